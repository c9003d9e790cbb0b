//! A line inside the story → its kind: paragraph, sub-head, item, or something the page put there.

use super::byline::How;
use super::layout::part;
use super::line::{Line, Shape};
use super::types::BlockKind;
use crate::text::{is_close_quote, is_dash, is_open_quote};
use std::ops::Range;

/// The kind of line `at`, which lies inside `story`.
pub(super) fn kind(lines: &[Line<'_>], story: &Range<usize>, at: usize) -> BlockKind {
    let Some(line) = lines.get(at) else { return BlockKind::Boilerplate };
    match line.shape {
        Shape::Prose if is_quote_block(lines, at) => BlockKind::QuoteBlock,
        Shape::Prose => BlockKind::Paragraph,
        Shape::Item => BlockKind::ListItem,
        Shape::Furniture | Shape::Section | Shape::Comments => BlockKind::Boilerplate,
        Shape::Pitch => pitch(lines, at),
        Shape::Signature(ref it) if it.how == How::Titled => short(lines, story, at),
        Shape::Short => short(lines, story, at),
        _ => part(line).unwrap_or(BlockKind::Paragraph),
    }
}

/// A sentence that sounds like the page's own: it is, unless it is long and stands among the story's.
fn pitch(lines: &[Line<'_>], at: usize) -> BlockKind {
    let beside = [at.wrapping_sub(1), at + 1];
    let among = beside.iter().all(|it| lines.get(*it).is_some_and(Line::is_prose));
    let long = lines.get(at).is_some_and(|it| it.look.words >= 25);
    if among && long { BlockKind::Paragraph } else { BlockKind::Boilerplate }
}

/// A line that is no sentence: a sub-head alone over text, a paragraph of few words, or part of a box.
fn short(lines: &[Line<'_>], story: &Range<usize>, at: usize) -> BlockKind {
    let Some(line) = lines.get(at) else { return BlockKind::Boilerplate };
    let run = run(lines, story, at);
    let furniture = lines.get(run.clone()).is_some_and(|it| it.iter().any(Line::is_furniture));
    let over_text = run.len() == 1 && at + 1 < story.end;
    match () {
        () if furniture && !(line.look.ends && line.look.words >= 3) => BlockKind::Boilerplate,
        () if line.look.ends || line.words.ends_with([':', ',', ';']) || line.look.words >= 14 => BlockKind::Paragraph,
        () if over_text || (run.end == at + 1 && at + 1 < story.end && run.len() <= 3) => BlockKind::Subhead,
        () if run.len() >= 6 && line.look.numbers == 0 => BlockKind::Boilerplate,
        () => BlockKind::Paragraph,
    }
}

/// The unbroken run of short lines and page furniture around `at`, at most forty lines either way.
fn run(lines: &[Line<'_>], story: &Range<usize>, at: usize) -> Range<usize> {
    let loose = |it: usize| story.contains(&it) && lines.get(it).is_some_and(|line| line.shape == Shape::Short || line.is_furniture());
    let start = (at.saturating_sub(40)..at).rev().take_while(|it| loose(*it)).last().unwrap_or(at);
    let end = (at + 1..at + 41).take_while(|it| loose(*it)).last().map_or(at + 1, |it| it + 1);
    start..end
}

/// A quotation set off from the story: all of it in quotation marks, and a dash with the speaker's name on the next line.
fn is_quote_block(lines: &[Line<'_>], at: usize) -> bool {
    let Some(words) = lines.get(at).map(|it| it.words) else { return false };
    let quoted = words.starts_with(|c| c == '"' || is_open_quote(c)) && words.trim_end_matches('.').ends_with(|c| c == '"' || is_close_quote(c));
    let signed = lines.get(at + 1).is_some_and(|it| it.words.starts_with(is_dash) && it.look.words <= 10);
    quoted && signed
}
