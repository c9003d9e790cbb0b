//! The two forms that carry the whole report → its marks, blocks and date; a report of another text is refused.

use super::{Found, OTHER, Reread};
use crate::export::document::term;
use crate::export::marks::{self, Mark, What};
use crate::export::{Format, html, json};
use crate::report::{Basis, Form, Report};
use crate::text::{Offsets, Span, Text};

/// A report on its own, for the text it was made of.
pub fn json(file: &str, text: &str) -> Result<Reread, String> {
    let report = json::read(file).map_err(|error| format!("the report is broken: {error}"))?;
    let report = fitting(report, text).ok_or(OTHER)?;
    Ok(reread(Format::Json, text.to_owned(), &report))
}

/// The HTML file, which holds both.
pub fn html(file: &str) -> Result<Reread, String> {
    let (text, report) = html::read(file)?;
    let report = fitting(report, &text).ok_or("the report in this file does not fit the text beside it")?;
    Ok(reread(Format::Html, text, &report))
}

/// The report with positions in bytes, if it is one of this text.
fn fitting(report: Report, text: &str) -> Option<Report> {
    report.in_bytes(&Offsets::new(text)).filter(|it| covers(it, text))
}

/// Whether the blocks hold all the words of the text, and a speaker's words are where they should be.
fn covers(report: &Report, text: &str) -> bool {
    let edges = report.blocks.iter().map(|it| it.end);
    let starts = report.blocks.iter().map(|it| it.start).chain([text.len()]);
    let lines = Text::new(text);
    let blank = |(end, start): (usize, usize)| end <= start && lines.is_blank(Span::new(end, start));
    let speakers = report.quotes.iter().filter_map(|it| it.speaker.as_ref());
    [0].into_iter().chain(edges).zip(starts).all(blank) && speakers.into_iter().all(|it| text.get(it.start..it.end) == Some(it.text.as_str()))
}

fn reread(format: Format, text: String, report: &Report) -> Reread {
    let found = |it: Mark<'_>| {
        let (name, detail) = match it.what {
            What::Mention(mention) => ((mention.form == Form::Name).then_some(mention.kind), term(&mention.form)),
            What::Quote(quote) => (None, quote.speaker.as_ref().map(|it| it.text.clone()).unwrap_or_default()),
            What::Time(time) => (None, time.value.clone()),
            What::Quantity(quantity) => (None, quantity.value.to_string()),
        };
        Found { start: it.span.start, end: it.span.end, label: it.what.kind(), name, detail }
    };
    let published = &report.article.published;
    Reread {
        blocks: report.blocks.iter().map(|it| (Span::new(it.start, it.end), it.kind)).collect(),
        cast: report.entities.iter().map(|it| (it.name.clone(), names(report, &it.mentions))).filter(|it| !it.1.is_empty()).collect(),
        date: published.date.clone().filter(|_| published.basis == Basis::Given),
        ..Reread::new(format, text, marks::all(report).into_iter().map(found).collect())
    }
}

/// Where an entity is named.
fn names(report: &Report, mentions: &[usize]) -> Vec<Span> {
    let mentions = mentions.iter().filter_map(|at| report.mentions.get(*at));
    mentions.filter(|it| it.form == Form::Name).map(|it| Span::new(it.start, it.end)).collect()
}
