//! A gold article → the `Article` and `Cast` a flawless reader would hand on: named mentions only, no pronouns.

use super::gold;
use galley::article::{Article, Block, BlockKind};
use galley::entity::{Cast, Entity, Form, Mention};
use galley::text::{Confidence, Span};

/// The paragraphs of a gold text; the first is the headline.
pub fn article(gold: &gold::Article) -> Article {
    let mut blocks = Vec::new();
    let mut start = 0;
    for part in gold.text.split("\n\n") {
        let span = Span::new(start, start + part.len()).trim(&gold.text);
        if !span.is_empty() {
            let kind = if blocks.is_empty() { BlockKind::Headline } else { BlockKind::Paragraph };
            blocks.push(Block { span, kind });
        }
        start += part.len() + 2;
    }
    Article { headline: blocks.first().map(|block| block.span), blocks, ..Article::default() }
}

/// The gold names as a cast; entity `i` is the gold's entity `i`.
pub fn cast(gold: &gold::Article) -> Cast {
    let mut sorted = gold.mentions.clone();
    sorted.sort_by_key(|mention| mention.0.start);
    let mentions: Vec<Mention> = sorted
        .iter()
        .map(|(span, kind, entity)| Mention {
            span: *span,
            kind: *kind,
            entity: Some(*entity),
            confidence: Confidence::FULL,
            form: Form::Name,
            why: String::new(),
        })
        .collect();
    let entities = gold.entities.iter().enumerate().map(|(index, it)| entity(it, index, &mentions)).collect();
    Cast { mentions, entities, notes: Vec::new() }
}

fn entity(gold: &gold::Entity, index: usize, mentions: &[Mention]) -> Entity {
    let mut names = gold.names.iter().cloned();
    Entity {
        kind: gold.kind,
        name: names.next().unwrap_or_default(),
        aliases: names.collect(),
        roles: Vec::new(),
        age: None,
        nationality: None,
        honorific: None,
        people_of: None,
        furniture: false,
        salience: Confidence::default(),
        mentions: (0..mentions.len()).filter(|&at| mentions[at].entity == Some(index)).collect(),
    }
}
