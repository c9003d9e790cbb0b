//! The start of a line → the place a dateline may name there, and how it is written; does not know the world's places.

use super::sign::{bracketed, skip_spaces};
use super::words::{is_capital, is_shouted};
use crate::calendar;
use crate::text::{Span, is_space};

/// Capitals that open a label, not a dateline.
const LABELS: [&str; 33] = [
    "ADVERTISEMENT",
    "ANALYSIS",
    "BREAKING",
    "BY",
    "CLAIM",
    "COMMENT",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "EXPLAINED",
    "FACTBOX",
    "FILE",
    "HIGHLIGHTS",
    "KEY",
    "LIVE",
    "MORE",
    "NOTE",
    "OPINION",
    "PHOTOS",
    "PICTURES",
    "POSTED",
    "PUBLISHED",
    "READ",
    "RELATED",
    "REVIEW",
    "SUMMARY",
    "TAGS",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "WATCH",
    "WHO",
];

/// How a place is written; the less it stands out, the more must follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `BEIRUT`, `NEW YORK`, `MIAMI, Fla.`
    Capitals,
    /// `Lagos, Nigeria`
    Comma,
    /// `Lagos`
    Plain,
}

/// The place at the start of a line.
pub(super) fn place(line: &str) -> Option<(Span, Style)> {
    let first = place_words(line, 0, is_place_shout).map(|end| (end, Style::Capitals));
    let (end, style) = first.or_else(|| place_words(line, 0, is_place_word).map(|end| (end, Style::Plain)))?;
    if LABELS.contains(&line.get(..end)?.split(is_space).next().unwrap_or("")) {
        return None;
    }
    if let Some(country) = country(line, end) {
        return Some((Span::new(0, country), if style == Style::Capitals { style } else { Style::Comma }));
    }
    let second = line.get(end..)?.starts_with(',').then(|| skip_spaces(line, end + 1)).and_then(|start| place_words(line, start, is_region));
    match second {
        Some(end) => Some((Span::new(0, end), if style == Style::Capitals { style } else { Style::Comma })),
        None => Some((Span::new(0, end), style)),
    }
}

/// The end of `(France)` in `Bordeaux (France) (AFP) –`, a bracket with another behind it, and of the square `New Delhi [India], May 14 (ANI):`.
fn country(line: &str, at: usize) -> Option<usize> {
    let start = skip_spaces(line, at);
    let close = match line.get(start..)?.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let end = place_words(line, start + 1, is_region).filter(|it| line.get(*it..).is_some_and(|rest| rest.starts_with(close)))? + 1;
    (close == ']' || bracketed(line, end).is_some()).then_some(end)
}

/// The end of up to four words from `start` that all look right; a dash, comma, bracket or slash ends them.
fn place_words(line: &str, start: usize, fits: fn(&str) -> bool) -> Option<usize> {
    let (mut end, mut at) = (None, start);
    for _ in 0..4 {
        let word = word_at(line, at);
        if !fits(word) {
            break;
        }
        end = Some(at + word.len());
        at = skip_spaces(line, at + word.len());
    }
    end
}

/// The letters from `at`, with inner apostrophes, full stops, single hyphens and slashes.
fn word_at(line: &str, at: usize) -> &str {
    let rest = line.get(at..).unwrap_or("");
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((here, c)) = chars.next() {
        let letter_next = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let inner = matches!(c, '\'' | '’' | '-' | '/') && letter_next && here > 0;
        let letter = c.is_alphabetic() && c != 'â';
        if !(letter || inner || (c == '.' && here > 0)) {
            break;
        }
        end = here + c.len_utf8();
    }
    rest.get(..end).unwrap_or("")
}

fn is_place_shout(word: &str) -> bool {
    is_shouted(word) && calendar::month(word).is_none()
}

fn is_place_word(word: &str) -> bool {
    is_capital(word)
        && word.len() >= 3
        && calendar::month(word).is_none()
        && calendar::weekday(word).is_none()
        && !matches!(word, "The" | "This" | "A" | "An" | "In" | "But")
}

fn is_region(word: &str) -> bool {
    is_capital(word) && calendar::month(word).is_none() && calendar::weekday(word).is_none()
}
