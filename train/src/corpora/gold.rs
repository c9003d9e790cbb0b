//! gold/*.jsonl → annotated articles with byte spans; the held-out test is never here.

use super::read_lines;
use galley::entity::Kind;
use galley::text::{Offsets, Span, Unit};
use serde::Deserialize;
use std::path::Path;

/// One annotated article; every span is in bytes of `text`.
#[derive(Debug)]
pub struct Article {
    /// Its id: `r001`.
    pub id: String,
    /// Publication date, ISO 8601.
    pub date: String,
    /// Paragraphs parted by a blank line.
    pub text: String,
    /// Entities in order.
    pub entities: Vec<Entity>,
    /// Named mentions: span, kind, index into `entities`.
    pub mentions: Vec<(Span, Kind, usize)>,
    /// Role and title phrases: span, index into `entities`.
    pub roles: Vec<(Span, usize)>,
    /// Time expressions: span, value when the annotator could tell.
    pub times: Vec<(Span, Option<String>)>,
    /// Quotations.
    pub quotes: Vec<Quote>,
}

/// One real thing.
#[derive(Debug)]
pub struct Entity {
    /// Its kind.
    pub kind: Kind,
    /// Its names in this article.
    pub names: Vec<String>,
}

/// Who is said to speak.
#[derive(Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Index into the article's entities.
    Entity(usize),
    /// The words of an unnamed source.
    Words(String),
}

/// A quotation, without marks and edge punctuation.
#[derive(Debug)]
pub struct Quote {
    /// The quoted stretch.
    pub span: Span,
    /// `direct`, `indirect` or `nonspeech`.
    pub kind: String,
    /// Who speaks; `None` when nobody does.
    pub speaker: Option<Speaker>,
    /// The cue, as written.
    pub cue: Option<String>,
}

/// Reads `gold/<part>.jsonl` under `data`; `part` is `train` or `dev`.
pub fn read(data: &Path, part: &str) -> Result<Vec<Article>, String> {
    let lines: Vec<Line> = read_lines(&data.join("gold").join(part).with_extension("jsonl"))?;
    Ok(lines.into_iter().map(Line::into_article).collect())
}

#[derive(Deserialize)]
struct Line {
    id: String,
    date: String,
    text: String,
    entities: Vec<LineEntity>,
    mentions: Vec<(usize, usize, String, usize)>,
    #[serde(default)]
    roles: Vec<(usize, usize, usize)>,
    #[serde(default)]
    times: Vec<(usize, usize, Option<String>)>,
    #[serde(default)]
    quotes: Vec<LineQuote>,
}

#[derive(Deserialize)]
struct LineEntity {
    id: usize,
    #[serde(rename = "type")]
    kind: String,
    names: Vec<String>,
}

#[derive(Deserialize)]
struct LineQuote {
    start: usize,
    end: usize,
    kind: String,
    speaker: Option<LineSpeaker>,
    cue: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum LineSpeaker {
    Entity(usize),
    Words(String),
}

impl Line {
    fn into_article(self) -> Article {
        let offsets = Offsets::new(&self.text);
        let byte = |at: usize| offsets.to_byte(at, Unit::Codepoint).unwrap_or(self.text.len());
        let span = |start: usize, end: usize| Span::new(byte(start), byte(end));
        let index = |id: usize| self.entities.iter().position(|entity| entity.id == id).unwrap_or(id);
        let quote = |it: LineQuote| Quote {
            span: span(it.start, it.end),
            kind: it.kind,
            speaker: it.speaker.map(|who| match who {
                LineSpeaker::Entity(id) => Speaker::Entity(index(id)),
                LineSpeaker::Words(words) => Speaker::Words(words),
            }),
            cue: it.cue,
        };
        Article {
            mentions: self.mentions.iter().map(|(start, end, kind, id)| (span(*start, *end), kind_of(kind), index(*id))).collect(),
            roles: self.roles.iter().map(|(start, end, id)| (span(*start, *end), index(*id))).collect(),
            times: self.times.iter().map(|(start, end, value)| (span(*start, *end), value.clone())).collect(),
            quotes: self.quotes.into_iter().map(quote).collect(),
            entities: self.entities.iter().map(|it| Entity { kind: kind_of(&it.kind), names: it.names.clone() }).collect(),
            id: self.id,
            date: self.date,
            text: self.text,
        }
    }
}

/// The guide's type names, in our kinds.
fn kind_of(name: &str) -> Kind {
    match name {
        "PERSON" => Kind::Person,
        "ORG" => Kind::Org,
        "GPE" => Kind::Gpe,
        "LOC" => Kind::Loc,
        "FAC" => Kind::Facility,
        "NORP" => Kind::Group,
        "EVENT" => Kind::Event,
        "PRODUCT" => Kind::Product,
        "WORK" => Kind::Work,
        "LAW" => Kind::Law,
        _ => Kind::Misc,
    }
}
