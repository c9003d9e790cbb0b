//! Dates, times of day and parts of the day in any order → one expression; leaves lengths to their own rule.
//!
//! | accepted | reading |
//! |---|---|
//! | `Monday night` · `late yesterday evening` · `the night of May 25` | date, part |
//! | `8 p.m. on Sunday` · `Saturday at 6:55 a.m. EDT` · `2100 UTC, yesterday` | time of day, date |
//! | `early last month` · `mid-2011` · `end of the year` · `later this week` | the date, the modifier in its span |
//! | `third quarter of 2009` · `Q3 2009` · `spring 2012` · `the summer of 2010` | a part of the year |
//! | `earlier in the day` · `the evening` · `the weekend` · `by mid-afternoon` | the day the story spoke of last |
//! | `early hours of Monday` · `dawn on Thursday` · `week of March 11` | the part of the day, the week |

use super::{before, clock, date, holiday, is_one, skip, unit, which, year};
use crate::lexicon::ordinal;
use crate::time::meaning::{Clock, Found, InYear, Meaning, Part, Read, Unit, When, Which};
use crate::token::{Phrase, TokenKind};

/// The pieces read so far.
#[derive(Clone, Copy, Debug, Default)]
struct Pieces {
    when: Option<When>,
    part: Option<Part>,
    clock: Option<Clock>,
}

/// Reads the longest such expression at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Found> {
    let start = modifier(phrase, at);
    let mut pieces = Pieces::default();
    let after_the = skip(phrase, start, &["the"]);
    let mut next = piece(phrase, start, &mut pieces)
        .or_else(|| in_the(phrase, start, at, &mut pieces))
        .or_else(|| (start > at).then(|| piece(phrase, after_the, &mut pieces))?)?;
    while let Some(after) = piece(phrase, next, &mut pieces).or_else(|| piece(phrase, glue(phrase, next, &pieces)?, &mut pieces)) {
        next = after;
    }
    let of_day = unit::part(phrase.lower(at)).filter(|_| is_one(phrase, at + 1, &["of", "on"]));
    let of_hours = is_small_hours(phrase, at).then_some(Part::Morning);
    pieces.part = pieces.part.or(of_day).or(of_hours.filter(|_| pieces.clock.is_none()));
    let meaning = Meaning::At { when: pieces.when, part: pieces.part, clock: pieces.clock };
    Some((Found { tokens: at..next, meaning, vague: false }, next))
}

/// Past "early", "late", "mid-", "the end of" …; `at` itself when none stands there.
fn modifier(phrase: &Phrase<'_>, at: usize) -> usize {
    let first = skip(phrase, at, &["very"]);
    if is_small_hours(phrase, first) {
        return first + 3;
    }
    match (phrase.lower(first), phrase.lower(first + 1)) {
        ("mid" | "early" | "late", "-") => first + 2,
        ("early" | "late" | "mid", "on" | "in") => skip(phrase, first + 2, &["the"]),
        ("early" | "late" | "mid", _) => first + 1,
        ("earlier" | "later", "on" | "in") => first + 2,
        ("earlier" | "later", _) => first + 1,
        ("end" | "beginning" | "start" | "middle" | "close" | "night" | "morning" | "evening" | "afternoon", "of") => first + 2,
        ("dawn" | "daybreak" | "sunrise" | "dusk" | "sunset", "of" | "on") => first + 2,
        _ => at,
    }
}

/// `early hours of` before a day.
fn is_small_hours(phrase: &Phrase<'_>, at: usize) -> bool {
    is_one(phrase, at, &["early", "small", "wee"]) && phrase.lower(at + 1) == "hours" && is_one(phrase, at + 2, &["of", "on"])
}

/// Where the next piece may start, past a comma and the small words that join two pieces.
fn glue(phrase: &Phrase<'_>, at: usize, pieces: &Pieces) -> Option<usize> {
    let comma = skip(phrase, at, &[","]);
    let joined = skip(phrase, comma, &["on", "at", "in", "of", "from"]);
    let joined = skip(phrase, joined, &["the", "about", "around", "approximately", "just"]);
    let to_clock = pieces.clock.is_none() && is_one(phrase, joined.saturating_sub(1), &["at", "about", "around", "on", "the"]);
    (joined > at && (pieces.when.is_none() || to_clock)).then_some(joined)
}

/// Fills one empty piece from the words at `at`; the first token after it.
fn piece(phrase: &Phrase<'_>, at: usize, pieces: &mut Pieces) -> Option<usize> {
    if pieces.clock.is_none()
        && let Some((clock, next)) = clock::read(phrase, at)
    {
        pieces.clock = Some(clock);
        return Some(next);
    }
    if pieces.when.is_none()
        && let Some(((when, part), next)) = when(phrase, at)
    {
        pieces.when = Some(when);
        pieces.part = part.or(pieces.part);
        return Some(next);
    }
    let part = unit::part(phrase.lower(at))
        .filter(|_| pieces.part.is_none() && (pieces.when.is_some() || pieces.clock.is_some()) && !is_name(phrase, at))?;
    pieces.part = Some(part);
    Some(at + 1)
}

/// "Saturday Night Live" keeps its Night.
fn is_name(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.is_capital(at) && phrase.is_capital(at + 1)
}

fn when(phrase: &Phrase<'_>, at: usize) -> Read<(When, Option<Part>)> {
    let plain = || {
        holiday::read(phrase, at, Which::Bare)
            .or_else(|| season(phrase, at))
            .or_else(|| quarter(phrase, at))
            .or_else(|| week_of(phrase, at))
            .or_else(|| date::read(phrase, at))
            .or_else(|| year::read(phrase, at))
            .map(|(when, next)| ((when, None), next))
    };
    which::read(phrase, at).or_else(plain).or_else(|| overnight(phrase, at))
}

/// `week of March 11`.
fn week_of(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let (when, next) = date::read(phrase, at + 2).filter(|_| phrase.lower(at) == "week" && phrase.lower(at + 1) == "of")?;
    match when {
        When::Written(date, InYear::Unsaid) if date.day.is_some() => Some((When::WeekOf(date), next)),
        _ => None,
    }
}

fn overnight(phrase: &Phrase<'_>, at: usize) -> Read<(When, Option<Part>)> {
    (phrase.lower(at) == "overnight" && !phrase.is_capital(at + 1)).then_some(((When::Overnight, Some(Part::Night)), at + 1))
}

/// `the evening`, `the weekend`, `the end of the year`: only after "the" and the words that make it a time.
fn in_the(phrase: &Phrase<'_>, start: usize, at: usize, pieces: &mut Pieces) -> Option<usize> {
    let modified = start > at;
    let noun = skip(phrase, start, &["the"]);
    let the = before(phrase, noun) == "the";
    let lead = noun.checked_sub(2).map_or("", |it| phrase.lower(it));
    // "at the end of the day" says: after all.
    let saying = phrase.lower(at) == "end" && phrase.lower(noun) == "day";
    if saying {
        return None;
    }
    if let Some(part) = mid_part(phrase, at) {
        *pieces = Pieces { when: Some(When::Unit(Unit::Day, Which::Same)), part: Some(part), clock: None };
        return Some(at + 3);
    }
    if let Some(part) = unit::part(phrase.lower(noun))
        .filter(|_| the && (modified || matches!(lead, "in" | "during" | "through" | "by" | "until" | "throughout" | "into")))
    {
        *pieces = Pieces { when: Some(When::Unit(Unit::Day, Which::Same)), part: Some(part), clock: None };
        return Some(noun + 1);
    }
    let unit = unit::unit(phrase.lower(noun)).filter(|it| {
        !unit::is_plural(phrase.lower(noun))
            && (modified && matches!(it, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
                || *it == Unit::Weekend && noun == at && matches!(lead, "over" | "during" | "at" | "on" | "for"))
    })?;
    let which = if unit == Unit::Day { Which::Same } else { Which::This };
    let which = if unit == Unit::Weekend { Which::Bare } else { which };
    pieces.when = the.then_some(When::Unit(unit, which));
    the.then_some(noun + 1)
}

/// `mid-afternoon` after "by", "in" …
fn mid_part(phrase: &Phrase<'_>, at: usize) -> Option<Part> {
    let led = is_one(phrase, at.wrapping_sub(1), &["by", "in", "until", "since", "around", "at", "before", "after", "the"]);
    let mid = phrase.lower(at) == "mid" && phrase.lower(at + 1) == "-";
    unit::part(phrase.lower(at + 2)).filter(|_| mid && led && phrase.kind(at + 3) != Some(TokenKind::Word))
}

/// `spring 2012`, `summer of 2010`, `in the winter`.
fn season(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let season = unit::season(phrase.lower(at))?;
    let of = skip(phrase, at + 1, &["of", ","]);
    if let Some(year) = year::digits(phrase.lower(of).split('/').next().unwrap_or("")) {
        return Some((When::Season(season, Which::Bare, InYear::Written(year)), of + 1));
    }
    let lead = before(phrase, at);
    let told = matches!(lead, "in" | "early" | "late" | "since" | "until" | "by" | "mid")
        || lead == "the" && is_one(phrase, at.wrapping_sub(2), &["in", "during", "since", "until", "by", "over", "of"]);
    let named = phrase.is_capital(at) || phrase.is_capital(at + 1);
    let verb = phrase.lower(at) == "fall" && lead != "the";
    (told && !named && !verb).then_some((When::Season(season, Which::Bare, InYear::Unsaid), at + 1))
}

/// Words of a match report, in which quarters are not of a year.
const SPORT: [&str; 10] = ["touchdown", "goal", "game", "match", "scored", "score", "points", "yard", "yards", "quarterback"];

/// `third quarter of 2009`, `fourth-quarter`, `Q3 2009`.
fn quarter(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let word = phrase.lower(at);
    let (number, next) = match word.strip_prefix('q').map(str::parse::<u64>) {
        Some(Ok(number)) => (number, at + 1),
        _ => {
            let (number, words) = ordinal(|i| phrase.lower(at + i))?;
            let unit = skip(phrase, at + words, &["-"]);
            (number, if phrase.lower(unit) == "quarter" { unit + 1 } else { return None })
        }
    };
    let number = i8::try_from(number).ok().filter(|it| (1..5).contains(it))?;
    let of = skip(phrase, skip(phrase, next, &["of", "in", ","]), &["fiscal"]);
    if let Some(year) = year::digits(phrase.lower(of)) {
        return Some((When::Quarter(number, InYear::Written(year)), of + 1));
    }
    let told = [("this", Which::This), ("last", Which::Last), ("next", Which::Next)]
        .into_iter()
        .find(|it| it.0 == phrase.lower(of) && phrase.lower(of + 1) == "year");
    if let Some((_, which)) = told {
        return Some((When::Quarter(number, InYear::Told(which)), of + 2));
    }
    let sport = (at.saturating_sub(20)..at + 20).any(|it| SPORT.contains(&phrase.lower(it)));
    (!sport).then_some((When::Quarter(number, InYear::Unsaid), next))
}
