//! Files of the corpora → plain values in bytes; judges and trains nothing.

pub mod demonyms;
mod detokenize;
pub mod geovirus;
pub mod gmb;
pub mod gold;
pub mod gold_cast;
pub mod grobid;
pub mod named;
mod open;
pub mod recognizers;
pub mod redocred;
pub mod simple;
mod tagged;
pub mod timed;

pub use open::{read_lines, read_text};
