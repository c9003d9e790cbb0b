//! Sentences of a block in order → which of their expressions stand in somebody's quoted words; attributes nothing.
//!
//! | quoted | not |
//! |---|---|
//! | `"Today we mourn," she said on Friday` : `Today` | `Friday` |
//! | `He wrote on Monday: “We leave tomorrow”` : `tomorrow` | `Monday` |
//!
//! Only double marks count: a single one is too often an apostrophe.

use super::meaning::Found;
use crate::token::Phrase;

/// Whether the words read so far lie inside quotation marks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Speech {
    open: bool,
}

impl Speech {
    /// Reads one sentence: for each of `found`, whether it is quoted.
    pub fn read(&mut self, phrase: &Phrase<'_>, found: &[Found]) -> Vec<bool> {
        let mut quoted = Vec::with_capacity(found.len());
        let mut rest = found.iter().peekable();
        for at in phrase.range() {
            match phrase.raw(at) {
                "“" | "«" => self.open = true,
                "”" | "»" => self.open = false,
                "\"" | "''" | "``" => self.open = !self.open,
                _ => {}
            }
            if rest.next_if(|it| it.tokens.start == at).is_some() {
                quoted.push(self.open);
            }
        }
        quoted
    }
}
