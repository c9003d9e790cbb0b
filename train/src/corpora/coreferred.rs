//! OntoGUM's news and LitBank's novels → texts whose mentions are gathered by what they mean; judges nothing.

use super::detokenize::detokenize;
use super::read_text;
use galley::text::Span;
use lzma_rust2::XzReader;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A text, and the mentions of everything in it that is mentioned at all.
#[derive(Debug)]
pub struct Coreferred {
    /// Paragraphs parted by a blank line.
    pub text: String,
    /// Mentions by entity; OntoGUM leaves out what is mentioned once.
    pub mentions: BTreeMap<usize, Vec<Span>>,
    /// Quotations with their marks, and the entity that speaks; LitBank alone has them.
    pub quotes: Vec<(Span, Option<usize>)>,
}

/// The news documents of OntoGUM, with the paragraphs that GUM gives them.
///
/// # Errors
/// A corpus that cannot be read.
pub fn ontogum_news(data: &Path) -> Result<Vec<Coreferred>, String> {
    let paragraphs = read_text(&data.join("data/gum/permissive_ccby.dep.conllu.xz"))?;
    let marks = read_text(&data.join("data/gum/permissive_ccby.ontogum.conll.xz"))?;
    let marks: BTreeMap<&str, &str> =
        marks.split("# begin document ").filter_map(|it| it.split_once('\n')).map(|(id, rows)| (id.trim(), rows)).collect();
    let documents = paragraphs.split("# newdoc id = ").filter(|it| it.starts_with("GUM_news"));
    documents.map(|it| ontogum(it, &marks)).collect()
}

fn ontogum(conllu: &str, marks: &BTreeMap<&str, &str>) -> Result<Coreferred, String> {
    let id = conllu.lines().next().unwrap_or("").trim();
    let mut paragraphs: Vec<Vec<&str>> = Vec::new();
    for line in conllu.lines() {
        if line == "# newpar" || paragraphs.is_empty() {
            paragraphs.push(Vec::new());
        }
        let mut cells = line.split('\t');
        if let (Some(number), Some(word), Some(paragraph)) = (cells.next(), cells.next(), paragraphs.last_mut())
            && number.bytes().all(|it| it.is_ascii_digit())
        {
            paragraph.push(word);
        }
    }
    let (text, spans) = join(&paragraphs);
    let rows = marks.get(id).ok_or_else(|| format!("{id} is not in OntoGUM"))?;
    let brackets = rows.lines().filter_map(|line| line.split('\t').nth(2));
    Ok(Coreferred { mentions: mentions(brackets, &spans), text, quotes: Vec::new() })
}

/// Joins the words of each paragraph, paragraphs parted by a blank line.
fn join(paragraphs: &[Vec<&str>]) -> (String, Vec<Span>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for paragraph in paragraphs.iter().filter(|it| !it.is_empty()) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let (words, found) = detokenize(paragraph.iter().copied());
        spans.extend(found.into_iter().map(|it| it.shift(text.len())));
        text.push_str(&words);
    }
    (text, spans)
}

/// `(3`, `3)`, `(3)` and any number of them in one cell, as CoNLL-2012 brackets mentions.
fn mentions<'a>(cells: impl Iterator<Item = &'a str>, spans: &[Span]) -> BTreeMap<usize, Vec<Span>> {
    let mut open: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut out: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
    for (at, cell) in cells.enumerate() {
        let mut rest = cell;
        while let Some(digit) = rest.find(|c: char| c.is_ascii_digit()) {
            let opens = rest[..digit].ends_with('(');
            let tail = rest[digit..].trim_start_matches(|c: char| c.is_ascii_digit());
            let Ok(entity) = rest[digit..rest.len() - tail.len()].parse() else { break };
            rest = tail;
            if opens {
                open.entry(entity).or_default().push(at);
            }
            if rest.starts_with(')')
                && let Some(start) = open.get_mut(&entity).and_then(Vec::pop)
            {
                out.entry(entity).or_default().extend(spans.get(start).zip(spans.get(at)).map(|(first, last)| first.join(*last)));
            }
        }
    }
    out
}

/// LitBank's novels. Paragraphs are lost there: a line that opens with a quotation mark is taken to start one.
///
/// # Errors
/// A corpus that cannot be read.
pub fn litbank(data: &Path) -> Result<Vec<Coreferred>, String> {
    let path = data.join("data/litbank/litbank_coref-conll_quotations-tsv_entities-tsv.tar.xz");
    let files = unpack(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let novels = files.iter().filter_map(|(name, conll)| Some((name.strip_prefix("coref/conll/")?.strip_suffix(".conll")?, conll)));
    let quotes = |id: &str| files.get(&format!("quotations/tsv/{id}.ann")).map_or("", String::as_str);
    Ok(novels.map(|(id, conll)| novel(conll, quotes(id))).collect())
}

fn unpack(path: &Path) -> std::io::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in tar::Archive::new(XzReader::new(File::open(path)?, true)).entries()? {
        let mut entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if entry.header().entry_type().is_file() {
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            files.insert(name, text);
        }
    }
    Ok(files)
}

fn novel(conll: &str, ann: &str) -> Coreferred {
    let lines: Vec<&str> = conll.lines().filter(|line| !line.starts_with('#')).collect();
    let parts = lines.split(|line| line.trim().is_empty()).filter(|it| !it.is_empty());
    let sentences: Vec<Vec<Vec<&str>>> = parts.map(|it| it.iter().map(|line| line.split('\t').collect()).collect()).collect();
    let mut paragraphs: Vec<Vec<&str>> = Vec::new();
    let mut starts = Vec::new();
    for sentence in &sentences {
        let words = || sentence.iter().filter_map(|row| row.get(3).copied());
        starts.push(paragraphs.iter().map(Vec::len).sum::<usize>());
        match paragraphs.last_mut().filter(|_| !matches!(words().next(), Some("“" | "\"" | "‘"))) {
            Some(paragraph) => paragraph.extend(words()),
            None => paragraphs.push(words().collect()),
        }
    }
    let (text, spans) = join(&paragraphs);
    let mentions = mentions(sentences.iter().flatten().map(|row| row.last().copied().unwrap_or("")), &spans);
    let token = |sentence: &str, word: &str| spans.get(starts.get(sentence.parse::<usize>().ok()?)? + word.parse::<usize>().ok()?).copied();
    let speakers: BTreeMap<&str, usize> = ann.lines().filter_map(attribution).collect();
    let quote = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, id, first, start, last, end, ..] = cells.as_slice() else { return None };
        Some((token(first, start)?.join(token(last, end)?), speakers.get(id).copied()))
    };
    let quotes = ann.lines().filter(|line| line.starts_with("QUOTE\t")).filter_map(quote).collect();
    Coreferred { text, mentions, quotes }
}

/// `ATTRIB<tab>Q405<tab>Mrs_Bennet-7`: the number is the entity's.
fn attribution(line: &str) -> Option<(&str, usize)> {
    let mut cells = line.strip_prefix("ATTRIB\t")?.split('\t');
    let (quote, speaker) = (cells.next()?, cells.next()?);
    Some((quote, speaker.rsplit_once('-')?.1.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_nest_and_share_a_cell() {
        let spans: Vec<Span> = (0..4).map(|at| Span::new(at, at + 1)).collect();
        let found = mentions(["(2(1)", "_", "2)(3", "3)|(1)"].into_iter(), &spans);
        assert_eq!(found[&1], [Span::new(0, 1), Span::new(3, 4)]);
        assert_eq!(found[&2], [Span::new(0, 3)]);
        assert_eq!(found[&3], [Span::new(2, 4)]);
    }
}
