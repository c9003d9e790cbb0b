//! Words → quantities; the one place that knows the order of the rules.
//!
//! Only where [`opener`] lets a rule begin, the first that reads something wins:
//! 1. `leave`: dates, clock times, lengths of time, phone numbers, names with a number are passed over.
//! 2. `score`: "2-1", "52–48".
//! 3. `age`: ", 45," and "45-year-old", before the bare number.
//! 4. `rank`: ordinals, before the "twenty" of "twenty-fifth".
//! 5. `amount`: a bound, a figure or a range, and what it is in: money, percent, measure, count.

mod age;
mod amount;
mod bound;
mod counted;
mod figure;
mod fraction;
mod glued;
mod leave;
mod measure;
mod money;
mod opener;
mod range;
mod rank;
mod score;

use super::home::Home;
use super::{Bound, Quantity, QuantityKind};
use crate::text::Span;
use crate::token::Phrase;
use std::ops::Range;

/// What a rule read, and the first token it left.
type Read<T> = Option<(T, usize)>;

/// Appends every quantity of one sentence, in order; none overlaps another.
pub(super) fn sentence(phrase: &Phrase<'_>, home: Home, out: &mut Vec<Quantity>) {
    let range = phrase.range();
    let mut at = range.start;
    while at < range.end {
        let opens = opener::opens(phrase, at);
        debug_assert!(opens || rule(phrase, at, home).is_none(), "a rule begins with {:?}", phrase.raw(at));
        match opens.then(|| rule(phrase, at, home)).flatten() {
            Some((found, next)) => {
                out.extend(found.into_iter().flatten());
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
}

/// What the first rule that reads something at `at` found: two quantities, one, or none in what it passes over.
fn rule(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<[Option<Quantity>; 2]> {
    if let Some(([left, right], next)) = score::read(phrase, at) {
        return Some(([Some(left), Some(right)], next));
    }
    let one = |(quantity, next)| ([Some(quantity), None], next);
    age::read(phrase, at)
        .map(one)
        .or_else(|| leave::skip(phrase, at).map(|next| ([None, None], next)))
        .or_else(|| rank::read(phrase, at).or_else(|| amount::read(phrase, at, home)).map(one))
}

/// The quantity of one kind over `tokens`.
fn quantity(phrase: &Phrase<'_>, tokens: Range<usize>, kind: QuantityKind, value: f64) -> Quantity {
    Quantity { span: phrase.span(tokens), kind, value, high: None, bound: Bound::Exact, unit: None, of: None }
}

fn span(phrase: &Phrase<'_>, tokens: Range<usize>) -> Span {
    phrase.span(tokens)
}

/// The word before `at`, "" at the start of the sentence.
fn before<'a>(phrase: &Phrase<'a>, at: usize) -> &'a str {
    back(phrase, at, 1)
}

/// The word `by` tokens before `at`.
fn back<'a>(phrase: &Phrase<'a>, at: usize, by: usize) -> &'a str {
    at.checked_sub(by).map_or("", |it| phrase.lower(it))
}

fn is_one(phrase: &Phrase<'_>, at: usize, words: &[&str]) -> bool {
    words.contains(&phrase.lower(at))
}

/// Past any of `words` at `at`, else `at` itself.
fn past(phrase: &Phrase<'_>, at: usize, words: &[&str]) -> usize {
    if is_one(phrase, at, words) { at + 1 } else { at }
}
