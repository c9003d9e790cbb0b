//! gold, MEANTIME, GUM and the Recognizers specs → how well times are found and resolved; the publication date is given.

use super::Counts;
use crate::corpora::gold;
use galley::article::{self, Basis, Given};
use galley::calendar::Date;
use galley::text::{Span, Text};
use galley::time::TimeExpression;
use galley::token;
use std::path::Path;

/// Prints the table.
pub fn run(data: &Path) -> Result<(), String> {
    for part in ["train", "dev"] {
        let tally = judge_gold(&gold::read(data, part)?);
        println!("gold {part:5}      span          {}", tally.span);
        println!("gold {part:5}      span + value  {}", tally.value);
        println!("gold {part:5}      relaxed span  {}", tally.relaxed);
    }
    Ok(())
}

/// Prints every miss on gold train, one a line, for reading.
pub fn misses(data: &Path) -> Result<(), String> {
    for article in gold::read(data, "train")? {
        let answers = answer(&article.text, article.date.parse().ok());
        let answers = without_names(answers, &article);
        for (span, value) in &article.times {
            let same = answers.iter().find(|it| it.span == *span);
            let near = answers.iter().find(|it| it.span.overlaps(*span));
            let value = value.as_deref().unwrap_or("null");
            match (same, near) {
                (Some(it), _) if it.value == value || value == "null" => {}
                (Some(it), _) => {
                    println!(
                        "VALUE\t{}\t{}\tgold {value}\tours {}\t{}",
                        article.date,
                        span.of(&article.text),
                        it.value,
                        around(&article.text, *span)
                    );
                }
                (None, Some(it)) => println!(
                    "EDGE\t{}\t{}\tours {}\t{}",
                    article.date,
                    span.of(&article.text),
                    it.span.of(&article.text),
                    around(&article.text, *span)
                ),
                (None, None) => println!("MISS\t{}\t{}\t{value}\t{}", article.date, span.of(&article.text), around(&article.text, *span)),
            }
        }
        for it in answers.iter().filter(|it| !it.vague && !article.times.iter().any(|(span, _)| span.overlaps(it.span))) {
            println!("EXTRA\t{}\t{}\t{}\t{}", article.date, it.span.of(&article.text), it.value, around(&article.text, it.span));
        }
    }
    Ok(())
}

/// A stretch of text around a span, on one line.
fn around(text: &str, span: Span) -> String {
    let left: String = text.get(..span.start).unwrap_or("").chars().rev().take(50).collect::<Vec<_>>().into_iter().rev().collect();
    let right: String = text.get(span.end..).unwrap_or("").chars().take(40).collect();
    format!("{left}[{}]{right}", span.of(text)).replace('\n', " ")
}

/// What the engine's own rooms find in `text`.
pub fn answer(text: &str, date: Option<Date>) -> Vec<TimeExpression> {
    let text = Text::new(text);
    let mut article = article::read(&text, &Given { date, ..Given::default() });
    article.published.date = date;
    article.published.basis = Basis::Given;
    let tokens = token::tokenize(&text, &article);
    galley::time::times(&text, &article, &tokens)
}

#[derive(Default)]
struct Tally {
    span: Counts,
    value: Counts,
    relaxed: Counts,
}

fn judge_gold(articles: &[gold::Article]) -> Tally {
    let mut tally = Tally::default();
    for article in articles {
        let answers = without_names(answer(&article.text, article.date.parse().ok()), article);
        // Vague answers are left out where the gold has none.
        let answers: Vec<&TimeExpression> =
            answers.iter().filter(|it| !it.vague || article.times.iter().any(|(span, _)| span.overlaps(it.span))).collect();
        let spans: Vec<Span> = answers.iter().map(|it| it.span).collect();
        let gold: Vec<Span> = article.times.iter().map(|it| it.0).collect();
        tally.span += Counts::of(&spans, &gold);
        tally.relaxed += relaxed(&spans, &gold);
        let gold_value = |span: Span| article.times.iter().find(|it| it.0 == span).and_then(|it| it.1.as_deref());
        let right = answers.iter().filter(|it| gold.contains(&it.span) && gold_value(it.span).is_none_or(|value| value == it.value)).count();
        tally.value += Counts { right, spurious: spans.len() - right, missing: gold.len() - right };
    }
    tally
}

fn relaxed(answers: &[Span], gold: &[Span]) -> Counts {
    let hit = gold.iter().filter(|it| answers.iter().any(|answer| answer.overlaps(**it))).count();
    let right = answers.iter().filter(|it| gold.iter().any(|span| span.overlaps(**it))).count();
    Counts { right: hit.min(right), spurious: answers.len() - right, missing: gold.len() - hit }
}

/// The report drops times inside names; the gold's names stand in for the tagger's.
fn without_names(answers: Vec<TimeExpression>, article: &gold::Article) -> Vec<TimeExpression> {
    answers.into_iter().filter(|it| !article.mentions.iter().any(|(span, ..)| span.overlaps(it.span))).collect()
}
