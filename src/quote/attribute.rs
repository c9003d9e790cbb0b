//! A quotation among the cues of its frame and the frames beside it → its best attribution, with how strong it is; judges not whether it is speech.
//!
//! | text | evidence | strength |
//! |---|---|---|
//! | `⟦…⟧, said X` `X said: ⟦…⟧` | a cue beside it | 95–100 |
//! | `X said the plan was ⟦…⟧` | a cue before it in the sentence | 60–85 |
//! | `⟦…?⟧ X asked.` | a bare attribution right after | 85 |
//! | `⟦…⟧, X said. ⟦…⟧` | the paragraph's speaker goes on | 80 |
//! | `X was blunt: ¶ ⟦…⟧` | the sentence before leads up to it | 75 |
//! | `⟦…⟧ — X` | X signed it | 88 |
//! | `¶ ⟦…⟧ ¶` | the last speaker goes on | 50 |

use super::cue::{Cue, Reach, Strength};
use super::following;
use super::phrase::{self, Phrase};
use super::scene::{Frame, Item, Scene};
use super::source;
use super::types::Speaker;
use super::words::Class;
use crate::text::Span;

/// How many cues on each side of a quotation are weighed.
const NEAREST: usize = 8;

/// Who speaks, by what evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// Who.
    pub speaker: Option<Speaker>,
    /// The words that say so.
    pub cue: Option<Span>,
    /// What kind of words they are.
    pub cue_kind: Option<Strength>,
    /// 0 for none, to 100.
    pub strength: u16,
}

/// The cue of `frame` that best explains the quotation at item `at`.
pub fn by_cue(scene: &Scene<'_>, cues: &[Cue], at: usize) -> Attribution {
    let split = cues.partition_point(|cue| cue.words.start < at);
    let first = split.saturating_sub(NEAREST);
    let last = cues.len().min(split + NEAREST);
    let weighed = (first..last).filter_map(|index| cues.get(index).map(|cue| (weigh(scene, cues, index, at), index.abs_diff(split), cue)));
    let best = weighed.filter(|(weight, ..)| *weight > 0).max_by_key(|(weight, distance, _)| (*weight, std::cmp::Reverse(*distance)));
    best.map_or(Attribution::default(), |(weight, _, cue)| attributed(scene, cue, weight))
}

/// `X called it ⟦…⟧, according to Y`: X speaks.
fn is_outspoken(cues: &[Cue], index: usize, at: usize) -> bool {
    let source = cues.get(index).is_some_and(|cue| cue.strength == Strength::Source && cue.block.start > at);
    let before = cues.get(..index).and_then(|before| before.iter().rev().find(|cue| cue.words.start < at));
    source && before.is_some_and(|cue| cue.source.is_some() && cue.reach.right() && at - cue.block.end.min(at) < 3)
}

/// The attribution that a cue gives.
pub fn attributed(scene: &Scene<'_>, cue: &Cue, strength: u16) -> Attribution {
    let speaker = cue.source.as_ref().and_then(|phrase| source::speaker(scene, phrase));
    let words = scene.item_span(cue.words.start).join(scene.item_span(cue.words.end - 1));
    Attribution { speaker, cue: Some(words), cue_kind: Some(cue.strength), strength }
}

/// How well cue `index` explains the quotation at item `at`, 0 to 100.
fn weigh(scene: &Scene<'_>, cues: &[Cue], index: usize, at: usize) -> u16 {
    let Some(cue) = cues.get(index) else { return 0 };
    let weight = if cue.block.start > at { weigh_after(scene, cue, at) } else { weigh_before(scene, cue, at) };
    let between = cues.iter().skip(index.saturating_sub(NEAREST)).take(2 * NEAREST).filter(|other| stands_between(other, cue, at)).count() as u16;
    let sourceless = if cue.source.is_none() || cue.negated { 30 } else { 0 };
    let weight = if is_outspoken(cues, index, at) { weight.min(70) } else { weight };
    weight.saturating_sub(8 * between).saturating_sub(sourceless)
}

fn stands_between(other: &Cue, cue: &Cue, at: usize) -> bool {
    let word = other.words.start;
    other.source.is_some() && if cue.words.start < at { cue.words.start < word && word < at } else { at < word && word < cue.words.start }
}

/// A cue that stands after the quotation.
fn weigh_after(scene: &Scene<'_>, cue: &Cue, at: usize) -> u16 {
    let gap = gap(scene, at + 1, cue.block.start);
    if matches!(cue.strength, Strength::Quoting | Strength::Thought) {
        return if gap.words == 0 && cue.reach == Reach::Left { 70 } else { 0 };
    }
    match (gap.words, cue.reach.left()) {
        (0, true) => 100,
        (0, false) if gap.comma => 90,
        (0, false) => 60,
        (1..=5, true) => 84,
        (_, true) => 72,
        _ => 0,
    }
}

/// A cue that stands before the quotation.
fn weigh_before(scene: &Scene<'_>, cue: &Cue, at: usize) -> u16 {
    let gap = gap(scene, cue.block.end.min(at), at);
    let base = match cue.strength {
        Strength::Speech => 85,
        Strength::Source => 75,
        Strength::Quoting => 80,
        Strength::Thought => 60,
    };
    let far = (gap.words as u16).min(20) / 2;
    match (gap.words, cue.reach.right()) {
        (0, true) => base + 12,
        (_, true) => base - far,
        (0, false) if gap.comma => base,
        _ => 40,
    }
}

/// What stands between two items.
struct Gap {
    words: usize,
    comma: bool,
}

fn gap(scene: &Scene<'_>, from: usize, to: usize) -> Gap {
    let mut out = Gap { words: 0, comma: false };
    for item in from..to.min(from + 60) {
        let class = scene.class_at(item);
        out.comma |= class.is(Class::COMMA | Class::COLON);
        let quote = matches!(scene.items.get(item), Some(Item::Quote(_)));
        out.words += usize::from(!quote && !class.is(Class::PUNCTUATION | Class::THAT | Class::CONJUNCTION));
    }
    out
}

/// `⟦…?⟧ Smith asked.`: the frame after the quotation holds an attribution and nothing that was said besides.
pub fn by_next(scene: &Scene<'_>, next: &Frame, cues: &[Cue]) -> Attribution {
    let bare = cues.first().filter(|cue| cue.block.start == next.items.start && cue.reach == Reach::Left && cue.strength == Strength::Speech);
    bare.map_or(Attribution::default(), |cue| attributed(scene, cue, 85))
}

/// The frame before leads up to the quotation: it ends in a colon, or tells of somebody who speaks.
pub fn by_lead(scene: &Scene<'_>, before: &Frame, cues: &[Cue]) -> Attribution {
    let colon = scene.class_at(before.items.end - 1).is(Class::COLON);
    let cue = cues.iter().rev().find(|cue| cue.source.is_some() && cue.strength != Strength::Thought);
    let strength = if colon { 75 } else { 55 };
    if let Some(cue) = cue {
        return Attribution { cue: None, cue_kind: None, ..attributed(scene, cue, strength) };
    }
    let subject = super::subject::shared(scene, before, before.items.end, &[]);
    let speaker = subject.and_then(|phrase| source::speaker(scene, &phrase));
    Attribution { speaker, cue: None, cue_kind: None, strength: if colon { 70 } else { 35 } }
}

/// `⟦…⟧ — Ana Ruiz (@anaruiz) May 3`: the name behind a dash has signed the words.
pub fn by_signature(scene: &Scene<'_>, frame: &Frame, at: usize) -> Attribution {
    let dash = matches!(scene.item(at + 1), "—" | "–" | "--" | "-") && at + 2 < frame.items.end;
    let signed = dash.then(|| following::after(scene, frame, at + 2)).flatten();
    let signed = signed.filter(|phrase| scene.word_at(phrase.head).is_some_and(|token| scene.is_person(token)));
    let speaker = signed.and_then(|phrase| source::speaker(scene, &phrase));
    Attribution { speaker, cue: None, cue_kind: None, strength: if speaker.is_some() { 88 } else { 0 } }
}

/// No cue at all: the owner right before (`Ruiz's ⟦…⟧`), or whoever the sentence is about.
pub fn by_subject(scene: &Scene<'_>, frame: &Frame, at: usize) -> Attribution {
    let owner = at
        .checked_sub(1)
        .filter(|&it| it > frame.items.start && scene.class_at(it).is(Class::POSSESSIVE))
        .and_then(|it| phrase::ending_at(scene, frame, it));
    let led = at > frame.items.start && scene.class_at(at - 1).is(Class::COLON);
    let strength = if led {
        70
    } else if owner.is_some() {
        45
    } else {
        30
    };
    let phrase: Option<Phrase> = owner.or_else(|| super::subject::shared(scene, frame, at, &[]));
    let speaker = phrase.and_then(|phrase| source::speaker(scene, &phrase));
    Attribution { speaker, cue: None, cue_kind: None, strength: if speaker.is_some() { strength } else { 0 } }
}
