//! Short forms → the longer name they leave words out of; two longer names that fit equally leave it alone.
//!
//! | longer name | short form | what is left out |
//! |---|---|---|
//! | Funimation Entertainment | Funimation | a general noun |
//! | Wisconsin Supreme Court | Supreme Court | a place in front |
//! | Parliament of the United Kingdom | Parliament | what follows "of" |
//! | London Heathrow Airport | Heathrow | both |
//! | Space Shuttle Discovery | Discovery | the rest of a thing's name |

use super::Links;
use super::class::Class;
use super::form::Form;
use crate::entity::fold::fold_words;
use crate::entity::scene::Scene;
use crate::lexicon::{DEMONYMS, ORG_HEADS, PLACE_HEADS, ends_org};
use crate::tag::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// How many longer names a short form is compared with: more would make long texts slow.
const CANDIDATES: usize = 64;

/// What stands before the names of mountains and waters: Mount Everest, Everest.
const LEADS: [&str; 5] = ["cape", "lake", "mount", "mt", "river"];

/// Joins short forms to the one longer name they fit.
pub fn join(scene: &Scene<'_>, forms: &[Form], links: &mut Links) {
    let places = place_words(scene);
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate().filter(|(_, form)| form.words.len() > 1) {
        for word in &form.words {
            by_word.entry(word).or_default().push(at);
        }
    }
    for short in forms {
        let longer = short.words.first().and_then(|word| by_word.get(word.as_str()));
        let fitting: Vec<&Form> = longer
            .into_iter()
            .flatten()
            .take(CANDIDATES)
            .filter_map(|&at| forms.get(at))
            .filter(|long| long.words.len() > short.words.len() && fits(short, long, &places))
            .collect();
        let Some(long) = fitting.first() else { continue };
        if fitting.iter().all(|other| links.sets.same(other.first(), long.first())) {
            links.join(short.first(), long.first(), || format!("short for {}", scene.name(long.first())));
        }
    }
}

/// Names of one word that are places in this text, folded.
fn place_words(scene: &Scene<'_>) -> BTreeSet<String> {
    let places = (0..scene.names.len()).filter(|&at| scene.names[at].kind.is_place());
    places.map(|at| fold_words(scene.name(at))).filter(|words| words.len() == 1).flatten().collect()
}

fn fits(short: &Form, long: &Form, places: &BTreeSet<String>) -> bool {
    let Some(at) = long.words.windows(short.words.len()).position(|window| window == short.words) else { return false };
    let before = &long.words[..at];
    let after = &long.words[at + short.words.len()..];
    match class_of(short.kind) {
        Class::Org => fits_org(short, before, after, places) || is_later_word(short, long, before, after),
        Class::Place => {
            short.kind == long.kind
                && (fits_place(before, after, places) || (short.kind == Kind::Facility && is_later_word(short, long, before, after)))
        }
        Class::Group => false,
        Class::Thing(Kind::Work) => after.is_empty(),
        Class::Thing(_) => before.is_empty() || after.is_empty(),
    }
}

fn fits_org(short: &Form, before: &[String], after: &[String], places: &BTreeSet<String>) -> bool {
    let general = short.words.len() == 1 && short.words.iter().all(|word| ORG_HEADS.contains(word)) && !is_chamber(short);
    let lead = before.iter().all(|word| is_place(word, places) || is_rank(word)) || (general && after.is_empty());
    let heads = after.iter().take_while(|word| ends_org(word)).count();
    let rest = after.get(heads).is_none_or(|word| matches!(word.as_str(), "of" | "at" | "for" | "in" | "on"));
    lead && rest
}

fn fits_place(before: &[String], after: &[String], places: &BTreeSet<String>) -> bool {
    before.iter().all(|word| is_place(word, places) || LEADS.contains(&word.as_str())) && after.iter().all(|word| PLACE_HEADS.contains(word))
}

/// One telling word, said after the whole name: "the Bears" of the Chicago Bears, "Verizon" of Verizon Wireless.
fn is_later_word(short: &Form, long: &Form, before: &[String], after: &[String]) -> bool {
    let edge = before.is_empty() || after.is_empty();
    let other_house = is_chamber(short) && !before.is_empty();
    edge && !other_house
        && short.words.len() == 1
        && short.first() > long.first()
        && short.words.iter().all(|word| word.len() > 3)
        && short.acronym.is_empty()
}

/// "House" alone is a chamber of parliament, and no short form of the White House or a publishing house.
fn is_chamber(short: &Form) -> bool {
    short.words == ["house"]
}

fn is_place(word: &str, places: &BTreeSet<String>) -> bool {
    matches!(word, "united" | "states" | "kingdom" | "nations" | "of" | "the") || places.contains(word) || DEMONYMS.get(word).is_some()
}

fn is_rank(word: &str) -> bool {
    matches!(word, "national" | "federal" | "royal" | "state")
}

fn class_of(kind: Kind) -> Class {
    match kind {
        Kind::Org => Class::Org,
        Kind::Group => Class::Group,
        kind if kind.is_place() => Class::Place,
        kind => Class::Thing(kind),
    }
}
