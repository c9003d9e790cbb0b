//! A sentence's tokens → `Line`: its words, listed phrases and runs of capitals, ready for the features; scores nothing.

use super::hash;
use super::lists::Lists;
use super::word::{Case, Word};
use crate::token::Setting;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// A sentence as the features see it.
#[derive(Debug)]
pub struct Line {
    /// Its words; equal ones of an article may be one and the same.
    pub words: Vec<Arc<Word>>,
    /// What listed phrase each word is in: 0 for none, else twice the kind plus 1 at its first word, plus 2 further on.
    pub phrases: Vec<u8>,
    /// The run of capitalised words around each word; empty for others.
    pub runs: Vec<Range<usize>>,
    /// The kind of writing.
    pub setting: Setting,
    /// Whether capitals say little here.
    pub capitals: Capitals,
}

/// How a sentence is capitalised as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// As usual.
    Usual,
    /// Nearly every word starts with one: a headline in Title Case.
    Title,
    /// Nearly every word is in capitals.
    All,
    /// None at all in a sentence of some length.
    Without,
}

/// Longest listed phrase, in words.
const LONGEST_PHRASE: usize = 6;

impl Line {
    /// Looks at a sentence.
    pub fn new<'a>(tokens: impl Iterator<Item = &'a str>, setting: Setting, lists: &Lists) -> Self {
        Self::of(tokens.map(|token| Arc::new(Word::new(token, lists))).collect(), setting, lists)
    }

    /// Looks at a sentence of words that have been looked at.
    pub fn of(words: Vec<Arc<Word>>, setting: Setting, lists: &Lists) -> Self {
        Self { phrases: phrases(&words, lists), runs: runs(&words), capitals: capitals(&words), setting, words }
    }
}

/// The words of an article, each looked at once, however often it is written.
#[derive(Debug)]
pub struct Vocabulary<'a> {
    lists: &'a Lists,
    known: HashMap<&'a str, Arc<Word>>,
}

impl<'a> Vocabulary<'a> {
    /// No words yet.
    pub fn new(lists: &'a Lists) -> Self {
        Self { lists, known: HashMap::new() }
    }

    /// What there is to see of a token.
    pub fn word(&mut self, token: &'a str) -> Arc<Word> {
        self.known.entry(token).or_insert_with(|| Arc::new(Word::new(token, self.lists))).clone()
    }
}

/// Marks the longest listed phrases, from the left.
fn phrases(words: &[Arc<Word>], lists: &Lists) -> Vec<u8> {
    let mut marks = vec![0; words.len()];
    let mut at = 0;
    while at < words.len() {
        let found = if words[at].has_letters { phrase_at(&words[at..], lists) } else { None };
        let Some((length, kind)) = found else {
            at += 1;
            continue;
        };
        for (offset, mark) in marks[at..at + length].iter_mut().enumerate() {
            *mark = kind.saturating_mul(2).saturating_add(if offset == 0 { 1 } else { 2 });
        }
        at += length;
    }
    marks
}

fn phrase_at(words: &[Arc<Word>], lists: &Lists) -> Option<(usize, u8)> {
    let mut key = words.first()?.lower;
    let mut found = None;
    for (at, word) in words.iter().enumerate().take(LONGEST_PHRASE).skip(1) {
        key = hash::pair(key, word.lower);
        found = lists.phrase(key).map(|kind| (at + 1, kind)).or(found);
    }
    found
}

/// The key under which [`Lists::phrase`] knows a phrase of these lower-case keys.
pub fn phrase_key(words: &[u64]) -> Option<u64> {
    words.iter().copied().reduce(hash::pair)
}

fn runs(words: &[Arc<Word>]) -> Vec<Range<usize>> {
    let mut runs = vec![0..0; words.len()];
    let mut start = 0;
    for end in 0..=words.len() {
        if words.get(end).is_some_and(|word| word.is_capital()) {
            continue;
        }
        runs[start..end].fill(start..end);
        start = end + 1;
    }
    runs
}

fn capitals(words: &[Arc<Word>]) -> Capitals {
    let count = |test: fn(&Word) -> bool| words.iter().filter(|word| word.has_letters && test(word)).count();
    let (letters, capital, upper) = (count(|_| true), count(Word::is_capital), count(|word| word.case == Case::Upper));
    match () {
        () if letters >= 3 && upper * 10 >= letters * 7 => Capitals::All,
        () if letters >= 4 && capital * 10 >= letters * 7 => Capitals::Title,
        () if letters >= 6 && capital == 0 => Capitals::Without,
        () => Capitals::Usual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, lists: &Lists) -> Line {
        Line::new(text.split(' '), Setting::Story, lists)
    }

    #[test]
    fn runs_of_capitals() {
        let runs = line("talks with Samir Haddad in Homs", &Lists::default()).runs;
        assert_eq!(runs, [0..0, 0..0, 2..4, 2..4, 0..0, 5..6]);
    }

    #[test]
    fn the_longest_phrase_wins() {
        let key = |text: &str| phrase_key(&text.split(' ').map(hash::of_str).collect::<Vec<_>>()).unwrap() as u32;
        let mut table = vec![(key("new york"), 0), (key("new york times"), 3)];
        table.sort_unstable();
        let lists = Lists::new(Vec::new(), table).unwrap();
        assert_eq!(line("the New York Times in New York", &lists).phrases, [0, 7, 8, 8, 0, 1, 2]);
    }

    #[test]
    fn headlines_are_seen() {
        let of = |text| line(text, &Lists::default()).capitals;
        assert_eq!(of("MAYOR OPENS HARBOUR"), Capitals::All);
        assert_eq!(of("Mayor Opens the New Harbour"), Capitals::Title);
        assert_eq!(of("the mayor opens the new harbour"), Capitals::Without);
        assert_eq!(of("The mayor opens the new harbour"), Capitals::Usual);
    }
}
