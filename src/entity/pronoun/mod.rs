//! Pronouns → the entity they stand for, by sentence, clause, gender as the text shows it, and what was mentioned last;
//! an unclear one is left open.

mod score;
mod seen;
mod speaker;
pub mod weights;
mod words;

use super::gender::Known;
use super::nominal::{self, Described};
use super::scene::Scene;
use super::{Cast, Form, Mention};
use crate::tag::Kind;
use crate::text::{Confidence, Span, is_apostrophe};
use score::Asked;
use seen::Seen;
use speaker::Speakers;
use weights::Weights;
use words::{Case, Class};

/// How many mentions back a pronoun looks.
const MEMORY: usize = 48;
/// How many sentences back.
const SENTENCES: usize = 6;

/// Finds every pronoun and gives the clear ones their entity; mentions stay in order.
pub fn resolve(scene: &Scene<'_>, cast: &mut Cast, known: (&[Known], &[Described]), weights: &Weights) {
    let (genders, described) = known;
    let counts = vec![0; cast.entities.len()];
    let speakers = Speakers::of(scene, cast);
    let mut reader = Reader { scene, described, speakers, genders: genders.to_vec(), weights, recent: Vec::new(), counts, next: 0 };
    let mut found: Vec<Mention> = described.iter().map(|it| nominal::mention(scene, cast, it)).collect();
    for sentence in 0..scene.tokens.sentences.len() {
        reader.read(cast, sentence, &mut found);
    }
    super::cards::insert(cast, found);
}

/// What is remembered while reading on.
struct Reader<'a, 's> {
    scene: &'s Scene<'a>,
    /// Descriptions still to come, in order.
    described: &'s [Described],
    /// Who says what stands in quotation marks.
    speakers: Speakers,
    genders: Vec<Known>,
    weights: &'s Weights,
    recent: Vec<Seen>,
    /// Mentions so far, by entity.
    counts: Vec<u32>,
    /// The next name, by index.
    next: usize,
}

impl Reader<'_, '_> {
    fn read(&mut self, cast: &Cast, sentence: usize, found: &mut Vec<Mention>) {
        let Some(tokens) = self.scene.tokens.sentences.get(sentence).map(|it| it.tokens.clone()) else { return };
        self.recent.retain(|seen| seen.sentence + SENTENCES >= sentence);
        let excess = self.recent.len().saturating_sub(MEMORY);
        self.recent.drain(..excess);
        let mut here = self.names_in(cast, sentence, tokens.end);
        self.add_described(cast, sentence, tokens.end, &mut here);
        for at in tokens.clone() {
            let Some((class, case)) = self.pronoun_at(at) else { continue };
            let asked = Asked { class, case, token: at, sentence };
            let entity = self.choose(&here, asked);
            let kind = entity.and_then(|it| cast.entities.get(it)).map_or(Kind::Person, |it| it.kind);
            found.extend(self.mention(asked, entity, kind));
            let Some(entity) = entity else { continue };
            let seen = Seen::pronoun(entity, kind, asked);
            let place = here.partition_point(|it| it.token < at);
            here.insert(place, seen);
            self.note(entity, class);
        }
        for seen in here.iter().filter(|seen| !seen.pronoun) {
            if let Some(count) = self.counts.get_mut(seen.entity) {
                *count += 1;
            }
        }
        self.recent.extend(here);
    }

    /// A resolved pronoun states its gender for those to come.
    fn note(&mut self, entity: usize, class: Class) {
        if let Some(known) = self.genders.get_mut(entity) {
            known.stated = known.stated.or(class.gender());
        }
        if let Some(count) = self.counts.get_mut(entity) {
            *count += 1;
        }
    }

    /// The names of a sentence that ends before token `end`, in order.
    fn names_in(&mut self, cast: &Cast, sentence: usize, end: usize) -> Vec<Seen> {
        let mut here: Vec<Seen> = Vec::new();
        while self.next < self.scene.names.len() {
            let tokens = self.scene.tokens_of(self.next);
            if tokens.start >= end {
                break;
            }
            let at = self.next;
            self.next += 1;
            let (Some(name), Some(entity)) = (self.scene.names.get(at), cast.mentions.get(at).and_then(|it| it.entity)) else { continue };
            let conjunct = at > 0 && self.scene.gap(at - 1).is_some_and(|gap| matches!(gap.trim(), "and" | "&" | ", and"));
            let first = !here.iter().any(|seen| seen.kind == Kind::Person);
            // Who stands in the dateline does nothing: no "it" behind "APIA -" is Apia.
            let dateline = self.scene.article.dateline.as_ref().is_some_and(|it| it.span.contains(name.span));
            let case = seen::case_of(self.scene, tokens.start, tokens.end).filter(|_| !dateline);
            let full = tokens.len() > 1;
            let opens = self.scene.sentence_at(tokens.start).start == tokens.start;
            let (listed, companion) = (seen::is_listed(self.scene, at), seen::is_companion(self.scene, tokens.start));
            let token = tokens.start;
            here.push(Seen { entity, kind: name.kind, token, sentence, case, first, pronoun: false, conjunct, full, opens, listed, companion });
        }
        here
    }

    /// The descriptions of the sentence, among its names.
    fn add_described(&mut self, cast: &Cast, sentence: usize, end: usize, here: &mut Vec<Seen>) {
        let count = self.described.partition_point(|it| it.tokens.start < end);
        let (now, later) = self.described.split_at(count);
        self.described = later;
        for it in now {
            let Some(entity) = cast.entities.get(it.entity) else { continue };
            let place = here.partition_point(|seen| seen.token < it.tokens.start);
            let case = seen::case_of(self.scene, it.tokens.start, it.tokens.end);
            here.insert(place, Seen::description(it, entity.kind, sentence, case));
        }
    }

    /// The pronoun at a token that no name covers; "her" before a noun is an owner.
    fn pronoun_at(&self, at: usize) -> Option<(Class, Case)> {
        if self.scene.cover.name_at(at).is_some() {
            return None;
        }
        let (class, case) = words::read(before_apostrophe(self.scene.word(at)))?;
        let owner = class == Class::She && case == Case::Object && score::noun_follows(self.scene, at + 1);
        Some((class, if owner { Case::Owner } else { case }))
    }

    fn choose(&self, here: &[Seen], asked: Asked) -> Option<usize> {
        match asked.class {
            Class::He | Class::She => score::best(self.scene, &self.candidates(here, asked), asked, self.weights),
            Class::They | Class::It => score::nearest_thing(&self.recent, here, asked),
        }
    }

    fn candidates(&self, here: &[Seen], asked: Asked) -> Vec<score::Candidate> {
        let seen = self.recent.iter().chain(here).filter(|seen| seen.kind == Kind::Person);
        let known = |entity: usize| self.genders.get(entity).copied().unwrap_or_default();
        let count = |entity: usize| self.counts.get(entity).copied().unwrap_or(0);
        seen.map(|&seen| score::Candidate { seen, known: known(seen.entity), count: count(seen.entity) })
            .filter(|it| it.seen.token != asked.token && !self.speakers.says(it.seen.entity, asked.token))
            .collect()
    }

    /// The mention; a bare "it" or "they" that stands for nothing known is none.
    fn mention(&self, asked: Asked, entity: Option<usize>, kind: Kind) -> Option<Mention> {
        let token = self.scene.tokens.tokens.get(asked.token)?.span;
        let span = Span::new(token.start, token.start + before_apostrophe(self.scene.text.get(token)).len());
        let personal = asked.class.gender().is_some();
        (personal || entity.is_some()).then(|| Mention {
            span,
            kind,
            entity,
            confidence: Confidence::new(if entity.is_some() { 700 } else { 500 }),
            form: Form::Pronoun,
            why: String::new(),
        })
    }
}

/// `she` of `she'd`.
fn before_apostrophe(word: &str) -> &str {
    word.split(is_apostrophe).next().unwrap_or(word)
}
