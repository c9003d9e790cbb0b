//! What each kind of evidence weighs when a pronoun looks for its name.
//!
//! `galley-train weights entity` prints [`Weights::FITTED`]: coordinate ascent on GAP's development part and gold's "he said".
//! When they were fitted, half of that part under weights fitted on the other half scored F1 69.3, all of it under these 72.7, and GAP's
//! validation part, which fitted nothing, 67.8; the tagger has changed since. The weights of gender are by hand, so that no corpus
//! teaches what a name says.

/// Evidence about one candidate for one pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Evidence {
    /// Mentioned in the same sentence.
    SameSentence,
    /// Mentioned last in the sentence before.
    LastSentence,
    /// Mentioned last two sentences before.
    TwoBack,
    /// Its nearest mention is a subject.
    Subject,
    /// Its nearest mention is an object, or behind a preposition.
    Object,
    /// Its nearest mention is a possessive: "Moyo's".
    Owner,
    /// The nearest mention and the pronoun do the same in their clauses.
    Parallel,
    /// The nearest mention is the first of a person in its sentence.
    FirstInSentence,
    /// The nearest mention is a pronoun already resolved.
    Chain,
    /// The nearest mention is the nearest of all.
    Nearest,
    /// A candidate stands nearer, but only one.
    SecondNearest,
    /// Each further mention before, up to four.
    Frequency,
    /// The given name is usual for the pronoun's gender.
    UsualGender,
    /// The given name is usual for the other gender.
    UnusualGender,
    /// A title, word of kinship or pronoun states the pronoun's gender.
    StatedGender,
    /// It states the other.
    ContraryGender,
    /// An owner ("his") and the subject of the same sentence.
    OwnSubject,
    /// An object ("him") and a subject of the same clause: "Moyo thanked him".
    SameClauseSubject,
    /// Stands only behind the pronoun, in the same sentence.
    Behind,
    /// Joined to a name before it: "… and Moyo".
    Conjunct,
    /// Was first mentioned in the first sentence.
    Topic,
    /// A full name, of two words or more.
    FullName,
    /// Stands behind the comma that closes the phrase of the pronoun: "In her first book, Moyo …".
    Introduced,
    /// Opens its sentence.
    Opens,
    /// Stands in a list of people.
    Listed,
    /// Behind "with", "by" or "like".
    Companion,
}

/// How many kinds of evidence there are.
pub const KINDS: usize = 26;

/// A weight for each kind of evidence, and how far the best must lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// By [`Evidence`].
    pub of: [i32; KINDS],
    /// The least score of an antecedent.
    pub floor: i32,
    /// The least lead over the second; less than 1 is as good as 1.
    pub lead: i32,
}

impl Weights {
    /// The weights that the engine uses.
    pub const FITTED: Self = Self {
        of: [118, 36, -6, 50, 4, -42, 42, 10, -38, 30, 0, 4, 12, -90, 30, -120, -28, -132, -4, -46, -20, 0, 80, -16, -38, -16],
        floor: -84,
        lead: 1,
    };
}
