//! Two numbers with a dash that a result or a vote is told in → one cardinal each; says not who won.
//!
//! | accepted | quantities |
//! |---|---|
//! | `won 2-1` · `a 3–0 defeat` · `beat Ruiz 6-4, 3-6, 7-5` | 2 and 1, unit score |
//! | `voted 52-48` · `a 5–4 vote` | 52 and 48, unit votes |

use super::{Read, is_one, quantity};
use crate::number::{Quantity, QuantityKind};
use crate::token::{Phrase, TokenKind};

/// How far a word that tells may stand, in tokens.
const REACH: usize = 8;

/// Reads a score or a vote at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<[Quantity; 2]> {
    let dashed = is_one(phrase, at + 1, &["-", "–"]) && phrase.touches_next(at) && phrase.touches_next(at + 1);
    let free = at == phrase.range().start || !is_one(phrase, at - 1, &["-", "–", "$", "£", "€"]);
    let longer =
        is_one(phrase, at + 3, &["-", "–", "%", "percent", "per"]) && phrase.touches_next(at + 2) || is_one(phrase, at + 3, &["percent", "%", "per"]);
    let (left, right) = (number(phrase, at)?, number(phrase, at + 2)?);
    let unit = unit(phrase, at).filter(|_| dashed && free && !longer && (left >= right || is_small(left, right)))?;
    let each =
        |it: usize, value: u16| Quantity { unit: Some(unit.to_owned()), ..quantity(phrase, it..it + 1, QuantityKind::Cardinal, f64::from(value)) };
    Some(([each(at, left), each(at + 2, right)], at + 3))
}

const fn is_small(left: u16, right: u16) -> bool {
    left < 20 && right < 20
}

fn number(phrase: &Phrase<'_>, at: usize) -> Option<u16> {
    let word = phrase.lower(at);
    let plain = phrase.kind(at) == Some(TokenKind::Number) && word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit());
    if plain { word.parse().ok() } else { None }
}

/// No match has more sets.
const SETS: usize = 5;

/// Where the list of scores begins that the one at `at` ends: "6-4, 3-6, 7-5".
fn first_set(phrase: &Phrase<'_>, at: usize) -> usize {
    let set = |at: usize| at >= 4 && phrase.lower(at - 1) == "," && is_one(phrase, at - 3, &["-", "–"]) && number(phrase, at - 4).is_some();
    (1..SETS).fold(at, |at, _| if set(at) { at - 4 } else { at })
}

fn unit(phrase: &Phrase<'_>, at: usize) -> Option<&'static str> {
    let near = || (first_set(phrase, at).saturating_sub(REACH)..at + REACH).map(|it| phrase.lower(it));
    if near().any(|it| matches!(it, "vote" | "votes" | "voted" | "ruling" | "ruled" | "senate" | "justices" | "decision")) {
        return Some("votes");
    }
    let told = |it: &str| {
        matches!(
            it,
            "won"
                | "win"
                | "wins"
                | "beat"
                | "beats"
                | "beating"
                | "lost"
                | "lose"
                | "defeat"
                | "defeated"
                | "draw"
                | "drew"
                | "victory"
                | "score"
                | "scored"
                | "final"
                | "match"
                | "game"
                | "lead"
                | "led"
                | "leading"
                | "aggregate"
                | "tie"
                | "tied"
                | "goal"
                | "goals"
                | "win."
                | "thrashed"
                | "edged"
                | "half"
        )
    };
    near().any(told).then_some("score")
}
