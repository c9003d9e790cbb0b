//! Words that go with people's names → look-ups: titles, kinship, given names, roles; guesses nobody's gender.

use super::{WordList, WordTable};

/// Given names cut short (`Ma`, `Wm`), without their full stop; case matters.
pub static SHORT_GIVEN_NAMES: WordList = WordList::new(include_str!("short_given_names.txt"));

/// Titles before a name → `m`, `f` or `-`: the gender the word itself states.
pub static HONORIFICS: WordTable = WordTable::new(include_str!("honorifics.txt"));

/// Words of kinship → `m`, `f` or `-`: the gender the word itself states.
pub static KIN: WordTable = WordTable::new(include_str!("kin.txt"));

/// Short and variant given names → the names they stand for, parted by spaces.
pub static NICKNAMES: WordTable = WordTable::new(include_str!("nicknames.txt"));

/// Given names → `m` or `f`: a weak hint for pronouns, never reported.
pub static GIVEN_NAMES: WordTable = WordTable::new(include_str!("given_names.txt"));

/// Small words inside people's names.
pub static PARTICLES: WordList = WordList::new(include_str!("particles.txt"));

/// Nouns for what a person is or does, in the singular.
pub static ROLE_NOUNS: WordList = WordList::new(include_str!("role_nouns.txt"));

/// Words that stand outside a role phrase: function words, verbs of the news, days and months.
pub static PHRASE_STOPS: WordList = WordList::new(include_str!("phrase_stops.txt"));

/// Words in -ed, -ing and -s that nevertheless stand inside a role phrase.
pub static ROLE_MODIFIERS: WordList = WordList::new(include_str!("role_modifiers.txt"));
