//! A text and its report → what the comparison looks up in them; compares nothing.

use super::types::Side;
use crate::entity::Form;
use crate::report::{Entity, Quote, Range, Report};
use crate::text::Span;

/// One of the two texts.
#[derive(Clone, Copy, Debug)]
pub struct Account<'a> {
    /// The text as it was given.
    pub text: &'a str,
    /// Its report, counted in bytes, as [`analyze`](crate::analyze) answers it.
    pub report: &'a Report,
}

impl<'a> Account<'a> {
    /// The words of a stretch.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// The words of a stretch with every run of white space as one space.
    pub fn line(&self, span: Span) -> String {
        self.words(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sentence that holds `span`; `span` itself when none does.
    pub fn sentence(&self, span: Span) -> Span {
        let sentences = &self.report.sentences;
        let after = sentences.partition_point(|it| it.start <= span.start);
        let held = after.checked_sub(1).and_then(|at| sentences.get(at)).map(|it| span_of(*it));
        held.filter(|it| it.contains(span)).unwrap_or(span)
    }

    /// Where an entity is named, in order.
    pub fn named(&self, entity: &Entity) -> Vec<Range> {
        let mentions = entity.mentions.iter().filter_map(|at| self.report.mentions.get(*at));
        mentions.filter(|it| it.form == Form::Name).map(|it| Range { start: it.start, end: it.end }).collect()
    }

    /// Whether `name` stands in the text as words of their own, outside longer names.
    pub fn writes(&self, name: &str) -> bool {
        !name.is_empty() && self.text.match_indices(name).any(|(at, _)| self.stands_alone(Span::new(at, at + name.len())))
    }

    fn stands_alone(&self, span: Span) -> bool {
        let letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let before = self.text.get(..span.start).and_then(|it| it.chars().next_back());
        let after = self.text.get(span.end..).and_then(|it| it.chars().next());
        let longer = |it: Span| it.contains(span) && it.len() > span.len();
        let names = self.report.mentions.iter().filter(|it| it.form == Form::Name);
        !letter(before) && !letter(after) && !names.clone().any(|it| longer(Span::new(it.start, it.end)))
    }

    /// The entity that speaks a quotation: the one the report says, or one named in the words for the speaker.
    pub fn speaker(&self, quote: &Quote) -> Option<&'a Entity> {
        let speaker = quote.speaker.as_ref()?;
        let (words, report) = (Span::new(speaker.start, speaker.end), self.report);
        let named = || report.mentions.iter().find(|it| it.form == Form::Name && words.contains(Span::new(it.start, it.end)))?.entity;
        report.entities.get(speaker.entity.or_else(named)?)
    }

    /// The thing as this text tells it.
    pub fn side(&self, index: usize, span: Span) -> Side {
        Side { index, text: self.line(span), value: None, spans: vec![Range { start: span.start, end: span.end }] }
    }
}

/// A range of a report in bytes as a span.
pub const fn span_of(range: Range) -> Span {
    Span::new(range.start, range.end)
}
