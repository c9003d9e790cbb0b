//! Report → a source sheet in Markdown: who, what was said and by whom, when, how many, where, and what is doubtful; holds no article text but quotations.

use super::document::{Document, GROUPS, one_line, term};
use crate::report::{Basis, Entity, Kind, Quantity, Quote, QuoteKind, Time};
use std::fmt::Write;

/// The source sheet.
pub fn write(document: &Document<'_>) -> String {
    let mut sheet = head(document);
    for (title, kinds) in GROUPS {
        section(&mut sheet, title, document.cast().iter().filter(|it| kinds.contains(&it.kind)).map(|it| entity(it)));
    }
    let spoken = document.report.quotes.iter().filter(|it| it.kind != QuoteKind::Nonspeech);
    section(&mut sheet, "Quotations", spoken.map(|it| quote(document, it)));
    section(&mut sheet, "Timeline", timeline(document).into_iter().map(|it| time(document, it)));
    section(&mut sheet, "Figures", document.report.quantities.iter().map(|it| figure(document, it)));
    section(&mut sheet, "Check", document.report.notes.iter().map(|it| escaped(&it.text)));
    sheet
}

fn head(document: &Document<'_>) -> String {
    let article = &document.report.article;
    let headline = article.headline.map(|it| document.line(it.start, it.end)).unwrap_or_else(|| "Untitled".to_owned());
    let mut head = format!("# {}\n\n", escaped(&headline));
    let published = match (&article.published.date, article.published.basis) {
        (Some(date), basis) => format!("{date} ({})", term(&basis)),
        (None, Basis::None) => "not stated".to_owned(),
        (None, basis) => term(&basis),
    };
    let filed = article.dateline.as_ref().and_then(|it| it.place.clone()).unwrap_or_else(|| "not stated".to_owned());
    let authors: Vec<&str> = article.byline.iter().map(|it| it.name.as_str()).collect();
    let _ = writeln!(head, "Published: {published}  ");
    let _ = writeln!(head, "Filed from: {}  ", escaped(&filed));
    let _ = writeln!(head, "By: {}", escaped(&if authors.is_empty() { "not stated".to_owned() } else { authors.join(", ") }));
    head
}

fn section(sheet: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return;
    }
    let _ = write!(sheet, "\n## {title}\n\n");
    for item in items {
        let _ = writeln!(sheet, "- {item}");
    }
}

fn entity(it: &Entity) -> String {
    let mut line = format!("**{}**", escaped(&it.name));
    let roles: Vec<String> = it.roles.iter().map(|role| if role.former { format!("former {}", role.text) } else { role.text.clone() }).collect();
    if !roles.is_empty() {
        let _ = write!(line, ", {}", escaped(&roles.join(", ")));
    }
    if let Some(age) = it.age {
        let _ = write!(line, ", {age}");
    }
    if !it.aliases.is_empty() {
        let _ = write!(line, "; also {}", escaped(&it.aliases.join(", ")));
    }
    if let Some(country) = it.place.as_ref().filter(|_| it.kind != Kind::Person).and_then(|it| it.country.as_ref()) {
        let _ = write!(line, " ({country})");
    }
    let times = it.mentions.len();
    let _ = write!(line, " – {times} {}", if times == 1 { "mention" } else { "mentions" });
    line
}

fn quote(document: &Document<'_>, it: &Quote) -> String {
    let words = escaped(&document.line(it.start, it.end));
    let words = if it.kind == QuoteKind::Direct { format!("“{words}”") } else { words };
    let cue = it.cue.as_ref().map(|it| format!(" ({})", escaped(&one_line(&it.text)))).unwrap_or_default();
    format!("{words} — {}{cue}", escaped(document.speaker(it).unwrap_or("speaker not found")))
}

/// Times that can stand on a time line, by their values; ISO 8601 sorts as text.
fn timeline<'a>(document: &Document<'a>) -> Vec<&'a Time> {
    let mut times: Vec<&Time> = document.report.times.iter().filter(|it| !it.vague).collect();
    times.sort_by(|one, other| one.value.cmp(&other.value));
    times
}

fn time(document: &Document<'_>, it: &Time) -> String {
    format!("{}: “{}”", escaped(&it.value), escaped(&document.line(it.start, it.end)))
}

fn figure(document: &Document<'_>, it: &Quantity) -> String {
    let value = it.high.map_or_else(|| it.value.to_string(), |high| format!("{} to {high}", it.value));
    let unit = it.unit.as_ref().map(|it| format!(" {}", escaped(it))).unwrap_or_default();
    format!("“{}”: {} {value}{unit}", escaped(&document.line(it.start, it.end)), term(&it.bound).replace('_', " ")).replace(": exact ", ": ")
}

/// Characters that Markdown, or the HTML inside it, would take for its own.
fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for c in one_line(words).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_article_stay_words() {
        assert_eq!(escaped("<b>*no*\n[x](y)"), "\\<b\\>\\*no\\* \\[x\\](y)");
    }
}
