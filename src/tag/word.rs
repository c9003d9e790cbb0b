//! One token's letters → `Word`: keys of its forms, shape, beginnings and ends; knows no neighbours.

use super::hash;
use super::lists::{Entry, Lists};
use crate::text::{is_apostrophe, is_dash, is_invisible, is_quote};

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital letter, or no letter at all.
    Lower,
    /// A capital and then small letters: `Homs`.
    Capital,
    /// Capitals only, at least two: `NATO`, `U.S.`
    Upper,
    /// Starts small and has a capital, or has one amid small ones: `iPhone`, `McCain`.
    Mixed,
}

/// What the features ask of a single token.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its form as written, quotes and dashes straightened.
    pub exact: u64,
    /// The same in small letters.
    pub lower: u64,
    /// Its shape with repeats taken together: `Xx`, `d,d`.
    pub shape: u64,
    /// Its shape letter by letter, up to ten.
    pub long_shape: u64,
    /// Its first one to four characters as written.
    pub prefixes: [u64; 4],
    /// Its last one to five characters in small letters.
    pub suffixes: [u64; 5],
    /// Its capitals.
    pub case: Case,
    /// Whether it has letters.
    pub has_letters: bool,
    /// Whether it has digits.
    pub has_digits: bool,
    /// Characters in it, 255 at most.
    pub length: u8,
    /// What the lists say of its lower-case form.
    pub entry: Entry,
    /// Its first character when it is a letter: for acronyms.
    pub initial: Option<char>,
}

impl Word {
    /// Looks at one token.
    pub fn new(token: &str, lists: &Lists) -> Self {
        let mut exact = [' '; MOST];
        let mut length = 0;
        for c in token.chars().filter(|&c| !is_invisible(c)).take(MOST) {
            exact[length] = straight(c);
            length += 1;
        }
        let exact = &exact[..length];
        let mut lower = [' '; MOST];
        for (small, &c) in lower.iter_mut().zip(exact) {
            *small = small_letter(c);
        }
        let lower = &lower[..length];
        let key = |chars: &[char]| hash::of_chars(chars.iter().copied());
        let shape = |collapse| hash::of_chars(Shape { chars: exact.iter(), last: None, collapse }.take(10));
        let lower_key = key(lower);
        Self {
            exact: key(exact),
            lower: lower_key,
            shape: shape(Collapse::Repeats),
            long_shape: shape(Collapse::Nothing),
            prefixes: std::array::from_fn(|at| key(&exact[..length.min(at + 1)])),
            suffixes: std::array::from_fn(|at| key(&lower[length.saturating_sub(at + 1)..])),
            case: case_of(exact),
            has_letters: exact.iter().any(|c| c.is_alphabetic()),
            has_digits: exact.iter().any(|c| c.is_numeric()),
            length: length as u8,
            entry: lists.entry(lower_key),
            initial: exact.first().copied().filter(|c| c.is_alphabetic()),
        }
    }

    /// Whether it starts with a capital or has one.
    pub fn is_capital(&self) -> bool {
        self.case != Case::Lower
    }
}

/// Longer tokens are read up to here.
const MOST: usize = 40;

/// The letters of a token as the lists and the n-grams know them: small, quotes and dashes straightened.
pub fn letters(token: &str) -> impl Iterator<Item = char> {
    token.chars().filter(|&c| !is_invisible(c)).take(MOST).map(|c| small_letter(straight(c)))
}

/// What the lists say of a token's lower-case form.
pub fn entry(token: &str, lists: &Lists) -> Entry {
    lists.entry(key(token))
}

/// The key of a token's lower-case form.
pub fn key(token: &str) -> u64 {
    hash::of_chars(letters(token))
}

fn straight(c: char) -> char {
    match c {
        c if is_apostrophe(c) => '\'',
        c if is_quote(c) => '"',
        c if is_dash(c) => '-',
        c => c,
    }
}

/// One small letter for one letter: a word keeps its length.
fn small_letter(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

fn case_of(chars: &[char]) -> Case {
    let capitals = chars.iter().filter(|c| c.is_uppercase()).count();
    let small = chars.iter().any(|c| c.is_lowercase());
    let starts = chars.first().is_some_and(|c| c.is_uppercase());
    match (capitals, small, starts) {
        (0, ..) => Case::Lower,
        (1, _, true) => Case::Capital,
        (_, false, true) => Case::Upper,
        _ => Case::Mixed,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Collapse {
    Repeats,
    Nothing,
}

/// Letters as `X` and `x`, digits as `d`, everything else as itself.
struct Shape<'a> {
    chars: std::slice::Iter<'a, char>,
    last: Option<char>,
    collapse: Collapse,
}

impl Iterator for Shape<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let class = match self.chars.next()? {
                c if c.is_uppercase() => 'X',
                c if c.is_alphabetic() => 'x',
                c if c.is_numeric() => 'd',
                &c => c,
            };
            if self.collapse == Collapse::Nothing || self.last != Some(class) {
                self.last = Some(class);
                return Some(class);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(token: &str) -> Word {
        Word::new(token, &Lists::default())
    }

    #[test]
    fn capitals() {
        let cases = ["said", "Homs", "U.S.", "iPhone", "McCain", "X", "747s", ""].map(|token| word(token).case);
        use Case::{Capital, Lower, Mixed, Upper};
        assert_eq!(cases, [Lower, Capital, Upper, Mixed, Mixed, Capital, Lower, Lower]);
    }

    #[test]
    fn curly_and_straight_are_one() {
        assert_eq!(word("O’Neil").exact, word("O'Neil").exact);
        assert_eq!(word("Bei\u{200b}rut").exact, word("Beirut").exact);
    }

    #[test]
    fn affixes_count_characters_not_bytes() {
        assert_eq!(word("Łódź").prefixes[1], hash::of_str("Łó"));
        assert_eq!(word("Łódź").suffixes[3], hash::of_str("łódź"));
        assert_eq!(word("ź").suffixes, [hash::of_str("ź"); 5]);
    }

    #[test]
    fn shapes() {
        assert_eq!(word("Tariq").shape, hash::of_str("Xx"));
        assert_eq!(word("Tariq").long_shape, hash::of_str("Xxxxx"));
        assert_eq!(word("1,200").shape, hash::of_str("d,d"));
    }
}
