//! Figures with colons that tell how long a race took → lengths of time; times of day are `clock`'s.
//!
//! | accepted | reading |
//! |---|---|
//! | `2:20:42` | 2 hours, 20 minutes, 42 seconds |
//! | `58:31` · `3:43.13`, led by *in*, *clocked* … and beside words of sport | 58 minutes, 31 seconds; 3 minutes, 43.13 seconds |
//! | `2:04` (left alone unless the distance is one of minutes: it may be a marathon's hours) | |

use super::clock::zone;
use super::{before, is_one};
use crate::lexicon::Decimal;
use crate::time::meaning::{Amount, Found, Length, Meaning, Read, Unit};
use crate::token::{Phrase, TokenKind};

/// Words before a time of day.
const CLOCK_LEADS: [&str; 11] = ["at", "by", "until", "till", "from", "before", "after", "since", "between", "to", "around"];

/// Words before what a race took.
const LEADS: [&str; 12] = ["in", "of", "clocked", "clocking", "ran", "running", "timed", "posted", "posting", "recorded", "was", "("];

/// Words of sport beside one of them.
const SPORT: [&str; 34] = [
    "athlete",
    "athletics",
    "best",
    "champion",
    "clocked",
    "clocking",
    "course",
    "final",
    "finished",
    "finishing",
    "freestyle",
    "heat",
    "lap",
    "m",
    "marathon",
    "medal",
    "meters",
    "metres",
    "mile",
    "olympic",
    "race",
    "races",
    "ran",
    "record",
    "relay",
    "runner",
    "sprint",
    "stage",
    "swam",
    "swimmer",
    "title",
    "winning",
    "win",
    "won",
];

/// Reads such a figure at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Found> {
    let word = phrase.lower(at);
    if phrase.kind(at) != Some(TokenKind::Number) || !word.contains(':') || names_half(phrase, at + 1) {
        return None;
    }
    let parts: Vec<&str> = word.split(':').collect();
    let units = match parts.len() {
        3 if !CLOCK_LEADS.contains(&before(phrase, at)) => &[Unit::Hour, Unit::Minute, Unit::Second][..],
        2 if LEADS.contains(&before(phrase, at)) && is_sport(phrase, word) => &[Unit::Minute, Unit::Second][..],
        _ => return None,
    };
    let length = length(&parts, units)?;
    Some((Found { tokens: at..at + 1, meaning: Meaning::Lasting(length), vague: false }, at + 1))
}

/// `a.m.` or a time zone: a time of day.
fn names_half(phrase: &Phrase<'_>, at: usize) -> bool {
    is_one(phrase, at, &["am", "pm", "a.m.", "p.m.", "a.m", "p.m"]) || zone(phrase, at).is_some()
}

/// Whether a race is spoken of; "2:04" may be the hours of a marathon, unless the distance is one of minutes.
fn is_sport(phrase: &Phrase<'_>, word: &str) -> bool {
    let short = word.contains('.') || word.len() > 4;
    let words = || phrase.range().map(|it| phrase.lower(it));
    let track = |word: &str| matches!(word, "m" | "meters" | "metres" | "mile" | "lap" | "freestyle") || word.ends_with("00m");
    words().any(|it| track(it) || short && SPORT.contains(&it))
}

/// The parts that are not nought, the largest first.
fn length(parts: &[&str], units: &[Unit]) -> Option<Length> {
    let mut length: Option<Length> = None;
    for (slot, (part, unit)) in parts.iter().zip(units).enumerate() {
        let whole = part.split('.').next().unwrap_or("");
        let fits = whole.bytes().all(|it| it.is_ascii_digit()) && (slot == 0 && whole.len() < 3 || whole.len() == 2 && *whole < *"60");
        let amount = Decimal::parse(part).filter(|_| fits && !whole.is_empty() && (whole.len() == part.len() || *unit == Unit::Second))?;
        if amount.to_f64() == 0.0 {
            continue;
        }
        match length.as_mut() {
            None => length = Some(Length::new(Amount::Exactly(amount), *unit)),
            Some(length) => length.rest.iter_mut().find(|it| it.is_none()).map_or((), |free| *free = Some((amount, *unit))),
        }
    }
    length
}
