//! A pronoun the cast left open → the nearest preceding name it fits; a stopgap that weighs nothing else.

use super::scene::Scene;
use super::types::Speaker;
use crate::entity::{Form, Kind};

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
