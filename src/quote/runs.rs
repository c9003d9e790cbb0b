//! Every block's stretches → the quotations of the text: running over paragraphs, mended where a mark is missing; judges no meaning.

use super::marks::{Family, Mark, marks};
use super::pairs::{Paired, Stretch, pair};
use crate::article::{Article, BlockKind};
use crate::text::{Note, NoteKind, Span, Text};

/// A quoted stretch in its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands.
    pub stretch: Stretch,
    /// Index of its block.
    pub block: usize,
    /// Whether it goes on from the paragraph before.
    pub continued: bool,
}

/// Finds the quoted stretches of every block that is read for them, in order, and what is wrong with their marks.
pub fn runs(text: &Text<'_>, article: &Article) -> (Vec<Run>, Vec<Note>) {
    let mut found: Vec<(usize, Paired)> = Vec::new();
    for (index, block) in article.blocks.iter().enumerate().filter(|(_, block)| is_read(block.kind)) {
        found.push((index, pair(&marks(text.as_str(), block.span), block.span)));
    }
    let mut out = Vec::new();
    let mut notes = Vec::new();
    let mut open: Option<Family> = None;
    for at in 0..found.len() {
        let next = found.get(at + 1).filter(|next| next.0 == found[at].0 + 1).map(|(index, paired)| (article.blocks[*index].span, paired));
        let (block, paired) = &found[at];
        let span = article.blocks[*block].span;
        let headed = if open.is_some() { paired.stray.filter(|mark| starts_unopened(*mark, paired)) } else { None };
        if let Some(mark) = headed {
            out.push(Run { stretch: unopened(span, mark), block: *block, continued: true });
        }
        let runs_on = paired.tail.is_some_and(|tail| next.is_some_and(|(span, next)| goes_on(paired.stretches.get(tail), span, next)));
        for (index, &stretch) in paired.stretches.iter().enumerate() {
            let continued = open == Some(stretch.family) && headed.is_none() && stretch.outer.start == span.start;
            let mut stretch = stretch;
            let open_on = runs_on && paired.tail == Some(index);
            if !stretch.closed && !open_on {
                if stretch.family == Family::Single {
                    continue;
                }
                notes.push(note(stretch.outer.trim(text.as_str()), "This quotation is opened and never closed."));
                stretch = mend(text, stretch);
            }
            out.push(Run { stretch, block: *block, continued });
        }
        if let Some(mark) = paired.stray.filter(|mark| headed.is_none() && !is_inches(text, *mark)) {
            notes.push(note(mark.span, "This mark closes a quotation that was never opened."));
        }
        open = if runs_on { paired.tail.and_then(|tail| paired.stretches.get(tail)).map(|it| it.family) } else { None };
    }
    (out, notes)
}

/// Whether quotation marks in a block of this kind are read.
const fn is_read(kind: BlockKind) -> bool {
    !kind.is_furniture()
}

/// The stray mark closes what the paragraph before left open.
fn starts_unopened(mark: Mark, paired: &Paired) -> bool {
    paired.stretches.first().is_none_or(|first| mark.span.start < first.outer.start)
}

fn unopened(block: Span, mark: Mark) -> Stretch {
    Stretch {
        outer: Span::new(block.start, mark.span.end),
        inner: Span::new(block.start, mark.span.start),
        family: mark.family,
        depth: 0,
        closed: true,
    }
}

/// Whether the quotation that `tail` leaves open goes on in the next block: its mark is set again there, or closes there.
fn goes_on(tail: Option<&Stretch>, next_span: Span, next: &Paired) -> bool {
    let Some(tail) = tail else { return false };
    let reopened = next.stretches.first().is_some_and(|first| first.outer.start == next_span.start && first.family == tail.family);
    let closed_there = next.stray.is_some_and(|mark| mark.family == tail.family && starts_unopened(mark, next));
    reopened || closed_there
}

/// Ends an unclosed quotation where its sentence turns to the speaker (`, said X`), or else where the line ends.
fn mend(text: &Text<'_>, stretch: Stretch) -> Stretch {
    let words = text.get(stretch.inner);
    let line = words.find(['\n', '\r']).unwrap_or(words.len());
    let end = turn(&words[..line]).unwrap_or(line);
    let inner = Span::new(stretch.inner.start, stretch.inner.start + end).trim(text.as_str());
    Stretch { outer: Span::new(stretch.outer.start, inner.end), inner, ..stretch }
}

/// Offset just after the comma of `, said X` or `, he said`.
fn turn(words: &str) -> Option<usize> {
    words.match_indices(',').map(|(at, _)| at + 1).find(|&at| {
        let mut next = words[at..].split_whitespace().take(4).map(|word| word.trim_end_matches(['.', ',', ':']));
        next.any(|word| matches!(word, "said" | "says" | "told" | "added" | "wrote" | "asked" | "tweeted"))
    })
}

fn is_inches(text: &Text<'_>, mark: Mark) -> bool {
    text.as_str().get(..mark.span.start).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

fn note(span: Span, words: &str) -> Note {
    Note { kind: NoteKind::UnclosedQuote, text: words.to_owned(), span }
}
