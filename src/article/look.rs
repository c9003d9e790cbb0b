//! A unit's words → counts a reader sees at a glance; judges nothing by itself.

use crate::text::{is_close_quote, is_space};

/// What a line looks like from afar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Words, white space apart, that hold a letter or digit.
    pub words: usize,
    /// Of these, words that start in lower case, or in a script that has no case.
    pub lower: usize,
    /// Of these, words of two or more letters in capitals only.
    pub shouted: usize,
    /// Of these, words that hold a digit.
    pub numbers: usize,
    /// Whether it ends as a sentence does, closing quotation marks and brackets aside.
    pub ends: bool,
    /// Full stops, question and exclamation marks that a space and a capital follow.
    pub inner_ends: usize,
}

impl Look {
    /// Looks at one unit.
    pub fn of(words: &str) -> Self {
        let mut look = Self { ends: ends_sentence(words), ..Self::default() };
        let mut after_end = false;
        for word in words.split(is_space).filter(|it| it.contains(char::is_alphanumeric)) {
            look.count(word, after_end);
            after_end = is_ended(word);
        }
        look
    }

    fn count(&mut self, word: &str, after_end: bool) {
        let first = word.chars().find(|c| c.is_alphanumeric()).unwrap_or(' ');
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let joined = word.chars().filter(|c| is_unspaced(*c)).count() / 2;
        self.words += joined.max(1);
        self.lower += joined.max(usize::from(first.is_alphabetic() && !first.is_uppercase()));
        self.numbers += usize::from(word.contains(|c: char| c.is_ascii_digit()));
        self.inner_ends += usize::from(after_end && first.is_uppercase());
        let shouted = letters.by_ref().take(2).filter(|c| c.is_uppercase()).count() == 2 && letters.all(char::is_uppercase);
        self.shouted += usize::from(shouted);
    }

    /// Whether it reads as running text: a sentence, or so many words that it must be one.
    ///
    /// A long sentence may be half names: `Senators Ann Lee and Sam Roe of the Harbour Party took Police Chief Jane Doe to court.`
    pub const fn is_prose(self) -> bool {
        let running = self.lower * 10 >= self.words * 4 || self.shouted * 10 >= self.words * 6 || self.inner_ends > 0;
        let of_names = self.ends && self.words >= 12 && self.lower * 10 >= self.words * 2;
        (running && ((self.ends && self.words >= 6) || self.words >= 22)) || of_names
    }

    /// Whether most of its words start with a capital, as a title's do.
    pub const fn is_titled(self) -> bool {
        self.lower * 10 <= self.words * 4
    }

    /// Whether it is longer than any words under a picture: several sentences and a hundred words.
    pub const fn is_long_story(self) -> bool {
        self.words >= 100 && self.inner_ends >= 3
    }
}

/// Characters of scripts that put no spaces between words; two of them count as a word.
const fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Whether words end as a sentence does, or with the house that a sentence came from.
pub(super) fn ends_sentence(words: &str) -> bool {
    is_ended(words) || is_sourced(words)
}

/// Whether words end with a full stop, question or exclamation mark, closing marks aside.
fn is_ended(words: &str) -> bool {
    let bare = words.trim_end_matches(|c| is_space(c) || is_close_quote(c) || matches!(c, '"' | '\'' | ')' | ']' | '*') || is_broken(c));
    bare.ends_with(['.', '!', '?', '…', '。'])
}

/// `… proud. – Bernama`: a sentence, and behind a dash the house it came from.
fn is_sourced(words: &str) -> bool {
    let Some((told, house)) = [" – ", " — ", " - "].iter().find_map(|it| words.rsplit_once(it)) else { return false };
    let named = house.len() <= 20 && house.starts_with(char::is_uppercase) && house.split(is_space).count() <= 2;
    named && told.ends_with(['.', '!', '?', '”', '"'])
}

/// Letters that a curly quotation mark or dash leaves behind when UTF-8 was read as Latin.
pub(super) const fn is_broken(c: char) -> bool {
    matches!(c, 'â' | '€' | '™' | 'œ' | '˜' | '\u{80}'..='\u{9f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_prose_and_titles_are_not() {
        let prose = |words| Look::of(words).is_prose();
        assert!(prose("The ferry sailed again on Monday."));
        assert!(prose("“It was a long week,” said the captain, “and we are glad.”"));
        assert!(!prose("Ferry Sails Again After Week of Storms"));
        assert!(!prose("Share on Facebook."));
        assert!(!prose(""));
    }

    #[test]
    fn counts_words_by_their_case() {
        let look = Look::of("NEW YORK — The 25 men left. Others stayed");
        assert_eq!((look.words, look.lower, look.shouted, look.numbers, look.inner_ends), (8, 3, 2, 1, 1));
    }
}
