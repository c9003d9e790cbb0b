//! Dates with a month in letters → `Partial`; knows no order of bare numbers.
//!
//! | accepted | reading |
//! |---|---|
//! | `February 6, 2012` · `Feb. 6` · `FEB 6TH 2012` · `Feb. 6 , 2012` | month, day, year |
//! | `6 February 2012` · `6th of Feb., 2012` · `6-Feb-2012` | day, month, year |
//! | `February 2012` · `February, 2012` · `February of 2012` | month, year |
//! | `February` | month; a bare `May` or `March` only with a day or year |
//! | `Monday, November 15, 2004` · `Mon 15 Nov` · `Tuesday the 3rd of May` | weekday and any of these |
//! | `Tuesday` | weekday |

use super::cursor::Cursor;
use super::names::is_full;
use super::{Partial, Weekday, month, weekday};

/// A date and where it ends.
pub(super) type Read<'a> = Option<(Partial, Cursor<'a>)>;

/// A weekday, with the date that follows it if one does.
pub(super) fn weekday_first(at: Cursor<'_>) -> Read<'_> {
    let (day, after) = weekday_word(at)?;
    let gap = comma(after).maybe_spaces();
    let gap = gap.word().filter(|(word, _)| word.eq_ignore_ascii_case("the")).map_or(gap, |(_, rest)| rest.maybe_spaces());
    let dated = (gap.at > after.at).then(|| day_first(gap).or_else(|| with_day(gap))).flatten();
    let (date, rest) = dated.unwrap_or((Partial::default(), after));
    Some((date.on(Some(day)), rest))
}

/// `6 February 2012`.
pub(super) fn day_first(at: Cursor<'_>) -> Read<'_> {
    let (day, after) = day(at)?;
    let gap = after.take('-').or_else(|| after.spaces())?;
    let gap = gap.word().filter(|(word, _)| word.eq_ignore_ascii_case("of")).map_or(Some(gap), |(_, rest)| rest.spaces())?;
    let (month, after) = month_word(gap)?;
    Some(with_year(Partial { month: Some(month), day: Some(day), ..Partial::default() }, after))
}

/// `February 6, 2012`.
pub(super) fn with_day(at: Cursor<'_>) -> Read<'_> {
    let (month, after) = month_word(at)?;
    let (day, after) = day(after.spaces()?)?;
    Some(with_year(Partial { month: Some(month), day: Some(day), ..Partial::default() }, after))
}

/// `February 2012`, or the month alone.
pub(super) fn month_only(at: Cursor<'_>) -> Read<'_> {
    let (month, after) = month_word(at)?;
    let alone = Partial { month: Some(month), ..Partial::default() };
    let of = after.spaces().and_then(Cursor::word).filter(|(word, _)| *word == "of").map(|it| it.1);
    let (date, rest) = with_year(alone, of.unwrap_or(after));
    let ambiguous = matches!(month, 3 | 5) || after.at - at.at < 4;
    if date.year.is_some() { Some((date, rest)) } else { (!ambiguous).then_some((alone, after)) }
}

/// Adds the year, when one follows: after a comma, a space, a hyphen, or both.
fn with_year(date: Partial, after: Cursor<'_>) -> (Partial, Cursor<'_>) {
    let gap = comma(after);
    let gap = gap.spaces().or_else(|| gap.take('-')).unwrap_or(gap);
    let year = (gap.at > after.at).then(|| year(gap)).flatten();
    match year {
        Some((year, rest)) => (Partial { year: Some(year), ..date }, rest),
        None => (date, after),
    }
}

/// Past a comma, which some archives part from the word before: `Feb. 6 , 2012`.
fn comma(after: Cursor<'_>) -> Cursor<'_> {
    after.maybe_spaces().take(',').unwrap_or(after)
}

/// A year of four digits.
pub(super) fn year(at: Cursor<'_>) -> Option<(i16, Cursor<'_>)> {
    let (digits, rest) = at.digits()?;
    let fits = digits.count == 4 && (1000..2200).contains(&digits.value) && !rest.number_goes_on();
    fits.then_some((digits.value, rest))
}

/// A day of the month, `6` or `6th`.
fn day(at: Cursor<'_>) -> Option<(i8, Cursor<'_>)> {
    let (digits, after) = at.digits().filter(|(it, _)| it.count <= 2)?;
    let rest = after.word().filter(|(word, _)| ["st", "nd", "rd", "th"].iter().any(|it| it.eq_ignore_ascii_case(word))).map_or(after, |it| it.1);
    let day = i8::try_from(digits.value).ok().filter(|it| (1..=31).contains(it))?;
    (!rest.number_goes_on()).then_some((day, rest))
}

/// A month's name with its full stop; lower-case names only where they mean nothing else.
fn month_word(at: Cursor<'_>) -> Option<(i8, Cursor<'_>)> {
    let (word, after) = at.word()?;
    let written = word.starts_with(|c: char| c.is_ascii_uppercase()) || word.len() > 5;
    Some((if written { month(word)? } else { return None }, dotted(word, after)))
}

/// A weekday's name with its full stop.
fn weekday_word(at: Cursor<'_>) -> Option<(Weekday, Cursor<'_>)> {
    let (word, after) = at.word()?;
    let written = word.starts_with(|c: char| c.is_ascii_uppercase()) || word.len() > 5;
    Some((if written { weekday(word)? } else { return None }, dotted(word, after)))
}

/// Past the full stop of an abbreviation: `Feb.`, `Sept.`, but not `May.`, whose full stop ends the sentence.
fn dotted<'a>(word: &str, after: Cursor<'a>) -> Cursor<'a> {
    if is_full(word) { after } else { after.take('.').unwrap_or(after) }
}
