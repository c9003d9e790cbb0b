//! Two versions of a quotation → whether somebody else says it; where a text does not tell who speaks, nobody can say.

use super::account::Account;
use crate::report::{Entity, Form, Quote, Speaker};

/// Who is who in the two texts.
#[derive(Debug)]
pub struct Speakers<'a> {
    before: &'a Account<'a>,
    after: &'a Account<'a>,
    /// Ids that are one entity, sorted.
    pairs: Vec<(usize, usize)>,
}

impl<'a> Speakers<'a> {
    /// `pairs` are the ids of entities that both texts name.
    pub fn new(before: &'a Account<'a>, after: &'a Account<'a>, mut pairs: Vec<(usize, usize)>) -> Self {
        pairs.sort_unstable();
        Self { before, after, pairs }
    }

    /// Whether the two are surely said by two.
    pub fn differ(&self, one: &Quote, other: &Quote) -> bool {
        let (Some(left), Some(right)) = (&one.speaker, &other.speaker) else { return false };
        match (self.before.speaker(one), self.after.speaker(other)) {
            // The same word for two entities may be one pronoun read in two ways, unless neither is in both texts.
            (Some(a), Some(b)) => !self.are_one(a, b) && (left.text != right.text || self.are_strangers(a, b)),
            (None, None) => !share_a_word(&left.text, &right.text) && !is_pronoun(self.before, left) && !is_pronoun(self.after, right),
            (Some(_), None) => !share_a_word(&left.text, &right.text) && !is_pronoun(self.after, right),
            (None, Some(_)) => !share_a_word(&left.text, &right.text) && !is_pronoun(self.before, left),
        }
    }

    fn are_one(&self, before: &Entity, after: &Entity) -> bool {
        self.pairs.binary_search(&(before.id, after.id)).is_ok()
    }

    fn are_strangers(&self, before: &Entity, after: &Entity) -> bool {
        !self.pairs.iter().any(|it| it.0 == before.id || it.1 == after.id)
    }
}

fn share_a_word(one: &str, other: &str) -> bool {
    let words = |it: &str| it.to_lowercase().split_whitespace().filter(|it| it.len() > 3).map(str::to_owned).collect::<Vec<_>>();
    let others = words(other);
    one.eq_ignore_ascii_case(other) || words(one).iter().any(|it| others.contains(it))
}

/// An unresolved pronoun may be anybody.
fn is_pronoun(account: &Account<'_>, speaker: &Speaker) -> bool {
    let at = account.report.mentions.iter().find(|it| it.start == speaker.start && it.end == speaker.end);
    at.map_or(speaker.text.chars().count() < 5 && !speaker.text.contains(' '), |it| it.form == Form::Pronoun)
}
