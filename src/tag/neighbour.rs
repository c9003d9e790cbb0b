//! Names of one article → the same, and a doubtful kind follows the words right beside the name: a role, kin, "in" or "the town of".
//!
//! | text | kind |
//! |---|---|
//! | India's high commissioner, Rakesh Nair, was summoned | a person |
//! | Hine Te Aho, a ranger, said | a person |
//! | the heirs of Otakar Vanek, a collector · His sons, Do Minh Khoa and Do Minh Tuan, | persons |
//! | tents were set up in Mae Sot. · the town council of Bad Lahren | a place |
//! | Cyclone Vonjy killed 51 people | an event |
//! | the company's founder, Acme Holdings, and · in Obi's words | as it was |

use super::bodies::BODIES;
use super::{Kind, Tagged};
use crate::lexicon::{ESTABLISHMENTS, KIN, ROLE_NOUNS, ends_org};
use crate::text::{Confidence, Text};
use crate::token::Tokens;
use std::ops::Range;

/// A name this sure (in thousandths) stays what it is, by what speaks against it. Set by hand on the five sets of
/// model/names.md: each changes a few names there, most of them for the better.
const SURE: Sure = Sure { role: 880, near_role: 850, inside: 900, town: 850 };

struct Sure {
    role: u16,
    near_role: u16,
    inside: u16,
    town: u16,
}

/// Roles that teams and firms have too.
const TEAMS: [&str; 10] = ["champion", "competitor", "contender", "employer", "opponent", "owner", "partner", "rival", "shareholder", "winner"];

/// What has a place's name behind it and "of".
const TOWNS: [&str; 16] = [
    "capital",
    "city",
    "council",
    "district",
    "island",
    "mayor",
    "municipality",
    "outskirts",
    "port",
    "province",
    "region",
    "residents",
    "suburb",
    "town",
    "village",
    "villages",
];

/// How sure (in thousandths) the kind is that the words before it give.
const CONFIDENCE: Confidence = Confidence::new(700);

/// Gives doubtful names the kind that the words before them call for.
pub fn settle_by_neighbours(text: &Text<'_>, tokens: &Tokens, names: &mut [Tagged]) {
    let all = Words { text, tokens };
    for at in 0..names.len() {
        let (before, rest) = names.split_at_mut(at);
        let Some(name) = rest.first_mut() else { return };
        if let Some((kind, why)) = all.called_for(name, before.last()) {
            *name = Tagged { kind, confidence: CONFIDENCE, why: why.to_owned(), ..name.clone() };
        }
    }
}

/// The words of the text.
struct Words<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
}

impl Words<'_> {
    /// The kind that the words beside a name call for, and why.
    fn called_for(&self, name: &Tagged, before: Option<&Tagged>) -> Option<(Kind, &'static str)> {
        let below = |most: u16| name.confidence.thousandths() < most;
        let thing = matches!(name.kind, Kind::Org | Kind::Facility | Kind::Misc | Kind::Product | Kind::Work);
        let full = || (2..=3).contains(&self.parts(&name.tokens)) && !self.ends_like_house(&name.tokens);
        let at = &name.tokens;
        let person = thing && below(SURE.role) && (self.stands_for_a_role(at) || self.is_one_of_kin(at, before))
            || thing && below(if name.kind == Kind::Org { SURE.role } else { SURE.inside }) && self.is_called_a_role(at)
            || (thing || name.kind.is_place()) && below(SURE.near_role) && (self.is_role_of(at) || self.is_called_a_role(at));
        if person && full() {
            Some((Kind::Person, "stands beside a role"))
        } else if name.kind == Kind::Person && below(SURE.inside) && self.is_inside(at) {
            Some((Kind::Gpe, "stands after “in”"))
        } else if (thing || name.kind == Kind::Person) && below(SURE.town) && self.is_town(at) {
            Some((Kind::Gpe, "the words before say that it is a place"))
        } else if name.kind != Kind::Event && below(SURE.inside) && self.is_storm(at) {
            Some((Kind::Event, "is called a storm"))
        } else {
            None
        }
    }

    fn ends_like_house(&self, name: &Range<usize>) -> bool {
        let last = self.lower(name.end.saturating_sub(1));
        ends_org(&last) || ESTABLISHMENTS.contains(&last)
    }

    /// `the collector Otakar Vanek`, but not `the publisher Otakar Vanek`: firms are called so too.
    fn is_role_of(&self, name: &Range<usize>) -> bool {
        let role = name.start.checked_sub(1).map_or("", |it| self.raw(it));
        ROLE_NOUNS.contains(role) && !BODIES.contains(role) && !TEAMS.contains(&role)
    }

    /// `His sons, Do Minh Khoa and Do Minh Tuan, are`
    fn is_one_of_kin(&self, name: &Range<usize>, before: Option<&Tagged>) -> bool {
        let behind_kin = |at: usize| at > 1 && self.raw(at - 1) == "," && KIN.get(self.raw(at - 2)).is_some();
        let other = || before.filter(|it| it.kind == Kind::Person && it.tokens.end + 1 == name.start && behind_kin(it.tokens.start));
        behind_kin(name.start) && matches!(self.raw(name.end), "," | "." | "and")
            || name.start.checked_sub(1).is_some_and(|it| self.raw(it) == "and") && other().is_some()
    }

    /// `the town council of Bad Lahren`
    fn is_town(&self, name: &Range<usize>) -> bool {
        name.start > 1 && self.raw(name.start - 1) == "of" && TOWNS.contains(&self.raw(name.start - 2)) && !self.ends_like_house(name)
    }

    /// `commissioner, Rakesh Nair,`
    fn stands_for_a_role(&self, name: &Range<usize>) -> bool {
        let Some(role) = name.start.checked_sub(2) else { return false };
        self.raw(role + 1) == "," && matches!(self.raw(name.end), "," | ".") && ROLE_NOUNS.contains(&self.lower(role))
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
            && (role..role + 3).any(|at| ROLE_NOUNS.contains(self.raw(at)) && matches!(self.raw(at + 1), "," | "."))
    }

    /// `in Mae Sot.`, `in Chiang Rai would`; not `in Obi's`, and one word may be a play.
    fn is_inside(&self, name: &Range<usize>) -> bool {
        let next = self.raw(name.end);
        let closed = matches!(next, "." | ",") || name.len() > 1 && next.starts_with(char::is_lowercase);
        closed && name.start.checked_sub(1).is_some_and(|it| self.raw(it) == "in")
    }

    fn raw(&self, at: usize) -> &str {
        self.tokens.tokens.get(at).map_or("", |it| self.text.get(it.span))
    }

    fn lower(&self, at: usize) -> String {
        self.raw(at).to_lowercase()
    }
}
