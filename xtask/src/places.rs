//! Where things stand in the repository; reads no file.

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Cargo's target folder, which the caller may have moved.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |it| root().join(it))
}

/// A folder for what a command makes on the way; safe to delete.
pub fn scratch(name: &str) -> PathBuf {
    target().join("xtask").join(name)
}
