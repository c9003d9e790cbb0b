//! A token → whether any rule of the room can begin with it; most words of a story end here, before a rule looks at them.
//!
//! It says no only where every rule would: each reading checks that, wherever debug assertions are on.

use super::{is_one, unit};
use crate::calendar;
use crate::lexicon::{WordList, ordinal_word};
use crate::token::{Phrase, TokenKind};

static OPENERS: WordList = WordList::new(include_str!("../../lexicon/time_openers.txt"));

/// Whether something may begin at `at`.
pub(super) fn opens(phrase: &Phrase<'_>, at: usize) -> bool {
    match phrase.kind(at) {
        Some(TokenKind::Word) => word_opens(phrase, at),
        // The mark of `'82` and `'90s`.
        Some(TokenKind::Punctuation) => is_one(phrase, at, &["'", "’", "‘"]),
        Some(TokenKind::Number | TokenKind::Address | TokenKind::Symbol) => true,
        None => false,
    }
}

fn word_opens(phrase: &Phrase<'_>, at: usize) -> bool {
    let word = phrase.lower(at);
    match word {
        "the" => opens_after_the(phrase.lower(at + 1)),
        "to" => phrase.lower(at + 1) == "date",
        _ => OPENERS.contains(word) || phrase.is_capital(at) && names_day_or_month(word) || is_odd(word),
    }
}

/// `the evening`, `the moment`, `the near future`.
fn opens_after_the(next: &str) -> bool {
    unit::part(next).is_some() || matches!(next, "moment" | "time" | "near" | "foreseeable" | "future" | "past")
}

fn names_day_or_month(word: &str) -> bool {
    calendar::weekday(word.strip_suffix('s').unwrap_or(word)).is_some() || calendar::weekday(word).is_some() || calendar::month(word).is_some()
}

/// Words known by their ends or beginnings: `yearlong`, `twentieth`, `q3`, `’s`.
fn is_odd(word: &str) -> bool {
    word.ends_with("long") || word.ends_with("th") && ordinal_word(word).is_some() || word.starts_with(['q', '\'', '’'])
}
