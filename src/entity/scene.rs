//! The text, its parts and its names, as every rule of the room looks at them; decides nothing.

use crate::article::Article;
use crate::tag::Tagged;
use crate::text::{Span, Text};
use crate::token::Tokens;
use std::ops::Range;

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
    /// Which name each token is part of.
    pub cover: &'a Cover,
}

/// For each token, the name it is part of.
#[derive(Clone, Debug, Default)]
pub struct Cover(Vec<Option<usize>>);

impl Cover {
    /// Finds the tokens of each name.
    pub fn new(tokens: &Tokens, names: &[Tagged]) -> Self {
        let mut cover = vec![None; tokens.tokens.len()];
        for (at, name) in names.iter().enumerate() {
            cover.get_mut(tokens.inside(name.span)).into_iter().flatten().for_each(|it| *it = Some(at));
        }
        Self(cover)
    }

    /// The name that token `index` is part of.
    pub fn name_at(&self, index: usize) -> Option<usize> {
        self.0.get(index).copied().flatten()
    }
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

    /// The tokens of name `index`.
    pub fn tokens_of(&self, index: usize) -> Range<usize> {
        self.names.get(index).map_or(0..0, |name| self.tokens.inside(name.span))
    }

    /// The tokens of the sentence that holds token `index`.
    pub fn sentence_at(&self, index: usize) -> Range<usize> {
        let sentence = self.tokens.sentence_of(index).and_then(|at| self.tokens.sentences.get(at));
        sentence.map_or(index..index, |sentence| sentence.tokens.clone())
    }

    /// The words from the first to the last of `tokens`.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        let within = self.tokens.tokens.get(tokens).unwrap_or_default();
        match (within.first(), within.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The word right before name `index`, in the same sentence.
    pub fn word_before(&self, index: usize) -> Option<&'a str> {
        let name = self.names.get(index)?;
        let token = self.tokens.inside(name.span).start;
        let sentence = self.tokens.sentences.get(self.tokens.sentence_of(token)?)?;
        (token > sentence.tokens.start).then(|| self.word(token - 1))
    }
}
