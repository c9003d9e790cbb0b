//! "the foreign minister" → the one person here who has that office; an office that nobody is given finds nobody.
//!
//! | text | who has the office | the description is |
//! |---|---|---|
//! | Foreign Minister Phiri … The foreign minister | Phiri | Phiri |
//! | Foreign Minister Phiri … the minister | Phiri | Phiri |
//! | Vice President Moyo … the president | nobody | open |
//! | Zambia's FM … Foreign Minister Phiri | Phiri | Phiri |
//! | Malawi's President Banda … the Zambian president | Banda, of Malawi | open |
//! | President Banda … the Zambian president | Banda, of a country unsaid | open |

use super::Described;
use crate::entity::Cast;
use crate::entity::fold::{fold, fold_words};
use crate::entity::people::{country_of, one_spelling};
use crate::entity::role::words::{is_one_of, is_possessive, role_noun, unit_at};
use crate::entity::scene::Scene;
use crate::lexicon::PHRASE_STOPS;
use crate::tag::Kind;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Longest description, in words behind its determiner.
const WORDS: usize = 4;
/// How many names back an office is remembered.
const REACH: usize = 60;
/// Words that make another office of one.
const LESSER: [&str; 7] = ["vice", "deputy", "former", "ex", "assistant", "acting", "prime"];

/// Who has which office: the words of the office → the people, in order of appearance, each with the countries it is said to be of.
#[derive(Debug, Default)]
pub struct Offices {
    by_words: BTreeMap<String, Vec<Holder>>,
    /// For each entity, its names by index.
    names: Vec<Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Holder {
    card: usize,
    countries: BTreeSet<String>,
}

impl Offices {
    /// Reads every card's roles. Each office is known by its last words too: "foreign minister", "minister".
    pub fn gather(scene: &Scene<'_>, cast: &Cast) -> Self {
        let mut offices = Self { by_words: BTreeMap::new(), names: cast.entities.iter().map(|it| it.mentions.clone()).collect() };
        for (card, entity) in cast.entities.iter().enumerate().filter(|(_, it)| it.kind == Kind::Person) {
            for role in &entity.roles {
                let tokens = scene.tokens.inside(role.span);
                let countries = countries_around(scene, tokens.clone());
                let words = office_words(scene, tokens);
                for from in 0..words.len() {
                    let lesser = from > 0 && LESSER.contains(&words[from - 1].as_str());
                    if !lesser {
                        let people = offices.by_words.entry(words[from..].join(" ")).or_default();
                        match people.iter_mut().find(|it| it.card == card) {
                            Some(holder) => holder.countries.extend(countries.iter().cloned()),
                            None => people.push(Holder { card, countries: countries.clone() }),
                        }
                    }
                }
            }
        }
        offices
    }

    /// The description that starts at token `at`; `next` is the first name that starts there or later.
    pub fn read(&self, scene: &Scene<'_>, at: usize, next: usize) -> Option<Described> {
        let start = start_of(scene, at)?;
        let end = (start..start + WORDS).find_map(|it| ends_at(scene, start, it))?;
        let words = office_words(scene, start..end);
        let holder = self.holder(&words, &countries_in(scene, at..end), next)?;
        Some(Described { tokens: at..end, entity: holder, age: None })
    }

    /// Who had the office last before name `next`; else, for an office of two words or more, the only one who has it.
    /// One of another country does not have it, and one of no country said only when nobody shares an office of two words.
    fn holder(&self, words: &[String], stated: &BTreeSet<String>, next: usize) -> Option<usize> {
        let people = self.by_words.get(&words.join(" "))?;
        let only = people.len() == 1 && words.len() > 1;
        let agrees = |it: &&Holder| stated.is_empty() || !it.countries.is_disjoint(stated) || it.countries.is_empty() && only;
        let last = |card: usize| self.names.get(card).and_then(|names| names.get(names.partition_point(|&it| it < next).checked_sub(1)?)).copied();
        let near = people.iter().rev().take(REACH).filter(agrees);
        let recent = near.filter_map(|it| last(it.card).filter(|at| at + REACH >= next).map(|at| (at, it.card))).max();
        recent.map(|(_, card)| card).or_else(|| people.first().filter(|it| only && agrees(it)).map(|it| it.card))
    }
}

/// The countries named in a role or right before it as its owner: "Malawi's President", "the Malawian president", "president of Malawi".
fn countries_around(scene: &Scene<'_>, role: Range<usize>) -> BTreeSet<String> {
    let before = role.start.saturating_sub(4)..role.start;
    let owner = before.filter(|&at| scene.cover.name_at(at).is_some()).filter(|&at| {
        let end = scene.cover.name_at(at).map_or(at, |name| scene.tokens_of(name).end);
        end == role.start || is_possessive(scene, end) && end + 1 == role.start
    });
    let tail = (role.end..role.end + 4).take_while(|&at| is_one_of(scene, at, &["of", "the"]) || scene.cover.name_at(at).is_some());
    let of = is_one_of(scene, role.end, &["of"]);
    owner.chain(role.clone()).chain(tail.filter(|_| of)).filter_map(|at| country(scene, at)).collect()
}

fn countries_in(scene: &Scene<'_>, tokens: Range<usize>) -> BTreeSet<String> {
    tokens.filter_map(|at| country(scene, at)).collect()
}

/// The country that the name at a token means, in one spelling: `russian` and `russia` are one.
fn country(scene: &Scene<'_>, at: usize) -> Option<String> {
    let name = scene.cover.name_at(at)?;
    match scene.names.get(name)?.kind {
        Kind::Group => country_of(scene.name(name)),
        kind if kind.is_place() => Some(one_spelling(fold_words(scene.name(name)).join(" "))),
        _ => None,
    }
}

/// The words of an office, owner and tail left out, short titles spelled out.
fn office_words(scene: &Scene<'_>, tokens: Range<usize>) -> Vec<String> {
    let tail = tokens.clone().find(|&at| is_one_of(scene, at, &["of", "for", "to", "at", "from", "with", "in"])).unwrap_or(tokens.end);
    let from = (tokens.start..tail).rev().find(|&at| is_possessive(scene, at)).map_or(tokens.start, |at| at + 1);
    (from..tail)
        .filter(|&at| scene.cover.name_at(at).is_none())
        .flat_map(|at| match fold(scene.word(at)).as_str() {
            "fm" => vec!["foreign".to_owned(), "minister".to_owned()],
            "pm" => vec!["prime".to_owned(), "minister".to_owned()],
            "" => Vec::new(),
            word => vec![word.to_owned()],
        })
        .collect()
}

/// Where the words start behind "the" or an owner's name at token `at`.
fn start_of(scene: &Scene<'_>, at: usize) -> Option<usize> {
    if is_one_of(scene, at, &["the"]) {
        let name = scene.cover.name_at(at + 1);
        return Some(name.filter(|&it| scene.names.get(it).is_some_and(|it| it.kind == Kind::Group)).map_or(at + 1, |it| scene.tokens_of(it).end));
    }
    let name = scene.cover.name_at(at).filter(|_| at == 0 || scene.cover.name_at(at) != scene.cover.name_at(at - 1))?;
    let end = scene.tokens_of(name).end;
    is_possessive(scene, end).then_some(end + 1)
}

/// One past the role noun at token `at`, when the description ends there and no name follows.
fn ends_at(scene: &Scene<'_>, start: usize, at: usize) -> Option<usize> {
    if (start..=at).any(|it| scene.cover.name_at(it).is_some() || PHRASE_STOPS.contains(&fold(scene.word(it)))) {
        return None;
    }
    let unit = unit_at(scene, at);
    role_noun(scene, &unit)?;
    let end = unit.tokens.end;
    let comma_name = scene.word(end) == "," && scene.cover.name_at(end + 1).is_some();
    let goes_on = role_noun(scene, &unit_at(scene, end)).is_some() || is_one_of(scene, end, &["of"]) || is_possessive(scene, end);
    (scene.cover.name_at(end).is_none() && !comma_name && (!goes_on || is_possessive(scene, end))).then_some(end)
}
