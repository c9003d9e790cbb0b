//! A name in its sentence → what it does there: subject, object or owner; knows nothing of pronouns.

use super::score::Asked;
use super::words::{Case, Class};
use crate::entity::fold::fold;
use crate::entity::nominal::Described;
use crate::entity::scene::Scene;
use crate::lexicon::{HONORIFICS, PHRASE_STOPS, ROLE_NOUNS};
use crate::tag::Kind;
use crate::text::is_apostrophe;

/// Something mentioned, as a candidate for the pronouns after it.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// Index of the entity.
    pub entity: usize,
    /// The entity's kind.
    pub kind: Kind,
    /// Its first token.
    pub token: usize,
    /// Index of its sentence.
    pub sentence: usize,
    /// What it does there; `None` when the words beside it do not tell.
    pub case: Option<Case>,
    /// Whether no person is named before it in its sentence.
    pub first: bool,
    /// Whether it is a pronoun.
    pub pronoun: bool,
    /// Whether it is joined to a name before it.
    pub conjunct: bool,
    /// Whether it is a name of two words or more.
    pub full: bool,
    /// Whether it opens its sentence.
    pub opens: bool,
    /// Whether it stands in a list of people.
    pub listed: bool,
    /// Whether "with", "by" or "like" stands before it.
    pub companion: bool,
}

/// Whether "with", "by" or "like" stands before the name and its titles.
pub fn is_companion(scene: &Scene<'_>, first: usize) -> bool {
    let sentence = scene.sentence_at(first);
    let before = (sentence.start..first).rev().find(|&at| !is_title(scene, at));
    before.is_some_and(|at| matches!(scene.word(at).to_ascii_lowercase().as_str(), "with" | "by" | "like" | "including" | "starring"))
}

/// Whether the name stands between commas or "and" beside another person's.
pub fn is_listed(scene: &Scene<'_>, name: usize) -> bool {
    let person = |at: usize| scene.names.get(at).is_some_and(|it| it.kind == Kind::Person);
    let near = |gap: Option<&str>| {
        gap.is_some_and(|gap| gap.starts_with(',') && gap.split_whitespace().count() <= 4 || matches!(gap.trim(), "and" | ", and"))
    };
    let after = person(name + 1) && near(scene.gap(name));
    after || name.checked_sub(1).is_some_and(|before| person(before) && near(scene.gap(before)))
}

impl Seen {
    /// A description that was given its entity.
    pub const fn description(it: &Described, kind: Kind, sentence: usize, case: Option<Case>) -> Self {
        let subject = Asked { class: Class::It, case: Case::Subject, token: it.tokens.start, sentence };
        Self { case, pronoun: false, ..Self::pronoun(it.entity, kind, subject) }
    }

    /// A pronoun that was given its entity.
    pub const fn pronoun(entity: usize, kind: Kind, asked: Asked) -> Self {
        Self {
            entity,
            kind,
            token: asked.token,
            sentence: asked.sentence,
            case: Some(asked.case),
            first: false,
            pronoun: true,
            conjunct: false,
            full: false,
            opens: false,
            listed: false,
            companion: false,
        }
    }
}

const PREPOSITIONS: [&str; 26] = [
    "of",
    "to",
    "with",
    "for",
    "by",
    "from",
    "in",
    "on",
    "at",
    "against",
    "about",
    "after",
    "before",
    "between",
    "among",
    "under",
    "over",
    "into",
    "than",
    "like",
    "including",
    "despite",
    "toward",
    "towards",
    "without",
    "alongside",
];

/// What the name at token range `first..end` does in its clause.
pub fn case_of(scene: &Scene<'_>, first: usize, end: usize) -> Option<Case> {
    if is_possessive(scene.word(end)) {
        return Some(Case::Owner);
    }
    let sentence = scene.sentence_at(first);
    let before = (sentence.start..first).rev().find(|&at| !is_title(scene, at));
    let governed = before.is_some_and(|at| PREPOSITIONS.contains(&fold(scene.word(at)).as_str()) || is_verb(scene, at));
    if governed {
        return Some(Case::Object);
    }
    let verb = behind_apposition(scene, end, sentence.end).is_some_and(|at| is_verb(scene, at) || is_auxiliary(scene, at));
    (verb || before.is_none()).then_some(Case::Subject)
}

/// The token behind the name, and behind a description between commas.
fn behind_apposition(scene: &Scene<'_>, end: usize, limit: usize) -> Option<usize> {
    if end >= limit || scene.word(end) != "," {
        return (end < limit).then_some(end);
    }
    let close = (end + 1..limit.min(end + 16)).find(|&at| scene.word(at) == ",")?;
    (close + 1 < limit).then_some(close + 1)
}

fn is_title(scene: &Scene<'_>, at: usize) -> bool {
    let word = fold(scene.word(at));
    let article = matches!(word.as_str(), "the" | "a" | "an" | "his" | "her" | "their" | "former" | "then");
    article || HONORIFICS.get(&word).is_some() || ROLE_NOUNS.contains(&word) || (scene.cover.name_at(at).is_none() && is_modifier(scene, at, &word))
}

/// A capitalised word that is no name, or an adjective before a role noun.
fn is_modifier(scene: &Scene<'_>, at: usize, word: &str) -> bool {
    let next = fold(scene.word(at + 1));
    !PHRASE_STOPS.contains(word) && !word.is_empty() && ROLE_NOUNS.contains(&next)
}

/// A word that reads like a finite verb.
fn is_verb(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    let lower = word.starts_with(char::is_lowercase) && scene.cover.name_at(at).is_none();
    lower && (word.ends_with("ed") || word.ends_with("ing") || (word.ends_with('s') && word.len() > 3) || is_listed_verb(word))
}

fn is_listed_verb(word: &str) -> bool {
    const VERBS: [&str; 44] = [
        "said", "told", "met", "saw", "made", "took", "gave", "got", "went", "came", "left", "led", "won", "lost", "beat", "ran", "held", "brought",
        "bought", "sold", "sent", "paid", "found", "kept", "put", "let", "set", "knew", "thought", "felt", "heard", "became", "began", "wrote",
        "spoke", "chose", "fought", "fell", "grew", "drew", "broke", "sang", "built", "taught",
    ];
    VERBS.contains(&word)
}

fn is_auxiliary(scene: &Scene<'_>, at: usize) -> bool {
    matches!(
        scene.word(at).to_ascii_lowercase().as_str(),
        "is" | "was"
            | "has"
            | "had"
            | "have"
            | "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "should"
            | "must"
            | "does"
            | "did"
            | "were"
            | "are"
            | "also"
            | "who"
            | "then"
            | "later"
    )
}

fn is_possessive(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(is_apostrophe) && matches!(chars.as_str(), "" | "s" | "S")
}
