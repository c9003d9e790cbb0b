//! Text → `Article`, the room's one door; reads structure from the text alone.

use super::dateline::{Filed, dateline, place_alone};
use super::layout::layout;
use super::line::{Line, Shape, line};
use super::types::{Article, Block, BlockFix, BlockKind, Given};
use super::{authors, captions, dates, doubt, language, seams, units};
use crate::text::{Note, NoteKind, Span, Text};

/// Takes an article apart. `given` is applied before anything is read.
pub fn read(text: &Text<'_>, given: &Given) -> Article {
    let mut lines: Vec<Line<'_>> = units::units(text).into_iter().map(|unit| line(text, unit)).collect();
    set_apart_tags(&mut lines);
    let forced = forced(&lines, &given.blocks);
    let mut kinds = layout(&lines, &forced);
    let byline = authors::authors(&lines, &kinds);
    authors::set_apart_bios(&lines, &byline, &mut kinds);
    let blocks: Vec<Block> = lines.iter().zip(&kinds).map(|(line, kind)| Block { span: line.unit.span, kind: *kind }).collect();
    let filed = filed(&lines, &kinds);
    let mut article = Article {
        headline: first(&blocks, BlockKind::Headline),
        alternative_headlines: all(&blocks, BlockKind::HeadlineRepeat).collect(),
        standfirst: first(&blocks, BlockKind::Standfirst),
        dateline: filed.map(|it| it.dateline),
        byline,
        captions: captions::captions(&lines, &kinds),
        notes: doubt::doubts(text),
        blocks,
        ..Article::default()
    };
    article.agency = authors::agency(&lines, &article);
    dates::date(&mut article, dates::Sources { text, lines: &lines, filed, given: given.date });
    find_seams(text, &mut article);
    tell_language(text, &mut article);
    article
}

/// Many words under `Tags` that end no sentence are no text.
fn set_apart_tags(lines: &mut [Line<'_>]) {
    let mut under_tags = false;
    for line in lines {
        if under_tags && line.shape == Shape::Prose && !line.look.ends {
            line.shape = Shape::Furniture;
        }
        under_tags = matches!(line.key.as_str(), "tags" | "topics" | "keywords" | "relatedtopics" | "filedunder");
    }
}

/// What the reader set by hand, line for line; the last word on a line counts.
fn forced(lines: &[Line<'_>], fixes: &[BlockFix]) -> Vec<Option<BlockKind>> {
    let mut forced = vec![None; lines.len()];
    for fix in fixes {
        let at = lines.partition_point(|it| it.unit.span.end <= fix.span.start);
        let touches = |it: &Line<'_>| it.unit.first_line.overlaps(fix.span) || (fix.span.is_empty() && it.unit.span.contains(fix.span));
        if let (Some(true), Some(slot)) = (lines.get(at).map(touches), forced.get_mut(at)) {
            *slot = Some(fix.kind);
        }
    }
    forced
}

/// The dateline: a line of its own, or the start of the story's first paragraphs.
fn filed(lines: &[Line<'_>], kinds: &[BlockKind]) -> Option<Filed> {
    let of = |kind: BlockKind| lines.iter().zip(kinds).filter(move |(_, it)| **it == kind).map(|(line, _)| line);
    let own = of(BlockKind::Dateline).find_map(|it| match &it.shape {
        Shape::Filed(filed) => Some(*filed),
        _ => dateline(it.words, it.unit.span.start).or_else(|| place_alone(it.words, it.unit.span.start)),
    });
    own.or_else(|| of(BlockKind::Paragraph).take(2).find_map(|it| dateline(it.words, it.unit.span.start)))
}

fn find_seams(text: &Text<'_>, article: &mut Article) {
    for block in article.blocks.iter().filter(|it| it.kind == BlockKind::Paragraph) {
        let starts = seams::seams(text.get(block.span)).into_iter().map(|it| it + block.span.start);
        article.seams.extend(starts);
    }
    let notes = article.seams.iter().map(|at| Note {
        kind: NoteKind::FusedParagraphs,
        text: "Two paragraphs seem to have been run together here.".to_owned(),
        span: Span::new(*at, *at),
    });
    article.notes.extend(notes);
}

fn tell_language(text: &Text<'_>, article: &mut Article) {
    let has_body = article.blocks.iter().any(|it| it.kind.is_body());
    let told = article.blocks.iter().filter(|it| it.kind.is_body() || !has_body).map(|it| text.get(it.span));
    let language = language::language(&language::sample(told));
    article.notes.extend(language::note(&language));
    article.language = Some(language);
}

fn first(blocks: &[Block], kind: BlockKind) -> Option<Span> {
    all(blocks, kind).next()
}

fn all(blocks: &[Block], kind: BlockKind) -> impl Iterator<Item = Span> {
    blocks.iter().filter(move |it| it.kind == kind).map(|it| it.span)
}
