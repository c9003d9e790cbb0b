//! "the company", "the party", "the country" → the one fitting thing named just before; two that fit leave it open.

use super::Described;
use crate::entity::Cast;
use crate::entity::fold::fold;
use crate::entity::role::words::{is_one_of, is_possessive};
use crate::entity::scene::Scene;
use crate::lexicon::{DEMONYMS, ORG_HEADS};
use crate::tag::Kind;
use std::collections::{BTreeSet, VecDeque};
use std::sync::OnceLock;

/// How many sentences back a description looks.
const SENTENCES: usize = 2;
/// How many names back.
const MEMORY: usize = 24;

/// What was named lately.
#[derive(Debug, Default)]
pub struct Memory {
    recent: VecDeque<Named>,
}

#[derive(Clone, Debug)]
struct Named {
    entity: usize,
    kind: Kind,
    sentence: usize,
    /// Whether the entity is a country.
    country: bool,
    /// The last word of its fullest name, folded.
    noun: String,
}

impl Memory {
    /// Remembers name `at`.
    pub fn note(&mut self, cast: &Cast, at: usize, sentence: usize) {
        let Some(mention) = cast.mentions.get(at) else { return };
        let Some((entity, card)) = mention.entity.and_then(|it| Some((it, cast.entities.get(it)?))) else { return };
        let noun = card.name.split_whitespace().last().map(fold).unwrap_or_default();
        self.recent.push_back(Named { entity, kind: card.kind, sentence, country: is_country(&card.name), noun });
        if self.recent.len() > MEMORY {
            self.recent.pop_front();
        }
    }

    /// The description of two words that starts at token `at`.
    pub fn read(&self, scene: &Scene<'_>, at: usize, sentence: usize) -> Option<Described> {
        let plain = is_one_of(scene, at, &["the"]) && scene.cover.name_at(at + 1).is_none() && scene.cover.name_at(at + 2).is_none();
        let ends = plain && !is_one_of(scene, at + 2, &["of", "that", "which"]) && !is_compound(scene, at + 2);
        if !ends {
            return None;
        }
        let noun = fold(scene.word(at + 1));
        let fits: fn(&Named, &str) -> bool = match noun.as_str() {
            "company" | "firm" | "organization" | "organisation" | "corporation" => |it, _| it.kind == Kind::Org,
            "country" | "nation" => |it, _| it.kind == Kind::Gpe && it.country,
            "city" | "town" | "village" => |it, _| it.kind == Kind::Gpe && !it.country,
            word if ORG_HEADS.contains(word) => |it, noun| it.kind == Kind::Org && it.noun == noun,
            _ => return None,
        };
        let near = self.recent.iter().filter(|it| it.sentence + SENTENCES >= sentence && fits(it, &noun));
        let entities: BTreeSet<usize> = near.map(|it| it.entity).collect();
        let entity = entities.first().copied().filter(|_| entities.len() == 1)?;
        Some(Described { tokens: at..at + 2, entity, age: None })
    }
}

/// Whether the word after the noun makes a compound of it: "the company car".
fn is_compound(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    let verbal = word.ends_with('s') || word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly");
    let plain = word.starts_with(char::is_lowercase) && !verbal && !is_possessive(scene, at);
    plain && !crate::lexicon::PHRASE_STOPS.contains(&fold(word))
}

fn is_country(name: &str) -> bool {
    static COUNTRIES: OnceLock<BTreeSet<&str>> = OnceLock::new();
    let countries = COUNTRIES.get_or_init(|| DEMONYMS.entries().iter().map(|it| it.1).collect());
    countries.contains(name) || matches!(name, "U.S." | "US" | "UK" | "Britain" | "America")
}
