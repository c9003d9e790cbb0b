//! Suites of the quote room: who said what in texts whose names are marked, and texts that are all marks.

mod support;

use galley::quote::{Quote, QuoteKind, quotes};
use galley::text::{Span, Text};
use galley::token::tokenize;
use support::marked::{self, Marked};

/// One line for each quotation: `kind: words · speaker · cue`.
fn answer(marked: &Marked) -> Vec<String> {
    let text = Text::new(&marked.text);
    let tokens = tokenize(&text, &marked.article);
    let found = quotes(&text, &marked.article, &tokens, &marked.cast);
    let mut lines: Vec<String> = found.quotes.iter().map(|quote| line(marked, quote)).collect();
    lines.extend(found.notes.iter().map(|note| format!("note: {}", note.span.of(&marked.text))));
    lines
}

fn line(marked: &Marked, quote: &Quote) -> String {
    let words = |span: Span| span.of(&marked.text).to_owned();
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Nonspeech => "nonspeech",
    };
    let speaker = quote.speaker.map(|it| it.entity.map_or_else(|| format!("~{}", words(it.span)), |at| marked.cast.entities[at].name.clone()));
    let parts = [Some(words(quote.span)), speaker, quote.cue.map(words)];
    format!("{kind}: {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

#[test]
fn suite() {
    support::check_all("quote", |case| {
        let at = case.body.find("\n= ").ok_or("a case needs lines that start with \"= \"")?;
        let expected: Vec<&str> = case.body[at..].lines().filter_map(|line| line.strip_prefix("= ")).filter(|line| *line != "none").collect();
        let found = answer(&marked::read(case.body[..at].trim_end()));
        if found == expected { Ok(()) } else { Err(format!("expected {expected:#?}\nfound    {found:#?}")) }
    });
}

#[test]
fn any_marks_give_an_answer() {
    for piece in ["\"", "'", "“", "”", "‘", "«", "»", "„", "\" ", " \"a", "“a ", "'a ", "said \"", "\"a\" said b, ", "``", "\n\n\"", "\n\n“a"]
    {
        let marked = marked::read(&piece.repeat(20_000));
        answer(&marked);
    }
}
