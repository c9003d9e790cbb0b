//! The engine's source → `galley.js` and `galley_bg.wasm` for the browser; does not touch the page.

use crate::{command, places, toolchain};
use anyhow::{Context, Result};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Compiles the engine and writes it with its JavaScript into `folder`.
pub fn build(folder: &Path) -> Result<()> {
    toolchain::ensure_wasm()?;
    compile()?;
    let wasm = places::target().join(toolchain::WASM).join("release").join("galley.wasm");
    bind(&wasm, folder).context("could not write the engine's JavaScript")
}

fn compile() -> Result<()> {
    println!("building the engine");
    let library = ["rustc", "--quiet", "--locked", "--package", "galley", "--lib", "--crate-type", "cdylib"];
    let target = ["--release", "--no-default-features", "--target", toolchain::WASM];
    // The bindgen step reads what `strip` would take away, and then takes it away itself.
    command::run(command::cargo().args(library).args(target).env("CARGO_PROFILE_RELEASE_STRIP", "none"))
}

fn bind(wasm: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("galley").web(true)?.typescript(true).omit_default_module_path(false);
    bindgen.remove_name_section(true).remove_producers_section(true).generate(folder)
}
