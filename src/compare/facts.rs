//! Figures, or times, of two texts with what stands round them → which say the same thing, and which say it otherwise.
//!
//! Two facts can be one when they are of one kind and count one thing; how alike their sentences are, the nearer words
//! weighing more, decides the rest:
//!
//! | before | after | |
//! |---|---|---|
//! | 5,400 people have been killed | 7,000 people have been killed | changed: one thing counted, one context |
//! | 31 people drowned | 31 villages were abandoned | two facts: another thing counted |
//! | on Tuesday the minister flew | on Friday the minister flew | changed |
//! | two markets closed | the flood took nine goats | two facts: no word in common |

use super::account::Account;
use super::pair::pairs;
use super::words::{Bag, Vocabulary, Word};
use crate::text::Span;
use std::collections::BTreeMap;

/// So many words to either side are context.
const REACH: usize = 8;

/// What a fact of the same value gains: the same number in a sentence told anew is the same fact.
const SAME_VALUE: u32 = 600;
/// What counting the same thing gains.
const SAME_UNIT: u32 = 200;

/// How alike contexts must be, in thousandths, for another value of the same thing counted, of something not said to be
/// the same, and of something else.
const ENOUGH: [u32; 3] = [250, 400, 600];

/// A figure or a time.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its place in the report's list.
    pub index: usize,
    /// Its words.
    pub span: Span,
    /// Only facts of one class can be one.
    pub class: u8,
    /// What it comes to, for comparison and for the reader.
    pub value: String,
    /// What is counted, as it is compared.
    pub unit: Option<String>,
    /// Its own words.
    pub letters: Vec<u32>,
    /// The words round it.
    pub context: Bag,
}

/// The words round `spans` in their sentence, the nearer weighing more; those of the fact itself left out.
pub fn context(account: &Account<'_>, vocabulary: &mut Vocabulary, fact: Span, counted: Option<Span>) -> Bag {
    let words = vocabulary.words(account.text, account.sentence(fact));
    let own = |it: &Word| fact.overlaps(it.span) || counted.is_some_and(|counted| counted.overlaps(it.span));
    let before = words.iter().rev().filter(|it| it.span.end <= fact.start && !own(it));
    let after = words.iter().filter(|it| it.span.start >= fact.end && !own(it));
    let near = |(far, word): (usize, &Word)| Some((word.stem?, u32::try_from(REACH - far).unwrap_or(1)));
    Bag::weighted(before.take(REACH).enumerate().filter_map(near).chain(after.take(REACH).enumerate().filter_map(near)))
}

/// Which facts belong together, by index into the two lists.
pub fn align(before: &[Fact], after: &[Fact]) -> Vec<(usize, usize)> {
    pairs(before.len(), after.len(), |one, other| alike(&before[one], &after[other]))
}

fn alike(one: &Fact, other: &Fact) -> Option<u32> {
    if one.class != other.class {
        return None;
    }
    let round = one.context.alike(&other.context);
    let same_unit = one.unit.is_some() && one.unit == other.unit;
    let [same, unsaid, another] = ENOUGH;
    let enough = match (same_unit, &one.unit, &other.unit) {
        (true, ..) => same,
        (false, Some(_), Some(_)) => another,
        _ => unsaid,
    };
    let value = one.value == other.value;
    let conflict = enough == another;
    let gained = if value { SAME_VALUE } else { 0 } + if same_unit { SAME_UNIT } else { 0 };
    ((value && !conflict) || round >= enough).then_some(round + gained)
}

/// Of the facts that no pair holds, those that their own text does not tell again in a fact that is paired.
pub fn untold(facts: &[Fact], paired: &[usize], alone: Vec<usize>) -> Vec<usize> {
    let mut told: BTreeMap<(u8, &str), Vec<&Option<String>>> = BTreeMap::new();
    for it in paired.iter().filter_map(|at| facts.get(*at)) {
        told.entry((it.class, &it.value)).or_default().push(&it.unit);
    }
    let again = |it: &Fact| {
        let units = told.get(&(it.class, it.value.as_str()));
        units.is_some_and(|units| units.iter().any(|unit| it.unit.is_none() || unit.is_none() || **unit == it.unit))
    };
    alone.into_iter().filter(|at| !facts.get(*at).is_some_and(again)).collect()
}
