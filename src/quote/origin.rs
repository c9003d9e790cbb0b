//! `According to` and the phrase behind it, in front of a statement → where the words for the source end; knows not who that is.
//!
//! | sentence | the source's words end behind |
//! |---|---|
//! | `According to a study published on Monday in Nature, the fish was blind.` | `Nature` |
//! | `According to the minister, who was in Lyon, the road is open.` | `Lyon` |
//! | `According to Ana Ruiz, a spokeswoman for the ministry, the road is open.` | `ministry` |
//! | `According to police, two men ran off.` | `police` |

use super::clause::is_clause;
use super::following;
use super::phrase::Phrase;
use super::scene::{Frame, Scene};
use super::words::Class;

/// No source tells more of itself.
const LONGEST: usize = 30;

/// One past what belongs to the source `phrase`, up to a comma with a clause behind it.
pub fn end(scene: &Scene<'_>, frame: &Frame, phrase: &Phrase) -> usize {
    let close = phrase.items.end;
    let comma = scene.class_at(close).is(Class::COMMA);
    let more = if comma { is_aside(scene, frame, phrase, close + 1) } else { tells_more(scene, close) };
    let limit = frame.items.end.min(close + LONGEST);
    let mut commas = (close + 1..limit).filter(|&it| scene.class_at(it).is(Class::COMMA));
    let last = commas.find(|&it| opens_clause(scene, frame, it + 1)).filter(|_| more);
    last.unwrap_or(close)
}

/// Words of the phrase that no noun phrase takes in: `published on`, `, who`, `that was seen by`.
fn tells_more(scene: &Scene<'_>, item: usize) -> bool {
    let class = scene.class_at(item);
    let word = scene.item(item);
    let participle = word.len() > 3 && word.starts_with(char::is_lowercase) && ["ed", "en", "ing"].iter().any(|end| word.ends_with(end));
    let irregular = matches!(word, "made" | "seen" | "sent" | "put" | "held" | "led" | "read");
    participle || irregular || class.is(Class::RELATIVE | Class::THAT | Class::PREPOSITION | Class::TIME)
}

/// `, who was there,` or, behind a name, `, a spokeswoman for the ministry,`.
fn is_aside(scene: &Scene<'_>, frame: &Frame, phrase: &Phrase, item: usize) -> bool {
    let named = scene.word_at(phrase.head).is_some_and(|token| scene.name_at(token).is_some());
    let office =
        || following::after(scene, frame, item).filter(|it| scene.class_at(it.head).is(Class::SOURCE | Class::ROLE) && closes(scene, it.items.end));
    scene.class_at(item).is(Class::RELATIVE) || named && office().is_some()
}

fn closes(scene: &Scene<'_>, item: usize) -> bool {
    scene.class_at(item).is(Class::COMMA | Class::PREPOSITION)
}

/// A subject stands at `item`, and a clause.
fn opens_clause(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let class = scene.class_at(item);
    let opens = !class.is(Class::RELATIVE | Class::CONJUNCTION | Class::PUNCTUATION | Class::AUXILIARY | Class::BE);
    opens && item < frame.items.end && is_clause(scene, item..frame.items.end)
}
