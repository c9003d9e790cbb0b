//! Words at the start of a byline → the persons, and the house behind them; does not judge whether a byline is there.
//!
//! | accepted | persons | house |
//! |---|---|---|
//! | `Jane Doe, Sam Roe and Ann Lee` · `Jane Doe & Sam Roe` · `Jane Doe; Sam Roe` · `Jane Doe with Sam Roe` | each | |
//! | `Jane Doe in Nairobi and Sam Roe in London` · `Jane Doe, Shipping Reporter, and Sam Roe` | each | |
//! | `Jane Doe, Associated Press` · `Jane Doe USA TODAY` · `Jane Doe and AFP` | Jane Doe | the rest |
//! | `Jane Doe, Harbour Echo` | Jane Doe | |

use super::aside::is_place;
use super::jobs::{has_role, is_outlet, is_role};
use super::lists::is_agency;
use super::names::{is_given, name_at};
use super::types::Byline;
use super::words::{Word, is_shouted};
use crate::text::Span;

/// Who stands at the start of some words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Signers {
    pub authors: Vec<Byline>,
    pub agency: Option<Span>,
    /// How many words they take, with what joins them.
    pub taken: usize,
}

/// `The Associated Press`, with nothing, a date or a comma behind it: no person at all.
pub(super) fn house(words: &[Word<'_>]) -> Option<Signers> {
    let parted = words.iter().position(|it| it.text.ends_with([',', ';', '|', '/']));
    let when = (1..words.len().min(6)).find(|it| words.get(*it..).is_some_and(super::aside::is_when));
    let until = when.or(parted.map(|it| it + 1)).unwrap_or(words.len());
    let span = words.first()?.bare().span.join(words.get(until.checked_sub(1)?)?.bare().span);
    is_agency(&joined(words.get(..until)?)).then_some(Signers { authors: Vec::new(), agency: Some(span), taken: until })
}

/// The persons at the start of `words`, and the house behind them.
pub(super) fn signers(words: &[Word<'_>]) -> Signers {
    let mut found = Signers::default();
    while let Some((name, count)) = words.get(found.taken..).and_then(name_at) {
        let segment = words.get(found.taken..found.taken + count).unwrap_or(&[]);
        if is_agency(&joined(segment)) {
            return Signers { agency: Some(name), taken: found.taken + count, ..found };
        }
        if let Some((person, house)) = with_house(segment) {
            found.authors.push(Byline { span: person, name: person });
            return Signers { agency: Some(house), taken: found.taken + count, ..found };
        }
        let another = found.taken > 0 && !is_joint(words, found.taken);
        if another && (count < 2 || is_outlet(segment) || words.get(found.taken + count).is_some_and(|it| is_role(it.bare().text))) {
            break;
        }
        found.authors.push(Byline { span: name, name });
        found.taken = onward(words, found.taken + count);
        if !is_joint(words, found.taken) && !is_parted(words, found.taken) {
            break;
        }
    }
    with_agency(words, found)
}

/// `Jane Doe with dpa`: an agency in small letters behind the persons.
fn with_agency(words: &[Word<'_>], found: Signers) -> Signers {
    let rest = words.get(found.taken..).unwrap_or(&[]);
    let joined_to = is_joint(words, found.taken) || is_parted(words, found.taken);
    let house = whole(rest).filter(|_| joined_to && !found.authors.is_empty() && rest.len() <= 5 && is_agency(&joined(rest)));
    house.map_or(found.clone(), |it| Signers { agency: Some(it), taken: words.len(), ..found })
}

/// Past what goes with a person when another one follows: `in Nairobi`, a job between commas or in brackets, `and`.
fn onward(words: &[Word<'_>], at: usize) -> usize {
    let past = place(words, at).or_else(|| job(words, at)).filter(|past| follows(words, *past));
    joint(words, past.unwrap_or(at))
}

/// Whether another person follows what goes with one: behind `and` or a bracket, or with a name that people are given.
fn follows(words: &[Word<'_>], at: usize) -> bool {
    let start = joint(words, at);
    let joined = is_joint(words, start);
    let given = is_parted(words, start) && words.get(start).is_some_and(|it| is_given(it.bare().text));
    let closed = at.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| it.text.contains([')', ';']));
    (joined || given || closed) && words.get(start..).and_then(name_at).is_some_and(|it| it.1 >= 2)
}

/// Past `in Nairobi`.
fn place(words: &[Word<'_>], at: usize) -> Option<usize> {
    (at + 2..=(at + 4).min(words.len())).find(|end| words.get(at..*end).is_some_and(is_place) && joint(words, *end) > *end)
}

/// Past `Shipping Reporter,` or `(shipping editor),`.
fn job(words: &[Word<'_>], at: usize) -> Option<usize> {
    let opened = is_parted(words, at) || words.get(at).is_some_and(|it| it.text.starts_with('('));
    let end = (at..(at + 5).min(words.len())).find(|it| words.get(*it).is_some_and(|it| it.text.ends_with([',', ')', ';'])))?;
    (opened && words.get(at..=end).is_some_and(has_role)).then_some(end + 1)
}

/// Past the signs and words that join two persons.
fn joint(words: &[Word<'_>], at: usize) -> usize {
    let joins = words.iter().skip(at).take(2).take_while(|it| is_and(it.text) || matches!(it.text, "," | ";" | "|")).count();
    at + joins
}

fn is_and(word: &str) -> bool {
    matches!(word, "and" | "&" | "AND" | "And" | "with" | "y")
}

/// Whether `and` stands before `at`.
fn is_joint(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| is_and(it.text))
}

/// Whether a comma, semicolon or bar stands before `at`.
pub(super) fn is_parted(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| it.text.ends_with([',', ';', '|', '/']))
}

/// `Jane Doe Associated Press`, `Jane Doe USA TODAY`: a person, and the agency or paper in capitals with no sign between.
fn with_house(words: &[Word<'_>]) -> Option<(Span, Span)> {
    let shouts = |it: &Word<'_>| is_shouted(it.bare().text) && it.bare().text.chars().count() >= 3;
    let from = (2..words.len()).find(|it| {
        let house = words.get(*it..).unwrap_or(&[]);
        let paper = house.iter().all(shouts) && words.get(..*it).is_some_and(|person| !person.iter().any(shouts));
        is_agency(&joined(house)) || paper
    })?;
    Some((whole(words.get(..from)?)?, whole(words.get(from..)?)?))
}

/// The span of all of `words`, without punctuation at the edges.
pub(super) fn whole(words: &[Word<'_>]) -> Option<Span> {
    Some(words.first()?.bare().span.join(words.last()?.bare().span))
}

pub(super) fn joined(words: &[Word<'_>]) -> String {
    words.iter().map(|it| it.text).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[track_caller]
    fn check(line: &str, authors: &[&str], agency: &str) {
        let found = signers(&words(line, 0, 40));
        let names: Vec<&str> = found.authors.iter().map(|it| it.name.of(line)).collect();
        assert_eq!((names.as_slice(), found.agency.map_or("", |it| it.of(line))), (authors, agency), "{line}");
    }

    #[test]
    fn persons_and_what_stands_between_them() {
        check("Jane Doe, Sam Roe and Ann Lee", &["Jane Doe", "Sam Roe", "Ann Lee"], "");
        check("Jane Doe in Nairobi and Sam Roe in New York", &["Jane Doe", "Sam Roe"], "");
        check("Jane Doe, Shipping Reporter, and Sam Roe, Political Editor", &["Jane Doe", "Sam Roe"], "");
        check("Jane Doe (shipping editor), Sam Roe", &["Jane Doe", "Sam Roe"], "");
        check("Jane Doe , Sam Roe Harbour News", &["Jane Doe", "Sam Roe"], "");
        check("Jane Doe; Sam Roe", &["Jane Doe", "Sam Roe"], "");
        check("Jane Doe | Sam Roe", &["Jane Doe", "Sam Roe"], "");
        check("Jane Doe with Sam Roe", &["Jane Doe", "Sam Roe"], "");
        check("Jane Doe and AFP", &["Jane Doe"], "AFP");
        check("Jane Doe, Harbour Echo", &["Jane Doe"], "");
        check("Jane Doe, Political Editor", &["Jane Doe"], "");
        check("Jane Doe in Nairobi", &["Jane Doe"], "");
    }
}
