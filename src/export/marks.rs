//! Report → everything that marks a stretch of the text, as one list in order; leaves nothing out.

use super::document::term;
use crate::report::{Form, Kind, Mention, Quantity, QuantityKind, Quote, Report, Time, TimeKind};
use crate::text::Span;

/// A stretch of the text and what it was found to be.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    /// The stretch, in bytes.
    pub span: Span,
    /// What it is.
    pub what: What<'a>,
}

/// The four things that mark a text.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// A name, a description or a pronoun.
    Mention(&'a Mention),
    /// A quotation.
    Quote(&'a Quote),
    /// A time expression.
    Time(&'a Time),
    /// A figure.
    Quantity(&'a Quantity),
}

/// Every mark, in order of start, the longer first where two start together.
pub fn all(report: &Report) -> Vec<Mark<'_>> {
    let mark = |start: usize, end: usize, what| Mark { span: Span::new(start, end), what };
    let mentions = report.mentions.iter().map(|it| mark(it.start, it.end, What::Mention(it)));
    let quotes = report.quotes.iter().map(|it| mark(it.start, it.end, What::Quote(it)));
    let times = report.times.iter().map(|it| mark(it.start, it.end, What::Time(it)));
    let quantities = report.quantities.iter().map(|it| mark(it.start, it.end, What::Quantity(it)));
    // The sort keeps quotations before names where both cover the same words.
    let mut marks: Vec<Mark<'_>> = quotes.chain(mentions).chain(times).chain(quantities).collect();
    marks.sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end)));
    marks
}

impl What<'_> {
    /// The report's own word: `person`, `direct`, `date`, `money`.
    pub fn kind(&self) -> String {
        match self {
            Self::Mention(it) => term(&it.kind),
            Self::Quote(it) => term(&it.kind),
            Self::Time(it) => term(&it.kind),
            Self::Quantity(it) => term(&it.kind),
        }
    }

    /// Which of the four it is: `mention`, `quote`, `time`, `quantity`.
    pub const fn list(&self) -> &'static str {
        match self {
            Self::Mention(_) => "mention",
            Self::Quote(_) => "quote",
            Self::Time(_) => "time",
            Self::Quantity(_) => "quantity",
        }
    }

    /// The label of the OntoNotes scheme, which most tools that tag names know; quotations have none.
    pub const fn ontonotes(&self) -> Option<&'static str> {
        Some(match self {
            Self::Mention(it) => kind_label(it.kind),
            Self::Quote(_) => return None,
            Self::Time(it) => match it.kind {
                TimeKind::Time => "TIME",
                TimeKind::Date | TimeKind::Duration | TimeKind::Set => "DATE",
            },
            Self::Quantity(it) => match it.kind {
                QuantityKind::Cardinal => "CARDINAL",
                QuantityKind::Ordinal => "ORDINAL",
                QuantityKind::Money => "MONEY",
                QuantityKind::Percent => "PERCENT",
                QuantityKind::Measure => "QUANTITY",
                QuantityKind::Age => "DATE",
            },
        })
    }

    /// Whether it belongs to the flat layer: names, times and figures, not descriptions, pronouns and quotations.
    pub fn is_flat(&self) -> bool {
        match self {
            Self::Mention(it) => it.form == Form::Name,
            Self::Quote(_) => false,
            Self::Time(_) | Self::Quantity(_) => true,
        }
    }
}

/// The OntoNotes label of a kind of name.
pub(super) const fn kind_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "PERSON",
        Kind::Org => "ORG",
        Kind::Gpe => "GPE",
        Kind::Loc => "LOC",
        Kind::Facility => "FAC",
        Kind::Group => "NORP",
        Kind::Event => "EVENT",
        Kind::Product => "PRODUCT",
        Kind::Work => "WORK_OF_ART",
        Kind::Law => "LAW",
        Kind::Misc => "MISC",
    }
}

/// The marks of the flat layer that do not overlap: where two do, the one that starts first, and the longer of those, stays.
pub fn flat(report: &Report) -> (Vec<Mark<'_>>, usize) {
    let mut kept: Vec<Mark<'_>> = Vec::new();
    let mut left_out = 0;
    for mark in all(report).into_iter().filter(|it| it.what.is_flat() && !it.span.is_empty()) {
        if kept.last().is_some_and(|last| last.span.overlaps(mark.span)) {
            left_out += 1;
        } else {
            kept.push(mark);
        }
    }
    (kept, left_out)
}
