//! `Cursor`: the rest of a text, read piece by piece; each reader answers the piece and what is left, or nothing.

use crate::text::is_space;

/// A place in a text. Readers take it by value and answer a new one, so that trying costs nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    /// Bytes read so far.
    pub at: usize,
}

/// Digits of a number, and how many were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    pub value: i16,
    pub count: usize,
}

impl<'a> Cursor<'a> {
    pub const fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    fn rest(self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn skip(self, bytes: usize) -> Self {
        Self { at: self.at + bytes, ..self }
    }

    /// The next character, without moving.
    pub fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Past `c`, when it comes next.
    pub fn take(self, c: char) -> Option<Self> {
        self.rest().starts_with(c).then(|| self.skip(c.len_utf8()))
    }

    /// Past any white space on the same line; at most a few characters, so that tabulated text is no date.
    pub fn spaces(self) -> Option<Self> {
        let gap = |c: &char| is_space(*c) && !matches!(c, '\n' | '\r');
        let width: usize = self.rest().chars().take(4).take_while(gap).map(char::len_utf8).sum();
        (width > 0).then(|| self.skip(width))
    }

    /// Past any white space, or none.
    pub fn maybe_spaces(self) -> Self {
        self.spaces().unwrap_or(self)
    }

    /// A run of up to twelve ASCII letters that no other letter or digit follows, and the full stop of an abbreviation left out.
    pub fn word(self) -> Option<(&'a str, Self)> {
        let length = self.rest().bytes().take(13).take_while(u8::is_ascii_alphabetic).count();
        let after = self.skip(length);
        let ends = !after.peek().is_some_and(char::is_alphanumeric);
        (length > 0 && ends).then(|| (self.rest().get(..length).unwrap_or(""), after))
    }

    /// One to four digits that no other digit follows.
    pub fn digits(self) -> Option<(Digits, Self)> {
        let digits = self.rest().bytes().take(5).take_while(u8::is_ascii_digit);
        let (count, value) = digits.fold((0, 0), |(count, value), byte| (count + 1, value * 10 + i32::from(byte - b'0')));
        let value = i16::try_from(value).ok()?;
        (1..=4).contains(&count).then(|| (Digits { value, count }, self.skip(count)))
    }

    /// Whether a number goes on here after all: `2` in `2,500`, `2.5`, `2%`, `2nd`.
    pub fn number_goes_on(self) -> bool {
        match self.peek() {
            Some(',' | '.') => self.skip(1).peek().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c == '%' || c.is_alphanumeric(),
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_end_where_they_end() {
        let read = |text| Cursor::new(text, 0).digits().map(|(digits, rest)| (digits.value, digits.count, rest.number_goes_on()));
        assert_eq!(read("06, 2012"), Some((6, 2, false)));
        assert_eq!(read("2,500"), Some((2, 1, true)));
        assert_eq!(read("20124"), None);
        assert_eq!(read("2012é"), Some((2012, 4, true)));
    }

    #[test]
    fn words_are_ascii_and_whole() {
        assert_eq!(Cursor::new("Feb. 6", 0).word().map(|it| it.0), Some("Feb"));
        assert!(Cursor::new("Märch", 0).word().is_none());
        assert!(Cursor::new("é", 1).word().is_none(), "inside a character");
    }
}
