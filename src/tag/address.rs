//! Names of one article → the same, and a name behind that of an establishment is where it stands; looks no place up.
//!
//! | text | behind the comma |
//! |---|---|
//! | pupils of LEA Primary School, Tudun Wada, were seen | a place |
//! | the principal of LEA Primary School, Ibrahim Musa, said | as it was: somebody's role comes before |
//! | Hartford Hospital, Bridgeport Hospital, and a clinic | as it was: a list |
//! | near Lincoln School, Terrell Jones, 17, was shot | as it was: more is told of the person |

use super::{Kind, Tagged};
use crate::lexicon::{ESTABLISHMENTS, GIVEN_NAMES, HONORIFICS, ROLE_NOUNS, SOURCE_NOUNS};
use crate::text::{Confidence, Text};
use crate::token::Tokens;

/// A role is looked for in so many words before an establishment.
const REACH: usize = 5;

/// A name this sure (in thousandths) stays what it is, unless it is a person's.
const DOUBTFUL: u16 = 600;

/// How sure (in thousandths) such a place is: enough to stay one, not to make others of its name one.
const CONFIDENCE: Confidence = Confidence::new(700);

/// Words before an establishment that say that something is there, or of it.
const THERE: [&str; 11] = ["at", "from", "in", "inside", "into", "near", "of", "outside", "to", "towards", "within"];

/// What parts a person from what was done there: "a suspect was arrested at".
const DONE: [&str; 8] = ["are", "been", "had", "has", "have", "is", "was", "were"];

/// What a list goes on with, and what more is told of a person with.
const GOES_ON: [&str; 9] = ["a", "an", "and", "formerly", "or", "the", "who", "whom", "whose"];

/// Makes places of names that say where an establishment stands.
pub fn settle_addresses(text: &Text<'_>, tokens: &Tokens, names: &mut [Tagged]) {
    let all = Words { text, tokens };
    for at in 1..names.len() {
        let [establishment, place] = &names[at - 1..=at] else { continue };
        let doubtful = place.kind == Kind::Person || place.confidence.thousandths() < DOUBTFUL;
        let open = !place.kind.is_place() && doubtful && place.confidence != Confidence::FULL;
        let next = names.get(at + 1).filter(|it| it.tokens.start == place.tokens.end + 1);
        let chained = next.is_none_or(|it| it.kind.is_place());
        if open && chained && all.is_address(establishment, place) {
            let why = format!("it says where {} is", text.get(establishment.span));
            names[at] = Tagged { kind: Kind::Gpe, confidence: CONFIDENCE, why, ..names[at].clone() };
        }
    }
}

/// The words of the text.
struct Words<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
}

impl Words<'_> {
    fn is_address(&self, establishment: &Tagged, place: &Tagged) -> bool {
        let [house, name] = [establishment, place].map(|it| it.tokens.clone());
        matches!(establishment.kind, Kind::Org | Kind::Facility)
            && name.start == house.end + 1
            && self.raw(house.end) == ","
            && ESTABLISHMENTS.contains(&self.lower(house.end - 1))
            && self.ends_phrase(name.end)
            && !self.names_person_or_house(&place.tokens)
            && self.is_there(house.start)
    }

    /// Whether a comma follows that neither goes on nor tells more, or the sentence ends.
    fn ends_phrase(&self, at: usize) -> bool {
        let next = self.lower(at + 1);
        let goes_on = GOES_ON.contains(&next.as_str()) || next.starts_with(|it: char| it.is_ascii_digit());
        self.raw(at) == "." || self.raw(at) == "," && !goes_on
    }

    fn names_person_or_house(&self, name: &std::ops::Range<usize>) -> bool {
        let (first, last) = (self.lower(name.start), self.lower(name.end.saturating_sub(1)));
        HONORIFICS.get(&first).is_some() || GIVEN_NAMES.get(&first).is_some() || ESTABLISHMENTS.contains(&last)
    }

    /// Whether something is said to be at the establishment, and nobody's role before it waits for a name.
    fn is_there(&self, house: usize) -> bool {
        let Some(sentence) = self.tokens.sentence_of(house).and_then(|at| self.tokens.sentences.get(at)) else { return false };
        let mut before = sentence.tokens.start..house;
        let preposition = before.next_back().filter(|at| self.lower(*at) != "the").or_else(|| before.next_back());
        let there = preposition.is_some_and(|at| THERE.contains(&self.lower(at).as_str()));
        let role = |at: usize| [&ROLE_NOUNS, &SOURCE_NOUNS].iter().any(|list| self.lower(at).split('-').any(|word| list.contains(word)));
        // "At Lincoln School, Jones, then 17, was …" begins with where it was.
        there && !before.is_empty() && !before.rev().take(REACH).take_while(|at| !DONE.contains(&self.lower(*at).as_str())).any(role)
    }

    fn raw(&self, at: usize) -> &str {
        self.tokens.tokens.get(at).map_or("", |it| self.text.get(it.span))
    }

    fn lower(&self, at: usize) -> String {
        self.raw(at).to_lowercase()
    }
}
