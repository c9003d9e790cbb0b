//! Tokens of a name → the same without what our spans leave out at the edges: "the", quotation marks, the possessive.

use crate::text::{is_apostrophe, is_quote};
use std::ops::Range;

/// Narrows `range`; `word` gives the text of a token.
pub fn trim<'a>(mut range: Range<usize>, word: impl Fn(usize) -> Option<&'a str>) -> Range<usize> {
    while range.len() > 1 && word(range.start).is_some_and(is_no_start) {
        range.start += 1;
    }
    while range.len() > 1 && word(range.end - 1).is_some_and(is_no_end) {
        range.end -= 1;
    }
    range
}

fn is_no_start(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "," | "-" | "(") || word.chars().all(is_quote)
}

fn is_no_end(word: &str) -> bool {
    let possessive = word.chars().next().is_some_and(is_apostrophe) && matches!(word.chars().nth(1), None | Some('s' | 'S'));
    possessive || matches!(word, "," | "-" | "(" | ":" | ";") || word.chars().all(is_quote)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        let words: Vec<&str> = name.split(' ').collect();
        assert_eq!(words[trim(0..words.len(), |at| words.get(at).copied())].join(" "), expected);
    }

    #[test]
    fn edges() {
        check("the United Nations", "United Nations");
        check("The Guardian", "The Guardian");
        check("Syria ’s", "Syria");
        check("“ Harbour Song ”", "Harbour Song");
        check("the", "the");
    }
}
