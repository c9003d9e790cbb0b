//! Lines → the kind of each: header, story, and everything else; a reader's correction wins.

use super::bare::name_authors;
use super::byline::How;
use super::chunks::is_spaced;
use super::dateline::{dateline, place_alone};
use super::fold::letters;
use super::headline::{headline, repeats};
use super::inside::{self, Story};
use super::line::{Line, Shape};
use super::stamp::Label;
use super::story::story;
use super::types::BlockKind;
use std::collections::BTreeSet;
use std::ops::Range;

/// Fewer words are no sentence that opens a story.
const SENTENCE: usize = 6;

/// The kind of every line; `forced` holds what the reader set by hand.
pub(super) fn layout(lines: &[Line<'_>], forced: &[Option<BlockKind>]) -> Vec<BlockKind> {
    let found = story(lines);
    let by_hand = forced.iter().position(|it| *it == Some(BlockKind::Headline));
    let headline = by_hand.or_else(|| headline(lines, &found)).or_else(|| lone_headline(lines, &found));
    let story = Story { range: below_header(lines, &found, headline), spaced: is_spaced(lines) };
    let frame = Frame { lines, headline, story };
    let mut kinds: Vec<BlockKind> = (0..lines.len()).map(|at| frame.kind(at)).collect();
    name_authors(lines, &frame.header_range(), &mut kinds);
    set_apart_copies(lines, &mut kinds);
    set_apart_pulled(lines, &mut kinds);
    for (kind, forced) in kinds.iter_mut().zip(forced) {
        *kind = forced.unwrap_or(*kind);
    }
    kinds
}

/// A short paragraph that stood before, word for word, is the page’s: a caption said again under each picture of a gallery.
/// Between two paragraphs it is the story's: people repeat themselves.
fn set_apart_copies(lines: &[Line<'_>], kinds: &mut [BlockKind]) {
    let mut seen = BTreeSet::new();
    let told = |it: Option<usize>| it.and_then(|it| lines.get(it)).is_some_and(|line| line.is_prose() && line.look.words > 45);
    for (at, (line, kind)) in lines.iter().zip(kinds).enumerate() {
        let kept = line.words.ends_with('?') || (told(at.checked_sub(1)) && told(Some(at + 1)));
        let copy = !kept && *kind == BlockKind::Paragraph && (8..=45).contains(&line.look.words) && !seen.insert(line.words);
        if copy {
            *kind = BlockKind::Boilerplate;
        }
    }
}

/// How far from its paragraph a pull quote may stand, in lines.
const PULLED: usize = 8;

/// A short line of the story whose words stand in the same order in a paragraph near by is a pull quote.
fn set_apart_pulled(lines: &[Line<'_>], kinds: &mut [BlockKind]) {
    let told: Vec<String> =
        lines.iter().zip(kinds.iter()).map(|(line, kind)| if *kind == BlockKind::Paragraph { letters(line.words) } else { String::new() }).collect();
    for (at, (line, kind)) in lines.iter().zip(kinds).enumerate() {
        let short = (6..=45).contains(&line.look.words) && matches!(kind, BlockKind::Paragraph | BlockKind::Subhead | BlockKind::QuoteBlock);
        let near = told.get(at.saturating_sub(PULLED)..(at + PULLED + 1).min(told.len())).unwrap_or(&[]);
        if short && near.iter().any(|it| it.len() > line.key.len() && line.key.len() >= 24 && it.contains(&line.key)) {
            *kind = BlockKind::Boilerplate;
        }
    }
}

/// The first of a few lines without any running text: a headline pasted with little else.
fn lone_headline(lines: &[Line<'_>], story: &Range<usize>) -> Option<usize> {
    let few = story.is_empty() && lines.len() >= 2 && lines.len() <= 6 && !lines.iter().any(Line::is_furniture);
    let at = lines.iter().position(|it| it.shape == Shape::Short)?;
    (few && lines.get(at).is_some_and(|it| (3..=25).contains(&it.look.words) && !it.look.ends)).then_some(at)
}

/// Headings over the points that sum a story up, as bare letters.
const POINTS: [&str; 14] = [
    "ataglance",
    "highlights",
    "inbrief",
    "inshort",
    "keydetails",
    "keyfacts",
    "keypoints",
    "keytakeaways",
    "mainpoints",
    "quickread",
    "storyhighlights",
    "summary",
    "takeaways",
    "whatyouneedtoknow",
];

/// How many lines under the headline may still be header: standfirst, byline, date.
const HEADER: usize = 8;

/// The story without the headline and the standfirst, byline and date under it, when running text made them part of it.
fn below_header(lines: &[Line<'_>], story: &Range<usize>, headline: Option<usize>) -> Range<usize> {
    let start = headline.map_or(story.start, |it| story.start.max(it + 1));
    if headline.is_none() || story.is_empty() {
        return start.min(story.end)..story.end;
    }
    let mut below = start;
    let mut prose = 0;
    let mut dated = headline.and_then(|it| lines.get(it..start)).is_some_and(|it| it.iter().any(is_dated));
    for (at, line) in lines.iter().enumerate().take(story.end).skip(start).take(HEADER) {
        dated |= prose == 0 && is_dated(line);
        match &line.shape {
            Shape::Signature(it) if it.how > How::Opened && dated && prose > 0 => break,
            Shape::Stamp(_) if dated && prose > 0 => break,
            Shape::Signature(it) if it.how < How::Bare && it.how != How::Signed => below = at + 1,
            Shape::Stamp(it) if !it.dates.is_empty() => below = at + 1,
            Shape::Filed(_) => below = at + 1,
            Shape::Prose | Shape::Item if line.look.words <= 50 && prose < 2 => prose += 1,
            Shape::Prose => break,
            _ => {}
        }
    }
    below..story.end.max(below)
}

/// Whether a line is a date line that says the day.
fn is_dated(line: &Line<'_>) -> bool {
    line.is_header() && part(line) == Some(BlockKind::Date)
}

/// The lines with the two things that give every other line its place.
struct Frame<'a> {
    lines: &'a [Line<'a>],
    headline: Option<usize>,
    story: Story,
}

impl Frame<'_> {
    /// From the headline to the story.
    fn header_range(&self) -> Range<usize> {
        self.headline.map_or(0..0, |it| it..self.story.range.start)
    }

    fn kind(&self, at: usize) -> BlockKind {
        let Some(line) = self.lines.get(at) else { return BlockKind::Boilerplate };
        let title = self.headline.and_then(|it| self.lines.get(it));
        match title {
            _ if self.headline == Some(at) => BlockKind::Headline,
            Some(title) if repeats(title, line) && !self.tells(at) => BlockKind::HeadlineRepeat,
            _ if self.story.range.contains(&at) => inside::kind(self.lines, &self.story, at),
            _ if at >= self.story.range.end => self.below(at),
            Some(_) if self.headline > Some(at) => self.above(at),
            _ => self.header(at),
        }
    }

    /// Whether the line is running text of the story.
    fn tells(&self, at: usize) -> bool {
        self.story.range.contains(&at) && self.lines.get(at).is_some_and(Line::is_prose)
    }

    /// Above the headline: of the page, but for lines about the story right over it.
    fn above(&self, at: usize) -> BlockKind {
        let headline = self.headline.unwrap_or(at);
        let dated = self.lines.get(at).is_some_and(is_dated);
        let passed = |it: &Line<'_>| part(it).is_some() || (dated && it.shape == Shape::Furniture);
        let over = headline - at <= 4 && self.lines.get(at + 1..headline).is_some_and(|it| it.iter().all(passed));
        let kind = self.lines.get(at).filter(|_| over).and_then(part).unwrap_or(BlockKind::Boilerplate);
        if matches!(kind, BlockKind::Date | BlockKind::Byline) && self.is_below(headline, kind) { BlockKind::Boilerplate } else { kind }
    }

    /// Whether a line of `kind` stands between headline and story: one above the headline is then another story's, or the page's own.
    fn is_below(&self, headline: usize, kind: BlockKind) -> bool {
        let below = self.lines.get(headline + 1..self.story.range.start).unwrap_or(&[]);
        below.iter().any(|it| it.is_header() && part(it) == Some(kind))
    }

    /// Between headline and story.
    fn header(&self, at: usize) -> BlockKind {
        let Some(line) = self.lines.get(at) else { return BlockKind::Boilerplate };
        match (&line.shape, self.headline) {
            (Shape::Prose | Shape::Short, Some(_)) if opens_story(line) => BlockKind::Paragraph,
            (Shape::Prose | Shape::Short, Some(headline)) if line.look.words >= 4 && self.sums_up(headline, at) => BlockKind::ListItem,
            (Shape::Prose, Some(_)) => BlockKind::Standfirst,
            (Shape::Item, Some(_)) if line.look.words >= 4 => BlockKind::ListItem,
            (Shape::Short, Some(_)) if at + 1 == self.story.range.start && place_alone(line.words, 0).is_some() => BlockKind::Dateline,
            (Shape::Short, Some(headline)) if line.look.words >= 6 && self.follows(headline, at) => BlockKind::Standfirst,
            (Shape::Prose | Shape::Item, None) if self.story.range.is_empty() => BlockKind::Paragraph,
            (Shape::Short, _) if self.story.range.is_empty() && self.lines.len() <= 6 => BlockKind::Paragraph,
            _ => part(line).unwrap_or(BlockKind::Boilerplate),
        }
    }

    /// Whether a line stands under `Key points`, with nothing but other points between.
    fn sums_up(&self, headline: usize, at: usize) -> bool {
        let point = |it: &Line<'_>| matches!(it.shape, Shape::Prose | Shape::Short | Shape::Item) && it.look.words >= 4;
        let head = (headline + 1..at).rev().take(HEADER).find(|it| !self.lines.get(*it).is_some_and(point));
        head.and_then(|it| self.lines.get(it)).is_some_and(|it| POINTS.contains(&it.key.as_str()))
    }

    /// Whether only repeats of the headline, pictures and lines about the story stand between it and `at`.
    fn follows(&self, headline: usize, at: usize) -> bool {
        let Some(title) = self.lines.get(headline) else { return false };
        (headline + 1..at).all(|it| self.lines.get(it).is_some_and(|line| part(line).is_some() || repeats(title, line)))
    }

    /// Below the story: who helped, and the agency, when they follow at once.
    fn below(&self, at: usize) -> BlockKind {
        let Some(line) = self.lines.get(at) else { return BlockKind::Boilerplate };
        match &line.shape {
            Shape::Signature(it)
                if (at < self.story.range.end + 6 && it.how == How::Signed) || (at < self.story.range.end + 2 && it.how == How::Opened) =>
            {
                BlockKind::Byline
            }
            Shape::Stamp(it) if at < self.story.range.end + 3 && it.dates.iter().any(|it| it.0 == Label::Published) => BlockKind::Date,
            Shape::Agency(_) if at < self.story.range.end + 2 => BlockKind::Agency,
            _ => BlockKind::Boilerplate,
        }
    }
}

/// `NEW YORK — The Mets beat the Braves 3-2 on Tuesday.`: a dateline before a sentence.
fn opens_story(line: &Line<'_>) -> bool {
    let Some(filed) = dateline(line.words, 0) else { return false };
    let told = line.words.get(filed.rest..).unwrap_or("");
    line.is_prose() || (told.split_whitespace().count() >= SENTENCE && told.ends_with(['.', '!', '?', '"', '”']))
}

/// The kind of a line that speaks for itself.
pub(super) const fn part(line: &Line<'_>) -> Option<BlockKind> {
    match line.shape {
        Shape::Stamp(_) => Some(BlockKind::Date),
        Shape::Signature(_) => Some(BlockKind::Byline),
        Shape::Filed(_) => Some(BlockKind::Dateline),
        Shape::Agency(_) => Some(BlockKind::Agency),
        Shape::Credit(_) => Some(BlockKind::Credit),
        Shape::Caption(_) => Some(BlockKind::Caption),
        _ => None,
    }
}
