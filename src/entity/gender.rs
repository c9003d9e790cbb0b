//! Words beside a name → the gender that the text itself states, and the one its given name usually has; reports neither.

use super::cards::is_full_person;
use super::fold;
use super::person::name::{Gender, PersonName};
use super::scene::Scene;
use super::{Cast, Form};
use crate::lexicon::{HONORIFICS, KIN};
use crate::tag::Kind;

/// What is known of one entity's gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// A title, a word of kinship or a noun says so.
    pub stated: Option<Gender>,
    /// The given name is almost always of this gender: a weak hint for pronouns alone.
    pub usual: Option<Gender>,
}

/// What the text says of every entity; things have no gender.
pub fn read(scene: &Scene<'_>, cast: &Cast) -> Vec<Known> {
    let mut known = vec![Known::default(); cast.entities.len()];
    for (at, mention) in cast.mentions.iter().enumerate() {
        let Some(state) = mention.entity.and_then(|card| known.get_mut(card)) else { continue };
        if mention.form == Form::Name && mention.kind == Kind::Person {
            state.stated = state.stated.or_else(|| stated(scene, at));
        }
    }
    for (entity, state) in cast.entities.iter().zip(&mut known) {
        if entity.kind == Kind::Person {
            let nouns = entity.roles.iter().find_map(|role| scene.text.get(role.span).split_whitespace().rev().find_map(gender_of_noun));
            state.stated = state.stated.or(nouns);
            state.usual = Some(&entity.name).filter(|name| is_full_person(name)).and_then(|name| PersonName::parse(name).usual_gender());
            state.usual = state.usual.or_else(|| PersonName::parse(&entity.name).usual_gender());
        }
    }
    known
}

/// "Mrs." or "his wife" right before the name.
fn stated(scene: &Scene<'_>, name: usize) -> Option<Gender> {
    let first = scene.tokens_of(name).start;
    let sentence = scene.sentence_at(first);
    let from = sentence.start.max(first.saturating_sub(3));
    (from..first).rev().find_map(|at| gender_of_noun(scene.word(at)))
}

fn gender_of_noun(word: &str) -> Option<Gender> {
    let folded = fold::fold(word);
    let listed = HONORIFICS.get(&folded).or_else(|| KIN.get(&folded)).and_then(Gender::of_letter);
    let ending = || match folded.as_str() {
        "actress" | "heiress" | "hostess" | "waitress" | "stewardess" | "schoolgirl" | "woman" | "girl" => Some(Gender::Feminine),
        "schoolboy" | "man" | "boy" => Some(Gender::Masculine),
        word if word.ends_with("woman") => Some(Gender::Feminine),
        _ => None,
    };
    listed.or_else(ending)
}
