//! Sentences of tokens with B- and I- tags → passages with marks; knows no corpus.

use super::detokenize::detokenize;
use super::named::{Answer, Passage};
use galley::text::Span;
use galley::token::Setting;

/// A token and its tag: `O`, `B-per`, `I-per`.
pub type Row = (String, String);

/// What a corpus' type means: `None` for what is no name; the words of the name are given, too.
pub type Mapping = fn(&str, &[&str]) -> Option<Answer>;

/// Lines with a token first and its tag last, blank lines between sentences; lines that `skip` are left out.
pub fn read_columns(text: &str, skip: fn(&str) -> bool) -> Vec<Vec<Row>> {
    let mut sentences = vec![Vec::new()];
    for line in text.lines().filter(|line| !skip(line)) {
        let mut columns = line.split(['\t', ' ']).filter(|it| !it.is_empty());
        match (columns.next(), columns.next_back(), sentences.last_mut()) {
            (Some(token), Some(tag), Some(sentence)) => sentence.push((token.to_owned(), tag.to_owned())),
            _ => sentences.push(Vec::new()),
        }
    }
    sentences.retain(|it| !it.is_empty());
    sentences
}

/// One sentence as a passage.
pub fn passage(rows: &[Row], mapping: Mapping) -> Passage {
    let (text, spans) = detokenize(rows.iter().map(|row| row.0.as_str()));
    let mut marks = Vec::new();
    for (start, end, kind) in stretches(rows) {
        let words: Vec<&str> = rows[start..end].iter().map(|row| row.0.as_str()).collect();
        let skipped = leading(&words);
        let Some(answer) = mapping(kind, &words[skipped..]) else { continue };
        marks.push((Span::new(spans[start + skipped].start, spans[end - 1].end), answer));
    }
    for (_, span) in rows.iter().zip(&spans).filter(|it| it.0.1 == "O" && is_compound(&it.0.0)) {
        marks.push((*span, Answer::Unknown));
    }
    marks.sort_by_key(|mark| mark.0.start);
    Passage { text, marks, setting: Setting::Story }
}

/// How many words at the start of a marked name are none of ours.
fn leading(words: &[&str]) -> usize {
    usize::from(words.len() > 1 && matches!(words[0], "the" | "a" | "an"))
}

/// `U.S.-led`, marked as no name by corpora that do not cut at hyphens: its first half may be one.
fn is_compound(token: &str) -> bool {
    token.contains(['-', '–', '/']) && token.split(['-', '–', '/']).any(|part| part.chars().next().is_some_and(char::is_uppercase))
}

/// Runs of one name: first row, end, type.
fn stretches(rows: &[Row]) -> Vec<(usize, usize, &str)> {
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for (at, (_, tag)) in rows.iter().enumerate() {
        let Some((position, kind)) = tag.split_once('-') else { continue };
        match found.last_mut() {
            Some(last) if position == "I" && last.1 == at && last.2 == kind => last.1 = at + 1,
            _ => found.push((at, at + 1, kind)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::named::Kinds;
    use super::*;

    #[test]
    fn marks_follow_the_text() {
        let rows = read_columns("Thousands O\nin O\nthe B-geo\nNew I-geo\nYork I-geo\n's O\nUS-led O\n\nx O\n", |_| false);
        let passage = passage(&rows[0], |_, _| Some(Answer::Name(Kinds::PLACE)));
        let marked: Vec<&str> = passage.marks.iter().map(|mark| mark.0.of(&passage.text)).collect();
        assert_eq!(marked, ["New York", "US-led"]);
        assert_eq!(passage.marks[1].1, Answer::Unknown);
        assert_eq!(rows.len(), 2);
    }
}
