//! Names of peoples → the country each belongs to, when the text names it: a link, for the Swedes are not Sweden.

use super::fold::fold_words;
use super::{Cast, Entity};
use crate::lexicon::{DEMONYMS, SAME_NAMES};
use crate::tag::Kind;
use std::collections::BTreeMap;

/// Links every people to its country.
pub fn link(cast: &mut Cast) {
    let mut countries: BTreeMap<String, usize> = BTreeMap::new();
    for (card, entity) in cast.entities.iter().enumerate().filter(|(_, it)| it.kind.is_place()) {
        for name in names_of(entity) {
            countries.entry(one_spelling(fold_words(name).join(" "))).or_insert(card);
        }
    }
    for entity in cast.entities.iter_mut().filter(|it| it.kind == Kind::Group) {
        let country = names_of(entity).find_map(|name| country_of(name));
        entity.people_of = country.and_then(|it| countries.get(&it).copied());
    }
}

fn names_of(entity: &Entity) -> impl Iterator<Item = &String> {
    std::iter::once(&entity.name).chain(&entity.aliases)
}

/// The country of a people, in the one spelling: `swedes` → `sweden`.
pub fn country_of(people: &str) -> Option<String> {
    DEMONYMS.get(&fold_words(people).join(" ")).map(|it| one_spelling(it.to_lowercase()))
}

/// `us` and `america` → `united states`; a name of one spelling stays.
pub fn one_spelling(folded: String) -> String {
    SAME_NAMES.get(&folded).map_or(folded, str::to_owned)
}
