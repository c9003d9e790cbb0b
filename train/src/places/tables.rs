//! Our own tables, text beside this file → plain values; adds nothing to them.

use galley::place::RowKind;

/// Point, further names and people of a country.
#[derive(Debug)]
pub struct CountryLine {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// Degrees.
    pub point: (f64, f64),
    /// Names besides the English one.
    pub names: Vec<&'static str>,
    /// Adjectives and words for its people.
    pub demonyms: Vec<&'static str>,
}

/// A sea, river, range, island, landscape or building.
#[derive(Debug)]
pub struct Feature {
    /// What it is.
    pub kind: RowKind,
    /// Its country, when it has one.
    pub country: Option<&'static str>,
    /// Degrees.
    pub point: (f64, f64),
    /// The proper name first.
    pub names: Vec<&'static str>,
}

/// Further names of a region or town.
#[derive(Debug)]
pub struct Alias {
    /// Region or city.
    pub kind: RowKind,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// The name it has in the sources.
    pub name: &'static str,
    /// What else it is called.
    pub names: Vec<&'static str>,
}

/// tables/countries.txt
pub fn countries() -> Result<Vec<CountryLine>, String> {
    let parse = |fields: [&'static str; 5]| {
        let [code, latitude, longitude, names, demonyms] = fields;
        Ok(CountryLine { code, point: point(latitude, longitude)?, names: list(names), demonyms: list(demonyms) })
    };
    lines(include_str!("tables/countries.txt")).map(|line| parse(line?)).collect()
}

/// tables/features.txt
pub fn features() -> Result<Vec<Feature>, String> {
    let parse = |fields: [&'static str; 5]| {
        let [kind, country, latitude, longitude, names] = fields;
        let country = (country != "-").then_some(country);
        Ok(Feature { kind: kind_of(kind)?, country, point: point(latitude, longitude)?, names: list(names) })
    };
    lines(include_str!("tables/features.txt")).map(|line| parse(line?)).collect()
}

/// tables/aliases.txt
pub fn aliases() -> Result<Vec<Alias>, String> {
    let parse = |fields: [&'static str; 4]| {
        let [kind, country, name, names] = fields;
        Ok(Alias { kind: kind_of(kind)?, country, name, names: list(names) })
    };
    lines(include_str!("tables/aliases.txt")).map(|line| parse(line?)).collect()
}

fn lines<const N: usize>(text: &'static str) -> impl Iterator<Item = Result<[&'static str; N], String>> {
    let fields = |line: &'static str| line.split(';').collect::<Vec<_>>().try_into().map_err(|_| format!("{N} fields expected in: {line}"));
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(fields)
}

fn list(field: &'static str) -> Vec<&'static str> {
    field.split('|').filter(|it| !it.is_empty()).collect()
}

fn point(latitude: &str, longitude: &str) -> Result<(f64, f64), String> {
    let degrees = |field: &str| field.parse::<f64>().map_err(|_| format!("degrees expected, found {field}"));
    Ok((degrees(latitude)?, degrees(longitude)?))
}

fn kind_of(word: &str) -> Result<RowKind, String> {
    match word {
        "water" => Ok(RowKind::Water),
        "land" => Ok(RowKind::Land),
        "site" => Ok(RowKind::Site),
        "region" => Ok(RowKind::Region),
        "city" => Ok(RowKind::City),
        _ => Err(format!("no kind of place is called {word}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_sorted_and_well_formed() {
        assert!(countries().unwrap().iter().map(|it| it.code).is_sorted());
        assert!(features().unwrap().iter().all(|it| !it.names.is_empty()));
        assert!(aliases().unwrap().iter().all(|it| !it.names.is_empty()));
    }

    #[test]
    fn every_point_is_on_the_globe() {
        let points = countries().unwrap().into_iter().map(|it| it.point).chain(features().unwrap().into_iter().map(|it| it.point));
        for (latitude, longitude) in points {
            assert!(latitude.abs() <= 90.0 && longitude.abs() <= 180.0, "{latitude} {longitude}");
        }
    }
}
