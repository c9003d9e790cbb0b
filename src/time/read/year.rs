//! Words → years, decades, centuries; leaves counts of four digits alone.
//!
//! | accepted | reading |
//! |---|---|
//! | `2012` · `664 BC` · `250 c.e.` · `fiscal 2012` · `2019/20 fiscal year` | a year |
//! | `2011–2012` · `2013/14` · `1919-33` | years |
//! | `1990s` · `1950's` · `'70s` · `seventies` (after "the", "early", "late", "mid") | a decade |
//! | `13th century` · `nineteenth century` · `third century BC` | a century |

use super::{before, is_one};
use crate::calendar::Partial;
use crate::lexicon::ordinal;
use crate::time::meaning::{InYear, Read, When};
use crate::token::{Phrase, TokenKind};

/// Reads a year or something longer at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    fiscal(phrase, at)
        .or_else(|| decade(phrase, at))
        .or_else(|| century(phrase, at))
        .or_else(|| years(phrase, at))
        .or_else(|| era(phrase, at))
        .or_else(|| short_year(phrase, at))
        .or_else(|| year(phrase, at))
}

/// Four digits from 1000 to 2199.
pub(super) fn digits(word: &str) -> Option<i16> {
    let plain = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|it| plain && (1000..2200).contains(it))
}

fn written(year: i16) -> When {
    When::Written(Partial { year: Some(year), ..Partial::default() }, InYear::Unsaid)
}

fn year(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let year = digits(phrase.lower(at))?;
    is_year(phrase, at, year).then_some((written(year), at + 1))
}

/// `'82` after "since", "in", "of" …
fn short_year(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let word = phrase.lower(at);
    let mark = is_one(phrase, at, &["'", "’", "‘"]) && phrase.touches_next(at);
    let (digits, next) = if mark { (phrase.lower(at + 1), at + 2) } else { (word.strip_prefix(['\'', '’'])?, at + 1) };
    let led = is_one(phrase, at.wrapping_sub(1), &["since", "in", "of", "from", "until", "before", "after", "summer", "spring", "winter"]);
    let year: i16 = digits.parse().ok().filter(|_| led && digits.len() == 2)?;
    Some((written(if year < 30 { 2000 } else { 1900 } + year), next))
}

/// Words before which four digits are a year whatever follows.
const LEADS: [&str; 25] = [
    "in", "since", "until", "till", "during", "early", "late", "mid", "circa", "year", "from", "through", "before", "after", "by", "spring",
    "summer", "autumn", "fall", "winter", "of", "for", "to", "between", "and",
];

/// Words before which four digits are a count.
const COUNTS: [&str; 30] = [
    "about",
    "nearly",
    "almost",
    "some",
    "than",
    "least",
    "most",
    "over",
    "under",
    "approximately",
    "roughly",
    "around",
    "up",
    "no",
    "no.",
    "number",
    "$",
    "£",
    "€",
    "¥",
    "flight",
    "route",
    "highway",
    "room",
    "unit",
    "page",
    "boeing",
    "airbus",
    "#",
    "+",
];

fn is_year(phrase: &Phrase<'_>, at: usize, year: i16) -> bool {
    let (lead, next) = (lead(phrase, at), phrase.lower(at + 1));
    if COUNTS.contains(&lead) || is_measure(next) || is_in_number(phrase, at) {
        return false;
    }
    let led = LEADS.contains(&lead) || lead == "the" && year % 100 != 0;
    let counted = counts_things(phrase, at + 1);
    let modern = (1900..=2060).contains(&year);
    if led { !counted || modern && year % 100 != 0 } else { modern && !counted }
}

/// The word before a year, past "roughly" in "between roughly 2007 and 2009".
fn lead<'a>(phrase: &Phrase<'a>, at: usize) -> &'a str {
    let first = before(phrase, at);
    let further = at.checked_sub(2).map_or("", |it| phrase.lower(it));
    let roughly =
        matches!(first, "about" | "around" | "roughly" | "approximately") && matches!(further, "between" | "since" | "in" | "from" | "until");
    if roughly { further } else { first }
}

/// How many tokens the possessive after `at` has: `2017's`.
fn possessive(phrase: &Phrase<'_>, at: usize) -> usize {
    let touches = phrase.touches_next(at);
    match (phrase.lower(at + 1), phrase.lower(at + 2)) {
        ("'s" | "’s", _) if touches => 1,
        ("'" | "’", "s") if touches && phrase.touches_next(at + 1) => 2,
        _ => 0,
    }
}

/// Whether the digits are part of a longer number or name: `1,2012`, `A-2012`, `2012-1430`.
fn is_in_number(phrase: &Phrase<'_>, at: usize) -> bool {
    let joined = |it: usize| phrase.touches_next(it);
    let after = joined(at) && possessive(phrase, at) == 0 && is_one(phrase, at + 1, &["%", "°", "/", "'", "’"])
        || joined(at) && phrase.lower(at + 1) == "-" && phrase.kind(at + 2) == Some(TokenKind::Number) && digits(phrase.lower(at + 2)).is_none();
    let before = at.checked_sub(1).is_some_and(|it| {
        joined(it)
            && is_one(phrase, it, &["-", "/", "_", "."])
            && !is_one(phrase, it.saturating_sub(1), &["mid", "post", "pre", "early", "late"])
            && digits(phrase.lower(it.saturating_sub(1))).is_none()
    });
    after || before
}

fn is_measure(word: &str) -> bool {
    matches!(
        word,
        "metres"
            | "meters"
            | "metre"
            | "meter"
            | "kilometres"
            | "kilometers"
            | "km"
            | "m"
            | "miles"
            | "feet"
            | "ft"
            | "kg"
            | "tonnes"
            | "tons"
            | "acres"
            | "hectares"
            | "dollars"
            | "euros"
            | "pounds"
            | "percent"
            | "%"
            | "people"
            | "men"
            | "women"
            | "children"
            | "points"
            | "mw"
            | "hours"
            | "hrs"
    )
}

/// Whether a lower-case plural follows, so that the digits count it: "1500 houses".
fn counts_things(phrase: &Phrase<'_>, at: usize) -> bool {
    let word = phrase.raw(at);
    let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    plural
        && word.bytes().all(|b| b.is_ascii_lowercase())
        && !matches!(
            word,
            "this" | "does" | "says" | "was" | "has" | "elections" | "champions" | "finals" | "games" | "protests" | "riots" | "floods"
        )
}

/// `664 BC`, `250 c.e.`, `AD 79`.
fn era(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let year = |it: usize| phrase.lower(it).parse::<i16>().ok().filter(|it| (1..5000).contains(it));
    if phrase.raw(at) == "AD" {
        return year(at + 1).map(|it| (written(it), at + 2));
    }
    match phrase.lower(at + 1).replace('.', "").as_str() {
        "bc" | "bce" => Some((written(-year(at)?), at + 2)),
        "ad" | "ce" if phrase.raw(at + 1).starts_with(|c: char| c.is_uppercase()) || phrase.lower(at + 1).contains('.') => {
            Some((written(year(at)?), at + 2))
        }
        _ => None,
    }
}

/// `2011–2012`, `1919-33`, `2013/14`.
fn years(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let word = phrase.lower(at);
    if let Some((first, last)) = word.split_once('/') {
        let first = digits(first)?;
        let last = completed(first, last).filter(|it| (first..first + 30).contains(it))?;
        return Some((When::Years(first, last), at + 1));
    }
    let first = digits(word)?;
    let dashed = is_one(phrase, at + 1, &["-", "–", "—"]) && phrase.touches_next(at) && phrase.touches_next(at + 1);
    let last = completed(first, phrase.lower(at + 2)).filter(|&last| dashed && last > first)?;
    Some((When::Years(first, last), at + 3))
}

fn completed(first: i16, last: &str) -> Option<i16> {
    let short = last.len() == 2 && last.bytes().all(|b| b.is_ascii_digit());
    digits(last).or_else(|| last.parse::<i16>().ok().filter(|_| short).map(|it| first / 100 * 100 + it))
}

fn decade(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let word = phrase.lower(at);
    let bare = word.strip_suffix('s').unwrap_or(word).trim_end_matches(['\'', '’']).trim_start_matches(['\'', '’']);
    let owned = possessive(phrase, at);
    let plural = word.ends_with('s') || owned > 0;
    let next = at + 1 + owned;
    match bare.len() {
        4 if plural && bare.ends_with('0') => {
            digits(bare).map(|it| (if it % 100 == 0 && it != 2000 { When::Century(it / 100) } else { When::Decade(it / 10) }, next))
        }
        2 if plural
            && owned == 0
            && bare.ends_with('0')
            && (word.starts_with(['\'', '’']) || before(phrase, at) == "'" || before(phrase, at) == "’" || before(phrase, at) == "‘") =>
        {
            bare.parse::<i16>().ok().map(|it| (When::Decade(if it < 30 { 200 } else { 190 } + it / 10), next))
        }
        2 if plural && owned == 0 && bare.ends_with('0') && short_decade(phrase, at) => {
            bare.parse::<i16>().ok().filter(|it| (30..100).contains(it)).map(|it| (When::Decade(190 + it / 10), next))
        }
        _ => decade_word(phrase, at).map(|it| (When::Decade(it), at + 1)),
    }
}

/// Whether "70s" is a decade here, and no age or temperature.
fn short_decade(phrase: &Phrase<'_>, at: usize) -> bool {
    let listed = is_one(phrase, at.wrapping_sub(1), &["and", "or", "to"]) && is_short_decade_word(phrase.lower(at.wrapping_sub(2)));
    let first = if listed { at - 2 } else { at };
    let dash = usize::from(is_one(phrase, first.wrapping_sub(1), &["-"]));
    let modified = is_one(phrase, first.wrapping_sub(1 + dash), &["early", "late", "mid"]);
    let owner = first.wrapping_sub(1 + dash + usize::from(modified));
    let of_people = is_one(phrase, owner, &["his", "her", "their", "my", "your", "our"]);
    let weather = || phrase.range().any(|it| is_one(phrase, it, &["temperatures", "highs", "lows", "degrees", "fahrenheit", "mph"]));
    (modified || is_one(phrase, first.wrapping_sub(1), &["the"])) && !of_people && !weather()
}

fn is_short_decade_word(word: &str) -> bool {
    word.len() == 3 && word.ends_with("0s")
}

fn decade_word(phrase: &Phrase<'_>, at: usize) -> Option<i16> {
    const WORDS: [&str; 7] = ["thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    let decade = WORDS.iter().position(|it| *it == phrase.lower(at))?;
    let of_time = is_one(phrase, at.saturating_sub(1), &["the", "early", "late", "mid", "-", "and", "or"])
        && !is_one(phrase, at.saturating_sub(2), &["his", "her", "their", "my"]);
    of_time.then_some(193 + i16::try_from(decade).ok()?)
}

fn century(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let (ordinal, words) = ordinal(|i| phrase.lower(at + i))?;
    let unit = at + words + usize::from(phrase.lower(at + words) == "-");
    let century = i16::try_from(ordinal).ok().filter(|it| (1..40).contains(it) && phrase.lower(unit) == "century")?;
    match phrase.lower(unit + 1).replace('.', "").as_str() {
        "bc" | "bce" => Some((When::Century(1 - century), unit + 2)),
        _ => Some((When::Century(century - 1), unit + 1)),
    }
}

/// `fiscal 2012`, `fiscal year 2012`, `2019/20 fiscal year`.
fn fiscal(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    if is_one(phrase, at, &["fiscal", "financial", "tax"]) {
        let year = at + 1 + usize::from(phrase.lower(at + 1) == "year");
        return digits(phrase.lower(year)).map(|it| (written(it), year + 1));
    }
    let named = is_one(phrase, at + 1, &["fiscal", "financial", "tax"]) && phrase.lower(at + 2) == "year";
    let first = phrase.lower(at).split('/').next().and_then(digits).filter(|_| named)?;
    Some((written(first), at + 3))
}
