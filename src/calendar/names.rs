//! A word → the month or weekday it names; does not say whether `May` is the month or a person.

use super::Weekday;

const MONTHS: [&str; 12] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The month a word names, 1 to 12, in any case.
///
/// | accepted | month |
/// |---|---|
/// | `February`, `Feb`, `FEB.` | 2 |
/// | `Sept`, `Sep.` | 9 |
///
/// ```
/// assert_eq!(galley::calendar::month("Sept."), Some(9));
/// assert_eq!(galley::calendar::month("Marble"), None);
/// ```
pub fn month(word: &str) -> Option<i8> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let first = word.as_bytes().first()?.to_ascii_lowercase();
    let names = |name: &str| abbreviates(word, name, &[3]) || (name == "september" && abbreviates(word, name, &[4]));
    let at = MONTHS.iter().position(|name| name.as_bytes().first() == Some(&first) && names(name))?;
    i8::try_from(at + 1).ok()
}

/// The weekday a word names, in any case.
///
/// | accepted | weekday |
/// |---|---|
/// | `Tuesday`, `Tue`, `Tues.` | Tuesday |
/// | `Thursday`, `Thu`, `Thur.`, `Thurs` | Thursday |
///
/// ```
/// use galley::calendar::{Weekday, weekday};
/// assert_eq!(weekday("Thurs."), Some(Weekday::Thursday));
/// assert_eq!(weekday("Sundays"), None);
/// ```
pub fn weekday(word: &str) -> Option<Weekday> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let found = match word.as_bytes().first()?.to_ascii_lowercase() {
        b'm' => ("monday", Weekday::Monday, &[3][..]),
        b't' if abbreviates(word, "tuesday", &[3, 4]) => ("tuesday", Weekday::Tuesday, &[3, 4][..]),
        b't' => ("thursday", Weekday::Thursday, &[3, 4, 5][..]),
        b'w' => ("wednesday", Weekday::Wednesday, &[3][..]),
        b'f' => ("friday", Weekday::Friday, &[3][..]),
        b's' if abbreviates(word, "saturday", &[3]) => ("saturday", Weekday::Saturday, &[3][..]),
        b's' => ("sunday", Weekday::Sunday, &[3][..]),
        _ => return None,
    };
    abbreviates(word, found.0, found.2).then_some(found.1)
}

/// Whether text begins with a month or weekday written out, its first letter alone a capital; `May` is too often something else.
///
/// ```
/// use galley::calendar::begins_name;
/// assert!(begins_name("November 3") && begins_name("MondayNov"));
/// assert!(!begins_name("May 3") && !begins_name("MONDAY") && !begins_name("Nov"));
/// ```
pub fn begins_name(text: &str) -> bool {
    let begins = |name: &str| {
        let capital = text.as_bytes().first().zip(name.as_bytes().first()).is_some_and(|(c, first)| *c == first.to_ascii_uppercase());
        capital && text.get(1..name.len()) == name.get(1..)
    };
    MONTHS.iter().chain(&WEEKDAYS).any(|name| *name != "may" && begins(name))
}

/// Whether a month or weekday is written out: its full stop is not its own.
pub(super) fn is_full(word: &str) -> bool {
    word.len() > 5 || MONTHS.iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// Whether `word` is `name`, or its first letters in one of the usual `lengths`.
fn abbreviates(word: &str, name: &str, lengths: &[usize]) -> bool {
    let usual = word.len() == name.len() || lengths.contains(&word.len());
    usual && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_and_usual_abbreviations() {
        for (at, name) in (1..).zip(MONTHS) {
            assert_eq!(month(name), Some(at));
            assert_eq!(month(&name[..3].to_uppercase()), Some(at));
        }
        assert_eq!((month("Sept"), month("Octo"), month("Decem"), month("")), (Some(9), None, None, None));
    }

    #[test]
    fn weekdays_are_not_their_plurals() {
        assert_eq!((weekday("SAT"), weekday("Sun."), weekday("Tues")), (Some(Weekday::Saturday), Some(Weekday::Sunday), Some(Weekday::Tuesday)));
        assert_eq!((weekday("Mondays"), weekday("Th"), weekday("é"), weekday("")), (None, None, None, None));
    }
}
