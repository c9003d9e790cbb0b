//! `cargo xtask npm`: engine, model and types → a package for npm in a folder; publishes nothing.

use crate::{engine, model, places};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What the package takes from the rest of the house as it is.
const CREDITS: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"];

/// The bindings' own types, which the package's hand-written ones replace.
const REPLACED: [&str; 2] = ["galley.d.ts", "galley_bg.wasm.d.ts"];

/// The package as a project of the tests has it installed.
pub fn installed() -> Result<PathBuf> {
    let package = places::scratch("npm").join("node_modules").join("galley-news");
    pack(&package)?;
    Ok(package)
}

/// Writes the package into `folder`, which is emptied first.
pub fn pack(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder)?;
    engine::build(folder)?;
    for file in REPLACED {
        fs::remove_file(folder.join(file)).with_context(|| format!("the bindings have no {file}"))?;
    }
    model::write(&folder.join("model.bin.gz"))?;
    let own = places::root().join("npm");
    for entry in fs::read_dir(&own).with_context(|| format!("could not read {}", own.display()))? {
        let file = entry?;
        fs::copy(file.path(), folder.join(file.file_name()))?;
    }
    for name in CREDITS {
        fs::copy(places::root().join(name), folder.join(name)).with_context(|| format!("could not copy {name}"))?;
    }
    types(folder)?;
    println!("{}: ready for `npm pack` or `npm publish`", folder.display());
    Ok(())
}

/// The page's own types of report and comparison, with the file endings that Node's way of finding modules wants.
fn types(folder: &Path) -> Result<()> {
    for name in ["report.d.ts", "compare.d.ts"] {
        let types = fs::read_to_string(places::root().join("www/js").join(name))?;
        fs::write(folder.join(name), types.replace("'./report'", "'./report.js'"))?;
    }
    Ok(())
}
