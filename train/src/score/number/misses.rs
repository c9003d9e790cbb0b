//! The Recognizers specs → the number room's misses, one a line, and the table of their classes; changes nothing.

use super::{ARCHIVE, MODELS, Model, answer, excluded, fits, is_right, overlaps, value_of};
use crate::corpora::recognizers::{self, Case};
use galley::number::{Quantity, QuantityKind};
use std::path::Path;

/// Prints every case that is wrong or left out.
pub fn misses(data: &Path) -> Result<(), String> {
    for model in MODELS {
        for case in recognizers::read(data, ARCHIVE, model.file)? {
            let answers: Vec<String> = answer(&case.input).iter().map(show).collect();
            let expected: Vec<String> = case.results.iter().map(|it| format!("{}={}", it.text, it.get("value").unwrap_or("-"))).collect();
            let line = format!("{}\t{}\texpected {}\tours {}", model.file, case.input, expected.join(" "), answers.join(" "));
            match excluded(&model, &case) {
                Some(reason) => println!("OUT\t{reason}\t{line}"),
                None if !is_right(&model, &case) => println!("WRONG\t{line}"),
                None => {}
            }
        }
    }
    Ok(())
}

fn show(it: &Quantity) -> String {
    format!("[{:?} {} {:?} {}]", it.kind, it.value, it.high, it.unit.as_deref().unwrap_or(""))
}

/// What can be wrong with a case, in the order it is asked.
const CLASSES: [(&str, &str); 5] = [
    ("not found", "a unit or currency that news does not write, or one written in brackets"),
    ("of another type", "a count where the spec has a sum of money or a measure: the unit stands apart from its number"),
    ("another currency", "a sign or word of several countries"),
    ("another value", "sums and fractions spelled out in words, and decimals that a space takes apart"),
    ("found where nothing is expected", "a number inside a name or code, or a measure that the spec's own model leaves out"),
];

/// The class of a wrong case, as an index into [`CLASSES`].
fn class(model: &Model, case: &Case) -> usize {
    let all = answer(&case.input);
    let ours: Vec<&Quantity> = all.iter().filter(|it| model.kinds.contains(&it.kind)).collect();
    let wrong = case.results.iter().filter(|it| value_of(it).is_some()).find(|it| !ours.iter().any(|answer| fits(answer, it, &case.input)));
    let Some(wrong) = wrong else { return 4 };
    if !all.iter().any(|it| overlaps(it, wrong, &case.input)) {
        return 0;
    }
    let near: Vec<&&Quantity> = ours.iter().filter(|it| overlaps(it, wrong, &case.input)).collect();
    if near.is_empty() {
        return 1;
    }
    let money = near.iter().any(|it| it.kind == QuantityKind::Money && value_of(wrong).is_some_and(|value| (it.value - value).abs() < 1e-9));
    if money { 2 } else { 3 }
}

/// A spec's name, how many cases it has, and how many are wrong by class.
type Column = (&'static str, usize, [usize; CLASSES.len()]);

/// Prints how many misses of each class each spec has, as a table in Markdown, and every case left out with its reason.
pub fn classes(data: &Path) -> Result<(), String> {
    let mut columns: Vec<Column> = Vec::new();
    let mut left_out = Vec::new();
    for model in MODELS {
        let cases = recognizers::read(data, ARCHIVE, model.file)?;
        let mut counts = [0; CLASSES.len()];
        for (number, case) in (1..).zip(&cases) {
            match excluded(&model, case) {
                Some(reason) => left_out.push((model.file, number, reason)),
                None if !is_right(&model, case) => counts[class(&model, case)] += 1,
                None => {}
            }
        }
        columns.push((model.file.trim_end_matches("Model.json"), cases.len(), counts));
    }
    let cells = |cell: &dyn Fn(&Column) -> String| columns.iter().map(cell).collect::<Vec<_>>().join(" | ");
    println!("| class | {} | why |", cells(&|it| it.0.to_owned()));
    println!("|---|{}---|", "---|".repeat(columns.len()));
    for (at, (name, why)) in CLASSES.into_iter().enumerate() {
        println!("| {name} | {} | {why} |", cells(&|it| it.2[at].to_string()));
    }
    println!("| in all | {} | |", cells(&|it| format!("{} of {}", it.2.iter().sum::<usize>(), it.1)));
    println!("\n| left out | case of its file | reason |\n|---|---|---|");
    for (file, number, reason) in left_out {
        println!("| {file} | {number} | {reason} |");
    }
    Ok(())
}
