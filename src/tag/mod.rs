//! Tokens → named spans with kind, confidence and evidence; knows nothing of which names mean the same thing.
//!
//! Each word of a sentence becomes features ([`features`]), features become scores ([`weights`]), scores the best
//! valid labels ([`viterbi`]). The article is read twice: what a word was elsewhere ([`document`]) is evidence in
//! the second reading. What `train/` needs is public, so that training and use share every line of it.

pub mod confidence;
pub mod document;
pub mod features;
pub mod hash;
pub mod labels;
pub mod line;
pub mod lists;
pub mod viterbi;
pub mod weights;
pub mod word;

mod model;
mod settle;
mod tagger;
mod trim;
mod types;
mod why;

pub use model::TagModel;
pub use types::{Kind, SpanFix, Tagged};

use crate::text::Text;
use crate::token::Tokens;

/// Finds every name. Reader's `fixes` are settled before the second pass, so that one carries through.
pub fn tag(text: &Text<'_>, tokens: &Tokens, model: &TagModel, fixes: &[SpanFix]) -> Vec<Tagged> {
    tagger::read(text, tokens, model, fixes)
}
