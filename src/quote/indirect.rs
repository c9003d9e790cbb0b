//! The cues of a frame → statements reported without quotation marks; leaves direct speech alone.
//!
//! | sentence | content |
//! |---|---|
//! | `Officials said that a leak led to the fire.` | `a leak led to the fire` |
//! | `A leak led to the fire, officials said.` | `A leak led to the fire` |
//! | `According to police, two men ran off.` | `two men ran off` |
//! | `Two men, according to police, ran off.` | `ran off` |
//! | `He left, saying the talks had failed.` | `the talks had failed` |

use super::cue::{Cue, Strength};
use super::scene::{Frame, Item, Scene};
use super::words::Class;
use std::ops::Range;

/// Fewer words are no statement.
const SHORTEST: usize = 3;

/// A statement, as items, and the index of its cue.
pub type Content = (Range<usize>, usize);

/// Finds the statements of a frame.
pub fn contents(scene: &Scene<'_>, frame: &Frame, cues: &[Cue]) -> Vec<Content> {
    let mut found: Vec<Content> = Vec::new();
    for (index, cue) in cues.iter().enumerate() {
        if !matches!(cue.strength, Strength::Speech | Strength::Source) || cue.negated || cue.source.is_none() {
            continue;
        }
        let content = if cue.reach.right() { right(scene, frame, cues, index) } else { None };
        let content = content.or_else(|| if cue.reach.left() { left(scene, frame, cues, index) } else { None });
        if let Some(content) = content.map(|it| trim(scene, it)).filter(|it| is_statement(scene, it)) {
            found.push((content, index));
        }
    }
    found
}

/// What follows the cue, up to the end of the sentence or the next cue's own block.
fn right(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let cue = cues.get(index)?;
    let mut start = cue.block.end;
    while start < frame.items.end && scene.class_at(start).is(Class::COMMA | Class::THAT | Class::COLON) {
        start += 1;
    }
    let infinitive = scene.class_at(start).is(Class::TO | Class::PREPOSITION) && cue.strength == Strength::Speech;
    if infinitive || matches!(scene.items.get(start), Some(Item::Quote(_))) {
        return None;
    }
    let next = cues.get(index + 1..)?.iter().take(6).find(|next| next.block.start > start && ends_content(scene, next));
    let end = next.map_or(frame.items.end, |next| next.block.start);
    Some(start..end)
}

/// A later cue that opens a statement of its own: `…, adding that`, `…, and Y said`.
fn ends_content(scene: &Scene<'_>, next: &Cue) -> bool {
    let before = scene.class_at(next.block.start.wrapping_sub(1));
    before.is(Class::COMMA) && (next.dependent && next.strength == Strength::Speech)
}

/// What stands before the cue, back to the start of the sentence.
fn left(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let cue = cues.get(index)?;
    let end = cue.block.start;
    let apart = cue.strength == Strength::Source || end > frame.items.start && scene.class_at(end - 1).is(Class::COMMA | Class::SIGN);
    if !apart || cue.dependent {
        return None;
    }
    let start = cues.get(..index)?.iter().rev().take(6).find(|other| other.reach.left()).map_or(frame.items.start, |other| other.block.end);
    (start < end).then_some(start..end)
}

/// Leaves out commas, conjunctions and stops at the edges.
fn trim(scene: &Scene<'_>, content: Range<usize>) -> Range<usize> {
    let edge = Class::PUNCTUATION | Class::CONJUNCTION;
    let (mut start, mut end) = (content.start, content.end);
    while start < end && scene.word_at(start).is_some() && scene.class_at(start).is(edge) {
        start += 1;
    }
    while start < end && scene.word_at(end - 1).is_some() && scene.class_at(end - 1).is(edge) {
        end -= 1;
    }
    start..end
}

/// Long enough, and not mostly quotation.
fn is_statement(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    let quoted = content.clone().any(|it| matches!(scene.items.get(it), Some(Item::Quote(_))));
    content.len() >= SHORTEST && !quoted
}
