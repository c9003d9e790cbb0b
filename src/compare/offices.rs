//! Two ways to write a role or title → whether they are one office; knows no people.
//!
//! | one | other | one office? |
//! |---|---|---|
//! | U.N. Secretary-General | UN secretary general | yes: written otherwise |
//! | Lt. Col. | Lieutenant Colonel | yes: written short |
//! | minister | finance minister | yes: one says less |
//! | deputy minister | minister | no: a deputy is not the minister |

/// What a short form stands for, or one form for all of a word; sorted.
const FORMS: [(&str, &str); 41] = [
    ("adm", "admiral"),
    ("amb", "ambassador"),
    ("atty", "attorney"),
    ("brig", "brigadier"),
    ("capt", "captain"),
    ("ceo", "chief executive"),
    ("cfo", "chief financial officer"),
    ("chairman", "chair"),
    ("chairperson", "chair"),
    ("chairwoman", "chair"),
    ("cllr", "councillor"),
    ("cmdr", "commander"),
    ("col", "colonel"),
    ("coo", "chief operating officer"),
    ("councilor", "councillor"),
    ("cpl", "corporal"),
    ("defense", "defence"),
    ("det", "detective"),
    ("eu", "european union"),
    ("gen", "general"),
    ("gov", "governor"),
    ("insp", "inspector"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("mp", "member of parliament"),
    ("pm", "prime minister"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("rev", "reverend"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
    ("spokesman", "spokesperson"),
    ("spokeswoman", "spokesperson"),
    ("supt", "superintendent"),
    ("uk", "united kingdom"),
    ("un", "united nations"),
    ("undersecretary", "under secretary"),
    ("us", "united states"),
    ("usa", "united states"),
    ("vicepresident", "vice president"),
    ("vp", "vice president"),
];

/// Words that make another office of the one they stand beside; sorted.
const GRADES: [&str; 23] = [
    "acting",
    "assistant",
    "associate",
    "brigadier",
    "caretaker",
    "deputy",
    "designate",
    "elect",
    "emeritus",
    "ex",
    "former",
    "honorary",
    "incoming",
    "interim",
    "junior",
    "lieutenant",
    "major",
    "outgoing",
    "rear",
    "shadow",
    "sub",
    "under",
    "vice",
];

/// Words that join an office and its house in more ways than one: an officer of the agency, with the agency.
const LINKS: [&str; 9] = ["a", "an", "at", "for", "from", "in", "of", "the", "with"];

/// Whether one says no more than the other of what office it is.
pub fn are_one(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    says_no_more(&one, &other) || says_no_more(&other, &one)
}

fn says_no_more(short: &[String], long: &[String]) -> bool {
    let besides = || long.iter().filter(|it| !short.contains(it));
    short.iter().all(|it| long.contains(it)) && !besides().any(|it| GRADES.binary_search(&it.as_str()).is_ok())
}

/// The words of a role in small letters and in the singular, their dots left out, short forms written out.
fn words(role: &str) -> Vec<String> {
    let folded = role.to_lowercase().replace('.', "");
    let words = folded.split(|it: char| it.is_whitespace() || it == '-').filter(|it| !it.is_empty() && !LINKS.contains(it));
    let one = |word: &'_ str| word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    let words = words.map(|word| if one(word) { &word[..word.len() - 1] } else { word });
    let form = |word: &str| FORMS.binary_search_by_key(&word, |it| it.0).map_or(word.to_owned(), |at| FORMS[at].1.to_owned());
    words.flat_map(|word| form(word).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(FORMS.is_sorted_by_key(|it| it.0) && GRADES.is_sorted());
    }

    #[test]
    fn a_shorter_way_to_say_it_is_the_same_office() {
        for (one, other) in [
            ("U.N. Secretary-General", "UN secretary general"),
            ("Lt. Col.", "Lieutenant Colonel"),
            ("minister", "finance minister"),
            ("CEO", "chief executive officer"),
            ("Deputy PM", "deputy prime minister"),
            ("novelists", "novelist"),
            ("Cllr.", "Councillor"),
            ("district officer of the agency", "district officer with the agency"),
        ] {
            assert!(are_one(one, other) && are_one(other, one), "{one}, {other}");
        }
    }

    #[test]
    fn a_deputy_is_not_the_minister() {
        for (one, other) in [
            ("Deputy Foreign Minister", "Foreign Minister"),
            ("Vice President", "President"),
            ("Lieutenant Colonel", "Colonel"),
            ("president-elect", "president"),
            ("acting police chief", "police chief"),
            ("mayor", "governor"),
        ] {
            assert!(!are_one(one, other) && !are_one(other, one), "{one}, {other}");
        }
    }
}
