//! A case of the article suite → a paste, what every line of it is, and the fields expected; judges nothing.

use super::Case;
use galley::article::{self, Article, BlockKind, Given};
use galley::text::{Span, Text, is_space};

/// A paste with what every line of it is.
pub struct Paste {
    pub text: String,
    /// Kind and words of every block.
    pub blocks: Vec<(BlockKind, String)>,
    /// The fields behind `====`.
    pub fields: Vec<(String, String)>,
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

/// A case as it is pasted, without its markup.
pub fn paste(case: &Case) -> Paste {
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

/// The text and what the room makes of it.
pub fn read<'a>(raw: &'a str) -> (Text<'a>, Article) {
    let text = Text::new(raw);
    let article = article::read(&text, &Given::default());
    (text, article)
}

/// The article's fields as the suites write them.
pub fn field(text: &Text<'_>, article: &Article, name: &str) -> String {
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

/// Blocks in order, on boundaries, with nothing but white space between: together they are the text.
#[track_caller]
pub fn check_tiling(raw: &str) {
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

/// White space and invisible characters made plain, so that damage to them alone is no difference.
pub fn squeezed(words: &str) -> String {
    words.split(is_space).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}
