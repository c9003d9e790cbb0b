//! One line → who wrote the story; does not decide whether the line stands where bylines stand.
//!
//! | accepted | authors | agency |
//! |---|---|---|
//! | `By JANE DOE, Associated Press` | JANE DOE | Associated Press |
//! | `by: Jane Doe and Sam Roe` · `Written by Jane Doe` | Jane Doe (Sam Roe) | |
//! | `Jane Doe in Nairobi` · `Jane Doe, Political Editor` · `Jane Doe jane@example.org` | Jane Doe | |
//! | `(Reporting by Jane Doe; Editing by Sam Roe)` | Jane Doe | |
//! | `Editing by Sam Roe` · `Ann Lee contributed to this report.` | – | |

use super::aside::{is_place, is_sentence, is_when};
use super::jobs::{has_role, is_job, is_outlet, is_role};
use super::names::name_at;
use super::signers::{Signers, house, is_parted, signers, whole};
use super::stamp::stamp;
use super::types::Byline;
use super::words::{Word, is_capital, words};
use crate::text::Span;

/// How a line says that it names the author; the later, the weaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    /// `By …`
    Opened,
    /// `Reporting by …; Editing by …`, at the foot of a story.
    Signed,
    /// A name with a job, a place or an address.
    Titled,
    /// A name and nothing else.
    Bare,
}

/// What a byline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signature {
    pub authors: Vec<Byline>,
    pub agency: Option<Span>,
    /// A desk or a job that signs for its holder: `Staff Reporter`, `Harbour Web Desk`.
    pub desk: Option<Span>,
    pub how: How,
}

/// Most words of a byline.
const LONGEST: usize = 40;

/// Words that open a byline; longer ones first.
const OPENERS: [&[&str]; 22] = [
    &["interview", "by"],
    &["analysis", "by"],
    &["opinion", "by"],
    &["comment", "by"],
    &["review", "by"],
    &["exclusive", "by"],
    &["a", "report", "by"],
    &["story", "and", "photos", "by"],
    &["words", "and", "pictures", "by"],
    &["reported", "by"],
    &["by"],
    &["written", "by"],
    &["story", "by"],
    &["words", "by"],
    &["text", "by"],
    &["report", "by"],
    &["posted", "by"],
    &["published", "by"],
    &["article", "by"],
    &["author"],
    &["authors"],
    &["from"],
];

/// Words that open the line at a story's foot which names those who helped.
const SIGNED: [&[&str]; 8] = [
    &["reporting", "by"],
    &["additional", "reporting", "by"],
    &["compiled", "by"],
    &["editing", "by"],
    &["edited", "by"],
    &["writing", "by"],
    &["with", "reporting", "by"],
    &["with", "files", "from"],
];

/// Words that name the author when a colon follows them.
const LABELS: [&str; 7] = ["words", "text", "story", "report", "reporter", "writer", "byline"];

/// Reads one line, which starts at byte `at` of the text, as a byline.
pub(super) fn byline(line: &str, at: usize) -> Option<Signature> {
    let words = words(line, at, LONGEST + 1);
    let row = line.matches('\t').count() >= 2;
    if words.len() > LONGEST || words.is_empty() || row {
        return None;
    }
    signed(&words).or_else(|| opened(&words)).or_else(|| behind_date(line, at, &words)).or_else(|| named(&words))
}

/// `Monday, 3 May 2021 7:45 am by Jane Doe`, `February 1, 2019 | BY: Jane Doe`, `May 3, 2021 | 12:10 AMJane Doe/Harbour Writer`.
fn behind_date(line: &str, at: usize, words: &[Word<'_>]) -> Option<Signature> {
    let by = words.iter().position(|it| it.is("by")).filter(|it| (1..=12).contains(it));
    let from = by.or_else(|| (1..words.len()).find(|it| ends_clock(words, *it)))?;
    let until = words.get(from)?.span.start - at;
    let date = line.get(..until)?.trim_end_matches(|c: char| !c.is_alphanumeric());
    let rest = words.get(from..)?;
    stamp(date, at).filter(|it| !it.dates.is_empty())?;
    if by.is_some() { opened(rest) } else { named(rest).filter(|it| it.how == How::Titled) }
}

/// Whether a time of day stands before word `at`: `12:10 AM`.
fn ends_clock(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|it| is_capital(it.text) && it.text.len() > 2)
        && at.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| it.text.contains(':') || matches!(it.text, "AM" | "PM"))
}

/// `Jane Doe, a reporter who covers the harbour. She …`: who the author is, behind the name.
fn is_introduced(words: &[Word<'_>], taken: usize) -> bool {
    let parted = taken.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| it.text.ends_with(','));
    parted && words.get(taken).is_some_and(|it| matches!(it.text, "a" | "an"))
}

/// `Reporting by Jane Doe; Editing by Sam Roe`.
fn signed(words: &[Word<'_>]) -> Option<Signature> {
    let contributed =
        || words.iter().any(|it| it.is("contributed")) && words.iter().any(|it| it.is_any(&["report", "reporting", "research", "story"]));
    let opener = SIGNED.iter().find(|it| opens(words, it));
    let authors = match opener {
        Some(opener) if matches!(opener.first(), Some(&"reporting")) => reporters(words.get(opener.len()..)?),
        Some(_) => Vec::new(),
        None if words.len() <= 25 && words.first().is_some_and(|it| is_capital(it.text)) && contributed() => Vec::new(),
        None => return None,
    };
    Some(Signature { authors, agency: None, desk: None, how: How::Signed })
}

/// Who reported, up to who edited.
fn reporters(words: &[Word<'_>]) -> Vec<Byline> {
    let end = words.iter().position(|it| it.text.ends_with(';')).map_or(words.len(), |it| it + 1);
    signers(words.get(..end).unwrap_or(words)).authors
}

/// `By Jane Doe, Associated Press`.
fn opened(words: &[Word<'_>]) -> Option<Signature> {
    let (from, of_house) = opener(words)?;
    let rest = words.get(from..).filter(|it| !it.is_empty())?;
    let rest = rest.get(job_before(rest)..)?;
    let Signers { authors, agency, taken } = house(rest).unwrap_or_else(|| signers(rest));
    let alone = taken == rest.len() || is_parted(rest, taken);
    let full = authors.iter().all(|it| it.name.len() >= 5 && rest.iter().filter(|word| it.name.contains(word.bare().span)).count() >= 2);
    if is_job(rest) {
        return Some(Signature { authors: Vec::new(), agency: None, desk: whole(rest), how: How::Opened });
    }
    let said = authors.is_empty() && agency.is_none();
    if of_house {
        let labelled = words.first().is_some_and(|it| it.text.ends_with(':'));
        let from = authors.first().map(|it| it.name).or(agency).filter(|_| alone && labelled)?;
        return Some(Signature { authors: Vec::new(), agency: Some(from), desk: None, how: How::Opened });
    }
    let behind = rest.get(taken..).unwrap_or(&[]);
    let told = (is_sentence(rest, taken) && !is_when(behind)) && !is_introduced(rest, taken);
    (!said && (alone || full) && !told).then_some(Signature { authors, agency, desk: None, how: How::Opened })
}

/// How many words open the byline, and whether they are `From`, which names a house.
fn opener(words: &[Word<'_>]) -> Option<(usize, bool)> {
    let first = words.first()?;
    let labelled = first.text.ends_with(':') && LABELS.iter().any(|it| first.bare().text.eq_ignore_ascii_case(it));
    let phrase = OPENERS.iter().find(|it| opens(words, it)).map(|it| (it.len(), it.first() == Some(&"from")));
    if labelled { Some((1, false)) } else { phrase }
}

/// How many words name the job before a name: `shipping reporter Jane Doe`.
fn job_before(words: &[Word<'_>]) -> usize {
    let lower = words.iter().take(4).take_while(|it| it.text.starts_with(char::is_lowercase)).count();
    let job = lower.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| is_role(it.bare().text) && !matches!(it.text, "in" | "for"));
    if job && words.get(lower..).and_then(name_at).is_some() { lower } else { 0 }
}

/// `Jane Doe in Nairobi`, `Jane Doe, Political Editor`, `Jane Doe`.
fn named(words: &[Word<'_>]) -> Option<Signature> {
    let signs = |how: How, Signers { authors, agency, .. }: Signers| Signature { authors, agency, desk: None, how };
    if is_job(words) && words.len() >= 2 && words.first().is_some_and(|it| is_role(it.text) || it.text.eq_ignore_ascii_case("our")) {
        return Some(Signature { authors: Vec::new(), agency: None, desk: whole(words), how: How::Titled });
    }
    if let Some(found) = house(words)
        && words.get(found.taken..).is_some_and(is_when)
    {
        return Some(signs(How::Titled, found));
    }
    let from = before_name(words);
    let found = signers(words.get(from..)?);
    let two_words = found.authors.iter().all(|it| words.iter().filter(|word| it.name.contains(word.bare().span)).count() >= 2);
    if found.authors.is_empty() || !two_words {
        return None;
    }
    let rest = words.get(from + found.taken..)?;
    let parted = is_parted(words, from + found.taken) || rest.first().is_some_and(|it| !it.text.contains(char::is_alphanumeric));
    let bare = from == 0 && found.agency.is_none() && (rest.is_empty() || is_housed(&found, words, rest));
    let titled = found.agency.is_some() || (from > 0 && rest.is_empty()) || is_said(rest, parted);
    let how = if bare { How::Bare } else { How::Titled };
    let short = words.len()
        <= if bare {
            9
        } else if rest.iter().skip(1).any(|it| it.text.len() == 4 && it.text.starts_with("20")) {
            30
        } else {
            18
        };
    ((bare || titled) && short && !is_sentence(words, 0)).then(|| signs(how, found))
}

/// How many words stand before a name at the line's end: `Reuters | Jane Doe`, `Shipping reporter Jane Doe`.
fn before_name(words: &[Word<'_>]) -> usize {
    let sign = words.iter().take(5).position(|it| matches!(it.text, "|" | "•" | "·" | "-" | "–" | "—"));
    let agency = sign.filter(|it| house(words.get(..*it).unwrap_or(&[])).is_some()).map(|it| it + 1);
    let job = words.get(1..).map(job_before).filter(|it| *it > 0 && words.first().is_some_and(|it| is_capital(it.text))).map(|it| it + 1);
    let from = agency.or(job).unwrap_or(0);
    let whole = words.get(from..).and_then(name_at).is_some_and(|it| from + it.1 == words.len());
    if whole { from } else { 0 }
}

/// Whether one to three capitalised words that name no job stand behind one person and a comma: `Jane Doe, Harbourism`.
fn is_housed(found: &Signers, words: &[Word<'_>], rest: &[Word<'_>]) -> bool {
    is_parted(words, found.taken)
        && (1..=3).contains(&rest.len())
        && rest.iter().all(|it| is_capital(it.text))
        && !has_role(rest)
        && found.authors.len() == 1
}

/// Whether the words behind a name say where or when the author wrote, for whom, in which job, or give an address.
fn is_said(rest: &[Word<'_>], parted: bool) -> bool {
    let all_capital = rest.iter().skip(1).all(|it| is_capital(it.text));
    is_place(rest)
        || is_when(rest)
        || (has_role(rest) && (parted || rest.iter().all(|it| is_role(it.bare().text))))
        || (parted && rest.len() <= 5 && all_capital && is_outlet(rest))
        || rest.iter().any(|it| it.text.contains('@'))
}

/// Whether `words` begin with the lower-case `phrase`; a colon may follow it.
fn opens(words: &[Word<'_>], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && phrase.iter().zip(words).all(|(expected, word)| word.bare().text.eq_ignore_ascii_case(expected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, authors: &[&str], agency: &str, how: How) {
        let found = byline(line, 0).unwrap_or_else(|| panic!("no byline: {line}"));
        let names: Vec<&str> = found.authors.iter().map(|it| it.name.of(line)).collect();
        assert_eq!((names.as_slice(), found.agency.map_or("", |it| it.of(line)), found.how), (authors, agency, how), "{line}");
    }

    #[test]
    fn opened_with_by() {
        check("By JANE DOE, Associated Press", &["JANE DOE"], "Associated Press", How::Opened);
        check("by: Jane Doe", &["Jane Doe"], "", How::Opened);
        check("By Jane Doe, Sam Roe and Ann Lee", &["Jane Doe", "Sam Roe", "Ann Lee"], "", How::Opened);
        check("By JANE DOE AND SAM ROE", &["JANE DOE", "SAM ROE"], "", How::Opened);
        check("By Jane Doe, Harbour Echo", &["Jane Doe"], "", How::Opened);
        check("By Jane Doe March 18 at 3:57 PM Follow @jane", &["Jane Doe"], "", How::Opened);
        check("Written by Plume", &["Plume"], "", How::Opened);
        check("By The Associated Press", &[], "The Associated Press", How::Opened);
        check("By Jane Doe Political Editor", &["Jane Doe"], "", How::Opened);
        check("By Jane Doe on Monday, November 18th, 2019 at 11:04 a.m.", &["Jane Doe"], "", How::Opened);
        check("By Jane DoeStaff Writer", &["Jane Doe"], "", How::Opened);
        check("By Jane DoePublished 3 May 2021", &["Jane Doe"], "", How::Opened);
        check("by Jane Doe22 Dec 2016", &["Jane Doe"], "", How::Opened);
        check("By Jane Doe@janedoe Nov 19, 2019, 7:53pm EST", &["Jane Doe"], "", How::Opened);
        check("BY JANE DOE ON 11/13/19 AT 4:00 PM EST", &["JANE DOE"], "", How::Opened);
        check("Analysis by Jane Doe, Harbour Echo Editor-at-large", &["Jane Doe"], "", How::Opened);
        check("By Jane Doe, a reporter who covers the harbour and its boats. She has lived there since 2001.", &["Jane Doe"], "", How::Opened);
        check("Monday November 18, 2019 7:45 am PST by Jane Doe", &["Jane Doe"], "", How::Opened);
        check("February 1, 2019 | BY: Jane Doe, RN", &["Jane Doe"], "", How::Opened);
        check("5:45 AM PST 11/19/2019 by Jane Doe", &["Jane Doe"], "", How::Opened);
        check("Words by Jane Doe", &["Jane Doe"], "", How::Opened);
    }

    #[test]
    fn names_with_a_job_a_place_or_an_address() {
        check("Jane Doe in Nairobi", &["Jane Doe"], "", How::Titled);
        check("Jane Doe, Political Editor", &["Jane Doe"], "", How::Titled);
        check("Jane Doe - Apr 16, 2015 8:02 pm UTC", &["Jane Doe"], "", How::Titled);
        check("Jane Doe 2 days ago", &["Jane Doe"], "", How::Titled);
        check("Jane Doe | Staff Writer", &["Jane Doe"], "", How::Titled);
        check("Jane Doe Associated Press", &["Jane Doe"], "Associated Press", How::Titled);
        check("Jane Doe and Sam Roe USA TODAY", &["Jane Doe", "Sam Roe"], "USA TODAY", How::Titled);
        check("JANE DOE, HARBOURISM", &["JANE DOE"], "", How::Bare);
        check("Reuters November 18, 2019 11:03 PM", &[], "Reuters", How::Titled);
        check("Jane Doe jane.doe@example.org", &["Jane Doe"], "", How::Titled);
        check("Jane Doe and Sam Roe", &["Jane Doe", "Sam Roe"], "", How::Bare);
    }

    #[test]
    fn at_the_foot_of_a_story() {
        check("(Reporting by Jane Doe and Sam Roe; Editing by Ann Lee)", &["Jane Doe", "Sam Roe"], "", How::Signed);
        check("Editing by Ann Lee", &[], "", How::Signed);
        check("Ann Lee contributed to this report.", &[], "", How::Signed);
    }

    #[test]
    fn what_is_no_byline() {
        for line in [
            "By Monday the water had gone.",
            "By Friday, the bridge was open to all of the town again.",
            "By John Smith's count, the fair drew more people than it has in any year.",
            "Ferry resumes after storms",
            "Harbour Expedition 10 returns to shore",
            "Palm Bay 18 22 13 17 — 70",
            "The Harbour",
            "",
            "Home",
        ] {
            assert_eq!(byline(line, 0), None, "{line}");
        }
    }
}
