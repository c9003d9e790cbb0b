//! wikigold, WNUT-17, CrossNER and UNER → marked passages: files of tokens in columns, each with its own types.

use super::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use super::tagged::{Mapping, Row, passage, read_columns};
use super::titles::without_titles;
use super::{demonyms, read_text};
use galley::entity::Kind;
use std::path::Path;

/// Wikipedia, people, organisations, places and the rest.
pub fn wikigold(data: &Path) -> Result<NamedCorpus, String> {
    let text = read_text(&data.join("data/wikigold/CONLL-format/data/wikigold.conll.txt"))?;
    let sentences = read_columns(&text, |line| line.starts_with("-DOCSTART-"));
    let articles = grouped(passages(&sentences, standard), 8);
    Ok(NamedCorpus { name: "wikigold", articles, unmarked: Kinds::NONE })
}

/// Social media; training and development parts.
pub fn wnut17(data: &Path) -> Result<NamedCorpus, String> {
    let folder = data.join("data/wnut17/CONLL-format/data");
    let mapping: Mapping = |kind, _| {
        Some(Answer::Name(match kind {
            "person" => Kinds::of(&[Kind::Person]),
            "location" => Kinds::PLACE,
            "corporation" | "group" => Kinds::of(&[Kind::Org]),
            "product" => Kinds::of(&[Kind::Product]),
            "creative-work" => Kinds::of(&[Kind::Work]),
            _ => return Some(Answer::Unknown),
        }))
    };
    let mut articles = Vec::new();
    for part in ["train/wnut17train.conll", "dev/emerging.dev.conll"] {
        let sentences = read_columns(&read_text(&folder.join(part))?, |_| false);
        articles.extend(grouped(passages(&sentences, mapping), 1));
    }
    Ok(NamedCorpus { name: "wnut17", articles, unmarked: Kinds::of(&[Kind::Group, Kind::Event, Kind::Law, Kind::Misc]) })
}

/// Wikipedia in five fields; all but the politics test.
pub fn crossner(data: &Path) -> Result<NamedCorpus, String> {
    let mut articles = Vec::new();
    for (field, parts) in [
        ("politics", ["train", "dev", ""]),
        ("literature", ["train", "dev", "test"]),
        ("music", ["train", "dev", "test"]),
        ("science", ["train", "dev", "test"]),
        ("ai", ["train", "dev", "test"]),
    ] {
        for part in parts.into_iter().filter(|it| !it.is_empty()) {
            articles.extend(crossner_part(data, field, part)?);
        }
    }
    Ok(NamedCorpus { name: "crossner", articles, unmarked: Kinds::NONE })
}

/// The politics test alone: never trained on.
pub fn crossner_test(data: &Path) -> Result<NamedCorpus, String> {
    Ok(NamedCorpus { name: "CrossNER politics test", articles: crossner_part(data, "politics", "test")?, unmarked: Kinds::NONE })
}

fn crossner_part(data: &Path, field: &str, part: &str) -> Result<Vec<NamedArticle>, String> {
    let text = read_text(&data.join(format!("data/crossner/{field}/{part}.txt")))?;
    Ok(grouped(passages(&read_columns(&text, |_| false), crossner_kind), 1))
}

fn crossner_kind(kind: &str, _: &[&str]) -> Option<Answer> {
    let kinds = match kind {
        "politician" | "person" | "writer" | "musicalartist" | "scientist" | "researcher" => Kinds::of(&[Kind::Person]),
        "politicalparty" | "organisation" | "band" | "university" => Kinds::of(&[Kind::Org]),
        "country" => Kinds::of(&[Kind::Gpe]),
        "location" => Kinds::PLACE,
        "election" | "event" | "conference" => Kinds::of(&[Kind::Event]),
        "book" | "poem" | "song" | "album" | "magazine" => Kinds::of(&[Kind::Work]),
        "product" | "programlang" => Kinds::of(&[Kind::Product]),
        _ => return Some(Answer::Unknown),
    };
    Some(Answer::Name(kinds))
}

/// Web text; its test part stays a test.
pub fn uner(data: &Path) -> Result<NamedCorpus, String> {
    let folder = data.join("data/uner-english-ewt");
    let mut articles = uner_file(&folder.join("en_ewt-ud-train.EARLY-2022-12-02.iob2.xz"))?;
    articles.extend(uner_file(&folder.join("en_ewt-ud-dev.iob2.xz"))?);
    Ok(NamedCorpus { name: "uner", articles, unmarked: Kinds::RARE })
}

/// News and Wikipedia sentences: never trained on.
pub fn uner_pud(data: &Path) -> Result<NamedCorpus, String> {
    let articles = uner_file(&data.join("data/uner-english-pud/en_pud-ud-test.iob2.xz"))?;
    Ok(NamedCorpus { name: "UNER PUD", articles, unmarked: Kinds::RARE })
}

/// Columns: number, token, tag, two more.
fn uner_file(path: &Path) -> Result<Vec<NamedArticle>, String> {
    let mut articles = Vec::new();
    for document in read_text(path)?.split("# newdoc id") {
        let mut rows: Vec<Vec<Row>> = vec![Vec::new()];
        for line in document.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            match (columns.as_slice(), rows.last_mut()) {
                ([_, token, tag, ..], Some(sentence)) => sentence.push(((*token).to_owned(), (*tag).to_owned())),
                _ if line.is_empty() => rows.push(Vec::new()),
                _ => {}
            }
        }
        rows.retain(|it| !it.is_empty());
        articles.push(NamedArticle { passages: passages(&rows, standard) });
    }
    articles.retain(|it| !it.passages.is_empty());
    Ok(articles)
}

/// PER, ORG, LOC and MISC.
pub fn standard(kind: &str, words: &[&str]) -> Option<Answer> {
    Some(match kind {
        "PER" => Answer::Name(Kinds::of(&[Kind::Person])),
        "ORG" => Answer::Name(Kinds::of(&[Kind::Org])),
        "LOC" if demonyms::is_demonym(words) => Answer::Name(Kinds::of(&[Kind::Group])),
        "LOC" => Answer::Name(Kinds::PLACE),
        "MISC" if demonyms::is_demonym(words) => Answer::Name(Kinds::of(&[Kind::Group])),
        _ => Answer::Unknown,
    })
}

fn passages(sentences: &[Vec<Row>], mapping: Mapping) -> Vec<Passage> {
    sentences.iter().map(|rows| without_titles(passage(rows, mapping))).collect()
}

/// Articles of `size` sentences, where a corpus does not say where one ends.
pub fn grouped(passages: Vec<Passage>, size: usize) -> Vec<NamedArticle> {
    let mut passages = passages.into_iter().peekable();
    let mut articles = Vec::new();
    while passages.peek().is_some() {
        articles.push(NamedArticle { passages: passages.by_ref().take(size).collect() });
    }
    articles
}
