//! A story's words → the country whose money "dollars" are in it; places no story on a map.

use crate::lexicon::WordTable;
use crate::token::{Tokens, Words};

static COUNTRIES: WordTable = WordTable::new(include_str!("../lexicon/currency_countries.txt"));

/// The country a story names most, ISO 3166-1 alpha-2.
pub(super) type Home = Option<&'static str>;

/// How often a country must be named before its money is meant.
const ENOUGH: usize = 2;

/// The country that `words` name most often; the first named wins a draw.
pub(super) fn of(words: &Words<'_>, tokens: &Tokens) -> Home {
    let phrase = words.within(0..tokens.tokens.len());
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for at in (0..tokens.tokens.len()).filter(|&it| phrase.is_capital(it)) {
        let Some(country) = COUNTRIES.get(phrase.lower(at)).filter(|_| phrase.raw(at) != "us" && phrase.raw(at) != "Us") else { continue };
        match counts.iter_mut().find(|it| it.0 == country) {
            Some(entry) => entry.1 += 1,
            None => counts.push((country, 1)),
        }
    }
    let most = counts.iter().map(|it| it.1).max().filter(|&it| it >= ENOUGH)?;
    counts.iter().find(|it| it.1 == most).map(|it| it.0)
}
