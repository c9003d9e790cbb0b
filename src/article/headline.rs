//! Lines and the story's place → the headline and the lines that repeat it; reads no names.

use super::byline::How;
use super::line::{Line, Shape};
use super::tokens::tokens;
use std::collections::BTreeSet;
use std::ops::Range;

/// How many lines above the story are looked at.
const REACH: usize = 60;
/// Words of the longest headline: papers of the street write whole paragraphs.
const LONGEST: usize = 40;
/// A longer line is a headline only with the date or the authors close below.
const LONG: usize = 25;
/// Words of the longest headline in two sentences: `County lost its judge. Nobody noticed.`
const TWO_SENTENCES: usize = 18;
/// A line of so many words that ends with a full stop is a sentence of the story.
const SENTENCE: usize = 12;
/// Letters by which two words are compared.
const STEM: usize = 5;
/// At most so many lines of a paste that opens with its headline stand above the story.
const NEAR: usize = 8;
/// A line that scores less is no headline.
const LEAST: i32 = 10;

/// Index of the headline: above the story, or its first line when that reads as one.
pub(super) fn headline(lines: &[Line<'_>], story: &Range<usize>) -> Option<usize> {
    let told = stems(lines.get(story.clone()).unwrap_or(&[]).iter().filter(|it| it.look.words > 25).take(12));
    let from = story.start.saturating_sub(REACH);
    let opening = lines.iter().skip(story.start).take(4).take_while(|it| !it.is_prose() || may_be(it, 1)).count();
    let until = (story.start + opening.min(1)).min(story.end);
    let scored = (from..until).filter_map(|at| Some((score(lines, at, story, &told)?, at)));
    let (score, best) = scored.max_by_key(|&(score, at)| (score, std::cmp::Reverse(at)))?;
    (score >= LEAST).then(|| first_copy(lines, best))
}

/// The first of the same words above, with nothing but repeats and lines about the story between.
fn first_copy(lines: &[Line<'_>], best: usize) -> usize {
    let key = lines.get(best).map_or("", |it| it.key.as_str());
    let mut first = best;
    for at in (0..best).rev() {
        let Some(line) = lines.get(at) else { break };
        match line.shape {
            _ if line.key == key => first = at,
            Shape::Stamp(_) | Shape::Signature(_) | Shape::Filed(_) | Shape::Agency(_) => {}
            _ => break,
        }
    }
    first
}

/// How much a line reads and stands as a headline; `None` when it cannot be one.
fn score(lines: &[Line<'_>], at: usize, story: &Range<usize>, told: &BTreeSet<String>) -> Option<i32> {
    let line = lines.get(at).filter(|it| may_be(it, at) && (it.look.words <= LONG || is_near_header(lines, at)))?;
    let stopped = line.words.ends_with('.') && !is_two_titles(line) && !(is_two_sentences(line) && is_near_header(lines, at));
    if stopped && line.look.words >= SENTENCE && at >= story.start {
        return None;
    }
    let own = stems([line]);
    let shared = own.iter().filter(|it| told.contains(*it)).count();
    let mut score = length(line.look.words) + i32::try_from(40 * shared / own.len().max(4) + 4 * shared.min(4)).unwrap_or(0);
    score += if stopped { -20 } else { 8 };
    score -= distance(lines.get(at + 1..story.start).unwrap_or(&[]));
    score += if is_over_header(lines, at) { 12 } else { 0 };
    score += if lines.get(at + 1..story.start).is_some_and(|it| it.iter().take(25).any(is_signed)) { 10 } else { 0 };
    score += if at == 0 && story.start <= NEAR { 12 } else { 0 };
    score -= if is_kicker(lines, at) { 25 } else { 0 };
    score -= if at >= story.start && !line.words.ends_with(['.', ',']) { 5 } else { 0 };
    score += if repeated(lines, at, story) { 12 } else { 0 };
    score += if at == 0 && !lines.get(..story.start).is_some_and(|it| it.iter().any(Line::is_furniture)) { 25 } else { 0 };
    score -= if is_second_deck(lines, at) { 25 } else { 0 };
    Some(score)
}

/// Whether the date or the authors stand close below.
fn is_near_header(lines: &[Line<'_>], at: usize) -> bool {
    lines.iter().skip(at + 1).take(NEAR).any(Line::is_header)
}

/// Whether the date or the authors stand among the next three lines, buttons aside, and at most two more decks before them.
fn is_over_header(lines: &[Line<'_>], at: usize) -> bool {
    let below = lines.iter().enumerate().skip(at + 1).filter(|(_, it)| !it.is_furniture()).take(3);
    let other = |(other, line): &(usize, &Line<'_>)| *other > at + 2 && line.shape == Shape::Short && line.look.words >= 6 && !line.look.ends;
    below.take_while(|it| !other(it)).any(|(_, it)| is_about(it))
}

/// The words that carry meaning, each by its first letters: `walk` and `walked`, `cousin` and `cousins` agree.
fn stems<'a, 'b: 'a>(lines: impl IntoIterator<Item = &'a Line<'b>>) -> BTreeSet<String> {
    tokens(lines).into_iter().map(|it| it.chars().take(STEM).collect()).collect()
}

/// Whether a line is short, or a long headline that ends no sentence.
fn is_title(line: &Line<'_>) -> bool {
    line.shape == Shape::Short || (line.shape == Shape::Prose && !line.look.ends)
}

/// Whether another headline stands right above, alone or shorter: this line is then what it says below in smaller letters.
fn is_second_deck(lines: &[Line<'_>], at: usize) -> bool {
    let deck = |it: usize| lines.get(it).filter(|line| may_be(line, it) && is_title(line) && line.look.words >= 4);
    let (Some(line), Some(above)) = (lines.get(at), at.checked_sub(1).and_then(deck)) else { return false };
    let third = at.checked_sub(2).and_then(deck);
    let first = at.checked_sub(3).and_then(deck).is_none();
    above.look.words < line.look.words || (first && third.unwrap_or(above).look.words >= 6)
}

/// `TRANSPORT  ANALYSIS`: a few words in capitals right over a line that is not.
fn is_kicker(lines: &[Line<'_>], at: usize) -> bool {
    let shouts = |line: &Line<'_>| line.look.shouted * 10 >= line.look.words * 8;
    let under = lines.get(at + 1).is_some_and(|it| !shouts(it) && may_be(it, at + 1) && it.look.words >= 4);
    under && lines.get(at).is_some_and(|it| it.look.words <= 5 && shouts(it))
}

/// Whether a line says by whom the story is.
fn is_signed(line: &Line<'_>) -> bool {
    matches!(&line.shape, Shape::Signature(it) if it.how == How::Opened)
}

/// How far the story is: buttons in between count little, lines about the story nothing.
fn distance(between: &[Line<'_>]) -> i32 {
    let cost = |line: &Line<'_>| match line.shape {
        _ if is_about(line) => 0,
        Shape::Furniture | Shape::Comments | Shape::Pitch => 1,
        _ => 4,
    };
    (between.iter().map(cost).sum::<i32>() / 2).min(50)
}

/// Whether a line could be a headline at all; a name with a place only as the very first line.
fn may_be(line: &Line<'_>, at: usize) -> bool {
    let shaped = match &line.shape {
        Shape::Short => !line.words.contains('@'),
        Shape::Prose => line.look.inner_ends <= 1 && (!line.look.ends || is_two_titles(line) || line.look.words <= 25) && !is_sentence(line),
        Shape::Signature(it) => it.how == How::Titled && (at == 0 || line.look.words >= 7) && !line.words.contains('@') && line.look.numbers == 0,
        _ => false,
    };
    shaped && !is_path(line) && !is_job_line(line) && line.look.words >= 2 && line.look.words <= LONGEST
}

/// Whether a line is long and ends with a full stop as a sentence does.
fn is_sentence(line: &Line<'_>) -> bool {
    line.words.ends_with('.') && line.look.words >= SENTENCE && !is_two_sentences(line) && !is_two_titles(line)
}

/// `County lost its judge. Nobody noticed.`
const fn is_two_sentences(line: &Line<'_>) -> bool {
    line.look.inner_ends == 1 && line.look.words <= TWO_SENTENCES
}

/// `Ferry Staff Writer`: the author's job, under the name.
fn is_job_line(line: &Line<'_>) -> bool {
    let last = line.words.rsplit(' ').next().unwrap_or("").to_lowercase();
    let holder =
        matches!(last.as_str(), "journalist" | "reporter" | "correspondent" | "editor" | "writer" | "producer" | "columnist" | "contributor");
    holder && line.look.words <= 6 && line.look.lower == 0
}

/// `The Pipes Are Old. So Are Those Who Know Them.`
const fn is_two_titles(line: &Line<'_>) -> bool {
    line.look.is_titled() && line.look.inner_ends == 1 && line.look.words >= 8
}

/// Whether a line says where on the site it stands: `News / India News / Ferry resumes`.
fn is_path(line: &Line<'_>) -> bool {
    [" / ", " > ", " » ", " › "].iter().any(|it| line.words.matches(it).count() >= 2)
}

/// Whether a line is about the story rather than of the page: when, who, where.
fn is_about(line: &Line<'_>) -> bool {
    let dated = matches!(&line.shape, Shape::Stamp(it) if !it.dates.is_empty());
    dated || matches!(line.shape, Shape::Signature(_) | Shape::Filed(_) | Shape::Agency(_) | Shape::Caption(_) | Shape::Credit(_))
}

const fn length(words: usize) -> i32 {
    match words {
        0 | 1 => -25,
        2 => -10,
        3 => 0,
        4..=20 => 10,
        21..=26 => 0,
        27..=LONGEST => -5,
        _ => -20,
    }
}

/// Whether a page says a line again, above or below the story: what is said again inside is one of its own headings.
fn repeated(lines: &[Line<'_>], at: usize, story: &Range<usize>) -> bool {
    let key = lines.get(at).map_or("", |it| it.key.as_str());
    let near = lines.iter().enumerate().skip(at.saturating_sub(REACH)).take(2 * REACH);
    key.len() >= 12 && near.filter(|(other, it)| *other != at && !story.contains(other) && it.key == key).count() > 0
}

/// Whether `line` says the headline again: the same letters, the same inside a longer title, or mostly the same words.
pub(super) fn repeats(headline: &Line<'_>, line: &Line<'_>) -> bool {
    let (key, other) = (headline.key.as_str(), line.key.as_str());
    if key.len() < 4 || other.len() < 4 || line.look.words > 40 {
        return false;
    }
    let longer = key.len().max(other.len());
    let inside = key.len().min(other.len()) * 10 >= longer * 6 && key.len().min(other.len()) >= 12 && (key.contains(other) || other.contains(key));
    key == other || inside || overlap(headline, line)
}

/// Whether nine words of ten are shared, either way round.
fn overlap(one: &Line<'_>, other: &Line<'_>) -> bool {
    let (one, other) = (tokens([one]), tokens([other]));
    let shared = one.intersection(&other).count();
    one.len() >= 4 && shared * 10 >= one.len().max(other.len()) * 7
}
