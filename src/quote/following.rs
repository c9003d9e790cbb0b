//! A place behind a verb, or behind `according to` → the noun phrase that starts there and its head; looks at nothing before it.
//!
//! | behind the verb | phrase | head |
//! |---|---|---|
//! | said `a spokesman for the ministry` | the whole | `spokesman` |
//! | said `Superintendent of Police Tom Oduya` | the whole | `Oduya` |
//! | said a spokesman, `Ana Ruiz`. · said the author, Prof `Ana Ruiz`. | `Ana Ruiz` | `Ruiz` |
//! | said `an official who spoke by telephone` | the whole | `official` |

use super::phrase::{LONGEST, Phrase, is_material, is_named, is_person, is_time, mention_of};
use super::scene::{Frame, Scene};
use super::title;
use super::words::Class;

/// The phrase that starts with item `start`, as after `said` or `according to`.
pub fn after(scene: &Scene<'_>, frame: &Frame, start: usize) -> Option<Phrase> {
    let limit = frame.items.end.min(start + LONGEST);
    if start >= limit || !is_material(scene, start) || is_time(scene, start) {
        return None;
    }
    if scene.class_at(start).is(Class::PRONOUN) && !is_named(scene, start) {
        return Some(Phrase { items: start..start + 1, head: start });
    }
    let core = titled_end(scene, frame, start, core_end(scene, start, limit), limit);
    let head = core - 1;
    let phrase = Phrase { items: start..core, head };
    Some(
        named_aside(scene, frame, &phrase)
            .unwrap_or_else(|| Phrase { items: start..relative_end(scene, head, tail_end(scene, core, limit), limit), head }),
    )
}

/// Where a title with *of* in it and its name end, when the phrase that ends at `core` begins them.
fn titled_end(scene: &Scene<'_>, frame: &Frame, start: usize, core: usize, limit: usize) -> usize {
    if core + 1 >= limit || !is_material(scene, core + 1) {
        return core;
    }
    let end = core_end(scene, core + 1, limit);
    let held = Phrase { items: core + 1..end, head: end - 1 };
    title::join(scene, frame, &Phrase { items: start..core, head: core - 1 }, core, &held).map_or(core, |whole| whole.items.end)
}

/// `an official who spoke on condition of anonymity`: what an unnamed source tells of itself belongs to its words.
fn relative_end(scene: &Scene<'_>, head: usize, end: usize, limit: usize) -> usize {
    if is_named(scene, head) || scene.item(end) != "who" {
        return end;
    }
    (end..limit).find(|&it| scene.word_at(it).is_none() || scene.class_at(it).is(Class::PUNCTUATION)).unwrap_or(limit)
}

/// Where the words of a phrase end, its prepositional phrases left out.
fn core_end(scene: &Scene<'_>, start: usize, limit: usize) -> usize {
    let mut end = start + 1;
    while end < limit && is_material(scene, end) {
        let after_person = mention_of(scene, end - 1).is_some() && mention_of(scene, end - 1) != mention_of(scene, end);
        let person = is_person(scene, end - 1);
        let class = scene.class_at(end);
        let determined = scene.class_at(end - 1).is(Class::DETERMINER);
        let new_phrase = !is_named(scene, end) && (class.is(Class::PRONOUN) || class.is(Class::DETERMINER) && !determined);
        if is_time(scene, end)
            || class.is(Class::ADVERB) && !is_named(scene, end)
            || new_phrase
            || is_participle(scene, end)
            || after_person && person && !class.is(Class::POSSESSIVE) && !is_title(scene, end)
        {
            break;
        }
        end += 1;
    }
    end
}

/// `Chamoli Superintendent`: a title goes on what may as well be a place as a person's name.
fn is_title(scene: &Scene<'_>, item: usize) -> bool {
    let class = scene.class_at(item);
    class.is(Class::ROLE) && class.is(Class::UPPER)
}

/// A verb that no list knows: `Air France issued`, `a statement released`, `Germany bans the`.
fn is_participle(scene: &Scene<'_>, item: usize) -> bool {
    let word = scene.item(item);
    let after_noun = is_named(scene, item - 1) || scene.class_at(item - 1).is(Class::SOURCE | Class::DOCUMENT);
    let low = word.len() > 3 && word.starts_with(char::is_lowercase);
    let present = word.ends_with('s') && is_named(scene, item - 1) && (is_named(scene, item + 1) || scene.class_at(item + 1).is(Class::DETERMINER));
    let goes_on = Class::DETERMINER | Class::PREPOSITION;
    let gerund = word.ends_with("ing") && scene.class_at(item + 1).is(goes_on) && !scene.class_at(item).is(Class::SOURCE | Class::DOCUMENT);
    low && after_noun && (word.ends_with("ed") || gerund || present && !scene.class_at(item).is(Class::SOURCE | Class::DOCUMENT))
}

/// `said a spokesman, Ana Ruiz.`: the name in the aside is the speaker.
fn named_aside(scene: &Scene<'_>, frame: &Frame, phrase: &Phrase) -> Option<Phrase> {
    let core = phrase.items.end;
    let ends_in_person = is_person(scene, phrase.head);
    let comma = (core..frame.items.end.min(core + 8)).find(|&it| scene.class_at(it).is(Class::PUNCTUATION))?;
    if ends_in_person || !scene.class_at(comma).is(Class::COMMA) {
        return None;
    }
    let titled = |it: usize| scene.class_at(it).is(Class::ROLE | Class::UPPER) && !is_named(scene, it);
    let name = (comma + 1..frame.items.end.min(comma + 4)).find(|&it| !titled(it))?;
    let token = scene.word_at(name).filter(|&token| scene.is_person(token))?;
    let mention = scene.name_at(token);
    let end = (name..frame.items.end).find(|&it| mention_of(scene, it) != mention)?;
    scene.class_at(end).is(Class::PUNCTUATION).then_some(Phrase { items: name..end, head: end - 1 })
}

/// Takes in prepositional phrases: `for the ministry`, `in the town`; not times.
fn tail_end(scene: &Scene<'_>, core: usize, limit: usize) -> usize {
    let mut end = core;
    while end + 1 < limit
        && scene.class_at(end).is(Class::PREPOSITION)
        && matches!(scene.item(end), "for" | "of" | "at" | "with" | "from" | "in" | "on" | "to")
    {
        let next = end + 1;
        if !is_material(scene, next) || is_time(scene, next) || scene.class_at(next).is(Class::NUMBER) {
            break;
        }
        end = core_end(scene, next, limit);
    }
    end
}
