//! Names of one article → the same with contradictions settled: one spelling, one kind, unless a mention is sure of another.
//!
//! The second reading knows what the first found, but decides sentence by sentence; two doubtful mentions can still
//! disagree. Here the sum of confidences decides. Sure mentions keep their kind: a team and its city may share a name.

use super::document::{KINDS, top};
use super::{Kind, Tagged};
use crate::text::{Confidence, Text};
use std::collections::{BTreeMap, BTreeSet};

/// A mention this sure (in thousandths) is never changed.
const SURE: u16 = 700;

/// The other mentions must be this many times as sure together.
const TIMES: u16 = 2;

/// A full name this sure (in thousandths) tells whose the surname is.
const CLEAR: u16 = 800;

/// Hundredths of confidence that make a spelling known.
const KNOWN: u16 = 80;

/// Confidences by kind, in hundredths so that sums of long articles fit.
type Votes = BTreeMap<String, [u16; KINDS]>;

/// Gives doubtful names the kind that the same name has elsewhere.
pub fn settle(text: &Text<'_>, names: &mut [Tagged]) {
    let votes = votes(text, names);
    names.iter_mut().for_each(|name| mend_possessive(text, name, &votes));
    for name in names.iter_mut().filter(|it| it.confidence.thousandths() < SURE) {
        let Some(votes) = votes.get(&text.get(name.span).to_lowercase()) else { continue };
        let (best, most) = top(votes);
        let kind = Kind::ALL[best];
        if kind != name.kind && most >= votes[name.kind as usize].saturating_mul(TIMES) {
            name.kind = kind;
            name.why = format!("the same name is {} elsewhere in the article", with_article(kind));
        }
    }
    let surnames = surnames(text, names);
    // What the reader has put right stays so.
    let open = |it: &&mut Tagged| it.kind != Kind::Person && it.confidence != Confidence::FULL;
    for name in names.iter_mut().filter(open).filter(|it| surnames.contains(&text.get(it.span).to_lowercase())) {
        name.kind = Kind::Person;
        name.why = "a person's full name in the article ends with it".to_owned();
    }
    let alone = alone(text, names);
    for name in names.iter_mut().filter(|it| it.kind != Kind::Person && it.confidence.thousandths() < SURE) {
        if ends(text.get(name.span)).any(|surname| alone.contains(&surname.to_lowercase())) {
            name.kind = Kind::Person;
            name.why = "its end is a person's name elsewhere in the article".to_owned();
        }
    }
}

/// Clear people of one word, in small letters: a doubtful longer name that ends so is theirs.
fn alone(text: &Text<'_>, names: &[Tagged]) -> BTreeSet<String> {
    let clear = |it: &&Tagged| it.kind == Kind::Person && it.tokens.len() == 1 && it.confidence.thousandths() >= CLEAR;
    names.iter().filter(clear).map(|it| text.get(it.span).to_lowercase()).collect()
}

/// `Russias FM`, when Russia is named elsewhere: a headline that lost its apostrophe. The name is the one before the s.
fn mend_possessive(text: &Text<'_>, name: &mut Tagged, votes: &Votes) {
    let words = text.get(name.span);
    let first = words.split(' ').next().unwrap_or("");
    let Some(owner) = first.strip_suffix('s') else { return };
    let Some(known) = votes.get(&owner.to_lowercase()).filter(|known| top(known).1 >= KNOWN) else { return };
    let kind = Kind::ALL[top(known).0];
    // "the Obamas" and "Syrians" are plurals, not possessives.
    let plural = kind == Kind::Group || (kind != Kind::Gpe && name.tokens.len() == 1);
    if plural || votes.get(&first.to_lowercase()).is_some_and(|it| top(it).1 >= KNOWN) {
        return;
    }
    name.kind = kind;
    name.span.end = name.span.start + owner.len();
    name.tokens.end = name.tokens.start + 1;
    name.why = format!("“{owner}” is named elsewhere in the article");
}

/// Ends of clear full names of people, in small letters, that no sure mention takes for something else. One full name
/// tells more than many doubtful mentions alike.
fn surnames(text: &Text<'_>, names: &[Tagged]) -> BTreeSet<String> {
    let clear = names.iter().filter(|it| it.kind == Kind::Person && it.confidence.thousandths() >= CLEAR);
    let mut ends: BTreeSet<String> = clear.flat_map(|it| ends(text.get(it.span))).map(str::to_lowercase).collect();
    for other in names.iter().filter(|it| it.kind != Kind::Person && it.confidence.thousandths() >= SURE) {
        let spelling = text.get(other.span).to_lowercase();
        if other.kind.is_place() || !is_only_a_surname(&spelling) {
            ends.remove(&spelling);
        }
    }
    ends
}

/// Whether no organisation goes by the end of somebody's full name, as one may by "Ford": `el saadawi`, `al-masri`.
fn is_only_a_surname(end: &str) -> bool {
    end.contains([' ', '\u{a0}']) || ["al-", "el-"].iter().any(|article| end.starts_with(article))
}

/// What follows each space of a name.
fn ends(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices([' ', '\u{a0}']).map(|(at, space)| &name[at + space.len()..])
}

/// What all mentions say of each spelling, however it is capitalised; the end of a person's full name speaks for the
/// surname alone, of however many words that is.
fn votes(text: &Text<'_>, names: &[Tagged]) -> Votes {
    let mut votes = Votes::new();
    let mut vote = |spelling: &str, name: &Tagged| {
        let sum = &mut votes.entry(spelling.to_lowercase()).or_insert([0; KINDS])[name.kind as usize];
        *sum = sum.saturating_add(name.confidence.thousandths() / 10);
    };
    for name in names {
        let spelling = text.get(name.span);
        vote(spelling, name);
        if name.kind == Kind::Person {
            ends(spelling).for_each(|surname| vote(surname, name));
        }
    }
    votes
}

const fn with_article(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "a person",
        Kind::Org => "an organisation",
        Kind::Gpe | Kind::Loc => "a place",
        Kind::Facility => "a building or site",
        Kind::Group => "a people or group",
        Kind::Event => "an event",
        Kind::Product => "a product",
        Kind::Work => "a work",
        Kind::Law => "a law",
        Kind::Misc => "a name of another kind",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn name(text: &str, word: &str, kind: Kind, thousandths: u16) -> Tagged {
        let start = text.find(word).unwrap();
        let tokens = 0..word.split(' ').count();
        Tagged { span: Span::new(start, start + word.len()), tokens, kind, confidence: Confidence::new(thousandths), why: String::new() }
    }

    #[test]
    fn a_doubtful_surname_follows_the_full_name() {
        let text = "Later Obi spoke. Ada Obi is mayor.";
        let mut names = [name(text, "Obi", Kind::Org, 400), name(text, "Ada Obi", Kind::Person, 950)];
        settle(&Text::new(text), &mut names);
        assert_eq!((names[0].kind, names[0].why.as_str()), (Kind::Person, "the same name is a person elsewhere in the article"));
    }

    #[test]
    fn a_surname_may_be_two_words_and_stand_in_capitals() {
        let text = "EL SAADAWI SPEAKS. Nawal el Saadawi lives in Giza.";
        let mut names = [name(text, "EL SAADAWI", Kind::Org, 500), name(text, "Nawal el Saadawi", Kind::Person, 990)];
        settle(&Text::new(text), &mut names);
        assert_eq!(names[0].kind, Kind::Person);
    }

    #[test]
    fn one_full_name_tells_more_than_many_doubtful_mentions() {
        let text = "Nawal el Saadawi spoke. El Saadawi left. El Saadawi wept. El Saadawi slept.";
        let mut names = vec![name(text, "Nawal el Saadawi", Kind::Person, 900)];
        names.extend([24, 41, 58].map(|start| Tagged { span: Span::new(start, start + 10), ..name(text, "El Saadawi", Kind::Org, 650) }));
        settle(&Text::new(text), &mut names);
        assert!(names.iter().all(|it| it.kind == Kind::Person));
    }

    #[test]
    fn a_doubtful_full_name_follows_its_surname() {
        let text = "Yaw Mensah scored. Mensah left. The Mensah Hall is closed.";
        let mut names = [
            name(text, "Yaw Mensah", Kind::Facility, 500),
            name(text, "Mensah left", Kind::Person, 950),
            name(text, "Mensah Hall", Kind::Facility, 500),
        ];
        names[1].span.end -= " left".len();
        names[1].tokens = 0..1;
        settle(&Text::new(text), &mut names);
        assert_eq!(names.map(|it| it.kind), [Kind::Person, Kind::Person, Kind::Facility]);
    }

    #[test]
    fn what_the_reader_put_right_stays() {
        let text = "Nawal el Saadawi spoke. El Saadawi left.";
        let mut names = [name(text, "Nawal el Saadawi", Kind::Person, 900), name(text, "El Saadawi", Kind::Org, 1000)];
        settle(&Text::new(text), &mut names);
        assert_eq!(names[1].kind, Kind::Org);
    }

    #[test]
    fn a_surname_of_two_words_is_no_organisation() {
        let text = "Nawal el Saadawi spoke. El Saadawi left. Henry Ford spoke. Ford opened a plant.";
        let mut names = [name(text, "Nawal el Saadawi", Kind::Person, 900), name(text, "El Saadawi", Kind::Org, 950)];
        let mut makers = [name(text, "Henry Ford", Kind::Person, 900), name(text, "Ford ", Kind::Org, 950)];
        makers[1].span = Span::new(text.find("Ford opened").unwrap(), text.find(" opened").unwrap());
        settle(&Text::new(text), &mut names);
        settle(&Text::new(text), &mut makers);
        assert_eq!((names[1].kind, makers[1].kind), (Kind::Person, Kind::Org));
    }

    #[test]
    fn a_lost_apostrophe_is_mended() {
        let text = "Russias FM arrives. Talks with Russia ended.";
        let mut names = [name(text, "Russias FM", Kind::Org, 500), name(text, "Russia ", Kind::Gpe, 990)];
        names[1].span.end -= 1;
        settle(&Text::new(text), &mut names);
        assert_eq!((names[0].span.of(text), names[0].kind, names[0].tokens.clone()), ("Russia", Kind::Gpe, 0..1));
    }

    #[test]
    fn a_sure_name_keeps_its_kind() {
        let text = "Chelsea won. In Chelsea.";
        let mut names = [name(text, "Chelsea", Kind::Org, 900), name(text, "Chelsea", Kind::Gpe, 990)];
        settle(&Text::new(text), &mut names);
        assert_eq!(names[0].kind, Kind::Org);
    }
}
