//! A text and its report → what every format asks of the two; writes no format.

use crate::report::{Entity, Form, Kind, Mention, Report};
use crate::text::{Offsets, Span, Unit};
use serde::Serialize;

/// A text and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The text as it was given.
    pub text: &'a str,
    /// Its report, counted in bytes.
    pub report: &'a Report,
    /// The text's offset table.
    pub offsets: &'a Offsets,
    /// The caller's unit, for formats that do not prescribe their own.
    pub unit: Unit,
}

impl<'a> Document<'a> {
    /// The words from byte `start` to byte `end`.
    pub fn words(&self, start: usize, end: usize) -> &'a str {
        Span::new(start, end).of(self.text)
    }

    /// The words with every run of white space as one space: for cells and lines of their own.
    pub fn line(&self, start: usize, end: usize) -> String {
        one_line(self.words(start, end))
    }

    /// A byte offset counted in `unit`.
    pub fn at(&self, byte: usize, unit: Unit) -> usize {
        self.offsets.from_byte(byte, unit)
    }

    /// Entities of the story, the most important first; those of the furniture left out.
    pub fn cast(&self) -> Vec<&'a Entity> {
        let mut cast: Vec<&Entity> = self.report.entities.iter().filter(|it| !it.furniture).collect();
        cast.sort_by_key(|it| std::cmp::Reverse(it.salience));
        cast
    }

    /// The entity of an id.
    pub fn entity(&self, id: Option<usize>) -> Option<&'a Entity> {
        self.report.entities.get(id?)
    }

    /// Mentions by name; they never overlap one another.
    pub fn names(&self) -> impl Iterator<Item = &'a Mention> + use<'a> {
        self.report.mentions.iter().filter(|it| it.form == Form::Name)
    }

    /// Who is said to speak: the entity's name, or the words of an unnamed source.
    pub fn speaker(&self, quote: &'a crate::report::Quote) -> Option<&'a str> {
        let speaker = quote.speaker.as_ref()?;
        Some(self.entity(speaker.entity).map_or(speaker.text.as_str(), |it| it.name.as_str()))
    }
}

/// Every run of white space as one space.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the report calls a value of its vocabulary: `person`, `more_than`.
pub fn term(value: &impl Serialize) -> String {
    // Every value asked for is a plain enum, which serialises as its name.
    serde_json::to_value(value).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Gathers the kinds of entity as a reader does.
pub const GROUPS: [(&str, &[Kind]); 5] = [
    ("People", &[Kind::Person]),
    ("Organisations", &[Kind::Org]),
    ("Places", &[Kind::Gpe, Kind::Loc, Kind::Facility]),
    ("Groups", &[Kind::Group]),
    ("Other names", &[Kind::Event, Kind::Product, Kind::Work, Kind::Law, Kind::Misc]),
];
