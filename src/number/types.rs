//! Quantities and their values.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuantityKind {
    /// A count.
    Cardinal,
    /// A rank.
    Ordinal,
    /// An amount of money.
    Money,
    /// A percentage, or percentage points.
    Percent,
    /// A physical measure.
    Measure,
    /// A person's age.
    Age,
}

/// How the words bound the number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Just that.
    #[default]
    Exact,
    /// "more than"
    MoreThan,
    /// "less than"
    LessThan,
    /// "at least"
    AtLeast,
    /// "at most"
    AtMost,
    /// "about"
    About,
    /// "nearly"
    Nearly,
}

/// A number in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The words, bound and unit included.
    pub span: Span,
    /// What it measures.
    pub kind: QuantityKind,
    /// Its value; parsed from decimal digits, never the result of inexact arithmetic.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// How the words bound it.
    pub bound: Bound,
    /// What is counted, an ISO 4217 code for money, or a unit's code.
    pub unit: Option<String>,
    /// The words for what is counted.
    pub of: Option<Span>,
}
