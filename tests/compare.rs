//! Pairs of texts → the differences a reader would name are found, and hardly any other; prints both rates; each line must hold.
//!
//! `cargo test --test compare -- --nocapture` prints them. `!` before a line: not found yet; `?`: told, though no reader would name it.

mod model;
mod support;

use galley::compare::{Change, Difference, Field, Side, What};
use galley::{Account, Comparison, Model, Offsets, Options, Report, Unit, analyze, compare};
use std::fs;
use std::path::Path;
use support::Case;

/// Most spurious differences that may stand marked as known, in hundredths of all that are reported.
const MOST_SPURIOUS: usize = 5;

/// Most differences that may stand marked as not found, in hundredths of all that a reader would name.
const MOST_MISSED: usize = 3;

/// Two texts, the day both were published, and what a reader would name.
struct Pair {
    before: String,
    after: String,
    date: Option<String>,
    expected: Vec<String>,
}

fn marked<'a>(case: &'a Case, mark: char) -> impl Iterator<Item = String> + 'a {
    case.body.lines().filter_map(move |line| line.strip_prefix(mark)).map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned())
}

fn pair(case: &Case) -> Pair {
    let expected = marked(case, '=').collect();
    if let Some((name, _)) = case.name.strip_prefix("in ").and_then(|it| it.split_once(": ")) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
        let before = fs::read_to_string(path.with_extension("txt")).unwrap();
        let facts = fs::read_to_string(path.with_extension("facts")).unwrap();
        let date = facts.lines().find_map(|line| line.strip_prefix("date: ")).map(str::to_owned);
        return Pair { after: edited(case, &before), before, date, expected };
    }
    let joined = |mark| marked(case, mark).collect::<Vec<_>>().join("\n");
    Pair { before: joined('<'), after: joined('>'), date: Some("2024-05-16".to_owned()), expected }
}

/// Every `-` line replaced by the `+` lines under it.
fn edited(case: &Case, before: &str) -> String {
    let mut edits: Vec<(String, Vec<String>)> = Vec::new();
    for line in case.body.lines() {
        let rest = |mark| line.strip_prefix(mark).map(|it: &str| it.strip_prefix(' ').unwrap_or(it).to_owned());
        if let Some(old) = rest('-') {
            edits.push((old, Vec::new()));
        } else if let Some(new) = rest('+') {
            edits.last_mut().expect("a + stands under its -").1.push(new);
        }
    }
    edits.into_iter().fold(before.to_owned(), |text, (old, new)| {
        assert!(text.contains(&old), "{}: the article does not say {old:?}", case.place);
        text.replacen(&old, &new.join("\n"), 1)
    })
}

fn read(text: &str, date: Option<&str>, model: &Model) -> Report {
    let mut options = Options::default();
    options.given.date = date.map(|it| it.parse().unwrap());
    analyze(text, model, &options)
}

fn compared(pair: &Pair, model: &Model) -> Comparison {
    let (one, other) = (read(&pair.before, pair.date.as_deref(), model), read(&pair.after, pair.date.as_deref(), model));
    compare(&Account { text: &pair.before, report: &one }, &Account { text: &pair.after, report: &other })
}

/// A difference in the suite's own words.
fn told(it: &Difference) -> String {
    let text =
        |side: &Option<Side>| side.as_ref().map_or(String::new(), |it| if it.text.is_empty() { "nothing".to_owned() } else { it.text.clone() });
    let what = match it.what {
        What::Person => "person",
        What::Org => "org",
        What::Place => "place",
        What::Quote => "quote",
        What::Figure => "figure",
        What::Time => "time",
    };
    let whose = it.subject.as_deref().unwrap_or_default();
    let about = match it.field {
        Some(Field::Role) => format!("role {whose}: "),
        Some(Field::Age) => format!("age {whose}: "),
        Some(Field::Value) | None => format!("{what} "),
        Some(field) => format!("{field:?} ").to_lowercase(),
    };
    match it.change {
        Change::Added => format!("+ {what} {}", text(&it.after)),
        Change::Removed => format!("- {what} {}", text(&it.before)),
        Change::Changed => format!("~ {about}{} > {}", text(&it.before), text(&it.after)),
    }
}

/// Whether a difference is the expected one; `…` stands for anything.
fn is(expected: &str, found: &str) -> bool {
    let (mut rest, mut parts) = (found, expected.split('…'));
    let first = parts.next().unwrap_or_default();
    let Some(after) = rest.strip_prefix(first) else { return false };
    rest = after;
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty() || expected.ends_with('…')
}

/// What the whole suite comes to.
#[derive(Default)]
struct Sum {
    found: usize,
    missed: usize,
    spurious: usize,
}

/// Every side's words stand where it says.
fn check_spans(case: &Case, pair: &Pair, it: &Difference) {
    for (side, text) in [(&it.before, &pair.before), (&it.after, &pair.after)] {
        let Some(side) = side else { continue };
        assert!(!side.spans.is_empty(), "{}: {} has no words", case.place, told(it));
        for span in &side.spans {
            assert!(text.get(span.start..span.end).is_some_and(|it| !it.is_empty()), "{}: {}", case.place, told(it));
        }
    }
}

/// What of a pair is not as its lines say.
fn check(case: &Case, model: &Model, sum: &mut Sum) -> Vec<String> {
    let pair = pair(case);
    let compared = compared(&pair, model);
    compared.differences.iter().for_each(|it| check_spans(case, &pair, it));
    let mut found: Vec<String> = compared.differences.iter().map(told).collect();
    let mut take = |expected: &str| found.iter().position(|it| is(expected, it)).map(|at| found.remove(at)).is_some();
    let mut faults = Vec::new();
    for line in &pair.expected {
        match (line.strip_prefix("! "), line.strip_prefix("? ")) {
            (Some(missed), _) => {
                sum.missed += 1;
                faults.extend(take(missed).then(|| format!("found now, take the ! away: {missed}")));
            }
            (None, Some(spurious)) => {
                sum.spurious += 1;
                faults.extend((!take(spurious)).then(|| format!("not told any more, take the line away: {spurious}")));
            }
            (None, None) if take(line) => sum.found += 1,
            (None, None) => {
                sum.missed += 1;
                faults.push(format!("not found: {line}"));
            }
        }
    }
    sum.spurious += found.len();
    faults.extend(found.iter().map(|it| format!("spurious: {it}")));
    faults.iter().map(|it| format!("{} {}: {it}", case.place, case.name)).collect()
}

#[test]
fn suite() {
    let (model, cases) = (model::load(), support::cases("compare"));
    assert!(cases.len() >= 60, "{} pairs are too few", cases.len());
    let mut sum = Sum::default();
    let faults: Vec<String> = cases.iter().flat_map(|case| check(case, &model, &mut sum)).collect();
    let (expected, reported) = (sum.found + sum.missed, sum.found + sum.spurious);
    println!("{} pairs: {} of {expected} differences found; {} of {reported} reported are spurious", cases.len(), sum.found, sum.spurious);
    assert!(faults.is_empty(), "{} lines do not hold\n{}", faults.len(), faults.join("\n"));
    assert!(sum.missed * 100 <= expected * MOST_MISSED, "more than {MOST_MISSED} % are missed");
    assert!(sum.spurious * 100 <= reported * MOST_SPURIOUS, "more than {MOST_SPURIOUS} % are spurious");
}

#[test]
fn a_text_told_backwards_loses_what_it_gained() {
    let model = model::load();
    let turned = |change: Change| match change {
        Change::Added => Change::Removed,
        Change::Removed => Change::Added,
        Change::Changed => Change::Changed,
    };
    for case in support::cases("compare") {
        let pair = pair(&case);
        let mut forth: Vec<_> = compared(&pair, &model).differences.iter().map(|it| (it.what, it.change)).collect();
        let back = Pair { before: pair.after, after: pair.before, ..pair };
        let mut back: Vec<_> = compared(&back, &model).differences.iter().map(|it| (it.what, turned(it.change))).collect();
        forth.sort_unstable();
        back.sort_unstable();
        assert_eq!(forth, back, "{} {}", case.place, case.name);
    }
}

#[test]
fn positions_count_in_the_callers_unit() {
    let model = model::load();
    let (before, after) =
        ("💛 The blast in the market killed 12 people, police said.", "💛💛 The blast in the market killed 15 people, police said.");
    let pair = Pair { before: before.to_owned(), after: after.to_owned(), date: None, expected: Vec::new() };
    let found = compared(&pair, &model).in_unit(&Offsets::new(before), &Offsets::new(after), Unit::Utf16);
    let starts = |it: &Difference| [&it.before, &it.after].map(|side| side.as_ref().unwrap().spans[0].start);
    assert_eq!(found.differences.iter().map(starts).collect::<Vec<_>>(), [[34, 36]]);
    assert_eq!(found.offsets, Unit::Utf16);
}
