//! Files of the corpora → plain values in bytes; judges and trains nothing.

pub mod coreferred;
pub mod demonyms;
mod detokenize;
pub mod gap;
pub mod geovirus;
pub mod gmb;
pub mod gold;
pub mod gold_cast;
pub mod grobid;
pub mod meantime;
pub mod named;
mod open;
pub mod re3d;
pub mod recognizers;
pub mod redocred;
pub mod simple;
mod tagged;
pub mod timed;
mod titles;
pub mod wikinews;

pub use open::{read_lines, read_text};

/// Whether words are written like a name: capitals, and small words only between them.
fn is_name_like(words: &[&str]) -> bool {
    let capital = |word: &&str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let link = |word: &&str| matches!(*word, "of" | "and" | "for" | "the" | "de" | "al" | "-" | "&" | "," | "." | "'s" | "’s" | "on" | "in");
    words.first().is_some_and(capital) && words.last().is_some_and(|it| capital(it) || *it == ".") && words.iter().all(|it| capital(it) || link(it))
}

#[cfg(test)]
mod tests {
    use super::is_name_like;

    #[test]
    fn names_and_descriptions() {
        assert!(is_name_like(&["Bank", "of", "Lagos"]));
        assert!(!is_name_like(&["Airbus", "parent", "EADS"]) && !is_name_like(&["of", "Lagos"]) && !is_name_like(&[]));
    }
}
