//! this, last, next, that … and a day, month, season or unit → which one; knows no date to count from.
//!
//! | accepted | reading |
//! |---|---|
//! | `last week` · `this past Monday` · `this coming Saturday` · `next June` | last, last, next, next |
//! | `the same day` · `that night` · `that September` | the one the story spoke of last |
//! | `the previous month` · `the following year` · `the next morning` | the one before it, after it |
//! | `same quarter last year` · `same period a year earlier` · `year-ago quarter` | the part of a year told last, a year before |
//! | `last Oct. 13` · `last fiscal year` · `last summer` | last |
//! | `today` · `yesterday` · `tomorrow` · `tonight` · `last night` · `this morning` | days from publication |

use super::{before, date, holiday, is_one, unit};
use crate::calendar;
use crate::time::meaning::{InYear, Part, Read, Unit, When, Which};
use crate::token::Phrase;

/// Reads a date told by such a word, with the part of the day that belongs to it.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<(When, Option<Part>)> {
    deictic(phrase, at).or_else(|| year_ago(phrase, at)).or_else(|| {
        let (which, next) = which(phrase, at)?;
        let next = if which == Which::This && phrase.lower(at) == "current" { super::skip(phrase, next, &["-"]) } else { next };
        let next = if is_one(phrase, next, &["fiscal", "financial", "calendar", "academic", "school"]) { next + 1 } else { next };
        year_before(phrase, at)
            .or_else(|| named(phrase, next, which))
            .or_else(|| part_of_day(phrase, next, which))
            .or_else(|| a_unit(phrase, next, which))
    })
}

fn deictic(phrase: &Phrase<'_>, at: usize) -> Read<(When, Option<Part>)> {
    let (shift, part) = match phrase.lower(at) {
        "today" => (0, None),
        "yesterday" => (-1, None),
        "tomorrow" => (1, None),
        "tonight" => (0, Some(Part::Night)),
        _ => return None,
    };
    // "USA Today" is a newspaper; "Today" in the middle of a sentence mostly is a programme.
    let name = phrase.is_capital(at)
        && at > phrase.range().start
        && phrase.is_capital(at.saturating_sub(1))
        && !phrase.raw(at.saturating_sub(1)).contains(['"', '“']);
    (!name).then_some(((When::Shift(shift), part), at + 1))
}

/// `year-ago quarter`, `year-earlier period`.
fn year_ago(phrase: &Phrase<'_>, at: usize) -> Read<(When, Option<Part>)> {
    let joined = phrase.lower(at) == "year" && phrase.lower(at + 1) == "-" && is_one(phrase, at + 2, &["ago", "earlier"]);
    let noun = super::skip(phrase, at + 3, &["quarter", "period", "month"]);
    joined.then_some(((When::YearBefore, None), noun))
}

/// The word itself, and the first token after it.
fn which(phrase: &Phrase<'_>, at: usize) -> Read<Which> {
    let word = phrase.lower(at);
    let second = phrase.lower(at + 1);
    Some(match (word, second) {
        ("this", "past" | "last") => (Which::Past, at + 2),
        ("this", "coming" | "upcoming" | "next") => (Which::Next, at + 2),
        ("that", "same") => (Which::Same, at + 2),
        ("this" | "current", _) => (Which::This, at + 1),
        ("last" | "past", _) => (Which::Last, at + 1),
        ("next", "day" | "morning" | "afternoon" | "evening" | "night") => (Which::Following, at + 1),
        ("next" | "coming" | "upcoming", _) => (Which::Next, at + 1),
        ("that" | "same", _) => (Which::Same, at + 1),
        ("previous" | "preceding" | "prior", _) => (Which::Previous, at + 1),
        ("following", _) => (Which::Following, at + 1),
        _ => return None,
    })
}

fn named(phrase: &Phrase<'_>, at: usize, which: Which) -> Read<(When, Option<Part>)> {
    let word = phrase.lower(at);
    if let Some((holiday, next)) = holiday::read(phrase, at, which) {
        return Some(((holiday, None), next));
    }
    if phrase.is_capital(at)
        && let Some(weekday) = calendar::weekday(word)
    {
        let dated = date::read(phrase, at).filter(|(when, _)| matches!(when, When::Written(..)));
        return Some(dated.map_or(((When::Weekday(weekday, which), None), at + 1), |(when, next)| ((when, None), next)));
    }
    if phrase.is_capital(at)
        && let Some(month) = calendar::month(word)
    {
        let day =
            crate::lexicon::Decimal::parse(phrase.lower(at + 1)).and_then(|it| i8::try_from(it.whole()?).ok()).filter(|it| (1..32).contains(it));
        return Some(((When::Month(month, day, which), None), at + 1 + usize::from(day.is_some())));
    }
    let season = unit::season(word).filter(|_| !matches!(which, Which::Same) || word != "fall")?;
    Some(((When::Season(season, which, InYear::Unsaid), None), at + 1))
}

/// `this morning`, `last night`, `that evening`, `the next morning`.
fn part_of_day(phrase: &Phrase<'_>, at: usize, which: Which) -> Read<(When, Option<Part>)> {
    let part = unit::part(phrase.lower(at))?;
    let when = match which {
        Which::This => When::Shift(0),
        Which::Last => When::Shift(-1),
        Which::Next => When::Shift(1),
        other => When::Unit(Unit::Day, other),
    };
    Some(((when, Some(part)), at + 1))
}

/// `same period last year`, `same quarter a year earlier`.
fn year_before(phrase: &Phrase<'_>, at: usize) -> Read<(When, Option<Part>)> {
    let part = phrase.lower(at) == "same" && is_one(phrase, at + 1, &["period", "quarter", "month", "time", "season"]);
    let year = super::skip(phrase, super::skip(phrase, at + 2, &["of", "in", ","]), &["the"]);
    let before = is_one(phrase, year, &["last", "previous", "prior", "a"]) && phrase.lower(year + 1) == "year";
    let next = if phrase.lower(year) == "a" { year + 3 } else { year + 2 };
    let told = phrase.lower(year) != "a" || is_one(phrase, year + 2, &["ago", "earlier", "before"]);
    (part && before && told).then_some(((When::YearBefore, None), next))
}

/// `last week`, but not `the last week` (a length) nor `that days`.
fn a_unit(phrase: &Phrase<'_>, at: usize, which: Which) -> Read<(When, Option<Part>)> {
    let word = phrase.lower(at);
    let unit = unit::unit(word).filter(|it| {
        matches!(it, Unit::Day | Unit::Weekend | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century)
    })?;
    let hyphen = phrase.lower(at + 1) == "-" && phrase.touches_next(at);
    let length = matches!(unit, Unit::Decade | Unit::Century) && which != Which::This && which != Which::Same;
    // "this day" and "last day" mostly mean something else; "past year" is a length.
    let odd = unit == Unit::Day && matches!(which, Which::Last | Which::Next) || before(phrase, at) == "past";
    (!unit::is_plural(word) && !hyphen && !length && !odd).then_some(((When::Unit(unit, which), None), at + 1))
}
