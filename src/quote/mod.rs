//! Article, tokens and cast → who said what; resolves no pronouns itself, that is the cast's work.

mod attribute;
mod clause;
mod clue;
mod cue;
mod extent;
mod following;
mod indirect;
mod lead;
mod marks;
mod origin;
mod pairs;
mod phrase;
mod plan;
mod pronoun;
mod read;
mod runs;
mod scene;
mod source;
mod speech;
mod subject;
mod tail;
mod title;
mod types;
mod verb;
mod weights;
mod words;

pub use clue::Clue;
pub use read::{explained, quotes};
pub use types::{Quote, QuoteKind, Quotes, Speaker};
