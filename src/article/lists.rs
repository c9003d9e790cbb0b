//! The room's word lists → membership; the lists are plain lower-case words, one phrase a line.

use crate::lexicon::WordList;

/// Whole lines of page furniture.
pub(super) static WHOLE: WordList = WordList::new(include_str!("lists/whole.txt"));
/// How lines of page furniture begin.
pub(super) static START: WordList = WordList::new(include_str!("lists/start.txt"));
/// Phrases that give a sentence away as page furniture.
pub(super) static WITHIN: WordList = WordList::new(include_str!("lists/within.txt"));
/// Headings after which a page is no longer the story.
pub(super) static SECTION: WordList = WordList::new(include_str!("lists/section.txt"));
/// Headings under which readers write.
pub(super) static COMMENTS: WordList = WordList::new(include_str!("lists/comments.txt"));
/// News and picture agencies.
static AGENCIES: WordList = WordList::new(include_str!("lists/agencies.txt"));

/// Whether `name` is a known news or picture agency, in any case.
pub(super) fn is_agency(name: &str) -> bool {
    name.len() <= 40 && AGENCIES.contains(name.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str())
}

/// Whether `plain` words begin with a phrase of `list`, of at most five words.
pub(super) fn begins_with(list: &WordList, plain: &str) -> bool {
    let ends = plain.match_indices(' ').map(|(at, _)| at).chain([plain.len()]);
    ends.take(5).any(|end| plain.get(..end).is_some_and(|it| list.contains(it)))
}

/// Whether `plain` words hold a phrase of `list`, of two to five words, anywhere.
pub(super) fn holds(list: &WordList, plain: &str) -> bool {
    starts(plain).any(|it| begins_with(list, it))
}

/// At how many of its words `plain` begins a phrase of `list`.
pub(super) fn count(list: &WordList, plain: &str) -> usize {
    starts(plain).filter(|it| begins_with(list, it)).count()
}

/// `plain` from each of its words on.
fn starts(plain: &str) -> impl Iterator<Item = &str> {
    [0].into_iter().chain(plain.match_indices(' ').map(|(at, _)| at + 1)).filter_map(|start| plain.get(start..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_plain() {
        for list in [&WHOLE, &START, &WITHIN, &SECTION, &COMMENTS, &AGENCIES] {
            assert!(list.entries().is_sorted(), "{:?}", list.entries().first());
        }
        for list in [&WHOLE, &START, &WITHIN, &SECTION, &COMMENTS] {
            let odd: Vec<_> = list.entries().iter().filter(|it| super::super::fold::plain(it) != **it).collect();
            assert!(odd.is_empty(), "{odd:?}");
        }
    }

    #[test]
    fn phrases_are_found_at_word_boundaries() {
        assert!(begins_with(&START, "share on facebook"));
        assert!(!begins_with(&START, "share ones food"));
        assert!(holds(&WITHIN, "by entering your email address you agree"));
        assert!(!holds(&WITHIN, "the cookie was eaten"));
    }

    #[test]
    fn agencies_in_any_case() {
        assert!(is_agency("Reuters") && is_agency("THE ASSOCIATED PRESS") && is_agency("(AP)"));
        assert!(!is_agency("The Harbour Echo"));
    }
}
