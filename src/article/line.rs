//! One unit → what it looks like on its own; its neighbours have no say here.

use super::agency::agency;
use super::byline::{How, Signature, byline};
use super::caption::caption;
use super::credit::credit_line;
use super::dateline::{Filed, dateline};
use super::fold::{letters, plain};
use super::lists::{self, begins_with, count, holds};
use super::look::Look;
use super::stamp::{Stamp, loosely, stamp};
use super::types::{Caption, Credit};
use super::units::Unit;
use crate::text::{Span, Text, is_space};

/// What a line says it is, as far as it can tell by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A button, a link, a banner.
    Furniture,
    /// A web address and nothing else.
    Address,
    /// A sentence that asks to subscribe, accept, follow.
    Pitch,
    /// A heading over other stories.
    Section,
    /// A heading over readers' comments.
    Comments,
    /// A date line.
    Stamp(Stamp),
    /// A byline that says so.
    Signature(Signature),
    /// A dateline alone on its line.
    Filed(Filed),
    /// An agency's name.
    Agency(Span),
    /// A picture's credit.
    Credit(Credit),
    /// A picture's words.
    Caption(Caption),
    /// An item with a bullet or number.
    Item,
    /// Running text.
    Prose,
    /// Anything else: a headline, a name, a link, a table's cell.
    Short,
}

/// A unit with what can be told from its own words.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    pub unit: Unit,
    pub words: &'a str,
    pub look: Look,
    /// Its letters alone, for comparing; empty when it is too long to be a headline.
    pub key: String,
    pub shape: Shape,
}

impl Line<'_> {
    /// Whether it is a button, banner or heading of the page.
    pub const fn is_furniture(&self) -> bool {
        matches!(self.shape, Shape::Furniture | Shape::Pitch | Shape::Section | Shape::Comments)
    }

    /// Whether it holds the date or the authors, as a line over a story does.
    pub fn is_header(&self) -> bool {
        match &self.shape {
            Shape::Stamp(it) => !it.dates.is_empty(),
            Shape::Signature(it) => it.how < How::Signed,
            _ => false,
        }
    }

    /// Whether it is a row of a table: cells with tabs between.
    pub fn is_row(&self) -> bool {
        self.shape == Shape::Short && self.words.matches('\t').count() >= 2
    }

    /// Whether it is running text, or an item long enough to be.
    pub const fn is_prose(&self) -> bool {
        matches!(self.shape, Shape::Prose) || (matches!(self.shape, Shape::Item) && self.look.words >= 8)
    }
}

/// Longest line that may be a headline, a button or a name, in bytes.
const LONG: usize = 400;

/// Looks at one unit.
pub(super) fn line<'a>(text: &Text<'a>, unit: Unit) -> Line<'a> {
    let words = text.get(unit.span);
    let look = Look::of(words);
    let key = if words.len() <= LONG { letters(words) } else { String::new() };
    Line { unit, words, look, key, shape: shape(words, unit.span.start, look) }
}

fn shape(words: &str, at: usize, look: Look) -> Shape {
    if words.len() > LONG {
        return long_shape(words, at, look);
    }
    let plain = plain(words);
    page_shape(words, &plain, look).or_else(|| part_shape(words, at, look)).unwrap_or_else(|| text_shape(words, &plain, look))
}

/// Long lines are captions or text: everything else is short.
fn long_shape(words: &str, at: usize, look: Look) -> Shape {
    match caption(words, at) {
        Some(caption) if !look.is_long_story() => Shape::Caption(caption),
        _ if is_legal(words) => Shape::Pitch,
        _ => Shape::Prose,
    }
}

/// Whether a long line is the page's own: one tell-tale phrase, or two when it is longer still.
fn is_legal(words: &str) -> bool {
    let plain = plain(words);
    let needed = if words.len() < 2 * LONG { 1 } else { 2 };
    words.len() <= 10 * LONG && count(&lists::WITHIN, &plain) >= needed
}

/// Buttons, banners and headings, by the lists.
fn page_shape(words: &str, plain: &str, look: Look) -> Option<Shape> {
    let symbols_only = plain.is_empty() || plain == "0";
    match () {
        () if lists::COMMENTS.contains(plain) => Some(Shape::Comments),
        () if lists::SECTION.contains(plain) => Some(Shape::Section),
        () if is_address(words) => Some(Shape::Address),
        () if symbols_only || lists::WHOLE.contains(plain) => Some(Shape::Furniture),
        () if begins_with(&lists::START, plain) && !(look.is_prose() && look.words > 14) && !is_about(words, plain, look) => Some(Shape::Furniture),
        () => None,
    }
}

/// Whether a button's first word opens a longer line that may be a headline: `Video shows rescue of girl`, but not `Video: …`.
fn is_about(words: &str, plain: &str, look: Look) -> bool {
    let first = plain.split(' ').next().unwrap_or("");
    let noun = matches!(first, "video" | "photos" | "trending" | "related" | "recommended" | "sponsored" | "topics");
    let labelled = words.find([':', '|']).is_some_and(|it| it <= first.len() + 2);
    noun && look.words >= 6 && !labelled
}

/// A web address and nothing else.
fn is_address(words: &str) -> bool {
    (words.starts_with("http") || words.starts_with("www.")) && !words.contains(is_space)
}

/// The parts of an article that speak for themselves.
fn part_shape(words: &str, at: usize, look: Look) -> Option<Shape> {
    if let Some(stamp) = stamp(words, at) {
        return Some(Shape::Stamp(stamp));
    }
    if let Some(credit) = credit_line(words, at) {
        return Some(Shape::Credit(credit));
    }
    let filed = dateline(words, at).filter(|it| it.rest >= at + words.len());
    if let Some(filed) = filed {
        return Some(Shape::Filed(filed));
    }
    if let Some(span) = agency(words, at) {
        return Some(Shape::Agency(span));
    }
    let signature = byline(words, at).filter(|it| it.how != How::Bare && (it.how != How::Titled || !look.is_prose()));
    signature.map(Shape::Signature).or_else(|| loosely(words, at).map(Shape::Stamp)).or_else(|| caption(words, at).map(Shape::Caption))
}

/// Text, items and the rest.
fn text_shape(words: &str, plain: &str, look: Look) -> Shape {
    match () {
        () if is_item(words) && !(look.is_prose() && holds(&lists::WITHIN, plain)) => Shape::Item,
        () if look.is_prose() && look.words <= 60 && holds(&lists::WITHIN, plain) => Shape::Pitch,
        () if look.is_prose() => Shape::Prose,
        () if holds(&lists::WITHIN, plain) => Shape::Furniture,
        () => Shape::Short,
    }
}

/// `• Ferries sail again` · `- One` · `1. One` · `1) One`
fn is_item(words: &str) -> bool {
    let rest = words.trim_start_matches(['•', '·', '●', '▪', '◦', '‣', '–', '-', '*', '■', '►', '→', '✓']);
    if rest.len() < words.len() {
        return rest.starts_with([' ', '\t', '\u{a0}']) && rest.trim().contains(char::is_alphabetic);
    }
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = words.len() - rest.len();
    (1..=2).contains(&digits) && rest.strip_prefix(['.', ')']).is_some_and(|it| it.starts_with([' ', '\t', '\u{a0}']))
}

#[cfg(test)]
mod tests {
    use super::super::units::units;
    use super::*;

    fn name(raw: &str) -> String {
        let text = Text::new(raw);
        let shape = line(&text, units(&text)[0]).shape;
        format!("{shape:?}").split(['(', ' ']).next().unwrap_or("").to_owned()
    }

    #[test]
    fn lines_speak_for_themselves() {
        for (raw, expected) in [
            ("Share on Facebook", "Furniture"),
            ("12 Comments", "Comments"),
            ("You may also like...", "Section"),
            ("Sign up for our newsletter and get stories straight to your inbox.", "Furniture"),
            ("We may also send offers, and you can unsubscribe at any time.", "Pitch"),
            ("Published 15 November 2023 10:42 GMT", "Stamp"),
            ("By JANE DOE, Associated Press", "Signature"),
            ("BEIRUT- The Associated Press", "Filed"),
            ("Reuters", "Agency"),
            ("AFP/Getty Images", "Credit"),
            ("• Ferries sail again", "Item"),
            ("2) Pack a coat", "Item"),
            ("The ferry sailed again on Monday.", "Prose"),
            ("Ferry resumes after storms", "Short"),
            ("https://example.org/ferry", "Address"),
            ("- Menu -", "Furniture"),
            ("—", "Furniture"),
            ("25.", "Furniture"),
        ] {
            assert_eq!(name(raw), expected, "{raw}");
        }
    }
}
