//! What two figures count → whether it can be the same; knows no figures.
//!
//! | one | other | |
//! |---|---|---|
//! | `workers` | `workers` | the same |
//! | `villagers` | `people` | akin: both are people, whoever tells the story |
//! | `workers` | – | unsaid |
//! | `people` | `villages` | another |

use crate::lexicon::{KIN, ROLE_NOUNS};

/// Words for people that no role, trade or kin is, in the singular; sorted.
const PEOPLE: [&str; 26] = [
    "adult",
    "baby",
    "civilian",
    "evacuee",
    "fan",
    "fatality",
    "female",
    "guest",
    "hostage",
    "inhabitant",
    "male",
    "man",
    "men",
    "migrant",
    "minor",
    "other",
    "participant",
    "passenger",
    "people",
    "person",
    "personnel",
    "pupil",
    "refugee",
    "teenager",
    "woman",
    "women",
];

/// How what two figures count goes together, the nearest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Two things.
    Another,
    /// One text does not say.
    Unsaid,
    /// Two words for people.
    Akin,
    /// One word.
    Same,
}

/// Holds what one figure counts against what the other does.
pub fn counted(one: Option<&str>, other: Option<&str>) -> Counted {
    match (one, other) {
        (Some(one), Some(other)) if one == other => Counted::Same,
        (Some(one), Some(other)) if are_people(one) && are_people(other) => Counted::Akin,
        (Some(_), Some(_)) => Counted::Another,
        _ => Counted::Unsaid,
    }
}

/// Whether the last word is one for people.
pub fn are_people(counted: &str) -> bool {
    let lower = counted.to_lowercase();
    let last = lower.rsplit([' ', '-']).next().unwrap_or("");
    let singular = last.strip_suffix("ies").map(|it| format!("{it}y"));
    let forms = [Some(last), last.strip_suffix('s'), singular.as_deref()];
    forms.into_iter().flatten().any(|it| PEOPLE.binary_search(&it).is_ok() || ROLE_NOUNS.contains(it) || KIN.get(it).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(PEOPLE.is_sorted());
    }

    #[test]
    fn people_are_akin() {
        for (one, other, expected) in [
            (Some("workers"), Some("workers"), Counted::Same),
            (Some("villagers"), Some("people"), Counted::Akin),
            (Some("passengers"), Some("Chinese tourists"), Counted::Akin),
            (Some("babies"), Some("children"), Counted::Akin),
            (Some("people"), Some("villages"), Counted::Another),
            (Some("people"), None, Counted::Unsaid),
            (None, None, Counted::Unsaid),
        ] {
            assert_eq!(counted(one, other), expected, "{one:?}, {other:?}");
        }
    }
}
