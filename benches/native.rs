//! The bench's texts → how long a whole report of each takes on this machine, and a look-up in the gazetteer.
//!
//! Run by `cargo xtask bench`; asks for `GALLEY_BENCH`, the folder that holds the texts and takes the results.
#![allow(clippy::disallowed_methods, reason = "a stopwatch needs a clock")]

use galley::lexicon::read_sections;
use galley::place::{Gazetteer, layout};
use galley::{Model, Offsets, Options, Unit, analyze};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

/// Long enough that one slow run does not matter.
const PATIENCE: Duration = Duration::from_secs(2);

fn main() {
    let Some(folder) = env::var_os("GALLEY_BENCH").map(PathBuf::from) else {
        println!("run by `cargo xtask bench`");
        return;
    };
    let model = model();
    let mut lines = Vec::new();
    for text in sorted(&folder, "txt") {
        let name = text.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(text).unwrap();
        let median = median(|| report(&text, &model));
        lines.push(format!("{{\"text\": {name}, \"ms\": {:.3}}}", median.as_secs_f64() * 1000.0));
    }
    fs::write(folder.join("gazetteer.json"), gazetteer()).unwrap();
    fs::write(folder.join("native.json"), format!("[{}]", lines.join(",\n"))).unwrap();
}

fn report(text: &str, model: &Model) {
    let report = analyze(black_box(text), model, &Options::default());
    black_box(report.in_unit(&Offsets::new(text), Unit::Utf16));
}

/// How long the gazetteer takes to load, and how many names a second it looks up: every name it knows, and as many that it does not.
fn gazetteer() -> String {
    let bytes = fs::read(root().join("model/places.bin")).unwrap();
    let load = || Gazetteer::from_section(&read_sections(&bytes).unwrap()[0]).unwrap();
    let loaded = load();
    let facts = layout::read(read_sections(&bytes).unwrap()[0].body).unwrap();
    let known: Vec<String> = facts.names.split(['\t', '\n']).filter(|it| !it.is_empty()).map(str::to_owned).collect();
    let names: Vec<String> = known.iter().cloned().chain(known.iter().map(|it| format!("{it}x"))).collect();
    let look_up = || names.iter().filter(|it| !loaded.find(it).is_empty()).count();
    let found = look_up();
    let (loading, looking) = (
        median(|| {
            black_box(load());
        }),
        median(|| {
            black_box(look_up());
        }),
    );
    let per_second = names.len() as f64 / looking.as_secs_f64();
    format!(
        "{{\"rows\": {}, \"names\": {}, \"ms\": {:.3}, \"asked\": {}, \"found\": {found}, \"perSecond\": {per_second:.0}}}",
        loaded.rows().len(),
        loaded.name_count(),
        loading.as_secs_f64() * 1000.0,
        names.len()
    )
}

fn median(work: impl Fn()) -> Duration {
    let began = Instant::now();
    let mut runs = Vec::new();
    while runs.len() < 3 || (began.elapsed() < PATIENCE && runs.len() < 200) {
        let start = Instant::now();
        work();
        runs.push(start.elapsed());
    }
    runs.sort();
    runs[runs.len() / 2]
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sorted(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == extension));
    files.sort();
    files
}

fn model() -> Model {
    let bytes: Vec<u8> = sorted(&root().join("model"), "bin").iter().flat_map(|it| fs::read(it).unwrap()).collect();
    Model::from_bytes(&bytes).unwrap()
}
