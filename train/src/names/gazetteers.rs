//! Gazetteers and clusters → the lists of the model: hashes of words and phrases, no strings.

use crate::corpora::read_text;
use galley::tag::hash;
use galley::tag::line::phrase_key;
use galley::tag::lists::{Entry, Lists, flag};
use galley::token;
use std::collections::BTreeMap;
use std::path::Path;

/// What a listed phrase names; the numbers stand in the model file.
mod phrase {
    pub const CITY: u8 = 0;
    pub const COUNTRY: u8 = 1;
    pub const REGION: u8 = 2;
    pub const COMPANY: u8 = 3;
    pub const UNIVERSITY: u8 = 4;
    pub const BODY: u8 = 5;
    pub const NATURE: u8 = 6;
}

/// Flags for a name of one word, flags for each word of a longer one, and the phrase a longer one is.
struct Sort {
    whole: u16,
    part: u16,
    phrase: Option<u8>,
}

const CITY: Sort = Sort { whole: flag::CITY, part: flag::CITY_PART, phrase: Some(phrase::CITY) };
const COUNTRY: Sort = Sort { whole: flag::COUNTRY, part: flag::COUNTRY_PART, phrase: Some(phrase::COUNTRY) };
const REGION: Sort = Sort { whole: flag::REGION, part: flag::REGION_PART, phrase: Some(phrase::REGION) };
const GIVEN: Sort = Sort { whole: flag::GIVEN, part: flag::GIVEN, phrase: None };
const FAMILY: Sort = Sort { whole: flag::FAMILY, part: flag::FAMILY, phrase: None };
const NATIONALITY: Sort = Sort { whole: flag::NATIONALITY, part: flag::NATIONALITY, phrase: None };
const COMPANY: Sort = Sort { whole: flag::COMPANY, part: flag::COMPANY_PART, phrase: Some(phrase::COMPANY) };
const UNIVERSITY: Sort = Sort { whole: flag::BODY_PART, part: flag::BODY_PART, phrase: Some(phrase::UNIVERSITY) };
const BODY: Sort = Sort { whole: flag::BODY_PART, part: flag::BODY_PART, phrase: Some(phrase::BODY) };
const NATURE: Sort = Sort { whole: flag::NATURE, part: flag::NATURE, phrase: Some(phrase::NATURE) };
const HONORIFIC: Sort = Sort { whole: flag::HONORIFIC, part: flag::HONORIFIC, phrase: None };

#[derive(Default)]
struct Builder {
    words: BTreeMap<u32, Entry>,
    phrases: BTreeMap<u32, u8>,
}

/// Reads every list under `data`, and the clusters that `clusters.py` wrote.
pub fn read(data: &Path, clusters: &Path) -> Result<Lists, String> {
    let mut builder = Builder::default();
    places(&mut builder, data)?;
    people(&mut builder, data)?;
    bodies(&mut builder, data)?;
    for line in read_text(clusters).map_err(|error| format!("{error}; run train/clusters.py first"))?.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        if let [word, grains @ ..] = columns.as_slice() {
            let id = |at: usize| grains.get(at).and_then(|it| it.parse::<u16>().ok()).map_or(0, |it| it + 1);
            builder.word(word).clusters = [id(0), id(1), id(2)];
        }
    }
    println!("lists: {} words, {} phrases", builder.words.len(), builder.phrases.len());
    Lists::new(builder.words.into_iter().collect(), builder.phrases.into_iter().collect()).ok_or_else(|| "the lists are not sorted".to_owned())
}

impl Builder {
    fn word(&mut self, lower: &str) -> &mut Entry {
        self.words.entry(hash::of_str(lower) as u32).or_default()
    }

    fn add(&mut self, name: &str, sort: &Sort) {
        let lower = name.to_lowercase().replace(['’', '`'], "'");
        let words: Vec<&str> = token::split(&lower).into_iter().map(|it| it.span.of(&lower)).collect();
        if let [word] = words.as_slice() {
            self.word(word).flags |= sort.whole;
            return;
        }
        for word in words.iter().filter(|it| it.chars().count() > 3) {
            self.word(word).flags |= sort.part;
        }
        let key = phrase_key(&words.iter().map(|it| hash::of_str(it)).collect::<Vec<_>>());
        if let (Some(key), Some(kind)) = (key, sort.phrase) {
            self.phrases.entry(key as u32).or_insert(kind);
        }
    }
}

fn places(builder: &mut Builder, data: &Path) -> Result<(), String> {
    let folder = data.join("data/gazetteers");
    for row in rows(&read_text(&folder.join("country-codes/country-codes.csv"))?) {
        for column in ["CLDR display name", "UNTERM English Short", "official_name_en"] {
            builder.add(row.get(column).map_or("", String::as_str), &COUNTRY);
        }
    }
    for row in rows(&read_text(&folder.join("world-cities/world-cities.csv.xz"))?) {
        for (column, sort) in [("country", &COUNTRY), ("subcountry", &REGION), ("name", &CITY)] {
            builder.add(row.get(column).map_or("", String::as_str), sort);
        }
    }
    for line in read_text(&folder.join("geonames-cities15000-2012/cities15000.txt.xz"))?.lines() {
        builder.add(line.split('\t').nth(2).unwrap_or(""), &CITY);
    }
    json_names(builder, &folder.join("dariusk-corpora-cc0/rivers.json"), &NATURE)?;
    json_names(builder, &folder.join("dariusk-corpora-cc0/oceans.json"), &NATURE)
}

fn people(builder: &mut Builder, data: &Path) -> Result<(), String> {
    let folder = data.join("data/gazetteers");
    for (file, sort) in [("common-forenames-by-country", &GIVEN), ("common-surnames-by-country", &FAMILY)] {
        for row in rows(&read_text(&folder.join(format!("popular-names-by-country/{file}.csv.xz")))?) {
            builder.add(row.get("Romanized Name").map_or("", String::as_str), sort);
            builder.add(row.get("Localized Name").map_or("", String::as_str), sort);
        }
    }
    for file in ["male", "female"] {
        for name in read_text(&folder.join(format!("kantrowitz-names/{file}.txt")))?.lines().filter(|it| !it.starts_with('#')) {
            builder.add(name.trim(), &GIVEN);
        }
    }
    for line in read_text(&folder.join("us-congress-cc0/current.tsv"))?.lines().skip(1) {
        builder.add(line.split('\t').nth(2).unwrap_or(""), &FAMILY);
    }
    json_names(builder, &folder.join("dariusk-corpora-cc0/nationalities.json"), &NATIONALITY)?;
    json_names(builder, &folder.join("dariusk-corpora-cc0/englishHonorifics.json"), &HONORIFIC)
}

fn bodies(builder: &mut Builder, data: &Path) -> Result<(), String> {
    let folder = data.join("data/gazetteers");
    for (file, column) in [("sp500.csv", "Security"), ("nyse-listed.csv", "Company Name"), ("nasdaq-listed.csv.xz", "Security Name")] {
        for row in rows(&read_text(&folder.join("companies-pddl").join(file))?) {
            builder.add(company(row.get(column).map_or("", String::as_str)), &COMPANY);
        }
    }
    for line in read_text(&folder.join("universities/universities.tsv.xz"))?.lines() {
        builder.add(line.split('\t').next().unwrap_or(""), &UNIVERSITY);
    }
    json_names(builder, &folder.join("dariusk-corpora-cc0/fortune500.json"), &COMPANY)?;
    for file in ["us_federal_agencies", "uk_political_parties", "newspapers"] {
        json_names(builder, &folder.join(format!("dariusk-corpora-cc0/{file}.json")), &BODY)?;
    }
    Ok(())
}

/// `Agilent Technologies, Inc. Common Stock` → `Agilent Technologies`.
fn company(listed: &str) -> &str {
    const ENDS: [&str; 16] = [
        ", Inc",
        " Inc",
        " Corp",
        " Common",
        " - ",
        " Ltd",
        " plc",
        " PLC",
        " N.V.",
        " S.A.",
        " Holdings",
        " Company",
        " Group",
        ", L",
        " Co.",
        " ETF",
    ];
    let end = ENDS.iter().filter_map(|end| listed.find(end)).min().unwrap_or(listed.len());
    listed[..end].trim().trim_end_matches(',')
}

/// Every string value in the file that is a name: neither a description nor an address.
fn json_names(builder: &mut Builder, path: &Path, sort: &Sort) -> Result<(), String> {
    let value: serde_json::Value = serde_json::from_str(&read_text(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    let Some(fields) = value.as_object() else { return Ok(()) };
    let lists = fields.values().filter_map(serde_json::Value::as_array).flatten();
    for item in lists {
        let name = item.as_str().or_else(|| item.get("name")?.as_str());
        builder.add(name.unwrap_or(""), sort);
    }
    Ok(())
}

/// A comma-separated table as maps from column to value; quoted fields may hold commas.
pub fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let columns = fields(lines.next().unwrap_or(""));
    lines.map(|line| columns.iter().cloned().zip(fields(line)).collect()).collect()
}

fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match (c, fields.last_mut()) {
            ('"', _) => quoted = !quoted,
            (',', _) if !quoted => fields.push(String::new()),
            (c, Some(field)) => field.push(c),
            _ => {}
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_lose_their_form() {
        assert_eq!(company("Agilent Technologies, Inc. Common Stock"), "Agilent Technologies");
        assert_eq!(company("Alcoa Corporation Common Stock "), "Alcoa");
    }

    #[test]
    fn quoted_fields() {
        assert_eq!(fields("a,\"b, c\",d"), ["a", "b, c", "d"]);
    }

    #[test]
    fn words_and_phrases_are_told_apart() {
        let mut builder = Builder::default();
        builder.add("Homs", &CITY);
        builder.add("New York", &CITY);
        assert_eq!(builder.word("homs").flags, flag::CITY);
        assert_eq!(builder.word("york").flags, flag::CITY_PART);
        assert_eq!(builder.phrases.len(), 1);
    }
}
