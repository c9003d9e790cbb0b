//! Tokens → quantities with value, bound, unit and what they count; dates and clock times are not its business.

mod home;
mod read;
mod types;

pub use types::{Bound, Quantity, QuantityKind};

use crate::article::{Article, BlockKind};
use crate::text::Text;
use crate::token::{Sentence, Tokens, Words};

/// Finds quantities.
///
/// Boilerplate is left out: how many shared a story is not in the story.
pub fn quantities(text: &Text<'_>, article: &Article, tokens: &Tokens) -> Vec<Quantity> {
    let words = Words::new(text, tokens);
    let home = home::of(&words, tokens);
    let mut out = Vec::new();
    for sentence in tokens.sentences.iter().filter(|it| !is_boilerplate(article, it)) {
        read::sentence(&words.within(sentence.tokens.clone()), home, &mut out);
    }
    out
}

fn is_boilerplate(article: &Article, sentence: &Sentence) -> bool {
    article.blocks.get(sentence.block).is_some_and(|it| it.kind == BlockKind::Boilerplate)
}
