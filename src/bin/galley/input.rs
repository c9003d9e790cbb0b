//! File names, folders and patterns → files and their text, or a message that says why not; never guesses an encoding.

use crate::output;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// What is read when no file is named.
const STANDARD_INPUT: &str = "-";

/// A file to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it is.
    pub path: PathBuf,
    /// What its answer is called in a folder: its path inside the folder that was named, or its own name.
    pub name: PathBuf,
}

/// The files of a call, standard input when there are none.
pub fn names(files: &[PathBuf]) -> Vec<PathBuf> {
    if files.is_empty() { vec![PathBuf::from(STANDARD_INPUT)] } else { files.to_vec() }
}

/// Whether a call may name more than one file.
pub fn are_several(files: &[PathBuf]) -> bool {
    files.len() > 1 || files.iter().any(|it| it.is_dir() || is_pattern(it))
}

/// What a call names, opened up.
#[derive(Debug, Default)]
pub struct Unfolded {
    /// The files, in order.
    pub files: Vec<Named>,
    /// What was not found or could not be opened up, in words.
    pub problems: Vec<String>,
}

/// The same with patterns and folders opened up: the files a pattern fits, and those in a folder, at any depth, whose
/// names end in one of `endings`; both in order of path. The file that the answers go to is none of them.
///
/// # Errors
/// There is nothing to read, or a file by name would be overwritten with its own answers.
pub fn unfolded(files: &[PathBuf], endings: &[&str], output: Option<&Path>) -> Result<Unfolded, String> {
    let mut found = Unfolded::default();
    for file in names(files) {
        if output.is_some_and(|output| is_same(&file, output)) {
            return Err(told(&file, &"would be overwritten with its own answers; name another --output"));
        }
        for path in matching(&file) {
            if path.is_dir() {
                gathered(&path, endings, &mut found);
            } else {
                let name = path.file_name().map_or_else(|| path.clone(), PathBuf::from);
                found.files.push(Named { path, name });
            }
        }
    }
    found.files.retain(|it| !output.is_some_and(|output| is_same(&it.path, output)));
    if found.files.is_empty() { Err(found.problems.join("\ngalley: ")) } else { Ok(found) }
}

/// Whether the two names lead to one file that is there.
pub fn is_same(one: &Path, other: &Path) -> bool {
    let real = |it: &Path| it.canonicalize().ok().filter(|it| it.is_file());
    real(one).is_some_and(|it| Some(it) == real(other))
}

/// A name with `*`, `?` or `[` in it that is no file itself: the shell left it as it was, or was told to.
fn is_pattern(file: &Path) -> bool {
    file.to_str().is_some_and(|it| it.contains(['*', '?', '['])) && !file.exists()
}

/// The files a pattern fits; a name that is no pattern, or fits nothing, stays as it is, and opening it will say so.
fn matching(file: &Path) -> Vec<PathBuf> {
    let paths = || glob::glob(file.to_str()?).ok();
    let fitting: Vec<PathBuf> = if is_pattern(file) { paths().into_iter().flatten().flatten().collect() } else { Vec::new() };
    if fitting.is_empty() { vec![file.to_owned()] } else { fitting }
}

fn gathered(folder: &Path, endings: &[&str], found: &mut Unfolded) {
    let (mut paths, known) = (Vec::new(), found.problems.len());
    gather(folder, endings, &mut paths, &mut found.problems);
    if paths.is_empty() && found.problems.len() == known {
        found.problems.push(told(folder, &format!("no file in this folder ends in .{}", endings.join(" or ."))));
    }
    let named = |path: PathBuf| Named { name: path.strip_prefix(folder).unwrap_or(&path).to_owned(), path };
    found.files.extend(paths.into_iter().map(named));
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>, problems: &mut Vec<String>) {
    let entries = match std::fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => return problems.push(told(folder, &error)),
    };
    let mut paths: Vec<PathBuf> = entries.iter().map(std::fs::DirEntry::path).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, endings, found, problems);
        } else if path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)) {
            found.push(path);
        }
    }
}

/// The whole text of a file.
pub fn text(file: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes).map_err(|error| told(file, &error))?;
    String::from_utf8(bytes).map_err(|error| told(file, &format!("not UTF-8 text: byte {} cannot be read", error.utf8_error().valid_up_to())))
}

/// How many bytes the files hold; `None` when one of them is standard input or a pipe.
pub fn size(files: &[Named]) -> Option<u64> {
    let sizes = files.iter().map(|it| it.path.metadata().ok().filter(std::fs::Metadata::is_file).map(|it| it.len()));
    sizes.sum()
}

/// What some programs put before the first line of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The lines of a file, as bytes, without their line breaks and a byte order mark in front. A failure to read ends them.
pub fn lines(file: &Path) -> Result<impl Iterator<Item = Result<Vec<u8>, String>> + Send + use<>, String> {
    let name = file.to_owned();
    let mut failed = false;
    let whole = |(index, line): (usize, Vec<u8>)| match line.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) if index == 0 => rest.to_owned(),
        _ => line,
    };
    let lines = open(file)?.split(b'\n').enumerate();
    let lines = lines.map(move |(index, line)| line.map(|line| whole((index, line))).map_err(|error| told(&name, &error)));
    Ok(lines.take_while(move |line| !std::mem::replace(&mut failed, line.is_err())))
}

fn open(file: &Path) -> Result<Box<dyn BufRead + Send>, String> {
    if file == Path::new(STANDARD_INPUT) {
        if io::stdin().is_terminal() {
            output::tell("reading what you type; Ctrl-D ends it, and --help tells of files");
        }
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let unmatched = || told(file, &"no file fits this pattern");
    let opened = File::open(file).map_err(|error| if is_pattern(file) { unmatched() } else { told(file, &error) })?;
    Ok(Box::new(BufReader::new(opened)))
}

fn told(file: &Path, why: &dyn std::fmt::Display) -> String {
    format!("{}: {why}", file.display())
}
