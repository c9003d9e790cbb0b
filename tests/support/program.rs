//! The real program, run as a reader would run it → what it prints and how it ends; judges no answer.

#![allow(dead_code, reason = "each suite uses its part of the harness")]

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// An article.
pub const STORY: &str = "HARARE (ZimWire) - Thousands marched 💛 on Tuesday.\n";

/// Runs the program with `words` and `input` on its standard input.
pub fn galley(words: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_galley"));
    // An empty folder: nothing may be looked for beside the program.
    program.args(words).current_dir(env!("CARGO_TARGET_TMPDIR")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = program.spawn().unwrap();
    // A call that is refused reads nothing, and its end of the pipe may be gone.
    let _ = running.stdin.take().unwrap().write_all(input.as_bytes());
    running.wait_with_output().unwrap()
}

/// Writes a file to work with, and answers its path.
pub fn file(name: &str, content: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// The lines it printed, which are JSON.
#[track_caller]
pub fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What it told people.
pub fn messages(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Runs it, and holds its exit status against `status`.
#[track_caller]
pub fn ends_with(words: &[&str], input: &str, status: i32) -> Output {
    let output = galley(words, input);
    assert_eq!(output.status.code(), Some(status), "{}", messages(&output));
    output
}
