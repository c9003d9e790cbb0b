//! Words around a person's names → roles, age, nationality on their card; joins no names.

mod after;
mod age;
mod before;
mod office;
mod phrase;
pub mod words;

use super::scene::Scene;
use super::{Cast, Entity, Role};
use crate::lexicon::DEMONYMS;
use crate::tag::Kind;
use crate::text::Span;
use phrase::Phrase;
use words::{Number, is_one_of, unit_at};

/// Reads the roles of everyone named.
pub fn find(scene: &Scene<'_>, cast: &mut Cast) {
    for at in 0..scene.names.len() {
        let Some(card) = person_card(scene, cast, at) else { continue };
        let name = scene.tokens_of(at);
        let before = before::read(scene, name.start);
        let start = before.first().map_or(name.start, |phrase| phrase.tokens.start);
        let age = age::read(scene, name.clone(), start);
        let others = listed(scene, cast, at);
        let shared = before.first().filter(|phrase| phrase.number == Number::Many).cloned();
        let mut found = before;
        // "told many reporters Obi had left" is no title.
        if others.is_empty() {
            found.retain(|phrase| phrase.number == Number::One);
        }
        found.extend(after::apposition(scene, name.end));
        let nationality = nationality(scene, name.start, &found);
        let honorific = honorific(scene, name.start);
        if let Some(entity) = cast.entities.get_mut(card) {
            entity.age = entity.age.or(age);
            entity.nationality = entity.nationality.take().or(nationality);
            entity.honorific = entity.honorific.take().or(honorific);
            found.iter().for_each(|phrase| add(scene, entity, phrase));
        }
        for card in others.iter().filter(|_| shared.is_some()) {
            if let (Some(entity), Some(phrase)) = (cast.entities.get_mut(*card), &shared) {
                add(scene, entity, phrase);
            }
        }
    }
}

/// Reads the offices that verbs give, to names and to pronouns that stand for them; then puts the roles in order.
pub fn find_offices(scene: &Scene<'_>, cast: &mut Cast) {
    for sentence in &scene.tokens.sentences {
        for at in sentence.tokens.clone() {
            let Some(phrase) = office::read(scene, at, &sentence.tokens) else { continue };
            let start = scene.tokens.tokens.get(at).map_or(0, |token| token.span.start);
            if let Some(entity) = subject(cast, sentence.span.start, start).and_then(|card| cast.entities.get_mut(card)) {
                add(scene, entity, &phrase);
            }
        }
    }
    for entity in &mut cast.entities {
        entity.roles.sort_by_key(|role| role.span);
    }
}

/// Reads the ages that sentences state of the person they begin with: "He was 58."
pub fn find_ages(scene: &Scene<'_>, cast: &mut Cast) {
    for sentence in &scene.tokens.sentences {
        let Some((age, verb)) = age::stated(scene, &sentence.tokens) else { continue };
        let end = scene.tokens.tokens.get(verb).map_or(0, |token| token.span.start);
        let from = cast.mentions.partition_point(|it| it.span.start < sentence.span.start);
        let opens = cast.mentions.get(from).filter(|it| it.kind == Kind::Person && it.span.start == sentence.span.start);
        let subject = opens.filter(|it| scene.text.get(Span::new(it.span.end, end)).trim().is_empty()).and_then(|it| it.entity);
        if let Some(entity) = subject.and_then(|it| cast.entities.get_mut(it)) {
            entity.age = entity.age.or(Some(age));
        }
    }
}

/// The person mentioned last between the two offsets.
fn subject(cast: &Cast, from: usize, to: usize) -> Option<usize> {
    let end = cast.mentions.partition_point(|it| it.span.end <= to);
    let before = cast.mentions.get(..end)?.iter().rev().take_while(|it| it.span.start >= from);
    before.filter(|it| it.kind == Kind::Person).find_map(|it| it.entity)
}

/// The cards of the people listed behind a name: `Presidents Muhammadu Buhari of Nigeria and Patrice Talon`.
fn listed(scene: &Scene<'_>, cast: &Cast, first: usize) -> Vec<usize> {
    let sentence = scene.sentence_at(scene.tokens_of(first).start);
    let mut last = scene.tokens_of(first).end;
    let goes_on = |&at: &usize| {
        let name = scene.tokens_of(at);
        let joined = name.start <= sentence.end && (last..name.start).all(|at| is_one_of(scene, at, &["and", "of", "the", ",", "&"]));
        last = name.end;
        joined
    };
    let names = (first + 1..(first + 12).min(scene.names.len())).take_while(goes_on);
    names.collect::<Vec<_>>().into_iter().filter_map(|at| person_card(scene, cast, at)).collect()
}

fn person_card(scene: &Scene<'_>, cast: &Cast, name: usize) -> Option<usize> {
    scene.names.get(name).filter(|it| it.kind == Kind::Person)?;
    cast.mentions.get(name)?.entity
}

fn add(scene: &Scene<'_>, entity: &mut Entity, phrase: &Phrase) {
    let span = scene.span_of(phrase.tokens.clone());
    let words = scene.text.get(span).to_lowercase();
    let known = |role: &Role| is_repeat(&scene.text.get(role.span).to_lowercase(), &words);
    if !span.is_empty() && !entity.roles.iter().any(known) {
        entity.roles.push(Role { span, former: is_former(scene, phrase) });
    }
}

/// Whether `later` adds nothing to `earlier`: "president" after "Kenyan president".
fn is_repeat(earlier: &str, later: &str) -> bool {
    earlier.strip_suffix(later).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

/// Whether the article says that the role is past: "former", "ex-", or right before the phrase.
fn is_former(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    const FORMER: [&str; 6] = ["former", "ex", "late", "retired", "erstwhile", "onetime"];
    let before = phrase.tokens.start.checked_sub(1);
    phrase.tokens.clone().chain(before).any(|at| is_one_of(scene, at, &FORMER))
}

/// `Mr.` right before the name.
fn honorific(scene: &Scene<'_>, start: usize) -> Option<String> {
    let before = start.checked_sub(1).filter(|&at| at >= scene.sentence_at(start).start)?;
    words::is_courtesy(scene, before).then(|| scene.word(before).to_owned())
}

/// A people's name right before the person's, or before a noun that is no office: "American Bill Gates", "French national".
fn nationality(scene: &Scene<'_>, start: usize, phrases: &[Phrase]) -> Option<String> {
    const PLAIN: [&str; 14] = [
        "national",
        "citizen",
        "man",
        "woman",
        "tourist",
        "actor",
        "actress",
        "singer",
        "writer",
        "author",
        "journalist",
        "businessman",
        "student",
        "footballer",
    ];
    let people = |at: usize| {
        let name = scene.cover.name_at(at)?;
        let words = scene.name(name);
        (scene.names.get(name)?.kind == Kind::Group && DEMONYMS.get(&words.to_lowercase()).is_some()).then(|| words.to_owned())
    };
    let plain = |phrase: &Phrase| {
        let unit = unit_at(scene, phrase.tokens.start);
        let bare = is_one_of(scene, unit.tokens.end, &PLAIN) && unit.tokens.end + 1 == phrase.head_end;
        bare.then(|| people(phrase.tokens.start)).flatten()
    };
    start.checked_sub(1).and_then(people).or_else(|| phrases.iter().find_map(plain))
}
