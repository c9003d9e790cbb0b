//! A kind → the class of things within which names can mean the same; persons have their own room.

use crate::tag::Kind;

/// Kinds whose names may stand for one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Organisations.
    Org,
    /// Places of every kind: one city is gpe here and loc there.
    Place,
    /// Peoples and other groups.
    Group,
    /// One of the remaining kinds.
    Thing(Kind),
}

impl Class {
    /// Every class but persons.
    pub const ALL: [Self; 8] = [
        Self::Org,
        Self::Place,
        Self::Group,
        Self::Thing(Kind::Event),
        Self::Thing(Kind::Product),
        Self::Thing(Kind::Work),
        Self::Thing(Kind::Law),
        Self::Thing(Kind::Misc),
    ];

    /// Whether names of `kind` belong here.
    pub fn holds(self, kind: Kind) -> bool {
        match self {
            Self::Org => kind == Kind::Org,
            Self::Place => kind.is_place(),
            Self::Group => kind == Kind::Group,
            Self::Thing(it) => kind == it,
        }
    }
}
