//! Report → the formats other tools read; reads the report and the text, never the rooms.

pub mod json;

use crate::report::Report;
use crate::text::{Offsets, Unit};
use std::str::FromStr;

/// A text and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The text as it was given.
    pub text: &'a str,
    /// Its report, counted in bytes.
    pub report: &'a Report,
    /// The text's offset table.
    pub offsets: &'a Offsets,
    /// The caller's unit, for formats that do not prescribe their own.
    pub unit: Unit,
}

/// A form in which a report leaves the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The contract's own form, on one line.
    Json,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 1] = [Self::Json];

    /// What the format is called at every door.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
        }
    }

    /// The report in this format.
    pub fn write(self, document: &Document<'_>) -> String {
        match self {
            Self::Json => json::write(&document.report.clone().in_unit(document.offsets, document.unit)),
        }
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let names = || Self::ALL.map(Self::name).join(", ");
        Self::ALL.into_iter().find(|it| it.name() == name).ok_or_else(|| format!("no format is called \"{name}\"; there are {}", names()))
    }
}
