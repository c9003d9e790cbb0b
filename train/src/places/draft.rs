//! Sources and tables → every place with its names, before rows are numbered; decides what is in.

use super::sources::{City, Sources};
use super::tables::{self, Alias};
use super::{SMALLEST, WELL_KNOWN, alternates};
use galley::place::{RowKind, fold};
use std::collections::{BTreeMap, BTreeSet};

/// A place that will be a row.
#[derive(Debug)]
pub struct Draft {
    /// What it is.
    pub kind: RowKind,
    /// ISO code, when it has a country.
    pub country: Option<String>,
    /// Code of the first-level division it lies in, or is.
    pub region: Option<String>,
    /// People; for natural features a stand-in.
    pub population: u64,
    /// Degrees.
    pub point: (f64, f64),
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Folded, the proper one first, each once.
    pub names: Vec<String>,
}

/// How much a natural feature weighs against towns: as one of a million people.
const FEATURE: u64 = 1_000_000;

/// Every place that is in, in no order that matters.
///
/// # Errors
/// A table that is malformed, or names what the sources lack.
pub fn drafts(sources: &Sources) -> Result<Vec<Draft>, String> {
    let mut drafts = countries(sources)?;
    drafts.extend(regions(sources));
    let capitals = capitals(sources);
    drafts.extend(sources.cities.iter().filter_map(|it| city(it, if capitals.contains(&it.geonameid) { RowKind::Capital } else { RowKind::City })));
    drafts.extend(tables::features()?.into_iter().map(|it| Draft {
        kind: it.kind,
        country: it.country.map(str::to_owned),
        region: None,
        population: FEATURE,
        point: it.point,
        geonames: None,
        names: names(it.names),
    }));
    for alias in tables::aliases()? {
        add_alias(&mut drafts, &alias)?;
    }
    Ok(drafts)
}

/// Folds names and drops repeats and empty ones.
fn names<'a>(written: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names = Vec::new();
    for name in written.into_iter().map(fold) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn countries(sources: &Sources) -> Result<Vec<Draft>, String> {
    let draft = |line: tables::CountryLine| {
        let country = sources.countries.get(line.code).ok_or_else(|| format!("no country {} in the source", line.code))?;
        Ok(Draft {
            kind: RowKind::Country,
            country: Some(line.code.to_owned()),
            region: None,
            population: country.population,
            point: line.point,
            geonames: Some(country.geonameid),
            names: names(std::iter::once(country.name.as_str()).chain(line.names)),
        })
    };
    tables::countries()?.into_iter().map(draft).collect()
}

/// A region lies in the middle of its outline; where no outline is at hand, of the box around its towns.
fn regions(sources: &Sources) -> Vec<Draft> {
    let mut towns: BTreeMap<(&str, &str), Vec<&City>> = BTreeMap::new();
    for city in &sources.cities {
        towns.entry((&city.countrycode, &city.admin1code)).or_default().push(city);
    }
    let draft = |at: &(String, String)| {
        let (country, code) = at;
        let division = sources.divisions.get(at);
        let towns = towns.get(&(country.as_str(), code.as_str()))?;
        let key = fold(sources.regions.get(at)?);
        let outline = division.and_then(|it| sources.centres.get(&it.iso)).copied();
        Some(Draft {
            kind: RowKind::Region,
            country: Some(country.clone()),
            region: Some(code.clone()),
            population: towns.iter().map(|it| it.population).sum(),
            point: outline.unwrap_or_else(|| (middle(towns, |it| it.latitude), middle(towns, |it| it.longitude))),
            geonames: division.map(|it| it.geonames),
            names: names(std::iter::once(key.as_str()).chain(alternates::without_generic(&key))),
        })
    };
    sources.regions.keys().filter_map(draft).filter(|it| !it.names.is_empty()).collect()
}

/// Half-way between the outermost towns, less one in 400 at either end: some are filed under the wrong region.
fn middle(towns: &[&City], degrees: fn(&City) -> f64) -> f64 {
    let mut sorted: Vec<f64> = towns.iter().map(|it| degrees(it)).collect();
    sorted.sort_by(f64::total_cmp);
    let cut = sorted.len() / 400;
    let ends = sorted.get(cut).zip(sorted.get(sorted.len().saturating_sub(cut + 1)));
    ends.map_or(0.0, |(first, last)| (first + last) / 2.0)
}

/// Of the towns that bear the capital's name: by proper name before alternate, then the largest.
fn capitals(sources: &Sources) -> BTreeSet<u32> {
    let mut best: BTreeMap<&str, (bool, u64, u32)> = BTreeMap::new();
    let wanted: BTreeMap<&str, String> = sources.countries.iter().map(|(code, it)| (code.as_str(), fold(&it.capital))).collect();
    for city in &sources.cities {
        let Some(name) = wanted.get(city.countrycode.as_str()).filter(|it| !it.is_empty()) else { continue };
        let proper = fold(&city.name) == *name;
        if proper || city.alternatenames.iter().any(|it| fold(it) == *name) {
            let rank = (proper, city.population, city.geonameid);
            best.entry(&city.countrycode).and_modify(|it| *it = rank.max(*it)).or_insert(rank);
        }
    }
    best.into_values().map(|it| it.2).collect()
}

fn city(city: &City, kind: RowKind) -> Option<Draft> {
    let capital = kind == RowKind::Capital;
    let known = capital || city.population >= WELL_KNOWN;
    let others = city.alternatenames.iter().filter(|it| known && alternates::is_usable(it)).map(String::as_str);
    let draft = Draft {
        kind,
        country: Some(city.countrycode.clone()),
        region: Some(city.admin1code.clone()),
        population: city.population,
        point: (city.latitude, city.longitude),
        geonames: Some(city.geonameid),
        names: names(std::iter::once(city.name.as_str()).chain(others)),
    };
    ((capital || city.population >= SMALLEST) && !draft.names.is_empty()).then_some(draft)
}

/// The most populous place of that kind and proper name in the country gets the further names.
fn add_alias(drafts: &mut [Draft], alias: &Alias) -> Result<(), String> {
    let key = fold(alias.name);
    let is_city = |kind: RowKind| matches!(kind, RowKind::City | RowKind::Capital);
    let same_kind = |kind: RowKind| kind == alias.kind || (is_city(kind) && is_city(alias.kind));
    let meant = |it: &&mut Draft| same_kind(it.kind) && it.country.as_deref() == Some(alias.country) && it.names.first() == Some(&key);
    let draft = drafts.iter_mut().filter(meant).max_by_key(|it| it.population);
    let draft = draft.ok_or_else(|| format!("no {:?} {} in {}", alias.kind, alias.name, alias.country))?;
    for written in &alias.names {
        let name = fold(written);
        draft.names.retain(|it| *it != name);
        let at = if written.starts_with('!') { 0 } else { draft.names.len() };
        draft.names.insert(at, name);
    }
    Ok(())
}
