//! "the" and a unit of time said in passing → the one the story spoke of; most of them name no time of their own.
//!
//! | accepted | reading |
//! |---|---|
//! | `the day before` · `the year previous` · `the night before` (nothing follows) | the one before the one told last |
//! | `the day after` · `the week after` | the one after it |
//! | `the day before yesterday` · `the day after tomorrow` | two days from publication |
//! | `the week after next` · `the week before last` | two of the unit from publication |
//! | `to end the day at` · `during the quarter` · `for the week` | the one told last, or that of publication, said in passing |

use super::{before, is_one, unit};
use crate::lexicon::Decimal;
use crate::time::meaning::{Amount, Direction, Found, From, Length, Meaning, Part, Read, Unit, When, Which};
use crate::token::{Phrase, TokenKind};

/// Reads such words at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Found> {
    let word = phrase.lower(at);
    let (unit, part) = match (unit::unit(word), unit::part(word)) {
        (Some(unit), _) if !unit::is_plural(word) && (Unit::Day..=Unit::Year).contains(&unit) => (unit, None),
        (_, Some(part)) if matches!(part, Part::Morning | Part::Night) => (Unit::Day, Some(part)),
        _ => return None,
    };
    // "at the end of the day" says: after all.
    let saying = is_one(phrase, at.wrapping_sub(2), &["of"]) && is_one(phrase, at.wrapping_sub(3), &["end", "time", "order"]);
    // "the quarter-finals"
    let half = phrase.lower(at + 1) == "-" && phrase.touches_next(at);
    if before(phrase, at) != "the" || phrase.is_capital(at) || saying || half {
        return None;
    }
    let found = |when, next, vague| Some((Found { vague, meaning: Meaning::At { when: Some(when), part, clock: None }, tokens: at..next }, next));
    match (phrase.lower(at + 1), phrase.lower(at + 2)) {
        ("before", "yesterday") => found(When::Shift(-2), at + 3, false),
        ("after", "tomorrow") => found(When::Shift(2), at + 3, false),
        ("after", "next") => found(two(unit, Direction::On), at + 3, false),
        ("before", "last") => found(two(unit, Direction::Back), at + 3, false),
        ("before" | "previous" | "prior" | "earlier", _) if ends(phrase, at + 2) => found(When::Unit(unit, Which::Previous), at + 2, false),
        ("after" | "following", _) if ends(phrase, at + 2) => found(When::Unit(unit, Which::Following), at + 2, false),
        _ if ends(phrase, at + 1) && part.is_none() => {
            // "for the week" is the week of publication; "to end the day" the day the story is at.
            let which = if matches!(unit, Unit::Week | Unit::Month) { Which::This } else { Which::Same };
            found(When::Unit(unit, which), at + 1, true)
        }
        _ => None,
    }
}

fn two(unit: Unit, forward: Direction) -> When {
    When::Away { length: Length::new(Amount::Exactly(Decimal::new(2)), unit), forward, from: From::Publication }
}

/// Whether the expression ends here, and no clause or noun follows that says which day: "the day he died".
fn ends(phrase: &Phrase<'_>, at: usize) -> bool {
    !matches!(phrase.kind(at), Some(TokenKind::Word | TokenKind::Number)) || is_one(phrase, at, &["at", "and", "but", "with", "in", "down", "up"])
}
