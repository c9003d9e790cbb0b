//! Persons marked with their titles → persons as our guide marks them; for corpora that count "President" as part of the name.

use super::named::{Answer, Kinds, Passage};
use galley::entity::Kind;
use galley::text::Span;

const TITLES: &str = "Mr. Mr Mrs. Mrs Ms. Ms Dr. Dr President Vice Vice-President Prime Minister Premier Secretary General Secretary-General Pope King Queen Prince Princess Senator Senators \
Sen. Rep. Representative Gov. Governor Gen. Lt. Col. Colonel Maj. Major Capt. Captain Sgt. Sergeant Lieutenant Admiral Adm. Judge Justice Chancellor Ambassador Sheikh Sheik Ayatollah Archbishop \
Bishop Cardinal Rev. Reverend Father Sir Lord Lady Dame Professor Prof. Mayor Congressman Congresswoman Chief Chairman Director Deputy Foreign Defense Defence Interior Finance Commander Speaker Crown \
Attorney Emperor Spokesman Spokeswoman Mullah Former Marshal Brigadier Sultan Emir Imam Saint St. Presidents Ministers of State First Lady";

/// Persons without the titles that this corpus counts as part of the name.
pub fn without_titles(mut passage: Passage) -> Passage {
    let person = Answer::Name(Kinds::of(&[Kind::Person]));
    for (span, answer) in passage.marks.iter_mut().filter(|mark| mark.1 == person) {
        *span = Span::new(span.end - untitled(span.of(&passage.text)).len(), span.end);
        if is_title(span.of(&passage.text)) {
            *answer = Answer::Unknown;
        }
    }
    passage
}

fn is_title(word: &str) -> bool {
    TITLES.split_whitespace().any(|title| title == word)
}

/// The name after its last leading title.
fn untitled(name: &str) -> &str {
    match name.split_once(' ') {
        Some((first, rest)) if is_title(first) => untitled(rest),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use galley::token::Setting;

    #[test]
    fn titles_leave_the_name() {
        let person = Answer::Name(Kinds::of(&[Kind::Person]));
        let marks = vec![(Span::new(0, 22), person), (Span::new(27, 31), person)];
        let passage = without_titles(Passage { text: "Prime Minister Ada Obi and Pope left".to_owned(), marks, setting: Setting::Story });
        assert_eq!(passage.marks, [(Span::new(15, 22), person), (Span::new(27, 31), Answer::Unknown)]);
    }
}
