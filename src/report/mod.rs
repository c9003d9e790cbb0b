//! Everything the rooms found → the contract's plain types; settles overlaps once, finds nothing new.

mod assemble;
mod plain_number;
mod together;
mod types;
mod units;

pub use assemble::{Findings, assemble};
pub use types::*;

// The words of the report's vocabulary, for whoever reads it.
pub use crate::article::{Basis, BlockKind};
pub use crate::entity::{Form, Kind};
pub use crate::number::{Bound, QuantityKind};
pub use crate::place::PlaceRole;
pub use crate::quote::QuoteKind;
pub use crate::text::{Confidence, NoteKind};
pub use crate::time::TimeKind;
