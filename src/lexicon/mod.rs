//! Word lists and model sections → look-ups; judges nothing by itself.

mod section;
mod words;

pub use section::{ModelError, Section, fnv1a, read_sections, write_section};
pub use words::WordList;
