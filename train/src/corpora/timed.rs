//! MEANTIME and GUM → documents with their dated expressions; judges nothing.

use super::detokenize::detokenize;
use super::{read_lines, read_text};
use galley::calendar::Date;
use galley::text::Span;
use serde::Deserialize;
use std::path::Path;

/// A document, its publication date and its time expressions in order.
#[derive(Debug)]
pub struct Timed {
    /// Its name in its corpus, which starts with a number in MEANTIME.
    pub id: String,
    /// Sentences, one a line.
    pub text: String,
    /// When it was published.
    pub date: Option<Date>,
    /// Spans with their values.
    pub times: Vec<(Span, String)>,
}

impl Timed {
    /// The number that its name starts with.
    pub fn number(&self) -> &str {
        self.id.split('_').next().unwrap_or("")
    }
}

#[derive(Deserialize)]
struct Line {
    id: String,
    tokens: Vec<String>,
    sent: Vec<usize>,
    timex: Vec<Timex>,
    max_annotated_sentence: usize,
}

#[derive(Deserialize)]
struct Timex {
    toks: Vec<usize>,
    value: String,
    function: String,
}

/// The annotated sentences of MEANTIME.
///
/// # Errors
/// A corpus that cannot be read.
pub fn meantime(data: &Path) -> Result<Vec<Timed>, String> {
    let lines: Vec<Line> = read_lines(&data.join("data/meantime/meantime_en.jsonl.xz"))?;
    Ok(lines.iter().map(from_line).collect())
}

fn from_line(line: &Line) -> Timed {
    let kept = line.sent.iter().take_while(|&&it| it <= line.max_annotated_sentence).count().min(line.tokens.len());
    let sentences = line.sent.chunk_by(|left, right| left == right).map(<[usize]>::len);
    let (text, spans) = one_a_line(sentences, &line.tokens[..kept]);
    let date = line.timex.iter().find(|it| it.function == "CREATION_TIME").and_then(|it| it.value.parse().ok());
    let span = |it: &Timex| Some((spans.get(*it.toks.iter().min()?)?.join(*spans.get(*it.toks.iter().max()?)?), it.value.clone()));
    let mut times: Vec<(Span, String)> = line.timex.iter().filter_map(span).collect();
    times.sort();
    Timed { id: line.id.clone(), text, date, times }
}

/// Joins sentences of the given lengths, one a line.
fn one_a_line(lengths: impl Iterator<Item = usize>, tokens: &[String]) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut rest) = (String::new(), Vec::new(), tokens);
    for length in lengths {
        let (sentence, after) = rest.split_at(length.min(rest.len()));
        let (line, found) = detokenize(sentence.iter().map(String::as_str));
        spans.extend(found.into_iter().map(|it| it.shift(text.len())));
        text.push_str(&line);
        text.push('\n');
        rest = after;
    }
    (text, spans)
}

/// The news documents of GUM; a tag without one day, month or year has an empty value.
///
/// # Errors
/// A corpus that cannot be read.
pub fn gum(data: &Path) -> Result<Vec<Timed>, String> {
    let xml = read_text(&data.join("data/gum/permissive_ccby.xml.xml.xz"))?;
    let documents = xml.split("<text id=").skip(1).filter(|it| it.starts_with("\"GUM_news"));
    Ok(documents.map(from_xml).collect())
}

fn from_xml(xml: &str) -> Timed {
    let mut tokens: Vec<String> = Vec::new();
    let mut lengths = Vec::new();
    let (mut open, mut marks) = (Vec::new(), Vec::new());
    for line in xml.lines().skip(1) {
        match line.split_once('\t') {
            Some((word, _)) => tokens.push(word.replace("&amp;", "&").replace("&quot;", "\"").replace("&apos;", "'")),
            None if line.starts_with("<date") || line.starts_with("<time") => open.push((tokens.len(), attribute(line, "when"))),
            None if line.starts_with("</date") || line.starts_with("</time") => {
                marks.extend(open.pop().map(|(start, value)| (start..tokens.len(), value)));
            }
            None if line.starts_with("</s>") => lengths.push(tokens.len()),
            None => {}
        }
    }
    let lengths = lengths.iter().scan(0, |last, &end| Some(end - std::mem::replace(last, end)));
    let (text, spans) = one_a_line(lengths, &tokens);
    let head = xml.lines().next().unwrap_or("");
    let span = |(range, value): (std::ops::Range<usize>, String)| Some((spans.get(range.start)?.join(*spans.get(range.end.checked_sub(1)?)?), value));
    Timed { id: attribute(head, "id"), text, date: attribute(head, "dateCreated").parse().ok(), times: marks.into_iter().filter_map(span).collect() }
}

fn attribute(tag: &str, name: &str) -> String {
    let value = tag.split(&format!("{name}=\"")).nth(1).and_then(|it| it.split('"').next());
    value.unwrap_or("").to_owned()
}
