//! Lines → the words that may be in a name, which alone the net is asked about; knows no weights.
//!
//! A name has a capital or a digit in it, so words far from both need no answer, nor do words beyond one that no name
//! holds. Where a text or a sentence is written without capitals and digits, every word may be in a name.

use super::hash;
use super::line::Line;
use super::word::Word;
use crate::lexicon::{NAME_BOUNDS, NAME_LINKS, PARTICLES, WordList};
use std::collections::HashSet;
use std::sync::Arc;

/// Words behind a capital that may be in its name, dashes not counted: Nobel *peace prize*. With one alone, F1 of
/// CrossNER politics over all kinds falls from 85 to 80: its elections are long names.
const BEHIND: usize = 2;

/// Words before a capital that may be in its name, dashes and particles not counted: *van der* Bellen.
const BEFORE: usize = 1;

/// Words between two capitals that may join them in one name, dashes not counted: Bank *of the* North.
const BETWEEN: usize = 4;

/// A text has usual capitals when one word in so many has one, sentence starts apart.
const ONE_IN: usize = 30;

/// Marks the words to be asked about, line by line.
pub fn words(lines: &[Line]) -> Vec<Vec<bool>> {
    let signs = Signs::new();
    let all = is_without_capitals(lines);
    lines.iter().map(|line| if all { vec![true; line.words.len()] } else { signs.near(&line.words) }).collect()
}

/// The keys of what bounds a name's reach.
struct Signs {
    dash: u64,
    /// A year may name an event; other plain numbers only count.
    year: u64,
    counts: [u64; 3],
    bounds: HashSet<u64>,
    links: HashSet<u64>,
    particles: HashSet<u64>,
}

impl Signs {
    fn new() -> Self {
        let keys = |list: &WordList| list.entries().iter().map(|it| hash::of_str(it)).collect();
        Self {
            dash: hash::of_str("-"),
            year: hash::of_str("dddd"),
            counts: ["d", "d,d", "d.d"].map(hash::of_str),
            bounds: keys(&NAME_BOUNDS),
            links: keys(&NAME_LINKS),
            particles: keys(&PARTICLES),
        }
    }

    /// Words near to one with a capital or a digit; every word where none has one.
    fn near(&self, words: &[Arc<Word>]) -> Vec<bool> {
        let mut asked: Vec<bool> = words.iter().map(|word| word.is_capital() || word.has_digits).collect();
        if !asked.contains(&true) {
            return vec![true; words.len()];
        }
        let seeds: Vec<usize> = (0..words.len()).filter(|&at| asked[at] && !self.is_count(&words[at])).collect();
        for (at, &seed) in seeds.iter().enumerate() {
            let next = seeds.get(at + 1).copied();
            if self.owes_its_capital(words, seed) {
                // "The" of "The Hague", but not of "The ferry"; "May" may be a name by itself.
                asked[seed] = next == Some(seed + 1) || self.bounds.contains(&words[seed].lower);
                continue;
            }
            if let Some(next) = next.filter(|&next| self.join(&words[seed + 1..next])) {
                asked[seed + 1..next].fill(true);
            }
            self.reach(words, &mut asked, seed + 1..words.len(), BEHIND);
            self.reach(words, &mut asked, (0..seed).rev(), BEFORE);
        }
        asked
    }

    /// `5,400` and `35`, beside which no word is asked about for their sake.
    fn is_count(&self, word: &Word) -> bool {
        word.has_digits && !word.has_letters && word.long_shape != self.year && self.counts.contains(&word.shape)
    }

    /// Whether a small word has its capital because a sentence starts with it.
    fn owes_its_capital(&self, words: &[Arc<Word>], at: usize) -> bool {
        let starts = words[..at].iter().all(|it| !it.has_letters && !it.has_digits) && at < 2;
        starts && (self.bounds.contains(&words[at].lower) || self.links.contains(&words[at].lower))
    }

    /// Whether the words between two capitals may join them.
    fn join(&self, gap: &[Arc<Word>]) -> bool {
        gap.iter().filter(|it| it.exact != self.dash).count() <= BETWEEN && !gap.iter().any(|it| self.bounds.contains(&it.exact))
    }

    /// Marks the next words along a way outwards, at most `left`, until one that no name ends with, or one with a capital, which speaks for itself.
    fn reach(&self, words: &[Arc<Word>], asked: &mut [bool], way: impl Iterator<Item = usize>, mut left: usize) {
        for at in way {
            let word = &words[at];
            let counts = word.exact != self.dash && !self.particles.contains(&word.exact);
            if counts && (left == 0 || self.ends(word)) {
                return;
            }
            asked[at] = true;
            left -= usize::from(counts);
        }
    }

    /// Whether a name's reach ends before a word.
    fn ends(&self, word: &Word) -> bool {
        let is_sign = !word.has_letters && !word.has_digits;
        is_sign || word.is_capital() || self.bounds.contains(&word.exact) || self.links.contains(&word.exact)
    }
}

fn is_without_capitals(lines: &[Line]) -> bool {
    let inner = || lines.iter().flat_map(|line| line.words.iter().skip(1)).filter(|word| word.has_letters);
    inner().filter(|word| word.is_capital()).count() * ONE_IN < inner().count()
}

#[cfg(test)]
mod tests {
    use super::super::lists::Lists;
    use super::*;
    use crate::token::Setting;

    fn asked(texts: &[&str]) -> Vec<String> {
        let lines: Vec<Line> = texts.iter().map(|text| Line::new(text.split(' '), Setting::Story, &Lists::default())).collect();
        let marked = |(text, asked): (&&str, &Vec<bool>)| text.split(' ').zip(asked).filter(|it| *it.1).map(|it| it.0).collect::<Vec<_>>().join(" ");
        texts.iter().zip(&words(&lines)).map(marked).collect()
    }

    #[test]
    fn words_near_a_capital_are_asked_about() {
        let text = "The old ferries sailed again today from the University of the Arctic - based port in the far north";
        assert_eq!(asked(&[text]), ["University of the Arctic - based port"]);
    }

    #[test]
    fn nothing_is_asked_behind_a_word_that_no_name_holds() {
        assert_eq!(asked(&["He went to see the harbour which Ada Obi said was full"]), ["He Ada Obi"]);
    }

    #[test]
    fn a_small_word_that_starts_a_sentence_is_asked_about_before_a_capital_alone() {
        assert_eq!(asked(&["The Hague was glad in May"]), ["The Hague May"]);
        assert_eq!(asked(&["\" The court sat in May"]), ["May"]);
        assert_eq!(asked(&["May spoke at the Guildhall"]), ["May Guildhall"]);
    }

    #[test]
    fn particles_belong_to_the_name_behind_them() {
        assert_eq!(asked(&["so said president Alexander van der Bellen at noon"]), ["president Alexander van der Bellen"]);
        assert_eq!(asked(&["the old fighter bin al - Rashid"]), ["fighter bin al - Rashid"]);
    }

    #[test]
    fn a_year_may_name_and_a_count_may_not() {
        let usual = "On Monday Ada Obi met Li Na";
        assert_eq!(asked(&[usual, "some 5,400 people voted in the 2019 elections"])[1], "5,400 2019 elections");
    }

    #[test]
    fn without_capitals_every_word_is() {
        let usual = "On Monday Ada Obi met Li Na";
        assert_eq!(asked(&[usual, "they spoke at length"]), [usual, "they spoke at length"]);
        let small = "Yesterday the mayor of accra met many people in the old town hall of the port and spoke of it";
        assert_eq!(asked(&[small]), [small]);
    }
}
