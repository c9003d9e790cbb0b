//! Words after a number → what it counts; a guess by word class, not a parse.
//!
//! | accepted | unit | of |
//! |---|---|---|
//! | `5,400 people have been` | people | people |
//! | `17 other U.S. officials left` | officials | other U.S. officials |
//! | `hundreds of angry protesters` | protesters | angry protesters |
//! | `17-member team` | member | member |
//! | `three of the four men` | men | men |

use super::{is_one, past};
use crate::lexicon::{WordList, cardinal};
use crate::text::Span;
use crate::token::{Phrase, TokenKind};

static STOPS: WordList = WordList::new(include_str!("../../lexicon/counted_stops.txt"));

/// Plurals without an s.
const PLURALS: [&str; 19] = [
    "people",
    "men",
    "women",
    "children",
    "police",
    "troops",
    "staff",
    "personnel",
    "cattle",
    "sheep",
    "fish",
    "aircraft",
    "crew",
    "others",
    "percent",
    "mice",
    "salmon",
    "trout",
    "deer",
];

/// Longest phrase looked at, in words.
const REACH: usize = 6;

/// What is counted: its head noun in lower case, its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub unit: String,
    pub of: Span,
}

/// What the number that ends at `at` counts, and the first token after it.
pub(super) fn read(phrase: &Phrase<'_>, at: usize, value: f64) -> Option<(Counted, usize)> {
    if phrase.lower(at) == "-" && phrase.touches_next(at) {
        return hyphened(phrase, at + 1);
    }
    let start = past(phrase, at, &["more", "of"]);
    let start = past(phrase, start, &["of"]);
    let start = if start > at { past(phrase, start, &["the", "its", "their", "his", "her", "these", "those", "our"]) } else { start };
    // "Thousands blocked roads" counts no roads.
    let bare = is_one(phrase, at.wrapping_sub(1), &["dozens", "scores", "hundreds", "thousands", "millions", "billions"]);
    if bare && start == at {
        return None;
    }
    let end = (start..start + REACH).find(|&it| ends(phrase, it)).unwrap_or(start + REACH);
    let plural = (start..end).find(|&it| is_plural(phrase, it));
    let head = if value == 1.0 && plural != Some(start) { end.checked_sub(1).filter(|&it| it >= start).map(|it| it.min(start + 1)) } else { plural };
    let head = head?;
    // A possessive owns what comes next: "12 players' wives" counts wives; leave it at players.
    let next = if has_tail(phrase, head) { head + 3 } else { head + 1 };
    let counted = Counted { unit: (head..next).map(|it| phrase.lower(it)).collect(), of: phrase.span(start..next) };
    (phrase.kind(head) == Some(TokenKind::Word)).then_some((counted, next))
}

/// Past the noun that a hyphen joins to the number ending at `at`: "17-member team"; `at` itself where there is none.
pub(super) fn past_hyphened(phrase: &Phrase<'_>, at: usize) -> usize {
    let joined = phrase.lower(at) == "-" && phrase.touches_next(at) && at > phrase.range().start && phrase.touches_next(at - 1);
    let word = phrase.lower(at + 1);
    let figure = || matches!(word, "nought" | "naught" | "zero" | "oh") || cardinal(|i| if i == 0 { word } else { "" }).is_some();
    joined.then(|| hyphened(phrase, at + 1)).flatten().filter(|_| !figure()).map_or(at, |(_, end)| end)
}

/// `member` of "17-member team".
fn hyphened(phrase: &Phrase<'_>, at: usize) -> Option<(Counted, usize)> {
    let word = phrase.kind(at) == Some(TokenKind::Word) && !STOPS.contains(phrase.lower(at));
    word.then(|| (Counted { unit: phrase.lower(at).to_owned(), of: phrase.span(at..at + 1) }, at + 1))
}

fn ends(phrase: &Phrase<'_>, at: usize) -> bool {
    let hyphen = phrase.lower(at) == "-" && phrase.touches_next(at);
    !hyphen && (phrase.kind(at) != Some(TokenKind::Word) || STOPS.contains(phrase.lower(at)) || is_one(phrase, at, &["'s", "’s"]))
}

/// Whether the word at `at` is a plural noun, by its ending.
pub(super) fn is_plural(phrase: &Phrase<'_>, at: usize) -> bool {
    let word = phrase.lower(at);
    let ending =
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") && !word.ends_with("ous");
    PLURALS.contains(&word) || word.ends_with("children") || is_men(word) || ending && (phrase.lower(at + 1) != "-" || has_tail(phrase, at))
}

/// `passers-by`, `runners-up`: the plural stands before the hyphen.
fn has_tail(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.lower(at + 1) == "-" && phrase.touches_next(at) && is_one(phrase, at + 2, &["by", "up", "on", "in"]) && phrase.lower(at + 3) != "-"
}

/// `policemen`, `servicewomen`: plurals of *man*, not the Latin words that end so.
fn is_men(word: &str) -> bool {
    word.len() > 5 && word.ends_with("men") && !["abdomen", "acumen", "bitumen", "regimen", "specimen", "stamen"].contains(&word)
}
