//! A paragraph → the places where two paragraphs seem to have been fused; splits nothing itself.
//!
//! | fused | because |
//! |---|---|
//! | `… by nightfall.The mayor …` | a sentence starts without a space |
//! | `"It fell," Ann Lee said. "All of it fell." Mayor Sam Roe said the bridge …` | a quotation that has its speaker is followed by somebody else |

use crate::calendar;
use crate::text::{is_close_quote, is_open_quote, is_space};

/// Byte offsets in `paragraph` at which a fused paragraph seems to start.
pub(super) fn seams(paragraph: &str) -> Vec<usize> {
    let mut found = glued(paragraph);
    found.extend(after_quote(paragraph).filter(|it| !found.contains(it)));
    found.sort_unstable();
    found
}

/// `… by nightfall.The mayor …`: a word, a stop, and a capital with no space between.
fn glued(paragraph: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, word) in pieces(paragraph) {
        if let Some(inner) = glue(word) {
            found.push(at + inner);
        }
    }
    found
}

/// Words that start sentences: after one of these even a name may end the sentence before.
const STARTERS: [&str; 30] = [
    "A", "About", "After", "An", "And", "At", "But", "By", "For", "From", "He", "Her", "His", "I", "If", "In", "It", "Its", "No", "Nobody", "On",
    "One", "She", "That", "The", "There", "They", "This", "We", "When",
];

/// Where in a word the next sentence starts.
fn glue(word: &str) -> Option<usize> {
    let stop = word.find(['.', '!', '?'])?;
    let behind = word.get(stop + 1..)?;
    let quotes: usize = behind.chars().take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
    let (head, tail) = (word.get(..stop)?, behind.get(quotes..)?);
    let letters = head.chars().rev().take_while(|c| c.is_lowercase()).count();
    let dated = calendar::weekday(head).is_some() || calendar::month(head).is_some();
    let opened = dated || (STARTERS.contains(&tail) && letters >= 2);
    let ends = (letters >= 3 || opened) && head.chars().all(|c| c.is_alphabetic() || is_mark(c) || c == '-');
    let mut letters = tail.chars();
    let starts = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(|c| c.is_lowercase() || is_mark(c));
    let plain = !word.contains(['/', '@', ':'])
        && tail.matches('.').count() <= usize::from(tail.ends_with('.'))
        && (opened || !head.starts_with(char::is_uppercase));
    let address = matches!(
        tail.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str(),
        "com" | "org" | "net" | "gov" | "edu" | "co" | "info" | "tv" | "html" | "uk"
    );
    (ends && starts && plain && !address).then_some(stop + 1 + quotes)
}

/// The start of what follows a paragraph's second quotation when its first one already has its speaker.
fn after_quote(paragraph: &str) -> Option<usize> {
    let mut marks = paragraph.char_indices().filter(|(_, c)| *c == '"' || matches!(c, '“' | '”' | '„'));
    let (first, _) = marks.next()?;
    let (closed, _) = marks.next()?;
    let (opened, _) = marks.next()?;
    let (last, mark) = marks.next()?;
    let speaker = words_between(paragraph, closed, opened);
    let end = last + mark.len_utf8();
    let rest = paragraph.get(end..)?;
    let start = end + rest.len() - rest.trim_start_matches(is_space).len();
    let tail = paragraph.get(start..)?;
    let stopped = paragraph.get(..last)?.ends_with(['.', '!', '?']);
    let fits = first == 0 && marks.next().is_none() && stopped && start > end && reports(speaker) && is_another(tail, speaker);
    fits.then_some(start)
}

fn words_between(paragraph: &str, from: usize, to: usize) -> &str {
    paragraph.get(from..to).unwrap_or("")
}

/// Words of reported speech.
const CUES: [&str; 18] = [
    "said",
    "says",
    "told",
    "added",
    "asked",
    "wrote",
    "tweeted",
    "warned",
    "insisted",
    "recalled",
    "explained",
    "announced",
    "argued",
    "noted",
    "replied",
    "stated",
    "claimed",
    "declared",
];

fn reports(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).any(|it| CUES.contains(&it))
}

/// Whether `tail` is a whole statement by somebody who is not named in `speaker` and not a pronoun.
fn is_another(tail: &str, speaker: &str) -> bool {
    let mut words = tail.split(is_space).map(|it| it.trim_matches(|c: char| !c.is_alphanumeric())).filter(|it| !it.is_empty());
    let first = words.next().unwrap_or("");
    let capital = first.starts_with(char::is_uppercase);
    let same = matches!(first, "He" | "She" | "They" | "It" | "I" | "We" | "His" | "Her" | "Their");
    let named = tail
        .split(is_space)
        .take(6)
        .any(|it| it.len() >= 3 && it.starts_with(char::is_uppercase) && speaker.contains(it.trim_matches(|c: char| !c.is_alphanumeric())));
    capital && !same && !named && reports(tail) && tail.split(is_space).count() >= 8
}

fn is_mark(c: char) -> bool {
    c == '"' || c == '\'' || is_open_quote(c) || is_close_quote(c)
}

/// Words with their places.
fn pieces(paragraph: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = paragraph.as_ptr() as usize;
    paragraph.split(is_space).map(move |it| (it.as_ptr() as usize - base, it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paragraph: &str, expected: &[&str]) {
        let starts: Vec<&str> = seams(paragraph).into_iter().map(|at| paragraph[at..].split(' ').next().unwrap_or("")).collect();
        assert_eq!(starts, expected, "{paragraph}");
    }

    #[test]
    fn glued_sentences() {
        check("The water rose by nightfall.The mayor left.", &["The"]);
        check("“We left in the dark.”Nobody stayed behind.", &["Nobody"]);
    }

    #[test]
    fn a_quotation_with_its_speaker_and_then_somebody_else() {
        check("\"It fell,\" Ann Lee told the Echo. \"All of it fell.\" Mayor Sam Roe said the bridge would be built again.", &["Mayor"]);
        check("“It fell,” Ann Lee said. “All of it fell.” Even as crews arrived, Roe said the road would stay shut.", &["Even"]);
    }

    #[test]
    fn what_is_whole() {
        check("\"It fell,\" Ann Lee said. \"All of it fell.\" She said she would not come back there again.", &[]);
        check("\"It fell,\" Ann Lee said. \"All of it fell.\" Lee said she would not come back there again.", &[]);
        check("\"All of it fell.\" Mayor Sam Roe said the bridge would be built again by June.", &[]);
        check("See example.Com, Node.js, the U.S.Army, a Ph.D. student, http://a.org/b.Html and a.m.The", &[]);
        check("", &[]);
    }
}
