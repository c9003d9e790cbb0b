//! wikinews-saliency → how well the article room takes plain articles apart; whole pages are `pages`'.

use super::pages::{self, Detail, squeeze};
use super::share::Share;
use crate::corpora::read_lines;
use galley::article::{self, BlockKind, Given};
use galley::text::Text;
use serde::Deserialize;
use std::path::Path;

/// Scores whole pages and plain articles.
pub fn run(data: &Path, detail: Detail) -> Result<(), String> {
    pages::run(data, detail)?;
    articles(data, detail)
}

#[derive(Deserialize)]
struct Salient {
    document: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    name: String,
    #[serde(default)]
    value: String,
}

fn articles(data: &Path, detail: Detail) -> Result<(), String> {
    let all: Vec<Salient> = read_lines(&data.join("data/wikinews-saliency/saliency-dataset.jsonl.xz"))?;
    let (mut headline, mut paragraphs, mut date) = (Share::default(), Share::default(), Share::default());
    for article in &all {
        let parts: Vec<(&str, String)> =
            article.document.iter().map(|it| (it.name.as_str(), plain(&it.value))).filter(|it| !it.1.is_empty()).collect();
        let raw = parts.iter().map(|it| it.1.as_str()).collect::<Vec<_>>().join("\n\n");
        let text = Text::new(&raw);
        let found = article::read(&text, &Given::default());
        for (name, words) in &parts {
            let kind = found.blocks.iter().find(|it| text.get(it.span) == words).map(|it| it.kind);
            match *name {
                "headline" => headline.add(kind == Some(BlockKind::Headline)),
                "dateline" => date.add(kind == Some(BlockKind::Date)),
                _ => paragraphs.add(kind.is_some_and(BlockKind::is_body)),
            }
            if detail == Detail::Misses
                && !matches!((*name, kind), ("headline", Some(BlockKind::Headline)) | ("dateline", Some(BlockKind::Date)))
                && !kind.is_some_and(BlockKind::is_body)
            {
                println!("{name} {kind:?} {words:.120}");
            }
        }
    }
    println!("wikinews-saliency, {} articles", all.len());
    headline.show("headline");
    paragraphs.show("paragraphs");
    date.show("date line");
    Ok(())
}

/// The few HTML entities of the corpus as characters, lines joined.
fn plain(value: &str) -> String {
    let named = [("&mdash;", "—"), ("&ndash;", "–"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    squeeze(&named.iter().fold(value.to_owned(), |text, (name, sign)| text.replace(name, sign)))
}
