//! Lines → the words that may be in a name, which alone the net is asked about; knows no weights.
//!
//! A name has a capital or a digit in it, so words far from both need no answer, nor do words beyond one that no name
//! holds. Where a text or a sentence is written without capitals and digits, every word may be in a name.

use super::hash;
use super::line::Line;
use super::word::Word;
use std::collections::HashSet;
use std::sync::Arc;

/// Words this near to a capital or a digit may be in its name, dashes not counted: University *of the* Arctic. On gold dev
/// two words lost 3 of 1,412 names that version 1 of the net found when every word was asked about, one word lost 9.
const REACH: usize = 2;

/// Small words that hardly a name holds between its capitals: what stands behind them belongs to another.
const BOUNDS: [&str; 64] = [
    "a", "after", "also", "although", "am", "are", "as", "ask", "asked", "be", "because", "been", "before", "but", "can", "could", "did", "do",
    "does", "during", "had", "has", "have", "he", "her", "his", "how", "if", "is", "it", "its", "may", "might", "must", "not", "said", "saw", "say",
    "says", "she", "should", "since", "so", "than", "that", "their", "them", "they", "this", "those", "told", "until", "was", "we", "went", "were",
    "what", "when", "where", "which", "while", "who", "will", "would",
];

/// A text has usual capitals when one word in so many has one, sentence starts apart.
const ONE_IN: usize = 30;

/// Marks the words to be asked about, line by line.
pub fn words(lines: &[Line]) -> Vec<Vec<bool>> {
    let bounds = Bounds::new();
    let all = is_without_capitals(lines);
    lines.iter().map(|line| if all { vec![true; line.words.len()] } else { bounds.near(&line.words) }).collect()
}

/// The keys of what a name's reach knows.
struct Bounds {
    dash: u64,
    small: HashSet<u64>,
}

impl Bounds {
    fn new() -> Self {
        Self { dash: hash::of_str("-"), small: BOUNDS.into_iter().map(hash::of_str).collect() }
    }

    /// Words near to one with a capital or a digit; every word where none has one.
    fn near(&self, words: &[Arc<Word>]) -> Vec<bool> {
        let mut asked: Vec<bool> = words.iter().map(|word| word.is_capital() || word.has_digits).collect();
        if !asked.contains(&true) {
            return vec![true; words.len()];
        }
        let seeds: Vec<usize> = (0..words.len()).filter(|&at| asked[at]).collect();
        // "He" and "What" owe their capital to the sentence: they are asked about, and nothing for their sake.
        for seed in seeds.into_iter().filter(|&at| at > 0 || !self.small.contains(&words[at].lower)) {
            self.mark(words, &mut asked, seed + 1..words.len());
            self.mark(words, &mut asked, (0..seed).rev());
        }
        asked
    }

    /// Marks the next words along a way, until as many as a name reaches are marked, or a word with a capital speaks for itself.
    fn mark(&self, words: &[Arc<Word>], asked: &mut [bool], way: impl Iterator<Item = usize>) {
        let mut left = REACH;
        for at in way {
            let is_dash = words[at].exact == self.dash;
            if !is_dash && (left == 0 || words[at].is_capital() || self.small.contains(&words[at].exact)) {
                return;
            }
            asked[at] = true;
            left -= usize::from(!is_dash);
        }
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
        assert_eq!(asked(&[text]), ["The old ferries from the University of the Arctic - based port"]);
    }

    #[test]
    fn nothing_is_asked_behind_a_word_that_no_name_holds() {
        assert_eq!(asked(&["He went to see the harbour which Ada Obi said was full"]), ["He Ada Obi"]);
    }

    #[test]
    fn without_capitals_every_word_is() {
        let usual = "On Monday Ada Obi met Li Na";
        assert_eq!(asked(&[usual, "they spoke at length"]), [usual, "they spoke at length"]);
        let small = "Yesterday the mayor of accra met many people in the old town hall of the port and spoke of it";
        assert_eq!(asked(&[small]), [small]);
    }
}
