//! Suites of the number room: figures in invented sentences, and what they come to.

mod support;

use galley::article::{Article, Block, BlockKind};
use galley::number::{Bound, Quantity, QuantityKind, quantities};
use galley::text::{Span, Text};
use galley::token::tokenize;

fn found(raw: &str) -> Vec<Quantity> {
    let text = Text::new(raw);
    let block = Block { span: Span::new(0, raw.len()), kind: BlockKind::Paragraph };
    let article = Article { blocks: vec![block], ..Article::default() };
    quantities(&text, &article, &tokenize(&text, &article))
}

fn kind(it: QuantityKind) -> &'static str {
    match it {
        QuantityKind::Cardinal => "",
        QuantityKind::Ordinal => "rank ",
        QuantityKind::Money => "money ",
        QuantityKind::Percent => "percent ",
        QuantityKind::Measure => "measure ",
        QuantityKind::Age => "age ",
    }
}

fn bound(it: Bound) -> &'static str {
    match it {
        Bound::Exact => "",
        Bound::MoreThan => "> ",
        Bound::LessThan => "< ",
        Bound::AtLeast => ">= ",
        Bound::AtMost => "<= ",
        Bound::About => "~ ",
        Bound::Nearly => "nearly ",
    }
}

fn plain(raw: &str, it: &Quantity) -> String {
    let high = it.high.map_or(String::new(), |it| format!(" to {it}"));
    let unit = it.unit.as_ref().map_or(String::new(), |it| format!(" {it}"));
    let of = it.of.map(|it| it.of(raw)).filter(|of| Some(*of) != it.unit.as_deref()).map_or(String::new(), |of| format!(" ({of})"));
    format!("{}{}{}{high}{unit}{of}", kind(it.kind), bound(it.bound), it.value)
}

/// Checks every `sentence => quantity; quantity` line.
fn check(body: &str) -> Result<(), String> {
    let wrong: Vec<String> = body.lines().filter(|line| !line.is_empty()).filter_map(|line| check_line(line).err()).collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn check_line(line: &str) -> Result<(), String> {
    let (sentence, expected) = line.split_once(" => ").ok_or_else(|| format!("no \" => \" in: {line}"))?;
    let found = found(sentence).iter().map(|it| plain(sentence, it)).collect::<Vec<_>>().join("; ");
    let found = if found.is_empty() { "nothing".to_owned() } else { found };
    if found == expected { Ok(()) } else { Err(format!("{line}\n   found {found}")) }
}

#[test]
fn suite() {
    support::check_all("number", |case| check(&case.body));
}

#[test]
fn endless_numbers_are_read_in_pieces() {
    for piece in ["one hundred and ", "half a ", "1 000 ", "5-", "two thirds of a ", "between 5 and ", "a million and a quarter ", "about some "] {
        let raw = piece.repeat(3_000);
        assert!(found(&raw).iter().all(|it| it.span.end <= raw.len()), "{piece}");
    }
}

#[test]
fn the_span_holds_bound_and_unit() {
    let words = |raw: &str| found(raw).first().map(|it| it.span.of(raw).to_owned()).unwrap_or_default();
    assert_eq!(words("It cost about $14 million, she said."), "about $14 million");
    assert_eq!(words("More than 5,400 people fled."), "More than 5,400");
    assert_eq!(words("The ridge is 3 km long."), "3 km");
    assert_eq!(words("A three-member panel met."), "three-member");
    assert_eq!(words("A 6.1-magnitude earthquake struck."), "6.1-magnitude");
    assert_eq!(words("Here 500-plus guests came."), "500-plus");
}
