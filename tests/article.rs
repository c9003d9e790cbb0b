//! Pastes of our own, line by line, and what each becomes when it is pasted badly; corpora judge elsewhere.

mod support;

use galley::article::{self, Article, BlockKind, Given};
use galley::text::{Span, Text, is_space};
use support::{Case, cases, check_all};

/// A paste with what every line of it is.
struct Paste {
    text: String,
    /// Kind and words of every block.
    blocks: Vec<(BlockKind, String)>,
    /// The fields behind `====`.
    fields: Vec<(String, String)>,
}

fn kind(name: &str) -> BlockKind {
    match name {
        "head" => BlockKind::Headline,
        "again" => BlockKind::HeadlineRepeat,
        "stand" => BlockKind::Standfirst,
        "by" => BlockKind::Byline,
        "line" => BlockKind::Dateline,
        "date" => BlockKind::Date,
        "cap" => BlockKind::Caption,
        "credit" => BlockKind::Credit,
        "sub" => BlockKind::Subhead,
        "para" => BlockKind::Paragraph,
        "item" => BlockKind::ListItem,
        "quote" => BlockKind::QuoteBlock,
        "agency" => BlockKind::Agency,
        "page" => BlockKind::Boilerplate,
        other => panic!("no such line: {other}"),
    }
}

fn paste(case: &Case) -> Paste {
    let (body, fields) = case.body.split_once("\n====").unwrap_or((&case.body, ""));
    let mut paste = Paste { text: String::new(), blocks: Vec::new(), fields: Vec::new() };
    for line in body.trim_end().split('\n') {
        if let Some(more) = line.strip_prefix("+ ") {
            paste.text.push_str(more);
            let words = &mut paste.blocks.last_mut().unwrap().1;
            words.push('\n');
            words.push_str(more);
        } else if let Some((name, words)) = line.split_once("| ") {
            paste.blocks.push((kind(name), words.to_owned()));
            paste.text.push_str(words);
        }
        paste.text.push('\n');
    }
    paste.text.truncate(paste.text.trim_end().len());
    paste.fields = fields.lines().filter_map(|it| it.split_once(':')).map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
    paste
}

fn read<'a>(raw: &'a str) -> (Text<'a>, Article) {
    let text = Text::new(raw);
    let article = article::read(&text, &Given::default());
    (text, article)
}

/// The article's fields as the suites write them.
fn field(text: &Text<'_>, article: &Article, name: &str) -> String {
    let words = |span: Option<Span>| span.map_or("", |it| text.get(it)).to_owned();
    match name {
        "byline" => article.byline.iter().map(|it| text.get(it.name)).collect::<Vec<_>>().join("; "),
        "agency" => words(article.agency.map(|it| it.span)),
        "dateline" => article.dateline.map_or(String::new(), |it| format!("{} / {}", words(it.place), words(it.agency)).trim().to_owned()),
        "credit" => article
            .captions
            .iter()
            .find_map(|it| it.credit)
            .map_or(String::new(), |it| format!("{} / {}", words(it.agency), words(it.person)).trim().to_owned()),
        "date" => match article.published.date {
            Some(date) => format!("{date} {}", serde_json::to_string(&article.published.basis).unwrap().trim_matches('"')),
            None => "none".to_owned(),
        },
        "seams" => article.seams.iter().map(|at| text.as_str()[*at..].split(is_space).next().unwrap_or("").to_owned()).collect::<Vec<_>>().join(" "),
        other => panic!("no such field: {other}"),
    }
}

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

const DAMAGES: [Damage; 10] = [
    Damage { name: "repeat", text: repeated, words: same },
    Damage { name: "lost apostrophes", text: |it| whole(lost_apostrophes, it), words: lost_apostrophes },
    Damage { name: "inverted dateline", text: inverted, words: same },
    Damage { name: "CRLF", text: |it| it.text.replace('\n', "\r\n"), words: same },
    Damage { name: "no-break spaces", text: |it| it.text.replace(' ', "\u{a0}"), words: same },
    Damage { name: "hard wraps", text: |it| whole(wrapped, it), words: same },
    Damage { name: "doubled spaces", text: |it| it.text.replace(' ', "  "), words: same },
    Damage { name: "bullets", text: bulleted, words: same },
    Damage { name: "zero-width characters", text: |it| whole(zero_width, it), words: same },
    Damage { name: "mojibake", text: |it| whole(mojibake, it), words: mojibake },
];

/// White space and invisible characters made plain, so that damage to them alone is no difference.
fn squeezed(words: &str) -> String {
    words.split(is_space).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Everything about a reading that damage must not change, each under its name.
fn parts(text: &Text<'_>, article: &Article) -> Vec<(&'static str, String)> {
    let words = |span: Option<Span>| squeezed(span.map_or("", |it| text.get(it)));
    let body: Vec<String> =
        article.blocks.iter().filter(|it| it.kind.is_body()).map(|it| squeezed(text.get(it.span).trim_start_matches("• "))).collect();
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
fn fused_paragraphs_are_noticed_and_nothing_is_lost() {
    let (mut missed, mut asked) = (Vec::new(), 0);
    for case in cases("article") {
        let paste = paste(&case);
        let pair = paste
            .blocks
            .windows(2)
            .find(|it| it.iter().all(|it| it.0 == BlockKind::Paragraph) && it[0].1.ends_with('.') && it[1].1.starts_with(char::is_uppercase));
        let Some(pair) = pair else { continue };
        let raw = paste.text.replacen(&format!("{}\n\n{}", pair[0].1, pair[1].1), &format!("{}{}", pair[0].1, pair[1].1), 1);
        if raw == paste.text {
            continue;
        }
        let (_, article) = read(&raw);
        let seam = raw.find(&pair[1].1).unwrap();
        asked += 1;
        if !article.seams.contains(&seam) {
            missed.push(raw[..seam + 12].chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect::<String>());
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

/// Blocks in order, on boundaries, with nothing but white space between: together they are the text.
#[track_caller]
fn check_tiling(raw: &str) {
    let (text, article) = read(raw);
    let mut at = 0;
    for block in &article.blocks {
        assert!(block.span.start >= at && !block.span.is_empty(), "{block:?} after {at}");
        assert!(raw.is_char_boundary(block.span.start) && raw.is_char_boundary(block.span.end), "{block:?}");
        assert!(text.is_blank(Span::new(at, block.span.start)), "words lost before {block:?}");
        at = block.span.end;
    }
    assert!(text.is_blank(Span::new(at, raw.len())), "words lost after {at}");
}

#[test]
fn blocks_and_gaps_give_back_the_text() {
    for case in cases("article") {
        let paste = paste(&case);
        check_tiling(&paste.text);
        check_tiling(&squeezed(&paste.text));
        DAMAGES.iter().for_each(|damage| check_tiling(&(damage.text)(&paste)));
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
