//! Report ↔ JSON, the contract's own form; loses nothing either way.

use crate::report::Report;

/// The report as JSON on one line, keys in the contract's order.
pub fn write(report: &Report) -> String {
    // Counted first: a buffer that doubles as it grows would hold a book's report three times over.
    let mut length = Length(0);
    // Serialising plain structs cannot fail: no maps with odd keys, no writer that refuses.
    let _ = serde_json::to_writer(&mut length, report);
    let mut json = Vec::with_capacity(length.0);
    let _ = serde_json::to_writer(&mut json, report);
    String::from_utf8(json).unwrap_or_default()
}

/// Counts what is written.
struct Length(usize);

impl std::io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The report as indented JSON, for people.
pub fn write_pretty(report: &Report) -> String {
    serde_json::to_string_pretty(report).unwrap_or_default()
}

/// Reads a report back.
///
/// # Errors
/// The message of the JSON reader, with line and column, when `json` is not a report of this schema.
pub fn read(json: &str) -> Result<Report, String> {
    let report: Report = serde_json::from_str(json).map_err(|error| error.to_string())?;
    check(&report)?;
    Ok(report)
}

/// Whether a report is of the schema that this engine reads.
pub(super) fn check(report: &Report) -> Result<(), String> {
    if report.schema == crate::report::SCHEMA {
        return Ok(());
    }
    Err(format!("expected schema {}, found {}", crate::report::SCHEMA, report.schema))
}
