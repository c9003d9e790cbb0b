//! Wikinews with salience marked 0 to 3 → how well ours ranks the same things: Spearman's correlation, the mean over articles, printed.
//!
//! The corpus names things by number alone, so a number is first given the name that is said in the same articles:
//! the one with the best F1 of articles shared, when that is at least a half and three articles. What is too rare for
//! that is left out on both sides, and so are articles with fewer than four numbers left.

use crate::corpora::read_lines;
use galley::article::{self, Given};
use galley::entity::{self, Cast, Kind};
use galley::tag::{TagModel, tag};
use galley::text::Text;
use galley::token;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Fewer articles tell too little about a name.
const ARTICLES: usize = 3;
/// Fewer things make no order.
const THINGS: usize = 4;

#[derive(Deserialize)]
struct Line {
    saliency: Vec<Score>,
    document: Vec<Part>,
}

#[derive(Deserialize)]
struct Score {
    entityid: u32,
    score: f64,
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    value: String,
}

/// Prints the table.
///
/// # Errors
/// A corpus that cannot be read.
pub fn run(data: &Path) -> Result<(), String> {
    let model = super::names::load(Path::new(super::NAMES_MODEL))?;
    let lines: Vec<Line> = read_lines(&data.join("data/wikinews-saliency/saliency-dataset.jsonl.xz"))?;
    let casts: Vec<BTreeMap<String, u16>> = lines.iter().map(|line| ours(line, &model)).collect();
    let names = names_of(&lines, &casts);
    let pairs = |line: &Line, cast: &BTreeMap<String, u16>| -> Vec<(f64, f64)> {
        let pair = |it: &Score| Some((it.score, f64::from(*cast.get(names.get(&it.entityid)?)?)));
        line.saliency.iter().filter_map(pair).collect()
    };
    let all: Vec<Vec<(f64, f64)>> = lines.iter().zip(&casts).map(|(line, cast)| pairs(line, cast)).collect();
    let ranked: Vec<f64> = all.iter().filter(|it| it.len() >= THINGS).filter_map(|it| spearman(it)).collect();
    let scored: usize = all.iter().map(Vec::len).sum();
    println!("Wikinews salience: {} of {} numbers have a name, {scored} things compared", names.len(), distinct(&lines));
    println!("  rank correlation      {:.3}, mean of {} articles", ranked.iter().sum::<f64>() / ranked.len() as f64, ranked.len());
    Ok(())
}

fn distinct(lines: &[Line]) -> usize {
    lines.iter().flat_map(|line| &line.saliency).map(|it| it.entityid).collect::<BTreeSet<u32>>().len()
}

/// Every name and alias in the article, in lower case, with the salience of what it names.
fn ours(line: &Line, model: &TagModel) -> BTreeMap<String, u16> {
    let parts: Vec<String> = line.document.iter().map(|it| plain(&it.value)).filter(|it| !it.is_empty()).collect();
    let raw = parts.join("\n\n");
    let text = Text::new(&raw);
    let article = article::read(&text, &Given::default());
    let tokens = token::tokenize(&text, &article);
    let cast = entity::cast(&text, &article, &tokens, tag(&text, &tokens, model, &[]), &[]);
    names_in(&cast)
}

fn names_in(cast: &Cast) -> BTreeMap<String, u16> {
    let mut out = BTreeMap::new();
    for entity in cast.entities.iter().filter(|it| it.kind != Kind::Group) {
        for name in entity.aliases.iter().chain([&entity.name]) {
            let salience = out.entry(name.to_lowercase()).or_default();
            *salience = entity.salience.thousandths().max(*salience);
        }
    }
    out
}

/// The few entities of HTML that the corpus still has.
fn plain(value: &str) -> String {
    let marks = [("&mdash;", "—"), ("&ndash;", "–"), ("&nbsp;", " "), ("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")];
    marks.iter().fold(value.to_owned(), |text, (code, mark)| text.replace(code, mark))
}

/// The name said in the same articles as each number is marked.
fn names_of(lines: &[Line], casts: &[BTreeMap<String, u16>]) -> BTreeMap<u32, String> {
    let mut marked: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    let mut said: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, (line, cast)) in lines.iter().zip(casts).enumerate() {
        line.saliency.iter().for_each(|it| _ = marked.entry(it.entityid).or_default().insert(at));
        cast.keys().for_each(|name| _ = said.entry(name).or_default().insert(at));
    }
    let agree = |one: &BTreeSet<usize>, other: &BTreeSet<usize>| {
        let shared = one.intersection(other).count();
        if shared < ARTICLES { 0 } else { 2000 * shared / (one.len() + other.len()) }
    };
    let name_of = |articles: &BTreeSet<usize>| {
        let best = said.iter().map(|(name, said)| (agree(articles, said), *name)).max_by_key(|it| it.0)?;
        (best.0 >= 500).then(|| best.1.to_owned())
    };
    marked.iter().filter_map(|(id, articles)| Some((*id, name_of(articles)?))).collect()
}

/// Spearman's rank correlation, ties at their mean rank; `None` when one side is all one rank.
fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let (ours, theirs) = (ranks(pairs.iter().map(|it| it.1)), ranks(pairs.iter().map(|it| it.0)));
    let mean = (pairs.len() as f64 - 1.0) / 2.0;
    let sum = |one: &[f64], other: &[f64]| one.iter().zip(other).map(|(a, b)| (a - mean) * (b - mean)).sum::<f64>();
    let (spread, other) = (sum(&ours, &ours), sum(&theirs, &theirs));
    (spread > 0.0 && other > 0.0).then(|| sum(&ours, &theirs) / (spread * other).sqrt())
}

fn ranks(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let values: Vec<f64> = values.collect();
    let rank = |value: &f64| {
        let below = values.iter().filter(|it| *it < value).count() as f64;
        let level = values.iter().filter(|it| *it == value).count() as f64;
        below + (level - 1.0) / 2.0
    };
    values.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::spearman;

    #[test]
    fn orders_that_agree_oppose_and_tie() {
        assert_eq!(spearman(&[(1.0, 10.0), (2.0, 20.0), (3.0, 30.0)]), Some(1.0));
        assert_eq!(spearman(&[(1.0, 30.0), (2.0, 20.0), (3.0, 10.0)]), Some(-1.0));
        assert_eq!(spearman(&[(1.0, 5.0), (2.0, 5.0)]), None);
    }
}
