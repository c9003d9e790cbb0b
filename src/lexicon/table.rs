//! `WordTable`: a sorted text file of `key TAB value` compiled into the crate → the value by binary search; one value a key.

use super::sieve::Sieve;
use std::sync::OnceLock;

/// A list of words or phrases with what is known of each, one a line, sorted by bytes; `#` starts a comment line.
///
/// ```
/// use galley::lexicon::WordTable;
/// static KIN: WordTable = WordTable::new("# kin\naunt\tf\nuncle\tm\n");
/// assert_eq!(KIN.get("uncle"), Some("m"));
/// assert_eq!(KIN.get("Uncle"), None, "look-ups are exact");
/// ```
#[derive(Debug)]
pub struct WordTable {
    source: &'static str,
    sorted: OnceLock<Vec<(&'static str, &'static str)>>,
    sieve: OnceLock<Sieve>,
}

impl WordTable {
    /// Wraps the file's text; it is parsed on the first look-up.
    pub const fn new(source: &'static str) -> Self {
        Self { source, sorted: OnceLock::new(), sieve: OnceLock::new() }
    }

    /// The value that stands beside `key`, if the table has it.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let entries = self.entries();
        if !self.sieve.get_or_init(|| Sieve::new(entries.iter().map(|entry| entry.0))).lets_pass(key) {
            return None;
        }
        entries.binary_search_by_key(&key, |entry| entry.0).ok().and_then(|at| entries.get(at)).map(|entry| entry.1)
    }

    /// Every key with its value, in the order of the file (which a test keeps sorted by bytes).
    pub fn entries(&self) -> &[(&'static str, &'static str)] {
        let parse = || self.source.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect();
        self.sorted.get_or_init(parse)
    }
}
