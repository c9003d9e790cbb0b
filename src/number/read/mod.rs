//! Words → quantities; the one place that knows the order of the rules.
//!
//! The first rule that reads something wins:
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
mod leave;
mod measure;
mod money;
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
        if let Some((scores, next)) = score::read(phrase, at) {
            out.extend(scores);
            at = next;
        } else if let Some((quantity, next)) = age::read(phrase, at) {
            out.push(quantity);
            at = next.max(at + 1);
        } else if let Some(next) = leave::skip(phrase, at) {
            at = next.max(at + 1);
        } else if let Some((quantity, next)) = rank::read(phrase, at).or_else(|| amount::read(phrase, at, home)) {
            out.push(quantity);
            at = next.max(at + 1);
        } else {
            at += 1;
        }
    }
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
