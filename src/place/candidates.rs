//! A place entity's names → the rows that may be meant, each with how well it fits; decides nothing.
//!
//! | name | what is looked up |
//! |---|---|
//! | `Homs` | as it is |
//! | `Kwara State`, `Province of Ninawa` | without the word that says what it is, regions first |
//! | `Paris, Texas` | the head, if it lies in the tail |
//! | `northern Syria` | without the compass: the country is known, the point is not |

use super::gazetteer::Gazetteer;
use super::layout::{Row, RowKind};
use crate::entity::Entity;
use crate::entity::Kind;

/// A row that may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// Index of the row.
    pub row: usize,
    /// How well name and kind fit it.
    pub fit: i32,
    /// Whether the name is its proper one.
    pub proper: bool,
}

/// What an entity may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Candidates {
    /// Each row once.
    pub readings: Vec<Reading>,
    /// Whether it is only a part of the row: "northern Syria".
    pub part: bool,
}

/// So many names of an entity are looked up; a story that has more repeats itself.
const NAMES: usize = 12;
/// A name that the row bears first.
const PROPER: i32 = 15;
/// A row that only an alias of the entity finds.
const ALIAS_ONLY: i32 = -20;
/// Each further name of the entity that finds the row.
const AGREES: i32 = 8;
/// "Homs Governorate" for the region, "Kansas City" for the town.
const SAYS_KIND: i32 = 60;

/// Every row that `entity` may be.
pub(super) fn candidates(entity: &Entity, gazetteer: &Gazetteer) -> Candidates {
    let mut found = by_name(&entity.name, gazetteer);
    let unknown = found.readings.is_empty();
    for alias in entity.aliases.iter().filter(|it| **it != entity.name).take(NAMES) {
        let more = by_name(alias, gazetteer);
        if more.part && !found.readings.is_empty() {
            continue;
        }
        found.part |= more.part && found.readings.is_empty();
        for reading in more.readings {
            match found.readings.iter_mut().find(|it| it.row == reading.row) {
                Some(known) => known.fit += AGREES,
                None if unknown => found.readings.push(reading),
                None => found.readings.push(Reading { fit: reading.fit + ALIAS_ONLY, ..reading }),
            }
        }
    }
    for reading in &mut found.readings {
        reading.fit += gazetteer.row(reading.row).and_then(|row| kind_fit(entity.kind, row)).unwrap_or(0);
    }
    found.readings.retain(|it| gazetteer.row(it.row).is_some_and(|row| kind_fit(entity.kind, row).is_some()));
    found
}

/// How well a kind of name fits a kind of row; `None` when one cannot be the other.
fn kind_fit(kind: Kind, row: &Row) -> Option<i32> {
    match (kind, row.kind) {
        (Kind::Facility, RowKind::Site) => Some(20),
        (Kind::Facility, RowKind::Land | RowKind::Water) => Some(0),
        (Kind::Facility, _) => None,
        (Kind::Loc, RowKind::Land | RowKind::Water) => Some(25),
        (Kind::Loc, RowKind::City | RowKind::Capital) => Some(-25),
        (Kind::Gpe, RowKind::Water) => Some(-30),
        (Kind::Gpe, RowKind::Land) => Some(-30),
        _ => Some(0),
    }
}

fn by_name(name: &str, gazetteer: &Gazetteer) -> Candidates {
    let key = super::fold(name);
    let whole = hits(&key, gazetteer);
    if !whole.is_empty() {
        return Candidates { readings: whole, part: false };
    }
    if let Some(readings) = inside_tail(name, gazetteer) {
        return Candidates { readings, part: false };
    }
    if let Some(readings) = without_generic(&key, gazetteer) {
        return Candidates { readings, part: false };
    }
    let readings = without_compass(&key).map(|rest| hits(rest, gazetteer)).unwrap_or_default();
    Candidates { part: !readings.is_empty(), readings }
}

fn hits(key: &str, gazetteer: &Gazetteer) -> Vec<Reading> {
    let reading = |hit: super::Hit| Reading { row: hit.row, fit: if hit.proper { PROPER } else { 0 }, proper: hit.proper };
    gazetteer.find_key(key).into_iter().map(reading).collect()
}

/// "Paris, Texas" as one name.
fn inside_tail(name: &str, gazetteer: &Gazetteer) -> Option<Vec<Reading>> {
    let (head, tail) = name.split_once(',')?;
    let holders = gazetteer.find(tail);
    let mut readings = hits(&super::fold(head), gazetteer);
    readings.retain(|reading| holders.iter().any(|holder| gazetteer.lies_in(reading.row, holder.row)));
    (!readings.is_empty()).then_some(readings)
}

fn without_generic(key: &str, gazetteer: &Gazetteer) -> Option<Vec<Reading>> {
    const REGION_AFTER: [&str; 10] =
        [" province", " state", " region", " governorate", " oblast", " prefecture", " department", " territory", " republic", " krai"];
    const REGION_BEFORE: [&str; 8] =
        ["province of ", "state of ", "region of ", "republic of ", "kingdom of ", "commonwealth of ", "islamic republic of ", "governorate of "];
    let region = REGION_AFTER.iter().find_map(|it| key.strip_suffix(it)).or_else(|| REGION_BEFORE.iter().find_map(|it| key.strip_prefix(it)));
    let town = key
        .strip_suffix(" city")
        .or_else(|| key.strip_prefix("city of "))
        .or_else(|| key.strip_prefix("greater "))
        .or_else(|| key.strip_prefix("downtown "));
    let (rest, is_meant): (&str, fn(RowKind) -> bool) = match (region, town) {
        (Some(rest), _) => (rest, |kind| matches!(kind, RowKind::Region | RowKind::Country)),
        (None, Some(rest)) => (rest, |kind| matches!(kind, RowKind::City | RowKind::Capital)),
        (None, None) => return None,
    };
    let mut readings = hits(rest, gazetteer);
    for reading in &mut readings {
        reading.fit += if gazetteer.row(reading.row).is_some_and(|row| is_meant(row.kind)) { SAYS_KIND } else { 0 };
    }
    (!readings.is_empty()).then_some(readings)
}

fn without_compass(key: &str) -> Option<&str> {
    const COMPASS: [&str; 17] = [
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "northeastern",
        "northwestern",
        "southeastern",
        "southwestern",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
    ];
    let (first, rest) = key.split_once(' ')?;
    COMPASS.contains(&first).then_some(rest)
}
