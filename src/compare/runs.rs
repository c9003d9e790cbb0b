//! A text → where words stand in it, by a table of its runs of letters and digits; knows no names.

use crate::text::Span;
use std::collections::BTreeMap;

/// Every run of letters and digits of a text, and where it begins, in order.
#[derive(Debug)]
pub struct Runs<'a> {
    text: &'a str,
    starts: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Runs<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str) -> Self {
        let mut starts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, run) in runs(text) {
            starts.entry(run).or_default().push(at);
        }
        Self { text, starts }
    }

    /// Where `words` stand between other words, in order: their rarest run is looked up, and the rest held against the text.
    pub fn places(&self, words: &str) -> impl Iterator<Item = Span> {
        let known = runs(words).map(|(at, run)| (at, self.starts.get(run).map_or(&[][..], Vec::as_slice)));
        let (offset, starts) = known.min_by_key(|(_, starts)| starts.len()).unwrap_or_default();
        let spans = starts.iter().filter_map(move |at| at.checked_sub(offset)).map(move |at| Span::new(at, at + words.len()));
        spans.filter(move |it| self.text.get(it.start..it.end) == Some(words) && !self.is_inside_word(*it))
    }

    fn is_inside_word(&self, span: Span) -> bool {
        let letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let (before, after) = (self.text.get(..span.start), self.text.get(span.end..));
        letter(before.and_then(|it| it.chars().next_back())) || letter(after.and_then(|it| it.chars().next()))
    }
}

fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let other = |it: char| !it.is_alphanumeric();
    let pieces = text.split_inclusive(other).scan(0, move |at, piece| {
        let start = *at;
        *at += piece.len();
        Some((start, piece.trim_end_matches(other)))
    });
    pieces.filter(|(_, run)| !run.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_between_other_words() {
        let places = |text, words| Runs::new(text).places(words).map(|it| it.start).collect::<Vec<_>>();
        assert_eq!(places("Ada, Adam and Ada Obi; O’Ada", "Ada"), [0, 14, 27]);
        assert_eq!(places("the U.N. and the U.N.", "U.N."), [4, 17]);
        assert_eq!(places("São Tomé, São Paulo", "São Paulo"), [12]);
        assert!(places("no such thing", "Ada").is_empty());
        assert!(places("", "Ada").is_empty() && places("Ada", "").is_empty());
    }
}
