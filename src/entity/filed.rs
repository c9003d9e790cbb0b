//! A dateline's place → a place's name there and in the story, whatever the tagger made of its capitals; says nothing of where it lies.
//!
//! | dateline | the tagger's names | names here |
//! |---|---|---|
//! | `ATLANTA, Georgia —` | none | ATLANTA · Georgia |
//! | `LIMA (AFP) -` | LIMA, a person | LIMA, a place |
//! | `PRINCE ALBERT, Saskatchewan —` | ALBERT, a person | PRINCE ALBERT, and each Prince Albert of the story |
//! | `ATLANTA — Voters` | ATLANTA — Voters | ATLANTA |

use super::capitals::usual;
use crate::article::Article;
use crate::tag::{Kind, Tagged};
use crate::text::{Confidence, Span, Text, is_dash, is_space};
use crate::token::Tokens;

/// How sure: the dateline's grammar and a list of places agree.
const SURE: Confidence = Confidence::new(900);

/// How sure where the dateline's grammar says so alone.
const BY_GRAMMAR: Confidence = Confidence::new(800);

/// An organisation so sure (in thousandths) is one in a dateline too: UNITED NATIONS (AP).
const SURE_ORG: u16 = 600;

/// Makes each part of the dateline's place a place's name among `names`, which are in order and stay so. `is_place` tells which are
/// listed, `taken_away` what a reader wants no name to be.
pub fn add_filed(
    text: &Text<'_>,
    article: &Article,
    tokens: &Tokens,
    names: &mut Vec<Tagged>,
    is_place: impl Fn(Span) -> bool,
    taken_away: impl Fn(Span) -> bool,
) {
    let Some((dateline, place)) = article.dateline.and_then(|it| Some((it.span, it.place?))) else { return };
    part_at(text, tokens, dateline.end, names);
    let parts = parts(text, place);
    // Beside an agency or a listed region the grammar is enough: "HIGH PRAIRIE, Alberta —".
    let sure = article.dateline.is_some_and(|it| it.agency.is_some()) || parts.iter().any(|it| is_place(*it));
    for part in parts.into_iter().filter(|it| !taken_away(*it)) {
        let listed = is_place(part);
        let named = names.iter().find(|it| it.span == part);
        let is_org = named.is_some_and(|it| it.kind == Kind::Org && it.confidence.thousandths() >= SURE_ORG);
        if listed || (!is_org && (sure || named.is_some())) {
            mark(tokens, names, part, if listed { SURE } else { BY_GRAMMAR });
        }
        if listed {
            echoes(text, part).into_iter().for_each(|echo| mend(tokens, names, echo));
        }
    }
}

/// What stands between the commas and brackets of a place: `New Delhi [India]`.
fn parts(text: &Text<'_>, place: Span) -> Vec<Span> {
    let mut start = place.start;
    let pieces = text.get(place).split([',', '(', ')', '[', ']']).map(|part| {
        let span = Span::new(start, start + part.len()).trim(text.as_str());
        start += part.len() + 1;
        span
    });
    pieces.filter(|it| !it.is_empty()).collect()
}

/// What a reader put right, or a place already.
fn is_settled(name: &Tagged) -> bool {
    name.kind.is_place() || name.confidence == Confidence::FULL
}

/// Makes `span` one name, in place of those inside it; nothing where a longer name or a reader's covers some of it.
fn mark(tokens: &Tokens, names: &mut Vec<Tagged>, span: Span, confidence: Confidence) {
    let at = names.partition_point(|it| it.span.end <= span.start);
    let end = at + names.iter().skip(at).take_while(|it| it.span.start < span.end).count();
    let stays = |it: &Tagged| !span.contains(it.span) || it.confidence == Confidence::FULL || (it.span == span && is_settled(it));
    if names[at..end].iter().any(stays) {
        return;
    }
    let name = Tagged { span, tokens: tokens.inside(span), kind: Kind::Gpe, confidence, why: "the story was filed there".to_owned() };
    names.splice(at..end, [name]);
}

/// Where the story writes the words of a dateline's place again, however they are capitalised there.
fn echoes(text: &Text<'_>, part: Span) -> Vec<Span> {
    let raw = text.as_str();
    let usual = usual(text.get(part));
    let found = raw.match_indices(&usual).map(|(at, it)| Span::new(at, at + it.len()));
    let letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    let apart = |it: &Span| !letter(raw[..it.start].chars().next_back()) && !letter(raw[it.end..].chars().next());
    found.filter(apart).filter(|it| *it != part).collect()
}

/// A person whose name is an echo, or the end of one, is no person: Buses took them to Prince Albert.
fn mend(tokens: &Tokens, names: &mut Vec<Tagged>, echo: Span) {
    let at = names.partition_point(|it| it.span.end <= echo.start);
    if names.get(at).is_some_and(|it| it.kind == Kind::Person && it.span.end == echo.end) {
        mark(tokens, names, echo, SURE);
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
            add_filed(&text, &article, &tokens, &mut names, |span| is_place(text.get(span)), |_| false);
            names.iter().map(|it| text.get(it.span).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found(|_| true), ["ATLANTA", "Georgia"]);
        assert_eq!(found(|name| name == "Georgia"), ["ATLANTA", "Georgia"], "no list of places knows the other");
        assert!(found(|_| false).is_empty(), "there is no agency either");
    }

    /// The kinds and words of the names after `add_filed`, the tagger having found `people` and nothing else.
    fn with_people(paragraph: &str, people: &[&str]) -> Vec<(Kind, String)> {
        let raw = format!("Council weighs new rules\n\n{paragraph}\n\nThe turnout was high.\n");
        let text = Text::new(&raw);
        let article = read(&text, &Given::default());
        let tokens = tokenize(&text, &article);
        let person = |name: &&str| {
            let start = raw.find(*name).unwrap();
            let span = Span::new(start, start + name.len());
            Tagged { span, tokens: tokens.inside(span), kind: Kind::Person, confidence: SURE, why: String::new() }
        };
        let mut names: Vec<Tagged> = people.iter().map(person).collect();
        add_filed(&text, &article, &tokens, &mut names, |_| true, |_| false);
        names.iter().map(|it| (it.kind, text.get(it.span).to_owned())).collect()
    }

    #[test]
    fn nobody_is_filed_from() {
        let found = with_people("LIMA (AFP) — Adriana Lima chose a mayor on Tuesday.", &["LIMA", "Adriana Lima"]);
        assert_eq!(found, [(Kind::Gpe, "LIMA".to_owned()), (Kind::Person, "Adriana Lima".to_owned())]);
    }

    #[test]
    fn the_story_names_the_place_again() {
        let found =
            with_people("PRINCE ALBERT, Saskatchewan — Buses took Dana Cole to Prince Albert on Tuesday.", &["ALBERT", "Dana Cole", "Albert on"]);
        let places = found.iter().filter(|it| it.0 == Kind::Gpe).map(|it| it.1.as_str()).collect::<Vec<_>>();
        assert_eq!(places, ["PRINCE ALBERT", "Saskatchewan"], "a longer name stays");
        let found =
            with_people("PRINCE ALBERT, Saskatchewan — Buses took Dana Cole to Prince Albert on Tuesday.", &["ALBERT", "Dana Cole", "Prince Albert"]);
        assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), [Kind::Gpe, Kind::Gpe, Kind::Person, Kind::Gpe]);
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
            add_filed(&text, &article, &tokens, &mut names, |_| true, |_| false);
            names.iter().map(|it| text.get(it.span).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("ATLANTA — Voters chose a mayor on Tuesday.", "ATLANTA — Voters"), ["ATLANTA"]);
        assert_eq!(found("ATLANTA — Dana Cole chose a mayor on Tuesday.", "ATLANTA — Dana Cole"), ["ATLANTA", "Dana Cole"]);
        assert_eq!(found("ATLANTA — The new mayor of the town met Dana Cole on Tuesday.", "Dana Cole"), ["ATLANTA", "Dana Cole"]);
    }
}
