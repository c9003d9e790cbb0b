//! Dates in figures alone → `Partial`; where the order is open it answers both readings and picks neither.
//!
//! | accepted | reading |
//! |---|---|
//! | `2012-02-06` · `2012/02/06` · `2012.02.06` | year, month, day |
//! | `2012-02-06T10:42:00Z` · `2012-02-06 10:42` | the same; the clock time after `T` is part of the span |
//! | `25/12/2012` · `25.12.2012` · `25-12-12` | day, month, year |
//! | `12/25/2012` | month, day, year |
//! | `06/02/2012` | day first, and month first as the other reading |

use super::Partial;
use super::cursor::{Cursor, Digits};
use super::month_first::year;

/// A date in figures: its likelier reading, the other one if the order is open, and where it ends.
pub(super) type Read<'a> = Option<(Partial, Option<Partial>, Cursor<'a>)>;

/// `2012-02-06`, with or without a time.
pub(super) fn iso(at: Cursor<'_>) -> Read<'_> {
    let (year, after) = year_part(at)?;
    let sign = after.peek().filter(|c| matches!(c, '-' | '/' | '.' | '‑'))?;
    let (month, after) = short(after.take(sign)?)?;
    let (day, after) = short(after.take(sign)?)?;
    let date = partial(year, month.value, day.value)?;
    let rest = clock(after).unwrap_or(after);
    (!rest.number_goes_on()).then_some((date, None, rest))
}

/// `06/02/2012`.
pub(super) fn slashed(at: Cursor<'_>) -> Read<'_> {
    let (first, after) = short(at)?;
    let sign = after.peek().filter(|c| matches!(c, '/' | '.' | '-'))?;
    let (second, after) = short(after.take(sign)?)?;
    let (year, rest) = two_or_four(after.take(sign)?, sign)?;
    let day_first = partial(year, second.value, first.value);
    let month_first = partial(year, first.value, second.value);
    let other = month_first.filter(|it| day_first.is_some_and(|day_first| day_first != *it));
    let goes_on = rest.number_goes_on() || rest.peek() == Some(sign);
    (!goes_on).then_some((day_first.or(month_first)?, other, rest))
}

fn year_part(at: Cursor<'_>) -> Option<(i16, Cursor<'_>)> {
    let (digits, rest) = at.digits()?;
    (digits.count == 4 && (1000..2200).contains(&digits.value)).then_some((digits.value, rest))
}

/// A year, or its last two digits after a slash or full stops as `24` for 2024; sixty years back at most.
fn two_or_four<'a>(at: Cursor<'a>, sign: char) -> Option<(i16, Cursor<'a>)> {
    if let Some(found) = year(at) {
        return Some(found);
    }
    let (digits, rest) = at.digits().filter(|(it, _)| it.count == 2 && sign == '/')?;
    let century = if digits.value < 50 { 2000 } else { 1900 };
    Some((century + digits.value, rest))
}

fn short(at: Cursor<'_>) -> Option<(Digits, Cursor<'_>)> {
    at.digits().filter(|(it, _)| it.count <= 2)
}

fn partial(year: i16, month: i16, day: i16) -> Option<Partial> {
    let date = Partial { year: Some(year), month: i8::try_from(month).ok(), day: i8::try_from(day).ok(), weekday: None };
    date.exists().then_some(date)
}

/// Past `T10:42`, `T10:42:00.000Z` or `T10:42+05:30`.
fn clock(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (_, mut rest) = short(at.take('T')?)?;
    for sign in [':', ':', '.'] {
        rest = rest.take(sign).and_then(Cursor::digits).map_or(rest, |it| it.1);
    }
    rest = rest.take('Z').unwrap_or(rest);
    let zone = rest.take('+').or_else(|| rest.take('-')).and_then(short).map(|it| it.1);
    let Some(zone) = zone else { return Some(rest) };
    let minutes = zone.take(':').and_then(short).map(|it| it.1);
    Some(minutes.unwrap_or(zone))
}
