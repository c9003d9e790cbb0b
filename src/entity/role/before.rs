//! What stands before a person's name → their roles there: "Foreign Minister", "the head of the bank,"; reads nothing behind it.

use super::phrase::{Phrase, parse, parse_bare};
use super::words::{
    Unit, is_courtesy, is_lower, is_modifier, is_one_of, is_opening_participle, is_possessive, role_noun, touches, unit_at, unit_before,
};
use crate::entity::fold::fold;
use crate::entity::scene::Scene;
use crate::lexicon::{PHRASE_STOPS, is_speech_verb};

/// How many tokens before a name are read.
const REACH: usize = 18;

/// The phrases right before the name whose first token is `start`, the nearest first.
pub fn read(scene: &Scene<'_>, start: usize) -> Vec<Phrase> {
    let sentence = scene.sentence_at(start);
    let from = sentence.start.max(start.saturating_sub(REACH));
    let mut end = start;
    while end > from && is_courtesy(scene, end - 1) {
        end -= 1;
    }
    let named = end > from && is_one_of(scene, end - 1, &["named", "called"]);
    let comma = end > from && scene.word(end - 1) == ",";
    let end = if named || comma { end - 1 } else { end };
    let found = if comma { set_off(scene, from, end, start) } else { titles(scene, from, end) };
    found.into_iter().map(|phrase| with_owner(scene, from, phrase)).collect()
}

/// A description before a comma: "The health secretary, …", "Israel's envoy to Rome, …".
fn set_off(scene: &Scene<'_>, from: usize, end: usize, name: usize) -> Vec<Phrase> {
    let sentence = scene.sentence_at(name);
    let name_end = scene.cover.name_at(name).map_or(name, |it| scene.tokens_of(it).end);
    let closed = name_end >= sentence.end || matches!(scene.word(name_end), "," | ".");
    let announced = |phrase: &Phrase| {
        let start = phrase.tokens.start;
        let opens = start == sentence.start || (start == sentence.start + 1 && is_determiner(scene, start - 1));
        opens || (closed && (is_determiner(scene, start - 1) || scene.cover.name_at(start).is_some() || is_possessive(scene, start - 1)))
    };
    owned_ending(scene, from, end).or_else(|| whole_ending(scene, from, end)).filter(announced).into_iter().collect()
}

/// Titles and descriptions right before the name: "lead author Professor", "First Minister and party leader".
fn titles(scene: &Scene<'_>, from: usize, end: usize) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::new();
    let mut end = end;
    while let Some(phrase) = title_ending(scene, from, end) {
        end = phrase.tokens.start;
        found.push(without_country(scene, without_epithet(scene, without_owner(scene, &phrase))));
    }
    found
}

fn title_ending(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    let last = unit_before(scene, from, end)?;
    if role_noun(scene, &last).is_none() {
        return whole_ending(scene, from, end);
    }
    let bare = bare_ending(scene, from, end)?;
    let start = bare.tokens.start;
    let of = start > from + 1 && is_one_of(scene, start - 1, &["of"]) && role_noun(scene, &unit_before(scene, from, start - 1)?).is_some();
    if of { whole_ending(scene, from, end) } else { Some(joined(scene, from, bare)) }
}

/// `US politician and activist` is one description: what stands before "and" is a role as well.
fn joined(scene: &Scene<'_>, from: usize, phrase: Phrase) -> Phrase {
    let start = phrase.tokens.start;
    let and = start.checked_sub(1).filter(|&at| at > from && is_one_of(scene, at, &["and"]));
    let earlier = and.and_then(|at| role_noun(scene, &unit_before(scene, from, at)?).and_then(|_| bare_ending(scene, from, at)));
    match earlier {
        Some(earlier) if !(earlier.tokens.start > from && is_one_of(scene, earlier.tokens.start - 1, &["the"])) => {
            Phrase { tokens: earlier.tokens.start..phrase.tokens.end, ..phrase }
        }
        _ => phrase,
    }
}

/// A common noun that owns the role belongs to it: "the county's commissioner"; a name does not: "Russia's Foreign Minister".
fn with_owner(scene: &Scene<'_>, from: usize, phrase: Phrase) -> Phrase {
    let start = phrase.tokens.start;
    let owner = start.checked_sub(1).filter(|&at| at > from && is_possessive(scene, at)).and_then(|at| unit_before(scene, from, at));
    match owner.filter(|unit| unit.name.is_none() && is_modifier(scene, unit) && is_lower(scene, unit)) {
        Some(unit) => Phrase { tokens: unit.tokens.start..phrase.tokens.end, ..phrase },
        None => phrase,
    }
}

/// A name that owns the title is no part of it: "Russia's Foreign Minister" gives "Foreign Minister".
fn without_owner(scene: &Scene<'_>, phrase: &Phrase) -> Phrase {
    let owned =
        (phrase.tokens.start..phrase.head_end).rev().find(|&at| is_possessive(scene, at) && scene.cover.name_at(at.saturating_sub(1)).is_some());
    let start = owned.map_or(phrase.tokens.start, |at| at + 1);
    Phrase { tokens: start..phrase.tokens.end, ..phrase.clone() }
}

/// Small words before a title in capitals that say what the office is, and not how its holder fares.
const RANKS: [&str; 18] = [
    "former",
    "late",
    "then",
    "ex",
    "incumbent",
    "interim",
    "acting",
    "deputy",
    "vice",
    "future",
    "past",
    "founding",
    "senior",
    "fellow",
    "presumptive",
    "retired",
    "chief",
    "lead",
];

/// `embattled President` is a President.
fn without_epithet(scene: &Scene<'_>, phrase: Phrase) -> Phrase {
    let first = unit_at(scene, phrase.tokens.start);
    let next = unit_at(scene, first.tokens.end);
    let title = next.tokens.end <= phrase.head_end && next.name.is_none() && !is_lower(scene, &next) && role_noun(scene, &next).is_some();
    let epithet = first.name.is_none() && is_lower(scene, &first) && first.tokens.len() == 1 && role_noun(scene, &first).is_none();
    if title && epithet && !is_one_of(scene, first.tokens.start, &RANKS) {
        Phrase { tokens: first.tokens.end..phrase.tokens.end, ..phrase }
    } else {
        phrase
    }
}

/// `his Bahrain counterpart` is a counterpart: whose, the country says.
fn without_country(scene: &Scene<'_>, phrase: Phrase) -> Phrase {
    let head = phrase.head_end.saturating_sub(1);
    let bare = is_one_of(scene, head, &["counterpart", "counterparts"]) && (phrase.tokens.start..head).all(|at| scene.cover.name_at(at).is_some());
    if bare { Phrase { tokens: head..phrase.tokens.end, ..phrase } } else { phrase }
}

/// The longest phrase with a tail and a named owner that ends at `end`: "Israel's envoy to Rome".
fn owned_ending(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    let owners =
        (from..end).filter(|&at| scene.cover.name_at(at).is_some() && (at == from || scene.cover.name_at(at) != scene.cover.name_at(at - 1)));
    let mut owners = owners.filter(|&at| is_possessive(scene, unit_at(scene, at).tokens.end));
    owners.find_map(|start| parse(scene, start, end).filter(|it| it.tokens.end == end))
}

fn is_determiner(scene: &Scene<'_>, at: usize) -> bool {
    is_one_of(scene, at, &["the", "a", "an", "his", "her", "its", "their", "one", "two", "three", "another", "whose"])
}

/// The longest phrase of modifiers and noun that ends at `end`.
fn bare_ending(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    starts(scene, from, end).find_map(|start| parse_bare(scene, start, end).filter(|it| it.tokens.end == end))
}

/// The longest phrase with a tail that ends at `end`.
fn whole_ending(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    starts(scene, from, end).find_map(|start| parse(scene, start, end).filter(|it| it.tokens.end == end))
}

/// Tokens at which a phrase can start, from left to right.
fn starts<'s>(scene: &'s Scene<'_>, from: usize, end: usize) -> impl Iterator<Item = usize> + 's {
    (from..end).filter(move |&at| is_start(scene, from, at))
}

/// Whether a phrase can start at `at`: it is a modifier or noun, and what stands before it is neither.
fn is_start(scene: &Scene<'_>, from: usize, at: usize) -> bool {
    let within_name = at > from && scene.cover.name_at(at).is_some() && scene.cover.name_at(at) == scene.cover.name_at(at - 1);
    let unit = unit_at(scene, at);
    let can_open = is_modifier(scene, &unit) || is_opening_participle(scene, &unit) || role_noun(scene, &unit).is_some();
    if within_name || !can_open || is_verb(scene, from, &unit) {
        return false;
    }
    match unit_before(scene, from, at) {
        None => true,
        Some(_) if is_possessive(scene, at - 1) => true,
        Some(before) if is_new_title(scene, &before, &unit) => true,
        Some(before) => is_verb(scene, from, &before) || !(is_modifier(scene, &before) || is_hyphen(scene, at - 1)),
    }
}

/// Whether a participle is the verb of what stands before it: "a court on Tuesday jailed banker Obi", not "lawyers for jailed banker Obi".
fn is_verb(scene: &Scene<'_>, from: usize, unit: &Unit) -> bool {
    const SUBJECTS: [&str; 32] = [
        "has",
        "have",
        "had",
        "having",
        "was",
        "were",
        "been",
        "being",
        "is",
        "are",
        "be",
        "he",
        "she",
        "it",
        "they",
        "who",
        "which",
        "that",
        "we",
        "today",
        "yesterday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "also",
        "then",
        "later",
        "reportedly",
    ];
    let participle = is_lower(scene, unit) && is_opening_participle(scene, unit);
    let Some(before) = unit.tokens.start.checked_sub(1).filter(|&before| participle && before >= from) else { return false };
    let word = fold(scene.word(before));
    let noun = || !word.is_empty() && !PHRASE_STOPS.contains(&word) && !word.ends_with("ed") && !word.ends_with("ly") && !is_speech_verb(&word);
    !is_possessive(scene, before) && (SUBJECTS.contains(&word.as_str()) || noun())
}

/// A hyphen inside a word; the dash behind a dateline, `HARARE - Senator Ada Obi`, is none.
fn is_hyphen(scene: &Scene<'_>, at: usize) -> bool {
    scene.word(at) == "-" && touches(scene, at)
}

/// `Professor` behind "lead author": a title of its own.
fn is_new_title(scene: &Scene<'_>, before: &Unit, unit: &Unit) -> bool {
    is_lower(scene, before) && !is_lower(scene, unit) && role_noun(scene, before).is_some() && role_noun(scene, unit).is_some()
}
