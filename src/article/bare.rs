//! Names alone on their lines around the headline → the authors', by where they stand; a line that says more is `byline`'s.
//!
//! | accepted | because |
//! |---|---|
//! | `Jane Doe` over `Political Editor`, a date, or under `By` | its neighbour belongs to a byline |
//! | `Jane Doe` right under the headline or over the story | a byline would stand there |
//! | `Jane Doe`, `Columnist`, the headline | a columnist is named above |
//! | `and Sam Roe` · `Sam Roe` under `and` or `,` · a given name under the author's house | another author |

use super::byline::{How, byline};
use super::jobs::is_role;
use super::line::{Line, Shape};
use super::names::is_given;
use super::types::BlockKind;
use std::ops::Range;

/// Makes the authors' lines bylines; `header` runs from the headline to the story.
pub(super) fn name_authors(lines: &[Line<'_>], header: &Range<usize>, kinds: &mut [BlockKind]) {
    let named = header.clone().rev().find(|it| kinds.get(*it) == Some(&BlockKind::Byline));
    let first = named.or_else(|| author_below(lines, header)).or_else(|| author_above(lines, header));
    let others = first.map(|it| authors_behind(lines, it, header.end)).unwrap_or_default();
    for at in first.into_iter().chain(others) {
        if let Some(kind) = kinds.get_mut(at) {
            *kind = BlockKind::Byline;
        }
    }
}

/// The first name under the headline that stands where a byline would.
fn author_below(lines: &[Line<'_>], header: &Range<usize>) -> Option<usize> {
    header.clone().skip(1).take(60).find(|&at| {
        let close = (header.start + 1..at).filter(|it| lines.get(*it).is_some_and(|it| !it.is_furniture())).count() <= 1;
        is_name(lines, at) && (is_beside(lines, at) || close || at + 1 == header.end)
    })
}

/// A columnist's name over the headline: the job stands between.
fn author_above(lines: &[Line<'_>], header: &Range<usize>) -> Option<usize> {
    let at = header.start.checked_sub(2).filter(|_| !header.is_empty())?;
    (is_name(lines, at) && lines.get(at + 1).is_some_and(belongs_to_byline)).then_some(at)
}

/// How many lines under an author others may stand.
const OTHERS: usize = 8;

/// Names under the author's: behind `and`, or of given names, each with a house or job or one a line.
fn authors_behind(lines: &[Line<'_>], first: usize, end: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut last = first;
    for at in first + 1..end.min(first + OTHERS) {
        let above = lines.get(at - 1);
        let joined = above.is_some_and(|it| it.words == "," || matches!(it.key.as_str(), "and" | "with"));
        let listed = at <= last + 2 && is_known(lines, at) && (at == last + 1 || above.is_some_and(belongs_to_byline));
        if (is_name(lines, at) && (joined || listed)) || lines.get(at).is_some_and(is_joined_name) {
            found.push(at);
            last = at;
        } else if at > last + 2 {
            break;
        }
    }
    found
}

/// Whether a line starts with a name that people are given.
fn is_known(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).and_then(|it| it.words.split_whitespace().next()).is_some_and(is_given)
}

/// Whether a line holds a name and nothing else.
fn is_name(lines: &[Line<'_>], at: usize) -> bool {
    let alone = |line: &Line<'_>| byline(line.words, 0).is_some_and(|it| it.how == How::Bare);
    lines.get(at).is_some_and(|line| line.shape == Shape::Short && line.look.words <= 6 && alone(line))
}

/// `and Sam Roe`, `, Sam Roe`.
fn is_joined_name(line: &Line<'_>) -> bool {
    let rest = line.words.strip_prefix("and ").or_else(|| line.words.strip_prefix(", "));
    rest.and_then(|it| byline(it, 0)).is_some_and(|it| it.how == How::Bare)
}

/// Whether a date, a job or `By` stands right above or below.
fn is_beside(lines: &[Line<'_>], at: usize) -> bool {
    [at.wrapping_sub(1), at + 1].iter().any(|it| lines.get(*it).is_some_and(belongs_to_byline))
}

/// A line that stands beside an author's name: a date, a job, `By`.
fn belongs_to_byline(line: &Line<'_>) -> bool {
    let role = line.look.words <= 6 && line.words.split_whitespace().any(|it| is_role(it.trim_matches(|c: char| !c.is_alphanumeric())));
    matches!(line.shape, Shape::Stamp(_))
        || matches!(line.key.as_str(), "by" | "author" | "authors" | "writtenby" | "writer")
        || line.words.starts_with('@')
        || (role && line.shape == Shape::Short)
}
