//! Names of holidays → the holiday; resolves no year, and leaves "the Christmas break" alone.
//!
//! | accepted | day |
//! |---|---|
//! | `Christmas Eve` · `Christmas Day` · `Boxing Day` · `New Year's Eve` | 24, 25, 26, 31 December |
//! | `Thanksgiving` · `Labor Day` · `Memorial Day` | as the United States keep them |
//! | `Good Friday` · `Easter` · `Easter Monday` · `Ash Wednesday` | counted from Easter Sunday |
//! | `Christmas` · `Easter` · `Halloween` where no noun follows: `since Christmas,` | 25 December … |
//! | `last Easter` · `this Christmas` | the one before publication, that of its year |
//! | `Labor Day weekend` · `the Easter weekend` | the weekend nearest to it |

use super::is_one;
use crate::calendar::{Holiday, Weekday};
use crate::time::meaning::{Feast, InYear, Read, When, Which};
use crate::token::{Phrase, TokenKind};

/// Names of one word or several, in lower case; a longer name stands before a shorter one that begins it.
const NAMES: [(&[&str], Holiday); 36] = [
    (&["christmas", "eve"], Holiday::Fixed(12, 24)),
    (&["christmas", "day"], Holiday::Fixed(12, 25)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
    (&["new", "year", "'s", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "year", "'s", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year", "’s", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "year", "’s", "day"], Holiday::Fixed(1, 1)),
    (&["martin", "luther", "king", "day"], Holiday::Nth(1, Weekday::Monday, 3)),
    (&["groundhog", "day"], Holiday::Fixed(2, 2)),
    (&["valentine", "'s", "day"], Holiday::Fixed(2, 14)),
    (&["valentine", "’s", "day"], Holiday::Fixed(2, 14)),
    (&["presidents", "day"], Holiday::Nth(2, Weekday::Monday, 3)),
    (&["st.", "patrick", "'s", "day"], Holiday::Fixed(3, 17)),
    (&["st.", "patrick", "’s", "day"], Holiday::Fixed(3, 17)),
    (&["shrove", "tuesday"], Holiday::Easter(-47)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["maundy", "thursday"], Holiday::Easter(-3)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["april", "fools", "day"], Holiday::Fixed(4, 1)),
    (&["may", "day"], Holiday::Fixed(5, 1)),
    (&["memorial", "day"], Holiday::Nth(5, Weekday::Monday, -1)),
    (&["fourth", "of", "july"], Holiday::Fixed(7, 4)),
    (&["july", "fourth"], Holiday::Fixed(7, 4)),
    (&["juneteenth"], Holiday::Fixed(6, 19)),
    (&["bastille", "day"], Holiday::Fixed(7, 14)),
    (&["labor", "day"], Holiday::Nth(9, Weekday::Monday, 1)),
    (&["columbus", "day"], Holiday::Nth(10, Weekday::Monday, 2)),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["armistice", "day"], Holiday::Fixed(11, 11)),
    (&["thanksgiving"], Holiday::Nth(11, Weekday::Thursday, 4)),
    (&["halloween"], Holiday::Fixed(10, 31)),
    (&["easter"], Holiday::Easter(0)),
    (&["christmas"], Holiday::Fixed(12, 25)),
];

/// Words before a holiday that make it something else: "the Christmas from hell", "Merry Christmas".
const OTHER: [&str; 6] = ["the", "a", "an", "merry", "happy", "his"];

/// Words that may follow a holiday's name and leave it a day.
const GOES_ON: [&str; 30] = [
    "the", "he", "she", "it", "we", "they", "in", "on", "at", "and", "or", "by", "for", "with", "when", "as", "after", "before", "to", "of", "from",
    "but", "that", "this", "last", "next", "is", "was", "will", "night",
];

/// Reads a holiday at `at`, with the year that follows it; `which` is what the word before said.
pub(super) fn read(phrase: &Phrase<'_>, at: usize, which: Which) -> Read<When> {
    if !phrase.is_capital(at) {
        return None;
    }
    let (words, holiday) = NAMES.iter().find(|(words, _)| words.iter().zip(at..).all(|(word, at)| phrase.lower(at) == *word))?;
    // "the hottest May day" is a day in May.
    if words[..] == ["may", "day"] && !phrase.is_capital(at + 1) {
        return None;
    }
    let weekend = phrase.lower(at + words.len()) == "weekend";
    let next = at + words.len() + usize::from(weekend);
    let other = words.len() == 1 && !weekend && (OTHER.contains(&super::before(phrase, at)) || !stands_alone(phrase, next));
    let year = super::year::digits(phrase.lower(next)).map(|it| (InYear::Written(it), next + 1));
    let (year, next) = year.or_else(|| super::date::told_year(phrase, next)).unwrap_or((InYear::Unsaid, next));
    let feast = Feast { holiday: *holiday, which, year };
    (!other).then_some((if weekend { When::HolidayWeekend(feast) } else { When::Holiday(feast) }, next))
}

/// Whether what follows is no noun that the holiday only describes: "Christmas sales".
fn stands_alone(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.kind(at) != Some(TokenKind::Word) || is_one(phrase, at, &GOES_ON)
}
