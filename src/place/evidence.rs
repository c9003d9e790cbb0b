//! Cast → which countries and regions a story speaks of; settles no name.

use super::candidates::Candidates;
use super::gazetteer::Gazetteer;
use super::layout::{NOWHERE, RowKind};
use crate::entity::Cast;
use crate::entity::Kind;
use std::collections::BTreeMap;

/// A country named outright, each time.
const NAMED: i32 = 3;
/// Its people or adjective, each time.
const PEOPLE: i32 = 2;
/// A town or region in it, each time.
const WITHIN: i32 = 2;
/// More mentions of one thing say nothing new.
const ENOUGH: usize = 8;

/// How much a story speaks of countries and their regions.
#[derive(Debug)]
pub(super) struct Evidence {
    /// By index of country: by its name or its people.
    broad: Vec<i32>,
    /// By index of country: by towns and regions in it.
    local: Vec<i32>,
    /// By row of region.
    regions: BTreeMap<u16, i32>,
}

impl Evidence {
    /// What can be known before any ambiguous name is settled.
    pub fn first(cast: &Cast, candidates: &[Candidates], gazetteer: &Gazetteer) -> Self {
        let mut evidence = Self { broad: vec![0; usize::from(NOWHERE)], local: vec![0; usize::from(NOWHERE)], regions: BTreeMap::new() };
        for (entity, candidates) in cast.entities.iter().zip(candidates) {
            let times = entity.mentions.len().min(ENOUGH) as i32;
            if entity.kind == Kind::Group {
                if let Some(country) = std::iter::once(&entity.name).chain(&entity.aliases).take(ENOUGH).find_map(|it| gazetteer.people(it)) {
                    add(&mut evidence.broad, country, PEOPLE * times);
                }
            } else if let Some(country) = plain_country(candidates, gazetteer) {
                add(&mut evidence.broad, country, NAMED * times);
            }
        }
        evidence
    }

    /// Counts, or with a negative `sign` takes back, a settled place.
    pub fn count(&mut self, row: usize, mentions: usize, sign: i32, gazetteer: &Gazetteer) {
        let Some(row) = gazetteer.row(row).filter(|it| it.kind != RowKind::Country) else { return };
        let weight = sign * WITHIN * mentions.min(ENOUGH) as i32;
        add(&mut self.local, row.country, weight);
        if let Some(region) = row.region {
            *self.regions.entry(region).or_default() += weight;
        }
    }

    /// How much the story speaks of `country`.
    pub fn of(&self, country: u8) -> i32 {
        at(&self.broad, country) + at(&self.local, country)
    }

    /// How much it speaks of places inside `country`.
    pub fn inside(&self, country: u8) -> i32 {
        at(&self.local, country)
    }

    /// How much it speaks of places inside the region of that row.
    pub fn region(&self, row: u16) -> i32 {
        self.regions.get(&row).copied().unwrap_or(0)
    }

    /// How much it speaks of the countries around `country`.
    pub fn around(&self, country: u8, gazetteer: &Gazetteer) -> i32 {
        gazetteer.country(country).map_or(0, |it| it.neighbours.iter().map(|&neighbour| self.of(neighbour)).sum())
    }

    /// Whether it speaks of any country at all.
    pub fn is_silent(&self) -> bool {
        self.broad.iter().chain(&self.local).all(|&it| it <= 0)
    }
}

fn add(counts: &mut [i32], country: u8, weight: i32) {
    if let Some(count) = counts.get_mut(usize::from(country)) {
        *count += weight;
    }
}

fn at(counts: &[i32], country: u8) -> i32 {
    counts.get(usize::from(country)).copied().unwrap_or(0)
}

/// The country an entity is when its name leaves no doubt: no region or large town bears it as well.
fn plain_country(candidates: &Candidates, gazetteer: &Gazetteer) -> Option<u8> {
    const RIVAL: u8 = 150;
    let rows = || candidates.readings.iter().filter_map(|it| gazetteer.row(it.row));
    let country = rows().find(|row| row.kind == RowKind::Country)?;
    let rival = |row: &super::Row| row.country != country.country && (row.kind == RowKind::Country || row.size >= RIVAL);
    (!rows().any(rival)).then_some(country.country)
}
