//! Byline and agency blocks → the authors and the agency; names nobody twice.

use super::byline::{How, Signature, byline};
use super::fold::letters;
use super::line::{Line, Shape};
use super::types::{Agency, Article, BlockKind, Byline};
use crate::text::Span;

/// The authors, in order: those of the byline, or those who signed at the foot when there is none.
pub(super) fn authors(lines: &[Line<'_>], kinds: &[BlockKind]) -> Vec<Byline> {
    let signatures = || signed(lines, kinds);
    let top: Vec<Byline> = signatures().filter(|it| it.how != How::Signed).flat_map(|it| it.authors).collect();
    let all = if top.is_empty() { signatures().flat_map(|it| it.authors).collect() } else { top };
    once(lines, all)
}

/// The agency: an agency line, the byline's, or the dateline's.
pub(super) fn agency(lines: &[Line<'_>], article: &Article) -> Option<Agency> {
    let kinds: Vec<BlockKind> = article.blocks.iter().map(|it| it.kind).collect();
    let line = blocks(lines, &kinds, BlockKind::Agency).next().map(|it| match it.shape {
        Shape::Agency(span) => span,
        _ => it.unit.span,
    });
    let signed = || signed(lines, &kinds).find_map(|it| it.agency);
    let filed = || article.dateline.and_then(|it| it.agency);
    line.or_else(signed).or_else(filed).map(|span| Agency { span })
}

/// What every byline block says; one that a reader set by hand is read as well as may be.
fn signed<'a>(lines: &'a [Line<'_>], kinds: &'a [BlockKind]) -> impl Iterator<Item = Signature> + 'a {
    blocks(lines, kinds, BlockKind::Byline).filter_map(|it| match &it.shape {
        Shape::Signature(signature) => Some(signature.clone()),
        _ => byline(it.words, it.unit.span.start),
    })
}

fn blocks<'a, 'b>(lines: &'a [Line<'b>], kinds: &'a [BlockKind], kind: BlockKind) -> impl Iterator<Item = &'a Line<'b>> {
    lines.iter().zip(kinds).filter(move |(_, it)| **it == kind).map(|(line, _)| line)
}

/// Leaves out a name that stood before.
fn once(lines: &[Line<'_>], authors: Vec<Byline>) -> Vec<Byline> {
    let key = |span: Span| {
        let at = lines.partition_point(|it| it.unit.span.end <= span.start);
        let line = lines.get(at).map_or((0, ""), |it| (it.unit.span.start, it.words));
        letters(line.1.get(span.start - line.0..span.end - line.0).unwrap_or(""))
    };
    let mut seen: Vec<String> = Vec::new();
    let mut kept = Vec::new();
    for author in authors {
        let key = key(author.name);
        if !seen.contains(&key) {
            seen.push(key);
            kept.push(author);
        }
    }
    kept
}
