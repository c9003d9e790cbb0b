//! Names of one article → the same, and a doubtful thing is a person when an age stands behind it or a given name begins it.
//!
//! | text | kind |
//! |---|---|
//! | Ausencio Villareal, 51, a radio host · Ausencio Villareal (51) | a person |
//! | Holger Vinter, taken for a product | a person |
//! | Real Union, 51 · Victoria Hospital · Baton Rouge, 44 | as it was: a club and a house end so, and a city is listed |

use super::hash;
use super::lists::{Entry, Lists, flag};
use super::word::{entry, key};
use super::{Kind, Tagged};
use crate::lexicon::{ESTABLISHMENTS, PLACE_HEADS, ends_org};
use crate::text::{Confidence, Text, is_quote};
use crate::token::Tokens;
use std::ops::Range;

/// A name this sure (in thousandths) stays what it is, by what speaks for a person. Set by hand on the five sets of
/// model/names.md.
const SURE: Sure = Sure { aged: 950, aged_alone: 700, in_brackets: 500, called: 600 };

struct Sure {
    aged: u16,
    /// A name of one word with an age may be a score.
    aged_alone: u16,
    /// An organisation with a number in brackets.
    in_brackets: u16,
    called: u16,
}

/// How sure (in thousandths) such a person is.
const CONFIDENCE: Confidence = Confidence::new(700);

/// Nobody in the news is older.
const OLDEST: u16 = 119;

/// Makes people of doubtful names.
pub fn settle_people(text: &Text<'_>, tokens: &Tokens, lists: &Lists, names: &mut [Tagged]) {
    let all = Words { text, tokens, lists };
    for name in names.iter_mut().filter(|it| it.kind != Kind::Person) {
        if let Some(why) = all.why_person(name) {
            *name = Tagged { kind: Kind::Person, confidence: CONFIDENCE, why: why.to_owned(), ..name.clone() };
        }
    }
}

/// The words of the text.
struct Words<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
    lists: &'a Lists,
}

impl Words<'_> {
    fn why_person(&self, name: &Tagged) -> Option<&'static str> {
        let (sure, words) = (name.confidence.thousandths(), name.tokens.len());
        if words <= 4 && sure < self.most_for_age(name) && self.has_age(name.tokens.end) && !self.ends_like_house(&name.tokens) {
            return Some("an age stands behind it");
        }
        let thing = matches!(name.kind, Kind::Org | Kind::Product | Kind::Facility | Kind::Misc | Kind::Work);
        let called = sure < SURE.called && thing && (2..=3).contains(&words) && self.is_called(&name.tokens);
        (called && !self.ends_like_house(&name.tokens)).then_some("a given name begins it")
    }

    /// So sure a name may be and is still a person's for the number behind it, which may also be a score or somebody's
    /// seats: `Fianna Fáil (77)`, `Grand Rapids, 51,`.
    fn most_for_age(&self, name: &Tagged) -> u16 {
        let bracket = self.raw(name.tokens.end) == "(";
        match name.kind {
            _ if name.tokens.len() == 1 && self.is_listed_place(name.tokens.start) || self.is_listed(&name.tokens) => 0,
            _ if name.tokens.len() == 1 => SURE.aged_alone,
            Kind::Gpe | Kind::Loc => {
                if bracket {
                    0
                } else {
                    SURE.called
                }
            }
            Kind::Org if bracket => SURE.in_brackets,
            _ => SURE.aged,
        }
    }

    /// Whether the words together stand on a list of cities, parties, companies or the like.
    fn is_listed(&self, name: &Range<usize>) -> bool {
        let keys = name.clone().map(|at| key(self.raw(at)));
        name.len() > 1 && keys.reduce(hash::pair).is_some_and(|it| self.lists.phrase(it).is_some())
    }

    /// `, 51,` or `(51)`
    fn has_age(&self, at: usize) -> bool {
        let age = self.raw(at + 1);
        let old = age.len() <= 3 && age.bytes().all(|it| it.is_ascii_digit()) && (1..=OLDEST).contains(&age.parse().unwrap_or(0));
        old && match self.raw(at) {
            "," => matches!(self.raw(at + 2), "," | "."),
            "(" => self.raw(at + 2) == ")",
            _ => false,
        }
    }

    fn ends_like_house(&self, name: &Range<usize>) -> bool {
        let last = self.raw(name.end.saturating_sub(1)).to_lowercase();
        ends_org(&last) || ESTABLISHMENTS.contains(&last) || PLACE_HEADS.contains(&last)
    }

    /// Capitals throughout, the first a given name, the last a family name or one that no list has; neither with "the"
    /// before it nor in quotation marks.
    fn is_called(&self, name: &Range<usize>) -> bool {
        let plain = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
        let bare = |word: &str| !matches!(word, "the" | "The") && (word.is_empty() || !word.chars().all(is_quote));
        let before = name.start.checked_sub(1).map_or("", |at| self.raw(at));
        name.clone().all(|at| plain(self.raw(at)))
            && bare(before)
            && bare(self.raw(name.end))
            && self.entry(name.start).flags & flag::GIVEN != 0
            && matches!(self.entry(name.end - 1), it if it.flags & flag::FAMILY != 0 || it == Entry::default())
    }

    fn is_listed_place(&self, at: usize) -> bool {
        self.entry(at).flags & (flag::CITY | flag::COUNTRY | flag::REGION) != 0
    }

    fn entry(&self, at: usize) -> Entry {
        entry(self.raw(at), self.lists)
    }

    fn raw(&self, at: usize) -> &str {
        self.tokens.tokens.get(at).map_or("", |it| self.text.get(it.span))
    }
}
