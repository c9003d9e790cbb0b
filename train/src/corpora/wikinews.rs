//! Wikinews articles without marks: news to be labelled by a teacher.

use super::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use super::read_lines;
use galley::token::Setting;
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct Raw {
    title: String,
    text: String,
}

#[derive(Deserialize)]
struct Salient {
    document: Vec<Field>,
}

#[derive(Deserialize)]
struct Field {
    name: String,
    #[serde(default)]
    value: String,
}

/// Reads both collections but for the titles that `held_out` tells.
pub fn read(data: &Path, held_out: impl Fn(&str) -> bool) -> Result<NamedCorpus, String> {
    let raw: Vec<Raw> = read_lines(&data.join("data/wikinews-raw/wikinews_2019-2020.jsonl.xz"))?;
    let salient: Vec<Salient> = read_lines(&data.join("data/wikinews-saliency/saliency-dataset.jsonl.xz"))?;
    let texts = raw.into_iter().map(|it| format!("{}\n{}", it.title, it.text)).chain(salient.iter().map(join));
    let unmarked = |text: &str| text.lines().next().is_some_and(|title| !held_out(title));
    let articles = texts.filter(|text| unmarked(text)).map(|text| article(&text)).collect();
    Ok(NamedCorpus { name: "news", articles, unmarked: Kinds::NONE })
}

/// Headline first, then what else there is, one paragraph a line.
fn join(article: &Salient) -> String {
    let headline = article.document.iter().filter(|it| it.name == "headline");
    let rest = article.document.iter().filter(|it| it.name != "headline");
    headline.chain(rest).map(|it| unescape(&it.value)).collect::<Vec<_>>().join("\n")
}

/// The few entities that the collection holds.
fn unescape(text: &str) -> String {
    [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")]
        .into_iter()
        .fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}

fn article(text: &str) -> NamedArticle {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let passage = |(at, line): (usize, &str)| {
        let text = line.to_owned();
        let marks = vec![(galley::text::Span::new(0, text.len()), Answer::Unknown)];
        Passage { text, marks, setting: if at == 0 { Setting::Heading } else { Setting::Story } }
    };
    NamedArticle { passages: lines.enumerate().map(passage).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_become_letters() {
        assert_eq!(unescape("&quot;Marks &amp; Obi&quot;"), "\"Marks & Obi\"");
    }

    #[test]
    fn the_first_line_is_the_headline() {
        let passages = article("Bridge opens\n\n It rained. ").passages;
        assert_eq!((passages[0].setting, passages[1].text.as_str()), (Setting::Heading, "It rained."));
    }
}
