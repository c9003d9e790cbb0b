//! Blocks → what dates the article, and the article dated; the weighing is `published`'s.

use super::dateline::Filed;
use super::line::{Line, Shape};
use super::published::{Evidence, anchor, published, resolve};
use super::stamp::{Label, dated, label_of};
use super::types::{Article, BlockKind};
use crate::calendar::{self, Date, Found};
use crate::text::{Span, Text};
use std::ops::Range;

/// Where dates come from.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    pub text: &'a Text<'a>,
    pub lines: &'a [Line<'a>],
    pub filed: Option<Filed>,
    pub given: Option<Date>,
}

/// Fills in the publication date, the dateline's date, and the notes on both.
pub(super) fn date(article: &mut Article, sources: Sources<'_>) {
    let evidence = Evidence {
        stated: stated(article, sources.lines),
        filed: sources.filed.and_then(|it| it.written),
        captions: pictured(article, sources.text),
        body: told(article, sources.text),
    };
    let (published, notes) = published(sources.given, &evidence);
    if let (Some(dateline), Some(written)) = (article.dateline.as_mut(), evidence.filed) {
        dateline.date = resolve(&written, published.date.or_else(|| anchor(&evidence)));
    }
    article.published = published;
    article.notes.extend(notes);
}

/// Dates of date lines and bylines: those of the header, or where it has none, those inside and below the story.
fn stated(article: &Article, lines: &[Line<'_>]) -> Vec<(Label, Found)> {
    let body = article.blocks.iter().position(|it| it.kind == BlockKind::Paragraph).unwrap_or(lines.len());
    let header = dated_lines(article, lines, 0..body);
    if header.is_empty() { dated_lines(article, lines, body..lines.len()) } else { header }
}

/// Dates of the date lines and bylines in a range, each with its label; a label may stand on the line above.
fn dated_lines(article: &Article, lines: &[Line<'_>], range: Range<usize>) -> Vec<(Label, Found)> {
    let mut found = Vec::new();
    for at in range {
        let (Some(line), Some(block)) = (lines.get(at), article.blocks.get(at)) else { break };
        if !matches!(block.kind, BlockKind::Date | BlockKind::Byline) {
            continue;
        }
        let dates = match &line.shape {
            Shape::Stamp(stamp) => stamp.dates.clone(),
            _ => dated(line.words, line.unit.span.start),
        };
        let above = at.checked_sub(1).and_then(|it| lines.get(it)).filter(|it| it.look.words <= 3).and_then(|it| label_of(it.words));
        let labelled = |(label, it): (Label, Found)| (if label == Label::Plain { above.unwrap_or(label) } else { label }, it);
        found.extend(dates.into_iter().map(labelled));
    }
    found
}

/// Dates of captions; a picture from the archive says nothing of today.
fn pictured(article: &Article, text: &Text<'_>) -> Vec<(Date, Span)> {
    let fresh = article.captions.iter().filter(|it| !is_archive(text.get(it.span)));
    fresh.filter_map(|it| dated(text.get(it.span), it.span.start).into_iter().find_map(|(_, it)| Some((it.date.date()?, it.span)))).collect()
}

fn is_archive(caption: &str) -> bool {
    let words = caption.to_lowercase();
    words.starts_with("file") || words.contains("file photo") || words.contains("file picture") || words.contains("archive")
}

/// Dates and weekdays of the body's first twenty thousand bytes.
fn told(article: &Article, text: &Text<'_>) -> Vec<Found> {
    let mut left = 20_000_usize;
    let mut found = Vec::new();
    for block in article.blocks.iter().filter(|it| it.kind.is_body()) {
        found.extend(calendar::find(text.get(block.span)).into_iter().map(|it| Found { span: it.span.shift(block.span.start), ..it }));
        left = left.saturating_sub(block.span.len());
        if left == 0 {
            break;
        }
    }
    found
}
