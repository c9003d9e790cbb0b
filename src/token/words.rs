//! Text and tokens → the words of a stretch by index, as written or in lower case; decides nothing.

use super::{Token, TokenKind, Tokens};
use crate::text::{Span, Text};
use std::ops::Range;

/// A text's tokens as words: what rules that read word by word ask for.
#[derive(Debug)]
pub struct Words<'a> {
    raw: &'a str,
    /// ASCII lower case, so that every byte offset stays what it is.
    lower: String,
    tokens: &'a [Token],
}

impl<'a> Words<'a> {
    /// Lower-cases `text` once.
    pub fn new(text: &Text<'a>, tokens: &'a Tokens) -> Self {
        Self { raw: text.as_str(), lower: text.as_str().to_ascii_lowercase(), tokens: &tokens.tokens }
    }

    /// The words of `range` alone, so that no rule reads across its ends.
    pub fn within(&self, range: Range<usize>) -> Phrase<'_> {
        Phrase { words: self, range: range.start..range.end.min(self.tokens.len()) }
    }
}

/// Some of a text's words; those outside of it are empty.
#[derive(Clone, Debug)]
pub struct Phrase<'a> {
    words: &'a Words<'a>,
    range: Range<usize>,
}

impl<'a> Phrase<'a> {
    /// The token indices it covers.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The token at `index`.
    pub fn token(&self, index: usize) -> Option<Token> {
        if self.range.contains(&index) { self.words.tokens.get(index).copied() } else { None }
    }

    /// What the token looks like.
    pub fn kind(&self, index: usize) -> Option<TokenKind> {
        self.token(index).map(|it| it.kind)
    }

    /// The word in ASCII lower case, "" outside.
    pub fn lower(&self, index: usize) -> &'a str {
        self.token(index).map_or("", |it| it.span.of(&self.words.lower))
    }

    /// The word as written, "" outside.
    pub fn raw(&self, index: usize) -> &'a str {
        self.token(index).map_or("", |it| it.span.of(self.words.raw))
    }

    /// From the first to the last byte of the tokens in `range`.
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        match (self.token(range.start), self.token(last)) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// Whether no white space stands between the token at `index` and the next.
    pub fn touches_next(&self, index: usize) -> bool {
        matches!((self.token(index), self.token(index + 1)), (Some(left), Some(right)) if left.span.end == right.span.start)
    }

    /// Whether the word starts with a capital letter.
    pub fn is_capital(&self, index: usize) -> bool {
        self.raw(index).starts_with(char::is_uppercase)
    }

    /// The index of the first token that starts at byte `at` or later.
    pub fn index_at(&self, at: usize) -> usize {
        self.words.tokens.partition_point(|it| it.span.start < at).clamp(self.range.start, self.range.end)
    }

    /// The whole text, as written.
    pub const fn text(&self) -> &'a str {
        self.words.raw
    }
}
