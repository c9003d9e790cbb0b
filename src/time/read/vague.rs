//! Words for past, present and future at large → TIMEX3's three; none of them can stand on a time line.
//!
//! | accepted | value |
//! |---|---|
//! | `now` · `currently` · `current` · `nowadays` · `these days` · `for the time being` · `at this point` · `to date` | PRESENT_REF |
//! | `recently` · `recent` · `in recent years` · `the past` · `previously` · `at that time` · `long ago` | PAST_REF |
//! | `the near future` · `the future` · `the long term` · `a later date` · `later` (nothing follows) | FUTURE_REF |

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
        "current" if !phrase.is_capital(at) => "PRESENT_REF",
        "future" if !is_named(phrase, at) && before(phrase, at) != "the" => "FUTURE_REF",
        "recently" | "lately" | "previously" | "formerly" => "PAST_REF",
        "earlier" if ends(phrase, at + 1) => "PAST_REF",
        "later" if ends(phrase, at + 1) && before(phrase, at) != "or" && phrase.lower(at + 1) != "said" => "FUTURE_REF",
        "soon" if !is_one(phrase, at.wrapping_sub(1), &["as", "too"]) && phrase.lower(at + 1) != "as" => "FUTURE_REF",
        _ => return None,
    };
    Some((value, at + 1))
}

/// Whether a capital makes the word part of a name, and not the first of its sentence.
fn is_named(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.is_capital(at) && (at > phrase.range().start || phrase.is_capital(at + 1))
}

fn several(phrase: &Phrase<'_>, at: usize) -> Read<&'static str> {
    let second = phrase.lower(at + 1);
    match (phrase.lower(at), second) {
        ("recent", _) if unit::is_plural(second) => Some(("PAST_REF", at + 2)),
        ("recent", _) => Some(("PAST_REF", at + 1)),
        ("these", "days") | ("the", "moment") if phrase.lower(at) == "these" || before(phrase, at) == "at" => Some(("PRESENT_REF", at + 2)),
        ("time", "being") if before(phrase, at) == "the" => Some(("PRESENT_REF", at + 2)),
        ("that" | "the", "time") if before(phrase, at) == "at" => Some(("PAST_REF", at + 2)),
        ("long" | "short" | "near", "term") if before(phrase, at) == "the" => Some(("FUTURE_REF", at + 2)),
        ("this" | "that", "point") if before(phrase, at) == "at" => {
            Some((if phrase.lower(at) == "this" { "PRESENT_REF" } else { "PAST_REF" }, at + 2))
        }
        ("long", "ago") => Some(("PAST_REF", at + 2)),
        ("those" | "olden", "days") if is_one(phrase, at.wrapping_sub(1), &["in", "the"]) => Some(("PAST_REF", at + 2)),
        ("to", "date") if ends(phrase, at + 2) => Some(("PRESENT_REF", at + 2)),
        ("present", "day") => Some(("PRESENT_REF", at + 2)),
        ("near" | "foreseeable", "future") => Some(("FUTURE_REF", at + 2)),
        ("a", "later") if phrase.lower(at + 2) == "date" => Some(("FUTURE_REF", at + 3)),
        ("the", "near" | "foreseeable") if phrase.lower(at + 2) == "future" => Some(("FUTURE_REF", at + 3)),
        ("the", "future") if ends(phrase, at + 2) || phrase.lower(at + 2) == "of" => Some(("FUTURE_REF", at + 2)),
        ("the", "past") if ends(phrase, at + 2) => Some(("PAST_REF", at + 2)),
        _ => None,
    }
}

/// Whether no word follows that the one before could belong to: "the past four days", "later than".
fn ends(phrase: &Phrase<'_>, at: usize) -> bool {
    !matches!(phrase.kind(at), Some(TokenKind::Word | TokenKind::Number)) || is_one(phrase, at, &["and", "but", "as", "when", "because", "said"])
}
