//! The figures of two texts → which were added, removed or changed; a person's age is told with the person, a time's numbers with the time.

use super::account::{Account, span_of};
use super::counted::are_people;
use super::facts::{Fact, align, untold};
use super::pair::alone;
use super::types::{Change, Difference, Field, Side, What};
use super::words::Vocabulary;
use crate::report::{Quantity, QuantityKind};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// What differs, and how many figures are told alike.
pub fn compare(before: &Account<'_>, after: &Account<'_>, vocabulary: &mut Vocabulary) -> (Vec<Difference>, usize) {
    let (one, other) = (facts(before, after, vocabulary), facts(after, before, vocabulary));
    let mut pairs = align(&one, &other);
    pairs.extend(only_ones(&one, &other, &pairs));
    pairs.sort_unstable();
    let mut found = Vec::new();
    for &(left, right) in &pairs {
        let (left, right) = (&one[left], &other[right]);
        if let Some(field) = changed(before, left, after, right) {
            let subject = subject(after, right).or_else(|| subject(before, left));
            let (before, after) = (Some(side(before, left)), Some(side(after, right)));
            found.push(Difference { what: What::Figure, change: Change::Changed, field: Some(field), subject, before, after });
        }
    }
    let kept = pairs.len() - found.len();
    let (left, right): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
    for at in untold(&one, &left, alone(one.len(), &pairs, |it| it.0)).into_iter().filter(|at| !is_conversion(before, &one[*at])) {
        let (subject, before) = (subject(before, &one[at]), Some(side(before, &one[at])));
        found.push(Difference { what: What::Figure, change: Change::Removed, field: None, subject, before, after: None });
    }
    for at in untold(&other, &right, alone(other.len(), &pairs, |it| it.1)).into_iter().filter(|at| !is_conversion(after, &other[*at])) {
        let (subject, after) = (subject(after, &other[at]), Some(side(after, &other[at])));
        found.push(Difference { what: What::Figure, change: Change::Added, field: None, subject, before: None, after });
    }
    (found, kept)
}

/// Of the rest, figures that alone count a thing in both texts: one has "the music for 140 films", the other "more than 150 films".
/// Of people a story counts many.
fn only_ones(one: &[Fact], other: &[Fact], pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let things = |all: &[Fact]| {
        let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, fact) in all.iter().enumerate().filter(|it| it.1.class == QuantityKind::Cardinal as u8 && !it.1.part) {
            fact.unit.iter().filter(|it| !are_people(it)).for_each(|unit| found.entry(unit.clone()).or_default().push(at));
        }
        found
    };
    let others = things(other);
    let lone = things(one)
        .into_iter()
        .filter_map(|(unit, at)| Some((*at.first().filter(|_| at.len() == 1)?, *others.get(&unit).filter(|it| it.len() == 1)?.first()?)));
    lone.filter(|it| !pairs.iter().any(|pair| pair.0 == it.0 || pair.1 == it.1)).collect()
}

/// The figures of a text but those that tell somebody's age in it, or in the other text, which has a name for "a 24-year-old cyclist".
fn facts(account: &Account<'_>, other: &Account<'_>, vocabulary: &mut Vocabulary) -> Vec<Fact> {
    let report = account.report;
    let ages = |of: &Account<'_>| of.report.entities.iter().filter_map(|it| it.age).collect::<BTreeSet<u32>>();
    let (own, others) = (ages(account), ages(other));
    let is_one = |ages: &BTreeSet<u32>, it: &Quantity| ages.iter().any(|age| f64::from(*age) == it.value);
    let someones = |it: &Quantity| may_be_age(it) && is_one(&own, it) || it.kind == QuantityKind::Age && is_one(&others, it);
    let timely = |it: &Quantity| {
        let next = report.times.partition_point(|time| time.end <= it.start);
        report.times.get(next).is_some_and(|time| time.start < it.end)
    };
    let figures = report.quantities.iter().enumerate().filter(|(_, it)| !someones(it) && !timely(it));
    figures.map(|(index, it)| fact(account, vocabulary, index, it)).collect()
}

/// Whether a figure only says the one before it in another unit: "700 kilometers (435 miles)".
fn is_conversion(account: &Account<'_>, it: &Fact) -> bool {
    let quantities = &account.report.quantities;
    let converts = |unit: &Quantity| matches!(unit.kind, QuantityKind::Measure | QuantityKind::Money);
    let Some((one, other)) = it.index.checked_sub(1).and_then(|at| quantities.get(at)).zip(quantities.get(it.index)) else { return false };
    let between = account.text.get(one.end..other.start).unwrap_or("");
    let closed = account.text.get(other.end..).is_some_and(|rest| rest.starts_with(')'));
    between.trim_start() == "(" && closed && converts(one) && one.kind == other.kind && one.unit != other.unit
}

/// An age, or a bare number, as in "has died at 84".
pub fn may_be_age(it: &Quantity) -> bool {
    it.kind == QuantityKind::Age || it.kind == QuantityKind::Cardinal && it.unit.is_none()
}

fn fact(account: &Account<'_>, vocabulary: &mut Vocabulary, index: usize, it: &Quantity) -> Fact {
    let fact = Fact::new(account, vocabulary, index, Span::new(it.start, it.end), it.of.map(span_of));
    Fact { class: it.kind as u8, value: number(it), unit: it.unit.clone(), counts: true, ..fact }
}

/// The number as JSON writes it; a range by its ends.
pub fn number(it: &Quantity) -> String {
    it.high.map_or_else(|| it.value.to_string(), |high| format!("{} to {high}", it.value))
}

fn changed(before: &Account<'_>, one: &Fact, after: &Account<'_>, other: &Fact) -> Option<Field> {
    let bound = |account: &Account<'_>, fact: &Fact| account.report.quantities.get(fact.index).map(|it| it.bound);
    // What a bare number counts may be called otherwise: "24 officers", "24 policemen".
    let counted = [QuantityKind::Cardinal, QuantityKind::Ordinal].iter().any(|it| one.class == *it as u8);
    let unit = !counted && one.unit != other.unit && one.unit.is_some() && other.unit.is_some();
    if one.value != other.value || unit {
        return Some(Field::Value);
    }
    (bound(before, one) != bound(after, other)).then_some(Field::Bound)
}

/// What a figure counts, in the words of its text.
fn subject(account: &Account<'_>, fact: &Fact) -> Option<String> {
    let of = account.report.quantities.get(fact.index)?.of?;
    Some(account.line(span_of(of)))
}

fn side(account: &Account<'_>, fact: &Fact) -> Side {
    let unit = fact.unit.as_ref().map_or(String::new(), |unit| format!(" {unit}"));
    Side { value: Some(fact.value.clone() + &unit), ..account.side(fact.index, fact.span) }
}
