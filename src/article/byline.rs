//! One line → who wrote the story; does not decide whether the line stands where bylines stand.
//!
//! | accepted | authors | agency |
//! |---|---|---|
//! | `By JANE DOE, Associated Press` | JANE DOE | Associated Press |
//! | `by: Jane Doe and Sam Roe` · `Written by Jane Doe` | Jane Doe (Sam Roe) | |
//! | `Jane Doe in Nairobi` · `Jane Doe, Political Editor` · `Jane Doe jane@example.org` | Jane Doe | |
//! | `(Reporting by Jane Doe; Editing by Sam Roe)` | Jane Doe | |
//! | `Editing by Sam Roe` · `Ann Lee contributed to this report.` | – | |

use super::lists::is_agency;
use super::names::{is_role, name_at};
use super::stamp::stamp;
use super::types::Byline;
use super::words::{Word, is_capital, is_shouted, words};
use crate::calendar;
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
const SIGNED: [&[&str]; 7] = [
    &["reporting", "by"],
    &["additional", "reporting", "by"],
    &["compiled", "by"],
    &["editing", "by"],
    &["edited", "by"],
    &["writing", "by"],
    &["with", "reporting", "by"],
];

/// Reads one line, which starts at byte `at` of the text, as a byline.
pub(super) fn byline(line: &str, at: usize) -> Option<Signature> {
    let words = words(line, at, LONGEST + 1);
    let row = line.matches('\t').count() >= 2;
    if words.len() > LONGEST || words.is_empty() || row {
        return None;
    }
    signed(&words).or_else(|| opened(&words)).or_else(|| dated(line, at, &words)).or_else(|| named(&words))
}

/// `Monday, 3 May 2021 7:45 am by Jane Doe`, `February 1, 2019 | BY: Jane Doe`.
fn dated(line: &str, at: usize, words: &[Word<'_>]) -> Option<Signature> {
    let by = words.iter().position(|it| it.lower() == "by").filter(|it| (1..=12).contains(it))?;
    let until = words.get(by)?.span.start - at;
    let date = line.get(..until)?.trim_end_matches(|c: char| !c.is_alphanumeric());
    stamp(date, at).and_then(|_| opened(words.get(by..)?))
}

/// The span of all of `words`, without punctuation at the edges.
fn whole(words: &[Word<'_>]) -> Option<Span> {
    Some(words.first()?.bare().span.join(words.last()?.bare().span))
}

/// `Jane Doe, a reporter who covers the harbour. She …`: who the author is, behind the name.
fn is_introduced(words: &[Word<'_>], taken: usize) -> bool {
    let parted = taken.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| it.text.ends_with(','));
    parted && words.get(taken).is_some_and(|it| matches!(it.text, "a" | "an"))
}

/// `Reporting by Jane Doe; Editing by Sam Roe`.
fn signed(words: &[Word<'_>]) -> Option<Signature> {
    let contributed =
        words.iter().any(|it| it.lower() == "contributed") && words.iter().any(|it| matches!(it.lower().as_str(), "report" | "reporting" | "story"));
    let opener = SIGNED.iter().find(|it| opens(words, it));
    let authors = match opener {
        Some(opener) if matches!(opener.first(), Some(&"reporting")) => authors(words.get(opener.len()..)?).0,
        Some(_) => Vec::new(),
        None if contributed && words.len() <= 25 && words.first().is_some_and(|it| is_capital(it.text)) => Vec::new(),
        None => return None,
    };
    Some(Signature { authors, agency: None, desk: None, how: How::Signed })
}

/// `By Jane Doe, Associated Press`.
fn opened(words: &[Word<'_>]) -> Option<Signature> {
    let opener = OPENERS.iter().find(|it| opens(words, it))?;
    let rest = words.get(opener.len()..).filter(|it| !it.is_empty())?;
    let plain_from = opener.first() == Some(&"from") && !words.first().is_some_and(|it| it.text.ends_with(':'));
    let (authors, agency, taken) = whole_agency(rest).unwrap_or_else(|| authors(rest));
    let alone = taken == rest.len() || taken.checked_sub(1).and_then(|it| rest.get(it)).is_some_and(|it| it.text.ends_with([',', '|', ';']));
    let full = authors.iter().all(|it| it.name.len() >= 5 && rest.iter().filter(|word| it.name.contains(word.bare().span)).count() >= 2);
    if is_job(rest) {
        return Some(Signature { authors: Vec::new(), agency: None, desk: whole(rest), how: How::Opened });
    }
    let said = authors.is_empty() && agency.is_none();
    if opener.first() == Some(&"from") {
        let from = authors.first().map(|it| it.name).or(agency).filter(|_| alone && !plain_from)?;
        return Some(Signature { authors: Vec::new(), agency: Some(from), desk: None, how: How::Opened });
    }
    let behind = rest.get(taken..).unwrap_or(&[]);
    let told = (is_sentence(rest, taken) && !is_when(behind)) && !is_introduced(rest, taken);
    (!said && (alone || full) && !told).then_some(Signature { authors, agency, desk: None, how: How::Opened })
}

/// `Jane Doe in Nairobi`, `Jane Doe, Political Editor`, `Jane Doe`.
fn named(words: &[Word<'_>]) -> Option<Signature> {
    if is_job(words) && words.len() >= 2 && words.first().is_some_and(|it| is_role(it.text) || it.text.eq_ignore_ascii_case("our")) {
        return Some(Signature { authors: Vec::new(), agency: None, desk: whole(words), how: How::Titled });
    }
    if let Some((_, Some(house), taken)) = whole_agency(words)
        && words.get(taken..).is_some_and(is_when)
    {
        return Some(Signature { authors: Vec::new(), agency: Some(house), desk: None, how: How::Titled });
    }
    let (authors, agency, taken) = authors(words);
    let two_words = authors.iter().all(|it| words.iter().filter(|word| it.name.contains(word.bare().span)).count() >= 2);
    if authors.is_empty() || !two_words {
        return None;
    }
    let rest = words.get(taken..)?;
    let housed = parted(words, taken) && !rest.is_empty() && rest.len() <= 3 && rest.iter().all(|it| is_capital(it.text)) && !has_role(rest);
    let bare = (rest.is_empty() && agency.is_none()) || (housed && agency.is_none() && authors.len() == 1);
    let parted = parted(words, taken) || rest.first().is_some_and(|it| !it.text.contains(char::is_alphanumeric));
    let titled = is_place(rest)
        || is_when(rest)
        || (has_role(rest) && (parted || rest.iter().all(|it| is_role(it.bare().text))))
        || rest.iter().any(|it| it.text.contains('@'))
        || agency.is_some();
    let how = if bare { How::Bare } else { How::Titled };
    let short = words.len() <= if bare { 9 } else { 18 };
    ((bare || titled) && short && !is_sentence(words, 0)).then_some(Signature { authors, agency, desk: None, how })
}

/// Whether a comma or bar stands behind the first `taken` words.
fn parted(words: &[Word<'_>], taken: usize) -> bool {
    taken.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| it.text.ends_with([',', '|']))
}

/// `By The Associated Press`: no person at all.
fn whole_agency(words: &[Word<'_>]) -> Option<(Vec<Byline>, Option<Span>, usize)> {
    let parted = words.iter().position(|it| it.text.ends_with([',', ';', '|']));
    let when = (1..words.len().min(6)).find(|it| words.get(*it..).is_some_and(is_when));
    let until = when.or(parted.map(|it| it + 1)).unwrap_or(words.len());
    let span = words.first()?.bare().span.join(words.get(until.checked_sub(1)?)?.bare().span);
    is_agency(&joined(words.get(..until)?)).then_some((Vec::new(), Some(span), until))
}

/// The authors at the start of `words`, the agency behind them, and how many words both take.
fn authors(words: &[Word<'_>]) -> (Vec<Byline>, Option<Span>, usize) {
    let (mut authors, mut taken) = (Vec::new(), 0);
    while let Some((name, count)) = words.get(taken..).and_then(name_at) {
        let segment = words.get(taken..taken + count).unwrap_or(&[]);
        if is_agency(&joined(segment)) {
            return (authors, Some(name), taken + count);
        }
        if let Some((person, house)) = with_house(segment) {
            authors.push(Byline { span: person, name: person });
            return (authors, Some(house), taken + count);
        }
        let another = taken > 0 && !after_and(words, taken);
        if another && (count < 2 || is_outlet(segment) || words.get(taken + count).is_some_and(|it| is_role(it.bare().text))) {
            break;
        }
        authors.push(Byline { span: name, name });
        taken += count;
        taken += usize::from(words.get(taken).is_some_and(|it| matches!(it.text, "and" | "&" | "AND" | "And")));
        if !after_and(words, taken) && !taken.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| it.text.ends_with(',')) {
            break;
        }
    }
    (authors, None, taken)
}

/// `Jane Doe Associated Press`, `Jane Doe USA TODAY`: a person, and the agency or paper in capitals with no sign between.
fn with_house(words: &[Word<'_>]) -> Option<(Span, Span)> {
    let shouts = |it: &Word<'_>| is_shouted(it.bare().text) && it.bare().text.chars().count() >= 3;
    let from = (2..words.len()).find(|it| {
        let house = words.get(*it..).unwrap_or(&[]);
        let paper = house.iter().all(shouts) && words.get(..*it).is_some_and(|person| !person.iter().any(shouts));
        is_agency(&joined(house)) || paper
    })?;
    Some((whole(words.get(..from)?)?, whole(words.get(from..)?)?))
}

fn after_and(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|it| words.get(it)).is_some_and(|it| matches!(it.text, "and" | "&" | "AND" | "And"))
}

/// `Staff Reporter`, `Our Special Correspondent`: a job that stands for its holder.
fn is_job(words: &[Word<'_>]) -> bool {
    const HOLDERS: [&str; 13] = [
        "agencies",
        "bureau",
        "contributor",
        "correspondent",
        "correspondents",
        "desk",
        "editor",
        "reporter",
        "reporters",
        "staff",
        "team",
        "writer",
        "writers",
    ];
    let held = words.last().is_some_and(|it| HOLDERS.contains(&it.lower().as_str()));
    let rest = words.get(1..).unwrap_or(&[]);
    held && (rest.iter().all(|it| is_outlet(&[*it])) || words.last().is_some_and(|it| it.lower() == "desk"))
        && words.len() <= 5
        && words.iter().all(|it| is_capital(it.text) && it.text.chars().all(char::is_alphabetic))
}

/// Whether the words after a name hold a job or a desk.
fn has_role(words: &[Word<'_>]) -> bool {
    words.iter().any(|it| is_role(it.bare().text) && it.bare().text != "in" && it.bare().text != "for")
}

/// `- Apr 16, 2015 8:02 pm`, `2 days ago`, `on 11/19/2019 at 4:00 pm`.
fn is_when(words: &[Word<'_>]) -> bool {
    let month = words.iter().take(5).any(|it| calendar::month(it.bare().text).is_some());
    let digit = words.iter().take(5).any(|it| it.text.contains(|c: char| c.is_ascii_digit()));
    digit && words.len() <= 14 && (month || is_figures(words) || words.last().is_some_and(|it| it.text == "ago"))
}

/// `11/19/2019`, with nothing or a time of day behind it; slashes part words here.
fn is_figures(words: &[Word<'_>]) -> bool {
    let from = usize::from(words.first().is_some_and(|it| matches!(it.lower().as_str(), "" | "on")));
    let figures = words.iter().skip(from).take_while(|it| it.text.len() <= 4 && it.bare().text.parse::<u16>().is_ok()).count();
    let behind = words.get(from + 3);
    figures == 3 && behind.is_none_or(|it| it.text.contains([':', '-', '|', '@']) || it.lower() == "at")
}

/// `in Nairobi`, `in New York and London`.
fn is_place(words: &[Word<'_>]) -> bool {
    let opens = words.first().is_some_and(|it| matches!(it.text, "in" | "at"));
    let place = |it: &Word<'_>| (is_capital(it.text) && calendar::month(it.bare().text).is_none()) || it.text == "and";
    opens && words.len() >= 2 && words.len() <= 5 && words.iter().skip(1).all(place)
}

/// Words that end the name of a paper, station or company.
fn is_outlet(words: &[Word<'_>]) -> bool {
    const OUTLETS: [&str; 26] = [
        "post",
        "times",
        "sun",
        "herald",
        "tribune",
        "guardian",
        "mail",
        "mirror",
        "star",
        "journal",
        "gazette",
        "chronicle",
        "press",
        "network",
        "tv",
        "radio",
        "today",
        "university",
        "institute",
        "inc",
        "telegraph",
        "standard",
        "independent",
        "observer",
        "echo",
        "express",
    ];
    words.iter().any(|it| OUTLETS.contains(&it.lower().as_str()) || is_role(it.bare().text))
}

/// Whether the words behind the first `taken` run on as a sentence does.
fn is_sentence(words: &[Word<'_>], taken: usize) -> bool {
    let rest = words.get(taken..).unwrap_or(&[]);
    let lower = rest.iter().filter(|it| it.text.starts_with(char::is_lowercase) && !it.text.contains('@')).count();
    let stopped = words.last().is_some_and(|it| it.text.ends_with(['.', '?', '!']) && it.text.len() > 3);
    lower >= 6 || (lower >= 3 && stopped)
}

/// Whether `words` begin with the lower-case `phrase`; a colon may follow it.
fn opens(words: &[Word<'_>], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && phrase.iter().zip(words).all(|(expected, word)| word.bare().text.eq_ignore_ascii_case(expected))
}

fn joined(words: &[Word<'_>]) -> String {
    words.iter().map(|it| it.text).collect::<Vec<_>>().join(" ")
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
