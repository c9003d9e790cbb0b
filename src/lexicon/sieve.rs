//! Which words cannot be on a list, told from a word's length and four of its bytes: most look-ups end here, without comparing strings.

/// Bits an entry: about one word in sixteen that is not on the list passes.
const BITS_AN_ENTRY: usize = 16;

/// Marks left by the entries of a list.
#[derive(Debug)]
pub(super) struct Sieve {
    marks: Vec<u64>,
    shift: u32,
}

impl Sieve {
    /// Marks every entry.
    pub fn new<'a>(entries: impl ExactSizeIterator<Item = &'a str>) -> Self {
        let bits = (entries.len() * BITS_AN_ENTRY).next_power_of_two().clamp(64, 1 << 24);
        let mut sieve = Self { marks: vec![0; bits / 64], shift: 64 - bits.trailing_zeros() };
        for entry in entries {
            let place = sieve.place(entry);
            if let Some(marks) = sieve.marks.get_mut(place / 64) {
                *marks |= 1 << (place % 64);
            }
        }
        sieve
    }

    /// Whether `word` may be an entry.
    pub fn lets_pass(&self, word: &str) -> bool {
        let place = self.place(word);
        self.marks.get(place / 64).is_some_and(|marks| marks >> (place % 64) & 1 == 1)
    }

    fn place(&self, word: &str) -> usize {
        let bytes = word.as_bytes();
        let byte = |at: usize| u64::from(bytes.get(at).copied().unwrap_or(0));
        let length = bytes.len();
        let seen = [byte(0), byte(length / 3), byte(length / 2), byte(length.wrapping_sub(1))];
        let key = seen.into_iter().fold(length as u64, |key, byte| key << 8 | byte);
        // Fibonacci hashing: the high bits of the product are spread well.
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_passes_and_few_others() {
        let entries: Vec<String> = (0..500).map(|at| format!("entry{}{at}", at * 7919 % 1000)).collect();
        let sieve = Sieve::new(entries.iter().map(String::as_str));
        assert!(entries.iter().all(|it| sieve.lets_pass(it)));
        let others = ["said", "the", "minister", "on", "Monday", "", "é", "quarrelled", "we"];
        assert!(others.iter().filter(|it| sieve.lets_pass(it)).count() <= 3);
    }
}
