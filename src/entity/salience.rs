//! Where and how often an entity is mentioned → how much the story is about it, in thousandths; reads no meaning.
//!
//! | evidence | points |
//! |---|---|
//! | named in the headline | 30 |
//! | mentioned in the first paragraph of the body | 20 |
//! | each doubling of its mentions | 12 |
//! | each doubling of the blocks it occurs in | 8 |
//!
//! The most salient entity of an article has 1000, the others their share of its points; furniture has none.

use super::scene::Scene;
use super::{Cast, Entity};
use crate::article::BlockKind;
use crate::text::{Confidence, Span};

/// Sets the salience of every entity.
pub fn weigh(scene: &Scene<'_>, cast: &mut Cast) {
    let points: Vec<u32> = cast.entities.iter().map(|entity| points(scene, cast, entity)).collect();
    let most = points.iter().copied().max().unwrap_or(0).max(1);
    for (entity, points) in cast.entities.iter_mut().zip(points) {
        entity.salience = Confidence::new(u16::try_from(points * 1000 / most).unwrap_or(1000));
    }
}

fn points(scene: &Scene<'_>, cast: &Cast, entity: &Entity) -> u32 {
    if entity.furniture {
        return 0;
    }
    let mut mentions = 0_u32;
    let mut blocks = 0_u32;
    let mut last = None;
    let (mut headline, mut lead) = (0, 0);
    let first_paragraph = lead_of(scene);
    for span in entity.mentions.iter().filter_map(|&at| cast.mentions.get(at)).map(|it| it.span) {
        let block = block_of(scene, span);
        mentions += 1;
        blocks += u32::from(block != last);
        last = block;
        if scene.article.headline.is_some_and(|headline| headline.contains(span)) {
            headline = 30;
        }
        if block.is_some() && block == first_paragraph {
            lead = 20;
        }
    }
    headline + lead + 12 * doublings(mentions) / 4 + 8 * doublings(blocks) / 4
}

/// Four times the binary logarithm of 1 + n, rounded down: finer than whole doublings, still exact.
fn doublings(n: u32) -> u32 {
    let n = u64::from(n.min(1 << 12)) + 1;
    n.pow(4).ilog2()
}

/// The first paragraph of the body.
fn lead_of(scene: &Scene<'_>) -> Option<usize> {
    scene.article.blocks.iter().position(|block| block.kind == BlockKind::Paragraph)
}

fn block_of(scene: &Scene<'_>, span: Span) -> Option<usize> {
    let blocks = &scene.article.blocks;
    blocks.partition_point(|block| block.span.start <= span.start).checked_sub(1)
}
