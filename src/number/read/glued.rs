//! A currency and its number in one word → a sum of money.
//!
//! | accepted | value, unit |
//! |---|---|
//! | `115.5USD` · `USD115` | USD |
//! | `Rs1,780` · `RM50` · `KSh300` · `Rp5,000` | INR (or the story's rupees), MYR, KES, IDR |

use super::figure::Figure;
use super::money::{CODES, CURRENCIES, Sum, at_home, iso};
use super::range::Numbers;
use crate::lexicon::{Decimal, scale};
use crate::number::{Bound, home::Home};
use crate::token::Phrase;

/// Letters before a sum, with what they stand for.
const LETTERS: [(&str, &str); 12] = [
    ("KSh", "KES"),
    ("KShs", "KES"),
    ("Ksh", "KES"),
    ("Kshs", "KES"),
    ("Php", "PHP"),
    ("RM", "MYR"),
    ("Rp", "IDR"),
    ("Rs", "rupee"),
    ("TSh", "TZS"),
    ("Tk", "BDT"),
    ("USh", "UGX"),
    ("UShs", "UGX"),
];

/// `115.5USD`, `10€`.
pub(super) fn behind(phrase: &Phrase<'_>, at: usize) -> Option<Sum> {
    let word = phrase.raw(at);
    let digits = word.trim_end_matches(char::is_alphabetic);
    let suffix = word.get(digits.len()..).unwrap_or("");
    let code = if CODES.contains(suffix) { iso(suffix) } else { CURRENCIES.get(suffix).filter(|_| !suffix.is_ascii())?.to_owned() };
    Some((exactly(Decimal::parse(digits)?), code))
}

/// `USD115`, `Rs1,780`, `RM5bn`.
pub(super) fn before(phrase: &Phrase<'_>, at: usize, home: Home) -> Option<Sum> {
    let word = phrase.raw(at);
    let (letters, rest) = word.split_at(word.find(|it: char| it.is_ascii_digit()).filter(|it| *it > 0)?);
    let digits = rest.trim_end_matches(char::is_alphabetic);
    let times = rest.get(digits.len()..).filter(|it| !it.is_empty());
    let by = times.map_or(Some(1), |it| scale(&it.to_lowercase()))?;
    let value = Decimal::parse(digits)?.times(by)?;
    Some((exactly(value), code(letters, home)?))
}

fn code(letters: &str, home: Home) -> Option<String> {
    if CODES.contains(letters) {
        return Some(iso(letters));
    }
    let named = LETTERS.get(LETTERS.binary_search_by_key(&letters, |it| it.0).ok()?)?.1;
    at_home(named, home).or_else(|| Some(named.to_owned()))
}

fn exactly(value: Decimal) -> Numbers {
    Numbers { low: Figure { value: value.to_f64(), exact: Some(value), bound: Bound::Exact }, high: None }
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_are_sorted() {
        assert!(super::LETTERS.is_sorted());
    }
}
