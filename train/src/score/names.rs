//! model/names.bin and corpora it never learned from → strict scores of spans and kinds, and words a second.

use super::Counts;
use super::regions::Regions;
use crate::corpora::named::{Answer, Kinds, NamedCorpus};
use crate::corpora::{grobid, redocred, simple};
use crate::names::gold;
use galley::article::{Article, Block};
use galley::entity::Kind;
use galley::lexicon::read_sections;
use galley::tag::{TagModel, Tagged, tag};
use galley::text::{Span, Text};
use galley::token::{Tokens, tokenize};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// What is told apart when scoring: a kind, or any of the three kinds of place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Class(&'static str);

/// One class for all places.
const PLACE: Class = Class("place");

/// Prints the table for the model at `path`.
pub fn run(data: &Path, path: &Path) -> Result<(), String> {
    let model = load(path)?;
    let dev = gold::read(data, "dev")?;
    let table = score(&model, &dev, eleven);
    print("gold dev, eleven kinds", &table);
    let table = score(&model, &dev, merged);
    print("gold dev, place as one", &table);
    println!("\ngold dev by the region of the country named most");
    for (region, part) in Regions::read(data)?.split(&dev) {
        println!("  {region:33} {:3} articles  {}", part.articles.len(), three(&score(&model, &part, merged)));
    }
    for corpus in [simple::uner_pud(data)?, simple::crossner_test(data)?, grobid::read_test(data)?, redocred::read(data, "test")?] {
        print(corpus.name, &score(&model, &corpus, merged));
    }
    println!("\nexpected calibration error on gold dev: {:.3}", calibration_error(&verdicts(&model, &dev)));
    speed(&model, &dev);
    Ok(())
}

/// Prints what is spurious (`+`) and missing (`-`) in one of the sets that judge, each name with the words around it.
pub fn misses(data: &Path, path: &Path) -> Result<(), String> {
    let model = load(path)?;
    for corpus in [gold::read(data, "dev")?, simple::uner_pud(data)?] {
        println!("{}", corpus.name);
        for prepared in corpus.articles.iter().map(prepare) {
            let found: Vec<(Span, Class)> =
                prepared.tag(&model).iter().filter(|it| !corpus.unmarked.has(it.kind)).map(|it| (it.span, eleven(it.kind))).collect();
            let gold: Vec<(Span, Class)> = prepared.marks.iter().filter_map(|it| Some((it.0, class_of(it.1, eleven)?))).collect();
            let same =
                |a: &(Span, Class), b: &(Span, Class)| a.0 == b.0 && (a.1 == b.1 || b.1 == PLACE && matches!(a.1.0, "gpe" | "loc" | "facility"));
            found.iter().filter(|it| !gold.iter().any(|gold| same(it, gold))).for_each(|it| prepared.show('+', *it));
            gold.iter().filter(|it| !found.iter().any(|found| same(found, it))).for_each(|it| prepared.show('-', *it));
        }
    }
    Ok(())
}

/// Loads the tagger of a model file, with the net of `net.bin` beside it when there is one.
pub fn load(path: &Path) -> Result<TagModel, String> {
    let fail = |what: String| format!("{}: {what}", path.display());
    let mut bytes = std::fs::read(path).map_err(|error| fail(error.to_string()))?;
    bytes.extend(std::fs::read(path.with_file_name("net.bin")).unwrap_or_default());
    let sections = read_sections(&bytes).map_err(|error| fail(error.to_string()))?;
    TagModel::from_sections(&sections).map_err(|error| fail(error.to_string()))
}

/// One answer: how sure, and whether it was right.
#[derive(Clone, Copy, Debug)]
pub struct Verdict {
    /// Confidence in thousandths.
    pub thousandths: u16,
    /// Whether span and kind are right.
    pub right: bool,
}

/// Every name found in a corpus that marks all eleven kinds.
pub fn verdicts(model: &TagModel, corpus: &NamedCorpus) -> Vec<Verdict> {
    let article = |article| {
        let prepared = prepare(article);
        let right = |it: &Tagged| prepared.marks.contains(&(it.span, Answer::Name(Kinds::of(&[it.kind]))));
        prepared.tag(model).iter().map(|it| Verdict { thousandths: it.confidence.thousandths(), right: right(it) }).collect::<Vec<_>>()
    };
    corpus.articles.iter().flat_map(article).collect()
}

/// Expected calibration error: the mean distance of confidence and share of right answers over ten bins of confidence.
pub fn calibration_error(verdicts: &[Verdict]) -> f64 {
    let bin = |number: u16| {
        let inside = verdicts.iter().filter(|it| (it.thousandths / 100).min(9) == number);
        inside.map(|it| f64::from(it.thousandths) / 1000.0 - f64::from(u8::from(it.right))).sum::<f64>().abs()
    };
    (0..10).map(bin).sum::<f64>() / verdicts.len().max(1) as f64
}

fn eleven(kind: Kind) -> Class {
    Class(["person", "org", "gpe", "loc", "facility", "group", "event", "product", "work", "law", "misc"][kind as usize])
}

fn merged(kind: Kind) -> Class {
    if kind.is_place() { PLACE } else { eleven(kind) }
}

/// An article of a corpus as the engine would get it.
struct Prepared {
    text: String,
    blocks: Vec<Block>,
    marks: Vec<(Span, Answer)>,
}

fn prepare(article: &crate::corpora::named::NamedArticle) -> Prepared {
    let mut prepared = Prepared { text: String::new(), blocks: Vec::new(), marks: Vec::new() };
    for passage in &article.passages {
        let start = prepared.text.len();
        prepared.text.push_str(&passage.text);
        prepared.blocks.push(Block { span: Span::new(start, prepared.text.len()), kind: crate::names::block_kind(passage.setting) });
        prepared.marks.extend(passage.marks.iter().map(|it| (it.0.shift(start), it.1)));
        prepared.text.push_str("\n\n");
    }
    prepared
}

impl Prepared {
    fn tokens(&self) -> Tokens {
        tokenize(&Text::new(&self.text), &Article { blocks: self.blocks.clone(), ..Article::default() })
    }

    fn show(&self, sign: char, (span, class): (Span, Class)) {
        let near = |text: &str, count: usize| text.chars().take(count).collect::<String>().replace('\n', "|");
        let before: String = near(&self.text[..span.start].chars().rev().take(35).collect::<String>(), 35).chars().rev().collect();
        println!("{sign} {:8} {before}[{}]{}", class.0, span.of(&self.text), near(&self.text[span.end..], 25));
    }

    fn tag(&self, model: &TagModel) -> Vec<Tagged> {
        tag(&Text::new(&self.text), &self.tokens(), model, &[])
    }
}

type Table = BTreeMap<Class, Counts>;

/// Strict counts for each class; names over what a corpus leaves open, and kinds it never marks, count neither way.
fn score(model: &TagModel, corpus: &NamedCorpus, class: fn(Kind) -> Class) -> Table {
    let mut table = Table::new();
    for article in &corpus.articles {
        let prepared = prepare(article);
        let open: Vec<Span> = prepared.marks.iter().filter(|it| it.1 == Answer::Unknown).map(|it| it.0).collect();
        let judged = |it: &&Tagged| !corpus.unmarked.has(it.kind) && !open.iter().any(|open| open.start < it.span.end && it.span.start < open.end);
        let found: Vec<(Span, Class)> = prepared.tag(model).iter().filter(judged).map(|it| (it.span, class(it.kind))).collect();
        let gold: Vec<(Span, Class)> = prepared.marks.iter().filter_map(|it| Some((it.0, class_of(it.1, class)?))).collect();
        count(&mut table, &found, &gold);
    }
    table
}

fn count(table: &mut Table, found: &[(Span, Class)], gold: &[(Span, Class)]) {
    let of = |list: &[(Span, Class)], class: Class| list.iter().filter(|it| it.1 == class).map(|it| it.0).collect::<Vec<_>>();
    for class in found.iter().chain(gold).map(|it| it.1).collect::<std::collections::BTreeSet<_>>() {
        *table.entry(class).or_default() += Counts::of(&of(found, class), &of(gold, class));
    }
}

fn class_of(answer: Answer, class: fn(Kind) -> Class) -> Option<Class> {
    let Answer::Name(kinds) = answer else { return None };
    if kinds == Kinds::PLACE {
        return Some(PLACE);
    }
    Kind::ALL.into_iter().find(|&kind| kinds.has(kind)).map(class)
}

fn sum(table: &Table, wanted: impl Fn(&str) -> bool) -> Counts {
    let mut sum = Counts::default();
    table.iter().filter(|it| wanted(it.0.0)).for_each(|it| sum += *it.1);
    sum
}

/// People, organisations and places together.
fn three(table: &Table) -> Counts {
    sum(table, |it| matches!(it, "person" | "org" | "place" | "gpe" | "loc" | "facility"))
}

fn print(title: &str, table: &Table) {
    println!("\n{title}");
    for (class, counts) in table {
        println!("  {:22} {counts}", class.0);
    }
    println!("  {:22} {}", "person, org, place", three(table));
    println!("  {:22} {}", "all", sum(table, |_| true));
}

fn speed(model: &TagModel, corpus: &NamedCorpus) {
    let prepared: Vec<Prepared> = corpus.articles.iter().map(prepare).collect();
    let tokens: Vec<Tokens> = prepared.iter().map(Prepared::tokens).collect();
    let words: usize = tokens.iter().map(|it| it.tokens.len()).sum();
    let start = Instant::now();
    for (article, tokens) in prepared.iter().zip(&tokens) {
        std::hint::black_box(tag(&Text::new(&article.text), tokens, model, &[]));
    }
    println!("\ntagging: {:.0} words a second", words as f64 / start.elapsed().as_secs_f64());
}
