//! An article → the date its times are counted from, and the order of its figures; reads no expression.

use crate::article::{Article, Basis};
use crate::calendar::{self, Date};
use crate::text::Text;

/// What relative times count from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The publication date; `None` when the paste does not say.
    pub published: Option<Date>,
    /// "published 2012-02-07 (caption 2012-02-06 + later weekday)".
    pub why: String,
    /// Whether `6/2/2012` is the 2nd of June here.
    pub month_first: bool,
}

/// Reads the anchor of `article`.
pub(super) fn of(text: &Text<'_>, article: &Article) -> Anchor {
    let published = article.published.date;
    Anchor { published, why: why(article), month_first: month_first(text.as_str(), published) }
}

fn why(article: &Article) -> String {
    let published = &article.published;
    let Some(date) = published.date else { return "no publication date: nothing to count from".to_owned() };
    let basis = match (published.reasoning.as_str(), published.basis) {
        ("", Basis::Stated) => "stated",
        ("", Basis::Dateline) => "dateline",
        ("", Basis::Caption) => "caption",
        ("", Basis::Given) => "given",
        ("", Basis::None) => return format!("published {date}"),
        (reasoning, _) => reasoning,
    };
    format!("published {date} ({basis})")
}

/// The order of figures: what one unmistakable date shows, then what makes an open one fall nearest to
/// publication, then how the article writes dates in words, month first or day first.
fn month_first(text: &str, published: Option<Date>) -> bool {
    let mut in_words = 0_i32;
    let mut near = 0_i32;
    for found in calendar::find(text) {
        let Some(month) = found.date.month else { continue };
        let first = found.span.of(text).chars().next().unwrap_or(' ');
        let figures = !found.span.of(text).contains(|c: char| c.is_alphabetic());
        let words = found.span.of(text);
        match (figures, found.other) {
            (true, None)
                if words.contains('/')
                    && !words.starts_with(|c: char| c.is_ascii_digit() && words.len() > 8 && words.as_bytes().get(4) == Some(&b'/')) =>
            {
                return leading(words) == Some(month);
            }
            (true, Some(other)) => near += published.map_or(0, |it| nearer(it, found.date, other)),
            (false, _) if found.date.day.is_some() => in_words += if first.is_ascii_digit() { -1 } else { 1 },
            _ => {}
        }
    }
    if near == 0 { in_words > 0 } else { near > 0 }
}

fn leading(words: &str) -> Option<i8> {
    words.split('/').next()?.parse().ok()
}

/// 1 when the month-first reading falls nearer to publication, −1 when the other does.
fn nearer(published: Date, day_first: calendar::Partial, month_first: calendar::Partial) -> i32 {
    let distance = |it: calendar::Partial| it.date().map_or(i64::MAX, |it| it.duration_since(published).as_hours().abs());
    match distance(month_first).cmp(&distance(day_first)) {
        std::cmp::Ordering::Less => 1,
        std::cmp::Ordering::Greater => -1,
        std::cmp::Ordering::Equal => 0,
    }
}
