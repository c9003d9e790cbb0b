//! Pastes of our own, each gone wrong in twelve ways: what matters stays, and nothing is lost.

mod support;

use galley::article::{Article, BlockKind};
use galley::text::{Span, Text};
use support::cases;
use support::paste::{Paste, check_tiling, field, paste, read, squeezed};

/// One way in which a paste goes wrong.
struct Damage {
    name: &'static str,
    /// The whole paste, damaged.
    text: fn(&Paste) -> String,
    /// One block's words, as they stand in the damaged paste.
    words: fn(&str) -> String,
}

fn same(words: &str) -> String {
    words.to_owned()
}

fn whole(change: fn(&str) -> String, paste: &Paste) -> String {
    change(&paste.text)
}

fn lost_apostrophes(words: &str) -> String {
    let mut out = String::new();
    let chars: Vec<char> = words.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        let inside = at > 0 && chars[at - 1].is_alphabetic() && chars.get(at + 1).is_some_and(|it| it.is_alphabetic());
        if !(inside && matches!(c, '\'' | '’')) {
            out.push(*c);
        }
    }
    out
}

fn mojibake(words: &str) -> String {
    words.replace('’', "â€™").replace('‘', "â€˜").replace('“', "â€œ").replace('”', "â€\u{9d}").replace('—', "â€”").replace('–', "â€“")
}

/// A zero-width space behind every third white space.
fn zero_width(words: &str) -> String {
    words.split(' ').enumerate().map(|(at, it)| if at % 3 == 2 { format!("\u{200b}{it}") } else { it.to_owned() }).collect::<Vec<_>>().join(" ")
}

/// Every line broken before the word that would pass column 72.
fn wrapped(text: &str) -> String {
    let wrap = |line: &str| {
        let (mut out, mut width) = (String::new(), 0);
        for word in line.split(' ') {
            let length = word.chars().count();
            let fits = width + 1 + length <= 72;
            out.push_str(if width == 0 {
                ""
            } else if fits {
                " "
            } else {
                "\n"
            });
            width = if fits && width > 0 { width + 1 + length } else { length };
            out.push_str(word);
        }
        out
    };
    text.split('\n').map(wrap).collect::<Vec<_>>().join("\n")
}

/// The text again, block by block, with some blocks changed; the blank lines stay.
fn rebuilt(paste: &Paste, change: impl Fn(&BlockKind, &str) -> String) -> String {
    let (mut out, mut rest) = (String::new(), paste.text.as_str());
    for (kind, words) in &paste.blocks {
        let at = rest.find(words.as_str()).unwrap_or(0);
        out.push_str(&rest[..at]);
        out.push_str(&change(kind, words));
        rest = &rest[at + words.len()..];
    }
    out + rest
}

fn repeated(paste: &Paste) -> String {
    rebuilt(paste, |kind, words| if *kind == BlockKind::Headline { format!("{words}\n\n{words}") } else { words.to_owned() })
}

fn bulleted(paste: &Paste) -> String {
    rebuilt(paste, |kind, words| if *kind == BlockKind::Paragraph { format!("• {words}") } else { words.to_owned() })
}

/// `PLACE- Agency` and `PLACE (Agency) —` with the agency first.
fn inverted(paste: &Paste) -> String {
    rebuilt(paste, |kind, words| match kind {
        BlockKind::Dateline => words.split_once("- ").map_or(words.to_owned(), |(place, agency)| format!("{agency} - {place}")),
        BlockKind::Paragraph => invert_inline(words),
        _ => words.to_owned(),
    })
}

fn invert_inline(words: &str) -> String {
    let parts = words.split_once(" (").and_then(|(place, rest)| Some((place, rest.split_once(") —")?)));
    match parts {
        Some((place, (agency, rest))) if place.len() < 40 && !place.contains(". ") => format!("({agency}) {place} —{rest}"),
        _ => words.to_owned(),
    }
}

/// The first two paragraphs that a sentence ends and a capital begins, run together.
fn fused(paste: &Paste) -> String {
    let whole = |it: &[(BlockKind, String)]| {
        it.iter().all(|it| it.0 == BlockKind::Paragraph) && it[0].1.ends_with('.') && it[1].1.starts_with(char::is_uppercase)
    };
    let Some([first, second]) = paste.blocks.windows(2).find(|it| whole(it)) else { return paste.text.clone() };
    paste.text.replacen(&format!("{}\n\n{}", first.1, second.1), &format!("{}{}", first.1, second.1), 1)
}

/// All but one of the twelve ways; the twelfth, everything on one line, leaves no lines to tell fields by.
const DAMAGES: [Damage; 11] = [
    Damage { name: "repeat", text: repeated, words: same },
    Damage { name: "lost apostrophes", text: |it| whole(lost_apostrophes, it), words: lost_apostrophes },
    Damage { name: "inverted dateline", text: inverted, words: same },
    Damage { name: "fused paragraphs", text: fused, words: same },
    Damage { name: "CRLF", text: |it| it.text.replace('\n', "\r\n"), words: same },
    Damage { name: "no-break spaces", text: |it| it.text.replace(' ', "\u{a0}"), words: same },
    Damage { name: "hard wraps", text: |it| whole(wrapped, it), words: same },
    Damage { name: "doubled spaces", text: |it| it.text.replace(' ', "  "), words: same },
    Damage { name: "bullets", text: bulleted, words: same },
    Damage { name: "zero-width characters", text: |it| whole(zero_width, it), words: same },
    Damage { name: "mojibake", text: |it| whole(mojibake, it), words: mojibake },
];

/// A block's words with a space where the room says that two paragraphs were fused.
fn seamed(text: &Text<'_>, article: &Article, span: Span) -> String {
    let mut cuts = vec![span.start];
    cuts.extend(article.seams.iter().copied().filter(|it| span.start < *it && *it < span.end));
    cuts.push(span.end);
    cuts.windows(2).map(|it| text.get(Span::new(it[0], it[1]))).collect::<Vec<_>>().join(" ")
}

/// Everything about a reading that damage must not change, each under its name.
fn parts(text: &Text<'_>, article: &Article) -> Vec<(&'static str, String)> {
    let words = |span: Option<Span>| squeezed(span.map_or("", |it| text.get(it)));
    let body: Vec<String> =
        article.blocks.iter().filter(|it| it.kind.is_body()).map(|it| squeezed(seamed(text, article, it.span).trim_start_matches("• "))).collect();
    let dateline = article.dateline.map_or(String::new(), |it| format!("{} / {}", words(it.place), words(it.agency)));
    vec![
        ("headline", words(article.headline)),
        ("standfirst", words(article.standfirst)),
        ("byline", squeezed(&field(text, article, "byline"))),
        ("dateline", dateline),
        ("date", field(text, article, "date")),
        ("captions", article.captions.iter().map(|it| squeezed(text.get(it.span))).collect::<Vec<_>>().join("\n")),
        ("body", body.join("\n")),
    ]
}

/// What is right of all that was asked, per part, and which pastes went wrong.
#[derive(Default)]
struct Tally {
    right: usize,
    asked: usize,
    wrong: Vec<String>,
}

#[test]
fn damage_changes_nothing_that_matters() {
    let mut tallies: Vec<(String, Tally)> = Vec::new();
    for damage in &DAMAGES {
        for case in cases("article") {
            let paste = paste(&case);
            let raw = (damage.text)(&paste);
            let (clean_text, clean) = read(&paste.text);
            let (text, damaged) = read(&raw);
            for ((part, expected), (_, found)) in parts(&clean_text, &clean).iter().zip(parts(&text, &damaged)) {
                tally(
                    &mut tallies,
                    part,
                    (squeezed(&(damage.words)(expected)) == squeezed(&found)).then_some(()).ok_or(format!("{}: {}", damage.name, case.place)),
                );
            }
        }
    }
    for (part, tally) in &tallies {
        let share = 100 * tally.right / tally.asked;
        println!("{part}: {share} % of {}", tally.asked);
        assert!(tally.right * 100 >= tally.asked * 95, "{part}: {share} %\n{}", tally.wrong.join("\n"));
    }
}

fn tally(tallies: &mut Vec<(String, Tally)>, part: &str, outcome: Result<(), String>) {
    let at = tallies.iter().position(|it| it.0 == part).unwrap_or_else(|| {
        tallies.push((part.to_owned(), Tally::default()));
        tallies.len() - 1
    });
    let tally = &mut tallies[at].1;
    tally.asked += 1;
    match outcome {
        Ok(()) => tally.right += 1,
        Err(place) => tally.wrong.push(place),
    }
}

#[test]
fn fused_paragraphs_are_noticed() {
    let (mut missed, mut asked) = (Vec::new(), 0);
    for case in cases("article") {
        let paste = paste(&case);
        let raw = fused(&paste);
        let Some(seam) = raw.bytes().zip(paste.text.bytes()).position(|(damaged, whole)| damaged != whole) else { continue };
        asked += 1;
        if !read(&raw).1.seams.contains(&seam) {
            missed.push(case.place);
        }
    }
    assert!(asked >= 30, "{asked}");
    assert!(missed.len() * 100 <= asked * 5, "{} of {asked} seams missed: {missed:?}", missed.len());
}

#[test]
fn all_on_one_line_is_one_paragraph_and_no_headline_is_guessed() {
    for case in cases("article").iter().filter(|it| paste(it).text.len() > 600) {
        let raw = squeezed(&paste(case).text);
        let (_, article) = read(&raw);
        assert_eq!((article.blocks.len(), article.headline), (1, None), "{}", case.place);
    }
}

#[test]
fn blocks_and_gaps_give_back_the_damaged_text() {
    for case in cases("article") {
        let paste = paste(&case);
        DAMAGES.iter().for_each(|damage| check_tiling(&(damage.text)(&paste)));
    }
}
