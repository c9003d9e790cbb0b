//! Tokens → the units a role phrase is made of: names, hyphened words, role nouns; parses no phrase.

use crate::entity::fold::fold;
use crate::entity::scene::Scene;
use crate::lexicon::{PHRASE_STOPS, ROLE_MODIFIERS, ROLE_NOUNS, is_speech_verb};
use crate::text::{is_apostrophe, is_dash};
use crate::token::TokenKind;
use std::ops::Range;

/// Titles that say nothing of what a person does.
const COURTESIES: [&str; 9] = ["mr", "mrs", "ms", "miss", "sir", "dame", "mme", "madam", "dr"];

/// Titles as newspapers shorten them.
const SHORT_TITLES: [&str; 31] = [
    "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col", "sgt", "capt", "cpl", "maj", "adm", "cmdr", "prof", "pres", "sec", "pm", "fm",
    "ceo", "mp", "det", "supt", "cllr", "cllrs", "ald", "amb", "atty", "engr", "insp",
];

/// What stands behind the noun in a hyphened office.
const RANK_ENDINGS: [&str; 5] = ["-elect", "-general", "-designate", "-in-charge", "-in-chief"];

/// One step of a phrase: a whole name, a hyphened word or a single token.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The name it is, by index.
    pub name: Option<usize>,
}

/// The unit that starts at token `at`.
pub fn unit_at(scene: &Scene<'_>, at: usize) -> Unit {
    if let Some(name) = scene.cover.name_at(at) {
        return Unit { tokens: at..scene.tokens_of(name).end.max(at + 1), name: Some(name) };
    }
    let mut end = at + 1;
    while is_dash_word(scene, end) && touches(scene, end - 1) && touches(scene, end) && is_free_word(scene, end + 1) {
        end += 2;
    }
    Unit { tokens: at..end, name: None }
}

/// The unit that ends right before token `end`; it does not look before token `from`.
pub fn unit_before(scene: &Scene<'_>, from: usize, end: usize) -> Option<Unit> {
    let last = end.checked_sub(1).filter(|&at| at >= from)?;
    if let Some(name) = scene.cover.name_at(last) {
        return Some(Unit { tokens: scene.tokens_of(name).start.max(from)..end, name: Some(name) });
    }
    let mut start = last;
    while start >= from + 2
        && is_dash_word(scene, start - 1)
        && touches(scene, start - 2)
        && touches(scene, start - 1)
        && is_free_word(scene, start - 2)
    {
        start -= 2;
    }
    Some(Unit { tokens: start..end, name: None })
}

fn is_dash_word(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    !word.is_empty() && word.chars().all(is_dash)
}

fn is_free_word(scene: &Scene<'_>, at: usize) -> bool {
    let token = scene.tokens.tokens.get(at);
    scene.cover.name_at(at).is_none() && token.is_some_and(|it| matches!(it.kind, TokenKind::Word | TokenKind::Number))
}

/// Whether no space stands between token `at` and the next.
pub fn touches(scene: &Scene<'_>, at: usize) -> bool {
    let tokens = &scene.tokens.tokens;
    matches!((tokens.get(at), tokens.get(at + 1)), (Some(one), Some(next)) if one.span.end == next.span.start)
}

/// Whether the token is the possessive `'s` or `'`.
pub fn is_possessive(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    let mut chars = word.chars();
    chars.next().is_some_and(is_apostrophe) && matches!(chars.as_str(), "" | "s" | "S")
}

/// Whether the unit is a noun for what someone is or does; [`Number`] says of how many.
pub fn role_noun(scene: &Scene<'_>, unit: &Unit) -> Option<Number> {
    if unit.name.is_some() {
        return None;
    }
    if is_one_of(scene, unit.tokens.start, &["mate", "mates"]) && unit.tokens.start > 0 && is_one_of(scene, unit.tokens.start - 1, &["running"]) {
        return Some(Number::One);
    }
    let written = scene.text.get(scene.span_of(unit.tokens.clone())).to_lowercase();
    let whole = fold(&written);
    if COURTESIES.contains(&whole.as_str()) {
        return None;
    }
    if SHORT_TITLES.contains(&whole.as_str()) {
        return Some(if whole.ends_with('s') { Number::Many } else { Number::One });
    }
    if !written.contains(is_dash) {
        return number_of(&whole);
    }
    let hyphened: String = written.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    let parts = [hyphened.as_str(), hyphened.rsplit('-').next().unwrap_or(""), hyphened.split('-').next().unwrap_or("")];
    let usable = if RANK_ENDINGS.iter().any(|ending| hyphened.ends_with(ending)) { 3 } else { 2 };
    parts.iter().take(usable).find_map(|part| number_of(&fold_keeping_hyphens(part)))
}

/// One person or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// "president".
    One,
    /// "presidents".
    Many,
}

fn number_of(noun: &str) -> Option<Number> {
    if ROLE_NOUNS.contains(noun) {
        return Some(Number::One);
    }
    let singular = noun.strip_suffix("men").map(|stem| format!("{stem}man"));
    let singular = singular.or_else(|| noun.strip_suffix("ies").map(|stem| format!("{stem}y"))).or_else(|| noun.strip_suffix('s').map(str::to_owned));
    singular
        .filter(|it| ROLE_NOUNS.contains(it))
        .or_else(|| noun.strip_suffix("es").filter(|it| ROLE_NOUNS.contains(it)).map(str::to_owned))
        .map(|_| Number::Many)
}

fn fold_keeping_hyphens(word: &str) -> String {
    word.split('-').map(fold).collect::<Vec<_>>().join("-")
}

/// Whether the unit can stand before the noun of a role phrase, or inside what follows it.
pub fn is_modifier(scene: &Scene<'_>, unit: &Unit) -> bool {
    if unit.name.is_some() {
        return true;
    }
    let Some(token) = scene.tokens.tokens.get(unit.tokens.start) else { return false };
    let word = scene.text.get(token.span);
    match token.kind {
        TokenKind::Word => is_modifying_word(scene, unit, word),
        TokenKind::Number => unit.tokens.len() == 1 && (word.ends_with(|c: char| c.is_alphabetic()) || is_year(word)),
        _ => word == "&",
    }
}

fn is_modifying_word(scene: &Scene<'_>, unit: &Unit, word: &str) -> bool {
    let folded = fold(word);
    if unit.tokens.len() > 1 {
        return !scene.text.get(scene.span_of(unit.tokens.clone())).contains("year");
    }
    if ROLE_MODIFIERS.contains(&folded) && !is_participle(&folded) {
        return true;
    }
    if NOUNS_TOO.contains(&folded.as_str()) && is_noun(scene, unit.tokens.start) {
        return true;
    }
    if folded.is_empty() || (PHRASE_STOPS.contains(&folded) && folded != "united") || COURTESIES.contains(&folded.as_str()) {
        return false;
    }
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if stands_no_verb(scene, unit.tokens.start) || is_plural(scene, unit.tokens.start, &folded) {
        return true;
    }
    let verbal = folded.ends_with("ed") || folded.ends_with("ing") || (folded.ends_with('s') && !folded.ends_with("ss") && !folded.ends_with("us"));
    capital || !verbal || ROLE_MODIFIERS.contains(&folded)
}

/// Whether only a noun or an adjective can stand at the token, whatever its ending: behind an owner, a determiner, a preposition
/// or an adjective stands no verb. "Fiji's fisheries minister", "treasurer of the rowing club", "head of the armed forces".
fn stands_no_verb(scene: &Scene<'_>, at: usize) -> bool {
    const OPENERS: [&str; 16] =
        ["the", "a", "an", "his", "her", "its", "their", "of", "for", "former", "deputy", "assistant", "junior", "acting", "then", "new"];
    at.checked_sub(1).is_some_and(|before| is_possessive(scene, before) || is_one_of(scene, before, &OPENERS) || is_adjective(scene, before))
}

/// Whether a word in -s is no verb for what follows it: "the shop workers' union", "a spokesman for the U.N. peacekeepers,".
fn is_plural(scene: &Scene<'_>, at: usize, folded: &str) -> bool {
    folded.ends_with('s') && (is_possessive(scene, at + 1) || scene.word(at + 1) == "," && !is_speech_verb(folded))
}

/// Verbs of the news that are nouns as well.
const NOUNS_TOO: [&str; 8] = ["arrest", "attack", "fire", "help", "night", "play", "release", "work"];

/// Whether one of them is a noun: "a fire officer", "the district fire chief", "Fire chief Ada Obi" at the beginning of a sentence.
fn is_noun(scene: &Scene<'_>, at: usize) -> bool {
    const DETERMINERS: [&str; 7] = ["the", "a", "an", "his", "her", "its", "their"];
    let opens = at == scene.sentence_at(at).start;
    let follows = scene.word(at + 1).starts_with(char::is_lowercase) && !PHRASE_STOPS.contains(&fold(scene.word(at + 1)));
    let singular = || at.checked_sub(2).is_some_and(|two| is_one_of(scene, two, &DETERMINERS)) && !scene.word(at - 1).ends_with('s');
    follows && (opens || stands_no_verb(scene, at) || singular())
}

/// Whether a word in small letters has an adjective's ending, or is a participle behind a determiner.
fn is_adjective(scene: &Scene<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 9] = ["al", "ic", "ive", "ous", "ary", "ern", "ful", "less", "ish"];
    let word = scene.word(at);
    let participle = || is_participle(word) && at > 0 && is_one_of(scene, at - 1, &["the", "a", "an", "his", "her", "its", "their", "of", "for"]);
    let small = word.len() > 4 && scene.cover.name_at(at).is_none() && word.bytes().all(|it| it.is_ascii_lowercase());
    small && (ENDINGS.iter().any(|ending| word.ends_with(ending)) || participle())
}

/// `2020` in "2020 presidential candidate".
fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|it| it.is_ascii_digit())
}

fn is_participle(folded: &str) -> bool {
    folded.ends_with("ed") || folded.ends_with("ing")
}

/// Whether the unit is a participle that can open a phrase, though it may be a verb elsewhere: "retired general".
pub fn is_opening_participle(scene: &Scene<'_>, unit: &Unit) -> bool {
    let folded = fold(scene.word(unit.tokens.start));
    unit.name.is_none() && unit.tokens.len() == 1 && is_participle(&folded) && ROLE_MODIFIERS.contains(&folded)
}

/// Whether the unit is a common noun or title in lower case.
pub fn is_lower(scene: &Scene<'_>, unit: &Unit) -> bool {
    scene.word(unit.tokens.start).starts_with(char::is_lowercase)
}

/// Whether the token is a title of courtesy: Mr., Dr., Sir.
pub fn is_courtesy(scene: &Scene<'_>, at: usize) -> bool {
    scene.cover.name_at(at).is_none() && COURTESIES.contains(&fold(scene.word(at)).as_str())
}

/// Whether the token is one of `words`, case aside.
pub fn is_one_of(scene: &Scene<'_>, at: usize, words: &[&str]) -> bool {
    let word = scene.word(at);
    scene.cover.name_at(at).is_none() && words.iter().any(|it| it.eq_ignore_ascii_case(word))
}
