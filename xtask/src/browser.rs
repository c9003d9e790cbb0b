//! A machine → the Chromium on it, installed if need be; drives nothing.

use crate::{command, node};
use anyhow::{Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Stdio;

const NAMES: [&str; 7] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

/// Where browsers stand that are not on the path.
const USUAL_PLACES: [&str; 8] = [
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// The browser to test in: the one asked for, Playwright's own, the machine's, or one installed now.
pub fn find() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROME_PATH").map(PathBuf::from) {
        return if path.is_file() { Ok(path) } else { bail!("CHROME_PATH names {}, which is no file", path.display()) };
    }
    let ways = [playwrights_own, on_the_path, in_a_usual_place, from_debian, from_playwright];
    match ways.iter().find_map(|way| way()) {
        Some(path) => Ok(path),
        None => bail!(
            "no Chromium was found and none could be installed.\n\
             Install Chromium, Chrome or Edge, or set CHROME_PATH to one. `cargo xtask test --fast` runs what needs no browser."
        ),
    }
}

fn playwrights_own() -> Option<PathBuf> {
    let ask = "import('@playwright/test').then(it => console.log(it.chromium.executablePath()))";
    let answer = command::program("node").args(["--eval", ask]).current_dir(node::folder()).output().ok()?;
    existing(Path::new(String::from_utf8_lossy(&answer.stdout).trim()))
}

fn on_the_path() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let files = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION)));
    files.into_iter().find(|it| it.is_file())
}

fn in_a_usual_place() -> Option<PathBuf> {
    USUAL_PLACES.iter().find_map(|it| existing(Path::new(it)))
}

/// As root on Debian and its kin, the system's own package is the surest.
fn from_debian() -> Option<PathBuf> {
    let is_root = command::read(command::program("id").arg("-u").stderr(Stdio::null())).is_ok_and(|it| it.trim() == "0");
    if !is_root || !Path::new("/etc/debian_version").exists() {
        return None;
    }
    println!("installing Chromium with apt-get");
    let mut update = command::program("apt-get");
    command::run(update.args(["update", "--quiet"])).ok()?;
    command::run(command::program("apt-get").args(["install", "--yes", "--quiet", "--no-install-recommends", "chromium"])).ok()?;
    on_the_path()
}

fn from_playwright() -> Option<PathBuf> {
    println!("installing Chromium with Playwright");
    command::run(node::script("@playwright/test/cli.js").args(["install", "chromium"])).ok()?;
    playwrights_own()
}

fn existing(path: &Path) -> Option<PathBuf> {
    path.is_file().then(|| path.to_owned())
}
