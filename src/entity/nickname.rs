//! A person's name and what he is also known as → both names are his; reads nothing but what stands between them.
//!
//! | text | one person |
//! |---|---|
//! | Rogelio Ibarra, known as "El Zurdo", was captured | Rogelio Ibarra · El Zurdo |
//! | Musa Danjuma, alias Bingo · Joseph Cole (a.k.a. Blaze) | Musa Danjuma · Bingo … |
//! | a faction of Khan, known as the Northern Front | no: the Front is an organisation |

use super::scene::Scene;
use crate::tag::{Kind, Tagged};
use crate::text::{Span, Text, is_quote, is_space};

/// What may stand between the two, in small letters without commas, brackets and quotation marks; sorted.
const BETWEEN: [&str; 21] = [
    "a.k.a.",
    "aka",
    "alias",
    "also called",
    "also known as",
    "best known as",
    "better known as",
    "commonly known as",
    "dubbed",
    "known as",
    "known by his alias",
    "known by his nickname",
    "known by his nom de guerre",
    "known by the alias",
    "known by the nickname",
    "known by the nom de guerre",
    "nicknamed",
    "popularly known as",
    "who goes by",
    "who is known as",
    "widely known as",
];

/// A kind this sure (in thousandths) is no nickname's.
const SURE: u16 = 750;

/// Gives the names by which a person is also known that person's kind; answers each with the name before it.
pub fn find(text: &Text<'_>, names: &mut [Tagged]) -> Vec<(usize, usize)> {
    let found: Vec<(usize, usize)> = (1..names.len()).filter(|&at| is_also(text, &names[at - 1], &names[at])).map(|at| (at - 1, at)).collect();
    for &(_, at) in &found {
        if names[at].kind != Kind::Person {
            names[at].kind = Kind::Person;
            "what somebody is also known as".clone_into(&mut names[at].why);
        }
    }
    found
}

/// The reason that joins such a name to the name before it.
pub fn reason(scene: &Scene<'_>, person: usize) -> String {
    format!("{} is also known so", scene.name(person))
}

fn is_also(text: &Text<'_>, one: &Tagged, other: &Tagged) -> bool {
    let mark = |it: char| matches!(it, ',' | '(') || is_quote(it) || is_space(it);
    let between = text.get(Span::new(one.span.end, other.span.start)).trim_matches(mark).to_lowercase();
    let another = other.kind != Kind::Person && other.confidence.thousandths() >= SURE;
    one.kind == Kind::Person && !another && BETWEEN.binary_search(&between.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Confidence;

    #[test]
    fn the_list_is_sorted() {
        assert!(BETWEEN.is_sorted());
    }

    #[test]
    fn another_name_is_the_persons() {
        let found = |words: &str, kind, thousandths| {
            let raw = format!("Musa Danjuma{words}Bingo was held.");
            let text = Text::new(&raw);
            let end = "Musa Danjuma".len();
            let name = |start: usize, end: usize, kind, sure| Tagged {
                span: Span::new(start, end),
                tokens: 0..1,
                kind,
                confidence: Confidence::new(sure),
                why: String::new(),
            };
            let mut names = [name(0, end, Kind::Person, 990), name(end + words.len(), end + words.len() + 5, kind, thousandths)];
            (find(&text, &mut names).len(), names[1].kind)
        };
        assert_eq!(found(", known as “", Kind::Work, 600), (1, Kind::Person));
        assert_eq!(found(" (a.k.a. ", Kind::Org, 500), (1, Kind::Person));
        assert_eq!(found(", alias ", Kind::Person, 900), (1, Kind::Person));
        assert_eq!(found(", known as the ", Kind::Org, 500), (0, Kind::Org));
        assert_eq!(found(", known as ", Kind::Org, 900), (0, Kind::Org));
        assert_eq!(found(" said ", Kind::Org, 500), (0, Kind::Org));
    }
}
