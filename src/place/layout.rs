//! Body of a `places` section ↔ countries and rows; looks nothing up.
//!
//! ```text
//! rows          4 bytes   how many, little endian, as all numbers here
//! countries     4 bytes   length of the text of countries
//! names         4 bytes   length of the text of names
//! countries               a line each: ISO code, tab, neighbours parted by commas, tab, demonyms parted by |
//! columns                 of `rows` bytes each: kind; country (its line, 255 for none); size;
//!                         region low, high (its row plus one, 0 for none);
//!                         latitude low, middle, high (thousandths of a degree + 90,000);
//!                         longitude low, middle, high (thousandths of a degree + 180,000)
//! GeoNames ids            LEB128, each less the one before; rows are in order of id, those without one first
//! names                   a line a row: its names parted by tabs, the proper one first, folded as look-up folds
//! ```
//! Columns and differences are there for the compressor: half the size of rows written one by one.

use std::ops::Range;

/// The version this file reads and writes.
pub const VERSION: u32 = 1;
/// No country.
pub const NOWHERE: u8 = 255;
/// Thousandths of a degree → the hundred-thousandths of the report.
const STEP: i32 = 100;

/// What a row of the gazetteer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// A country or dependent territory.
    Country,
    /// A first-level division: state, province, governorate.
    Region,
    /// The seat of a country's government.
    Capital,
    /// Any other town.
    City,
    /// Seas, straits, lakes, rivers.
    Water,
    /// Continents, ranges, islands, landscapes, counties.
    Land,
    /// Buildings and squares.
    Site,
}

impl RowKind {
    const ALL: [Self; 7] = [Self::Country, Self::Region, Self::Capital, Self::City, Self::Water, Self::Land, Self::Site];
}

/// A place, without its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Index of its country; [`NOWHERE`] when it has none.
    pub country: u8,
    /// Eight times the base-2 logarithm of its population; a stand-in for natural features.
    pub size: u8,
    /// Row of its first-level division.
    pub region: Option<u16>,
    /// Latitude and longitude in hundred-thousandths of a degree, exact to thousandths.
    pub point: (i32, i32),
    /// GeoNames id, when it has one.
    pub geonames: Option<u32>,
}

/// A country as others refer to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code; `XK` for Kosovo.
    pub code: String,
    /// Indices of the countries that share a border with it.
    pub neighbours: Vec<u8>,
    /// Adjectives and words for its people, folded.
    pub demonyms: Vec<String>,
}

/// All that a section says; names are still one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// In order of code.
    pub countries: Vec<Country>,
    /// In order of GeoNames id, those without one first.
    pub rows: Vec<Row>,
    /// A line a row, names parted by tabs.
    pub names: String,
}

/// Lays facts out as a section's body.
pub fn write(facts: &Facts) -> Vec<u8> {
    let countries: String = facts.countries.iter().map(|it| country_line(it, &facts.countries)).collect();
    let sizes = [facts.rows.len(), countries.len(), facts.names.len()];
    let mut body: Vec<u8> = sizes.iter().flat_map(|&size| (size as u32).to_le_bytes()).collect();
    body.extend_from_slice(countries.as_bytes());
    for column in 0..COLUMNS {
        body.extend(facts.rows.iter().map(|row| cell(row, column)));
    }
    let mut last = 0;
    for row in &facts.rows {
        let id = row.geonames.unwrap_or(0);
        leb128(&mut body, id.saturating_sub(last));
        last = id;
    }
    body.extend_from_slice(facts.names.as_bytes());
    body
}

const COLUMNS: usize = 11;

fn country_line(country: &Country, all: &[Country]) -> String {
    let neighbours: Vec<&str> = country.neighbours.iter().filter_map(|&it| all.get(usize::from(it))).map(|it| it.code.as_str()).collect();
    format!("{}\t{}\t{}\n", country.code, neighbours.join(","), country.demonyms.join("|"))
}

fn cell(row: &Row, column: usize) -> u8 {
    let region = row.region.map_or(0, |it| it + 1).to_le_bytes();
    let latitude = (row.point.0 / STEP + 90_000).to_le_bytes();
    let longitude = (row.point.1 / STEP + 180_000).to_le_bytes();
    match column {
        0 => row.kind as u8,
        1 => row.country,
        2 => row.size,
        3..=4 => region[column - 3],
        5..=7 => latitude[column - 5],
        _ => longitude[(column - 8) % 4],
    }
}

fn leb128(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Reads a body back. Every index it answers with is in range.
///
/// # Errors
/// What was expected, when the body is not as the layout says.
pub fn read(body: &[u8]) -> Result<Facts, &'static str> {
    let mut rest = body;
    let mut size = || take(&mut rest, 4).map(|bytes| bytes.iter().rev().fold(0_usize, |sum, &byte| sum << 8 | usize::from(byte)));
    let (count, countries, names) = (size()?, size()?, size()?);
    let countries = read_countries(text(take(&mut rest, countries)?)?)?;
    let columns = take(&mut rest, count.checked_mul(COLUMNS).ok_or("a smaller number of rows")?)?;
    let mut rows = Vec::with_capacity(count);
    let mut id = 0_u32;
    for index in 0..count {
        let mut row = read_row(columns, index, countries.len())?;
        id = id.checked_add(read_leb128(&mut rest)?).ok_or("GeoNames ids below 2^32")?;
        row.geonames = (id > 0).then_some(id);
        rows.push(row);
    }
    check_regions(&rows)?;
    let names = text(take(&mut rest, names)?)?;
    if !rest.is_empty() {
        return Err("nothing after the names");
    }
    check_names(names, count)?;
    Ok(Facts { countries, rows, names: names.to_owned() })
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8], &'static str> {
    let (taken, left) = rest.split_at_checked(length).ok_or("as many bytes as the head says")?;
    *rest = left;
    Ok(taken)
}

fn text(bytes: &[u8]) -> Result<&str, &'static str> {
    std::str::from_utf8(bytes).map_err(|_| "UTF-8 text")
}

fn read_countries(text: &str) -> Result<Vec<Country>, &'static str> {
    let codes: Vec<&str> = text.lines().map(|line| line.split('\t').next().unwrap_or("")).collect();
    if codes.len() >= usize::from(NOWHERE) || codes.iter().any(|it| it.len() != 2 || !it.bytes().all(|byte| byte.is_ascii_uppercase())) {
        return Err("fewer than 255 countries with two capital letters each");
    }
    if !codes.is_sorted() {
        return Err("countries in order of code");
    }
    let index = |code: &str| codes.binary_search(&code).map(|it| it as u8).map_err(|_| "neighbours that are countries");
    let parse = |line: &str| {
        let mut fields = line.split('\t');
        let code = fields.next().unwrap_or("").to_owned();
        let neighbours = list(fields.next(), ',').map(index).collect::<Result<_, _>>()?;
        Ok(Country { code, neighbours, demonyms: list(fields.next(), '|').map(str::to_owned).collect() })
    };
    text.lines().map(parse).collect()
}

fn list(field: Option<&str>, mark: char) -> impl Iterator<Item = &str> {
    field.unwrap_or("").split(mark).filter(|it| !it.is_empty())
}

/// Row `index` of `columns`, which hold a whole number of columns.
fn read_row(columns: &[u8], index: usize, countries: usize) -> Result<Row, &'static str> {
    let count = columns.len() / COLUMNS;
    let byte = |column: usize| columns.get(column * count + index).copied().unwrap_or(0);
    let number = |range: Range<usize>| range.rev().fold(0_i32, |sum, column| sum << 8 | i32::from(byte(column)));
    let point = (number(5..8) - 90_000, number(8..11) - 180_000);
    if point.0.abs() > 90_000 || point.1.abs() > 180_000 {
        return Err("points on the globe");
    }
    if byte(1) != NOWHERE && usize::from(byte(1)) >= countries {
        return Err("countries that are listed");
    }
    Ok(Row {
        kind: *RowKind::ALL.get(usize::from(byte(0))).ok_or("kinds of place that are known")?,
        country: byte(1),
        size: byte(2),
        region: u16::try_from(number(3..5)).ok().and_then(|it| it.checked_sub(1)),
        point: (point.0 * STEP, point.1 * STEP),
        geonames: None,
    })
}

fn read_leb128(rest: &mut &[u8]) -> Result<u32, &'static str> {
    let mut number = 0_u32;
    for shift in [0, 7, 14, 21, 28] {
        let byte = *take(rest, 1)?.first().ok_or("an id")?;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    Err("ids of at most five bytes")
}

fn check_regions(rows: &[Row]) -> Result<(), &'static str> {
    let is_region = |at: u16| rows.get(usize::from(at)).is_some_and(|it| it.kind == RowKind::Region);
    if rows.iter().filter_map(|row| row.region).all(is_region) { Ok(()) } else { Err("regions that are regions") }
}

/// Where a name ends.
pub const fn is_end(byte: u8) -> bool {
    byte == b'\t' || byte == b'\n'
}

/// Counted byte by byte and without a way out, which the machine does sixteen at a time.
fn check_names(names: &str, rows: usize) -> Result<(), &'static str> {
    let names = names.as_bytes();
    let lines = names.iter().filter(|&&byte| byte == b'\n').count();
    if lines != rows || names.last().is_some_and(|&byte| byte != b'\n') {
        return Err("a line of names a row");
    }
    let before = [b'\n'].iter().chain(names);
    if before.zip(names).filter(|&(&before, &byte)| is_end(before) & is_end(byte)).count() > 0 {
        return Err("names that are not empty");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        let country = |code: &str, neighbours: &[u8], demonym: &str| Country {
            code: code.to_owned(),
            neighbours: neighbours.to_vec(),
            demonyms: vec![demonym.to_owned()],
        };
        let row = |kind, region, point, geonames| Row { kind, country: 0, size: 150, region, point, geonames };
        Facts {
            countries: vec![country("ZM", &[1], "zambian"), country("ZW", &[0], "zimbabwean")],
            rows: vec![
                row(RowKind::Region, None, (-15_300_000, 28_300_000), None),
                Row { country: NOWHERE, ..row(RowKind::Water, None, (-17_900_000, -179_999_900), None) },
                row(RowKind::Capital, Some(0), (-1_540_600, 2_828_700), Some(909_137)),
            ]
            .into_iter()
            .map(|it| Row { point: (it.point.0.clamp(-9_000_000, 9_000_000), it.point.1.clamp(-18_000_000, 18_000_000)), ..it })
            .collect(),
            names: "lusaka province\nzambezi\tzambezi river\nlusaka\n".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(read(&write(&facts())), Ok(facts()));
        assert_eq!(read(&write(&Facts::default())), Ok(Facts::default()));
    }

    #[test]
    fn every_cut_is_refused_and_no_damage_panics() {
        let body = write(&facts());
        for at in 0..body.len() {
            assert!(read(&body[..at]).is_err(), "cut at {at}");
            for damage in [0, 1, 0x7f, 0xff] {
                let mut damaged = body.clone();
                damaged[at] = damage;
                let _ = read(&damaged);
            }
        }
    }

    #[test]
    fn a_head_that_promises_too_much_is_refused() {
        assert!(read(&[0xff; 12]).is_err());
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]), Err("as many bytes as the head says"));
    }
}
