//! Report → the formats other tools read, and back; reads the report and the text, never the rooms.

mod annotations;
mod brat;
mod conll;
mod csv;
mod document;
pub mod html;
pub mod json;
mod jsonld;
mod markdown;
mod marks;
mod markup;
pub mod read;
mod segments;
mod spacy;
mod tei;

pub use document::Document;

use conll::Scheme;
use std::str::FromStr;

/// A form in which a report leaves the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The contract's own form, on one line.
    Json,
    /// One table for a spreadsheet.
    Csv,
    /// One file that shows the marked article.
    Html,
    /// A source sheet.
    Markdown,
    /// W3C Web Annotations.
    Annotations,
    /// A schema.org `NewsArticle`.
    JsonLd,
    /// brat standoff.
    Brat,
    /// CoNLL columns, begin–inside–outside.
    Conll,
    /// CoNLL columns, begin–inside–last–unit–outside.
    Biluo,
    /// The JSON of a spaCy `Doc`.
    Spacy,
    /// TEI P5.
    Tei,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Json,
        Self::Csv,
        Self::Html,
        Self::Markdown,
        Self::Annotations,
        Self::JsonLd,
        Self::Brat,
        Self::Conll,
        Self::Biluo,
        Self::Spacy,
        Self::Tei,
    ];

    /// What the format is called at every door.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Annotations => "annotations",
            Self::JsonLd => "jsonld",
            Self::Brat => "brat",
            Self::Conll => "conll",
            Self::Biluo => "biluo",
            Self::Spacy => "spacy",
            Self::Tei => "tei",
        }
    }

    /// The report in this format.
    pub fn write(self, document: &Document<'_>) -> String {
        match self {
            Self::Json => json::write(&document.report.clone().in_unit(document.offsets, document.unit)),
            Self::Csv => csv::write(document),
            Self::Html => html::write(document),
            Self::Markdown => markdown::write(document),
            Self::Annotations => annotations::write(document),
            Self::JsonLd => jsonld::write(document),
            Self::Brat => brat::write(document),
            Self::Conll => conll::write(document, Scheme::Bio),
            Self::Biluo => conll::write(document, Scheme::Biluo),
            Self::Spacy => spacy::write(document),
            Self::Tei => tei::write(document),
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
