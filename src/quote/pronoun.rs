//! A pronoun the cast left open → the nearest preceding name it fits; a stopgap that weighs nothing else.

use super::scene::Scene;
use super::types::Speaker;
use crate::entity::{Form, Kind, Mention};
use crate::text::Span;

/// How many mentions back to look.
const FARTHEST: usize = 60;

/// Who `he`, `she` or `it` at `token` may be.
pub fn resolve(scene: &Scene<'_>, token: usize) -> Option<Speaker> {
    let span = scene.tokens.tokens.get(token)?.span;
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
