//! A cue whose content is no clause → what was promised, urged, denied or called for; reads no clause with a subject of its own.
//!
//! | sentence | content |
//! |---|---|
//! | `Ruiz vowed to block the vote.` | `to block the vote` |
//! | `Ruiz urged her supporters to stay calm.` | `to stay calm` |
//! | `Ruiz expected the rain to go on.` | `the rain to go on` |
//! | `Ruiz denied taking money from a builder.` | `taking money from a builder` |
//! | `Ruiz called for an inquiry into the deal.` | `an inquiry into the deal` |

use super::cue::Cue;
use super::scene::{Frame, Item, Scene};
use super::words::Class;

/// How far behind the verb the infinitive may stand, whoever is urged between them.
const FARTHEST: usize = 14;

/// Where what `cue` reports starts, when it is an infinitive, a gerund or a thing wished for.
pub fn start(scene: &Scene<'_>, frame: &Frame, cue: &Cue) -> Option<usize> {
    let next = cue.words.end;
    if next >= frame.items.end || cue.source.is_none() {
        return None;
    }
    let verb = scene.class_at(cue.words.start);
    let expected = || (expects(scene.item(cue.words.start)) && infinitive(scene, frame, next).is_some()).then_some(next);
    let infinitive = || verb.is(Class::PLAN).then(|| infinitive(scene, frame, next)).flatten();
    let gerund = || (denies(scene.item(cue.words.start)) && is_gerund(scene, next)).then_some(next);
    expected().or_else(infinitive).or_else(gerund).or_else(|| wished_for(scene, cue.words.start, next))
}

/// Verbs with nobody to address: what stands between them and an infinitive is not part of the plan.
const OWN: [&str; 8] = ["vow", "pledg", "promis", "threaten", "swear", "swor", "hop", "claim"];

/// The `to` of an infinitive behind the verb, with nothing but whoever is addressed between them.
fn infinitive(scene: &Scene<'_>, frame: &Frame, from: usize) -> Option<usize> {
    let verb = scene.item(from - 1);
    if OWN.iter().any(|stem| verb.starts_with(stem)) || verb.starts_with("call") && scene.item(from) != "on" {
        return (scene.class_at(from).is(Class::TO) && is_plain_verb(scene, from + 1)).then_some(from);
    }
    let stops = Class::PUNCTUATION | Class::BE | Class::AUXILIARY | Class::THAT | Class::RELATIVE | Class::SUBORDINATOR;
    let limit = frame.items.end.min(from + FARTHEST);
    let clear = |&it: &usize| scene.word_at(it).is_some() && (!scene.class_at(it).is(stops) || scene.class_at(it).is(Class::POSSESSIVE));
    let unnamed = |it: usize| scene.item(it + 1) == "be" && matches!(scene.item(it + 2), "named" | "identified" | "quoted");
    (from..limit).take_while(clear).find(|&it| scene.class_at(it).is(Class::TO) && is_plain_verb(scene, it + 1)).filter(|&it| !unnamed(it))
}

/// A word behind `to` that may be a verb: small, and none that opens a noun phrase.
fn is_plain_verb(scene: &Scene<'_>, item: usize) -> bool {
    let word = scene.item(item);
    let opens = Class::DETERMINER | Class::NUMBER | Class::UPPER | Class::PREPOSITION | Class::PRONOUN | Class::TIME | Class::SOURCE;
    word.starts_with(char::is_lowercase) && !scene.class_at(item).is(opens) && !word.ends_with("ing")
}

/// `expects the rain to go on`: unlike one who is urged, the rain belongs to what is expected.
fn expects(verb: &str) -> bool {
    verb.starts_with("expect")
}

fn denies(word: &str) -> bool {
    ["den", "admit", "recommend", "suggest", "propos", "acknowledg"].iter().any(|stem| word.starts_with(stem))
}

fn is_gerund(scene: &Scene<'_>, item: usize) -> bool {
    let word = scene.item(item);
    word.len() > 5 && word.ends_with("ing") && word.starts_with(char::is_lowercase)
}

/// `called for an inquiry`, `warned of a long winter`, `complained about the noise`.
fn wished_for(scene: &Scene<'_>, verb: usize, next: usize) -> Option<usize> {
    let fits = match scene.item(verb) {
        "call" | "calls" | "called" | "calling" => scene.item(next) == "for",
        "warn" | "warns" | "warned" | "warning" => matches!(scene.item(next), "of" | "against" | "about"),
        "complain" | "complains" | "complained" | "complaining" => matches!(scene.item(next), "of" | "about"),
        _ => false,
    };
    let quoted = matches!(scene.items.get(next + 1), Some(Item::Quote(_)));
    (fits && !quoted).then_some(next + 1)
}
