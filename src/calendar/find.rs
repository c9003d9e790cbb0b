//! A text → every absolute date written in it, in one pass; resolves nothing that needs another date.

use super::Partial;
use super::cursor::Cursor;
use super::{month_first, numeric};
use crate::text::Span;

/// A date as the text writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// From its first to its last character, weekday included.
    pub span: Span,
    /// As much as is written; day first where the order of figures is open.
    pub date: Partial,
    /// The month-first reading of figures like `06/02/2012`, whose order the text leaves open.
    pub other: Option<Partial>,
}

impl Found {
    fn shift(self, by: usize) -> Self {
        Self { span: self.span.shift(by), ..self }
    }
}

/// Every absolute date in `text`, in order, none overlapping another; linear in its length.
///
/// A bare weekday (`Tuesday`) and a bare month (`February`) are found too, as partial dates.
///
/// ```
/// use galley::calendar::find;
/// let found = find("talks in Moscow February 6, 2012. On Tuesday");
/// assert_eq!(found[0].date.date().unwrap().to_string(), "2012-02-06");
/// assert_eq!(found[1].date.weekday, Some(galley::calendar::Weekday::Tuesday));
/// ```
pub fn find(text: &str) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = if starts_word(text, at, byte) { parse_at(text, at) } else { None };
        at = next.map_or(at + 1, |it| it.span.end.max(at + 1));
        found.extend(next);
    }
    found
}

/// The date that starts at byte `at` of `text`.
///
/// `at` should be the start of a word: inside one, the end of a word may be taken for a date.
pub fn parse_at(text: &str, at: usize) -> Option<Found> {
    let first = text.as_bytes().get(at)?;
    let start = Cursor::new(text, at);
    let read = if first.is_ascii_digit() { in_figures(start) } else { in_letters(start) };
    let (date, other, rest) = read?;
    date.exists().then(|| Found { span: Span::new(0, rest.at - at), date, other }.shift(at))
}

fn in_figures(start: Cursor<'_>) -> numeric::Read<'_> {
    let plain = || month_first::day_first(start).map(|(date, rest)| (date, None, rest));
    numeric::iso(start).or_else(|| numeric::slashed(start)).or_else(plain)
}

fn in_letters(start: Cursor<'_>) -> numeric::Read<'_> {
    let read = month_first::weekday_first(start).or_else(|| month_first::with_day(start)).or_else(|| month_first::month_only(start));
    read.map(|(date, rest)| (date, None, rest))
}

/// Whether a word that could start a date starts here: a digit, or the first letter of a month or weekday.
fn starts_word(text: &str, at: usize, byte: u8) -> bool {
    let letter = matches!(byte.to_ascii_lowercase(), b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd' | b't' | b'w');
    if !letter && !byte.is_ascii_digit() {
        return false;
    }
    let before = text.get(..at).and_then(|it| it.chars().next_back());
    !before.is_some_and(|c| c.is_alphanumeric() || (!letter && matches!(c, '$' | '£' | '€' | '/' | '.' | ',')))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected`: the dates as year-month-day with `?` for what is not written, and the words they came from.
    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let part = |it: Option<i16>| it.map_or("?".to_owned(), |it| it.to_string());
        let show = |it: Partial| format!("{}-{}-{}", part(it.year), part(it.month.map(i16::from)), part(it.day.map(i16::from)));
        let found: Vec<_> = find(text).iter().map(|it| (show(it.date), it.span.of(text).to_owned())).collect();
        let expected: Vec<_> = expected.iter().map(|(date, words)| ((*date).to_owned(), (*words).to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn months_in_letters() {
        check("in Moscow February 6, 2012. REUTERS", &[("2012-2-6", "February 6, 2012")]);
        check("6 February 2012", &[("2012-2-6", "6 February 2012")]);
        check("on the 6th of Feb., 2012.", &[("2012-2-6", "6th of Feb., 2012")]);
        check("LONDON, Nov 3 (Reuters) -", &[("?-11-3", "Nov 3")]);
        check("Feb. 6", &[("?-2-6", "Feb. 6")]);
        check("on Feb. 6 , 2012 , it", &[("2012-2-6", "Feb. 6 , 2012")]);
        check("on Feb. 6 , when", &[("?-2-6", "Feb. 6")]);
        check("03-Feb-2019", &[("2019-2-3", "03-Feb-2019")]);
        check("AUGUST 3RD 2021", &[("2021-8-3", "AUGUST 3RD 2021")]);
        check("February 2012, March, of 2013", &[("2012-2-?", "February 2012")]);
        check("September of 1998", &[("1998-9-?", "September of 1998")]);
    }

    #[test]
    fn weekdays_alone_and_with_dates() {
        check("Monday, November 15, 2004", &[("2004-11-15", "Monday, November 15, 2004")]);
        check("Tue 15 Nov", &[("?-11-15", "Tue 15 Nov")]);
        check("Tuesday the 3rd of May", &[("?-5-3", "Tuesday the 3rd of May")]);
        check("Tues. 3 May. On Friday, police", &[("?-5-3", "Tues. 3 May"), ("?-?-?", "Friday")]);
        assert_eq!(find("Sat., Nov. 5")[0].date.weekday, Some(crate::calendar::Weekday::Saturday));
    }

    #[test]
    fn figures_alone() {
        check("2012-02-06T10:42:00Z then", &[("2012-2-6", "2012-02-06T10:42:00Z")]);
        check("2012-02-06 10:42", &[("2012-2-6", "2012-02-06")]);
        check("25/12/2012 and 12/25/2012", &[("2012-12-25", "25/12/2012"), ("2012-12-25", "12/25/2012")]);
        check("24.12.1999, 3/7/24", &[("1999-12-24", "24.12.1999"), ("2024-7-3", "3/7/24")]);
        let open = find("06/02/2012")[0];
        assert_eq!((open.date.month, open.other.and_then(|it| it.month)), (Some(2), Some(6)));
        assert_eq!(find("06/06/2012")[0].other, None, "both orders say the same");
    }

    #[test]
    fn what_is_no_date() {
        for text in ["he may 5", "March on", "May said", "Mayor 5", "March 2,500", "1/2", "10.5.3", "the sun", "555-12-20", "a1/2/2012"] {
            check(text, &[]);
        }
        check("In May 2019 2,000", &[("2019-5-?", "May 2019")]);
        check("May 7.5%", &[]);
        check("31 June 2012", &[("2012-6-?", "June 2012")]);
    }

    #[test]
    fn any_characters_are_fine() {
        check("—February\u{a0}6,\u{a0}2012é", &[("?-2-6", "February\u{a0}6")]);
        check("Fév 6 é3 May", &[]);
        check("💛3 May 2020💛", &[("2020-5-3", "3 May 2020")]);
        assert!(parse_at("é", 1).is_none());
        assert!(parse_at("", 0).is_none());
    }
}
