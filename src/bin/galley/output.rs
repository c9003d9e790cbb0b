//! Answers → standard output or a file; a reader that went away is no fault.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Why a run ended early.
#[derive(Debug)]
pub enum Failed {
    /// Nobody reads the output any more.
    Closed,
    /// The call names something that cannot be used.
    Told(String),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Told(format!("the answer could not be written: {error}")) }
    }
}

/// A message for people; that nobody hears it is no fault.
pub fn tell(message: &str) {
    let _ = writeln!(io::stderr(), "galley: {message}");
}

/// Where answers go.
pub fn open(file: Option<&Path>) -> Result<Box<dyn Write>, Failed> {
    let Some(file) = file else { return Ok(Box::new(BufWriter::new(io::stdout().lock()))) };
    let created = File::create(file).map_err(|error| Failed::Told(format!("{}: {error}", file.display())))?;
    Ok(Box::new(BufWriter::new(created)))
}

/// Writes a file of its own, and the folders it lies in.
pub fn whole(file: &Path, answer: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut output = BufWriter::new(File::create(file)?);
    output.write_all(answer.as_bytes())?;
    if !answer.ends_with('\n') {
        output.write_all(b"\n")?;
    }
    output.flush()
}

/// Writes an answer and hands it on at once: whoever waits for it may wait with the next question.
pub fn line(output: &mut dyn Write, answer: &str) -> Result<(), Failed> {
    output.write_all(answer.as_bytes())?;
    if !answer.ends_with('\n') {
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}
