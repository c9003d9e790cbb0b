//! The Recognizers-Text specs → cases with what their model finds; judges nothing.

use lzma_rust2::XzReader;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// One utterance and what is in it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Case {
    /// The words.
    pub input: String,
    /// What relative dates count from.
    #[serde(default)]
    pub context: Context,
    /// What is found, in order.
    #[serde(default)]
    pub results: Vec<Found>,
}

/// What the utterance is said in.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Context {
    /// ISO 8601.
    pub reference_date_time: Option<String>,
}

/// One expression found.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Found {
    /// Its words, in lower case.
    pub text: String,
    /// First character.
    #[serde(default)]
    pub start: Option<usize>,
    /// Last character, inclusive.
    #[serde(default)]
    pub end: Option<usize>,
    /// What it resolves to: `value`, `unit`, `isoCurrency`, or `values` with `timex`.
    #[serde(default)]
    pub resolution: Map<String, Value>,
}

impl Found {
    /// A text of the resolution.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.resolution.get(key).and_then(Value::as_str)
    }

    /// The TIMEX of the first reading.
    pub fn timex(&self) -> Option<&str> {
        self.resolution.get("values")?.as_array()?.first()?.get("timex")?.as_str()
    }
}

/// Reads the file whose path ends in `name` from the archive `archive` of `data`.
///
/// # Errors
/// An archive that cannot be read, or has no such file.
pub fn read(data: &Path, archive: &str, name: &str) -> Result<Vec<Case>, String> {
    let path = data.join("data/recognizers-text-datetime-specs").join(archive);
    let fail = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut files = tar::Archive::new(XzReader::new(BufReader::new(File::open(&path).map_err(fail)?), true));
    for file in files.entries().map_err(fail)? {
        let mut file = file.map_err(fail)?;
        if file.path().map_err(fail)?.ends_with(name) {
            let mut text = String::new();
            file.read_to_string(&mut text).map_err(fail)?;
            return serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| format!("{name}: {error}"));
        }
    }
    Err(format!("{}: has no {name}", path.display()))
}
