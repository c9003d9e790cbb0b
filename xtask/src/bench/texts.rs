//! Golden articles → the texts that every contestant reads: a usual story, and longer ones; measures nothing.

use crate::{places, site};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Names of the texts and their sizes in bytes; the first is as long as a usual news story.
const SIZES: [(&str, usize); 5] = [("600 words", 0), ("10 kB", 10_000), ("100 kB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)];
const USUAL_STORY: usize = 600;

/// Writes each text as `0.txt`, `1.txt` …, and their names and lengths in words as `texts.json`.
pub fn write(folder: &Path) -> Result<()> {
    let articles = articles()?;
    let mut lines = Vec::new();
    for (index, (name, size)) in SIZES.into_iter().enumerate() {
        let text = if size == 0 { usual_story(&articles) } else { repeated(&articles.concat(), size) };
        let words = text.split_whitespace().count();
        fs::write(folder.join(format!("{index}.txt")), text)?;
        lines.push(format!("{{\"name\": \"{name}\", \"words\": {words}}}"));
    }
    fs::write(folder.join("texts.json"), format!("[{}]", lines.join(",\n"))).with_context(|| format!("could not write to {}", folder.display()))
}

/// Every golden article, with the empty line that parts it from the next.
fn articles() -> Result<Vec<String>> {
    let mut files = site::files(&places::root().join("tests/golden"))?;
    files.retain(|it| it.extension().is_some_and(|it| it == "txt"));
    files.iter().map(|it| Ok(fs::read_to_string(it)? + "\n\n")).collect()
}

/// As many golden articles as make up a usual story, the longest first.
fn usual_story(articles: &[String]) -> String {
    let mut longest: Vec<&String> = articles.iter().collect();
    longest.sort_by_key(|it| std::cmp::Reverse(it.len()));
    let mut story = String::new();
    for article in longest {
        if story.split_whitespace().count() < USUAL_STORY {
            story.push_str(article);
        }
    }
    story
}

fn repeated(text: &str, size: usize) -> String {
    let long = text.repeat(size / text.len().max(1) + 1);
    let end = (0..=size).rev().find(|at| long.is_char_boundary(*at)).unwrap_or(0);
    long[..end].to_owned()
}
