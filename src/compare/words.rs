//! A stretch of text → its words, folded and numbered, and how alike two lots of them are; integer scores in thousandths.

use crate::text::{Span, is_apostrophe};
use std::collections::BTreeMap;

/// All of it alike.
pub const ALL: u32 = 1000;

/// Shorter words say too little of what a sentence is about.
const TELLING: usize = 4;

/// Words that a statement may have or lack and say the same. *Not* and its like are none of them.
const LITTLE: &str = "a about after all also although am an and any are as at be because been before being both but by can could did do does during each for from had has have having he her hers him himself his how i if in include included includes including into is it its itself just may me might my of on or our ours own shall she should so some such than that the their theirs them themselves then there these they this those though to too under up upon us very was we were what when where which while who whom whose will with would you your yours";

/// What *not* is told by: `cannot`, `didn't`.
const NOT: &str = "not";

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its letters in the text.
    pub span: Span,
    /// The same for every word of these letters, whatever their case.
    pub letters: u32,
    /// The same for every form of a word that says something, *not* among them; `None` for digits, articles, pronouns and their like.
    pub said: Option<u32>,
    /// The same of a word long enough to tell what a sentence is about.
    pub stem: Option<u32>,
}

/// Numbers for words, the same in both texts.
#[derive(Debug, Default)]
pub struct Vocabulary(BTreeMap<String, u32>);

impl Vocabulary {
    /// The words of `span` in `text`: runs of letters and digits, apostrophes left out.
    pub fn words(&mut self, text: &str, span: Span) -> Vec<Word> {
        let inside = span.of(text);
        let mut words = Vec::new();
        let mut start = None;
        for (at, letter) in inside.char_indices().chain([(inside.len(), ' ')]) {
            match start {
                None if letter.is_alphanumeric() => start = Some(at),
                Some(from) if !letter.is_alphanumeric() && !is_apostrophe(letter) => {
                    words.push(self.word(Span::new(from, at).shift(span.start).trim(text), text));
                    start = None;
                }
                _ => {}
            }
        }
        words
    }

    fn word(&mut self, span: Span, text: &str) -> Word {
        let folded: String = span.of(text).chars().filter(|&it| !is_apostrophe(it)).flat_map(char::to_lowercase).collect();
        let empty = folded.starts_with(|it: char| it.is_ascii_digit()) || LITTLE.split(' ').any(|it| it == folded);
        let denies = folded == "cannot" || folded.ends_with("nt") && span.of(text).contains(is_apostrophe);
        let said = if denies { Some(NOT) } else { Some(sense_of(stem_of(&folded))).filter(|_| !empty) };
        let said = said.map(|it| self.number(&format!("{it}~")));
        Word { span, letters: self.number(&folded), said, stem: said.filter(|_| folded.chars().count() >= TELLING) }
    }

    /// The stems of what befalls people, by which the news counts them.
    pub fn tolls(&mut self) -> [u32; 6] {
        ["kill~", "injur~", "arrest~", "flee~", "miss~", "rescu~"].map(|it| self.number(it))
    }

    /// The number of *not* and all that says so.
    pub fn not(&mut self) -> u32 {
        self.number(&format!("{NOT}~"))
    }

    fn number(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(word.to_owned()).or_insert(next)
    }
}

/// A word without its commonest endings: `killed`, `killing` → `kill`; `receives`, `receive` → `receiv`.
fn stem_of(word: &str) -> &str {
    let short = |ending: &str| word.strip_suffix(ending).filter(|rest| rest.chars().count() >= 3);
    ["ing", "ies", "ed", "es", "s", "e", "y"].into_iter().find_map(short).unwrap_or(word)
}

/// One stem for all that say one thing of people in the news: "killed 21 workers", "21 people died".
fn sense_of(stem: &str) -> &str {
    match stem {
        "dead" | "death" | "die" | "died" | "drown" | "dying" | "perish" | "slain" => "kill",
        "hurt" | "wound" => "injur",
        "detain" => "arrest",
        "displac" | "evacuat" | "evacuation" | "fle" | "fled" | "shelter" => "flee",
        it => it,
    }
}

/// How many words of one list stand in the other in the same order, others between them: the longest common subsequence.
pub fn in_order(one: &[u32], other: &[u32]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for a in one {
        let mut corner = 0;
        for (at, b) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if a == b { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// A bag of numbered words with their weights, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bag(Vec<(u32, u32)>);

impl Bag {
    /// Every word as often as it comes.
    pub fn counted(words: impl Iterator<Item = u32>) -> Self {
        Self::weighted(words.map(|it| (it, 1)))
    }

    /// Every word with its weight; that of a repeated word is the sum.
    pub fn weighted(words: impl Iterator<Item = (u32, u32)>) -> Self {
        let mut sums: BTreeMap<u32, u32> = BTreeMap::new();
        for (word, weight) in words {
            *sums.entry(word).or_default() += weight;
        }
        Self(sums.into_iter().collect())
    }

    /// Its words, in order of their numbers.
    pub fn words(&self) -> impl Iterator<Item = u32> {
        self.0.iter().map(|it| it.0)
    }

    /// How many different words the other holds too.
    pub fn words_in(&self, other: &Self) -> usize {
        self.words().filter(|it| other.0.binary_search_by_key(it, |it| it.0).is_ok()).count()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Dice's coefficient in thousandths: twice what both hold over all that they hold. Two empty bags are wholly alike.
    pub fn alike(&self, other: &Self) -> u32 {
        share(2 * self.shared(other), self.weight() + other.weight()).unwrap_or(ALL)
    }

    /// What share of the lighter bag the other holds too, in thousandths.
    pub fn inside(&self, other: &Self) -> u32 {
        share(self.shared(other), self.weight().min(other.weight())).unwrap_or(0)
    }

    /// The sum of its weights.
    pub fn weight(&self) -> u64 {
        self.0.iter().map(|it| u64::from(it.1)).sum()
    }

    fn shared(&self, other: &Self) -> u64 {
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut shared = 0;
        while let (Some(a), Some(b)) = (one.peek(), two.peek()) {
            if a.0 == b.0 {
                shared += u64::from(a.1.min(b.1));
            }
            let (step_one, step_two) = (a.0 <= b.0, b.0 <= a.0);
            if step_one {
                one.next();
            }
            if step_two {
                two.next();
            }
        }
        shared
    }
}

/// `part` of `whole` in thousandths; `None` of nothing.
fn share(part: u64, whole: u64) -> Option<u32> {
    u32::try_from((u64::from(ALL) * part).checked_div(whole)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_by_their_letters_and_their_stem() {
        let mut vocabulary = Vocabulary::default();
        let words = vocabulary.words("KILLED, killing: don’t!", Span::new(0, 25));
        assert_eq!(words.len(), 3);
        assert_ne!(words[0].letters, words[1].letters);
        assert_eq!(words[0].stem, words[1].stem);
        let again = vocabulary.words("dont", Span::new(0, 4));
        assert_eq!(again[0].letters, words[2].letters);
    }

    #[test]
    fn a_word_that_denies_says_something() {
        let mut vocabulary = Vocabulary::default();
        let mut said = |text: &str| vocabulary.words(text, Span::new(0, text.len())).iter().filter_map(|it| it.said).collect::<Vec<_>>();
        assert_eq!(said("he would not pay"), said("I can’t pay"));
        assert_eq!(said("we cannot pay"), said("they did not pay"));
        assert_ne!(said("he would not pay"), said("he would pay"));
        assert_ne!(said("she led"), said("she won"));
        assert!(said("7 in all").is_empty());
        assert_eq!(said("nine workers were killed"), said("nine workers have died"));
        assert_ne!(said("nine workers were killed"), said("nine workers were injured"));
    }

    #[test]
    fn words_in_order_are_counted() {
        assert_eq!(in_order(&[1, 2, 3, 4], &[9, 1, 3, 8, 4, 2]), 3);
        assert_eq!((in_order(&[], &[1]), in_order(&[1], &[])), (0, 0));
    }

    #[test]
    fn bags_are_alike_by_what_they_share() {
        let bag = |words: &[u32]| Bag::counted(words.iter().copied());
        assert_eq!(bag(&[1, 2, 3, 3]).alike(&bag(&[3, 2, 9, 8])), 500);
        assert_eq!(bag(&[1, 2]).inside(&bag(&[1, 2, 3, 4])), 1000);
        assert_eq!((bag(&[]).alike(&bag(&[])), bag(&[]).alike(&bag(&[1])), bag(&[]).inside(&bag(&[1]))), (1000, 0, 0));
    }
}
