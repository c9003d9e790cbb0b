//! A noun phrase that speaks → the speaker: an entity where the cast knows one, else its words; names nobody new.

use super::phrase::Phrase;
use super::scene::Scene;
use super::types::Speaker;
use super::words::Class;
use crate::entity::{Form, Kind};

/// Who the phrase is.
pub fn speaker(scene: &Scene<'_>, phrase: &Phrase) -> Option<Speaker> {
    let head = scene.word_at(phrase.head)?;
    let tokens = scene.word_at(phrase.items.start)?..scene.word_at(phrase.items.end - 1)? + 1;
    if let Some(index) = scene.mentions.get(head).copied().flatten() {
        let mention = &scene.cast.mentions[index];
        if mention.entity.is_some() || mention.form == Form::Name {
            return Some(Speaker { entity: mention.entity, span: mention.span });
        }
    }
    let words = scene.span(tokens.clone());
    if scene.class(head).is(Class::PRONOUN) {
        return Some(super::pronoun::resolve(scene, head).unwrap_or(Speaker { entity: None, span: words }));
    }
    let owner = scene.class(head).is(Class::DOCUMENT) && !scene.class(head).is(Class::SOURCE);
    let behind = if owner { behind_document(scene, tokens, head) } else { None };
    Some(behind.unwrap_or(Speaker { entity: None, span: words }))
}

/// `a report by Amnesty`, `a statement issued by Amnesty`, `Amnesty's report`, `an Amnesty report`: who wrote the document.
fn behind_document(scene: &Scene<'_>, tokens: std::ops::Range<usize>, head: usize) -> Option<Speaker> {
    let limit = tokens.end + 6;
    let after = (head + 1..limit).take_while(|&at| !scene.class(at).is(Class::PUNCTUATION | Class::CUE)).find(|&at| {
        let before = first_of(scene, at).saturating_sub(1);
        let before = if scene.class(before).is(Class::DETERMINER) { before.saturating_sub(1) } else { before };
        known_at(scene, at).is_some() && matches!(scene.token(before), "by" | "from" | "of" | "in")
    });
    let owner = (tokens.start..head).rev().find(|&at| scene.name_at(at).is_some() && !is_people(scene, at));
    let Some(name) = owner.or(after).and_then(|at| known_at(scene, at)) else { return unnamed_owner(scene, tokens.start, head) };
    let mention = scene.cast.mentions.get(name)?;
    Some(Speaker { entity: mention.entity, span: mention.span })
}

/// `a Swedish study`: a people's name says where a document is from, unless it owns it, and not who wrote it.
fn is_people(scene: &Scene<'_>, at: usize) -> bool {
    let group = scene.name_at(at).and_then(|it| scene.cast.mentions.get(it)).is_some_and(|it| it.kind == Kind::Group);
    group && !scene.class(at + 1).is(Class::POSSESSIVE)
}

/// `the family's statement`, `their statement`: who owns the document, when no name does.
fn unnamed_owner(scene: &Scene<'_>, start: usize, head: usize) -> Option<Speaker> {
    let owned = (start + 1..head).find(|&at| scene.class(at).is(Class::POSSESSIVE));
    let end = owned.or_else(|| matches!(scene.token(start).to_lowercase().as_str(), "his" | "her" | "its" | "their").then_some(start + 1))?;
    let entity = scene.mentions.get(end - 1).copied().flatten().and_then(|it| scene.cast.mentions.get(it)?.entity);
    (entity.is_some() || owned.is_some()).then(|| Speaker { entity, span: scene.span(start..end) })
}

/// The mention at `token` that names somebody, or is known to mean somebody: `the Pope`.
fn known_at(scene: &Scene<'_>, token: usize) -> Option<usize> {
    let mention = scene.mentions.get(token).copied().flatten()?;
    let known = scene.cast.mentions.get(mention).is_some_and(|it| it.form == Form::Name || it.form == Form::Nominal && it.entity.is_some());
    known.then_some(mention)
}

/// The first token of the mention at `token`.
fn first_of(scene: &Scene<'_>, token: usize) -> usize {
    let mention = known_at(scene, token);
    (1..=token).rev().find(|&at| known_at(scene, at - 1) != mention).unwrap_or(1)
}
