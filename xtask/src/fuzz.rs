//! The fuzz targets, one after the other → `fuzz/RESULTS.md`: runs, time and findings of each; mends nothing.

use crate::{command, places};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Each target ends after so many runs or seconds, whichever comes first.
const RUNS: u32 = 1_000_000;
const SECONDS: u32 = 3600;

/// What is fuzzed: target, its seeds in `fuzz/corpus`, the longest input in bytes, what it is given.
#[rustfmt::skip]
const JOBS: [(&str, &str, u32, &str); 15] = [
    ("gazetteer", "gazetteer", 4096, "the body of a gazetteer, which then places an article"),
    ("model", "model", 4096, "a model file, and the body of its names"),
    ("net", "net", 64, "the weights of the net, which then reads an article"),
    ("import", "import-json", 4096, "a report"),
    ("import", "import-html", 4096, "an HTML file"),
    ("import", "import-annotations", 4096, "W3C annotations"),
    ("import", "import-jsonld", 4096, "a schema.org article"),
    ("import", "import-brat", 4096, "brat standoff"),
    ("import", "import-conll", 4096, "CoNLL columns, BIO"),
    ("import", "import-biluo", 4096, "CoNLL columns, BILUO"),
    ("import", "import-spacy", 4096, "a spaCy Doc"),
    ("import", "import-tei", 4096, "TEI"),
    ("request", "request", 600, "a request in JSON, and the article it corrects"),
    ("compare", "compare", 600, "two texts, compared"),
    ("analyze", "analyze", 600, "an article, its exports, and these opened again"),
];

/// Seconds for one input, by the clock: on a busy machine a slow one must not be taken for an endless one.
const TIMEOUT: u32 = 300;

/// Runs every job, or those of one target or corpus, and writes down what came of it; rows of other jobs stay.
pub fn run(only: Option<&str>) -> Result<()> {
    ensure!(command::is_installed("cargo-fuzz"), "cargo-fuzz is not installed: cargo install cargo-fuzz");
    let fuzz = places::root().join("fuzz");
    command::run(command::cargo().args(["run", "--quiet", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--example", "seeds"]))?;
    let mut rows = Vec::new();
    for (target, corpus, longest, given) in JOBS.into_iter().filter(|job| only.is_none_or(|it| it == job.0 || it == job.1)) {
        println!("fuzzing {corpus}");
        let (log, took) = fuzz_one(&fuzz, target, corpus, longest)?;
        let row = row(corpus, given, &log, took);
        print!("{row}");
        rows.push((corpus, row));
    }
    ensure!(!rows.is_empty(), "no target or corpus of that name");
    let kept = if only.is_some() { fs::read_to_string(fuzz.join("RESULTS.md")).unwrap_or_default() } else { String::new() };
    let before = if kept.is_empty() { HEAD } else { &kept };
    let table = rows.into_iter().fold(before.to_owned(), |table, (corpus, row)| with_row(&table, corpus, &row));
    fs::write(fuzz.join("RESULTS.md"), table).context("could not write fuzz/RESULTS.md")
}

/// The table with this row instead of the one for the same corpus, or behind the last.
fn with_row(table: &str, corpus: &str, row: &str) -> String {
    let is_row = |line: &str| line.starts_with('|');
    let lines: Vec<&str> = table.split_inclusive('\n').collect();
    let same = lines.iter().position(|line| line.split('|').nth(1).is_some_and(|it| it.trim().trim_matches('*') == corpus));
    let end = lines.iter().rposition(|line| is_row(line)).map_or(lines.len(), |at| at + 1);
    let (before, after) = same.map_or((end, end), |at| (at, at + 1));
    [lines[..before].concat().as_str(), row, lines[after..].concat().as_str()].concat()
}

const HEAD: &str = "\
# What the fuzzer found

`cargo xtask fuzz` (with a nightly toolchain and `cargo install cargo-fuzz`): each target until 1,000,000 runs or an hour, whichever
comes first, from seeds made of our golden articles. Overflow checks and debug assertions are on.

| corpus | given | runs | seconds | slowest input, s | memory, MB | found |
|---|---|---|---|---|---|---|
";

/// Runs one job in the background of everything else; gives what the fuzzer said and how long it took.
fn fuzz_one(fuzz: &Path, target: &str, corpus: &str, longest: u32) -> Result<(String, Duration)> {
    let limits = [format!("-runs={RUNS}"), format!("-max_total_time={SECONDS}"), format!("-max_len={longest}")];
    let mut run = Command::new("cargo");
    run.args(["+nightly", "fuzz", "run", "--sanitizer", "none"]).current_dir(fuzz);
    run.arg(target).arg(fuzz.join("corpus").join(corpus)).arg("--");
    run.args(limits).args([&format!("-timeout={TIMEOUT}"), "-rss_limit_mb=2048", "-print_final_stats=1"]).stderr(Stdio::piped());
    let start = Instant::now();
    let output = run.output().with_context(|| format!("could not start: {}", command::line(&run)))?;
    Ok((String::from_utf8_lossy(&output.stderr).into_owned(), start.elapsed()))
}

/// A line of the table.
fn row(corpus: &str, given: &str, log: &str, took: Duration) -> String {
    let number =
        |name: &str| log.lines().rev().find_map(|it| it.strip_prefix("stat::")?.strip_prefix(name)?.strip_prefix(':')).map_or("?", str::trim);
    let found = log.lines().find_map(|it| it.split("Test unit written to ").nth(1)).unwrap_or("nothing");
    let [runs, slowest, memory] = ["number_of_executed_units", "slowest_unit_time_sec", "peak_rss_mb"].map(number);
    format!("| {corpus} | {given} | {runs} | {} | {slowest} | {memory} | {found} |\n", took.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_takes_the_place_of_the_one_before_it() {
        let table = "Told.\n\n| corpus | runs |\n|---|---|\n| **model** | 1 |\n| net | 2 |\n\nFound: nothing.\n";
        let again = with_row(table, "model", "| model | 7 |\n");
        assert_eq!(again, table.replace("| **model** | 1 |", "| model | 7 |"));
        assert_eq!(with_row(table, "analyze", "| analyze | 3 |\n"), table.replace("| net | 2 |\n", "| net | 2 |\n| analyze | 3 |\n"));
    }

    #[test]
    fn the_fuzzers_last_words_make_a_row() {
        let log = "#2 INITED\nstat::number_of_executed_units: 1000000\nstat::slowest_unit_time_sec:    3\nstat::peak_rss_mb:              82\n";
        assert_eq!(row("model", "bytes", log, Duration::from_secs(61)), "| model | bytes | 1000000 | 61 | 3 | 82 | nothing |\n");
        let crash = "artifact_prefix='x/'; Test unit written to x/crash-0a\n";
        assert_eq!(row("net", "bytes", crash, Duration::ZERO), "| net | bytes | ? | 0 | ? | ? | x/crash-0a |\n");
    }
}
