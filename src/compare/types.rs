//! What two accounts tell differently, field by field; plain data, no behaviour.

use crate::report::Range;
use crate::text::Unit;
use serde::{Deserialize, Serialize};

/// Name and version of this shape.
pub const SCHEMA: &str = "galley-compare/1";

/// Two texts, compared by what they tell: people, organisations, places, quotations, figures, dates.
///
/// Offsets are half-open and counted in [`offsets`](Self::offsets) units, those of `before` into the first text, those of `after` into the second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The unit of every `start` and `end`.
    pub offsets: Unit,
    /// What differs: by [`What`] in its order, then by place in the second text, or in the first for what the second lacks.
    pub differences: Vec<Difference>,
    /// How many things of each kind both texts tell alike.
    pub kept: Kept,
}

/// How many things both texts tell alike, repetitions counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Kept {
    pub person: usize,
    pub org: usize,
    pub place: usize,
    pub quote: usize,
    pub figure: usize,
    pub time: usize,
}

/// One thing that the two texts do not tell alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// What it is about.
    pub what: What,
    /// What became of it.
    pub change: Change,
    /// Of something changed, what about it; `null` when it was added or removed.
    pub field: Option<Field>,
    /// Whose it is, or what it counts, as the second text names it, or the first where the second does not: a person for
    /// roles and ages, the speaker of a quotation, what a figure counts.
    pub subject: Option<String>,
    /// In the first text; `null` for what was added.
    pub before: Option<Side>,
    /// In the second text; `null` for what was removed.
    pub after: Option<Side>,
}

/// A thing as one of the two texts tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Its place in that text's report: in `entities` for people, organisations and places, in `quotes`, `quantities` or `times` for the rest.
    pub index: usize,
    /// What differs, in words: a name, a role, an age, the words of a quotation, figure or time; empty when this text does not say.
    pub text: String,
    /// What a figure or a time comes to: a number with its unit, an ISO 8601 value; `null` for the rest.
    pub value: Option<String>,
    /// Where its words stand, in order; more than one when they are repeated.
    pub spans: Vec<Range>,
}

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// A person.
    Person,
    /// An organisation.
    Org,
    /// A place of any kind.
    Place,
    /// A quotation or reported statement.
    Quote,
    /// A figure.
    Figure,
    /// A date, a time of day, a length of time.
    Time,
}

/// What became of a thing of the first text in the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// Only the second text has it.
    Added,
    /// Only the first text has it.
    Removed,
    /// Both have it, and tell it otherwise.
    Changed,
}

/// What about a thing is told otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// How a person or thing is called.
    Name,
    /// A person's role or title.
    Role,
    /// A person's age.
    Age,
    /// The words of a quotation.
    Words,
    /// Who says it.
    Speaker,
    /// Whether it is quoted or reported, and so in whose words.
    Form,
    /// What a figure or a time comes to.
    Value,
    /// How a figure is bounded: "more than", "about".
    Bound,
}
