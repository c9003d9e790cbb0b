//! Two reports → what one text tells and the other does not, or tells otherwise; no word diff, and it reads no text anew.
//!
//! People, organisations and places are one when their names are; quotations when most of their words are; figures and times when
//! they are of one kind and stand in like words.

mod account;
mod facts;
mod figures;
mod names;
mod pair;
mod quotes;
mod roles;
mod speakers;
mod times;
mod types;
mod units;
mod words;

pub use account::Account;
pub use types::{Change, Comparison, Difference, Field, Kept, SCHEMA, Side, What};

use crate::text::Unit;
use speakers::Speakers;
use std::collections::BTreeMap;
use words::Vocabulary;

/// What `after` tells otherwise than `before`, positions in bytes; the same reports give the same answer everywhere.
pub fn compare(before: &Account<'_>, after: &Account<'_>) -> Comparison {
    let mut vocabulary = Vocabulary::default();
    let casts = names::compare(before, after);
    let speakers = Speakers::new(before, after, casts.pairs);
    let (quotes, quotes_kept) = quotes::compare(before, after, &speakers, &mut vocabulary);
    let (figures, figures_kept) = figures::compare(before, after, &mut vocabulary);
    let (times, times_kept) = times::compare(before, after, &mut vocabulary);
    let kept = |what: What| casts.kept.iter().filter(|it| **it == what).count();
    let kept = Kept {
        person: kept(What::Person),
        org: kept(What::Org),
        place: kept(What::Place),
        quote: quotes_kept,
        figure: figures_kept,
        time: times_kept,
    };
    let differences = merged(casts.differences.into_iter().chain(quotes).chain(figures).chain(times));
    Comparison { schema: SCHEMA.to_owned(), offsets: Unit::Byte, differences, kept }
}

/// In order; figures and times told twice in the same way are one difference with the words of both.
fn merged(differences: impl Iterator<Item = Difference>) -> Vec<Difference> {
    let mut all: Vec<Difference> = Vec::new();
    let mut told = BTreeMap::new();
    for next in differences {
        let value = |side: &Option<Side>| side.as_ref().and_then(|it| it.value.clone());
        let values = (value(&next.before), value(&next.after));
        let key = (next.what, next.change, next.field, values);
        let at = if key.3 == (None, None) { all.len() } else { *told.entry(key).or_insert(all.len()) };
        match all.get_mut(at) {
            Some(it) => {
                join(it.before.as_mut(), next.before);
                join(it.after.as_mut(), next.after);
            }
            None => all.push(next),
        }
    }
    all.sort_by_key(|it| {
        let at = |side: &Option<Side>| side.as_ref().and_then(|it| it.spans.first()).map(|it| it.start);
        (it.what, at(&it.after).or_else(|| at(&it.before)))
    });
    all
}

fn join(side: Option<&mut Side>, other: Option<Side>) {
    if let (Some(side), Some(other)) = (side, other) {
        side.spans.extend(other.spans);
        side.spans.sort_by_key(|it| (it.start, it.end));
        side.spans.dedup();
    }
}
