//! A part of a month or year by its number → which; resolves no year.
//!
//! | accepted | reading |
//! |---|---|
//! | `first week of April` · `last weekend of July` · `final day of March 2012` | a week, a weekend, a day |
//! | `third month of 2021` · `final quarter of 2009` · `first half of 2012` | a month, a quarter, a half |
//! | `second half of the year` | the year of publication |
//! | `last Friday of March` · `second Thursday in November` | a day |

use super::{is_one, skip, unit, year};
use crate::calendar;
use crate::lexicon::ordinal;
use crate::time::meaning::{InYear, Read, Share, Unit, When, Which};
use crate::token::Phrase;

/// Reads such a part at `at`.
pub(super) fn read(phrase: &Phrase<'_>, at: usize) -> Read<When> {
    let (nth, noun) = number(phrase, at)?;
    let share = match phrase.lower(noun) {
        "half" => Share::Half,
        word if phrase.is_capital(noun) => Share::Weekday(calendar::weekday(word)?),
        word if unit::is_plural(word) => return None,
        word => Share::Unit(unit::unit(word)?),
    };
    let of = Some(noun + 1).filter(|it| is_one(phrase, *it, &["of", "in"]))? + 1;
    let (month, next) = month(phrase, of).map_or((None, skip(phrase, of, &["the", "fiscal"])), |(month, next)| (Some(month), next));
    let the_year = || (month.is_none() && next > of && phrase.lower(next) == "year").then_some((InYear::Told(Which::This), next + 1));
    let written = year::digits(phrase.lower(next)).map(|it| (InYear::Written(it), next + 1));
    let year = written.or_else(|| super::date::told_year(phrase, next)).or_else(the_year);
    let (year, next) = match year {
        Some(found) => found,
        None => (InYear::Unsaid, month.map(|_| next)?),
    };
    fits(share, month).then_some((When::Nth { nth, share, month, year }, next))
}

/// 1, 2, 3 … or −1 for the last.
fn number(phrase: &Phrase<'_>, at: usize) -> Read<i8> {
    if is_one(phrase, at, &["last", "final", "closing"]) {
        return Some((-1, at + 1));
    }
    let (nth, words) = if is_one(phrase, at, &["opening"]) { (1, 1) } else { ordinal(|i| phrase.lower(at + i))? };
    i8::try_from(nth).ok().filter(|it| (1..13).contains(it)).map(|it| (it, at + words))
}

fn month(phrase: &Phrase<'_>, at: usize) -> Read<i8> {
    calendar::month(phrase.lower(at)).filter(|_| phrase.is_capital(at)).map(|it| (it, at + 1))
}

/// Weeks and days are counted in a month, or in a year; months, quarters and halves in a year alone.
const fn fits(share: Share, month: Option<i8>) -> bool {
    match share {
        Share::Unit(Unit::Day | Unit::Week | Unit::Weekend) => true,
        Share::Weekday(_) => month.is_some(),
        Share::Unit(Unit::Month | Unit::Quarter) | Share::Half => month.is_none(),
        Share::Unit(_) => false,
    }
}
