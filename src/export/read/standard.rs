//! The JSON of other people's standards → text and marks: W3C annotations, a spaCy `Doc`, a schema.org article.

use super::{Found, OTHER, Reread, kind_of, kind_of_label};
use crate::export::Format;
use crate::text::{Offsets, Unit};
use serde_json::Value;

/// Annotations, each found by its position; the words it quotes must stand there.
pub fn annotations(page: &Value, text: &str) -> Result<Reread, String> {
    let offsets = Offsets::new(text);
    let marks: Option<Vec<Found>> = list(page, "items").map(|it| annotation(it, text, &offsets)).collect();
    Ok(Reread::new(Format::Annotations, text.to_owned(), marks.ok_or(OTHER)?))
}

fn annotation(item: &Value, text: &str, offsets: &Offsets) -> Option<Found> {
    let selectors = item.pointer("/target/selector")?.as_array()?;
    let of = |kind: &str| selectors.iter().find(|it| it["type"] == kind);
    let (start, end) = place(of("TextPositionSelector")?, offsets)?;
    if of("TextQuoteSelector")?["exact"].as_str() != text.get(start..end) {
        return None;
    }
    let values: Vec<&str> = list(item, "body").filter_map(|it| it["value"].as_str()).collect();
    let (label, rest) = values.split_first()?;
    let name = kind_of(label).filter(|_| rest.first() == Some(&"name"));
    Some(Found { start, end, label: (*label).to_owned(), name, detail: rest.join("\n") })
}

/// spaCy's text, its entities that are no names, and its groups of spans.
pub fn spacy(doc: &Value) -> Result<Reread, String> {
    let text = doc["text"].as_str().ok_or("the document holds no text")?;
    let offsets = Offsets::new(text);
    let entities = list(doc, "ents").filter(|it| it["label"].as_str().and_then(kind_of_label).is_none());
    let groups = ["mentions", "quotes"].into_iter().flat_map(|group| list(&doc["spans"], group));
    let found = |it: &Value| {
        let (start, end) = place(it, &offsets)?;
        let label = it["label"].as_str()?;
        let name = label.strip_prefix("NAME:").and_then(kind_of_label);
        Some(Found { start, end, label: label.to_owned(), name, detail: it["kb_id"].as_str().unwrap_or_default().to_owned() })
    };
    let marks: Option<Vec<Found>> = entities.chain(groups).map(found).collect();
    Ok(Reread::new(Format::Spacy, text.to_owned(), marks.ok_or("a span of the document lies outside its text")?))
}

/// The words of an article; the standard has no place for marks in it.
pub fn article(article: &Value) -> Result<Reread, String> {
    let words = |field: &str| article[field].as_str().filter(|it| !it.is_empty());
    let text = ["headline", "abstract", "articleBody"].into_iter().filter_map(words).collect::<Vec<_>>().join("\n\n");
    if text.is_empty() {
        return Err("the article in this file has no words".to_owned());
    }
    let date = words("datePublished").map(str::to_owned);
    Ok(Reread { format: Format::JsonLd, text, marks: None, blocks: Vec::new(), cast: Vec::new(), date })
}

fn list<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value[field].as_array().into_iter().flatten()
}

/// `start` and `end` in code points → bytes.
fn place(value: &Value, offsets: &Offsets) -> Option<(usize, usize)> {
    let byte = |field: &str| offsets.to_byte(usize::try_from(value[field].as_u64()?).ok()?, Unit::Codepoint);
    Some((byte("start")?, byte("end")?)).filter(|(start, end)| start <= end)
}
