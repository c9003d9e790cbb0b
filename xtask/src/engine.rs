//! The engine's source → `galley.js` and `galley_bg.wasm` for the browser; does not touch the page.

use crate::{command, places, toolchain};
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// Compiles the engine and writes it with its JavaScript into `folder`.
pub fn build(folder: &Path) -> Result<()> {
    write(folder, false)
}

/// The same with its functions' names in it, for a profile.
pub fn build_named(folder: &Path) -> Result<()> {
    write(folder, true)
}

fn write(folder: &Path, named: bool) -> Result<()> {
    toolchain::ensure_wasm()?;
    compile()?;
    let wasm = places::target().join(toolchain::WASM).join("release").join("galley.wasm");
    bind(&wasm, folder, named).context("could not write the engine's JavaScript")
}

fn compile() -> Result<()> {
    println!("building the engine");
    let library = ["rustc", "--quiet", "--locked", "--package", "galley", "--lib", "--crate-type", "cdylib"];
    let target = ["--release", "--no-default-features", "--target", toolchain::WASM];
    // The bindgen step reads what `strip` would take away, and then takes it away itself.
    let mut cargo = command::cargo();
    cargo.args(library).args(target).env("CARGO_PROFILE_RELEASE_STRIP", "none");
    command::run(cargo.env("CARGO_ENCODED_RUSTFLAGS", flags().join("\x1f")))
}

/// SIMD as in `.cargo/config.toml`, which these flags replace; and no path of this machine in the module,
/// so that two builds in two folders give the same bytes.
fn flags() -> Vec<String> {
    let packages = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut flags = vec!["-Ctarget-feature=+simd128".to_owned(), remap(places::root(), "/galley")];
    flags.extend(packages.map(|it| remap(&it, "/cargo")));
    flags
}

fn bind(wasm: &Path, folder: &Path, named: bool) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("galley").web(true)?.typescript(true).omit_default_module_path(false);
    bindgen.remove_name_section(!named).remove_producers_section(true).generate(folder)
}
