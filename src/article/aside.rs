//! Words behind an author's name → whether they say when or where, or run on as a sentence; reads no names.

use super::words::{Word, is_capital};
use crate::calendar;

/// `- Apr 16, 2015 8:02 pm`, `2 days ago`, `on 11/19/2019 at 4:00 pm`.
pub(super) fn is_when(words: &[Word<'_>]) -> bool {
    let month = words.iter().take(5).any(|it| calendar::month(it.bare().text).is_some());
    let digit = words.iter().take(5).any(|it| it.text.contains(|c: char| c.is_ascii_digit()));
    digit && words.len() <= 14 && (month || is_figures(words) || words.last().is_some_and(|it| it.text == "ago"))
}

/// `11/19/2019`, with nothing or a time of day behind it; slashes part words here.
fn is_figures(words: &[Word<'_>]) -> bool {
    let from = usize::from(words.first().is_some_and(|it| it.is_any(&["", "on"])));
    let figures = words.iter().skip(from).take_while(|it| it.text.len() <= 4 && it.bare().text.parse::<u16>().is_ok()).count();
    let behind = words.get(from + 3);
    figures == 3 && behind.is_none_or(|it| it.text.contains([':', '-', '|', '@']) || it.is("at"))
}

/// `in Nairobi`, `in New York and London`.
pub(super) fn is_place(words: &[Word<'_>]) -> bool {
    let opens = words.first().is_some_and(|it| matches!(it.text, "in" | "at"));
    let place = |it: &Word<'_>| (is_capital(it.text) && calendar::month(it.bare().text).is_none()) || it.text == "and";
    opens && words.len() >= 2 && words.len() <= 5 && words.iter().skip(1).all(place)
}

/// Whether the words behind the first `taken` run on as a sentence does.
pub(super) fn is_sentence(words: &[Word<'_>], taken: usize) -> bool {
    let rest = words.get(taken..).unwrap_or(&[]);
    let lower = rest.iter().filter(|it| it.text.starts_with(char::is_lowercase) && !it.text.contains('@')).count();
    let stopped = words.last().is_some_and(|it| it.text.ends_with(['.', '?', '!']) && it.text.len() > 3);
    lower >= 6 || (lower >= 3 && stopped)
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn when_where_and_sentences() {
        let of = |text: &'static str| words(text, 0, 30);
        assert!(is_when(&of("- Apr 16, 2015 8:02 pm")) && is_when(&of("2 days ago")) && is_when(&of("on 11/19/2019 at 4:00 pm")));
        assert!(is_place(&of("in New York and London")) && !is_place(&of("in May")));
        assert!(is_sentence(&of("the water had gone."), 0) && !is_sentence(&of("Jane Doe"), 0));
    }
}
