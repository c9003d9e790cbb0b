//! Two reports → what one text tells and the other does not, or tells otherwise; no word diff, and it reads no text anew.
//!
//! People, organisations and places are one when their names are; quotations when most of their words are; figures and times when
//! they are of one kind and stand in like words.

mod account;
mod away;
mod counted;
mod facts;
mod figures;
mod likeness;
mod merge;
mod names;
mod offices;
mod pair;
mod quotes;
mod roles;
mod runs;
mod said;
mod slots;
mod speakers;
mod times;
mod types;
mod units;
mod words;
mod written;

pub use account::Account;
pub use types::{Change, Comparison, Difference, Field, Kept, SCHEMA, Side, What};

use crate::text::Unit;
use merge::merged;
use speakers::Speakers;
use words::Vocabulary;
use written::Written;

/// What `after` tells otherwise than `before`, positions in bytes; the same reports give the same answer everywhere.
pub fn compare(before: &Account<'_>, after: &Account<'_>) -> Comparison {
    let mut vocabulary = Vocabulary::default();
    let (one, other) = (Written::new(*before), Written::new(*after));
    let casts = names::compare(&one, &other);
    let speakers = Speakers::new(&one, &other, &casts.pairs);
    let (quotes, quotes_kept) = quotes::compare(&one, &other, &speakers, &mut vocabulary);
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
    let differences = merged([before, after], casts.differences.into_iter().chain(quotes).chain(figures).chain(times));
    Comparison { schema: SCHEMA.to_owned(), offsets: Unit::Byte, differences, kept }
}
