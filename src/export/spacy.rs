//! Report → spaCy's JSON of one `Doc`, for `Doc.from_json`; quotations and mentions go into span groups, which may overlap.
//!
//! ```python
//! import spacy, json
//! doc = spacy.tokens.Doc(spacy.blank("en").vocab).from_json(json.load(open("report.json")))
//! doc.ents, doc.spans["quotes"], doc.spans["mentions"]
//! ```
//! Positions are code points. `ents` holds names, times and figures with OntoNotes labels; `kb_id` is `GeoNames:…` for places that were found.

use super::document::{Document, term};
use super::marks::{self, Mark, What};
use crate::text::{Span, Unit};
use crate::token;
use serde::Serialize;

/// What `Doc.from_json` reads. Fields are written in the order they stand in here; a long text has millions of tokens, so that none is
/// held as a tree of its own.
#[derive(Serialize)]
struct Doc<'a> {
    ents: Vec<Entry>,
    spans: Groups,
    text: &'a str,
    tokens: Vec<Token>,
}

#[derive(Serialize)]
struct Groups {
    mentions: Vec<Entry>,
    quotes: Vec<Entry>,
}

#[derive(Serialize)]
struct Token {
    end: usize,
    id: usize,
    start: usize,
}

/// A labelled span.
#[derive(Serialize)]
struct Entry {
    end: usize,
    kb_id: String,
    label: String,
    start: usize,
}

/// The document as spaCy reads it.
pub fn write(document: &Document<'_>) -> String {
    let (flat, _) = marks::flat(document.report);
    let tokens: Vec<Span> = token::split(document.text).iter().map(|it| it.span).collect();
    let entity = |it: &Mark<'_>| entry(document, &tokens, it, it.what.ontonotes()?.to_owned());
    let group = |list: &str| {
        let marks = marks::all(document.report).into_iter().filter(|it| it.what.list() == list);
        marks.filter_map(|it| entry(document, &tokens, &it, label(it.what))).collect()
    };
    let doc = Doc {
        ents: apart(flat.iter().filter_map(entity).collect()),
        spans: Groups { mentions: group("mention"), quotes: group("quote") },
        text: document.text,
        tokens: tokens.iter().enumerate().map(|(id, it)| token(document, id, *it)).collect(),
    };
    serde_json::to_string(&doc).unwrap_or_default()
}

fn token(document: &Document<'_>, id: usize, span: Span) -> Token {
    Token { end: document.at(span.end, Unit::Codepoint), id, start: document.at(span.start, Unit::Codepoint) }
}

fn entry(document: &Document<'_>, tokens: &[Span], it: &Mark<'_>, label: String) -> Option<Entry> {
    let span = snapped(tokens, it.span)?;
    let [start, end] = [span.start, span.end].map(|it| document.at(it, Unit::Codepoint));
    Some(Entry { end, kb_id: knowledge(document, it.what), label, start })
}

/// spaCy's spans begin and end with a token.
fn snapped(tokens: &[Span], span: Span) -> Option<Span> {
    let first = tokens.partition_point(|it| it.end <= span.start);
    let last = tokens.partition_point(|it| it.start < span.end).checked_sub(1)?;
    let (first, last) = (tokens.get(first)?, tokens.get(last)?);
    (first.start <= last.start).then(|| first.join(*last))
}

/// Two names inside one token would overlap once snapped; spaCy refuses that, so the first stays.
fn apart(mut entries: Vec<Entry>) -> Vec<Entry> {
    let mut end = 0;
    entries.retain(|it| {
        let fits = it.start >= end;
        end = end.max(it.end);
        fits
    });
    entries
}

fn label(what: What<'_>) -> String {
    match what {
        What::Mention(it) => format!("{}:{}", term(&it.form).to_uppercase(), what.ontonotes().unwrap_or_default()),
        _ => what.kind().to_uppercase(),
    }
}

/// For a place its GeoNames id, for a quotation its speaker.
fn knowledge(document: &Document<'_>, what: What<'_>) -> String {
    match what {
        What::Mention(it) => {
            let id = document.entity(it.entity).and_then(|it| it.place.as_ref()).and_then(|it| it.geonames);
            id.map(|it| format!("GeoNames:{it}")).unwrap_or_default()
        }
        What::Quote(it) => document.speaker(it).unwrap_or_default().to_owned(),
        What::Time(_) | What::Quantity(_) => String::new(),
    }
}
