//! Meaning and a day to count from → value; does not choose the day.

use super::meaning::{Amount, Direction, Feast, InYear, Length, Season, Unit, When, Which};
use super::numbered::numbered;
use super::tense::Tense;
use super::value::Value;
use crate::calendar::{Date, Holiday, Partial, Weekday, on_or_after, on_or_before};
use jiff::Span as Distance;

/// What `when` comes to, counted from `from`; `told` says that the story told that day, not the date line.
pub(super) fn count(when: When, tense: Tense, from: Date, told: bool) -> Option<Value> {
    match when {
        When::Overnight if told || tense == Tense::Future => Some(Value::Day(from)),
        When::Overnight => from.yesterday().ok().map(Value::Day),
        When::Shift(days) => add(from, days, Unit::Day).map(Value::Day),
        When::Weekday(weekday, which) => Some(Value::Day(nearest_weekday(weekday, which, tense, from))),
        When::InWeek(weekday, which) => {
            let monday = on_or_before(add(from, i32::from(step(which, told)), Unit::Week)?, Weekday::Monday);
            Some(Value::Day(on_or_after(monday, weekday)))
        }
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
        When::Holiday(feast) => feast_day(feast, tense, from, told).map(Value::Day),
        When::HolidayWeekend(feast) => feast_day(feast, tense, from, told).and_then(weekend_near),
        When::WeekOf(date) => in_nearest_year(date, tense, from).map(week_of),
        When::Nth { nth, share, month, year } => {
            let year = match (year, month) {
                (InYear::Told(which), _) => from.year() + step(which, told),
                (_, Some(_)) => year_of(Partial { month, ..Partial::default() }, tense, from)?,
                _ => from.year(),
            };
            numbered(nth, share, month, year)
        }
        When::Away { length, forward, .. } => away(length, forward, from, told),
        _ => None,
    }
}

/// −1, 0 or 1 units.
const fn step(which: Which, told: bool) -> i16 {
    match which {
        Which::Last | Which::Past | Which::Previous => -1,
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

/// A written date, as far as it goes.
pub(super) fn complete(date: Partial) -> Value {
    match (date.date(), date.year, date.month) {
        (Some(day), _, _) => Value::Day(day),
        (None, Some(year), Some(month)) => Value::Month(year, month),
        (None, Some(year), None) => Value::Year(year),
        (None, None, Some(month)) => Value::SomeMonth(month, date.day),
        (None, None, None) => date.weekday.map_or(Value::Open("XXXX"), Value::SomeWeekday),
    }
}

/// From the day of `date` to the day `last` of its month.
pub(super) fn days(date: Partial, last: i8) -> Option<Value> {
    let first = date.date()?;
    Some(Value::Days(first, Date::new(first.year(), first.month(), last).ok()?))
}

/// `days` of `unit` on from `date`; `None` past the ends of the calendar.
fn add(date: Date, count: i32, unit: Unit) -> Option<Date> {
    let count = i64::from(count);
    let distance = match unit {
        Unit::Day => Distance::new().try_days(count),
        Unit::Week | Unit::Weekend => Distance::new().try_weeks(count),
        Unit::Fortnight => Distance::new().try_weeks(count * 2),
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
        (Which::Last, _) if just_gone(back, from) => add(back, -1, Unit::Week).unwrap_or(back),
        (Which::Last | Which::Past | Which::Previous, _) => on_or_before(day_before, weekday),
        (Which::Next | Which::Following, _) => on_or_after(day_after, weekday),
        (Which::Same, _) => on,
        (Which::This | Which::Bare, Tense::Future) => on,
        (Which::This | Which::Bare, Tense::Planned) if days_between(from, on) <= SOON => on,
        (Which::This, Tense::Unknown) => on,
        (Which::This | Which::Bare, _) => back,
    }
}

/// A planned day at most so many days ahead is likelier than the one gone by.
const SOON: i64 = 3;

/// Whether `day` is yesterday or the day before, in the week of `from`: nobody calls that "last Wednesday".
fn just_gone(day: Date, from: Date) -> bool {
    (1..3).contains(&days_between(day, from)) && day.iso_week_date().week() == from.iso_week_date().week()
}

fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// A holiday's day in the year told, else the one that its word or the tense says.
fn feast_day(feast: Feast, tense: Tense, from: Date, told: bool) -> Option<Date> {
    match (feast.year, feast.which) {
        (InYear::Told(which), _) => feast.holiday.in_year(from.year() + step(which, told)),
        (_, Which::This) => feast.holiday.in_year(from.year()),
        (_, Which::Last | Which::Past | Which::Previous) => near_holiday(feast.holiday, Tense::Past, from),
        (_, Which::Next | Which::Following) => near_holiday(feast.holiday, Tense::Future, from),
        _ => near_holiday(feast.holiday, tense, from),
    }
}

/// The weekend nearest to `day`: a Monday's is the one before it.
pub(super) fn weekend_near(day: Date) -> Option<Value> {
    let early = day.weekday().to_monday_zero_offset() < 2;
    add(day, if early { -1 } else { 0 }, Unit::Week).map(Value::Weekend)
}

/// The week of a day; anything longer stays what it is.
pub(super) fn week_of(value: Value) -> Value {
    if let Value::Day(day) = value { Value::Week(day) } else { value }
}

/// The holiday nearest to `from` on the side that the tense says.
fn near_holiday(holiday: Holiday, tense: Tense, from: Date) -> Option<Date> {
    let days = [-1, 0, 1].into_iter().filter_map(|step| holiday.in_year(from.year() + step));
    let fits = |it: &Date| match tense {
        Tense::Past => *it <= from,
        Tense::Future => *it >= from,
        Tense::Planned | Tense::Unknown => true,
    };
    days.filter(fits).min_by_key(|it| days_between(from, *it).abs())
}

/// A month, or a day of it, whose year is not written.
fn in_nearest_year(date: Partial, tense: Tense, from: Date) -> Option<Value> {
    if date.day.is_some() && date.month.is_some() && matches!(tense, Tense::Unknown | Tense::Planned) {
        return date.near(from).map(Value::Day);
    }
    let year = year_of(date, tense, from)?;
    Some(complete(Partial { year: Some(year), ..date }))
}

/// How many months ahead a month may lie to be likelier than the one gone by.
fn ahead(tense: Tense) -> i8 {
    if tense == Tense::Planned { 8 } else { 3 }
}

/// The year that puts `date` on the side of `from` that the tense says.
fn year_of(date: Partial, tense: Tense, from: Date) -> Option<i16> {
    let year = from.year();
    let month = date.month?;
    let Some(day) = date.day else {
        return Some(match tense {
            Tense::Future => year + i16::from(month < from.month()),
            Tense::Past => year - i16::from(month > from.month()),
            Tense::Unknown | Tense::Planned if (1..=ahead(tense)).contains(&(month - from.month()).rem_euclid(12)) => {
                year + i16::from(month < from.month())
            }
            Tense::Unknown | Tense::Planned => year - i16::from(month > from.month()),
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
        Tense::Unknown | Tense::Planned => true,
    };
    candidates.into_iter().filter_map(days_on).filter(fits).min_by_key(|it| it.0.abs()).map(|it| it.1)
}

/// "last March" in February 2012 is 2011-03; "this March" is 2012-03.
fn month_told(month: i8, day: Option<i8>, which: Which, from: Date) -> Option<Value> {
    let year = match which {
        Which::Last | Which::Past | Which::Previous => from.year() - i16::from(month >= from.month()),
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
        Unit::Week | Unit::Fortnight => Value::Week(day),
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
        Which::Bare | Which::This | Which::Past if early => add(from, -1, Unit::Week),
        _ => Some(from),
    }
}

fn season_told(season: Season, which: Which, tense: Tense, from: Date) -> Value {
    let begun = season.first_month() <= from.month();
    let running = begun && from.month() < season.first_month() + 3;
    let year = match which {
        Which::Last | Which::Past | Which::Previous => from.year() - i16::from(!begun || running),
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
        Unit::Week | Unit::Fortnight if !told => Value::Week(day),
        Unit::Weekend => Value::Weekend(day),
        Unit::Month | Unit::Quarter => Value::Month(day.year(), day.month()),
        Unit::Year | Unit::Decade | Unit::Century => Value::Year(day.year()),
        Unit::Week | Unit::Fortnight | Unit::Day | Unit::Hour | Unit::Minute | Unit::Second => Value::Day(day),
    })
}
