//! A text and its report → which names and roles stand in it, and who speaks, looked up in tables made once; compares nothing.

use super::account::Account;
use super::runs::Runs;
use crate::report::{Entity, Form, Quote, Range, Speaker};
use crate::text::Span;
use std::ops::Deref;

/// Of nested roles so many are looked through.
const NESTED: usize = 4;

/// One of the two texts with its tables.
#[derive(Debug)]
pub struct Written<'a> {
    account: Account<'a>,
    runs: Runs<'a>,
    /// The names in order, with their entities; none overlaps another.
    names: Vec<(Span, Option<usize>)>,
    /// The roles given to somebody, in order.
    roles: Vec<Span>,
}

impl<'a> Deref for Written<'a> {
    type Target = Account<'a>;

    fn deref(&self) -> &Account<'a> {
        &self.account
    }
}

impl<'a> Written<'a> {
    /// Reads the text and its report once.
    pub fn new(account: Account<'a>) -> Self {
        let named = account.report.mentions.iter().filter(|it| it.form == Form::Name);
        let mut names: Vec<_> = named.map(|it| (Span::new(it.start, it.end), it.entity)).collect();
        names.sort_unstable();
        let given = account.report.entities.iter().flat_map(|it| &it.roles);
        let mut roles: Vec<Span> = given.map(|it| Span::new(it.start, it.end)).collect();
        roles.sort_unstable();
        Self { account, runs: Runs::new(account.text), names, roles }
    }

    /// Whether `name` stands in the text as words of their own, outside longer names but those of places that begin so ("Adana
    /// airport" names Adana); all but the first may be in small letters there: "the U.S. embassy".
    pub fn writes(&self, name: &str) -> bool {
        let longer = |place: Span| {
            let (span, entity) = self.name_at(place).unwrap_or_default();
            let place_there = entity.and_then(|it| self.report.entities.get(it)).is_some_and(|it| it.kind.is_place());
            span.contains(place) && span.len() > place.len() && !(place_there && span.start == place.start)
        };
        let small = name.split_once(' ').map(|(first, rest)| format!("{first} {}", rest.to_lowercase()));
        let found = |name: &str| self.runs.places(name).any(|place| !longer(place));
        found(name) || small.is_some_and(|it| found(&it))
    }

    fn name_at(&self, place: Span) -> Option<(Span, Option<usize>)> {
        let after = self.names.partition_point(|(it, _)| it.start <= place.start);
        self.names.get(after.checked_sub(1)?).copied()
    }

    /// Whether the words of a role stand in the text and are given to nobody there.
    pub fn writes_role(&self, role: &str) -> bool {
        let mut places = self.runs.places(role).peekable();
        places.peek().is_some() && !places.any(|place| self.is_given(place))
    }

    fn is_given(&self, place: Span) -> bool {
        let after = self.roles.partition_point(|it| it.start <= place.start);
        self.roles.iter().take(after).rev().take(NESTED).any(|it| it.contains(place))
    }

    /// The entity that speaks a quotation: the one the report says, or one named in the words for the speaker.
    pub fn speaker(&self, quote: &Quote) -> Option<&'a Entity> {
        let speaker = quote.speaker.as_ref()?;
        let words = Span::new(speaker.start, speaker.end);
        let first = self.names.partition_point(|(it, _)| it.start < words.start);
        let named = || self.names.get(first).filter(|(it, _)| words.contains(*it))?.1;
        self.report.entities.get(speaker.entity.or_else(named)?)
    }

    /// Whether the text says right beside an entity's name who that is: "her daughter, Ingrid Moe", "Ingrid Moe, her daughter". "A guard"
    /// may be any.
    pub fn introduces(&self, entity: &Entity, words: &str) -> bool {
        let comma = |it: char| it == ',' || it.is_whitespace();
        let words = words.to_lowercase();
        if ["a ", "an ", "one "].iter().any(|it| words.starts_with(it)) {
            return false;
        }
        let beside = |name: &Range| {
            let before = self.text.get(..name.start).unwrap_or("").trim_end_matches(comma);
            let after = self.text.get(name.end..).unwrap_or("").trim_start_matches(comma);
            let ends = before.len().checked_sub(words.len()).and_then(|at| before.get(at..));
            [ends, after.get(..words.len())].into_iter().flatten().any(|it| it.to_lowercase() == words)
        };
        self.named(entity).iter().any(beside)
    }

    /// The entity named right before a speaker and joined to him by *and*.
    pub fn named_beside(&self, speaker: &Speaker) -> Option<usize> {
        let after = self.names.partition_point(|(it, _)| it.end <= speaker.start);
        let (name, entity) = self.names.get(after.checked_sub(1)?)?;
        let between: Vec<&str> = self.text.get(name.end..speaker.start)?.split_whitespace().take(3).collect();
        matches!(between[..], ["and"] | ["and", "the"]).then_some(*entity)?
    }

    /// The form of the mention that the words for a speaker are, when they are one.
    pub fn form(&self, speaker: &Speaker) -> Option<Form> {
        let mentions = &self.report.mentions;
        let first = mentions.partition_point(|it| it.start < speaker.start);
        let mut here = mentions.iter().skip(first).take_while(|it| it.start == speaker.start);
        here.find(|it| it.end == speaker.end).map(|it| it.form)
    }
}
