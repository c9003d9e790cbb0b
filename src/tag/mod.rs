//! Tokens → named spans with kind, confidence and evidence; knows nothing of which names mean the same thing.

mod model;
mod types;

pub use model::TagModel;
pub use types::{Kind, SpanFix, Tagged};

use crate::text::Text;
use crate::token::Tokens;

/// Finds every name. Reader's `fixes` are settled before the second pass, so that one carries through.
pub fn tag(text: &Text<'_>, tokens: &Tokens, model: &TagModel, fixes: &[SpanFix]) -> Vec<Tagged> {
    let _ = (text, tokens, model, fixes);
    Vec::new()
}
