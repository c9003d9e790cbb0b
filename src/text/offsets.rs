//! Byte offsets ↔ UTF-16 code units ↔ code points, from one table built in one pass.

use serde::{Deserialize, Serialize};

/// The unit in which a caller counts positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// UTF-8 bytes, the engine's own unit.
    Byte,
    /// UTF-16 code units, as JavaScript strings count.
    #[default]
    Utf16,
    /// Unicode code points, as Python strings count.
    Codepoint,
}

/// How far the three counts agree from `byte` on: the lengths up to the end of one non-ASCII character.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: usize,
    utf16: usize,
    codepoint: usize,
}

impl Mark {
    const fn count(self, unit: Unit) -> usize {
        match unit {
            Unit::Byte => self.byte,
            Unit::Utf16 => self.utf16,
            Unit::Codepoint => self.codepoint,
        }
    }
}

/// Converts offsets of one text between units.
///
/// Only the non-ASCII characters are stored, so plain English costs nothing;
/// a look-up is a binary search, never a rescan from the start.
///
/// ```
/// use galley::text::{Offsets, Unit};
/// let offsets = Offsets::new("é💛g");
/// assert_eq!(offsets.from_byte(6, Unit::Utf16), 3);
/// assert_eq!(offsets.from_byte(6, Unit::Codepoint), 2);
/// assert_eq!(offsets.to_byte(3, Unit::Utf16), Some(6));
/// assert_eq!(offsets.to_byte(2, Unit::Utf16), None, "between the halves of a surrogate pair");
/// ```
#[derive(Debug)]
pub struct Offsets {
    marks: Vec<Mark>,
    end: Mark,
}

impl Offsets {
    /// Builds the table for `text` in one pass.
    pub fn new(text: &str) -> Self {
        let mut marks = vec![Mark::default()];
        let mut last = Mark::default();
        for (byte, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            let plain = byte - last.byte;
            last = Mark { byte: byte + c.len_utf8(), utf16: last.utf16 + plain + c.len_utf16(), codepoint: last.codepoint + plain + 1 };
            marks.push(last);
        }
        let plain = text.len() - last.byte;
        let end = Mark { byte: text.len(), utf16: last.utf16 + plain, codepoint: last.codepoint + plain };
        Self { marks, end }
    }

    /// Length of the text in `unit`.
    pub const fn len(&self, unit: Unit) -> usize {
        self.end.count(unit)
    }

    /// Whether the text is empty.
    pub const fn is_empty(&self) -> bool {
        self.end.byte == 0
    }

    /// The offset in `unit` of the byte offset `byte`.
    ///
    /// Past the end it answers the length; inside a character, the offset of that character's start.
    pub fn from_byte(&self, byte: usize, unit: Unit) -> usize {
        let byte = byte.min(self.end.byte);
        let mark = self.mark_before(byte, Unit::Byte);
        let next = self.marks.get(mark + 1).filter(|next| self.inside(**next, byte, mark));
        match next {
            Some(next) => next.count(unit) - self.width(mark + 1, unit),
            None => self.marks[mark].count(unit) + byte - self.marks[mark].byte,
        }
    }

    /// The byte offset of `offset` counted in `unit`; `None` past the end or inside a character.
    pub fn to_byte(&self, offset: usize, unit: Unit) -> Option<usize> {
        if offset > self.len(unit) {
            return None;
        }
        let mark = self.mark_before(offset, unit);
        let byte = self.marks[mark].byte + offset - self.marks[mark].count(unit);
        (self.from_byte(byte, unit) == offset && !self.splits(byte)).then_some(byte)
    }

    /// Index of the last mark whose count in `unit` is not past `offset`.
    fn mark_before(&self, offset: usize, unit: Unit) -> usize {
        self.marks.partition_point(|mark| mark.count(unit) <= offset) - 1
    }

    /// Whether `byte` lies strictly inside the character that ends at `next`.
    fn inside(&self, next: Mark, byte: usize, before: usize) -> bool {
        byte > next.byte - self.width(before + 1, Unit::Byte)
    }

    fn splits(&self, byte: usize) -> bool {
        let mark = self.mark_before(byte, Unit::Byte);
        self.marks.get(mark + 1).is_some_and(|next| self.inside(*next, byte, mark))
    }

    /// Width in `unit` of the non-ASCII character that ends at mark `index`.
    fn width(&self, index: usize, unit: Unit) -> usize {
        let (before, mark) = (self.marks[index - 1], self.marks[index]);
        let codepoints = mark.codepoint - before.codepoint - 1;
        match unit {
            Unit::Codepoint => 1,
            Unit::Utf16 => mark.utf16 - before.utf16 - codepoints,
            Unit::Byte => mark.byte - before.byte - codepoints,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Chosen to break every naive count: two-, three- and four-byte characters, combining marks, CRLF.
    const HARD: &str = "ä\tcde\nf💛g\r\nhi\rjkl — e\u{301}🇸🇾\u{feff}";

    #[test]
    fn agrees_with_counting_from_the_start() {
        let offsets = Offsets::new(HARD);
        for (byte, _) in HARD.char_indices().chain([(HARD.len(), ' ')]) {
            let before = &HARD[..byte];
            let utf16 = before.encode_utf16().count();
            let codepoint = before.chars().count();
            assert_eq!(offsets.from_byte(byte, Unit::Utf16), utf16, "byte {byte}");
            assert_eq!(offsets.from_byte(byte, Unit::Codepoint), codepoint, "byte {byte}");
            assert_eq!(offsets.to_byte(utf16, Unit::Utf16), Some(byte));
            assert_eq!(offsets.to_byte(codepoint, Unit::Codepoint), Some(byte));
            assert_eq!(offsets.to_byte(byte, Unit::Byte), Some(byte));
        }
    }

    #[test]
    fn refuses_offsets_inside_a_character() {
        let offsets = Offsets::new("a💛b");
        assert_eq!(offsets.to_byte(2, Unit::Utf16), None);
        assert_eq!(offsets.to_byte(3, Unit::Byte), None);
        assert_eq!(offsets.from_byte(3, Unit::Codepoint), 1, "the start of the character it lies in");
        assert_eq!(offsets.to_byte(9, Unit::Codepoint), None);
    }
}
