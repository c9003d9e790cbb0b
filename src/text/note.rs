//! `Note`: a doubt a reader should know; says what is unsure and where, never guesses an answer.

use super::Span;
use serde::{Deserialize, Serialize};

/// What a [`Note`] is about. The names are those of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// There is no text to read, or next to none.
    Empty,
    /// The paste does not look like text: many control or replacement characters.
    NotText,
    /// The language is not English, or could not be told.
    Language,
    /// No publication date could be found.
    NoDate,
    /// Two dates in the paste disagree.
    DateConflict,
    /// Two paragraphs seem to have been fused into one.
    FusedParagraphs,
    /// A quotation opens and is never closed, or the reverse.
    UnclosedQuote,
    /// Which of two readings is right could not be settled.
    Ambiguous,
    /// A part of the model is absent, so a layer is missing.
    MissingModel,
    /// A correction named words that are not there.
    Correction,
}

/// A doubt, in one plain sentence, with the words it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// One sentence in plain English.
    pub text: String,
    /// The words it concerns; empty when it concerns the whole text.
    pub span: Span,
}
