//! gap-*.tsv → snippets with one pronoun and two names, in bytes; the test part is never read.

use super::read_text;
use galley::text::{Offsets, Span, Unit};
use std::path::Path;

/// A snippet: whom does the pronoun mean?
#[derive(Debug)]
pub struct Snippet {
    /// The text.
    pub text: String,
    /// The pronoun.
    pub pronoun: Span,
    /// The two names, and whether the pronoun means them.
    pub names: [(Span, bool); 2],
}

impl Snippet {
    /// Whether the pronoun is a feminine one.
    pub fn is_feminine(&self) -> bool {
        self.pronoun.of(&self.text).to_ascii_lowercase().starts_with(['s']) || self.pronoun.of(&self.text).to_ascii_lowercase().starts_with("her")
    }
}

/// Reads the `development` or the `validation` part.
pub fn read(data: &Path, part: &str) -> Result<Vec<Snippet>, String> {
    let path = data.join("data/gap").join(format!("gap-{part}.tsv.xz"));
    let text = read_text(&path)?;
    let bad = |number: usize| format!("{}:{}: expected eleven columns", path.display(), number + 2);
    text.lines().skip(1).enumerate().map(|(number, line)| parse(line).ok_or_else(|| bad(number))).collect()
}

fn parse(line: &str) -> Option<Snippet> {
    let cells: Vec<&str> = line.split('\t').collect();
    let text = (*cells.get(1)?).to_owned();
    let offsets = Offsets::new(&text);
    let span = |word: usize, at: usize| {
        let start = offsets.to_byte(cells.get(at)?.parse().ok()?, Unit::Codepoint)?;
        Some(Span::new(start, start + cells.get(word)?.len()))
    };
    let names = [(span(4, 5)?, *cells.get(6)? == "TRUE"), (span(7, 8)?, *cells.get(9)? == "TRUE")];
    let pronoun = span(2, 3)?;
    Some(Snippet { text, pronoun, names })
}
