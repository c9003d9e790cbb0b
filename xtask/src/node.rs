//! The JavaScript side of the tests: finds Node and npm, installs what the lock file names; installs nothing outside `tests/e2e`.

use crate::{command, places};
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// npm is a script on Windows, and scripts are not found by their bare name there.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The folder with `package.json` and its lock file.
pub fn folder() -> PathBuf {
    places::root().join("tests").join("e2e")
}

/// Installs what `package-lock.json` names, unless it is there already.
pub fn ensure_packages(folder: &Path) -> Result<()> {
    for tool in ["node", NPM] {
        ensure!(command::is_installed(tool), "{tool} is not installed. The tests in the browser need Node 20 or later with npm: https://nodejs.org");
    }
    let (lock, installed) = (folder.join("package-lock.json"), folder.join("node_modules").join(".package-lock.json"));
    let time = |file: &Path| file.metadata().and_then(|it| it.modified()).ok();
    if time(&installed).is_some_and(|installed| time(&lock).is_some_and(|lock| lock <= installed)) {
        return Ok(());
    }
    println!("installing the packages of {}", folder.display());
    // Which browser to use is decided apart from the packages.
    command::run(command::program(NPM).args(["ci", "--no-audit", "--no-fund"]).current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}

/// A script of an installed package, run by Node.
pub fn script(path: &str) -> Command {
    let mut command = command::program("node");
    command.arg(Path::new("node_modules").join(path)).current_dir(folder());
    command
}
