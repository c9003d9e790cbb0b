//! Pastes of our own, line by line, and any text at all; corpora judge elsewhere, damaged pastes in `damage`.

mod support;

use galley::article::{self, BlockKind, Given};
use galley::text::{Span, Text};
use support::paste::{check_tiling, field, paste, read, squeezed};
use support::{cases, check_all};

#[test]
fn every_line_is_what_it_is() {
    check_all("article", |case| {
        let paste = paste(case);
        let (text, article) = read(&paste.text);
        let found: Vec<(BlockKind, String)> = article.blocks.iter().map(|it| (it.kind, text.get(it.span).to_owned())).collect();
        let wrong = found.iter().zip(&paste.blocks).filter(|(found, expected)| found != expected);
        let mut complaints: Vec<String> = wrong.map(|(found, expected)| format!("  {:?}, not {:?}: {:.60}", found.0, expected.0, found.1)).collect();
        if found.len() != paste.blocks.len() {
            complaints.push(format!("  {} blocks, not {}", found.len(), paste.blocks.len()));
        }
        for (name, expected) in &paste.fields {
            let found = field(&text, &article, name);
            if found != *expected {
                complaints.push(format!("  {name} is {found:?}, not {expected:?}"));
            }
        }
        if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
    });
}

#[test]
fn there_are_sixty_pastes() {
    assert!(cases("article").len() >= 60, "{}", cases("article").len());
}

#[test]
fn blocks_and_gaps_give_back_the_text() {
    for case in cases("article") {
        let paste = paste(&case);
        check_tiling(&paste.text);
        check_tiling(&squeezed(&paste.text));
    }
}

proptest::proptest! {
    #[test]
    fn any_string_is_tiled(raw in "\\PC{0,80}(\n\\PC{0,60}){0,12}") {
        check_tiling(&raw);
    }

    #[test]
    fn any_lines_of_an_article_are_tiled(lines in proptest::collection::vec(proptest::sample::select(LINES), 0..30)) {
        check_tiling(&lines.join("\n"));
    }
}

/// Lines that meet every recogniser, whole and broken.
const LINES: &[&str] = &[
    "",
    "By",
    "By ,",
    "By Jane Doe,",
    "By Jane Doe and",
    "BEIRUT (",
    "BEIRUT (AP) —",
    "BEIRUT- The Associated Press",
    "(AP",
    "— é",
    "Photo:",
    "Credit",
    "REUTERS/",
    "/AFP",
    "• ",
    "1.",
    "Published",
    "Feb. 6",
    "February 6, 2012",
    "6/2/2012",
    "FILE -",
    "“",
    "\"It fell,\" she said. \"All.\" He",
    "end.Start",
    "Comments",
    "Share",
    "Related",
    "The ferry to the northern islands sailed again on Monday after a week of storms, the line said.",
    "Ferry resumes after storms",
    "\u{feff}",
    "\u{a0}",
    "\u{200b}x",
    "ﬁ💛",
    "https://example.org",
];

#[test]
fn a_readers_word_wins() {
    let raw = "Harbour\nFerry resumes after storms\nPublished 3 May 2020\n\nThe ferry to the northern islands sailed again on Monday after a week of storms, the line said.";
    let second = raw.find("Ferry").unwrap();
    let fix = |kind| article::BlockFix { span: Span::new(second, second + 1), kind };
    let given = |kind| Given { date: Some("2021-01-02".parse().unwrap()), blocks: vec![fix(kind)] };
    let text = Text::new(raw);
    let corrected = article::read(&text, &given(BlockKind::Boilerplate));
    assert_eq!(corrected.blocks[1].kind, BlockKind::Boilerplate);
    assert_eq!((corrected.published.basis, corrected.published.date), (article::Basis::Given, Some("2021-01-02".parse().unwrap())));
    assert_eq!(article::read(&text, &given(BlockKind::Headline)).headline.map(|it| text.get(it)), Some("Ferry resumes after storms"));
}

#[test]
fn doubts_are_notes() {
    use galley::text::NoteKind;
    let notes = |raw: &str| read(raw).1.notes.iter().map(|it| it.kind).collect::<Vec<_>>();
    assert!(notes(" \n").contains(&NoteKind::Empty));
    assert!(notes("PK\u{3}\u{4}\u{0}\u{fffd}\u{fffd}\u{1} x y z w v").contains(&NoteKind::NotText));
    assert!(
        notes("El ferry a las islas del norte zarpó de nuevo el lunes tras una semana de tormentas, dijo la empresa.").contains(&NoteKind::Language)
    );
    let conflict = cases("article").into_iter().find(|it| it.name.starts_with("two statements of the date")).unwrap();
    assert!(notes(&paste(&conflict).text).contains(&NoteKind::DateConflict));
}
