//! Words → a time of day; which day is another rule's work.
//!
//! | accepted | reading |
//! |---|---|
//! | `10:42` (after "at", "by" … or with a zone) · `10:42:05 UTC` · `T10:42` | 10:42 |
//! | `the 7:15 express` | 07:15 |
//! | `8 a.m.` · `8am` · `8:30 p.m. local time` · `7.45 pm` | 08:00, 08:00, 20:30, 19:45 |
//! | `1500 UTC` · `0729GMT` · `0800 hours` | 15:00, 07:29, 08:00 |
//! | `5 o'clock` · `noon` · `midday` · `midnight` | 05:00, 12:00, 12:00, 00:00 |

use super::{before, is_one};
use crate::time::meaning::{Clock, Read};
use crate::token::Phrase;

/// Words that let a bare `10:42` be a time of day and not a score or a ratio.
const LEADS: [&str; 16] =
    ["at", "by", "around", "about", "until", "till", "from", "before", "after", "since", "to", "between", "and", "approximately", "(", ","];

/// What is called by the time it leaves or begins at: "the 7:15 express".
const TIMED: [&str; 14] =
    ["boat", "bus", "express", "ferry", "flight", "mass", "plane", "sailing", "screening", "service", "showing", "shuttle", "train", "tram"];

const ZONES: [&str; 34] = [
    "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "pt", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "jst",
    "kst", "hkt", "sgt", "pkt", "wib", "aest", "aedt", "acst", "awst", "nzst", "nzdt", "ast", "sast",
];

/// Reads a time of day at `at`, its zone included.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Clock> {
    let (clock, next) = named(phrase, at).or_else(|| with_halves(phrase, at)).or_else(|| four_digits(phrase, at)).or_else(|| colon(phrase, at))?;
    Some((clock, zone(phrase, next).unwrap_or(next)))
}

fn named(phrase: &Phrase<'_>, at: usize) -> Read<Clock> {
    let hour = match phrase.lower(at) {
        "noon" | "midday" | "noontime" => 12,
        "midnight" => 0,
        _ => return None,
    };
    Some((Clock { hour, minute: Some(0), second: None }, at + 1))
}

/// `8 a.m.`, `8:30pm`, `7.45 pm`, `5 o'clock`.
fn with_halves(phrase: &Phrase<'_>, at: usize) -> Read<Clock> {
    let word = phrase.lower(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    let glued = word.get(digits.len()..).unwrap_or("");
    let (suffix, next) = if glued.is_empty() { (phrase.lower(at + 1), at + 2) } else { (glued, at + 1) };
    let clock = figures(digits).or_else(|| hour_word(word).filter(|_| suffix.starts_with("o'") || suffix.starts_with("o’")))?;
    let hour = match suffix.replace('.', "").as_str() {
        "am" if clock.hour <= 12 => clock.hour % 12,
        "pm" if clock.hour <= 12 => clock.hour % 12 + 12,
        "pm" if clock.minute.is_some() => clock.hour,
        "am" | "pm" | "o'clock" | "o’clock" => clock.hour,
        _ => return None,
    };
    // "a.m" may leave its last full stop outside the token.
    let stop = suffix.ends_with(".m") && phrase.lower(next) == "." && phrase.touches_next(next - 1) && !phrase.lower(next + 1).is_empty();
    Some((Clock { hour, ..clock }, next + usize::from(stop)))
}

fn hour_word(word: &str) -> Option<Clock> {
    let read = crate::lexicon::cardinal(|i| if i == 0 { word } else { "" })?;
    let hour = read.value.whole().filter(|it| (1..=12).contains(it))?;
    Some(Clock { hour: u8::try_from(hour).ok()?, minute: Some(0), second: None })
}

/// `8`, `8:30`, `10:42:05`, `7.45`.
fn figures(word: &str) -> Option<Clock> {
    let mut parts = word.split([':', '.']);
    let mut part =
        |width: usize| parts.next().filter(|it| it.len() <= width && it.bytes().all(|b| b.is_ascii_digit())).and_then(|it| it.parse::<u8>().ok());
    let hour = part(2)?;
    let minute = if word.contains([':', '.']) { Some(part(2)?) } else { None };
    let second = part(2);
    let wide = word.split([':', '.']).skip(1).all(|it| it.len() == 2);
    let fits = hour < 25 && minute.unwrap_or(0) < 60 && second.unwrap_or(0) < 61 && wide && word.split([':', '.']).count() <= 3;
    fits.then_some(Clock { hour, minute, second })
}

/// `1500 UTC`, `0729GMT`, `0800 hours`: four digits count only with what follows.
fn four_digits(phrase: &Phrase<'_>, at: usize) -> Read<Clock> {
    let word = phrase.lower(at);
    let digits = word.get(..4).filter(|it| it.bytes().all(|b| b.is_ascii_digit()))?;
    let glued = word.get(4..).unwrap_or("");
    let named = matches!(glued, "utc" | "gmt" | "z" | "hrs" | "h")
        || glued.is_empty()
            && (zone(phrase, at + 1).is_some()
                || is_one(phrase, at + 1, &["hours", "hrs"]) && word.starts_with(['0', '1', '2']) && before(phrase, at) == "at");
    let clock = Clock { hour: digits.get(..2)?.parse().ok()?, minute: digits.get(2..)?.parse().ok(), second: None };
    let fits = named && clock.hour < 25 && clock.minute < Some(60);
    fits.then(|| (clock, at + 1 + usize::from(is_one(phrase, at + 1, &["hours", "hrs"]))))
}

/// `10:42` where the words around it make it a time of day.
fn colon(phrase: &Phrase<'_>, at: usize) -> Read<Clock> {
    let word = phrase.lower(at);
    let clock = if word.contains(':') || word.contains('.') && zone(phrase, at + 1).is_some() { figures(word)? } else { return None };
    let timed = before(phrase, at) == "the" && TIMED.contains(&phrase.lower(at + 1));
    let told = timed || zone(phrase, at + 1).is_some() || LEADS.contains(&before(phrase, at)) || phrase.range().start == at;
    let longer = clock.second.is_none() || zone(phrase, at + 1).is_some();
    (told && longer && clock.minute.is_some()).then_some((clock, at + 1))
}

/// Past a time zone: `UTC`, `local time`, `Eastern Standard Time`.
pub(super) fn zone(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if ZONES.contains(&phrase.lower(at)) && phrase.raw(at).starts_with(char::is_uppercase) {
        let offset = is_one(phrase, at + 1, &["+", "-", "−"])
            && phrase.touches_next(at)
            && phrase.lower(at + 2).bytes().all(|b| b.is_ascii_digit() || b == b':');
        return Some(if offset { at + 3 } else { at + 1 });
    }
    let first =
        if is_one(phrase, at, &["eastern", "central", "mountain", "pacific", "greenwich", "british", "local", "moscow", "beijing", "universal"]) {
            at + 1
        } else {
            return None;
        };
    let middle = if is_one(phrase, first, &["standard", "daylight", "summer", "mean", "european"]) { first + 1 } else { first };
    (phrase.lower(middle) == "time").then_some(middle + 1)
}
