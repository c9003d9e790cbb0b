//! Report → W3C Web Annotations, a page of them in JSON-LD; every overlap is kept, because each annotation stands alone.
//!
//! Each target is found twice: by quotation with what stands around it (`TextQuoteSelector`), so that it survives edits,
//! and by position in code points (`TextPositionSelector`), as the model asks. Model: <https://www.w3.org/TR/annotation-model/>.

use super::document::{Document, term};
use super::marks::{self, Mark, What};
use crate::text::{Span, Unit};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

/// Characters of context on each side of a quotation.
const CONTEXT: usize = 32;
/// The text has no address of its own; readers put theirs.
const SOURCE: &str = "urn:galley:text";

/// The page of annotations, its fields in the order they are written in.
#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: &'static str,
    items: Items<'a>,
    #[serde(rename = "partOf")]
    part_of: Value,
    #[serde(rename = "startIndex")]
    start_index: usize,
    #[serde(rename = "type")]
    class: &'static str,
}

/// Annotations, each made when it is written: a long text has hundreds of thousands.
struct Items<'a> {
    document: &'a Document<'a>,
    marks: Vec<Mark<'a>>,
}

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.marks.iter().enumerate().map(|(index, mark)| annotation(self.document, mark, index)))
    }
}

/// The page of annotations.
pub fn write(document: &Document<'_>) -> String {
    let marks = marks::all(document.report);
    let page = Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: "urn:galley:page",
        part_of: json!({"id": "urn:galley:annotations", "type": "AnnotationCollection", "label": "Galley", "total": marks.len()}),
        items: Items { document, marks },
        start_index: 0,
        class: "AnnotationPage",
    };
    serde_json::to_string(&page).unwrap_or_default()
}

fn annotation(document: &Document<'_>, mark: &Mark<'_>, index: usize) -> Value {
    json!({
        "id": format!("urn:galley:annotation:{index}"),
        "type": "Annotation",
        "motivation": "classifying",
        "body": bodies(document, mark.what),
        "target": {"source": SOURCE, "selector": [quotation(document, mark.span), position(document, mark.span)]},
    })
}

/// The kind first, then what is known besides.
fn bodies(document: &Document<'_>, what: What<'_>) -> Vec<Value> {
    let text = |purpose: &str, value: String| json!({"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value});
    let mut bodies = vec![text("classifying", what.kind())];
    match what {
        What::Mention(it) => {
            bodies.push(text("tagging", term(&it.form)));
            let entity = document.entity(it.entity);
            bodies.extend(entity.map(|it| text("identifying", it.name.clone())));
            let id = entity.and_then(|it| it.place.as_ref()).and_then(|it| it.geonames);
            bodies.extend(
                id.map(|id| json!({"type": "SpecificResource", "purpose": "identifying", "source": format!("https://sws.geonames.org/{id}/")})),
            );
        }
        What::Quote(it) => bodies.extend(document.speaker(it).map(|who| text("identifying", who.to_owned()))),
        What::Time(it) => bodies.extend([text("describing", it.value.clone()), text("commenting", it.chain.join("\n"))]),
        What::Quantity(it) => {
            let unit = it.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
            bodies.push(text("describing", format!("{} {}{unit}", term(&it.bound), it.value)));
        }
    }
    bodies
}

fn quotation(document: &Document<'_>, span: Span) -> Value {
    json!({
        "type": "TextQuoteSelector",
        "exact": document.words(span.start, span.end),
        "prefix": before(document.text, span.start),
        "suffix": after(document.text, span.end),
    })
}

fn position(document: &Document<'_>, span: Span) -> Value {
    json!({"type": "TextPositionSelector", "start": document.at(span.start, Unit::Codepoint), "end": document.at(span.end, Unit::Codepoint)})
}

fn before(text: &str, end: usize) -> &str {
    let head = text.get(..end).unwrap_or_default();
    head.char_indices().rev().nth(CONTEXT - 1).map_or(head, |(at, _)| &head[at..])
}

fn after(text: &str, start: usize) -> &str {
    let tail = text.get(start..).unwrap_or_default();
    tail.char_indices().nth(CONTEXT).map_or(tail, |(at, _)| &tail[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_cut_between_characters() {
        let text = "💛".repeat(40);
        assert_eq!(before(&text, text.len()).chars().count(), CONTEXT);
        assert_eq!(after(&text, 0).chars().count(), CONTEXT);
        assert_eq!((before(&text, 4), after("ab", 1)), ("💛", "b"));
    }
}
