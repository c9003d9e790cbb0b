//! Full names → people; a full name that fits two people is left for its place in the text to decide.

use super::Spoken;
use super::apart::{Apart, pair};
use super::compat::{compatible, suffixes_agree};
use super::name::PersonName;
use crate::entity::fold::skeleton;
use std::collections::BTreeMap;

/// How many people one name is compared with: more would make long texts slow.
pub const CANDIDATES: usize = 64;

/// The people that full names tell apart.
#[derive(Debug, Default)]
pub struct People {
    /// For each person, the names they go by.
    pub forms: Vec<Vec<PersonName>>,
    /// The person of each full name; a name that fits several is not there.
    pub of: BTreeMap<PersonName, usize>,
    by_word: BTreeMap<String, Vec<usize>>,
}

impl People {
    /// A new person called so.
    pub fn add(&mut self, name: &PersonName) -> usize {
        self.forms.push(Vec::new());
        let person = self.forms.len() - 1;
        self.call(person, name);
        person
    }

    /// Whoever has a name with this word, by its sound, in order of arrival.
    pub fn with_word(&self, word: &str) -> &[usize] {
        let people = self.by_word.get(&skeleton(word)).map_or(&[][..], Vec::as_slice);
        &people[people.len().saturating_sub(CANDIDATES)..]
    }

    /// One more name for a person.
    pub fn call(&mut self, person: usize, name: &PersonName) {
        if let Some(forms) = self.forms.get_mut(person) {
            forms.push(name.clone());
        }
        for word in name.words.iter().chain(&name.nicknames).chain([&name.surname]) {
            let people = self.by_word.entry(skeleton(word)).or_default();
            if !people.iter().rev().take(CANDIDATES).any(|&it| it == person) {
                people.push(person);
            }
        }
    }

    /// The people whom a full name fits.
    pub fn fitting(&self, name: &PersonName, apart: &Apart) -> Vec<usize> {
        let mut people: Vec<usize> = self.with_word(&name.surname).iter().chain(self.with_word(name.given())).copied().collect();
        people.sort_unstable();
        people.dedup();
        people.retain(|&person| self.fits(person, name, apart));
        people
    }

    fn fits(&self, person: usize, name: &PersonName, apart: &Apart) -> bool {
        let forms = self.forms.get(person).map_or(&[][..], Vec::as_slice);
        let agrees = |form: &PersonName| suffixes_agree(form, name) && !apart.contains(&pair(form, name));
        forms.first().is_some_and(|longest| compatible(longest, name)) && forms.iter().all(agrees)
    }
}

/// Goes through the full names, the longest first, so that the shorter find what they shorten.
pub fn gather(spoken: &[Spoken], apart: &Apart) -> People {
    let mut names: Vec<(usize, &PersonName)> = Vec::new();
    let mut seen: BTreeMap<&PersonName, ()> = BTreeMap::new();
    for it in spoken.iter().filter(|it| it.parts.is_full()) {
        if seen.insert(&it.parts, ()).is_none() {
            names.push((names.len(), &it.parts));
        }
    }
    names.sort_by_key(|(order, name)| (std::cmp::Reverse(weight(name)), *order));
    let mut people = People::default();
    for (_, name) in names {
        let person = match people.fitting(name, apart).as_slice() {
            [] => people.add(name),
            [one] => {
                people.call(*one, name);
                *one
            }
            _ => continue,
        };
        people.of.insert(name.clone(), person);
    }
    people
}

/// How much a name tells: words, and among equals the longer written out.
fn weight(name: &PersonName) -> (usize, usize) {
    (name.words.len() + usize::from(!name.suffix.is_empty()), name.words.iter().map(String::len).sum())
}
