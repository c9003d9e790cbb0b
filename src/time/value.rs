//! A resolved time → its TIMEX3 value; knows nothing of words.
//!
//! | time | value |
//! |---|---|
//! | a day, a month, a year | `2012-02-07`, `2012-02`, `2012` |
//! | a decade, a century | `199`, `19` |
//! | a week, a weekend | `2012-W06`, `2012-W06-WE` |
//! | a season, a quarter, a half | `2012-SU`, `2012-Q3`, `2012-H1` |
//! | part of a day, a time of day | `2012-02-06TNI`, `2012-02-06T10:42` |
//! | a day whose date nothing tells | `XXXX-XX-XX`, `XXXX-WXX-2`, `XXXX-03-15` |

use super::meaning::{Amount, Clock, Length, Part, Season, Unit};
use crate::calendar::{Date, Weekday};
use crate::lexicon::Decimal;
use std::fmt;

/// A resolved time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Day(Date),
    Days(Date, Date),
    Week(Date),
    Weekend(Date),
    Month(i16, i8),
    Quarter(i16, i8),
    Half(i16, i8),
    Season(i16, Season),
    Year(i16),
    Years(i16, i16),
    Decade(i16),
    Century(i16),
    /// A weekday of an unknown week.
    SomeWeekday(Weekday),
    /// A month, or a day of it, of an unknown year.
    SomeMonth(i8, Option<i8>),
    /// A stretch of unknown place: its TIMEX3 pattern.
    Open(&'static str),
}

impl Value {
    /// The day it is, or starts on.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) | Self::Days(day, _) | Self::Week(day) | Self::Weekend(day) => Some(day),
            _ => None,
        }
    }

    /// The year it lies in.
    pub fn year(self) -> Option<i16> {
        match self {
            Self::Month(year, _) | Self::Quarter(year, _) | Self::Half(year, _) | Self::Season(year, _) | Self::Year(year) | Self::Years(year, _) => {
                Some(year)
            }
            _ => self.day().map(Date::year),
        }
    }

    /// Whether a calendar was enough to place it.
    pub const fn is_placed(self) -> bool {
        !matches!(self, Self::SomeWeekday(_) | Self::SomeMonth(..) | Self::Open(_))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(day) => write!(out, "{day}"),
            Self::Days(first, last) => write!(out, "{first}/{last}"),
            Self::Week(day) => write_week(out, day),
            Self::Weekend(day) => write_week(out, day).and_then(|()| write!(out, "-WE")),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(out, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(out, "{year:04}-H{half}"),
            Self::Season(year, season) => write!(out, "{year:04}-{}", season.code()),
            Self::Year(year) if year < 0 => write!(out, "{year:05}"),
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Years(first, last) => write!(out, "{first:04}/{last:04}"),
            Self::Decade(decade) => write!(out, "{decade:03}"),
            Self::Century(century) if century < 0 => write!(out, "{century:03}"),
            Self::Century(century) => write!(out, "{century:02}"),
            Self::SomeWeekday(weekday) => write!(out, "XXXX-WXX-{}", weekday.to_monday_one_offset()),
            Self::SomeMonth(month, None) => write!(out, "XXXX-{month:02}"),
            Self::SomeMonth(month, Some(day)) => write!(out, "XXXX-{month:02}-{day:02}"),
            Self::Open(pattern) => write!(out, "{pattern}"),
        }
    }
}

fn write_week(out: &mut fmt::Formatter<'_>, day: Date) -> fmt::Result {
    let week = day.iso_week_date();
    write!(out, "{:04}-W{:02}", week.year(), week.week())
}

impl Season {
    /// TIMEX3's two letters.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// The month it starts in, north of the equator.
    pub const fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

impl Part {
    /// TIMEX3's two letters.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "T{:02}:{:02}", self.hour, self.minute.unwrap_or(0))?;
        self.second.map_or(Ok(()), |second| write!(out, ":{second:02}"))
    }
}

impl Unit {
    /// TIMEX3's letter, how many of it one such unit is, and whether it is part of a day.
    const fn letter(self) -> (&'static str, u64, bool) {
        match self {
            Self::Second => ("S", 1, true),
            Self::Minute => ("M", 1, true),
            Self::Hour => ("H", 1, true),
            Self::Day => ("D", 1, false),
            Self::Weekend => ("WE", 1, false),
            Self::Week => ("W", 1, false),
            Self::Fortnight => ("W", 2, false),
            Self::Month => ("M", 1, false),
            Self::Quarter => ("Q", 1, false),
            Self::Year => ("Y", 1, false),
            Self::Decade => ("Y", 10, false),
            Self::Century => ("Y", 100, false),
        }
    }

    /// The next smaller unit that halves are counted in, and how many make one.
    const fn half(self) -> Option<(u64, Self)> {
        Some(match self {
            Self::Minute => (30, Self::Second),
            Self::Hour => (30, Self::Minute),
            Self::Day => (12, Self::Hour),
            Self::Year => (6, Self::Month),
            Self::Decade => (5, Self::Year),
            Self::Century => (50, Self::Year),
            _ => return None,
        })
    }

    /// So many of it that nobody says how many.
    const fn unknown(self) -> &'static str {
        match self {
            Self::Second => "PTXS",
            Self::Minute => "PTXM",
            Self::Hour => "PTXH",
            Self::Day => "PXD",
            Self::Weekend => "PXWE",
            Self::Week | Self::Fortnight => "PXW",
            Self::Month => "PXM",
            Self::Quarter => "PXQ",
            Self::Year => "PXY",
            Self::Decade => "PXDE",
            Self::Century => "PXCE",
        }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Amount::Exactly(amount) = self.amount else { return write!(out, "{}", self.unit.unknown()) };
        let halves = self.halves().filter(|_| self.rest[0].is_none());
        let parts = match halves {
            Some((count, half, unit)) => [Some((Decimal::new(count), self.unit)).filter(|_| count > 0), Some((Decimal::new(half), unit)), None],
            None => [Some((amount, self.unit)), self.rest[0], self.rest[1]],
        };
        write!(out, "P")?;
        let mut in_day = false;
        for (count, unit) in parts.into_iter().flatten() {
            let (letter, factor, within_day) = unit.letter();
            let t = if within_day && !in_day { "T" } else { "" };
            in_day |= within_day;
            write!(out, "{t}{}{letter}", count.times(factor).unwrap_or(count))?;
        }
        Ok(())
    }
}

impl Length {
    /// "two and a half years" as 2 and six months.
    fn halves(&self) -> Option<(u64, u64, Unit)> {
        let Amount::Exactly(amount) = self.amount else { return None };
        let doubled = amount.times(2)?.whole()?;
        let (half, unit) = self.unit.half()?;
        (doubled % 2 == 1).then_some((doubled / 2, half, unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn lengths() {
        let length = |amount: &str, unit| Length::new(Amount::Exactly(Decimal::parse(amount).unwrap()), unit).to_string();
        assert_eq!(length("2.5", Unit::Year), "P2Y6M");
        assert_eq!(length("0.5", Unit::Hour), "PT30M");
        assert_eq!(length("1.5", Unit::Day), "P1DT12H");
        assert_eq!(length("2", Unit::Decade), "P20Y");
        assert_eq!(length("8.6", Unit::Month), "P8.6M");
        assert_eq!(Length::new(Amount::Some, Unit::Hour).to_string(), "PTXH");
    }

    #[test]
    fn the_last_days_of_a_year_may_lie_in_the_next_years_first_week() {
        assert_eq!(Value::Week(Date::constant(2012, 12, 31)).to_string(), "2013-W01");
        assert_eq!(Value::Year(-664).to_string(), "-0664");
        assert_eq!(Value::Century(-2).to_string(), "-02");
    }
}
