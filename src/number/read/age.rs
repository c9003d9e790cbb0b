//! Words → a person's age; says nothing of whose it is.
//!
//! | accepted | value, unit |
//! |---|---|
//! | `Mira Hadzic, 45, as` · `Okoro, 7.` · `The driver, 51,` · `She was 89.` | 45 a, 7 a, 51 a, 89 a |
//! | `45 years old` · `two-year-old` · `three months of age` · `ten months old` | 45 a, 2 a, 3 mo, 10 mo |
//! | `aged 84` · `aged 18 to 24` · `at age 19` · `age of 30` | 84 a, 18–24 a, 19 a, 30 a |
//! | `in her 70s` (left alone: it is no age) | |

use super::figure::Letters;
use super::range::{self, Numbers};
use super::{Read, before, is_one, past, quantity};
use crate::lexicon::{KIN, ROLE_NOUNS};
use crate::number::{Quantity, QuantityKind};
use crate::token::{Phrase, TokenKind};

/// Reads an age at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    aged(phrase, at).or_else(|| old(phrase, at)).or_else(|| between_commas(phrase, at)).or_else(|| stated(phrase, at))
}

fn numbers(phrase: &Phrase<'_>, at: usize) -> Read<Numbers> {
    range::read(phrase, at, Letters::OfAnything, |it| it)
}

fn build(phrase: &Phrase<'_>, tokens: std::ops::Range<usize>, numbers: Numbers, unit: &str) -> Quantity {
    let plain = quantity(phrase, tokens, QuantityKind::Age, numbers.low.value);
    Quantity { high: numbers.high.map(|it| it.value), unit: Some(unit.to_owned()), ..plain }
}

fn is_human(numbers: Numbers) -> bool {
    (0.0..130.0).contains(&numbers.low.value)
}

/// `aged 84`, `age of 30`.
fn aged(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    if !is_one(phrase, at, &["aged", "age", "ages"]) {
        return None;
    }
    let (numbers, next) = numbers(phrase, past(phrase, at + 1, &["of", "from"])).filter(|it| is_human(it.0))?;
    let next = if is_one(phrase, next, &["years", "months", "weeks"]) { next + 1 } else { next };
    let unit = if before(phrase, next) == "months" { "mo" } else { "a" };
    Some((build(phrase, at..next, numbers, unit), next))
}

/// `45 years old`, `two-year-old`, `6 weeks of age`.
fn old(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    let plain = phrase.kind(at) == Some(TokenKind::Number) || phrase.kind(at) == Some(TokenKind::Word);
    let (numbers, next) = numbers(phrase, at).filter(|_| plain)?;
    let word = past(phrase, next, &["-"]);
    if is_one(phrase, word, &["yo", "y.o.", "y/o"]) {
        return Some((build(phrase, at..word + 1, numbers, "a"), word + 1));
    }
    let unit = match phrase.lower(word) {
        "year" | "years" => "a",
        "month" | "months" => "mo",
        "week" | "weeks" => "wk",
        "day" | "days" => "d",
        _ => return None,
    };
    let after = past(phrase, word + 1, &["-"]);
    let end = match (phrase.lower(after), phrase.lower(after + 1)) {
        ("old" | "olds", _) => after + 1,
        ("of", "age") => after + 2,
        _ => return None,
    };
    Some((build(phrase, at..end, numbers, unit), end))
}

/// `She was 89.`, `he is 45 and lives`.
fn stated(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    let digits = phrase.kind(at) == Some(TokenKind::Number) && phrase.lower(at).len() < 4;
    let person = at >= 2 && is_one(phrase, at - 1, &["is", "was", "turned"]) && is_one(phrase, at - 2, &["he", "she", "who"]);
    let turned = before(phrase, at) == "turned" && is_one(phrase, at + 1, &["on", "in", "last", "this"]);
    let closed = turned || phrase.kind(at + 1).is_none() || is_one(phrase, at + 1, &[".", ",", ";", "and", "when"]);
    let whole = |it: &(Numbers, usize)| it.0.high.is_none() && is_human(it.0) && it.0.low.exact.is_some_and(|it| it.whole().is_some());
    let (numbers, next) = numbers(phrase, at).filter(|it| digits && person && closed && whole(it))?;
    (next == at + 1).then(|| (build(phrase, at..next, numbers, "a"), next))
}

/// Whether the word at `at` ends a name, `Kim Soon-ja`, or says what one person is: `The driver, 51,`.
fn is_somebody(phrase: &Phrase<'_>, at: usize) -> bool {
    let joined = at > phrase.range().start + 1 && phrase.lower(at - 1) == "-" && phrase.touches_next(at - 1) && phrase.is_capital(at - 2);
    let of_one = |by: usize| at >= by && is_one(phrase, at - by, &["the", "a", "an", "his", "her", "their", "another", "'s", "’s"]);
    let word = phrase.lower(at);
    let human = matches!(word, "man" | "woman" | "boy" | "girl") || ROLE_NOUNS.contains(word) || KIN.get(word).is_some();
    phrase.is_capital(at) || joined || human && (of_one(1) || of_one(2))
}

/// `, 45,` after a name, or after "the driver".
fn between_commas(phrase: &Phrase<'_>, at: usize) -> Read<Quantity> {
    let digits = phrase.kind(at) == Some(TokenKind::Number) && phrase.lower(at).len() < 4;
    let named = at >= 2 && before(phrase, at) == "," && phrase.kind(at - 2) == Some(TokenKind::Word) && is_somebody(phrase, at - 2);
    let closed = is_one(phrase, at + 1, &[",", ".", ";", "and", "of", "who", ")"]);
    let row = phrase.lower(at + 1) == "," && phrase.kind(at + 2) == Some(TokenKind::Number);
    if !digits || !named || !closed || row || phrase.touches_next(at - 1) {
        return None;
    }
    let (numbers, next) =
        numbers(phrase, at).filter(|it| it.0.high.is_none() && is_human(it.0) && it.0.low.exact.is_some_and(|it| it.whole().is_some()))?;
    let month = super::leave::skip(phrase, at - 2).is_some();
    (next == at + 1 && !month).then(|| (build(phrase, at..next, numbers, "a"), next))
}
