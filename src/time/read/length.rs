//! Lengths of time, and times told by their distance; resolves no distance.
//!
//! | accepted | reading |
//! |---|---|
//! | `six straight days` · `two consecutive quarters` | a length |
//! | `two years` · `18-month` · `two and a half years` · `2 years and 6 months` | a length |
//! | `the last four days` · `past week` · `next few hours` · `the last decade` | a length |
//! | `month-long` · `yearlong` · `decades-long` | a length |
//! | `for years` · `days after` | a length of unknown amount |
//! | `two weeks ago` · `a decade ago` | back from publication |
//! | `three days later` · `two years earlier` · `a week before` (nothing follows) | from the date told last |
//! | `years ago` · `in years past` · `in the weeks to come` | the past, the future at large |

use super::{amount, before, is_one, skip, unit};
use crate::lexicon::Decimal;
use crate::time::meaning::{Amount, Direction, Found, From, Length, Meaning, Read, Unit, When};
use crate::token::{Phrase, TokenKind};

/// Words before "a week" that make it a length.
const LEADS: [&str; 35] = [
    "been",
    "for",
    "in",
    "within",
    "after",
    "than",
    "about",
    "nearly",
    "almost",
    "over",
    "least",
    "under",
    "to",
    "takes",
    "took",
    "take",
    "lasts",
    "lasted",
    "last",
    "spent",
    "spend",
    "half",
    "during",
    "of",
    "once",
    "just",
    "only",
    "around",
    "roughly",
    "approximately",
    "every",
    "lasting",
    "exactly",
    "barely",
    "be",
];

/// Words after which *last* is a verb: "is to last six weeks".
const ENDURES: [&str; 13] = ["to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "n't", "n’t", "typically"];

/// Words between a number and its unit: "six straight days".
const KINDS: [&str; 14] = [
    "straight",
    "consecutive",
    "successive",
    "full",
    "whole",
    "long",
    "more",
    "trading",
    "working",
    "business",
    "calendar",
    "school",
    "earth",
    "extra",
];

/// Reads a length or a distance at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<Found> {
    let (length, next) = window(phrase, at).or_else(|| counted(phrase, at)).or_else(|| lasting(phrase, at)).or_else(|| bare_plural(phrase, at))?;
    if let Some((meaning, next)) = distance(phrase, length, next) {
        return Some((Found { tokens: at..next, vague: length.amount == Amount::Some, meaning }, next));
    }
    let vague = length.amount == Amount::Some || is_one(phrase, at, &["single"]);
    Some((Found { tokens: at..next, meaning: Meaning::Lasting(length), vague }, next))
}

/// `last four days`, `past week`, `next few hours`, `first 13 days`, `another day`.
fn window(phrase: &Phrase<'_>, at: usize) -> Read<Length> {
    let word = phrase.lower(at);
    if !matches!(word, "last" | "past" | "next" | "coming" | "previous" | "following" | "first" | "final" | "another" | "additional") {
        return None;
    }
    if word == "last" && ENDURES.contains(&before(phrase, at)) {
        return None;
    }
    let (found, next) = amount::read(phrase, at + 1).unwrap_or((Amount::Exactly(Decimal::new(1)), at + 1));
    let hyphen = skip(phrase, next, &["-"]);
    let unit = unit::unit(phrase.lower(hyphen))?;
    let plural = unit::is_plural(phrase.lower(hyphen));
    let told = next > at + 1;
    let found = if plural && !told { Amount::Some } else { found };
    let long = matches!(unit, Unit::Decade | Unit::Century) && word != "first";
    let the_length = before(phrase, at) == "the"
        && matches!(word, "last" | "past" | "next" | "coming")
        && !matches!(unit, Unit::Day | Unit::Weekend | Unit::Quarter);
    let alone = long || the_length || matches!(word, "past" | "another" | "additional") && unit != Unit::Quarter;
    let odd = !told && (matches!(word, "first" | "final") || unit == Unit::Second);
    ((told || plural || alone) && !odd).then_some((Length::new(found, unit), hyphen + 1))
}

/// `two years`, `18-month`, `two years and six months`, `a week`.
fn counted(phrase: &Phrase<'_>, at: usize) -> Read<Length> {
    let (amount, next) = amount::read(phrase, at)?;
    let hyphen = phrase.lower(next) == "-";
    let word_at = skip(phrase, next + usize::from(hyphen), &KINDS);
    let word = phrase.lower(word_at);
    let unit = unit::unit(word)?;
    let plural = unit::is_plural(word);
    let article = is_one(phrase, at, &["a", "an"]) && next == at + 1;
    let unknown = amount == Amount::Some && (!plural || hyphen);
    let odd = unit == Unit::Weekend
        || unit == Unit::Quarter && (!plural || word_at == next && phrase.lower(word_at + 1) == "of")
        || !plural && !hyphen && super::year::digits(phrase.lower(at)).is_some()
        || unit == Unit::Second && !plural && !hyphen;
    let (first, next) = and_a_half(phrase, Length::new(amount, unit), word_at + 1);
    if unknown || odd || article && !is_length(phrase, at, next) {
        return None;
    }
    Some(rest(phrase, first, next))
}

/// `and a half` after "a year".
fn and_a_half(phrase: &Phrase<'_>, length: Length, at: usize) -> (Length, usize) {
    let step = if phrase.lower(at) == "-" { 2 } else { 1 };
    let first = at + step - 1;
    let halved = phrase.lower(first) == "and" && phrase.lower(first + step) == "a" && phrase.lower(first + 2 * step) == "half";
    match length.amount {
        Amount::Exactly(amount) if halved => {
            let amount = amount.plus(Decimal::new(5).shifted(1)).unwrap_or(amount);
            (Length::new(Amount::Exactly(amount), length.unit), first + 2 * step + 1)
        }
        _ => (length, at),
    }
}

/// Whether "a week" is a length here.
fn is_length(phrase: &Phrase<'_>, at: usize, next: usize) -> bool {
    let hour = is_one(phrase, at + 1, &["hour"]) && !is_rate(phrase, at);
    hour || LEADS.contains(&before(phrase, at)) || is_distance(phrase.lower(next)) || phrase.lower(next) == "-" && phrase.lower(next + 1) == "long"
}

/// Whether so many of something before "an hour" make it a rate: `190 kilometres an hour`, `$15 an hour`.
fn is_rate(phrase: &Phrase<'_>, at: usize) -> bool {
    let back = |by: usize| at.checked_sub(by).filter(|&it| it >= phrase.range().start);
    let number = |by: usize| {
        back(by).is_some_and(|it| phrase.kind(it) == Some(TokenKind::Number) || matches!(phrase.lower(it), "hundred" | "thousand" | "million"))
    };
    let counted = before(phrase, at).ends_with('s') || before(phrase, at) == "km";
    let money = back(2).is_some_and(|it| phrase.kind(it) == Some(TokenKind::Symbol) || matches!(phrase.raw(it), "$" | "£" | "€"));
    counted && number(2) || money && number(1)
}

/// Adds `, 19 hours and 2 minutes` to `192 days`.
fn rest(phrase: &Phrase<'_>, mut length: Length, mut at: usize) -> (Length, usize) {
    let mut unit = length.unit;
    for slot in 0..length.rest.len() {
        let Some((part, next)) = smaller(phrase, unit, at) else { break };
        unit = part.1;
        length.rest[slot] = Some(part);
        at = next;
    }
    (length, at)
}

fn smaller(phrase: &Phrase<'_>, than: Unit, at: usize) -> Read<(Decimal, Unit)> {
    let start = skip(phrase, skip(phrase, at, &[","]), &["and"]);
    let digits = phrase.kind(start) == Some(TokenKind::Number) || start > at;
    let (Amount::Exactly(amount), next) = amount::read(phrase, start).filter(|_| digits)? else { return None };
    let unit = unit::unit(phrase.lower(next)).filter(|it| *it < than)?;
    Some(((amount, unit), next + 1))
}

/// `month-long`, `years-long`, `weeklong`.
fn lasting(phrase: &Phrase<'_>, at: usize) -> Read<Length> {
    let word = phrase.lower(at);
    let (name, next) = match word.strip_suffix("long") {
        Some(name) => (name, at + 1),
        None => (word, Some(at + 3).filter(|_| phrase.lower(at + 1) == "-" && phrase.lower(at + 2) == "long")?),
    };
    let amount = if unit::is_plural(name) { Amount::Some } else { Amount::Exactly(Decimal::new(1)) };
    Some((Length::new(amount, unit::unit(name)?), next))
}

/// `years` in "for years", "years of war", "days after".
fn bare_plural(phrase: &Phrase<'_>, at: usize) -> Read<Length> {
    let word = phrase.lower(at);
    let unit = unit::unit(word).filter(|it| unit::is_plural(word) && !matches!(it, Unit::Weekend | Unit::Quarter | Unit::Second))?;
    let led = before(phrase, at) == "the" && is_one(phrase, at.wrapping_sub(2), &["over", "through"])
        || is_one(
            phrase,
            at.wrapping_sub(1),
            &[
                "for", "in", "within", "after", "of", "over", "takes", "take", "took", "comes", "came", "just", "only", "lasted", "spent", "by",
                "until",
            ],
        );
    let at_large = matches!((phrase.lower(at + 1), phrase.lower(at + 2)), ("to", "come") | ("gone", "by"));
    let follows = at_large || is_distance(phrase.lower(at + 1)) || is_one(phrase, at + 1, &["of", "-"]);
    (led || follows).then_some((Length::new(Amount::Some, unit), at + 1))
}

fn is_distance(word: &str) -> bool {
    matches!(word, "ago" | "earlier" | "later" | "before" | "after" | "previously" | "beforehand" | "afterwards" | "hence" | "prior")
}

/// `ago`, `later`, `earlier`: the distance, and the first token after it.
fn distance(phrase: &Phrase<'_>, length: Length, at: usize) -> Read<Meaning> {
    let (forward, from, next) = match (phrase.lower(at), phrase.lower(at + 1)) {
        ("ago", _) => (Direction::Back, From::Publication, at + 1),
        ("from", "now" | "today") => (Direction::On, From::Publication, at + 2),
        ("hence", _) => (Direction::On, From::Publication, at + 1),
        ("earlier", next) if next != "than" => (Direction::Back, From::Reference, at + 1),
        ("previously" | "beforehand", _) => (Direction::Back, From::Reference, at + 1),
        ("later", next) if next != "than" => (Direction::On, From::Reference, at + 1),
        ("afterwards" | "afterward", _) => (Direction::On, From::Reference, at + 1),
        ("past", _) if length.amount == Amount::Some && ends_clause(phrase, at + 1) => return Some((Meaning::Vague("PAST_REF"), at + 1)),
        ("gone", "by") if length.amount == Amount::Some => return Some((Meaning::Vague("PAST_REF"), at + 2)),
        ("to", "come") if length.amount == Amount::Some => return Some((Meaning::Vague("FUTURE_REF"), at + 2)),
        ("before", _) if ends_clause(phrase, at + 1) => (Direction::Back, From::Reference, at + 1),
        ("after", _) if ends_clause(phrase, at + 1) => (Direction::On, From::Reference, at + 1),
        _ => return None,
    };
    let meaning = match (length.amount, forward) {
        (Amount::Some, Direction::Back) if from == From::Publication => Meaning::Vague("PAST_REF"),
        (Amount::Some, _) => Meaning::Lasting(length),
        _ => Meaning::At { when: Some(When::Away { length, forward, from }), part: None, clock: None },
    };
    Some((meaning, next))
}

fn ends_clause(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.kind(at).is_none() || is_one(phrase, at, &[",", ".", ";", "?", "!", ")", "and", "but"])
}
