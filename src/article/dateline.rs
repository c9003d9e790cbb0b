//! The start of a line → where, when and for whom the story was filed; does not know the world's places.
//!
//! | accepted | place | agency | date |
//! |---|---|---|---|
//! | `BEIRUT (AP) — Thousands …` | BEIRUT | AP | |
//! | `BEIRUT- The Associated Press` | BEIRUT | The Associated Press | |
//! | `LONDON, Nov 3 (Reuters) - Shares …` | LONDON | Reuters | Nov 3 |
//! | `NEW YORK, May 7, 2024 /PRNewswire/ -- Acme …` | NEW YORK | PRNewswire | May 7, 2024 |
//! | `NEW YORK--(BUSINESS WIRE)--Acme …` | NEW YORK | BUSINESS WIRE | |
//! | `Lagos, Nigeria (AFP) –` · `MIAMI, Fla. —` · `NEW DELHI: The …` | Lagos, Nigeria … | AFP | |
//! | `Dehradun, May 14 (PTI) Five …` | Dehradun | PTI | May 14 |
//! | `(Reuters) - Shares …` · `The Associated Press - BEIRUT` | – · BEIRUT | Reuters · The Associated Press | |

use super::lists::is_agency;
use super::place::{Style, place};
use super::sign::{Dash, bracketed, close, dash, skip_spaces, whole};
use super::types::Dateline;
use super::words::{is_capital, is_shouted};
use crate::calendar::{self, Found};
use crate::text::{Span, is_dash, is_space};

/// A dateline, its date as written, and where the story begins behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filed {
    pub dateline: Dateline,
    pub written: Option<Found>,
    /// The first byte behind the closing dash and its white space.
    pub rest: usize,
}

/// How far a dateline can reach, in bytes.
const REACH: usize = 160;

/// Reads the dateline at the start of `line`, which starts at byte `at` of the text.
pub(super) fn dateline(line: &str, at: usize) -> Option<Filed> {
    let head = head(line);
    let filed = agency_first(head).or_else(|| place_first(head))?;
    Some(shift(filed, at))
}

/// A line that holds a place in capitals and nothing else: no dateline, unless it stands where one would.
pub(super) fn place_alone(line: &str, at: usize) -> Option<Filed> {
    let (place, style) = place(line)?;
    let alone = place.end == line.len() && style == Style::Capitals && line.split(is_space).count() <= 3;
    let dateline = Dateline { span: place.shift(at), place: Some(place.shift(at)), agency: None, date: None };
    alone.then_some(Filed { dateline, written: None, rest: at + line.len() })
}

/// The start of the line, cut on a character boundary.
fn head(line: &str) -> &str {
    let end = (0..=REACH.min(line.len())).rev().find(|&it| line.is_char_boundary(it)).unwrap_or(0);
    line.get(..end).unwrap_or("")
}

/// `BEIRUT (AP) —`, and every form that names the place first.
fn place_first(line: &str) -> Option<Filed> {
    let (place, style) = place(line)?;
    let mut at = place.end;
    let written = date(line, at);
    at = written.map_or(at, |it| past_stop(line, it.span.end));
    let agency = bracketed(line, at).or_else(|| bare(line, at, written.is_some()));
    at = agency.map_or(at, |(_, end)| past_stop(line, end));
    let (dash, rest) = dash(line, at)?;
    if dash == Dash::None && style == Style::Capitals && written.is_some() && is_clock(line, at) {
        let span = Span::new(0, at);
        return Some(Filed { dateline: Dateline { span, place: Some(place), agency: agency.map(|it| it.0), date: None }, written, rest: line.len() });
    }
    let tail = line.get(rest..).unwrap_or("");
    let trailing = agency.is_none().then(|| whole(line, rest)).flatten().filter(|it| is_house(it.of(line)));
    let agency = agency.map(|(span, _)| span).or(trailing);
    let rest = if trailing.is_some() { line.len() } else { rest };
    let capital = is_capital(tail.get(..tail.char_indices().nth(2).map_or(tail.len(), |it| it.0)).unwrap_or(""))
        || tail.starts_with(['"', '“', '\'', '‘', '$', '£', '€']);
    let sure = match style {
        Style::Capitals => agency.is_some() || tail.is_empty() || dash != Dash::Colon || capital,
        Style::Comma => agency.is_some() || (dash == Dash::Spaced && capital),
        Style::Plain => agency.is_some_and(|it| is_agency(it.of(line)) || is_shouted(it.of(line))) && dash != Dash::Colon,
    };
    let label = dash == Dash::Colon && place.len() < 4;
    // Indian and Chinese agencies write no dash: the date and their own name close it.
    let closed = dash != Dash::None || (written.is_some() && capital && agency.is_some_and(|it| is_agency(it.of(line))));
    let span = Span::new(place.start, agency.map_or(written.map_or(place.end, |it| it.span.end), |it| close(line, it.end)));
    (sure && !label && closed).then_some(Filed { dateline: Dateline { span, place: Some(place), agency, date: None }, written, rest })
}

/// Behind the full stops of `TASHKENT, May 14. /TASS/. The president`.
fn past_stop(line: &str, at: usize) -> usize {
    at + usize::from(line.get(at..).is_some_and(|it| it.starts_with('.')))
}

/// `Accra, March 3, GNA –`: an agency without brackets, behind a date.
fn bare(line: &str, at: usize, dated: bool) -> Option<(Span, usize)> {
    let start = skip_spaces(line, at + line.get(at..)?.strip_prefix(',').map(|_| 1)?);
    let end = start + line.get(start..)?.find(|c: char| !c.is_alphabetic())?;
    let name = Span::new(start, end);
    (dated && is_agency(name.of(line))).then_some((name, end))
}

/// Whether nothing but a time of day is left: `21:40 IST`.
fn is_clock(line: &str, at: usize) -> bool {
    let rest = line.get(at..).unwrap_or("");
    rest.len() <= 16
        && rest
            .split(is_space)
            .all(|it| it.len() <= 5 && it.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase() || matches!(c, ':' | '.' | ',')))
}

/// A known agency, or capitalised words that name one: `The Meridian Press`, `Ledger Wire`.
fn is_house(words: &str) -> bool {
    let house = |it: &str| {
        matches!(it.to_lowercase().as_str(), "press" | "news" | "agency" | "wire" | "times" | "service" | "herald" | "post" | "tribune" | "newswire")
    };
    let titled = words.split(is_space).all(is_capital) && words.split(is_space).count() <= 5;
    is_agency(words) || (titled && (words.starts_with("The ") || words.split(is_space).any(house)))
}

/// `(Reuters) -`, `(AP) BEIRUT —`, `The Associated Press - BEIRUT`.
fn agency_first(line: &str) -> Option<Filed> {
    if let Some((agency, end)) = bracketed(line, 0) {
        let behind = skip_spaces(line, end);
        let inner = place_first(line.get(behind..)?).filter(|it| it.dateline.agency.is_none()).map(|it| shift(it, behind));
        if let Some(inner) = inner {
            let span = Span::new(0, inner.dateline.span.end);
            return Some(Filed { dateline: Dateline { span, agency: Some(agency), ..inner.dateline }, ..inner });
        }
        let (dash, rest) = dash(line, end)?;
        let span = Span::new(0, end);
        return (dash != Dash::None && dash != Dash::Colon).then_some(Filed {
            dateline: Dateline { span, place: None, agency: Some(agency), date: None },
            written: None,
            rest,
        });
    }
    let sign = line.find([',', '(', '/', ':']).unwrap_or(line.len());
    let at = line.get(..sign)?.char_indices().find(|&(at, c)| is_dash(c) && line.get(..at).is_some_and(is_agency))?.0;
    let (_, rest) = dash(line, at)?;
    let place = whole(line, rest).filter(|it| it.of(line).split(is_space).all(is_shouted) && !is_agency(it.of(line)))?;
    let agency = Span::new(0, at).trim(line);
    Some(Filed {
        dateline: Dateline { span: place.join(agency), place: Some(place), agency: Some(agency), date: None },
        written: None,
        rest: line.len(),
    })
}

/// `, Nov 3` behind a place.
fn date(line: &str, at: usize) -> Option<Found> {
    let behind = line.get(at..)?.strip_prefix(',').map_or(at, |_| at + 1);
    calendar::parse_at(line, skip_spaces(line, behind)).filter(|it| it.date.day.is_some())
}

fn shift(filed: Filed, by: usize) -> Filed {
    let Dateline { span, place, agency, date } = filed.dateline;
    let dateline = Dateline { span: span.shift(by), place: place.map(|it| it.shift(by)), agency: agency.map(|it| it.shift(by)), date };
    let written = filed.written.map(|it| Found { span: it.span.shift(by), ..it });
    Filed { dateline, written, rest: filed.rest + by }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected`: place, agency, date as written, what follows.
    #[track_caller]
    fn check(line: &str, expected: [&str; 4]) {
        let filed = dateline(line, 0).unwrap_or_else(|| panic!("no dateline: {line}"));
        let words = |span: Option<Span>| span.map_or("", |it| it.of(line));
        let found = [words(filed.dateline.place), words(filed.dateline.agency), words(filed.written.map(|it| it.span)), &line[filed.rest..]];
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn wire_forms() {
        check("BEIRUT (AP) — Thousands came", ["BEIRUT", "AP", "", "Thousands came"]);
        check("(Reuters) - Shares rose", ["", "Reuters", "", "Shares rose"]);
        check("LONDON, Nov 3 (Reuters) - Shares", ["LONDON", "Reuters", "Nov 3", "Shares"]);
        check("NEW YORK, May 7, 2024 /PRNewswire/ -- Acme", ["NEW YORK", "PRNewswire", "May 7, 2024", "Acme"]);
        check("NEW YORK--(BUSINESS WIRE)--Acme", ["NEW YORK", "BUSINESS WIRE", "", "Acme"]);
        check("MIAMI, Fla. — The storm", ["MIAMI, Fla.", "", "", "The storm"]);
        check("PORT-AU-PRINCE, Haiti (AP) – Rain", ["PORT-AU-PRINCE, Haiti", "AP", "", "Rain"]);
        check("Lagos, Nigeria (AFP) - Police", ["Lagos, Nigeria", "AFP", "", "Police"]);
        check("Nairobi (Reuters) – Police", ["Nairobi", "Reuters", "", "Police"]);
        check("Lagos, Nigeria – Police", ["Lagos, Nigeria", "", "", "Police"]);
        check("NEW DELHI: The court", ["NEW DELHI", "", "", "The court"]);
        check("BEIRUT (AP) â€” Thousands", ["BEIRUT", "AP", "", "Thousands"]);
        check("MAROUA, Cameroon (Continental Press) — Rain", ["MAROUA, Cameroon", "Continental Press", "", "Rain"]);
        check("KOCHI, JUNE 18, 2021 21:40 IST", ["KOCHI", "", "JUNE 18, 2021", ""]);
        check("VALDRIN- The Meridian Press", ["VALDRIN", "The Meridian Press", "", ""]);
        check("ACCRA, 3 March (GNA) – The", ["ACCRA", "GNA", "3 March", "The"]);
        check("Dehradun, May 14 (PTI) Five pilgrims", ["Dehradun", "PTI", "May 14", "Five pilgrims"]);
        check("New Delhi [India], May 14 (ANI): The court", ["New Delhi [India]", "ANI", "May 14", "The court"]);
        check("Accra, March 3, GNA – The", ["Accra", "GNA", "March 3", "The"]);
        check("TASHKENT, May 14. /TASS/. The president", ["TASHKENT", "TASS", "May 14", "The president"]);
    }

    #[test]
    fn lines_of_their_own_and_inverted() {
        check("BEIRUT- The Associated Press", ["BEIRUT", "The Associated Press", "", ""]);
        check("BEIRUT — The Associated Press", ["BEIRUT", "The Associated Press", "", ""]);
        check("The Associated Press - BEIRUT", ["BEIRUT", "The Associated Press", "", ""]);
        check("(AP) BEIRUT — Thousands", ["BEIRUT", "AP", "", "Thousands"]);
    }

    #[test]
    fn what_is_no_dateline() {
        for line in [
            "WATCH: The ferry leaves",
            "The U.N. — Syria talks",
            "Police — who came late — said",
            "UN: The world",
            "US-led forces",
            "AP reported",
            "",
            "MPs – who",
            "Home",
            "Mr. Smith (left) - a teacher",
        ] {
            assert_eq!(dateline(line, 0), None, "{line}");
        }
    }
}
