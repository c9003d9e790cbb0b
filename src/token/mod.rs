//! Blocks → tokens and sentences; knows nothing of what the words mean.

mod tokenize;
mod types;

pub use tokenize::tokenize;
pub use types::{Sentence, Setting, Token, TokenKind, Tokens};
