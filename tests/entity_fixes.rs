//! A reader's corrections carry through the entity room.

use galley::article::Article;
use galley::entity::{Cast, EntityFix, Kind, cast};
use galley::tag::Tagged;
use galley::text::{Confidence, NoteKind, Span, Text};
use galley::token::Tokens;

const STORY: &str = "Moyo met Banda. The Lion spoke. Moyo left.";

fn span(words: &str, nth: usize) -> Span {
    let (start, _) = STORY.match_indices(words).nth(nth).unwrap();
    Span::new(start, start + words.len())
}

fn read(fixes: &[EntityFix]) -> Cast {
    let names = [span("Moyo", 0), span("Banda", 0), span("Lion", 0), span("Moyo", 1)];
    let tag = |span: Span| Tagged { span, tokens: 0..0, kind: Kind::Person, confidence: Confidence::FULL, why: String::new() };
    cast(&Text::new(STORY), &Article::default(), &Tokens::default(), names.map(tag).to_vec(), fixes)
}

fn cards(cast: &Cast) -> Vec<(&str, &[usize])> {
    cast.entities.iter().map(|it| (it.name.as_str(), it.mentions.as_slice())).collect()
}

#[test]
fn without_corrections() {
    assert_eq!(cards(&read(&[])), [("Moyo", &[0, 3][..]), ("Banda", &[1]), ("Lion", &[2])]);
}

#[test]
fn merged_names_are_one_card() {
    let cast = read(&[EntityFix::Merge(span("Banda", 0), span("Lion", 0))]);
    assert_eq!(cards(&cast), [("Moyo", &[0, 3][..]), ("Banda", &[1, 2])]);
}

#[test]
fn split_names_are_a_card_of_their_own() {
    let cast = read(&[EntityFix::Split(vec![span("Moyo", 1)])]);
    assert_eq!(cards(&cast), [("Moyo", &[0][..]), ("Banda", &[1]), ("Lion", &[2]), ("Moyo", &[3])]);
}

#[test]
fn a_renamed_card_keeps_its_old_name_as_alias() {
    let cast = read(&[EntityFix::Rename(span("Moyo", 0), "Jonas Moyo".to_owned())]);
    assert_eq!((cast.entities[0].name.as_str(), cast.entities[0].aliases.join(", ").as_str()), ("Jonas Moyo", "Moyo"));
}

#[test]
fn a_correction_of_no_name_is_a_note() {
    let cast = read(&[EntityFix::Merge(span("Moyo", 0), span("left", 0))]);
    assert_eq!(cast.notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::Correction]);
    assert_eq!(cast.entities.len(), 3);
}
