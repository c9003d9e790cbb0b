//! Suites of the place room: which place a name means, and what it is to the story.

mod support;

use galley::article::{Article, Block, BlockKind, Dateline};
use galley::entity::{Cast, Kind, cast};
use galley::lexicon::read_sections;
use galley::place::{Gazetteer, PlaceRole, Places, places};
use galley::tag::Tagged;
use galley::text::{Confidence, Span, Text};
use galley::token::tokenize;
use std::sync::OnceLock;

/// A case without its markup.
#[derive(Default)]
struct Marked {
    raw: String,
    blocks: Vec<Block>,
    /// Span, kind and expected country of each name; no country is expected of what is no place.
    names: Vec<(Span, Kind, Option<String>)>,
    facts: Vec<String>,
}

fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/model/places.bin")).unwrap();
        Gazetteer::from_section(&read_sections(&bytes).unwrap()[0]).unwrap()
    })
}

fn unmark(body: &str) -> Marked {
    let mut marked = Marked::default();
    for line in body.lines() {
        if let Some(fact) = line.strip_prefix("= ") {
            marked.facts.push(fact.to_owned());
            continue;
        }
        let (kind, line) = match line.split_at_checked(2) {
            Some(("# ", rest)) => (BlockKind::Headline, rest),
            Some(("@ ", rest)) => (BlockKind::Dateline, rest),
            Some(("^ ", rest)) => (BlockKind::Caption, rest),
            _ => (BlockKind::Paragraph, line),
        };
        let start = marked.raw.len();
        add_line(&mut marked, line);
        marked.blocks.push(Block { span: Span::new(start, marked.raw.len()), kind });
        marked.raw.push('\n');
    }
    marked
}

fn add_line(marked: &mut Marked, mut line: &str) {
    while let Some((before, rest)) = line.split_once('[') {
        let (mark, rest) = rest.split_once(']').expect("a mark is closed");
        let (words, label) = mark.split_once('|').expect("a mark has a label");
        let (kind, country) = label.split_once(' ').map_or((label, None), |(kind, country)| (kind, Some(country.to_owned())));
        marked.raw.push_str(before);
        let start = marked.raw.len();
        marked.raw.push_str(words);
        marked.names.push((Span::new(start, marked.raw.len()), kind_of(kind), country));
        line = rest;
    }
    marked.raw.push_str(line);
}

fn kind_of(letter: &str) -> Kind {
    match letter {
        "P" => Kind::Person,
        "O" => Kind::Org,
        "G" => Kind::Gpe,
        "L" => Kind::Loc,
        "F" => Kind::Facility,
        "N" => Kind::Group,
        _ => panic!("unknown kind {letter}"),
    }
}

fn read(marked: &Marked) -> (Cast, Places) {
    let text = Text::new(&marked.raw);
    let line = marked.blocks.iter().find(|it| it.kind == BlockKind::Dateline).map(|it| it.span);
    let dateline = line.map(|span| Dateline { span, place: Some(span), agency: None, date: None });
    let article = Article { blocks: marked.blocks.clone(), dateline, ..Article::default() };
    let tokens = tokenize(&text, &article);
    let tag = |(span, kind, _): &(Span, Kind, Option<String>)| Tagged {
        span: *span,
        tokens: tokens.inside(*span),
        kind: *kind,
        confidence: Confidence::FULL,
        why: String::new(),
    };
    let cast = cast(&text, &article, &tokens, marked.names.iter().map(tag).collect(), &[]);
    let found = places(&text, &article, &cast, Some(gazetteer()));
    (cast, found)
}

fn check(body: &str) -> Result<(), String> {
    let marked = unmark(body);
    let (cast, found) = read(&marked);
    for (span, _, expected) in &marked.names {
        let Some(expected) = expected else { continue };
        let words = span.of(&marked.raw);
        let entity = cast.mentions.iter().find(|it| it.span == *span).and_then(|it| it.entity);
        let place = found.located.iter().find(|it| Some(it.entity) == entity).ok_or_else(|| format!("{words:?} is no place"))?;
        let country = place.country.as_deref().unwrap_or(if place.point.is_some() { "--" } else { "??" });
        if country != expected {
            return Err(format!("{words:?} should be in {expected}, is in {country}"));
        }
    }
    marked.facts.iter().try_for_each(|fact| check_fact(&cast, &found, fact))
}

fn check_fact(cast: &Cast, found: &Places, fact: &str) -> Result<(), String> {
    let told = if fact.starts_with("focus ") { focus(cast, found) } else { tell(cast, found, fact)? };
    if told == fact { Ok(()) } else { Err(format!("expected {fact:?}, found {told:?}")) }
}

fn focus(cast: &Cast, found: &Places) -> String {
    let Some(focus) = &found.focus else { return "focus none".to_owned() };
    let place = focus.place.and_then(|it| cast.entities.get(it)).map_or("-", |it| &it.name);
    format!("focus {} {place}", focus.country.as_deref().unwrap_or("-"))
}

/// The fact as it should read: a point when the fact gives digits, roles otherwise.
fn tell(cast: &Cast, found: &Places, fact: &str) -> Result<String, String> {
    let named =
        |entity: usize| cast.entities.get(entity).is_some_and(|it| fact.strip_prefix(it.name.as_str()).is_some_and(|rest| rest.starts_with(' ')));
    let place = found.located.iter().filter(|it| named(it.entity)).max_by_key(|it| cast.entities[it.entity].name.len());
    let place = place.ok_or_else(|| format!("no place for {fact:?}"))?;
    let name = &cast.entities[place.entity].name;
    let about_point = fact.ends_with("nowhere") || fact.contains(|letter: char| letter.is_ascii_digit());
    let words = if about_point { point(place.point) } else { roles(&place.roles) };
    Ok(format!("{name} {words}"))
}

/// Tenths of a degree are enough to tell one town from another.
fn point(point: Option<(i32, i32)>) -> String {
    point.map_or("nowhere".to_owned(), |(north, east)| format!("{:.1} {:.1}", f64::from(north) / 1e5, f64::from(east) / 1e5))
}

fn roles(roles: &[PlaceRole]) -> String {
    let word = |role: &PlaceRole| match role {
        PlaceRole::Filed => "filed",
        PlaceRole::Photographed => "photographed",
        PlaceRole::Story => "story",
    };
    roles.iter().map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn suite() {
    support::check_all("place", |case| check(&case.body));
}

#[test]
fn without_a_gazetteer_places_keep_their_parts() {
    let marked = unmark("# Rain in [Lima|G PE]\n");
    let text = Text::new(&marked.raw);
    let (cast, _) = read(&marked);
    let article = Article { blocks: marked.blocks.clone(), ..Article::default() };
    let found = places(&text, &article, &cast, None);
    assert_eq!(found.located.iter().map(|it| (it.point, it.roles.clone())).collect::<Vec<_>>(), [(None, vec![PlaceRole::Story])]);
    assert_eq!(found.focus, None);
}
