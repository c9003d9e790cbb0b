//! Page, engine, model and credits → one folder that any static host can serve; serves nothing itself.

use crate::{about, engine, gather, model, notice, places, single, stamp};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the whole page into `folder`, which is emptied first, and gives it back.
pub fn build(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    copy(&places::root().join("www"), folder)?;
    let engine = folder.join("engine");
    fs::create_dir_all(&engine)?;
    engine::build(&engine)?;
    model::write(&engine.join("model.bin.gz"))?;
    notice::write(folder)?;
    about::write(folder)?;
    gather::write(folder)?;
    stamp::write(folder)?;
    Ok(folder.to_owned())
}

/// Builds the page for a host, and the single file beside it; says what they weigh and hash to.
pub fn pack(folder: &Path) -> Result<()> {
    let folder = build(folder)?;
    let files = files(&folder)?;
    let bytes: u64 = files.iter().map(|it| it.metadata().map_or(0, |it| it.len())).sum();
    println!("{}: {} kB in all. Any static host can serve it.", folder.display(), bytes / 1000);
    let single = folder.join("galley.html");
    single::pack(&folder, &single)?;
    println!("{}: {} kB. Opens by double click, without a network.", single.display(), single.metadata()?.len() / 1000);
    println!("SHA-256 of the page: {}", hash(&folder, &files)?);
    println!("build, as the page's footer shows it: {}", stamp::read(&folder)?);
    Ok(())
}

/// One hash of every file's path and content, so that two builds can be compared at a glance.
pub fn hash(folder: &Path, files: &[PathBuf]) -> Result<String> {
    let mut all = Sha256::new();
    for file in files {
        let content = Sha256::digest(fs::read(file)?);
        all.update(format!("{}  {content:x}\n", name(folder, file)));
    }
    Ok(format!("{:x}", all.finalize()))
}

/// A file's path inside `folder`, with `/` on every system.
pub fn name(folder: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(folder).unwrap_or(file);
    inside.components().map(|it| it.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
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
