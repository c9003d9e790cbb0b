//! Tokens and the article's own date → time expressions with ISO values and the reasoning; never asks a clock.

mod types;

pub use types::{TimeExpression, TimeKind};
