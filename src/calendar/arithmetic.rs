//! A date and a weekday → the nearest such day; month ends and leap years are jiff's.

use super::{Date, Weekday};

/// The first `weekday` on `date` or after it; `date` itself at the end of the calendar.
///
/// ```
/// use galley::calendar::{Date, Weekday, on_or_after};
/// assert_eq!(on_or_after(Date::constant(2012, 2, 6), Weekday::Tuesday), Date::constant(2012, 2, 7));
/// ```
pub fn on_or_after(date: Date, weekday: Weekday) -> Date {
    if date.weekday() == weekday { date } else { date.nth_weekday(1, weekday).unwrap_or(date) }
}

/// The last `weekday` on `date` or before it; `date` itself at the start of the calendar.
pub fn on_or_before(date: Date, weekday: Weekday) -> Date {
    if date.weekday() == weekday { date } else { date.nth_weekday(-1, weekday).unwrap_or(date) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_itself_counts() {
        let monday = Date::constant(2012, 2, 6);
        assert_eq!(on_or_after(monday, Weekday::Monday), monday);
        assert_eq!(on_or_before(monday, Weekday::Monday), monday);
    }

    #[test]
    fn weeks_cross_months_and_leap_days() {
        assert_eq!(on_or_before(Date::constant(2024, 3, 1), Weekday::Thursday), Date::constant(2024, 2, 29));
        assert_eq!(on_or_after(Date::MAX, Weekday::Monday), Date::MAX, "no day after the last one");
    }
}
