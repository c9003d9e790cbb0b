//! Suites of the time room: expressions in invented sentences, and the values they resolve to.

mod support;

use galley::article::{Article, Basis, Block, BlockKind, Published};
use galley::text::{Span, Text};
use galley::time::{TimeExpression, times};
use galley::token::tokenize;

/// A whole text as paragraphs, published on `date`.
fn story(text: &Text<'_>, date: &str) -> Article {
    let paragraph = |span: &Span| Block { span: *span, kind: BlockKind::Paragraph };
    let blocks = text.lines().iter().filter(|it| !text.is_blank(**it)).map(paragraph).collect();
    let published = Published { date: date.parse().ok(), basis: if date == "none" { Basis::None } else { Basis::Given }, ..Published::default() };
    Article { blocks, published, ..Article::default() }
}

fn found(raw: &str, date: &str) -> Vec<TimeExpression> {
    let text = Text::new(raw);
    let article = story(&text, date);
    times(&text, &article, &tokenize(&text, &article))
}

/// Checks every `sentence => words = value; words = value` line under a `published:` line.
fn check(body: &str) -> Result<(), String> {
    let mut lines = body.lines().filter(|line| !line.is_empty());
    let date = lines.next().and_then(|line| line.strip_prefix("published: ")).ok_or("a case starts with \"published: \"")?;
    let wrong: Vec<String> = lines.filter_map(|line| check_line(line, date).err()).collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn check_line(line: &str, date: &str) -> Result<(), String> {
    let (sentence, expected) = line.split_once(" => ").ok_or_else(|| format!("no \" => \" in: {line}"))?;
    let sentence = sentence.replace(" / ", "\n");
    let plain = |it: &TimeExpression| format!("{}{} = {}", if it.vague { "~" } else { "" }, it.span.of(&sentence), it.value);
    let found = found(&sentence, date).iter().map(plain).collect::<Vec<_>>().join("; ");
    let found = if found.is_empty() { "nothing".to_owned() } else { found };
    if found == expected { Ok(()) } else { Err(format!("{line}\n   found {found}")) }
}

#[test]
fn suite() {
    support::check_all("time", |case| check(&case.body));
}

#[test]
fn endless_expressions_are_read_in_pieces() {
    for piece in ["third quarter ", "Monday, ", "two years and ", "at 10:42 on ", "2012-", "every other ", "last ", "May 5 and "] {
        let raw = piece.repeat(3_000);
        assert!(found(&raw, "2012-02-07").iter().all(|it| it.span.end <= raw.len()), "{piece}");
    }
}

#[test]
fn every_step_is_told_in_words() {
    let chain = |raw: &str, date: &str| found(raw, date).pop().map(|it| it.chain.join(" | ")).unwrap_or_default();
    assert_eq!(chain("The convoy arrived Tuesday.", "2012-02-07"), "published 2012-02-07 (given) | Tuesday → 2012-02-07");
    assert_eq!(chain("It began on March 3, 2011 and ended the next day.", "2012-02-07"), "told before: 2011-03-03 | next day → 2011-03-04");
    assert_eq!(chain("The convoy arrived Tuesday.", "none"), "no publication date: nothing to count from | Tuesday → XXXX-WXX-2");
}

#[test]
fn a_worked_out_date_says_how() {
    let text = Text::new("The convoy arrived Tuesday.");
    let mut article = story(&text, "2012-02-07");
    article.published.basis = Basis::Caption;
    article.published.reasoning = "caption 2012-02-06 + later weekday".to_owned();
    let chain = times(&text, &article, &tokenize(&text, &article)).pop().map(|it| it.chain).unwrap_or_default();
    assert_eq!(chain.first().map(String::as_str), Some("published 2012-02-07 (caption 2012-02-06 + later weekday)"));
}

#[test]
fn another_date_moves_everything_relative_and_nothing_else() {
    let raw = "The bridge closed Monday. It was built in 1931 and repaired last month.";
    let values = |date| found(raw, date).into_iter().map(|it| it.value).collect::<Vec<_>>();
    assert_eq!(values("2019-05-15"), ["2019-05-13", "1931", "2019-04"]);
    assert_eq!(values("2020-01-02"), ["2019-12-30", "1931", "2019-12"]);
}
