//! The quotations and reported statements of two texts → which were added, removed, reworded or given to another speaker.
//!
//! A reported statement is in the reporter's words: it differs only by what it says beside its figures, dates and names, which are told apart.

use super::account::{Account, span_of};
use super::pair::{alone, pairs};
use super::speakers::Speakers;
use super::types::{Change, Difference, Field, Side, What};
use super::words::{ALL, Bag, Vocabulary, Word, in_order};
use super::written::Written;
use crate::report::{Form, Kind, Mention, Quote, QuoteKind, Range};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// How alike two quotations must be, in thousandths, to be one.
const ONE_QUOTE: u32 = 500;
/// A part of a quotation is as like the whole as the whole is like itself, less this.
const CUT: u32 = 250;
/// Fewer words are no part of a quotation.
const LEAST: usize = 4;

/// Of a statement in other words so many in a hundred of the shorter one's words stand in the same order, figures, times and names left out.
const IN_ORDER: usize = 76;

/// Fewer telling words than this cannot tell a quotation from another.
const FEW: u64 = 3;

/// What a place is said to be before its name.
const KINDS: [&str; 11] = [" capital", " city", " county", " district", " island", " port", " province", " region", " state", " town", " village"];

/// A quotation with its words.
struct Said<'a> {
    index: usize,
    quote: &'a Quote,
    letters: Vec<u32>,
    all: Bag,
    telling: Bag,
    /// Its words in order outside figures, times and names.
    frame: Vec<u32>,
    /// How often it says *not*.
    denials: usize,
    /// The words that say something, outside figures, times, names and, in a reported statement, quotations.
    plain: Bag,
    /// All that its text says there: its own words, and those of its sentence and the next.
    round: BTreeSet<u32>,
}

/// What differs, and how many quotations are told alike.
pub fn compare(before: &Written<'_>, after: &Written<'_>, speakers: &Speakers<'_>, vocabulary: &mut Vocabulary) -> (Vec<Difference>, usize) {
    let (one, other) = (said(before, vocabulary), said(after, vocabulary));
    let pairs = pairs(one.len(), other.len(), |left, right| alike(&one[left], &other[right]));
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

impl Said<'_> {
    fn span(&self) -> Span {
        Span::new(self.quote.start, self.quote.end)
    }
}

fn said<'a>(account: &Account<'a>, vocabulary: &mut Vocabulary) -> Vec<Said<'a>> {
    let told = told_apart(account);
    let quoted: Vec<Span> = account.report.quotes.iter().filter(|it| it.kind == QuoteKind::Direct).map(|it| Span::new(it.start, it.end)).collect();
    let beside_quotations = joined(told.iter().chain(&quoted).copied().collect());
    let quotes = account.report.quotes.iter().enumerate();
    let not = vocabulary.not();
    let read = |(index, quote): (usize, &'a Quote)| {
        let words = vocabulary.words(account.text, Span::new(quote.start, quote.end));
        let told = if quote.kind == QuoteKind::Indirect { &beside_quotations } else { &told };
        let apart = |it: &&Word| {
            let next = told.partition_point(|span| span.end <= it.span.start);
            !told.get(next).is_some_and(|span| span.overlaps(it.span))
        };
        Said {
            index,
            quote,
            letters: words.iter().map(|it| it.letters).collect(),
            all: Bag::counted(words.iter().map(|it| it.letters)),
            telling: Bag::counted(words.iter().filter_map(|it| it.stem)),
            frame: words.iter().filter(apart).map(|it| it.letters).collect(),
            denials: words.iter().filter(|it| it.said == Some(not)).count(),
            plain: Bag::counted(words.iter().filter(apart).filter_map(|it| it.said)),
            round: round(account, quote, vocabulary),
        }
    };
    quotes.map(read).collect()
}

/// What the sentences of a reported statement and the one behind it say; nothing of a quotation, whose words are its own.
fn round(account: &Account<'_>, quote: &Quote, vocabulary: &mut Vocabulary) -> BTreeSet<u32> {
    if quote.kind != QuoteKind::Indirect {
        return BTreeSet::new();
    }
    let here = account.sentence(Span::new(quote.start, quote.end));
    let sentences = &account.report.sentences;
    let next = sentences.get(sentences.partition_point(|it| it.start < here.end)).map(|it| span_of(*it));
    let words = [Some(Span::new(quote.start, quote.end)), Some(here), next].into_iter().flatten().flat_map(|it| vocabulary.words(account.text, it));
    words.filter_map(|it| it.said).collect()
}

/// Figures with what they count, times and names.
fn told_apart(account: &Account<'_>) -> Vec<Span> {
    let report = account.report;
    let figures = report.quantities.iter().flat_map(|it| [Some(Span::new(it.start, it.end)), it.of.map(span_of)]).flatten();
    let times = report.times.iter().map(|it| Span::new(it.start, it.end));
    // A name of another kind is told nowhere else: "ordered 12 of the A321neo".
    let compared = |it: &&Mention| it.form == Form::Name && (it.kind.is_place() || matches!(it.kind, Kind::Person | Kind::Org));
    let names = report.mentions.iter().filter(compared).map(|it| with_kind(account.text, Span::new(it.start, it.end)));
    joined(figures.chain(times).chain(names).collect())
}

/// A name with what it is said to be: "the island of Lampedusa".
fn with_kind(text: &str, name: Span) -> Span {
    let before = text.get(..name.start).and_then(|it| it.strip_suffix(" of "));
    let kind = before.and_then(|it| KINDS.iter().find(|kind| it.ends_with(*kind)).map(|kind| it.len() - kind.len()));
    kind.map_or(name, |start| Span::new(start, name.end))
}

/// In order, stretches that touch as one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.into_iter().fold(Vec::new(), |mut joined: Vec<Span>, span| {
        match joined.last_mut().filter(|last| last.end >= span.start) {
            Some(last) => *last = last.join(span),
            None => joined.push(span),
        }
        joined
    })
}

fn alike(one: &Said<'_>, other: &Said<'_>) -> Option<u32> {
    if one.letters == other.letters {
        return Some(2 * ALL);
    }
    // A few small words are all that a slogan has.
    let both = if one.telling.weight().min(other.telling.weight()) < FEW {
        one.all.alike(&other.all)
    } else {
        u32::midpoint(one.all.alike(&other.all), one.telling.alike(&other.telling))
    };
    let long_enough = one.letters.len().min(other.letters.len()) >= LEAST;
    let cut = if long_enough && !one.telling.is_empty() && !other.telling.is_empty() {
        u32::midpoint(one.all.inside(&other.all), one.telling.inside(&other.telling)).saturating_sub(CUT)
    } else {
        0
    };
    Some(both.max(cut).max(piece(one, other))).filter(|it| *it >= ONE_QUOTE)
}

/// A quotation of a few words that the other holds as they stand: "a fairytale", "a fairytale for first-time buyers".
fn piece(one: &Said<'_>, other: &Said<'_>) -> u32 {
    let (short, long) = if one.letters.len() <= other.letters.len() { (one, other) } else { (other, one) };
    let quoted = [short, long].iter().all(|it| it.quote.kind == QuoteKind::Direct);
    let held = || long.letters.windows(short.letters.len()).any(|it| it == short.letters);
    if quoted && short.letters.len() > 1 && !short.telling.is_empty() && held() { ONE_QUOTE } else { 0 }
}

/// What about two versions of one quotation differs, the speaker apart. What one reports and the other quotes is in other words by that.
fn change(one: &Said<'_>, other: &Said<'_>) -> Option<Field> {
    let reported = |it: &Said<'_>| it.quote.kind == QuoteKind::Indirect;
    let more = |one: &Said<'_>, other: &Said<'_>| one.plain.words().any(|it| !other.round.contains(&it));
    let reworded = || (more(one, other) || more(other, one)) && !is_retold(one, other);
    let words = if reported(one) && reported(other) { reworded() } else { one.letters != other.letters };
    match (is_speech(one), is_speech(other)) {
        (true, true) if reported(one) != reported(other) => Some(Field::Form),
        (false, false) => None,
        _ => words.then_some(Field::Words),
    }
}

/// Whether the reporters tell one statement each in an order of his own, so that it is no version of the other's. Where one denies
/// what the other says they differ, however they tell it.
fn is_retold(one: &Said<'_>, other: &Said<'_>) -> bool {
    let shorter = one.frame.len().min(other.frame.len());
    let kept = in_order(&one.frame, &other.frame);
    one.denials == other.denials && shorter > LEAST && kept * 100 < shorter * IN_ORDER
}

fn is_speech(it: &Said<'_>) -> bool {
    it.quote.kind != QuoteKind::Nonspeech
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
    for at in alone.into_iter().filter(|at| is_speech(&all[*at]) && !told(&all[*at]) && !round_kept(&all[*at])) {
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
