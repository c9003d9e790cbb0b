//! The marks of one block → quoted stretches, nested ones too; looks at no other block.
//!
//! | written | stretches |
//! |---|---|
//! | `"A," he said. "B."` | `A,` and `B.` |
//! | `"A 'B' C"` | `A 'B' C` and, inside, `B` |
//! | `“A. “B.”` | `A. ` unclosed, `B.` |
//! | `Hello, "said X, "go"` | a mark that faces the wrong way closes when the count of marks says so |

use super::marks::{Family, Mark, Role};
use crate::text::Span;

/// Deeper quotations than this are read as part of the one around them.
const DEEPEST: usize = 4;

/// A quoted stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// With its marks.
    pub outer: Span,
    /// Without them.
    pub inner: Span,
    /// Which marks enclose it.
    pub family: Family,
    /// How many stretches lie around it.
    pub depth: usize,
    /// Whether its closing mark is there.
    pub closed: bool,
}

/// What the marks of a block came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Paired {
    /// In order of start.
    pub stretches: Vec<Stretch>,
    /// The stretch that is still open at the end of the block.
    pub tail: Option<usize>,
    /// The first mark that closes what was never opened.
    pub stray: Option<Mark>,
}

/// Pairs `marks`, which lie in `block`, in one pass.
pub fn pair(marks: &[Mark], block: Span) -> Paired {
    let ahead = Ahead::new(marks, block);
    let mut stack: Vec<Mark> = Vec::new();
    let mut out = Paired::default();
    for (at, &mark) in marks.iter().enumerate() {
        let open = stack.iter().rposition(|it| it.family == mark.family);
        match (act(mark, open, &stack, &ahead.at(at)), open) {
            (Act::Open, _) if stack.len() < DEEPEST => stack.push(mark),
            (Act::Reopen, Some(below)) => {
                abandon(&mut stack, below, mark.span.start, &mut out);
                stack.push(mark);
            }
            (Act::Close, Some(below)) => close(&mut stack, below, mark, &mut out),
            (Act::Close, None) if mark.family != Family::Single => out.stray = out.stray.or(Some(mark)),
            _ => {}
        }
    }
    let unclosed = stack.iter().position(|mark| mark.family != Family::Single || mark.span.start == block.start);
    let closed = out.stretches.len();
    if let Some(below) = unclosed {
        abandon(&mut stack, below, block.end, &mut out);
    }
    let tail = out.stretches.get(closed..).and_then(<[Stretch]>::last).copied();
    out.stretches.sort_by_key(|it| (it.outer.start, it.depth));
    out.tail = tail.and_then(|tail| out.stretches.iter().position(|it| *it == tail));
    out
}

enum Act {
    Open,
    Reopen,
    Close,
    Ignore,
}

fn act(mark: Mark, open: Option<usize>, stack: &[Mark], ahead: &Rest) -> Act {
    match (mark.role, open) {
        (Role::Closes | Role::Either, Some(_)) => Act::Close,
        (Role::MayClose, Some(_)) if !ahead.single_closes_next => Act::Close,
        (Role::MayClose, _) => Act::Ignore,
        (Role::Closes, None) => Act::Close,
        (Role::Opens | Role::Either, None) if mark.family == Family::Single && !ahead.single_closes && !ahead.first => Act::Ignore,
        (Role::Opens | Role::Either, None) => Act::Open,
        (Role::Opens, Some(_)) => again(mark, stack, ahead),
    }
}

/// A mark that opens while its family is open: nested, facing the wrong way, or after a forgotten close.
fn again(mark: Mark, stack: &[Mark], ahead: &Rest) -> Act {
    match mark.family {
        Family::Single => Act::Ignore,
        _ if mark.shaped => {
            let depth = stack.iter().filter(|it| it.family == mark.family).count();
            if ahead.closing > ahead.opening + depth { Act::Open } else { Act::Reopen }
        }
        _ if ahead.opening + ahead.closing == 0 => Act::Close,
        _ if ahead.straight.is_multiple_of(2) => Act::Close,
        _ => Act::Reopen,
    }
}

fn close(stack: &mut Vec<Mark>, below: usize, mark: Mark, out: &mut Paired) {
    abandon(stack, below + 1, mark.span.start, out);
    let Some(open) = stack.pop() else { return };
    out.stretches.push(Stretch {
        outer: open.span.join(mark.span),
        inner: Span::new(open.span.end, mark.span.start),
        family: mark.family,
        depth: stack.len(),
        closed: true,
    });
}

/// Ends what is open from `below` on at `end`; a single mark was an apostrophe after all.
fn abandon(stack: &mut Vec<Mark>, below: usize, end: usize, out: &mut Paired) {
    while stack.len() > below {
        let Some(open) = stack.pop() else { return };
        if open.family == Family::Single && !stack.is_empty() || open.span.end >= end {
            continue;
        }
        out.stretches.push(Stretch {
            outer: Span::new(open.span.start, end),
            inner: Span::new(open.span.end, end),
            family: open.family,
            depth: stack.len(),
            closed: false,
        });
    }
}

/// For every mark, what comes after it in the block.
struct Ahead {
    rests: Vec<Rest>,
}

/// What comes after a mark, of double marks and guillemets unless it says single.
#[derive(Clone, Copy, Default)]
struct Rest {
    opening: usize,
    closing: usize,
    straight: usize,
    single_closes: bool,
    single_closes_next: bool,
    /// The mark starts the block: a paragraph of a quotation that runs on.
    first: bool,
}

impl Ahead {
    fn new(marks: &[Mark], block: Span) -> Self {
        let mut rests = vec![Rest::default(); marks.len()];
        let mut rest = Rest::default();
        for (mark, slot) in marks.iter().zip(&mut rests).rev() {
            *slot = Rest { first: mark.span.start == block.start, ..rest };
            let closes = matches!(mark.role, Role::Closes | Role::MayClose);
            if mark.family == Family::Single {
                rest.single_closes |= closes;
                rest.single_closes_next = closes;
                continue;
            }
            rest.straight += usize::from(!mark.shaped);
            rest.closing += usize::from(closes);
            rest.opening += usize::from(mark.role == Role::Opens);
        }
        Self { rests }
    }

    fn at(&self, at: usize) -> Rest {
        self.rests.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::marks::marks;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let block = Span::new(0, text.len());
        let paired = pair(&marks(text, block), block);
        let found: Vec<&str> = paired.stretches.iter().map(|it| it.inner.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_style() {
        check("\"A,\" he said. \"B.\"", &["A,", "B."]);
        check("“A,” and «B» and „C“ and ``D''", &["A,", "B", "C", "D"]);
        check("'It's the workers' day,' he said.", &["It's the workers' day,"]);
        check("‘It’s the workers’ day,’ he said.", &["It’s the workers’ day,"]);
    }

    #[test]
    fn nested() {
        check("\"He said 'go' to me.\"", &["He said 'go' to me.", "go"]);
        check("“He said “go” to me.”", &["He said “go” to me.", "go"]);
        check("‘A “B” C’", &["A “B” C", "B"]);
    }

    #[test]
    fn a_forgotten_close_ends_at_the_next_opening() {
        check("\"A. \"B,\" he said.", &["A. ", "B,"]);
        check("“A. “B,” he said.", &["A. ", "B,"]);
    }

    #[test]
    fn a_mark_may_face_the_wrong_way() {
        check("\"Hello, \"said she, \"go.\"", &["Hello, ", "go."]);
    }

    #[test]
    fn apostrophes_open_nothing() {
        check("The voters' anger and the boys' club", &[]);
    }
}
