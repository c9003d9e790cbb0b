//! Candidates and evidence → the one row each entity is, or none; unknown stays unknown.

use super::candidates::{Candidates, Reading};
use super::evidence::Evidence;
use super::gazetteer::Gazetteer;
use super::hints::Hints;
use super::layout::{Row, RowKind};
use crate::entity::Cast;

/// What the words beside the name say outweighs everything.
const SAID: i32 = 400;
/// "the Syrian city of".
const SAID_COUNTRY: i32 = 150;
/// "Washington state".
const SAID_KIND: i32 = 60;
/// Each of a list is like the others.
const LISTED: i32 = 70;
/// Neighbours beyond this say nothing new.
const PLENTY: i32 = 20;
/// A name only this far ahead of any reading in another country may speak for others.
const CLEAR: i32 = 40;
/// Towns of 100,000 people, 450,000 and a million: eight times the base-2 logarithm.
const TOWN: u8 = 133;
const LARGE: u8 = 150;

/// The row each entity is, in order of entity.
///
/// First the names that leave no doubt, then the others by what those say of the story.
pub(super) fn resolve(cast: &Cast, candidates: &[Candidates], hints: &Hints, gazetteer: &Gazetteer) -> Vec<Option<usize>> {
    let mut evidence = Evidence::first(cast, candidates, gazetteer);
    let mentions = |entity: usize| cast.entities.get(entity).map_or(0, |it| it.mentions.len());
    let story = Story { candidates, hints, gazetteer, settled: Vec::new() };
    let settled: Vec<Option<usize>> = (0..candidates.len()).map(|entity| story.clear(entity, &evidence)).collect();
    for (entity, row) in settled.iter().enumerate() {
        row.iter().for_each(|&row| evidence.count(row, mentions(entity), 1, gazetteer));
    }
    let story = Story { settled, ..story };
    let choose = |(entity, before): (usize, &Option<usize>)| {
        // What a name said about itself is no evidence for it.
        before.iter().for_each(|&row| evidence.count(row, mentions(entity), -1, gazetteer));
        let row = story.best(entity, &evidence);
        before.iter().for_each(|&row| evidence.count(row, mentions(entity), 1, gazetteer));
        row
    };
    story.settled.iter().enumerate().map(choose).collect()
}

/// All that is known, but for the evidence, about every entity.
struct Story<'a> {
    candidates: &'a [Candidates],
    hints: &'a Hints,
    gazetteer: &'a Gazetteer,
    /// The rows that left no doubt; empty at first.
    settled: Vec<Option<usize>>,
}

impl Story<'_> {
    fn readings(&self, entity: usize) -> &[Reading] {
        self.candidates.get(entity).map_or(&[], |it| &it.readings)
    }

    /// The readings, best first, with their scores; rows break ties, so that nothing is left to chance.
    fn ranked(&self, entity: usize, evidence: &Evidence) -> Vec<(i32, Reading)> {
        let mut ranked: Vec<(i32, Reading)> = self.readings(entity).iter().map(|it| (self.score(entity, it, evidence), *it)).collect();
        ranked.sort_by_key(|(score, reading)| (-score, reading.row));
        ranked
    }

    /// The best reading, if it is so far ahead that it may speak for others.
    fn clear(&self, entity: usize, evidence: &Evidence) -> Option<usize> {
        let ranked = self.ranked(entity, evidence);
        let (score, reading) = ranked.first()?;
        let country = |reading: &Reading| self.gazetteer.row(reading.row).map(|it| it.country);
        // A town and the region around it say the same.
        let ahead = ranked.iter().find(|(_, it)| country(it) != country(reading)).is_none_or(|(next, _)| score - next >= CLEAR);
        (ahead && self.is_credible(entity, reading, evidence)).then_some(reading.row)
    }

    /// The best reading, if it is credible at all.
    fn best(&self, entity: usize, evidence: &Evidence) -> Option<usize> {
        let ranked = self.ranked(entity, evidence);
        ranked.first().filter(|(_, reading)| self.is_credible(entity, reading, evidence)).map(|(_, reading)| reading.row)
    }

    fn score(&self, entity: usize, reading: &Reading, evidence: &Evidence) -> i32 {
        let Some(row) = self.gazetteer.row(reading.row) else { return i32::MIN };
        let said = if self.hints.rows.get(&entity) == Some(&reading.row) { SAID } else { 0 };
        let said_country = if self.hints.countries.get(&entity) == Some(&row.country) { SAID_COUNTRY } else { 0 };
        let said_kind = if self.hints.kinds.get(&entity).is_some_and(|kind| same_kind(*kind, row.kind)) { SAID_KIND } else { 0 };
        let support = self.support(entity, row, reading, evidence);
        i32::from(row.size) + rank(row.kind) + reading.fit + said + said_country + said_kind + self.listed(entity, row) + support
    }

    /// What the rest of the story says for this reading.
    fn support(&self, entity: usize, row: &Row, reading: &Reading, evidence: &Evidence) -> i32 {
        let region = match row.kind {
            RowKind::Region => u16::try_from(reading.row).map_or(0, |it| evidence.region(it)),
            _ => row.region.map_or(0, |it| evidence.region(it)),
        };
        let (country, region) = (weigh(evidence.of(row.country)), weigh(region));
        match row.kind {
            RowKind::Country => country + evidence.around(row.country, self.gazetteer).clamp(0, PLENTY),
            _ if self.may_be_country(entity) => weigh(evidence.inside(row.country)) * 3 / 2 + region * 2,
            _ => country + region,
        }
    }

    /// "Arizona, Georgia and Texas", "Armenia, Georgia and Turkey": what is listed together is of one kind.
    fn listed(&self, entity: usize, row: &Row) -> i32 {
        let settled = |other: usize| self.settled.get(other).copied().flatten().and_then(|it| self.gazetteer.row(it));
        let alike = |other: &Row| match (row.kind, other.kind) {
            (RowKind::Country, RowKind::Country) => true,
            (RowKind::Region, RowKind::Region) => other.country == row.country,
            // Towns of the whole world are listed together.
            _ => false,
        };
        if self.hints.listed_with(entity).filter_map(settled).any(alike) { LISTED } else { 0 }
    }

    /// A story that speaks of America all the time does not thereby mean the American Georgia; places inside America do.
    fn may_be_country(&self, entity: usize) -> bool {
        self.readings(entity).iter().any(|it| self.gazetteer.row(it.row).is_some_and(|row| row.kind == RowKind::Country))
    }

    /// A small town of a country that the story never speaks of is another place of that name, one we do not know.
    fn is_credible(&self, entity: usize, reading: &Reading, evidence: &Evidence) -> bool {
        let Some(row) = self.gazetteer.row(reading.row) else { return false };
        let said = self.hints.rows.get(&entity) == Some(&reading.row) || self.hints.countries.get(&entity) == Some(&row.country);
        let at_home = evidence.of(row.country) > 0;
        let enough = if reading.proper { TOWN } else { LARGE };
        let natural = matches!(row.kind, RowKind::Country | RowKind::Water | RowKind::Land | RowKind::Site);
        said || at_home || natural || row.size >= enough || (reading.proper && evidence.is_silent())
    }
}

/// Each doubling of the evidence counts as much as the one before, up to sixteenfold.
fn weigh(evidence: i32) -> i32 {
    const DOUBLING: i32 = 12;
    let evidence = evidence.clamp(0, 16).unsigned_abs();
    evidence.checked_ilog2().map_or(0, |doublings| DOUBLING * (doublings as i32 + 1))
}

/// Capitals are towns.
fn same_kind(a: RowKind, b: RowKind) -> bool {
    let town = |kind: RowKind| if kind == RowKind::Capital { RowKind::City } else { kind };
    town(a) == town(b)
}

/// What is meant when nothing else is said: the country before the town, the town before the region around it.
pub(super) const fn rank(kind: RowKind) -> i32 {
    match kind {
        RowKind::Country => 60,
        RowKind::Capital => 24,
        RowKind::Region => -20,
        RowKind::City => 0,
        RowKind::Water | RowKind::Land | RowKind::Site => 10,
    }
}
