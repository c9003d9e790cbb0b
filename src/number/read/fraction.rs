//! Words and signs → fractions; a fraction alone, or the part after a whole number.
//!
//! | accepted | value |
//! |---|---|
//! | `two thirds` · `three-quarters` · `one fifth` · `a third of` | 2/3, 3/4, 1/5, 1/3 |
//! | `half` · `a half` · `half a million` · `a quarter million` (by the figure rule) | 1/2 |
//! | `3/4` · `½` · `⅔` | 3/4, 1/2, 2/3 |
//! | `and a half` · `1/2` · `½` after a whole number | 1/2 |

use super::{Read, is_one, past};
use crate::lexicon::{cardinal, ordinal, ordinal_word};
use crate::token::{Phrase, TokenKind};

/// A fraction that stands alone.
pub(super) fn alone(phrase: &Phrase<'_>, at: usize) -> Read<f64> {
    signs(phrase.lower(at)).map(|it| (it, at + 1)).or_else(|| in_words(phrase, at, whole))
}

/// A fraction after a whole number: `1/2`, `½`, `and a half`, `and three quarters`.
pub(super) fn after(phrase: &Phrase<'_>, at: usize) -> Read<f64> {
    if let Some(value) = signs(phrase.lower(at)).filter(|_| phrase.kind(at) == Some(TokenKind::Number)) {
        return Some((value, at + 1));
    }
    let hyphens = phrase.lower(at) == "-" && phrase.lower(at + 1) == "and" && phrase.lower(at + 2) == "-";
    let and = if hyphens { at + 1 } else { at };
    if phrase.lower(and) != "and" {
        return None;
    }
    let start = past(phrase, and + 1, &["-"]);
    let article = usize::from(is_one(phrase, start, &["a", "an", "one"]));
    let word = past(phrase, start + article, &["-"]);
    if phrase.lower(word) == "half" && article == 1 {
        return Some((0.5, word + 1));
    }
    if phrase.lower(word) == "quarter" && article == 1 {
        return Some((0.25, word + 1));
    }
    in_words(phrase, start, small).filter(|(value, _)| *value < 1.0)
}

/// `½`, `3/4`.
fn signs(word: &str) -> Option<f64> {
    let known = [
        ("½", (1, 2)),
        ("¼", (1, 4)),
        ("¾", (3, 4)),
        ("⅓", (1, 3)),
        ("⅔", (2, 3)),
        ("⅛", (1, 8)),
        ("⅜", (3, 8)),
        ("⅝", (5, 8)),
        ("⅞", (7, 8)),
        ("⅕", (1, 5)),
        ("⅙", (1, 6)),
    ];
    if let Some((_, (over, under))) = known.iter().find(|it| it.0 == word) {
        return Some(f64::from(*over) / f64::from(*under));
    }
    let (over, under) = word.split_once('/')?;
    let small = |it: &str| it.parse::<u16>().ok().filter(|_| it.len() < 4 && it.bytes().all(|b| b.is_ascii_digit()));
    let (over, under) = (small(over)?, small(under).filter(|&it| it > 1)?);
    Some(f64::from(over) / f64::from(under))
}

/// Reads the number above the line.
type Above = fn(&Phrase<'_>, usize) -> Read<u64>;

/// `two thirds`, `one-eighth`, `a third of`, `half`.
fn in_words(phrase: &Phrase<'_>, at: usize, above: Above) -> Read<f64> {
    if phrase.lower(at) == "half" {
        let of_one = usize::from(is_one(phrase, at + 1, &["a", "an"]));
        return Some((0.5, at + 1 + of_one)).filter(|_| is_a_half(phrase, at));
    }
    let article = is_one(phrase, at, &["a", "an"]);
    if article && phrase.lower(at + 1) == "half" {
        return Some((0.5, at + 2)).filter(|_| is_a_half(phrase, at + 1));
    }
    let (over, next) = if article { (1, at + 1) } else { above(phrase, at)? };
    let start = past(phrase, next, &["-"]);
    let (under, end, plural) = denominator(phrase, start)?;
    let hyphen = start > next;
    let end_of_it = phrase.kind(end).is_none_or(|it| it == TokenKind::Punctuation) || is_one(phrase, end, &["of", "the", "as"]);
    let fits = if article { end_of_it } else { plural == (over > 1) && (over > 1 || hyphen || end_of_it || phrase.lower(at) == "one") };
    let quarter_of_year = under == 4 && phrase.lower(end) == "of" && phrase.lower(end + 1).starts_with(|c: char| c.is_ascii_digit());
    (fits && !quarter_of_year).then(|| (over as f64 / under as f64, end))
}

/// The number above the line of a fraction that follows a whole number: below a hundred, so that no rule calls itself.
fn small(phrase: &Phrase<'_>, at: usize) -> Read<u64> {
    let read = cardinal(|i| if i < 3 && phrase.kind(at + i) != Some(TokenKind::Number) { phrase.lower(at + i) } else { "" })?;
    Some((read.value.whole().filter(|it| (1..100).contains(it))?, at + read.words))
}

/// The number above the line: it must not swallow the tens of the number below.
fn whole(phrase: &Phrase<'_>, at: usize) -> Read<u64> {
    if phrase.kind(at) != Some(TokenKind::Word) || phrase.lower(at) == "hundred" {
        return None;
    }
    let read = cardinal(|i| phrase.lower(at + i))?;
    let next = at + read.words;
    // "one hundred and three quarters" is a whole number and a fraction; "one hundred and thirty fifths" is not.
    let last_and = (at..next).rev().find(|&it| phrase.lower(it) == "and");
    let mixed = last_and.is_some_and(|it| after(phrase, it).is_some_and(|(_, end)| end > next));
    Some((read.value.whole().filter(|&it| it > 0 && !mixed)?, next))
}

/// `thirds`, `quarter`, `twenty-fifths`: its value, where it ends, whether it is plural.
fn denominator(phrase: &Phrase<'_>, at: usize) -> Option<(u64, usize, bool)> {
    let word = phrase.lower(at);
    let single = |word: &str| {
        if word == "quarter" {
            Some(4)
        } else if word == "half" {
            Some(2)
        } else {
            ordinal_word(word).filter(|&it| it > 2)
        }
    };
    if word == "halves" {
        return Some((2, at + 1, true));
    }
    if let Some(under) = word.strip_suffix('s').and_then(single) {
        return Some((under, at + 1, true));
    }
    if let Some(under) = single(word) {
        return Some((under, at + 1, false));
    }
    let (under, words) = ordinal(|i| phrase.lower(at + i).trim_end_matches('s'))?;
    let plural = phrase.lower(at + words - 1).ends_with("ths") || phrase.lower(at + words - 1).ends_with("ds");
    (under > 2 && phrase.kind(at) == Some(TokenKind::Word)).then_some((under, at + words, plural))
}

/// "half of the", "half the", "more than half"; not "half an hour", "first half", "half-time".
fn is_a_half(phrase: &Phrase<'_>, at: usize) -> bool {
    let before = super::before(phrase, at);
    let ordinal = ordinal_word(before).is_some() || matches!(before, "second" | "other" | "latter" | "this" | "that" | "better" | "the" | "-");
    let joined = phrase.lower(at + 1) == "-";
    let time = super::leave::is_time_unit(phrase.lower(past(phrase, at + 1, &["an", "a"])));
    !ordinal && !joined && !time
}
