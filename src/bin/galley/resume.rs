//! A file of answers that an interrupted run left → how many are whole; the torn one at its end is cut off.

use crate::output::Failed;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
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
    /// The id of the last of them.
    pub last: Value,
}

/// Of an answer only its id, and which of the three it is.
#[derive(Deserialize)]
struct Answered {
    id: Value,
    report: Option<IgnoredAny>,
    document: Option<IgnoredAny>,
    error: Option<IgnoredAny>,
}

/// Opens `file` to write after its whole lines; a file that is not there yet is begun.
pub fn open(file: &Path) -> Result<(Box<dyn Write>, Done), Failed> {
    let told = |error: std::io::Error| Failed::Told(format!("{}: {error}", file.display()));
    let mut output = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(file).map_err(told)?;
    let (done, length) = whole_lines(&output).map_err(told)?;
    let Some(done) = done else {
        let begun = "holds something else than answers of an earlier run; name another --output, or leave --resume away";
        return Err(Failed::Told(format!("{}: {begun}", file.display())));
    };
    output.set_len(length).map_err(told)?;
    output.seek(SeekFrom::Start(length)).map_err(told)?;
    Ok((Box::new(output), done))
}

/// The whole lines of a file and where the last of them ends; `None` of a file in which a line is no answer.
fn whole_lines(file: &File) -> std::io::Result<(Option<Done>, u64)> {
    let mut reader = BufReader::new(file);
    let (mut done, mut length, mut line) = (Done::default(), 0, Vec::new());
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            // A text without a line break is no answer that was cut.
            return Ok((Some(done).filter(|_| line.is_empty() || line.starts_with(b"{")), length));
        }
        let Some(answer) = answer(&line) else { return Ok((None, 0)) };
        length += read as u64;
        done = Done { lines: done.lines + 1, errors: done.errors + usize::from(answer.error.is_some()), last: answer.id };
    }
}

fn answer(line: &[u8]) -> Option<Answered> {
    let answer: Answered = serde_json::from_slice(line).ok()?;
    (answer.report.is_some() || answer.document.is_some() || answer.error.is_some()).then_some(answer)
}
