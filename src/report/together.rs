//! Mentions and blocks → for each entity, whom it appears with; counts blocks of the story, weighs nothing.

use super::types::With;
use crate::article::{Article, BlockKind};
use crate::entity::Cast;
use std::collections::BTreeMap;

/// More in one block than this say nothing about one another.
const CROWD: usize = 24;
/// No entity lists more companions.
const MOST: usize = 12;

/// For each entity, those named or meant in the same blocks of the story, the most frequent first.
pub fn companions(article: &Article, cast: &Cast) -> Vec<Vec<With>> {
    let mut shared: Vec<BTreeMap<usize, u32>> = vec![BTreeMap::new(); cast.entities.len()];
    let mut rest = cast.mentions.as_slice();
    for block in &article.blocks {
        let (inside, later) = rest.split_at(rest.partition_point(|it| it.span.start < block.span.end));
        rest = later;
        let mut here: Vec<usize> = inside.iter().filter_map(|it| it.entity).collect();
        here.sort_unstable();
        here.dedup();
        here.truncate(if is_story(block.kind) { CROWD } else { 0 });
        for &one in &here {
            let Some(others) = shared.get_mut(one) else { continue };
            here.iter().filter(|&&it| it != one).for_each(|&it| *others.entry(it).or_default() += 1);
        }
    }
    shared.into_iter().map(most_frequent).collect()
}

const fn is_story(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::QuoteBlock)
}

fn most_frequent(shared: BTreeMap<usize, u32>) -> Vec<With> {
    let mut with: Vec<With> = shared.into_iter().map(|(entity, blocks)| With { entity, blocks }).collect();
    with.sort_by_key(|it| (std::cmp::Reverse(it.blocks), it.entity));
    with.truncate(MOST);
    with
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;
    use crate::entity::{Entity, Form, Kind, Mention};
    use crate::text::{Confidence, Span};

    /// Blocks of ten bytes; each entity mentioned in the blocks listed for it.
    fn told(kinds: &[BlockKind], mentioned: &[&[usize]]) -> Vec<Vec<With>> {
        let block = |(at, &kind): (usize, &BlockKind)| Block { span: Span::new(10 * at, 10 * at + 10), kind };
        let article = Article { blocks: kinds.iter().enumerate().map(block).collect(), ..Article::default() };
        let mut cast = Cast { entities: mentioned.iter().map(|_| Entity::new(Kind::Person, "")).collect(), ..Cast::default() };
        for (entity, blocks) in mentioned.iter().enumerate() {
            let mention = |&at: &usize| Mention {
                span: Span::new(10 * at + entity, 10 * at + entity + 1),
                kind: Kind::Person,
                entity: Some(entity),
                confidence: Confidence::FULL,
                form: Form::Name,
                why: String::new(),
            };
            cast.mentions.extend(blocks.iter().map(mention));
        }
        cast.mentions.sort_by_key(|it| it.span);
        companions(&article, &cast)
    }

    #[test]
    fn blocks_of_the_story_are_counted_once_each() {
        let story = BlockKind::Paragraph;
        let found = told(&[story, story, BlockKind::Caption], &[&[0, 0, 1, 2], &[0, 1], &[1, 2]]);
        assert_eq!(found[0], [With { entity: 1, blocks: 2 }, With { entity: 2, blocks: 1 }]);
        assert_eq!(found[2], [With { entity: 0, blocks: 1 }, With { entity: 1, blocks: 1 }]);
    }
}
