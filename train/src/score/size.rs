//! The golden articles, over and over, up to 10 MB → milliseconds in the article room; tells growth, not quality.

use galley::article::{self, Given};
use galley::text::Text;
use std::path::Path;
use std::time::Instant;

/// Sizes of the texts, in bytes.
const SIZES: [usize; 3] = [100_000, 1_000_000, 10_000_000];

/// Times the room on articles in a row, on the same with a menu's links between, and on everything in one line.
pub fn run() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden");
    let mut paths: Vec<_> = std::fs::read_dir(folder).map_err(|error| error.to_string())?.filter_map(|it| Some(it.ok()?.path())).collect();
    paths.sort();
    let texts = paths.iter().filter(|it| it.extension().is_some_and(|it| it == "txt"));
    let all = texts.map(|it| std::fs::read_to_string(it).map_err(|error| error.to_string())).collect::<Result<Vec<_>, _>>()?;
    let menu = "Home\nSport\nMost read\nFerry sails again after the storm\n3 hours ago\n".repeat(8);
    let [articles, pages] = ["\n\n", menu.as_str()].map(|between| all.join(between) + "\n\n");
    let line = pages.split_whitespace().collect::<Vec<_>>().join(" ") + " ";
    for (name, unit) in [("articles", articles), ("pages", pages), ("one line", line)] {
        let times = SIZES.map(|size| time(&unit.repeat(size / unit.len() + 1)));
        println!("{name:<9} 0.1 MB {:6} ms, 1 MB {:6} ms, 10 MB {:6} ms", times[0], times[1], times[2]);
    }
    Ok(())
}

fn time(raw: &str) -> u128 {
    let began = Instant::now();
    let blocks = article::read(&Text::new(raw), &Given::default()).blocks;
    assert!(!blocks.is_empty(), "nothing was read");
    began.elapsed().as_millis()
}
