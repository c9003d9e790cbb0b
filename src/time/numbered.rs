//! A numbered part of a month or year → value; the year is known.

use super::meaning::{Share, Unit};
use super::value::Value;
use crate::calendar::{Date, Weekday};
use jiff::ToSpan;

/// The `nth` of what `share` counts in `month` of `year`, or in the year; −1 is the last.
pub(super) fn numbered(nth: i8, share: Share, month: Option<i8>, year: i16) -> Option<Value> {
    let from_end = |count: i8| if nth < 0 { count } else { nth };
    match share {
        Share::Half => Some(from_end(2)).filter(|it| *it < 3).map(|it| Value::Half(year, it)),
        Share::Unit(Unit::Quarter) => Some(from_end(4)).filter(|it| *it < 5).map(|it| Value::Quarter(year, it)),
        Share::Unit(Unit::Month) => Some(Value::Month(year, from_end(12))),
        Share::Weekday(weekday) => weekday_of(nth, weekday, month, year).map(Value::Day),
        Share::Unit(unit) => within(nth, unit, month, year),
    }
}

/// "the last Friday of March"; of a whole year, its last month's or its first one's.
fn weekday_of(nth: i8, weekday: Weekday, month: Option<i8>, year: i16) -> Option<Date> {
    let month = month.unwrap_or(if nth < 0 { 12 } else { 1 });
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
}

/// A day, a week or a weekend of a month, or of a whole year.
fn within(nth: i8, unit: Unit, month: Option<i8>, year: i16) -> Option<Value> {
    let first = Date::new(year, month.unwrap_or(1), 1).ok()?;
    let last = Date::new(year, month.unwrap_or(12), 1).ok()?.last_of_month();
    let counted = |days: i8| first.checked_add((i32::from(nth - 1) * i32::from(days)).days()).ok().filter(|it| *it <= last);
    match unit {
        Unit::Day if nth < 0 => Some(Value::Day(last)),
        Unit::Day => counted(1).map(Value::Day),
        // The week that holds most of the first seven days, of the next seven, of the last seven.
        Unit::Week if nth < 0 => last.checked_sub(3.days()).ok().map(Value::Week),
        Unit::Week => counted(7)?.checked_add(3.days()).ok().map(Value::Week),
        Unit::Weekend if nth < 0 => last.nth_weekday_of_month(-1, Weekday::Saturday).ok().map(Value::Weekend),
        Unit::Weekend => first.nth_weekday_of_month(nth, Weekday::Saturday).ok().map(Value::Weekend),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_months_and_years() {
        let value = |nth, share, month, year| numbered(nth, share, month, year).map(|it| it.to_string()).unwrap_or_default();
        assert_eq!(value(1, Share::Unit(Unit::Week), Some(4), 2019), "2019-W14");
        assert_eq!(value(-1, Share::Unit(Unit::Week), Some(3), 2009), "2009-W13");
        assert_eq!(value(-1, Share::Unit(Unit::Weekend), Some(7), 2019), "2019-W30-WE");
        assert_eq!(value(-1, Share::Unit(Unit::Day), Some(2), 2012), "2012-02-29");
        assert_eq!(value(-1, Share::Weekday(Weekday::Friday), Some(3), 2012), "2012-03-30");
        assert_eq!(value(5, Share::Weekday(Weekday::Tuesday), Some(2), 2012), "");
        assert_eq!(value(2, Share::Half, None, 2012), "2012-H2");
        assert_eq!(value(-1, Share::Unit(Unit::Quarter), None, 2009), "2009-Q4");
        assert_eq!(value(5, Share::Unit(Unit::Quarter), None, 2009), "");
    }
}
