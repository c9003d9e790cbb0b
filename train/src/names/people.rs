//! Given and family names by country → a table for the scripts in train/net, which put other people into the same sentences.

use super::gazetteers::rows;
use crate::corpora::read_text;
use std::collections::BTreeSet;
use std::path::Path;

/// Country code, `given` or `family`, and a name of one word in Latin letters; each once, sorted.
///
/// # Errors
/// A table that cannot be read.
pub fn read(data: &Path) -> Result<BTreeSet<[String; 3]>, String> {
    let folder = data.join("data/gazetteers/popular-names-by-country");
    let mut people = BTreeSet::new();
    for (file, sort) in [("common-forenames-by-country", "given"), ("common-surnames-by-country", "family")] {
        for row in rows(&read_text(&folder.join(format!("{file}.csv.xz")))?) {
            let column = |name: &str| row.get(name).map_or("", String::as_str).trim();
            // The first column's title follows a byte order mark.
            let country = row.iter().find(|it| it.0.ends_with("Country")).map_or("", |it| it.1);
            let name = column("Romanized Name");
            if is_plain(name) {
                people.insert([country.to_owned(), sort.to_owned(), name.to_owned()]);
            }
        }
    }
    Ok(people)
}

/// One word of two letters or more that starts with a capital. Names with al- are left out: one in twenty of the
/// table's, so that a net took every al- for a person.
fn is_plain(name: &str) -> bool {
    let letters = |it: char| it.is_alphabetic() || matches!(it, '-' | '\'' | '’');
    name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().nth(1).is_some()
        && name.chars().all(letters)
        && !name.to_lowercase().starts_with("al-")
}
