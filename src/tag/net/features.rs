//! One token → the rows of the net's tables that it looks up; knows no neighbours and no weights.

use super::super::hash;
use super::super::word::{Word, letters};

/// A table of embeddings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Rows.
    pub rows: usize,
    /// Numbers in a row.
    pub width: usize,
}

/// The tables, in the order of the model file and of a token's joined vector:
/// word, n-gram, prefix 3, suffix 3, suffix 2, shape, case, clusters coarse to fine, list flags.
pub const SIZES: [Table; 11] = [
    Table { rows: 1 << 14, width: 48 },
    Table { rows: 1 << 14, width: 48 },
    Table { rows: 1 << 11, width: 16 },
    Table { rows: 1 << 11, width: 16 },
    Table { rows: 1 << 11, width: 16 },
    Table { rows: 1 << 8, width: 16 },
    Table { rows: 8, width: 8 },
    Table { rows: 65, width: 16 },
    Table { rows: 321, width: 24 },
    Table { rows: 1001, width: 32 },
    Table { rows: 15, width: 16 },
];

/// Most n-grams taken of a word.
const MOST_GRAMS: usize = 20;

/// The rows a token looks up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetWord {
    /// Two rows of the word table, to be summed: two words rarely share both.
    pub word: [usize; 2],
    /// Rows of the n-gram table, to be averaged.
    pub grams: Vec<usize>,
    /// One row each of the tables from prefix to the finest clusters.
    pub single: [usize; 8],
    /// Rows of the flag table, to be summed; row 0 alone for a word on no list.
    pub flags: Vec<usize>,
}

impl NetWord {
    /// Looks at one token; `word` must have been made of the same token.
    pub fn new(token: &str, word: &Word) -> Self {
        let top = |key: u64, bits: u32| (key >> (64 - bits)) as usize;
        let clusters = word.entry.clusters.map(usize::from);
        let case = word.case as usize * 2 + usize::from(word.length == 1);
        let flags: Vec<usize> = (0..14).filter(|bit| word.entry.flags >> bit & 1 == 1).map(|bit| bit + 1).collect();
        Self {
            word: [top(hash::spread(word.lower), 14), top(hash::pair(word.lower, 2), 14)],
            grams: grams(token),
            single: [
                top(hash::spread(word.prefixes[2]), 11),
                top(hash::spread(word.suffixes[2]), 11),
                top(hash::spread(word.suffixes[1]), 11),
                top(hash::spread(word.shape), 8),
                case,
                clusters[0].min(64),
                clusters[1].min(320),
                clusters[2].min(1000),
            ],
            flags: if flags.is_empty() { vec![0] } else { flags },
        }
    }
}

impl NetWord {
    /// The rows as one list a table and, for the word's table, two.
    pub fn columns(&self) -> [Vec<usize>; 11] {
        let [prefix, suffix3, suffix2, shape, case, coarse, middle, fine] = self.single.map(|row| vec![row]);
        [self.word.to_vec(), prefix, suffix3, suffix2, shape, case, coarse, middle, fine, self.flags.clone(), self.grams.clone()]
    }
}

/// The three- and four-letter n-grams of `<token>` in small letters.
fn grams(token: &str) -> Vec<usize> {
    let framed: Vec<char> = ['<'].into_iter().chain(letters(token)).chain(['>']).collect();
    let windows = framed.windows(3).chain(framed.windows(4));
    let rows: Vec<usize> = windows.take(MOST_GRAMS).map(|gram| (hash::of_chars(gram.iter().copied()) >> 50) as usize).collect();
    // A token of invisible characters alone is still looked up as something.
    if rows.is_empty() { vec![0] } else { rows }
}
