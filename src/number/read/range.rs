//! Two numbers that bound one figure → low and high; reads one number where there is no second.
//!
//! | accepted | low, high |
//! |---|---|
//! | `10 to 15` · `10-15` · `10–15` · `10 or 15` | 10, 15 |
//! | `between 10 and 15` | 10, 15 |
//! | `5 to 6 million` | 5000000, 6000000 |
//!
//! Not a range: `from 10 to 15`, which is a change; `15-10`, which is a score.

use super::figure::{self, Figure, Letters};
use super::{Read, is_one, past};
use crate::token::Phrase;

/// One number, or two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numbers {
    pub low: Figure,
    pub high: Option<Figure>,
}

/// Reads a number or a range at `at`; `skip_sign` passes over what may stand before the second number, as `$` does.
pub(super) fn read(phrase: &Phrase<'_>, at: usize, letters: Letters, skip_sign: impl Fn(usize) -> usize) -> Read<Numbers> {
    let between = phrase.lower(at) == "between";
    let start = if between { skip_sign(at + 1) } else { at };
    let (low, next) = figure::read(phrase, start, letters)?;
    let joined = if between {
        phrase.lower(next) == "and"
    } else {
        is_one(phrase, next, &["to", "-", "–", "—", "or"]) && !(1..4).any(|by| super::back(phrase, at, by) == "from")
    };
    let second = skip_sign(past(phrase, next + 1, &["as"]).max(next + 1));
    let high = if joined { figure::read(phrase, second, letters) } else { None };
    match high.and_then(|(high, end)| spread(low, high).map(|low| (low, high, end))) {
        Some((low, high, end)) if !goes_on(phrase, end) => Some((Numbers { low, high: Some(high) }, end)),
        _ if between => None,
        _ => Some((Numbers { low, high: None }, next)),
    }
}

/// The low end in the high end's scale, when the two make a range.
fn spread(low: Figure, high: Figure) -> Option<Figure> {
    let scale = [1_000_000_000_000_u64, 1_000_000_000, 1_000_000, 1_000]
        .into_iter()
        .find(|&it| high.value >= it as f64 && low.value < 1_000.0 && high.value / it as f64 > low.value);
    let scaled = scale.map_or(low, |by| low.times(by));
    let wide = if scale == Some(1_000) && high.value % 1_000.0 != 0.0 { low } else { scaled };
    (wide.value < high.value && wide.value >= 0.0).then_some(wide)
}

/// `555-1234-99`: a longer row of digits is no range.
fn goes_on(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.lower(at) == "-" && phrase.lower(at + 1).starts_with(|c: char| c.is_ascii_digit())
}
