//! `Text`: the pasted string with its lines found once; the string itself is never changed.

use super::{Span, is_space};

/// The text exactly as it was given, and where its lines lie.
///
/// A line ends at `\n`, `\r\n` or a lone `\r`; line spans leave the break out.
#[derive(Debug)]
pub struct Text<'a> {
    raw: &'a str,
    lines: Vec<Span>,
}

impl<'a> Text<'a> {
    /// Finds the lines of `raw` in one pass.
    pub fn new(raw: &'a str) -> Self {
        Self { raw, lines: find_lines(raw) }
    }

    /// The whole text, untouched.
    pub const fn as_str(&self) -> &'a str {
        self.raw
    }

    /// The words under `span`; empty when it is not on character boundaries.
    pub fn get(&self, span: Span) -> &'a str {
        self.raw.get(span.start..span.end).unwrap_or("")
    }

    /// Every line in order, blank ones too, without their line breaks.
    pub fn lines(&self) -> &[Span] {
        &self.lines
    }

    /// Whether nothing but white space stands in `span`.
    pub fn is_blank(&self, span: Span) -> bool {
        self.get(span).chars().all(is_space)
    }
}

fn find_lines(raw: &str) -> Vec<Span> {
    let bytes = raw.as_bytes();
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'\n' if at > 0 && bytes[at - 1] == b'\r' => start = at + 1,
            b'\n' | b'\r' => {
                lines.push(Span::new(start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    if start < raw.len() {
        lines.push(Span::new(start, raw.len()));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &[&str]) {
        let text = Text::new(raw);
        let lines: Vec<&str> = text.lines().iter().map(|&line| text.get(line)).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn every_line_break_counts_once() {
        check("one\ntwo\r\nthree\rfour", &["one", "two", "three", "four"]);
        check("one\n\n\r\n\rtwo\n", &["one", "", "", "", "two"]);
        check("", &[]);
    }
}
