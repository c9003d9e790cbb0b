//! Two names from two texts → how surely they name one thing; reads the names alone, not what stands round them.
//!
//! | one | other | |
//! |---|---|---|
//! | the United Nations | United Nations | as written |
//! | Sergei Orlov | Sergey Orlov | otherwise written |
//! | United Nations | UN | otherwise written |
//! | Odile Ngassa | Ngassa | shortened |
//! | Cameroon's Interior Ministry | Interior Ministry | shortened |

use super::cluster::acronym::initials_of;
use super::cluster::class::Class;
use super::cluster::form::{acronym_of, normal_words};
use super::person::compat::compatible;
use super::person::name::PersonName;
use crate::tag::Kind;

/// How two names agree, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// One is the other with words left out.
    Shortened,
    /// A transliteration, a short form of a given name, a middle name more, an acronym.
    Otherwise,
    /// The same words, but for case, accents and articles.
    Written,
}

/// A name made ready to be held against others of its class.
#[derive(Clone, Debug)]
pub struct KnownName {
    /// `None` for people.
    class: Option<Class>,
    /// Its words, folded.
    words: Vec<String>,
    person: PersonName,
    acronym: String,
    initials: Vec<String>,
}

impl KnownName {
    /// Takes `written` apart as the name of a `kind`.
    pub fn new(kind: Kind, written: &str) -> Self {
        match Class::ALL.into_iter().find(|it| it.holds(kind)) {
            None => {
                let person = PersonName::parse(written);
                Self { class: None, words: person.words.clone(), person, acronym: String::new(), initials: Vec::new() }
            }
            Some(class) => Self {
                class: Some(class),
                words: normal_words(written, class),
                person: PersonName::default(),
                acronym: acronym_of(written),
                initials: initials_of(written),
            },
        }
    }

    /// How the two agree; `None` when they cannot name one thing, or not by their names alone.
    pub fn alike(&self, other: &Self) -> Option<Alike> {
        if self.words == other.words && !self.words.is_empty() {
            return Some(Alike::Written);
        }
        if self.class != other.class {
            return None;
        }
        match self.class {
            None => people(&self.person, &other.person),
            Some(_) => things(self, other),
        }
    }
}

fn people(one: &PersonName, other: &PersonName) -> Option<Alike> {
    if one.is_full() && other.is_full() {
        return compatible(one, other).then_some(Alike::Otherwise);
    }
    let (long, short) = if one.is_full() { (one, other) } else { (other, one) };
    (!short.surname.is_empty() && long.surname == short.surname).then_some(Alike::Shortened)
}

fn things(one: &KnownName, other: &KnownName) -> Option<Alike> {
    let stands_for = |short: &KnownName, long: &KnownName| !short.acronym.is_empty() && long.initials.contains(&short.acronym);
    if stands_for(one, other) || stands_for(other, one) {
        return Some(Alike::Otherwise);
    }
    let (long, short) = if one.words.len() >= other.words.len() { (one, other) } else { (other, one) };
    let telling = short.words.len() > 1 || short.words.iter().any(|word| word.chars().count() > 3);
    (telling && (long.words.ends_with(&short.words) || long.words.starts_with(&short.words))).then_some(Alike::Shortened)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Kind, one: &str, other: &str, expected: Option<Alike>) {
        let (a, b) = (KnownName::new(kind, one), KnownName::new(kind, other));
        assert_eq!((a.alike(&b), b.alike(&a)), (expected, expected), "{one} / {other}");
    }

    #[test]
    fn people_of_two_texts() {
        check(Kind::Person, "Odile Ngassa", "ODILE NGASSA", Some(Alike::Written));
        check(Kind::Person, "Sergei Orlov", "Sergey Orlov", Some(Alike::Otherwise));
        check(Kind::Person, "Odile Ngassa", "Ngassa", Some(Alike::Shortened));
        check(Kind::Person, "Odile Ngassa", "Paul Ngassa", None);
        check(Kind::Person, "\"\"", "", None);
    }

    #[test]
    fn things_of_two_texts() {
        check(Kind::Org, "the United Nations", "United Nations", Some(Alike::Written));
        check(Kind::Org, "World Health Organization", "WHO", Some(Alike::Otherwise));
        check(Kind::Org, "Cameroon Interior Ministry", "Interior Ministry", Some(Alike::Shortened));
        check(Kind::Gpe, "Niger", "Nigeria", None);
    }
}
