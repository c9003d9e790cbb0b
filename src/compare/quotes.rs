//! The quotations and reported statements of two texts → which were added, removed, reworded or given to another speaker.
//!
//! A reported statement is in the reporter's words: it differs only by what it says beside its figures, dates and names, which are told apart.

use super::account::{Account, span_of};
use super::likeness::{LEAST, alike, change};
use super::pair::{alone, pairs};
use super::said::{Said, said};
use super::speakers::Speakers;
use super::types::{Change, Difference, Field, Side, What};
use super::words::Vocabulary;
use super::written::Written;
use crate::report::{Quote, QuoteKind, Range};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// So many telling words two leads of one event share; set by hand on the pairs of tests/suite/compare.
const SHARED: usize = 3;

/// What differs, and how many quotations are told alike.
pub fn compare(before: &Written<'_>, after: &Written<'_>, speakers: &Speakers<'_>, vocabulary: &mut Vocabulary) -> (Vec<Difference>, usize) {
    let (one, other) = (said(before, vocabulary), said(after, vocabulary));
    let mut pairs = pairs(one.len(), other.len(), |left, right| alike(&one[left], &other[right]));
    pairs.extend(leads(&one, &other, &pairs, speakers));
    let mut found = Vec::new();
    let mut kept = 0;
    for &(left, right) in &pairs {
        let change = change(&one[left], &other[right]).filter(|it| *it != Field::Words || !is_joined((&one, left), (&other, right)));
        let mut fields = Vec::from_iter(change);
        fields.extend(speakers.differ(one[left].quote, other[right].quote).then_some(Field::Speaker));
        kept += usize::from(fields.is_empty());
        found.extend(fields.into_iter().map(|field| {
            let sides = [(before, &one[left]), (after, &other[right])].map(|(account, it)| Some(side(account, it, field)));
            let [before_side, after_side] = sides;
            let subject = speaker(after, other[right].quote).or_else(|| speaker(before, one[left].quote));
            Difference { what: What::Quote, change: Change::Changed, field: Some(field), subject, before: before_side, after: after_side }
        }));
    }
    for at in untold(&one, (alone(one.len(), &pairs, |it| it.0), pairs.iter().map(|it| it.0)), &other) {
        let (subject, side) = (speaker(before, one[at].quote), side(before, &one[at], Field::Words));
        found.push(Difference { what: What::Quote, change: Change::Removed, field: None, subject, before: Some(side), after: None });
    }
    for at in untold(&other, (alone(other.len(), &pairs, |it| it.1), pairs.iter().map(|it| it.1)), &one) {
        let (subject, side) = (speaker(after, other[at].quote), side(after, &other[at], Field::Words));
        found.push(Difference { what: What::Quote, change: Change::Added, field: None, subject, before: None, after: Some(side) });
    }
    (found, kept)
}

/// The statements that both stories begin with, when nothing joins them but who says so and some words: two agencies tell one event.
fn leads(one: &[Said<'_>], other: &[Said<'_>], pairs: &[(usize, usize)], speakers: &Speakers<'_>) -> Option<(usize, usize)> {
    let (left, right) = (one.first()?, other.first()?);
    let free = !pairs.iter().any(|it| it.0 == 0 || it.1 == 0);
    let said = left.is_reported() && right.is_reported() && !speakers.differ(left.quote, right.quote);
    (free && said && left.telling.words_in(&right.telling) >= SHARED).then_some((0, 0))
}

/// Whether one text says in two quotations, one after the other, what the other says in one.
fn is_joined(one: (&[Said<'_>], usize), other: (&[Said<'_>], usize)) -> bool {
    let parts = |(all, at): (&[Said<'_>], usize), whole: &[u32]| {
        let neighbours = [(at.checked_sub(1), Some(at)), (Some(at), at.checked_add(1))];
        let letters = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|it| it.letters.as_slice());
        neighbours.into_iter().any(|(first, second)| letters(first).zip(letters(second)).is_some_and(|(a, b)| [a, b].concat() == whole))
    };
    let whole = |(all, at): (&[Said<'_>], usize)| all.get(at).map_or(Vec::new(), |it| it.letters.clone());
    parts(one, &whole(other)) || parts(other, &whole(one))
}

/// Of the quotations without a partner those whose words stand in no quotation of the other text; of a statement and a
/// quotation in it only the quotation, or the statement where that quotes a few words; nothing of a statement round a quotation
/// that has a partner.
fn untold(all: &[Said<'_>], (alone, paired): (Vec<usize>, impl Iterator<Item = usize>), other: &[Said<'_>]) -> Vec<usize> {
    let kept: Vec<Span> = paired.filter(|at| all[*at].quote.kind == QuoteKind::Direct).map(|at| all[at].span()).collect();
    let round_kept = |it: &Said<'_>| {
        let inside = kept.get(kept.partition_point(|span| span.start < it.span().start));
        inside.is_some_and(|span| it.span().contains(*span))
    };
    let (held, plain) = (Held::new(other), other.iter().map(|it| &it.plain).collect::<BTreeSet<_>>());
    let told = |it: &Said<'_>| held.holds(&it.letters) || !it.plain.is_empty() && plain.contains(&it.plain);
    let mut found: Vec<usize> = Vec::new();
    for at in alone.into_iter().filter(|at| all[*at].is_speech() && !told(&all[*at]) && !round_kept(&all[*at])) {
        match found.last_mut().filter(|last| all[**last].span().contains(all[at].span())) {
            None => found.push(at),
            Some(outer) if all[at].letters.len() >= LEAST => *outer = at,
            Some(_) => {}
        }
    }
    found
}

/// Where each word stands in quotations.
struct Held<'a> {
    all: &'a [Said<'a>],
    places: BTreeMap<u32, Vec<(usize, usize)>>,
}

impl<'a> Held<'a> {
    fn new(all: &'a [Said<'a>]) -> Self {
        let mut places: BTreeMap<u32, Vec<(usize, usize)>> = BTreeMap::new();
        for (quote, said) in all.iter().enumerate() {
            for (at, word) in said.letters.iter().enumerate() {
                places.entry(*word).or_default().push((quote, at));
            }
        }
        Self { all, places }
    }

    /// Whether some quotation holds these words one after the other: the rarest is looked up.
    fn holds(&self, words: &[u32]) -> bool {
        let known = words.iter().enumerate().map(|(at, word)| (at, self.places.get(word).map_or(&[][..], Vec::as_slice)));
        let Some((offset, places)) = known.min_by_key(|(_, places)| places.len()) else { return false };
        places.iter().any(|(quote, at)| {
            let rest = at.checked_sub(offset).and_then(|from| self.all.get(*quote)?.letters.get(from..));
            rest.is_some_and(|it| it.starts_with(words))
        })
    }
}

/// The name of who speaks, or the words for him.
fn speaker(account: &Account<'_>, quote: &Quote) -> Option<String> {
    let speaker = quote.speaker.as_ref()?;
    let entity = speaker.entity.and_then(|it| account.report.entities.get(it));
    Some(entity.map_or_else(|| speaker.text.clone(), |it| it.name.clone()))
}

/// The words of the quotation; of another speaker, the words for him.
fn side(account: &Account<'_>, said: &Said<'_>, field: Field) -> Side {
    let quote = Range { start: said.quote.start, end: said.quote.end };
    let whole = account.side(said.index, span_of(quote));
    match (&said.quote.speaker, field) {
        (Some(it), Field::Speaker) => {
            Side { text: speaker(account, said.quote).unwrap_or_default(), spans: vec![Range { start: it.start, end: it.end }, quote], ..whole }
        }
        (None, Field::Speaker) => Side { text: String::new(), ..whole },
        _ => whole,
    }
}
