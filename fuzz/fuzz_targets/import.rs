//! Any text → a report read back, a request, or an error; never a panic.
#![no_main]

use galley::export::{html, json};
use galley::text::Unit;
use galley::{Offsets, Request};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = json::read(text);
    let _ = html::read(text);
    let _ = html::read(&format!("<script type=\"application/json\" id=\"galley\">{text}</script>"));
    let offsets = Offsets::new(text);
    for at in 0..text.len().min(64) {
        let _ = offsets.to_byte(at, Unit::Utf16);
    }
    let _ = date(text);
});

fn date(text: &str) -> Result<galley::Options, String> {
    Request { date: Some(text.to_owned()), ..Request::default() }.options(&Offsets::new(text), Unit::Codepoint)
}
