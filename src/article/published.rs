//! An article's dated parts → its publication date, with the basis and the reasoning; guesses no date the paste does not state.

use super::stamp::Label;
use super::types::{Basis, Published};
use crate::calendar::{self, Date, Found};
use crate::text::{Note, NoteKind, Span};

/// Everything in a paste that dates it.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// Date lines about the story, and dates in its byline, in order.
    pub stated: Vec<(Label, Found)>,
    /// The dateline's date.
    pub filed: Option<Found>,
    /// Dates of captions, file pictures left out.
    pub captions: Vec<(Date, Span)>,
    /// Dates and weekdays in the body, in order.
    pub body: Vec<Found>,
}

/// Days that two statements of one date may lie apart: midnight passes between filing and printing.
const SLACK: i32 = 1;

/// The publication date, and a note when there is none or two disagree.
pub(super) fn published(given: Option<Date>, evidence: &Evidence) -> (Published, Vec<Note>) {
    let known = known(evidence);
    let published = match given {
        Some(date) => Published { date: Some(date), basis: Basis::Given, ..Published::default() },
        None => known.iter().find(|it| it.date.is_some()).cloned().unwrap_or_default(),
    };
    let mut notes: Vec<Note> = conflict(&published, &known, evidence).into_iter().collect();
    if published.date.is_none() {
        notes.push(Note { kind: NoteKind::NoDate, text: "The text does not say when it was published.".to_owned(), span: Span::default() });
    }
    (published, notes)
}

/// What each kind of evidence says, the strongest first.
fn known(evidence: &Evidence) -> Vec<Published> {
    [stated(evidence), dateline(evidence), caption(evidence)].into_iter().flatten().collect()
}

/// The date a line states: as published before as it stands before as updated.
fn stated(evidence: &Evidence) -> Option<Published> {
    let anchor = anchor(evidence);
    let dated = evidence.stated.iter().filter_map(|(label, found)| Some((*label, found, resolve(found, anchor)?)));
    let (_, found, date) = dated.min_by_key(|(label, ..)| *label)?;
    let filled = found.date.year.is_none();
    let reasoning = if filled { format!("year of {date} from another date in the text") } else { String::new() };
    Some(Published { date: Some(date), basis: Basis::Stated, span: found.span, reasoning })
}

fn dateline(evidence: &Evidence) -> Option<Published> {
    let found = evidence.filed?;
    let date = resolve(&found, anchor(evidence))?;
    Some(Published { date: Some(date), basis: Basis::Dateline, span: found.span, reasoning: String::new() })
}

/// The latest picture's day, moved on to the first weekday the body names.
fn caption(evidence: &Evidence) -> Option<Published> {
    let (taken, span) = *evidence.captions.iter().max_by_key(|(date, _)| *date)?;
    let weekday = evidence.body.iter().find(|it| it.date.day.is_none() && it.date.weekday.is_some()).and_then(|it| it.date.weekday);
    let date = weekday.map_or(taken, |it| calendar::on_or_after(taken, it));
    let moved = match weekday {
        Some(_) if date > taken => format!("caption {taken} + later weekday"),
        Some(_) => format!("caption {taken} + same weekday"),
        None => format!("caption {taken}"),
    };
    Some(Published { date: Some(date), basis: Basis::Caption, span, reasoning: moved })
}

/// The day a date means: a missing year, or an open order of day and month, settled by the nearest other date.
pub(super) fn resolve(found: &Found, anchor: Option<Date>) -> Option<Date> {
    let first = found.date.date();
    let other = found.other.and_then(calendar::Partial::date);
    match (first, other, anchor) {
        (Some(first), Some(other), Some(anchor)) if apart(other, anchor) < apart(first, anchor) => Some(other),
        (Some(first), ..) => Some(first),
        (None, _, Some(anchor)) if found.date.year.is_none() => found.date.near(anchor),
        _ => None,
    }
}

/// A date that is written in full and in a plain order, wherever it stands: the header first, then the newest of captions and body.
pub(super) fn anchor(evidence: &Evidence) -> Option<Date> {
    let plain = |found: &Found| found.date.date().filter(|_| found.other.is_none());
    let header = evidence.stated.iter().map(|it| &it.1).chain(&evidence.filed).find_map(plain);
    let captions = evidence.captions.iter().map(|it| it.0).max();
    header.or(captions).or_else(|| evidence.body.iter().filter_map(plain).max())
}

/// Two statements that cannot both be the day of publication.
fn conflict(published: &Published, known: &[Published], evidence: &Evidence) -> Option<Note> {
    let date = published.date?;
    let stated = known.iter().filter(|it| it.basis != Basis::Caption && it.basis != published.basis);
    let other = stated.filter_map(|it| Some((it.date?, it.span))).find(|(other, _)| apart(*other, date) > SLACK);
    let twice =
        || evidence.stated.iter().filter(|(label, it)| *label != Label::Updated && it.span != published.span && published.basis == Basis::Stated);
    let again = twice().filter_map(|(_, it)| Some((resolve(it, Some(date))?, it.span))).find(|(other, _)| apart(*other, date) > SLACK);
    let late = evidence.captions.iter().copied().find(|(taken, _)| *taken > date && apart(*taken, date) > SLACK);
    let (other, span) = other.or(again).or(late)?;
    Some(Note { kind: NoteKind::DateConflict, text: format!("The text dates itself {date}, but also {other}."), span })
}

/// Days between two dates.
fn apart(one: Date, other: Date) -> i32 {
    one.since(other).map_or(i32::MAX, |span| span.get_days().abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str) -> Found {
        calendar::find(words)[0]
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn published_goes_before_updated() {
        let stated = vec![(Label::Updated, found("May 9, 2020")), (Label::Published, found("May 7, 2020"))];
        let (published, notes) = published(None, &Evidence { stated, ..Evidence::default() });
        assert_eq!((published.date, published.basis), (Some(day("2020-05-07")), Basis::Stated));
        assert!(notes.is_empty(), "an update is no conflict");
    }

    #[test]
    fn a_caption_moves_on_to_the_first_weekday() {
        let evidence =
            Evidence { captions: vec![(day("2012-02-06"), Span::new(3, 9))], body: vec![found("Tuesday"), found("Monday")], ..Evidence::default() };
        let (published, _) = published(None, &evidence);
        assert_eq!(
            (published.date, published.basis, published.reasoning.as_str()),
            (Some(day("2012-02-07")), Basis::Caption, "caption 2012-02-06 + later weekday")
        );
    }

    #[test]
    fn a_given_date_wins_and_a_conflict_is_said() {
        let evidence = Evidence { stated: vec![(Label::Plain, found("May 7, 2020"))], ..Evidence::default() };
        let (published, notes) = published(Some(day("2021-01-01")), &evidence);
        assert_eq!((published.date, published.basis), (Some(day("2021-01-01")), Basis::Given));
        assert_eq!(notes[0].kind, NoteKind::DateConflict);
    }

    #[test]
    fn open_order_and_missing_year_are_settled_by_another_date() {
        assert_eq!(resolve(&found("06/02/2012"), Some(day("2012-06-01"))), Some(day("2012-06-02")));
        assert_eq!(resolve(&found("06/02/2012"), None), Some(day("2012-02-06")));
        assert_eq!(resolve(&found("Dec 30"), Some(day("2024-01-02"))), Some(day("2023-12-30")));
        assert_eq!(resolve(&found("Dec 30"), None), None);
    }

    #[test]
    fn no_date_is_said() {
        assert_eq!(published(None, &Evidence::default()).1[0].kind, NoteKind::NoDate);
    }
}
