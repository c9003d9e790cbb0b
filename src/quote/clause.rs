//! A stretch of words → whether it makes a clause, with a verb that has a tense; parses nothing.
//!
//! | words | clause? |
//! |---|---|
//! | `the plan was wrong`, `he left the city` | yes |
//! | `a naval coalition to patrol the gulf` | no |
//! | `a deal which was signed in May` | no: only the part after *which* is one |
//! | `Ana Ruiz, 54, reached the top` | yes |

use super::scene::{Item, Scene};
use super::verb::is_reduced;
use super::words::Class;
use std::ops::Range;

/// No clause is looked for beyond this.
const FARTHEST: usize = 40;

/// Past tenses that do not end in -ed, or are as short as *died*, of verbs that news is made of.
const IRREGULAR: &str = "ate became began bent bled blew bought bred broke brought built burst came caught chose cut dealt died drew drove dug fed fell felt fled flew forgave forgot fought found froze gave got grew held hid hit hung kept knelt knew laid lay leapt led left lied lit lost made meant met overcame overthrew overtook paid put quit ran rang rode rose sang sank sat saw sent set shone shook shot shrank shut slept slid sold sought sped spent spoke sprang spread stole stood strode strove struck swam swept swore swung taught threw tied took tore understood upheld vied went withdrew withheld woke won wore wrote";

/// Whether the words hold a subject and a verb of their own.
pub fn is_clause(scene: &Scene<'_>, items: Range<usize>) -> bool {
    let first = items.start;
    let mut relative = false;
    for item in items.take(FARTHEST) {
        let class = scene.class_at(item);
        if matches!(scene.items.get(item), Some(Item::Quote(_))) {
            continue;
        }
        if class.is(Class::RELATIVE) || class.is(Class::THAT) && item > first {
            relative = true;
            continue;
        }
        // In "a fuel can that had exploded" the participle is the relative clause's too.
        let participle = scene.class_at(item.wrapping_sub(1)).is(Class::BE | Class::AUXILIARY);
        let finite = class.is(Class::BE | Class::AUXILIARY) || item > first && !participle && is_past(scene, first, item);
        if finite && !relative {
            return true;
        }
        relative &= !finite && !class.is(Class::COMMA);
        let subject = class.is(Class::PRONOUN) && !matches!(scene.item(item), "him" | "them");
        if subject && (item == first || !relative) {
            return true;
        }
    }
    false
}

fn is_past(scene: &Scene<'_>, first: usize, item: usize) -> bool {
    let word = scene.item(item);
    let before = scene.class_at(item.wrapping_sub(1));
    let person = |it: usize| scene.word_at(it).is_some_and(|token| scene.is_person(token));
    // "The head of the union, Ana Ruiz, agreed": behind a name's comma the sentence's own verb follows.
    let apart = before.is(Class::COMMA) && !item.checked_sub(2).is_some_and(|it| person(it) || behind_person(scene, first, it));
    let other = Class::DETERMINER | Class::PREPOSITION | Class::TO | Class::POSSESSIVE;
    let low = word.starts_with(char::is_lowercase) && !before.is(other) && !apart;
    let regular = word.len() > 4 && word.ends_with("ed") && scene.item(item + 1) != "by" && !is_reduced(scene, item);
    let tense = if before.is(Class::SOURCE) { Class::PRESENT | Class::BASE } else { Class::PRESENT };
    let present = scene.class_at(item).is(Class::CUE) && scene.class_at(item).is(tense);
    low && (regular || present || IRREGULAR.split(' ').any(|past| past == word))
}

/// No aside between a person and the verb is longer.
const LONGEST_ASIDE: usize = 10;

/// `Ana Ruiz, 54, reached`, `Ana Ruiz, a guide from Lyon, reached`: whether the aside that ends at `last` follows a person's name.
fn behind_person(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let reach = first.max(last.saturating_sub(LONGEST_ASIDE))..last;
    let open = reach.rev().find(|&it| scene.class_at(it).is(Class::PUNCTUATION)).filter(|&it| it > first && scene.class_at(it).is(Class::COMMA));
    open.and_then(|it| scene.word_at(it - 1)).is_some_and(|token| scene.is_person(token))
}
