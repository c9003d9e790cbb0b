//! Tokens of one block → where its sentences end; reads no meaning.
//!
//! | text | sentences |
//! |---|---|
//! | `He left. She stayed.` | two |
//! | `Mr. Banda left the U.S. on Friday.` | one |
//! | `He left the U.S. The visit was over.` | two |
//! | `"It is over." The crowd left.` | two; the closing mark stays with its sentence |
//! | `"Is it over?" he asked.` | one: a small letter follows |
//! | `"Is it over?" Mrs. Banda asked.` | one: the mark closes, and a name and its verb follow |

use super::Token;
use super::abbreviation::{ends_sentence, is_abbreviation};
use crate::text::{Span, is_apostrophe, is_close_quote, is_invisible};

/// A sentence longer than this is cut, so that no text can make later rooms slow.
const LONGEST: usize = 400;

/// Ends of the sentences in `tokens` (of one block), as indices one past the last token.
///
/// `seams` are byte offsets at which a sentence must start.
pub fn ends(text: &str, tokens: &[Token], seams: &[usize]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let closed = closes_at(text, tokens, at).filter(|&end| opens(text, tokens, at, end));
        let next = closed.unwrap_or(at + 1);
        let forced = next - start >= LONGEST || is_seam(tokens, next, seams) || next == tokens.len();
        if closed.is_some() || forced {
            ends.push(next);
            start = next;
        }
        at = next;
    }
    ends
}

/// When a sentence can end with token `at`: the index after it and the closing marks that cling to it.
fn closes_at(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let word = tokens[at].span.of(text);
    let stop = matches!(word.chars().next(), Some('.' | '!' | '?' | '…')) || is_abbreviation(word);
    if !stop {
        return None;
    }
    let mut end = at + 1;
    while end < tokens.len() && tokens[end - 1].span.end == tokens[end].span.start && is_closer(tokens[end].span.of(text)) {
        end += 1;
    }
    Some(end)
}

fn is_closer(word: &str) -> bool {
    let mut chars = word.chars();
    let closes = chars.next().is_some_and(|c| matches!(c, '"' | ')' | ']' | '}') || is_close_quote(c) || is_apostrophe(c));
    closes && chars.all(|c| is_invisible(c) || is_apostrophe(c))
}

/// Whether what follows the stop at `at` (and its closing marks, up to `end`) opens a new sentence.
fn opens(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let Some(next) = tokens.get(end) else { return true };
    let stop = tokens[at].span.of(text);
    let following = next.span.of(text);
    let gap = Span::new(tokens[end - 1].span.end, next.span.start);
    let lost_space = gap.is_empty() && !following.starts_with(char::is_uppercase);
    if lost_space || following.starts_with(char::is_lowercase) || following.starts_with([',', ';', ':', ')', '-', '–', '—']) {
        return false;
    }
    if is_abbreviation(stop) {
        return end > at + 1 || ends_sentence(stop, following);
    }
    let quoted_question = end > at + 1 && stop.starts_with(['?', '!']);
    !(quoted_question && names_speaker(text, &tokens[end..]))
}

/// Whether the tokens read like `Mrs. Banda asked`: capitalised words, then soon a small one in past tense.
fn names_speaker(text: &str, tokens: &[Token]) -> bool {
    let mut words = tokens.iter().take(5).map(|token| token.span.of(text));
    let verb = words.find(|word| !word.starts_with(char::is_uppercase));
    verb.is_some_and(|word| matches!(word, "asked" | "said" | "told" | "wrote" | "says" | "asks") || word.ends_with("ed") && word.len() > 4)
}

fn is_seam(tokens: &[Token], next: usize, seams: &[usize]) -> bool {
    let Some(token) = tokens.get(next) else { return false };
    let before = tokens[next - 1].span.end;
    let from = seams.partition_point(|&seam| seam < before);
    seams.get(from).is_some_and(|&seam| seam <= token.span.start)
}
