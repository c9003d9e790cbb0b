//! OntoGUM's news, read from the bare text → the CoNLL-2012 score: the mean F1 of MUC, B³ and CEAFe, printed.
//!
//! OntoGUM marks whole phrases ("the embattled president of …"), we mark names and short descriptions; a leading
//! article and a closing possessive are left out on both sides, all else must agree. Singletons count on neither side.

use super::assign::best_sum;
use crate::corpora::coreferred::{self, Coreferred};
use galley::article::{self, Given};
use galley::entity;
use galley::tag::{TagModel, tag};
use galley::text::{Span, Text};
use galley::token;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Prints the table.
///
/// # Errors
/// A corpus that cannot be read.
pub fn run(data: &Path) -> Result<(), String> {
    let model = super::names::load(Path::new(super::NAMES_MODEL))?;
    let mut sums = Sums::default();
    let documents = coreferred::ontogum_news(data)?;
    for document in &documents {
        let key = document.mentions.values().map(|spans| cluster(&document.text, spans.iter().copied())).collect();
        sums.add(&several(key), &several(answer(document, &model)));
    }
    println!("OntoGUM news, {} documents, everything the rooms' own\n{sums}", documents.len());
    Ok(())
}

type Cluster = BTreeSet<Span>;

fn answer(document: &Coreferred, model: &TagModel) -> Vec<Cluster> {
    let text = Text::new(&document.text);
    let article = article::read(&text, &Given::default());
    let tokens = token::tokenize(&text, &article);
    let cast = entity::cast(&text, &article, &tokens, tag(&text, &tokens, model, &[]), &[]);
    let spans = |it: &entity::Entity| cluster(&document.text, it.mentions.iter().filter_map(|&at| cast.mentions.get(at)).map(|it| it.span));
    cast.entities.iter().map(spans).collect()
}

/// Mentions without a leading article and a closing possessive.
fn cluster(text: &str, spans: impl Iterator<Item = Span>) -> Cluster {
    let bare = |span: Span| {
        let words = span.of(text);
        let start = ["the ", "The ", "a ", "A ", "an ", "An "].iter().find(|it| words.starts_with(**it)).map_or(0, |it| it.len());
        let end = ["'s", "’s", "'", "’"].iter().find(|it| words.ends_with(**it)).map_or(0, |it| it.len());
        Span::new(span.start + start, (span.end - end).max(span.start + start))
    };
    spans.map(bare).collect()
}

/// Leaves out what is mentioned once.
fn several(clusters: Vec<Cluster>) -> Vec<Cluster> {
    clusters.into_iter().filter(|it| it.len() > 1).collect()
}

/// How much is right, of how much.
#[derive(Clone, Copy, Default)]
struct Share {
    right: f64,
    all: f64,
}

impl Share {
    const fn of(right: f64, all: usize) -> Self {
        Self { right, all: all as f64 }
    }

    fn value(self) -> f64 {
        if self.all > 0.0 { self.right / self.all } else { 0.0 }
    }
}

impl std::ops::AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.all += other.all;
    }
}

/// Precision and recall of one measure, summed over documents.
#[derive(Clone, Copy, Default)]
struct Measure([Share; 2]);

impl Measure {
    fn f1(self) -> f64 {
        let [precision, recall] = self.0.map(Share::value);
        if precision + recall > 0.0 { 200.0 * precision * recall / (precision + recall) } else { 0.0 }
    }
}

#[derive(Default)]
struct Sums {
    mentions: Measure,
    muc: Measure,
    cubed: Measure,
    ceaf: Measure,
}

impl Sums {
    fn add(&mut self, key: &[Cluster], answer: &[Cluster]) {
        let ceaf = best_sum(&similarities(key, answer));
        for (side, (one, other)) in [(answer, key), (key, answer)].into_iter().enumerate() {
            let of = index(other);
            let all: usize = one.iter().map(Cluster::len).sum();
            let known = one.iter().flatten().filter(|span| of.contains_key(span)).count();
            self.mentions.0[side] += Share::of(known as f64, all);
            self.muc.0[side] += muc(one, &of);
            self.cubed.0[side] += Share::of(one.iter().map(|it| cubed(it, other)).sum(), all);
            self.ceaf.0[side] += Share::of(ceaf, one.len());
        }
    }
}

/// Which cluster each mention is in.
fn index(clusters: &[Cluster]) -> BTreeMap<Span, usize> {
    clusters.iter().enumerate().flat_map(|(at, it)| it.iter().map(move |span| (*span, at))).collect()
}

/// Links kept: a cluster of n mentions that the other side breaks into p parts keeps n − p of its n − 1.
fn muc(clusters: &[Cluster], other: &BTreeMap<Span, usize>) -> Share {
    let kept = |it: &Cluster| {
        let parts: BTreeSet<usize> = it.iter().filter_map(|span| other.get(span).copied()).collect();
        let alone = it.iter().filter(|span| !other.contains_key(span)).count();
        it.len() - parts.len() - alone
    };
    Share::of(clusters.iter().map(kept).sum::<usize>() as f64, clusters.iter().map(|it| it.len() - 1).sum())
}

/// For every mention of the cluster, the share of it that is in its cluster on the other side.
fn cubed(cluster: &Cluster, other: &[Cluster]) -> f64 {
    let shared = other.iter().map(|it| cluster.intersection(it).count() as f64);
    shared.map(|count| count * count / cluster.len() as f64).sum()
}

/// How alike every two clusters are, by Dice's measure.
fn similarities(key: &[Cluster], answer: &[Cluster]) -> Vec<Vec<f64>> {
    let dice = |one: &Cluster, other: &Cluster| 2.0 * one.intersection(other).count() as f64 / (one.len() + other.len()) as f64;
    key.iter().map(|one| answer.iter().map(|other| dice(one, other)).collect()).collect()
}

impl std::fmt::Display for Sums {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, measure) in [("mentions", self.mentions), ("MUC", self.muc), ("B³", self.cubed), ("CEAFe", self.ceaf)] {
            let [precision, recall] = measure.0.map(|it| 100.0 * it.value());
            writeln!(out, "  {name:<9} P {precision:5.1}  R {recall:5.1}  F1 {:5.1}", measure.f1())?;
        }
        write!(out, "  CoNLL F1 {:.1}", (self.muc.f1() + self.cubed.f1() + self.ceaf.f1()) / 3.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clusters(of: &[&[usize]]) -> Vec<Cluster> {
        of.iter().map(|it| it.iter().map(|&at| Span::new(at, at + 1)).collect()).collect()
    }

    #[test]
    fn the_worked_example_of_the_measures() {
        let mut sums = Sums::default();
        sums.add(&clusters(&[&[1, 2, 3], &[4, 5, 6, 7]]), &clusters(&[&[1, 2], &[3, 4], &[6, 7, 8, 9]]));
        let percent = |measure: Measure| measure.0.map(|it| (100.0 * it.value()).round());
        assert_eq!(percent(sums.muc), [40.0, 40.0]);
        assert_eq!(percent(sums.cubed), [50.0, 42.0]);
        assert_eq!(percent(sums.ceaf), [43.0, 65.0]);
    }
}
