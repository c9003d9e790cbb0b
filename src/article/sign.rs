//! A place in a line → the bracket or dash of a dateline that stands there; reads no places.

use super::lists::is_agency;
use super::words::is_capital;
use crate::text::{Span, is_dash, is_space};

/// `(AP)`, `/PRNewswire/`, `--(BUSINESS WIRE)--`: the agency, and the byte behind its bracket.
pub(super) fn bracketed(line: &str, at: usize) -> Option<(Span, usize)> {
    let mut open = skip_spaces(line, at);
    let dashes = line.get(open..)?.chars().take_while(|c| is_dash(*c)).map(char::len_utf8).sum::<usize>();
    if line.get(open + dashes..)?.starts_with('(') {
        open += dashes;
    }
    let close = match line.get(open..)?.chars().next()? {
        '(' => ')',
        '[' => ']',
        '/' => '/',
        _ => return None,
    };
    let start = open + 1;
    let end = start + line.get(start..)?.find(close)?;
    let name = Span::new(start, end).trim(line);
    let words = name.of(line);
    let short = !words.is_empty() && words.len() <= 40 && words.split(is_space).count() <= 5;
    let titled = words.len() >= 2 && words.split(is_space).all(is_capital);
    (short && (is_agency(words) || titled || close == '/')).then_some((name, end + 1))
}

/// The sign that closes a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    /// Nothing does.
    None,
    /// A dash with white space before it, or a long one.
    Spaced,
    /// A hyphen that hangs on the word: `BEIRUT- The …`
    Hanging,
    /// `NEW DELHI: The …`
    Colon,
}

/// The dash at `at`, and the first byte of what follows it.
pub(super) fn dash(line: &str, at: usize) -> Option<(Dash, usize)> {
    let start = skip_spaces(line, at);
    let rest = line.get(start..)?;
    let broken = ["â€”", "â€“", "â\u{80}\u{94}", "â\u{80}\u{93}"].iter().find(|it| rest.starts_with(**it)).map_or(0, |it| it.len());
    let width = broken + rest.get(broken..)?.chars().take(3).take_while(|c| is_dash(*c)).map(char::len_utf8).sum::<usize>();
    let behind = skip_spaces(line, start + width);
    let long = width > 1 || start > at;
    Some(match () {
        () if width > 0 && long => (Dash::Spaced, behind),
        () if width > 0 && behind > start + width => (Dash::Hanging, behind),
        () if rest.starts_with(':') && start == at => (Dash::Colon, skip_spaces(line, start + 1)),
        () => (Dash::None, start),
    })
}

/// Everything from `at` on, when it is a few words.
pub(super) fn whole(line: &str, at: usize) -> Option<Span> {
    let span = Span::new(at, line.len()).trim(line);
    (!span.is_empty() && span.len() <= 40).then_some(span)
}

/// Past the bracket that closes an agency.
pub(super) fn close(line: &str, at: usize) -> usize {
    line.get(at..).map_or(at, |rest| at + usize::from(rest.starts_with([')', '/', ']'])))
}

pub(super) fn skip_spaces(line: &str, at: usize) -> usize {
    at + line.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(is_space).len())
}
