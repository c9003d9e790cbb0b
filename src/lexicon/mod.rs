//! Word lists and model sections → look-ups; judges nothing by itself.

mod abbreviations;
mod section;
mod words;

pub use abbreviations::{OTHER_ABBREVIATIONS, SENTENCE_OPENERS, TITLE_ABBREVIATIONS};
pub use section::{ModelError, Section, fnv1a, read_sections, write_section};
pub use words::WordList;
