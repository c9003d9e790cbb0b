//! Numbers beside a name → the person's age in whole years, when the text states it.
//!
//! | text | age |
//! |---|---|
//! | Mira Moyo, 45, | 45 |
//! | Tom Lee (17) · Tom Lee, who is 17, | 17 |
//! | Ann Cole, aged 70, | 70 |
//! | 45-year-old Ann Cole; 45-year-old farmer Ann Cole | 45 |
//! | Ann Cole, a 45-year-old farmer, · Ann Cole, a retired 45-year-old from Leeds, | 45 |
//! | Ann Cole was found. She was 58. | 58, once the pronoun is hers |
//! | Ann Cole dies at 85; died at the age of 85 | 85 |
//! | Ann Cole, the potter from Leeds, has died at 85. | 85 |

use super::words::is_one_of;
use crate::entity::fold::fold;
use crate::entity::scene::Scene;
use crate::lexicon::{PHRASE_STOPS, ROLE_MODIFIERS};
use crate::text::is_dash;
use std::ops::Range;

/// The oldest age believed.
const OLDEST: u32 = 125;

/// No name that begins a sentence is longer, in tokens.
const FAR: usize = 6;

/// No aside between a name and its verb is longer, in tokens.
const LONGEST_ASIDE: usize = 30;

/// The age stated beside the name at `name` (tokens); `before` is where its role phrase starts.
pub fn read(scene: &Scene<'_>, name: Range<usize>, before: usize) -> Option<u32> {
    let sentence = scene.sentence_at(name.start);
    let behind = beside(scene, name.end, sentence.end).or_else(|| described(scene, name.end, sentence.end));
    behind.or_else(|| year_old(scene, sentence.start, before)).or_else(|| at_death(scene, name.end, sentence.end))
}

/// `… was 58.`, `… is 62 and lives`: the age and the verb's token; not "was 12 when".
pub fn stated(scene: &Scene<'_>, sentence: &Range<usize>) -> Option<(u32, usize)> {
    let verb = sentence.clone().take(FAR).find(|&at| is_one_of(scene, at, &["is", "was"]))?;
    let closed = is_one_of(scene, verb + 2, &[".", ",", ";", "and", "years"]) || verb + 2 >= sentence.end;
    age(scene, verb + 1).filter(|_| verb + 1 < sentence.end && closed).map(|age| (age, verb))
}

/// `, 45,`, `(45)`, `, aged 45`.
fn beside(scene: &Scene<'_>, at: usize, limit: usize) -> Option<u32> {
    if !matches!(scene.word(at), "," | "(") {
        return is_one_of(scene, at, &["aged"]).then(|| age(scene, at + 1)).flatten();
    }
    let stated = is_one_of(scene, at + 1, &["aged", "age"]);
    let told = is_one_of(scene, at + 1, &["who"]) && is_one_of(scene, at + 2, &["is", "was", "turned"]);
    let number = at + 1 + if told { 2 } else { usize::from(stated) };
    let closed = number + 1 >= limit || matches!(scene.word(number + 1), "," | ")" | "." | ";") || stated;
    let closed = closed || told && is_one_of(scene, number + 1, &["and", "on", "in", "this", "last"]);
    age(scene, number).filter(|_| closed && number < limit)
}

/// `45-year-old` right before token `end`.
fn year_old(scene: &Scene<'_>, from: usize, end: usize) -> Option<u32> {
    end.checked_sub(YEAR_OLD).filter(|&at| at >= from).and_then(|at| years(scene, at))
}

/// `, a 45-year-old farmer`, `, a retired 45-year-old from Leeds`: the age in the description behind a name.
fn described(scene: &Scene<'_>, comma: usize, limit: usize) -> Option<u32> {
    let start = comma + 1 + usize::from(is_one_of(scene, comma + 1, &["a", "an", "the"]));
    let at = description(scene, start, limit).filter(|_| scene.word(comma) == ",")?;
    let of_thing = scene.cover.name_at(at + YEAR_OLD).is_some();
    years(scene, at).filter(|_| !of_thing)
}

/// Past `45-year-old` and the words before it in a description that starts at `start`; `start` itself where there is none.
pub fn behind(scene: &Scene<'_>, start: usize, limit: usize) -> usize {
    description(scene, start, limit).map_or(start, |at| at + YEAR_OLD)
}

/// Where `45-year-old` stands among the first words of a description; in "father of a 45-year-old" it is another's.
fn description(scene: &Scene<'_>, start: usize, limit: usize) -> Option<usize> {
    let links = |word: &str| PHRASE_STOPS.contains(word) && !ROLE_MODIFIERS.contains(word);
    let tells = |at: usize| scene.cover.name_at(at).is_none() && scene.word(at) != "," && !links(&fold(scene.word(at)));
    let open = (start..limit.min(start + FEW)).take_while(|&at| tells(at));
    open.into_iter().find(|&at| years(scene, at).is_some())
}

/// The tokens of `45-year-old`.
const YEAR_OLD: usize = 5;

/// No more words stand before the age in a description: "a retired 45-year-old".
const FEW: usize = 3;

/// The age of the `45-year-old` that starts at token `at`.
fn years(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let dashes = [at + 1, at + 3].iter().all(|&dash| scene.word(dash).chars().all(is_dash));
    let words = is_one_of(scene, at + 2, &["year"]) && is_one_of(scene, at + 4, &["old"]);
    age(scene, at).filter(|_| dashes && words)
}

/// `dies at 85`, `died at the age of 85`, `has died aged 85`.
fn at_death(scene: &Scene<'_>, end: usize, limit: usize) -> Option<u32> {
    let aside = behind_aside(scene, end, limit);
    let limit = limit.min(aside.map_or(end + 10, |verb| verb + 6));
    let near = || (end..limit).take_while(|&at| scene.cover.name_at(at).is_none()).find(|&at| is_one_of(scene, at, &["dies", "died", "dead"]));
    let verb = aside.or_else(near)?;
    let at = (verb + 1..limit).find(|&at| is_one_of(scene, at, &["at", "aged"]))?;
    let of = is_one_of(scene, at + 1, &["the", "age"]).then(|| (at..limit + 3).find(|&at| is_one_of(scene, at, &["of"]))).flatten();
    age(scene, of.unwrap_or(at) + 1)
}

/// The verb behind one aside: `Ann Cole, the potter from Leeds, has died`; a comma more, and somebody else may have died.
fn behind_aside(scene: &Scene<'_>, end: usize, limit: usize) -> Option<usize> {
    let close = (end + 1..limit.min(end + LONGEST_ASIDE)).find(|&at| scene.word(at) == ",").filter(|_| scene.word(end) == ",")?;
    let verb = close + 1 + usize::from(is_one_of(scene, close + 1, &["has"]));
    is_one_of(scene, verb, &["dies", "died"]).then_some(verb)
}

fn age(scene: &Scene<'_>, at: usize) -> Option<u32> {
    scene.word(at).parse().ok().filter(|&age| age > 0 && age <= OLDEST && !scene.word(at).starts_with('0'))
}
