//! A listed verb at its place → whether it is used as a verb there; knows not who speaks.
//!
//! | words | verb? |
//! |---|---|
//! | officials `claim` that | yes |
//! | their `claims` were | no: a noun |
//! | an `alleged` plot | no: an adjective |
//! | the `states` with elections | no: what follows is no statement |
//! | `state`-owned | no: half of a compound |
//! | Kaduna `state`, | no: one name takes no plain form |

use super::cue::follows_quote;
use super::scene::{Frame, Item, Scene};
use super::words::Class;

/// Whether the word at `item` is used as a verb of speech, as far as its neighbours tell.
pub fn is_verb(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let class = scene.class_at(item);
    if !class.is(Class::CUE) || class.is(Class::PREPOSITION) || is_name(scene, frame, item) || is_compound(scene, item) || is_reduced(scene, item) {
        return false;
    }
    let before = if item > frame.items.start { scene.class_at(item - 1) } else { Class::default() };
    if before.is(Class::DETERMINER | Class::POSSESSIVE | Class::NUMBER) && !before.is(Class::PRONOUN) && !is_plain(scene.item(item)) {
        return before.is(Class::SOURCE) && opens_statement(scene, frame, item + 1);
    }
    if scene.item(item).starts_with("point") && scene.item(item + 1) != "out" || is_noun(scene, item, before) || is_region(scene, item) {
        return false;
    }
    if class.is(Class::GERUND) && class.is(Class::CLAIM) && before.is(Class::PREPOSITION) {
        return opens_statement(scene, frame, item + 1);
    }
    if class.is(Class::GERUND) {
        return before.is(Class::PUNCTUATION | Class::PREPOSITION | Class::CONJUNCTION | Class::BE | Class::ADVERB)
            || opens_statement(scene, frame, item + 1);
    }
    if before.is(Class::PREPOSITION) && !before.is(Class::ADVERB | Class::TO) {
        return false;
    }
    match class {
        _ if is_plain(scene.item(item)) || class.is(Class::PAST) => true,
        _ if before.is(Class::TO) && !class.is(Class::BASE) => false,
        _ if before.is(Class::TO | Class::AUXILIARY | Class::PRONOUN) || follows_quote(scene, frame, item) => true,
        _ if class.is(Class::PLAN) && (scene.class_at(item + 1).is(Class::TO) || before.is(Class::SOURCE)) => true,
        _ => opens_statement(scene, frame, item + 1) || ends_clause(scene, frame, item + 1),
    }
}

/// `a man suspected of the theft`, `an airline based in Lyon`: participles that no subject's own verb is followed like this.
pub fn is_reduced(scene: &Scene<'_>, item: usize) -> bool {
    matches!(
        (scene.item(item), scene.item(item + 1)),
        ("accused" | "suspected" | "convicted", "of") | ("armed" | "charged", "with") | ("based" | "located", "in")
    )
}

/// `no say`, `a say`, `in a separate report`: a noun.
fn is_noun(scene: &Scene<'_>, item: usize, before: Class) -> bool {
    let single = |it: usize| matches!(scene.item(it), "a" | "an" | "another" | "this");
    let one = item > 1 && single(item - 2) && scene.item(item - 1).starts_with(char::is_lowercase);
    let report = one && scene.class_at(item).is(Class::DOCUMENT | Class::CLAIM) && !before.is(Class::SOURCE | Class::AUXILIARY | Class::TO);
    if report {
        return scene.class_at(item).is(Class::BASE) && !scene.class_at(item).is(Class::PAST);
    }
    scene.item(item) == "say" && before.is(Class::DETERMINER) && !before.is(Class::SOURCE | Class::PRONOUN)
}

/// `the governor of Kaduna state`, `Kaduna state's council`: behind a place's name the word is a noun, unless *that* follows.
fn is_region(scene: &Scene<'_>, item: usize) -> bool {
    let named = || item.checked_sub(1).and_then(|it| scene.word_at(it)).is_some_and(|token| scene.name_at(token).is_some());
    matches!(scene.item(item), "state" | "states") && named() && !scene.class_at(item + 1).is(Class::THAT)
}

/// Forms that are hardly ever anything but a verb of speech.
pub fn is_plain(word: &str) -> bool {
    matches!(
        word,
        "say"
            | "says"
            | "said"
            | "tell"
            | "tells"
            | "told"
            | "adds"
            | "added"
            | "argues"
            | "argued"
            | "insists"
            | "insisted"
            | "explains"
            | "explained"
            | "writes"
            | "wrote"
    )
}

/// A word inside a name, or with a capital that no sentence's start explains.
fn is_name(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let class = scene.class_at(item);
    let named = scene.word_at(item).is_some_and(|token| scene.name_at(token).is_some());
    let opens = item == frame.items.start || matches!(scene.items.get(item - 1), Some(Item::Quote(_)));
    named || class.is(Class::UPPER) && !opens && !frame.heading
}

/// `state-owned`, `co-writing`: a hyphen touches it.
fn is_compound(scene: &Scene<'_>, item: usize) -> bool {
    let hyphen = |at: usize| scene.item(at) == "-" && scene.is_joined(at);
    hyphen(item + 1) || item.checked_sub(1).is_some_and(hyphen)
}

/// What follows can open a statement: `that`, a subject, a quotation.
pub fn opens_statement(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    if item >= frame.items.end {
        return false;
    }
    let named = scene.word_at(item).is_some_and(|token| scene.name_at(token).is_some());
    let opens = Class::THAT | Class::PRONOUN | Class::DETERMINER | Class::COLON | Class::NUMBER;
    named
        || matches!(scene.items.get(item), Some(Item::Quote(_)))
        || scene.class_at(item).is(opens)
        || scene.class_at(item).is(Class::COMMA) && matches!(scene.items.get(item + 1), Some(Item::Quote(_)))
}

/// The sentence or the clause ends here: `…, scientists say.`
fn ends_clause(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    item >= frame.items.end || scene.class_at(item).is(Class::STOP | Class::COMMA | Class::TIME)
}
