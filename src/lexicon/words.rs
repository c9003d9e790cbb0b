//! `WordList`: a sorted text file compiled into the crate → membership by binary search; no hashing, so no order to leak.

use super::sieve::Sieve;
use std::sync::OnceLock;

/// A list of words or phrases, one a line, sorted by bytes; `#` starts a comment line.
///
/// ```
/// use galley::lexicon::WordList;
/// static DAYS: WordList = WordList::new("# days\nfriday\nmonday\n");
/// assert!(DAYS.contains("monday"));
/// assert!(!DAYS.contains("Monday"), "look-ups are exact: lower-case first where case does not matter");
/// ```
#[derive(Debug)]
pub struct WordList {
    source: &'static str,
    sorted: OnceLock<Vec<&'static str>>,
    sieve: OnceLock<Sieve>,
}

impl WordList {
    /// Wraps the file's text; it is parsed on the first look-up.
    pub const fn new(source: &'static str) -> Self {
        Self { source, sorted: OnceLock::new(), sieve: OnceLock::new() }
    }

    /// Whether `word` stands in the list exactly so.
    pub fn contains(&self, word: &str) -> bool {
        let sieve = self.sieve.get_or_init(|| Sieve::new(self.entries().iter().copied()));
        sieve.lets_pass(word) && self.entries().binary_search(&word).is_ok()
    }

    /// Every entry, in the order of the file (which a test keeps sorted by bytes).
    pub fn entries(&self) -> &[&'static str] {
        self.sorted.get_or_init(|| self.source.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect())
    }
}
