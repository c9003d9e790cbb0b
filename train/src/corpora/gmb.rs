//! gmb-kaggle → marked sentences; titles leave the persons, demonyms become groups. Its sentences are shuffled: each is an article.

use super::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use super::simple::grouped;
use super::tagged::{Row, passage};
use super::titles::without_titles;
use super::{demonyms, read_text};
use galley::entity::Kind;
use std::path::Path;

/// Reads it; every `step`th sentence, since it is silver and large.
pub fn read(data: &Path, step: usize) -> Result<NamedCorpus, String> {
    let text = read_text(&data.join("data/gmb-kaggle/ner_dataset.utf8.csv.xz"))?;
    let mut sentences: Vec<Vec<Row>> = Vec::new();
    for line in text.lines().skip(1) {
        let Some((first, token, tag)) = columns(line) else { continue };
        if !first.is_empty() {
            sentences.push(Vec::new());
        }
        sentences.extend(sentences.is_empty().then(Vec::new));
        if let Some(sentence) = sentences.last_mut() {
            sentence.push((token.to_owned(), tag.to_owned()));
        }
    }
    let passages: Vec<Passage> = sentences.iter().step_by(step.max(1)).map(|rows| without_titles(passage(rows, kind_of))).collect();
    let articles: Vec<NamedArticle> = grouped(passages, 1);
    Ok(NamedCorpus { name: "gmb", articles, unmarked: Kinds::of(&[Kind::Event, Kind::Product, Kind::Work, Kind::Law, Kind::Misc]) })
}

/// Sentence, word and tag of a line `sentence,word,part of speech,tag`, where the word may be quoted.
fn columns(line: &str) -> Option<(&str, &str, &str)> {
    let (first, rest) = line.split_once(',')?;
    let (rest, tag) = rest.rsplit_once(',')?;
    let word = match rest.strip_prefix('"') {
        Some(quoted) if quoted.starts_with("\"\"") => "\"",
        Some(quoted) => quoted.split_once('"')?.0,
        None => rest.split_once(',')?.0,
    };
    Some((first, word, tag.trim()))
}

fn kind_of(kind: &str, words: &[&str]) -> Option<Answer> {
    Some(Answer::Name(match kind {
        "per" => Kinds::of(&[Kind::Person]),
        "org" => Kinds::of(&[Kind::Org]),
        "geo" | "gpe" if demonyms::is_demonym(words) => Kinds::of(&[Kind::Group]),
        "geo" => Kinds::PLACE,
        "gpe" => Kinds::of(&[Kind::Gpe]),
        "tim" => return None,
        _ => return Some(Answer::Unknown),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_columns() {
        assert_eq!(columns("Sentence: 1,London,NNP,B-geo"), Some(("Sentence: 1", "London", "B-geo")));
        assert_eq!(columns(",\"\"\"\",``,O"), Some(("", "\"", "O")));
        assert_eq!(columns(",\",\",\",\",O"), Some(("", ",", "O")));
    }
}
