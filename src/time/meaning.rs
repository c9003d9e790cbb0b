//! What the words of a time expression say, before any date is known; resolves nothing.

use crate::calendar::{Holiday, Partial, Weekday};
use crate::lexicon::Decimal;
use std::ops::Range;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A part of the day, or a point of it that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// Which one of several like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Nothing says so: the tense of the sentence decides.
    Bare,
    /// this
    This,
    /// last
    Last,
    /// this past
    Past,
    /// next, coming
    Next,
    /// that, the same: the one the story spoke of last.
    Same,
    /// the previous: before the one the story spoke of last.
    Previous,
    /// the following, the next day: after the one the story spoke of last.
    Following,
}

/// Which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InYear {
    Unsaid,
    Written(i16),
    /// this year, last year …
    Told(Which),
}

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    Exactly(Decimal),
    /// several, a few, or a bare plural: TIMEX3's X.
    Some,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    pub amount: Amount,
    pub unit: Unit,
    /// The smaller parts of "1 hour, 59 minutes and 40.2 seconds".
    pub rest: [Option<(Decimal, Unit)>; 2],
}

impl Length {
    /// So many of one unit.
    pub const fn new(amount: Amount, unit: Unit) -> Self {
        Self { amount, unit, rest: [None, None] }
    }
}

/// A holiday, and which one of several years'.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feast {
    pub holiday: Holiday,
    pub which: Which,
    pub year: InYear,
}

/// What is counted in "the first week of April", "the second half of 2012".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    Unit(Unit),
    Half,
    /// "the last Friday of March"
    Weekday(Weekday),
}

/// A day, or something longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Month, day and year, as far as they are written.
    Written(Partial, InYear),
    /// Figures whose order is open: day first, month first.
    Either(Partial, Partial),
    /// A day of the month alone, beside another date: "24 and 26".
    DayOfMonth(i8),
    /// Two days of one month: "July 27–28".
    Days(Partial, i8),
    Weekday(Weekday, Which),
    /// "Tuesday of last week".
    InWeek(Weekday, Which),
    /// "last March", "this June".
    Month(i8, Option<i8>, Which),
    /// Days from the day of publication: yesterday is −1.
    Shift(i32),
    /// The night after the day told; without one, the night before publication.
    Overnight,
    /// "last week", "that year".
    Unit(Unit, Which),
    Season(Season, Which, InYear),
    Quarter(i8, InYear),
    Holiday(Feast),
    /// The weekend nearest to a holiday: "Labor Day weekend".
    HolidayWeekend(Feast),
    /// The week that a written day lies in: "the week of March 11".
    WeekOf(Partial),
    /// The part of the year told last, a year before: "the same quarter last year", "the year-ago quarter".
    YearBefore,
    /// A numbered part of a month or year; −1 is the last.
    Nth {
        nth: i8,
        share: Share,
        month: Option<i8>,
        year: InYear,
    },
    Decade(i16),
    Century(i16),
    Years(i16, i16),
    /// "two weeks ago" (from publication) and "two weeks later" (from the reference).
    Away {
        length: Length,
        forward: Direction,
        from: From,
    },
}

/// Before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    On,
}

/// What a distance is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    Publication,
    Reference,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u8,
    pub minute: Option<u8>,
    pub second: Option<u8>,
}

/// What an expression says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    At {
        when: Option<When>,
        part: Option<Part>,
        clock: Option<Clock>,
    },
    Lasting(Length),
    /// A recurring time, as TIMEX3 writes it.
    Every(String),
    /// Only past, present or future.
    Vague(&'static str),
}

/// An expression found, not yet resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its tokens.
    pub tokens: Range<usize>,
    pub meaning: Meaning,
    /// Said in passing: it names no time that could stand on a time line.
    pub vague: bool,
}

impl Found {
    /// A date or something longer, said plainly.
    pub const fn on(tokens: Range<usize>, when: When) -> Self {
        Self { tokens, meaning: Meaning::At { when: Some(when), part: None, clock: None }, vague: false }
    }
}

/// What a rule read from a token on, and the first token it left.
pub(super) type Read<T> = Option<(T, usize)>;
