//! Lines → chunks, the runs of lines that no blank line parts, and whether blank lines tell anything here.

use super::line::{Line, Shape};
use std::ops::Range;

/// Lines with no blank line between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    pub range: Range<usize>,
    /// How many of them are short and end no sentence, or are the page's own.
    pub links: usize,
}

impl Chunk {
    /// Whether it is one line with blank lines around it.
    pub fn is_alone(&self) -> bool {
        self.range.len() == 1
    }
}

/// The chunks of a paste, in order; together they hold every line once.
pub(super) fn chunks(lines: &[Line<'_>]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let link = usize::from(line.is_furniture() || (line.shape == Shape::Short && !line.look.ends));
        match chunks.last_mut().filter(|_| !line.unit.apart) {
            Some(chunk) => *chunk = Chunk { range: chunk.range.start..at + 1, links: chunk.links + link },
            None => chunks.push(Chunk { range: at..at + 1, links: link }),
        }
    }
    chunks
}

/// Whether blank lines stand around a line.
pub(super) fn is_alone(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(|it| it.unit.apart) && lines.get(at + 1).is_none_or(|it| it.unit.apart)
}

/// Words of a paragraph long enough to tell how a paste is spaced.
const LONG: usize = 12;

/// Whether the paste keeps blank lines around paragraphs: most of its long ones stand alone, or three in a row do.
pub(super) fn is_spaced(lines: &[Line<'_>]) -> bool {
    let long = |it: usize| lines.get(it).is_some_and(|line| line.is_prose() && line.look.words >= LONG);
    let alone = |it: usize| long(it) && is_alone(lines, it);
    let all = (0..lines.len()).filter(|it| long(*it)).count();
    let apart = (0..lines.len()).filter(|it| alone(*it)).count();
    (apart >= 3 && apart * 2 >= all) || (2..lines.len()).any(|at| (at - 2..=at).all(alone))
}
