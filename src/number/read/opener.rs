//! A token → whether any rule of the room can begin with it; most words of a story end here, before a rule looks at them.
//!
//! It says no only where every rule would: each reading checks that, wherever debug assertions are on.

use super::{bound, leave, money};
use crate::lexicon::{WordList, ordinal_word};
use crate::token::{Phrase, TokenKind};

static OPENERS: WordList = WordList::new(include_str!("../../lexicon/figure_openers.txt"));

/// Whether something may begin at `at`.
pub(super) fn opens(phrase: &Phrase<'_>, at: usize) -> bool {
    match phrase.kind(at) {
        Some(TokenKind::Word) => word_opens(phrase, at),
        Some(TokenKind::Punctuation) => matches!(phrase.lower(at), "-" | "−" | "."),
        Some(TokenKind::Number | TokenKind::Address | TokenKind::Symbol) => true,
        None => false,
    }
}

fn word_opens(phrase: &Phrase<'_>, at: usize) -> bool {
    let word = phrase.lower(at);
    OPENERS.contains(word)
        || word.ends_with("th") && ordinal_word(word).is_some()
        || phrase.is_capital(at) && (leave::is_time_word(word) || money::is_code(phrase.raw(at)))
        // `USD115`, and the letters of `US$`.
        || word.ends_with(|c: char| c.is_ascii_digit())
        || phrase.kind(at + 1) == Some(TokenKind::Symbol)
        || bound::lead(phrase, at).is_some()
}
