//! Report → one table for a spreadsheet, a row for each finding; carries no overlaps because a row needs none.
//!
//! RFC 4180: comma, CRLF, quotation marks doubled. The first column says what the row is, so that a filter gives each list:
//!
//! | list | kind | text | value | unit | who | detail | country | latitude | longitude | mentions | confidence | start | end |
//! |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
//! | entity | person | Ada Obi | | | | mayor | | | | 4 | | 120 | 127 |
//! | quote | direct | It rained. | | | Ada Obi | said | | | | | 0.9 | 130 | 140 |
//! | time | date | Tuesday | 2024-05-14 | | | published 2024-05-16 → … | | | | | | 150 | 157 |
//! | figure | money | $4.5 million | 4500000 | USD | | exact | | | | | | 160 | 172 |
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front. Positions count in the caller's unit.

use super::document::{Document, one_line, term};
use crate::report::{Entity, Quantity, Quote, Time};

const HEAD: &str = "list,kind,text,value,unit,who,detail,country,latitude,longitude,mentions,confidence,start,end\r\n";

/// A row before it is written; what a list does not know stays empty.
#[derive(Default)]
struct Row {
    list: &'static str,
    kind: String,
    text: String,
    value: String,
    unit: String,
    who: String,
    detail: String,
    country: String,
    latitude: String,
    longitude: String,
    mentions: String,
    confidence: String,
    range: (usize, usize),
}

/// The table.
pub fn write(document: &Document<'_>) -> String {
    let report = document.report;
    let rows = report.entities.iter().map(|it| entity(document, it));
    let rows = rows.chain(report.quotes.iter().map(|it| quote(document, it)));
    let rows = rows.chain(report.times.iter().map(|it| time(document, it)));
    let rows = rows.chain(report.quantities.iter().map(|it| figure(document, it)));
    rows.fold(HEAD.to_owned(), |table, row| table + &line(document, row))
}

fn entity(document: &Document<'_>, it: &Entity) -> Row {
    let first = it.mentions.first().and_then(|mention| document.report.mentions.get(*mention));
    let place = it.place.as_ref();
    let roles: Vec<&str> = it.roles.iter().map(|role| role.text.as_str()).collect();
    Row {
        list: if it.furniture { "furniture" } else { "entity" },
        kind: term(&it.kind),
        text: it.name.clone(),
        detail: if roles.is_empty() { it.aliases.join("; ") } else { roles.join("; ") },
        country: place.and_then(|it| it.country.clone()).unwrap_or_default(),
        latitude: place.and_then(|it| it.lat).map(|it| it.to_string()).unwrap_or_default(),
        longitude: place.and_then(|it| it.lon).map(|it| it.to_string()).unwrap_or_default(),
        mentions: it.mentions.len().to_string(),
        range: first.map_or((0, 0), |it| (it.start, it.end)),
        ..Row::default()
    }
}

fn quote(document: &Document<'_>, it: &Quote) -> Row {
    Row {
        list: "quote",
        kind: term(&it.kind),
        text: document.line(it.start, it.end),
        who: document.speaker(it).unwrap_or_default().to_owned(),
        detail: it.cue.as_ref().map(|cue| cue.text.clone()).unwrap_or_default(),
        confidence: confidence(it.confidence),
        range: (it.start, it.end),
        ..Row::default()
    }
}

fn time(document: &Document<'_>, it: &Time) -> Row {
    let kind = if it.vague { format!("{} (vague)", term(&it.kind)) } else { term(&it.kind) };
    let text = document.line(it.start, it.end);
    Row { list: "time", kind, text, value: it.value.clone(), detail: it.chain.join("; "), range: (it.start, it.end), ..Row::default() }
}

fn figure(document: &Document<'_>, it: &Quantity) -> Row {
    let of = it.of.map(|of| document.line(of.start, of.end)).unwrap_or_default();
    Row {
        list: "figure",
        kind: term(&it.kind),
        text: document.line(it.start, it.end),
        value: it.high.map_or_else(|| it.value.to_string(), |high| format!("{} to {high}", it.value)),
        unit: it.unit.clone().unwrap_or_default(),
        who: of,
        detail: term(&it.bound).replace('_', " "),
        range: (it.start, it.end),
        ..Row::default()
    }
}

fn confidence(it: crate::report::Confidence) -> String {
    format!("{:.3}", f64::from(it.thousandths()) / 1000.0)
}

fn line(document: &Document<'_>, row: Row) -> String {
    let at = |byte: usize| document.at(byte, document.unit).to_string();
    let words = [row.list.to_owned(), row.kind, row.text, row.value, row.unit, row.who, row.detail, row.country];
    // Numbers of our own may start with a minus; they are no formula.
    let numbers = [row.latitude, row.longitude, row.mentions, row.confidence, at(row.range.0), at(row.range.1)];
    let cells: Vec<String> = words.iter().map(|it| cell(&guarded(it))).chain(numbers).collect();
    cells.join(",") + "\r\n"
}

/// Spreadsheets run what starts like a formula, also after a tab or a line break.
fn guarded(words: &str) -> String {
    let words = one_line(words);
    if words.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']) && !is_number(&words) {
        format!("'{words}")
    } else {
        words
    }
}

fn is_number(words: &str) -> bool {
    words.parse::<f64>().is_ok_and(f64::is_finite)
}

fn cell(words: &str) -> String {
    if words.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_disarmed_and_numbers_are_not() {
        assert_eq!(guarded("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(guarded("\t@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(guarded("-2+3+cmd|' /C calc'!A0"), "'-2+3+cmd|' /C calc'!A0");
        assert_eq!(guarded("-12.5"), "-12.5");
        assert_eq!(guarded("a – b"), "a – b");
    }

    #[test]
    fn cells_keep_their_commas_and_marks() {
        assert_eq!(cell("He said \"no\", twice"), "\"He said \"\"no\"\", twice\"");
        assert_eq!(cell("plain"), "plain");
    }
}
