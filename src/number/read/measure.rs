//! Words after a number → the unit it is measured in, as a UCUM code; lengths of time are left alone.
//!
//! | accepted | unit |
//! |---|---|
//! | `10 kilometres` · `325 km` · `six-mile` · `140-km` · `300mm` | km, km, [mi_i], km, mm |
//! | `660 square metres` · `0.9 trillion cubic feet` | m2, [cft_i] |
//! | `24 degrees Celsius` · `38°C` · `41C` of the weather · `188 miles an hour` · `500,000 barrels` | Cel, Cel, [mi_i]/h, [bbl_us] |

use super::{Read, past};
use crate::lexicon::{Decimal, WordTable};
use crate::token::{Phrase, TokenKind};

static UNITS: WordTable = WordTable::new(include_str!("../../lexicon/units.txt"));

/// The unit named at `at`, up to four words of it.
pub(super) fn unit(phrase: &Phrase<'_>, at: usize) -> Read<&'static str> {
    let start = past(phrase, at, &["-"]);
    let joined = [phrase.lower(start), phrase.lower(start + 1).trim_end_matches('.')].concat();
    if joined.starts_with('°')
        && let Some(code) = UNITS.get(&joined)
    {
        return Some((code, start + 2));
    }
    for words in (1..=4).rev() {
        // At the end of a sentence "km." may keep its full stop.
        let name: Vec<&str> = (start..start + words).map(|it| phrase.lower(it).trim_end_matches('.')).collect();
        if let Some(code) = UNITS.get(&name.join(" ")).filter(|_| is_unit(phrase, start, words)) {
            return Some((code, start + words));
        }
    }
    None
}

/// Letters that are units only in the case they are written in, or right after digits.
fn is_unit(phrase: &Phrase<'_>, at: usize, words: usize) -> bool {
    let word = phrase.raw(at).trim_end_matches('.');
    let digits = |back: usize| at >= back && phrase.kind(at - back) == Some(TokenKind::Number);
    let after_digits = digits(1) || digits(2) && is_hyphenated(phrase, at);
    match word {
        "in" | "IN" => false,
        "M" | "G" | "T" | "A" | "V" | "PM" | "pm" | "DM" | "HA" => false,
        _ if word.chars().count() <= 2 && words == 1 => after_digits,
        "cup" | "cups" | "foot" | "stone" | "bit" | "bits" => after_digits || super::before(phrase, at) == "-" || words > 1 || word == "foot",
        _ => true,
    }
}

/// Whether a hyphen without spaces joins the unit to its figure alone: `140-km`, and not `5-g-force`.
fn is_hyphenated(phrase: &Phrase<'_>, at: usize) -> bool {
    let dash = |at: usize| matches!(phrase.lower(at), "-" | "‑" | "–");
    dash(at - 1) && phrase.touches_next(at - 2) && phrase.touches_next(at - 1) && !(dash(at + 1) && phrase.touches_next(at))
}

/// Words of a sentence in which `41C` is a temperature.
const WEATHER: [&str; 16] = [
    "temperature",
    "temperatures",
    "degrees",
    "celsius",
    "fahrenheit",
    "heat",
    "heatwave",
    "cold",
    "weather",
    "mercury",
    "highs",
    "lows",
    "warm",
    "hot",
    "cool",
    "freezing",
];

/// `41C`, `106F`.
fn temperature(phrase: &Phrase<'_>, suffix: &str) -> Option<&'static str> {
    let code = match suffix {
        "C" => "Cel",
        "F" => "[degF]",
        _ => return None,
    };
    phrase.range().any(|it| WEATHER.contains(&phrase.lower(it))).then_some(code)
}

/// `300mm`, `7.62mm`, `24°C`: digits and unit in one token.
pub(super) fn glued(phrase: &Phrase<'_>, at: usize) -> Read<(Decimal, &'static str)> {
    let word = phrase.raw(at);
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = match word.char_indices().find(|(_, c)| c.is_alphabetic() || matches!(c, 'µ' | '°')) {
        Some((end, _)) => word.get(..end)?,
        None => digits,
    };
    let suffix = word.get(digits.len()..).filter(|it| !it.is_empty())?;
    let joined = [suffix, phrase.raw(at + 1).trim_end_matches('.')].concat().to_ascii_lowercase();
    if suffix == "°"
        && let Some(code) = UNITS.get(&joined)
    {
        return Some(((Decimal::parse(digits)?, code), at + 2));
    }
    if let Some(code) = temperature(phrase, suffix) {
        return Some(((Decimal::parse(digits)?, code), at + 1));
    }
    let code = UNITS.get(&suffix.to_ascii_lowercase()).filter(|_| !matches!(suffix, "M" | "G" | "T" | "pm" | "PM" | "A" | "V"))?;
    Some(((Decimal::parse(digits)?, code), at + 1))
}
