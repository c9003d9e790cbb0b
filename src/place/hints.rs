//! The words between and around names → what they say of where a place lies; weighs nothing.
//!
//! | words | what they say |
//! |---|---|
//! | `Paris, Texas` | both |
//! | `the Syrian city of Homs` | the country of the second |
//! | `Washington state`, `the state of Washington` | a region is meant |
//! | `Armenia, Georgia and Turkey` | things of one kind |

use super::candidates::{Candidates, Reading};
use super::gazetteer::Gazetteer;
use super::layout::RowKind;
use super::resolve::rank;
use crate::entity::Kind;
use crate::entity::{Cast, Form, Mention};
use crate::text::{Span, Text};
use std::collections::BTreeMap;

/// What the words around names say, by entity.
#[derive(Debug, Default)]
pub(super) struct Hints {
    /// The row it must be.
    pub rows: BTreeMap<usize, usize>,
    /// The country it lies in.
    pub countries: BTreeMap<usize, u8>,
    /// Whether a region or a town is meant.
    pub kinds: BTreeMap<usize, RowKind>,
    /// Entities it is listed with, in order of pair.
    pub siblings: Vec<(usize, usize)>,
}

/// So many bytes before and after a name are read.
const REACH: usize = 16;

/// Reads every name and every two neighbouring ones once.
pub(super) fn hints(text: &Text<'_>, cast: &Cast, candidates: &[Candidates], gazetteer: &Gazetteer) -> Hints {
    let mut hints = Hints::default();
    let names: Vec<&Mention> = cast.mentions.iter().filter(|it| it.form == Form::Name).collect();
    for name in names.iter().filter(|it| it.kind.is_place()) {
        if let Some((entity, kind)) = name.entity.zip(said_kind(text, name.span)) {
            hints.kinds.entry(entity).or_insert(kind);
        }
    }
    for (left, right) in names.iter().zip(names.iter().skip(1)) {
        let (Some(first), Some(second)) = (left.entity, right.entity) else { continue };
        let between = text.get(Span::new(left.span.end, right.span.start));
        if left.kind == Kind::Group {
            if let Some(country) = gazetteer.people(text.get(left.span)).filter(|_| names_a_place(between)) {
                hints.countries.entry(second).or_insert(country);
            }
        } else if is_within(between)
            && let Some((inner, outer)) = holds(candidates.get(first), candidates.get(second), gazetteer)
        {
            hints.rows.entry(first).or_insert(inner);
            hints.rows.entry(second).or_insert(outer);
        } else if is_list(between) {
            hints.siblings.extend([(first, second), (second, first)]);
        }
    }
    hints.siblings.sort_unstable();
    hints.siblings.dedup();
    hints
}

impl Hints {
    /// The entities that `entity` is listed with.
    pub fn listed_with(&self, entity: usize) -> impl Iterator<Item = usize> {
        let first = self.siblings.partition_point(|it| it.0 < entity);
        self.siblings.iter().skip(first).take_while(move |it| it.0 == entity).map(|it| it.1)
    }
}

fn is_within(between: &str) -> bool {
    matches!(between.trim(), "," | "(" | ", in")
}

fn is_list(between: &str) -> bool {
    matches!(between.trim(), "," | ", and" | "and" | "or" | ", or" | "and the" | ", the" | ", and the" | "&")
}

/// "Washington state", "the states of Texas", "the city of Homs".
fn said_kind(text: &Text<'_>, span: Span) -> Option<RowKind> {
    let raw = text.as_str();
    let end = (span.end..=(span.end + REACH).min(raw.len())).rev().find(|&it| raw.is_char_boundary(it))?;
    let start = (span.start.saturating_sub(REACH)..=span.start).find(|&it| raw.is_char_boundary(it))?;
    let after = text.get(Span::new(span.end, end)).strip_prefix(' ').and_then(|it| it.split(|letter: char| !letter.is_alphanumeric()).next());
    let before = text.get(Span::new(start, span.start)).strip_suffix(" of ").and_then(|it| it.rsplit(' ').next());
    after.and_then(kind_word).or_else(|| before.and_then(kind_word))
}

fn kind_word(word: &str) -> Option<RowKind> {
    match word {
        "state" | "states" | "State" | "province" | "provinces" | "Province" | "governorate" | "oblast" | "prefecture" => Some(RowKind::Region),
        "city" | "City" | "town" | "cities" => Some(RowKind::City),
        _ => None,
    }
}

/// The weightiest pair of readings of which the second holds the first.
fn holds(inner: Option<&Candidates>, outer: Option<&Candidates>, gazetteer: &Gazetteer) -> Option<(usize, usize)> {
    let (inner, outer) = (inner?, outer?);
    // "Amman, Jordan" is the town, not the governorate around it.
    let weight = |reading: &Reading| gazetteer.row(reading.row).map_or(0, |it| reading.fit + i32::from(it.size) + rank(it.kind));
    let pairs = inner.readings.iter().flat_map(|small| outer.readings.iter().map(move |large| (small, large)));
    let inside = pairs.filter(|(small, large)| gazetteer.lies_in(small.row, large.row));
    inside.max_by_key(|(small, large)| weight(small) + weight(large)).map(|(small, large)| (small.row, large.row))
}

/// " city of ", " capital, ", or nothing between "Syrian" and "Homs": a short stretch that says a place follows.
fn names_a_place(between: &str) -> bool {
    const PLACES: [&str; 18] = [
        "city",
        "town",
        "village",
        "capital",
        "province",
        "state",
        "region",
        "district",
        "port",
        "suburb",
        "island",
        "county",
        "area",
        "border",
        "coast",
        "governorate",
        "enclave",
        "resort",
    ];
    between.len() <= 40 && between.split_whitespace().any(|word| PLACES.contains(&word.trim_matches(',')))
}
