//! Words and digits → one number; knows neither unit nor bound.
//!
//! | accepted | value |
//! |---|---|
//! | `5,400` · `seventeen` · `1.2 million` · `12,34,567` · `1 234 567` | as written |
//! | `10k` · `1.2bn` · `2mil` · `10M` (and `5m` of money) | 10000, 1200000000, 2000000, 10000000 |
//! | `two and a half million` · `half a million` · `a quarter million` | 2500000, 500000, 250000 |
//! | `five point seven` · `minus 5` · `-1` | 5.7, -5, -1 |
//! | `one in five` · `two out of three` | 0.2, 2/3 |
//! | `a dozen` · `dozens` · `hundreds of thousands` · `several hundred` | 12, at least 12, at least 100000, at least 100 |

use super::{Read, before, fraction, is_one, past};
use crate::lexicon::{Decimal, cardinal, plural_scale, scale};
use crate::number::Bound;
use crate::token::{Phrase, TokenKind};

/// A number, and what its own words say about how exact it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub value: f64,
    /// The same, exactly, where it is a decimal number.
    pub exact: Option<Decimal>,
    pub bound: Bound,
}

impl Figure {
    fn exactly(value: Decimal) -> Self {
        Self { value: value.to_f64(), exact: Some(value), bound: Bound::Exact }
    }

    fn roughly(value: f64) -> Self {
        Self { value, exact: None, bound: Bound::Exact }
    }

    fn at_least(value: u64) -> Self {
        Self { bound: Bound::AtLeast, ..Self::exactly(Decimal::new(value)) }
    }

    /// The same number of thousands, millions …
    pub fn times(self, by: u64) -> Self {
        let exact = self.exact.and_then(|it| it.times(by));
        Self { value: exact.map_or(self.value * by as f64, Decimal::to_f64), exact, bound: self.bound }
    }
}

/// Whether letters glued to digits may mean money: `5m` is five million then, and five metres else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    OfMoney,
    OfAnything,
}

/// Reads one number at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize, letters: Letters) -> Read<Figure> {
    if let Some(next) = minus(phrase, at) {
        let bullet = phrase.range().start == at && !phrase.touches_next(at) && is_one(phrase, at, &["-", "−"]);
        let (figure, next) = positive(phrase, next, letters)?;
        if bullet && (next..phrase.range().end).any(|it| phrase.kind(it) == Some(TokenKind::Word)) {
            return None;
        }
        return Some((Figure { value: -figure.value, exact: figure.exact.map(Decimal::negated), ..figure }, next));
    }
    positive(phrase, at, letters)
}

/// Past "minus", "negative" or a sign that touches the digits and no word before them; not past "plus or minus".
/// A sign with a gap after it begins a cell that holds a figure alone, or else an item of a list.
fn minus(phrase: &Phrase<'_>, at: usize) -> Option<usize> {
    if is_one(phrase, at, &["minus", "negative"]) && super::before(phrase, at) != "or" {
        return Some(at + 1);
    }
    let free = at == phrase.range().start || !phrase.touches_next(at - 1) || is_one(phrase, at - 1, &["(", "\"", "“"]);
    (is_one(phrase, at, &["-", "−"]) && free && (phrase.touches_next(at) || at == phrase.range().start)).then_some(at + 1)
}

fn positive(phrase: &Phrase<'_>, at: usize, letters: Letters) -> Read<Figure> {
    one_in(phrase, at)
        .or_else(|| vague(phrase, at))
        .or_else(|| half_scale(phrase, at))
        .or_else(|| glued(phrase, at, letters))
        .or_else(|| scaled_fraction(phrase, at))
        .or_else(|| whole(phrase, at))
}

/// `one in five`, `two out of three`, `1 over 3`: a share.
fn one_in(phrase: &Phrase<'_>, at: usize) -> Read<Figure> {
    let (over, next) = plain(phrase, at)?;
    let (start, over_only) = match (phrase.lower(next), phrase.lower(next + 1)) {
        ("out", "of") => (next + 2, false),
        ("in", _) if over.whole() == Some(1) => (next + 1, false),
        ("over", _) => (next + 1, true),
        _ => return None,
    };
    let (under, end) = plain(phrase, start)?;
    let year = phrase.lower(start).len() == 4 && phrase.kind(start) == Some(TokenKind::Number);
    let ends = phrase.kind(end).is_none_or(|it| it == TokenKind::Punctuation);
    let share = if over_only { ends } else { over.to_f64() < under.to_f64() && !year };
    let exact = under.whole().is_some_and(|it| it > 1) && over.whole().is_some();
    (share && exact).then(|| (Figure::roughly(over.to_f64() / under.to_f64()), end))
}

/// `dozens`, `tens of thousands`, `several hundred`.
fn vague(phrase: &Phrase<'_>, at: usize) -> Read<Figure> {
    let word = phrase.lower(at);
    let of = |it: usize| (phrase.lower(it) == "of").then(|| plural_scale(phrase.lower(it + 1))).flatten();
    if word == "tens" {
        return of(at + 1).map(|it| (Figure::at_least(it * 10), at + 3));
    }
    if let Some(first) = plural_scale(word).filter(|_| word != "scores" || phrase.lower(at + 1) == "of") {
        return Some(of(at + 1).map_or((Figure::at_least(first), at + 1), |second| (Figure::at_least(first.saturating_mul(second)), at + 3)));
    }
    let few = past(phrase, at, &["a"]);
    let lead = is_one(phrase, few, &["several", "few", "many"]) || few > at && is_one(phrase, few, &["couple"]);
    let by = past(phrase, few + 1, &["of"]);
    let scale = scale(phrase.lower(by)).filter(|_| lead)?;
    Some((Figure::at_least(scale), by + 1))
}

/// `half a million`, `a quarter million`, `half a dozen`.
fn half_scale(phrase: &Phrase<'_>, at: usize) -> Read<Figure> {
    let first = past(phrase, at, &["a"]);
    let part = match phrase.lower(first) {
        "half" => 50,
        "quarter" => 25,
        _ => return None,
    };
    let next = past(phrase, past(phrase, first + 1, &["-"]), &["a", "of"]);
    let next = past(phrase, next, &["a"]);
    let scale = scale(phrase.lower(next))?;
    Some((Figure::exactly(Decimal::new(part).shifted(2)).times(scale), next + 1))
}

/// `10k`, `1.2bn`, `5m` of money.
fn glued(phrase: &Phrase<'_>, at: usize, letters: Letters) -> Read<Figure> {
    let word = phrase.raw(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let value = Decimal::parse(digits).filter(|_| digits.len() < word.len())?;
    let suffix = word.get(digits.len()..)?;
    let letters = if counts_millions(phrase, at) { Letters::OfMoney } else { letters };
    Some((Figure::exactly(value).times(glued_scale(suffix, letters)?), at + 1))
}

/// `1.1m homes` and `2m people` are millions; `400m hurdles` and `5m waves` are metres.
pub(super) fn counts_millions(phrase: &Phrase<'_>, at: usize) -> bool {
    let decimal = phrase.raw(at).contains('.') && super::counted::is_plural(phrase, at + 1);
    phrase.raw(at).ends_with('m') && (decimal || phrase.lower(at + 1) == "people")
}

/// What `k`, `bn`, `M` multiply by.
fn glued_scale(suffix: &str, letters: Letters) -> Option<u64> {
    Some(match suffix {
        "k" | "K" => 1_000,
        "M" | "MM" | "mil" | "mn" | "mln" => 1_000_000,
        "bn" | "b" | "B" | "bln" | "G" => 1_000_000_000,
        "tn" | "trn" | "tln" | "T" => 1_000_000_000_000,
        "m" if letters == Letters::OfMoney => 1_000_000,
        "t" if letters == Letters::OfMoney => 1_000_000_000_000,
        _ => return None,
    })
}

/// `two thirds of a million`, `three quarters billion`, `two thirds`.
fn scaled_fraction(phrase: &Phrase<'_>, at: usize) -> Read<Figure> {
    let (value, next) = fraction::alone(phrase, at)?;
    let by = past(phrase, past(phrase, next, &["of"]), &["a"]);
    match scale(phrase.lower(by)) {
        Some(scale) => Some((Figure::roughly(value * scale as f64), by + 1)),
        None => Some((Figure::roughly(value), next)),
    }
}

fn whole(phrase: &Phrase<'_>, at: usize) -> Read<Figure> {
    let (value, next) = spaced(phrase, at).or_else(|| plain(phrase, at))?;
    if let Some((value, next)) = point(phrase, value, next) {
        return Some((Figure::exactly(value), next));
    }
    let figure = Figure::exactly(value);
    let (figure, next) = and_fraction(phrase, figure, next);
    Some(with_scale(phrase, figure, next))
}

fn plain(phrase: &Phrase<'_>, at: usize) -> Read<Decimal> {
    if phrase.lower(at) == "." && phrase.touches_next(at) && phrase.kind(at + 1) == Some(TokenKind::Number) {
        return Decimal::parse(&format!(".{}", phrase.lower(at + 1))).map(|it| (it, at + 2));
    }
    if is_one(phrase, at, &["nought", "naught"]) {
        return Some((Decimal::new(0), at + 1));
    }
    // "a half", "an eighth" are fractions; "a hundred" is not.
    let read = cardinal(|i| phrase.lower(at + i))?;
    // "five billion and three quarters": the "and" belongs to the fraction.
    let and = (1..read.words).rev().find(|&it| phrase.lower(at + it) == "and");
    let fraction = and.filter(|&it| fraction::after(phrase, at + it).is_some_and(|(_, end)| end > at + read.words));
    let read = fraction.map_or(Some(read), |end| cardinal(|i| if i < end { phrase.lower(at + i) } else { "" }))?;
    Some((read.value, at + read.words))
}

/// `1 234 567`: groups of three digits that only spaces part.
fn spaced(phrase: &Phrase<'_>, at: usize) -> Read<Decimal> {
    let digits = |it: usize| phrase.lower(it).bytes().all(|b| b.is_ascii_digit()) && phrase.kind(it) == Some(TokenKind::Number);
    let first = phrase.lower(at);
    if !digits(at) || first.len() > 3 || first.starts_with('0') {
        return None;
    }
    let mut value = Decimal::parse(first)?;
    let mut next = at + 1;
    let group = |it: usize| phrase.lower(it).split('.').next().is_some_and(|it| it.len() == 3) && phrase.kind(it) == Some(TokenKind::Number);
    while next < at + 5 && group(next) && !super::leave::is_model(phrase, next) && digits(next - 1) && !phrase.touches_next(next - 1) {
        value = value.times(1_000)?.plus(Decimal::parse(phrase.lower(next))?)?;
        next += 1;
    }
    (next > at + 1).then_some((value, next))
}

/// `point seven`, `point zero three`, `point seventy-one`.
fn point(phrase: &Phrase<'_>, whole: Decimal, at: usize) -> Read<Decimal> {
    if phrase.lower(at) != "point" {
        return None;
    }
    let mut digits = String::new();
    let mut next = at + 1;
    while digits.len() < 9 {
        let Some((part, after)) = plain(phrase, next).filter(|it| it.0.whole().is_some_and(|it| it < 100)) else { break };
        digits.push_str(&part.whole()?.to_string());
        next = after;
    }
    let part = Decimal::parse(&digits)?.shifted(u32::try_from(digits.len()).ok()?);
    Some((whole.plus(part)?, next))
}

/// `and a half` after a whole number; after a scale word it is half of that scale: "3 million and a half".
fn and_fraction(phrase: &Phrase<'_>, figure: Figure, at: usize) -> (Figure, usize) {
    let Some((part, next)) = fraction::after(phrase, at) else { return (figure, at) };
    let last = scale(before(phrase, at)).filter(|&it| it >= 1_000);
    let again = scale(phrase.lower(next));
    match (last, again) {
        // "one billion and a half million"
        (Some(_), Some(by)) => (Figure::roughly(figure.value + part * by as f64), next + 1),
        (Some(by), None) => (Figure::roughly(figure.value + part * by as f64), next),
        _ if part == 0.5 => (Figure::exactly(figure.exact.and_then(|it| it.plus(Decimal::new(5).shifted(1))).unwrap_or(Decimal::new(0))), next),
        _ => (Figure::roughly(figure.value + part), next),
    }
}

/// `million` after "two and a half"; `dozens` after "3".
fn with_scale(phrase: &Phrase<'_>, figure: Figure, at: usize) -> (Figure, usize) {
    let word = phrase.lower(at);
    let of_dozen = matches!(word, "dozens" | "dzs" | "dozs" | "doz");
    match scale(word) {
        Some(by) if figure.value.abs() < 1_000_000.0 && by >= 1_000 || of_dozen => (figure.times(by), at + 1),
        None if matches!(word, "k" | "K") && figure.value.abs() < 1_000.0 && before(phrase, at).ends_with(|c: char| c.is_ascii_digit()) => {
            (figure.times(1_000), at + 1)
        }
        None if of_dozen => (figure.times(12), at + 1),
        _ => (figure, at),
    }
}
