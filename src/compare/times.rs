//! The times of two texts → which were added, removed or changed; two ways to write one day are no difference.

use super::account::Account;
use super::away::away;
use super::facts::{Fact, align, untold};
use super::pair::alone;
use super::types::{Change, Difference, Field, Side, What};
use super::words::Vocabulary;
use crate::report::{Time, TimeKind};
use crate::text::Span;

/// What differs, and how many times are told alike.
pub fn compare(before: &Account<'_>, after: &Account<'_>, vocabulary: &mut Vocabulary) -> (Vec<Difference>, usize) {
    let (one, other) = (facts(before, vocabulary), facts(after, vocabulary));
    let pairs = align(&one, &other);
    let mut found = Vec::new();
    for &(left, right) in pairs.iter().filter(|it| is_changed((before, &one[it.0]), (after, &other[it.1]))) {
        let (before, after) = (Some(side(before, &one[left])), Some(side(after, &other[right])));
        found.push(difference(Change::Changed, before, after));
    }
    let kept = pairs.len() - found.len();
    let (left, right): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
    let removed = untold(&one, &left, alone(one.len(), &pairs, |it| it.0));
    found.extend(removed.into_iter().map(|at| difference(Change::Removed, Some(side(before, &one[at])), None)));
    let added = untold(&other, &right, alone(other.len(), &pairs, |it| it.1));
    found.extend(added.into_iter().map(|at| difference(Change::Added, None, Some(side(after, &other[at])))));
    (found, kept)
}

fn difference(change: Change, before: Option<Side>, after: Option<Side>) -> Difference {
    let field = (change == Change::Changed).then_some(Field::Value);
    Difference { what: What::Time, change, field, subject: None, before, after }
}

/// Those that stand on a time line: "now" and "recently" are no dates.
fn facts(account: &Account<'_>, vocabulary: &mut Vocabulary) -> Vec<Fact> {
    let times = account.report.times.iter().enumerate().filter(|(_, it)| !it.vague);
    times.map(|(index, it)| fact(account, vocabulary, index, it)).collect()
}

fn fact(account: &Account<'_>, vocabulary: &mut Vocabulary, index: usize, it: &Time) -> Fact {
    let (day, part) = day_and_part(&it.value);
    Fact {
        class: class(it.kind),
        value: day.to_owned(),
        unit: part.map(str::to_owned),
        grain: grain(it.kind, day),
        ..Fact::new(account, vocabulary, index, Span::new(it.start, it.end), None)
    }
}

/// How fine a date is: a year, a month, a day or week, a time of day; all lengths of time are alike.
fn grain(kind: TimeKind, value: &str) -> u8 {
    match (kind, value.len()) {
        (TimeKind::Duration | TimeKind::Set, _) => 0,
        _ if value.contains('T') => 3,
        (_, 0..=4) => 0,
        (_, 5..=7) if !value.contains('W') => 1,
        _ => 2,
    }
}

/// `2024-05-16TMO`: a day, and which part of it; of a time of day no part is taken.
fn day_and_part(value: &str) -> (&str, Option<&str>) {
    let parted = value.rsplit_once('T').filter(|(day, part)| !day.is_empty() && part.len() == 2 && part.bytes().all(|it| it.is_ascii_uppercase()));
    parted.map_or((value, None), |(day, part)| (day, Some(part)))
}

/// A day may become a time of day.
const fn class(kind: TimeKind) -> u8 {
    match kind {
        TimeKind::Date | TimeKind::Time => 0,
        TimeKind::Duration => 1,
        TimeKind::Set => 2,
    }
}

/// A time as its text tells it.
type Told<'a, 'b> = (&'a Account<'b>, &'a Fact);

/// The same words of which one text does not tell the year are one time, and so is a day of which one tells the part: "early on".
fn is_changed(before: Told<'_, '_>, after: Told<'_, '_>) -> bool {
    let (one, other) = (before.1, after.1);
    let parts = one.unit.is_some() && other.unit.is_some() && one.unit != other.unit;
    let alike = one.letters == other.letters;
    let open = alike && (is_open(one) || is_open(other) || is_told_alike(before, after));
    parts || if one.value == other.value { is_farther(before, after) } else { !open }
}

/// Whether two stories of one day say the same words of a day: the engine dated one by what is to come and the other by what was.
fn is_told_alike(before: Told<'_, '_>, after: Told<'_, '_>) -> bool {
    let published = |it: Told<'_, '_>| it.0.report.article.published.date.clone();
    published(before) == published(after)
}

/// Whether two times of one value are told at two distances that it cannot hold: "three hours later" is somewhere in a day.
fn is_farther(before: Told<'_, '_>, after: Told<'_, '_>) -> bool {
    let distance = |(account, fact): Told<'_, '_>| away(account.words(fact.span));
    let holds_hours = before.1.value.contains('T') && !is_open(before.1);
    !holds_hours && distance(before).zip(distance(after)).is_some_and(|(one, other)| one != other)
}

fn is_open(it: &Fact) -> bool {
    it.value.contains('X')
}

fn side(account: &Account<'_>, fact: &Fact) -> Side {
    let value = account.report.times.get(fact.index).map(|it| it.value.clone());
    Side { value, ..account.side(fact.index, fact.span) }
}

#[cfg(test)]
mod tests {
    use super::day_and_part;

    #[test]
    fn a_part_of_the_day_is_told_from_a_time_of_day() {
        assert_eq!(day_and_part("2024-05-16TMO"), ("2024-05-16", Some("MO")));
        assert_eq!(day_and_part("2024-05-16T14:00"), ("2024-05-16T14:00", None));
        assert_eq!(day_and_part("PT2H"), ("PT2H", None));
        assert_eq!(day_and_part("TEV"), ("TEV", None));
    }
}
