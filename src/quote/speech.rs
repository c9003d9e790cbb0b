//! A quoted stretch and its attribution → speech or not, by points; knows no titles by heart.
//!
//! | written | reading | why |
//! |---|---|---|
//! | `"We will not go," he said` | speech | a cue beside it |
//! | `the song "Harbour Lights"` | not | what bears a title stands before it |
//! | `"Bread and peace" read one banner` | not | a banner reads |
//! | `Ana "La Roca" Ruiz` | not | inside a name |
//! | `a process called "seeding"` | not | naming |
//! | `a "historic" vote` | not | short, inside a phrase, nobody cited |

use super::attribute::Attribution;
use super::scene::{Frame, Item, Scene};
use super::words::Class;
use crate::text::Span;

/// Points for speech; 0 or less is not speech.
pub fn points(scene: &Scene<'_>, frame: &Frame, at: usize, evidence: &Attribution) -> i32 {
    let Some(Item::Quote(run)) = scene.items.get(at) else { return 0 };
    let Some(run) = scene.runs.get(*run) else { return 0 };
    let shape = Shape::new(scene, run.stretch.inner);
    by_evidence(evidence) + by_shape(&shape) + by_neighbours(scene, frame, at, &shape) + if run.continued { 40 } else { 0 }
}

/// How the words inside look.
struct Shape {
    words: usize,
    capitals: usize,
    small: usize,
    stop: bool,
    comma: bool,
    clause: bool,
}

impl Shape {
    fn new(scene: &Scene<'_>, inner: Span) -> Self {
        let tokens = scene.tokens.inside(inner);
        let mut shape = Self { words: 0, capitals: 0, small: 0, stop: false, comma: false, clause: false };
        for token in tokens.clone() {
            let class = scene.class(token);
            if class.is(Class::PUNCTUATION) {
                continue;
            }
            shape.words += 1;
            shape.capitals += usize::from(class.is(Class::UPPER));
            let function = class.is(Class::DETERMINER | Class::PREPOSITION | Class::CONJUNCTION | Class::TO);
            shape.small += usize::from(!class.is(Class::UPPER) && !function);
            shape.clause |= class.is(Class::PRONOUN | Class::BE | Class::AUXILIARY);
        }
        let last = scene.text.get(inner);
        let last = last.trim_end();
        shape.stop = last.ends_with(['.', '!', '?', '…']);
        shape.comma = last.ends_with(',');
        shape
    }
}

fn by_evidence(evidence: &Attribution) -> i32 {
    match evidence.strength {
        95.. => 14,
        80.. => 9,
        60.. => 5,
        45.. => 2,
        _ => -2,
    }
}

fn by_shape(shape: &Shape) -> i32 {
    let length = match shape.words {
        0 => -20,
        1 => -5,
        2 => -3,
        3 => -1,
        4..=5 => 1,
        6..=8 => 4,
        _ => 9,
    };
    let title = if shape.small == 0 && shape.capitals > 0 && shape.words < 9 { -6 } else { 0 };
    length + title + if shape.clause { 3 } else { 0 } + if shape.comma { 3 } else { 0 }
}

fn by_neighbours(scene: &Scene<'_>, frame: &Frame, at: usize, shape: &Shape) -> i32 {
    let before = |by: usize| at.checked_sub(by).filter(|&it| it >= frame.items.start);
    let class = |item: Option<usize>| item.map_or(Class::default(), |it| scene.class_at(it));
    let next = Some(at + 1).filter(|&it| it < frame.items.end);
    let mut points = 0;
    if class(before(1)).is(Class::NAMING) || class(before(1)).is(Class::PREPOSITION) && class(before(2)).is(Class::NAMING) {
        points -= 9;
    }
    if class(before(1)).is(Class::CARRIER) || class(next).is(Class::CARRIER) {
        points -= 8;
    }
    if in_name(scene, before(1), next) {
        points -= 30;
    }
    if shape.words < 6 && modifies_noun(scene, next, shape) {
        points -= 4;
    }
    if is_borne(scene, frame, at) {
        points -= 30;
    }
    points
}

/// Given name before, family name after.
fn in_name(scene: &Scene<'_>, before: Option<usize>, next: Option<usize>) -> bool {
    let person = |item: Option<usize>| item.and_then(|it| scene.word_at(it)).is_some_and(|token| scene.is_person(token));
    person(before) && person(next)
}

/// A plain noun follows at once: `the "open door" policy`.
fn modifies_noun(scene: &Scene<'_>, next: Option<usize>, shape: &Shape) -> bool {
    let Some(next) = next else { return false };
    let class = scene.class_at(next);
    let plain = scene.word_at(next).is_some()
        && !class.is(Class::PUNCTUATION
            | Class::PREPOSITION
            | Class::CONJUNCTION
            | Class::CUE
            | Class::AUXILIARY
            | Class::BE
            | Class::TO
            | Class::SUBORDINATOR
            | Class::RELATIVE
            | Class::TIME
            | Class::THAT);
    plain && !shape.comma && !shape.stop
}

/// `"…" read one banner`, `a sign saying "…"`: a thing bears the words.
fn is_borne(scene: &Scene<'_>, frame: &Frame, at: usize) -> bool {
    let reads = |item: usize| {
        matches!(scene.item(item), "read" | "reads" | "reading" | "saying" | "said" | "says" | "proclaiming" | "proclaimed" | "declaring")
    };
    let after = (at + 1..frame.items.end.min(at + 4)).find(|&it| reads(it)).is_some_and(|verb| bears(scene, verb + 1, frame.items.end.min(verb + 5)));
    let before = (frame.items.start.max(at.saturating_sub(4))..at)
        .rev()
        .find(|&it| reads(it))
        .is_some_and(|verb| bears(scene, frame.items.start.max(verb.saturating_sub(6)), verb));
    after || before
}

fn bears(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|it| {
        matches!(
            scene.item(it).to_lowercase().trim_end_matches('s'),
            "banner"
                | "placard"
                | "sign"
                | "poster"
                | "slogan"
                | "sticker"
                | "t-shirt"
                | "shirt"
                | "billboard"
                | "graffiti"
                | "plaque"
                | "button"
                | "hat"
                | "cap"
                | "headline"
        )
    })
}

/// What a strength of this kind is worth to the reader, in thousandths.
pub const fn confidence(points: i32) -> u16 {
    let sure = 600 + 20 * points.unsigned_abs() as u16;
    if sure > 980 { 980 } else { sure }
}
