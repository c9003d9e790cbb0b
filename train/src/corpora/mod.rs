//! Files of the corpora → plain values in bytes; judges and trains nothing.

pub mod gold;
mod open;

pub use open::{read_lines, read_text};
