//! Any text → a report that holds together, and every export of it, which can be opened again; never a panic.
#![no_main]

use galley::{Options, Unit, analyze};
use galley_fuzz::{every_format, holds, model};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let report = analyze(text, model(), &Options::default());
    holds(text, &report);
    every_format(text, &report, Unit::Utf16);
});
