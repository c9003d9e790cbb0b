//! re3d → marked press releases on Syria and Iraq; it marks descriptions too, and only what looks like a name is taken.

use super::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use super::redocred::outermost;
use super::titles::without_titles;
use super::{is_name_like, read_text};
use galley::entity::Kind;
use galley::text::{Offsets, Span, Unit};
use galley::token::Setting;
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct Document {
    #[serde(rename = "_id")]
    id: String,
    text: String,
}

#[derive(Deserialize)]
struct Entity {
    begin: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
    #[serde(rename = "documentId")]
    document: String,
}

/// The sources that may train.
const SOURCES: [&str; 6] = [
    "Australian Department of Foreign Affairs",
    "CENTCOM",
    "Delegation of the European Union to Syria",
    "UK Government",
    "US State Department",
    "Wikipedia",
];

/// Reads it.
pub fn read(data: &Path) -> Result<NamedCorpus, String> {
    let mut articles = Vec::new();
    for source in SOURCES {
        let folder = data.join("data/re3d").join(source);
        let documents: Vec<Document> = lines(&folder.join("documents.json"))?;
        let entities: Vec<Entity> = lines(&folder.join("entities.json"))?;
        articles.extend(documents.iter().map(|it| article(it, &entities)));
    }
    let unmarked = Kinds::of(&[Kind::Group, Kind::Event, Kind::Product, Kind::Work, Kind::Law, Kind::Misc]);
    Ok(NamedCorpus { name: "re3d", articles, unmarked })
}

/// JSON lines after a byte-order mark.
fn lines<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, String> {
    let text = read_text(path)?;
    let parse = |line: &str| serde_json::from_str(line).map_err(|error| format!("{}: {error}", path.display()));
    text.trim_start_matches('\u{feff}').lines().filter(|it| !it.trim().is_empty()).map(parse).collect()
}

fn article(document: &Document, entities: &[Entity]) -> NamedArticle {
    let offsets = Offsets::new(&document.text);
    let byte = |at: usize| offsets.to_byte(at, Unit::Codepoint).unwrap_or(document.text.len());
    let own = entities.iter().filter(|it| it.document == document.id);
    let marks = own.filter_map(|it| mark(&document.text, Span::new(byte(it.begin), byte(it.end.max(it.begin))), &it.kind)).collect();
    let passage = Passage { text: document.text.clone(), marks: outermost(marks), setting: Setting::Story };
    NamedArticle { passages: vec![without_titles(passage)] }
}

fn mark(text: &str, mut span: Span, kind: &str) -> Option<(Span, Answer)> {
    for article in ["the ", "The ", "a "] {
        if span.of(text).starts_with(article) {
            span = Span::new(span.start + article.len(), span.end);
        }
    }
    if let Some(bare) = span.of(text).strip_suffix("'s").or_else(|| span.of(text).strip_suffix("’s")) {
        span = Span::new(span.start, span.start + bare.len());
    }
    let words: Vec<&str> = span.of(text).split_whitespace().collect();
    if !words.iter().any(|word| word.chars().next().is_some_and(char::is_uppercase)) {
        return None;
    }
    let answer = match kind {
        "Temporal" | "Quantity" | "Money" | "Frequency" | "DocumentReference" => return None,
        _ if !is_name_like(&words) => Answer::Unknown,
        "Person" => Answer::Name(Kinds::of(&[Kind::Person])),
        "Organisation" => Answer::Name(Kinds::of(&[Kind::Org])),
        "Location" => Answer::Name(Kinds::PLACE),
        "Nationality" => Answer::Name(Kinds::of(&[Kind::Group])),
        _ => Answer::Unknown,
    };
    Some((span, answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_left_open() {
        let text = "the Harbour Police met local rebels and the Kurdish YPG fighters";
        let of = |from: usize, to: usize| mark(text, Span::new(from, to), "Organisation").map(|it| (it.0.of(text), it.1));
        assert_eq!(of(0, 18), Some(("Harbour Police", Answer::Name(Kinds::of(&[Kind::Org])))));
        assert_eq!(of(23, 35), None);
        assert_eq!(of(40, 64), Some(("Kurdish YPG fighters", Answer::Unknown)));
    }
}
