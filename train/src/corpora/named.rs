//! `NamedArticle`: text with names marked, however sure a corpus is of their kinds; trains nothing.

use galley::entity::Kind;
use galley::text::Span;
use galley::token::Setting;

/// Kinds as a bit set, in the order of [`Kind::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(pub u16);

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);
    /// Any place.
    pub const PLACE: Self = Self::of(&[Kind::Gpe, Kind::Loc, Kind::Facility]);
    /// The kinds that corpora of people, organisations and places leave unmarked.
    pub const RARE: Self = Self::of(&[Kind::Group, Kind::Event, Kind::Product, Kind::Work, Kind::Law, Kind::Misc]);

    /// These kinds.
    pub const fn of(kinds: &[Kind]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < kinds.len() {
            bits |= 1 << kinds[at] as u16;
            at += 1;
        }
        Self(bits)
    }

    /// Whether `kind` is among them.
    pub const fn has(self, kind: Kind) -> bool {
        self.0 >> kind as u16 & 1 == 1
    }
}

/// What a corpus says of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A name of one of these kinds.
    Name(Kinds),
    /// Perhaps a name, perhaps several, of some kind: nothing is to be learned here.
    Unknown,
}

/// A sentence or paragraph.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its text.
    pub text: String,
    /// What is marked in it, in order.
    pub marks: Vec<(Span, Answer)>,
    /// The kind of writing.
    pub setting: Setting,
}

/// Passages of one article, in order.
#[derive(Clone, Debug, Default)]
pub struct NamedArticle {
    /// Its passages.
    pub passages: Vec<Passage>,
}

/// A corpus.
#[derive(Debug)]
pub struct NamedCorpus {
    /// Its name.
    pub name: &'static str,
    /// Its articles.
    pub articles: Vec<NamedArticle>,
    /// Kinds that it does not mark: where it marks nothing, a name of these may stand.
    pub unmarked: Kinds,
}
