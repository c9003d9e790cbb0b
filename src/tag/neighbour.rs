//! Names of one article → the same, and a doubtful kind follows the words right before the name: a role and a comma, or "in".
//!
//! | text | kind |
//! |---|---|
//! | India's high commissioner, Rakesh Nair, was summoned | a person |
//! | Hine Te Aho, a ranger, said | a person |
//! | tents were set up in Mae Sot. | a place |
//! | Cyclone Vonjy killed 51 people | an event |
//! | the company's founder, Acme Holdings, and · in Obi's words | as it was |

use super::{Kind, Tagged};
use crate::lexicon::{ESTABLISHMENTS, ROLE_NOUNS, ends_org};
use crate::text::{Confidence, Text};
use crate::token::Tokens;
use std::ops::Range;

/// So sure (in thousandths) of another kind a name beside a role must be to stay so.
const SURE_BEHIND_ROLE: u16 = 850;

/// So sure (in thousandths) a name behind "in" must be a person's to stay one. Set by hand: on the five sets of model/names.md
/// both rules together change a few names, and one more is right.
const SURE_BEHIND_IN: u16 = 900;

/// How sure (in thousandths) the kind is that the words before it give.
const CONFIDENCE: Confidence = Confidence::new(700);

/// Gives doubtful names the kind that the words before them call for.
pub fn settle_by_neighbours(text: &Text<'_>, tokens: &Tokens, names: &mut [Tagged]) {
    let all = Words { text, tokens };
    for name in names.iter_mut() {
        let below = |most: u16| name.confidence.thousandths() < most;
        let kind = match name.kind {
            Kind::Org | Kind::Facility | Kind::Misc | Kind::Product | Kind::Work
                if below(SURE_BEHIND_ROLE) && all.stands_for_a_role(&name.tokens)
                    || below(if name.kind == Kind::Org { SURE_BEHIND_ROLE } else { SURE_BEHIND_IN }) && all.is_called_a_role(&name.tokens) =>
            {
                Kind::Person
            }
            Kind::Person if below(SURE_BEHIND_IN) && all.is_inside(&name.tokens) => Kind::Gpe,
            kind if kind != Kind::Event && below(SURE_BEHIND_IN) && all.is_storm(&name.tokens) => Kind::Event,
            _ => continue,
        };
        let why = match kind {
            Kind::Person => "stands beside a role",
            Kind::Event => "is called a storm",
            _ => "stands after “in”",
        };
        *name = Tagged { kind, confidence: CONFIDENCE, why: why.to_owned(), ..name.clone() };
    }
}

/// The words of the text.
struct Words<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
}

impl Words<'_> {
    /// `commissioner, Rakesh Nair,`
    fn stands_for_a_role(&self, name: &Range<usize>) -> bool {
        let Some(role) = name.start.checked_sub(2) else { return false };
        let last = self.lower(name.end.saturating_sub(1));
        self.raw(role + 1) == ","
            && matches!(self.raw(name.end), "," | ".")
            && (2..=3).contains(&self.parts(name))
            && ROLE_NOUNS.contains(&self.lower(role))
            && !ends_org(&last)
            && !ESTABLISHMENTS.contains(&last)
    }

    /// `Cyclone Vonjy`, and not the Hurricane Relief Fund.
    fn is_storm(&self, name: &Range<usize>) -> bool {
        name.len() == 2 && matches!(self.raw(name.start), "Cyclone" | "Hurricane" | "Typhoon") && !ends_org(&self.lower(name.start + 1))
    }

    /// How many words a name has, `Ouattara-Diop` counted as one.
    fn parts(&self, name: &Range<usize>) -> usize {
        let dashes = name.clone().filter(|&it| self.raw(it) == "-").count();
        name.len().saturating_sub(2 * dashes)
    }

    /// `Hine Te Aho, a ranger, said`
    fn is_called_a_role(&self, name: &Range<usize>) -> bool {
        let role = name.end + 2;
        self.raw(name.end) == ","
            && matches!(self.raw(name.end + 1), "a" | "an" | "the")
            && (2..=3).contains(&self.parts(name))
            && (role..role + 3).any(|at| ROLE_NOUNS.contains(self.raw(at)) && self.raw(at + 1) == ",")
    }

    /// `in Mae Sot.`
    fn is_inside(&self, name: &Range<usize>) -> bool {
        name.start.checked_sub(1).is_some_and(|it| self.raw(it) == "in") && matches!(self.raw(name.end), "." | ",")
    }

    fn raw(&self, at: usize) -> &str {
        self.tokens.tokens.get(at).map_or("", |it| self.text.get(it.span))
    }

    fn lower(&self, at: usize) -> String {
        self.raw(at).to_lowercase()
    }
}
