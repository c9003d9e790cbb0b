//! brat standoff and its text → marks; a stretch in fragments is one again.

use super::{Found, OTHER, Reread, UNKNOWN, kind_of};
use crate::export::Format;
use crate::text::{Offsets, Unit};
use std::collections::BTreeMap;

/// The annotations of `text`.
pub fn read(file: &str, text: &str) -> Result<Reread, String> {
    if file.lines().any(|line| !line.contains('\t')) {
        return Err(UNKNOWN.to_owned());
    }
    let offsets = Offsets::new(text);
    let lines = || file.lines().filter_map(|line| line.split_once('\t'));
    let details = details(lines());
    let mut marks = Vec::new();
    for (id, rest) in lines().filter(|(id, _)| id.starts_with('T')) {
        let mark = mark(rest, text, &offsets).ok_or(OTHER)?;
        if mark.label != "speaker" {
            let form = details.get(id).cloned().unwrap_or_default();
            marks.push(Found { name: kind_of(&mark.label).filter(|_| form == "name"), detail: form, ..mark });
        }
    }
    let words: BTreeMap<&str, &str> = lines().filter_map(|(id, rest)| Some((id, rest.split_once('\t')?.1))).collect();
    for mark in &mut marks {
        // A quotation is told of its speaker by another span, whose words say who.
        if let Some(words) = mark.detail.strip_prefix('\u{1}').and_then(|id| words.get(id)) {
            mark.detail = (*words).to_owned();
        }
    }
    Ok(Reread::new(Format::Brat, text.to_owned(), marks))
}

/// `Person 120 127;129 131\tAda Obi`: the stretch from the first fragment to the last, if its words stand there.
fn mark(rest: &str, text: &str, offsets: &Offsets) -> Option<Found> {
    let (place, words) = rest.split_once('\t')?;
    let (label, fragments) = place.split_once(' ')?;
    let byte = |at: &str| offsets.to_byte(at.parse().ok()?, Unit::Codepoint);
    let pieces: Option<Vec<(usize, usize)>> =
        fragments.split(';').map(|it| it.split_once(' ')).map(|it| it.and_then(|(start, end)| Some((byte(start)?, byte(end)?)))).collect();
    let pieces = pieces?;
    let there: Option<Vec<&str>> = pieces.iter().map(|(start, end)| text.get(*start..*end)).collect();
    let (start, end) = (pieces.first()?.0, pieces.last()?.1);
    (there?.join(" ") == words).then(|| Found { start, end, label: lowercased(label), name: None, detail: String::new() })
}

/// What other lines say of each span: its form, its value, or (marked) the span of its speaker.
fn details<'a>(lines: impl Iterator<Item = (&'a str, &'a str)>) -> BTreeMap<String, String> {
    let mut details = BTreeMap::new();
    for (id, rest) in lines {
        let mut words = rest.split([' ', '\t']);
        let (Some(kind), Some(first)) = (words.next(), words.next()) else { continue };
        let said = match (id.chars().next(), kind) {
            (Some('A'), "Form") => (first, words.next().map(lowercased)),
            (Some('#'), _) => (first, rest.split_once('\t').map(|(_, note)| note.to_owned())),
            (Some('R'), "Speaker") => (first.trim_start_matches("Arg1:"), words.next().map(|it| format!("\u{1}{}", it.trim_start_matches("Arg2:")))),
            _ => continue,
        };
        details.extend(said.1.map(|detail| (said.0.to_owned(), detail)));
    }
    details
}

fn lowercased(word: &str) -> String {
    word.to_lowercase()
}
