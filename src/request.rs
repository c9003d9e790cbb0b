//! What a caller asks, in the caller's own unit → `Options` in bytes; reads no text but to check positions.
//!
//! ```json
//! {"date": "2012-02-07", "offsets": "utf16", "corrections": {
//!   "blocks":   [{"start": 0, "end": 9, "kind": "caption"}],
//!   "names":    [{"start": 20, "end": 26, "kind": "person"}, {"start": 40, "end": 44, "kind": null}],
//!   "entities": [{"merge": [{"start": 20, "end": 26}, {"start": 80, "end": 86}]},
//!                {"split": [{"start": 90, "end": 96}]},
//!                {"rename": {"start": 20, "end": 26, "name": "Ada Obi"}}]}}
//! ```
//! Every field may be left out. A name of kind `null` is no name.

use crate::article::{BlockFix, BlockKind, Given};
use crate::calendar::Date;
use crate::entity::{EntityFix, Kind};
use crate::options::Options;
use crate::report::Range;
use crate::tag::SpanFix;
use crate::text::{Offsets, Span, Unit};
use serde::{Deserialize, Deserializer, Serialize, de};

/// What a caller may ask for; every door reads it, in JSON or as a JavaScript object.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Request {
    /// The day of publication, `YYYY-MM-DD`; wins over what the article says.
    #[serde(deserialize_with = "day")]
    pub date: Option<String>,
    /// The unit of every position, in [`corrections`](Self::corrections) and in the report; the door's own when left out.
    pub offsets: Option<Unit>,
    /// What a reader put right.
    pub corrections: Corrections,
}

/// What a reader put right, applied before anything that depends on it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Corrections {
    /// What blocks are; a range need only touch the block's first line.
    pub blocks: Vec<BlockCorrection>,
    /// Names added, retyped, or (kind `null`) removed.
    pub names: Vec<NameCorrection>,
    /// Which names mean the same thing.
    pub entities: Vec<EntityCorrection>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BlockCorrection {
    pub start: usize,
    pub end: usize,
    pub kind: BlockKind,
}

/// What a name is; `null` when it is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NameCorrection {
    pub start: usize,
    pub end: usize,
    pub kind: Option<Kind>,
}

/// Which names mean the same thing; ranges touch the mentions meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityCorrection {
    /// The two mentions, and all others of their entities, name one thing.
    Merge(Range, Range),
    /// These mentions name a thing of their own.
    Split(Vec<Range>),
    /// The entity of this mention is called so.
    Rename(Rename),
}

/// A new name for the entity of a mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Rename {
    pub start: usize,
    pub end: usize,
    pub name: String,
}

impl Request {
    /// The options in bytes; `offsets` is the table of the text, `unit` counts when the request does not say.
    ///
    /// # Errors
    /// Names the field whose position is outside the text or inside a character.
    pub fn options(&self, offsets: &Offsets, unit: Unit) -> Result<Options, String> {
        let place = Place { offsets, unit: self.offsets.unwrap_or(unit) };
        let Corrections { blocks, names, entities } = &self.corrections;
        let block = |it: &BlockCorrection, field: &str| Ok(BlockFix { span: place.span(it.start, it.end, field)?, kind: it.kind });
        let name = |it: &NameCorrection, field: &str| Ok(SpanFix { span: place.span(it.start, it.end, field)?, kind: it.kind });
        Ok(Options {
            given: Given { date: self.date.as_deref().and_then(parse_day), blocks: each(blocks, "blocks", block)? },
            names: each(names, "names", name)?,
            entities: each(entities, "entities", |it, field| place.entity(it, field))?,
        })
    }
}

/// Converts a list of corrections, telling each what it is called.
fn each<T, U>(items: &[T], list: &str, convert: impl Fn(&T, &str) -> Result<U, String>) -> Result<Vec<U>, String> {
    items.iter().enumerate().map(|(index, item)| convert(item, &format!("corrections.{list}[{index}]"))).collect()
}

/// Where the caller's positions point.
struct Place<'a> {
    offsets: &'a Offsets,
    unit: Unit,
}

impl Place<'_> {
    fn span(&self, start: usize, end: usize, field: &str) -> Result<Span, String> {
        let bytes = (self.offsets.to_byte(start, self.unit), self.offsets.to_byte(end, self.unit));
        match bytes {
            (Some(start), Some(end)) if start <= end => Ok(Span::new(start, end)),
            _ => Err(format!("{field}: {start} to {end} is not a stretch of the text, which has {} units", self.offsets.len(self.unit))),
        }
    }

    fn range(&self, it: Range, field: &str) -> Result<Span, String> {
        self.span(it.start, it.end, field)
    }

    fn entity(&self, it: &EntityCorrection, field: &str) -> Result<EntityFix, String> {
        Ok(match it {
            EntityCorrection::Merge(one, other) => EntityFix::Merge(self.range(*one, field)?, self.range(*other, field)?),
            EntityCorrection::Split(mentions) => {
                let spans: Result<_, _> = mentions.iter().map(|it| self.range(*it, field)).collect();
                EntityFix::Split(spans?)
            }
            EntityCorrection::Rename(it) => EntityFix::Rename(self.span(it.start, it.end, field)?, it.name.clone()),
        })
    }
}

/// A date, or words that say what was expected.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let Some(written) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    match parse_day(&written) {
        Some(_) => Ok(Some(written)),
        None => Err(de::Error::custom(format!("expected a day of the calendar as YYYY-MM-DD, found \"{written}\""))),
    }
}

/// Whether `written` is a day of the calendar, `YYYY-MM-DD`.
pub fn is_day(written: &str) -> bool {
    parse_day(written).is_some()
}

/// `2012-02-07`, and no other way to write it.
fn parse_day(written: &str) -> Option<Date> {
    written.parse::<Date>().ok().filter(|day| day.to_string() == written)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "💛 Ada Obi met Obi.";

    #[track_caller]
    fn options(json: &str) -> Result<Options, String> {
        let request: Request = serde_json::from_str(json).map_err(|error| error.to_string())?;
        request.options(&Offsets::new(TEXT), Unit::Utf16)
    }

    #[test]
    fn positions_become_bytes() {
        let answered = options(r#"{"corrections": {"names": [{"start": 3, "end": 10, "kind": "person"}]}}"#).unwrap();
        assert_eq!(answered.names[0].span.of(TEXT), "Ada Obi");
        let answered = options(r#"{"offsets": "codepoint", "corrections": {"names": [{"start": 2, "end": 9, "kind": null}]}}"#).unwrap();
        assert_eq!((answered.names[0].span.of(TEXT), answered.names[0].kind), ("Ada Obi", None));
    }

    #[test]
    fn entities_are_merged_split_and_renamed() {
        let json = r#"{"corrections": {"entities": [
            {"merge": [{"start": 3, "end": 10}, {"start": 15, "end": 18}]},
            {"split": [{"start": 15, "end": 18}]},
            {"rename": {"start": 15, "end": 18, "name": "Joy Obi"}}]}}"#;
        let [EntityFix::Merge(one, other), EntityFix::Split(split), EntityFix::Rename(_, name)] = &options(json).unwrap().entities[..] else {
            panic!("three corrections in order")
        };
        assert_eq!((one.of(TEXT), other.of(TEXT), split[0].of(TEXT), name.as_str()), ("Ada Obi", "Obi", "Obi", "Joy Obi"));
    }

    #[track_caller]
    fn refuses(json: &str, why: &str) {
        let error = options(json).unwrap_err();
        assert!(error.contains(why), "{error}");
    }

    #[test]
    fn mistakes_are_named() {
        refuses(r#"{"date": "7 February"}"#, "YYYY-MM-DD, found \"7 February\"");
        refuses(r#"{"date": "2012-02-30"}"#, "YYYY-MM-DD");
        refuses(r#"{"offset": "byte"}"#, "unknown field `offset`");
        refuses(r#"{"corrections": {"names": [{"start": 1, "end": 5, "kind": "person"}]}}"#, "corrections.names[0]: 1 to 5 is not a stretch");
        refuses(r#"{"corrections": {"names": [{"start": 5, "end": 3, "kind": "person"}]}}"#, "corrections.names[0]");
    }
}
