//! A text and its report → what the comparison looks up in them; compares nothing.

use super::types::Side;
use crate::entity::Form;
use crate::report::{Entity, Range, Report};
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

    /// The thing as this text tells it.
    pub fn side(&self, index: usize, span: Span) -> Side {
        Side { index, text: self.line(span), value: None, spans: vec![Range { start: span.start, end: span.end }] }
    }
}

/// A range of a report in bytes as a span.
pub const fn span_of(range: Range) -> Span {
    Span::new(range.start, range.end)
}
