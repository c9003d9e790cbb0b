//! Blocks → tokens and sentences; knows nothing of what the words mean.

mod types;

pub use types::{Sentence, Setting, Token, TokenKind, Tokens};
