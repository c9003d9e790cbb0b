//! The golden articles → seeds of every target, in `fuzz/corpus`; the fuzzer finds its own way from there.

use galley::export::{Document, Format};
use galley::place::{Row, RowKind, layout};
use galley::{Offsets, Options, Unit, analyze};
use galley_fuzz::{ARTICLE, model};
use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

/// Longest seed, in bytes: short inputs are tried more often.
const LONGEST: usize = 600;

fn main() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut articles: Vec<PathBuf> = fs::read_dir(root.join("../tests/golden"))?.map(|it| it.map(|it| it.path())).collect::<Result<_>>()?;
    articles.retain(|it| it.extension().is_some_and(|it| it == "txt"));
    articles.sort();
    let seed = |corpus: &str, name: &str, bytes: &[u8]| {
        let folder = root.join("corpus").join(corpus);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), bytes)
    };
    for (index, article) in articles.iter().enumerate() {
        let text = fs::read_to_string(article)?;
        for (part, piece) in pieces(&text).into_iter().enumerate() {
            seed("compare", &format!("{index}-{part}"), format!("{piece}\u{c}{}", piece.replace("said", "told reporters")).as_bytes())?;
            seed("analyze", &format!("{index}-{part}"), piece.as_bytes())?;
            seed("request", &format!("{index}-{part}"), format!("{}\n{piece}", request(index + part)).as_bytes())?;
        }
    }
    let report = analyze(ARTICLE, model(), &Options::default());
    for format in Format::ALL.into_iter().filter(|it| !matches!(it, Format::Csv | Format::Markdown)) {
        let file = format.write(&Document { text: ARTICLE, report: &report, offsets: &Offsets::new(ARTICLE), unit: Unit::Utf16 });
        seed(&format!("import-{}", format.name()), "whole", file.as_bytes())?;
    }
    seed("gazetteer", "small", &layout::write(&facts()))?;
    seed("model", "names", &names())?;
    seed("net", "small", &[1, 0, 2, 0, 0, 0, 7, 0])
}

/// Whole lines, as many as fit one seed.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for line in text.split_inclusive('\n') {
        match pieces.last_mut() {
            Some(last) if last.len() + line.len() <= LONGEST => last.push_str(line),
            _ => pieces.push(line.to_owned()),
        }
    }
    pieces
}

/// Every field of a request in turn.
fn request(index: usize) -> String {
    let all = [
        r#"{"date":"2012-02-29"}"#,
        r#"{"corrections":{"blocks":[{"start":0,"end":4,"kind":"caption"}]}}"#,
        r#"{"offsets":"codepoint","corrections":{"names":[{"start":0,"end":4,"kind":"person"},{"start":4,"end":9,"kind":null}]}}"#,
        r#"{"corrections":{"entities":[{"merge":[{"start":0,"end":9},{"start":20,"end":40}]},{"split":[{"start":9,"end":60}]}]}}"#,
        r#"{"offsets":"byte","corrections":{"entities":[{"rename":{"start":0,"end":60,"name":"Ada Obi"}}],"names":[{"start":0,"end":9,"kind":"gpe"}]}}"#,
    ];
    all[index % all.len()].to_owned()
}

/// Two countries, three places.
fn facts() -> layout::Facts {
    let row = |kind, country, region, point| Row { kind, country, size: 90, region, point, geonames: None };
    let country = |code: &str, neighbour: u8, demonym: &str| layout::Country {
        code: code.to_owned(),
        neighbours: vec![neighbour],
        demonyms: vec![demonym.to_owned()],
    };
    layout::Facts {
        countries: vec![country("US", 1, "american"), country("ZM", 0, "zambian")],
        rows: vec![
            row(RowKind::Country, 1, None, (-1_500_000, 3_000_000)),
            row(RowKind::Region, 0, None, (3_100_000, -10_000_000)),
            Row { geonames: Some(4_717_560), ..row(RowKind::City, 0, Some(1), (3_366_000, -9_555_600)) },
            Row { geonames: Some(4_717_561), ..row(RowKind::Water, layout::NOWHERE, None, (-1_790_000, 2_580_000)) },
        ],
        names: "zambia\ntexas\tlone star state\nparis\nzambezi\n".to_owned(),
    }
}

/// One word, one phrase, one weight, all transitions, two points of the curve.
fn names() -> Vec<u8> {
    let transitions = (galley::tag::labels::LABELS + 1) * galley::tag::labels::LABELS;
    [&[1, 5, 1, 2, 3, 4][..], &[1, 9, 2], &[1, 7, 1, 3, 100], &vec![0; transitions], &[2, 10, 100, 20, 120]].concat()
}
