//! Article, tokens and cast → who said what; resolves no pronouns itself, that is the cast's work.

mod attribute;
mod cue;
mod indirect;
mod marks;
mod pairs;
mod phrase;
mod pronoun;
mod read;
mod runs;
mod scene;
mod source;
mod speech;
mod types;
mod words;

pub use read::quotes;
pub use types::{Quote, QuoteKind, Quotes, Speaker};
