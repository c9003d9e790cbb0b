//! Report → a TEI P5 document: names, dates and figures inline, quotations and descriptions as standoff spans, so that nothing overlaps and nothing is lost.
//!
//! Blocks are `ab` elements whose text is the article's own; `standOff` holds the cast, and `span` elements that point into the
//! blocks with `string-range(block, from, length)`, counted in characters. Guidelines: <https://tei-c.org/guidelines/p5/>.

use super::document::{Document, term};
use super::marks::{self, Mark, What};
use super::markup::escaped;
use super::segments;
use crate::report::{Entity, Kind, Quantity, QuantityKind, Time, TimeKind};
use crate::text::{Span, Unit};
use std::fmt::Write;

/// The document.
pub fn write(document: &Document<'_>) -> String {
    let title = document.report.article.headline.map_or_else(|| "Article".to_owned(), |it| document.line(it.start, it.end));
    let published = document.report.article.published.date.as_ref().map_or_else(|| "<date/>".to_owned(), |it| format!("<date when=\"{it}\"/>"));
    let mut tei = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>\n\
         <titleStmt><title>{}</title></titleStmt>\n<publicationStmt><p>Marked with Galley {}.</p></publicationStmt>\n\
         <sourceDesc><bibl>{published}</bibl></sourceDesc>\n</fileDesc>\n</teiHeader>\n",
        escaped(&title),
        escaped(&document.report.engine.version)
    );
    stand_off(&mut tei, document);
    body(&mut tei, document);
    tei.push_str("</TEI>\n");
    tei
}

fn stand_off(tei: &mut String, document: &Document<'_>) {
    tei.push_str("<standOff>\n");
    let people = |it: &&Entity| it.kind == Kind::Person;
    list(tei, document, ("listPerson", "person", "persName"), people);
    list(tei, document, ("listOrg", "org", "orgName"), |it| matches!(it.kind, Kind::Org | Kind::Group));
    list(tei, document, ("listPlace", "place", "placeName"), |it| it.kind.is_place());
    let apart: Vec<Mark<'_>> = marks::all(document.report).into_iter().filter(|it| !it.what.is_flat()).collect();
    if !apart.is_empty() {
        tei.push_str("<spanGrp>\n");
        apart.iter().for_each(|it| span(tei, document, it));
        tei.push_str("</spanGrp>\n");
    }
    tei.push_str("</standOff>\n");
}

/// A list of entities; TEI wants none rather than an empty one.
fn list(tei: &mut String, document: &Document<'_>, (list, item, name): (&str, &str, &str), wanted: impl Fn(&&Entity) -> bool) {
    let items: Vec<&Entity> = document.report.entities.iter().filter(wanted).collect();
    if items.is_empty() {
        return;
    }
    let _ = writeln!(tei, "<{list}>");
    for it in items {
        let _ = write!(tei, "<{item} xml:id=\"e{}\"><{name}>{}</{name}>", it.id, escaped(&it.name));
        if let Some((lat, lon)) = it.place.as_ref().and_then(|place| Some((place.lat?, place.lon?))) {
            let _ = write!(tei, "<location><geo>{lat} {lon}</geo></location>");
        }
        let _ = writeln!(tei, "</{item}>");
    }
    let _ = writeln!(tei, "</{list}>");
}

/// A stretch that may overlap others, as a pointer into its block, or one for each block it runs through.
fn span(tei: &mut String, document: &Document<'_>, mark: &Mark<'_>) {
    let at = |byte: usize| document.at(byte, Unit::Codepoint);
    let blocks = document.report.blocks.iter().enumerate();
    let reached = blocks.skip(document.report.blocks.partition_point(|it| it.end <= mark.span.start)).take_while(|(_, it)| it.start < mark.span.end);
    for (index, block) in reached {
        let part = Span::new(mark.span.start.max(block.start), mark.span.end.min(block.end));
        let (from, length) = (at(part.start) - at(block.start), at(part.end) - at(part.start));
        let _ = writeln!(
            tei,
            "<span type=\"{}\" target=\"#string-range(b{index},{from},{length})\"{}>{}</span>",
            mark.what.kind(),
            who(mark.what),
            escaped(part.of(document.text))
        );
    }
}

/// Whom a mark stands for.
fn who(what: What<'_>) -> String {
    let entity = match what {
        What::Mention(it) => it.entity,
        What::Quote(it) => it.speaker.as_ref().and_then(|it| it.entity),
        What::Time(_) | What::Quantity(_) => None,
    };
    entity.map(|id| format!(" ana=\"#e{id}\"")).unwrap_or_default()
}

fn body(tei: &mut String, document: &Document<'_>) {
    let (marks, _) = marks::flat(document.report);
    let mut first = 0;
    tei.push_str("<text>\n<body>\n");
    for (index, block) in document.report.blocks.iter().enumerate() {
        let _ = write!(tei, "<ab xml:id=\"b{index}\" type=\"{}\">", term(&block.kind));
        for segment in segments::cut(Span::new(block.start, block.end), &marks, &mut first) {
            let words = escaped(segment.span.of(document.text));
            match segment.marks.first() {
                Some(at) => inline(tei, marks[*at].what, &words),
                None => tei.push_str(&words),
            }
        }
        tei.push_str("</ab>\n");
    }
    tei.push_str("</body>\n</text>\n");
}

fn inline(tei: &mut String, what: What<'_>, words: &str) {
    let (element, attributes) = match what {
        What::Mention(it) => name(it.kind, it.entity),
        What::Time(it) => (if it.kind == TimeKind::Time { "time" } else { "date" }, time(it)),
        What::Quantity(it) => quantity(it),
        What::Quote(_) => ("q", String::new()),
    };
    let _ = write!(tei, "<{element}{attributes}>{words}</{element}>");
}

fn name(kind: Kind, entity: Option<usize>) -> (&'static str, String) {
    let element = match kind {
        Kind::Person => "persName",
        Kind::Org | Kind::Group => "orgName",
        Kind::Gpe | Kind::Loc | Kind::Facility => "placeName",
        _ => "name",
    };
    // Only the cast of the three lists can be pointed at.
    let reference = entity.filter(|_| element != "name").map(|id| format!(" ref=\"#e{id}\"")).unwrap_or_default();
    (element, format!(" type=\"{}\"{reference}", term(&kind)))
}

/// ISO values where TEI takes them, the report's own word otherwise.
fn time(it: &Time) -> String {
    let iso = it.value.starts_with(|c: char| c.is_ascii_digit() || c == 'P') && it.value.chars().all(|c| "0123456789.,DHMPRSTWYZ/:+-".contains(c));
    let attribute = match (iso, it.value.starts_with('P')) {
        (true, true) => "dur-iso",
        (true, false) => "when-iso",
        (false, _) => "n",
    };
    format!(" {attribute}=\"{}\"", escaped(&it.value))
}

fn quantity(it: &Quantity) -> (&'static str, String) {
    let kind = term(&it.kind);
    if matches!(it.kind, QuantityKind::Cardinal | QuantityKind::Ordinal) {
        return ("num", format!(" type=\"{kind}\" value=\"{}\"", it.value));
    }
    let unit = it.unit.as_ref().map(|unit| format!(" unit=\"{}\"", escaped(&unit.replace(' ', "_")))).unwrap_or_default();
    ("measure", format!(" type=\"{kind}\" quantity=\"{}\"{unit}", it.value))
}
