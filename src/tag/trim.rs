//! Tokens of a name → the same without what our spans leave out at the edges: "the", quotation marks, the possessive,
//! titles before a person and letters after one; a title alone stays.

use super::Kind;
use crate::text::{is_apostrophe, is_quote};
use std::ops::Range;

/// Titles that hardly any person's name starts with, but names of other things do: Queen Mary University. Dean, Major and
/// Earl are not here.
const TITLES: [&str; 59] = [
    "Adm.",
    "Admiral",
    "Alderman",
    "Alderwoman",
    "Ambassador",
    "Archbishop",
    "Assemblyman",
    "Assemblywoman",
    "Ayatollah",
    "Baroness",
    "Barrister",
    "Bishop",
    "Brig.",
    "Brigadier",
    "Captain",
    "Cardinal",
    "Chairman",
    "Chairwoman",
    "Chancellor",
    "Chief",
    "Colonel",
    "Commissioner",
    "Congressmember",
    "Constable",
    "Councillors",
    "Councilmember",
    "Det.",
    "Detective",
    "Emir",
    "Engr.",
    "General",
    "Governor",
    "Hajji",
    "Inspector",
    "Justice",
    "Lieutenant",
    "Mayor",
    "Minister",
    "Monsignor",
    "Msgr.",
    "Mufti",
    "Pope",
    "President",
    "Prime",
    "Prince",
    "Princess",
    "Queen",
    "Reps.",
    "Reverend",
    "Selectman",
    "Selectwoman",
    "Senators",
    "Sens.",
    "Sergeant",
    "Shaikh",
    "Sheik",
    "Sir",
    "Sultan",
    "Superintendent",
];

/// Titles that hardly any name of something else starts with: General, Justice and Queen are not here.
const OF_PEOPLE: [&str; 41] = [
    "Alhaja",
    "Alhaji",
    "Capt.",
    "Cllr",
    "Cllr.",
    "Cllrs",
    "Cllrs.",
    "Col.",
    "Comrade",
    "Congressman",
    "Congresswoman",
    "Councillor",
    "Councilman",
    "Councilwoman",
    "Dr",
    "Dr.",
    "Gen.",
    "Gov.",
    "Hajia",
    "Hajiya",
    "Imam",
    "Lt.",
    "Maj.",
    "Malam",
    "Mallam",
    "Mr",
    "Mr.",
    "Mrs",
    "Mrs.",
    "Ms",
    "Ms.",
    "Mullah",
    "Pastor",
    "Prof.",
    "Professor",
    "Rep.",
    "Rev.",
    "Sen.",
    "Senator",
    "Sgt.",
    "Sheikh",
];

fn is_title(word: &str) -> bool {
    TITLES.contains(&word) || is_title_of_people(word)
}

/// Whether a name's first word is a title that only people bear.
pub fn is_title_of_people(word: &str) -> bool {
    OF_PEOPLE.contains(&word)
}

/// Letters that follow a person's name.
const LETTERS: [&str; 14] = ["QC", "KC", "SC", "SAN", "MP", "MEP", "MSP", "TD", "OBE", "CBE", "MBE", "PhD", "Ph.D.", "M.D."];

/// Narrows `range`; `word` gives the text of a token.
pub fn trim<'a>(mut range: Range<usize>, kind: Kind, word: impl Fn(usize) -> Option<&'a str>) -> Range<usize> {
    let person = kind == Kind::Person;
    while range.len() > 1 && word(range.start).is_some_and(|it| is_no_start(it) || (person && is_title(it))) {
        range.start += 1;
    }
    while range.len() > 1 && word(range.end - 1).is_some_and(|it| is_no_end(it) || (person && LETTERS.contains(&it))) {
        range.end -= 1;
    }
    range
}

fn is_no_start(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "," | "-" | "(") || word.chars().all(is_quote)
}

fn is_no_end(word: &str) -> bool {
    let possessive = word.chars().next().is_some_and(is_apostrophe) && matches!(word.chars().nth(1), None | Some('s' | 'S'));
    possessive || matches!(word, "," | "-" | "(" | ":" | ";") || word.chars().all(is_quote)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_kind(kind: Kind, name: &str, expected: &str) {
        let words: Vec<&str> = name.split(' ').collect();
        assert_eq!(words[trim(0..words.len(), kind, |at| words.get(at).copied())].join(" "), expected);
    }

    #[track_caller]
    fn check(name: &str, expected: &str) {
        check_kind(Kind::Org, name, expected);
    }

    #[test]
    fn titles_and_letters_of_persons() {
        check_kind(Kind::Person, "Detective Sergeant Ruth Coles", "Ruth Coles");
        check_kind(Kind::Person, "Councilwoman Teresa Dunlap", "Teresa Dunlap");
        check_kind(Kind::Person, "Peter Ashworth QC", "Peter Ashworth");
        check_kind(Kind::Person, "Prince", "Prince");
        check_kind(Kind::Org, "Queen Mary University", "Queen Mary University");
    }

    #[test]
    fn edges() {
        check("the United Nations", "United Nations");
        check("The Guardian", "The Guardian");
        check("Syria ’s", "Syria");
        check("“ Harbour Song ”", "Harbour Song");
        check("the", "the");
    }
}
