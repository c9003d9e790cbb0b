//! Tokens → quantities with value, bound, unit and what they count; dates and clock times are not its business.

mod types;

pub use types::{Bound, Quantity, QuantityKind};
