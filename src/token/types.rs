//! Tokens and sentences: spans in the text and what surrounds them; they hold no text.

use crate::text::Span;
use std::ops::Range;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and full stops: `O'Neil`, `U.S.`, `Mr.`
    Word,
    /// Starts with a digit: `1,200`, `3.5`, `10:42`, `14th`, `747s`.
    Number,
    /// A web address, e-mail address, `@handle` or `#tag`.
    Address,
    /// Quotation marks, brackets, stops, dashes and other signs.
    Punctuation,
    /// Anything else: currency signs, emoji, arrows.
    Symbol,
}

/// A word, number or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
}

/// In what kind of writing a sentence stands; decides how much capital letters say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Headlines, their repeats and sub-heads: capitals and missing words are the style.
    Heading,
    /// The story's running text, standfirst included.
    Story,
    /// Words under a picture.
    Caption,
    /// Bylines, credits, agency lines, datelines, boilerplate.
    Furniture,
}

/// A sentence, within one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Indices into [`Tokens::tokens`]; never empty.
    pub tokens: Range<usize>,
    /// Index of its block in the article.
    pub block: usize,
    /// The kind of writing it stands in.
    pub setting: Setting,
}

/// The text as tokens and sentences, both in order; every token belongs to exactly one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Every token.
    pub tokens: Vec<Token>,
    /// Every sentence.
    pub sentences: Vec<Sentence>,
}

impl Tokens {
    /// Indices of the tokens that lie wholly inside `span`.
    pub fn inside(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let last = self.tokens.partition_point(|token| token.span.end <= span.end);
        first..last.max(first)
    }

    /// Index of the sentence that holds token `index`; `None` past the end.
    pub fn sentence_of(&self, index: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.tokens.end <= index);
        (at < self.sentences.len()).then_some(at)
    }
}
