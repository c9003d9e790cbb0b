//! Where a place is named → its parts in the story: filed, photographed, story; knows no coordinates.

use super::types::PlaceRole;
use crate::article::{Article, BlockKind};
use crate::entity::{Cast, Form};
use crate::text::{Span, Text};

/// The parts each entity plays, in order of entity, each list sorted and without repeats.
pub(super) fn roles(text: &Text<'_>, article: &Article, cast: &Cast) -> Vec<Vec<PlaceRole>> {
    let mut roles = vec![Vec::new(); cast.entities.len()];
    let mut blocks = article.blocks.iter().peekable();
    let mut before: Option<(Span, Option<PlaceRole>)> = None;
    for mention in cast.mentions.iter().filter(|it| it.form == Form::Name) {
        while blocks.next_if(|block| block.span.end <= mention.span.start).is_some() {}
        let kind = blocks.peek().filter(|block| block.span.contains(mention.span)).map(|block| block.kind);
        let role = role(text, article, mention.span, kind, before);
        before = Some((mention.span, role));
        if let (Some(role), Some(list)) = (role, mention.entity.and_then(|entity| roles.get_mut(entity))) {
            list.push(role);
        }
    }
    for list in &mut roles {
        list.sort();
        list.dedup();
    }
    roles
}

fn role(text: &Text<'_>, article: &Article, span: Span, block: Option<BlockKind>, before: Option<(Span, Option<PlaceRole>)>) -> Option<PlaceRole> {
    if is_filed(article, span) {
        return Some(PlaceRole::Filed);
    }
    match block? {
        BlockKind::Caption if is_taken_at(text, span, before) => Some(PlaceRole::Photographed),
        kind if kind.is_furniture() => None,
        _ => Some(PlaceRole::Story),
    }
}

/// In the dateline, but not in its agency's name.
pub(super) fn is_filed(article: &Article, span: Span) -> bool {
    article.dateline.is_some_and(|it| it.span.contains(span) || it.place.is_some_and(|place| place.overlaps(span)))
}

/// "in Moscow", "at Heathrow, London": the caption says where, it does not only speak of the place.
fn is_taken_at(text: &Text<'_>, span: Span, before: Option<(Span, Option<PlaceRole>)>) -> bool {
    const WHERE: [&str; 13] = ["in", "at", "near", "outside", "inside", "on", "over", "off", "around", "along", "above", "across", "beside"];
    let lead = text.get(Span::new(back(text, span.start), span.start));
    if lead.ends_with(", ") {
        return before.is_some_and(|(other, role)| role == Some(PlaceRole::Photographed) && other.end + 2 == span.start);
    }
    let words = lead.trim_end();
    let mut words = words.rsplit(|it: char| !it.is_alphanumeric());
    match words.next() {
        Some("the") => words.next().is_some_and(|word| WHERE.contains(&word.to_lowercase().as_str())),
        Some(word) => WHERE.contains(&word.to_lowercase().as_str()),
        None => false,
    }
}

/// A character boundary some words before `at`.
fn back(text: &Text<'_>, at: usize) -> usize {
    (at.saturating_sub(24)..=at).find(|&it| text.as_str().is_char_boundary(it)).unwrap_or(at)
}
