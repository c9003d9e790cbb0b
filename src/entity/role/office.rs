//! Verbs that give someone an office → the role phrase behind them: "served as mayor", "was elected president"; finds no subject.
//!
//! | text | phrase |
//! |---|---|
//! | has served as mayor of Mutare | mayor of Mutare |
//! | became the first president of Zambia | first president of Zambia |
//! | was elected president | president |
//! | is a professor at Makerere University | professor at Makerere University |

use super::after::skip_determiner;
use super::phrase::{Phrase, parse};
use super::words::{is_one_of, role_noun, unit_at};
use crate::entity::scene::Scene;
use std::ops::Range;

/// Verbs that give an office with "as".
const OFFICES: [&str; 35] = [
    "served",
    "serves",
    "serving",
    "serve",
    "worked",
    "works",
    "working",
    "elected",
    "appointed",
    "named",
    "sworn",
    "took",
    "resigned",
    "resigns",
    "retired",
    "retires",
    "stepped",
    "confirmed",
    "nominated",
    "acted",
    "installed",
    "began",
    "continue",
    "continued",
    "return",
    "positioned",
    "ascended",
    "selected",
    "selects",
    "chose",
    "chosen",
    "picked",
    "tapped",
    "announces",
    "remain",
];
/// Verbs that give one without.
const BARE: [&str; 5] = ["elected", "appointed", "named", "declared", "projected"];
const BECOMING: [&str; 4] = ["became", "becomes", "become", "becoming"];
const BEING: [&str; 4] = ["is", "was", "remains", "been"];
/// Furthest "as" from its verb, in tokens.
const REACH: usize = 6;

/// The phrase that a verb at token `at` gives to its subject; `None` when the word there gives no office.
pub fn read(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Phrase> {
    if is_one_of(scene, at, &["as"]) {
        let verb = (at.saturating_sub(REACH).max(sentence.start)..at).any(|it| is_one_of(scene, it, &OFFICES));
        return verb.then(|| described(scene, at + 1, sentence.end)).flatten();
    }
    let article = || is_one_of(scene, at + 1, &["the", "a", "an", "also", "currently"]) || role_noun(scene, &unit_at(scene, at + 1)).is_some();
    if is_one_of(scene, at, &BECOMING) || (is_one_of(scene, at, &BEING) && article()) {
        let skip = usize::from(is_one_of(scene, at + 1, &["also", "currently"]));
        return described(scene, at + 1 + skip, sentence.end);
    }
    let passive = at > sentence.start && is_one_of(scene, at - 1, &["was", "been", "is", "were", "be", "being", "re"]);
    (passive && is_one_of(scene, at, &BARE)).then(|| described(scene, at + 1, sentence.end)).flatten()
}

fn described(scene: &Scene<'_>, start: usize, limit: usize) -> Option<Phrase> {
    let phrase = parse(scene, skip_determiner(scene, start, limit), limit)?;
    let next = phrase.tokens.end;
    let follows_name = scene.cover.name_at(next).is_some();
    (!follows_name).then_some(phrase)
}
