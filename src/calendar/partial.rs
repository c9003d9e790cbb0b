//! `Partial`: as much of a date as the words say; never fills in the rest.

use super::{Date, Weekday};

/// A written date, of which any part may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Partial {
    /// The year, 1000 to 2199.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<i8>,
    /// The day of the month, one that the month has.
    pub day: Option<i8>,
    /// The weekday, as written: it may disagree with the date.
    pub weekday: Option<Weekday>,
}

impl Partial {
    /// The calendar day, when year, month and day are all written.
    pub fn date(self) -> Option<Date> {
        self.in_year(self.year?)
    }

    /// The calendar day this is in `year`, whatever year is written; `None` without month and day.
    pub fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month?, self.day?).ok()
    }

    /// The calendar day nearest to `anchor`, for a date whose year is not written; a written year is kept.
    ///
    /// ```
    /// use galley::calendar::{Date, Partial};
    /// let dec_30 = Partial { month: Some(12), day: Some(30), ..Partial::default() };
    /// assert_eq!(dec_30.near(Date::constant(2024, 1, 2)), Some(Date::constant(2023, 12, 30)));
    /// ```
    pub fn near(self, anchor: Date) -> Option<Date> {
        if self.year.is_some() {
            return self.date();
        }
        let year = anchor.year();
        let candidates = [year.saturating_sub(1), year, year.saturating_add(1)].map(|it| self.in_year(it));
        candidates.into_iter().flatten().min_by_key(|it| (it.duration_since(anchor).as_hours().abs(), *it))
    }

    /// The same with another weekday.
    pub(super) const fn on(self, weekday: Option<Weekday>) -> Self {
        Self { weekday, ..self }
    }

    /// Whether some calendar day fits: no 31 June, no 30 February, no 29 February in a common year.
    pub(super) fn exists(self) -> bool {
        let leap = 2000;
        Date::new(self.year.unwrap_or(leap), self.month.unwrap_or(1), self.day.unwrap_or(1)).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_part_is_no_date() {
        let february = Partial { year: Some(2012), month: Some(2), ..Partial::default() };
        assert_eq!(february.date(), None);
        assert_eq!(Partial { day: Some(6), ..february }.date(), Some(Date::constant(2012, 2, 6)));
    }

    #[test]
    fn the_nearest_leap_day_exists() {
        let leap = Partial { month: Some(2), day: Some(29), ..Partial::default() };
        assert!(leap.exists());
        assert_eq!(leap.near(Date::constant(2025, 1, 1)), Some(Date::constant(2024, 2, 29)));
        assert_eq!(leap.near(Date::constant(2022, 1, 1)), None, "no leap day within a year");
        assert!(!Partial { year: Some(2023), ..leap }.exists());
    }
}
