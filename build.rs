//! `model/*.bin` → one file for the command line to carry; the browser's build fetches it instead.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=model");
    if env::var_os("CARGO_FEATURE_CLI").is_none() {
        return Ok(());
    }
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let sections: io::Result<Vec<Vec<u8>>> = sections(Path::new("model"))?.iter().map(fs::read).collect();
    fs::write(folder.join("model.bin"), sections?.concat())
}

/// Every section, in order of file name: the order the browser gets them in.
fn sections(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|it| it.map(|it| it.path())).collect::<io::Result<_>>()?;
    files.retain(|it| it.extension().is_some_and(|it| it == "bin"));
    files.sort();
    Ok(files)
}
