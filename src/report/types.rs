//! The report, field by field as the contract names them; plain data, no behaviour.

use super::plain_number;
use crate::article::{Basis, BlockKind};
use crate::entity::{Form, Kind};
use crate::number::{Bound, QuantityKind};
use crate::place::PlaceRole;
use crate::quote::QuoteKind;
use crate::text::{Confidence, NoteKind, Unit};
use crate::time::TimeKind;
use serde::{Deserialize, Serialize};

/// Name and version of this shape.
pub const SCHEMA: &str = "galley/1";

/// What the engine answers: the one value that every door, view and export is made from.
///
/// Offsets are half-open and counted in [`offsets`](Self::offsets) units into the text as it was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// What answered.
    pub engine: Engine,
    /// The unit of every `start` and `end`.
    pub offsets: Unit,
    /// The language of the story.
    pub language: Language,
    /// Blocks that tile the text in order; only white space lies between them.
    pub blocks: Vec<Block>,
    /// The article's parts.
    pub article: Article,
    /// Sentences in order.
    pub sentences: Vec<Range>,
    /// Mentions in order of start.
    pub mentions: Vec<Mention>,
    /// Entities in order of first mention.
    pub entities: Vec<Entity>,
    /// Quotations in order of start.
    pub quotes: Vec<Quote>,
    /// Time expressions in order of start.
    pub times: Vec<Time>,
    /// Figures in order of start.
    pub quantities: Vec<Quantity>,
    /// What the story is about; `null` when it names no known place.
    pub focus: Option<Focus>,
    /// Every doubt a reader should know.
    pub notes: Vec<Note>,
}

/// What answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Engine {
    /// Version of the engine.
    pub version: String,
    /// Name and checksum of the weights.
    pub model: String,
}

/// A language guess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// ISO 639-1, or `und`.
    pub code: String,
    /// How sure.
    pub confidence: Confidence,
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// Whole lines that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Block {
    pub start: usize,
    pub end: usize,
    pub kind: BlockKind,
}

/// The article's parts; `null` or empty where the paste does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Article {
    pub headline: Option<Range>,
    pub alternative_headlines: Vec<Range>,
    pub standfirst: Option<Range>,
    pub dateline: Option<Dateline>,
    pub byline: Vec<Named>,
    pub agency: Option<Named>,
    pub published: Published,
    pub captions: Vec<Caption>,
}

/// Where, for whom and when a story was filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Dateline {
    pub start: usize,
    pub end: usize,
    pub place: Option<String>,
    pub agency: Option<String>,
    /// ISO 8601.
    pub date: Option<String>,
}

/// A stretch with the name it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Named {
    pub start: usize,
    pub end: usize,
    pub name: String,
}

/// The publication date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// ISO 8601.
    pub date: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// First unit of the words it was read from; `null` when given or unknown.
    pub start: Option<usize>,
    /// One past the last unit.
    pub end: Option<usize>,
}

/// A picture's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Caption {
    pub start: usize,
    pub end: usize,
    pub text: Range,
    /// ISO 8601.
    pub date: Option<String>,
    pub credit: Option<Credit>,
}

/// Who took or owns a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Credit {
    pub start: usize,
    pub end: usize,
    pub agency: Option<String>,
    pub person: Option<String>,
}

/// Words that stand for an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Mention {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// Id of the entity; names always have one.
    pub entity: Option<usize>,
    pub confidence: Confidence,
    pub form: Form,
    /// The strongest evidence, in words.
    pub why: String,
}

/// One real thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Its place in [`Report::entities`].
    pub id: usize,
    /// What it is.
    pub kind: Kind,
    /// Its fullest name in the text; that of a place which a dateline alone names, in capitals, as such names are usually written.
    pub name: String,
    /// Its other names in the text.
    pub aliases: Vec<String>,
    /// Roles and titles, verbatim.
    pub roles: Vec<Role>,
    /// Age in whole years, when stated.
    pub age: Option<u32>,
    /// Nationality, when stated.
    pub nationality: Option<String>,
    /// The first title of courtesy before a name of theirs: "Mr.", "Dr".
    #[serde(default)]
    pub honorific: Option<String>,
    /// For the name of a people: id of its country, when the text names that too.
    #[serde(default)]
    pub people_of: Option<usize>,
    /// Whether it occurs only in furniture.
    pub furniture: bool,
    /// How much the story is about it, 0 to 1.
    pub salience: Confidence,
    /// Indices into [`Report::mentions`].
    pub mentions: Vec<usize>,
    /// Who and what else stands in the same blocks of the story, the most frequent first; twelve at most.
    #[serde(default)]
    pub with: Vec<With>,
    /// Where it lies; places only.
    pub place: Option<Place>,
}

/// One that appears with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct With {
    /// Id of the entity.
    pub entity: usize,
    /// In how many blocks of the story both are mentioned.
    pub blocks: u32,
}

/// A role or title, verbatim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Role {
    pub start: usize,
    pub end: usize,
    pub text: String,
    /// Whether the article says it is past.
    pub former: bool,
}

/// Where a place lies and what it is to the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Degrees north; `null` when unknown.
    #[serde(serialize_with = "plain_number::optional")]
    pub lat: Option<f64>,
    /// Degrees east; `null` when unknown.
    #[serde(serialize_with = "plain_number::optional")]
    pub lon: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// filed, photographed, story.
    pub role: Vec<PlaceRole>,
    /// Whether it speaks or acts in the story, as a government: "Washington said".
    #[serde(default)]
    pub actor: bool,
}

/// A quotation, without its marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Quote {
    pub start: usize,
    pub end: usize,
    pub kind: QuoteKind,
    /// `null` when nobody speaks.
    pub speaker: Option<Speaker>,
    pub cue: Option<Words>,
    pub confidence: Confidence,
}

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Id of the entity; `null` for an unnamed source.
    pub entity: Option<usize>,
    /// The words that stand for the speaker there.
    pub text: String,
    /// First unit of those words.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// A stretch with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Words {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// First unit.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimeKind,
    /// TIMEX3 value.
    pub value: String,
    /// Whether it names no time that could stand on a time line.
    pub vague: bool,
    /// How the value was reached, in words.
    pub chain: Vec<String>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Quantity {
    pub start: usize,
    pub end: usize,
    #[serde(rename = "type")]
    pub kind: QuantityKind,
    #[serde(serialize_with = "plain_number::required")]
    pub value: f64,
    /// Upper end of a range.
    #[serde(serialize_with = "plain_number::optional")]
    pub high: Option<f64>,
    pub bound: Bound,
    pub unit: Option<String>,
    /// The words for what is counted.
    pub of: Option<Range>,
}

/// What the story is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Id of an entity.
    pub place: Option<usize>,
}

/// A doubt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Note {
    pub kind: NoteKind,
    pub text: String,
    pub start: usize,
    pub end: usize,
}
