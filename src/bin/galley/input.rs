//! File names → their text, or a message that says why not; never guesses an encoding.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// What is read when no file is named.
const STANDARD_INPUT: &str = "-";

/// The files of a call, standard input when there are none.
pub fn names(files: &[PathBuf]) -> Vec<PathBuf> {
    if files.is_empty() { vec![PathBuf::from(STANDARD_INPUT)] } else { files.to_vec() }
}

/// The same with the files that are in folders, at any depth, in order of path, when their names end in one of `endings`.
///
/// # Errors
/// A folder that cannot be read, or holds no such file.
pub fn unfolded(files: &[PathBuf], endings: &[&str]) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for file in names(files) {
        if !file.is_dir() {
            found.push(file);
            continue;
        }
        let before = found.len();
        gather(&file, endings, &mut found)?;
        if found.len() == before {
            return Err(told(&file, &format!("no file in this folder ends in .{}", endings.join(" or ."))));
        }
    }
    Ok(found)
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(|error| told(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.iter().map(std::fs::DirEntry::path).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, endings, found)?;
        } else if path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)) {
            found.push(path);
        }
    }
    Ok(())
}

/// The whole text of a file.
pub fn text(file: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes).map_err(|error| told(file, &error))?;
    String::from_utf8(bytes).map_err(|error| told(file, &format!("not UTF-8 text: byte {} cannot be read", error.utf8_error().valid_up_to())))
}

/// The lines of a file, as bytes, without their line breaks. A failure to read ends them.
pub fn lines(file: &Path) -> Result<impl Iterator<Item = Result<Vec<u8>, String>> + Send + use<>, String> {
    let name = file.to_owned();
    Ok(open(file)?.split(b'\n').map(move |line| line.map_err(|error| told(&name, &error))))
}

fn open(file: &Path) -> Result<Box<dyn BufRead + Send>, String> {
    if file == Path::new(STANDARD_INPUT) {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let opened = File::open(file).map_err(|error| told(file, &error))?;
    Ok(Box::new(BufReader::new(opened)))
}

fn told(file: &Path, why: &dyn std::fmt::Display) -> String {
    format!("{}: {why}", file.display())
}
