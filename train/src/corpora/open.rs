//! A corpus file, plain or xz → its text.

use lzma_rust2::XzReader;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// The whole text of `path`; a name that ends in `.xz` is unpacked.
pub fn read_text(path: &Path) -> Result<String, String> {
    let fail = |error: std::io::Error| format!("{}: {error}", path.display());
    let file = BufReader::new(File::open(path).map_err(fail)?);
    let mut bytes = Vec::new();
    if path.extension().is_some_and(|it| it == "xz") {
        XzReader::new(file, true).read_to_end(&mut bytes).map_err(fail)?;
    } else {
        { file }.read_to_end(&mut bytes).map_err(fail)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// One value a line, as JSON lines are.
pub fn read_lines<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, String> {
    let text = read_text(path)?;
    let parse = |(number, line): (usize, &str)| serde_json::from_str(line).map_err(|error| format!("{}:{}: {error}", path.display(), number + 1));
    text.lines().filter(|line| !line.trim().is_empty()).enumerate().map(parse).collect()
}
