//! What the caller knows and what a reader corrected; each part goes to the room that reads it first.

use crate::article::Given;
use crate::entity::EntityFix;
use crate::tag::SpanFix;

/// Options of one analysis; positions are byte offsets. The default knows nothing and corrects nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// For the article room: the publication date and block kinds.
    pub given: Given,
    /// For the tag room: names added, retyped or removed.
    pub names: Vec<SpanFix>,
    /// For the entity room: entities merged, split or renamed.
    pub entities: Vec<EntityFix>,
}
