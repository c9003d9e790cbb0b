//! Numbers that are no quantities → the tokens to pass over; gives them no value.
//!
//! | passed over | because it is |
//! |---|---|
//! | `May 24` · `24 May 2012` · `6/2/2012` · `2012` · `1990s` · `10:42` · `8 a.m.` | a date or a time of day |
//! | `two years` · `18-month` · `24 hours` · `half an hour` | a length of time |
//! | `+1 202 555 0100` · `555-0100-22` · `020 7946 0100` · `(202) 555-0100` · `call 555-0100` | a phone number |
//! | `first-time` · `second-hand` · `one-sided` · `two-way` | half of a word that counts nothing |
//! | `Flight 370` · `COVID-19` · `No. 10` · `Article 5` · `#3` | a name |

use super::figure::{self, Letters};
use super::{before, is_one, past};
use crate::lexicon::{WordList, cardinal};
use crate::token::{Phrase, TokenKind};

static TIME_UNITS: WordList = WordList::new(include_str!("../../lexicon/time_units.txt"));
static TIME_WORDS: WordList = WordList::new(include_str!("../../lexicon/time_words.txt"));

/// Whether the word is a unit of time.
pub(super) fn is_time_unit(word: &str) -> bool {
    TIME_UNITS.contains(word)
}

/// Whether the word in lower case is the name of a month or weekday.
pub(super) fn is_time_word(word: &str) -> bool {
    TIME_WORDS.contains(word)
}

/// Past the number at `at`, when it is no quantity.
pub(super) fn skip(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    date(phrase, at)
        .or_else(|| years_between(phrase, at))
        .or_else(|| phone(phrase, at))
        .or_else(|| one_token(phrase, at))
        .or_else(|| compound(phrase, at))
        .or_else(|| length(phrase, at))
        .or_else(|| name(phrase, at))
        .or_else(|| is_model(phrase, at).then_some(at + 1))
        .or_else(|| pronoun(phrase, at))
}

/// `737 MAX` in "ten 737 MAX jets": Boeing's models are counted, and count nothing.
pub(super) fn is_model(phrase: &Phrase<'_>, at: usize) -> bool {
    let counted = at > phrase.range().start && cardinal(|i| if i == 0 { phrase.lower(at - 1) } else { "" }).is_some();
    counted && matches!(phrase.lower(at).as_bytes(), [b'7', b'0'..=b'9', b'7']) && phrase.is_capital(at + 1)
}

fn is_number(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.kind(at) == Some(TokenKind::Number)
}

/// `May 24, 2012`, `24 May`: month and number, in capitals.
fn date(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    let month = |it: usize| phrase.is_capital(it) && TIME_WORDS.contains(phrase.lower(it));
    let short = |it: usize| is_number(phrase, it) && phrase.lower(it).len() <= 4 && !phrase.lower(it).contains([',', '.']);
    if short(at) && month(at + 1) && phrase.lower(at).len() <= 4 {
        return Some(after_date(phrase, at + 2));
    }
    if !month(at) {
        return None;
    }
    let number = past(phrase, at + 1, &["the"]);
    let counted = before(phrase, at) == "in"
        && (phrase.lower(number).len() > 2 && !is_year_shaped(phrase.lower(number)) || super::counted::is_plural(phrase, number + 1))
        || phrase.lower(number).parse::<u32>().is_ok_and(|it| it > 31 && !is_year_shaped(phrase.lower(number)));
    if !short(number) || counted {
        return None;
    }
    Some(after_date(phrase, number + 1))
}

/// Past a second day and a year.
fn after_date(phrase: &Phrase<'_>, at: usize) -> usize {
    let dash = is_one(phrase, at, &["-", "–"]) && is_number(phrase, at + 1);
    let at = if dash { at + 2 } else { at };
    let year = past(phrase, at, &[","]);
    if is_year_shaped(phrase.lower(year)) { year + 1 } else { at }
}

fn is_year_shaped(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|it| (1000..2200).contains(&it))
}

/// `+1 202 555 0100`, `555-0100-22`, and what begins with a nought or follows "call".
fn phone(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if let Some(next) = national(phrase, at).or_else(|| local(phrase, at)) {
        return Some(next);
    }
    let plus = phrase.lower(at) == "+" && phrase.touches_next(at);
    let mut next = at + usize::from(plus);
    let mut groups = 0;
    while groups < 8 && is_number(phrase, next) && phrase.lower(next).bytes().all(|b| b.is_ascii_digit()) {
        groups += 1;
        next += 1;
        let joined = is_one(phrase, next, &["-", "–"]) && phrase.touches_next(next - 1) && phrase.touches_next(next);
        next += usize::from(joined && is_number(phrase, next + 1));
        if !joined && !plus {
            break;
        }
    }
    (groups > 2 || plus && groups > 1).then_some(next)
}

fn is_digits(phrase: &Phrase<'_>, at: usize) -> bool {
    is_number(phrase, at) && phrase.lower(at).bytes().all(|b| b.is_ascii_digit())
}

/// `020 7946 0100`, `0800-555-0100`: no quantity is written with a nought in front.
fn national(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if !is_digits(phrase, at) || !phrase.lower(at).starts_with('0') || phrase.lower(at).len() < 3 {
        return None;
    }
    let mut next = at + 1;
    while next < at + 8 {
        let group = past(phrase, next, &["-", "–", ")"]);
        if !is_digits(phrase, group) {
            break;
        }
        next = group + 1;
    }
    Some(next)
}

/// `(202) 555-0100`; `555-0100` after "call" or where the second number is the smaller one, so that no range is meant.
fn local(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if before(phrase, at) == "(" && phrase.lower(at + 1) == ")" && is_digits(phrase, at) {
        return pair(phrase, at + 2);
    }
    let next = pair(phrase, at)?;
    let number = |it: usize| phrase.lower(it).parse::<u32>().unwrap_or(0);
    let called = (1..4).any(|by| matches!(super::back(phrase, at, by), "call" | "dial" | "phone" | "tel" | "tel." | "telephone" | "hotline" | "fax"));
    (called || number(at + 2) < number(at)).then_some(next)
}

/// Three digits, a hyphen, four digits.
fn pair(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    let wide = |it: usize, width: usize| is_digits(phrase, it) && phrase.lower(it).len() == width;
    let joined = phrase.lower(at + 1) == "-" && phrase.touches_next(at) && phrase.touches_next(at + 1);
    (joined && wide(at, 3) && wide(at + 2, 4)).then_some(at + 3)
}

/// Clock times, dates in figures, years, decades, addresses, ordinals of dates.
fn one_token(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    let word = phrase.lower(at);
    if phrase.kind(at) == Some(TokenKind::Address) {
        return Some(at + 1);
    }
    if !is_number(phrase, at) {
        return None;
    }
    let clock = word.contains(':') || word.matches('/').count() > 1 || word.ends_with("am") || word.ends_with("pm");
    let clock = clock && word.bytes().filter(u8::is_ascii_digit).count() < 9;
    let oclock = is_one(phrase, at + 1, &["a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "o’clock", "gmt", "utc", "est", "edt", "bst", "cet"]);
    let decade = word.ends_with("0s") || word.ends_with("0's");
    let season = word.split_once('/').is_some_and(|(year, _)| is_year_shaped(year));
    let version = word.matches('.').count() > 1;
    if clock || decade || season || version {
        return Some(at + 1);
    }
    if oclock && word.len() < 6 {
        return Some(at + 2);
    }
    year(phrase, at)
}

/// A year: four digits from 1900 on that count nothing, or after a word that leads a year.
fn year(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    let word = phrase.lower(at);
    if !is_year_shaped(word) {
        return None;
    }
    let lead = before(phrase, at);
    let led = matches!(
        lead,
        "in" | "since" | "until" | "during" | "early" | "late" | "mid" | "by" | "from" | "year" | "before" | "after" | "to" | "and" | "of" | "("
    );
    let bounded = matches!(lead, "than" | "about" | "nearly" | "almost" | "some" | "least" | "over" | "around" | "approximately" | "$" | "£" | "€");
    let next = phrase.raw(at + 1);
    let counts = next.len() > 3 && next.ends_with('s') && next.bytes().all(|b| b.is_ascii_lowercase())
        || matches!(next, "people" | "men" | "women" | "children" | "km" | "m" | "%" | "percent");
    let currency = matches!(phrase.lower(at + 1), "dollars" | "euros" | "pounds" | "yen" | "rupees" | "usd");
    let modern = word.starts_with("19") || word.starts_with("20");
    let round = word.ends_with("00") && counts;
    let is_year = !bounded && !currency && if led { !round } else { modern && !counts };
    let era = is_one(phrase, at + 1, &["bc", "ad", "bce", "ce"]);
    let dash =
        is_one(phrase, at + 1, &["-", "–"]) && phrase.touches_next(at) && is_number(phrase, at + 2) && matches!(phrase.lower(at + 2).len(), 2 | 4);
    (is_year || era).then_some(if dash { at + 3 } else { at + 1 })
}

/// `between 2018 and 2020`.
fn years_between(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    let years = phrase.lower(at) == "between" && phrase.lower(at + 2) == "and" && is_number(phrase, at + 1) && is_number(phrase, at + 3);
    let both = years && year(phrase, at + 1) == Some(at + 2) && year(phrase, at + 3) == Some(at + 4);
    (both && super::measure::unit(phrase, at + 4).is_none()).then_some(at + 4)
}

/// What makes a word of its own with an ordinal: a "first-time" buyer is the first of nothing.
const AFTER_ORDINAL: [&str; 11] = ["aid", "class", "hand", "handed", "party", "person", "rate", "string", "time", "timer", "timers"];

/// What makes a word of its own with "one": a one-off sale.
const AFTER_ONE: [&str; 9] = ["off", "offs", "stop", "size", "time", "liner", "liners", "dimensional", "upmanship"];

/// `first-time`, `one-sided`, `two-way`, `one-on-one`: words that count nothing.
fn compound(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    let joined = phrase.kind(at) == Some(TokenKind::Word) && phrase.lower(at + 1) == "-" && phrase.touches_next(at) && phrase.touches_next(at + 1);
    if !joined {
        return None;
    }
    let (word, second) = (phrase.lower(at), phrase.lower(at + 2));
    if word == "one" && matches!(second, "on" | "to" | "of") && phrase.lower(at + 3) == "-" {
        return Some(at + 5);
    }
    // "five-a-side", "nine-to-five"
    let sides = second == "a" && is_one(phrase, at + 4, &["side", "sides"]) || word == "nine" && second == "to" && phrase.lower(at + 4) == "five";
    if sides && phrase.lower(at + 3) == "-" {
        return Some(at + 5);
    }
    let one = word == "one" && AFTER_ONE.contains(&second);
    let ordinal = crate::lexicon::ordinal_word(word).is_some() && AFTER_ORDINAL.contains(&second);
    let counts = || cardinal(|i| if i == 0 { word } else { "" }).is_some();
    (one || ordinal || tells_how(second) && counts()).then_some(at + 3)
}

/// `sided`, `legged`, `way`: says how a thing is made, unlike the storeys of a house.
fn tells_how(word: &str) -> bool {
    let made = word.ends_with("ed") && !matches!(word, "hundred" | "storeyed" | "storied" | "bedroomed" | "roomed");
    made || matches!(word, "way" | "ways")
}

/// A number of units of time.
fn length(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    let word = phrase.lower(at);
    let starts = is_number(phrase, at)
        || matches!(word, "half" | "a" | "an" | "several" | "few" | "many" | "dozens" | "hundreds" | "thousands" | "millions" | "tens")
        || cardinal(|i| if i == 0 { word } else { "" }).is_some();
    if !starts {
        return None;
    }
    let half = is_one(phrase, at, &["half"]) && is_one(phrase, at + 1, &["a", "an"]);
    let next = if half { at + 2 } else { second(phrase, figure::read(phrase, at, Letters::OfAnything)?.1) };
    let next = past(phrase, past(phrase, next, &["-"]), &["of", "full", "consecutive", "straight"]);
    let unit = is_time_unit(phrase.lower(next)) && phrase.lower(next) != "second" || phrase.lower(next) == "second" && before(phrase, next) == "-";
    let quarters = is_one(phrase, next, &["quarters", "quarter"]) && phrase.lower(next + 1) == "of";
    (unit && !quarters).then_some(next + 1)
}

/// Past the second number of "two to three".
fn second(phrase: &Phrase<'_>, at: usize) -> usize {
    let joined = is_one(phrase, at, &["to", "or", "-", "–"]);
    joined.then(|| figure::read(phrase, at + 1, Letters::OfAnything)).flatten().map_or(at, |it| it.1)
}

/// `Flight 370`, `COVID-19`, `No. 10`: the number is part of a name.
fn name(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if !is_number(phrase, at) || at == phrase.range().start {
        return None;
    }
    let lead = before(phrase, at);
    let raw = phrase.raw(at - 1);
    let hash = matches!(lead, "no" | "no." | "number" | "nr." | "nr" | "nos." | "#" | "№") && (raw.starts_with('N') || lead != "no");
    let joined = lead == "-"
        && phrase.touches_next(at - 1)
        && at >= 2
        && phrase.touches_next(at - 2)
        && phrase.kind(at - 2) == Some(TokenKind::Word)
        && phrase.is_capital(at - 2);
    let kind_of_name = matches!(
        lead,
        "flight"
            | "article"
            | "section"
            | "chapter"
            | "route"
            | "highway"
            | "interstate"
            | "boeing"
            | "airbus"
            | "apollo"
            | "bill"
            | "resolution"
            | "proposition"
            | "amendment"
            | "page"
            | "phase"
            | "level"
            | "room"
            | "unit"
            | "channel"
            | "platform"
            | "formula"
            | "group"
            | "area"
            | "type"
            | "category"
            | "grade"
            | "class"
            | "version"
            | "episode"
            | "season"
            | "windows"
            | "iphone"
            | "playstation"
            | "xbox"
    );
    let small = !phrase.lower(at).contains([',', '.']);
    (hash || joined || kind_of_name && small && phrase.is_capital(at - 1)).then_some(at + 1)
}

/// "one of the", "this one", "one another": a pronoun, no count.
fn pronoun(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if phrase.lower(at) != "one" {
        return None;
    }
    let next = phrase.lower(at + 1);
    let lead = matches!(
        before(phrase, at),
        "this" | "that" | "which" | "each" | "every" | "any" | "no" | "the" | "another" | "only" | "a" | "first" | "last" | "next" | "some"
    );
    let follows = matches!(
        next,
        "another"
            | "day"
            | "of"
            | "'s"
            | "’s"
            | "who"
            | "that"
            | "can"
            | "is"
            | "was"
            | "has"
            | "could"
            | "would"
            | "may"
            | "might"
            | "should"
            | ","
            | "."
            | ""
            | "in"
            | "to"
            | "by"
            | "for"
            | "and"
            | "or"
            | "as"
            | "on"
    );
    let numeric = next == "-"
        || next == "and" && is_one(phrase, at + 2, &["a", "one"])
        || next == "in" && cardinal(|i| phrase.lower(at + 2 + i)).is_some()
        || next.is_empty() && at == phrase.range().start;
    let scaled = crate::lexicon::scale(next).is_some() || super::measure::unit(phrase, at + 1).is_some();
    ((lead || follows) && !numeric && !scaled && !matches!(before(phrase, at), "minus" | "negative")).then_some(at + 1)
}
