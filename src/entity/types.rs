//! Mentions and the entities they name.

use crate::tag::Kind;
use crate::text::{Confidence, Note, Span};
use serde::{Deserialize, Serialize};

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// By name.
    Name,
    /// By description: "the minister".
    Nominal,
    /// By pronoun: "he".
    Pronoun,
}

/// Words that stand for an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// The kind of thing they stand for.
    pub kind: Kind,
    /// Index into [`Cast::entities`]; names always have one.
    pub entity: Option<usize>,
    /// How sure.
    pub confidence: Confidence,
    /// How they refer.
    pub form: Form,
    /// The strongest evidence, in words.
    pub why: String,
}

/// A role or title the article gives someone, verbatim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The words: "Foreign Minister".
    pub span: Span,
    /// Whether the article says the role is past.
    pub former: bool,
}

/// One real thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest name in the text.
    pub name: String,
    /// Its other names in the text, in order of appearance.
    pub aliases: Vec<String>,
    /// Roles and titles, in order of appearance.
    pub roles: Vec<Role>,
    /// Age in whole years, when stated.
    pub age: Option<u32>,
    /// Nationality, when stated, as written.
    pub nationality: Option<String>,
    /// The first title of courtesy before a name of theirs, as written: "Mr.", "Dr".
    pub honorific: Option<String>,
    /// For the name of a people: index of its country, when the text names that too. A link, for the two are not one thing.
    pub people_of: Option<usize>,
    /// Whether it occurs only in credits, bylines, agency lines, datelines or boilerplate.
    pub furniture: bool,
    /// How much the story is about it; the most salient entity has the highest value.
    pub salience: Confidence,
    /// Indices into [`Cast::mentions`], in order.
    pub mentions: Vec<usize>,
}

impl Entity {
    /// An entity of which nothing but kind and name is known: no mention, no role, not furniture.
    pub fn new(kind: Kind, name: &str) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            aliases: Vec::new(),
            roles: Vec::new(),
            age: None,
            nationality: None,
            honorific: None,
            people_of: None,
            furniture: false,
            salience: Confidence::default(),
            mentions: Vec::new(),
        }
    }
}

/// Who and what the story names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    /// Every mention, in order of start; names never overlap one another.
    pub mentions: Vec<Mention>,
    /// Every entity, in order of first mention.
    pub entities: Vec<Entity>,
    /// Doubts.
    pub notes: Vec<Note>,
}

/// A reader's word on which names mean the same thing; spans touch the mentions meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntityFix {
    /// The two mentions name one thing, and so do all others of their entities.
    Merge(Span, Span),
    /// These mentions name a thing of their own, apart from the rest of their entity.
    Split(Vec<Span>),
    /// The entity of this mention is to be called so.
    Rename(Span, String),
}
