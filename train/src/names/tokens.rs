//! Corpora → token files for the scripts in train/net: each word with the labels it may have, and what the net looks up for it.
//!
//! `NAME.tokens` holds `#doc`, then a word, a tab and the hexadecimal set of BIO labels a line, a blank line after each
//! sentence. `words.tsv` holds every word once with its rows of each table of `galley::tag::net`,
//! `people.tsv` given and family names by country.

use super::corpora::{all, held_out};
use super::{gold, lines, people};
use crate::corpora::named::NamedCorpus;
use crate::corpora::{grobid, redocred, simple, wikinews};
use crate::score::NAMES_MODEL;
use galley::entity::Kind;
use galley::lexicon::read_sections;
use galley::tag::TagModel;
use galley::tag::labels::{OUTSIDE, Position, label};
use galley::tag::lists::Lists;
use galley::tag::net::NetWord;
use galley::tag::word::Word;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// Writes a token file for every corpus that may be learned from, the unlabelled news, and the sets that judge.
///
/// # Errors
/// A corpus or model/names.bin that cannot be read, a folder that cannot be written.
pub fn write(data: &Path, out: &Path) -> Result<(), String> {
    let fail = |error: std::io::Error| format!("{}: {error}", out.display());
    std::fs::create_dir_all(out).map_err(fail)?;
    let mut corpora = all(data, 1)?;
    corpora.push(wikinews::read(data, held_out(data)?)?);
    let judges = [("dev", gold::read(data, "dev")?), ("pud", simple::uner_pud(data)?), ("politics", simple::crossner_test(data)?)];
    let judges = judges.into_iter().chain([("brexit", grobid::read_test(data)?), ("redtest", redocred::read(data, "test")?)]);
    let mut words = BTreeSet::new();
    for (name, corpus) in corpora.iter().map(|it| (it.name, it)).chain(judges.collect::<Vec<_>>().iter().map(|it| (it.0, &it.1))) {
        let text = tokens(corpus, &mut words);
        println!("{name:10} {:8} lines", text.lines().count());
        std::fs::write(out.join(format!("{name}.tokens")), text).map_err(fail)?;
    }
    let people = people::read(data)?;
    words.extend(people.iter().map(|[.., name]| name.clone()));
    std::fs::write(out.join("people.tsv"), people.iter().map(|it| it.join("\t") + "\n").collect::<String>()).map_err(fail)?;
    std::fs::write(out.join("words.tsv"), rows(&words)?).map_err(fail)
}

fn tokens(corpus: &NamedCorpus, words: &mut BTreeSet<String>) -> String {
    let mut out = String::new();
    for (number, article) in corpus.articles.iter().enumerate() {
        let _ = writeln!(out, "#doc\t{}-{number}", corpus.name);
        for sentence in article.passages.iter().flat_map(|it| lines::sentences(it, corpus.unmarked)) {
            for (word, &allowed) in sentence.words.iter().zip(&sentence.allowed) {
                words.insert((*word).to_owned());
                let _ = writeln!(out, "{word}\t{:x}", bio(allowed));
            }
            out.push('\n');
        }
    }
    out
}

/// BILOU labels → BIO labels: outside is bit 0, begin and inside of the first kind bits 1 and 2, and so on.
fn bio(allowed: u64) -> u64 {
    let has = |kind, position| allowed >> label(kind, position) & 1;
    let of = |kind| has(kind, Position::Begin) | has(kind, Position::Unit) | (has(kind, Position::Inside) | has(kind, Position::Last)) << 1;
    let kinds = Kind::ALL.into_iter().map(|kind| of(kind) << (1 + 2 * kind as u64));
    kinds.fold(allowed >> OUTSIDE & 1, |set, bits| set | bits)
}

fn rows(words: &BTreeSet<String>) -> Result<String, String> {
    let lists = shipped_lists()?;
    let mut out = String::new();
    for token in words {
        let word = NetWord::new(token, &Word::new(token, &lists));
        let columns = word.columns().map(|rows| rows.iter().map(usize::to_string).collect::<Vec<_>>().join(","));
        let _ = writeln!(out, "{token}\t{}", columns.join("\t"));
    }
    Ok(out)
}

/// The lists of model/names.bin: the net and the second reading must know the same.
fn shipped_lists() -> Result<Lists, String> {
    let fail = |what: String| format!("{NAMES_MODEL}: {what}");
    let bytes = std::fs::read(NAMES_MODEL).map_err(|error| fail(error.to_string()))?;
    let sections = read_sections(&bytes).map_err(|error| fail(error.to_string()))?;
    let section = sections.iter().find(|it| it.name == "names").ok_or_else(|| fail("no section names".to_owned()))?;
    TagModel::lists_of(section).map_err(|error| fail(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_positions_become_two() {
        let person = |position| 1u64 << label(Kind::Person, position);
        let gpe = |position| 1u64 << label(Kind::Gpe, position);
        assert_eq!(bio(1 | person(Position::Unit)), 0b11);
        assert_eq!(bio(person(Position::Last) | gpe(Position::Inside)), 0b100 | 1 << 6);
    }
}
