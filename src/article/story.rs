//! Lines → the run of lines that holds the story; does not say what each line in it is.

use super::byline::How;
use super::line::{Line, Shape};
use std::ops::Range;

/// Words that a paragraph must have before it counts for the story rather than against it.
const PARAGRAPH: i32 = 10;
/// Most that one paragraph can count: a long one is no better than several.
const MOST: i32 = 80;

/// The best run of lines: much running text, few buttons and links; empty when there is no running text.
///
/// The sum of the lines' scores is greatest there (Kadane's algorithm), so a picture gallery between two
/// long stretches of text stays inside and a list of other stories with a line of text each stays outside.
pub(super) fn story(lines: &[Line<'_>]) -> Range<usize> {
    if let Some(plain) = plain_paste(lines) {
        return widen(lines, plain);
    }
    let mut best = Run::default();
    let mut run = Run::default();
    let mut gap = 0;
    let mut commented = false;
    for (at, line) in lines.iter().enumerate() {
        if run.sum <= 0 || (line.shape == Shape::Comments && run.sum >= 40) {
            commented |= line.shape == Shape::Comments && run.sum >= 40;
            run = Run { sum: 0, start: at, end: at };
        }
        gap = if line.is_prose() { 0 } else { gap + 1 };
        let score = tire(score(lines, at), gap);
        run.sum += if commented && score > 0 { score / 3 } else { score };
        if run.sum > best.sum {
            best = Run { end: at + 1, ..run };
        }
    }
    widen(lines, best.start..best.end)
}

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

/// A run of lines and the sum of their scores.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    sum: i32,
    start: usize,
    end: usize,
}

/// The longer a gap in the text, the less one more line of it says: a chart may hold a hundred.
const fn tire(score: i32, gap: i32) -> i32 {
    match gap {
        _ if score <= -20 => score,
        0..=6 => score,
        7..=20 => score / 3,
        _ => score / 6,
    }
}

/// What a line says for or against standing in the story.
fn score(lines: &[Line<'_>], at: usize) -> i32 {
    let Some(line) = lines.get(at) else { return 0 };
    let words = i32::try_from(line.look.words).unwrap_or(MOST).min(MOST);
    match line.shape {
        _ if line.is_prose() => prose(words, has_company(lines, at)),
        Shape::Caption(_) | Shape::Credit(_) | Shape::Item => -2,
        Shape::Stamp(_) | Shape::Signature(_) | Shape::Filed(_) | Shape::Agency(_) => -5,
        Shape::Short if line.look.ends => -3,
        Shape::Short => -6,
        Shape::Furniture | Shape::Pitch => -10,
        Shape::Section => -25,
        Shape::Comments => -60,
        Shape::Prose => 0,
    }
}

/// A paragraph among paragraphs counts in full; one alone between links is likely the blurb of another story.
fn prose(words: i32, company: bool) -> i32 {
    let score = (words - PARAGRAPH).max(-2);
    if company { score } else { score / 2 }
}

/// Whether running text stands within two lines.
fn has_company(lines: &[Line<'_>], at: usize) -> bool {
    (at.saturating_sub(2)..at + 3).filter(|it| *it != at).any(|it| lines.get(it).is_some_and(Line::is_prose))
}

/// How far beyond its edges the story may go on.
const NEAR: usize = 12;

/// Takes in what belongs to the story at both edges: running text behind a short gap, the rows of a list, the last lines of a plain paste.
fn widen(lines: &[Line<'_>], story: Range<usize>) -> Range<usize> {
    if story.is_empty() {
        return story;
    }
    let start = upward(lines, story.start);
    let mut end = rows(lines, story.end);
    while let Some(next) = onward(lines, end) {
        end = next + 1;
    }
    let tail = lines.get(end..).unwrap_or(&[]);
    if tail.len() <= 4 && !tail.iter().any(Line::is_furniture) {
        end = lines.len();
    }
    start..end
}

/// The first running text above `start` with no header and no other section between.
fn upward(lines: &[Line<'_>], start: usize) -> usize {
    let mut first = start;
    for at in (0..start).rev() {
        let Some(line) = lines.get(at) else { break };
        match &line.shape {
            Shape::Section | Shape::Comments | Shape::Filed(_) => break,
            Shape::Stamp(it) if !it.dates.is_empty() => break,
            Shape::Signature(it) if it.how < How::Signed => break,
            _ if line.is_prose() && (line.look.words >= 12 || at + 1 == first) => first = at,
            _ if first - at > NEAR => break,
            _ => {}
        }
    }
    first
}

/// The next running text below `end`: at once, or behind a few buttons, banners and pictures.
fn onward(lines: &[Line<'_>], end: usize) -> Option<usize> {
    let passed = |line: &Line<'_>| matches!(line.shape, Shape::Furniture | Shape::Pitch | Shape::Caption(_) | Shape::Credit(_));
    let next = (end..end + 6).find(|it| lines.get(*it).is_some_and(|line| !passed(line)))?;
    let prose = lines.get(next).filter(|it| it.is_prose())?;
    let goes_on = lines.get(next + 1).is_some_and(Line::is_prose);
    (next == end || (prose.look.words >= 12 && (next <= end + 2 || goes_on))).then_some(next)
}

/// Past the rows of a list or table that the story's last line announces or has begun.
fn rows(lines: &[Line<'_>], end: usize) -> usize {
    let announced = |at: usize| lines.get(at).is_some_and(|it| it.words.ends_with(':') && it.look.words >= 2);
    let item = |at: usize| lines.get(at).is_some_and(|it| it.shape == Shape::Item);
    let headed = lines.get(end).is_some_and(|it| it.shape == Shape::Short) && item(end + 1) && item(end + 2);
    let from = if announced(end) || headed { end + 1 } else { end };
    let begun = from > end || end.checked_sub(1).is_some_and(announced) || (item(end) && (item(end + 1) || item(end + 2)));
    if !begun {
        return end;
    }
    let past = lines.iter().enumerate().skip(from).find(|(_, it)| it.is_furniture() || matches!(it.shape, Shape::Stamp(_) | Shape::Signature(_)));
    past.map_or(lines.len(), |it| it.0)
}
