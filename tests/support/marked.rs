//! Text with names marked in it → the plain text and the cast that the marks name; guesses nothing.
//!
//! `[Ana Ruiz|person]` is a name; `[Ruiz|person Ana Ruiz]` is another name of the same entity;
//! `[she|pronoun Ana Ruiz]` and `[the mayor|nominal Ana Ruiz]` stand for her. `¦` marks a seam of two paragraphs.

use galley::article::{Article, Block, BlockKind};
use galley::entity::{Cast, Entity, Form, Kind, Mention};
use galley::text::{Confidence, Span};

/// A marked text, read.
#[derive(Default)]
pub struct Marked {
    /// Without the marks.
    pub text: String,
    /// Its paragraphs, parted by blank lines, and its seams.
    pub article: Article,
    /// Whom the marks name.
    pub cast: Cast,
}

/// Reads `source`.
pub fn read(source: &str) -> Marked {
    let mut out = Marked::default();
    let mut rest = source;
    while let Some(at) = rest.find(['[', '¦']) {
        out.text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix('¦') {
            out.article.seams.push(out.text.len());
            rest = after;
        } else if let Some((words, mark, after)) = mark(rest) {
            let start = out.text.len();
            out.text.push_str(words);
            add(&mut out.cast, Span::new(start, out.text.len()), words, mark);
            rest = after;
        } else {
            out.text.push('[');
            rest = &rest[1..];
        }
    }
    out.text.push_str(rest);
    out.article.blocks = blocks(&out.text);
    out
}

/// `[words|mark]rest`.
fn mark(text: &str) -> Option<(&str, &str, &str)> {
    let (inner, after) = text[1..].split_once(']')?;
    let (words, mark) = inner.split_once('|')?;
    Some((words, mark, after))
}

fn add(cast: &mut Cast, span: Span, words: &str, mark: &str) {
    let (kind, name) = mark.split_once(' ').unwrap_or((mark, words));
    let form = match kind {
        "pronoun" => Form::Pronoun,
        "nominal" => Form::Nominal,
        _ => Form::Name,
    };
    let kind = if form == Form::Name { kind_of(kind) } else { Kind::Person };
    let entity = cast.entities.iter().position(|it| it.name == name).unwrap_or_else(|| {
        cast.entities.push(Entity::new(kind, name));
        cast.entities.len() - 1
    });
    cast.entities[entity].mentions.push(cast.mentions.len());
    cast.mentions.push(Mention { span, kind, entity: Some(entity), confidence: Confidence::FULL, form, why: String::new() });
}

fn kind_of(word: &str) -> Kind {
    let named = |kind: &Kind| format!("{kind:?}").eq_ignore_ascii_case(word);
    Kind::ALL.into_iter().find(named).unwrap_or_else(|| panic!("no kind of name is called {word}"))
}

fn blocks(text: &str) -> Vec<Block> {
    let mut start = 0;
    let mut blocks = Vec::new();
    for part in text.split("\n\n") {
        let span = Span::new(start, start + part.len()).trim(text);
        if !span.is_empty() {
            blocks.push(Block { span, kind: BlockKind::Paragraph });
        }
        start += part.len() + 2;
    }
    blocks
}
