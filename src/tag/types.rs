//! The kinds of names, and what the tagger answers.

use crate::text::{Confidence, Span};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// People, real or fictional.
    Person,
    /// Companies, agencies, parties, courts, media, teams, universities, armed groups.
    Org,
    /// Places with a government: countries, states, cities, districts.
    Gpe,
    /// Other places: continents, regions, rivers, mountains, seas.
    Loc,
    /// Buildings, bridges, roads, airports, stadiums, bases.
    Facility,
    /// Nationalities, religious, ethnic and political groups.
    Group,
    /// Wars, elections, storms, disasters, competitions.
    Event,
    /// Vehicles, weapons, software, ships, drugs.
    Product,
    /// Titles of books, films, songs, programmes, paintings.
    Work,
    /// Laws, treaties, agreements.
    Law,
    /// Any other name: awards, languages, diseases, operations.
    Misc,
}

impl Kind {
    /// Every kind, in the order of the model's labels.
    pub const ALL: [Self; 11] =
        [Self::Person, Self::Org, Self::Gpe, Self::Loc, Self::Facility, Self::Group, Self::Event, Self::Product, Self::Work, Self::Law, Self::Misc];

    /// Whether it is a place: with a government, without, or built.
    pub const fn is_place(self) -> bool {
        matches!(self, Self::Gpe | Self::Loc | Self::Facility)
    }
}

/// A name found in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// The name, without title, possessive 's or leading lower-case "the".
    pub span: Span,
    /// Its tokens, as indices into the token list.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: Kind,
    /// How sure.
    pub confidence: Confidence,
    /// The strongest evidence, in words.
    pub why: String,
}

/// A reader's word on a name: these words are (`Some`) or are not (`None`) a name of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanFix {
    /// The words.
    pub span: Span,
    /// Their kind; `None` takes a mark away.
    pub kind: Option<Kind>,
}
