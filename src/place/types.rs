//! Places on the globe and their part in the story.

use serde::{Deserialize, Serialize};

/// What a place is to the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlaceRole {
    /// Where the story was filed: the dateline.
    Filed,
    /// Where a picture was taken: a caption.
    Photographed,
    /// Where the story happens.
    Story,
}

/// A place entity with what the gazetteer knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Index of the entity in the cast.
    pub entity: usize,
    /// Latitude and longitude in hundred-thousandths of a degree; `None` when unknown.
    pub point: Option<(i32, i32)>,
    /// ISO 3166-1 alpha-2 code of its country, when known.
    pub country: Option<String>,
    /// GeoNames id, when known.
    pub geonames: Option<u32>,
    /// Its parts in the story, sorted.
    pub roles: Vec<PlaceRole>,
    /// Whether it speaks or acts in the story, as a government: "Washington said".
    pub acts: bool,
}

/// What the story is about, not where it was filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// Index of the entity in the cast.
    pub place: Option<usize>,
}

/// Every place entity, and the focus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// In order of entity.
    pub located: Vec<Located>,
    /// The focus; `None` when the story names no place that is known.
    pub focus: Option<Focus>,
}
