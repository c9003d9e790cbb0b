//! Names of one article → the same, and a doubtful person or thing is an organisation when its words or its neighbours say so.
//!
//! | text | why an organisation |
//! |---|---|
//! | the chief of the Peter Ballantyne Cree Nation | it ends like one |
//! | Sierra Haulage · Amara Foods | it ends in what a firm deals in |
//! | Lufthansa said it would fly again · Acme said its ferries were full | it is "it" |
//! | the opposition party Voz del Sur · trade union Verdi | the words before say what it is |
//! | The manufacturer, Marwadi Lifecare, said · a spokesman for Kolej Pomorska | it makes something, it has a spokesman |
//! | Sogd Pharm, whose director was held · Verdi, which is called a union elsewhere | it has a head; the same name |
//! | Sierra said, when Sierra Haulage is named | it is short for one |
//! | told the committee Obama knew · Charlotte Church | as it was |

use super::{Kind, Tagged};
use crate::lexicon::{GIVEN_NAMES, ORG_HEADS, TRADES, WordList, ends_org, is_speech_verb};
use crate::text::{Confidence, Text};
use crate::token::Tokens;
use std::collections::BTreeSet;

/// Nouns in small letters for an organisation, right before its name.
pub static BODIES: WordList = WordList::new(include_str!("../lexicon/body_nouns.txt"));

/// Nouns at the end of the name of a people that governs itself.
const PEOPLES: [&str; 4] = ["band", "nation", "nations", "tribe"];

/// What ends the name of a firm and of nothing else.
const FIRMS: [&str; 16] = ["AB", "AG", "ASA", "BV", "Corp", "Corp.", "GmbH", "Holdings", "Inc", "Inc.", "LLC", "Ltd", "Ltd.", "NV", "PLC", "plc"];

/// A person this sure (in thousandths) stays one, by what speaks against it.
const SURE: Sure = Sure { trade: 950, ending: 900, short_ending: 700, it: 850, body: 900, head: 950, thing: 600, sea: 500 };

struct Sure {
    trade: u16,
    ending: u16,
    short_ending: u16,
    it: u16,
    body: u16,
    head: u16,
    /// What is no person is less sure of what it is.
    thing: u16,
    sea: u16,
}

/// How sure (in thousandths) such an organisation is.
const CONFIDENCE: Confidence = Confidence::new(700);

/// What an organisation says of itself, behind "it".
const OWN_DEEDS: [&str; 18] = [
    "aimed", "aims", "did", "does", "expected", "expects", "had", "has", "hoped", "hopes", "intends", "planned", "plans", "wanted", "wants", "will",
    "would", "intended",
];

/// The clearest reason: what is called so once is so wherever it is named.
const CALLED: &str = "the words beside it say what it is";

/// Who is at the head of an organisation or speaks for it.
const RUN: [&str; 9] = ["chairman", "chairwoman", "director", "executive", "manager", "spokesman", "spokesperson", "spokeswoman", "treasurer"];

/// Makes organisations of doubtful people.
pub fn settle_bodies(text: &Text<'_>, tokens: &Tokens, names: &mut [Tagged]) {
    let all = Words { text, tokens };
    let surnames = surnames(text, names);
    let open = |kind: Kind| kind.is_place() || matches!(kind, Kind::Person | Kind::Misc | Kind::Product | Kind::Work);
    let doubtful = |it: &&mut Tagged| open(it.kind) && !surnames.contains(&text.get(it.span).to_lowercase());
    let mut bodies = BTreeSet::new();
    for name in names.iter_mut().filter(doubtful) {
        if let Some(why) = all.why_body(name) {
            // "Obi said it would" may be of something else: that speaks for the one mention alone.
            if why == CALLED {
                bodies.insert(text.get(name.span));
            }
            *name = body(name, why);
        }
    }
    let same = |it: &&mut Tagged| it.kind == Kind::Person && it.confidence.thousandths() < SURE.body && bodies.contains(text.get(it.span));
    for name in names.iter_mut().filter(same) {
        *name = body(name, "the same name is an organisation elsewhere in the article");
    }
    settle_shorts(&all, names);
}

/// `Sierra said`, when Sierra Haulage is named and nobody is called Sierra.
fn settle_shorts(all: &Words<'_>, names: &mut [Tagged]) {
    let whole = |it: &&Tagged| it.kind == Kind::Org && it.tokens.len() > 1 && ends_org(&all.lower(it.tokens.end - 1));
    let shorts: BTreeSet<&str> = names.iter().filter(whole).map(|it| all.raw(it.tokens.start)).collect();
    if shorts.is_empty() {
        return;
    }
    let full = names.iter().filter(|it| it.kind == Kind::Person && it.tokens.len() > 1);
    let people: BTreeSet<&str> = full.flat_map(|it| it.tokens.clone()).map(|at| all.raw(at)).collect();
    let short = |it: &&mut Tagged| {
        let sure = it.confidence.thousandths();
        let doubtful = match it.kind {
            Kind::Person => sure < SURE.body,
            Kind::Facility | Kind::Misc | Kind::Product | Kind::Work => sure < SURE.thing,
            // "the Atlantic" beside an airline of that name
            Kind::Loc => sure < SURE.sea,
            _ => false,
        };
        let name = all.raw(it.tokens.start);
        doubtful && it.tokens.len() == 1 && shorts.contains(name) && !people.contains(name)
    };
    for name in names.iter_mut().filter(short) {
        *name = body(name, "an organisation of the article is called so for short");
    }
}

fn body(name: &Tagged, why: &str) -> Tagged {
    Tagged { kind: Kind::Org, confidence: CONFIDENCE, why: why.to_owned(), ..name.clone() }
}

/// Last words of the names of people, in small letters.
fn surnames(text: &Text<'_>, names: &[Tagged]) -> BTreeSet<String> {
    let people = names.iter().filter(|it| it.kind == Kind::Person && it.tokens.len() > 1);
    people.filter_map(|it| text.get(it.span).rsplit(' ').next()).map(str::to_lowercase).collect()
}

/// The words of the text.
struct Words<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
}

impl<'a> Words<'a> {
    fn why_body(&self, name: &Tagged) -> Option<&'static str> {
        let sure = name.confidence.thousandths();
        let person = name.kind == Kind::Person;
        if sure < if person { SURE.trade } else { SURE.thing } && self.ends_in_trade(name) {
            Some("it ends in what a firm deals in")
        } else if sure < SURE.ending && name.tokens.len() > 1 && FIRMS.contains(&self.raw(name.tokens.end.saturating_sub(1))) {
            Some("it ends like a firm")
        } else if !person && sure >= SURE.thing {
            None
        } else if person && sure < SURE.ending && self.ends_like_body(name, sure) {
            Some("it ends like an organisation")
        } else if person && sure < SURE.it && self.is_it(name) {
            Some("it speaks of itself as “it”")
        } else if sure < SURE.body && self.is_called_body(name) || sure < SURE.head && self.has_head(name) {
            Some(CALLED)
        } else {
            None
        }
    }

    /// `Peter Ballantyne Cree Nation`, `Sierra Verde Holdings`.
    fn ends_like_body(&self, name: &Tagged, sure: u16) -> bool {
        let last = self.lower(name.tokens.end.saturating_sub(1));
        let long = name.tokens.len() > 2 || name.tokens.len() == 2 && sure < SURE.short_ending;
        long && (PEOPLES.contains(&last.as_str()) || ORG_HEADS.contains(&last))
    }

    /// `Sierra Haulage`; not `Réseau de transport`.
    fn ends_in_trade(&self, name: &Tagged) -> bool {
        let last = self.raw(name.tokens.end.saturating_sub(1));
        name.tokens.len() > 1 && last.starts_with(char::is_uppercase) && TRADES.contains(&last.to_lowercase())
    }

    /// `Lufthansa said it would publish`, `Acme said its ferries`.
    fn is_it(&self, name: &Tagged) -> bool {
        let end = name.tokens.end;
        let speaks = name.tokens.len() < 3 && is_speech_verb(&self.lower(end));
        let at = end + 1 + usize::from(self.lower(end + 1) == "that");
        speaks && (self.lower(at) == "its" || self.lower(at) == "it" && OWN_DEEDS.contains(&self.lower(at + 1).as_str()))
    }

    /// `the opposition party Voz del Sur`; not `told the party Obama had left`.
    fn is_called_body(&self, name: &Tagged) -> bool {
        let Some(noun) = name.tokens.start.checked_sub(1) else { return false };
        self.names_itself(name, noun) || self.is_run(name, noun) || BODIES.contains(self.raw(noun)) && !self.is_told(noun)
    }

    /// `The manufacturer, Marwadi Lifecare of Vadodara, said`, at the beginning of a sentence alone.
    fn names_itself(&self, name: &Tagged, comma: usize) -> bool {
        let closed = matches!(self.raw(name.tokens.end), "," | "of");
        closed && self.raw(comma) == "," && comma > 1 && BODIES.contains(self.raw(comma - 1)) && self.raw(comma - 2) == "The"
    }

    /// `a spokesman for Kolej Pomorska`, whose first word nobody is called by.
    fn is_run(&self, name: &Tagged, link: usize) -> bool {
        let linked = matches!(self.raw(link), "of" | "for" | "at") && link > 0 && RUN.contains(&self.raw(link - 1));
        linked && name.tokens.len() > 1 && GIVEN_NAMES.get(&self.lower(name.tokens.start)).is_none()
    }

    /// `Sogd Pharm, whose director`
    fn has_head(&self, name: &Tagged) -> bool {
        let at = name.tokens.end;
        self.raw(at) == "," && self.raw(at + 1) == "whose" && (at + 2..at + 5).any(|it| RUN.contains(&self.raw(it)))
    }

    fn is_told(&self, noun: usize) -> bool {
        (noun.saturating_sub(4)..noun).any(|at| matches!(self.lower(at).as_str(), "tell" | "tells" | "told" | "telling"))
    }

    fn raw(&self, at: usize) -> &'a str {
        self.tokens.tokens.get(at).map_or("", |it| self.text.get(it.span))
    }

    fn lower(&self, at: usize) -> String {
        self.raw(at).to_lowercase()
    }
}
