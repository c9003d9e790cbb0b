//! The browser's door: text and options from JavaScript → the report as plain data; decides nothing.
//!
//! The only file that knows a browser is there.

use crate::export::read::{Opened, read as read_back};
use crate::export::{Document, Format, json};
use crate::{Account, Memory, Model, Offsets, Report, Request, Unit, analyze_by_steps, compare};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// Runs once, when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// The engine with its weights; load it once and ask it often.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    model: Model,
    memory: RefCell<Memory>,
}

#[wasm_bindgen]
impl Engine {
    /// Loads the weights: the bytes of `model.bin`, unpacked.
    ///
    /// # Errors
    /// Throws an `Error` that names what is wrong with the bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(model: &[u8]) -> Result<Engine, JsError> {
        Ok(Self { model: Model::from_bytes(model)?, memory: RefCell::default() })
    }

    /// The report of `text`, as plain data. Half a surrogate pair in `text` counts as one unit, like any character.
    ///
    /// # Errors
    /// Throws an `Error` that names the option it could not read.
    pub fn analyze(&self, text: &str, options: JsValue) -> Result<JsValue, JsError> {
        let Read { report, offsets, unit } = self.report(text, options, None)?;
        let report = report.in_unit(&offsets, unit);
        mark("galley: report made");
        let plain = report.serialize(&Serializer::json_compatible())?;
        mark("galley: report handed over");
        Ok(plain)
    }

    /// The report of `text` in one of the formats that the command line writes. `progress(done, all)` hears how many words
    /// have been read; what it throws is passed over.
    ///
    /// # Errors
    /// Throws an `Error` that names the option or the format it does not know.
    pub fn export(&self, text: &str, options: JsValue, format: &str, progress: Option<js_sys::Function>) -> Result<String, JsError> {
        let format: Format = format.parse().map_err(|error: String| JsError::new(&error))?;
        let Read { report, offsets, unit } = self.report(text, options, progress)?;
        // The page's own form needs no second report beside the first.
        if format == Format::Json {
            return Ok(json::write(&report.in_unit(&offsets, unit)));
        }
        Ok(format.write(&Document { text, report: &report, offsets: &offsets, unit }))
    }

    /// What the text `after` tells otherwise than the text `before`, as JSON; each text is read with its own options.
    ///
    /// # Errors
    /// Throws an `Error` that names the option it could not read.
    pub fn compare(&self, before: &str, before_options: JsValue, after: &str, after_options: JsValue) -> Result<String, JsError> {
        Ok(self.compared(before, before_options, after, after_options)?.0)
    }

    /// The same, and after it both reports as [`export`](Self::export) writes them: whoever shows the two texts need not have them read once more.
    ///
    /// # Errors
    /// Throws an `Error` that names the option it could not read.
    #[wasm_bindgen(js_name = compareInFull)]
    pub fn compare_in_full(&self, before: &str, before_options: JsValue, after: &str, after_options: JsValue) -> Result<Vec<String>, JsError> {
        let (found, read) = self.compared(before, before_options, after, after_options)?;
        let reports = read.into_iter().map(|Read { report, offsets, unit }| json::write(&report.in_unit(&offsets, unit)));
        Ok(std::iter::once(found).chain(reports).collect())
    }

    /// The names of `text` and nothing else, for whoever needs no more: start, end and kind by turns, in UTF-16 units; kinds in the order of the report's.
    pub fn names(&self, text: &str) -> Vec<u32> {
        let offsets = Offsets::new(text);
        let unit = |byte: usize| offsets.from_byte(byte, Unit::Utf16) as u32;
        let names = crate::names(text, &self.model).into_iter();
        names.flat_map(|it| [unit(it.span.start), unit(it.span.end), it.kind as u32]).collect()
    }

    /// Name and checksum of the weights.
    pub fn model(&self) -> String {
        self.model.name().to_owned()
    }

    /// Names of the formats that [`export`](Self::export) knows.
    pub fn formats() -> Vec<String> {
        Format::ALL.map(|it| it.name().to_owned()).to_vec()
    }

    /// What a file of one of these formats carries: its text, names, blocks and date, as plain data. `text` is the article that a file without one belongs to.
    ///
    /// # Errors
    /// Throws an `Error` that says in a reader's words why the file cannot be read back.
    pub fn reread(file: &str, text: Option<String>) -> Result<JsValue, JsError> {
        let found = read_back(file, text.as_deref()).map_err(|error| JsError::new(&error))?;
        Ok(Opened::new(found, Unit::Utf16).serialize(&Serializer::json_compatible())?)
    }

    fn compared(&self, before: &str, before_options: JsValue, after: &str, after_options: JsValue) -> Result<(String, [Read; 2]), JsError> {
        let one = self.report(before, before_options, None)?;
        let other = self.report(after, after_options, None)?;
        let found = compare(&Account { text: before, report: &one.report }, &Account { text: after, report: &other.report });
        Ok((serde_json::to_string(&found.in_unit(&one.offsets, &other.offsets, other.unit))?, [one, other]))
    }

    fn report(&self, text: &str, options: JsValue, progress: Option<js_sys::Function>) -> Result<Read, JsError> {
        mark("galley: text received");
        let offsets = Offsets::new(text);
        let request = read(options)?;
        let options = request.options(&offsets, Unit::Utf16).map_err(|error| JsError::new(&error))?;
        let mut tell = |done: usize, all: usize| {
            // What the listener throws is no reason to fail.
            let _ = progress.as_ref().map(|it| it.call2(&JsValue::NULL, &(done as f64).into(), &(all as f64).into()));
        };
        let report = analyze_by_steps(text, &self.model, &options, &mut self.memory.borrow_mut(), &mut tell);
        Ok(Read { report, offsets, unit: request.offsets.unwrap_or(Unit::Utf16) })
    }
}

/// A text that was read: its report, and in which unit the caller counts.
struct Read {
    report: Report,
    offsets: Offsets,
    unit: Unit,
}

/// Nothing asked is `undefined` or `null`.
fn read(options: JsValue) -> Result<Request, JsError> {
    if options.is_undefined() || options.is_null() {
        return Ok(Request::default());
    }
    let reader = serde_wasm_bindgen::Deserializer::from(options);
    // The reader's own errors are JavaScript's, which say so before their message.
    serde_path_to_error::deserialize(reader).map_err(|error| JsError::new(&error.to_string().replacen("Error: ", "", 1)))
}

/// Leaves a mark on the worker's timeline, where there is one.
fn mark(name: &str) {
    let worker: Result<web_sys::WorkerGlobalScope, _> = js_sys::global().dyn_into();
    if let Some(performance) = worker.ok().and_then(|it| it.performance()) {
        // A full timeline is no reason to fail.
        let _ = performance.mark(name);
    }
}
