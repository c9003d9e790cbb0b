//! A file that one of the formats wrote → the text and the marks it carries; guesses nothing that it does not.
//!
//! | format | text | marks | besides |
//! |---|---|---|---|
//! | HTML | yes | all | blocks, date, which names are one |
//! | JSON report | from the caller | all | blocks, date, which names are one |
//! | W3C annotations | from the caller | all | |
//! | brat | from the caller | all | |
//! | spaCy | yes | names, times, figures without overlaps; quotations, whole tokens | |
//! | CoNLL | the caller's, or its tokens with blanks between | the same | |
//! | TEI | blocks, one empty line between | all; those apart from the flat layer cut at the edges of blocks | |
//! | JSON-LD | headline and story | none | date |
//!
//! CSV and Markdown are for people and are not read back.

mod brat;
mod columns;
mod opened;
mod report;
mod standard;
mod tei;

pub use opened::{Opened, Piece};

use super::Format;
use super::marks::kind_label;
use crate::report::{BlockKind, Kind};
use crate::text::Span;

/// What a file carried. Positions are bytes of [`text`](Self::text).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reread {
    /// Which format it was.
    pub format: Format,
    /// The text, or the caller's own.
    pub text: String,
    /// Marks in order of start, the longer first; `None` for a format that carries none.
    pub marks: Option<Vec<Found>>,
    /// What the blocks are, where the file says.
    pub blocks: Vec<(Span, BlockKind)>,
    /// Which names mean the same thing and what it is called, where the file says.
    pub cast: Vec<(String, Vec<Span>)>,
    /// The day of publication, where the file says.
    pub date: Option<String>,
}

/// A mark as the format has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Where, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The format's word for it: `person`, `direct`, `money`; in spaCy and CoNLL `PERSON`, `DIRECT`, `MONEY`.
    pub label: String,
    /// The kind, where the file says that it is a name.
    pub name: Option<Kind>,
    /// What else the format says of it, in its own words: the form, the speaker, the value.
    pub detail: String,
}

/// Reads a file back; `text` is the article it belongs to, for formats that carry none.
///
/// # Errors
/// Says in words for a reader why the file cannot be read: it is none of these formats, it is broken, or it belongs to another text.
pub fn read(file: &str, text: Option<&str>) -> Result<Reread, String> {
    let file = file.trim_start_matches('\u{feff}');
    let mut found = match file.trim_start().chars().next() {
        Some('{') => object(file, text),
        Some('<') if file.contains("<TEI") => tei::read(file),
        Some('<') => report::html(file),
        Some('#') if columns::is_ours(file) => columns::read(file, text),
        Some('T') => brat::read(file, needed(text)?),
        _ => Err(UNKNOWN.to_owned()),
    }?;
    found.marks.iter_mut().for_each(|it| it.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end))));
    Ok(found)
}

const UNKNOWN: &str = "this file is none of the formats that Galley writes and reads back";
const OTHER: &str = "this file belongs to another text: open that article first";

/// One of the four formats that are JSON.
fn object(file: &str, text: Option<&str>) -> Result<Reread, String> {
    let value: serde_json::Value = serde_json::from_str(file).map_err(|error| format!("the file is broken: {error}"))?;
    if value.get("schema").is_some() {
        return report::json(file, needed(text)?);
    }
    match (value.get("@type").is_some(), value.get("items").is_some(), value.get("tokens").is_some()) {
        (true, _, _) => standard::article(&value),
        (_, true, _) => standard::annotations(&value, needed(text)?),
        (_, _, true) => standard::spacy(&value),
        _ => Err(UNKNOWN.to_owned()),
    }
}

fn needed(text: Option<&str>) -> Result<&str, String> {
    text.ok_or_else(|| "this file holds marks without their text: open the article first, then this file".to_owned())
}

impl Reread {
    fn new(format: Format, text: String, marks: Vec<Found>) -> Self {
        Self { format, text, marks: Some(marks), blocks: Vec::new(), cast: Vec::new(), date: None }
    }
}

/// The kind that the report's own word names.
fn kind_of(term: &str) -> Option<Kind> {
    serde_json::from_value(term.into()).ok()
}

/// The kind of a name that an OntoNotes label names.
fn kind_of_label(label: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|&kind| kind_label(kind) == label)
}
