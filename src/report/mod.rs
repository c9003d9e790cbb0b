//! Everything the rooms found → the contract's plain types; settles overlaps once, finds nothing new.

mod assemble;
mod plain_number;
mod types;
mod units;

pub use assemble::{Findings, assemble};
pub use types::*;
