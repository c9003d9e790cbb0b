//! Tokens → named spans with kind, confidence and evidence; knows nothing of which names mean the same thing.

mod types;

pub use types::{Kind, SpanFix, Tagged};
