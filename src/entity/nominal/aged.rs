//! "the 23-year-old" → the one person named just before whose age it can be, and that age; two that fit leave it open.
//!
//! | text | the description is |
//! |---|---|
//! | Ann Cole was hurt. The 23-year-old will not play. | Ann Cole, 23 |
//! | Ann Cole was hurt. Coach Tom Lee said the 23-year-old was well. | Ann Cole: who speaks says it of another |
//! | Ann Cole, 23, met Tom Lee. The 23-year-old won. | Ann Cole: it is the age she has |
//! | Ann Cole met Tom Lee. The 23-year-old won. · the 23-year-old woman | open |

use super::Described;
use crate::entity::Cast;
use crate::entity::fold::fold;
use crate::entity::role::words::{is_one_of, is_possessive};
use crate::entity::scene::Scene;
use crate::lexicon::{PHRASE_STOPS, is_speech_verb};
use crate::tag::Kind;
use crate::text::is_dash;
use crate::token::TokenKind;
use std::collections::BTreeSet;

/// How many sentences back a person is looked for whose age is not known.
const SENTENCES: usize = 3;
/// How many names back the age of a person is remembered.
const MEMORY: usize = 40;
/// The oldest age believed.
const OLDEST: u32 = 125;
/// The tokens of `the 23-year-old`.
const LENGTH: usize = 6;

/// The description that starts at token `at` of sentence `sentence`; `next` is the first name that starts there or later.
pub fn read(scene: &Scene<'_>, cast: &Cast, at: usize, next: usize, sentence: usize) -> Option<Described> {
    let age = age_at(scene, at)?;
    let of_age = |it: &Named| cast.entities.get(it.entity).and_then(|it| it.age) == Some(age);
    let free = |it: &Named| {
        cast.entities.get(it.entity).is_some_and(|it| it.age.is_none()) && (1..=SENTENCES).contains(&(sentence - it.sentence)) && !it.speaks
    };
    let named = people(scene, cast, next, sentence);
    let entity = one(named.iter().filter(|it| of_age(it))).or_else(|| one(named.iter().filter(|it| free(it))))?;
    Some(Described { tokens: at..at + LENGTH, entity, age: Some(age) })
}

/// The age of `the 23-year-old`, when no noun follows that it would only be a part of.
fn age_at(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let dash = |at: usize| !scene.word(at).is_empty() && scene.word(at).chars().all(is_dash);
    let written = is_one_of(scene, at, &["the"])
        && dash(at + 2)
        && is_one_of(scene, at + 3, &["year"])
        && dash(at + 4)
        && is_one_of(scene, at + 5, &["old"])
        && stands_alone(scene, at + LENGTH);
    scene.word(at + 1).parse().ok().filter(|age| written && (1..=OLDEST).contains(age))
}

/// Whether the word behind the description is a verb or a small word, or the sentence pauses or ends.
fn stands_alone(scene: &Scene<'_>, at: usize) -> bool {
    let word = fold(scene.word(at));
    let pause = scene.tokens.tokens.get(at).is_none_or(|it| it.kind == TokenKind::Punctuation);
    let verb = PHRASE_STOPS.contains(&word) || is_speech_verb(&word) || word.ends_with("ed");
    scene.cover.name_at(at).is_none() && (pause || verb || is_possessive(scene, at))
}

/// A person's name before the description.
struct Named {
    entity: usize,
    sentence: usize,
    /// Whether the name stands beside a verb of speech.
    speaks: bool,
}

fn people(scene: &Scene<'_>, cast: &Cast, next: usize, sentence: usize) -> Vec<Named> {
    let named = |name: usize| {
        let tokens = scene.tokens_of(name);
        let entity = cast.mentions.get(name)?.entity.filter(|&it| cast.entities.get(it).is_some_and(|it| it.kind == Kind::Person))?;
        let beside = [Some(tokens.end), tokens.start.checked_sub(1)];
        let speaks = beside.into_iter().flatten().any(|at| is_speech_verb(&fold(scene.word(at))));
        Some(Named { entity, sentence: scene.tokens.sentence_of(tokens.start)?.min(sentence), speaks })
    };
    (next.saturating_sub(MEMORY)..next).filter_map(named).collect()
}

/// The entity of all of them, when it is one.
fn one<'n>(named: impl Iterator<Item = &'n Named>) -> Option<usize> {
    let entities: BTreeSet<usize> = named.map(|it| it.entity).collect();
    entities.first().copied().filter(|_| entities.len() == 1)
}
