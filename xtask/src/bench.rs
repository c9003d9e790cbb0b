//! The engine and its peers → a table of speed and weight, all from one run; judges nothing.

mod texts;

use crate::{browser, command, engine, node, places, serve, site};
use anyhow::{Context, Result, bail};
use std::fs;

/// Parts that can be measured alone.
const PARTS: [&str; 6] = ["native", "speed", "loading", "page", "weight", PROFILE];

/// Printed when it is asked for by name alone: its engine is larger than the one that is shipped.
const PROFILE: &str = "profile";

/// Measures everything, and writes `benches/RESULTS.md` and its picture; `only` one part is printed and nothing written.
pub fn run(only: Option<&str>) -> Result<()> {
    if let Some(part) = only.filter(|it| !PARTS.contains(it)) {
        bail!("no such part: {part}; there are {}", PARTS.join(", "));
    }
    let benches = places::root().join("benches");
    node::ensure_packages(&node::folder())?;
    node::ensure_packages(&benches)?;
    let browser = browser::find()?;
    let folder = places::scratch("bench");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    texts::write(&folder)?;
    let site = site::build(&places::scratch("bench-site"))?;
    if only == Some(PROFILE) {
        engine::build_named(&site.join("engine"))?;
    }
    if only.is_none_or(|it| it == "native") {
        println!("measuring natively");
        command::run(
            command::cargo().args(["bench", "--quiet", "--locked", "--package", "galley", "--bench", "native"]).env("GALLEY_BENCH", &folder),
        )?;
    }
    println!("measuring in the browser");
    let mut run = command::program("node");
    run.arg("run.js").current_dir(&benches).env("CHROME_PATH", browser).env("GALLEY_URL", serve::in_background(&site)?);
    run.env("GALLEY_SITE", site).env("GALLEY_BENCH", folder).env("GALLEY_RESULTS", &benches).env("GALLEY_ONLY", only.unwrap_or_default());
    command::run(&mut run)
}
