//! Names of one article → the same, and what stands right before a person is seen for what it is: a given name, a nickname, a role.
//!
//! | text | name |
//! |---|---|
//! | Taoiseach Fergal Mac Giolla Phádraig, of whom "Mac Giolla Phádraig" was found | with Fergal |
//! | Delroy "Fingers" Hemmings, of whom "Hemmings" was found | whole |
//! | Spinner Dinuk Rajapakse took six wickets, and "Spinner" was a place | no Spinner |
//! | Will Obi resign? · "No," Obi said | as it was |

use super::lists::{Entry, Lists, flag};
use super::word::entry;
use super::{Kind, SpanFix, Tagged};
use crate::lexicon::{HONORIFICS, PHRASE_STOPS, ROLE_NOUNS};
use crate::text::{Confidence, Span, Text, is_apostrophe, is_quote};
use crate::token::Tokens;
use std::ops::Range;

/// A name this sure (in thousandths) before a person's is one.
const SURE: u16 = 700;

/// No nickname is longer, in tokens.
const LONGEST: usize = 3;

/// Words that are given names as well: at the beginning of a sentence they are the word, and so is "Will".
const WORDS: [&str; 13] = ["Bill", "Chase", "Christian", "Drew", "Earnest", "Frank", "Grant", "Mark", "Merry", "Pat", "Rob", "Sue", "Summer"];

/// Takes given names and nicknames into people's names, and roles out of the names.
pub fn settle_before(text: &Text<'_>, tokens: &Tokens, lists: &Lists, fixes: &[SpanFix], names: &mut Vec<Tagged>) {
    let all = Words { text, tokens, lists, fixes };
    let mut at = 0;
    while at < names.len() {
        if is_doubtful(&names[at]) {
            at = all.mend(names, at);
        }
        at += 1;
    }
}

/// Whether a name may be part of a person's.
fn is_doubtful(name: &Tagged) -> bool {
    name.confidence != Confidence::FULL && (name.kind == Kind::Person || name.confidence.thousandths() < SURE)
}

/// The words of the text.
struct Words<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
    lists: &'a Lists,
    fixes: &'a [SpanFix],
}

impl Words<'_> {
    /// Mends what stands before the name at `at`, and answers where that name is now.
    fn mend(&self, names: &mut Vec<Tagged>, mut at: usize) -> usize {
        if at > 0 && self.is_role(&names[at - 1], &names[at]) {
            names.remove(at - 1);
            at -= 1;
        }
        let Some(given) = self.given(&names[at]) else { return at };
        let first = names[..at].iter().rposition(|it| it.tokens.end <= given).map_or(0, |it| it + 1);
        let nicknamed = given + 1 < names[at].tokens.start;
        let open = |it: &Tagged| is_doubtful(it) && (nicknamed || it.tokens.len() == 1);
        if self.is_fixed(given..names[at].tokens.start) || !names[first..at].iter().all(open) {
            return at;
        }
        let start = names[first].tokens.start.min(given);
        self.widen(&mut names[at], start);
        names.drain(first..at);
        first
    }

    fn widen(&self, name: &mut Tagged, start: usize) {
        let Some(first) = self.tokens.tokens.get(start) else { return };
        name.span = Span::new(first.span.start, name.span.end);
        name.tokens.start = start;
        if name.kind != Kind::Person {
            name.kind = Kind::Person;
            "a nickname stands before it".clone_into(&mut name.why);
        }
    }

    /// `Spinner` Dinuk Rajapakse
    fn is_role(&self, role: &Tagged, name: &Tagged) -> bool {
        let adjacent = role.tokens.len() == 1 && role.tokens.end == name.tokens.start && role.confidence.thousandths() < SURE;
        adjacent && name.kind == Kind::Person && !self.is_given(role.tokens.start) && self.is_title(role.tokens.start)
    }

    /// The given name left out before a name in the same sentence: right before it, or before a nickname.
    fn given(&self, name: &Tagged) -> Option<usize> {
        let before = name.tokens.start.checked_sub(1)?;
        let given = if self.is_quote(before) {
            self.before_nickname(before).filter(|&it| self.is_given(it))
        } else {
            Some(before).filter(|&it| name.kind == Kind::Person && self.is_left_out(it))
        }?;
        (!self.is_title(given) && self.tokens.sentence_of(given) == self.tokens.sentence_of(name.tokens.start)).then_some(given)
    }

    /// `Chidi` before a surname; `Fergal`, which no list has, behind "Taoiseach".
    fn is_left_out(&self, at: usize) -> bool {
        let titled = || at.checked_sub(1).is_some_and(|it| self.is_title(it)) && entry(self.raw(at), self.lists) == Entry::default();
        self.is_capital(at) && (titled() || self.is_given(at) && !self.is_word(at))
    }

    /// What stands before the nickname whose closing quotation mark this is.
    fn before_nickname(&self, close: usize) -> Option<usize> {
        let open = (close.saturating_sub(LONGEST + 1)..close).rev().find(|&at| self.is_quote(at))?;
        let named = open + 1 < close && (open + 1..close).all(|at| self.is_capital(at));
        named.then_some(open)?.checked_sub(1)
    }

    /// Whether the reader has said what stands there.
    fn is_fixed(&self, range: Range<usize>) -> bool {
        let within = |fix: &SpanFix, at: usize| self.tokens.tokens[at].span.start < fix.span.end && fix.span.start < self.tokens.tokens[at].span.end;
        self.fixes.iter().any(|fix| range.clone().any(|at| within(fix, at)))
    }

    fn is_given(&self, at: usize) -> bool {
        let flags = entry(self.raw(at), self.lists).flags;
        self.is_capital(at) && flags & flag::GIVEN != 0 && flags & (flag::NATIONALITY | flag::HONORIFIC) == 0
    }

    /// `Prince`, `Major`
    fn is_title(&self, at: usize) -> bool {
        let word = self.raw(at).to_lowercase();
        ROLE_NOUNS.contains(&word) || HONORIFICS.get(&word).is_some()
    }

    /// `Will` at the beginning of a sentence.
    fn is_word(&self, at: usize) -> bool {
        let sentence = self.tokens.sentence_of(at).and_then(|it| self.tokens.sentences.get(it));
        let opens = sentence.is_some_and(|it| (it.tokens.start..at).all(|it| self.is_quote(it)));
        opens && (WORDS.contains(&self.raw(at)) || PHRASE_STOPS.contains(&self.raw(at).to_lowercase()))
    }

    fn is_quote(&self, at: usize) -> bool {
        let word = self.raw(at);
        !word.is_empty() && word.chars().all(|it| is_quote(it) || is_apostrophe(it))
    }

    fn is_capital(&self, at: usize) -> bool {
        let mut letters = self.raw(at).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }

    fn raw(&self, at: usize) -> &str {
        self.tokens.tokens.get(at).map_or("", |it| self.text.get(it.span))
    }
}
