//! A file of answers that an interrupted run left → how many are whole; the torn one at its end is cut off.

use crate::output::Failed;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;

/// What an earlier run did.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Lines it answered.
    pub lines: usize,
    /// How many of the answers are errors.
    pub errors: usize,
}

/// Of an answer only whether it is an error.
#[derive(Deserialize)]
struct Answered {
    error: Option<IgnoredAny>,
}

/// Opens `file` to write after its whole lines; a file that is not there yet is begun.
pub fn open(file: &Path) -> Result<(Box<dyn Write>, Done), Failed> {
    let told = |error: std::io::Error| Failed::Told(format!("{}: {error}", file.display()));
    let mut output = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(file).map_err(told)?;
    let (done, length) = whole_lines(&output).map_err(told)?;
    output.set_len(length).map_err(told)?;
    output.seek(SeekFrom::Start(length)).map_err(told)?;
    Ok((Box::new(output), done))
}

/// The whole lines of a file and where the last of them ends.
fn whole_lines(file: &File) -> std::io::Result<(Done, u64)> {
    let mut reader = BufReader::new(file);
    let (mut done, mut length, mut line) = (Done::default(), 0, Vec::new());
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            return Ok((done, length));
        }
        length += read as u64;
        done.lines += 1;
        done.errors += usize::from(serde_json::from_slice::<Answered>(&line).map_or(true, |it| it.error.is_some()));
    }
}
