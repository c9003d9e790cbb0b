//! Whole articles of our own, and the facts a reader would expect from each.
//!
//! `tests/golden/<name>.txt` is pasted as it stands; `<name>.facts` says one fact a line:
//!
//! | fact | holds when |
//! |---|---|
//! | `date: 2024-09-12` | (given to the engine, not asked of it) |
//! | `headline:` `standfirst:` `repeat:` `byline:` `subhead:` `boilerplate: words` | that part is exactly these words |
//! | `dateline: PLACE \| agency` | both are read from the dateline |
//! | `published: 2019-03-04 stated` | date and basis |
//! | `caption: 2013-11-04 \| AGENCY \| person` | a caption with this date and credit |
//! | `person:` `org:` `place:` `group: Name` | an entity of that kind bears the name |
//! | `mention: Name` | these words are marked at least once |
//! | `quote: Speaker: first words` | a direct quotation that begins so is hers |
//! | `time: words => value` | a time expression resolved so |
//! | `figure: words => value` | a quantity read so |
//! | `not yet: fact` | the fact does **not** hold: take the words away when it does |

mod model;

use galley::article::BlockKind;
use galley::entity::Kind;
use galley::{Model, Options, Report, analyze};
use std::fs;
use std::path::{Path, PathBuf};

/// One article's text and report, for looking facts up.
struct Reading<'a> {
    raw: &'a str,
    report: Report,
}

impl Reading<'_> {
    fn words(&self, start: usize, end: usize) -> &str {
        &self.raw[start..end]
    }

    fn has_block(&self, kind: BlockKind, words: &str) -> bool {
        self.report.blocks.iter().any(|it| it.kind == kind && self.words(it.start, it.end) == words)
    }

    fn has_entity(&self, fits: impl Fn(Kind) -> bool, name: &str) -> bool {
        self.report.entities.iter().any(|it| fits(it.kind) && (it.name == name || it.aliases.iter().any(|alias| alias == name)))
    }

    fn quote_by(&self, speaker: &str, opening: &str) -> bool {
        let named = |id: usize| self.report.entities.get(id).is_some_and(|it| it.name == speaker || it.aliases.iter().any(|alias| alias == speaker));
        self.report.quotes.iter().any(|it| {
            let who = it.speaker.as_ref();
            self.words(it.start, it.end).starts_with(opening) && who.is_some_and(|who| who.entity.map_or(who.text == speaker, named))
        })
    }

    /// Whether one fact holds; an unknown kind of fact is a mistake in the file.
    fn holds(&self, fact: &str) -> bool {
        let (kind, value) = fact.split_once(": ").unwrap_or_else(|| panic!("not a fact: {fact}"));
        let article = &self.report.article;
        let is = |range: Option<galley::report::Range>| range.is_some_and(|it| self.words(it.start, it.end) == value);
        match kind {
            "headline" => is(article.headline),
            "standfirst" => is(article.standfirst),
            "repeat" => article.alternative_headlines.iter().any(|&it| is(Some(it))),
            "byline" => article.byline.iter().any(|it| it.name == value),
            "subhead" => self.has_block(BlockKind::Subhead, value),
            "boilerplate" => {
                self.has_block(BlockKind::Boilerplate, value)
                    || self.report.blocks.iter().any(|it| it.kind == BlockKind::Boilerplate && self.words(it.start, it.end).contains(value))
            }
            "dateline" => article.dateline.as_ref().is_some_and(|it| joined(&[it.place.as_deref(), it.agency.as_deref()]) == value),
            "published" => value == joined_with(" ", &[article.published.date.as_deref(), basis(&self.report).as_deref()]),
            "caption" => article.captions.iter().any(|it| {
                let credit = it.credit.as_ref();
                joined(&[it.date.as_deref(), credit.and_then(|it| it.agency.as_deref()), credit.and_then(|it| it.person.as_deref())]) == value
            }),
            "person" => self.has_entity(|it| it == Kind::Person, value),
            "org" => self.has_entity(|it| it == Kind::Org, value),
            "group" => self.has_entity(|it| it == Kind::Group, value),
            "place" => self.has_entity(Kind::is_place, value),
            "mention" => self.report.mentions.iter().any(|it| self.words(it.start, it.end) == value),
            "quote" => value.split_once(": ").is_some_and(|(speaker, opening)| self.quote_by(speaker, opening)),
            "time" => self.report.times.iter().any(|it| format!("{} => {}", self.words(it.start, it.end), it.value) == value),
            "figure" => self.report.quantities.iter().any(|it| format!("{} => {}", self.words(it.start, it.end), it.value) == value),
            _ => panic!("unknown kind of fact: {fact}"),
        }
    }
}

fn basis(report: &Report) -> Option<String> {
    serde_json::to_value(report.article.published.basis).ok()?.as_str().map(str::to_owned)
}

fn joined(parts: &[Option<&str>]) -> String {
    joined_with(" | ", parts)
}

fn joined_with(between: &str, parts: &[Option<&str>]) -> String {
    parts.iter().flatten().copied().collect::<Vec<_>>().join(between)
}

/// Checks one article; answers what does not hold.
fn check(path: &Path, model: &Model) -> Vec<String> {
    let raw = fs::read_to_string(path).unwrap();
    let facts = fs::read_to_string(path.with_extension("facts")).unwrap();
    let mut options = Options::default();
    options.given.date = facts.lines().find_map(|line| line.strip_prefix("date: ")).map(|date| date.parse().unwrap());
    let reading = Reading { raw: &raw, report: analyze(&raw, model, &options) };
    let facts = facts.lines().filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("date: "));
    let wrong = facts.filter(|fact| match fact.strip_prefix("not yet: ") {
        Some(missing) => reading.holds(missing),
        None => !reading.holds(fact),
    });
    wrong.map(|fact| format!("{}: {fact}", path.file_stem().unwrap().to_string_lossy())).collect()
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "txt")).collect();
    paths.sort();
    paths
}

#[test]
fn every_fact_of_every_article_holds() {
    let model = model::load();
    let wrong: Vec<String> = articles().iter().flat_map(|path| check(path, &model)).collect();
    assert!(wrong.is_empty(), "{} facts do not hold as written:\n{}", wrong.len(), wrong.join("\n"));
}
