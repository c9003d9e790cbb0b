//! The entity room against gold mentions → B³ and roles, printed; judges through the public API alone.

use super::Counts;
use super::gap::{Names, prepare};
use crate::corpora::gold;
use galley::article::{self, Given};
use galley::entity::{self, Cast, Form};
use galley::tag::{TagModel, Tagged, tag};
use galley::text::{Confidence, Text};
use galley::token::{self, Tokens};
use std::collections::BTreeMap;
use std::path::Path;

/// Whether every difference is printed too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The table alone.
    Table,
    /// Every difference from the gold standard, above the table.
    Differences,
}

/// Scores the room on one part of the gold articles, given their mentions.
pub fn run(data: &Path, part: &str, detail: Detail) -> Result<(), String> {
    let model = super::names::load(Path::new(super::NAMES_MODEL))?;
    let (mut cubed, mut own) = (Cubed::default(), Cubed::default());
    let mut roles = Counts::default();
    for gold in gold::read(data, part)? {
        let cast = cast_of(&gold);
        cubed.add(&labels(&gold, &cast));
        own.add(&labels(&gold, &own_cast(&gold, &model)));
        roles += score_roles(&gold, &cast, detail);
        if detail == Detail::Differences {
            show_links(&gold, &cast);
        }
    }
    println!("entity, gold {part}, given gold mentions");
    println!("  B³     {cubed}");
    println!("  roles  {roles}");
    println!("entity, gold {part}, mentions of our own\n  B³     {own}");
    super::gap::show("development, the two names given", &prepare(data, "development", &model, Names::Given)?);
    super::gap::show("development, every name our own", &prepare(data, "development", &model, Names::Own)?);
    let said = super::said::score(&super::said::prepare(data, part)?, &galley::entity::Weights::FITTED);
    println!("\"he said\", gold {part}\n  speaker    {said}");
    super::gap::show("validation, the two names given", &prepare(data, "validation", &model, Names::Given)?);
    Ok(())
}

/// What the room makes of an article's gold mentions.
fn cast_of(gold: &gold::Article) -> Cast {
    let text = Text::new(&gold.text);
    let article = article::read(&text, &Given::default());
    let tokens = token::tokenize(&text, &article);
    entity::cast(&text, &article, &tokens, tagged(gold, &tokens), &[])
}

/// What the rooms make of an article that nothing is given of.
fn own_cast(gold: &gold::Article, model: &TagModel) -> Cast {
    let text = Text::new(&gold.text);
    let article = article::read(&text, &Given::default());
    let tokens = token::tokenize(&text, &article);
    entity::cast(&text, &article, &tokens, tag(&text, &tokens, model, &[]), &[])
}

fn tagged(gold: &gold::Article, tokens: &Tokens) -> Vec<Tagged> {
    let mut names: Vec<Tagged> = gold
        .mentions
        .iter()
        .map(|&(span, kind, _)| Tagged { span, tokens: tokens.inside(span), kind, confidence: Confidence::FULL, why: String::new() })
        .collect();
    names.sort_by_key(|name| name.span);
    names
}

/// Gold and answered entity of every named mention that both have.
fn labels(gold: &gold::Article, cast: &Cast) -> Vec<(usize, usize)> {
    let named = cast.mentions.iter().filter(|it| it.form == Form::Name);
    let answered: BTreeMap<_, _> = named.filter_map(|it| it.entity.map(|entity| (it.span, entity))).collect();
    gold.mentions.iter().filter_map(|(span, _, entity)| answered.get(span).map(|&ours| (*entity, ours))).collect()
}

/// B³: for each mention, how much of its set is right.
#[derive(Clone, Copy, Debug, Default)]
struct Cubed {
    mentions: f64,
    precision: f64,
    recall: f64,
}

impl Cubed {
    fn add(&mut self, labels: &[(usize, usize)]) {
        let count = |test: &dyn Fn(&(usize, usize)) -> bool| labels.iter().filter(|it| test(it)).count() as f64;
        for (gold, ours) in labels {
            let both = count(&|it| it.0 == *gold && it.1 == *ours);
            self.mentions += 1.0;
            self.precision += both / count(&|it| it.1 == *ours);
            self.recall += both / count(&|it| it.0 == *gold);
        }
    }
}

impl std::fmt::Display for Cubed {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (precision, recall) = (100.0 * self.precision / self.mentions, 100.0 * self.recall / self.mentions);
        let f1 = 2.0 * precision * recall / (precision + recall);
        write!(out, "P {precision:5.1}  R {recall:5.1}  F1 {f1:5.1}  ({} mentions)", self.mentions)
    }
}

fn score_roles(gold: &gold::Article, cast: &Cast, detail: Detail) -> Counts {
    let gold_of: BTreeMap<_, _> = gold.mentions.iter().map(|(span, _, entity)| (*span, *entity)).collect();
    let mut answers = Vec::new();
    for entity in &cast.entities {
        let spans = entity.mentions.iter().filter_map(|&at| cast.mentions.get(at)).map(|it| it.span);
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for id in spans.filter_map(|span| gold_of.get(&span)) {
            *votes.entry(*id).or_default() += 1;
        }
        let id = votes.iter().max_by_key(|(_, count)| **count).map_or(usize::MAX, |(id, _)| *id);
        answers.extend(entity.roles.iter().map(|role| (role.span, id)));
    }
    if detail == Detail::Differences {
        let name = |id: usize| gold.entities.get(id).and_then(|it| it.names.first()).map_or("?", String::as_str);
        let around = |span: galley::text::Span| {
            let near = |at: usize| (0..=at).rev().find(|&it| gold.text.is_char_boundary(it)).unwrap_or(0);
            let (from, to) = (near(span.start.saturating_sub(50)), near((span.end + 50).min(gold.text.len())));
            format!("{}[{}]{}", &gold.text[from..span.start], span.of(&gold.text), &gold.text[span.end..to]).replace('\n', "|")
        };
        for (span, id) in answers.iter().filter(|it| !gold.roles.contains(it)) {
            println!("{} spurious role of {}: {}", gold.id, name(*id), around(*span));
        }
        for (span, id) in gold.roles.iter().filter(|it| !answers.contains(it)) {
            println!("{} missing role of {}: {}", gold.id, name(*id), around(*span));
        }
    }
    Counts::of(&answers, &gold.roles)
}

/// Prints sets that hold two gold entities, and gold entities that fell apart.
fn show_links(gold: &gold::Article, cast: &Cast) {
    let words: BTreeMap<_, _> = gold.mentions.iter().map(|(span, kind, entity)| (*span, (*kind, *entity))).collect();
    let mut ours: BTreeMap<usize, BTreeMap<usize, Vec<String>>> = BTreeMap::new();
    let mut theirs: BTreeMap<usize, BTreeMap<usize, Vec<String>>> = BTreeMap::new();
    for mention in cast.mentions.iter().filter(|it| it.form == Form::Name) {
        let (Some(our), Some((kind, id))) = (mention.entity, words.get(&mention.span)) else { continue };
        let word = format!("{} {kind:?}", mention.span.of(&gold.text));
        ours.entry(our).or_default().entry(*id).or_default().push(word.clone());
        theirs.entry(*id).or_default().entry(our).or_default().push(word);
    }
    let show = |label: &str, sets: &BTreeMap<usize, BTreeMap<usize, Vec<String>>>| {
        for parts in sets.values().filter(|parts| parts.len() > 1) {
            let parts: Vec<String> = parts.values().map(|words| distinct(words)).collect();
            println!("{} {label}: {}", gold.id, parts.join("  ≠  "));
        }
    };
    show("joined", &ours);
    show("parted", &theirs);
}

fn distinct(words: &[String]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for word in words {
        if !seen.contains(&word.as_str()) {
            seen.push(word);
        }
    }
    seen.join(", ")
}
