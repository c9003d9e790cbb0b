//! Names of one article → the same, and two doubtful names with a particle of another language between them are one: `Caxias do Sul`.
//!
//! English joins no two names so: "de" and "do" between two capitals are inside of one name. "an" and "on" are English words.

use super::Tagged;
use crate::text::{Span, Text};
use crate::token::Tokens;

/// A name this sure (in thousandths) is whole.
const SURE: u16 = 750;

/// What stands between the words of a place's name.
const PARTICLES: [&str; 17] = ["am", "ob", "d", "da", "das", "de", "del", "della", "des", "di", "do", "dos", "du", "la", "les", "sur", "upon"];

/// Joins doubtful names across a particle.
pub fn join_names(text: &Text<'_>, tokens: &Tokens, names: &mut Vec<Tagged>) {
    let mut at = 1;
    while at < names.len() {
        if is_one(text, tokens, &names[at - 1], &names[at]) {
            let end = names.remove(at);
            join(&mut names[at - 1], &end);
        } else {
            at += 1;
        }
    }
}

fn is_one(text: &Text<'_>, tokens: &Tokens, first: &Tagged, second: &Tagged) -> bool {
    let doubtful = [first, second].iter().all(|it| it.confidence.thousandths() < SURE);
    let between = tokens.tokens.get(first.tokens.end..second.tokens.start).unwrap_or_default();
    doubtful && matches!(between, [one] if PARTICLES.contains(&text.get(one.span)))
}

/// The whole is a place when either half is; else what the surer half is.
fn join(first: &mut Tagged, second: &Tagged) {
    let place = [&*first, second].iter().find(|it| it.kind.is_place()).map(|it| it.kind);
    let surer = if second.confidence > first.confidence { second.kind } else { first.kind };
    first.kind = place.unwrap_or(surer);
    first.span = Span::new(first.span.start, second.span.end);
    first.tokens.end = second.tokens.end;
    "a particle joins two names".clone_into(&mut first.why);
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;
    use crate::text::Confidence;
    use crate::token::split;

    /// Joins the names, given as `word kind confidence`, of a text.
    fn joined(raw: &str, names: &[(&str, Kind, u16)]) -> Vec<(String, Kind)> {
        let text = Text::new(raw);
        let tokens = Tokens { tokens: split(raw), sentences: Vec::new() };
        let name = |&(word, kind, sure): &(&str, Kind, u16)| {
            let start = raw.find(word).unwrap();
            let span = Span::new(start, start + word.len());
            Tagged { span, tokens: tokens.inside(span), kind, confidence: Confidence::new(sure), why: String::new() }
        };
        let mut names: Vec<Tagged> = names.iter().map(name).collect();
        join_names(&text, &tokens, &mut names);
        names.into_iter().map(|it| (it.span.of(raw).to_owned(), it.kind)).collect()
    }

    #[test]
    fn a_place_in_two_halves() {
        let found = joined("They played in Caxias do Sul on Sunday.", &[("Caxias", Kind::Gpe, 450), ("Sul", Kind::Person, 450)]);
        assert_eq!(found, [("Caxias do Sul".to_owned(), Kind::Gpe)]);
    }

    #[test]
    fn sure_names_and_english_words_join_nothing() {
        let sure = joined("Paulo da Silva", &[("Paulo", Kind::Person, 990), ("Silva", Kind::Person, 500)]);
        let english = joined("They met in Obi on Sula.", &[("Obi", Kind::Gpe, 450), ("Sula", Kind::Gpe, 450)]);
        assert_eq!((sure.len(), english.len()), (2, 2));
    }
}
