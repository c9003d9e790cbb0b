//! The words around an expression → whether it lies before or after publication; a guess, by the nearest verb that tells.
//!
//! | in | tense |
//! |---|---|
//! | `arrived in Harare Tuesday` · `On Monday, troops shelled` | past |
//! | `will meet Tuesday` · `is due to open on Friday` · `scheduled for May` | future |
//! | `said on Monday he would` | past: the nearest verb decides |
//! | `was due to open on Friday` · `had until Thursday` · `would vote Monday` | planned: the plan is past, the day may not be |

use crate::lexicon::WordList;
use crate::token::Phrase;
use std::ops::Range;

/// Past forms of irregular verbs.
static PAST_VERBS: WordList = WordList::new(include_str!("../lexicon/past_verbs.txt"));

/// Before or after publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// A plan told in the past: whichever day lies nearer.
    Planned,
    Unknown,
}

/// How far a verb may stand from the expression, in tokens.
const REACH: usize = 14;

/// The tense of the words around the expression in `tokens`.
pub(super) fn around(phrase: &Phrase<'_>, tokens: &Range<usize>) -> Tense {
    match (is_limit(phrase, tokens.start), of_verbs(phrase, tokens)) {
        (true, Tense::Past | Tense::Planned) => Tense::Planned,
        (true, _) => Tense::Future,
        // "called an election for January", "reported sales for January": the nearer one.
        (false, Tense::Past) if is_month_for(phrase, tokens.start) => Tense::Planned,
        (false, tense) => tense,
    }
}

/// "for July", "moved to July": a month that a plan is for.
fn is_month_for(phrase: &Phrase<'_>, start: usize) -> bool {
    const MOVED: [&str; 8] = ["moved", "postponed", "delayed", "deferred", "rescheduled", "pushed", "extended", "adjourned"];
    let moved = || (2..6).any(|by| start.checked_sub(by).is_some_and(|it| MOVED.contains(&phrase.lower(it))));
    let led = start.checked_sub(1).is_some_and(|it| phrase.lower(it) == "for" || phrase.lower(it) == "to" && moved());
    led && crate::calendar::month(phrase.lower(start)).is_some()
}

fn of_verbs(phrase: &Phrase<'_>, tokens: &Range<usize>) -> Tense {
    let left = (tokens.start.saturating_sub(REACH)..tokens.start).rev().take_while(|&it| !is_edge(phrase, it));
    let left = left.filter(|&it| !phrase.lower(it).is_empty()).map(|it| (tokens.start - it, tell(phrase, it)));
    let right = (tokens.end..tokens.end + REACH).take_while(|&it| !is_edge(phrase, it)).map(|it| (it - tokens.end + 2, tell(phrase, it)));
    let (left, right) = (nearest(left), nearest(right));
    let spoken = (tokens.end..tokens.end + REACH).take_while(|&it| !is_edge(phrase, it)).find(|&it| phrase.lower(it) == ",");
    // "It will open in May, officials said": who says so is told behind the comma, and not when.
    let right = right.filter(|it| left.is_none() || !spoken.is_some_and(|comma| is_attribution(phrase, comma, tokens.end + it.0 - 2)));
    match (left, right) {
        (Some((_, tense)), None) | (None, Some((_, tense))) => tense,
        (Some((near, left)), Some((far, right))) => {
            if near <= far + 4 {
                left
            } else {
                right
            }
        }
        (None, None) => Tense::Unknown,
    }
}

/// Whether the verb at `at` is the first behind the comma, and says that somebody said it.
fn is_attribution(phrase: &Phrase<'_>, comma: usize, at: usize) -> bool {
    at > comma && matches!(phrase.lower(at), "said" | "added" | "told" | "announced" | "reported")
}

fn nearest(mut words: impl Iterator<Item = (usize, Tense)>) -> Option<(usize, Tense)> {
    words.find(|(_, tense)| *tense != Tense::Unknown)
}

fn is_edge(phrase: &Phrase<'_>, at: usize) -> bool {
    matches!(phrase.lower(at), ";" | ":" | "." | "“" | "”" | "\"")
}

/// What one word tells.
fn tell(phrase: &Phrase<'_>, at: usize) -> Tense {
    let word = phrase.lower(at);
    let next = phrase.lower(at + 1);
    match word {
        "will" | "shall" | "won't" | "won’t" | "ll" | "'ll" | "’ll" | "tomorrow" | "deadline" => Tense::Future,
        "should" | "may" | "might" if !phrase.is_capital(at) && !matches!(next, "have" | "not") => Tense::Future,
        "would" if next != "have" => Tense::Planned,
        "scheduled" | "slated" | "due" | "expected" | "targeted" | "forecast" if is_told_back(phrase, at) => Tense::Planned,
        "scheduled" | "slated" | "due" | "expected" | "targeted" | "forecast" => Tense::Future,
        "plans" | "planning" | "expects" | "expecting" | "prepares" | "preparing" | "predicts" | "predict" | "begins" | "starts" | "awaits" => {
            Tense::Future
        }
        "begin" | "start" if !is_one_back(phrase, at, &["did", "didn't", "didn’t", "to", "could", "would"]) => Tense::Future,
        "opens" | "reopens" | "resumes" | "convenes" | "expires" | "meets" | "arrives" | "visits" | "ends" => Tense::Future,
        "takes" | "take" if matches!(next, "effect" | "place" | "office") => Tense::Future,
        "is" | "are" if matches!(next, "to" | "set" | "going" | "due") => Tense::Future,
        "was" | "were" if next == "to" => Tense::Planned,
        "set" | "going" | "about" | "hopes" | "hoping" | "intends" if next == "to" => Tense::Future,
        "planned" if matches!(next, "for" | "to") => Tense::Future,
        "planned" | "upcoming" => Tense::Unknown,
        _ if is_past(word) && !after_future(phrase, at) && !phrase.is_capital(at) => Tense::Past,
        _ => Tense::Unknown,
    }
}

fn is_one_back(phrase: &Phrase<'_>, at: usize, words: &[&str]) -> bool {
    at.checked_sub(1).is_some_and(|it| words.contains(&phrase.lower(it)))
}

/// "was expected", "originally scheduled": a plan of the past.
fn is_told_back(phrase: &Phrase<'_>, at: usize) -> bool {
    (1..3).any(|by| at.checked_sub(by).is_some_and(|it| matches!(phrase.lower(it), "was" | "were" | "originally" | "previously" | "had")))
}

/// Whether the words right before say that the time is a limit ahead: "until March", "as early as May".
fn is_limit(phrase: &Phrase<'_>, start: usize) -> bool {
    let start = if start > 0 && phrase.lower(start - 1) == "the" { start - 1 } else { start };
    let lead = |by: usize| start.checked_sub(by).map_or("", |it| phrase.lower(it));
    let done = (2..4).any(|by| start.checked_sub(by).is_some_and(|it| is_past(phrase.lower(it)))) || start <= phrase.range().start + 1;
    if lead(1) == "by" && !done {
        return true;
    }
    let at_least = usize::from(lead(1) == "least") * 2;
    matches!(lead(1 + at_least), "until" | "till") || lead(1) == "as" && matches!(lead(2), "early" | "soon")
}

fn is_past(word: &str) -> bool {
    let regular = word.len() > 4
        && word.ends_with("ed")
        && !matches!(word, "united" | "hundred" | "speed" | "indeed" | "armed" | "based" | "sacred" | "exceed" | "proceed" | "need");
    regular || PAST_VERBS.contains(word)
}

/// Whether "will be", "to be" or "is" makes the participle at `at` no past tense.
fn after_future(phrase: &Phrase<'_>, at: usize) -> bool {
    let near = |by: usize| at.checked_sub(by).map_or("", |it| phrase.lower(it));
    (1..4).any(|by| matches!(near(by), "will" | "would" | "shall" | "to" | "must" | "should" | "may" | "could" | "can"))
        && !matches!(near(1), "to" | ",")
}
