//! The times of two texts → which were added, removed or changed; two ways to write one day are no difference.

use super::account::Account;
use super::facts::{Fact, align, context, untold};
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
    for &(left, right) in pairs.iter().filter(|it| is_changed(&one[it.0], &other[it.1])) {
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
    let span = Span::new(it.start, it.end);
    let letters = vocabulary.words(account.text, span).iter().map(|it| it.letters).collect();
    let context = context(account, vocabulary, span, None);
    Fact { index, span, class: class(it.kind), value: it.value.clone(), unit: None, letters, context }
}

/// A day may become a time of day.
const fn class(kind: TimeKind) -> u8 {
    match kind {
        TimeKind::Date | TimeKind::Time => 0,
        TimeKind::Duration => 1,
        TimeKind::Set => 2,
    }
}

/// The same words of which one text does not tell the year are one time.
fn is_changed(one: &Fact, other: &Fact) -> bool {
    let open = |it: &Fact| it.value.contains('X');
    one.value != other.value && !(one.letters == other.letters && (open(one) || open(other)))
}

fn side(account: &Account<'_>, fact: &Fact) -> Side {
    Side { value: Some(fact.value.clone()), ..account.side(fact.index, fact.span) }
}
