//! Gold articles → marked passages, one a paragraph; the first is the headline.

use crate::corpora::gold::{self, Article};
use crate::corpora::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use galley::text::Span;
use galley::token::Setting;
use std::path::Path;

/// Reads a part of the gold corpus.
pub fn read(data: &Path, part: &str) -> Result<NamedCorpus, String> {
    let articles = gold::read(data, part)?.iter().map(named).collect();
    Ok(NamedCorpus { name: "gold", articles, unmarked: Kinds::NONE })
}

fn named(article: &Article) -> NamedArticle {
    let mut passages = Vec::new();
    let mut start = 0;
    for (at, paragraph) in article.text.split("\n\n").enumerate() {
        let span = Span::new(start, start + paragraph.len());
        start = span.end + 2;
        passages.push(Passage { text: paragraph.to_owned(), marks: marks(article, span), setting: setting(at, paragraph) });
    }
    NamedArticle { passages }
}

fn marks(article: &Article, within: Span) -> Vec<(Span, Answer)> {
    let inside = article.mentions.iter().filter(|it| it.0.start >= within.start && it.0.end <= within.end);
    inside.map(|it| (Span::new(it.0.start - within.start, it.0.end - within.start), Answer::Name(Kinds::of(&[it.1])))).collect()
}

/// Headline first, then mostly a line with the date.
fn setting(at: usize, paragraph: &str) -> Setting {
    match at {
        0 => Setting::Heading,
        1 if paragraph.len() < 40 => Setting::Furniture,
        _ => Setting::Story,
    }
}
