//! Tokens and the article's own date → time expressions with ISO values and the reasoning; never asks a clock.

mod anchor;
mod count;
mod express;
mod meaning;
mod numbered;
mod read;
mod resolve;
mod speech;
mod tense;
mod types;
mod value;

pub use types::{TimeExpression, TimeKind};

use crate::article::{Article, BlockKind};
use crate::text::Text;
use crate::token::{Sentence, Tokens, Words};

/// Finds time expressions and resolves them against the article's own date.
///
/// Boilerplate is left out: when a menu was last updated is not when the story happened.
pub fn times(text: &Text<'_>, article: &Article, tokens: &Tokens) -> Vec<TimeExpression> {
    let words = Words::new(text, tokens);
    let anchor = anchor::of(text, article);
    let mut teller = express::Teller::new(&anchor);
    let mut out = Vec::new();
    for sentence in tokens.sentences.iter().filter(|it| !is_boilerplate(article, it)) {
        let phrase = words.within(sentence.tokens.clone());
        let mut found = read::sentence(&phrase);
        read::lend_days(&mut found);
        out.extend(teller.sentence(sentence.block, &phrase, &found));
    }
    out
}

fn is_boilerplate(article: &Article, sentence: &Sentence) -> bool {
    article.blocks.get(sentence.block).is_some_and(|it| it.kind == BlockKind::Boilerplate)
}
