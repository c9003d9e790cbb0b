//! Descriptions → the entity they stand for: "the minister", "Zambia's foreign minister", "the company"; an unclear one is none.

mod aged;
mod people;
mod things;

use super::scene::Scene;
use super::{Cast, Form, Mention};
use crate::tag::Kind;
use crate::text::Confidence;
use std::ops::Range;

/// A description that was given its entity.
#[derive(Clone, Debug)]
pub struct Described {
    /// Its tokens, with its determiner or owner.
    pub tokens: Range<usize>,
    /// Index of the entity.
    pub entity: usize,
    /// The age that it states.
    pub age: Option<u32>,
}

/// Every clear description, in order. Mentions of `cast` are still its names alone.
pub fn find(scene: &Scene<'_>, cast: &Cast) -> Vec<Described> {
    let offices = people::Offices::gather(scene, cast);
    let mut memory = things::Memory::default();
    let mut found = Vec::new();
    let (mut next, mut start) = (0, scene.tokens_of(0).start);
    for (index, sentence) in scene.tokens.sentences.iter().enumerate() {
        for at in sentence.tokens.clone() {
            while next < scene.names.len() && start < at {
                memory.note(cast, next, index);
                next += 1;
                start = scene.tokens_of(next).start;
            }
            let described =
                offices.read(scene, at, next).or_else(|| memory.read(scene, at, index)).or_else(|| aged::read(scene, cast, at, next, index));
            found.extend(described);
        }
    }
    found
}

/// Puts the ages that descriptions state on the cards that have none.
pub fn add_ages(cast: &mut Cast, described: &[Described]) {
    for it in described {
        if let Some(entity) = cast.entities.get_mut(it.entity) {
            entity.age = entity.age.or(it.age);
        }
    }
}

/// The description as a mention.
pub fn mention(scene: &Scene<'_>, cast: &Cast, described: &Described) -> Mention {
    let entity = cast.entities.get(described.entity);
    Mention {
        span: scene.span_of(described.tokens.clone()),
        kind: entity.map_or(Kind::Misc, |it| it.kind),
        entity: Some(described.entity),
        confidence: Confidence::new(650),
        form: Form::Nominal,
        why: entity.map_or(String::new(), |it| format!("describes {}", it.name)),
    }
}
