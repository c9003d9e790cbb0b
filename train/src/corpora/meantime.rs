//! MEANTIME → marked Wikinews articles on business; only the first sentences are annotated, and only those are read.

use super::detokenize::detokenize;
use super::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use super::redocred::outermost;
use super::simple::standard;
use super::{is_name_like, read_lines};
use galley::entity::Kind;
use galley::text::Span;
use galley::token::Setting;
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct Document {
    id: String,
    tokens: Vec<String>,
    sent: Vec<usize>,
    mentions: Vec<Mention>,
    max_annotated_sentence: usize,
}

#[derive(Deserialize)]
struct Mention {
    toks: Vec<usize>,
    syntactic: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

/// Reads it without the articles whose titles `held_out` says must not train.
pub fn read(data: &Path, held_out: impl Fn(&str) -> bool) -> Result<NamedCorpus, String> {
    let documents: Vec<Document> = read_lines(&data.join("data/meantime/meantime_en.jsonl.xz"))?;
    let title = |id: &str| id.split_once('_').map_or("", |it| it.1).replace('_', " ");
    let articles = documents.iter().filter(|it| !held_out(&title(&it.id))).map(article).collect();
    let unmarked = Kinds::of(&[Kind::Group, Kind::Event, Kind::Work, Kind::Law, Kind::Misc]);
    Ok(NamedCorpus { name: "meantime", articles, unmarked })
}

fn article(document: &Document) -> NamedArticle {
    NamedArticle { passages: (0..=document.max_annotated_sentence).map(|number| passage(document, number)).collect() }
}

fn passage(document: &Document, number: usize) -> Passage {
    let start = document.sent.partition_point(|it| *it < number);
    let end = document.sent.partition_point(|it| *it <= number);
    let (text, spans) = detokenize(document.tokens[start..end].iter().map(String::as_str));
    let mut marks = Vec::new();
    for mention in document.mentions.iter().filter(|it| matches!(it.syntactic.as_deref(), Some("NAM" | "PRE.NAM"))) {
        let (Some(&first), Some(&last)) = (mention.toks.first(), mention.toks.last()) else { continue };
        if first < start || last >= end || last + 1 - first != mention.toks.len() {
            continue;
        }
        let skipped = usize::from(matches!(document.tokens[first].as_str(), "the" | "The") && last > first);
        let words: Vec<&str> = document.tokens[first + skipped..=last].iter().map(String::as_str).collect();
        let answer = match mention.kind.as_deref().unwrap_or("") {
            _ if !is_name_like(&words) => Some(Answer::Unknown),
            "PRO" => Some(Answer::Name(Kinds::of(&[Kind::Product]))),
            kind => standard(kind, &words),
        };
        marks.extend(answer.map(|it| (Span::new(spans[first + skipped - start].start, spans[last - start].end), it)));
    }
    let setting = if number == 0 { Setting::Heading } else { Setting::Story };
    Passage { text, marks: outermost(marks), setting }
}
