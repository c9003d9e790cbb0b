//! A pronoun the cast left open → the nearest preceding name it fits; a stopgap that weighs nothing else.

use super::scene::Scene;
use super::subject;
use super::types::Speaker;
use super::words::Class;
use crate::entity::{Form, Kind, Mention};
use crate::text::Span;

/// How many mentions back to look.
const FARTHEST: usize = 60;

/// Who `he`, `she` or `it` at `token` may be.
pub fn resolve(scene: &Scene<'_>, token: usize) -> Option<Speaker> {
    let span = scene.tokens.tokens.get(token)?.span;
    if scene.token(token).eq_ignore_ascii_case("they") && tells_of_several(scene, token) {
        return None;
    }
    let fits: fn(Kind) -> bool = match scene.token(token).to_lowercase().as_str() {
        "he" | "she" | "him" => |kind| kind == Kind::Person,
        "it" | "they" => |kind| kind == Kind::Org,
        _ => return None,
    };
    let before = scene.cast.mentions.partition_point(|it| it.span.start < span.start);
    let named = scene.cast.mentions[..before]
        .iter()
        .rev()
        .take(FARTHEST)
        .find(|it| it.form == Form::Name && fits(it.kind) && !is_owner(scene, it.span.end))?;
    Some(Speaker { entity: named.entity, span })
}

/// `The researchers measured calls. …, they said`: whether the sentence, or the one before, is about several whom no name means.
fn tells_of_several(scene: &Scene<'_>, token: usize) -> bool {
    let start = scene.span(token..token + 1).start;
    let item = scene.item_from(start);
    let at = scene.frames.partition_point(|frame| frame.items.end <= item);
    let goes_on = scene.frames.get(at).is_some_and(|frame| !frame.fresh);
    let frames = (at.saturating_sub(usize::from(goes_on))..=at).rev().filter_map(|it| scene.frames.get(it));
    let mut heads = frames.filter_map(|frame| subject::shared(scene, frame, frame.items.end.min(item), &[])).map(|phrase| phrase.head);
    heads.find(|&head| !scene.class_at(head).is(Class::PRONOUN)).is_some_and(|head| is_unnamed_plural(scene, head))
}

fn is_unnamed_plural(scene: &Scene<'_>, head: usize) -> bool {
    let unnamed = scene.word_at(head).is_some_and(|it| scene.mentions.get(it).copied().flatten().is_none());
    unnamed && scene.class_at(head).is(Class::SOURCE) && scene.item(head).ends_with('s')
}

/// Whether a possessive follows: in `Ruiz's plan` the sentence is about the plan.
fn is_owner(scene: &Scene<'_>, end: usize) -> bool {
    scene.text.as_str().get(end..).is_some_and(|after| after.starts_with("'s") || after.starts_with("’s"))
}

/// Nobody names himself: when the one a pronoun stands for is named in the words it is said to have spoken, whoever else was named last.
pub fn other_than_named(scene: &Scene<'_>, speaker: Speaker, words: Span) -> Speaker {
    let Some(entity) = speaker.entity else { return speaker };
    let mentions = &scene.cast.mentions;
    let from = |start: usize| mentions.get(mentions.partition_point(|it| it.span.start < start)..).unwrap_or_default();
    let pronoun = from(speaker.span.start).first().is_some_and(|it| it.form == Form::Pronoun && it.span == speaker.span);
    let mut inside = from(words.start).iter().take_while(|it| it.span.end <= words.end);
    if !pronoun || words.contains(speaker.span) || !inside.any(|it| it.form == Form::Name && it.entity == Some(entity)) {
        return speaker;
    }
    let before = mentions.partition_point(|it| it.span.start < words.start.min(speaker.span.start));
    let fits = |it: &&Mention| it.form == Form::Name && it.kind == Kind::Person && it.entity != Some(entity) && !is_quoted(scene, it.span);
    let other = mentions.iter().take(before).rev().take(FARTHEST).find(fits);
    other.map_or(speaker, |it| Speaker { entity: it.entity, ..speaker })
}

/// Whether the words lie in quotation marks.
fn is_quoted(scene: &Scene<'_>, span: Span) -> bool {
    let after = scene.runs.partition_point(|run| run.stretch.outer.start <= span.start);
    after.checked_sub(1).and_then(|at| scene.runs.get(at)).is_some_and(|run| run.stretch.outer.contains(span))
}
