//! `Span`: a half-open range of UTF-8 bytes in the text as it was given; holds no text itself.

use std::ops::Range;

/// A half-open byte range `[start, end)` into the untouched text.
///
/// Inside the engine every position is a UTF-8 byte offset; the doors convert
/// to the caller's unit once, through [`Offsets`](super::Offsets).
///
/// ```
/// use galley::text::Span;
/// let name = Span::new(4, 9);
/// assert_eq!(name.of("Mrs. Banda"), " Band");
/// assert_eq!(Span::new(5, 99).of("Mrs. Banda"), "", "out of bounds is empty, never a panic");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span `[start, end)`; an `end` before `start` gives an empty span at `start`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span, moved right by `by` bytes: from an offset inside a slice to one in the text.
    pub const fn shift(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// The words it covers; empty when it does not lie on character boundaries of `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// The span without white space at its edges.
    pub fn trim(self, text: &str) -> Self {
        let words = self.of(text);
        let left = words.len() - words.trim_start_matches(super::is_space).len();
        let kept = words.trim_matches(super::is_space).len();
        Self::new(self.start + left, self.start + left + kept)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
    }

    #[test]
    fn trimming_knows_the_no_break_space() {
        let text = "x \u{a0}Harare\u{a0}\n";
        assert_eq!(Span::new(1, text.len()).trim(text).of(text), "Harare");
        assert!(Span::new(1, 3).trim(text).is_empty());
    }
}
