//! A line inside the story → its kind: paragraph, sub-head, item, or something the page put there.

use super::byline::How;
use super::chunks::is_alone;
use super::fold::plain;
use super::layout::part;
use super::line::{Line, Shape};
use super::lists::{WITHIN, count};
use super::types::BlockKind;
use crate::text::{is_close_quote, is_dash, is_open_quote};
use std::ops::Range;

/// Where a story lies, and whether blank lines part its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Story {
    pub range: Range<usize>,
    pub spaced: bool,
}

/// The kind of line `at`, which lies inside `story`.
pub(super) fn kind(lines: &[Line<'_>], story: &Story, at: usize) -> BlockKind {
    let Some(line) = lines.get(at) else { return BlockKind::Boilerplate };
    match line.shape {
        Shape::Prose if is_quote_block(lines, at) => BlockKind::QuoteBlock,
        Shape::Prose if story.spaced && is_over_credit(lines, at) => BlockKind::Caption,
        Shape::Prose if story.spaced && is_in_box(lines, story, at) => BlockKind::Boilerplate,
        Shape::Prose => BlockKind::Paragraph,
        Shape::Item => BlockKind::ListItem,
        Shape::Furniture | Shape::Section | Shape::Comments => BlockKind::Boilerplate,
        Shape::Pitch => pitch(lines, at),
        Shape::Address => address(lines, at),
        Shape::Signature(ref it) if it.how == How::Titled => short(lines, story, at),
        Shape::Short => short(lines, story, at),
        _ => part(line).unwrap_or(BlockKind::Paragraph),
    }
}

/// A sentence that sounds like the page's own: it is, unless it is long, says but one thing of the kind and stands among the story's.
fn pitch(lines: &[Line<'_>], at: usize) -> BlockKind {
    let beside = [at.wrapping_sub(1), at + 1];
    let among = beside.iter().all(|it| lines.get(*it).is_some_and(Line::is_prose));
    let long = lines.get(at).is_some_and(|it| it.look.words >= 25 && count(&WITHIN, &plain(it.words)) < 2);
    if among && long { BlockKind::Paragraph } else { BlockKind::Boilerplate }
}

/// A web address is the story's when its text or list stands on both sides; one alone between blank lines only when it is announced.
fn address(lines: &[Line<'_>], at: usize) -> BlockKind {
    let told = |it: usize| lines.get(it).is_some_and(|line| line.is_prose() || line.shape == Shape::Item);
    let announced = at.checked_sub(1).and_then(|it| lines.get(it)).is_some_and(|it| it.words.ends_with(':'));
    if at > 0 && told(at - 1) && told(at + 1) && (announced || !is_alone(lines, at)) { BlockKind::Paragraph } else { BlockKind::Boilerplate }
}

/// A line that is no sentence: a sub-head alone over text, a paragraph of few words, a row, or part of a box.
fn short(lines: &[Line<'_>], story: &Story, at: usize) -> BlockKind {
    let Some(line) = lines.get(at) else { return BlockKind::Boilerplate };
    let run = run(lines, story, at);
    let furniture = lines.get(run.clone()).is_some_and(|it| it.iter().any(Line::is_furniture));
    let over_text = run.end == at + 1 && run.len() <= 3 && at + 1 < story.range.end;
    match () {
        () if line.is_row() => BlockKind::Paragraph,
        () if line.look.words >= 8 && line.look.shouted * 10 >= line.look.words * 8 && !line.look.ends => BlockKind::Boilerplate,
        () if story.spaced && is_headed_list(lines, at) => BlockKind::Boilerplate,
        () if furniture && !(line.look.ends && line.look.words >= 3 && !line.words.ends_with('?')) => BlockKind::Boilerplate,
        () if line.look.ends || line.words.ends_with([':', ',', ';']) || line.look.words >= 14 => BlockKind::Paragraph,
        () if line.words.starts_with(is_dash) => BlockKind::Paragraph,
        () if over_text && heads(lines, at) => BlockKind::Subhead,
        () if run.len() >= 6 && line.look.numbers == 0 && !is_list(lines, &run) => BlockKind::Boilerplate,
        () => BlockKind::Paragraph,
    }
}

/// Most links under a heading in a story.
const FEW: usize = 12;

/// Whether a line stands with two more that end no sentence under a heading in capitals: `CALGARY NEWS` and its links.
fn is_headed_list(lines: &[Line<'_>], at: usize) -> bool {
    let start = (at.saturating_sub(8)..=at).rev().find(|it| lines.get(*it).is_some_and(|line| line.unit.apart)).unwrap_or(at);
    let rows = lines.iter().skip(start + 1).take(FEW).take_while(|it| !it.unit.apart);
    let links = rows.clone().filter(|it| it.shape == Shape::Short && !it.look.ends && it.look.words >= 4).count();
    let shouts = |it: &Line<'_>| it.look.words <= 4 && it.look.shouted == it.look.words && it.look.numbers == 0 && !it.words.ends_with(':');
    links >= 2 && links == rows.count() && lines.get(start).is_some_and(shouts)
}

/// Whether short lines are a list that the story gives without bullets: announced by a colon, or mostly words in small letters.
fn is_list(lines: &[Line<'_>], run: &Range<usize>) -> bool {
    let announced = run.start.checked_sub(1).and_then(|it| lines.get(it)).is_some_and(|it| it.is_prose() && it.words.ends_with(':'));
    let rows = lines.get(run.clone()).unwrap_or(&[]);
    let words: usize = rows.iter().map(|it| it.look.words).sum();
    let lower: usize = rows.iter().map(|it| it.look.lower).sum();
    announced || (lower * 10 >= words * 6 && words >= rows.len() * 3)
}

/// Whether text stands below a line, with at most one more heading between: `Part one`, `Monday morning`.
fn heads(lines: &[Line<'_>], at: usize) -> bool {
    let below = lines.iter().skip(at + 1).take(2).find(|it| it.shape != Shape::Short || it.look.ends);
    below.is_some_and(|it| !it.is_furniture())
}

/// The unbroken run of short lines and page furniture around `at`, at most forty lines either way; a line between blank lines stands for itself.
fn run(lines: &[Line<'_>], story: &Story, at: usize) -> Range<usize> {
    let speaks = lines.get(at).is_some_and(|it| it.look.words >= 4);
    if story.spaced && speaks && is_alone(lines, at) {
        return at..at + 1;
    }
    let loose = |it: usize| story.range.contains(&it) && lines.get(it).is_some_and(|line| line.shape == Shape::Short || line.is_furniture());
    let start = (at.saturating_sub(40)..at).rev().take_while(|it| loose(*it)).last().unwrap_or(at);
    let end = (at + 1..at + 41).take_while(|it| loose(*it)).last().map_or(at + 1, |it| it + 1);
    start..end
}

/// Words under a picture, whose owner stands on the next line, with a blank one below.
fn is_over_credit(lines: &[Line<'_>], at: usize) -> bool {
    let short = lines.get(at).is_some_and(|it| it.look.words <= 40);
    let owned = lines.get(at + 1).is_some_and(|it| !it.unit.apart && matches!(it.shape, Shape::Credit(_) | Shape::Agency(_)));
    short && owned && lines.get(at + 2).is_none_or(|it| it.unit.apart)
}

/// Whether a sentence stands in a box: lines without a blank one between, a button among them and less than half of them text.
fn is_in_box(lines: &[Line<'_>], story: &Story, at: usize) -> bool {
    let joins = |it: usize| story.range.contains(&it) && lines.get(it).is_some_and(|line| !line.unit.apart);
    let start = (at.saturating_sub(8)..=at).rev().find(|it| !joins(*it)).unwrap_or(at).max(story.range.start);
    let end = (at + 1..at + 9).find(|it| !joins(*it)).unwrap_or(at + 9);
    let chunk = lines.get(start..end).unwrap_or(&[]);
    let prose = chunk.iter().filter(|it| it.is_prose()).count();
    chunk.len() >= 3 && chunk.iter().any(Line::is_furniture) && prose * 2 < chunk.len()
}

/// A quotation set off from the story: all of it in quotation marks, and a dash with the speaker's name on the next line.
fn is_quote_block(lines: &[Line<'_>], at: usize) -> bool {
    let Some(words) = lines.get(at).map(|it| it.words) else { return false };
    let quoted = words.starts_with(|c| c == '"' || is_open_quote(c)) && words.trim_end_matches('.').ends_with(|c| c == '"' || is_close_quote(c));
    let signed = lines.get(at + 1).is_some_and(|it| it.words.starts_with(is_dash) && it.look.words <= 10);
    quoted && signed
}
