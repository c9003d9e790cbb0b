//! Words of one line with their places, for the recognisers; splits at white space and behind slashes.

use crate::calendar;
use crate::lexicon::WordList;
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

    /// Whether the word is `lower`, in any case, punctuation at its edges aside.
    pub fn is(self, lower: &str) -> bool {
        self.bare().text.eq_ignore_ascii_case(lower)
    }

    /// Whether the word is one of `lower`, as [`Word::is`].
    pub fn is_any(self, lower: &[&str]) -> bool {
        let bare = self.bare().text;
        lower.iter().any(|it| bare.eq_ignore_ascii_case(it))
    }
}

/// The first `most` words of `line`, which starts at byte `at` of the text.
pub(super) fn words(line: &str, at: usize, most: usize) -> Vec<Word<'_>> {
    pieces(line).take(most).map(|(start, text)| Word { text, span: Span::new(at + start, at + start + text.len()) }).collect()
}

fn pieces(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = line.as_ptr() as usize;
    let words = line.split(is_space).flat_map(|it| it.split_inclusive('/'));
    words.flat_map(unglued).filter(|it| !it.is_empty()).map(move |it| (it.as_ptr() as usize - base, it))
}

/// Words that pages set on a new line behind a name, and that a paste may glue to it.
static GLUED: WordList = WordList::new(include_str!("lists/glued.txt"));

/// A word and what was glued to it: `DoePublished`, `Doe22`, `Doe@doe`, `ByJane`, `AMJane`, but not `Subeditor`, `doe@example.org`, `B2B`, `Byron`.
fn unglued(word: &str) -> [&str; 2] {
    if let Some(parts) = ["By", "AM", "PM"].iter().find_map(|it| begun(word, it)) {
        return parts;
    }
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = word.get(letters..).unwrap_or("");
    let number = letters >= 3
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.len() <= 6
        && word.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
    let handle = letters >= 3 && rest.starts_with('@') && !rest.contains('.');
    if let Some(house) = shouted_tail(word) {
        return word.split_at_checked(house).map_or([word, ""], <[&str; 2]>::from);
    }
    let inner_capital = word.bytes().skip(3).any(|it| it.is_ascii_uppercase());
    let job = if inner_capital { job_behind(word) } else { None };
    let at = if number || handle { letters } else { job.unwrap_or(word.len()) };
    word.split_at_checked(at).map_or([word, ""], |(name, glued)| [name, glued])
}

/// Where a job, a label or a month begins behind a name: a capital behind a small letter.
fn job_behind(word: &str) -> Option<usize> {
    let begins = |at: usize| {
        let behind_small = word.get(..at).is_some_and(|it| it.ends_with(char::is_lowercase));
        behind_small && word.get(at..).is_some_and(|rest| calendar::begins_name(rest) || GLUED.entries().iter().any(|it| rest.starts_with(it)))
    };
    (3..word.len()).find(|at| begins(*at))
}

/// Where a house in capitals begins behind a name: `WanjiruUSA`, but not `MacDONALD`.
fn shouted_tail(word: &str) -> Option<usize> {
    let tail = word.bytes().rev().take_while(u8::is_ascii_uppercase).count();
    let at = word.len() - tail;
    let named = word.get(..at)?.chars().count() >= 4 && word.get(..at)?.ends_with(char::is_lowercase) && is_capital(word);
    (tail >= 2 && named).then_some(at)
}

/// `head` and what was glued to it, when that is a capital with a small letter behind it.
fn begun<'a>(word: &'a str, head: &str) -> Option<[&'a str; 2]> {
    let tail = word.strip_prefix(head)?;
    let mut letters = tail.chars();
    let glued = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    glued.then(|| word.split_at(head.len()).into())
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

    #[test]
    fn glued_words_are_parted() {
        let parts = |text| words(text, 0, 9).iter().map(|it| it.text).collect::<Vec<_>>();
        assert_eq!(parts("Jane DoePublished 3 May"), ["Jane", "Doe", "Published", "3", "May"]);
        assert_eq!(parts("Doe22 Dec2016 Roe@roe a.roe@example.org"), ["Doe", "22", "Dec", "2016", "Roe", "@roe", "a.roe@example.org"]);
        assert_eq!(parts("ByJane Doe 12:10 AMSam Byron"), ["By", "Jane", "Doe", "12:10", "AM", "Sam", "Byron"]);
        assert_eq!(parts("WanjiruUSA TODAY MacDONALD"), ["Wanjiru", "USA", "TODAY", "MacDONALD"]);
        assert_eq!(parts("MacEditor B2B Subeditor"), ["Mac", "Editor", "B2B", "Subeditor"]);
    }
}
