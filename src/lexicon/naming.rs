//! Words inside and around the names of groups, places and organisations → look-ups; knows no person's name.

use super::{WordList, WordTable};

/// Words for a country's people → the country.
pub static DEMONYMS: WordTable = WordTable::new(include_str!("demonyms.txt"));

/// Words for members of other groups → one form that stands for all.
pub static GROUP_FORMS: WordTable = WordTable::new(include_str!("group_forms.txt"));

/// Names of one thing that share no words → the form that stands for all.
pub static SAME_NAMES: WordTable = WordTable::new(include_str!("same_names.txt"));

/// Nouns that a short form of an organisation's name leaves out.
pub static ORG_HEADS: WordList = WordList::new(include_str!("org_heads.txt"));

/// What a firm deals in, when nobody is called so: "Sierra Haulage" is "Sierra" for short, but "the cement" is no firm.
pub static TRADES: WordList = WordList::new(include_str!("trades.txt"));

/// Whether a word in small letters ends an organisation's name and may be left out of a short form.
pub fn ends_org(word: &str) -> bool {
    ORG_HEADS.contains(word) || TRADES.contains(word)
}

/// Nouns that a short form of a place's name leaves out.
pub static PLACE_HEADS: WordList = WordList::new(include_str!("place_heads.txt"));

/// Small words that hardly a name holds between its capitals.
pub static NAME_BOUNDS: WordList = WordList::new(include_str!("name_bounds.txt"));

/// Small words that a name holds between its capitals, if at all: neither before the first nor behind the last.
pub static NAME_LINKS: WordList = WordList::new(include_str!("name_links.txt"));

/// Nouns at the end of the name of what has an address: a school, a hospital, a market.
pub static ESTABLISHMENTS: WordList = WordList::new(include_str!("establishments.txt"));
