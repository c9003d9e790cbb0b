//! Names of two texts that stand in the same words → one kind for both; reads nothing but what stands beside them.
//!
//! "Recorded at Safdarjung, the weather office said" and "recorded at Mungeshpur, the weather office said" tell of two things of one
//! kind, so that the surer of the two readings holds for both.

use super::account::Account;
use crate::report::Entity;
use crate::text::{Confidence, Span};

/// So many words to the left, and then to the right, must be the same.
const BESIDE: [usize; 2] = [2, 1];

/// Pairs of entities, by index into the two lists, that are named once each and in the same words; no entity is in two.
pub fn pairs(before: (&Account<'_>, &[&Entity]), after: (&Account<'_>, &[&Entity])) -> Vec<(usize, usize)> {
    let (one, other) = (slots(before), slots(after));
    let twins =
        |at: usize, all: &[Option<Slot>]| all.iter().filter(|it| it.is_some() && it.as_ref() == all.get(at).and_then(Option::as_ref)).count() > 1;
    let found = one.iter().enumerate().filter(|(at, slot)| slot.is_some() && !twins(*at, &one));
    found.filter_map(|(at, slot)| Some((at, other.iter().position(|it| it == slot).filter(|it| !twins(*it, &other))?))).collect()
}

/// What stands before a name and behind it, folded.
type Slot = [Vec<String>; 2];

fn slots((account, entities): (&Account<'_>, &[&Entity])) -> Vec<Option<Slot>> {
    entities.iter().map(|it| slot(account, it)).collect()
}

fn slot(account: &Account<'_>, entity: &Entity) -> Option<Slot> {
    let [name] = account.named(entity)[..] else { return None };
    let sentence = account.sentence(Span::new(name.start, name.end));
    let [left, right] = BESIDE;
    let words = |span: Span| account.words(span).split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let (before, after) = (words(Span::new(sentence.start, name.start)), words(Span::new(name.end, sentence.end)));
    let before = before.len().checked_sub(left).and_then(|from| before.get(from..))?.to_vec();
    Some([before, after.get(..right)?.to_vec()])
}

/// How sure (in thousandths) a kind must be for it to hold against another.
const SURE: u16 = 600;

/// Words before the name of a place.
const BEFORE_PLACES: [&str; 8] = ["at", "from", "in", "near", "outside", "through", "to", "towards"];

/// Whether the first of two that stand in the same words gives both its kind: the surer one, and of two doubtful ones the place
/// where a place's name would stand.
pub fn is_surer(one: (&Account<'_>, &Entity), other: (&Account<'_>, &Entity)) -> bool {
    let (left, right) = (confidence(one), confidence(other));
    let doubtful = left.max(right).is_none_or(|it| it.thousandths() < SURE);
    let places = (one.1.kind.is_place(), other.1.kind.is_place());
    if doubtful && places.0 != places.1 && stands_as_a_place(one) { places.0 } else { left >= right }
}

fn confidence((account, entity): (&Account<'_>, &Entity)) -> Option<Confidence> {
    entity.mentions.iter().filter_map(|at| account.report.mentions.get(*at)).map(|it| it.confidence).max()
}

fn stands_as_a_place((account, entity): (&Account<'_>, &Entity)) -> bool {
    let before = account.named(entity).first().and_then(|it| account.text.get(..it.start)).unwrap_or("");
    before.split_whitespace().next_back().is_some_and(|it| BEFORE_PLACES.contains(&it))
}
