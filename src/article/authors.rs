//! Byline and agency blocks → the authors and the agency; names nobody twice.

use super::byline::{How, Signature, byline};
use super::fold::letters;
use super::line::{Line, Shape};
use super::names::is_given;
use super::stamp::dated;
use super::types::{Agency, Article, BlockKind, Byline};
use crate::text::is_space;

/// The authors, in order: those of the first byline, or those who signed at the foot when there is none.
pub(super) fn authors(lines: &[Line<'_>], kinds: &[BlockKind]) -> Vec<Byline> {
    let signed: Vec<(usize, Signature)> = signed(lines, kinds).filter(|it| !it.1.authors.is_empty()).collect();
    let at_top = |it: &&(usize, Signature)| it.1.how != How::Signed;
    let opened = signed.iter().find(|it| it.1.how == How::Opened);
    let first = signed.iter().find(at_top);
    let leader = first.filter(|first| opened.is_none_or(|it| first.0 + NEAR >= it.0)).or(opened).map(|it| it.0);
    let mut last = leader.unwrap_or(0);
    let chosen = signed.iter().filter(|it| match leader {
        Some(leader) => {
            let near = it.1.how != How::Signed && it.0 >= leader && it.0 <= last + NEAR && (it.0 == leader || !is_place_and_day(lines, it));
            last = if near { it.0 } else { last };
            near
        }
        None => true,
    });
    let people = once(lines, chosen.flat_map(|it| it.1.authors.iter().copied()).collect());
    if people.is_empty() { unnamed(lines, kinds).into_iter().collect() } else { people }
}

/// `New Delhi | Updated: November 16, 2023` under the author: a name that nobody is given, before a date.
fn is_place_and_day(lines: &[Line<'_>], (at, signature): &(usize, Signature)) -> bool {
    let unknown = |it: &Byline| !name_of(lines, *it).split(is_space).next().is_some_and(is_given);
    let day = lines.get(*at).is_some_and(|it| !dated(it.words, it.unit.span.start).is_empty());
    day && signature.how == How::Titled && signature.authors.iter().all(unknown)
}

/// Who signs when no person does: `By Reuters`, `By Harbour Web Desk`.
fn unnamed(lines: &[Line<'_>], kinds: &[BlockKind]) -> Option<Byline> {
    let house = |it: &Signature| it.desk.or(it.agency.filter(|_| it.how == How::Opened));
    signed(lines, kinds).find_map(|(_, it)| house(&it)).map(|name| Byline { span: name, name })
}

/// What the page says of an author under the story is not the story.
pub(super) fn set_apart_bios(lines: &[Line<'_>], authors: &[Byline], kinds: &mut [BlockKind]) {
    let last = kinds.iter().rposition(|it| it.is_body()).unwrap_or(0);
    for at in last.saturating_sub(1)..=last {
        let bio = lines.get(at).is_some_and(|line| authors.iter().any(|author| is_bio(line.words, name_of(lines, *author))));
        match kinds.get_mut(at) {
            Some(kind) if bio && *kind == BlockKind::Paragraph => *kind = BlockKind::Boilerplate,
            _ => {}
        }
    }
}

/// `Jane Doe is a nurse and writes about the city.`
fn is_bio(words: &str, name: &str) -> bool {
    let rest = words.get(..name.len()).filter(|it| !name.is_empty() && it.eq_ignore_ascii_case(name)).and_then(|_| words.get(name.len()..));
    rest.is_some_and(|it| [" is a", " is the", " is an", " covers ", " writes ", " reports ", " is based"].iter().any(|verb| it.starts_with(verb)))
}

/// The author's name as written.
fn name_of<'a>(lines: &[Line<'a>], author: Byline) -> &'a str {
    let at = lines.partition_point(|it| it.unit.span.end <= author.name.start);
    let Some(line) = lines.get(at) else { return "" };
    let start = line.unit.span.start;
    line.words.get(author.name.start.saturating_sub(start)..author.name.end.saturating_sub(start)).unwrap_or("")
}

/// How many lines apart two authors' names may stand.
const NEAR: usize = 3;

/// The agency: an agency line, the byline's, or the dateline's.
pub(super) fn agency(lines: &[Line<'_>], article: &Article) -> Option<Agency> {
    let kinds: Vec<BlockKind> = article.blocks.iter().map(|it| it.kind).collect();
    let line = blocks(lines, &kinds, BlockKind::Agency).next().map(|it| match it.shape {
        Shape::Agency(span) => span,
        _ => it.unit.span,
    });
    let signed = || signed(lines, &kinds).find_map(|it| it.1.agency);
    let filed = || article.dateline.and_then(|it| it.agency);
    line.or_else(signed).or_else(filed).map(|span| Agency { span })
}

/// What every byline block says, with its index; one that a reader set by hand is read as well as may be.
fn signed<'a>(lines: &'a [Line<'_>], kinds: &'a [BlockKind]) -> impl Iterator<Item = (usize, Signature)> + 'a {
    let bylines = lines.iter().zip(kinds).enumerate().filter(|(_, (_, kind))| **kind == BlockKind::Byline);
    bylines.filter_map(|(at, (line, _))| match &line.shape {
        Shape::Signature(signature) => Some((at, signature.clone())),
        _ => Some((at, alone(line)?)),
    })
}

/// What a line says that was told from its place alone, also `and Sam Roe` under another author.
fn alone(line: &Line<'_>) -> Option<Signature> {
    let joint = ["and ", "with ", ", "].iter().find(|it| line.words.starts_with(**it)).map_or(0, |it| it.len());
    byline(line.words.get(joint..)?, line.unit.span.start + joint)
}

fn blocks<'a, 'b>(lines: &'a [Line<'b>], kinds: &'a [BlockKind], kind: BlockKind) -> impl Iterator<Item = &'a Line<'b>> {
    lines.iter().zip(kinds).filter(move |(_, it)| **it == kind).map(|(line, _)| line)
}

/// Leaves out a name that stood before.
fn once(lines: &[Line<'_>], authors: Vec<Byline>) -> Vec<Byline> {
    let mut seen: Vec<String> = Vec::new();
    let mut kept = Vec::new();
    for author in authors {
        let key = letters(name_of(lines, author));
        if !seen.contains(&key) {
            seen.push(key);
            kept.push(author);
        }
    }
    kept
}
