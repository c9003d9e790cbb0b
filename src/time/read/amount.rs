//! Words → how many of a unit; knows no units.
//!
//! | accepted | amount |
//! |---|---|
//! | `two` · `12` · `1.5` · `18+` · `a` · `an` · `half a` · `single` | 2, 12, 1.5, 18, 1, 1, 0.5, 1 |
//! | `two and a half` · `three-and-a-half` · `2 1/2` · `2½` | 2.5, 3.5, 2.5, 2.5 |
//! | `a couple of` · `15 to 20` | 2, 20 |
//! | `several` · `a few` · `many` · `some` · `a number of` | unknown |

use super::is_one;
use crate::lexicon::{Decimal, cardinal};
use crate::time::meaning::{Amount, Read};
use crate::token::Phrase;

/// Reads an amount at `at`; of a range, the upper end, as TIMEX3 has one value.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Amount> {
    let (amount, next) = single(phrase, at)?;
    let range = is_one(phrase, next, &["to", "or", "-", "–"]) && !is_one(phrase, at, &["a", "an"]) && !is_one(phrase, next + 1, &["a", "an"]);
    let upper = if range { number(phrase, next + 1) } else { None };
    Some(upper.filter(|(it, _)| larger(*it, amount)).unwrap_or((amount, next)))
}

fn larger(upper: Amount, lower: Amount) -> bool {
    matches!((upper, lower), (Amount::Exactly(upper), Amount::Exactly(lower)) if upper.to_f64() > lower.to_f64())
}

fn single(phrase: &Phrase<'_>, at: usize) -> Read<Amount> {
    if is_one(phrase, at, &["single"]) {
        return Some((Amount::Exactly(Decimal::new(1)), at + 1));
    }
    unknown(phrase, at).or_else(|| half(phrase, at)).or_else(|| number(phrase, at)).or_else(|| article(phrase, at))
}

fn unknown(phrase: &Phrase<'_>, at: usize) -> Read<Amount> {
    let first = if is_one(phrase, at, &["a"]) { at + 1 } else { at };
    match (phrase.lower(first), phrase.lower(first + 1)) {
        ("couple", "of" | "more") => Some((Amount::Exactly(Decimal::new(2)), first + 2)),
        ("number" | "handful", "of") => Some((Amount::Some, first + 2)),
        ("several" | "few", "more") => Some((Amount::Some, first + 2)),
        ("several" | "few", _) => Some((Amount::Some, first + 1)),
        ("many" | "some" | "numerous", _) if first == at => Some((Amount::Some, at + 1)),
        _ => None,
    }
}

fn half(phrase: &Phrase<'_>, at: usize) -> Read<Amount> {
    let first = at + usize::from(phrase.lower(at) == "a");
    if phrase.lower(first) != "half" {
        return None;
    }
    let hyphen = usize::from(phrase.lower(first + 1) == "-");
    let next = first + 1 + hyphen;
    let after = if is_one(phrase, next, &["a", "an"]) { next + 1 } else { next };
    Some((Amount::Exactly(Decimal::new(5).shifted(1)), after))
}

fn number(phrase: &Phrase<'_>, at: usize) -> Read<Amount> {
    let starts = phrase.lower(at).starts_with(|c: char| c.is_ascii_alphanumeric()) && !is_one(phrase, at, &["a", "an"]);
    if !starts {
        return None;
    }
    let whole = phrase
        .lower(at)
        .strip_suffix('½')
        .and_then(Decimal::parse)
        .map(|it| (Amount::Exactly(it.plus(Decimal::new(5).shifted(1)).unwrap_or(it)), at + 1));
    let read = || cardinal(|i| phrase.lower(at + i)).map(|it| (it.value, at + it.words));
    whole.or_else(|| read().map(|(value, next)| with_half(phrase, value, next)))
}

/// Adds "and a half", "-and-a-half", "1/2"; passes over a plus sign.
fn with_half(phrase: &Phrase<'_>, value: Decimal, next: usize) -> (Amount, usize) {
    let hyphens = phrase.lower(next) == "-";
    let step = if hyphens { 2 } else { 1 };
    let at = next + usize::from(hyphens);
    let halved = phrase.lower(at) == "and" && phrase.lower(at + step) == "a" && phrase.lower(at + 2 * step) == "half";
    let plus_half = value.plus(Decimal::new(5).shifted(1)).unwrap_or(value);
    match phrase.lower(next) {
        "1/2" | "½" => (Amount::Exactly(plus_half), next + 1),
        "+" => (Amount::Exactly(value), next + 1),
        _ if halved => (Amount::Exactly(plus_half), at + 2 * step + 1),
        _ => (Amount::Exactly(value), next),
    }
}

fn article(phrase: &Phrase<'_>, at: usize) -> Read<Amount> {
    is_one(phrase, at, &["a", "an"]).then_some((Amount::Exactly(Decimal::new(1)), at + 1))
}
