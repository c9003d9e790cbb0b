//! Galley reads a news article.
//!
//! Text in, [`Report`](report::Report) out: blocks, names, quotations, times, figures and places,
//! each with its span in the text as it was given. No clock, network, thread or printing inside.

pub mod article;
pub mod calendar;
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

mod options;

pub use options::Options;
