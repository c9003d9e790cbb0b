//! Names of one article → the same, and a given name cut short is part of the name behind it: `Ma. Consuelo Abad`, `Wm. Stone`.

use super::{Kind, Tagged};
use crate::lexicon::SHORT_GIVEN_NAMES;
use crate::text::{Confidence, Span, Text};
use crate::token::Tokens;

/// A name of another kind this sure (in thousandths) stays: `Wm. Morrison Supermarkets`.
const SURE: u16 = 800;

/// No name of a person that begins so is longer, in tokens.
const LONGEST: usize = 4;

/// Takes given names cut short into the names of people, and makes people of doubtful names that begin with one.
pub fn add_shortened(text: &Text<'_>, tokens: &Tokens, names: &mut [Tagged]) {
    let shortened = |at: usize| tokens.tokens.get(at).is_some_and(|it| is_shortened(text.get(it.span)));
    for name in names.iter_mut().filter(|it| it.confidence != Confidence::FULL) {
        let doubtful = name.confidence.thousandths() < SURE && (2..=LONGEST).contains(&name.tokens.len());
        if doubtful && name.kind != Kind::Person && shortened(name.tokens.start) {
            name.kind = Kind::Person;
            "a given name cut short begins it".clone_into(&mut name.why);
        }
        let before = name.tokens.start.checked_sub(1).filter(|&at| name.kind == Kind::Person && shortened(at));
        if let Some((at, token)) = before.and_then(|at| Some((at, tokens.tokens.get(at)?))) {
            name.span = Span::new(token.span.start, name.span.end);
            name.tokens.start = at;
        }
    }
}

fn is_shortened(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|it| SHORT_GIVEN_NAMES.contains(it))
}
