//! Where names stand → which entities are furniture: only in credits, bylines, datelines, boilerplate; judges no words.

use super::{Cast, Form};
use crate::article::Article;
use crate::text::Span;

/// Marks the entities all of whose names stand in furniture.
pub fn mark(article: &Article, cast: &mut Cast) {
    let spans = spans(article);
    let within: Vec<bool> = cast.mentions.iter().map(|it| it.form != Form::Name || is_within(&spans, it.span)).collect();
    for entity in &mut cast.entities {
        entity.furniture = entity.mentions.iter().all(|&at| within.get(at).copied().unwrap_or(false));
    }
}

/// The article's furniture in order, touching parts merged.
pub fn spans(article: &Article) -> Vec<Span> {
    let mut all: Vec<Span> = article.blocks.iter().filter(|block| block.kind.is_furniture()).map(|block| block.span).collect();
    all.extend(article.captions.iter().filter_map(|caption| caption.credit).map(|credit| credit.span));
    all.extend(article.dateline.map(|dateline| dateline.span));
    all.extend(article.agency.map(|agency| agency.span));
    all.extend(article.byline.iter().map(|byline| byline.span));
    all.sort_unstable();
    all.into_iter().fold(Vec::new(), |mut merged: Vec<Span>, span| {
        match merged.last_mut() {
            Some(last) if last.end >= span.start => *last = last.join(span),
            _ => merged.push(span),
        }
        merged
    })
}

/// Whether `span` lies in one of the `spans`, which are in order and apart.
pub fn is_within(spans: &[Span], span: Span) -> bool {
    let after = spans.partition_point(|it| it.start <= span.start);
    after.checked_sub(1).and_then(|at| spans.get(at)).is_some_and(|it| it.contains(span))
}
