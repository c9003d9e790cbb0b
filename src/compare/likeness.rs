//! Two quotations or statements made ready → whether they are versions of one, and whether one says it otherwise.
//!
//! | one | other | |
//! |---|---|---|
//! | We will not pay, and we will not leave | We will not pay | cut: one quotation, other words |
//! | a fairytale | a fairytale for first-time buyers | a piece of it |
//! | he would step down in June (reported) | he would not step down (reported) | other words |
//! | nine drowned when a ferry sank (reported) | a ferry sank, and nine drowned (reported) | retold: no difference |

use super::said::Said;
use super::types::Field;
use super::words::{ALL, in_order};
use crate::report::QuoteKind;

/// How alike two quotations must be, in thousandths, to be one.
const ONE_QUOTE: u32 = 500;
/// A part of a quotation is as like the whole as the whole is like itself, less this.
const CUT: u32 = 250;
/// Fewer words are no part of a quotation.
pub const LEAST: usize = 4;

/// Of a statement in other words so many in a hundred of the shorter one's words stand in the same order, figures, times and names left out. Set by
/// hand on the pairs of tests/suite/compare: above it stand their edits, below it most leads that another agency told anew.
const IN_ORDER: usize = 76;

/// Fewer telling words than this cannot tell a quotation from another.
const FEW: u64 = 3;

/// How surely two are versions of one; `None` when they are not.
pub fn alike(one: &Said<'_>, other: &Said<'_>) -> Option<u32> {
    if one.letters == other.letters {
        return Some(2 * ALL);
    }
    // A few small words are all that a slogan has.
    let both = if one.telling.weight().min(other.telling.weight()) < FEW {
        one.all.alike(&other.all)
    } else {
        u32::midpoint(one.all.alike(&other.all), one.telling.alike(&other.telling))
    };
    let long_enough = one.letters.len().min(other.letters.len()) >= LEAST;
    let cut = if long_enough && !one.telling.is_empty() && !other.telling.is_empty() {
        u32::midpoint(one.all.inside(&other.all), one.telling.inside(&other.telling)).saturating_sub(CUT)
    } else {
        0
    };
    Some(both.max(cut).max(piece(one, other))).filter(|it| *it >= ONE_QUOTE)
}

/// A quotation of a few words that the other holds as they stand: "a fairytale", "a fairytale for first-time buyers".
fn piece(one: &Said<'_>, other: &Said<'_>) -> u32 {
    let (short, long) = if one.letters.len() <= other.letters.len() { (one, other) } else { (other, one) };
    let quoted = [short, long].iter().all(|it| it.quote.kind == QuoteKind::Direct);
    let held = || long.letters.windows(short.letters.len()).any(|it| it == short.letters);
    if quoted && short.letters.len() > 1 && !short.telling.is_empty() && held() { ONE_QUOTE } else { 0 }
}

/// What about two versions of one quotation differs, the speaker apart. What one reports and the other quotes is in other words by that.
pub fn change(one: &Said<'_>, other: &Said<'_>) -> Option<Field> {
    let more = |one: &Said<'_>, other: &Said<'_>| one.plain.words().any(|it| !other.round.contains(&it));
    let reworded = || (more(one, other) || more(other, one)) && !is_retold(one, other);
    let words = if one.is_reported() && other.is_reported() { reworded() } else { one.letters != other.letters };
    match (one.is_speech(), other.is_speech()) {
        (true, true) if one.is_reported() != other.is_reported() => Some(Field::Form),
        (false, false) => None,
        _ => words.then_some(Field::Words),
    }
}

/// Whether the reporters tell one statement each in an order of his own, so that it is no version of the other's. Where one denies
/// what the other says they differ, however they tell it.
fn is_retold(one: &Said<'_>, other: &Said<'_>) -> bool {
    let shorter = one.frame.len().min(other.frame.len());
    let kept = in_order(&one.frame, &other.frame);
    one.denials == other.denials && shorter > LEAST && kept * 100 < shorter * IN_ORDER
}
