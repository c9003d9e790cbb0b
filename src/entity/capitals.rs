//! A name in capitals → the same as it is usually written; knows no names.
//!
//! | capitals | usual |
//! |---|---|
//! | `PRINCE ALBERT` · `PORT-AU-PRINCE` · `PORT OF SPAIN` | Prince Albert · Port-au-Prince · Port of Spain |
//! | `N’DJAMENA` · `SANA’A` | N’Djamena · Sana’a |
//! | `UAE` · `WASHINGTON, D.C.` | UAE · Washington, D.C. |

use crate::lexicon::PARTICLES;
use crate::text::is_apostrophe;

/// Small words inside the names of places, beside the particles of people's.
const SMALL: [&str; 14] = ["am", "and", "au", "aux", "en", "in", "le", "les", "lès", "of", "on", "sur", "the", "upon"];

/// A single word of so few letters is an abbreviation.
const SHORT: usize = 3;

/// Whether a name is written in capitals alone.
pub fn is_shouting(name: &str) -> bool {
    name.chars().all(|it| !it.is_lowercase())
}

/// The name with a capital for each word but the small ones inside it.
pub fn usual(name: &str) -> String {
    if name.chars().count() <= SHORT {
        return name.to_owned();
    }
    let apart = |it: char| it == ' ' || it == '\u{a0}' || it == '-';
    let words = name.split_inclusive(apart).enumerate().map(|(at, piece)| {
        let lower = piece.to_lowercase();
        let word = lower.trim_end_matches(apart);
        let small = at > 0 && at + 1 < name.split(apart).count() && (SMALL.contains(&word) || PARTICLES.contains(word));
        let initials = word.matches('.').count() > 1;
        match (initials, small) {
            (true, _) => piece.to_owned(),
            (_, true) => lower,
            _ => capitalised(&lower),
        }
    });
    words.collect()
}

/// A capital at the start, and behind the apostrophe of a single letter.
fn capitalised(word: &str) -> String {
    let elided = word.chars().nth(1).is_some_and(is_apostrophe);
    let letter = |(at, it): (usize, char)| if at == 0 || (at == 2 && elided) { it.to_uppercase().collect::<Vec<_>>() } else { vec![it] };
    word.chars().enumerate().flat_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::usual;

    #[test]
    fn capitals_become_usual() {
        for (capitals, expected) in [
            ("LIMA", "Lima"),
            ("PRINCE ALBERT", "Prince Albert"),
            ("PORT-AU-PRINCE", "Port-au-Prince"),
            ("PORT OF SPAIN", "Port of Spain"),
            ("RIO DE JANEIRO", "Rio de Janeiro"),
            ("EL OBEID", "El Obeid"),
            ("N’DJAMENA", "N’Djamena"),
            ("SANA’A", "Sana’a"),
            ("ÉVREUX", "Évreux"),
            ("ST. LOUIS", "St. Louis"),
            ("WASHINGTON, D.C.", "Washington, D.C."),
            ("UAE", "UAE"),
            ("", ""),
        ] {
            assert_eq!(usual(capitals), expected);
        }
    }
}
