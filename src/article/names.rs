//! Words at the start of a slice → a person's name by its shape, for bylines and credits; given names are known, and only a hint.
//!
//! | accepted | refused |
//! |---|---|
//! | `Jane Doe` · `JANE DOE` · `J. R. Doe` · `Miguel de la Cruz` · `Aisha bint Saleh` · `Seán O’Brien` | `the minister` · `Staff Writer` · `5 March` |

use super::jobs::{is_outlet, is_role};
use super::words::{Word, is_capital};
use crate::calendar;
use crate::lexicon::{GIVEN_NAMES, PARTICLES};
use crate::text::Span;

/// Whether a word is a name that people are given.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN_NAMES.get(word.to_lowercase().as_str()).is_some()
}

/// The name that starts at the first of `words`: its span, and how many words it takes.
///
/// A comma, semicolon or other sign ends it; so does a role, a month or a word in lower case.
pub(super) fn name_at(words: &[Word<'_>]) -> Option<(Span, usize)> {
    let mut taken = 0;
    for (at, word) in words.iter().enumerate().take(6) {
        let particle = at > 0 && PARTICLES.contains(word.text) && words.iter().skip(at + 1).take(2).any(|it| is_name_word(*it));
        if !particle && !is_name_word(*word) {
            break;
        }
        taken = at + 1;
        if closes(word.text) {
            break;
        }
    }
    let taken = without_house(words, taken);
    let (first, last) = (words.first()?, words.get(taken.checked_sub(1)?)?);
    Some((first.bare().span.join(name_end(*last)), taken))
}

/// The first two of `taken` words when the rest opens a house's name with no sign between: `Jane Doe Harbour News`.
fn without_house(words: &[Word<'_>], taken: usize) -> usize {
    let name = words.get(..taken).unwrap_or(&[]);
    let plain = taken >= 3 && name.iter().all(|it| is_name_word(*it) && !it.text.contains('.') && !closes(it.text));
    let house = words.get(taken).is_some_and(|it| it.is_any(&["news", "media", "newspaper", "newsroom", "online", "service", "times"]));
    let writer = words.get(taken).is_some_and(|it| it.is_any(&["writer", "reporter", "correspondent", "editor"]));
    let paper = name.last().is_some_and(|it| is_outlet(&[*it]));
    match () {
        () if plain && house => 2,
        () if plain && writer && paper => taken - 1,
        () => taken,
    }
}

/// A capitalised word of letters, apostrophes and hyphens; an initial may have its full stop.
fn is_name_word(word: Word<'_>) -> bool {
    let bare = word.bare().text;
    let spelt = !bare.is_empty() && bare.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '‘' | '-' | '‑' | '.' | '\u{ad}'));
    let address = bare.split_once('.').is_some_and(|(_, end)| end.len() >= 2 && end.chars().all(char::is_lowercase));
    let opens = word.text.starts_with(|c: char| c.is_alphabetic());
    let month = calendar::month(bare).is_some() && !matches!(bare, "April" | "May" | "June" | "August");
    opens && spelt && !address && (is_capital(bare) || has_inner_capital(bare)) && !is_role(bare) && !month && !is_opener(bare)
}

/// `al-Khalifa`, `d’Arcy`, `el-Sisi`.
fn has_inner_capital(word: &str) -> bool {
    word.split(['-', '\'', '’']).nth(1).is_some_and(is_capital)
}

/// Capitalised words that follow a name in a byline without a sign between.
fn is_opener(word: &str) -> bool {
    const OPENERS: [&str; 17] = [
        "Inc",
        "Ltd",
        "Corp",
        "Company",
        "Group",
        "LLC",
        "Follow",
        "Updated",
        "Published",
        "Posted",
        "Email",
        "Share",
        "The",
        "And",
        "By",
        "For",
        "Print",
    ];
    OPENERS.iter().any(|it| it.eq_ignore_ascii_case(word))
        || matches!(word, "IN" | "ON" | "AT")
        || (word.len() >= 6 && calendar::weekday(word).is_some())
}

/// Whether the word's last sign ends a name: a comma, a slash, but not the full stop of an initial or `Jr.`
fn closes(word: &str) -> bool {
    word.ends_with([',', ';', ':', '|', ')', ']', '/', '•', '·'])
}

/// The end of a name without its punctuation, keeping the stop of `Jr.` and of an initial.
fn name_end(word: Word<'_>) -> Span {
    let bare = word.bare();
    let dotted = matches!(bare.text, "Jr" | "Sr") || bare.text.chars().count() == 1;
    let stop = usize::from(dotted && word.text.get(bare.span.end - word.span.start..).is_some_and(|it| it.starts_with('.')));
    Span::new(bare.span.start, bare.span.end + stop)
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = name_at(&words(text, 0, 12)).map_or("", |it| it.0.of(text));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_of_many_shapes() {
        check("Jane Doe in Nairobi", "Jane Doe");
        check("JANE DOE, Associated Press", "JANE DOE");
        check("J. R. Doe and others", "J. R. Doe");
        check("Martin Gray Jr., Staff", "Martin Gray Jr.");
        check("Miguel de la Cruz; editing", "Miguel de la Cruz");
        check("Sheikh Khaled bin Ahmed al-Khalifa", "Sheikh Khaled bin Ahmed al-Khalifa");
        check("Seán O’Brien Political Editor", "Seán O’Brien");
        check("Jane Doe Harbour News", "Jane Doe");
        check("Erin Stone March 18 at 3:57", "Erin Stone");
        check("Theo May May 5", "Theo May May");
    }

    #[test]
    fn what_is_no_name() {
        for text in ["the minister", "Staff Writer", "5 March", "", "@jane", "(Jane"] {
            check(text, "");
        }
    }
}
