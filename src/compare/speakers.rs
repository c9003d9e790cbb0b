//! Two versions of a quotation → whether somebody else says it; where a text does not tell who speaks, nobody can say.

use super::written::Written;
use crate::report::{Entity, Form, Quote, Speaker};
use std::collections::BTreeSet;

/// Who is who in the two texts.
#[derive(Debug)]
pub struct Speakers<'a> {
    before: &'a Written<'a>,
    after: &'a Written<'a>,
    /// Ids that are one entity.
    pairs: BTreeSet<(usize, usize)>,
    /// Ids of the first text, and of the second, that are in a pair.
    known: [BTreeSet<usize>; 2],
}

impl<'a> Speakers<'a> {
    /// `pairs` are the ids of entities that both texts name.
    pub fn new(before: &'a Written<'a>, after: &'a Written<'a>, pairs: &[(usize, usize)]) -> Self {
        let known = [pairs.iter().map(|it| it.0).collect(), pairs.iter().map(|it| it.1).collect()];
        Self { before, after, pairs: pairs.iter().copied().collect(), known }
    }

    /// Whether the two are surely said by two.
    pub fn differ(&self, one: &Quote, other: &Quote) -> bool {
        let (Some(left), Some(right)) = (&one.speaker, &other.speaker) else { return false };
        match (self.before.speaker(one), self.after.speaker(other)) {
            // The same word for two entities may be one pronoun read in two ways, unless neither is in both texts.
            (Some(a), Some(b)) if self.are_one(a, b) || self.speak_together(left, a, right, b) => false,
            (Some(a), Some(b)) => left.text != right.text || self.are_strangers(a, b),
            (None, None) => !share_a_word(&left.text, &right.text) && !is_pronoun(self.before, left) && !is_pronoun(self.after, right),
            (Some(a), None) => !share_a_word(&left.text, &right.text) && !is_pronoun(self.after, right) && !self.before.introduces(a, &right.text),
            (None, Some(b)) => !share_a_word(&left.text, &right.text) && !is_pronoun(self.before, left) && !self.after.introduces(b, &left.text),
        }
    }

    /// Whether one of the texts lets the speaker of the other speak too: "the ministry and the Red Cross said".
    fn speak_together(&self, left: &Speaker, a: &Entity, right: &Speaker, b: &Entity) -> bool {
        let beside_left = self.before.named_beside(left).is_some_and(|it| self.pairs.contains(&(it, b.id)));
        beside_left || self.after.named_beside(right).is_some_and(|it| self.pairs.contains(&(a.id, it)))
    }

    fn are_one(&self, before: &Entity, after: &Entity) -> bool {
        self.pairs.contains(&(before.id, after.id))
    }

    fn are_strangers(&self, before: &Entity, after: &Entity) -> bool {
        !self.known[0].contains(&before.id) && !self.known[1].contains(&after.id)
    }
}

fn share_a_word(one: &str, other: &str) -> bool {
    let words = |it: &str| it.to_lowercase().split_whitespace().filter(|it| it.len() > 3).map(str::to_owned).collect::<Vec<_>>();
    let others = words(other);
    one.eq_ignore_ascii_case(other) || words(one).iter().any(|it| others.contains(it))
}

/// An unresolved pronoun may be anybody.
fn is_pronoun(account: &Written<'_>, speaker: &Speaker) -> bool {
    let short = || speaker.text.chars().count() < 5 && !speaker.text.contains(' ');
    account.form(speaker).map_or_else(short, |it| it == Form::Pronoun)
}
