//! Report ↔ JSON, the contract's own form; loses nothing either way.

use crate::report::Report;

/// The report as JSON on one line, keys in the contract's order.
pub fn write(report: &Report) -> String {
    // Serialising plain structs into memory cannot fail: no maps with odd keys, no writer.
    serde_json::to_string(report).unwrap_or_default()
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
