//! CoNLL columns → marks, in either scheme; where no text is given it is set from the tokens, with blanks where something stood between.

use super::{Found, OTHER, Reread, kind_of_label};
use crate::export::Format;
use crate::text::{Offsets, Unit};

/// The line our columns begin with.
const HEAD: &str = "# token start end quote ner";

/// Whether a file begins as ours do.
pub fn is_ours(file: &str) -> bool {
    file.starts_with(HEAD)
}

/// A token and its two tags.
struct Row<'a> {
    token: &'a str,
    start: usize,
    end: usize,
    tags: [&'a str; 2],
}

/// The columns, against `text` if it is given.
pub fn read(file: &str, text: Option<&str>) -> Result<Reread, String> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    let rows: Option<Vec<Row<'_>>> = lines.map(row).collect();
    let rows = rows.ok_or("a line of the file has not its five columns")?;
    if !in_order(&rows) {
        return Err("the tokens of the file do not follow one another".to_owned());
    }
    let (text, places) = match text {
        Some(text) => (text.to_owned(), placed(&rows, text).ok_or(OTHER)?),
        None => set(&rows),
    };
    let biluo = rows.iter().flat_map(|it| it.tags).any(|tag| tag.starts_with("U-") || tag.starts_with("L-"));
    let marks = [0, 1].into_iter().flat_map(|column| column_marks(&rows, &places, column)).collect();
    Ok(Reread::new(if biluo { Format::Biluo } else { Format::Conll }, text, marks))
}

/// The longest text that is set from its tokens, in the file's own unit: a position beyond it is damage, and blanks up to there would fill the memory.
const LONGEST: usize = 20_000_000;

/// Whether each token begins where the one before has ended, or later, and none lies absurdly far.
fn in_order(rows: &[Row<'_>]) -> bool {
    rows.is_sorted_by(|one, next| one.end <= next.start) && rows.iter().all(|it| it.start <= it.end && it.end <= LONGEST)
}

fn row(line: &str) -> Option<Row<'_>> {
    let mut columns = line.split('\t');
    let (token, start, end) = (columns.next()?, columns.next()?.parse().ok()?, columns.next()?.parse().ok()?);
    Some(Row { token, start, end, tags: [columns.next()?, columns.next()?] })
}

/// Where the tokens stand, in bytes; the file does not say what it counts in, so the unit is the one in which every token is found.
fn placed(rows: &[Row<'_>], text: &str) -> Option<Vec<(usize, usize)>> {
    let offsets = Offsets::new(text);
    [Unit::Utf16, Unit::Codepoint, Unit::Byte].into_iter().find_map(|unit| {
        let place = |it: &Row<'_>| {
            let (start, end) = (offsets.to_byte(it.start, unit)?, offsets.to_byte(it.end, unit)?);
            (text.get(start..end)? == it.token).then_some((start, end))
        };
        rows.iter().map(place).collect()
    })
}

/// The tokens one after the other, as far apart as they were.
fn set(rows: &[Row<'_>]) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut places, mut last) = (String::new(), Vec::new(), 0);
    for row in rows {
        text.extend(std::iter::repeat_n(' ', row.start.saturating_sub(last)));
        places.push((text.len(), text.len() + row.token.len()));
        text.push_str(row.token);
        last = row.end;
    }
    (text, places)
}

/// Runs of tags: `B` and `U` begin one, anything else but the same label goes on with none.
fn column_marks(rows: &[Row<'_>], places: &[(usize, usize)], column: usize) -> Vec<Found> {
    let mut marks: Vec<Found> = Vec::new();
    let mut open = false;
    for (row, (start, end)) in rows.iter().zip(places) {
        let tag = row.tags.get(column).copied().unwrap_or("O");
        let Some((letter, label)) = tag.split_once('-') else {
            open = false;
            continue;
        };
        match marks.last_mut().filter(|last| open && matches!(letter, "I" | "L") && last.label == label) {
            Some(last) => last.end = *end,
            None => marks.push(Found { start: *start, end: *end, label: label.to_owned(), name: kind_of_label(label), detail: String::new() }),
        }
        open = true;
    }
    marks
}
