//! Candidates → the one a pronoun stands for, by weighed evidence; `None` when none leads.

use super::seen::Seen;
use super::weights::{Evidence, Weights};
use super::words::{Case, Class};
use crate::entity::fold::fold;
use crate::entity::gender::Known;
use crate::entity::scene::Scene;
use crate::lexicon::PHRASE_STOPS;
use crate::tag::Kind;
use crate::token::TokenKind;

/// A pronoun that looks for its name.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Which it is.
    pub class: Class,
    /// What it does in its clause.
    pub case: Case,
    /// Its token.
    pub token: usize,
    /// Its sentence.
    pub sentence: usize,
}

/// A mention that may be its name.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// The mention.
    pub seen: Seen,
    /// What is known of the entity's gender.
    pub known: Known,
    /// How often it was mentioned before this sentence.
    pub count: u32,
}

/// The entity that leads, when it leads by enough.
pub fn best(scene: &Scene<'_>, candidates: &[Candidate], asked: Asked, weights: &Weights) -> Option<usize> {
    let mut before: Vec<&Candidate> = candidates.iter().filter(|it| it.seen.token < asked.token).collect();
    before.sort_by_key(|it| std::cmp::Reverse(it.seen.token));
    let mut order: Vec<usize> = Vec::new();
    for it in before {
        if !order.contains(&it.seen.entity) {
            order.push(it.seen.entity);
        }
    }
    let mut totals: Vec<(usize, i32)> = Vec::new();
    for candidate in candidates {
        let rank = order.iter().position(|&entity| entity == candidate.seen.entity).unwrap_or(usize::MAX);
        let total = total(scene, candidate, asked, rank, weights);
        match totals.iter_mut().find(|(entity, _)| *entity == candidate.seen.entity) {
            Some((_, best)) => *best = total.max(*best),
            None => totals.push((candidate.seen.entity, total)),
        }
    }
    totals.sort_by_key(|&(entity, total)| (std::cmp::Reverse(total), entity));
    let &(first, top) = totals.first()?;
    let second = totals.get(1).map_or(i32::MIN / 2, |&(_, total)| total);
    (top >= weights.floor && top - second >= weights.lead.max(1)).then_some(first)
}

fn total(scene: &Scene<'_>, candidate: &Candidate, asked: Asked, rank: usize, weights: &Weights) -> i32 {
    let holds = |evidence: &(Evidence, bool)| if evidence.1 { weights.of[evidence.0 as usize] } else { 0 };
    let frequency = weights.of[Evidence::Frequency as usize] * candidate.count.min(4) as i32;
    evidence(scene, candidate, asked, rank).iter().map(holds).sum::<i32>() + frequency
}

fn evidence(scene: &Scene<'_>, candidate: &Candidate, asked: Asked, rank: usize) -> [(Evidence, bool); 25] {
    let Candidate { seen, known, count } = *candidate;
    let gender = asked.class.gender();
    let back = asked.sentence - seen.sentence.min(asked.sentence);
    let same = back == 0 && seen.token < asked.token;
    let subject = seen.case == Some(Case::Subject);
    [
        (Evidence::SameSentence, same),
        (Evidence::LastSentence, back == 1),
        (Evidence::TwoBack, back == 2),
        (Evidence::Subject, subject),
        (Evidence::Object, seen.case == Some(Case::Object)),
        (Evidence::Owner, seen.case == Some(Case::Owner)),
        (Evidence::Parallel, seen.case == Some(asked.case)),
        (Evidence::FirstInSentence, seen.first),
        (Evidence::Chain, seen.pronoun),
        (Evidence::Nearest, rank == 0),
        (Evidence::SecondNearest, rank == 1),
        (Evidence::UsualGender, gender.is_some() && known.usual == gender),
        (Evidence::UnusualGender, known.usual.is_some() && known.usual != gender),
        (Evidence::StatedGender, gender.is_some() && known.stated == gender),
        (Evidence::ContraryGender, known.stated.is_some() && known.stated != gender),
        (Evidence::OwnSubject, same && subject && asked.case == Case::Owner),
        (Evidence::SameClauseSubject, same && subject && asked.case == Case::Object && one_clause(scene, seen.token, asked.token)),
        (Evidence::Behind, back == 0 && seen.token > asked.token),
        (Evidence::Conjunct, seen.conjunct),
        (Evidence::Topic, count > 0 && seen.sentence == 0),
        (Evidence::FullName, seen.full),
        (Evidence::Introduced, back == 0 && introduced(scene, asked, &seen)),
        (Evidence::Opens, seen.opens),
        (Evidence::Listed, seen.listed),
        (Evidence::Companion, seen.companion),
    ]
}

/// Whether the candidate is the first behind the comma that closes the pronoun's phrase: "In her book, Moyo …".
fn introduced(scene: &Scene<'_>, asked: Asked, seen: &Seen) -> bool {
    let opening = scene.sentence_at(asked.token).start + 12 > asked.token;
    let comma = (asked.token..seen.token).filter(|&at| scene.word(at) == ",").count();
    opening && seen.first && seen.token > asked.token && comma == 1 && seen.case != Some(Case::Owner)
}

/// Whether no word between the two tokens opens a new clause.
fn one_clause(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let opens = |at: usize| {
        matches!(
            scene.word(at).to_ascii_lowercase().as_str(),
            "," | ";"
                | ":"
                | "that"
                | "who"
                | "which"
                | "when"
                | "while"
                | "after"
                | "before"
                | "because"
                | "if"
                | "as"
                | "and"
                | "but"
                | "said"
                | "where"
                | "until"
                | "since"
        )
    };
    !(from..to).any(opens)
}

/// Whether a noun follows "her": then it is an owner.
pub fn noun_follows(scene: &Scene<'_>, at: usize) -> bool {
    let Some(token) = scene.tokens.tokens.get(at) else { return false };
    let word = scene.word(at);
    let plain =
        matches!(token.kind, TokenKind::Word | TokenKind::Number) && (scene.cover.name_at(at).is_some() || !PHRASE_STOPS.contains(&fold(word)));
    plain && !word.ends_with("ly") || matches!(word, "own" | "first" | "second" | "many" | "two" | "three" | "last" | "work" | "works" | "play")
}

/// What "it" or "they" stands for: the one fitting thing that is a subject in this sentence or the last.
pub fn nearest_thing(recent: &[Seen], here: &[Seen], asked: Asked) -> Option<usize> {
    let fits = |seen: &&Seen| match asked.class {
        Class::It => matches!(seen.kind, Kind::Org | Kind::Gpe | Kind::Loc | Kind::Facility | Kind::Product | Kind::Event | Kind::Law | Kind::Work),
        // "The bank says nobody counted them": an organisation is one, and seldom what its own clause is about.
        _ => seen.kind == Kind::Group || seen.kind == Kind::Org && asked.case != Case::Object,
    };
    let near = |seen: &&Seen| seen.sentence + 1 >= asked.sentence && seen.token < asked.token && seen.case == Some(Case::Subject);
    let mut fitting: Vec<usize> = recent.iter().chain(here).filter(fits).filter(near).map(|seen| seen.entity).collect();
    fitting.dedup();
    let one = fitting.last().copied()?;
    fitting.iter().all(|&entity| entity == one).then_some(one)
}
