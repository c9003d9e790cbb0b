//! The built page → one HTML file that opens by double click, everything inside it; reaches for nothing.
//!
//! Modules, the engine, the model and the texts lie in the file as data. A small script, allowed by its hash,
//! gives each an address of the page's own. `connect-src 'none'`: the browser itself refuses every request.

mod module;

use crate::site;
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::{Compression, GzBuilder};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::Path;

const SCRIPT: &str = include_str!("single/inside.js");

/// Packs the page in `folder` into the file `target`.
pub fn pack(folder: &Path, target: &Path) -> Result<()> {
    let page = fs::read_to_string(folder.join("index.html")).context("the page has no index.html")?;
    let styles = styles(folder, &page)?;
    let files = serde_json::to_string(&files(folder)?)?.replace('<', "\\u003c");
    let policy = format!(
        "default-src 'none'; script-src '{}' blob: 'wasm-unsafe-eval'; style-src '{}'; img-src data:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        hash(&styles)
    );
    let page: String = page.lines().filter(|line| !is_reference(line)).map(|line| line.to_owned() + "\n").collect();
    let head = format!(
        "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<link rel=\"icon\" href=\"data:,\">\n<style>{styles}</style>"
    );
    let foot = format!("<script type=\"application/json\" id=\"galley-files\">{files}</script>\n<script>{SCRIPT}</script>\n</body>");
    ensure!(page.contains("<head>") && page.contains("</body>"), "index.html has no <head> or no </body>");
    fs::write(target, page.replacen("<head>", &head, 1).replacen("</body>", &foot, 1))?;
    Ok(())
}

/// A line of the page that names a file beside it, or a policy for a page with files beside it.
fn is_reference(line: &str) -> bool {
    let line = line.trim();
    let file = [
        "<link rel=\"stylesheet\"",
        "<link rel=\"manifest\"",
        "<link rel=\"icon\"",
        "<link rel=\"modulepreload\"",
        "<link rel=\"preload\"",
        "<script type=\"module\" ",
    ];
    file.iter().any(|it| line.starts_with(it)) || line.contains("http-equiv=\"Content-Security-Policy\"")
}

/// The style sheets, in the order the page names them.
fn styles(folder: &Path, page: &str) -> Result<String> {
    let names = page
        .lines()
        .filter(|line| line.trim().starts_with("<link rel=\"stylesheet\""))
        .filter_map(|line| line.split("href=\"").nth(1)?.split('"').next());
    names.map(|name| fs::read_to_string(folder.join(name)).with_context(|| format!("the page names {name}"))).collect()
}

/// Everything the page may ask for, by its path.
fn files(folder: &Path) -> Result<Value> {
    let mut files = Map::new();
    let all = site::files(folder)?;
    let names: Vec<String> = all.iter().map(|it| site::name(folder, it)).collect();
    for (path, name) in all.iter().zip(&names) {
        let entry = match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
            "html" | "css" | "ts" | "mjs" | "png" => continue,
            "js" => json!({ "source": module::link(&fs::read_to_string(path)?, name, &names) }),
            _ => data(&fs::read(path)?, name)?,
        };
        files.insert(name.clone(), entry);
    }
    Ok(Value::Object(files))
}

/// Bytes as base64, compressed when that helps.
fn data(bytes: &[u8], name: &str) -> Result<Value> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let packed = gzip.finish()?;
    let smaller = packed.len() < bytes.len();
    let base64 = BASE64.encode(if smaller { &packed } else { bytes });
    let kind = if name.ends_with(".wasm") { "application/wasm" } else { "application/octet-stream" };
    Ok(json!({ "base64": base64, "gzip": smaller, "type": kind, "length": bytes.len().to_string() }))
}

/// How a policy names an inline element.
fn hash(content: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(content)))
}
