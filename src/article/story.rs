//! Lines → the run of lines that holds the story; does not say what each line in it is.

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
    let mut best = (0, 0..0);
    let (mut sum, mut start) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        if sum <= 0 {
            (sum, start) = (0, at);
        }
        if line.shape == Shape::Comments && sum >= 80 {
            sum = 0;
            if best.0 >= 80 {
                break;
            }
            continue;
        }
        sum += score(line);
        if sum > best.0 {
            best = (sum, start..at + 1);
        }
    }
    widen(lines, best.1)
}

/// What a line says for or against standing in the story.
fn score(line: &Line<'_>) -> i32 {
    let words = i32::try_from(line.look.words).unwrap_or(MOST).min(MOST);
    match line.shape {
        Shape::Prose => (words - PARAGRAPH).max(-2),
        Shape::Item if words >= 8 => (words - PARAGRAPH).max(-2),
        Shape::Caption(_) | Shape::Credit(_) | Shape::Item => -2,
        Shape::Stamp(_) | Shape::Signature(_) | Shape::Filed(_) | Shape::Agency(_) => -5,
        Shape::Short if line.look.ends => -3,
        Shape::Short => -6,
        Shape::Furniture | Shape::Pitch => -10,
        Shape::Section => -40,
        Shape::Comments => -60,
    }
}

/// Takes in running text at both edges, and the last lines of a paste that holds no page furniture behind the story.
fn widen(lines: &[Line<'_>], story: Range<usize>) -> Range<usize> {
    if story.is_empty() {
        return story;
    }
    let Range { mut start, mut end } = story;
    while start.checked_sub(1).and_then(|it| lines.get(it)).is_some_and(Line::is_prose) {
        start -= 1;
    }
    while lines.get(end).is_some_and(Line::is_prose) {
        end += 1;
    }
    let tail = lines.get(end..).unwrap_or(&[]);
    if tail.len() <= 4 && !tail.iter().any(Line::is_furniture) {
        end = lines.len();
    }
    start..end
}
