//! A pronoun beside a quotation → whoever the words right before are about, where the cast took it for somebody else; resolves no other pronouns.
//!
//! | text | `he` is |
//! |---|---|
//! | Her deputy, Tom Oduya, was blunter. ⟦…⟧ he said. | Tom Oduya: the sentence before, in the same paragraph, is about him |
//! | ⟦…⟧ said Tom Oduya. He also vowed to ⟦…⟧ | Tom Oduya: he spoke last in the same paragraph |
//! | Ana Ruiz left. ⟦…⟧ he said. | not Ana Ruiz: her name says otherwise |

use super::scene::{Frame, Scene};
use super::types::Speaker;
use super::words::Class;
use crate::entity::{Form, Kind, Mention};
use crate::lexicon::GIVEN_NAMES;

/// How many mentions of somebody are read for what the text says of their gender.
const READ: usize = 40;

/// Whoever the pronoun of `speaker` stands for, when frame `index` goes on in its paragraph; `spoken` spoke there last.
pub fn settled(scene: &Scene<'_>, index: usize, speaker: Speaker, spoken: Option<Speaker>) -> Speaker {
    let (Some(frame), Some(mention)) = (scene.frames.get(index), pronoun_at(scene, speaker)) else { return speaker };
    let before = index.checked_sub(1).and_then(|it| scene.frames.get(it)).filter(|_| !frame.fresh);
    if speaker.entity.is_some_and(|entity| is_named_before(scene, frame, entity, mention)) {
        return speaker;
    }
    let topic = before.and_then(|before| topic(scene, before));
    if topic.is_none() && before.is_some() && spoken.is_some_and(|it| is_unnamed(scene, it, mention)) {
        return Speaker { entity: None, ..speaker };
    }
    let about = topic.or(spoken.and_then(|it| it.entity)).filter(|&entity| fits(scene, entity, mention));
    about.map_or(speaker, |entity| Speaker { entity: Some(entity), ..speaker })
}

/// `A spokesman said …. …, he said`: somebody without a name spoke last, no person was named since, and the pronoun fits.
fn is_unnamed(scene: &Scene<'_>, spoken: Speaker, pronoun: &Mention) -> bool {
    let words = scene.text.get(spoken.span).to_lowercase();
    let one = words.starts_with("a ") || words.starts_with("an ") || words.starts_with("one ");
    let woman = words.split_whitespace().any(|word| word.ends_with("woman"));
    let man = !woman && words.split_whitespace().any(|word| word.ends_with("man"));
    let fits = match gender(scene.text.get(pronoun.span)) {
        Some('f') => !man,
        _ => !woman,
    };
    let mentions = &scene.cast.mentions;
    let since = mentions.get(mentions.partition_point(|it| it.span.start < spoken.span.end)..).unwrap_or_default();
    let mut since = since.iter().take_while(|it| it.span.start < pronoun.span.start);
    spoken.entity.is_none() && one && fits && !since.any(|it| it.form == Form::Name && it.kind == Kind::Person)
}

/// The mention of a speaker who is only *he* or *she* there.
fn pronoun_at<'a>(scene: &'a Scene<'_>, speaker: Speaker) -> Option<&'a Mention> {
    let mentions = &scene.cast.mentions;
    let first = mentions.partition_point(|it| it.span.start < speaker.span.start);
    mentions.get(first).filter(|it| it.form == Form::Pronoun && it.span == speaker.span && gender(scene.text.get(it.span)).is_some())
}

/// `m` or `f`, as a pronoun says it.
fn gender(pronoun: &str) -> Option<char> {
    match pronoun.to_ascii_lowercase().as_str() {
        "he" | "him" | "his" | "himself" => Some('m'),
        "she" | "her" | "hers" | "herself" => Some('f'),
        _ => None,
    }
}

/// Whether the frame names `entity` outside quotation marks before the pronoun.
fn is_named_before(scene: &Scene<'_>, frame: &Frame, entity: usize, pronoun: &Mention) -> bool {
    let words = frame.items.clone().filter_map(|item| scene.word_at(item));
    let names = words.filter_map(|token| scene.name_at(token)).filter_map(|at| scene.cast.mentions.get(at));
    names.take_while(|it| it.span.start < pronoun.span.start).any(|it| it.entity == Some(entity))
}

/// The person a frame is about: the first one named in it, before any verb and behind no preposition.
fn topic(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let governs = Class::PREPOSITION | Class::TO | Class::CUE | Class::BE | Class::AUXILIARY;
    let ahead = frame.items.clone().take(24).take_while(|&item| scene.word_at(item).is_some());
    let item = ahead.clone().find(|&item| scene.word_at(item).is_some_and(|token| scene.is_person(token)))?;
    let mut earlier = ahead.take_while(|&it| it < item);
    if earlier.any(|it| scene.class_at(it).is(governs | Class::PRONOUN) || scene.item(it).ends_with("ed")) {
        return None;
    }
    let mention = scene.cast.mentions.get(scene.word_at(item).and_then(|token| scene.name_at(token))?)?;
    let end = (item..frame.items.end).find(|&it| scene.item_span(it).start >= mention.span.end).unwrap_or(frame.items.end);
    let owner = end < frame.items.end && scene.class_at(end).is(Class::POSSESSIVE);
    mention.entity.filter(|_| !owner)
}

/// Whether nothing in the text, nor their given name, says that `entity` is not a *he* or *she* like the pronoun.
fn fits(scene: &Scene<'_>, entity: usize, pronoun: &Mention) -> bool {
    let (Some(card), Some(asked)) = (scene.cast.entities.get(entity), gender(scene.text.get(pronoun.span))) else { return false };
    let called = card.honorific.as_deref().and_then(|it| match it.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" => Some('m'),
        "Mrs" | "Ms" | "Miss" | "Dame" | "Lady" => Some('f'),
        _ => None,
    });
    let mentions = card.mentions.iter().take(READ).filter_map(|&at| scene.cast.mentions.get(at));
    let meant = mentions.filter(|it| it.form == Form::Pronoun).find_map(|it| gender(scene.text.get(it.span)));
    let given = card.name.split_whitespace().next().filter(|_| card.name.contains(' ')).map(str::to_lowercase);
    let usual = given.and_then(|it| GIVEN_NAMES.get(&it)).and_then(|it| it.chars().next());
    card.kind == Kind::Person && called.or(usual).or(meant).is_none_or(|it| it == asked)
}
