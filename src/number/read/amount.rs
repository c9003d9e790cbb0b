//! A bound, a number or a range, and what it is in → one quantity; the order of its kinds stands here.
//!
//! | accepted | quantity |
//! |---|---|
//! | `more than 5,400 people` | cardinal 5400, more than, people |
//! | `nearly 70` · `a dozen others` · `1.2 million` · `10 to 15 homes` | cardinal |
//! | `27%` · `3.5 per cent` · `two percentage points` · `50 basis points` | percent: %, %, pp, 0.5 pp |
//! | `about $14 million` · `five million yen` | money |
//! | `up to 10 kilometres` · `a 6-inch pipe` | measure |
//! | `a three-member panel` · `a 6.1-magnitude earthquake` | cardinal, the hyphened noun within its span |

use super::figure::{Figure, Letters};
use super::range::{self, Numbers};
use super::{Read, bound, counted, is_one, measure, money, past, quantity, span};
use crate::lexicon::Decimal;
use crate::number::home::Home;
use crate::number::{Bound, Quantity, QuantityKind};
use crate::token::{Phrase, TokenKind};

/// Reads a quantity at `at`, its bound included.
pub(super) fn read(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<Quantity> {
    let lead = bound::lead(phrase, at);
    if let Some((bound, start)) = lead
        && let Some((age, next)) = super::age::read(phrase, start)
    {
        return Some((Quantity { span: span(phrase, at..next), bound, ..age }, next));
    }
    if let Some((bound, start)) = lead
        && super::leave::skip(phrase, start).is_none()
        && let Some((quantity, next)) = bare(phrase, start, home)
    {
        let span = span(phrase, at..next);
        return Some((Quantity { span, bound, ..quantity }, next));
    }
    if lead.is_some() && phrase.lower(at) != "a" { None } else { bare(phrase, at, home) }
}

/// The quantity without the words before it.
fn bare(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<Quantity> {
    let starts = phrase.kind(at).is_some_and(|it| it != TokenKind::Punctuation)
        || is_one(phrase, at, &["-", "−"])
        || phrase.lower(at) == "." && phrase.touches_next(at);
    if !starts {
        return None;
    }
    let (quantity, next) = sum(phrase, at, home).or_else(|| glued_measure(phrase, at)).or_else(|| plain(phrase, at))?;
    match bound::tail(phrase, next).filter(|_| quantity.bound == Bound::Exact) {
        Some((bound, end)) => {
            let quantity = with_noun(phrase, quantity, end);
            Some((Quantity { bound, span: span(phrase, at..end), ..quantity }, end))
        }
        None => Some((quantity, next)),
    }
}

fn build(phrase: &Phrase<'_>, tokens: std::ops::Range<usize>, kind: QuantityKind, numbers: Numbers) -> Quantity {
    let plain = quantity(phrase, tokens, kind, numbers.low.value);
    Quantity { high: numbers.high.map(|it| it.value), bound: numbers.low.bound, ..plain }
}

fn sum(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<Quantity> {
    let ((numbers, code), next) = money::read(phrase, at, home)?;
    Some((Quantity { unit: Some(code), ..build(phrase, at..next, QuantityKind::Money, numbers) }, next))
}

fn glued_measure(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    let ((value, unit), next) = measure::glued(phrase, at).filter(|_| !super::figure::counts_millions(phrase, at))?;
    let low = Figure { value: value.to_f64(), exact: Some(value), bound: Bound::Exact };
    let built = build(phrase, at..next, QuantityKind::Measure, Numbers { low, high: None });
    Some((Quantity { unit: Some(unit.to_owned()), ..built }, next))
}

/// A number with a percent sign, a unit or a noun after it, or with nothing.
fn plain(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    let skip_percent = |it: usize| it;
    let (numbers, next) = range::read(phrase, at, Letters::OfAnything, skip_percent).or_else(|| percent_range(phrase, at))?;
    let next = past_of_one(phrase, numbers, next);
    if let Some((unit, factor, end)) = percent(phrase, next) {
        let numbers = if factor == 100 { numbers.each(|it| it.shifted(2)) } else { numbers };
        let numbers = second_percent(phrase, numbers, end);
        let end = numbers.1;
        return Some((Quantity { unit: Some(unit.to_owned()), ..build(phrase, at..end, QuantityKind::Percent, numbers.0) }, end));
    }
    if let Some((inches, end)) = feet_and_inches(phrase, numbers, next) {
        let built = build(phrase, at..end, QuantityKind::Measure, Numbers { low: inches, high: None });
        return Some((Quantity { unit: Some("[ft_i]".to_owned()), ..built }, end));
    }
    if let Some((unit, end)) = measure::unit(phrase, next) {
        return Some((Quantity { unit: Some(unit.to_owned()), ..build(phrase, at..end, QuantityKind::Measure, numbers) }, end));
    }
    let bounded = bound::tail(phrase, next).is_some();
    // "three-member" is one word, and so is its span.
    let (end, next) = (next, if bounded { next } else { counted::past_hyphened(phrase, next) });
    let quantity = build(phrase, at..next, QuantityKind::Cardinal, numbers);
    Some((if bounded { quantity } else { with_noun(phrase, quantity, end) }, next))
}

/// Past "of a" in `a quarter of a percentage point`, `three quarters of a mile`.
fn past_of_one(phrase: &Phrase<'_>, numbers: Numbers, at: usize) -> usize {
    let part = numbers.high.is_none() && numbers.low.value > 0.0 && numbers.low.value < 1.0;
    let of_one = part && phrase.lower(at) == "of" && is_one(phrase, at + 1, &["a", "an", "one"]);
    let in_unit = || percent(phrase, at + 2).is_some() || measure::unit(phrase, at + 2).is_some();
    if of_one && in_unit() { at + 2 } else { at }
}

/// `5 feet 2 inches`, in feet.
fn feet_and_inches(phrase: &Phrase<'_>, feet: Numbers, at: usize) -> Read<Figure> {
    let (unit, next) = measure::unit(phrase, at)?;
    let start = past(phrase, past(phrase, next, &[","]), &["and"]);
    let (inches, end) = super::figure::read(phrase, start, Letters::OfAnything).filter(|it| unit == "[ft_i]" && it.0.value < 12.0)?;
    let named = is_one(phrase, end, &["inches", "inch", "in", "in."]) && feet.high.is_none();
    named.then(|| (Figure { value: feet.low.value + inches.value / 12.0, exact: None, bound: Bound::Exact }, end + 1))
}

/// `between 5% and 7%`.
fn percent_range(phrase: &Phrase<'_>, at: usize) -> Read<Numbers> {
    let start = (phrase.lower(at) == "between").then_some(at + 1)?;
    let (low, next) = super::figure::read(phrase, start, Letters::OfAnything)?;
    let (_, _, next) = percent(phrase, next)?;
    let (high, end) = (phrase.lower(next) == "and").then(|| super::figure::read(phrase, next + 1, Letters::OfAnything)).flatten()?;
    (percent(phrase, end).is_some() && low.value < high.value).then_some((Numbers { low, high: Some(high) }, end))
}

/// `to 7%` after `5%`, unless something rose from one to the other.
fn second_percent(phrase: &Phrase<'_>, numbers: Numbers, at: usize) -> (Numbers, usize) {
    let second = is_one(phrase, at, &["to", "-", "–"])
        && phrase.touches_next(at) == phrase.touches_next(at.saturating_sub(1))
        && is_one(phrase, at, &["-", "–"]);
    let high = second.then(|| super::figure::read(phrase, at + 1, Letters::OfAnything)).flatten();
    match high {
        Some((high, next)) if numbers.high.is_none() && high.value > numbers.low.value => match percent(phrase, next) {
            Some((.., end)) => (Numbers { high: Some(high), ..numbers }, end),
            None => (numbers, at),
        },
        _ => (numbers, at),
    }
}

/// `%`, `per cent`, `percentage points`, `basis points`: unit, how many make one, where it ends.
fn percent(phrase: &Phrase<'_>, at: usize) -> Option<(&'static str, u32, usize)> {
    let at = past(phrase, at, &["-"]);
    if is_one(phrase, at, &["basis", "percentage"]) && phrase.lower(at + 1) == "-" && is_one(phrase, at + 2, &["point", "points"]) {
        return Some(("pp", if phrase.lower(at) == "basis" { 100 } else { 1 }, at + 3));
    }
    Some(match (phrase.lower(at), phrase.lower(at + 1)) {
        ("percentage", "point" | "points") | ("percent", "points") | ("%", "points") => ("pp", 1, at + 2),
        ("basis", "point" | "points") => ("pp", 100, at + 2),
        ("per", "cent") => ("%", 1, at + 2),
        ("%" | "percent" | "percents" | "pct" | "percentage" | "pc", _) => ("%", 1, at + 1),
        _ => return None,
    })
}

fn with_noun(phrase: &Phrase<'_>, quantity: Quantity, at: usize) -> Quantity {
    if quantity.kind != QuantityKind::Cardinal || quantity.unit.is_some() {
        return quantity;
    }
    // "by 31 votes to 18"
    if is_one(phrase, at.wrapping_sub(2), &["to"]) && is_one(phrase, at.wrapping_sub(3), &["votes", "goals", "points", "sets", "games"]) {
        return Quantity { unit: Some(phrase.lower(at - 3).to_owned()), ..quantity };
    }
    match counted::read(phrase, at, quantity.value) {
        Some((counted, _)) => Quantity { unit: Some(counted.unit), of: Some(counted.of), ..quantity },
        None => quantity,
    }
}

impl Numbers {
    fn each(self, change: impl Fn(Decimal) -> Decimal) -> Self {
        let changed = |it: Figure| {
            let exact = it.exact.map(&change);
            Figure { value: exact.map_or(it.value, Decimal::to_f64), exact, ..it }
        };
        Self { low: changed(self.low), high: self.high.map(changed) }
    }
}
