//! A paste → a note when there is nothing to read; looks at characters, not at words' meaning.

use crate::text::{Note, NoteKind, Span, Text, is_space};

/// Fewest words worth reading.
const LEAST: usize = 5;
/// Characters looked at for signs that this is no text.
const SAMPLE: usize = 20_000;

/// The notes of a paste that is empty, next to empty, or not text at all.
pub(super) fn doubts(text: &Text<'_>) -> Vec<Note> {
    let raw = text.as_str();
    let words = raw.split(is_space).filter(|it| it.contains(char::is_alphanumeric)).take(LEAST).count();
    let note = match () {
        () if !is_text(raw) => (NoteKind::NotText, "This does not look like text: it holds many control or replacement characters."),
        () if words == 0 => (NoteKind::Empty, "There is no text to read."),
        () if words < LEAST => (NoteKind::Empty, "There is next to no text to read."),
        () => return Vec::new(),
    };
    vec![Note { kind: note.0, text: note.1.to_owned(), span: Span::default() }]
}

/// Whether fewer than one character in twenty is a control or replacement character.
fn is_text(raw: &str) -> bool {
    let odd = raw.chars().take(SAMPLE).filter(|c| *c == '\u{fffd}' || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))).count();
    odd < 2 || odd * 20 < raw.chars().take(SAMPLE).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_wrong() {
        let kind = |raw: &str| doubts(&Text::new(raw)).first().map(|it| it.kind);
        assert_eq!(kind(" \u{a0}\n"), Some(NoteKind::Empty));
        assert_eq!(kind("Ferry resumes"), Some(NoteKind::Empty));
        assert_eq!(kind("PK\u{3}\u{4}\u{0}\u{fffd}\u{fffd} x y z w v"), Some(NoteKind::NotText));
        assert_eq!(kind("The ferry sailed again on Monday."), None);
    }
}
