//! Names of one article → the same, and what an ampersand joins is one organisation: `Harrow & Dale`.
//!
//! Places keep apart (`Trinidad & Tobago` is one to the labels already), and so do people with full names.

use super::{Kind, SpanFix, Tagged};
use crate::text::{Confidence, Span, Text};
use crate::token::Tokens;

/// A name of another kind this sure (in thousandths) is one of its own.
const SURE: u16 = 800;

/// How sure (in thousandths) such an organisation is.
const CONFIDENCE: Confidence = Confidence::new(700);

/// Joins what stands on both sides of an ampersand, when a name stands on one of them.
pub fn join_partners(text: &Text<'_>, tokens: &Tokens, fixes: &[SpanFix], names: &mut Vec<Tagged>) {
    let all = Words { text, tokens, fixes };
    let mut at = 0;
    while at < names.len() {
        let behind = all.is_and(names[at].tokens.end).then(|| names[at].tokens.end + 1);
        let before = names[at].tokens.start.checked_sub(2).filter(|it| all.is_and(it + 1));
        if let Some(partner) = behind {
            all.join_behind(names, at, partner);
        } else if let Some(partner) = before.filter(|&it| all.is_open(&names[at], None) && all.is_partner(it)) {
            all.widen(&mut names[at], partner, None);
        }
        at += 1;
    }
}

/// The words of the text.
struct Words<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
    fixes: &'a [SpanFix],
}

impl Words<'_> {
    /// Takes the partner behind the ampersand into the name before it.
    fn join_behind(&self, names: &mut Vec<Tagged>, at: usize, partner: usize) {
        let next = names.get(at + 1).filter(|it| it.tokens.start == partner);
        let end = next.map_or(partner + 1, |it| it.tokens.end);
        let start = names[at].tokens.start;
        if !self.is_open(&names[at], next) || !self.is_partner(partner) || !self.is_partner(start) {
            return;
        }
        let swallowed = next.is_some();
        if self.widen(&mut names[at], start, Some(end)) && swallowed {
            names.remove(at + 1);
        }
    }

    /// Whether neither name is sure to be another thing, and they are not two places or two people.
    fn is_open(&self, first: &Tagged, second: Option<&Tagged>) -> bool {
        let sure = |it: &Tagged| it.kind != Kind::Org && it.confidence.thousandths() >= SURE || it.confidence == Confidence::FULL;
        let whole = |it: &Tagged| it.kind == Kind::Person && it.tokens.len() > 1;
        let apart = |it: &Tagged| whole(it) || matches!(it.kind, Kind::Group | Kind::Work | Kind::Event | Kind::Law);
        let places = first.kind.is_place() && second.is_none_or(|it| it.kind.is_place());
        !places && ![Some(first), second].into_iter().flatten().any(|it| sure(it) || apart(it))
    }

    /// Whether no correction of the reader's spoke against it.
    fn widen(&self, name: &mut Tagged, start: usize, end: Option<usize>) -> bool {
        let end = end.unwrap_or(name.tokens.end);
        let Some([first, .., last]) = self.tokens.tokens.get(start..end) else { return false };
        let span = Span::new(first.span.start, last.span.end);
        if self.fixes.iter().any(|fix| fix.span.start < span.end && span.start < fix.span.end) {
            return false;
        }
        let why = "an ampersand joins it".to_owned();
        *name = Tagged { span, tokens: start..end, kind: Kind::Org, confidence: CONFIDENCE, why };
        true
    }

    fn is_and(&self, at: usize) -> bool {
        self.raw(at) == "&"
    }

    /// `Dale`, not the `A` of "Q & A".
    fn is_partner(&self, at: usize) -> bool {
        let mut letters = self.raw(at).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }

    fn raw(&self, at: usize) -> &str {
        self.tokens.tokens.get(at).map_or("", |it| self.text.get(it.span))
    }
}
