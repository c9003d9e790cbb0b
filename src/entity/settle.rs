//! Doubtful kinds of one name → the kind the text is surer of, with the reason, and names that ran across a dash → cut; a sure kind is never changed.

use super::person::name::PersonName;
use crate::tag::{Kind, Tagged};
use crate::text::{Span, Text};
use crate::token::Tokens;
use std::collections::{BTreeMap, BTreeSet};

/// Below this many thousandths a kind is doubtful.
const DOUBTFUL: u16 = 750;

/// A person's name goes across no dash with spaces around it: what stands before it (`CONCORD, N.H. —`) is no part of it.
pub fn cut_at_dashes(text: &Text<'_>, tokens: &Tokens, names: &mut [Tagged]) {
    for name in names.iter_mut().filter(|name| name.kind == Kind::Person) {
        let words = text.get(name.span);
        let dash = [" — ", " – ", " -- "].iter().filter_map(|dash| words.rfind(dash).map(|at| at + dash.len())).max();
        let Some(behind) = dash.filter(|&at| at < words.len()) else { continue };
        name.span = Span::new(name.span.start + behind, name.span.end);
        name.tokens = tokens.inside(name.span);
    }
}

/// Gives doubtful names the kind that the same words have elsewhere, or a person's whose surname they are.
pub fn settle(text: &Text<'_>, names: &mut [Tagged]) {
    let votes = votes(text, names);
    let surnames = surnames(text, names);
    for name in names.iter_mut().filter(|name| name.confidence.thousandths() < DOUBTFUL) {
        let words = text.get(name.span);
        let own = votes.get(words).and_then(|kinds| kinds.get(&name.kind)).copied().unwrap_or(0);
        let best = votes.get(words).and_then(|kinds| kinds.iter().max_by_key(|(_, sum)| **sum));
        match best {
            Some((&kind, &sum)) if kind != name.kind && sum > 2 * own => change(name, kind, "the same name is so elsewhere"),
            _ if name.kind != Kind::Person && own < 2 * u32::from(DOUBTFUL) && surnames.contains(words) => {
                change(name, Kind::Person, "the surname of someone named in full");
            }
            _ => {}
        }
    }
}

/// For each name as written, how sure the text is of each kind, summed.
fn votes<'a>(text: &Text<'a>, names: &[Tagged]) -> BTreeMap<&'a str, BTreeMap<Kind, u32>> {
    let mut votes: BTreeMap<&str, BTreeMap<Kind, u32>> = BTreeMap::new();
    for name in names {
        *votes.entry(text.get(name.span)).or_default().entry(name.kind).or_default() += u32::from(name.confidence.thousandths());
    }
    votes
}

/// Last words of full names of which the text is sure that they are people.
fn surnames<'a>(text: &Text<'a>, names: &[Tagged]) -> BTreeSet<&'a str> {
    let sure = names.iter().filter(|name| name.kind == Kind::Person && name.confidence.thousandths() >= DOUBTFUL);
    let full = sure.map(|name| text.get(name.span)).filter(|words| PersonName::parse(words).is_full());
    full.filter_map(|words| words.split_whitespace().last()).collect()
}

fn change(name: &mut Tagged, kind: Kind, reason: &str) {
    name.kind = kind;
    name.why = if name.why.is_empty() { reason.to_owned() } else { format!("{}; {reason}", name.why) };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Confidence;

    #[test]
    fn a_doubtful_kind_follows_the_sure_ones() {
        let text = Text::new("Martin Ford left. Ford flew. Acme grew. Acme paid.");
        let name = |start, end, kind, sure| Tagged {
            span: Span::new(start, end),
            tokens: 0..0,
            kind,
            confidence: Confidence::new(sure),
            why: String::new(),
        };
        let mut names = [name(0, 11, Kind::Person, 990), name(18, 22, Kind::Org, 510), name(29, 33, Kind::Org, 980), name(40, 44, Kind::Gpe, 480)];
        settle(&text, &mut names);
        assert_eq!(names.map(|it| it.kind), [Kind::Person, Kind::Person, Kind::Org, Kind::Org]);
    }

    #[test]
    fn two_sure_kinds_stay_apart() {
        let text = Text::new("Ford met Ford");
        let name =
            |start, end, kind| Tagged { span: Span::new(start, end), tokens: 0..0, kind, confidence: Confidence::new(900), why: String::new() };
        let mut names = [name(0, 4, Kind::Person), name(9, 13, Kind::Org)];
        settle(&text, &mut names);
        assert_eq!(names.map(|it| it.kind), [Kind::Person, Kind::Org]);
    }
}
