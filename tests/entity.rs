//! Suites of the entity room: who is who in short texts with marked names.

mod support;

use galley::article::{Article, Block, BlockKind};
use galley::entity::{Cast, Entity, Form, Kind, cast};
use galley::tag::Tagged;
use galley::text::{Confidence, Span, Text};
use galley::token::tokenize;
use std::collections::BTreeMap;

/// A case without its markup.
#[derive(Default)]
struct Marked {
    raw: String,
    /// Span, kind and label of each `[Name|P1]`; `[Name|G1 L]` is tagged otherwise than its card.
    names: Vec<(Span, Kind, String)>,
    /// Span and label of each `<he|P1>`, which may hold names; `?` is left open.
    others: Vec<(Span, String)>,
    /// The lines `= …`.
    facts: Vec<String>,
}

fn kind_of(letter: char) -> Kind {
    match letter {
        'P' => Kind::Person,
        'O' => Kind::Org,
        'G' => Kind::Gpe,
        'L' => Kind::Loc,
        'F' => Kind::Facility,
        'N' => Kind::Group,
        'E' => Kind::Event,
        'D' => Kind::Product,
        'W' => Kind::Work,
        'A' => Kind::Law,
        _ => Kind::Misc,
    }
}

fn unmark(body: &str) -> Marked {
    let (facts, story): (Vec<&str>, Vec<&str>) = body.lines().partition(|line| line.starts_with("= "));
    let story = story.join("\n");
    let mut marked = Marked { facts: facts.iter().map(|line| line[2..].to_owned()).collect(), ..Marked::default() };
    let mut rest = story.trim_end();
    let mut open: Vec<(char, usize)> = Vec::new();
    while let Some(at) = rest.find(['[', '<', '|']) {
        marked.raw.push_str(&rest[..at]);
        let mark = rest[at..].chars().next().unwrap();
        rest = &rest[at + 1..];
        if mark != '|' {
            open.push((mark, marked.raw.len()));
            continue;
        }
        let (mark, start) = open.pop().expect("a label belongs to a mark");
        let (label, after) = rest.split_once(if mark == '[' { ']' } else { '>' }).expect("a mark is closed");
        let span = Span::new(start, marked.raw.len());
        if mark == '[' {
            let (label, kind) = label.split_once(' ').unwrap_or((label, label));
            marked.names.push((span, kind_of(kind.chars().next().unwrap()), label.to_owned()));
        } else {
            marked.others.push((span, label.to_owned()));
        }
        rest = after;
    }
    marked.raw.push_str(rest);
    marked
}

/// Paragraphs parted by line breaks.
fn article_of(text: &Text<'_>) -> Article {
    let lines = text.lines().iter().map(|line| line.trim(text.as_str())).filter(|line| !line.is_empty());
    Article { blocks: lines.map(|span| Block { span, kind: BlockKind::Paragraph }).collect(), ..Article::default() }
}

fn read(marked: &Marked) -> Cast {
    let text = Text::new(&marked.raw);
    let article = article_of(&text);
    let tokens = tokenize(&text, &article);
    let tag = |(span, kind, _): &(Span, Kind, String)| Tagged {
        span: *span,
        tokens: tokens.inside(*span),
        kind: *kind,
        confidence: Confidence::FULL,
        why: String::new(),
    };
    let names = marked.names.iter().map(tag).collect();
    cast(&text, &article, &tokens, names, &[])
}

fn entity_of(cast: &Cast, span: Span, form: Form) -> Option<usize> {
    cast.mentions.iter().find(|it| it.span == span && it.form == form).and_then(|it| it.entity)
}

fn check(body: &str) -> Result<(), String> {
    let marked = unmark(body);
    let cast = read(&marked);
    let mut of_label: BTreeMap<&str, usize> = BTreeMap::new();
    let mut label_of: BTreeMap<usize, &str> = BTreeMap::new();
    for (span, _, label) in &marked.names {
        let words = span.of(&marked.raw);
        let entity = entity_of(&cast, *span, Form::Name).ok_or_else(|| format!("{words:?} has no entity"))?;
        if *of_label.entry(label).or_insert(entity) != entity {
            return Err(format!("{words:?} at {} is not with the other {label}", span.start));
        }
        if *label_of.entry(entity).or_insert(label) != label {
            return Err(format!("{words:?} at {} should be {label}, is with {}", span.start, label_of[&entity]));
        }
    }
    for (span, label) in &marked.others {
        let found = cast.mentions.iter().find(|it| it.span == *span && it.form != Form::Name).and_then(|it| it.entity);
        let found = found.and_then(|it| label_of.get(&it).copied()).unwrap_or("?");
        if found != label {
            return Err(format!("{:?} at {} should be {label}, is {found}", span.of(&marked.raw), span.start));
        }
    }
    marked.facts.iter().try_for_each(|fact| check_fact(&marked, &cast, &of_label, fact))
}

/// `P1 roles: Foreign Minister; former mayor` and the like.
fn check_fact(marked: &Marked, cast: &Cast, of_label: &BTreeMap<&str, usize>, fact: &str) -> Result<(), String> {
    let (subject, expected) = fact.split_once(": ").or_else(|| fact.split_once(':')).ok_or("a fact needs a colon")?;
    let (label, what) = subject.split_once(' ').ok_or("a fact names a label and what is known")?;
    let entity = of_label.get(label).and_then(|&at| cast.entities.get(at)).ok_or_else(|| format!("no name is marked {label}"))?;
    let found = tell(marked, cast, entity, what);
    if found == expected { Ok(()) } else { Err(format!("{subject}: expected {expected:?}, found {found:?}")) }
}

fn tell(marked: &Marked, cast: &Cast, entity: &Entity, what: &str) -> String {
    let role = |former: bool| {
        let spans = entity.roles.iter().filter(|role| !former || role.former).map(|role| role.span.of(&marked.raw));
        spans.collect::<Vec<_>>().join("; ")
    };
    match what {
        "name" => entity.name.clone(),
        "aliases" => entity.aliases.join("; "),
        "roles" => role(false),
        "former" => role(true),
        "age" => entity.age.map_or(String::new(), |age| age.to_string()),
        "nationality" => entity.nationality.clone().unwrap_or_default(),
        "honorific" => entity.honorific.clone().unwrap_or_default(),
        "country" => entity.people_of.map_or(String::new(), |at| cast.entities[at].name.clone()),
        _ => panic!("unknown fact {what}"),
    }
}

#[test]
fn suite() {
    support::check_all("entity", |case| check(&case.body));
}

/// How often two people could be taken for one, and are not: each of these cases holds two people or more, and a false merge fails it.
#[test]
fn two_people_are_kept_apart_in_at_least_eighty_cases() {
    let people = |body: &str| {
        let names = unmark(body).names;
        let labels: std::collections::BTreeSet<String> = names.into_iter().map(|it| it.2).filter(|label| label.starts_with('P')).collect();
        labels.len()
    };
    let count = support::cases("entity").iter().filter(|case| people(&case.body) > 1).count();
    println!("{count} cases of two people or more");
    assert!(count >= 80, "{count} cases");
}
