//! A program and its arguments → its success, or an error that names what was run; hides no output.

use crate::places;
use anyhow::{Context, Result, ensure};
use std::process::{Command, Stdio};

/// `cargo`, the one that runs us.
pub fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// A program on the path, run in the repository's root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(places::root());
    command
}

/// Whether `name --version` can be run at all.
pub fn is_installed(name: &str) -> bool {
    program(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|it| it.success())
}

/// Runs to the end, its output passed through.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.status().with_context(|| format!("could not start: {line}"))?;
    ensure!(status.success(), "failed: {line}");
    Ok(())
}

/// Runs to the end and gives its standard output.
pub fn read(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("could not start: {line}"))?;
    ensure!(output.status.success(), "failed: {line}");
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|it| it.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
