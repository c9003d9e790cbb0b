//! Meaning, anchor and what the story told before → value and the steps that led to it; reads no words itself.

use super::anchor::Anchor;
use super::meaning::{Amount, Direction, From, InYear, Length, Unit, When, Which};
use super::tense::Tense;
use super::value::Value;
use crate::calendar::{Date, Partial, Weekday, on_or_after, on_or_before};
use jiff::Span as Distance;

/// What the story has told so far, as far as later words lean on it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// The date or time told last.
    pub last: Option<Value>,
    /// The day told last, which "that night" leans on.
    pub day: Option<Value>,
    /// The year written last in this paragraph.
    pub year: Option<i16>,
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
    /// Nothing: the paste has no date to count from.
    Nothing,
}

/// Resolves one date.
pub(super) fn resolve(when: When, tense: Tense, anchor: &Anchor, told: Told) -> Resolved {
    let reference = if leans_on_day(when) { told.day.or(told.last) } else { told.last };
    let from_words = |value| Resolved { value, basis: Basis::Written };
    match when {
        When::Written(date, InYear::Unsaid) if date.year.is_some() => from_words(complete(date)),
        When::Either(day_first, month_first) => from_words(complete(if anchor.month_first { month_first } else { day_first })),
        When::Decade(decade) => from_words(Value::Decade(decade)),
        When::Century(century) => from_words(Value::Century(century)),
        When::Years(first, last) => from_words(Value::Years(first, last)),
        When::Season(season, Which::Bare, InYear::Written(year)) => from_words(Value::Season(year, season)),
        When::Quarter(quarter, InYear::Written(year)) => from_words(Value::Quarter(year, quarter)),
        When::Days(date, last) if date.year.is_some() => from_words(days(date, last).unwrap_or(complete(date))),
        _ => relative(when, tense, anchor, reference).or_else(|| in_told_year(when, told)).unwrap_or_else(|| unplaced(when)),
    }
}

/// Counts from the publication date or from the date told last.
fn relative(when: When, tense: Tense, anchor: &Anchor, reference: Option<Value>) -> Option<Resolved> {
    let leans = leans_on_story(when);
    let (origin, basis) = match (reference, anchor.published) {
        (Some(value), Some(_)) if leans => (origin(value)?, Basis::Told(value)),
        (_, Some(published)) => (published, Basis::Publication),
        (Some(value), None) => (origin(value)?, Basis::Told(value)),
        (None, None) => return None,
    };
    let value = count(when, tense, origin, leans && reference.is_some())?;
    Some(Resolved { value, basis })
}

const fn leans_on_story(when: When) -> bool {
    match when {
        When::Unit(_, which) | When::Weekday(_, which) | When::Month(_, _, which) | When::Season(_, which, _) => {
            matches!(which, Which::Same | Which::Previous | Which::Following)
        }
        When::Written(_, InYear::Told(which)) => matches!(which, Which::Same | Which::Previous | Which::Following),
        When::Away { from, .. } => matches!(from, From::Reference),
        When::DayOfMonth(_) => true,
        _ => false,
    }
}

/// Whether a day told before a longer time is what it leans on.
const fn leans_on_day(when: When) -> bool {
    matches!(
        when,
        When::Unit(Unit::Day | Unit::Weekend, _)
            | When::Away { length: Length { unit: Unit::Day | Unit::Hour | Unit::Minute | Unit::Second, .. }, .. }
    )
}

/// A day inside the value told last, to count from.
fn origin(value: Value) -> Option<Date> {
    match value {
        Value::Month(year, month) => Date::new(year, month, 1).ok(),
        Value::Quarter(year, quarter) => Date::new(year, quarter * 3 - 2, 1).ok(),
        Value::Season(year, season) => Date::new(year, season.first_month(), 1).ok(),
        Value::Year(year) | Value::Years(year, _) => Date::new(year, 1, 1).ok(),
        other => other.day(),
    }
}

fn count(when: When, tense: Tense, from: Date, told: bool) -> Option<Value> {
    match when {
        When::Shift(days) => add(from, days, Unit::Day).map(Value::Day),
        When::Weekday(weekday, which) => Some(Value::Day(nearest_weekday(weekday, which, tense, from))),
        When::Written(date, InYear::Told(which)) => Some(complete(Partial { year: Some(from.year() + step(which, told)), ..date })),
        When::Written(date, _) => in_nearest_year(date, tense, from),
        When::Days(date, last) => days(Partial { year: Some(year_of(date, tense, from)?), ..date }, last),
        When::DayOfMonth(day) => Date::new(from.year(), from.month(), day).ok().map(Value::Day),
        When::Month(month, day, which) => month_told(month, day, which, from),
        When::Unit(unit, which) => unit_told(unit, which, from, told),
        When::Season(season, which, _) => Some(season_told(season, which, tense, from)),
        When::Quarter(quarter, InYear::Told(which)) => Some(Value::Quarter(from.year() + step(which, told), quarter)),
        When::Quarter(quarter, _) => {
            Some(Value::Quarter(from.year() - i16::from((quarter - 1) * 3 + 1 > from.month() && tense != Tense::Future), quarter))
        }
        When::Away { length, forward, .. } => away(length, forward, from, told),
        _ => None,
    }
}

/// −1, 0 or 1 units.
const fn step(which: Which, told: bool) -> i16 {
    match which {
        Which::Last | Which::Previous => -1,
        Which::Next => 1,
        Which::Following => {
            if told {
                1
            } else {
                0
            }
        }
        Which::Bare | Which::This | Which::Same => 0,
    }
}

fn complete(date: Partial) -> Value {
    match (date.date(), date.year, date.month) {
        (Some(day), _, _) => Value::Day(day),
        (None, Some(year), Some(month)) => Value::Month(year, month),
        (None, Some(year), None) => Value::Year(year),
        (None, None, Some(month)) => Value::SomeMonth(month, date.day),
        (None, None, None) => date.weekday.map_or(Value::Open("XXXX"), Value::SomeWeekday),
    }
}

fn days(date: Partial, last: i8) -> Option<Value> {
    let first = date.date()?;
    Some(Value::Days(first, Date::new(first.year(), first.month(), last).ok()?))
}

/// `days` of `unit` on from `date`; `None` past the ends of the calendar.
fn add(date: Date, count: i32, unit: Unit) -> Option<Date> {
    let count = i64::from(count);
    let distance = match unit {
        Unit::Day => Distance::new().try_days(count),
        Unit::Week | Unit::Weekend => Distance::new().try_weeks(count),
        Unit::Month => Distance::new().try_months(count),
        Unit::Quarter => Distance::new().try_months(count * 3),
        Unit::Year => Distance::new().try_years(count),
        Unit::Decade => Distance::new().try_years(count * 10),
        Unit::Century => Distance::new().try_years(count * 100),
        Unit::Second | Unit::Minute | Unit::Hour => Distance::new().try_days(0),
    };
    date.checked_add(distance.ok()?).ok()
}

/// News weekdays lie within a week: back to the last one, or on to the next.
fn nearest_weekday(weekday: Weekday, which: Which, tense: Tense, from: Date) -> Date {
    let back = on_or_before(from, weekday);
    let on = on_or_after(from, weekday);
    let day_before = from.yesterday().unwrap_or(from);
    let day_after = from.tomorrow().unwrap_or(from);
    match (which, tense) {
        (Which::Last | Which::Previous, _) => on_or_before(day_before, weekday),
        (Which::Next | Which::Following, _) => on_or_after(day_after, weekday),
        (Which::Same, _) => on,
        (Which::This | Which::Bare, Tense::Future) => on,
        (Which::This, Tense::Unknown) => on,
        (Which::This | Which::Bare, _) => back,
    }
}

/// A month, or a day of it, whose year is not written.
fn in_nearest_year(date: Partial, tense: Tense, from: Date) -> Option<Value> {
    if date.day.is_some() && date.month.is_some() && tense == Tense::Unknown {
        return date.near(from).map(Value::Day);
    }
    let year = year_of(date, tense, from)?;
    Some(complete(Partial { year: Some(year), ..date }))
}

/// The year that puts `date` on the side of `from` that the tense says.
fn year_of(date: Partial, tense: Tense, from: Date) -> Option<i16> {
    let year = from.year();
    let month = date.month?;
    let Some(day) = date.day else {
        return Some(match tense {
            Tense::Future => year + i16::from(month < from.month()),
            Tense::Past | Tense::Unknown => year - i16::from(month > from.month()),
        });
    };
    let at = |year: i16| Date::new(year, month, day).ok();
    // A day weeks ahead is likelier than one eleven months ago, whatever the verb: a distant day would have its year.
    let (ahead, gone) = (60, 30);
    let candidates = [year - 1, year, year + 1];
    let days_on = |it: i16| at(it).map(|it| (it.duration_since(from).as_hours() / 24, it.year()));
    let fits = |it: &(i64, i16)| match tense {
        Tense::Past => it.0 <= ahead,
        Tense::Future => it.0 >= -gone,
        Tense::Unknown => true,
    };
    candidates.into_iter().filter_map(days_on).filter(fits).min_by_key(|it| it.0.abs()).map(|it| it.1)
}

/// "last March" in February 2012 is 2011-03; "this March" is 2012-03.
fn month_told(month: i8, day: Option<i8>, which: Which, from: Date) -> Option<Value> {
    let year = match which {
        Which::Last | Which::Previous => from.year() - i16::from(month >= from.month()),
        Which::Next | Which::Following => from.year() + i16::from(month <= from.month()),
        Which::This | Which::Same | Which::Bare => from.year(),
    };
    Some(complete(Partial { year: Some(year), month: Some(month), day, weekday: None }))
}

fn unit_told(unit: Unit, which: Which, from: Date, told: bool) -> Option<Value> {
    let steps = match which {
        Which::Following => 1,
        other => i32::from(step(other, told)),
    };
    let day = add(from, steps, unit)?;
    Some(match unit {
        Unit::Weekend => Value::Weekend(weekend(which, from)?),
        Unit::Week => Value::Week(day),
        Unit::Month => Value::Month(day.year(), day.month()),
        Unit::Quarter => Value::Quarter(day.year(), (day.month() - 1) / 3 + 1),
        Unit::Year => Value::Year(day.year()),
        Unit::Decade => Value::Decade(day.year() / 10),
        Unit::Century => Value::Century(day.year() / 100),
        Unit::Day | Unit::Hour | Unit::Minute | Unit::Second => Value::Day(day),
    })
}

/// The weekend meant: on Monday to Wednesday a bare "the weekend" is the one gone by.
fn weekend(which: Which, from: Date) -> Option<Date> {
    let early = from.weekday().to_monday_zero_offset() < 4;
    match which {
        Which::Last | Which::Previous => add(from, -1, Unit::Week),
        Which::Next | Which::Following => add(from, 1, Unit::Week),
        Which::Bare | Which::This if early => add(from, -1, Unit::Week),
        _ => Some(from),
    }
}

fn season_told(season: super::meaning::Season, which: Which, tense: Tense, from: Date) -> Value {
    let begun = season.first_month() <= from.month();
    let running = begun && from.month() < season.first_month() + 3;
    let year = match which {
        Which::Last | Which::Previous => from.year() - i16::from(!begun || running),
        Which::Next | Which::Following => from.year() + i16::from(begun),
        Which::Bare if tense != Tense::Future => from.year() - i16::from(!begun),
        Which::Bare => from.year() + i16::from(begun && !running),
        Which::This | Which::Same => from.year(),
    };
    Value::Season(year, season)
}

/// "two weeks ago" is a week, "four days later" a day, "two years earlier" a year.
fn away(length: Length, forward: Direction, from: Date, told: bool) -> Option<Value> {
    let Amount::Exactly(amount) = length.amount else { return None };
    let (count, unit) = match (amount.whole(), length.unit) {
        (Some(count), unit) => (count, unit),
        (None, Unit::Year) => (amount.times(12)?.whole()?, Unit::Month),
        (None, Unit::Decade) => (amount.times(10)?.whole()?, Unit::Year),
        (None, _) => return None,
    };
    let count = i32::try_from(count).ok()?;
    let day = add(from, if forward == Direction::Back { -count } else { count }, unit)?;
    Some(match unit {
        Unit::Week if !told => Value::Week(day),
        Unit::Weekend => Value::Weekend(day),
        Unit::Month | Unit::Quarter => Value::Month(day.year(), day.month()),
        Unit::Year | Unit::Decade | Unit::Century => Value::Year(day.year()),
        Unit::Week | Unit::Day | Unit::Hour | Unit::Minute | Unit::Second => Value::Day(day),
    })
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
        When::Weekday(weekday, _) => Value::SomeWeekday(weekday),
        When::Month(month, day, _) => Value::SomeMonth(month, day),
        When::Shift(_) | When::DayOfMonth(_) | When::Unit(Unit::Day | Unit::Hour | Unit::Minute | Unit::Second, _) => Value::Open("XXXX-XX-XX"),
        When::Unit(Unit::Week, _) => Value::Open("XXXX-WXX"),
        When::Unit(Unit::Weekend, _) => Value::Open("XXXX-WXX-WE"),
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
