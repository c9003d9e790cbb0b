//! A stated value and ours → the class of the difference; reads no corpus.
//!
//! Every difference falls into exactly one class, by the two values alone, so that a table of them leaves nothing out.

/// What kind of value a TIMEX3 value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Nothing stated.
    Empty,
    /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    AtLarge,
    /// `P3D`.
    Length,
    /// `XXXX-WXX-1`, a recurring or open time.
    Open,
    /// `2012-02-06T10:42`, `2012-02-06TNI`.
    Clock,
    /// `2012-02-06`, `199`.
    Date,
}

fn sort(value: &str) -> Sort {
    match value {
        "" | "null" => Sort::Empty,
        _ if value.ends_with("_REF") => Sort::AtLarge,
        _ if value.starts_with('P') => Sort::Length,
        _ if value.starts_with('X') => Sort::Open,
        _ if value.contains('T') => Sort::Clock,
        _ => Sort::Date,
    }
}

/// A class of difference and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Class {
    /// Its place in the table.
    pub order: usize,
    /// Its name and why it happens, in a sentence.
    pub name: &'static str,
    /// Why it happens.
    pub why: &'static str,
}

/// Every class, in the order of the table.
pub const CLASSES: [Class; 16] = [
    class(0, "not found: at large", "words for past, present and future that we pass over, such as \"former\", \"ongoing\", \"at one point\""),
    class(1, "not found: length", "a length without a number or inside a compound, such as \"long-term\", \"the duration\""),
    class(2, "not found: open or again and again", "rates and habits, such as \"a later time\", \"20 articles a month\""),
    class(3, "not found: date or time", "a bare number or hour, a bare season, \"that time\", or a date inside a name"),
    class(4, "found where none is stated: date or time", "a date that the set leaves out, or marks as part of a name"),
    class(5, "found where none is stated: length or habit", "a length that the set leaves out, since it marks dates alone"),
    class(6, "at large against placed", "one reads a place in time, the other only past, present or future"),
    class(7, "length against date", "\"the last year\" as a length or as the year"),
    class(8, "open against placed", "one reads a habit or leaves the year open, the other names the time"),
    class(9, "another length", "another number or unit, mostly of words such as \"a few\""),
    class(10, "another pattern", "two notations of one habit, such as P1D and XXXX-XX-XX"),
    class(11, "finer or coarser", "the same time, one of them told to the day or hour and the other not"),
    class(12, "another year", "the same month and day in another year"),
    class(13, "another week or weekday", "within eight days: a weekday taken back for on, or counted from another day"),
    class(14, "stated without a day", "the Recognizers specs leave a time of day open; we say the day it is counted from"),
    class(15, "another date", "counted from another date, or read otherwise"),
];

const fn class(order: usize, name: &'static str, why: &'static str) -> Class {
    Class { order, name, why }
}

/// The class of an expression that we did not find.
pub fn unfound(stated: &str) -> Class {
    CLASSES[match sort(stated) {
        Sort::AtLarge => 0,
        Sort::Length => 1,
        Sort::Open => 2,
        Sort::Empty | Sort::Clock | Sort::Date => 3,
    }]
}

/// The class of an answer where nothing is stated.
pub fn spurious(ours: &str) -> Class {
    CLASSES[if matches!(sort(ours), Sort::Length | Sort::Open) { 5 } else { 4 }]
}

/// The class of two values that differ.
pub fn other_value(stated: &str, ours: &str) -> Class {
    let (left, right) = (sort(stated), sort(ours));
    let one = |it: Sort| left == it || right == it;
    CLASSES[if left == right && left == Sort::Length {
        9
    } else if left == right && left == Sort::Open || one(Sort::Open) && one(Sort::Length) {
        10
    } else if one(Sort::AtLarge) {
        6
    } else if one(Sort::Length) {
        7
    } else if one(Sort::Open) {
        8
    } else {
        placed(stated, ours)
    }]
}

fn placed(stated: &str, ours: &str) -> usize {
    let (short, long) = if stated.len() < ours.len() { (stated, ours) } else { (ours, stated) };
    if stated.starts_with('T') && ours.contains('T') {
        return 14;
    }
    if long.starts_with(short) {
        return 11;
    }
    if stated.get(4..) == ours.get(4..) && stated.len() > 4 {
        return 12;
    }
    let days = |value: &str| value.get(..10).and_then(|it| it.parse::<galley::calendar::Date>().ok());
    match (days(stated), days(ours)) {
        (Some(left), Some(right)) if left == right => 11,
        (Some(left), Some(right)) if left.duration_since(right).as_hours().abs() <= 24 * 8 => 13,
        _ if stated.contains("-W") && ours.contains("-W") => 13,
        _ => 15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_has_a_class() {
        let name = |stated, ours| other_value(stated, ours).name;
        assert_eq!(name("2012-02", "2012-02-07"), "finer or coarser");
        assert_eq!(name("2012-02-07TNI", "2012-02-07T22:00"), "finer or coarser");
        assert_eq!(name("2011-02-07", "2012-02-07"), "another year");
        assert_eq!(name("2012-02-07", "2012-02-14"), "another week or weekday");
        assert_eq!(name("2012-02-07", "2012-06-14"), "another date");
        assert_eq!(name("P1Y", "2012"), "length against date");
        assert_eq!(name("P1D", "XXXX-XX-XX"), "another pattern");
        assert_eq!(name("PRESENT_REF", "2012-02-07"), "at large against placed");
        assert_eq!((unfound("PXD").order, spurious("P3D").order), (1, 5));
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(CLASSES.iter().enumerate().all(|(at, it)| it.order == at));
    }
}
