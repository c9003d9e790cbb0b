//! The page's files as they are written → as they are fetched soonest: one style sheet, every module announced; changes no rule and no script.
//!
//! A browser learns of a module only when it has read the one that imports it, each time a round trip later, and asks
//! a host of HTTP/1.1 for six files at a time.

use crate::site;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

const SHEET: &str = "css/page.css";
const ENTRY: &str = "<script type=\"module\" src=";
/// Fetched as a worker, which no announcement reaches.
const WORKER: &str = "js/worker.js";

/// Joins the style sheets of the page in `folder`, in the order it names them, and names its modules in its head.
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
    let names: Vec<String> = site::files(folder)?.iter().map(|it| site::name(folder, it)).collect();
    fs::write(&index, head(&page, &modules(&names)))?;
    Ok(())
}

/// The page with one style sheet where its first one stood, and `modules` before its script.
fn head(page: &str, modules: &[&str]) -> String {
    let first = page.lines().position(|it| sheet(it).is_some());
    let mut lines = Vec::new();
    for (at, line) in page.lines().enumerate() {
        match sheet(line) {
            Some(_) if Some(at) == first => lines.push(format!("  <link rel=\"stylesheet\" href=\"{SHEET}\">")),
            Some(_) => {}
            None => {
                if line.trim_start().starts_with(ENTRY) {
                    lines.extend(modules.iter().map(|it| format!("  <link rel=\"modulepreload\" href=\"{it}\">")));
                }
                lines.push(line.to_owned());
            }
        }
    }
    lines.join("\n") + "\n"
}

/// The style sheet that a line of the page names.
fn sheet(line: &str) -> Option<&str> {
    line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"")?.split('"').next()
}

fn modules(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).filter(|it| it.starts_with("js/") && it.ends_with(".js") && *it != WORKER).collect()
}

#[cfg(test)]
mod tests {
    use super::{head, modules};

    #[test]
    fn one_sheet_and_every_module_before_the_script() {
        let page = "<head>\n  <link rel=\"stylesheet\" href=\"css/a.css\">\n  <link rel=\"stylesheet\" href=\"css/b.css\">\n  <script type=\"module\" src=\"js/main.js\"></script>\n</head>\n";
        let names = ["css/page.css", "js/main.js", "js/worker.js", "js/page.d.ts", "js/view/own.js"].map(str::to_owned);
        let expected = "<head>\n  <link rel=\"stylesheet\" href=\"css/page.css\">\n  <link rel=\"modulepreload\" href=\"js/main.js\">\n  <link rel=\"modulepreload\" href=\"js/view/own.js\">\n  <script type=\"module\" src=\"js/main.js\"></script>\n</head>\n";
        assert_eq!(head(page, &modules(&names)), expected);
    }
}
