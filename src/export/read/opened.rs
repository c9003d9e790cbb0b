//! What was read back → plain data for a door, in the caller's unit: the text, its names, which of them are one, its blocks, its date.

use super::Reread;
use crate::report::{BlockKind, Kind, Range};
use crate::text::{Offsets, Span, Unit};
use serde::Serialize;

/// A file read back, as a door hands it on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opened {
    /// The format's name.
    pub format: &'static str,
    /// The text.
    pub text: String,
    /// Its names; `null` when the format carries none.
    pub names: Option<Vec<Piece<Kind>>>,
    /// Its blocks, where the file says what they are.
    pub blocks: Vec<Piece<BlockKind>>,
    /// Which names are one, where the file says; empty where it does not.
    pub cast: Vec<Member>,
    /// The day of publication that the file gives.
    pub date: Option<String>,
}

/// A stretch of the text and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Piece<K> {
    pub start: usize,
    pub end: usize,
    pub kind: K,
}

/// One thing, what it is called, and where it is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Member {
    pub name: String,
    pub mentions: Vec<Range>,
}

impl Opened {
    /// Counts positions in `unit`.
    pub fn new(it: Reread, unit: Unit) -> Self {
        let offsets = Offsets::new(&it.text);
        let at = |byte: usize| offsets.from_byte(byte, unit);
        let names = it.marks.map(|marks| {
            let name = |it: super::Found| Some(Piece { start: at(it.start), end: at(it.end), kind: it.name? });
            marks.into_iter().filter_map(name).collect()
        });
        let blocks = it.blocks.iter().map(|(span, kind)| Piece { start: at(span.start), end: at(span.end), kind: *kind }).collect();
        let range = |it: &Span| Range { start: at(it.start), end: at(it.end) };
        let cast = it.cast.iter().map(|(name, spans)| Member { name: name.clone(), mentions: spans.iter().map(range).collect() }).collect();
        Self { format: it.format.name(), names, blocks, cast, date: it.date, text: it.text }
    }
}
