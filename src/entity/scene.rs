//! The text, its parts and its names, as every rule of the room looks at them; decides nothing.

use crate::article::Article;
use crate::tag::Tagged;
use crate::text::{Span, Text};
use crate::token::Tokens;

/// What the rules read.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Its parts.
    pub article: &'a Article,
    /// Its words and sentences.
    pub tokens: &'a Tokens,
    /// Its names, in order, none overlapping another.
    pub names: &'a [Tagged],
}

impl<'a> Scene<'a> {
    /// The words of name `index`; empty past the end.
    pub fn name(&self, index: usize) -> &'a str {
        self.names.get(index).map_or("", |name| self.text.get(name.span))
    }

    /// What stands between name `index` and the next one; `None` when no other follows.
    pub fn gap(&self, index: usize) -> Option<&'a str> {
        let (one, next) = (self.names.get(index)?, self.names.get(index + 1)?);
        Some(self.text.get(Span::new(one.span.end, next.span.start)))
    }

    /// The words of token `index`; empty past the end.
    pub fn word(&self, index: usize) -> &'a str {
        self.tokens.tokens.get(index).map_or("", |token| self.text.get(token.span))
    }

    /// The word right before name `index`, in the same sentence.
    pub fn word_before(&self, index: usize) -> Option<&'a str> {
        let name = self.names.get(index)?;
        let token = self.tokens.inside(name.span).start;
        let sentence = self.tokens.sentences.get(self.tokens.sentence_of(token)?)?;
        (token > sentence.tokens.start).then(|| self.word(token - 1))
    }
}
