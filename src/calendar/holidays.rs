//! A holiday and a year → its day; knows no words, and only days that fall on one date wherever they are kept.
//!
//! Easter is Gregorian, by the anonymous rule (Meeus, Jones and Butcher): *Nature*, 20 April 1876, p. 487.

use super::{Date, Weekday};

/// A day of the year that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// The same month and day every year.
    Fixed(i8, i8),
    /// The n-th weekday of a month; the last one for −1.
    Nth(i8, Weekday, i8),
    /// So many days from Easter Sunday.
    Easter(i32),
}

impl Holiday {
    /// Its day in `year`; `None` outside the calendar.
    ///
    /// ```
    /// use galley::calendar::{Date, Holiday, Weekday};
    /// assert_eq!(Holiday::Easter(-2).in_year(2012), Some(Date::constant(2012, 4, 6)));
    /// assert_eq!(Holiday::Nth(11, Weekday::Thursday, 4).in_year(2012), Some(Date::constant(2012, 11, 22)));
    /// ```
    pub fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(month, weekday, nth) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok(),
            Self::Easter(days) => easter(year)?.checked_add(jiff::Span::new().try_days(days).ok()?).ok(),
        }
    }
}

/// Easter Sunday; `None` before the Gregorian calendar.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(Some(year).filter(|it| *it > 1582)?);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let shifts = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + shifts + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_sundays_of_the_almanac() {
        for (year, month, day) in [(1818, 3, 22), (1943, 4, 25), (1981, 4, 19), (2000, 4, 23), (2012, 4, 8), (2024, 3, 31), (2038, 4, 25)] {
            assert_eq!(easter(year), Date::new(year, month, day).ok(), "{year}");
        }
        assert_eq!(easter(1500), None);
    }

    #[test]
    fn the_last_monday_of_a_month() {
        assert_eq!(Holiday::Nth(5, Weekday::Monday, -1).in_year(2012), Some(Date::constant(2012, 5, 28)));
        assert_eq!(Holiday::Fixed(2, 30).in_year(2012), None);
    }
}
