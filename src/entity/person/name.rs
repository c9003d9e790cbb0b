//! A person's name → its parts: given names, surname, suffix, nickname; says nothing of who it is.

use crate::entity::fold::{fine_skeleton, fold, fold_words, skeleton, without_article};
use crate::lexicon::{GIVEN_NAMES, HONORIFICS, NICKNAMES};

/// A gender that the text itself states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    /// He.
    Masculine,
    /// She.
    Feminine,
}

impl Gender {
    /// Reads `m` and `f` of the word tables.
    pub fn of_letter(letter: &str) -> Option<Self> {
        match letter {
            "m" => Some(Self::Masculine),
            "f" => Some(Self::Feminine),
            _ => None,
        }
    }
}

/// The parts of a name, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonName {
    /// Its words in order, without title, suffix and nickname; may be empty.
    pub words: Vec<String>,
    /// `jr`, `sr`, `ii` …; empty when there is none.
    pub suffix: String,
    /// Names in quotation marks or brackets inside the name.
    pub nicknames: Vec<String>,
    /// The surname without an Arabic article.
    pub surname: String,
}

impl PersonName {
    /// Takes `written` apart.
    pub fn parse(written: &str) -> Self {
        let (plain, nicknames) = take_nicknames(written);
        let mut parts: Vec<&str> = plain.split_whitespace().filter(|part| !fold(part).is_empty()).collect();
        let suffix = take_suffix(&mut parts);
        while parts.len() > 1 && parts.first().is_some_and(|word| is_title(word)) {
            parts.remove(0);
        }
        let surname = parts.last().map(|word| fold(without_article(word))).unwrap_or_default();
        Self { words: parts.into_iter().map(fold).collect(), suffix, nicknames, surname }
    }

    /// The first word.
    pub fn given(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    /// The words between the first and the last.
    pub fn middle(&self) -> &[String] {
        if self.words.len() > 2 { &self.words[1..self.words.len() - 1] } else { &[] }
    }

    /// Whether it is more than a surname or a given name alone.
    pub fn is_full(&self) -> bool {
        self.words.len() > 1
    }

    /// The gender its given name is almost always given to: a hint that is never reported.
    pub fn usual_gender(&self) -> Option<Gender> {
        GIVEN_NAMES.get(self.given()).and_then(Gender::of_letter)
    }
}

fn is_title(word: &str) -> bool {
    let folded = fold(word);
    word.ends_with('.') && HONORIFICS.get(&folded).is_some()
        || matches!(
            folded.as_str(),
            "mr" | "mrs"
                | "ms"
                | "dr"
                | "sir"
                | "dame"
                | "president"
                | "prince"
                | "princess"
                | "king"
                | "queen"
                | "pope"
                | "sheikh"
                | "lord"
                | "lady"
        )
}

fn take_suffix(parts: &mut Vec<&str>) -> String {
    let folded = parts.last().map(|word| fold(word)).unwrap_or_default();
    let suffix = match folded.as_str() {
        "jr" | "junior" => "jr",
        "sr" | "senior" => "sr",
        "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "xii" | "xvi" if parts.len() > 1 => folded.as_str(),
        _ => return String::new(),
    };
    if parts.len() > 1 {
        parts.pop();
    }
    suffix.to_owned()
}

/// Takes out what stands in quotation marks or brackets.
fn take_nicknames(written: &str) -> (String, Vec<String>) {
    let mut plain = String::with_capacity(written.len());
    let mut nicknames = Vec::new();
    for (at, part) in written.split(['"', '“', '”', '(', ')', '[', ']', '‘']).enumerate() {
        if at % 2 == 1 && !part.trim().is_empty() { nicknames.extend(fold_words(part)) } else { plain.push_str(part) }
    }
    if plain.trim().is_empty() { (written.to_owned(), Vec::new()) } else { (plain, nicknames) }
}

/// Whether two given names can be one: equal, an initial, a short form, a transliteration.
pub fn given_agree(one: &str, other: &str) -> bool {
    let short = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    one == other
        || short(one, other)
        || short(other, one)
        || stand_for_one(one, other)
        || (sound_alike(one, other) && fine_skeleton(one) == fine_skeleton(other))
}

/// Whether one is a short form of the other, or both of one name: Bill and William, Mohamed and Muhammad.
pub fn stand_for_one(one: &str, other: &str) -> bool {
    let stands_for = |a: &str, b: &str| NICKNAMES.get(a).is_some_and(|full| full.split(' ').any(|it| it == b));
    let share = || {
        let (Some(a), Some(b)) = (NICKNAMES.get(one), NICKNAMES.get(other)) else { return false };
        a.split(' ').any(|it| b.split(' ').any(|that| that == it))
    };
    stands_for(one, other) || stands_for(other, one) || share()
}

/// Whether two words are transliterations of one; never when one is a man's and the other a woman's name.
pub fn sound_alike(one: &str, other: &str) -> bool {
    let apart = matches!((GIVEN_NAMES.get(one), GIVEN_NAMES.get(other)), (Some(a), Some(b)) if a != b);
    one == other || (!apart && skeleton(one) == skeleton(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_names() {
        let name = PersonName::parse("William \"Bill\" Moyo Jr.");
        assert_eq!((name.words.join(" ").as_str(), name.suffix.as_str(), name.nicknames.join(" ").as_str()), ("william moyo", "jr", "bill"));
        assert_eq!(PersonName::parse("Dr. Tendai Biti").words, ["tendai", "biti"]);
        assert_eq!(PersonName::parse("Samir al-Haddad").surname, "haddad");
        assert_eq!(PersonName::parse("\"\"").words.len(), 0);
        assert_eq!(PersonName::parse("Jr.").words, ["jr"]);
    }

    #[test]
    fn given_names_that_can_be_one() {
        for (one, other) in [("bill", "william"), ("j", "john"), ("sergei", "sergey"), ("mohammed", "mohamed"), ("tony", "anthony")] {
            assert!(given_agree(one, other), "{one} {other}");
        }
        for (one, other) in [("hafez", "bashar"), ("francis", "frances"), ("jon", "john"), ("bill", "hillary")] {
            assert!(!given_agree(one, other), "{one} {other}");
        }
    }
}
