//! A dateline's place → a name, where the tagger passed over its capitals; says nothing of where it lies.

use crate::article::Article;
use crate::tag::{Kind, Tagged};
use crate::text::{Confidence, Span, Text, is_dash, is_space};
use crate::token::Tokens;

/// How sure: the dateline's grammar and a list of places agree.
const SURE: Confidence = Confidence::new(900);

/// Adds to `names`, which are in order and stay so, each part of the dateline's place that no name covers and `is_place` knows.
pub fn add_filed(text: &Text<'_>, article: &Article, tokens: &Tokens, names: &mut Vec<Tagged>, is_place: impl Fn(Span) -> bool) {
    let Some((dateline, place)) = article.dateline.and_then(|it| Some((it.span, it.place?))) else { return };
    part_at(text, tokens, dateline.end, names);
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

/// Takes apart a name that runs over the dateline's `end`, as "ATLANTA — Voters" does: what stands behind the dash is a name only
/// when it has several words.
fn part_at(text: &Text<'_>, tokens: &Tokens, end: usize, names: &mut Vec<Tagged>) {
    // What a reader marked stays as it is.
    let crosses = |it: &Tagged| it.span.start < end && it.span.end > end && it.confidence != Confidence::FULL;
    let Some(at) = names.iter().position(crosses) else { return };
    let name = names.remove(at);
    let rest = text.get(Span::new(end, name.span.end)).trim_start_matches(|it: char| is_space(it) || is_dash(it));
    let span = Span::new(name.span.end - rest.len(), name.span.end);
    if rest.contains(' ') {
        names.insert(at, Tagged { span, tokens: tokens.inside(span), ..name });
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

    #[test]
    fn no_name_runs_over_the_dash() {
        let found = |paragraph: &str, name: &str| {
            let raw = format!("Council weighs new rules\n\n{paragraph}\n\nThe turnout was high.\n");
            let text = Text::new(&raw);
            let article = read(&text, &Given::default());
            let tokens = tokenize(&text, &article);
            let start = raw.find(name).unwrap();
            let span = Span::new(start, start + name.len());
            let mut names = vec![Tagged { span, tokens: tokens.inside(span), kind: Kind::Org, confidence: SURE, why: String::new() }];
            add_filed(&text, &article, &tokens, &mut names, |_| true);
            names.iter().map(|it| text.get(it.span).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("ATLANTA — Voters chose a mayor on Tuesday.", "ATLANTA — Voters"), ["ATLANTA"]);
        assert_eq!(found("ATLANTA — Dana Cole chose a mayor on Tuesday.", "ATLANTA — Dana Cole"), ["ATLANTA", "Dana Cole"]);
        assert_eq!(found("ATLANTA — The new mayor of the town met Dana Cole on Tuesday.", "Dana Cole"), ["ATLANTA", "Dana Cole"]);
    }
}
