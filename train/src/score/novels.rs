//! LitBank's novels, read from the bare text → quotations found and speakers right, printed; not news, and tuned on by nothing.
//!
//! A speaker is right when our entity is named where LitBank marks the speaker, or when the words we give,
//! no bare pronoun, are such a mention.

use super::Counts;
use crate::corpora::coreferred::{self, Coreferred};
use galley::article::{self, Given};
use galley::entity::{self, Cast, Form};
use galley::quote::{self, Quote, QuoteKind};
use galley::tag::{TagModel, tag};
use galley::text::{Span, Text};
use galley::token;
use std::path::Path;

/// Prints the table.
///
/// # Errors
/// A corpus that cannot be read.
pub fn run(data: &Path) -> Result<(), String> {
    let model = super::names::load(Path::new(super::NAMES_MODEL))?;
    let (mut spans, mut right, mut all) = (Counts::default(), 0_usize, 0_usize);
    let novels = coreferred::litbank(data)?;
    for novel in &novels {
        let (quotes, cast) = read(novel, &model);
        let trim = |span: Span| super::quote::edge(&novel.text, span);
        let found: Vec<Span> = quotes.iter().map(|it| trim(it.span)).collect();
        let gold: Vec<Span> = novel.quotes.iter().map(|it| trim(it.0)).collect();
        spans += Counts::of(&found, &gold);
        for (span, speaker) in &novel.quotes {
            let answer = quotes.iter().find(|it| trim(it.span) == trim(*span));
            right += usize::from(answer.is_some_and(|it| speaker.is_some_and(|who| is_speaker(novel, &cast, it, who))));
            all += 1;
        }
    }
    println!("LitBank, {} novels, everything the rooms' own", novels.len());
    println!("  direct spans          {spans}");
    println!("  speaker of direct     {:5.1} %  ({right} of {all})", 100.0 * right as f64 / all.max(1) as f64);
    Ok(())
}

fn read(novel: &Coreferred, model: &TagModel) -> (Vec<Quote>, Cast) {
    let text = Text::new(&novel.text);
    let article = article::read(&text, &Given::default());
    let tokens = token::tokenize(&text, &article);
    let cast = entity::cast(&text, &article, &tokens, tag(&text, &tokens, model, &[]), &[]);
    let quotes = quote::quotes(&text, &article, &tokens, &cast).quotes;
    (quotes.into_iter().filter(|it| it.kind == QuoteKind::Direct).collect(), cast)
}

fn is_speaker(novel: &Coreferred, cast: &Cast, answer: &Quote, who: usize) -> bool {
    let Some(speaker) = answer.speaker else { return false };
    let pronoun = cast.mentions.iter().any(|it| it.span == speaker.span && it.form == Form::Pronoun);
    let words = Some(speaker.span).filter(|_| !pronoun);
    let names = cast.mentions.iter().filter(|it| it.form == Form::Name && it.entity.is_some() && it.entity == speaker.entity).map(|it| it.span);
    names.chain(words).any(|span| meant(novel, span) == Some(who))
}

/// Whom the shortest mention over all of `span` means.
fn meant(novel: &Coreferred, span: Span) -> Option<usize> {
    let all = novel.mentions.iter().flat_map(|(who, spans)| spans.iter().map(move |it| (it, *who)));
    all.filter(|(it, _)| it.contains(span)).min_by_key(|(it, _)| it.len()).map(|(_, who)| who)
}
