//! Any file → what it carries, or an error in words; never a panic. `corpus/import-FORMAT` holds seeds of each format.
#![no_main]

use galley::Unit;
use galley::export::read::{Opened, read};
use galley_fuzz::ARTICLE;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|file: &str| {
    for text in [None, Some(ARTICLE)] {
        let Ok(found) = read(file, text) else { continue };
        assert!(found.marks.iter().flatten().all(|it| found.text.get(it.start..it.end).is_some()), "marks are stretches of the text");
        Opened::new(found, Unit::Utf16);
    }
});
