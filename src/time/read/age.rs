//! Ages → the tokens to pass over; reads no value, that is the number room's work.
//!
//! | passed over |
//! |---|
//! | `45 years old` · `two-year-old` · `three months of age` · `6 weeks old` |
//! | `aged 84` · `aged 18 to 24` · `at age 19` · `age of 30` |

use super::{amount, is_one, skip as past, unit};
use crate::token::Phrase;

/// Past the age that starts at `at`.
pub(super) fn skip(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if is_one(phrase, at, &["aged", "age", "ages"]) {
        let number = past(phrase, at + 1, &["of", "between"]);
        return amount::read(phrase, number).map(|(_, next)| next);
    }
    let (_, after) = amount::read(phrase, at)?;
    let of_unit = past(phrase, after, &["-"]);
    unit::unit(phrase.lower(of_unit))?;
    let after = past(phrase, of_unit + 1, &["-"]);
    match (phrase.lower(after), phrase.lower(after + 1)) {
        ("old" | "olds", _) => Some(after + 1),
        ("of", "age") => Some(after + 2),
        _ => None,
    }
}
