//! A word → what kind of pronoun it is, if any; resolves nothing.

use super::super::person::name::Gender;

/// How many and of what gender a pronoun speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// He, him, his, himself.
    He,
    /// She, her, hers, herself.
    She,
    /// They, them, their.
    They,
    /// It, its, itself.
    It,
}

impl Class {
    /// The gender that the pronoun itself states.
    pub const fn gender(self) -> Option<Gender> {
        match self {
            Self::He => Some(Gender::Masculine),
            Self::She => Some(Gender::Feminine),
            Self::They | Self::It => None,
        }
    }
}

/// What a name or pronoun does in its clause, as far as the words beside it tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// He.
    Subject,
    /// Him.
    Object,
    /// His.
    Owner,
    /// Himself.
    Reflexive,
}

/// The pronoun that `word` is; `her` is an object here, unless a noun follows.
pub fn read(word: &str) -> Option<(Class, Case)> {
    Some(match word.to_ascii_lowercase().as_str() {
        "he" => (Class::He, Case::Subject),
        "him" => (Class::He, Case::Object),
        "his" => (Class::He, Case::Owner),
        "himself" => (Class::He, Case::Reflexive),
        "she" => (Class::She, Case::Subject),
        "her" => (Class::She, Case::Object),
        "hers" => (Class::She, Case::Owner),
        "herself" => (Class::She, Case::Reflexive),
        "they" => (Class::They, Case::Subject),
        "them" => (Class::They, Case::Object),
        "their" | "theirs" => (Class::They, Case::Owner),
        "themselves" => (Class::They, Case::Reflexive),
        "it" => (Class::It, Case::Subject),
        "its" => (Class::It, Case::Owner),
        "itself" => (Class::It, Case::Reflexive),
        _ => return None,
    })
}
