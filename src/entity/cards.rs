//! Names and the labels of their sets → mentions and entities; finds no roles and no pronouns.

use super::capitals::{is_shouting, usual};
use super::scene::Scene;
use super::{Cast, Entity, Form, Mention};
use crate::tag::Kind;
use std::collections::BTreeMap;

/// One card for each set of names, in order of first mention.
pub fn lay(scene: &Scene<'_>, labels: &[usize], reasons: &[String]) -> Cast {
    let mut cast = Cast::default();
    let mut card_of: BTreeMap<usize, usize> = BTreeMap::new();
    for ((at, name), label) in scene.names.iter().enumerate().zip(labels) {
        let card = *card_of.entry(*label).or_insert_with(|| {
            cast.entities.push(Entity::new(name.kind, ""));
            cast.entities.len() - 1
        });
        cast.entities[card].mentions.push(at);
        let why = why(&name.why, reasons.get(at).map_or("", String::as_str));
        cast.mentions.push(Mention { span: name.span, kind: name.kind, entity: Some(card), confidence: name.confidence, form: Form::Name, why });
    }
    for entity in &mut cast.entities {
        call(scene, entity);
    }
    cast
}

/// Whether a person's name is more than one word.
pub fn is_full_person(name: &str) -> bool {
    name.split_whitespace().nth(1).is_some()
}

/// Adds mentions that are no names; all mentions and each card's list stay in order.
pub fn insert(cast: &mut Cast, found: Vec<Mention>) {
    cast.mentions.extend(found);
    cast.mentions.sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end)));
    for entity in &mut cast.entities {
        entity.mentions.clear();
    }
    for (at, mention) in cast.mentions.iter().enumerate() {
        if let Some(entity) = mention.entity.and_then(|card| cast.entities.get_mut(card)) {
            entity.mentions.push(at);
        }
    }
}

/// Sets the fullest name, the other names in order, and the kind most mentions have. A place that the dateline alone names, in
/// capitals, is called as such places usually are.
pub fn call(scene: &Scene<'_>, entity: &mut Entity) {
    let mut written: Vec<&str> = Vec::new();
    for &at in &entity.mentions {
        let name = scene.name(at);
        if !written.contains(&name) {
            written.push(name);
        }
    }
    let fullest = written.iter().enumerate().max_by_key(|(at, name)| (fullness(name), std::cmp::Reverse(*at)));
    let fullest = fullest.map_or("", |(_, name)| name);
    entity.name = if is_filed(scene, entity) && is_shouting(fullest) { usual(fullest) } else { fullest.to_owned() };
    entity.aliases = written.into_iter().filter(|&name| name != entity.name).map(str::to_owned).collect();
    entity.kind = main_kind(scene, entity);
}

fn is_filed(scene: &Scene<'_>, entity: &Entity) -> bool {
    let place = scene.article.dateline.and_then(|it| it.place);
    let inside = |at: &usize| place.zip(scene.names.get(*at)).is_some_and(|(place, name)| place.contains(name.span) && name.kind.is_place());
    entity.mentions.iter().any(inside)
}

/// Spelled out before short, more words before fewer.
fn fullness(name: &str) -> (bool, usize, usize) {
    (!is_shouting(name), name.split_whitespace().count(), name.chars().count())
}

fn main_kind(scene: &Scene<'_>, entity: &Entity) -> Kind {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for &at in &entity.mentions {
        if let Some(name) = scene.names.get(at) {
            *counts.entry(name.kind).or_default() += 1;
        }
    }
    let most = counts.values().max().copied();
    counts.into_iter().find(|(_, count)| Some(*count) == most).map_or(entity.kind, |(kind, _)| kind)
}

fn why(seen: &str, linked: &str) -> String {
    match (seen.is_empty(), linked.is_empty()) {
        (true, _) => linked.to_owned(),
        (_, true) => seen.to_owned(),
        _ => format!("{seen}; {linked}"),
    }
}
