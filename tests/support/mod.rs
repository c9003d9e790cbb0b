//! Suite files → cases; knows nothing of any room.
//!
//! A suite is `tests/suite/<room>/<topic>.txt`. Its first line says which room it judges and what markup
//! its cases use. Each case starts with `--- its name`, in words a journalist could read.

#![allow(dead_code, reason = "each suite uses its part of the harness")]

pub mod marked;
pub mod paste;

use std::{fs, path::Path};

/// One case of a suite file.
pub struct Case {
    /// File and line, for the message of a failing case.
    pub place: String,
    /// What the case shows.
    pub name: String,
    /// Everything up to the next case, without the blank lines at its end.
    pub body: String,
}

/// Every case of every `.txt` file under `tests/suite/<room>/`, in order of file name.
pub fn cases(room: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite").join(room);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "txt")).collect();
    files.sort();
    assert!(!files.is_empty(), "no suite in {}", folder.display());
    files.iter().flat_map(|file| read(file)).collect()
}

fn read(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).unwrap();
    let short = file.file_name().unwrap().to_string_lossy();
    assert!(text.starts_with("# "), "{short}: the first line must say which room it judges and its markup");
    let mut cases: Vec<Case> = Vec::new();
    for (number, line) in text.split('\n').enumerate() {
        if let Some(name) = line.strip_prefix("--- ") {
            cases.push(Case { place: format!("{short}:{}", number + 1), name: name.to_owned(), body: String::new() });
        } else if let Some(case) = cases.last_mut() {
            case.body.push_str(line);
            case.body.push('\n');
        }
    }
    for case in &mut cases {
        case.body.truncate(case.body.trim_end_matches('\n').len());
    }
    cases
}

/// Runs `check` on every case and fails once, naming all that failed. A case whose name begins `not yet: ` must fail,
/// so that known faults stand in the suites and nobody forgets to celebrate.
pub fn check_all(room: &str, mut check: impl FnMut(&Case) -> Result<(), String>) {
    let cases = cases(room);
    let failure = |case: &Case| match (check(case), case.name.strip_prefix("not yet: ")) {
        (Err(why), None) => Some(format!("{} {}\n{why}", case.place, case.name)),
        (Ok(()), Some(name)) => Some(format!("{} {name}\nholds now: take the words “not yet” away", case.place)),
        _ => None,
    };
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    assert!(failures.is_empty(), "{} of {} cases failed\n\n{}", failures.len(), cases.len(), failures.join("\n\n"));
}
