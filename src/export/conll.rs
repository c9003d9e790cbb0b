//! Report → CoNLL columns, one token a line, an empty line between sentences; BIO or BILUO.
//!
//! ```text
//! #text-tag-columns = token start end quote ner
//! Ada     0   3   O         B-PERSON
//! Obi     4   7   O         I-PERSON
//! said    8   12  O         O
//! it      14  16  B-DIRECT  O
//! ```
//! The last column holds names, times and figures with OntoNotes labels, as most readers expect; quotations have a column of their own, because they overlap names.
//! Positions count in the caller's unit. What a flat column cannot hold is counted in a comment at the end, never dropped in silence.

use super::document::{Document, term};
use super::marks;
use crate::report::Range;
use crate::text::Span;
use crate::token;
use std::fmt::Write;

/// How the first and last token of a stretch are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Begin, inside, outside.
    Bio,
    /// Begin, inside, last, unit, outside.
    Biluo,
}

/// A labelled stretch of one column.
struct Labelled {
    span: Span,
    label: String,
}

/// The columns.
pub fn write(document: &Document<'_>, scheme: Scheme) -> String {
    let (flat, overlapping) = marks::flat(document.report);
    let label = |it: &marks::Mark<'_>| Some(Labelled { span: it.span, label: it.what.ontonotes()?.to_owned() });
    let names: Vec<Labelled> = flat.iter().filter_map(label).collect();
    let (quotes, nested) = quotes(document);
    let mut out = "# token start end quote ner\n".to_owned();
    for sentence in &document.report.sentences {
        rows(document, (&mut out, scheme), sentence, [&quotes, &names]);
    }
    let forms = document.report.mentions.len() - document.names().count();
    let _ = writeln!(out, "# left out: {forms} descriptions and pronouns, {overlapping} overlapping names, {nested} nested quotations");
    out
}

/// Quotations that do not lie in another, and how many do.
fn quotes(document: &Document<'_>) -> (Vec<Labelled>, usize) {
    let mut kept: Vec<Labelled> = Vec::new();
    for it in &document.report.quotes {
        let span = Span::new(it.start, it.end);
        if kept.last().is_none_or(|last| !last.span.overlaps(span)) {
            kept.push(Labelled { span, label: term(&it.kind).to_uppercase() });
        }
    }
    let nested = document.report.quotes.len() - kept.len();
    (kept, nested)
}

fn rows(document: &Document<'_>, (out, scheme): (&mut String, Scheme), sentence: &Range, columns: [&[Labelled]; 2]) {
    let tokens: Vec<Span> = token::split(document.words(sentence.start, sentence.end)).iter().map(|it| it.span.shift(sentence.start)).collect();
    for (index, token) in tokens.iter().enumerate() {
        let neighbours = (index.checked_sub(1).and_then(|before| tokens.get(before)), tokens.get(index + 1));
        let (start, end) = (document.at(token.start, document.unit), document.at(token.end, document.unit));
        let [quote, name] = columns.map(|column| tag(column, *token, neighbours, scheme));
        let _ = writeln!(out, "{}\t{start}\t{end}\t{quote}\t{name}", token.of(document.text));
    }
    out.push('\n');
}

/// The tag of a token; `columns` are in order and apart, so the first stretch that ends after its start is the only candidate.
fn tag(column: &[Labelled], token: Span, (before, after): (Option<&Span>, Option<&Span>), scheme: Scheme) -> String {
    let at = column.partition_point(|it| it.span.end <= token.start);
    let Some(found) = column.get(at).filter(|it| it.span.overlaps(token)) else { return "O".to_owned() };
    let inside = |other: Option<&Span>| other.is_some_and(|it| it.overlaps(found.span));
    let letter = match (inside(before), inside(after), scheme) {
        (false, false, Scheme::Biluo) => 'U',
        (true, false, Scheme::Biluo) => 'L',
        (true, _, _) => 'I',
        (false, _, _) => 'B',
    };
    format!("{letter}-{}", found.label)
}
