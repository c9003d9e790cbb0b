//! One line → the date or time of publication it holds; refuses a line that says anything else.
//!
//! | accepted | label |
//! |---|---|
//! | `November 13, 2004` · `Monday 15 Nov 2023, 10:42 GMT` | plain |
//! | `Published 15 November 2023 10:42 GMT` · `Posted: Nov 19, 6:51 AM` | published |
//! | `Updated 3 hours ago` · `Last modified on 3 May 2020` | updated |
//! | `Nov 18, 2019 at 9:24 pm ET • 2 min read` · `May 3, 2020 / 1:07 AM / Harbour News` | plain |

use super::fold::plain;
use super::lists::begins_with;
use super::look::ends_sentence;
use crate::calendar::{self, Found};
use crate::lexicon::WordList;

/// What a date line says of its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// `Published`, `Posted`, `First published`.
    Published,
    /// Nothing.
    Plain,
    /// `Updated`, `Last modified`.
    Updated,
}

/// A date line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Its dates with their labels, in order; empty for `3 hours ago`.
    pub dates: Vec<(Label, Found)>,
}

/// Words that may stand in a date line beside dates and figures, in lower case.
static FILLERS: WordList = WordList::new(include_str!("lists/stamp.txt"));

/// Longest date line, in bytes.
const LONGEST: usize = 140;

/// Reads one line, which starts at byte `at` of the text, as a date line.
pub(super) fn stamp(line: &str, at: usize) -> Option<Stamp> {
    if line.len() > LONGEST || line.len() < 4 || line.starts_with(['$', '+', '-']) {
        return None;
    }
    if is_clock(line) {
        return Some(Stamp { dates: Vec::new() });
    }
    let dates = dated(line, at);
    let rest = without(line, at, &dates);
    let fillers = rest.split(' ').filter(|it| !it.is_empty() && *it != "0").all(|it| FILLERS.contains(it));
    let ago = rest.contains("ago") || rest.contains("yesterday") || rest.contains("today");
    let clock =
        rest.contains('0') && ["am", "pm", "gmt", "utc", "et", "ist", "est", "edt", "bst"].iter().any(|it| rest.split(' ').any(|word| word == *it));
    let labelled = begins_with(&FILLERS, &rest) && rest.contains('0');
    let printed = rest.starts_with("published in") && !dates.is_empty() && rest.split(' ').count() <= 8;
    let says = dates.iter().any(|(_, it)| it.date.day.is_some()) || (labelled && (ago || clock)) || (ago && rest.contains('0'));
    ((fillers && says) || printed).then_some(Stamp { dates })
}

/// Most words beside the date in a line that is a date line all the same.
const OTHERS: usize = 5;

/// Reads a line that holds a date, a sign or clock that sets it off, and a few words more: a section, a reading time, a button.
pub(super) fn loosely(line: &str, at: usize) -> Option<Stamp> {
    if line.len() > LONGEST || ends_sentence(line) {
        return None;
    }
    let dates = dated(line, at);
    let rest = without(line, at, &dates);
    let others = rest.split(' ').filter(|it| !it.is_empty() && *it != "0" && !FILLERS.contains(it)).count();
    let set_off = line.contains(['|', '•', '·']) || line.contains(" / ") || has_clock(line) || dates.iter().any(|it| it.0 != Label::Plain);
    let full = |it: &Found| it.date.day.is_some() && it.date.year.is_some();
    let first = dates.first().is_some_and(|(_, it)| {
        it.span.start == at && [" - ", " – ", " — "].iter().any(|sign| line.get(it.span.len()..).is_some_and(|rest| rest.starts_with(sign)))
    });
    let last = dates.last().is_some_and(|(_, it)| it.span.end == at + line.len() && it.date.weekday.is_some() && others <= OTHERS / 2);
    (dates.iter().any(|it| full(&it.1)) && (set_off || first || last) && others <= OTHERS).then_some(Stamp { dates })
}

/// `9:24`, `9.24am`: a time of day somewhere in a line.
fn has_clock(line: &str) -> bool {
    let noon = |at: usize| line.get(at..at + 2).is_some_and(|it| it.eq_ignore_ascii_case("am") || it.eq_ignore_ascii_case("pm"));
    let dotted =
        |it: (usize, &[u8])| matches!(it.1, [a, b'.', c, d] if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit()) && noon(it.0 + 4);
    line.as_bytes().windows(4).enumerate().any(dotted)
        || line.as_bytes().windows(4).any(|it| matches!(it, [a, b':', c, d] if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit()))
}

/// `14:05`, `9.30am`, `10:42 GMT`, `4:14 p.m.`, `10 p.m.`: the time of an entry in a live page.
fn is_clock(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let hours = line.len() - rest.len();
    let minutes = rest.strip_prefix([':', '.']).filter(|it| it.bytes().take_while(u8::is_ascii_digit).count() == 2);
    let zone = minutes.and_then(|it| it.get(2..)).unwrap_or(rest).trim_start().replace('.', "");
    let noon = matches!(zone.to_lowercase().as_str(), "am" | "pm");
    (1..=2).contains(&hours) && (noon || (minutes.is_some() && zone.len() <= 4 && zone.bytes().all(|it| it.is_ascii_alphabetic())))
}

/// Every date in a line, with the label before it; a line that says more than a date may be asked too.
pub(super) fn dated(line: &str, at: usize) -> Vec<(Label, Found)> {
    let mut label = Label::Plain;
    let mut from = 0;
    let found = found(line).into_iter().map(|it| {
        label = label_of(line.get(from..it.span.start).unwrap_or("")).unwrap_or(label);
        from = it.span.end;
        (label, Found { span: it.span.shift(at), ..it })
    });
    found.filter(|(_, it)| it.date.day.is_some()).collect()
}

/// The dates of a line, which a paste may have glued to what stands before and behind: `Nov 20 20194:29 am`, `2023Updated`.
fn found(line: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut from = 0;
    for to in glue(line).into_iter().chain([line.len()]) {
        let piece = line.get(from..to).unwrap_or("");
        found.extend(calendar::find(piece).into_iter().map(|it| Found { span: it.span.shift(from), ..it }));
        from = to;
    }
    if is_american(line) { found.into_iter().map(month_first).collect() } else { found }
}

/// Where a year ends although a figure or letter follows, and where a month, weekday or label begins although one stands before.
fn glue(line: &str) -> Vec<usize> {
    let bytes = line.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let year = |at: usize| matches!(bytes.get(at..at + 2), Some(b"19" | b"20")) && digit(at + 2) && digit(at + 3);
    let clock = |at: usize| digit(at) && (bytes.get(at + 1) == Some(&b':') || (digit(at + 1) && bytes.get(at + 2) == Some(&b':')));
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let behind_year =
        |at: usize| at >= 4 && year(at - 4) && (at == 4 || !digit(at - 5)) && (clock(at) || (letter(at) && bytes.get(at) != Some(&b'T')));
    let begins = |at: usize| {
        at > 0
            && bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric)
            && line.get(at..).is_some_and(|rest| calendar::begins_name(rest) || GLUED.iter().any(|it| rest.starts_with(it)))
    };
    (1..line.len()).filter(|at| line.is_char_boundary(*at) && (behind_year(*at) || begins(*at))).collect()
}

/// Labels that a page sets apart and a paste may glue to the date or clock before them, as it may a month or weekday.
const GLUED: [&str; 5] = ["Published", "Updated", "Posted", "Modified", "Last"];

/// Whether a line gives a time in a zone of the United States, where the month stands before the day.
fn is_american(line: &str) -> bool {
    line.split(|c: char| !c.is_ascii_alphanumeric())
        .any(|it| matches!(it, "ET" | "EST" | "EDT" | "CT" | "CDT" | "MT" | "MST" | "MDT" | "PT" | "PST" | "PDT"))
}

/// The same with figures in an open order read month first.
fn month_first(found: Found) -> Found {
    match found.other {
        Some(other) => Found { date: other, other: None, ..found },
        None => found,
    }
}

/// Whether words say that what follows is when the story was published, or when it was changed.
pub(super) fn label_of(words: &str) -> Option<Label> {
    let words = words.to_lowercase();
    let updated = ["updated", "modified", "last update", "revised", "edited"].iter().filter_map(|it| words.rfind(it)).max();
    let published = ["published", "posted", "created", "filed", "issued", "first"].iter().filter_map(|it| words.rfind(it)).max();
    match (updated, published) {
        (Some(updated), Some(published)) if published > updated => Some(Label::Published),
        (Some(_), _) => Some(Label::Updated),
        (None, Some(_)) => Some(Label::Published),
        (None, None) => None,
    }
}

/// The line's plain words with its dates left out.
fn without(line: &str, at: usize, dates: &[(Label, Found)]) -> String {
    let mut rest = String::new();
    let mut from = 0;
    for (_, found) in dates {
        rest.push_str(line.get(from..found.span.start - at).unwrap_or(""));
        rest.push(' ');
        from = found.span.end - at;
    }
    rest.push_str(line.get(from..).unwrap_or(""));
    plain(&rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[(Label, &str)]) {
        let found = stamp(line, 0).unwrap_or_else(|| panic!("no date line: {line}"));
        let dates: Vec<_> = found.dates.iter().map(|(label, it)| (*label, it.span.of(line))).collect();
        assert_eq!(dates, expected, "{line}");
    }

    #[test]
    fn date_lines() {
        check("November 13, 2004", &[(Label::Plain, "November 13, 2004")]);
        check("Monday 15 Nov 2023, 10:42 GMT", &[(Label::Plain, "Monday 15 Nov 2023")]);
        check("Published 15 November 2023 10:42 GMT", &[(Label::Published, "15 November 2023")]);
        check("Updated Nov 19, 6:55 AM;Posted Nov 19, 6:51 AM", &[(Label::Updated, "Nov 19"), (Label::Published, "Nov 19")]);
        check("Last modified on Sun 3 May 2020 09.12 BST", &[(Label::Updated, "Sun 3 May 2020")]);
        check("Updated 3 hours ago", &[]);
        check("10:42 GMT", &[]);
        check("Wed., Nov. 15, 2023timer4 min. read", &[(Label::Plain, "Wed., Nov. 15, 2023")]);
        check("11/15/2023November 15, 2023", &[(Label::Plain, "11/15/2023"), (Label::Plain, "November 15, 2023")]);
        check("4:14 p.m.", &[]);
        check("10 p.m.", &[]);
        check("2020-05-03T10:00:00Z", &[(Label::Plain, "2020-05-03T10:00:00Z")]);
    }

    #[test]
    fn date_lines_with_a_few_words_more() {
        for (line, date) in [
            ("Nov 15, 2023 - Politics & Policy", "2023-11-15"),
            ("Nairobi, Wednesday, November 15, 2023", "2023-11-15"),
            ("02/03/23 10:42 AM EST | Harbour", "2023-02-03"),
            ("Nov 18, 2019 at 9:24 pm ET • 2 min read", "2019-11-18"),
            ("November 20, 2019 / 1:07 AM / Harbour News", "2019-11-20"),
            ("PUBLISHED WED, NOV 20 20194:29 AM ESTUPDATED AN HOUR AGO", "2019-11-20"),
            ("Last Updated : Nov 20, 2019 01:41 PM IST | Source: harbour.example", "2019-11-20"),
        ] {
            let found = loosely(line, 0).unwrap_or_else(|| panic!("no date line: {line}"));
            assert_eq!(found.dates[0].1.date.date().map(|it| it.to_string()).as_deref(), Some(date), "{line}");
        }
        for line in ["What we know of the fire of May 3, 2015", "The ferry of May 3, 2015 sailed at 10:42 with nobody on board.", "May 3 | 10:42"] {
            assert_eq!(loosely(line, 0), None, "{line}");
        }
    }

    #[test]
    fn what_is_no_date_line() {
        for line in ["On Monday, May 3, the ferry sailed", "Monday", "5 min read", "", "The Times, 3 May 2020", "10 things to do", "Chapter 3"] {
            assert_eq!(stamp(line, 0), None, "{line}");
        }
    }
}
