//! What is set off behind a person's name → their roles there: ", the mayor of Harare,"; reads nothing before it, and no verbs.

use super::age;
use super::phrase::{Phrase, parse};
use super::words::{is_one_of, is_possessive};
use crate::entity::scene::Scene;
use crate::tag::Kind;
use crate::text::is_dash;
use crate::token::TokenKind;

/// The phrases right behind the name whose last token is before `end`.
pub fn apposition(scene: &Scene<'_>, end: usize) -> Vec<Phrase> {
    let limit = scene.sentence_at(end.saturating_sub(1)).end;
    if end >= limit || !opens(scene, end) {
        return Vec::new();
    }
    let mut start = skip_age(scene, end + 1, limit);
    let mut found = Vec::new();
    while let Some(phrase) = parse(scene, age::behind(scene, skip_determiner(scene, start, limit), limit), limit) {
        let next = phrase.tokens.end;
        if !closes(scene, next, limit) {
            break;
        }
        found.push(phrase);
        if !is_one_of(scene, next, &["and"]) {
            break;
        }
        start = next + 1;
    }
    found
}

/// A comma, bracket or dash sets a description off.
fn opens(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    matches!(word, "," | "(") || (!word.is_empty() && word.chars().all(is_dash))
}

/// Whether what follows shows that the description ends here.
fn closes(scene: &Scene<'_>, at: usize, limit: usize) -> bool {
    let Some(token) = scene.tokens.tokens.get(at).filter(|_| at < limit) else { return true };
    let word = scene.word(at);
    let lower = word.chars().next().is_some_and(char::is_lowercase);
    !starts_person(scene, at) && (token.kind == TokenKind::Punctuation || (lower && scene.cover.name_at(at).is_none())) && !is_possessive(scene, at)
}

fn starts_person(scene: &Scene<'_>, at: usize) -> bool {
    scene.cover.name_at(at).and_then(|name| scene.names.get(name)).is_some_and(|name| name.kind == Kind::Person)
}

/// The first token from `start` that is no determiner.
pub fn skip_determiner(scene: &Scene<'_>, start: usize, limit: usize) -> usize {
    let mut at = start;
    if is_one_of(scene, at, &["one"]) && is_one_of(scene, at + 1, &["of"]) {
        at += 2;
    }
    while at < limit
        && is_one_of(
            scene,
            at,
            &[
                "the",
                "a",
                "an",
                "then",
                "now",
                "himself",
                "herself",
                "also",
                "currently",
                "his",
                "her",
                "its",
                "their",
                "himself",
                "until",
                "recently",
                "formerly",
                "previously",
                "still",
                "both",
            ],
        )
    {
        at += 1;
    }
    at
}

/// `45,` or `aged 45,` between the name and its description.
fn skip_age(scene: &Scene<'_>, start: usize, limit: usize) -> usize {
    let number = if is_one_of(scene, start, &["aged", "age"]) { start + 1 } else { start };
    let is_number = scene.tokens.tokens.get(number).is_some_and(|token| token.kind == TokenKind::Number);
    let after = number + 1;
    if is_number && after < limit && scene.word(after) == "," { after + 1 } else { start }
}
