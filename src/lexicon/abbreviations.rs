//! Abbreviations and the words that open sentences; no rule of its own.

use super::WordList;

/// Stand before a name or number (`Mr`, `Gen`, `No`), without their full stop; case matters.
pub static TITLE_ABBREVIATIONS: WordList = WordList::new(include_str!("title_abbreviations.txt"));

/// Keep their full stop, yet may end a sentence (`Inc`, `Jan`, `Calif`), without it; case matters.
pub static OTHER_ABBREVIATIONS: WordList = WordList::new(include_str!("other_abbreviations.txt"));

/// Open a new sentence when they stand capitalised after an abbreviation (`The`, `But`).
pub static SENTENCE_OPENERS: WordList = WordList::new(include_str!("sentence_openers.txt"));
