//! Re-DocRED → marked articles: people, organisations, places and a mixed rest, on Wikipedia introductions.

use super::demonyms;
use super::detokenize::detokenize;
use super::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use super::read_text;
use super::simple::standard;
use super::titles::without_titles;
use galley::text::Span;
use galley::token::Setting;
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct Document {
    sents: Vec<Vec<String>>,
    #[serde(rename = "vertexSet")]
    entities: Vec<Vec<Mention>>,
}

#[derive(Deserialize)]
struct Mention {
    pos: [usize; 2],
    sent_id: usize,
    #[serde(rename = "type")]
    kind: String,
}

/// Reads a part: `dev` trains, `test` judges.
pub fn read(data: &Path, part: &str) -> Result<NamedCorpus, String> {
    let path = data.join(format!("data/re-docred/{part}_revised.json.xz"));
    let documents: Vec<Document> = serde_json::from_str(&read_text(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    let articles = documents.iter().map(|it| NamedArticle { passages: (0..it.sents.len()).map(|at| passage(it, at)).collect() }).collect();
    Ok(NamedCorpus { name: if part == "test" { "Re-DocRED test" } else { "redocred" }, articles, unmarked: Kinds::NONE })
}

fn passage(document: &Document, at: usize) -> Passage {
    let tokens = &document.sents[at];
    let (text, spans) = detokenize(tokens.iter().map(String::as_str));
    let mut marks = Vec::new();
    for mention in document.entities.iter().flatten().filter(|it| it.sent_id == at) {
        let [mut start, end] = mention.pos;
        let Some(words) = tokens.get(start..end).filter(|it| !it.is_empty()) else { continue };
        start += usize::from(words.len() > 1 && words[0] == "the");
        let words: Vec<&str> = tokens[start..end].iter().map(String::as_str).collect();
        let answer = match mention.kind.as_str() {
            "TIME" | "NUM" => None,
            _ if demonyms::is_demonym(&words) => standard("MISC", &words),
            kind => standard(kind, &words),
        };
        marks.extend(answer.map(|it| (Span::new(spans[start].start, spans[end - 1].end), it)));
    }
    without_titles(Passage { marks: outermost(marks), text, setting: Setting::Story })
}

/// Of overlapping marks the longest; the first of equals.
pub fn outermost(mut marks: Vec<(Span, Answer)>) -> Vec<(Span, Answer)> {
    marks.sort_by_key(|mark| (mark.0.start, std::cmp::Reverse(mark.0.end)));
    let mut kept: Vec<(Span, Answer)> = Vec::new();
    for mark in marks {
        if kept.last().is_none_or(|last| last.0.end <= mark.0.start) {
            kept.push(mark);
        }
    }
    kept
}
