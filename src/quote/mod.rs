//! Article, tokens and cast → who said what; resolves no pronouns itself, that is the cast's work.

mod types;

pub use types::{Quote, QuoteKind, Quotes, Speaker};
