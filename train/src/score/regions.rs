//! Articles → the part of the world that each is about: where the country lies that it names most.

use crate::corpora::named::{Answer, Kinds, NamedArticle, NamedCorpus};
use crate::corpora::read_text;
use crate::names::rows;
use galley::entity::Kind;
use std::collections::BTreeMap;
use std::path::Path;

/// Parts of the world by the country names of the United Nations' list.
pub struct Regions(BTreeMap<String, String>);

impl Regions {
    /// Reads the list of countries.
    pub fn read(data: &Path) -> Result<Self, String> {
        let table = read_text(&data.join("data/gazetteers/country-codes/country-codes.csv"))?;
        let mut regions = BTreeMap::new();
        for row in rows(&table) {
            let cell = |column: &str| row.get(column).cloned().unwrap_or_default();
            for name in ["CLDR display name", "UNTERM English Short"].map(cell) {
                regions.insert(name, region(&cell("Region Name"), &cell("Sub-region Name")));
            }
        }
        for (name, known) in [("U.S.", "US"), ("United States", "US"), ("Britain", "UK"), ("United Kingdom", "UK"), ("England", "UK")] {
            let known = regions.get(known).cloned().unwrap_or_default();
            regions.insert(name.to_owned(), known);
        }
        regions.retain(|name, region| !name.is_empty() && !region.is_empty());
        Ok(Self(regions))
    }

    /// The articles of a corpus by region; those that name no country stay out.
    pub fn split(&self, corpus: &NamedCorpus) -> BTreeMap<&str, NamedCorpus> {
        let mut parts: BTreeMap<&str, NamedCorpus> = BTreeMap::new();
        for article in &corpus.articles {
            let Some(region) = self.of(article) else { continue };
            let empty = || NamedCorpus { name: corpus.name, articles: Vec::new(), unmarked: corpus.unmarked };
            parts.entry(region).or_insert_with(empty).articles.push(article.clone());
        }
        parts
    }

    fn of(&self, article: &NamedArticle) -> Option<&str> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for passage in &article.passages {
            let countries =
                passage.marks.iter().filter(|it| it.1 == Answer::Name(Kinds::of(&[Kind::Gpe]))).filter_map(|it| self.0.get(it.0.of(&passage.text)));
            countries.for_each(|region| *counts.entry(region).or_default() += 1);
        }
        counts.into_iter().max_by_key(|it| it.1).map(|it| it.0)
    }
}

/// Seven parts: the continents, with the Americas and Asia in two.
fn region(continent: &str, part: &str) -> String {
    match (continent, part) {
        ("Americas", part) | ("Asia", part @ "Western Asia") => part.to_owned(),
        ("Asia", _) => "Asia but the west".to_owned(),
        _ => continent.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpora::named::Passage;
    use galley::text::Span;
    use galley::token::Setting;

    #[test]
    fn the_country_named_most_decides() {
        let regions = Regions(BTreeMap::from([("Kenya".to_owned(), "Africa".to_owned()), ("Peru".to_owned(), "Americas".to_owned())]));
        let text = "Peru met Kenya. Kenya won.".to_owned();
        let marks = [0..4, 9..14, 16..21].map(|it| (Span::new(it.start, it.end), Answer::Name(Kinds::of(&[Kind::Gpe]))));
        let article = NamedArticle { passages: vec![Passage { text, marks: marks.to_vec(), setting: Setting::Story }] };
        assert_eq!(regions.of(&article), Some("Africa"));
    }
}
