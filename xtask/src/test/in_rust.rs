//! The Rust code → laid out, linted, tested; opens no browser.

use super::account::{Count, read_result};
use crate::{command, places};
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

/// Not `--workspace`: on Windows a running xtask cannot be linked anew.
const PACKAGES: [&str; 6] = ["--package", "galley", "--package", "galley-train", "--package", "xtask"];

/// Whether `cargo fmt` would change anything.
pub fn format() -> Result<Count> {
    if !command::is_installed("cargo-fmt") {
        return Ok(skipped("rustfmt"));
    }
    Ok(Count::one(command::run(command::cargo().args(["fmt", "--all", "--check"])).is_ok()))
}

/// Whether clippy finds what the house bans (`clippy.toml`). Its other advice is printed and fails nothing:
/// tomorrow's compiler brings lints that today's code could not know.
pub fn lints() -> Result<Count> {
    if !command::is_installed("cargo-clippy") {
        return Ok(skipped("clippy"));
    }
    let lint = ["clippy", "--quiet", "--locked", "--all-targets"];
    Ok(Count::one(command::run(command::cargo().args(lint).args(PACKAGES).args(["--", "--deny", "clippy::disallowed_methods"])).is_ok()))
}

/// Whether what the fuzzer runs still compiles under its own lock file. Nothing is linked, so any file may stand for the fuzzer's library
/// and no C++ compiler is asked for.
pub fn fuzz_targets() -> Result<Count> {
    let check = ["check", "--quiet", "--locked", "--bins", "--examples", "--manifest-path", "fuzz/Cargo.toml"];
    let library = places::root().join("fuzz/Cargo.toml");
    Ok(Count::one(command::run(command::cargo().args(check).env("CUSTOM_LIBFUZZER_PATH", library)).is_ok()))
}

/// Unit, integration and documentation tests, counted one by one.
pub fn tests() -> Result<Count> {
    let mut cargo = command::cargo();
    cargo.args(["test", "--quiet", "--locked", "--no-fail-fast"]).args(PACKAGES).stdout(Stdio::piped());
    let mut running = cargo.spawn().with_context(|| format!("could not start: {}", command::line(&cargo)))?;
    let mut count = Count::default();
    for line in BufReader::new(running.stdout.take().context("no output")?).lines() {
        let line = line?;
        println!("{line}");
        count = count.and(read_result(&line).unwrap_or_default());
    }
    // Code that does not compile has no tests to count.
    let counted = running.wait()?.success() || count.failed > 0;
    Ok(if counted { count } else { count.and(Count::one(false)) })
}

fn skipped(component: &str) -> Count {
    println!("skipped: {component} is not installed (rustup component add {component})");
    Count::default()
}
