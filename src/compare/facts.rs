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
//! | killing six officers | seven policemen were killed | changed: the nearest word is one |
//! | two markets closed | the flood took nine goats | two facts: no word in common |

use super::account::Account;
use super::pair::{alone, pairs};
use super::words::{Bag, Vocabulary, Word};
use crate::text::Span;
use std::collections::BTreeMap;

/// So many words to either side are context.
const REACH: usize = 8;

/// What a fact of the same value gains: the same number in a sentence told anew is the same fact.
const SAME_VALUE: u32 = 600;
/// What counting the same thing gains.
const SAME_UNIT: u32 = 200;

/// What having the same nearest word gains, on the same side or on the other: "killed six" and "six were killed".
const SAME_DEED: [u32; 2] = [300, 200];
/// What counting the dead of both, or the hurt of both, gains: a story has one toll, whoever is counted.
const SAME_TOLL: u32 = 400;
/// The nearest word is looked for so far.
const NEAREST: usize = 3;

/// How alike contexts must be, in thousandths, for another value of the same thing counted, of something that may be the
/// same ("six officers", "seven policemen", by one verb), and of something else.
const ENOUGH: [u32; 3] = [250, 400, 600];

/// How alike, in thousandths, the sentences of two facts that nothing nearer joins must be.
const ONE_SENTENCE: u32 = 500;

/// A figure or a time.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    /// Its place in the report's list.
    pub index: usize,
    /// Its words.
    pub span: Span,
    /// Only facts of one class can be one.
    pub class: u8,
    /// What it comes to, for comparison.
    pub value: String,
    /// What is counted, as it is compared; of a day, its part.
    pub unit: Option<String>,
    /// Whether another unit speaks for another fact.
    pub counts: bool,
    /// Its own words.
    pub letters: Vec<u32>,
    /// The words round it in its sentence, the nearer weighing more.
    pub context: Bag,
    /// The nearest telling word before it and after it.
    pub deeds: [Option<u32>; 2],
    /// Which of the nearest words says that people were killed, or hurt.
    pub toll: Option<u32>,
    /// All the telling words of its sentence.
    pub sentence: Bag,
}

impl Fact {
    /// The fact at `span` with what stands round it; its own words and those for what is counted are left out there.
    pub fn new(account: &Account<'_>, vocabulary: &mut Vocabulary, index: usize, span: Span, counted: Option<Span>) -> Self {
        let letters = vocabulary.words(account.text, span).iter().map(|it| it.letters).collect();
        let words = vocabulary.words(account.text, account.sentence(span));
        let own = |it: &Word| span.overlaps(it.span) || counted.is_some_and(|counted| counted.overlaps(it.span));
        let before = words.iter().rev().filter(|it| it.span.end <= span.start && !own(it));
        let after = words.iter().filter(|it| it.span.start >= span.end && !own(it));
        let near = |(far, word): (usize, &Word)| Some((word.stem?, u32::try_from(REACH - far).unwrap_or(1)));
        let deeds = [before.clone().take(NEAREST).find_map(|it| it.stem), after.clone().take(NEAREST).find_map(|it| it.stem)];
        let context = Bag::weighted(before.take(REACH).enumerate().filter_map(near).chain(after.take(REACH).enumerate().filter_map(near)));
        let sentence = Bag::counted(words.iter().filter_map(|it| it.stem));
        let tolls = vocabulary.tolls();
        let toll = deeds.into_iter().flatten().find(|it| tolls.contains(it));
        Self { index, span, letters, context, deeds, toll, sentence, ..Self::default() }
    }

    /// What the nearest words speak for.
    fn same_deed(&self, other: &Self) -> u32 {
        let one = |a: Option<u32>, b: Option<u32>| a.is_some() && a == b;
        let [before, after] = self.deeds;
        let [others_before, others_after] = other.deeds;
        let [beside, across] = SAME_DEED;
        match () {
            () if one(self.toll, other.toll) => SAME_TOLL,
            () if one(before, others_before) || one(after, others_after) => beside,
            () if one(before, others_after) || one(after, others_before) => across,
            () => 0,
        }
    }
}

/// Which facts belong together, by index into the two lists.
///
/// What the words round them leave alone goes together when its sentences do: "was to hit Luzon on Friday", "was to miss Luzon
/// and reach Taiwan on Saturday".
pub fn align(before: &[Fact], after: &[Fact]) -> Vec<(usize, usize)> {
    let mut found = pairs(before.len(), after.len(), |one, other| alike(&before[one], &after[other]));
    let (left, right) = (alone(before.len(), &found, |it| it.0), alone(after.len(), &found, |it| it.1));
    let rest = pairs(left.len(), right.len(), |one, other| share_a_sentence(&before[left[one]], &after[right[other]]));
    found.extend(rest.into_iter().map(|(one, other)| (left[one], right[other])));
    found.sort_unstable();
    found
}

/// How alike the sentences of two facts of one kind and unit are, when that is enough.
fn share_a_sentence(one: &Fact, other: &Fact) -> Option<u32> {
    let one_kind = one.class == other.class && (!one.counts || one.unit.is_some() && one.unit == other.unit);
    Some(one.sentence.alike(&other.sentence)).filter(|it| one_kind && *it >= ONE_SENTENCE)
}

fn alike(one: &Fact, other: &Fact) -> Option<u32> {
    if one.class != other.class {
        return None;
    }
    let deed = one.same_deed(other);
    let round = one.context.alike(&other.context) + deed;
    let same_unit = one.unit.is_some() && one.unit == other.unit;
    let [same, unsaid, another] = ENOUGH;
    let enough = match (same_unit, &one.unit, &other.unit) {
        (true, ..) => same,
        (false, Some(_), Some(_)) if deed == 0 && one.counts => another,
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
