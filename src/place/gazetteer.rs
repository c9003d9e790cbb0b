//! A `places` section → `Gazetteer`, names with coordinates; picks no reading of an ambiguous name.

use super::fold::fold;
use super::layout::{self, Country, Facts, NOWHERE, Row, RowKind};
use crate::lexicon::{ModelError, Section, fnv1a};

/// Every place it knows, by name.
#[derive(Debug, Default)]
pub struct Gazetteer {
    facts: Facts,
    /// Every name of every row, in order of row.
    names: Vec<Name>,
    /// Open addressing: index into `names` plus one, 0 where free; a power of two long.
    slots: Vec<u32>,
    /// Demonyms and the index of their country, sorted.
    demonyms: Vec<(String, u8)>,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    start: u32,
    length: u16,
    row: u16,
    proper: bool,
}

/// A row that bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the row.
    pub row: usize,
    /// Whether the name is its proper one, not an alternate.
    pub proper: bool,
}

impl Gazetteer {
    /// Loads the facts, and checks every one of them.
    ///
    /// # Errors
    /// [`ModelError::Version`] or [`ModelError::Malformed`].
    pub fn from_section(section: &Section<'_>) -> Result<Self, ModelError> {
        if section.version != layout::VERSION {
            return Err(ModelError::Version { section: section.name.to_owned(), expected: layout::VERSION, found: section.version });
        }
        let malformed = |what| ModelError::Malformed { section: section.name.to_owned(), what };
        let facts = layout::read(section.body).map_err(malformed)?;
        let (names, slots) = index_names(&facts.names).ok_or("fewer than 65,536 rows, names shorter than 65,536 bytes").map_err(malformed)?;
        let mut demonyms: Vec<(String, u8)> = Vec::new();
        for (index, country) in facts.countries.iter().enumerate() {
            demonyms.extend(country.demonyms.iter().map(|it| (it.clone(), index as u8)));
        }
        demonyms.sort();
        Ok(Self { facts, names, slots, demonyms })
    }

    /// Every row that bears `name`, in the order of the file; accents, case and full stops do not matter.
    pub fn find(&self, name: &str) -> Vec<Hit> {
        self.find_key(&fold(name))
    }

    /// As [`find`](Self::find), for a name that is folded already.
    pub(super) fn find_key(&self, key: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = fnv1a(key.as_bytes()) as usize & mask;
        while let Some(name) = self.slots.get(at).and_then(|&slot| self.names.get((slot as usize).checked_sub(1)?)) {
            if name.of(&self.facts.names) == key {
                hits.push(Hit { row: usize::from(name.row), proper: name.proper });
            }
            at = (at + 1) & mask;
        }
        hits
    }

    /// The country whose people, language or ways `word` names: "Syrian", "Syrians", "Dutch".
    pub fn people(&self, word: &str) -> Option<u8> {
        let key = fold(word);
        let find = |key: &str| self.demonyms.binary_search_by(|it| it.0.as_str().cmp(key)).ok().and_then(|at| self.demonyms.get(at)).map(|it| it.1);
        find(&key).or_else(|| find(key.strip_suffix('s')?))
    }

    /// Row `index`, as [`find`](Self::find) answers it.
    pub fn row(&self, index: usize) -> Option<&Row> {
        self.facts.rows.get(index)
    }

    /// Every row.
    pub fn rows(&self) -> &[Row] {
        &self.facts.rows
    }

    /// The ISO 3166-1 alpha-2 code of country `index`.
    pub fn code(&self, index: u8) -> Option<&str> {
        self.country(index).map(|it| it.code.as_str())
    }

    /// How many names it knows.
    pub fn name_count(&self) -> usize {
        self.names.len()
    }

    /// The index of the country with that code.
    pub(super) fn index_of(&self, code: &str) -> Option<u8> {
        self.facts.countries.binary_search_by(|it| it.code.as_str().cmp(code)).ok().and_then(|it| u8::try_from(it).ok())
    }

    /// The country of that name, when no other country bears it.
    pub(super) fn country_named(&self, name: &str) -> Option<u8> {
        let rows = self.find(name).into_iter().filter_map(|hit| self.row(hit.row));
        let mut countries = rows.filter(|row| row.kind == RowKind::Country).map(|row| row.country);
        countries.next().filter(|_| countries.next().is_none())
    }

    /// Whether row `inner` is a part of row `outer`.
    pub(super) fn lies_in(&self, inner: usize, outer: usize) -> bool {
        let (Some(small), Some(large)) = (self.row(inner), self.row(outer)) else { return false };
        match large.kind {
            RowKind::Country => small.kind != RowKind::Country && small.country == large.country,
            RowKind::Region => small.region.map(usize::from) == Some(outer),
            _ => false,
        }
    }

    pub(super) fn country(&self, index: u8) -> Option<&Country> {
        if index == NOWHERE { None } else { self.facts.countries.get(usize::from(index)) }
    }
}

impl Name {
    fn of(self, text: &str) -> &str {
        let start = self.start as usize;
        text.get(start..start + usize::from(self.length)).unwrap_or("")
    }
}

/// Every name and where it is found: `None` when there are more rows, or longer names, than fit.
/// Names of one key stand in the order of their rows, so that no hash decides which comes first.
fn index_names(text: &str) -> Option<(Vec<Name>, Vec<u32>)> {
    let bytes = text.as_bytes();
    let count = bytes.iter().filter(|&&byte| layout::is_end(byte)).count();
    let mut names = Vec::with_capacity(count);
    let mut slots = vec![0_u32; (count * 2).next_power_of_two().max(2)];
    let (mut start, mut row, mut proper) = (0, 0, true);
    for (end, &byte) in bytes.iter().enumerate().filter(|(_, byte)| layout::is_end(**byte)) {
        let name = bytes.get(start..end)?;
        names.push(Name { start: u32::try_from(start).ok()?, length: u16::try_from(name.len()).ok()?, row: u16::try_from(row).ok()?, proper });
        put(&mut slots, fnv1a(name) as usize, names.len() as u32);
        row += usize::from(byte == b'\n');
        (start, proper) = (end + 1, byte == b'\n');
    }
    Some((names, slots))
}

/// Writes `value` to the first free slot from where `hash` says; there are more slots than names.
fn put(slots: &mut [u32], hash: usize, value: u32) {
    let mask = slots.len() - 1;
    let mut at = hash & mask;
    while slots.get(at).is_some_and(|&slot| slot != 0) {
        at = (at + 1) & mask;
    }
    if let Some(slot) = slots.get_mut(at) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{read_sections, write_section};

    fn load() -> Gazetteer {
        let row = |kind, country| Row { kind, country, size: 100, region: None, point: (0, 0), geonames: None };
        let country = |code: &str, demonym: &str| Country { code: code.to_owned(), demonyms: vec![demonym.to_owned()], ..Country::default() };
        let facts = Facts {
            countries: vec![country("GE", "georgian"), country("US", "american")],
            rows: vec![row(RowKind::Region, 1), row(RowKind::Country, 0)],
            names: "georgia\tga\ngeorgia\n".to_owned(),
        };
        let file = write_section("places", layout::VERSION, &layout::write(&facts));
        Gazetteer::from_section(&read_sections(&file).unwrap()[0]).unwrap()
    }

    #[test]
    fn an_ambiguous_name_gives_every_row() {
        let gazetteer = load();
        assert_eq!(gazetteer.find("GEORGIA"), [Hit { row: 0, proper: true }, Hit { row: 1, proper: true }]);
        assert_eq!(gazetteer.find("Ga."), [Hit { row: 0, proper: false }]);
        assert_eq!(gazetteer.find("Tbilisi"), []);
        assert_eq!(gazetteer.find(""), []);
    }

    #[test]
    fn people_stand_for_their_country() {
        let gazetteer = load();
        assert_eq!(gazetteer.people("Georgians").and_then(|it| gazetteer.code(it)), Some("GE"));
        assert_eq!(gazetteer.people("S"), None);
    }

    #[test]
    fn another_version_names_both() {
        let file = write_section("places", 9, b"");
        let error = Gazetteer::from_section(&read_sections(&file).unwrap()[0]).unwrap_err();
        assert_eq!(error.to_string(), "model section places has version 9, this engine reads version 1");
    }

    #[test]
    fn an_empty_gazetteer_finds_nothing() {
        assert_eq!(Gazetteer::default().find("Paris"), []);
    }
}
