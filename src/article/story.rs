//! Lines → the run of lines that holds the story; does not say what each line in it is.

use super::byline::How;
use super::chunks::is_alone;
use super::line::{Line, Shape};
use super::tokens::tokens;
use super::weigh::{is_headed, weights};
use std::collections::BTreeSet;
use std::ops::Range;

/// The best run of lines: much running text, few buttons and links; empty when there is no running text.
///
/// The sum of the lines' weights is greatest there (Kadane's algorithm), so a picture gallery between two
/// long stretches of text stays inside and a list of other stories with a line of text each stays outside.
pub(super) fn story(lines: &[Line<'_>]) -> Range<usize> {
    if let Some(plain) = plain_paste(lines) {
        return widen(lines, plain);
    }
    let mut best = Run::default();
    let mut run = Run::default();
    let mut commented = Comments::None;
    for (at, weight) in weights(lines).into_iter().enumerate() {
        let told = run.sum >= TOLD || (best.sum >= TOLD && at <= best.end + NEAR);
        let comments = told && lines.get(at).is_some_and(|it| it.shape == Shape::Comments);
        if comments {
            commented = commented.max(if is_thread(lines, at) { Comments::Thread } else { Comments::Heading });
        }
        if run.sum <= 0 || comments {
            run = Run { sum: 0, start: at, end: at };
        }
        run.sum += match weight.value {
            value if value > 0 => value / commented.share(),
            value if weight.before_more && (run.sum >= BEGUN || is_headed(lines, run.start)) => value / share_in_box(lines.get(at)),
            value => value,
        };
        if run.sum > best.sum {
            best = Run { end: at + 1, ..run };
        }
    }
    widen(lines, best.start..best.end)
}

/// By what a line counts less in a box that the story goes on behind; a box has a heading of its own as a rule.
fn share_in_box(line: Option<&Line<'_>>) -> i32 {
    if line.is_some_and(|it| it.shape == Shape::Section) { 8 } else { 3 }
}

/// What stood above of readers' comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Comments {
    None,
    /// A heading or a button.
    Heading,
    /// A heading, and signed or dated comments under it.
    Thread,
}

impl Comments {
    /// By what running text counts less from there on: comments may follow a story, but not make a better one.
    const fn share(self) -> i32 {
        match self {
            Self::None => 1,
            Self::Heading => 3,
            Self::Thread => 20,
        }
    }
}

/// Whether two of the lines under a heading say who wrote a comment, or when, or ask to answer it.
fn is_thread(lines: &[Line<'_>], heading: usize) -> bool {
    let of_comment = |line: &Line<'_>| match &line.shape {
        Shape::Stamp(_) => true,
        Shape::Signature(it) => it.how > How::Opened,
        _ => {
            matches!(line.key.as_str(), "reply" | "like" | "report" | "sharereply" | "likereply")
                || line.words.ends_with("said:")
                || line.words.ends_with("says:")
        }
    };
    lines.iter().skip(heading + 1).take(20).filter(|it| of_comment(it)).count() >= 2
}

/// A run that weighs so much is a story.
const TOLD: i32 = 8;
/// A run that weighs so much has begun: what the page puts between its paragraphs counts little.
const BEGUN: i32 = 30;

/// Most lines of a paste that may hold more headings than text and still be no page.
const SHEET: usize = 60;

/// From the first running text to the last, when a paste holds next to no page furniture between.
fn plain_paste(lines: &[Line<'_>]) -> Option<Range<usize>> {
    let first = lines.iter().position(Line::is_prose)?;
    let last = lines.iter().rposition(Line::is_prose)?;
    let until = lines.get(..=last)?;
    let furniture = until.iter().filter(|it| it.is_furniture()).count();
    let prose = until.iter().filter(|it| it.is_prose()).count();
    let links = lines.iter().filter(|it| it.shape == Shape::Short && !it.look.ends).count();
    let page = lines.iter().filter(|it| it.is_furniture()).count();
    let clean = furniture * 12 <= until.len() && page * 5 <= lines.len() && links * 5 <= lines.len() * 2;
    (clean && prose * 7 >= until.len() && lines.len() <= SHEET.max(prose * 2)).then_some(first..last + 1)
}

/// A run of lines and the sum of their weights.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    sum: i32,
    start: usize,
    end: usize,
}

/// Takes in what belongs to the story at both edges: running text behind a short gap, the rows of a list, the last lines of a plain paste.
fn widen(lines: &[Line<'_>], story: Range<usize>) -> Range<usize> {
    if story.is_empty() {
        return story;
    }
    let told = tokens(lines.get(story.clone()).unwrap_or(&[]));
    let start = upward(lines, story.start);
    let mut end = rows(lines, story.end);
    while let Some(next) = onward(lines, end, &told) {
        end = next + 1;
    }
    let tail = lines.get(end..).unwrap_or(&[]);
    if tail.len() <= 4 && !tail.iter().any(Line::is_furniture) {
        end = lines.len();
    }
    start..end
}

/// How far beyond its edges the story may go on.
const NEAR: usize = 12;

/// The first running text above `start` with no header and no other section between.
fn upward(lines: &[Line<'_>], start: usize) -> usize {
    let mut first = start;
    for at in (0..start).rev() {
        let Some(line) = lines.get(at) else { break };
        match &line.shape {
            Shape::Section if !has_lead(lines, at) => break,
            Shape::Comments | Shape::Filed(_) => break,
            _ if line.is_header() => break,
            _ if line.is_prose() && (line.look.words >= 12 || at + 1 == first) => first = at,
            _ if first - at > NEAR => break,
            _ => {}
        }
    }
    first
}

/// Whether the line above `at` is a story's first paragraph: alone, and right under a date or byline.
fn has_lead(lines: &[Line<'_>], at: usize) -> bool {
    let lead = at.checked_sub(1).filter(|it| is_alone(lines, *it) && lines.get(*it).is_some_and(|line| line.is_prose() && line.look.words >= 12));
    lead.is_some_and(|it| is_headed(lines, it))
}

/// The next running text below `end`: at once, behind a few buttons, banners and pictures, or behind a box when it speaks of the same things.
fn onward(lines: &[Line<'_>], end: usize, told: &BTreeSet<String>) -> Option<usize> {
    let passed = |line: &Line<'_>| matches!(line.shape, Shape::Furniture | Shape::Address | Shape::Pitch | Shape::Caption(_) | Shape::Credit(_));
    let next = (end..end + 6).find(|it| lines.get(*it).is_some_and(|line| !passed(line)))?;
    let prose = lines.get(next).filter(|it| it.is_prose());
    let goes_on = lines.get(next + 1).is_some_and(Line::is_prose);
    let near = prose.filter(|it| next == end || (it.look.words >= 12 && (next <= end + 2 || goes_on))).map(|_| next);
    near.or_else(|| behind_box(lines, end, told)).or_else(|| behind_rows(lines, end))
}

/// A paragraph behind short lines with figures in most of them, which the story gives as a list without bullets.
fn behind_rows(lines: &[Line<'_>], end: usize) -> Option<usize> {
    let row = |it: &&Line<'_>| it.shape == Shape::Short && !it.look.ends && !it.unit.apart;
    let rows: Vec<&Line<'_>> = lines.iter().skip(end + 1).take(NEAR).take_while(row).collect();
    let first = lines.get(end).filter(|it| it.shape == Shape::Short && it.unit.apart)?;
    let counted = rows.iter().chain([&first]).filter(|it| it.look.numbers > 0 && it.look.words >= 3).count();
    let next = end + 1 + rows.len();
    let told = lines.get(next).is_some_and(|it| it.is_prose() && is_alone(lines, next));
    (told && rows.len() >= 2 && counted * 2 > rows.len()).then_some(next)
}

/// Fewest words that paragraphs behind a box must share with the story.
const TWO: usize = 2;

/// Running text behind a box of links: alone between blank lines, and mostly in words that the story used before.
fn behind_box(lines: &[Line<'_>], end: usize, told: &BTreeSet<String>) -> Option<usize> {
    let next = (end..end + NEAR).find(|it| lines.get(*it).is_none_or(|line| line.is_prose() || line.shape == Shape::Comments || line.is_header()))?;
    let tells = |it: usize| lines.get(it).filter(|line| line.is_prose() && line.look.words >= 8 && is_alone(lines, it));
    let line = tells(next)?;
    let second = tells(next + 1);
    if second.is_some_and(|second| tokens([line, second]).intersection(told).count() >= TWO) {
        return Some(next);
    }
    let own = tokens([line]);
    let shared = own.iter().filter(|it| told.contains(*it)).count();
    let enough = if next <= end + 3 && line.look.words >= 20 { 3 } else { own.len() * 3 / 10 };
    (shared >= enough.max(TWO)).then_some(next)
}

/// Past the rows of a list or table that the story's last line announces or has begun.
fn rows(lines: &[Line<'_>], end: usize) -> usize {
    let announced = |at: usize| lines.get(at).is_some_and(|it| it.words.ends_with(':') && it.look.words >= 2);
    let item = |at: usize| lines.get(at).is_some_and(|it| it.shape == Shape::Item);
    let headed = lines.get(end).is_some_and(|it| it.shape == Shape::Short) && item(end + 1) && item(end + 2);
    let from = if announced(end) || headed { end + 1 } else { end };
    let begun = from > end || end.checked_sub(1).is_some_and(announced) || (item(end) && (item(end + 1) || item(end + 2)));
    if !begun {
        return table(lines, end);
    }
    let past = lines.iter().enumerate().skip(from).find(|(_, it)| it.is_furniture() || matches!(it.shape, Shape::Stamp(_) | Shape::Signature(_)));
    past.map_or(lines.len(), |it| it.0)
}

/// Whether a line is short and says more than a name.
fn is_cell(line: &Line<'_>) -> bool {
    line.look.words >= 3 && matches!(line.shape, Shape::Short | Shape::Item)
}

/// Past the rows of a table or calendar that stands right below the story, with a heading or without.
fn table(lines: &[Line<'_>], end: usize) -> usize {
    let from = end + usize::from(lines.get(end).is_some_and(|it| it.shape == Shape::Short && !it.is_row() && is_alone(lines, end)));
    let row = |it: &&Line<'_>| it.is_row() || (is_cell(it) && (it.look.numbers > 0 || it.words.contains(": ")));
    let body = lines.get(from..).unwrap_or(&[]);
    let rows = body.iter().enumerate().take_while(|(at, it)| (*at == 0 || !it.unit.apart || it.is_row()) && row(it)).count();
    if rows >= 4 { from + rows } else { end }
}
