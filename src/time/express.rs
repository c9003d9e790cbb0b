//! Expressions in the order of the story → times with value and chain; remembers what was told, finds nothing new.

use super::anchor::Anchor;
use super::meaning::{Clock, Found, Meaning, Part, When};
use super::resolve::{Basis, Resolved, Told, origin, resolve};
use super::speech::Speech;
use super::tense::{self, Tense};
use super::value::Value;
use super::{TimeExpression, TimeKind};
use crate::calendar::Date;
use crate::token::Phrase;

/// Resolves a story's expressions one after the other.
#[derive(Debug)]
pub(super) struct Teller<'a> {
    anchor: &'a Anchor,
    told: Told,
    block: usize,
    speech: Speech,
    /// The day the paragraph last told in its own words, not in a quotation.
    narrated: Option<Date>,
}

/// How long before publication quoted words were said at most.
const FRESH: i64 = 10;

impl<'a> Teller<'a> {
    /// Starts a story.
    pub fn new(anchor: &'a Anchor) -> Self {
        Self { anchor, told: Told::default(), block: 0, speech: Speech::default(), narrated: None }
    }

    /// Resolves the expressions of one sentence of `block`, in order.
    pub fn sentence(&mut self, block: usize, phrase: &Phrase<'_>, found: &[Found]) -> Vec<TimeExpression> {
        if block != self.block {
            self.enter(block);
        }
        let quoted = self.speech.read(phrase, found);
        let said = self.said_on(phrase, found, &quoted);
        let mut tense = Tense::Unknown;
        let mut out = Vec::with_capacity(found.len());
        for (it, quoted) in found.iter().zip(quoted) {
            let around = tense::around(phrase, &it.tokens);
            // "in Rome in May, in Oslo in June": what has no verb of its own shares the one before.
            tense = if around == Tense::Unknown { tense } else { around };
            out.push(self.express(phrase, it, tense, said.filter(|_| quoted)));
            if !quoted && let Some(Value::Day(day)) = self.told.day {
                self.narrated = Some(day);
            }
        }
        out
    }

    /// A year told holds for one paragraph, and so does what is open in it.
    fn enter(&mut self, block: usize) {
        self.block = block;
        self.told.year = None;
        self.told.history = None;
        self.speech = Speech::default();
        self.narrated = None;
    }

    /// The day on which the sentence's quoted words were said: one that it tells outside of them, else the one the paragraph told.
    fn said_on(&self, phrase: &Phrase<'_>, found: &[Found], quoted: &[bool]) -> Option<Date> {
        if !quoted.contains(&true) {
            return None;
        }
        let own = found.iter().zip(quoted).filter(|(_, quoted)| !**quoted).find_map(|(it, _)| match it.meaning {
            Meaning::At { when: Some(when @ (When::Weekday(..) | When::Written(..) | When::Shift(_))), .. } => {
                resolve(when, tense::around(phrase, &it.tokens), self.anchor, self.told).value.day()
            }
            _ => None,
        });
        let fresh = |it: &Date| self.anchor.published.is_none_or(|published| (0..=FRESH).contains(&(published.duration_since(*it).as_hours() / 24)));
        own.or(self.narrated).filter(fresh)
    }

    /// Resolves one expression; `said` is the day that "today" means in quoted words.
    fn express(&mut self, phrase: &Phrase<'_>, found: &Found, tense: Tense, said: Option<Date>) -> TimeExpression {
        let span = phrase.span(found.tokens.clone());
        let words = span.of(phrase.text());
        let (kind, value, chain) = match &found.meaning {
            Meaning::At { when, part, clock } => self.point(words, (tense, said), (*when, *part, *clock)),
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
        (tense, said): (Tense, Option<Date>),
        (when, part, clock): (Option<When>, Option<Part>, Option<Clock>),
    ) -> (TimeKind, String, Vec<String>) {
        let resolved = when.map_or_else(|| self.day_of_clock(tense), |when| self.resolve(when, tense, said));
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

    /// Counts "today" in quoted words from the day they were said; all else as the story tells it.
    fn resolve(&self, when: When, tense: Tense, said: Option<Date>) -> Resolved {
        let day = said.filter(|_| matches!(when, When::Shift(_)));
        let Some(day) = day.filter(|it| Some(*it) != self.anchor.published) else { return resolve(when, tense, self.anchor, self.told) };
        let anchor = Anchor { published: Some(day), ..self.anchor.clone() };
        Resolved { basis: Basis::Said(day), ..resolve(when, tense, &anchor, self.told) }
    }

    /// The day of a bare "10:42 GMT": the one told last, else publication.
    fn day_of_clock(&self, tense: Tense) -> Resolved {
        let told = self.told.day_in(tense);
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
        if matches!(when, Some(When::Written(date, _)) if date.year.is_some() && date.month.is_some()) {
            self.told.history = origin(value);
        }
        self.told.last = Some(value);
        if let Value::Day(day) = value {
            self.told.day = Some(value);
            if self.anchor.published.is_none_or(|published| day <= published) {
                self.told.past_day = Some(value);
            }
        }
    }

    fn basis(&self, basis: Basis) -> Vec<String> {
        match basis {
            Basis::Written => Vec::new(),
            Basis::Publication | Basis::Nothing => vec![self.anchor.why.clone()],
            Basis::Told(value) => vec![format!("told before: {value}")],
            Basis::Said(day) => vec![format!("said on {day}")],
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
