//! TEI as we write it → its blocks as a text, and its marks; reads no other TEI.

use super::{Found, Reread, kind_of};
use crate::export::Format;
use crate::report::BlockKind;
use crate::text::{Offsets, Span, Unit};
use std::collections::BTreeMap;

/// A piece of XML: a tag without its brackets, or words.
enum Piece<'a> {
    Tag(&'a str),
    Words(String),
}

/// The text and the marks of a document.
pub fn read(file: &str) -> Result<Reread, String> {
    let (mut found, mut apart) = (Reread::new(Format::Tei, String::new(), Vec::new()), Vec::new());
    let mut open: Option<Found> = None;
    let mut inside = false;
    for piece in pieces(file) {
        match piece {
            Piece::Tag(tag) if tag.starts_with("ab ") => {
                inside = true;
                begin_block(&mut found, tag);
            }
            Piece::Tag("/ab") => {
                inside = false;
                let end = found.text.len();
                found.blocks.iter_mut().last().into_iter().for_each(|it| it.0 = Span::new(it.0.start, end));
            }
            Piece::Tag(tag) if tag.starts_with("span ") => apart.push(tag),
            Piece::Tag(tag) if inside && tag.starts_with('/') => {
                let end = found.text.len();
                found.marks.iter_mut().for_each(|marks| marks.extend(open.take().map(|it| Found { end, ..it })));
            }
            Piece::Tag(tag) if inside => open = Some(inline(tag, found.text.len())),
            Piece::Words(words) if inside => found.text.push_str(&words),
            Piece::Tag(_) | Piece::Words(_) => {}
        }
    }
    let mut tables = BTreeMap::new();
    let apart: Option<Vec<Found>> = apart.into_iter().map(|tag| pointed(tag, &found, &mut tables)).collect();
    let apart = apart.ok_or("a span of the file points at no block")?;
    found.marks.iter_mut().for_each(|marks| marks.extend(apart.iter().cloned()));
    if found.text.is_empty() { Err("this TEI file holds no text that Galley wrote".to_owned()) } else { Ok(found) }
}

fn begin_block(found: &mut Reread, tag: &str) {
    if !found.text.is_empty() {
        found.text.push_str("\n\n");
    }
    let kind: Option<BlockKind> = attribute(tag, "type").and_then(|it| serde_json::from_value(it.into()).ok());
    found.blocks.push((Span::new(found.text.len(), found.text.len()), kind.unwrap_or(BlockKind::Paragraph)));
}

/// A name, a date or a figure in the text.
fn inline(tag: &str, start: usize) -> Found {
    let element = tag.split(' ').next().unwrap_or_default();
    let kind = attribute(tag, "type");
    let name = kind.as_deref().and_then(kind_of).filter(|_| element.to_lowercase().ends_with("name"));
    let value = ["when-iso", "dur-iso", "n", "value", "quantity"].into_iter().find_map(|it| attribute(tag, it));
    Found { start, end: start, label: kind.unwrap_or_else(|| element.to_owned()), name, detail: value.unwrap_or_default() }
}

/// `target="#string-range(b3,0,12)"`: block, from, length in characters; the offset table of each block is made once.
fn pointed(tag: &str, found: &Reread, tables: &mut BTreeMap<usize, Offsets>) -> Option<Found> {
    let target = attribute(tag, "target")?;
    let mut parts = target.strip_prefix("#string-range(b")?.strip_suffix(')')?.split(',').map(|it| it.parse::<usize>().ok());
    let (block, from, length) = (parts.next()??, parts.next()??, parts.next()??);
    let span = found.blocks.get(block)?.0;
    let offsets = tables.entry(block).or_insert_with(|| Offsets::new(span.of(&found.text)));
    let byte = |at: usize| Some(span.start + offsets.to_byte(at, Unit::Codepoint)?);
    Some(Found { start: byte(from)?, end: byte(from.checked_add(length)?)?, label: attribute(tag, "type")?, name: None, detail: String::new() })
}

fn pieces(file: &str) -> impl Iterator<Item = Piece<'_>> {
    file.split('<').skip(1).flat_map(|piece| {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        [Piece::Tag(tag), Piece::Words(plain(words))]
    })
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next().map(plain)
}

/// Words as they were before they were made safe for XML.
fn plain(words: &str) -> String {
    let known = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&")];
    known.iter().fold(words.to_owned(), |words, (safe, letter)| words.replace(safe, letter))
}
