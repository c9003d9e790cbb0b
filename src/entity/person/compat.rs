//! Two full names → whether they can be one person's; reads the names alone, not the text around them.
//!
//! | one | other | one person? |
//! |---|---|---|
//! | Sergei Orlov | Sergey Orlov | yes: a transliteration |
//! | Robert Gabriel Mugabe | Robert Mugabe | yes: a middle name more |
//! | William Clinton | Bill Clinton | yes: a short form |
//! | Wanda Vázquez Garced | Wanda Vázquez | yes: a second surname more |
//! | Edward Van Halen | Van Halen | yes: the surname alone |
//! | George W. Bush | George H. W. Bush | no: other middle names |
//! | Nelson Piquet Jr. | Nelson Piquet Sr. | no |
//! | Samir Haddad | Nabil Haddad | no |

use super::name::{PersonName, given_agree, sound_alike};

/// Whether the two can name one person.
pub fn compatible(one: &PersonName, other: &PersonName) -> bool {
    let (long, short) = if one.words.len() >= other.words.len() { (one, other) } else { (other, one) };
    suffixes_agree(long, short) && (ends_with(long, short) || is_thinned(long, short) || same_parts(long, short))
}

/// Whether a suffix, where both have one, is the same.
pub fn suffixes_agree(one: &PersonName, other: &PersonName) -> bool {
    one.suffix == other.suffix || one.suffix.is_empty() || other.suffix.is_empty()
}

/// `Van Halen` of `Eddie Van Halen`: a surname of several words.
fn ends_with(long: &PersonName, short: &PersonName) -> bool {
    long.words.len() > short.words.len() && short.words.len() > 1 && long.words.ends_with(&short.words)
}

/// `Wanda Vázquez` of `Wanda Vázquez Garced`: the same first word, others left out.
fn is_thinned(long: &PersonName, short: &PersonName) -> bool {
    let mut rest = long.words.iter();
    let in_order = short.words.iter().all(|word| rest.any(|it| it == word));
    let spelled_out = short.words.iter().all(|word| word.chars().count() > 1);
    in_order && spelled_out && long.given() == short.given() && short.words.len() > 1
}

fn same_parts(long: &PersonName, short: &PersonName) -> bool {
    let surname = long.surname == short.surname || (sound_alike(&long.surname, &short.surname) && long.surname.len() > 3);
    let given = given_agree(long.given(), short.given())
        || long.nicknames.iter().chain(&short.nicknames).any(|nick| nick == short.given() || nick == long.given());
    surname && given && middles_agree(long.middle(), short.middle())
}

/// Every middle name of one can be a middle name of the other, in order; none at all agrees with any.
fn middles_agree(long: &[String], short: &[String]) -> bool {
    if long.is_empty() || short.is_empty() {
        return true;
    }
    let (long, short) = if long.len() >= short.len() { (long, short) } else { (short, long) };
    long.len() == short.len() && long.iter().zip(short).all(|(one, other)| given_agree(one, other))
        || (short.iter().all(|word| word.chars().count() > 1) && short.iter().all(|word| long.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        let (a, b) = (PersonName::parse(one), PersonName::parse(other));
        assert_eq!((compatible(&a, &b), compatible(&b, &a)), (expected, expected), "{one} / {other}");
    }

    #[test]
    fn one_person() {
        check("Sergei Orlov", "Sergey Orlov", true);
        check("Robert Gabriel Mugabe", "Robert Mugabe", true);
        check("Pedro R. Pierluisi Urrutia", "Pedro Pierluisi", true);
        check("Edward Lodewijk \"Eddie\" Van Halen", "Eddie Van Halen", true);
        check("J. Smith", "John Smith", true);
        check("Samir al-Haddad", "Samir Haddad", true);
        check("Osama bin Laden", "Usama bin Ladin", true);
        check("Abdelhamid Abou Zeid", "Abou Zeid", true);
    }

    #[test]
    fn two_people() {
        check("George W. Bush", "George H. W. Bush", false);
        check("George H.W. Bush", "George W. Bush", false);
        check("Nelson Piquet Jr.", "Nelson Piquet Sr.", false);
        check("Hillary Clinton", "Bill Clinton", false);
        check("Kim Jong-il", "Kim Jong-un", false);
        check("Frances Moyo", "Francis Moyo", false);
        check("John Smith", "Jon Smith", false);
    }
}
