//! Written dates → month, day and year as far as they stand there; the grammar of figures is the calendar's.
//!
//! | accepted | beyond what the calendar room reads |
//! |---|---|
//! | `March` · `in May` · `early May` · `the coldest March` | a bare month, where the words around it make it one |
//! | `May 5 of last year` · `March this year` | the year told |
//! | `July 27–28` · `27–28 July 2012` | two days |
//! | `May 24 and 26` · `on the 26th` | a day of the month |
//!
//! Not dates: `May said`, `Sunday Times`, `March for Life`, `Black Friday`, `in June 20 people`.

use super::{before, is_one};
use crate::calendar::{self, Partial};
use crate::lexicon::{Decimal, WordList};
use crate::time::meaning::{Found, InYear, Meaning, Read, When, Which};
use crate::token::{Phrase, TokenKind};

/// Words after a weekday that make it the name of a paper, a day of custom or a band.
static AFTER_WEEKDAY: WordList = WordList::new(include_str!("../../lexicon/weekday_names_after.txt"));
/// Words before a weekday that make it a name: "Black Friday".
static BEFORE_WEEKDAY: WordList = WordList::new(include_str!("../../lexicon/weekday_names_before.txt"));
/// Words before a month that could be a person's name or a verb, which make it the month.
static BEFORE_MONTH: WordList = WordList::new(include_str!("../../lexicon/month_leads.txt"));

/// Reads a written date at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    day_range_first(phrase, at).or_else(|| day_alone(phrase, at)).or_else(|| {
        let token = phrase.token(at)?;
        if phrase.kind(at) != Some(TokenKind::Number) && !phrase.is_capital(at) {
            return None;
        }
        let found = calendar::parse_at(phrase.text(), token.span.start);
        let next = found.map(|it| phrase.index_at(it.span.end));
        let whole = next.is_some_and(|next| phrase.span(at..next).end == found.map_or(0, |it| it.span.end));
        let (date, next) = match (found, next) {
            (Some(found), Some(next)) if whole && next > at => {
                if let Some(other) = found.other {
                    return Some((When::Either(found.date, other), next));
                }
                (found.date, next)
            }
            _ => (bare(phrase, at)?, at + 1),
        };
        let (date, next) = without_count(phrase, at, (date, next));
        is_date(phrase, at, (date, next)).then(|| finish(phrase, date, next))
    })
}

/// A weekday or month that the calendar room leaves open.
fn bare(phrase: &Phrase<'_>, at: usize) -> Option<Partial> {
    let word = phrase.raw(at);
    let weekday = calendar::weekday(word).filter(|_| word.len() > 4);
    let month = calendar::month(word);
    (weekday.is_some() || month.is_some()).then_some(Partial { weekday, month, ..Partial::default() })
}

/// "in June 20 people" names no day.
fn without_count(phrase: &Phrase<'_>, at: usize, (date, next): (Partial, usize)) -> (Partial, usize) {
    let led = date.day.is_some() && date.year.is_none() && before(phrase, at) == "in" && phrase.kind(at) == Some(TokenKind::Word);
    let noun = phrase.raw(next);
    let things = noun.starts_with(|c: char| c.is_ascii_lowercase())
        && (noun.ends_with('s') && noun.len() > 3 || matches!(noun, "people" | "men" | "women" | "children"));
    if led && date.weekday.is_none() && things { (Partial { day: None, ..date }, at + 1) } else { (date, next) }
}

fn is_date(phrase: &Phrase<'_>, at: usize, (date, next): (Partial, usize)) -> bool {
    let word = phrase.lower(at);
    match (date.month, date.day, date.year, date.weekday) {
        (None, None, None, Some(_)) => is_weekday(phrase, at),
        (Some(_), None, None, None) => is_month(phrase, at, next),
        // "May 2012" is safe; "Jan 6" is safe; "5 May" is safe.
        _ => !word.is_empty(),
    }
}

fn is_weekday(phrase: &Phrase<'_>, at: usize) -> bool {
    let word = phrase.raw(at);
    let short = word.len() < 6 && !word.ends_with('.') && !matches!(word, "Tues" | "Thurs");
    let named = AFTER_WEEKDAY.contains(phrase.lower(at + 1)) && phrase.is_capital(at + 1) || BEFORE_WEEKDAY.contains(before(phrase, at));
    !short && !named
}

/// Whether a bare month is one; `May`, `March`, `April`, `June` and `August` need a word before them that says so.
fn is_month(phrase: &Phrase<'_>, at: usize, next: usize) -> bool {
    let word = phrase.raw(at);
    let lead = before(phrase, at);
    let abbreviated = word.len() < 5 && !matches!(word, "May" | "June" | "July");
    let capital_next = phrase.is_capital(next) && phrase.kind(next) == Some(TokenKind::Word);
    let planned = lead == "for" && (word == "March" || is_one(phrase, at.saturating_sub(2), &PLANNED));
    let led = planned
        || BEFORE_MONTH.contains(lead)
        || lead.len() > 5 && lead.ends_with("est")
        || told_year(phrase, next).is_some()
        || lead == "-" && is_one(phrase, at.saturating_sub(2), &["mid", "early", "late"]);
    let listed =
        is_one(phrase, at.wrapping_sub(1), &["and", "or", ",", "to", "-", "–", "/"]) && calendar::month(phrase.lower(at.wrapping_sub(2))).is_some();
    let ambiguous = matches!(word, "May" | "March" | "April" | "June" | "August");
    let said = is_one(phrase, next, &["said", "says", "told", "has", "was", "is", "will", "had", "would", "for"]);
    if ambiguous || abbreviated {
        (led || listed) && !(matches!(word, "May" | "March") && (said || capital_next))
    } else {
        led || listed || !capital_next
    }
}

/// Words before "for" that make what follows the month and nobody's name: "scheduled for May".
const PLANNED: [&str; 12] =
    ["scheduled", "set", "planned", "slated", "due", "expected", "election", "elections", "vote", "trial", "hearing", "forecast"];

/// Adds a told year, or the second of two days.
fn finish(phrase: &Phrase<'_>, date: Partial, next: usize) -> (When, usize) {
    if date.month.is_none()
        && date.day.is_none()
        && date.year.is_none()
        && let Some(weekday) = date.weekday
    {
        return in_week(phrase, weekday, next).unwrap_or((When::Weekday(weekday, Which::Bare), next));
    }
    if let Some((last, after)) = second_day(phrase, date, next) {
        let year = phrase.lower(after + usize::from(phrase.lower(after) == ","));
        let year = super::year::digits(year).filter(|_| date.year.is_none());
        let after = after + usize::from(year.is_some()) * (1 + usize::from(phrase.lower(after) == ","));
        return (When::Days(Partial { year: date.year.or(year), ..date }, last), after);
    }
    match told_year(phrase, next).filter(|_| date.year.is_none()) {
        Some((year, after)) => (When::Written(date, year), after),
        None => (When::Written(date, InYear::Unsaid), next),
    }
}

/// `of last week` after a weekday.
fn in_week(phrase: &Phrase<'_>, weekday: calendar::Weekday, at: usize) -> Read<When> {
    let which = which_one(phrase.lower(super::skip(phrase, at + 1, &["the"]))).filter(|_| phrase.lower(at) == "of")?;
    let noun = super::skip(phrase, at + 1, &["the"]) + 1;
    (phrase.lower(noun) == "week").then_some((When::InWeek(weekday, which), noun + 1))
}

fn which_one(word: &str) -> Option<Which> {
    Some(match word {
        "this" => Which::This,
        "last" => Which::Last,
        "next" => Which::Next,
        "that" | "same" => Which::Same,
        "previous" => Which::Previous,
        "following" => Which::Following,
        _ => return None,
    })
}

/// `of last year`, `this year`, `, last year`, `of that year`.
pub(super) fn told_year(phrase: &Phrase<'_>, at: usize) -> Read<InYear> {
    let at = super::skip(phrase, at, &[","]);
    let at = super::skip(phrase, at, &["of", "in"]);
    let at = super::skip(phrase, at, &["the"]);
    let which = which_one(phrase.lower(at))?;
    let at = at + 1 + usize::from(phrase.lower(at) == "that" && phrase.lower(at + 1) == "same");
    (phrase.lower(at) == "year").then_some((InYear::Told(which), at + 1))
}

/// `–28` after `July 27`.
fn second_day(phrase: &Phrase<'_>, date: Partial, at: usize) -> Read<i8> {
    let first = date.day.filter(|_| date.month.is_some() && date.year.is_none())?;
    let dash = is_one(phrase, at, &["-", "–", "—"]);
    let last = day(phrase.lower(at + 1)).filter(|&last| dash && last > first)?;
    Some((last, at + 2))
}

/// `27–28 July 2012`.
fn day_range_first(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let first = day(phrase.lower(at))?;
    if !is_one(phrase, at + 1, &["-", "–"]) || !phrase.is_capital(at + 3) {
        return None;
    }
    let last = day(phrase.lower(at + 2)).filter(|&it| it > first)?;
    let (when, next) = read_after_dash(phrase, at + 2)?;
    match when {
        When::Written(date, InYear::Unsaid) if date.day == Some(last) => Some((When::Days(Partial { day: Some(first), ..date }, last), next)),
        _ => None,
    }
}

fn read_after_dash(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let found = calendar::parse_at(phrase.text(), phrase.token(at)?.span.start)?;
    Some((When::Written(found.date, InYear::Unsaid), phrase.index_at(found.span.end)))
}

fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let plain = matches!(word.get(digits.len()..), Some("" | "st" | "nd" | "rd" | "th"));
    Decimal::parse(digits).filter(|_| plain && digits.len() < 3)?.whole().and_then(|it| i8::try_from(it).ok()).filter(|it| (1..32).contains(it))
}

/// `on the 26th`, `the 11th of the month`.
fn day_alone(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let word = phrase.lower(at);
    let written = word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th");
    let led = before(phrase, at) == "the" && is_one(phrase, at.wrapping_sub(2), &["on", "by", "since", "until", "before", "after"]);
    let of_month = phrase.lower(at + 1) == "of" && is_one(phrase, at + 2, &["the", "this", "last", "next"]) && phrase.lower(at + 3) == "month";
    let ends = !matches!(phrase.kind(at + 1), Some(TokenKind::Word | TokenKind::Number)) || of_month;
    let day = day(word).filter(|_| written && led && ends && phrase.lower(at + 1) != "-")?;
    Some((When::DayOfMonth(day), if of_month { at + 4 } else { at + 1 }))
}

/// `and 26` after `May 24`.
pub(super) fn and_day(phrase: &Phrase<'_>, last: &Found, at: usize) -> Read<Found> {
    let Meaning::At { when: Some(When::Written(date, InYear::Unsaid)), clock: None, .. } = last.meaning else { return None };
    let joined = is_one(phrase, at, &["and", "or", "to", "through", "until"]) && date.day.is_some() && date.year.is_none();
    let day = day(phrase.lower(at + 1)).filter(|_| joined)?;
    let next = phrase.lower(at + 2);
    let ends = phrase.kind(at + 2) != Some(TokenKind::Word) && phrase.kind(at + 2) != Some(TokenKind::Number) && next != "%"
        || matches!(next, "in" | "at" | "for" | "when" | "as" | "with" | "by" | "during" | "after" | "before" | "and" | "respectively");
    let meaning = Meaning::At { when: Some(When::DayOfMonth(day)), part: None, clock: None };
    ends.then_some((Found { tokens: at + 1..at + 2, meaning, vague: false }, at + 2))
}
