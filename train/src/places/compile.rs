//! Drafts → the numbered rows of a section; decides order and rounding, not content.

use super::draft::Draft;
use super::sources::Sources;
use super::tables;
use galley::place::layout::{Country, Facts, NOWHERE, Row};
use galley::place::{RowKind, fold};
use std::collections::BTreeMap;

/// Numbers the drafts.
///
/// # Errors
/// A table that is malformed, or more rows than the layout can number.
pub fn compile(sources: &Sources, mut drafts: Vec<Draft>) -> Result<Facts, String> {
    // By id, so that differences stay small.
    drafts.sort_by(|a, b| (a.geonames, a.kind, &a.country, &a.names).cmp(&(b.geonames, b.kind, &b.country, &b.names)));
    let codes: Vec<&str> = sources.countries.keys().map(String::as_str).collect();
    let index = |code: &str| codes.binary_search(&code).ok().map(|it| it as u8);
    let mut regions = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate().filter(|(_, it)| it.kind == RowKind::Region) {
        regions.insert((&draft.country, &draft.region), u16::try_from(at).map_err(|_| "too many regions")?);
    }
    let rows = drafts.iter().map(|draft| Row {
        kind: draft.kind,
        country: draft.country.as_deref().and_then(index).unwrap_or(NOWHERE),
        size: size(draft.population),
        region: if draft.kind == RowKind::Region { None } else { regions.get(&(&draft.country, &draft.region)).copied() },
        point: (thousandths(draft.point.0) * 100, thousandths(draft.point.1) * 100),
        geonames: draft.geonames,
    });
    let facts =
        Facts { rows: rows.collect(), countries: countries(sources, &codes)?, names: drafts.iter().map(|it| it.names.join("\t") + "\n").collect() };
    if facts.rows.len() > usize::from(u16::MAX) { Err(format!("{} rows do not fit", facts.rows.len())) } else { Ok(facts) }
}

fn thousandths(degrees: f64) -> i32 {
    (degrees * 1000.0).round() as i32
}

/// Eight times the base-2 logarithm.
fn size(population: u64) -> u8 {
    ((population.max(1) as f64).log2() * 8.0).round().min(255.0) as u8
}

fn countries(sources: &Sources, codes: &[&str]) -> Result<Vec<Country>, String> {
    let index = |code: &str| codes.binary_search(&code).ok().map(|it| it as u8);
    let mut demonyms: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for line in tables::countries()? {
        demonyms.insert(line.code, line.demonyms.iter().map(|it| fold(it)).collect());
    }
    let country = |(code, it): (&String, &super::sources::Country)| Country {
        code: code.clone(),
        neighbours: it.neighbours.split(',').filter_map(index).collect(),
        demonyms: demonyms.remove(code.as_str()).unwrap_or_default(),
    };
    Ok(sources.countries.iter().map(country).collect())
}
