//! The page's files as they are written → as they are fetched soonest: one style sheet, few scripts; changes no rule and no statement.
//!
//! A browser learns of a module only when it has read the one that imports it, each time a round trip later, and asks
//! a host of HTTP/1.1 for six files at a time.

mod join;

use crate::site;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

pub use join::resolve;

const SHEET: &str = "css/page.css";
/// The script that starts the engine, before anything else.
const START: &str = "js/start.js";
/// The script of the first screen.
const FIRST: &str = "js/first.js";
/// The page's, which takes from those two what it needs too.
const PAGE: &str = "js/main.js";
const WORKER: &str = "js/worker.js";

/// Joins the style sheets of the page in `folder`, in the order it names them, and its modules.
pub fn write(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).context("the page has no index.html")?;
    let sheets: Vec<&str> = page.lines().filter_map(sheet).collect();
    ensure!(!sheets.is_empty(), "index.html names no style sheet");
    let mut joined = String::new();
    for name in &sheets {
        joined += &fs::read_to_string(folder.join(name)).with_context(|| format!("the page names {name}"))?;
        fs::remove_file(folder.join(name))?;
    }
    fs::write(folder.join(SHEET), joined)?;
    fs::write(&index, head(&page))?;
    scripts(folder)
}

/// Joins the modules into the scripts that begin with them, and takes away those that are inside another.
fn scripts(folder: &Path) -> Result<()> {
    let read = |path: &str| Ok(fs::read_to_string(folder.join(path))?);
    let (start, in_start) = join::join(START, &read, &[])?;
    let (first, in_first) = join::join(FIRST, &read, &[("start.js", &in_start)])?;
    let (page, in_page) = join::join(PAGE, &read, &[("start.js", &in_start), ("first.js", &in_first)])?;
    let (worker, in_worker) = join::join(WORKER, &read, &[])?;
    for path in [in_start, in_first, in_page, in_worker].iter().flatten() {
        let path = folder.join(path);
        // A module that two scripts hold is gone already, and a folder goes with its last one.
        let _ = fs::remove_file(&path);
        let _ = path.parent().map(fs::remove_dir);
    }
    for (path, script) in [(START, start), (FIRST, first), (PAGE, page), (WORKER, worker)] {
        fs::write(folder.join(path), script).with_context(|| format!("could not write {path}"))?;
    }
    let left: Vec<String> = site::files(folder)?.iter().map(|it| site::name(folder, it)).filter(|it| is_module(it)).collect();
    ensure!(left.is_empty(), "no script needs {}", left.join(", "));
    Ok(())
}

fn is_module(name: &str) -> bool {
    name.starts_with("js/") && name.ends_with(".js") && ![START, FIRST, PAGE, WORKER].contains(&name)
}

/// The page with one style sheet where its first one stood.
fn head(page: &str) -> String {
    let first = page.lines().position(|it| sheet(it).is_some());
    let mut lines = Vec::new();
    for (at, line) in page.lines().enumerate() {
        match sheet(line) {
            Some(_) if Some(at) == first => lines.push(format!("  <link rel=\"stylesheet\" href=\"{SHEET}\">")),
            Some(_) => {}
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

/// The style sheet that a line of the page names.
fn sheet(line: &str) -> Option<&str> {
    line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"")?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::head;

    #[test]
    fn one_sheet_where_the_first_stood() {
        let page = "<head>\n  <link rel=\"stylesheet\" href=\"css/a.css\">\n  <link rel=\"stylesheet\" href=\"css/b.css\">\n  <script type=\"module\" src=\"js/main.js\"></script>\n</head>\n";
        let expected = "<head>\n  <link rel=\"stylesheet\" href=\"css/page.css\">\n  <script type=\"module\" src=\"js/main.js\"></script>\n</head>\n";
        assert_eq!(head(page), expected);
    }
}
