//! Time expressions and their values.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// TIMEX3 types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeKind {
    /// A calendar date, of any precision.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// The expression, without a leading preposition.
    pub span: Span,
    /// Its TIMEX3 type.
    pub kind: TimeKind,
    /// Its TIMEX3 value: ISO 8601, or `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    pub value: String,
    /// Whether it names no time that could stand on a time line: now, recently.
    pub vague: bool,
    /// How the value was reached, one step each, in words.
    pub chain: Vec<String>,
}
