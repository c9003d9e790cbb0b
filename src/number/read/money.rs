//! Words and signs → a sum of money with its ISO 4217 code; converts nothing.
//!
//! | accepted | value, unit |
//! |---|---|
//! | `$94,000` · `US$ 40 billion` · `€5m` · `£8.10 million` · `HK$2,000` | USD (or the story's dollars), USD, EUR, GBP, HKD |
//! | `five million yen` · `125 million Australian dollars` · `35 lakh rupees` | JPY, AUD, INR (or the story's rupees) |
//! | `USD 200` · `115.5USD` · `75 USD million` · `10 €` | USD, USD, USD, EUR |
//! | `3 dollars 50 cents` · `50 cents` · `210 pence` | 3.5 USD, 0.5 USD, 2.1 GBP |

use super::figure::{Figure, Letters};
use super::range::{self, Numbers};
use super::{Read, glued, is_one, past};
use crate::lexicon::{Decimal, WordList, WordTable, scale};
use crate::number::home::Home;
use crate::token::{Phrase, TokenKind};

pub(super) static CURRENCIES: WordTable = WordTable::new(include_str!("../../lexicon/currencies.txt"));
static HOMES: WordTable = WordTable::new(include_str!("../../lexicon/currency_homes.txt"));
static SIGNS: WordTable = WordTable::new(include_str!("../../lexicon/currency_signs.txt"));
pub(super) static CODES: WordList = WordList::new(include_str!("../../lexicon/currency_codes.txt"));

/// A sum: its numbers and its ISO 4217 code.
pub(super) type Sum = (Numbers, String);

/// Whether the word as written is the code of a currency.
pub(super) fn is_code(word: &str) -> bool {
    CODES.contains(word)
}

/// Reads a sum of money at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<Sum> {
    sign_first(phrase, at, home).or_else(|| word_after(phrase, at, home))
}

/// `$94,000`, `US$ 40 billion`, `USD 200`, `Rs 500`.
fn sign_first(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<Sum> {
    if let Some((numbers, code)) = glued::before(phrase, at, home) {
        let (numbers, end) = scale_after(phrase, numbers, at + 1);
        return Some(((numbers, code), end));
    }
    let start = if phrase.lower(at) == "between" { at + 1 } else { at };
    let (code, next) = sign(phrase, start, home).or_else(|| code(phrase, start))?;
    let again = |it: usize| sign(phrase, it, home).or_else(|| self::code(phrase, it)).map_or(it, |(_, next)| next);
    let (numbers, end) =
        if start > at { range::read(phrase, at, Letters::OfMoney, again)? } else { range::read(phrase, next, Letters::OfMoney, again)? };
    // "$10 dollars", "$5 USD" say it twice.
    let twice = is_one(phrase, end, &["dollars", "usd", "euros", "pounds"]) && phrase.kind(end + 1) != Some(TokenKind::Number);
    let end = if twice { end + 1 } else { end };
    Some(((numbers, code), end))
}

/// A sign with the letters before it: `US$`, `C $`, `£`, `HK$`.
fn sign(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<String> {
    let joined = [phrase.lower(at), phrase.lower(at + 1)].concat();
    // "a $118 million plan" has an article, "A$118 million" a letter.
    let article = phrase.lower(at) == "a" && !phrase.touches_next(at);
    if phrase.kind(at) == Some(TokenKind::Word)
        && !article
        && let Some(code) = SIGNS.get(&joined)
    {
        return Some((code.to_owned(), at + 2));
    }
    let word = phrase.lower(at);
    let next = past(phrase, at + 1, &["."]);
    if matches!(word, "rs" | "rs." | "₨") && phrase.kind(next) == Some(TokenKind::Number) {
        return Some((at_home("rupee", home)?, next));
    }
    let named = SIGNS.get(word)?;
    let code = CURRENCIES.get(named).map(str::to_owned).or_else(|| at_home(named, home)).unwrap_or_else(|| named.to_owned());
    Some((code, at + 1))
}

/// `USD`, `RMB`, and the commonest in lower case.
fn code(phrase: &Phrase<'_>, at: usize) -> Read<String> {
    let raw = phrase.raw(at);
    let common = matches!(raw, "usd" | "eur" | "gbp" | "rmb" | "cny" | "jpy");
    (CODES.contains(raw) || common).then(|| (iso(&raw.to_ascii_uppercase()), at + 1))
}

/// `MEUR`, `MUSD`: millions.
fn million_code(phrase: &Phrase<'_>, at: usize) -> Option<String> {
    phrase.raw(at).strip_prefix('M').filter(|it| it.len() == 3 && CODES.contains(it)).map(iso)
}

pub(super) fn iso(code: &str) -> String {
    if code == "RMB" { "CNY".to_owned() } else { code.to_owned() }
}

/// The code of a word that several countries use, in this story.
pub(super) fn at_home(word: &str, home: Home) -> Option<String> {
    let mut codes = HOMES.get(word)?.split(' ');
    let usual = codes.next()?;
    let others: Vec<(&str, &str)> = codes.filter_map(|it| it.split_once('=')).collect();
    let most = others.iter().find(|it| Some(it.0) == home.most);
    let here = most.or_else(|| only_named(word, usual, &others, home)).map(|it| it.1);
    Some(here.unwrap_or(usual).to_owned())
}

/// The one country of a story, named but once, that calls its money so: pesos in a story from Chile; of neighbours that all
/// pay in crowns, the first. Dollars are those of the United States until more is said.
fn only_named<'o>(word: &str, usual: &str, others: &'o [(&'o str, &'o str)], home: Home) -> Option<&'o (&'o str, &'o str)> {
    let mut named = others.iter().filter(|it| home.names(it.0));
    let crown = word == "crown";
    let first = || others.iter().filter(|it| home.names(it.0)).min_by_key(|it| home.place(it.0));
    let one = if crown { first() } else { named.next().filter(|_| named.next().is_none()) }?;
    // A currency's code begins with its country's.
    let at_usual = usual.get(..2).is_some_and(|country| home.names(country));
    (!at_usual && !matches!(word, "dollar" | "cent")).then_some(one)
}

/// `five million yen`, `115.5USD`, `10 €`, `75 USD million`.
fn word_after(phrase: &Phrase<'_>, at: usize, home: Home) -> Read<Sum> {
    if let Some(sum) = glued::behind(phrase, at) {
        return Some((sum, at + 1));
    }
    let (numbers, next) = range::read(phrase, at, Letters::OfAnything, |it| it)?;
    let next = past(phrase, next, &["-"]);
    if let Some(code) = million_code(phrase, next) {
        return Some(((Numbers { low: numbers.low.times(1_000_000), ..numbers }, code), next + 1));
    }
    let (code, part, end) = currency(phrase, next, home)?;
    let numbers = if part == Part::Hundredth { numbers.hundredth() } else { numbers };
    let (numbers, end) = scale_after(phrase, numbers, end);
    Some(with_cents(phrase, (numbers, code), end))
}

/// Whether a word names the currency or its hundredth part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Hundredth,
}

/// The currency named at `at`: up to three words, a code or a sign.
fn currency(phrase: &Phrase<'_>, at: usize, home: Home) -> Option<(String, Part, usize)> {
    for words in (1..=3).rev() {
        let name: Vec<&str> = (at..at + words).map(|it| phrase.lower(it)).collect();
        let name = name.join(" ");
        let single = name.strip_suffix('s').filter(|it| !it.ends_with('s')).unwrap_or(&name);
        let hundredth = matches!(single, "cent" | "penny" | "pence" | "kopek" | "sen");
        let code = CURRENCIES.get(&name).or_else(|| CURRENCIES.get(single)).map(str::to_owned);
        let code = code.or_else(|| at_home(single, home)).or_else(|| at_home(&name, home));
        if let Some(code) = code.filter(|_| is_money(phrase, at, words, home)) {
            return Some((code, if hundredth { Part::Hundredth } else { Part::Whole }, at + words));
        }
    }
    let (code, next) =
        sign(phrase, at, home).filter(|_| phrase.kind(at + 1) != Some(TokenKind::Number) || !phrase.touches_next(at)).or_else(|| code(phrase, at))?;
    Some((code, Part::Whole, next))
}

/// Words that are more often something else: a verb, a prince's, the sun, so that only a sum is money.
const SUMS: [&str; 5] = ["won", "crown", "crowns", "marks", "sol"];

/// Countries that pay in crowns: there 500 of them are no headgear.
const CROWNS: [&str; 5] = ["CZ", "DK", "IS", "NO", "SE"];

/// Words that with a capital are names: Leone, Lek, Kip.
const SMALL: [&str; 24] = [
    "rand", "dong", "colon", "lei", "sen", "cordoba", "balboa", "dram", "quid", "kip", "tala", "vatu", "pula", "loti", "leone", "leones", "lev",
    "leva", "som", "kina", "lek", "lari", "florin", "florins",
];

/// Whether a sum stands before `at`: thousands or more, in a word or in grouped digits.
fn is_sum(phrase: &Phrase<'_>, at: usize) -> bool {
    let figure = super::before(phrase, at);
    scale(figure).is_some() || figure.contains(',')
}

/// Whether a figure of ten or more stands before `at`.
fn is_tens(phrase: &Phrase<'_>, at: usize) -> bool {
    let figure = super::before(phrase, at);
    figure.len() > 1 && figure.bytes().all(|it| it.is_ascii_digit())
}

/// Whether the word is money here: "pounds" may be weight, "won" a verb, "real" an adjective, "mark" a name.
fn is_money(phrase: &Phrase<'_>, at: usize, words: usize, home: Home) -> bool {
    let weigh = || {
        (at.saturating_sub(8)..at + 6).any(|it| {
            matches!(
                phrase.lower(it),
                "weigh" | "weighs" | "weighed" | "weighing" | "weight" | "heavy" | "baby" | "ounces" | "lbs" | "tons" | "gained" | "shed" | "metric"
            )
        })
    };
    match phrase.lower(at) {
        "pound" | "pounds" if words == 1 => !weigh() && super::before(phrase, at) != "-",
        "crowns" if words == 1 && CROWNS.iter().any(|it| home.names(it)) => is_sum(phrase, at) || is_tens(phrase, at),
        word if words == 1 && SUMS.contains(&word) => is_sum(phrase, at),
        "real" | "mark" | "sterling" => false,
        word if words == 1 && SMALL.contains(&word) => !phrase.is_capital(at),
        _ => true,
    }
}

/// `million` after the code: "75 USD million".
fn scale_after(phrase: &Phrase<'_>, numbers: Numbers, at: usize) -> (Numbers, usize) {
    match scale(phrase.lower(at)).filter(|&it| it >= 1_000 && numbers.high.is_none() && phrase.lower(at + 1) != "of") {
        Some(by) => (Numbers { low: numbers.low.times(by), high: None }, at + 1),
        None => (numbers, at),
    }
}

/// `50 cents` after "3 dollars", or a last "50".
fn with_cents(phrase: &Phrase<'_>, (numbers, code): Sum, at: usize) -> (Sum, usize) {
    let start = past(phrase, at, &["and"]);
    let cents = super::figure::read(phrase, start, Letters::OfAnything)
        .filter(|(it, _)| !is_one(phrase, start, &["a", "an"]) && (1.0..100.0).contains(&it.value) && numbers.high.is_none());
    match (cents, numbers.low.exact) {
        (Some((cents, next)), Some(whole))
            if is_one(phrase, next, &["cents", "cent", "pence"]) || is_last(phrase, next) && cents.value.fract() == 0.0 =>
        {
            let sum = cents.exact.and_then(|it| whole.plus(it.shifted(2))).unwrap_or(whole);
            let low = Figure { value: sum.to_f64(), exact: Some(sum), ..numbers.low };
            ((Numbers { low, high: None }, code), if is_last(phrase, next) { next } else { next + 1 })
        }
        _ => ((numbers, code), at),
    }
}

fn is_last(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.kind(at).is_none() || is_one(phrase, at, &[".", "!", "?"])
}

impl Numbers {
    /// Cents as dollars.
    fn hundredth(self) -> Self {
        let part = |it: Figure| {
            let exact = it.exact.map(|it| it.shifted(2));
            Figure { value: exact.map_or(it.value / 100.0, Decimal::to_f64), exact, ..it }
        };
        Self { low: part(self.low), high: self.high.map(part) }
    }
}
