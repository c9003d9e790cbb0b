//! Suites of the token room: sentences and tokens of pasted lines.

mod support;

use galley::article::{Article, Block, BlockKind};
use galley::text::{Span, Text};
use galley::token::{split, tokenize};

fn one_paragraph(raw: &str) -> Article {
    let block = Block { span: Span::new(0, raw.len()), kind: BlockKind::Paragraph };
    Article { blocks: vec![block], ..Article::default() }
}

fn check_sentences(body: &str) -> Result<(), String> {
    let raw = body.replace("¦", "");
    let text = Text::new(&raw);
    let tokens = tokenize(&text, &one_paragraph(&raw));
    let expected: Vec<&str> = body.split('¦').map(str::trim).collect();
    let found: Vec<&str> = tokens.sentences.iter().map(|it| text.get(it.span)).collect();
    let plain = |sentences: &[&str]| sentences.iter().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>();
    if plain(&expected) == plain(&found) { Ok(()) } else { Err(format!("expected {expected:#?}\nfound {found:#?}")) }
}

fn check_tokens(body: &str) -> Result<(), String> {
    let (line, expected) = body.split_once("\n= ").ok_or("a case needs a line that starts with \"= \"")?;
    let found: Vec<&str> = split(line).iter().map(|token| token.span.of(line)).collect();
    let found = found.join(" ");
    if found == expected { Ok(()) } else { Err(format!("expected {expected}\nfound    {found}")) }
}

#[test]
fn suite() {
    support::check_all("token", |case| if case.body.contains("\n= ") { check_tokens(&case.body) } else { check_sentences(&case.body) });
}
