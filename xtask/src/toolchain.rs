//! A fresh Rust → one that can build for the browser; changes no default of the user's.

use crate::command;
use anyhow::{Result, bail};

/// What the browser's engine is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target when it is missing.
///
/// `targets` in `rust-toolchain.toml` would do the same but is ignored where automatic installs are off.
pub fn ensure_wasm() -> Result<()> {
    let library = command::read(command::program("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if std::path::Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    if !command::is_installed("rustup") {
        bail!(
            "this Rust cannot build for {WASM} and there is no rustup to add it.\nInstall Rust from https://rustup.rs, or the package of your system that holds the standard library for {WASM}."
        );
    }
    println!("adding the Rust target {WASM}");
    command::run(command::program("rustup").args(["target", "add", WASM]))
}
