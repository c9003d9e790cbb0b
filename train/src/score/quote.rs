//! The quote room against gold quotations → a table of scores; `--errors` style listings go to standard error.

use super::Counts;
use crate::corpora::{gold, gold_cast};
use galley::article::{self, Given};
use galley::entity::{self, Cast, Form};
use galley::quote::{self, Quote, QuoteKind, Quotes};
use galley::tag::{self, TagModel, Tagged};
use galley::text::{Confidence, Span, Text};
use galley::token::{self, Tokens};
use std::path::Path;
use std::sync::OnceLock;

/// Scores gold train (tuned on) and dev.
///
/// # Errors
/// The gold cannot be read.
pub fn run(data: &Path) -> Result<(), String> {
    for part in ["train", "dev"] {
        for (reader, name) in
            [(gold_entities as Reader, "gold entities"), (gold_names, "gold names, entities of the room's own"), (own_names, "all read by the rooms")]
        {
            let mut table = Table::default();
            for article in gold::read(data, part)? {
                let (quotes, cast) = reader(&article);
                table.add(&Answer { gold: &article, cast: &cast, quotes: &quotes });
            }
            print!("gold {part}, {name}\n{table}");
        }
    }
    Ok(())
}

type Reader = fn(&gold::Article) -> (Quotes, Cast);

/// The cast is flawless but for pronouns and descriptions.
fn gold_entities(gold: &gold::Article) -> (Quotes, Cast) {
    let text = Text::new(&gold.text);
    let article = gold_cast::article(gold);
    let tokens = token::tokenize(&text, &article);
    let cast = gold_cast::cast(gold);
    (quote::quotes(&text, &article, &tokens, &cast), cast)
}

/// Names are flawless; the article and who is meant are the rooms' own reading.
fn gold_names(gold: &gold::Article) -> (Quotes, Cast) {
    let text = Text::new(&gold.text);
    let article = article::read(&text, &Given::default());
    let tokens = token::tokenize(&text, &article);
    let cast = entity::cast(&text, &article, &tokens, tagged(gold, &tokens), &[]);
    (quote::quotes(&text, &article, &tokens, &cast), cast)
}

/// Nothing is given: names of the shipped model.
fn own_names(gold: &gold::Article) -> (Quotes, Cast) {
    let text = Text::new(&gold.text);
    let article = article::read(&text, &Given::default());
    let tokens = token::tokenize(&text, &article);
    let names = tag::tag(&text, &tokens, model(), &[]);
    let cast = entity::cast(&text, &article, &tokens, names, &[]);
    (quote::quotes(&text, &article, &tokens, &cast), cast)
}

/// The shipped model, read once.
fn model() -> &'static TagModel {
    static MODEL: OnceLock<TagModel> = OnceLock::new();
    MODEL.get_or_init(|| super::names::load(Path::new(super::NAMES_MODEL)).unwrap_or_else(|error| panic!("{error}")))
}

fn tagged(gold: &gold::Article, tokens: &Tokens) -> Vec<Tagged> {
    let name =
        |&(span, kind, _): &(Span, _, usize)| Tagged { span, tokens: tokens.inside(span), kind, confidence: Confidence::FULL, why: String::new() };
    let mut names: Vec<Tagged> = gold.mentions.iter().map(name).collect();
    names.sort_by_key(|name| name.span);
    names
}

/// What the room answered for an article.
struct Answer<'a> {
    gold: &'a gold::Article,
    cast: &'a Cast,
    quotes: &'a Quotes,
}

impl Answer<'_> {
    /// Whether an entity of ours is the gold's, by a name they share a place for.
    fn is(&self, ours: usize, wanted: usize) -> bool {
        let names = self.cast.mentions.iter().filter(|it| it.form == Form::Name && it.entity == Some(ours));
        let mut spans = names.map(|it| it.span);
        spans.any(|span| self.gold.mentions.iter().any(|it| it.2 == wanted && it.0.overlaps(span)))
    }
}

#[derive(Default)]
struct Table {
    direct: Counts,
    indirect: Counts,
    indirect_speaker: (usize, usize),
    speaker: (usize, usize),
    kind: (usize, usize),
    /// Confidence of every indirect quotation, and whether it is one.
    sure: Vec<(u16, bool)>,
}

impl Table {
    fn add(&mut self, answered: &Answer<'_>) {
        let (gold, found) = (answered.gold, answered.quotes);
        let verbose = std::env::var("GALLEY_ERRORS").unwrap_or_default();
        let ours = |kind: QuoteKind| found.quotes.iter().filter(move |it| it.kind == kind);
        let theirs = |kind: &'static str| gold.quotes.iter().filter(move |it| it.kind == kind);
        let trim = |span: Span| edge(&gold.text, span);
        let direct: Vec<Span> = ours(QuoteKind::Direct).map(|it| trim(it.span)).collect();
        let wanted: Vec<Span> = theirs("direct").map(|it| trim(it.span)).collect();
        self.direct += Counts::of(&direct, &wanted);
        if verbose.contains("direct") {
            direct.iter().filter(|it| !wanted.contains(it)).for_each(|it| show(gold, "spurious direct", *it, ""));
            wanted.iter().filter(|it| !direct.contains(it)).for_each(|it| show(gold, "missing direct", *it, ""));
        }
        for quote in theirs("direct") {
            let answer = ours(QuoteKind::Direct).find(|it| trim(it.span) == trim(quote.span));
            let right = answer.is_some_and(|it| names(answered, it, quote.speaker.as_ref()));
            self.speaker.0 += usize::from(right);
            self.speaker.1 += 1;
            if !right && verbose.contains("speaker") {
                show(
                    gold,
                    "speaker",
                    quote.span,
                    &format!("want {} got {}", wanted_words(gold, quote), answer.map_or("—".to_owned(), |it| answer_words(answered, it))),
                );
            }
        }
        for quote in gold.quotes.iter().filter(|it| it.kind != "indirect") {
            let answer = found.quotes.iter().find(|it| it.kind != QuoteKind::Indirect && trim(it.span) == trim(quote.span));
            let right = answer.is_some_and(|it| (it.kind == QuoteKind::Direct) == (quote.kind == "direct"));
            self.kind.0 += usize::from(right);
            self.kind.1 += 1;
            if !right && verbose.contains("kind") {
                show(
                    gold,
                    &format!("kind, want {}", quote.kind),
                    quote.span,
                    &answer.map_or(String::new(), |it| format!("{:?} {}", it.kind, it.confidence.thousandths())),
                );
            }
        }
        self.add_indirect(answered, &verbose);
    }

    fn add_indirect(&mut self, answered: &Answer<'_>, verbose: &str) {
        let (gold, found) = (answered.gold, answered.quotes);
        let ours: Vec<&Quote> = found.quotes.iter().filter(|it| it.kind == QuoteKind::Indirect).collect();
        let theirs: Vec<&gold::Quote> = gold.quotes.iter().filter(|it| it.kind == "indirect").collect();
        let mut taken = vec![false; ours.len()];
        for quote in &theirs {
            let hit = (0..ours.len()).find(|&at| !taken[at] && half(ours[at].span, quote.span));
            match hit {
                Some(at) => {
                    taken[at] = true;
                    self.indirect.right += 1;
                    self.indirect_speaker.1 += 1;
                    let right = names(answered, ours[at], quote.speaker.as_ref());
                    self.indirect_speaker.0 += usize::from(right);
                    if !right && verbose.contains("isource") {
                        show(
                            gold,
                            "indirect speaker",
                            quote.span,
                            &format!("want {} got {}", wanted_words(gold, quote), answer_words(answered, ours[at])),
                        );
                    }
                }
                None => {
                    self.indirect.missing += 1;
                    if verbose.contains("indirect") {
                        show(gold, "missing indirect", quote.span, &format!("cue {:?}", quote.cue));
                    }
                }
            }
        }
        self.sure.extend(ours.iter().zip(&taken).map(|(quote, taken)| (quote.confidence.thousandths(), *taken)));
        for (quote, _) in ours.iter().zip(&taken).filter(|(_, taken)| !**taken) {
            self.indirect.spurious += 1;
            if verbose.contains("indirect") {
                show(gold, "spurious indirect", quote.span, &answer_words(answered, quote));
            }
        }
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |(right, all): (usize, usize)| format!("{:5.1} %  ({right} of {all})", 100.0 * right as f64 / all.max(1) as f64);
        writeln!(out, "  direct spans          {}", self.direct)?;
        writeln!(out, "  speaker of direct     {}", share(self.speaker))?;
        writeln!(out, "  speech or nonspeech   {}", share(self.kind))?;
        writeln!(out, "  indirect, half overlap {}", self.indirect)?;
        writeln!(out, "  speaker of indirect   {}", share(self.indirect_speaker))?;
        let levels: std::collections::BTreeSet<u16> = self.sure.iter().map(|it| it.0).collect();
        for level in levels {
            let of = self.sure.iter().filter(|it| it.0 == level);
            writeln!(out, "    of confidence {level:>4}  {}", share((of.clone().filter(|it| it.1).count(), of.count())))?;
        }
        Ok(())
    }
}

/// Whether the two share at least half of the longer one.
fn half(a: Span, b: Span) -> bool {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    2 * shared >= a.len().max(b.len())
}

/// Without marks and punctuation at the edge.
pub fn edge(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let rim = |c: char| !c.is_alphanumeric();
    let left = words.len() - words.trim_start_matches(rim).len();
    let kept = words.trim_matches(rim).len();
    Span::new(span.start + left, span.start + left + kept)
}

/// Whether the answer's speaker is the gold's: the entity, or words that share most of theirs.
fn names(answered: &Answer<'_>, answer: &Quote, wanted: Option<&gold::Speaker>) -> bool {
    let gold = answered.gold;
    match (answer.speaker, wanted) {
        (None, None) => true,
        (Some(speaker), Some(gold::Speaker::Entity(entity))) => {
            let named = |words: &str| gold.entities[*entity].names.iter().any(|name| words.contains(name.as_str()));
            speaker.entity.map_or_else(|| named(speaker.span.of(&gold.text)), |ours| answered.is(ours, *entity))
        }
        (Some(speaker), Some(gold::Speaker::Words(words))) => alike(speaker.span.of(&gold.text), words),
        _ => false,
    }
}

/// Whether two descriptions share at least half the words of the shorter one.
fn alike(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace()
            .map(|it| it.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
            .filter(|it| !matches!(it.as_str(), "the" | "a" | "an" | "of" | "for"))
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|it| b.contains(it)).count();
    shared > 0 && 2 * shared >= a.len().min(b.len())
}

fn wanted_words(gold: &gold::Article, quote: &gold::Quote) -> String {
    match &quote.speaker {
        Some(gold::Speaker::Entity(entity)) => gold.entities[*entity].names.first().cloned().unwrap_or_default(),
        Some(gold::Speaker::Words(words)) => format!("~{words}"),
        None => "nobody".to_owned(),
    }
}

fn answer_words(answered: &Answer<'_>, quote: &Quote) -> String {
    let text = &answered.gold.text;
    let speaker = quote.speaker.map_or("nobody".to_owned(), |it| {
        let name = it.entity.and_then(|at| answered.cast.entities.get(at)).map_or("~", |it| it.name.as_str());
        format!("{name}={}", it.span.of(text))
    });
    format!("{speaker} cue {:?} {}", quote.cue.map(|it| it.of(text)), quote.confidence.thousandths())
}

fn show(gold: &gold::Article, what: &str, span: Span, more: &str) {
    let mut from = span.start.saturating_sub(130);
    while !gold.text.is_char_boundary(from) {
        from -= 1;
    }
    let mut to = gold.text.len().min(span.end + 110);
    while !gold.text.is_char_boundary(to) {
        to += 1;
    }
    let line = format!("{}⟦{}⟧{}", &gold.text[from..span.start], span.of(&gold.text), &gold.text[span.end..to]).replace('\n', "¶");
    eprintln!("{} {what}: {more}\n    {line}", gold.id);
}
