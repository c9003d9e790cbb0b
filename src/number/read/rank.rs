//! Ordinals → their rank; fractions, dates and centuries are other rules' work.
//!
//! | accepted | value |
//! |---|---|
//! | `the third attempt` · `21st` · `twenty-fifth` · `the second time` | 3, 21, 25, 2 |
//!
//! Left alone: `at first`, `First Lady`, `13th century`, `third quarter`, `a second`, `in the first place`.

use super::{Read, back, before, counted, is_one, past, quantity};
use crate::lexicon::ordinal;
use crate::number::{Quantity, QuantityKind};
use crate::token::{Phrase, TokenKind};

/// Reads an ordinal at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    let (value, words) = ordinal(|i| phrase.lower(at + i))?;
    let next = at + words;
    if !is_rank(phrase, at, next) {
        return None;
    }
    let counted = counted::read(phrase, next, 1.0).map(|it| it.0);
    let plain = quantity(phrase, at..next, QuantityKind::Ordinal, value as f64);
    Some((Quantity { unit: counted.as_ref().map(|it| it.unit.clone()), of: counted.map(|it| it.of), ..plain }, next))
}

fn is_rank(phrase: &Phrase<'_>, at: usize, next: usize) -> bool {
    let word = phrase.lower(at);
    let follows = phrase.lower(past(phrase, next, &["-"]));
    let of_time = matches!(follows, "century" | "centuries" | "quarter" | "half");
    let name = phrase.is_capital(at)
        && phrase.kind(at) == Some(TokenKind::Word)
        && (at > phrase.range().start && phrase.is_capital(at - 1) || phrase.is_capital(next));
    let saying = word == "first" && matches!((before(phrase, at), follows), ("at", _) | (_, "of" | "place" | "aid" | "hand"));
    let time = word == "second" && matches!(before(phrase, at), "a" | "per" | "every" | "split") && back(phrase, at, 2) != "for";
    let of_month = is_one(phrase, next, &["of"]) && phrase.is_capital(next + 1);
    !(of_time || name || saying || time || of_month)
}
