//! Caption and credit blocks → the pictures; a credit under a caption that has none is that caption's.

use super::caption::parse;
use super::line::{Line, Shape};
use super::types::{BlockKind, Caption};

/// Every picture, in order.
pub(super) fn captions(lines: &[Line<'_>], kinds: &[BlockKind]) -> Vec<Caption> {
    let mut captions: Vec<Caption> = Vec::new();
    let mut open = false;
    for (line, kind) in lines.iter().zip(kinds) {
        match (kind, &line.shape) {
            (BlockKind::Caption, Shape::Caption(caption)) => captions.push(*caption),
            (BlockKind::Caption, _) => captions.push(parse(line.words, line.unit.span.start)),
            (BlockKind::Credit, Shape::Credit(credit)) if open => {
                if let Some(caption) = captions.last_mut() {
                    caption.credit = caption.credit.or(Some(*credit));
                }
            }
            _ => {}
        }
        open = *kind == BlockKind::Caption;
    }
    captions
}
