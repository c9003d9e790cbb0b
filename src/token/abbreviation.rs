//! A word and what follows it → whether its full stop belongs to it, and whether it may end a sentence there.

use crate::lexicon::{GIVEN_NAMES, OTHER_ABBREVIATIONS, SENTENCE_OPENERS, TITLE_ABBREVIATIONS};
use crate::text::is_space;

/// Whether the full stop after `word` is part of it; `after` is the text behind the stop.
///
/// | word | after | |
/// |---|---|---|
/// | `U.S`, `a.m` | anything | yes: stops inside |
/// | `J` | ` Edgar` | yes: an initial |
/// | `Mr`, `Inc` | anything | yes: listed |
/// | `No` | ` 10` | yes; before a word it is the answer "no" |
pub fn keeps_stop(word: &str, after: &str) -> bool {
    let next = after.chars().find(|&c| !is_space(c)).unwrap_or(' ');
    match word {
        "No" | "Nos" | "Art" | "Vol" | "Fig" | "pp" | "Sec" => next.is_ascii_digit(),
        _ => has_inner_stops(word) || is_initial(word) || is_listed(word),
    }
}

/// Given names cut short that are also a surname (`Jack Ma`) and a city (`Jos`).
const SHORT_GIVEN: [&str; 2] = ["Jos", "Ma"];

/// Words before a place.
const BEFORE_PLACES: [&str; 6] = ["at", "from", "in", "near", "of", "to"];

/// Whether the full stop after `word` cuts a given name short: `Ma. Consuelo Abad`, where Ma. is Maria. Another given name
/// follows, and `earlier`, the word before, is neither a given name nor one that leads to a place.
pub fn shortens_given_name(earlier: &str, word: &str, after: &str) -> bool {
    let next: String = after.trim_start().chars().take_while(|it| it.is_alphabetic()).collect();
    let surname = earlier.starts_with(char::is_uppercase) && !earlier.ends_with('.') || BEFORE_PLACES.contains(&earlier);
    SHORT_GIVEN.contains(&word) && !surname && next.starts_with(char::is_uppercase) && GIVEN_NAMES.get(&next.to_lowercase()).is_some()
}

/// Whether a sentence ends at the abbreviation `word` (with its stop), given the word that follows.
///
/// A title never ends one. Others do when a word follows that opens sentences: `the U.S. The talks …`
/// After an initial that word must have three letters, since `So` and `He` are surnames too.
pub fn ends_sentence(word: &str, next: &str) -> bool {
    let bare = word.strip_suffix('.').unwrap_or(word);
    let long_enough = !is_initial(bare) || next.len() > 2;
    !TITLE_ABBREVIATIONS.contains(bare) && long_enough && SENTENCE_OPENERS.contains(next)
}

/// Whether `token` is an abbreviation with its stop, and not a bare full stop.
pub fn is_abbreviation(token: &str) -> bool {
    token.len() > 1 && token.ends_with('.') && token.starts_with(char::is_alphabetic)
}

/// Whether `word`, without its stop, is a listed abbreviation.
pub fn is_listed(word: &str) -> bool {
    TITLE_ABBREVIATIONS.contains(word) || OTHER_ABBREVIATIONS.contains(word)
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// `U.S`, `e.g`, `Ph.D`: short parts with stops between them.
fn has_inner_stops(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic))
}
