//! Tokens from a given one on → the role phrase that starts there; does not say whose it is.
//!
//! | text from the start | phrase |
//! |---|---|
//! | newly elected Ukrainian president Volodymyr … | newly elected Ukrainian president |
//! | AU trade and industry commissioner Albert … | AU trade and industry commissioner |
//! | president of the League for Human Rights, … | president of the League for Human Rights |
//! | Israel's envoy to the United Nations, … | Israel's envoy to the United Nations |
//! | officer of the shop workers' union, … · councillor in Harare, … | the whole |
//! | embattled city | none: no role noun |

use super::words::{Number, Unit, is_lower, is_modifier, is_one_of, is_opening_participle, is_possessive, role_noun, unit_at};
use crate::entity::scene::Scene;
use crate::tag::Kind;
use std::ops::Range;

/// Longest phrase before its noun, in units.
const UNITS: usize = 12;
/// Longest tail ("of …"), in units.
const TAIL: usize = 18;
/// Words that open a tail.
const TAIL_OPENERS: [&str; 7] = ["of", "for", "to", "at", "from", "with", "on"];
const DETERMINERS: [&str; 9] = ["the", "a", "an", "his", "her", "its", "their", "this", "all"];

/// A role phrase.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// One past the last token of its noun.
    pub head_end: usize,
    /// Whether the noun is of one or several.
    pub number: Number,
}

/// The phrase that starts at token `start`, with its tail, before token `limit`.
pub fn parse(scene: &Scene<'_>, start: usize, limit: usize) -> Option<Phrase> {
    let bare = parse_bare(scene, start, limit)?;
    let head_end = second_noun(scene, bare.head_end, limit).unwrap_or(bare.head_end);
    let end = tail_end(scene, head_end, limit);
    Some(Phrase { tokens: start..end, head_end, ..bare })
}

/// The end of a second noun under the same determiner: "chairman and chief executive of …".
fn second_noun(scene: &Scene<'_>, at: usize, limit: usize) -> Option<usize> {
    let and = at < limit && is_one_of(scene, at, &["and"]);
    let second = and.then(|| parse_bare(scene, at + 1, limit)).flatten()?;
    let lower = is_lower(scene, &unit_at(scene, at + 1)) || opens_tail(scene, second.head_end);
    (lower && !scene.cover.name_at(second.head_end).is_some_and(|name| is_person(scene, name))).then_some(second.head_end)
}

/// The phrase without a tail: modifiers and noun.
pub fn parse_bare(scene: &Scene<'_>, start: usize, limit: usize) -> Option<Phrase> {
    let mut bare = Bare { start, at: start, head: None, before: None };
    for _ in 0..UNITS {
        if bare.at >= limit || !bare.take(scene) {
            break;
        }
    }
    let (head_end, number) = bare.head.filter(|&(end, _)| end <= limit)?;
    Some(Phrase { tokens: start..head_end, head_end, number })
}

/// How far a phrase has been read.
struct Bare {
    start: usize,
    at: usize,
    /// The end of the last role noun.
    head: Option<(usize, Number)>,
    before: Option<Unit>,
}

impl Bare {
    /// Takes the next unit in; `false` when it is not part of the phrase.
    fn take(&mut self, scene: &Scene<'_>) -> bool {
        let unit = unit_at(scene, self.at);
        let noun = role_noun(scene, &unit);
        let part = if noun.is_some() { !self.starts_title(scene, &unit) } else { self.admits(scene, &unit) };
        if part {
            self.head = noun.map(|number| (unit.tokens.end, number)).or(self.head);
            self.at = unit.tokens.end;
            self.before = Some(unit);
        }
        part
    }

    /// `Professor` behind "lead author" is a title of its own.
    fn starts_title(&self, scene: &Scene<'_>, unit: &Unit) -> bool {
        let behind_noun = self.head.is_some_and(|(end, _)| end == self.at);
        behind_noun && self.before.as_ref().is_some_and(|before| is_lower(scene, before)) && !is_lower(scene, unit)
    }

    /// Whether a unit that is no role noun can stand here.
    fn admits(&self, scene: &Scene<'_>, unit: &Unit) -> bool {
        let before = self.before.as_ref();
        if let Some((end, _)) = self.head {
            // "the president's spokesman": who owns the office is told by an office.
            if end == self.at && is_possessive(scene, self.at) {
                return true;
            }
            let person = unit.name.is_some_and(|name| is_person(scene, name));
            return !person && is_modifier(scene, unit);
        }
        let owned = before.is_some() && is_possessive(scene, self.at);
        owned || joins(scene, self.at, before) || is_modifier(scene, unit) || opens(scene, self.at == self.start, before, unit)
    }
}

/// A participle at the start or behind an adverb: "retired general", "newly elected president".
fn opens(scene: &Scene<'_>, first: bool, before: Option<&Unit>, unit: &Unit) -> bool {
    let adverb = before.is_some_and(|it| scene.word(it.tokens.start).ends_with("ly"));
    (first || adverb) && is_opening_participle(scene, unit)
}

/// "and" between two plain words: "trade and industry commissioner".
fn joins(scene: &Scene<'_>, at: usize, before: Option<&Unit>) -> bool {
    let plain = |unit: &Unit| unit.name.is_none() && is_modifier(scene, unit);
    is_one_of(scene, at, &["and", "&"]) && before.is_some_and(plain) && plain(&unit_at(scene, at + 1))
}

fn is_person(scene: &Scene<'_>, name: usize) -> bool {
    scene.names.get(name).is_some_and(|it| it.kind == Kind::Person)
}

/// Where the tail that starts at `at` ends; `at` itself when there is none.
fn tail_end(scene: &Scene<'_>, at: usize, limit: usize) -> usize {
    if at >= limit || !opens_tail(scene, at) {
        return at;
    }
    let mut end = at;
    let mut next = at + 1;
    for _ in 0..TAIL {
        if next >= limit {
            break;
        }
        let unit = unit_at(scene, next);
        let linking = is_linking(scene, next, limit);
        if !linking && !is_modifier(scene, &unit) {
            break;
        }
        next = unit.tokens.end;
        if !linking && !is_adverb(scene.word(next - 1)) {
            end = next;
        }
    }
    end
}

/// Whether a word in -ly is no noun, as "family" is.
fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && !["family", "assembly", "supply", "ally", "rally", "monopoly"].iter().any(|noun| noun.eq_ignore_ascii_case(word))
}

/// "of", "for" …; "to" only before a determiner or a name: "ambassador to France", but not "first to land".
fn opens_tail(scene: &Scene<'_>, at: usize) -> bool {
    let noun_follows =
        || is_one_of(scene, at + 1, &DETERMINERS) || scene.cover.name_at(at + 1).is_some() || scene.word(at + 1).starts_with(char::is_uppercase);
    // "councillor in Harare"; "manager at Harcourt in Harare" is manager at Harcourt.
    let place = || scene.cover.name_at(at + 1).and_then(|name| scene.names.get(name)).is_some_and(|it| it.kind.is_place());
    let within = is_one_of(scene, at, &["in"]) && (is_one_of(scene, at + 1, &["the"]) || place());
    within || is_one_of(scene, at, &TAIL_OPENERS) && (!is_one_of(scene, at, &["to"]) || noun_follows())
}

/// Whether the token only links what is before it to what follows.
fn is_linking(scene: &Scene<'_>, at: usize, limit: usize) -> bool {
    let nested = is_one_of(scene, at, &["of", "for", "at"]) || (is_one_of(scene, at, &["to"]) && opens_tail(scene, at));
    let within = is_one_of(scene, at, &["in"]) && is_one_of(scene, at + 1, &["the"]);
    nested
        || within
        || is_one_of(scene, at, &DETERMINERS)
        || is_possessive(scene, at)
        || links(scene, at, limit)
        || names_region(scene, at, limit)
        || is_inner_hyphen(scene, at)
}

/// "and" inside a tail, when no new role follows: "director of trade and industry", but not "chair of X and a friend of Y".
fn links(scene: &Scene<'_>, at: usize, limit: usize) -> bool {
    let follows = unit_at(scene, at + 1);
    let plain = is_modifier(scene, &follows) && !follows.name.is_some_and(|name| is_person(scene, name));
    is_one_of(scene, at, &["and"]) && plain && parse_bare(scene, at + 1, limit).is_none()
}

/// The comma of `South Bend, Indiana,`: between two places, and closed by another.
fn names_region(scene: &Scene<'_>, at: usize, limit: usize) -> bool {
    let place = |at: usize| scene.cover.name_at(at).filter(|&name| scene.names.get(name).is_some_and(|it| it.kind.is_place()));
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(place), place(at + 1)) else { return false };
    let end = scene.tokens_of(after).end;
    scene.word(at) == "," && before != after && (end >= limit || matches!(scene.word(end), "," | "."))
}

/// The hyphen of `United States-led`.
fn is_inner_hyphen(scene: &Scene<'_>, at: usize) -> bool {
    let tokens = &scene.tokens.tokens;
    let touching = |one: usize| matches!((tokens.get(one), tokens.get(one + 1)), (Some(a), Some(b)) if a.span.end == b.span.start);
    scene.word(at) == "-" && at > 0 && touching(at - 1) && touching(at)
}
