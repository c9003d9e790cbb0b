//! `NOTICE` → `notice.txt` beside the page, for its About; adds nothing.

use crate::places;
use anyhow::{Context, Result};
use std::path::Path;

/// Copies the credits.
pub fn write(folder: &Path) -> Result<()> {
    let notice = places::root().join("NOTICE");
    std::fs::copy(&notice, folder.join("notice.txt")).with_context(|| format!("could not copy {}", notice.display()))?;
    Ok(())
}
