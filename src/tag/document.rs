//! First labels of a whole article → `Document`: what each word was elsewhere; decides nothing.

use super::Kind;
use super::hash;
use super::labels::{self, Position};
use super::line::Line;
use super::word::{Case, Word};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

/// Number of kinds.
pub const KINDS: usize = Kind::ALL.len();

/// How often a word was in a name of each kind, and how often it was not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// In a name, by kind.
    pub kinds: [u16; KINDS],
    /// Last word of a longer name, by kind: surnames.
    pub last: [u16; KINDS],
    /// First word of a longer name, by kind.
    pub first: [u16; KINDS],
    /// Capitalised, but in no name.
    pub outside: u16,
}

impl Seen {
    fn count(&mut self, word: &Word, label: u8) {
        match labels::parts(label) {
            Some((kind, position)) => {
                bump(&mut self.kinds[kind as usize]);
                match position {
                    Position::Last => bump(&mut self.last[kind as usize]),
                    Position::Begin => bump(&mut self.first[kind as usize]),
                    Position::Inside | Position::Unit => {}
                }
            }
            None if word.is_capital() => bump(&mut self.outside),
            None => {}
        }
    }

    /// The counts without one occurrence of `word` labelled `label`.
    fn without(mut self, word: &Word, label: u8) -> Self {
        let mut one = Self::default();
        one.count(word, label);
        for at in 0..KINDS {
            self.kinds[at] = self.kinds[at].saturating_sub(one.kinds[at]);
            self.last[at] = self.last[at].saturating_sub(one.last[at]);
            self.first[at] = self.first[at].saturating_sub(one.first[at]);
        }
        self.outside = self.outside.saturating_sub(one.outside);
        self
    }

    /// Occurrences counted.
    pub fn total(&self) -> u32 {
        self.kinds.iter().map(|&it| u32::from(it)).sum::<u32>() + u32::from(self.outside)
    }

    /// The commonest kind, or [`KINDS`] where most were no name.
    pub fn most(&self) -> usize {
        let (kind, count) = top(&self.kinds);
        if self.outside > count { KINDS } else { kind }
    }
}

/// The place and size of the greatest count; the first of equals.
pub fn top(counts: &[u16; KINDS]) -> (usize, u16) {
    counts.iter().enumerate().fold((0, 0), |best, (at, &count)| if count > best.1 { (at, count) } else { best })
}

fn bump(count: &mut u16) {
    *count = count.saturating_add(1);
}

/// What each word of an article was, by its lower-case key.
#[derive(Debug, Default)]
pub struct Document {
    words: Table<Seen>,
    small: Table<u16>,
    acronyms: Table<[u16; KINDS]>,
}

type Table<T> = HashMap<u64, T, BuildHasherDefault<Identity>>;

impl Document {
    /// Counts words written small; says nothing of names yet.
    pub fn of_words(lines: &[Line]) -> Self {
        let mut document = Self::default();
        for word in lines.iter().flat_map(|line| &line.words).filter(|word| word.case == Case::Lower && word.has_letters) {
            bump(document.small.entry(word.lower).or_default());
        }
        document
    }

    /// The same with the names that a first reading found; `labels` holds one list for each line.
    pub fn of_names(lines: &[Line], labels: &[Vec<u8>]) -> Self {
        let mut document = Self::of_words(lines);
        for (line, labels) in lines.iter().zip(labels) {
            for (word, &label) in line.words.iter().zip(labels).filter(|it| it.0.has_letters) {
                if label != labels::OUTSIDE || word.is_capital() {
                    document.words.entry(word.lower).or_default().count(word, label);
                }
            }
            for (range, kind) in labels::names(labels) {
                document.note_acronym(&line.words[range], kind);
            }
        }
        document
    }

    /// `World Health Organization` → `who`.
    fn note_acronym(&mut self, name: &[Arc<Word>], kind: Kind) {
        let initials = || name.iter().filter(|word| word.is_capital()).filter_map(|word| word.initial).flat_map(char::to_lowercase);
        if initials().nth(1).is_some() {
            bump(&mut self.acronyms.entry(hash::of_chars(initials())).or_default()[kind as usize]);
        }
    }

    /// How often the word stands here in small letters.
    pub fn small(&self, word: &Word) -> u16 {
        self.small.get(&word.lower).copied().unwrap_or(0)
    }

    /// What the word was elsewhere: everywhere but at this place, where the first reading said `own`.
    pub fn elsewhere(&self, word: &Word, own: u8) -> Seen {
        self.words.get(&word.lower).map_or_else(Seen::default, |seen| seen.without(word, own))
    }

    /// What the word mostly was anywhere; `None` for a word never capitalised nor named.
    pub fn anywhere(&self, word: &Word) -> Option<usize> {
        self.words.get(&word.lower).map(Seen::most)
    }

    /// The kind of longer names whose initials the word spells.
    pub fn acronym_of(&self, word: &Word) -> Option<usize> {
        if word.case != Case::Upper {
            return None;
        }
        self.acronyms.get(&word.lower).map(|kinds| top(kinds).0)
    }
}

/// Keys are hashes already.
#[derive(Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |key, &byte| key << 8 | u64::from(byte));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::super::lists::Lists;
    use super::*;
    use crate::token::Setting;

    fn read(texts: &[&str], names: &[(usize, std::ops::Range<usize>, Kind)]) -> (Vec<Line>, Document) {
        let lines: Vec<Line> = texts.iter().map(|text| Line::new(text.split(' '), Setting::Story, &Lists::default())).collect();
        let mut found: Vec<Vec<u8>> = lines.iter().map(|line| vec![0; line.words.len()]).collect();
        for (line, range, kind) in names {
            found[*line].splice(range.clone(), labels::labels_of(*kind, range.len()));
        }
        let document = Document::of_names(&lines, &found);
        (lines, document)
    }

    #[test]
    fn a_surname_is_remembered() {
        let (lines, document) = read(&["Ada Obi spoke", "Obi left"], &[(0, 0..2, Kind::Person)]);
        let seen = document.elsewhere(&lines[1].words[0], labels::OUTSIDE);
        assert_eq!((seen.kinds[0], seen.last[0], seen.outside), (1, 1, 0), "the place itself does not count");
    }

    #[test]
    fn acronyms_point_to_their_names() {
        let (lines, document) = read(&["the World Health Organization ( WHO )"], &[(0, 1..4, Kind::Org)]);
        assert_eq!(document.acronym_of(&lines[0].words[5]), Some(Kind::Org as usize));
    }

    #[test]
    fn small_letters_are_counted() {
        let (lines, document) = read(&["May he win", "he may win"], &[]);
        assert_eq!(document.small(&lines[0].words[0]), 1);
        assert_eq!(document.anywhere(&lines[0].words[1]), None);
    }
}
