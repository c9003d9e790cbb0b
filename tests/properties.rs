//! Any string → a report that holds together; judges no reading of it.

mod model;
#[path = "support/newslike.rs"]
mod newslike;

use galley::report::Report;
use galley::text::Text;
use galley::{Model, Offsets, Options, Unit, analyze};
use newslike::{any_text, newslike};
use proptest::prelude::*;
use std::sync::OnceLock;

fn weights() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(model::load)
}

fn read(text: &str) -> Report {
    analyze(text, weights(), &Options::default())
}

/// Every range in the report, found in its JSON so that none is forgotten.
fn ranges(value: &serde_json::Value, found: &mut Vec<(u64, u64)>) {
    if let (Some(start), Some(end)) = (value["start"].as_u64(), value["end"].as_u64()) {
        found.push((start, end));
    }
    let inner: Box<dyn Iterator<Item = &serde_json::Value>> = match value {
        serde_json::Value::Array(items) => Box::new(items.iter()),
        serde_json::Value::Object(fields) => Box::new(fields.values()),
        _ => return,
    };
    inner.for_each(|it| ranges(it, found));
}

fn json(report: &Report) -> String {
    serde_json::to_string(report).unwrap()
}

fn all_ranges(report: &Report) -> Vec<(u64, u64)> {
    let mut found = Vec::new();
    ranges(&serde_json::to_value(report).unwrap(), &mut found);
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_range_is_a_stretch_of_the_text(text in any_text()) {
        for (start, end) in all_ranges(&read(&text)) {
            prop_assert!(text.get(start as usize..end as usize).is_some(), "{start} to {end}");
        }
    }

    #[test]
    fn memory_changes_no_byte(texts in prop::collection::vec(newslike(), 1..3)) {
        let mut memory = galley::Memory::default();
        for text in texts.iter().chain(&texts) {
            for date in [None, Some("2012-02-07")] {
                let mut options = Options::default();
                options.given.date = date.and_then(|it| it.parse().ok());
                let again = galley::analyze_again(text, weights(), &options, &mut memory);
                prop_assert_eq!(json(&again), json(&analyze(text, weights(), &options)));
            }
        }
    }

    #[test]
    fn progress_rises_to_all_of_it_and_changes_no_byte(text in newslike()) {
        let mut told = Vec::new();
        let options = Options::default();
        let mut memory = galley::Memory::default();
        let report = galley::analyze_by_steps(&text, weights(), &options, &mut memory, &mut |done, all| told.push((done, all)));
        prop_assert_eq!(json(&report), json(&analyze(&text, weights(), &options)));
        prop_assert!(told.is_sorted() && told.iter().all(|it| it.0 <= it.1 && it.1 == told[0].1));
        prop_assert!(told.last().is_none_or(|it| it.0 == it.1));
        prop_assert_eq!(told.is_empty(), report.sentences.is_empty());
    }

    #[test]
    fn blocks_and_the_white_space_between_give_back_the_text(text in any_text()) {
        let report = read(&text);
        let lines = Text::new(&text);
        let mut last = 0;
        for block in &report.blocks {
            prop_assert!(last <= block.start && block.start < block.end);
            prop_assert!(lines.is_blank((last..block.start).into()), "words between two blocks");
            last = block.end;
        }
        prop_assert!(lines.is_blank((last..text.len()).into()), "words after the last block");
    }

    #[test]
    fn lists_are_in_order_and_names_apart(text in any_text()) {
        let report = read(&text);
        prop_assert!(report.sentences.is_sorted_by(|one, next| one.end <= next.start));
        prop_assert!(report.mentions.is_sorted_by_key(|it| it.start));
        prop_assert!(report.quotes.is_sorted_by_key(|it| it.start));
        prop_assert!(report.times.is_sorted_by(|one, next| one.end <= next.start));
        prop_assert!(report.quantities.is_sorted_by(|one, next| one.end <= next.start));
        let names: Vec<_> = report.mentions.iter().filter(|it| it.form == galley::entity::Form::Name).collect();
        prop_assert!(names.is_sorted_by(|one, next| one.end <= next.start));
        prop_assert!(names.iter().all(|it| it.entity.is_some()));
    }

    #[test]
    fn indices_point_at_something(text in any_text()) {
        let report = read(&text);
        let known = |id: Option<usize>| id.is_none_or(|id| id < report.entities.len());
        prop_assert!(report.mentions.iter().all(|it| known(it.entity)));
        prop_assert!(report.quotes.iter().filter_map(|it| it.speaker.as_ref()).all(|it| known(it.entity)));
        prop_assert!(known(report.focus.as_ref().and_then(|it| it.place)));
        for (index, entity) in report.entities.iter().enumerate() {
            prop_assert_eq!(entity.id, index);
            prop_assert!(!entity.mentions.is_empty());
            prop_assert!(entity.mentions.iter().all(|it| report.mentions.get(*it).is_some_and(|it| it.entity == Some(index))));
        }
    }

    #[test]
    fn the_same_text_gives_the_same_bytes(text in any_text()) {
        prop_assert_eq!(galley::export::json::write(&read(&text)), galley::export::json::write(&read(&text)));
    }

    #[test]
    fn json_is_read_back(text in any_text()) {
        let report = read(&text);
        let back = galley::export::json::read(&galley::export::json::write(&report));
        prop_assert_eq!(back.as_ref(), Ok(&report));
    }

    #[test]
    fn every_format_takes_any_report(text in any_text()) {
        use galley::export::{Document, Format, html};
        let report = read(&text);
        let document = Document { text: &text, report: &report, offsets: &Offsets::new(&text), unit: Unit::Utf16 };
        prop_assert_eq!(html::read(&Format::Html.write(&document)), Ok((text.clone(), report.clone())));
        prop_assert!(roxmltree::Document::parse(&Format::Tei.write(&document)).is_ok());
        let table = Format::Csv.write(&document);
        prop_assert!(csv::Reader::from_reader(table.as_bytes()).records().all(|row| row.is_ok()));
        for format in [Format::Annotations, Format::JsonLd, Format::Spacy] {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&format.write(&document)).is_ok());
        }
        prop_assert!(Format::Brat.write(&document).lines().filter(|line| line.starts_with('T')).all(|line| line.split('\t').count() >= 3));
        prop_assert!(Format::Conll.write(&document).len() == Format::Biluo.write(&document).len());
        prop_assert!(Format::Markdown.write(&document).starts_with("# "));
    }

    #[test]
    fn units_agree(text in any_text()) {
        let offsets = Offsets::new(&text);
        let report = read(&text);
        for unit in [Unit::Utf16, Unit::Codepoint] {
            let counted = all_ranges(&report.clone().in_unit(&offsets, unit));
            for ((start, end), (from, to)) in all_ranges(&report).into_iter().zip(counted) {
                let words = &text[start as usize..end as usize];
                let length = if unit == Unit::Utf16 { words.encode_utf16().count() } else { words.chars().count() };
                prop_assert_eq!(to - from, length as u64);
                prop_assert_eq!(offsets.to_byte(from as usize, unit), Some(start as usize));
            }
        }
    }
}
