//! A line, or the end of a caption → who took or owns the picture; does not judge whether there is a picture.
//!
//! | accepted | agency | person |
//! |---|---|---|
//! | `REUTERS/Denis Marsh` · `Denis Marsh/Reuters` · `AP Photo/Ann Lee` | REUTERS … | Denis Marsh |
//! | `AFP/Getty Images` · `Getty Images` | AFP/Getty Images | |
//! | `(Photo by Ann Lee / Getty)` · `Photo: Ann Lee` · `Image credit: Ann Lee/AFP` | Getty | Ann Lee |
//! | `Courtesy of the Harbour Museum` · `Photograph by Ann Lee` | – | – · Ann Lee |

use super::lists::is_agency;
use super::names::name_at;
use super::types::Credit;
use super::words::{is_shouted, words};
use crate::text::{Span, is_space};

/// Labels that open a credit, in lower case; a longer one stands before the one it starts with.
const LABELS: [&str; 34] = [
    "photo credits",
    "photo credit",
    "photo courtesy of",
    "photo courtesy",
    "photo by",
    "photos by",
    "photo via",
    "photo from",
    "photos",
    "photograph by",
    "photographs by",
    "photography by",
    "photograph",
    "photographer",
    "photography",
    "photo",
    "picture credit",
    "picture by",
    "pictures by",
    "picture",
    "image credit",
    "image courtesy of",
    "image source",
    "image copyright",
    "image by",
    "image via",
    "image",
    "illustration by",
    "illustration",
    "credits",
    "credit",
    "courtesy of",
    "courtesy",
    "pic",
];

/// Longest credit, in bytes.
const LONGEST: usize = 140;

/// Reads a whole line, which starts at byte `at` of the text, as a credit.
pub(super) fn credit_line(line: &str, at: usize) -> Option<Credit> {
    let found = credit(line)?;
    Some(shift(found, at))
}

/// The credit at the end of a line, which starts at byte `at` of the text: what is before it is the caption.
pub(super) fn credit_at_end(line: &str, at: usize) -> Option<Credit> {
    let found = starts(line).find_map(|start| {
        let tail = line.get(start..)?;
        credit(tail).map(|it| shift(it, start))
    });
    found.map(|it| shift(it, at))
}

/// Where a credit at the end of a line may start: behind a sentence, a bracket or a bar, the earliest first.
fn starts(line: &str) -> impl Iterator<Item = usize> {
    let from = (0..=line.len().saturating_sub(LONGEST)).rev().find(|&it| line.is_char_boundary(it)).unwrap_or(0);
    let tail = line.get(from..).unwrap_or("");
    let glued = tail
        .match_indices("Credit")
        .map(move |(at, _)| from + at)
        .filter(|at| line.get(..*at).is_some_and(|it| it.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ')' | '”'))));
    let signs = tail.char_indices().filter(|(_, c)| matches!(c, '.' | '(' | '[' | '|' | '!' | '?' | '—' | '–' | ')' | '”' | '"' | ':'));
    glued.chain(signs.filter_map(move |(at, c)| {
        let opens = matches!(c, '(' | '[');
        let behind = from + at + if opens { 0 } else { c.len_utf8() };
        let rest = line.get(behind..)?;
        let start = behind + rest.len() - rest.trim_start_matches(is_space).len();
        (start > 0 && start < line.len() && (opens || start > behind)).then_some(start)
    }))
}

/// A credit and nothing else.
fn credit(line: &str) -> Option<Credit> {
    if line.is_empty() || line.len() > LONGEST {
        return None;
    }
    let inner = line.trim_matches(|c: char| is_space(c) || matches!(c, '(' | ')' | '[' | ']' | '.' | '|'));
    let from = inner.as_ptr() as usize - line.as_ptr() as usize;
    let bracketed = line.starts_with(['(', '[']);
    let (label, rest) = split_label(inner);
    let (found, whole) = parts(rest);
    let (agency, person) = shift_parts(found, from + inner.len() - rest.len());
    let plain = label == Label::None && !bracketed;
    let closed = !bracketed || line.trim_end_matches('.').ends_with([')', ']']);
    let known = closed && agency.is_some() && (whole || (!plain && rest.contains(['/', '|', ','])));
    let said = match label {
        Label::Sure => known || person.is_some() || rest.split(is_space).count() <= 7,
        Label::Noun => known || person.is_some(),
        Label::None => known && !is_plain_agency(rest),
    };
    said.then(|| Credit { span: Span::new(0, line.len()).trim(line), agency, person })
}

/// An agency that sends words as well as pictures: alone on a line it says nothing of a picture.
fn is_plain_agency(words: &str) -> bool {
    let lower = words.to_lowercase();
    !words.contains('/')
        && is_agency(words)
        && !["image", "photo", "getty", "shutterstock", "alamy", "istock", "epa"].iter().any(|it| lower.contains(it))
}

/// How plainly a line is labelled as a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    None,
    /// `Photo Ann Lee`: the word alone.
    Noun,
    /// `Photo by …`, `Photo: …`, `Courtesy of …`
    Sure,
}

/// Cuts a label off; `CreditAnn Lee` and `Photograph:Ann` too, as pages paste them.
fn split_label(line: &str) -> (Label, &str) {
    for label in LABELS {
        let Some((head, rest)) = line.get(..label.len()).zip(line.get(label.len()..)) else { continue };
        if !head.eq_ignore_ascii_case(label) || rest.starts_with(char::is_lowercase) {
            continue;
        }
        let sure = rest.starts_with([':', '|']) || label.contains(' ') || (label == "credit" && !rest.starts_with(' ')) || label == "courtesy";
        let rest = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '|' | '/' | '-' | '–' | '—'));
        if !rest.is_empty() {
            return (if sure { Label::Sure } else { Label::Noun }, strip_by(rest));
        }
    }
    (Label::None, line)
}

fn strip_by(rest: &str) -> &str {
    rest.strip_prefix("by ").or_else(|| rest.strip_prefix("By ")).map_or(rest, str::trim_start)
}

type Parts = (Option<Span>, Option<Span>);

/// `Ann Lee / Getty`, `REUTERS/Ann Lee`, `Ann Lee for Harbour Echo`, `Getty Images`: agency and person, each side of a slash.
///
/// Answers whether every piece is one of the two, or a word that goes with them: `File`, `Pool`.
fn parts(line: &str) -> (Parts, bool) {
    let (mut agency, mut person): Parts = (None, None);
    let mut whole = true;
    for piece in line.split(['/', '|', ',', '©', '(', ')']).filter(|it| !it.trim().is_empty()) {
        let at = piece.as_ptr() as usize - line.as_ptr() as usize;
        let (owner, name) = via(Span::new(at, at + piece.len()).trim(line), line);
        let shouted = line.contains('/') && name.is_none() && owner.of(line).split(is_space).count() <= 2 && is_shouted(owner.of(line));
        let owned = is_agency(owner.of(line)) || (shouted && !is_extra(piece));
        if owned {
            agency = Some(agency.map_or(owner, |it| it.join(owner)));
        }
        whole &= owned || name.is_some() || is_extra(piece);
        person = person.or(name);
    }
    let split = agency.zip(person).filter(|(agency, person)| agency.contains(*person));
    ((split.map_or(agency, |(agency, person)| Some(Span::new(agency.start, person.start).trim(line))), person), whole)
}

/// `Ann Lee via Getty Images`: owner and name; `Getty Images`: owner alone; `Ann Lee`: name, which owns itself.
fn via(span: Span, line: &str) -> (Span, Option<Span>) {
    let words_of = words(span.of(line), span.start, 12);
    let split = words_of.iter().position(|it| matches!(it.text, "via" | "for" | "of" | "-" | "–"));
    let owner = split.and_then(|at| words_of.get(at + 1)).map_or(span, |it| Span::new(it.span.start, span.end));
    let front = words_of.get(..split.unwrap_or(words_of.len())).unwrap_or(&[]);
    let whole = name_at(front).filter(|(name, count)| *count == front.len() && *count >= 2 && !is_agency(name.of(line)));
    (owner, whole.map(|it| it.0))
}

/// Words beside the owner's name.
fn is_extra(words: &str) -> bool {
    matches!(
        words.trim().to_lowercase().as_str(),
        "file" | "file photo" | "pool" | "handout" | "staff" | "stringer" | "staff photographer" | "contributor" | "archive"
    )
}

fn shift_parts((agency, person): Parts, by: usize) -> Parts {
    (agency.map(|it| it.shift(by)), person.map(|it| it.shift(by)))
}

fn shift(credit: Credit, by: usize) -> Credit {
    let (agency, person) = shift_parts((credit.agency, credit.person), by);
    Credit { span: credit.span.shift(by), agency, person }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected`: the credit, its agency, its person.
    #[track_caller]
    fn check(found: Option<Credit>, line: &str, expected: [&str; 3]) {
        let found = found.unwrap_or_else(|| panic!("no credit: {line}"));
        let words = |span: Option<Span>| span.map_or("", |it| it.of(line));
        assert_eq!([found.span.of(line), words(found.agency), words(found.person)], expected, "{line}");
    }

    #[test]
    fn whole_lines() {
        for (line, agency, person) in [
            ("REUTERS/Denis Marsh", "REUTERS", "Denis Marsh"),
            ("Denis Marsh/Reuters", "Reuters", "Denis Marsh"),
            ("AFP/Getty Images", "AFP/Getty Images", ""),
            ("Getty Images", "Getty Images", ""),
            ("(Photo by Ann Lee / Getty)", "Getty", "Ann Lee"),
            ("(AP Photo/Ann Lee)", "AP Photo", "Ann Lee"),
            ("Photo: Ann Lee", "", "Ann Lee"),
            ("Image credit: Ann Lee/AFP", "AFP", "Ann Lee"),
            ("Photograph: Ann Lee/AP", "AP", "Ann Lee"),
            ("Courtesy of the Harbour Museum", "", ""),
            ("CreditAnn Lee for The New York Times", "The New York Times", "Ann Lee"),
            ("Ann Lee via Getty Images", "Getty Images", "Ann Lee"),
            ("Photo by Ann Lee", "", "Ann Lee"),
        ] {
            check(credit_line(line, 0), line, [line, agency, person]);
        }
    }

    #[test]
    fn at_the_end_of_a_caption() {
        let line = "Dana Orr attends a meeting in Lagos February 6, 2012. REUTERS/Denis Marsh";
        check(credit_at_end(line, 0), line, ["REUTERS/Denis Marsh", "REUTERS", "Denis Marsh"]);
        let line = "Boats in the harbour on Monday. (Photo by Ann Lee / Getty)";
        check(credit_at_end(line, 0), line, ["(Photo by Ann Lee / Getty)", "Getty", "Ann Lee"]);
        let line = "FILE - In this Feb. 6, 2012 file photo, boats lie at anchor. (AP Photo/Ann Lee, File)";
        check(credit_at_end(line, 0), line, ["(AP Photo/Ann Lee, File)", "AP Photo", "Ann Lee"]);
        let line = "The harbour at dawn. Photograph: Ann Lee/The Guardian";
        check(credit_at_end(line, 0), line, ["Photograph: Ann Lee/The Guardian", "The Guardian", "Ann Lee"]);
    }

    #[test]
    fn what_is_no_credit() {
        for line in [
            "Reuters",
            "The ferry sailed on Monday.",
            "Photos show the ferry",
            "Image of the year",
            "He spoke to Reuters.",
            "Credit Suisse shares fell",
            "",
        ] {
            assert_eq!(credit_line(line, 0), None, "{line}");
            assert_eq!(credit_at_end(line, 0), None, "{line}");
        }
    }
}
