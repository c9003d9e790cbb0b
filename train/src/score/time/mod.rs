//! gold, MEANTIME, GUM and the Recognizers specs → how well times are found and resolved; the publication date is given.

mod class;
mod misses;

pub use misses::{classes, misses};

use super::Counts;
use crate::corpora::timed::{self, Timed};
use crate::corpora::{gold, recognizers};
use galley::article::{self, Given};
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
    timed("MEANTIME", &timed::meantime(data)?);
    timed("GUM news", &timed::gum(data)?);
    specs(&recognizers::read(data, "Specs-DateTime-English.tar.xz", "English/DateTimeModel.json")?);
    Ok(())
}

/// Other corpora annotate by other guides: spans count when they overlap, values where a corpus states a comparable one.
fn timed(name: &str, documents: &[Timed]) {
    let (mut spans, mut values) = (Counts::default(), Counts::default());
    for document in documents {
        let answers: Vec<TimeExpression> = answer_lines(&document.text, document.date);
        let answers: Vec<&TimeExpression> =
            answers.iter().filter(|it| !it.vague || document.times.iter().any(|(span, _)| span.overlaps(it.span))).collect();
        let found: Vec<Span> = answers.iter().map(|it| it.span).collect();
        let gold: Vec<Span> = document.times.iter().map(|it| it.0).collect();
        spans += relaxed(&found, &gold);
        let stated = document.times.iter().filter(|(_, value)| !value.is_empty());
        for (span, value) in stated {
            let right = answers.iter().any(|it| it.span.overlaps(*span) && it.value.trim_end_matches('Z') == value.trim_end_matches('Z'));
            values += Counts { right: usize::from(right), spurious: 0, missing: usize::from(!right) };
        }
    }
    println!("{name:15} relaxed span  {spans}");
    println!("{name:15} value         {:.1} % of {} stated values", values.recall(), values.right + values.missing);
}

/// The specs are chat, not news, and their values have a notation of their own; only plain days, times and spans are compared.
fn specs(cases: &[recognizers::Case]) {
    let (mut found, mut right, mut expressions, mut comparable) = (0, 0, 0, 0);
    for case in cases {
        let date = case.context.reference_date_time.as_deref().and_then(|it| it.get(..10)).and_then(|it| it.parse().ok());
        let answers = answer_lines(&case.input, date);
        let lower = case.input.to_lowercase();
        for expected in &case.results {
            let start = lower.find(&expected.text.to_lowercase()).unwrap_or(0);
            let span = Span::new(start, start + expected.text.len());
            let hit = answers.iter().find(|it| it.span.overlaps(span));
            expressions += 1;
            found += usize::from(hit.is_some());
            if let Some(value) = expected.timex().filter(|it| !it.contains(['(', 'X'])) {
                comparable += 1;
                right += usize::from(hit.is_some_and(|it| misses::same(&it.value, value)));
            }
        }
    }
    println!("Recognizers     found {found} of {expressions}; {right} of {comparable} comparable values right");
}

/// What the engine's own rooms find in `text`.
fn answer(text: &str, date: Option<Date>) -> Vec<TimeExpression> {
    let text = Text::new(text);
    let article = article::read(&text, &Given { date, ..Given::default() });
    let tokens = token::tokenize(&text, &article);
    galley::time::times(&text, &article, &tokens)
}

/// The same for lines that are no article: each is a paragraph.
fn answer_lines(text: &str, date: Option<Date>) -> Vec<TimeExpression> {
    let text = Text::new(text);
    let article = super::number::paragraphs(&text, date);
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
