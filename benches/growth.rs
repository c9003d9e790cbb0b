//! Hostile texts, each at four sizes → how processor time and memory grow with size, and whether a thousand analyses leave memory behind; asserts nothing.
//!
//! `cargo bench -p galley --bench growth`, or with the longest size in bytes: `cargo bench --bench growth -- 1000000`.

#[path = "../tests/support/hostile.rs"]
mod hostile;
#[path = "../tests/model/mod.rs"]
mod model;

use cpu_time::ThreadTime;
use galley::{Model, Options, analyze};
use peak_alloc::PeakAlloc;
use std::hint::black_box;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const LONGEST: usize = 32_000;
const SIZES: usize = 4;
/// Shorter than this is the clock's own noise.
const NOISE_MS: f64 = 2.0;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    let longest = arguments.iter().find_map(|it| it.parse().ok()).unwrap_or(LONGEST);
    let wanted = |name: &str| arguments.iter().filter(|it| it.parse::<usize>().is_err()).all(|it| name.contains(it.as_str()));
    let model = model::load();
    let sizes: Vec<usize> = (0..SIZES).map(|at| longest >> (SIZES - 1 - at)).collect();
    println!(
        "| text | {} | grows with the power | bytes of memory a byte |",
        sizes.iter().map(|it| format!("{} kB, ms", it / 1000)).collect::<Vec<_>>().join(" | ")
    );
    println!("|---|{}---|---|", "---|".repeat(SIZES));
    for (at, (name, _)) in hostile::texts(0).enumerate().filter(|(_, (name, _))| wanted(name)) {
        let texts: Vec<String> = sizes.iter().filter_map(|&size| hostile::texts(size).nth(at)).map(|it| it.1).collect();
        let times: Vec<f64> = texts.iter().map(|it| milliseconds(it, &model)).collect();
        let shown = times.iter().map(|it| format!("{it:.1}")).collect::<Vec<_>>().join(" | ");
        println!("| {name} | {shown} | {} | {:.0} |", power(&times), memory(&texts[SIZES - 1], &model));
    }
    if arguments.is_empty() {
        println!("\n{}", a_thousand(&model));
    }
}

fn report(text: &str, model: &Model) {
    black_box(analyze(black_box(text), model, &Options::default()));
}

/// Processor time of the quickest of three (a long text is read once): what else the machine does costs nothing here.
fn milliseconds(text: &str, model: &Model) -> f64 {
    let once = || {
        let start = ThreadTime::now();
        report(text, model);
        start.elapsed().as_secs_f64() * 1000.0
    };
    (0..if text.len() > LONGEST { 1 } else { 3 }).map(|_| once()).fold(f64::INFINITY, f64::min)
}

/// 1 is linear, 2 is quadratic: from the last doubling but one to the last.
#[allow(clippy::disallowed_methods)] // A measurement for people: no score of the engine rests on it.
fn power(times: &[f64]) -> String {
    let (Some(first), Some(last)) = (times.get(SIZES - 3), times.last()) else { return String::new() };
    if *last < NOISE_MS { "too quick to say".to_owned() } else { format!("{:.2}", (last / first.max(0.01)).log2() / 2.0) }
}

/// Most memory in use during an analysis, for each byte of the text.
fn memory(text: &str, model: &Model) -> f64 {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    report(text, model);
    (MEMORY.peak_usage().saturating_sub(before)) as f64 / text.len() as f64
}

/// What is still held after a thousand analyses, beyond what was held after one.
fn a_thousand(model: &Model) -> String {
    let text = include_str!("../tests/golden/wire.txt");
    report(text, model);
    let before = MEMORY.current_usage();
    (0..1000).for_each(|_| report(text, model));
    format!("After 1,000 analyses of one article {} bytes more are held than after the first.", MEMORY.current_usage() as i64 - before as i64)
}
