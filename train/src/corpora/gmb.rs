//! gmb-kaggle → marked sentences; titles leave the persons, demonyms become groups. Its sentences are shuffled: each is an article.

use super::named::{Answer, Kinds, NamedArticle, NamedCorpus, Passage};
use super::simple::grouped;
use super::tagged::{Row, passage};
use super::{demonyms, read_text};
use galley::entity::Kind;
use galley::text::Span;
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

const TITLES: &str = "Mr. Mr Mrs. Mrs Ms. Ms Dr. Dr President Vice Vice-President Prime Minister Premier Secretary General Secretary-General Pope King Queen Prince Princess Senator Senators \
Sen. Rep. Representative Gov. Governor Gen. Lt. Col. Colonel Maj. Major Capt. Captain Sgt. Sergeant Lieutenant Admiral Adm. Judge Justice Chancellor Ambassador Sheikh Sheik Ayatollah Archbishop \
Bishop Cardinal Rev. Reverend Father Sir Lord Lady Dame Professor Prof. Mayor Congressman Congresswoman Chief Chairman Director Deputy Foreign Defense Defence Interior Finance Commander Speaker Crown \
Attorney Emperor Spokesman Spokeswoman Mullah Former Marshal Brigadier Sultan Emir Imam Saint St. Presidents Ministers of State First Lady";

/// Persons without the titles that this corpus counts as part of the name.
fn without_titles(mut passage: Passage) -> Passage {
    let person = Answer::Name(Kinds::of(&[Kind::Person]));
    for (span, answer) in passage.marks.iter_mut().filter(|mark| mark.1 == person) {
        *span = Span::new(span.end - untitled(span.of(&passage.text)).len(), span.end);
        if is_title(span.of(&passage.text)) {
            *answer = Answer::Unknown;
        }
    }
    passage
}

fn is_title(word: &str) -> bool {
    TITLES.split_whitespace().any(|title| title == word)
}

/// The name after its last leading title.
fn untitled(name: &str) -> &str {
    match name.split_once(' ') {
        Some((first, rest)) if is_title(first) => untitled(rest),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_leave_the_name() {
        let rows = [("Prime", "B-per"), ("Minister", "I-per"), ("Ada", "I-per"), ("Obi", "I-per"), ("left", "O")];
        let rows: Vec<Row> = rows.iter().map(|row| (row.0.to_owned(), row.1.to_owned())).collect();
        let passage = without_titles(passage(&rows, kind_of));
        assert_eq!(passage.marks[0].0.of(&passage.text), "Ada Obi");
    }

    #[test]
    fn quoted_columns() {
        assert_eq!(columns("Sentence: 1,London,NNP,B-geo"), Some(("Sentence: 1", "London", "B-geo")));
        assert_eq!(columns(",\"\"\"\",``,O"), Some(("", "\"", "O")));
        assert_eq!(columns(",\",\",\",\",O"), Some(("", ",", "O")));
    }
}
