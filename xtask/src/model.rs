//! `model/*.bin` → the one compressed file the page fetches; reads no weights.

use crate::places;
use anyhow::{Context, Result, ensure};
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes every section, in order of file name, as one gzip file without name or time: same model, same bytes.
pub fn write(target: &Path) -> Result<()> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(&read()?)?;
    fs::write(target, gzip.finish()?).with_context(|| format!("could not write {}", target.display()))
}

/// The model as the engine reads it: its sections back to back.
pub fn read() -> Result<Vec<u8>> {
    let files = files()?;
    ensure!(!files.is_empty(), "model/ holds no .bin file: there are no weights to build with");
    let parts: std::io::Result<Vec<Vec<u8>>> = files.iter().map(fs::read).collect();
    Ok(parts?.concat())
}

fn files() -> Result<Vec<PathBuf>> {
    let folder = places::root().join("model");
    let entries = fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.map(|it| it.map(|it| it.path())).collect::<std::io::Result<_>>()?;
    files.retain(|it| it.extension().is_some_and(|it| it == "bin"));
    files.sort();
    Ok(files)
}
