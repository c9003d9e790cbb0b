//! Words → time expressions, unresolved; the one place that knows the order of the rules.
//!
//! Only where [`opener`] lets a rule begin, the first that reads something wins:
//! 1. `age`: "45 years old" is no time, and nothing in it is.
//! 2. `every`: "every Monday", before "Monday".
//! 3. `nth`: "the last week of March", before "the last week", a length.
//! 4. `length`: "two weeks", "two weeks ago", before "two".
//! 5. `race`: "2:20:42", before clock times.
//! 6. `point`: dates, clock times and parts of the day in any order.
//! 7. `passing`: "the day before", "the week".
//! 8. `vague`: now, recently.

mod age;
mod amount;
mod clock;
mod date;
mod every;
mod holiday;
mod length;
mod nth;
mod opener;
mod passing;
mod point;
mod race;
mod unit;
mod vague;
mod which;
mod year;

use super::meaning::{Found, Meaning, Read};
use crate::token::Phrase;

/// Every expression of one sentence, in order; none overlaps another.
pub(super) fn sentence(phrase: &Phrase<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let range = phrase.range();
    let mut at = range.start;
    while at < range.end {
        if !opener::opens(phrase, at) {
            debug_assert!(age::skip(phrase, at).is_none() && expression(phrase, at).is_none(), "a rule begins with {:?}", phrase.raw(at));
            at += 1;
        } else if let Some(next) = age::skip(phrase, at) {
            at = next;
        } else if let Some((it, next)) = expression(phrase, at) {
            at = next.max(at + 1);
            found.push(it);
            if let Some((more, next)) = found.last().and_then(|it| date::and_day(phrase, it, at)) {
                found.push(more);
                at = next;
            }
        } else {
            at += 1;
        }
    }
    found
}

/// Gives a clock time the day told right after it: "2:49 a.m. (0749 UTC) on Saturday".
pub(super) fn lend_days(found: &mut [Found]) {
    for at in (1..found.len()).rev() {
        let (left, right) = found.split_at_mut(at);
        let (Some(clock), Some(day)) = (left.last_mut(), right.first()) else { continue };
        let near = day.tokens.start.saturating_sub(clock.tokens.end) <= NEAR;
        if let (Meaning::At { when: when @ None, clock: Some(_), .. }, Meaning::At { when: Some(told), .. }) = (&mut clock.meaning, &day.meaning)
            && near
        {
            *when = Some(*told);
        }
    }
}

/// Tokens that may stand between a clock time and its day: brackets and "on".
const NEAR: usize = 2;

fn expression(phrase: &Phrase<'_>, at: usize) -> Read<Found> {
    every::read(phrase, at)
        .or_else(|| nth::read(phrase, at).map(|(when, next)| (Found::on(at..next, when), next)))
        .or_else(|| length::read(phrase, at))
        .or_else(|| race::read(phrase, at))
        .or_else(|| point::read(phrase, at))
        .or_else(|| passing::read(phrase, at))
        .or_else(|| vague::read(phrase, at))
}

/// The first of `words` that stands at `at`.
fn is_one(phrase: &Phrase<'_>, at: usize, words: &[&str]) -> bool {
    words.contains(&phrase.lower(at))
}

/// The word before `at`, "" at the start of the sentence.
fn before<'a>(phrase: &Phrase<'a>, at: usize) -> &'a str {
    at.checked_sub(1).map_or("", |it| phrase.lower(it))
}

/// Past any of `words` at `at`, else `at` itself.
fn skip(phrase: &Phrase<'_>, at: usize, words: &[&str]) -> usize {
    if is_one(phrase, at, words) { at + 1 } else { at }
}
