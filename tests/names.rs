//! Suites of the tag room: the committed weights on short articles of our own.

mod support;

use galley::article::{Given, read};
use galley::entity::Kind;
use galley::lexicon::read_sections;
use galley::tag::{SpanFix, TagModel, tag};
use galley::text::{Span, Text};
use galley::token::tokenize;
use std::path::Path;

/// A mark: its words, where they stand, and the letter of their kind.
type Mark = (Span, char);

fn letter(kind: Kind) -> char {
    match kind {
        Kind::Person => 'P',
        Kind::Org => 'O',
        Kind::Gpe => 'G',
        Kind::Loc => 'L',
        Kind::Facility => 'F',
        Kind::Group => 'N',
        Kind::Event => 'E',
        Kind::Product => 'D',
        Kind::Work => 'W',
        Kind::Law => 'A',
        Kind::Misc => 'M',
    }
}

fn kind(letter: char) -> Option<Kind> {
    Kind::ALL.into_iter().find(|&it| self::letter(it) == letter)
}

/// Takes the marks out of a case: `[Homs|G]`.
fn unmark(body: &str) -> (String, Vec<Mark>) {
    let mut raw = String::new();
    let mut marks = Vec::new();
    for (at, part) in body.split('[').enumerate() {
        let Some((marked, rest)) = (at > 0).then(|| part.split_once(']').expect("a mark is closed")) else {
            raw.push_str(part);
            continue;
        };
        let (words, label) = marked.split_once('|').expect("a mark has a kind");
        let start = raw.len();
        raw.push_str(words);
        marks.push((Span::new(start, raw.len()), label.chars().next().expect("a kind is one letter")));
        raw.push_str(rest);
    }
    (raw, marks)
}

fn model() -> TagModel {
    let read = |name: &str| std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("model").join(name)).expect("the weights are committed");
    let bytes = [read("names.bin"), read("net.bin")].concat();
    TagModel::from_sections(&read_sections(&bytes).expect("the weights are whole")).expect("the weights are of this version")
}

fn find(raw: &str, model: &TagModel, fixes: &[SpanFix]) -> Vec<Mark> {
    let text = Text::new(raw);
    let article = read(&text, &Given::default());
    let tokens = tokenize(&text, &article);
    tag(&text, &tokens, model, fixes).iter().map(|it| (it.span, letter(it.kind))).collect()
}

fn differences(raw: &str, found: &[Mark], wanted: &[Mark]) -> Vec<String> {
    let show = |sign: &str, mark: &Mark| format!("{sign} {} {}", mark.1, mark.0.of(raw));
    let missing = wanted.iter().filter(|it| !found.contains(it)).map(|it| show("missing", it));
    missing.chain(found.iter().filter(|it| !wanted.contains(it)).map(|it| show("spurious", it))).collect()
}

#[test]
fn names_are_found() {
    let model = model();
    support::check_all("names", |case| {
        let (raw, wanted) = unmark(&case.body);
        let differences = differences(&raw, &find(&raw, &model, &[]), &wanted);
        if differences.is_empty() { Ok(()) } else { Err(differences.join("\n")) }
    });
}

#[test]
fn a_correction_is_obeyed_and_carries_through() {
    let model = model();
    let raw = "Jordan spoke to reporters in Amman. Later Jordan left.";
    let fix = |kind| SpanFix { span: Span::new(0, 6), kind };
    assert!(find(raw, &model, &[fix(kind('P'))]).contains(&(Span::new(0, 6), 'P')));
    assert!(find(raw, &model, &[fix(None)]).iter().all(|it| it.0 != Span::new(0, 6)));
}

#[test]
fn evidence_is_stated() {
    let raw = "Foreign Minister Tariro Banda flew to Nairobi on Monday.";
    let text = Text::new(raw);
    let tokens = tokenize(&text, &read(&text, &Given::default()));
    let names = tag(&text, &tokens, &model(), &[]);
    assert!(names.iter().all(|it| !it.why.is_empty() && it.confidence.thousandths() > 300), "{names:?}");
    assert!(names.iter().any(|it| it.span.of(raw) == "Nairobi"));
}

#[test]
fn marks_without_width_are_no_name() {
    let raw = "President President , President President \u{202e}'’s ";
    assert!(find(raw, &model(), &[]).iter().all(|(span, _)| !Text::new(raw).is_blank(*span)));
}
