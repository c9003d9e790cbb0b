//! GAP snippets and weights → how many pronouns find their name; can try other weights than the engine's.

use super::Counts;
use crate::corpora::gap::{self, Snippet};
use galley::article::{Article, Block, BlockKind};
use galley::entity::{Form, Kind, Weights, cast_with};
use galley::tag::{TagModel, Tagged, tag};
use galley::text::{Confidence, Span, Text};
use galley::token::{Tokens, tokenize};
use std::path::Path;

/// A snippet with all that does not depend on the weights.
pub struct Prepared {
    snippet: Snippet,
    article: Article,
    tokens: Tokens,
    names: Vec<Tagged>,
}

/// Whether the two names in question are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// They are; all others are our own finds.
    Given,
    /// All are our own finds.
    Own,
}

/// Tags one part of GAP.
pub fn prepare(data: &Path, part: &str, model: &TagModel, names: Names) -> Result<Vec<Prepared>, String> {
    Ok(gap::read(data, part)?.into_iter().map(|snippet| prepare_one(snippet, model, names)).collect())
}

fn prepare_one(snippet: Snippet, model: &TagModel, given: Names) -> Prepared {
    let text = Text::new(&snippet.text);
    let block = Block { span: Span::new(0, snippet.text.len()), kind: BlockKind::Paragraph };
    let article = Article { blocks: vec![block], ..Article::default() };
    let tokens = tokenize(&text, &article);
    let asked = |span: Span| given == Names::Given && snippet.names.iter().any(|(name, _)| name.overlaps(span));
    let mut names: Vec<Tagged> = tag(&text, &tokens, model, &[]).into_iter().filter(|name| !asked(name.span)).collect();
    for (span, _) in snippet.names.into_iter().filter(|_| given == Names::Given) {
        let why = String::new();
        names.push(Tagged { span, tokens: tokens.inside(span), kind: Kind::Person, confidence: Confidence::FULL, why });
    }
    names.sort_by_key(|name| name.span);
    Prepared { article, tokens, names, snippet }
}

/// Counts for the masculine and the feminine pronouns.
pub fn score(prepared: &[Prepared], weights: &Weights) -> [Counts; 2] {
    let mut counts = [Counts::default(); 2];
    for it in prepared {
        let text = Text::new(&it.snippet.text);
        let cast = cast_with(&text, &it.article, &it.tokens, (it.names.clone(), &[]), weights);
        let pronoun = cast.mentions.iter().find(|mention| mention.form == Form::Pronoun && mention.span.overlaps(it.snippet.pronoun));
        let found = pronoun.and_then(|mention| mention.entity);
        for (span, meant) in it.snippet.names {
            let mut names = cast.mentions.iter().filter(|mention| mention.form == Form::Name && mention.span.overlaps(span));
            let answered = found.is_some() && names.any(|mention| mention.entity == found);
            let counts = &mut counts[usize::from(it.snippet.is_feminine())];
            counts.right += usize::from(answered && meant);
            counts.spurious += usize::from(answered && !meant);
            counts.missing += usize::from(!answered && meant);
        }
    }
    counts
}

/// Both genders together.
pub fn overall([mut one, other]: [Counts; 2]) -> Counts {
    one += other;
    one
}

/// Prints the table of one part.
pub fn show(title: &str, prepared: &[Prepared]) {
    let counts = score(prepared, &Weights::FITTED);
    println!("GAP {title}");
    println!("  all        {}", overall(counts));
    println!("  masculine  {}", counts[0]);
    println!("  feminine   {}", counts[1]);
    println!("  feminine/masculine {:.3}", counts[1].f1() / counts[0].f1());
}
