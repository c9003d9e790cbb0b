//! pages-dev → how well whole pages are taken apart, and what became of the words that were lost; judged through the public API.

use super::counts::Counts;
use super::share::Share;
use super::signers::Signers;
use crate::corpora::read_lines;
use galley::article::{self, Article, BlockKind, Given};
use galley::text::Text;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How much is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The scores.
    Table,
    /// Every field that is wrong and every block on the wrong side, page by page, before the scores.
    Misses,
}

#[derive(Deserialize)]
struct Page {
    id: String,
    text: String,
    body: String,
    headline: Option<String>,
    byline: Option<String>,
    date: Option<String>,
}

/// Sums over pages.
#[derive(Default)]
struct Sums {
    f1: f64,
    precision: f64,
    recall: f64,
    /// Recall where sub-heads count as body too.
    with_subheads: f64,
    headline: Share,
    byline: Share,
    named: Share,
    date: Share,
    lost: Losses,
    taken: Losses,
}

/// Words on the wrong side, and in how many pages, by the kind of their block.
type Losses = BTreeMap<String, (usize, BTreeSet<String>)>;

/// Scores whole pages.
pub fn run(data: &Path, detail: Detail) -> Result<(), String> {
    let pages: Vec<Page> = read_lines(&data.join("data/pages-dev/pages.jsonl.xz"))?;
    let mut sums = Sums::default();
    for page in &pages {
        let text = Text::new(&page.text);
        let article = article::read(&text, &Given::default());
        let mut told = Vec::new();
        body(&mut sums, page, &text, &article, &mut told);
        fields(&mut sums, page, &text, &article, &mut told);
        if detail == Detail::Misses && !told.is_empty() {
            println!("== {}\n{}", page.id, told.join("\n"));
        }
    }
    show(&sums, pages.len());
    Ok(())
}

fn show(sums: &Sums, pages: usize) {
    let count = pages as f64;
    println!("pages-dev, {pages} pages");
    println!("  body words   F1 {:5.1}  precision {:5.1}  recall {:5.1}", sums.f1 / count, sums.precision / count, sums.recall / count);
    println!("  with sub-heads counted as body, recall {:5.1}", sums.with_subheads / count);
    sums.headline.show("headline");
    sums.byline.show("bylines, all");
    sums.named.show("  one, loosely");
    sums.date.show("date");
    show_losses("story words lost, by the kind they were given", &sums.lost);
    show_losses("other words taken for the story, by kind", &sums.taken);
}

fn show_losses(title: &str, losses: &Losses) {
    println!("  {title}:");
    let mut rows: Vec<_> = losses.iter().collect();
    rows.sort_by_key(|(kind, (words, _))| (std::cmp::Reverse(*words), kind.as_str()));
    for (kind, (words, pages)) in rows {
        println!("    {kind:<16} {words:6} words in {:3} pages", pages.len());
    }
}

/// Body words, and the blocks that stand on the wrong side.
fn body(sums: &mut Sums, page: &Page, text: &Text<'_>, article: &Article, told: &mut Vec<String>) {
    let answer =
        |wanted: fn(BlockKind) -> bool| article.blocks.iter().filter(|it| wanted(it.kind)).map(|it| text.get(it.span)).collect::<Vec<_>>().join("\n");
    let counts = bag(&answer(BlockKind::is_body), &page.body);
    sums.with_subheads += bag(&answer(|it| it.is_body() || it == BlockKind::Subhead), &page.body).recall();
    sums.f1 += counts.f1();
    sums.precision += counts.precision();
    sums.recall += counts.recall();
    let before = told.len();
    let gold = Phrases::of(&page.body);
    let within = |kind: BlockKind| kind.is_body();
    let (first, last) = (article.blocks.iter().position(|it| within(it.kind)), article.blocks.iter().rposition(|it| within(it.kind)));
    for (at, block) in article.blocks.iter().enumerate() {
        let words = text.get(block.span);
        let side = gold.holds(words);
        let count = words.split_whitespace().count();
        let place = if Some(at) < first || first.is_none() {
            "above"
        } else if Some(at) > last {
            "below"
        } else {
            "inside"
        };
        match (side, within(block.kind)) {
            (true, false) => note(&mut sums.lost, format!("{:?} {place}", block.kind), count, page),
            (false, true) => note(&mut sums.taken, format!("{:?}", block.kind), count, page),
            _ => continue,
        }
        told.push(format!("  {} {:?} {place}: {words:.150}", if side { "LOST" } else { "TAKEN" }, block.kind));
    }
    if told.len() > before {
        told.insert(before, format!("  F1 {:.1} P {:.1} R {:.1}", counts.f1(), counts.precision(), counts.recall()));
    }
}

fn note(losses: &mut Losses, kind: String, words: usize, page: &Page) {
    let entry = losses.entry(kind).or_default();
    entry.0 += words;
    entry.1.insert(page.id.clone());
}

/// The phrases of a story: its lines, and every three words in a row.
struct Phrases<'a> {
    lines: BTreeSet<String>,
    triples: BTreeSet<[&'a str; 3]>,
}

impl<'a> Phrases<'a> {
    fn of(body: &'a str) -> Self {
        let words: Vec<&str> = body.split_whitespace().collect();
        let triples = words.windows(3).map(|it| [it[0], it[1], it[2]]).collect();
        Self { lines: body.lines().map(squeeze).collect(), triples }
    }

    /// Whether most of a block's words stand in the story in the same order; a block of one or two words must be a line of it.
    fn holds(&self, words: &str) -> bool {
        let list: Vec<&str> = words.split_whitespace().collect();
        let all = list.windows(3).count();
        let shared = list.windows(3).filter(|it| self.triples.contains(&[it[0], it[1], it[2]])).count();
        if all == 0 { self.lines.contains(&squeeze(words)) } else { shared * 2 > all }
    }
}

fn fields(sums: &mut Sums, page: &Page, text: &Text<'_>, article: &Article, told: &mut Vec<String>) {
    let found = article.headline.map_or(String::new(), |it| squeeze(text.get(it)));
    if let Some(gold) = page.headline.as_deref().filter(|it| stands_in(&page.text, it)) {
        let right = found == squeeze(gold);
        sums.headline.add(right);
        told.extend((!right).then(|| format!("  HEADLINE {found:?}, not {gold:?}")));
    }
    let names: Vec<String> = article.byline.iter().map(|it| squeeze(text.get(it.name))).collect();
    let signers = page.byline.as_deref().map(Signers::of).filter(|it| it.stand_in(&page.text));
    if let Some(gold) = signers {
        let all = gold.are(&names);
        sums.byline.add(all);
        sums.named.add(gold.include(&names));
        told.extend((!all).then(|| format!("  BYLINE {names:?}, not {gold:?}")));
    }
    if let Some(gold) = page.date.as_deref().and_then(|it| it.get(..10)) {
        let published = article.published.date.map(|it| it.to_string()).unwrap_or_default();
        sums.date.add(published == gold);
        told.extend((published != gold).then(|| format!("  DATE {published:?}, not {gold:?}")));
    }
}

/// Words in common, each as often as both hold it.
fn bag(answer: &str, gold: &str) -> Counts {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    answer.split_whitespace().for_each(|it| counts.entry(it).or_default().0 += 1);
    gold.split_whitespace().for_each(|it| counts.entry(it).or_default().1 += 1);
    let mut total = Counts::default();
    for (answered, wanted) in counts.into_values() {
        let right = answered.min(wanted);
        total += Counts { right, spurious: answered - right, missing: wanted - right };
    }
    total
}

/// White space made plain.
pub fn squeeze(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words occur in the text, white space aside.
pub fn stands_in(text: &str, words: &str) -> bool {
    !words.trim().is_empty() && squeeze(text).contains(&squeeze(words))
}
