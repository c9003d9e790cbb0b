//! A string → tokens; knows no sentences.
//!
//! Unicode word boundaries (UAX #29) come first; the rules below mend what news text needs otherwise:
//!
//! | written | tokens | rule |
//! |---|---|---|
//! | `Syria's` | `Syria` `'s` | the possessive is no part of a name |
//! | `U.S.` `Mr.` `J.` | one each | an abbreviation keeps its full stop |
//! | `it.President` | `it` `.` `President` | a lost space after a full stop |
//! | `US-led`, `al-Haddad` | `US` `-` `led` | hyphens stand alone |
//! | `AT&T`, `10:42`, `6/2/2012`, `...` | one each | joined again |
//! | `a@b.org`, `www.x.org/y`, `@who` | one each | an address is not cut |

use super::abbreviation::{is_listed, keeps_stop, shortens_given_name};
use super::address;
use super::{Token, TokenKind};
use crate::text::{Span, is_apostrophe, is_dash, is_invisible, is_quote};
use unicode_segmentation::UnicodeSegmentation;

/// Splits `text` into tokens, spans in bytes of `text`; white space belongs to none.
///
/// ```
/// let text = "Mr. O'Neil's U.S.-led tour, 10:42 GMT";
/// let words: Vec<&str> = galley::token::split(text).iter().map(|token| token.span.of(text)).collect();
/// assert_eq!(words, ["Mr.", "O'Neil", "'s", "U.S.", "-", "led", "tour", ",", "10:42", "GMT"]);
/// ```
pub fn split(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    for chunk in chunks(text) {
        if let Some(word) = plain_word(chunk.of(text)) {
            split_plain(text, chunk, word, &mut tokens);
            continue;
        }
        match address::find(chunk.of(text)) {
            Some(found) => {
                let found = found.shift(chunk.start);
                split_chunk(text, Span::new(chunk.start, found.start), &mut tokens);
                tokens.push(Token { span: found, kind: TokenKind::Address });
                split_chunk(text, Span::new(found.end, chunk.end), &mut tokens);
            }
            None => split_chunk(text, chunk, &mut tokens),
        }
    }
    tokens
}

/// Runs of characters that are not white space.
fn chunks(text: &str) -> impl Iterator<Item = Span> {
    let base = text.as_ptr() as usize;
    text.split_whitespace().map(move |chunk| Span::new(0, chunk.len()).shift(chunk.as_ptr() as usize - base))
}

/// Bytes of the word when a chunk is a word of ASCII letters and digits, with one other ASCII sign behind it at most: so most are,
/// and Unicode's rules then always part the sign from the word.
fn plain_word(chunk: &str) -> Option<usize> {
    let word = chunk.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let sign = chunk.as_bytes().get(word..)?;
    (word > 0 && sign.len() < 2 && sign.is_ascii() && sign != b"_").then_some(word)
}

/// What [`split_chunk`] gives for such a chunk.
fn split_plain(text: &str, chunk: Span, word: usize, tokens: &mut Vec<Token>) {
    debug_assert!(chunk.of(text).split_word_bound_indices().nth(1).map_or(chunk.len(), |it| it.0) == word, "{}", chunk.of(text));
    let (first, end) = (tokens.len(), chunk.start + word);
    append(text, Span::new(chunk.start, end), first, tokens);
    append(text, Span::new(end, chunk.end), first, tokens);
}

/// Splits one chunk and appends its tokens.
fn split_chunk(text: &str, chunk: Span, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    for (at, segment) in chunk.of(text).split_word_bound_indices() {
        let span = Span::new(0, segment.len()).shift(chunk.start + at);
        if segment.contains(['.', ':', '\'', '’']) && segment.len() > 1 {
            split_segment(text, span, first, tokens);
        } else {
            append(text, span, first, tokens);
        }
    }
    while tokens.len() > first && tokens.last().is_some_and(|last| last.span.of(text).chars().all(is_invisible)) {
        tokens.pop();
    }
}

/// Takes a segment apart where Unicode's rules keep together what readers do not.
fn split_segment(text: &str, span: Span, first: usize, tokens: &mut Vec<Token>) {
    let mut start = span.start;
    for (at, c) in span.of(text).char_indices() {
        let at = span.start + at;
        let (left, right) = (Span::new(start, at), Span::new(at + c.len_utf8(), span.end));
        if is_apostrophe(c) && matches!(right.of(text), "s" | "S") && !left.is_empty() {
            append(text, left, first, tokens);
            return append(text, Span::new(at, span.end), first, tokens);
        }
        if (c == '.' && is_lost_space(left.of(text), right.of(text))) || (c == ':' && starts_with_letter(right.of(text))) {
            append(text, left, first, tokens);
            append(text, Span::new(at, right.start), first, tokens);
            start = right.start;
        }
    }
    append(text, Span::new(start, span.end), first, tokens);
}

/// Whether the space after the full stop between the two was lost: `it.President`, `St.Petersburg`.
fn is_lost_space(left: &str, right: &str) -> bool {
    let capital = right.chars().next().is_some_and(char::is_uppercase);
    if capital && is_listed(left) {
        return true;
    }
    let ends_low = left.chars().rev().take(2).filter(|c| c.is_lowercase() || c.is_ascii_digit()).count() == 2;
    capital && ends_low && right.chars().nth(1).is_some_and(|c| c != '.')
}

fn starts_with_letter(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_alphabetic)
}

/// Appends a piece, or joins it to the token before it when the two are one to a reader.
fn append(text: &str, span: Span, first: usize, tokens: &mut Vec<Token>) {
    let piece = span.of(text);
    if piece.is_empty() {
        return;
    }
    let word = |back: usize| tokens.iter().nth_back(back).map_or("", |it| it.span.of(text));
    let after = &text[span.end..];
    let joined = tokens.len() > first && (joins(word(0), piece, after) || piece == "." && shortens_given_name(word(1), word(0), after));
    match tokens.last_mut() {
        Some(last) if joined => last.span.end = span.end,
        _ => tokens.push(Token { span, kind: kind_of(piece) }),
    }
}

/// Whether `piece`, which follows `before` without a gap, is part of the same token.
fn joins(before: &str, piece: &str, after: &str) -> bool {
    let next = after.chars().next().unwrap_or(' ');
    let last = before.chars().next_back().unwrap_or(' ');
    let opens = piece.chars().next().unwrap_or(' ');
    match opens {
        '.' if piece == "." => last == '.' && !starts_with_letter(before) || keeps_stop(before, after),
        '!' | '?' => matches!(last, '!' | '?'),
        '-' => before.ends_with("--") || (before == "-" && piece == "-"),
        '&' => last.is_uppercase() && next.is_uppercase(),
        ':' | '/' => last.is_ascii_digit() && next.is_ascii_digit(),
        c if is_invisible(c) => true,
        c if c.is_alphanumeric() => match last {
            '&' => before.len() > 1,
            ':' | '/' => before.len() > 1 && c.is_ascii_digit(),
            last => is_invisible(last) && c.is_alphabetic(),
        },
        _ => false,
    }
}

/// What a token looks like, from its first character.
fn kind_of(piece: &str) -> TokenKind {
    match piece.chars().find(|&c| !is_invisible(c)).unwrap_or(' ') {
        c if c.is_numeric() => TokenKind::Number,
        c if c.is_alphabetic() => TokenKind::Word,
        c if is_apostrophe(c) && piece.chars().nth(1).is_some_and(char::is_alphabetic) => TokenKind::Word,
        c if is_quote(c) || is_dash(c) || is_apostrophe(c) || ".,;:!?…()[]{}/\\|*•·¿¡_".contains(c) => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let words: Vec<&str> = split(text).iter().map(|token| token.span.of(text)).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn abbreviations_keep_their_stop() {
        check("Gen. J. R. Okoro of the U.S. Army left at 6 a.m. on Jan. 3.", "Gen. J. R. Okoro of the U.S. Army left at 6 a.m. on Jan. 3 .");
        check("It is over.", "It is over .");
        check("No. 10 said no.", "No. 10 said no .");
        check("St.Petersburg", "St. Petersburg");
    }

    #[test]
    fn possessives_and_contractions() {
        check("Chad’s and the Bahamas' envoys didn't meet O’Brien", "Chad ’s and the Bahamas ' envoys didn't meet O’Brien");
    }

    #[test]
    fn lost_spaces() {
        check("The vote failed.Opposition leader", "The vote failed . Opposition leader");
        check("He asked:Why?", "He asked : Why ?");
    }

    #[test]
    fn figures_stay_whole() {
        check("$1,200.50 at 10:42 on 6/2/2012, up 3.5%", "$ 1,200.50 at 10:42 on 6/2/2012 , up 3.5 %");
    }

    #[test]
    fn runs_of_stops_and_dashes() {
        check("Well... no -- really?!", "Well ... no -- really ?!");
        check("Wait…”", "Wait … ”");
    }

    #[test]
    fn addresses_stay_whole() {
        check("Write to (desk@example.org), see www.example.org/a?b=1.", "Write to ( desk@example.org ) , see www.example.org/a?b=1 .");
        check("@harbour_board and #floods", "@harbour_board and #floods");
    }

    #[test]
    fn invisible_characters_do_not_cut_words() {
        check("Bei\u{200b}rut\u{200b} fell", "Bei\u{200b}rut\u{200b} fell");
        check("\u{feff}", "");
    }

    #[test]
    fn joined_names() {
        check("AT&T and R&D, Q&A", "AT&T and R&D , Q&A");
    }
}
