//! Files of the corpora → plain values in bytes; judges and trains nothing.

pub mod gold;
pub mod gold_cast;
mod open;

pub use open::{read_lines, read_text};
