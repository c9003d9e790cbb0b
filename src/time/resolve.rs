//! Meaning, anchor and what the story told before → value and the steps that led to it; reads no words itself.

use super::anchor::Anchor;
use super::count::{complete, count, days, week_of, weekend_near};
use super::meaning::{Feast, From, InYear, Length, Unit, When, Which};
use super::numbered::numbered;
use super::tense::Tense;
use super::value::Value;
use crate::calendar::{Date, Partial};

/// What the story has told so far, as far as later words lean on it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// The date or time told last.
    pub last: Option<Value>,
    /// The day told last, which "that night" leans on.
    pub day: Option<Value>,
    /// The day told last that had come when the story was published.
    pub past_day: Option<Value>,
    /// The year written last in this paragraph.
    pub year: Option<i16>,
    /// The day, or the first of the month, written out with its year last in this paragraph.
    pub history: Option<Date>,
}

impl Told {
    /// The day that words of this tense lean on: what is told as past is not counted from a day to come.
    pub fn day_in(self, tense: Tense) -> Option<Value> {
        if tense == Tense::Past { self.past_day.or(self.day) } else { self.day }
    }
}

/// A value and the step that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    pub value: Value,
    /// What the value was counted from, when that was not the words alone.
    pub basis: Basis,
}

/// What a value rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// The words say it all.
    Written,
    /// The publication date.
    Publication,
    /// The date the story told last.
    Told(Value),
    /// The day on which quoted words were said.
    Said(Date),
    /// Nothing: the paste has no date to count from.
    Nothing,
}

/// Resolves one date.
pub(super) fn resolve(when: When, tense: Tense, anchor: &Anchor, told: Told) -> Resolved {
    let reference = if leans_on_day(when) { told.day_in(tense).or(told.last) } else { told.last };
    let from_words = |value| Resolved { value, basis: Basis::Written };
    match when {
        When::Written(date, InYear::Unsaid) if date.year.is_some() => from_words(complete(date)),
        When::Either(day_first, month_first) => from_words(complete(if anchor.month_first { month_first } else { day_first })),
        When::Decade(decade) => from_words(Value::Decade(decade)),
        When::Century(century) => from_words(Value::Century(century)),
        When::Years(first, last) => from_words(Value::Years(first, last)),
        When::Season(season, Which::Bare, InYear::Written(year)) => from_words(Value::Season(year, season)),
        When::Quarter(quarter, InYear::Written(year)) => from_words(Value::Quarter(year, quarter)),
        When::Holiday(Feast { holiday, year: InYear::Written(year), .. }) => from_words(holiday.in_year(year).map_or(Value::Year(year), Value::Day)),
        When::HolidayWeekend(Feast { holiday, year: InYear::Written(year), .. }) => {
            from_words(holiday.in_year(year).and_then(weekend_near).unwrap_or(Value::Year(year)))
        }
        When::WeekOf(date) if date.year.is_some() => from_words(week_of(complete(date))),
        When::YearBefore => year_before(anchor, told),
        When::Nth { nth, share, month, year: InYear::Written(year) } => from_words(numbered(nth, share, month, year).unwrap_or(Value::Year(year))),
        When::Days(date, last) if date.year.is_some() => from_words(days(date, last).unwrap_or(complete(date))),
        _ => in_history(when, tense, anchor, told).unwrap_or_else(|| from_story(when, tense, anchor, (told, reference))),
    }
}

fn from_story(when: When, tense: Tense, anchor: &Anchor, (told, reference): (Told, Option<Value>)) -> Resolved {
    relative(when, tense, anchor, reference).or_else(|| in_told_year(when, told)).unwrap_or_else(|| unplaced(when))
}

/// "On August 6, 1945 … On August 15 …": a paragraph that tells an earlier year goes on in it.
fn in_history(when: When, tense: Tense, anchor: &Anchor, told: Told) -> Option<Resolved> {
    let When::Written(date, InYear::Unsaid) = when else { return None };
    let told = told.history.filter(|it| anchor.published.is_some_and(|published| it.year() < published.year()))?;
    let value = complete(Partial { year: Some(told.year()), ..date });
    let goes_on = date.month.is_some() && date.year.is_none() && tense == Tense::Past && origin(value).is_some_and(|it| it >= told);
    goes_on.then_some(Resolved { value, basis: Basis::Told(Value::Year(told.year())) })
}

/// The month, quarter, half or season told last, a year earlier; the year before publication when none was told.
fn year_before(anchor: &Anchor, told: Told) -> Resolved {
    let part = told.last.and_then(|it| match it {
        Value::Month(year, month) => Some((it, Value::Month(year - 1, month))),
        Value::Quarter(year, quarter) => Some((it, Value::Quarter(year - 1, quarter))),
        Value::Half(year, half) => Some((it, Value::Half(year - 1, half))),
        Value::Season(year, season) => Some((it, Value::Season(year - 1, season))),
        _ => None,
    });
    match (part, anchor.published) {
        (Some((last, value)), _) => Resolved { value, basis: Basis::Told(last) },
        (None, Some(day)) => Resolved { value: Value::Year(day.year() - 1), basis: Basis::Publication },
        (None, None) => unplaced(When::YearBefore),
    }
}

/// Counts from the publication date or from the date told last.
fn relative(when: When, tense: Tense, anchor: &Anchor, reference: Option<Value>) -> Option<Resolved> {
    let leans = leans_on_story(when);
    let (origin, basis) = match (reference, anchor.published) {
        (Some(value), Some(_)) if leans => (origin(value)?, Basis::Told(value)),
        (_, Some(published)) => (published, Basis::Publication),
        (Some(value), None) if leans || value.day().is_some() => (origin(value)?, Basis::Told(value)),
        // A year or a month told in passing does not date the story: "Monday" stays open.
        _ => return None,
    };
    let value = count(when, tense, origin, leans && reference.is_some())?;
    Some(Resolved { value, basis })
}

const fn leans_on_story(when: When) -> bool {
    match when {
        When::Unit(_, which) | When::Weekday(_, which) | When::InWeek(_, which) | When::Month(_, _, which) | When::Season(_, which, _) => {
            matches!(which, Which::Same | Which::Previous | Which::Following)
        }
        When::Written(_, InYear::Told(which))
        | When::Holiday(Feast { year: InYear::Told(which), .. })
        | When::HolidayWeekend(Feast { year: InYear::Told(which), .. })
        | When::Nth { year: InYear::Told(which), .. } => {
            matches!(which, Which::Same | Which::Previous | Which::Following)
        }
        When::Away { from, .. } => matches!(from, From::Reference),
        When::DayOfMonth(_) | When::Overnight => true,
        _ => false,
    }
}

/// Whether a day told before a longer time is what it leans on.
const fn leans_on_day(when: When) -> bool {
    matches!(
        when,
        When::Overnight
            | When::Unit(Unit::Day | Unit::Weekend, _)
            | When::Away { length: Length { unit: Unit::Day | Unit::Hour | Unit::Minute | Unit::Second, .. }, .. }
    )
}

/// A day inside the value told last, to count from.
pub(super) fn origin(value: Value) -> Option<Date> {
    match value {
        Value::Month(year, month) => Date::new(year, month, 1).ok(),
        Value::Quarter(year, quarter) => Date::new(year, quarter * 3 - 2, 1).ok(),
        Value::Half(year, half) => Date::new(year, half * 6 - 5, 1).ok(),
        Value::Season(year, season) => Date::new(year, season.first_month(), 1).ok(),
        Value::Year(year) | Value::Years(year, _) => Date::new(year, 1, 1).ok(),
        other => other.day(),
    }
}

/// Without a publication date, the year written in the same paragraph still helps.
fn in_told_year(when: When, told: Told) -> Option<Resolved> {
    let year = told.year?;
    let When::Written(date, InYear::Unsaid) = when else { return None };
    Some(Resolved { value: complete(Partial { year: Some(year), ..date }), basis: Basis::Told(Value::Year(year)) })
}

/// What can be said with no date to count from.
fn unplaced(when: When) -> Resolved {
    let value = match when {
        When::Written(date, _) | When::Days(date, _) => complete(Partial { year: None, ..date }),
        When::Weekday(weekday, _) | When::InWeek(weekday, _) => Value::SomeWeekday(weekday),
        When::Month(month, day, _) => Value::SomeMonth(month, day),
        When::Shift(_)
        | When::Overnight
        | When::Holiday(_)
        | When::DayOfMonth(_)
        | When::Unit(Unit::Day | Unit::Hour | Unit::Minute | Unit::Second, _) => Value::Open("XXXX-XX-XX"),
        When::Unit(Unit::Week, _) | When::WeekOf(_) => Value::Open("XXXX-WXX"),
        When::Unit(Unit::Weekend, _) | When::HolidayWeekend(_) => Value::Open("XXXX-WXX-WE"),
        When::Unit(Unit::Month, _) => Value::Open("XXXX-XX"),
        When::Season(season, ..) => Value::Open(match season.code() {
            "SP" => "XXXX-SP",
            "SU" => "XXXX-SU",
            "FA" => "XXXX-FA",
            _ => "XXXX-WI",
        }),
        When::Quarter(1, _) => Value::Open("XXXX-Q1"),
        When::Quarter(2, _) => Value::Open("XXXX-Q2"),
        When::Quarter(3, _) => Value::Open("XXXX-Q3"),
        When::Quarter(..) => Value::Open("XXXX-Q4"),
        When::Away { length, .. } if length.unit <= Unit::Day => Value::Open("XXXX-XX-XX"),
        _ => Value::Open("XXXX"),
    };
    Resolved { value, basis: Basis::Nothing }
}
