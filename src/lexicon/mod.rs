//! Word lists and model sections → look-ups; judges nothing by itself.

mod abbreviations;
mod decimal;
mod naming;
mod numerals;
mod people;
mod section;
mod sieve;
mod speech;
mod table;
mod words;

pub use abbreviations::{OTHER_ABBREVIATIONS, SENTENCE_OPENERS, TITLE_ABBREVIATIONS};
pub use decimal::Decimal;
pub use naming::{DEMONYMS, ESTABLISHMENTS, GROUP_FORMS, NAME_BOUNDS, NAME_LINKS, ORG_HEADS, PLACE_HEADS, SAME_NAMES, TRADES, ends_org};
pub use numerals::{Numeral, cardinal, ordinal, ordinal_word, plural_scale, scale};
pub use people::{GIVEN_NAMES, HONORIFICS, KIN, NICKNAMES, PARTICLES, PHRASE_STOPS, ROLE_MODIFIERS, ROLE_NOUNS, SHORT_GIVEN_NAMES};
pub use section::{ModelError, Section, fnv1a, read_sections, write_section};
pub use speech::{
    CARRIER_NOUNS, CLAIM_NOUNS, DOCUMENT_NOUNS, NAMING_WORDS, PLAN_VERBS, QUOTING_VERBS, SOURCE_NOUNS, SPEECH_VERBS, THOUGHT_VERBS, is_speech_verb,
};
pub use table::WordTable;
pub use words::WordList;
