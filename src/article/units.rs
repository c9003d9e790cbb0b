//! Lines → units, the whole lines that make one block; hard-wrapped lines are one unit, everything else is a line each.

use crate::text::{Span, Text};

/// Whole lines that belong together, before anybody knows what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// From the first to the last character that is not white space.
    pub span: Span,
    /// Its first line, for corrections that point at it.
    pub first_line: Span,
    /// Whether a blank line, or nothing, stands before it.
    pub apart: bool,
}

/// Widest column that counts as hard-wrapped, in characters.
const WIDEST: usize = 100;

/// The units of a text, in order.
pub(super) fn units(text: &Text<'_>) -> Vec<Unit> {
    let lines = lines(text);
    let width = wrap_width(&lines);
    let mut units: Vec<Unit> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|it| lines.get(it));
        let joins = before.zip(width).is_some_and(|(before, width)| continues(before, line, width));
        match units.last_mut().filter(|_| joins) {
            Some(unit) => unit.span = unit.span.join(line.span),
            None => units.push(Unit { span: line.span, first_line: line.span, apart: line.apart }),
        }
    }
    units
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
struct Line {
    span: Span,
    apart: bool,
    /// Length in characters; beyond [`WIDEST`] the exact count does not matter.
    width: usize,
    first_word: usize,
    /// Whether it starts with a small letter.
    is_lower: bool,
}

fn lines(text: &Text<'_>) -> Vec<Line> {
    let mut apart = true;
    let mut lines = Vec::new();
    for line in text.lines() {
        let span = line.trim(text.as_str());
        if !span.is_empty() {
            let words = text.get(span);
            let width = words.chars().take(WIDEST + 1).count();
            let first_word = words.chars().take_while(|c| !c.is_whitespace()).take(WIDEST).count();
            lines.push(Line { span, apart, width, first_word, is_lower: words.starts_with(char::is_lowercase) });
        }
        apart = span.is_empty();
    }
    lines
}

/// The column at which the text was wrapped, if it was: of the columns that its lines reach, the one at which most lines end only
/// because the next word would not fit. Longer lines are left as they are: a page may hold a wrapped story among its own lines.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let most = lines.iter().map(|it| it.width).max().unwrap_or(0);
    (LEAST_WIDTH..=WIDEST.min(most)).filter_map(|width| Some((wrapped(lines, width)?, width))).max().map(|it| it.1)
}

/// Narrowest column that counts as hard-wrapped, in characters.
const LEAST_WIDTH: usize = 40;

/// How many lines were wrapped at `width`, when that is most of the lines that nearly reach it.
fn wrapped(lines: &[Line], width: usize) -> Option<usize> {
    let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(line, next)| !next.apart && line.width <= width && line.width * 10 >= width * 7);
    let full = pairs().filter(|(line, next)| continues(line, next, width)).count();
    let lower = pairs().filter(|(line, next)| continues(line, next, width) && next.is_lower).count();
    let widest = lines.iter().all(|it| it.width <= width);
    let sure = if widest { full >= 3 } else { full >= 8 && lower * 10 >= full * 6 };
    (sure && full * 10 >= pairs().count() * 6).then_some(full)
}

/// Whether `line` ended only because the first word of `next` would not fit.
fn continues(line: &Line, next: &Line, width: usize) -> bool {
    !next.apart && line.width <= width && line.width + 1 + next.first_word > width
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, expected: &[&str]) {
        let text = Text::new(raw);
        let found: Vec<&str> = units(&text).iter().map(|unit| text.get(unit.span)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_is_a_unit() {
        check("Title\nBy A. Writer\n\n First. \n\n\nSecond.", &["Title", "By A. Writer", "First.", "Second."]);
        check("\u{feff}\u{200b}\n\u{a0}", &[]);
    }

    #[test]
    fn hard_wrapped_lines_are_one_unit() {
        let raw = "Ferry resumes after a week\nBy Ann Lee\n\nThe ferry to the northern islands sailed again\non Monday after a week of storms that had left\nhundreds of people waiting in two school halls\nand a church.\n\nIts captain said the sea was calm and that all\nof them were home by night.";
        let lead = "The ferry to the northern islands sailed again\non Monday after a week of storms that had left\nhundreds of people waiting in two school halls\nand a church.";
        check(
            raw,
            &["Ferry resumes after a week", "By Ann Lee", lead, "Its captain said the sea was calm and that all\nof them were home by night."],
        );
    }

    #[test]
    fn a_list_of_short_lines_is_not_wrapped() {
        check(
            "Home\nNews\nSport\nBusiness and the economy of the whole region today\nOpinion",
            &["Home", "News", "Sport", "Business and the economy of the whole region today", "Opinion"],
        );
    }
}
