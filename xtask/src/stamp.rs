//! The built page → the same, knowing which build it is and which files it is made of; changes nothing else.
//!
//! The service worker keeps those files under that name, whole or not at all, and offers a newer build when there is one.

use crate::site;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

const UNSTAMPED: &str = "<meta name=\"build\" content=\"\">";
/// Letters of the hash that name a build.
const SHORT: usize = 12;

/// Writes the build's name into `index.html` and, with the list of files, into `sw.js`.
pub fn write(folder: &Path) -> Result<()> {
    let files = site::files(folder)?;
    let build: String = site::hash(folder, &files)?.chars().take(SHORT).collect();
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).context("the page has no index.html")?;
    ensure!(page.contains(UNSTAMPED), "index.html has no place for the build: {UNSTAMPED}");
    fs::write(&index, page.replace(UNSTAMPED, &format!("<meta name=\"build\" content=\"{build}\">")))?;
    let names: Vec<String> = files.iter().map(|it| site::name(folder, it)).filter(|it| is_kept(it)).collect();
    let worker = folder.join("sw.js");
    let source = fs::read_to_string(&worker).context("the page has no sw.js")?;
    let list = serde_json::to_string(&names)?;
    fs::write(&worker, format!("Object.assign(self, {{ BUILD: \"{build}\", FILES: {list} }});\n{source}"))?;
    Ok(())
}

/// The build's name, as the page in `folder` shows it in its footer.
pub fn read(folder: &Path) -> Result<String> {
    let page = fs::read_to_string(folder.join("index.html")).context("the page has no index.html")?;
    let name = page.split("<meta name=\"build\" content=\"").nth(1).and_then(|it| it.split('"').next());
    name.map(str::to_owned).context("index.html names no build")
}

/// What the page asks for while it runs: no pictures of it, no types, no tools, and the page itself by its address.
fn is_kept(name: &str) -> bool {
    let aside = name.starts_with("docs/") || name == "sw.js" || name == "index.html";
    !aside && ![".ts", ".mjs", ".md", "package.json"].iter().any(|it| name.ends_with(it))
}

#[cfg(test)]
mod tests {
    use super::is_kept;

    #[test]
    fn what_is_kept_is_what_the_page_asks_for() {
        for name in ["js/main.js", "css/page.css", "engine/model.bin.gz", "map/world.json", "sample.txt", "app.webmanifest"] {
            assert!(is_kept(name), "{name}");
        }
        for name in ["docs/light.png", "sw.js", "index.html", "js/page.d.ts", "map/make.mjs", "js/package.json"] {
            assert!(!is_kept(name), "{name}");
        }
    }
}
