//! A stretch of text and the marks on it → pieces that each lie wholly inside or outside every mark, by one boundary sweep; drops no overlap.

use super::marks::Mark;
use crate::text::Span;

/// A piece of text and the marks that cover it, outer before inner, as indices into the list of marks.
#[derive(Debug, PartialEq, Eq)]
pub struct Segment {
    /// The piece.
    pub span: Span,
    /// The marks that cover it.
    pub marks: Vec<usize>,
}

/// Cuts `block` at every edge of `marks`, which must be in order of start.
///
/// `first` is the first mark that may reach into the block; it moves on, so that a whole text is one pass.
pub fn cut(block: Span, marks: &[Mark<'_>], first: &mut usize) -> Vec<Segment> {
    while marks.get(*first).is_some_and(|it| it.span.end <= block.start) {
        *first += 1;
    }
    let inside: Vec<usize> =
        (*first..marks.len()).take_while(|at| marks[*at].span.start < block.end).filter(|at| marks[*at].span.overlaps(block)).collect();
    let mut edges: Vec<usize> = inside.iter().flat_map(|at| [marks[*at].span.start, marks[*at].span.end]).collect();
    edges.retain(|edge| block.start < *edge && *edge < block.end);
    edges.extend([block.start, block.end]);
    edges.sort_unstable();
    edges.dedup();
    sweep(&edges, marks, &inside)
}

fn sweep(edges: &[usize], marks: &[Mark<'_>], inside: &[usize]) -> Vec<Segment> {
    let mut waiting = inside.iter().copied().peekable();
    let mut open: Vec<usize> = Vec::new();
    let mut segments = Vec::new();
    for pair in edges.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        open.retain(|at| marks[*at].span.end > span.start);
        while let Some(at) = waiting.next_if(|at| marks[*at].span.start <= span.start) {
            open.push(at);
        }
        segments.push(Segment { span, marks: open.clone() });
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::marks::What;
    use crate::report::{Quote, QuoteKind};

    #[test]
    fn crossing_marks_are_cut_at_every_edge() {
        let quote = |start, end| Quote { start, end, kind: QuoteKind::Direct, speaker: None, cue: None, confidence: Default::default() };
        let quotes = [quote(2, 8), quote(5, 12)];
        let marks: Vec<Mark<'_>> = quotes.iter().map(|it| Mark { span: Span::new(it.start, it.end), what: What::Quote(it) }).collect();
        let pieces = cut(Span::new(0, 10), &marks, &mut 0);
        let expected = [(0, 2, vec![]), (2, 5, vec![0]), (5, 8, vec![0, 1]), (8, 10, vec![1])];
        assert_eq!(pieces, expected.map(|(start, end, marks)| Segment { span: Span::new(start, end), marks }));
    }
}
