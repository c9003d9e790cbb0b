//! Galley reads a news article.
//!
//! Text in, [`Report`] out: blocks, names, quotations, times, figures and places,
//! each with its span in the text as it was given. No clock, network, thread or printing inside.

pub mod article;
pub mod calendar;
pub mod compare;
pub mod entity;
pub mod export;
pub mod lexicon;
pub mod number;
pub mod place;
pub mod quote;
pub mod report;
pub mod tag;
pub mod text;
pub mod time;
pub mod token;

mod memory;
mod model;
mod options;
mod request;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use compare::{Account, Comparison, compare};
pub use lexicon::ModelError;
pub use memory::Memory;
pub use model::Model;
pub use options::Options;
pub use report::Report;
pub use request::{BlockCorrection, Corrections, EntityCorrection, NameCorrection, Rename, Request, is_day};
pub use tag::Progress;
pub use text::{Offsets, Unit};

/// Reads `raw` and answers everything found in it, positions in bytes.
///
/// Any text gives a report; what is doubtful stands in its confidences and notes.
/// The same text, model and options give the same report on every machine.
/// [`Report::in_unit`] counts it for JavaScript or Python.
pub fn analyze(raw: &str, model: &Model, options: &Options) -> Report {
    read(raw, model, options, |text, tokens| tag::tag(text, tokens, &model.names, &options.names))
}

/// The report of [`analyze`], byte for byte; sooner when `memory` has just read the same words with another date.
pub fn analyze_again(raw: &str, model: &Model, options: &Options, memory: &mut Memory) -> Report {
    analyze_by_steps(raw, model, options, memory, &mut |_, _| {})
}

/// The report of [`analyze_again`], with `progress` told how many words have been read, and of how many. Putting the report together then is a fifth of the work.
pub fn analyze_by_steps(raw: &str, model: &Model, options: &Options, memory: &mut Memory, progress: &mut Progress<'_>) -> Report {
    read(raw, model, options, |text, tokens| {
        memory.tag(text, tokens, &options.names, || tag::tag_by_steps(text, tokens, &model.names, &options.names, progress))
    })
}

/// The names of `raw` alone, positions in bytes: the first steps of [`analyze`].
pub fn names(raw: &str, model: &Model) -> Vec<tag::Tagged> {
    let text = text::Text::new(raw);
    let article = article::read(&text, &Options::default().given);
    let tokens = token::tokenize(&text, &article);
    tag::tag(&text, &tokens, &model.names, &[])
}

fn read(raw: &str, model: &Model, options: &Options, tag: impl FnOnce(&text::Text<'_>, &token::Tokens) -> Vec<tag::Tagged>) -> Report {
    let text = text::Text::new(raw);
    let article = article::read(&text, &options.given);
    let tokens = token::tokenize(&text, &article);
    let mut names = tag(&text, &tokens);
    let known = |name: &str| model.places.as_ref().is_some_and(|it| !it.find(name).is_empty());
    let taken_away = |span: text::Span| options.names.iter().any(|fix| fix.kind.is_none() && fix.span.overlaps(span));
    entity::add_filed(&text, &article, &tokens, &mut names, |span| known(text.get(span)), taken_away);
    let cast = entity::cast(&text, &article, &tokens, names, &options.entities);
    let quotes = quote::quotes(&text, &article, &tokens, &cast);
    let times = time::times(&text, &article, &tokens);
    let quantities = number::quantities(&text, &article, &tokens);
    let places = place::places(&text, &article, &cast, model.places.as_ref());
    let findings = report::Findings { article, tokens, cast, quotes, times, quantities, places };
    report::assemble(&text, &model.name, findings)
}
