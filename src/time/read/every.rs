//! Recurring times → TIMEX3's pattern; says nothing of how often in it.
//!
//! | accepted | value |
//! |---|---|
//! | `every day` · `each week` · `every year` · `every night` | XXXX-XX-XX, XXXX-WXX, XXXX, XXXX-XX-XXTNI |
//! | `every Monday` · `Sundays` · `Friday mornings` · `weekends` | XXXX-WXX-1, XXXX-WXX-7, XXXX-WXX-5TMO, XXXX-WXX-WE |
//! | `every two years` · `every 24 hours` · `every other week` | P2Y, PT24H, P2W |
//! | `daily` · `weekly` · `annually` · `quarterly` · `bi-weekly` · `biennial` | P1D, P1W, P1Y, P3M, P2W, P2Y |
//! | `first Friday of each month` | XXXX-WXX-5 |
//! | `$5 million a year` · `twice a week` · `per month` | XXXX, XXXX-WXX, XXXX-XX |

use super::{amount, before, is_one, unit};
use crate::calendar;
use crate::lexicon::{Decimal, ordinal};
use crate::time::meaning::{Amount, Found, Length, Meaning, Read, Unit};
use crate::token::{Phrase, TokenKind};

/// Reads a recurring time at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Found> {
    let plain = adverb(phrase, at).map(|value| (value, at + 1)).or_else(|| prefixed(phrase, at)).map(|(value, next)| (value.to_owned(), next));
    let adverbial = plain.is_some();
    let each = || each(phrase, at).or_else(|| nth_weekday(phrase, at));
    let (value, next) = plain.or_else(each).or_else(|| rate(phrase, at)).or_else(|| weekdays(phrase, at))?;
    let vague = adverbial || is_one(phrase, at, &["a", "an", "per"]);
    Some((Found { tokens: at..next, meaning: Meaning::Every(value), vague }, next))
}

fn adverb(phrase: &Phrase<'_>, at: usize) -> Option<&'static str> {
    let value = match phrase.lower(at) {
        "daily" | "everyday" | "nightly" => "P1D",
        "hourly" => "PT1H",
        "weekly" => "P1W",
        "fortnightly" => "P2W",
        "monthly" => "P1M",
        "quarterly" => "P3M",
        "annually" | "yearly" | "annual" => "P1Y",
        "biweekly" => "P2W",
        "bimonthly" => "P2M",
        "semiannual" | "semiannually" | "biannual" | "biannually" => "P6M",
        "biennial" | "biennially" => "P2Y",
        _ => return None,
    };
    // "Daily Mail", "Harper's Weekly": a capital inside a sentence is part of a name.
    let name = phrase.is_capital(at) && (at > phrase.range().start || phrase.is_capital(at + 1));
    (!name).then_some(value)
}

/// `bi-weekly`, `semi-annual`.
fn prefixed(phrase: &Phrase<'_>, at: usize) -> Read<&'static str> {
    let hyphen = phrase.lower(at + 1) == "-" && phrase.touches_next(at);
    let value = match (phrase.lower(at), phrase.lower(at + 2)) {
        ("bi", "weekly") => "P2W",
        ("bi", "monthly") => "P2M",
        ("semi" | "bi", "annual" | "annually") => "P6M",
        _ => return None,
    };
    hyphen.then_some((value, at + 3))
}

/// `first Friday of each month`, `third Tuesday of the month`.
fn nth_weekday(phrase: &Phrase<'_>, at: usize) -> Read<String> {
    let noun = if phrase.lower(at) == "last" { at + 1 } else { at + ordinal(|i| phrase.lower(at + i))?.1 };
    let weekday = calendar::weekday(phrase.lower(noun)).filter(|_| phrase.is_capital(noun))?;
    let month = phrase.lower(noun + 1) == "of" && is_one(phrase, noun + 2, &["each", "every", "the"]) && phrase.lower(noun + 3) == "month";
    month.then(|| (format!("XXXX-WXX-{}", weekday.to_monday_one_offset()), noun + 4))
}

/// `every day`, `each of the two years` not.
fn each(phrase: &Phrase<'_>, at: usize) -> Read<String> {
    if !is_one(phrase, at, &["every", "each"]) {
        return None;
    }
    let other = phrase.lower(at + 1) == "other" || phrase.lower(at + 1) == "second";
    let next = at + 1 + usize::from(other);
    let word = phrase.lower(next);
    if let Some(weekday) = calendar::weekday(word).filter(|_| phrase.is_capital(next)) {
        return Some((format!("XXXX-WXX-{}", weekday.to_monday_one_offset()), next + 1));
    }
    if let Some(month) = calendar::month(word).filter(|_| phrase.is_capital(next)) {
        return Some((format!("XXXX-{month:02}"), next + 1));
    }
    if let Some(part) = unit::part(word) {
        return Some((format!("XXXX-XX-XXT{}", part.code()), next + 1));
    }
    if let Some(season) = unit::season(word) {
        return Some((format!("XXXX-{}", season.code()), next + 1));
    }
    let (amount, after) = amount::read(phrase, next).unwrap_or((Amount::Exactly(Decimal::new(1 + u64::from(other))), next));
    let unit = unit::unit(phrase.lower(after))?;
    let length = Length::new(amount, unit);
    let single = amount == Amount::Exactly(Decimal::new(1));
    Some((if single { pattern(unit).map_or_else(|| length.to_string(), str::to_owned) } else { length.to_string() }, after + 1))
}

/// `a year` after an amount, `per year`.
fn rate(phrase: &Phrase<'_>, at: usize) -> Read<String> {
    let unit = unit::unit(phrase.lower(at + 1)).filter(|_| is_one(phrase, at, &["a", "an", "per"]) && !unit::is_plural(phrase.lower(at + 1)))?;
    let lead = before(phrase, at);
    let amount = matches!(
        lead,
        "once"
            | "twice"
            | "thrice"
            | "times"
            | "percent"
            | "%"
            | "million"
            | "billion"
            | "thousand"
            | "hours"
            | "days"
            | "dollars"
            | "people"
            | "tonnes"
            | "tons"
            | "barrels"
            | "deaths"
            | "cases"
    ) || at > 0 && phrase.kind(at - 1) == Some(TokenKind::Number);
    let follows = is_one(phrase, at + 2, &["ago", "later", "earlier", "before", "after"]);
    (!follows && (amount || phrase.lower(at) == "per")).then(|| pattern(unit).map(|it| (it.to_owned(), at + 2)))?
}

/// `Sundays`, `Friday mornings`, `weekends`.
fn weekdays(phrase: &Phrase<'_>, at: usize) -> Read<String> {
    let word = phrase.lower(at);
    if word == "weekends" && is_one(phrase, at.wrapping_sub(1), &["on", "at", "and", "the", "during"]) {
        return Some(("XXXX-WXX-WE".to_owned(), at + 1));
    }
    let plural = word.strip_suffix('s').and_then(calendar::weekday).filter(|_| word.len() > 6 && phrase.is_capital(at));
    if let Some(weekday) = plural {
        return Some((format!("XXXX-WXX-{}", weekday.to_monday_one_offset()), at + 1));
    }
    let weekday = calendar::weekday(word).filter(|_| phrase.is_capital(at))?;
    let part = phrase.lower(at + 1).strip_suffix('s').and_then(unit::part)?;
    Some((format!("XXXX-WXX-{}T{}", weekday.to_monday_one_offset(), part.code()), at + 2))
}

const fn pattern(unit: Unit) -> Option<&'static str> {
    Some(match unit {
        Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Year => "XXXX",
        _ => return None,
    })
}
