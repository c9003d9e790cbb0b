//! Numbers as JSON writes them by hand: `5400`, not `5400.0`, so that Rust and JavaScript print the same bytes.

use serde::Serializer;

/// Whole numbers up to this size are exact in a 64-bit float, hence in JavaScript.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Writes a whole number without a fraction.
pub fn required<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if value.fract() == 0.0 && value.abs() < EXACT { serializer.serialize_i64(*value as i64) } else { serializer.serialize_f64(*value) }
}

/// The same for a number that may be absent.
pub fn optional<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => required(value, serializer),
        None => serializer.serialize_none(),
    }
}
