//! A line of any JSON, then an article → a report that holds together, or an error in words; never a panic.
#![no_main]

use galley::{Memory, Offsets, Request, Unit, analyze_again};
use galley_fuzz::{holds, model};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (json, text) = input.split_once('\n').unwrap_or((input, ""));
    let Ok(request) = serde_json::from_str::<Request>(json) else { return };
    let offsets = Offsets::new(text);
    let mut memory = Memory::default();
    for unit in [Unit::Utf16, Unit::Byte] {
        if let Ok(options) = request.options(&offsets, unit) {
            holds(text, &analyze_again(text, model(), &options, &mut memory));
        }
    }
});
