//! Words around a number → how they bound it; reads no number.
//!
//! | accepted | bound |
//! |---|---|
//! | `more than` · `over` · `above` · `in excess of` · `upwards of` | more than |
//! | `less than` · `fewer than` · `under` · `below` | less than |
//! | `at least` · `no fewer than` · `a minimum of` · `5 or more` · `5+` · `5-plus` | at least |
//! | `up to` · `at most` · `as many as` · `no more than` · `5 or less` | at most |
//! | `about` · `around` · `some 5,000` · `roughly` · `5 or so` · `an estimated` | about |
//! | `nearly` · `almost` · `close to` · `just under` | nearly |

use super::{Read, is_one, past};
use crate::number::Bound;
use crate::token::Phrase;

/// Phrases before a number, longest first where one starts another.
const LEADS: [(&str, Bound); 46] = [
    ("no more than", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("no fewer than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("more than", Bound::MoreThan),
    ("greater than", Bound::MoreThan),
    ("higher than", Bound::MoreThan),
    ("in excess of", Bound::MoreThan),
    ("upwards of", Bound::MoreThan),
    ("well over", Bound::MoreThan),
    ("just over", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("exceeding", Bound::MoreThan),
    ("less than", Bound::LessThan),
    ("fewer than", Bound::LessThan),
    ("lower than", Bound::LessThan),
    ("well under", Bound::LessThan),
    ("under", Bound::LessThan),
    ("below", Bound::LessThan),
    ("at least", Bound::AtLeast),
    ("a minimum of", Bound::AtLeast),
    ("at most", Bound::AtMost),
    ("as many as", Bound::AtMost),
    ("as much as", Bound::AtMost),
    ("as high as", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("a maximum of", Bound::AtMost),
    ("close to", Bound::Nearly),
    ("just under", Bound::Nearly),
    ("just below", Bound::Nearly),
    ("just short of", Bound::Nearly),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
    ("approaching", Bound::Nearly),
    ("an estimated", Bound::About),
    ("estimated", Bound::About),
    ("approximately", Bound::About),
    ("approx.", Bound::About),
    ("roughly", Bound::About),
    ("circa", Bound::About),
    ("around", Bound::About),
    ("about", Bound::About),
    ("some", Bound::About),
    ("~", Bound::About),
];

/// The bound that the words at `at` state, and where the number must start.
pub(super) fn lead(phrase: &Phrase<'_>, at: usize) -> Read<Bound> {
    let first = phrase.lower(at);
    let begins = |words: &str| words.as_bytes().first() == first.as_bytes().first() && words.starts_with(first);
    let leads = LEADS.iter().filter(|it| begins(it.0));
    let best = leads.filter_map(|(words, bound)| matched(phrase, at, words).map(|next| (*bound, next)));
    let (bound, next) = best.max_by_key(|it| it.1)?;
    // "some of the", "about to": the number must follow, an article or sign may stand between.
    Some((bound, past(phrase, next, &["about", "around", "approximately", "the"])))
}

fn matched(phrase: &Phrase<'_>, at: usize, words: &str) -> Option<usize> {
    let mut next = at;
    for word in words.split(' ') {
        next = (phrase.lower(next) == word).then_some(next + 1)?;
    }
    Some(next)
}

/// The bound stated after a number that ends at `at`: "or more", "+".
pub(super) fn tail(phrase: &Phrase<'_>, at: usize) -> Read<Bound> {
    match (phrase.lower(at), phrase.lower(at + 1)) {
        ("or", "more") => Some((Bound::AtLeast, at + 2)),
        ("or", "less" | "fewer") => Some((Bound::AtMost, at + 2)),
        ("or", "so") => Some((Bound::About, at + 2)),
        ("+", _) if phrase.touches_next(at.saturating_sub(1)) => Some((Bound::AtLeast, at + 1)),
        ("-", "plus") => Some((Bound::AtLeast, at + 2)),
        ("-", "odd") => Some((Bound::About, at + 2)),
        ("plus", _) if !is_one(phrase, at + 1, &["a", "the", "another"]) && !phrase.lower(at + 1).starts_with(|c: char| c.is_ascii_digit()) => {
            Some((Bound::AtLeast, at + 1))
        }
        _ => None,
    }
}
