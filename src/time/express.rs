//! Expressions in the order of the story → times with value and chain; remembers what was told, finds nothing new.

use super::anchor::Anchor;
use super::meaning::{Clock, Found, Meaning, Part, When};
use super::resolve::{Basis, Resolved, Told, resolve};
use super::tense::{self, Tense};
use super::value::Value;
use super::{TimeExpression, TimeKind};
use crate::token::Phrase;

/// Resolves a story's expressions one after the other.
#[derive(Debug)]
pub(super) struct Teller<'a> {
    anchor: &'a Anchor,
    told: Told,
    block: usize,
}

impl<'a> Teller<'a> {
    /// Starts a story.
    pub fn new(anchor: &'a Anchor) -> Self {
        Self { anchor, told: Told::default(), block: 0 }
    }

    /// Comes to a sentence of `block`: a year told holds for one paragraph.
    pub fn enter(&mut self, block: usize) {
        if block != self.block {
            self.block = block;
            self.told.year = None;
        }
    }

    /// Resolves one expression.
    pub fn express(&mut self, phrase: &Phrase<'_>, found: &Found) -> TimeExpression {
        let span = phrase.span(found.tokens.clone());
        let words = span.of(phrase.text());
        let (kind, value, chain) = match &found.meaning {
            Meaning::At { when, part, clock } => self.point(words, tense::around(phrase, &found.tokens), (*when, *part, *clock)),
            Meaning::Lasting(length) => (TimeKind::Duration, length.to_string(), vec![format!("{words} → a length of time, {length}")]),
            Meaning::Every(value) => (TimeKind::Set, value.clone(), vec![format!("{words} → again and again, {value}")]),
            Meaning::Vague(value) => (TimeKind::Date, (*value).to_owned(), vec![format!("{words} → {}", in_words(value))]),
        };
        TimeExpression { span, kind, value, vague: found.vague, chain }
    }

    /// A date, a part of it, or a time of day.
    fn point(
        &mut self,
        words: &str,
        tense: Tense,
        (when, part, clock): (Option<When>, Option<Part>, Option<Clock>),
    ) -> (TimeKind, String, Vec<String>) {
        let resolved = when.map_or_else(|| self.day_of_clock(), |when| resolve(when, tense, self.anchor, self.told));
        self.remember(when, resolved.value);
        let day = if part.is_some() || clock.is_some() { as_day(resolved.value) } else { resolved.value };
        let value = match (part, clock) {
            (_, Some(clock)) => format!("{day}{clock}"),
            (Some(part), None) => format!("{day}T{}", part.code()),
            (None, None) => day.to_string(),
        };
        let kind = if clock.is_some() || part.is_some() { TimeKind::Time } else { TimeKind::Date };
        let mut chain = self.basis(resolved.basis);
        chain.push(format!("{words} → {value}"));
        (kind, value, chain)
    }

    /// The day of a bare "10:42 GMT": the one told last, else publication.
    fn day_of_clock(&self) -> Resolved {
        let told = self.told.day;
        match (told, self.anchor.published) {
            (Some(value), _) => Resolved { value, basis: Basis::Told(value) },
            (None, Some(day)) => Resolved { value: Value::Day(day), basis: Basis::Publication },
            (None, None) => Resolved { value: Value::Open(""), basis: Basis::Nothing },
        }
    }

    fn remember(&mut self, when: Option<When>, value: Value) {
        if !value.is_placed() {
            return;
        }
        if matches!(when, Some(When::Written(date, _)) if date.year.is_some()) {
            self.told.year = value.year();
        }
        self.told.last = Some(value);
        if matches!(value, Value::Day(_)) {
            self.told.day = Some(value);
        }
    }

    fn basis(&self, basis: Basis) -> Vec<String> {
        match basis {
            Basis::Written => Vec::new(),
            Basis::Publication | Basis::Nothing => vec![self.anchor.why.clone()],
            Basis::Told(value) => vec![format!("told before: {value}")],
        }
    }
}

/// The day a clock time belongs to: weeks and months have none.
fn as_day(value: Value) -> Value {
    match value {
        Value::Weekend(_) | Value::Week(_) | Value::Month(..) | Value::Year(_) => Value::Open("XXXX-XX-XX"),
        other => other,
    }
}

fn in_words(value: &str) -> &'static str {
    match value {
        "PRESENT_REF" => "the present at large, no day",
        "FUTURE_REF" => "the future at large, no day",
        _ => "the past at large, no day",
    }
}
