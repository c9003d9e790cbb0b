//! Two names that the text itself sets beside each other → never one person; says nothing of other pairs.

use super::Spoken;
use super::name::PersonName;
use crate::entity::fold::fold;
use crate::entity::scene::Scene;
use crate::lexicon::KIN;
use std::collections::BTreeSet;

/// Pairs of names that are two people, the lesser first.
pub type Apart = BTreeSet<(PersonName, PersonName)>;

/// Most words between a name and that of a relation: "George Bush, the former president, and his son George W. Bush".
const REACH: usize = 8;

/// Pairs set beside each other by "and" or by a word of kinship.
pub fn find(scene: &Scene<'_>, spoken: &[Spoken]) -> Apart {
    let neighbours = spoken.iter().zip(spoken.iter().skip(1));
    let told = |one: &Spoken, next: &Spoken| sets_apart(scene, one.name) || next.parts.is_full() && opens_with_kin(scene, one.name);
    let apart = neighbours.filter(|(one, next)| next.name == one.name + 1 && one.parts != next.parts && told(one, next));
    apart.map(|(one, next)| pair(&one.parts, &next.parts)).collect()
}

/// The pair in the order in which the set holds it.
pub fn pair(one: &PersonName, other: &PersonName) -> (PersonName, PersonName) {
    if one <= other { (one.clone(), other.clone()) } else { (other.clone(), one.clone()) }
}

fn sets_apart(scene: &Scene<'_>, name: usize) -> bool {
    let Some(gap) = scene.gap(name) else { return false };
    let words: Vec<&str> = gap.split_whitespace().collect();
    let listed = matches!(gap.trim(), "and" | "&" | "or" | ", and" | "vs." | "v." | "versus");
    let related =
        || words.len() <= REACH && !gap.contains(". ") && !gap.contains('\n') && words.iter().any(|word| KIN.get(&kin_word(word)).is_some());
    listed || related()
}

/// `Warren Tull built the line. His grandson Warren Tull III`: the next sentence opens with a relation of somebody's.
fn opens_with_kin(scene: &Scene<'_>, name: usize) -> bool {
    let opening = scene.gap(name).and_then(|gap| gap.rsplit_once(". ")).map_or("", |it| it.1);
    let mut words = opening.split_whitespace();
    matches!(words.next(), Some("His" | "Her" | "Their"))
        && words.next().is_some_and(|word| KIN.get(&kin_word(word)).is_some())
        && words.next().is_none()
}

/// The word as the table of kinship has it: hyphens kept.
fn kin_word(word: &str) -> String {
    word.split('-').map(fold).collect::<Vec<_>>().join("-")
}
