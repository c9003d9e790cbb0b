//! The token room against gold: how many annotated names begin and end where tokens do, and sentence lengths.

use crate::corpora::gold;
use galley::article::{self, Given};
use galley::text::Text;
use galley::token::tokenize;
use std::path::Path;

/// Prints the share of gold names whose edges fall on token edges, with every one that does not.
pub fn run(data: &Path) -> Result<(), String> {
    for part in ["train", "dev"] {
        let (mut aligned, mut names, mut sentences, mut tokens) = (0, 0, 0, 0);
        for gold in gold::read(data, part)? {
            let text = Text::new(&gold.text);
            let found = tokenize(&text, &article::read(&text, &Given::default()));
            sentences += found.sentences.len();
            tokens += found.tokens.len();
            for (span, ..) in &gold.mentions {
                let starts = found.tokens.binary_search_by_key(&span.start, |token| token.span.start).is_ok();
                let ends = found.tokens.binary_search_by_key(&span.end, |token| token.span.end).is_ok();
                names += 1;
                aligned += usize::from(starts && ends);
                if !(starts && ends) {
                    println!("  {part} {}: {}", gold.id, context(&gold.text, span.start));
                }
            }
        }
        println!(
            "{part}: {aligned} of {names} names fall on token edges ({:.2} %); {tokens} tokens in {sentences} sentences",
            100.0 * aligned as f64 / names as f64
        );
    }
    Ok(())
}

/// Some characters around a byte offset, on one line.
fn context(text: &str, at: usize) -> String {
    let before: Vec<char> = text[..at].chars().rev().take(12).collect();
    before.into_iter().rev().chain("«".chars()).chain(text[at..].chars().take(28)).map(|c| if c == '\n' { ' ' } else { c }).collect()
}
