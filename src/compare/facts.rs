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
use super::counted::{Counted, counted};
use super::pair::{alone, pairs};
use super::words::{Bag, Vocabulary, Word};
use crate::text::Span;
use std::collections::BTreeMap;

/// So many words to either side are context.
const REACH: usize = 8;

// What is gained and what is enough was set by hand on the pairs of tests/suite/compare: no figure of theirs is one of unseen text.

/// What a fact of the same value gains: the same number in a sentence told anew is the same fact.
const SAME_VALUE: u32 = 600;
/// What counting the same thing gains.
const SAME_UNIT: u32 = 200;
/// What being written alike gains: of a day and its night, told beside it, the day is the day.
const SAME_WORDS: u32 = 300;

/// What having the same nearest word gains, on the same side or on the other: "killed six" and "six were killed".
const SAME_DEED: [u32; 2] = [300, 200];
/// What counting the dead of both, or the hurt of both, gains: a story has one toll, whoever is counted.
const SAME_TOLL: u32 = 400;
/// The nearest word is looked for so far.
const NEAREST: usize = 3;

/// What follows a figure that is a part of another.
const PARTS: [&str; 6] = [" of them", " of whom", " of those", " of these", " of the ", " of which"];

/// How alike contexts must be, in thousandths, for another value of the same thing counted, of something that may be the
/// same ("six officers", "seven policemen", by one verb), and of something else.
const ENOUGH: [u32; 3] = [250, 400, 600];

/// How alike, in thousandths, the sentences of one number of two things must be for it to be one fact: "four of the victims were
/// buried by a landslide", "four people died in a landslide".
const ONE_STORY: u32 = 250;

/// How alike, in thousandths, the sentences of two facts that nothing nearer joins must be.
const ONE_SENTENCE: u32 = 500;

/// How alike their frames must be instead, and of how many words at least: "They travel to Porto Alegre next Sunday", "They travel
/// to Lima next Saturday".
const ONE_FRAME: u32 = 800;
const FRAME: u64 = 3;

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
    /// Which of the nearest words says what befell people: whether they were killed, hurt, driven out.
    pub toll: Option<u32>,
    /// Whether it is a part of another figure: "seven of them".
    pub part: bool,
    /// How fine it is on a scale of its class: a year, a month, a day, an hour.
    pub grain: u8,
    /// All the telling words of its sentence.
    pub sentence: Bag,
    /// All the words of its sentence but numbers and those with a capital: what is left when names and dates are changed.
    pub frame: Bag,
}

impl Fact {
    /// The fact at `span` with what stands round it; its own words and those for what is counted are left out there.
    pub fn new(account: &Account<'_>, vocabulary: &mut Vocabulary, index: usize, span: Span, counted: Option<Span>) -> Self {
        let letters = vocabulary.words(account.text, span).iter().map(|it| it.letters).collect();
        let words = vocabulary.words(account.text, account.sentence(span));
        let own = |it: &Word| span.overlaps(it.span) || counted.is_some_and(|counted| counted.overlaps(it.span));
        let before = words.iter().rev().filter(|it| it.span.end <= span.start && !own(it));
        let after = words.iter().filter(|it| it.span.start >= span.end && !own(it));
        let stems = |words: &mut dyn Iterator<Item = &Word>| words.take(NEAREST).map(|it| it.stem).collect::<Vec<_>>();
        let (before_words, after_words) = (stems(&mut before.clone()), stems(&mut after.clone()));
        let near = |(far, word): (usize, &Word)| Some((word.stem?, u32::try_from(REACH - far).unwrap_or(1)));
        let deeds = [before.clone().take(NEAREST).find_map(|it| it.stem), after.clone().take(NEAREST).find_map(|it| it.stem)];
        let context = Bag::weighted(before.take(REACH).enumerate().filter_map(near).chain(after.take(REACH).enumerate().filter_map(near)));
        let sentence = Bag::counted(words.iter().filter_map(|it| it.stem));
        let small = |it: &&Word| it.span.of(account.text).starts_with(char::is_lowercase);
        let frame = Bag::counted(words.iter().filter(small).map(|it| it.letters));
        let toll = toll(&vocabulary.tolls(), [before_words, after_words]);
        let part = PARTS.iter().any(|it| account.text.get(span.end..).is_some_and(|rest| rest.starts_with(it)));
        Self { index, span, letters, context, deeds, toll, part, sentence, frame, ..Self::default() }
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

/// The nearest of the words on both sides that says what befell people.
fn toll(tolls: &[u32], [before, after]: [Vec<Option<u32>>; 2]) -> Option<u32> {
    let at = |words: &[Option<u32>], far: usize| words.get(far).copied().flatten().filter(|it| tolls.contains(it));
    (0..NEAREST).find_map(|far| at(&after, far).or_else(|| at(&before, far)))
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
    let one_kind = one.class == other.class && one.grain.abs_diff(other.grain) <= 1 && (!one.counts || one.unit.is_some() && one.unit == other.unit);
    let frames = if one.frame.weight().min(other.frame.weight()) < FRAME { 0 } else { one.frame.alike(&other.frame) };
    let alike = one.sentence.alike(&other.sentence);
    (one_kind && (alike >= ONE_SENTENCE || frames >= ONE_FRAME)).then_some(alike.max(frames))
}

fn alike(one: &Fact, other: &Fact) -> Option<u32> {
    let value = one.value == other.value;
    if one.class != other.class || one.grain.abs_diff(other.grain) > 1 || (one.part != other.part && !value) {
        return None;
    }
    let deed = one.same_deed(other);
    let round = one.context.alike(&other.context) + deed;
    let counted = counted(one.unit.as_deref(), other.unit.as_deref());
    let [same, unsaid, another] = ENOUGH;
    let enough = match counted {
        Counted::Same => same,
        Counted::Another if deed == 0 && one.counts => another,
        _ => unsaid,
    };
    let conflict = enough == another && one.sentence.alike(&other.sentence) < ONE_STORY;
    let gain = |reason: bool, gained: u32| if reason { gained } else { 0 };
    let gained = gain(value, SAME_VALUE) + gain(counted == Counted::Same, SAME_UNIT) + gain(one.letters == other.letters, SAME_WORDS);
    // Of those that can be one, those of like sentences are: a toll with a toll, the part that died in one village with the like.
    let told = one.sentence.alike(&other.sentence) / 2;
    ((value && !conflict) || round >= enough).then_some(round + gained + told)
}

/// Of the facts that no pair holds, those that their own text does not tell again in a fact that is paired.
pub fn untold(facts: &[Fact], paired: &[usize], alone: Vec<usize>) -> Vec<usize> {
    let mut told: BTreeMap<(u8, &str), Vec<&Option<String>>> = BTreeMap::new();
    for it in paired.iter().filter_map(|at| facts.get(*at)) {
        told.entry((it.class, &it.value)).or_default().push(&it.unit);
    }
    // "The evening" tells more than the day that another sentence names.
    let again = |it: &Fact| {
        let units = told.get(&(it.class, it.value.as_str()));
        units.is_some_and(|units| units.iter().any(|unit| it.unit.is_none() || (it.counts && unit.is_none()) || **unit == it.unit))
    };
    alone.into_iter().filter(|at| !facts.get(*at).is_some_and(again)).collect()
}
