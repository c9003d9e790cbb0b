//! Report → one HTML file that shows the marked article and its lists, with the report inside to read back; loads and runs nothing.
//!
//! The file carries `<script type="application/json" id="galley">{"text": …, "report": …}</script>`, data that no browser runs.

use super::document::{Document, GROUPS, term};
use super::marks::{self, Mark, What};
use super::markup::escaped;
use super::segments;
use crate::report::{Block, BlockKind, Report};
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

const STYLE: &str = include_str!("html.css");
const OPEN: &str = "<script type=\"application/json\" id=\"galley\">";
const CLOSE: &str = "</script>";

/// What the file carries to be read back.
#[derive(Serialize, Deserialize)]
struct Carried {
    text: String,
    report: Report,
}

/// The file.
pub fn write(document: &Document<'_>) -> String {
    let title = document.report.article.headline.map_or_else(|| "Article".to_owned(), |it| document.line(it.start, it.end));
    let language = Some(document.report.language.code.as_str()).filter(|it| *it != "und").unwrap_or("en");
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<article>\n",
        escaped(language),
        escaped(&title)
    );
    article(&mut page, document);
    page.push_str("</article>\n<aside>\n");
    lists(&mut page, document);
    let carried = Carried { text: document.text.to_owned(), report: document.report.clone() };
    let _ = write!(page, "</aside>\n{OPEN}{}{CLOSE}\n</body>\n</html>\n", harmless(&carried));
    page
}

/// Reads back the text and its report, counted in bytes.
///
/// # Errors
/// Says so when the file is not one of ours, or holds a report of another schema.
pub fn read(page: &str) -> Result<(String, Report), String> {
    // The last one: the article may show the words of another such file.
    let inside = page.rfind(OPEN).and_then(|at| page.get(at + OPEN.len()..)?.split(CLOSE).next());
    let json = inside.ok_or("this HTML file carries no Galley report")?;
    let carried: Carried = serde_json::from_str(json).map_err(|error| error.to_string())?;
    super::json::check(&carried.report)?;
    Ok((carried.text, carried.report))
}

/// JSON in which nothing can end the element.
fn harmless(carried: &Carried) -> String {
    serde_json::to_string(carried).unwrap_or_default().replace('<', "\\u003c")
}

fn article(page: &mut String, document: &Document<'_>) {
    let marks = marks::all(document.report);
    let (mut first, mut begun) = (0, vec![false; marks.len()]);
    for block in &document.report.blocks {
        let (element, class) = element(block);
        let _ = write!(page, "<{element} class=\"{class}\">");
        for segment in segments::cut(Span::new(block.start, block.end), &marks, &mut first) {
            for at in &segment.marks {
                open(page, document, (&marks[*at], *at), std::mem::replace(&mut begun[*at], true));
            }
            page.push_str(&escaped(segment.span.of(document.text)));
            page.push_str(&"</span>".repeat(segment.marks.len()));
        }
        let _ = writeln!(page, "</{element}>");
    }
}

fn element(block: &Block) -> (&'static str, String) {
    let element = match block.kind {
        BlockKind::Headline => "h1",
        BlockKind::Subhead => "h2",
        BlockKind::QuoteBlock => "blockquote",
        _ => "p",
    };
    (element, term(&block.kind))
}

/// Opens a mark; the first piece of a mark carries its id.
fn open(page: &mut String, document: &Document<'_>, (mark, at): (&Mark<'_>, usize), begun: bool) {
    let id = if begun { String::new() } else { format!(" id=\"m{at}\"") };
    let _ = write!(page, "<span{id} class=\"{} {}\" title=\"{}\">", mark.what.list(), mark.what.kind(), escaped(&title(document, mark.what)));
}

fn title(document: &Document<'_>, what: What<'_>) -> String {
    match what {
        What::Mention(it) => document.entity(it.entity).map_or_else(|| what.kind(), |entity| format!("{} ({})", entity.name, what.kind())),
        What::Quote(it) => document.speaker(it).map_or_else(|| what.kind(), |speaker| format!("{}: {speaker}", what.kind())),
        What::Time(it) => it.chain.last().cloned().unwrap_or_else(|| it.value.clone()),
        What::Quantity(it) => format!("{} {}", it.value, it.unit.as_deref().unwrap_or_default()),
    }
}

fn lists(page: &mut String, document: &Document<'_>) {
    for (title, kinds) in GROUPS {
        let names = document.cast().into_iter().filter(|it| kinds.contains(&it.kind));
        list(page, title, names.map(|it| escaped(&format!("{} ({})", it.name, it.mentions.len()))));
    }
    let quotes = document.report.quotes.iter().filter_map(|it| Some((it, document.speaker(it)?)));
    list(page, "Who says what", quotes.map(|(it, who)| format!("<b>{}</b>: {}", escaped(who), escaped(&document.line(it.start, it.end)))));
    let times = document.report.times.iter().filter(|it| !it.vague);
    list(page, "When", times.map(|it| escaped(&format!("{}: {}", it.value, document.line(it.start, it.end)))));
    list(page, "How many", document.report.quantities.iter().map(|it| escaped(&document.line(it.start, it.end))));
    list(page, "Doubts", document.report.notes.iter().map(|it| escaped(&it.text)));
}

/// A titled list of items that are markup already.
fn list(page: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let items: String = items.map(|it| format!("<li>{it}</li>\n")).collect();
    if !items.is_empty() {
        let _ = write!(page, "<section>\n<h2>{title}</h2>\n<ul>\n{items}</ul>\n</section>\n");
    }
}
