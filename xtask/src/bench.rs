//! The engine and its peers → a table of speed and weight, all from one run; judges nothing.

use crate::{browser, command, node, places, serve, site};
use anyhow::{Context, Result};
use std::fs;

/// Measures, and writes `benches/RESULTS.md`.
pub fn run() -> Result<()> {
    let benches = places::root().join("benches");
    node::ensure_packages(&node::folder())?;
    node::ensure_packages(&benches)?;
    let browser = browser::find()?;
    let folder = places::scratch("bench");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let site = site::build(&places::scratch("bench-site"))?;
    println!("measuring natively");
    command::run(command::cargo().args(["bench", "--quiet", "--locked", "--package", "galley", "--bench", "native"]).env("GALLEY_BENCH", &folder))?;
    println!("measuring in the browser");
    let mut run = command::program("node");
    run.arg("run.js").current_dir(&benches).env("CHROME_PATH", browser).env("GALLEY_URL", serve::in_background(&site)?);
    command::run(run.env("GALLEY_SITE", site).env("GALLEY_BENCH", folder).env("GALLEY_RESULTS", benches.join("RESULTS.md")))
}
