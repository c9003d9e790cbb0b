//! Word lists are sorted and say where they come from.

use std::{fs, path::Path};

#[test]
fn every_list_is_sorted_and_names_its_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for file in files.filter(|path| path.extension().is_some_and(|it| it == "txt")) {
        let text = fs::read_to_string(&file).unwrap();
        let (first, rest) = text.split_once('\n').unwrap();
        let name = file.display();
        assert!(
            first.starts_with("# ") && first.split(" · ").count() == 4,
            "{name}: the first line must be \"# what · source, licence · date · sorted by bytes\""
        );
        let lines: Vec<&str> = rest.lines().collect();
        if let Some(at) = lines.windows(2).position(|pair| pair[0] >= pair[1]) {
            panic!("{name}: {:?} stands before {:?}", lines[at], lines[at + 1]);
        }
    }
}
