//! Keys of words and phrases → what name lists and word clusters say of them; holds no strings.
//!
//! Words are kept as 32-bit hashes of their lower-case form: with some 110,000 of them, three unknown words in
//! 100,000 are taken for a known one, and the learned weights bear that.

/// Bits of [`Entry::flags`]: on which lists a word stands, by itself or as part of a longer name.
pub mod flag {
    /// A city of one word, and a word of a longer city name.
    pub const CITY: u16 = 1;
    /// A word of a longer city name.
    pub const CITY_PART: u16 = 1 << 1;
    /// A country of one word.
    pub const COUNTRY: u16 = 1 << 2;
    /// A word of a longer country name.
    pub const COUNTRY_PART: u16 = 1 << 3;
    /// A province or state of one word.
    pub const REGION: u16 = 1 << 4;
    /// A word of a longer province name.
    pub const REGION_PART: u16 = 1 << 5;
    /// A given name.
    pub const GIVEN: u16 = 1 << 6;
    /// A family name.
    pub const FAMILY: u16 = 1 << 7;
    /// A nationality.
    pub const NATIONALITY: u16 = 1 << 8;
    /// A company of one word.
    pub const COMPANY: u16 = 1 << 9;
    /// A word of a longer company name.
    pub const COMPANY_PART: u16 = 1 << 10;
    /// A word of an agency, party, newspaper or university, a place name apart.
    pub const BODY_PART: u16 = 1 << 11;
    /// A title before names: Sheikh, Baroness.
    pub const HONORIFIC: u16 = 1 << 12;
    /// A river, sea or mountain.
    pub const NATURE: u16 = 1 << 13;
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its cluster plus one at three grains, coarse to fine; 0 for a word without one.
    pub clusters: [u16; 3],
    /// The lists it stands on.
    pub flags: u16,
}

/// Of what a listed phrase is the name; the numbers stand in the model file.
pub type PhraseKind = u8;

/// Words and phrases by the hash of their lower-case form.
#[derive(Debug, Default)]
pub struct Lists {
    words: Vec<(u32, Entry)>,
    phrases: Vec<(u32, PhraseKind)>,
    /// First word of each run of equal leading sixteen bits, so that a look-up reads one cache line or two.
    word_starts: Vec<u32>,
    phrase_starts: Vec<u32>,
}

impl Lists {
    /// Wraps tables that are sorted by hash without repeats; `None` when they are not.
    pub fn new(words: Vec<(u32, Entry)>, phrases: Vec<(u32, PhraseKind)>) -> Option<Self> {
        let sorted = words.windows(2).all(|pair| pair[0].0 < pair[1].0) && phrases.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let (word_starts, phrase_starts) = (starts(words.iter().map(|it| it.0)), starts(phrases.iter().map(|it| it.0)));
        sorted.then_some(Self { words, phrases, word_starts, phrase_starts })
    }

    /// What is known of the word with this lower-case key.
    pub fn entry(&self, lower: u64) -> Entry {
        find(&self.words, &self.word_starts, lower as u32).unwrap_or_default()
    }

    /// Of what the phrase with this key is the name; the key is the fold of its words' keys by `hash::pair`.
    pub fn phrase(&self, key: u64) -> Option<PhraseKind> {
        find(&self.phrases, &self.phrase_starts, key as u32)
    }

    /// Every word, in the order of the hashes.
    pub fn words(&self) -> &[(u32, Entry)] {
        &self.words
    }

    /// Every phrase, in the order of the hashes.
    pub fn phrases(&self) -> &[(u32, PhraseKind)] {
        &self.phrases
    }
}

const RUNS: usize = 1 << 16;

/// Where each run begins, and the end of the last.
fn starts(sorted: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut counts = vec![0u32; RUNS + 1];
    for hash in sorted {
        counts[(hash >> 16) as usize + 1] += 1;
    }
    for at in 1..counts.len() {
        counts[at] += counts[at - 1];
    }
    counts
}

fn find<T: Copy>(table: &[(u32, T)], starts: &[u32], hash: u32) -> Option<T> {
    let run = (hash >> 16) as usize;
    let bounds = *starts.get(run)? as usize..*starts.get(run + 1)? as usize;
    table.get(bounds)?.iter().find(|it| it.0 == hash).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_ups() {
        let entry = Entry { clusters: [1, 2, 3], flags: flag::CITY };
        let lists = Lists::new(vec![(3, Entry::default()), (1 << 16, entry), (u32::MAX, entry)], vec![(9, 4)]).unwrap();
        assert_eq!((lists.entry(1 << 16), lists.entry(u64::MAX), lists.entry(4)), (entry, entry, Entry::default()));
        assert_eq!((lists.phrase(9), lists.phrase(8)), (Some(4), None));
    }

    #[test]
    fn unsorted_tables_are_refused() {
        assert!(Lists::new(vec![(3, Entry::default()), (3, Entry::default())], Vec::new()).is_none());
    }

    #[test]
    fn empty_lists_know_nothing() {
        assert_eq!(Lists::default().entry(7), Entry::default());
    }
}
