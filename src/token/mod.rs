//! Blocks → tokens and sentences; knows nothing of what the words mean.

mod abbreviation;
mod address;
mod sentence;
mod split;
mod tokenize;
mod types;
mod words;

pub use split::split;
pub use tokenize::tokenize;
pub use types::{Sentence, Setting, Token, TokenKind, Tokens};
pub use words::{Phrase, Words};
