//! The names of the text read last → the same names without reading again; decides nothing.
//!
//! Names rest on the words and on the reader's own names alone. When only the date or the people are corrected,
//! they stay what they were, and finding them is most of the work.

use crate::tag::{SpanFix, Tagged};
use crate::text::Text;
use crate::token::Tokens;

/// What one reader read last, for [`analyze_again`](crate::analyze_again). Belongs to one model.
#[derive(Debug, Default)]
pub struct Memory {
    last: Option<Last>,
}

#[derive(Debug)]
struct Last {
    raw: String,
    tokens: Tokens,
    fixes: Vec<SpanFix>,
    names: Vec<Tagged>,
}

/// Longer texts are read again: a copy of a book is no small thing to keep.
const LONGEST: usize = 1_000_000;

impl Memory {
    /// What the tag room answers; `find` asks it where the words are new.
    pub(crate) fn tag(&mut self, text: &Text<'_>, tokens: &Tokens, fixes: &[SpanFix], find: impl FnOnce() -> Vec<Tagged>) -> Vec<Tagged> {
        if let Some(last) = self.last.as_ref().filter(|it| it.raw == text.as_str() && it.tokens == *tokens && it.fixes == fixes) {
            return last.names.clone();
        }
        let names = find();
        let raw = text.as_str();
        self.last = (raw.len() <= LONGEST).then(|| Last { raw: raw.to_owned(), tokens: tokens.clone(), fixes: fixes.to_vec(), names: names.clone() });
        names
    }
}
