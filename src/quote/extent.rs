//! A statement's start → where it ends: at what somebody else says, or at what the source says next; knows not whether it is a statement.
//!
//! | sentence | the first statement ends before |
//! |---|---|
//! | `Ruiz said the road was shut, adding that it would stay so.` | `, adding` |
//! | `Ruiz said the road was shut, while Oduya said it was not.` | `, while Oduya` |
//! | `Ruiz said she would go, but Oduya accused her of lying.` | `, but Oduya` |
//! | `Ruiz declared three days of mourning and said the road was shut.` | `and said` |

use super::clause::is_clause;
use super::cue::{Cue, Reach, Strength, quote_follows};
use super::following;
use super::phrase;
use super::scene::{Frame, Item, Scene};
use super::words::Class;
use std::ops::Range;

/// No statement is searched beyond this many items.
pub const LONGEST: usize = 400;

/// Where what starts at `start` ends: at a semicolon, at what somebody else says, or with the sentence.
pub fn end(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], start: usize) -> usize {
    let later = cues.partition_point(|cue| cue.block.start <= start);
    let next = cues.iter().skip(later).take(6).find(|next| next.block.start > start && closes(scene, frame, start, next));
    let end = next.map_or(frame.items.end, |next| before_link(scene, next));
    let end = later.checked_sub(1).and_then(|it| cues.get(it)).and_then(|cue| relative_end(scene, cue, start..end)).unwrap_or(end);
    (start..end).take(LONGEST).find(|&it| scene.item(it) == ";" || is_reference(scene, it)).unwrap_or(end)
}

/// `, citing rising costs`: where the source has it from.
fn is_reference(scene: &Scene<'_>, comma: usize) -> bool {
    scene.class_at(comma).is(Class::COMMA) && matches!(scene.item(comma + 1), "citing" | "quoting" | "referring")
}

/// `The road, which officials say is safe, was closed`: the comma behind which the sentence goes on with its own verb.
fn relative_end(scene: &Scene<'_>, cue: &Cue, content: Range<usize>) -> Option<usize> {
    let relative = cue.block.start.checked_sub(1).is_some_and(|it| scene.class_at(it).is(Class::RELATIVE));
    let mut commas = content.take(LONGEST).filter(|&it| scene.class_at(it).is(Class::COMMA));
    commas.find(|&it| relative && is_auxiliary(scene, it + 1))
}

/// Where a cue's clause begins: `, while Y said`, `, which Y said`.
fn before_link(scene: &Scene<'_>, cue: &Cue) -> usize {
    let link = cue.block.start.saturating_sub(1);
    if scene.class_at(link).is(Class::RELATIVE | Class::SUBORDINATOR) { link } else { cue.block.start }
}

/// A later cue that opens a statement of its own or closes the one from `start` on.
fn closes(scene: &Scene<'_>, frame: &Frame, start: usize, next: &Cue) -> bool {
    let before = scene.class_at(next.block.start.wrapping_sub(1));
    let quotes = quote_follows(scene, frame, next.block.end);
    let owned = next.strength == Strength::Quoting && next.source.is_some() && !next.dependent;
    let blames = next.strength == Strength::Quoting && next.dependent && is_turn(scene, next) && scene.class_at(next.words.start).is(Class::PAST);
    let contradicts = blames || owned && (is_turn(scene, next) || quotes && is_own(scene, next));
    let reports = matches!(next.strength, Strength::Speech | Strength::Source);
    let named = next.strength == Strength::Quoting && quotes && is_relative(scene, next);
    named
        || contradicts
        || shows(scene, frame, next)
        || is_other_tense(scene, start, next)
        || addresses(scene, frame, start, next)
        || reports
            && (before.is(Class::COMMA) && (next.dependent || next.reach == Reach::Left || quotes)
                || is_own(scene, next)
                || is_predicate(scene, start, next)
                || is_relative(scene, next)
                || trails(frame, next) && next.strength == Strength::Source)
}

/// `…, Y said.`: nothing but the cue is left of the sentence.
fn trails(frame: &Frame, next: &Cue) -> bool {
    next.reach == Reach::Left && next.block.end + 1 >= frame.items.end
}

/// `…, a study shows.`
fn shows(scene: &Scene<'_>, frame: &Frame, next: &Cue) -> bool {
    next.strength == Strength::Thought && trails(frame, next) && next.source.as_ref().is_some_and(|it| scene.class_at(it.head).is(Class::DOCUMENT))
}

/// `said the town would help and thanked the crews`: a past or present tense goes on with *said*, and not with *would*.
fn is_other_tense(scene: &Scene<'_>, start: usize, next: &Cue) -> bool {
    const BARE: &str = "can could couldn't did didn't do does doesn't don't may might must should will won't would wouldn't";
    let verb = next.words.start;
    let tense = scene.class_at(verb).is(Class::PAST | Class::PRESENT);
    let joined = next.dependent && tense && scene.class_at(verb.wrapping_sub(1)).is(Class::CONJUNCTION);
    let bare = |it: &usize| BARE.split(' ').any(|word| word == scene.item(*it));
    let last = (start..verb).rev().take(LONGEST).find(bare).filter(|_| joined);
    last.is_some_and(|it| (it + 1..verb).find(|&at| !scene.class_at(at).is(Class::ADVERB)).is_some_and(|at| !is_auxiliary(scene, at)))
}

/// `said 60 fires were burning and urged people to leave`: fires urge nobody.
fn addresses(scene: &Scene<'_>, frame: &Frame, start: usize, next: &Cue) -> bool {
    let verb = next.words.start;
    let joined = next.dependent && scene.class_at(verb.wrapping_sub(1)).is(Class::CONJUNCTION);
    let human = scene.class_at(verb).is(Class::PLAN)
        && !["claim", "expect", "hop", "order", "threaten"].iter().any(|stem| scene.item(verb).starts_with(stem));
    joined && human && subject(scene, frame, start).is_some_and(|subject| !phrase::is_speaker_like(scene, subject.head))
}

/// The phrase that a statement begins with, `about` or `at least` before it left out.
fn subject(scene: &Scene<'_>, frame: &Frame, start: usize) -> Option<phrase::Phrase> {
    let vague = |it: usize| {
        scene.class_at(it).is(Class::PREPOSITION | Class::ADVERB) || matches!(scene.item(it), "least" | "more" | "most" | "nearly" | "than")
    };
    (start..frame.items.end).find(|&it| !vague(it)).and_then(|it| following::after(scene, frame, it))
}

fn is_auxiliary(scene: &Scene<'_>, item: usize) -> bool {
    scene.class_at(item).is(Class::BE | Class::AUXILIARY)
}

/// `…, but Y`, `…, while Y`.
fn is_own(scene: &Scene<'_>, next: &Cue) -> bool {
    let (link, before) = links(scene, next);
    let turn = matches!(scene.item(next.block.start.wrapping_sub(1)), "while" | "whereas" | "although" | "though");
    (link.is(Class::CONJUNCTION | Class::SIGN) || turn && !next.dependent) && before.is(Class::PUNCTUATION)
}

/// `…, but Y`: what follows is set against what was said.
fn is_turn(scene: &Scene<'_>, next: &Cue) -> bool {
    is_own(scene, next) && matches!(scene.item(next.block.start.wrapping_sub(1)), "but" | "while" | "whereas")
}

/// `…, which Y said`.
fn is_relative(scene: &Scene<'_>, next: &Cue) -> bool {
    let (link, before) = links(scene, next);
    link.is(Class::RELATIVE) && before.is(Class::COMMA) && next.reach == Reach::Right
}

/// `… and said`: the same speaker goes on, or what was before was no clause.
fn is_predicate(scene: &Scene<'_>, start: usize, next: &Cue) -> bool {
    let link = next.block.start.wrapping_sub(1);
    let told = || is_clause(scene, start..link) || (start..link).take(LONGEST).any(|it| is_quote(scene, it));
    let own = || scene.class_at(next.block.end).is(Class::THAT) || is_say(scene, next) || !told();
    scene.class_at(link).is(Class::CONJUNCTION) && next.dependent && own()
}

/// The two words before a cue's clause, nearest first.
fn links(scene: &Scene<'_>, next: &Cue) -> (Class, Class) {
    let before = |by: usize| scene.class_at(next.block.start.wrapping_sub(by));
    (before(1), before(2))
}

/// Whether the verb is *say*, which takes no mere object.
pub fn is_say(scene: &Scene<'_>, cue: &Cue) -> bool {
    matches!(scene.item(cue.words.start), "say" | "says" | "said" | "saying")
}

/// Leaves out commas, conjunctions and stops at the edges, not a bracket that closes one inside.
pub fn trim(scene: &Scene<'_>, content: Range<usize>) -> Range<usize> {
    let at_edge = |it: usize| scene.word_at(it).is_some() && scene.class_at(it).is(Class::PUNCTUATION | Class::CONJUNCTION);
    let (mut start, mut end) = (content.start, content.end);
    while start < end && at_edge(start) {
        start += 1;
    }
    let opened = |end: usize| scene.item(end - 1) == ")" && (start..end).rev().take(LONGEST).any(|it| scene.item(it) == "(");
    while start < end && at_edge(end - 1) && !opened(end) {
        end -= 1;
    }
    start..end
}

/// Whether an item is a quotation.
pub fn is_quote(scene: &Scene<'_>, item: usize) -> bool {
    matches!(scene.items.get(item), Some(Item::Quote(_)))
}
