//! The house's own rules → kept or broken, file and line; judges no behaviour.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Longest file, in lines that are neither blank nor comment.
const FILE_CEILING: usize = 400;
/// Longest function, from its name to its closing brace.
const FUNCTION_CEILING: usize = 60;
/// The table of contents and the browser's door stay readable at a glance.
const THIN: [&str; 2] = ["src/lib.rs", "src/wasm.rs"];
const THIN_CEILING: usize = 150;
/// Folders that hold nothing of ours.
const FOREIGN: [&str; 7] = ["target", "node_modules", "dist", "dist-npm", ".git", "test-results", "playwright-report"];

struct Source {
    /// Relative to the root, with `/`.
    name: String,
    text: String,
}

impl Source {
    /// Lines that say something to the compiler, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with("//"))
    }

    /// `src/time/x.rs` is in the room `time`.
    fn room(&self) -> Option<&str> {
        let (room, _) = self.name.strip_prefix("src/")?.split_once('/')?;
        (room != "bin").then_some(room)
    }
}

fn sources(extensions: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, &mut files);
    files.retain(|file| file.extension().is_some_and(|it| extensions.iter().any(|extension| it == *extension)));
    files.sort();
    let name = |file: &Path| file.strip_prefix(root).unwrap().components().map(|it| it.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    files.iter().map(|file| Source { name: name(file), text: fs::read_to_string(file).unwrap() }).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ours = path.file_name().is_some_and(|name| !FOREIGN.iter().any(|foreign| name == *foreign));
        if path.is_dir() && ours {
            collect(&path, files);
        } else if path.is_file() {
            files.push(path);
        }
    }
}

#[track_caller]
fn none(broken: &[String]) {
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}

/// The table in ARCHITECTURE.md: room → rooms it may import.
fn table() -> BTreeMap<String, Vec<String>> {
    let plan = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ARCHITECTURE.md")).unwrap();
    let rows = plan.lines().skip_while(|line| !line.starts_with("| room |")).skip(2).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    rows.map(cells).map(|row| (row[0].clone(), row[2].split_whitespace().map(str::to_owned).collect())).collect()
}

/// What follows each `crate::` in a line: `a` of `crate::a::B`, `a` and `b` of `crate::{a::B, b}`.
fn imported(line: &str) -> Vec<&str> {
    line.split("crate::").skip(1).flat_map(|rest| rest.strip_prefix('{').map_or_else(|| vec![word(rest)], group)).collect()
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// The first word of each item of a brace group, inner groups left out.
fn group(text: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut items = vec![word(text)];
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(word(text[at + 1..].trim_start())),
            _ => {}
        }
    }
    items
}

#[test]
fn rooms_import_only_what_their_row_names() {
    let table = table();
    let mut broken = Vec::new();
    for source in sources(&["rs"]) {
        let Some(room) = source.room() else { continue };
        let Some(allowed) = table.get(room) else {
            broken.push(format!("{}: room {room} has no row in ARCHITECTURE.md", source.name));
            continue;
        };
        for (number, line) in source.code() {
            let stranger = |name: &&str| *name != room && !allowed.iter().any(|it| it == name);
            broken.extend(
                imported(line).iter().filter(|name| stranger(name)).map(|name| format!("{}:{number}: {room} may not see {name}", source.name)),
            );
        }
    }
    none(&broken);
}

#[test]
fn imports_in_braces_are_seen() {
    assert_eq!(imported("use crate::{text::{Span, Text}, quote};"), ["text", "quote"]);
    assert_eq!(imported("let x: crate::time::Time = crate::text::f();"), ["time", "text"]);
}

#[test]
fn only_the_browsers_door_knows_a_browser() {
    let bindings = ["wasm_bindgen", "web_sys", "js_sys"];
    let ours = sources(&["rs"]).into_iter().filter(|it| it.name.starts_with("src/") && it.name != "src/wasm.rs");
    let knows = |source: Source| {
        source
            .code()
            .filter(|(_, line)| bindings.iter().any(|it| line.contains(it)))
            .map(|(number, _)| format!("{}:{number}", source.name))
            .collect::<Vec<_>>()
    };
    none(&ours.flat_map(knows).collect::<Vec<_>>());
}

#[test]
fn rooms_touch_nothing_outside() {
    let outside =
        ["std::fs", "std::env", "std::net", "std::thread", "std::process", "SystemTime", "Instant", "println!", "eprintln!", "dbg!", "unsafe {"];
    let mut broken = Vec::new();
    for source in sources(&["rs"]).iter().filter(|it| it.room().is_some()) {
        let touches = |line: &str| outside.iter().find(|it| line.contains(**it));
        broken.extend(source.code().filter_map(|(number, line)| Some(format!("{}:{number}: {}", source.name, touches(line)?))));
    }
    none(&broken);
}

#[test]
fn every_file_opens_with_its_sentence() {
    let opens = |source: &Source| match source.name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "rs" => source.text.starts_with("//! "),
        "js" => source.text.starts_with("// "),
        "css" => source.text.starts_with("/* "),
        _ => true,
    };
    none(&sources(&["rs", "js", "css"]).iter().filter(|it| !opens(it)).map(|it| it.name.clone()).collect::<Vec<_>>());
}

#[test]
fn files_stay_small() {
    let ceiling = |name: &str| if THIN.contains(&name) { THIN_CEILING } else { FILE_CEILING };
    let mut broken = Vec::new();
    for source in sources(&["rs", "js"]) {
        let lines = source.code().count();
        if lines > ceiling(&source.name) {
            broken.push(format!("{}: {lines} lines of code", source.name));
        }
    }
    none(&broken);
}

/// Name and length of every function: rustfmt puts the closing brace under the first letter of its line.
fn functions(source: &Source) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = source.text.lines().collect();
    let starts = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| ["fn ", "pub fn ", "pub(crate) fn ", "const fn ", "pub const fn "].iter().any(|it| line.trim_start().starts_with(it)));
    let length = |(start, line): (usize, &&str)| {
        let closing = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
        lines[start..].iter().position(|it| *it == closing).map(|length| (start + 1, length + 1))
    };
    starts.filter(|(_, line)| !line.ends_with('}') && !line.ends_with(';')).filter_map(length).collect()
}

#[test]
fn functions_stay_small() {
    let long = |source: &Source| {
        functions(source)
            .into_iter()
            .filter(|(_, length)| *length > FUNCTION_CEILING)
            .map(|(start, length)| format!("{}:{start}: {length} lines", source.name))
            .collect::<Vec<_>>()
    };
    none(&sources(&["rs"]).iter().flat_map(long).collect::<Vec<_>>());
}

#[test]
fn text_is_tidy() {
    let mut broken = Vec::new();
    for source in sources(&["rs", "toml", "js", "ts", "css", "html", "md", "yml"]) {
        let untidy = |line: &str| line.ends_with([' ', '\t', '\r']) || line.contains('\t');
        broken.extend(source.text.lines().enumerate().filter(|(_, line)| untidy(line)).map(|(index, _)| format!("{}:{}", source.name, index + 1)));
        if !source.text.is_empty() && !source.text.ends_with('\n') {
            broken.push(format!("{}: no line break at the end", source.name));
        }
    }
    none(&broken);
}

#[test]
fn parts_of_the_page_are_strangers() {
    let mut broken = Vec::new();
    for source in sources(&["js"]).iter().filter(|it| it.name.starts_with("www/")) {
        let markup = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("];
        broken.extend(
            source
                .code()
                .filter(|(_, line)| markup.iter().any(|it| line.contains(it)))
                .map(|(number, _)| format!("{}:{number}: data reaches the page as text only", source.name)),
        );
        let part = source.name.starts_with("www/js/parts/");
        let sibling = |line: &str| line.contains("from './") || line.contains("/parts/");
        broken.extend(
            source.code().filter(|(_, line)| part && sibling(line)).map(|(number, _)| format!("{}:{number}: parts do not import parts", source.name)),
        );
    }
    none(&broken);
}
