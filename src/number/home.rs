//! A story's words → the country whose money "dollars" are in it; places no story on a map.

use crate::lexicon::WordTable;
use crate::token::{Tokens, Words};

static COUNTRIES: WordTable = WordTable::new(include_str!("../lexicon/currency_countries.txt"));

/// No story of one country names more of them.
const MOST: usize = 4;

/// The countries of a story, ISO 3166-1 alpha-2.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Home {
    /// The one it names most, when it names it more than once.
    pub most: Option<&'static str>,
    /// The first ones it names; none when they are many.
    named: [Option<&'static str>; MOST],
}

/// How often a country must be named before its money is meant.
const ENOUGH: usize = 2;

impl Home {
    /// Whether the story names the country at all.
    pub(super) fn names(&self, country: &str) -> bool {
        self.place(country).is_some()
    }

    /// How many countries the story names before it.
    pub(super) fn place(&self, country: &str) -> Option<usize> {
        self.named.iter().position(|it| *it == Some(country))
    }
}

/// The countries that `words` name; of those named most often the first wins a draw.
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
    let most = counts.iter().map(|it| it.1).max().filter(|&it| it >= ENOUGH);
    let most = most.and_then(|most| counts.iter().find(|it| it.1 == most)).map(|it| it.0);
    let few = if counts.len() > MOST { &[] } else { counts.as_slice() };
    Home { most, named: std::array::from_fn(|at| few.get(at).map(|it| it.0)) }
}
