//! What the targets share: the committed weights, an article of ours, and what must hold of every report; finds nothing itself.

use galley::export::{Document, Format, read};
use galley::{Model, Offsets, Report, Unit};
use std::sync::OnceLock;

/// The article that imported files belong to: a headline, a caption with its credit, a dateline, a quotation, a figure.
pub const ARTICLE: &str = "Ferry fare talks stall in Kano\n\nMayor Ada Obi leaves the hall on May 14, 2024. CORVUS/Lena Vogt\n\n\
KANO, Nigeria (CP) \u{2014} \u{201c}We leave \u{1f49b} tonight,\u{201d} Mayor Zo\u{eb} Obi of Niger Lines said on Tuesday.\r\nShe leads 1,200 people.\n";

/// The weights of `model/`.
///
/// # Panics
/// When they are not there.
pub fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let sections: [&[u8]; 3] =
            [include_bytes!("../../model/names.bin"), include_bytes!("../../model/net.bin"), include_bytes!("../../model/places.bin")];
        Model::from_bytes(&sections.concat()).expect("the committed weights")
    })
}

/// Every range of the report is a stretch of the text, and the blocks with the white space between them are all of it.
///
/// # Panics
/// When it is not so.
pub fn holds(text: &str, report: &Report) {
    ranges(text, &serde_json::to_value(report).expect("a report is plain data"));
    let mut last = 0;
    for block in &report.blocks {
        assert!(last <= block.start && block.start < block.end, "blocks in order");
        assert!(text.get(last..block.start).is_some_and(is_blank), "words between two blocks");
        last = block.end;
    }
    assert!(text.get(last..).is_some_and(is_blank), "words after the last block");
}

fn is_blank(words: &str) -> bool {
    galley::text::Text::new(words).is_blank((0..words.len()).into())
}

fn ranges(text: &str, value: &serde_json::Value) {
    if let (Some(start), Some(end)) = (value["start"].as_u64(), value["end"].as_u64()) {
        assert!(text.get(start as usize..end as usize).is_some(), "{start} to {end}");
    }
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|it| ranges(text, it)),
        serde_json::Value::Object(fields) => fields.values().for_each(|it| ranges(text, it)),
        _ => {}
    }
}

/// Every format takes the report, and what is written can be opened again.
///
/// # Panics
/// When a file that we wrote is refused.
pub fn every_format(text: &str, report: &Report, unit: Unit) {
    let offsets = Offsets::new(text);
    for format in Format::ALL {
        let file = format.write(&Document { text, report, offsets: &offsets, unit });
        let opened = read::read(&file, Some(text));
        // CSV and Markdown are for people; the others say nothing of a text without words, some nothing of one without marks.
        let is_read = !matches!(format, Format::Csv | Format::Markdown | Format::JsonLd);
        assert!(!is_read || report.mentions.is_empty() || opened.is_ok(), "{}: {:?}", format.name(), opened.err());
    }
}
