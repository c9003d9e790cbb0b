//! grobid-ner27 → marked sentences: the one open corpus with laws, events and works beside places.

use super::named::{Answer, Kinds, NamedCorpus, Passage};
use super::simple::grouped;
use galley::entity::Kind;
use galley::text::Span;
use galley::token::Setting;
use lzma_rust2::XzReader;
use std::io::Read;
use std::path::Path;

/// The articles that train.
const TRAIN: [&str; 2] = ["Wikipedia_brexit.1.en.training.xml", "Wikipedia_holocaust.2.training.xml"];
/// The article that judges.
const TEST: &str = "Wikipedia_brexit.2.en.training.xml";

/// All but the test.
pub fn read(data: &Path) -> Result<NamedCorpus, String> {
    let archive = archive(data)?;
    let mut articles = Vec::new();
    for name in TRAIN {
        articles.extend(grouped(sentences(&member(&archive, name)?), 10));
    }
    Ok(NamedCorpus { name: "grobid", articles, unmarked: Kinds::of(&[Kind::Misc]) })
}

/// The test alone: never trained on.
pub fn read_test(data: &Path) -> Result<NamedCorpus, String> {
    let articles = grouped(sentences(&member(&archive(data)?, TEST)?), 10);
    Ok(NamedCorpus { name: "grobid brexit.2", articles, unmarked: Kinds::of(&[Kind::Misc]) })
}

fn archive(data: &Path) -> Result<Vec<u8>, String> {
    let path = data.join("data/grobid-ner27/grobid-ner27-wikipedia-ehri-xml.tar.xz");
    let fail = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut bytes = Vec::new();
    XzReader::new(std::fs::File::open(&path).map_err(fail)?, true).read_to_end(&mut bytes).map_err(fail)?;
    Ok(bytes)
}

/// One file of a tar archive: 512-byte headers with the name first and the size in octal at 124.
fn member(archive: &[u8], wanted: &str) -> Result<String, String> {
    let mut at = 0;
    while let Some(header) = archive.get(at..at + 512) {
        let field = |range: std::ops::Range<usize>| String::from_utf8_lossy(&header[range]).trim_matches(['\0', ' ']).to_owned();
        let size = usize::from_str_radix(&field(124..136), 8).unwrap_or(0);
        if field(0..100).ends_with(wanted) {
            let body = archive.get(at + 512..at + 512 + size).unwrap_or(&[]);
            return Ok(String::from_utf8_lossy(body).into_owned());
        }
        at += 512 + size.div_ceil(512) * 512;
    }
    Err(format!("grobid-ner27 has no file {wanted}"))
}

fn sentences(xml: &str) -> Vec<Passage> {
    let bodies = xml.split("<sentence").skip(1).filter_map(|part| part.split_once('>')?.1.split_once("</sentence>"));
    bodies.map(|(body, _)| passage(body)).filter(|it| !it.text.trim().is_empty()).collect()
}

fn passage(body: &str) -> Passage {
    let mut text = String::new();
    let mut marks = Vec::new();
    for (at, part) in body.split("<ENAMEX type=\"").enumerate() {
        let marked = if at == 0 { None } else { part.split_once("\">").and_then(|(kind, rest)| Some((kind, rest.split_once("</ENAMEX>")?))) };
        let Some((kind, (name, rest))) = marked else {
            text.push_str(&unescape(part));
            continue;
        };
        let start = text.len();
        text.push_str(&unescape(name));
        marks.extend(kind_of(kind).map(|it| (Span::new(start, text.len()), it)));
        text.push_str(&unescape(rest));
    }
    Passage { text, marks, setting: Setting::Story }
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&apos;", "'").replace("&amp;", "&").replace(" ' s ", "'s ")
}

fn kind_of(kind: &str) -> Option<Answer> {
    Some(Answer::Name(match kind {
        "PERSON" => Kinds::of(&[Kind::Person]),
        "LOCATION" => Kinds::PLACE,
        "INSTALLATION" => Kinds::of(&[Kind::Facility]),
        "NATIONAL" => Kinds::of(&[Kind::Group]),
        "ORGANISATION" | "INSTITUTION" | "BUSINESS" | "SPORT_TEAM" | "MEDIA" => Kinds::of(&[Kind::Org]),
        "EVENT" => Kinds::of(&[Kind::Event]),
        "LEGAL" => Kinds::of(&[Kind::Law]),
        "CREATION" => Kinds::of(&[Kind::Work]),
        "PERIOD" | "MEASURE" | "TITLE" => return None,
        _ => return Some(Answer::Unknown),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_entities() {
        let found = sentences(
            "<sentence xml:id=\"P0\">The <ENAMEX type=\"EVENT\">Flood</ENAMEX> of <ENAMEX type=\"PERIOD\">1953</ENAMEX> &amp; after.</sentence>",
        );
        assert_eq!(found[0].text, "The Flood of 1953 & after.");
        assert_eq!(found[0].marks, [(Span::new(4, 9), Answer::Name(Kinds::of(&[Kind::Event])))]);
    }
}
