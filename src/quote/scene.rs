//! Tokens, cast and quoted stretches → a scene: word classes, who is named where, and clauses with each quotation as one item; decides nothing.

use super::runs::Run;
use super::words::{Class, class_of};
use crate::article::Article;
use crate::entity::{Cast, Form, Kind};
use crate::text::{Span, Text, is_dash};
use crate::token::{Setting, Tokens};
use std::ops::Range;

/// One step of a reader who takes a whole quotation at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A token outside quotation marks.
    Word(usize),
    /// A quoted stretch that lies in no other, as an index into the scene's runs.
    Quote(usize),
}

/// A sentence as it reads outside quotation marks: `"A. B," said X.` is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Indices into [`Scene::items`]; never empty.
    pub items: Range<usize>,
    /// Counts paragraphs; one that was fused from two counts twice.
    pub paragraph: usize,
    /// Whether it starts a paragraph, or what was one before two were fused.
    pub fresh: bool,
    /// Whether it is written as a heading is.
    pub heading: bool,
}

/// Everything the rules look at.
pub struct Scene<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// The tokens.
    pub tokens: &'a Tokens,
    /// The cast.
    pub cast: &'a Cast,
    /// The class of every token.
    pub classes: Vec<Class>,
    /// For every token, the mention that names or means somebody there.
    pub mentions: Vec<Option<usize>>,
    /// Every quoted stretch.
    pub runs: Vec<Run>,
    /// Every item.
    pub items: Vec<Item>,
    /// Every frame, in order.
    pub frames: Vec<Frame>,
}

impl<'a> Scene<'a> {
    /// Lays out the scene.
    pub fn new(text: &'a Text<'a>, article: &Article, tokens: &'a Tokens, cast: &'a Cast, runs: Vec<Run>) -> Self {
        let classes = tokens.tokens.iter().map(|token| class_of(text.get(token.span))).collect();
        let mentions = mentions(tokens, cast);
        let mut scene = Self { text, tokens, cast, classes, mentions, runs, items: Vec::with_capacity(tokens.tokens.len()), frames: Vec::new() };
        scene.lay_items();
        scene.lay_frames(article);
        scene
    }

    /// The class of a token; none past the end.
    pub fn class(&self, token: usize) -> Class {
        self.classes.get(token).copied().unwrap_or_default()
    }

    /// The class of an item; a quotation has none.
    pub fn class_at(&self, item: usize) -> Class {
        self.word_at(item).map_or(Class::default(), |token| self.class(token))
    }

    /// The token of an item that is a word.
    pub fn word_at(&self, item: usize) -> Option<usize> {
        match self.items.get(item) {
            Some(Item::Word(token)) => Some(*token),
            _ => None,
        }
    }

    /// The words of a token.
    pub fn token(&self, token: usize) -> &'a str {
        self.tokens.tokens.get(token).map_or("", |it| self.text.get(it.span))
    }

    /// The words of an item; a quotation has none.
    pub fn item(&self, item: usize) -> &'a str {
        self.word_at(item).map_or("", |token| self.token(token))
    }

    /// The span of a run of tokens.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let first = self.tokens.tokens.get(tokens.start);
        let last = tokens.end.checked_sub(1).and_then(|at| self.tokens.tokens.get(at));
        first.zip(last).map_or(Span::default(), |(first, last)| Span::new(first.span.start, last.span.end))
    }

    /// The span of an item.
    pub fn item_span(&self, item: usize) -> Span {
        self.items.get(item).map_or(Span::default(), |it| self.span_of(*it))
    }

    /// The first item that starts at a position or behind it.
    pub fn item_from(&self, position: usize) -> usize {
        self.items.partition_point(|it| self.span_of(*it).start < position)
    }

    fn span_of(&self, item: Item) -> Span {
        match item {
            Item::Word(token) => self.span(token..token + 1),
            Item::Quote(run) => self.runs.get(run).map_or(Span::default(), |run| run.stretch.outer),
        }
    }

    /// The mention that a token belongs to, when it names something.
    pub fn name_at(&self, token: usize) -> Option<usize> {
        self.mentions.get(token).copied().flatten().filter(|&at| self.cast.mentions[at].form == Form::Name)
    }

    /// Whether a token is part of a person's name.
    pub fn is_person(&self, token: usize) -> bool {
        self.name_at(token).is_some_and(|at| self.cast.mentions[at].kind == Kind::Person)
    }

    /// Whether a sign touches the words on both sides, as a hyphen does.
    pub fn is_joined(&self, item: usize) -> bool {
        let span = self.item_span(item);
        let after = item + 1 < self.items.len() && self.item_span(item + 1).start == span.end;
        after && item.checked_sub(1).is_some_and(|before| self.item_span(before).end == span.start)
    }

    fn lay_items(&mut self) {
        let mut run = 0;
        let mut covered = 0;
        for (index, token) in self.tokens.tokens.iter().enumerate() {
            while let Some(next) = self.runs.get(run).filter(|next| next.stretch.outer.start <= token.span.start) {
                if next.stretch.outer.start >= covered {
                    covered = next.stretch.outer.end;
                    self.items.push(Item::Quote(run));
                }
                run += 1;
            }
            if token.span.start >= covered {
                self.items.push(Item::Word(index));
            }
        }
    }

    fn lay_frames(&mut self, article: &Article) {
        let mut start = 0;
        let mut paragraph = 0;
        let mut fresh = true;
        let story = self.behind_dateline(article);
        for at in 0..self.items.len() {
            let last = at + 1 == self.items.len();
            let filed = story == Some(at + 1);
            if !last && !filed && !self.breaks_after(at, article) {
                continue;
            }
            paragraph += usize::from(fresh);
            let (block, setting) = self.place_of(start);
            self.frames.push(Frame { items: start..at + 1, paragraph, fresh, heading: setting == Setting::Heading });
            fresh = !last && (filed || self.place_of(at + 1).0 != block || self.is_seam(at + 1, article));
            start = at + 1;
        }
    }

    /// The first item behind the dateline and its dash, if it has one: "KATHMANDU, May 15 -" is no part of what is said to have happened.
    fn behind_dateline(&self, article: &Article) -> Option<usize> {
        let end = article.dateline?.span.end;
        let next = self.item_from(end);
        let sign = |it: usize| self.word_at(it).is_some_and(|token| self.token(token).chars().all(|c| is_dash(c) || c == ':'));
        let story = (next..self.items.len()).find(|&it| !sign(it))?;
        (story > 0 && self.place_of(story).0 == self.place_of(story - 1).0).then_some(story)
    }

    /// Index of the block, and the kind of writing, in which an item stands.
    fn place_of(&self, item: usize) -> (usize, Setting) {
        let token = match self.items.get(item) {
            Some(Item::Word(token)) => *token,
            Some(Item::Quote(_)) => self.tokens.inside(self.item_span(item)).start,
            None => return (0, Setting::Story),
        };
        let sentence = self.tokens.sentence_of(token).and_then(|at| self.tokens.sentences.get(at));
        sentence.map_or((0, Setting::Story), |it| (it.block, it.setting))
    }

    fn is_seam(&self, item: usize, article: &Article) -> bool {
        let before = item.checked_sub(1).map_or(0, |it| self.item_span(it).end);
        let from = article.seams.partition_point(|&seam| seam < before);
        article.seams.get(from).is_some_and(|&seam| seam <= self.item_span(item).start)
    }

    /// Whether a sentence ends after item `at`, quotations taken as single items.
    fn breaks_after(&self, at: usize, article: &Article) -> bool {
        let next = at + 1;
        if self.place_of(at).0 != self.place_of(next).0 || self.is_seam(next, article) {
            return true;
        }
        match (self.items[at], self.items[next]) {
            (Item::Word(a), Item::Word(b)) => self.tokens.sentence_of(a) != self.tokens.sentence_of(b),
            (Item::Word(a), Item::Quote(_)) => self.class(a).is(Class::STOP),
            (Item::Quote(a), Item::Quote(_)) => self.ends_with_stop(a),
            (Item::Quote(a), Item::Word(b)) => self.ends_with_stop(a) && self.opens_sentence(b),
        }
    }

    fn ends_with_stop(&self, run: usize) -> bool {
        let words = self.runs.get(run).map_or("", |run| self.text.get(run.stretch.inner));
        words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '’' | '"' | '”' | ')' | ']')).ends_with(['.', '!', '?', '…'])
    }

    fn opens_sentence(&self, token: usize) -> bool {
        self.class(token).is(Class::UPPER | Class::NUMBER)
    }
}

/// For every token the innermost mention over it, names before descriptions.
fn mentions(tokens: &Tokens, cast: &Cast) -> Vec<Option<usize>> {
    let mut over: Vec<Option<usize>> = vec![None; tokens.tokens.len()];
    for form in [Form::Nominal, Form::Pronoun, Form::Name] {
        for (index, mention) in cast.mentions.iter().enumerate().filter(|(_, it)| it.form == form) {
            let inside = tokens.inside(mention.span);
            over[inside].fill(Some(index));
        }
    }
    over
}
