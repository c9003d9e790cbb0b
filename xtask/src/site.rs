//! Page, engine, model and credits → one folder that any static host can serve; serves nothing itself.

use crate::{engine, model, notice, places};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the whole page into `folder`, which is emptied first, and gives it back.
pub fn build(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    let page = places::root().join("www");
    if page.exists() {
        copy(&page, folder)?;
    }
    let engine = folder.join("engine");
    fs::create_dir_all(&engine)?;
    engine::build(&engine)?;
    model::write(&engine.join("model.bin.gz"))?;
    notice::write(folder)?;
    Ok(folder.to_owned())
}

/// Builds the page for a host, and says what it weighs.
pub fn pack(folder: &Path) -> Result<()> {
    let folder = build(folder)?;
    let bytes: u64 = files(&folder)?.iter().map(|it| it.metadata().map_or(0, |it| it.len())).sum();
    println!("{}: {} kB in all. Any static host can serve it.", folder.display(), bytes / 1000);
    Ok(())
}

/// Every file under `folder`, sorted.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&file, &target).with_context(|| format!("could not copy {}", file.display()))?;
    }
    Ok(())
}
