//! `Bill and Hillary Clinton` → the first name borrows the surname; a name that is a surname elsewhere borrows none.

use super::Spoken;
use crate::entity::scene::Scene;
use crate::lexicon::GIVEN_NAMES;
use std::collections::BTreeSet;

/// Gives the surname of the second to the first of two people named together.
pub fn lend_surnames(scene: &Scene<'_>, spoken: &mut [Spoken]) {
    let full = spoken.iter().filter(|it| it.parts.is_full());
    let surnames: BTreeSet<String> = full.clone().map(|it| it.parts.surname.clone()).collect();
    let pairs: BTreeSet<(String, String)> = full.map(|it| (it.parts.given().to_owned(), it.parts.surname.clone())).collect();
    for at in 1..spoken.len() {
        let (before, after) = spoken.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        if first.parts.is_full() || !second.parts.is_full() || !named_together(scene, first.name, second.name) {
            continue;
        }
        let word = first.parts.given().to_owned();
        let surname = second.parts.surname.clone();
        let known = pairs.contains(&(word.clone(), surname.clone()));
        if known || (GIVEN_NAMES.get(&word).is_some() && !surnames.contains(&word)) {
            first.parts.words.extend(second.parts.words.iter().skip(1).cloned());
            first.parts.surname = surname;
        }
    }
}

fn named_together(scene: &Scene<'_>, first: usize, second: usize) -> bool {
    second == first + 1 && scene.gap(first).is_some_and(|gap| matches!(gap.trim(), "and" | "&" | "or"))
}
