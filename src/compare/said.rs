//! A report's quotations and statements → each with its words made ready for comparison; compares nothing.

use super::account::{Account, span_of};
use super::words::{Bag, Vocabulary, Word};
use crate::report::{Form, Kind, Mention, Quote, QuoteKind};
use crate::text::Span;
use std::collections::BTreeSet;

/// What a place is said to be before its name.
const KINDS: [&str; 11] = [" capital", " city", " county", " district", " island", " port", " province", " region", " state", " town", " village"];

/// A quotation with its words.
pub struct Said<'a> {
    /// Its place in the report's list.
    pub index: usize,
    /// As the report has it.
    pub quote: &'a Quote,
    /// Its words in order.
    pub letters: Vec<u32>,
    /// Its words as often as they come.
    pub all: Bag,
    /// Those long enough to tell what it is about.
    pub telling: Bag,
    /// Its words in order outside figures, times and names.
    pub frame: Vec<u32>,
    /// How often it says *not*.
    pub denials: usize,
    /// The words that say something, outside figures, times, names and, in a reported statement, quotations.
    pub plain: Bag,
    /// All that its text says there: its own words, and those of its sentence and the next.
    pub round: BTreeSet<u32>,
}

impl Said<'_> {
    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.quote.start, self.quote.end)
    }

    /// Whether somebody says it.
    pub fn is_speech(&self) -> bool {
        self.quote.kind != QuoteKind::Nonspeech
    }

    /// Whether it is in the reporter's words.
    pub fn is_reported(&self) -> bool {
        self.quote.kind == QuoteKind::Indirect
    }
}

/// Every quotation of a text, made ready.
pub fn said<'a>(account: &Account<'a>, vocabulary: &mut Vocabulary) -> Vec<Said<'a>> {
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
