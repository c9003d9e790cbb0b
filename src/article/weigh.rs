//! Lines and the blank lines between them → what each says for or against standing in the story; finds no story itself.
//!
//! A page that is selected and copied leaves a blank line around each paragraph and none between the links of a list. Where a
//! paste keeps these, a line that stands alone is likely the story's and a sentence among links is likely another story's blurb.

use super::chunks::{Chunk, chunks, is_alone, is_spaced};
use super::line::{Line, Shape};

/// Words that a paragraph must have before it counts for the story rather than against it.
const PARAGRAPH: i32 = 10;
/// What blank lines around a paragraph count for the story.
const STANDING: i32 = 6;
/// Most that one paragraph can count: a long one is no better than several.
const MOST: i32 = 80;
/// The same where blank lines around it say so too.
const SAID: usize = 8;
/// Words of one more paragraph behind it.
const LEAST: usize = 6;
/// Words of a paragraph that shows that the story goes on.
const TELLING: usize = 12;

/// What a line says for the story (above nought) or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weight {
    pub value: i32,
    /// Whether running text goes on behind the line's chunk, as it does behind a box inside a story.
    pub before_more: bool,
}

/// What every line weighs.
pub(super) fn weights(lines: &[Line<'_>]) -> Vec<Weight> {
    let chunks = chunks(lines);
    let spaced = is_spaced(lines);
    let mut weights = Vec::with_capacity(lines.len());
    let mut gap = 0;
    for (number, chunk) in chunks.iter().enumerate() {
        let spaced_more = spaced && chunks.get(number + 1..).is_some_and(|rest| goes_on(lines, rest));
        for at in chunk.range.clone() {
            gap = if lines.get(at).is_some_and(Line::is_prose) { 0 } else { gap + 1 };
            let weight = if spaced { spaced_weight(lines, at, chunk) } else { weight(lines, at) };
            let before_more = if spaced { spaced_more } else { is_before_two(lines, at) };
            weights.push(Weight { value: tire(weight, gap), before_more });
        }
    }
    for at in (0..lines.len()).filter(|it| lines.get(*it).is_some_and(says_more)) {
        ease(lines, at, &mut weights);
    }
    weights
}

/// `Story continues below`, `Article content`: the page's own word that its story goes on.
fn says_more(line: &Line<'_>) -> bool {
    const MORE: [&str; 6] =
        ["articlecontent", "storycontinues", "articlecontinues", "continuesbelow", "afternewsletterpromotion", "continuereadingthemainstory"];
    line.look.words <= 12 && MORE.iter().any(|it| line.key.contains(it))
}

/// What stands between two paragraphs and says that the story goes on costs next to nothing.
fn ease(lines: &[Line<'_>], at: usize, weights: &mut [Weight]) {
    let told = |it: &usize| lines.get(*it).is_some_and(|line| line.is_prose() && line.look.words >= 6 && is_alone(lines, *it));
    let above = (at.saturating_sub(GAP)..at).rev().find(told);
    let below = (at + 1..at + GAP).find(told);
    let Some((above, below)) = above.zip(below) else { return };
    for weight in weights.get_mut(above + 1..below).unwrap_or(&mut []) {
        weight.value = weight.value.max(-1);
    }
}

/// Most lines between two paragraphs of one story when the page says that it goes on.
const GAP: usize = 15;

/// Whether running text stands alone in the next chunk, or behind one more, and more of it follows.
fn goes_on(lines: &[Line<'_>], rest: &[Chunk]) -> bool {
    let Some(next) = rest.iter().take(2).position(|it| tells(lines, it, SAID)) else { return false };
    rest.iter().skip(next + 1).take(3).any(|it| tells(lines, it, LEAST))
}

/// Lines that a box inside a story may take where no blank lines show it.
const BOX: usize = 8;

/// Whether two lines of running text in a row stand next below, and before them nothing that dates or signs another story.
fn is_before_two(lines: &[Line<'_>], at: usize) -> bool {
    let tells = |it: usize| lines.get(it).is_some_and(|line| line.shape == Shape::Prose && line.look.words >= TELLING);
    let ends = |it: usize| lines.get(it).is_none_or(|line| line.is_header() || line.shape == Shape::Comments);
    let next = (at + 1..at + 1 + BOX).find(|it| tells(*it) || ends(*it));
    next.is_some_and(|it| tells(it) && tells(it + 1))
}

/// The longer a gap in the text, the less one more line of it says: a chart may hold a hundred.
const fn tire(weight: i32, gap: i32) -> i32 {
    match gap {
        _ if weight <= -20 => weight,
        0..=6 => weight,
        7..=20 => weight / 3,
        _ => weight / 6,
    }
}

/// What a line says by itself and by its neighbours.
fn weight(lines: &[Line<'_>], at: usize) -> i32 {
    let Some(line) = lines.get(at) else { return 0 };
    match line.shape {
        _ if line.is_prose() => prose(line, has_company(lines, at)),
        Shape::Short if line.is_row() => 0,
        Shape::Caption(_) | Shape::Credit(_) | Shape::Item | Shape::Address => -2,
        Shape::Stamp(_) | Shape::Signature(_) | Shape::Filed(_) | Shape::Agency(_) => -5,
        Shape::Short if line.look.ends => -3,
        Shape::Short => -6,
        Shape::Furniture | Shape::Pitch => -10,
        Shape::Section => -25,
        Shape::Comments => -60,
        Shape::Prose => 0,
    }
}

/// The same where blank lines tell paragraphs from lists.
fn spaced_weight(lines: &[Line<'_>], at: usize, chunk: &Chunk) -> i32 {
    let Some(line) = lines.get(at) else { return 0 };
    match line.shape {
        Shape::Short if chunk.is_alone() && line.look.words >= TELLING => 0,
        Shape::Short if chunk.is_alone() && line.look.words >= 4 => -2,
        _ if line.is_prose() && chunk.is_alone() => prose(line, has_company(lines, at) || is_headed(lines, at)) + STANDING,
        _ if line.is_prose() && chunk.range.len() >= 4 && chunk.links * 4 > chunk.range.len() => weight(lines, at) / 5,
        _ => weight(lines, at),
    }
}

/// Whether a date or byline stands right above a line.
pub(super) fn is_headed(lines: &[Line<'_>], start: usize) -> bool {
    (start.saturating_sub(3)..start).any(|it| lines.get(it).is_some_and(Line::is_header))
}

/// Whether a chunk is a paragraph alone, long enough to tell.
fn tells(lines: &[Line<'_>], chunk: &Chunk, least: usize) -> bool {
    chunk.is_alone() && lines.get(chunk.range.start).is_some_and(|line| line.shape == Shape::Prose && line.look.words >= least)
}

/// A paragraph among paragraphs counts in full; one alone between links is likely the blurb of another story.
fn prose(line: &Line<'_>, company: bool) -> i32 {
    let words = i32::try_from(line.look.words).unwrap_or(MOST).min(MOST);
    let weight = (words - PARAGRAPH).max(-2);
    if company { weight } else { weight / 2 }
}

/// Whether running text stands within two lines.
fn has_company(lines: &[Line<'_>], at: usize) -> bool {
    (at.saturating_sub(2)..at + 3).filter(|it| *it != at).any(|it| lines.get(it).is_some_and(Line::is_prose))
}
