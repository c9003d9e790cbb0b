//! One line → a picture's words with their date and credit; does not look at the lines around it.
//!
//! | accepted | because |
//! |---|---|
//! | `Dana Orr attends a meeting in Lagos February 6, 2012. REUTERS/Denis Marsh` | a credit ends it |
//! | `FILE - In this Feb. 6, 2012 file photo, boats …` · `A file photo of …` | a label opens it |
//! | `Dana Orr, left, and Ann Lee (R) at the harbour.` | it points at people |

use super::credit::credit_at_end;
use super::types::Caption;
use crate::calendar;
use crate::text::Span;

/// Words that open a caption, in lower case.
const OPENERS: [&str; 17] = [
    "file -",
    "file --",
    "file –",
    "file —",
    "file photo",
    "a file photo",
    "file picture",
    "a file picture",
    "pictured:",
    "pictured above",
    "caption:",
    "image caption",
    "media caption",
    "photo shows",
    "image:",
    "photo caption",
    "in this photo",
];

/// Longest caption, in bytes.
const LONGEST: usize = 900;

/// Reads one line, which starts at byte `at` of the text, as a caption.
pub(super) fn caption(line: &str, at: usize) -> Option<Caption> {
    if line.len() > LONGEST {
        return None;
    }
    let credit = credit_at_end(line, at);
    let short = line.len() <= LONGEST / 2;
    (credit.is_some() || opens(line) || (short && (points(line) || is_owned(line)))).then(|| parse(line, at))
}

/// The parts of a line that is known to be a caption.
pub(super) fn parse(line: &str, at: usize) -> Caption {
    let credit = credit_at_end(line, at);
    let span = Span::new(at, at + line.len());
    let end = credit.map_or(line.len(), |it| it.span.start - at);
    let words = line.get(..end).unwrap_or(line);
    let text = Span::new(0, words.trim_end_matches(|c: char| crate::text::is_space(c) || matches!(c, '|' | '–' | '—')).len());
    let date = calendar::find(line).into_iter().find_map(|it| it.date.date());
    Caption { span, text: text.shift(at), date, credit }
}

/// `The pier in May. (Gia Montalvo / Harbour Times)`: a name in brackets behind the last sentence, known or not.
fn is_owned(line: &str) -> bool {
    let Some((words, owner)) = line.strip_suffix(')').and_then(|it| it.rsplit_once(" (")) else { return false };
    let named = |it: &str| it.starts_with(char::is_uppercase) || matches!(it, "/" | "of" | "the" | "for" | "and" | "via" | "&");
    let list: Vec<&str> = owner.split(crate::text::is_space).collect();
    words.ends_with(['.', '!', '?', '”', '"'])
        && (2..=8).contains(&list.len())
        && list.iter().all(|it| named(it))
        && owner.starts_with(char::is_uppercase)
}

fn opens(line: &str) -> bool {
    let head: String = line.chars().take(20).flat_map(char::to_lowercase).collect();
    OPENERS.iter().any(|it| head.starts_with(it))
}

/// `(left)`, `, right,`, `(L)`, `(C)`: words that only make sense beside a picture.
fn points(line: &str) -> bool {
    [
        "(left)",
        "(right)",
        "(centre)",
        "(center)",
        "(L)",
        "(R)",
        "(C)",
        "(pictured)",
        "(pictured above)",
        "(above)",
        ", left, ",
        ", right, ",
        ", pictured, ",
    ]
    .iter()
    .any(|it| line.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_ends_it() {
        let line = "Dana Orr attends a meeting, in Lagos February 6, 2012. REUTERS/Denis Marsh";
        let found = caption(line, 0).unwrap();
        assert_eq!(found.text.of(line), "Dana Orr attends a meeting, in Lagos February 6, 2012.");
        assert_eq!(found.date.unwrap().to_string(), "2012-02-06");
        assert!(found.credit.is_some());
    }

    #[test]
    fn a_label_opens_it() {
        let line = "FILE - In this Feb. 6, 2012 file photo, boats lie at anchor in Lagos.";
        assert_eq!(caption(line, 0).unwrap().date.unwrap().to_string(), "2012-02-06");
        assert!(caption("Dana Orr (L) with Ann Lee at the harbour", 0).is_some());
    }

    #[test]
    fn what_is_no_caption() {
        for line in ["The ferry sailed on February 6, 2012.", "He filed a report.", "Turn left, then right.", ""] {
            assert_eq!(caption(line, 0), None, "{line}");
        }
    }
}
