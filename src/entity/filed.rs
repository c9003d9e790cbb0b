//! A dateline's place → a name, where the tagger passed over its capitals; says nothing of where it lies.

use crate::article::Article;
use crate::tag::{Kind, Tagged};
use crate::text::{Confidence, Span, Text};
use crate::token::Tokens;

/// How sure: the dateline's grammar and a list of places agree.
const SURE: Confidence = Confidence::new(900);

/// Adds to `names`, which are in order and stay so, each part of the dateline's place that no name covers and `is_place` knows.
pub fn add_filed(text: &Text<'_>, article: &Article, tokens: &Tokens, names: &mut Vec<Tagged>, is_place: impl Fn(Span) -> bool) {
    let Some(place) = article.dateline.and_then(|it| it.place) else { return };
    let mut start = place.start;
    for part in text.get(place).split(',') {
        let indent = part.len() - part.trim_start().len();
        let span = Span::new(start + indent, start + indent + part.trim().len());
        start += part.len() + 1;
        let at = names.partition_point(|it| it.span.end <= span.start);
        let covered = names.get(at).is_some_and(|it| it.span.start < span.end);
        if !span.is_empty() && !covered && is_place(span) {
            let name = Tagged { span, tokens: tokens.inside(span), kind: Kind::Gpe, confidence: SURE, why: "it stands in the dateline".to_owned() };
            names.insert(at, name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Given, read};
    use crate::token::tokenize;

    #[test]
    fn a_dateline_that_nobody_marked_is_a_place() {
        let text = Text::new("Council weighs new rules\n\nATLANTA, Georgia — Voters chose a mayor on Tuesday.\n\nThe turnout was high.\n");
        let article = read(&text, &Given::default());
        let tokens = tokenize(&text, &article);
        let found = |is_place: fn(&str) -> bool| {
            let mut names = Vec::new();
            add_filed(&text, &article, &tokens, &mut names, |span| is_place(text.get(span)));
            names.iter().map(|it| text.get(it.span).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found(|_| true), ["ATLANTA", "Georgia"]);
        assert_eq!(found(|name| name != "Georgia"), ["ATLANTA"], "no list of places knows the other");
    }
}
