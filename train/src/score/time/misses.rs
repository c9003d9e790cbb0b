//! Every set that judges the time room → its misses, one a line, and the table of their classes; changes nothing.

use super::class::{CLASSES, Class, other_value, spurious, unfound};
use super::{answer, answer_lines, without_names};
use crate::corpora::timed::{self, Timed};
use crate::corpora::{gold, recognizers};
use galley::text::Span;
use galley::time::TimeExpression;
use std::path::Path;

/// One difference.
struct Miss {
    class: Class,
    date: String,
    words: String,
    stated: String,
    ours: String,
    around: String,
}

/// A set's name, its misses, and how many expressions it states.
struct Judged {
    name: &'static str,
    misses: Vec<Miss>,
    stated: usize,
}

/// Prints every miss, one a line, for reading.
pub fn misses(data: &Path) -> Result<(), String> {
    for set in sets(data)? {
        for it in &set.misses {
            println!("{}\t{}\t{}\t{}\tstated {}\tours {}\t{}", set.name, it.class.name, it.date, it.words, it.stated, it.ours, it.around);
        }
    }
    Ok(())
}

/// Prints how many misses of each class each set has, as a table in Markdown.
pub fn classes(data: &Path) -> Result<(), String> {
    let sets = sets(data)?;
    let cells = |cell: &dyn Fn(&Judged) -> String| sets.iter().map(cell).collect::<Vec<_>>().join(" | ");
    println!("| class | {} | why |", cells(&|it| it.name.to_owned()));
    println!("|---|{}---|", "---|".repeat(sets.len()));
    for class in CLASSES {
        let count = |it: &Judged| it.misses.iter().filter(|miss| miss.class == class).count();
        println!("| {} | {} | {} |", class.name, cells(&|it| count(it).to_string()), class.why);
    }
    println!("| in all | {} | |", cells(&|it| format!("{} of {}", it.misses.len(), it.stated)));
    Ok(())
}

fn sets(data: &Path) -> Result<Vec<Judged>, String> {
    let specs = recognizers::read(data, "Specs-DateTime-English.tar.xz", "English/DateTimeModel.json")?;
    Ok(vec![
        judge_gold("gold train", &gold::read(data, "train")?),
        judge_gold("gold dev", &gold::read(data, "dev")?),
        judge("MEANTIME", &timed::meantime(data)?),
        judge("GUM news", &timed::gum(data)?),
        judge_specs("Recognizers", &specs),
    ])
}

fn judge_gold(name: &'static str, articles: &[gold::Article]) -> Judged {
    let mut out = Judged { name, misses: Vec::new(), stated: 0 };
    for article in articles {
        let answers = without_names(answer(&article.text, article.date.parse().ok()), article);
        let stated: Vec<(Span, String)> = article.times.iter().map(|(span, value)| (*span, value.clone().unwrap_or_default())).collect();
        compare(&mut out, &article.text, &article.date, &stated, &answers);
    }
    out
}

fn judge(name: &'static str, documents: &[Timed]) -> Judged {
    let mut out = Judged { name, misses: Vec::new(), stated: 0 };
    for it in documents {
        let date = it.date.map(|it| it.to_string()).unwrap_or_default();
        compare(&mut out, &it.text, &date, &it.times, &answer_lines(&it.text, it.date));
    }
    out
}

/// The specs write ranges and open times in a notation of their own: only plain values are compared.
fn judge_specs(name: &'static str, cases: &[recognizers::Case]) -> Judged {
    let mut out = Judged { name, misses: Vec::new(), stated: 0 };
    for case in cases {
        let date = case.context.reference_date_time.as_deref().and_then(|it| it.get(..10)).unwrap_or("");
        let lower = case.input.to_lowercase();
        let stated = case.results.iter().map(|it| {
            let start = lower.find(&it.text.to_lowercase()).unwrap_or(0);
            (Span::new(start, start + it.text.len()), it.timex().filter(|it| !it.contains(['(', 'X'])).unwrap_or("").to_owned())
        });
        compare(&mut out, &case.input, date, &stated.collect::<Vec<_>>(), &answer_lines(&case.input, date.parse().ok()));
    }
    out
}

/// Adds what `answers` and `stated` differ in. An expression counts as found when an answer overlaps it.
fn compare(out: &mut Judged, text: &str, date: &str, stated: &[(Span, String)], answers: &[TimeExpression]) {
    let mut add = |class, span: Span, stated: &str, ours: &str| {
        let (words, around) = (span.of(text).to_owned(), around(text, span));
        out.misses.push(Miss { class, date: date.to_owned(), words, stated: stated.to_owned(), ours: ours.to_owned(), around });
    };
    for (span, value) in stated {
        let hits: Vec<&TimeExpression> = answers.iter().filter(|it| it.span.overlaps(*span)).collect();
        let plain = value.trim_end_matches('Z');
        match hits.first() {
            None => add(unfound(value), *span, value, "–"),
            Some(_) if plain.is_empty() || plain == "null" || hits.iter().any(|it| same(&it.value, plain)) => {}
            Some(hit) => add(other_value(plain, &hit.value), *span, value, &hit.value),
        }
    }
    for it in answers.iter().filter(|it| !it.vague && !stated.iter().any(|(span, _)| span.overlaps(it.span))) {
        add(spurious(&it.value), it.span, "–", &it.value);
    }
    out.stated += stated.len();
}

/// Whether two values are one: the specs write `T15` for `T15:00`.
pub(super) fn same(ours: &str, stated: &str) -> bool {
    ours == stated || ours.strip_suffix(":00").is_some_and(|it| it == stated && it.contains('T'))
}

/// A stretch of text around a span, on one line.
fn around(text: &str, span: Span) -> String {
    let left: String = text.get(..span.start).unwrap_or("").chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
    let right: String = text.get(span.end..).unwrap_or("").chars().take(40).collect();
    format!("{left}[{}]{right}", span.of(text)).replace('\n', " ")
}
