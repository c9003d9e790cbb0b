//! Report → brat standoff (`.ann`); every overlap is kept, because standoff can.
//!
//! ```text
//! T1  Person 120 127    Ada Obi            a mention; positions are code points
//! A1  Form T1 Name                         name, nominal or pronoun
//! N1  Reference T3 GeoNames:170654  Damascus
//! *   Equiv T1 T4 T9                       mentions of one entity
//! T5  Direct 130 140    It rained.         a quotation
//! R1  Speaker Arg1:T5 Arg2:T6              T6 are the words that stand for the speaker
//! #1  AnnotatorNotes T7  2024-05-14        the value of a time or a figure
//! ```
//! A stretch that runs over a line break is given in fragments, as brat asks. Format: <https://brat.nlplab.org/standoff.html>.

use super::document::{Document, term};
use super::marks::{self, What};
use crate::report::{Mention, Quantity, Quote};
use crate::text::{Span, Unit};
use std::fmt::Write;

/// Numbers given out so far, one series for each letter.
#[derive(Default)]
struct Numbers {
    spans: usize,
    attributes: usize,
    relations: usize,
    references: usize,
    notes: usize,
}

/// The annotation file that stands beside the text file.
pub fn write(document: &Document<'_>) -> String {
    let mut out = String::new();
    let mut numbers = Numbers::default();
    // For each mention in turn, the number of its span.
    let mut spans = Vec::new();
    for mention in &document.report.mentions {
        spans.push(span(document, (&mut out, &mut numbers), &term(&mention.kind), Span::new(mention.start, mention.end)));
        attribute(&mut out, &mut numbers, mention);
    }
    entities(document, (&mut out, &mut numbers), &spans);
    for mark in marks::all(document.report) {
        match mark.what {
            What::Mention(_) => {}
            What::Quote(it) => quote(document, (&mut out, &mut numbers), it),
            What::Time(it) => noted(document, (&mut out, &mut numbers), (&term(&it.kind), mark.span, &it.value)),
            What::Quantity(it) => noted(document, (&mut out, &mut numbers), (&term(&it.kind), mark.span, &value(it))),
        }
    }
    out
}

/// Writes a `T` line and gives its number.
fn span(document: &Document<'_>, (out, numbers): (&mut String, &mut Numbers), kind: &str, span: Span) -> usize {
    numbers.spans += 1;
    let pieces = fragments(document, span);
    let places: Vec<String> =
        pieces.iter().map(|it| format!("{} {}", document.at(it.start, Unit::Codepoint), document.at(it.end, Unit::Codepoint))).collect();
    let words: Vec<&str> = pieces.iter().map(|it| it.of(document.text)).collect();
    let _ = writeln!(out, "T{}\t{} {}\t{}", numbers.spans, capitalised(kind), places.join(";"), words.join(" "));
    numbers.spans
}

/// The parts of a stretch that stand on one line each.
fn fragments(document: &Document<'_>, span: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = span.start;
    for line in span.of(document.text).split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']) {
        let piece = Span::new(start, start + line.len());
        start = next_start(document.text, piece.end);
        pieces.push(piece.trim(document.text));
    }
    pieces.retain(|it| !it.is_empty());
    if pieces.is_empty() { vec![span] } else { pieces }
}

/// The byte after the character at `end`.
fn next_start(text: &str, end: usize) -> usize {
    end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

fn attribute(out: &mut String, numbers: &mut Numbers, mention: &Mention) {
    numbers.attributes += 1;
    let _ = writeln!(out, "A{}\tForm T{} {}", numbers.attributes, numbers.spans, capitalised(&term(&mention.form)));
}

fn entities(document: &Document<'_>, (out, numbers): (&mut String, &mut Numbers), spans: &[usize]) {
    for entity in &document.report.entities {
        let ids: Vec<String> = entity.mentions.iter().filter_map(|it| spans.get(*it)).map(|it| format!("T{it}")).collect();
        if ids.len() > 1 {
            let _ = writeln!(out, "*\tEquiv {}", ids.join(" "));
        }
        let geonames = entity.place.as_ref().and_then(|it| it.geonames);
        if let (Some(id), Some(first)) = (geonames, ids.first()) {
            numbers.references += 1;
            let _ = writeln!(out, "N{}\tReference {first} GeoNames:{id}\t{}", numbers.references, super::document::one_line(&entity.name));
        }
    }
}

fn quote(document: &Document<'_>, (out, numbers): (&mut String, &mut Numbers), it: &Quote) {
    let words = span(document, (out, numbers), &term(&it.kind), Span::new(it.start, it.end));
    let Some(speaker) = &it.speaker else { return };
    let who = span(document, (out, numbers), "speaker", Span::new(speaker.start, speaker.end));
    numbers.relations += 1;
    let _ = writeln!(out, "R{}\tSpeaker Arg1:T{words} Arg2:T{who}", numbers.relations);
}

fn noted(document: &Document<'_>, (out, numbers): (&mut String, &mut Numbers), (kind, place, note): (&str, Span, &str)) {
    let id = span(document, (out, numbers), kind, place);
    numbers.notes += 1;
    let _ = writeln!(out, "#{}\tAnnotatorNotes T{id}\t{note}", numbers.notes);
}

fn value(it: &Quantity) -> String {
    let high = it.high.map(|high| format!(" to {high}")).unwrap_or_default();
    let unit = it.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    format!("{} {}{high}{unit}", term(&it.bound), it.value)
}

/// brat's types are written with a capital.
fn capitalised(kind: &str) -> String {
    let mut letters = kind.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
