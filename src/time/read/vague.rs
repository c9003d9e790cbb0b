//! Words for past, present and future at large → TIMEX3's three; none of them can stand on a time line.
//!
//! | accepted | value |
//! |---|---|
//! | `now` · `currently` · `at present` · `nowadays` | PRESENT_REF |
//! | `recently` · `recent` · `in recent years` · `the past` | PAST_REF |
//! | `the near future` · `a later date` | FUTURE_REF |

use super::{before, is_one, unit};
use crate::time::meaning::{Found, Meaning, Read};
use crate::token::{Phrase, TokenKind};

/// Reads such a word at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Found> {
    let (value, next) = one_word(phrase, at).or_else(|| several(phrase, at))?;
    Some((Found { tokens: at..next, meaning: Meaning::Vague(value), vague: true }, next))
}

fn one_word(phrase: &Phrase<'_>, at: usize) -> Read<&'static str> {
    let value = match phrase.lower(at) {
        "now" | "currently" | "presently" | "nowadays" => "PRESENT_REF",
        "recently" | "lately" => "PAST_REF",
        "soon" if !is_one(phrase, at.wrapping_sub(1), &["as", "too"]) && phrase.lower(at + 1) != "as" => "FUTURE_REF",
        _ => return None,
    };
    Some((value, at + 1))
}

fn several(phrase: &Phrase<'_>, at: usize) -> Read<&'static str> {
    let second = phrase.lower(at + 1);
    match (phrase.lower(at), second) {
        ("recent", _) if unit::is_plural(second) => Some(("PAST_REF", at + 2)),
        ("recent", _) => Some(("PAST_REF", at + 1)),
        ("present", "day") => Some(("PRESENT_REF", at + 2)),
        ("near" | "foreseeable", "future") => Some(("FUTURE_REF", at + 2)),
        ("a", "later") if phrase.lower(at + 2) == "date" => Some(("FUTURE_REF", at + 3)),
        ("the", "near" | "foreseeable") if phrase.lower(at + 2) == "future" => Some(("FUTURE_REF", at + 3)),
        ("the", "future") if before(phrase, at) == "in" => Some(("FUTURE_REF", at + 2)),
        ("the", "past")
            if before(phrase, at) == "in" && phrase.kind(at + 2) != Some(TokenKind::Word) && phrase.kind(at + 2) != Some(TokenKind::Number) =>
        {
            Some(("PAST_REF", at + 2))
        }
        _ => None,
    }
}
