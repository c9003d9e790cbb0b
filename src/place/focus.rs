//! Located places, peoples and where they are named → the story's focus; where it was filed does not count.

use super::gazetteer::Gazetteer;
use super::layout::NOWHERE;
use super::roles::is_filed;
use super::types::{Focus, Located};
use crate::article::{Article, Block, BlockKind};
use crate::entity::Kind;
use crate::entity::{Cast, Form};

/// What a mention weighs, by where it stands: news says first what it is about.
const HEADLINE: u32 = 6;
const LEAD: u32 = 4;
const EARLY: u32 = 3;
const REST: u32 = 2;

/// The country that the story speaks of most, and the place in it that it names most.
pub(super) fn focus(article: &Article, cast: &Cast, located: &[Located], gazetteer: &Gazetteer) -> Option<Focus> {
    let mut entities = vec![0_u32; cast.entities.len()];
    let weights = block_weights(&article.blocks);
    let mut blocks = article.blocks.iter().zip(weights).peekable();
    for mention in cast.mentions.iter().filter(|it| it.form == Form::Name) {
        while blocks.next_if(|(block, _)| block.span.end <= mention.span.start).is_some() {}
        let weight = blocks.peek().filter(|(block, _)| block.span.contains(mention.span)).map_or(0, |it| it.1);
        if let Some(sum) = mention.entity.and_then(|it| entities.get_mut(it)).filter(|_| !is_filed(article, mention.span)) {
            *sum += weight;
        }
    }
    let countries = country_weights(cast, located, &entities, gazetteer);
    let country = first_largest(&countries).and_then(|at| u8::try_from(at).ok()).and_then(|it| gazetteer.code(it)).map(str::to_owned);
    let here = |it: &&Located| it.country == country && entities.get(it.entity).is_some_and(|&weight| weight > 0);
    let place =
        located.iter().filter(here).min_by_key(|it| (u32::MAX - entities.get(it.entity).copied().unwrap_or(0), it.entity)).map(|it| it.entity);
    country.is_some().then_some(Focus { country, place })
}

fn block_weights(blocks: &[Block]) -> Vec<u32> {
    let mut paragraphs = 0;
    let weight = |block: &Block| match block.kind {
        BlockKind::Headline => HEADLINE,
        BlockKind::Standfirst => LEAD,
        kind if kind.is_body() => {
            paragraphs += 1;
            match paragraphs {
                1 => LEAD,
                2 => EARLY,
                _ => REST,
            }
        }
        BlockKind::Caption | BlockKind::Subhead => 1,
        _ => 0,
    };
    blocks.iter().map(weight).collect()
}

/// By index of country: places in it, and its people.
fn country_weights(cast: &Cast, located: &[Located], entities: &[u32], gazetteer: &Gazetteer) -> Vec<u32> {
    let mut countries = vec![0_u32; usize::from(NOWHERE)];
    let mut add = |country: Option<u8>, weight: u32| {
        if let Some(sum) = country.and_then(|it| countries.get_mut(usize::from(it))) {
            *sum += weight;
        }
    };
    let weight = |entity: usize| entities.get(entity).copied().unwrap_or(0);
    for place in located {
        add(place.country.as_deref().and_then(|code| gazetteer.index_of(code)), 2 * weight(place.entity));
    }
    for (index, entity) in cast.entities.iter().enumerate() {
        match entity.kind {
            Kind::Group => add(gazetteer.people(&entity.name), 2 * weight(index)),
            Kind::Org => add(country_in(&entity.name, gazetteer), weight(index)),
            _ => {}
        }
    }
    countries
}

/// The country that an organisation's name carries: "Bank of Japan", "Israeli Defence Forces".
fn country_in(name: &str, gazetteer: &Gazetteer) -> Option<u8> {
    let words = || name.split_whitespace().take(8);
    words().find_map(|word| gazetteer.people(word).or_else(|| gazetteer.country_named(word)))
}

fn first_largest(weights: &[u32]) -> Option<usize> {
    weights.iter().enumerate().filter(|it| *it.1 > 0).max_by_key(|(index, weight)| (**weight, usize::MAX - index)).map(|it| it.0)
}
