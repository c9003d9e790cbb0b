//! Words of one line with their places, for the recognisers; splits at white space and slashes.

use crate::text::{Span, is_space};

/// A word and where it stands; its place is in the text the line was cut from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As written, punctuation included.
    pub text: &'a str,
    /// Where.
    pub span: Span,
}

impl<'a> Word<'a> {
    /// The word without the punctuation at its edges, and where that stands.
    pub fn bare(self) -> Self {
        let edge = |c: char| !c.is_alphanumeric();
        let left = self.text.len() - self.text.trim_start_matches(edge).len();
        let text = self.text.trim_matches(edge);
        Self { text, span: Span::new(self.span.start + left, self.span.start + left + text.len()) }
    }

    /// The word in lower case without the punctuation at its edges.
    pub fn lower(self) -> String {
        self.bare().text.to_lowercase()
    }
}

/// The first `most` words of `line`, which starts at byte `at` of the text.
pub(super) fn words(line: &str, at: usize, most: usize) -> Vec<Word<'_>> {
    pieces(line).take(most).map(|(start, text)| Word { text, span: Span::new(at + start, at + start + text.len()) }).collect()
}

fn pieces(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = line.as_ptr() as usize;
    line.split(|c| is_space(c) || c == '/').filter(|it| !it.is_empty()).map(move |it| (it.as_ptr() as usize - base, it))
}

/// Whether a word is written in capitals only: two letters at least.
pub(super) fn is_shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !word.chars().any(char::is_lowercase)
}

/// Whether a word starts with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_text() {
        let text = "x “Ann\u{a0}Lee,” said";
        let found = words(&text[2..], 2, 9);
        assert_eq!(found.iter().map(|it| it.span.of(text)).collect::<Vec<_>>(), ["“Ann", "Lee,”", "said"]);
        assert_eq!(found[1].bare().span.of(text), "Lee");
        assert!(words("", 0, 3).is_empty());
    }
}
