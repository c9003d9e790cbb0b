//! "…", he said → how often the gold speaker is found for such a pronoun; names are given, quotes are not read.

use super::Counts;
use crate::corpora::{gold, gold_cast};
use galley::article::Article;
use galley::entity::{Form, Kind, Weights, cast_with};
use galley::tag::Tagged;
use galley::text::{Confidence, Span, Text};
use galley::token::{Tokens, tokenize};
use std::path::Path;

/// An article whose quotations are introduced by pronouns.
pub struct Prepared {
    gold: gold::Article,
    article: Article,
    tokens: Tokens,
    /// Each pronoun beside a quotation, with the gold speaker.
    asked: Vec<(Span, usize)>,
}

/// The articles of one part of gold that have such a pronoun.
pub fn prepare(data: &Path, part: &str) -> Result<Vec<Prepared>, String> {
    let articles = gold::read(data, part)?.into_iter().map(prepare_one);
    Ok(articles.filter(|it| !it.asked.is_empty()).collect())
}

fn prepare_one(gold: gold::Article) -> Prepared {
    let article = gold_cast::article(&gold);
    let tokens = tokenize(&Text::new(&gold.text), &article);
    let person = |id: usize| gold.entities.get(id).is_some_and(|it| it.kind == Kind::Person);
    let spoken = gold.quotes.iter().filter_map(|quote| match quote.speaker {
        Some(gold::Speaker::Entity(id)) if person(id) => pronoun_beside(&gold.text, &tokens, quote.span).map(|span| (span, id)),
        _ => None,
    });
    let asked = spoken.collect();
    Prepared { article, tokens, asked, gold }
}

/// `he` in `…," he said` and in `He said, "…`.
fn pronoun_beside(text: &str, tokens: &Tokens, quote: Span) -> Option<Span> {
    let inside = tokens.inside(quote);
    let is_pronoun = |at: &usize| tokens.tokens.get(*at).is_some_and(|token| matches!(token.span.of(text), "he" | "she" | "He" | "She"));
    let after = (inside.end..inside.end + 3).find(is_pronoun);
    let found = after.or_else(|| (inside.start.saturating_sub(5)..inside.start).rev().find(is_pronoun))?;
    tokens.tokens.get(found).map(|token| token.span)
}

/// How many of the pronouns find their speaker.
pub fn score(prepared: &[Prepared], weights: &Weights) -> Counts {
    let mut counts = Counts::default();
    for it in prepared {
        let text = Text::new(&it.gold.text);
        let cast = cast_with(&text, &it.article, &it.tokens, (names(it), &[]), weights);
        for (span, speaker) in &it.asked {
            let found =
                cast.mentions.iter().find(|mention| mention.form == Form::Pronoun && mention.span == *span).and_then(|mention| mention.entity);
            let name_of = |entity: usize| cast.mentions.iter().find(|mention| mention.form == Form::Name && mention.entity == Some(entity));
            let gold_of = |span: Span| it.gold.mentions.iter().find(|mention| mention.0 == span).map(|mention| mention.2);
            let right = found.and_then(name_of).and_then(|name| gold_of(name.span)) == Some(*speaker);
            counts.right += usize::from(right);
            counts.missing += usize::from(!right);
            counts.spurious += usize::from(!right && found.is_some());
        }
    }
    counts
}

fn names(it: &Prepared) -> Vec<Tagged> {
    let tagged = |&(span, kind, _): &(Span, Kind, usize)| Tagged {
        span,
        tokens: it.tokens.inside(span),
        kind,
        confidence: Confidence::FULL,
        why: String::new(),
    };
    let mut names: Vec<Tagged> = it.gold.mentions.iter().map(tagged).collect();
    names.sort_by_key(|name| name.span);
    names
}
