//! Lines → the set of words that carry meaning, for telling whether two speak of the same things.

use super::fold::letters;
use super::line::Line;
use super::words::is_capital;
use crate::text::is_space;
use std::collections::BTreeSet;

/// Words looked at in one line: a longer one repeats itself.
const MOST: usize = 400;

/// The words of four letters or more, or with a capital, as bare lower-case letters.
pub(super) fn tokens<'a, 'b: 'a>(lines: impl IntoIterator<Item = &'a Line<'b>>) -> BTreeSet<String> {
    let words = lines.into_iter().flat_map(|line| line.words.split(is_space).take(MOST));
    let kept = words.filter(|it| it.len() >= 4 || is_capital(it)).map(letters);
    kept.filter(|it| it.len() >= 2).collect()
}
