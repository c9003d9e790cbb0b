//! The npm package, built → its tests run by Node and its types checked; opens no browser.

use super::account::Count;
use crate::{command, node, npm, places};
use anyhow::Result;
use std::path::Path;
use std::{env, fs};

/// Builds the package and runs `tests/npm` on it, then checks its types as a program that uses it would.
pub fn tests() -> Result<Count> {
    node::ensure_packages(&node::folder())?;
    let package = npm::installed()?;
    command::run(command::cargo().args(["build", "--quiet", "--locked", "--package", "galley", "--bin", "galley"]))?;
    let native = places::target().join("debug").join("galley").with_extension(env::consts::EXE_EXTENSION);
    let mut tests = command::program("node");
    tests.args(["--test", "tests/npm/package.test.js"]).env("GALLEY_BIN", native).env("GALLEY_NPM", &package);
    let passed = Count::one(command::run(&mut tests).is_ok());
    Ok(passed.and(types(&places::scratch("npm"))?))
}

/// `tsc --strict` over a program in a project that has the package.
fn types(project: &Path) -> Result<Count> {
    const PROGRAM: &str = "use.mts";
    fs::copy(places::root().join("tests/npm").join(PROGRAM), project.join(PROGRAM))?;
    let own = serde_json::json!({
        "compilerOptions": { "strict": true, "noEmit": true, "module": "nodenext", "target": "es2022", "lib": ["es2022", "dom"], "types": [] },
        "files": [PROGRAM],
    });
    let config = project.join("tsconfig.json");
    fs::write(&config, own.to_string())?;
    Ok(Count::one(command::run(node::script("typescript/bin/tsc").arg("--project").arg(config)).is_ok()))
}
