//! Report → spaCy's JSON of one `Doc`, for `Doc.from_json`; quotations and mentions go into span groups, which may overlap.
//!
//! ```python
//! import spacy, json
//! doc = spacy.tokens.Doc(spacy.blank("en").vocab).from_json(json.load(open("report.json")))
//! doc.ents, doc.spans["quotes"], doc.spans["mentions"]
//! ```
//! Positions are code points. `ents` holds names, times and figures with OntoNotes labels; `kb_id` is `GeoNames:…` for places that were found.

use super::document::{Document, term};
use super::marks::{self, What};
use crate::text::{Span, Unit};
use crate::token;
use serde_json::{Value, json};

/// The document as spaCy reads it.
pub fn write(document: &Document<'_>) -> String {
    let (flat, _) = marks::flat(document.report);
    let tokens: Vec<Span> = token::split(document.text).iter().map(|it| it.span).collect();
    let entity = |it: &marks::Mark<'_>| {
        let mut entry = place(document, snapped(&tokens, it.span)?);
        entry["label"] = it.what.ontonotes()?.into();
        entry["kb_id"] = knowledge(document, it.what).into();
        Some(entry)
    };
    let numbered = |(id, span): (usize, &Span)| {
        let mut entry = place(document, *span);
        entry["id"] = id.into();
        entry
    };
    let value = json!({
        "text": document.text,
        "ents": apart(flat.iter().filter_map(entity).collect()),
        "tokens": tokens.iter().enumerate().map(numbered).collect::<Vec<_>>(),
        "spans": { "quotes": group(document, &tokens, "quote"), "mentions": group(document, &tokens, "mention") },
    });
    value.to_string()
}

fn place(document: &Document<'_>, span: Span) -> Value {
    json!({"start": document.at(span.start, Unit::Codepoint), "end": document.at(span.end, Unit::Codepoint)})
}

/// spaCy's spans begin and end with a token.
fn snapped(tokens: &[Span], span: Span) -> Option<Span> {
    let first = tokens.partition_point(|it| it.end <= span.start);
    let last = tokens.partition_point(|it| it.start < span.end).checked_sub(1)?;
    let (first, last) = (tokens.get(first)?, tokens.get(last)?);
    (first.start <= last.start).then(|| first.join(*last))
}

/// Two names inside one token would overlap once snapped; spaCy refuses that, so the first stays.
fn apart(entries: Vec<Value>) -> Vec<Value> {
    let mut end = 0;
    let fits = |it: &Value| {
        let fits = it["start"].as_u64() >= Some(end);
        end = end.max(it["end"].as_u64().unwrap_or_default());
        fits
    };
    entries.into_iter().filter(fits).collect()
}

fn group(document: &Document<'_>, tokens: &[Span], list: &str) -> Vec<Value> {
    let entry = |it: marks::Mark<'_>| {
        let mut entry = place(document, snapped(tokens, it.span)?);
        entry["label"] = label(it.what).into();
        entry["kb_id"] = knowledge(document, it.what).into();
        Some(entry)
    };
    marks::all(document.report).into_iter().filter(|it| it.what.list() == list).filter_map(entry).collect()
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
