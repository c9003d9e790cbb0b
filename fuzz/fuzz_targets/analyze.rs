//! Any text → a report whose ranges lie on characters, and every export of it; never a panic.
#![no_main]

use galley::export::{Document, Format};
use galley::{Model, Offsets, Options, Unit, analyze};
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../model");
        let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).filter(|it| it.extension().is_some_and(|it| it == "bin")).collect();
        files.sort();
        let bytes: Vec<u8> = files.iter().flat_map(|it| std::fs::read(it).unwrap()).collect();
        Model::from_bytes(&bytes).unwrap()
    })
}

fuzz_target!(|text: &str| {
    let report = analyze(text, model(), &Options::default());
    for it in &report.mentions {
        assert!(text.get(it.start..it.end).is_some());
    }
    let offsets = Offsets::new(text);
    for format in Format::ALL {
        format.write(&Document { text, report: &report, offsets: &offsets, unit: Unit::Utf16 });
    }
});
