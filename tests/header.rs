//! The lines between a page's menu and its story, in the ways that papers write them, each in every page of ours.

mod support;

use galley::article::{self, Article, Given};
use galley::text::{Span, Text};
use support::{Case, cases, check_all};

/// A page with `{header}` in it, its headline, and how many paragraphs its story has.
struct Page {
    text: String,
    headline: String,
    paragraphs: usize,
}

fn pages() -> Vec<Page> {
    let page = |case: Case| {
        let (text, fields) = case.body.split_once("\n====\n").unwrap();
        let field = |name: &str| fields.lines().find_map(|it| it.strip_prefix(name)).unwrap().trim();
        Page { text: text.to_owned(), headline: field("headline: ").to_owned(), paragraphs: field("paragraphs: ").parse().unwrap() }
    };
    cases("shell").into_iter().map(page).collect()
}

fn field(text: &Text<'_>, article: &Article, name: &str) -> String {
    let words = |span: Option<Span>| span.map_or("", |it| text.get(it)).to_owned();
    match name {
        "headline" => words(article.headline),
        "byline" => article.byline.iter().map(|it| text.get(it.name)).collect::<Vec<_>>().join("; "),
        "date" => article.published.date.map_or("none".to_owned(), |it| it.to_string()),
        other => panic!("no such field: {other}"),
    }
}

/// What is wrong when a header stands in a page.
fn complaints(page: &Page, header: &str, fields: &str) -> Vec<String> {
    let raw = page.text.replace("{header}", &header.replace("{headline}", &page.headline));
    let text = Text::new(&raw);
    let article = article::read(&text, &Given::default());
    let expected = fields.lines().filter_map(|it| it.split_once(':')).map(|(name, value)| (name, value.trim()));
    let wrong = expected.chain([("headline", page.headline.as_str())]).filter_map(|(name, expected)| {
        let found = field(&text, &article, name);
        (found != expected).then(|| format!("  {name} is {found:?}, not {expected:?}, under {:?}", page.headline))
    });
    let paragraphs = article.blocks.iter().filter(|it| it.kind.is_body()).count();
    let lost = (paragraphs != page.paragraphs).then(|| format!("  {paragraphs} paragraphs, not {}, under {:?}", page.paragraphs, page.headline));
    wrong.chain(lost).collect()
}

#[test]
fn headline_authors_and_date_in_every_page() {
    let pages = pages();
    check_all("header", |case| {
        let (header, fields) = case.body.split_once("\n====\n").unwrap();
        let complaints: Vec<String> = pages.iter().flat_map(|page| complaints(page, header, fields)).collect();
        if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
    });
}

#[test]
fn there_are_enough_headers_and_pages() {
    assert!(cases("header").len() >= 120 && pages().len() >= 3);
}
