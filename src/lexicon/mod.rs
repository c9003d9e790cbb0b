//! Word lists and model sections → look-ups; judges nothing by itself.

mod words;

pub use words::WordList;
