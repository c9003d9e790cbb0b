//! Quotations and their speakers.

use crate::text::{Confidence, Note, Span};
use serde::{Deserialize, Serialize};

/// What a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Somebody's words, in quotation marks.
    Direct,
    /// Somebody's statement in the reporter's words.
    Indirect,
    /// Quotation marks that are nobody's speech: banners, titles, scare quotes, nicknames.
    Nonspeech,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Index of the entity; `None` for an unnamed source.
    pub entity: Option<usize>,
    /// The words that stand for the speaker there, a pronoun too.
    pub span: Span,
}

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The quoted stretch, without the quotation marks.
    pub span: Span,
    /// What it is.
    pub kind: QuoteKind,
    /// Who speaks; `None` when nobody does.
    pub speaker: Option<Speaker>,
    /// The words that say it is speech: "told", "according to".
    pub cue: Option<Span>,
    /// How sure.
    pub confidence: Confidence,
}

/// Every quotation of the text, and what is doubtful about them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotes {
    /// In order of start.
    pub quotes: Vec<Quote>,
    /// Doubts.
    pub notes: Vec<Note>,
}
