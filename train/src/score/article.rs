//! pages-dev and wikinews-saliency → how well the article room takes them apart; judged through the public API.

use super::Counts;
use crate::corpora::read_lines;
use galley::article::{self, Article, BlockKind, Given};
use galley::text::Text;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Scores whole pages and plain articles. `GALLEY_PAGES` names a file for the pages one by one.
pub fn run(data: &Path) -> Result<(), String> {
    pages(data)?;
    articles(data)
}

#[derive(Deserialize)]
struct Page {
    id: String,
    text: String,
    body: String,
    headline: Option<String>,
    byline: Option<String>,
    date: Option<String>,
}

/// Percent and how many it is of.
#[derive(Default)]
struct Share {
    right: usize,
    of: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    fn show(&self, name: &str) {
        println!("  {name:<12} {:5.1}  ({} of {})", 100.0 * self.right as f64 / self.of.max(1) as f64, self.right, self.of);
    }
}

fn pages(data: &Path) -> Result<(), String> {
    let pages: Vec<Page> = read_lines(&data.join("data/pages-dev/pages.jsonl.xz"))?;
    let (mut f1, mut precision, mut recall) = (0.0, 0.0, 0.0);
    let (mut headline, mut byline, mut date) = (Share::default(), Share::default(), Share::default());
    let mut details = String::new();
    for page in &pages {
        let text = Text::new(&page.text);
        let article = article::read(&text, &Given::default());
        let counts = bag(&body(&text, &article), &page.body);
        f1 += counts.f1();
        precision += counts.precision();
        recall += counts.recall();
        details.push_str(&format!("{} {:.1} {:.1} {:.1}", page.id, counts.f1(), counts.precision(), counts.recall()));
        let found = article.headline.map_or("", |it| text.get(it));
        if let Some(gold) = page.headline.as_deref().filter(|it| holds(&page.text, it)) {
            headline.add(squeeze(found) == squeeze(gold));
            details.push_str(&format!(" | H {} | {found:?} | {gold:?}", squeeze(found) == squeeze(gold)));
        }
        let names: Vec<String> = article.byline.iter().map(|it| squeeze(text.get(it.name))).collect();
        if let Some(gold) = page.byline.as_deref().filter(|it| holds(&page.text, it)) {
            let right = !names.is_empty() && names.iter().all(|it| squeeze(gold).contains(it.as_str()));
            byline.add(right);
            details.push_str(&format!(" | B {right} | {names:?} | {gold:?}"));
        }
        let published = article.published.date.map(|it| it.to_string()).unwrap_or_default();
        if let Some(gold) = page.date.as_deref().and_then(|it| it.get(..10)) {
            date.add(published == gold);
            details.push_str(&format!(" | D {} | {published} | {gold}", published == gold));
        }
        details.push('\n');
    }
    let count = pages.len() as f64;
    println!("pages-dev, {} pages", pages.len());
    println!("  body words   F1 {:5.1}  precision {:5.1}  recall {:5.1}", f1 / count, precision / count, recall / count);
    headline.show("headline");
    byline.show("byline");
    date.show("date");
    if let Some(file) = std::env::var_os("GALLEY_PAGES") {
        std::fs::write(file, details).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn body(text: &Text<'_>, article: &Article) -> String {
    let blocks = article.blocks.iter().filter(|it| it.kind.is_body());
    blocks.map(|it| text.get(it.span)).collect::<Vec<_>>().join("\n")
}

/// Words in common, each as often as both hold it.
fn bag(answer: &str, gold: &str) -> Counts {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    answer.split_whitespace().for_each(|it| counts.entry(it).or_default().0 += 1);
    gold.split_whitespace().for_each(|it| counts.entry(it).or_default().1 += 1);
    let mut total = Counts::default();
    for (answered, wanted) in counts.into_values() {
        let right = answered.min(wanted);
        total += Counts { right, spurious: answered - right, missing: wanted - right };
    }
    total
}

/// White space made plain.
fn squeeze(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(text: &str, words: &str) -> bool {
    !words.trim().is_empty() && squeeze(text).contains(&squeeze(words))
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

fn articles(data: &Path) -> Result<(), String> {
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
            if std::env::var_os("GALLEY_PAGES").is_some()
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
