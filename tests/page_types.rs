//! The report's and the comparison's Rust types and the page's TypeScript ones → the same fields by the same names; checks no types of fields.

use std::collections::{BTreeMap, BTreeSet};

type Shapes = BTreeMap<String, BTreeSet<String>>;

/// Set inline where they are used, in TypeScript.
const INLINE: [&str; 3] = ["Engine", "Focus", "Language"];

fn rust(source: &str) -> Shapes {
    let mut shapes = Shapes::new();
    let (mut name, mut renamed) = (String::new(), None);
    for line in source.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("pub struct ") {
            name = rest.trim_end_matches(" {").to_owned();
        } else if let Some(rest) = line.strip_prefix("#[serde(rename = \"") {
            renamed = rest.split('"').next().map(str::to_owned);
        } else if let Some((field, _)) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(": ")) {
            shapes.entry(name.clone()).or_default().insert(renamed.take().unwrap_or_else(|| field.to_owned()));
        }
    }
    shapes.retain(|name, _| !name.is_empty() && !INLINE.contains(&name.as_str()));
    shapes
}

fn typescript(source: &str) -> Shapes {
    let mut shapes = Shapes::new();
    for (head, rest) in source.split("export interface ").skip(1).filter_map(|it| it.split_once('{')) {
        let (name, base) = head.trim().split_once(" extends ").unwrap_or((head.trim(), ""));
        let inherited = shapes.get(base).cloned().unwrap_or_default();
        shapes.insert(name.to_owned(), fields(rest).into_iter().chain(inherited).collect());
    }
    shapes
}

/// The names before a colon, from after an opening brace to the one that closes it, outside inner braces.
fn fields(rest: &str) -> Vec<String> {
    let mut depth = 1_i32;
    let outer: String = rest
        .chars()
        .map_while(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            (depth > 0).then_some((depth, letter))
        })
        .filter_map(|(depth, letter)| (depth == 1).then_some(letter))
        .collect();
    outer.split([';', '\n']).filter_map(|it| it.split_once(':')).map(|(name, _)| name.trim().to_owned()).collect()
}

#[track_caller]
fn check(rust: &Shapes, page: &Shapes, file: &str) {
    for (name, fields) in rust {
        assert_eq!(page.get(name), Some(fields), "interface {name} in www/js/{file}");
    }
    assert_eq!(page.keys().collect::<Vec<_>>(), rust.keys().collect::<Vec<_>>());
}

#[test]
fn the_page_knows_every_field_of_the_report() {
    let (rust, page) = (rust(include_str!("../src/report/types.rs")), typescript(include_str!("../www/js/report.d.ts")));
    assert!(rust.len() > 12, "the report's structs were not found");
    check(&rust, &page, "report.d.ts");
}

#[test]
fn the_page_knows_every_field_of_a_comparison() {
    let (rust, page) = (rust(include_str!("../src/compare/types.rs")), typescript(include_str!("../www/js/compare.d.ts")));
    assert_eq!(rust.len(), 4, "the comparison's structs were not found");
    check(&rust, &page, "compare.d.ts");
}
