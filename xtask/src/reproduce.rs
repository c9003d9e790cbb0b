//! The committed and the changed files, copied into two folders and packed in each → one hash, or the files that differ; trusts no build of before.

use crate::{command, places, site};
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Two names of unlike length, so that a path left in a file shows.
const FOLDERS: [&str; 2] = ["one", "another-folder"];
/// What is told by its own hash; the rest stands in the hash of the page.
const PARTS: [&str; 3] = ["engine/galley_bg.wasm", "engine/model.bin.gz", "galley.html"];

/// Builds twice and compares.
pub fn run() -> Result<()> {
    let scratch = places::scratch("reproduce");
    if scratch.exists() {
        fs::remove_dir_all(&scratch).with_context(|| format!("could not empty {}", scratch.display()))?;
    }
    let folders = FOLDERS.map(|name| scratch.join(name));
    folders.iter().try_for_each(|folder| copy(folder))?;
    let built: Vec<PathBuf> = folders.iter().map(|folder| build(folder)).collect::<Result<_>>()?;
    for part in PARTS {
        println!("SHA-256 of {part}: {:x}", Sha256::digest(fs::read(built[0].join(part))?));
    }
    let [one, other] = [&built[0], &built[1]];
    let different = different(one, other)?;
    ensure!(different.is_empty(), "the two builds differ in {}", different.join(", "));
    println!("Both folders give the same {} files.", site::files(one)?.len());
    Ok(())
}

/// Copies the sources into `folder`.
fn copy(folder: &Path) -> Result<()> {
    let list = command::read(command::program("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    for name in list.split('\0').filter(|it| !it.is_empty()) {
        let (from, to) = (places::root().join(name), folder.join(name));
        // A file that was removed but not yet committed is no source any more.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(folder))?;
            fs::copy(&from, &to).with_context(|| format!("could not copy {name}"))?;
        }
    }
    Ok(())
}

/// Packs the copy in `folder`, where nothing was built before, and gives the result.
fn build(folder: &Path) -> Result<PathBuf> {
    println!("building in {}", folder.display());
    let dist = folder.join("dist");
    let mut again = Command::new(std::env::current_exe()?);
    again.arg("dist").arg(&dist).current_dir(folder).env(places::ROOT, folder).env_remove("CARGO_TARGET_DIR");
    command::run(&mut again)?;
    Ok(dist)
}

/// Files that are not in both, or not alike.
fn different(one: &Path, other: &Path) -> Result<Vec<String>> {
    let names = |folder: &Path| -> Result<Vec<String>> { Ok(site::files(folder)?.iter().map(|it| site::name(folder, it)).collect()) };
    let mut all = [names(one)?, names(other)?].concat();
    all.sort();
    all.dedup();
    all.retain(|name| !matches!((fs::read(one.join(name)), fs::read(other.join(name))), (Ok(first), Ok(second)) if first == second));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named() {
        let folder = places::scratch("reproduce-test");
        let files = [("one/a", "same"), ("one/b", "this"), ("two/a", "same"), ("two/b", "that"), ("two/c", "alone")];
        for (name, content) in files {
            fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
            fs::write(folder.join(name), content).unwrap();
        }
        assert_eq!(different(&folder.join("one"), &folder.join("two")).unwrap(), ["b", "c"]);
    }
}
