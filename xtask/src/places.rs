//! Where things stand in the repository; reads no file.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The variable that names another root, for a build of a copy.
pub const ROOT: &str = "GALLEY_ROOT";

/// The repository's root.
pub fn root() -> &'static Path {
    static FOUND: OnceLock<PathBuf> = OnceLock::new();
    FOUND.get_or_init(|| {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        std::env::var_os(ROOT).map_or_else(|| xtask.parent().unwrap_or(xtask).to_owned(), PathBuf::from)
    })
}

/// Cargo's target folder, which the caller may have moved.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |it| root().join(it))
}

/// A folder for what a command makes on the way; safe to delete.
pub fn scratch(name: &str) -> PathBuf {
    target().join("xtask").join(name)
}
