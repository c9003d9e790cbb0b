//! `Net`: the layers put together, from looked-up rows to label scores.

use super::alone::Alone;
use super::fixed::{hard_swish, narrow};
use super::layers::{Block, EIGHT, Eight, Embedding, First, HEARD, Matrix, Norm, Sums, TAPS, Vector, WIDTH, add};
use super::memory::Memory;
use crate::tag::word::Word;
use wide::i32x4;

/// Labels scored: outside, then begin and inside of every kind, in the order of `Kind::ALL`.
pub const LABELS: usize = 23;

/// The net's weights.
#[derive(Debug)]
pub struct Net {
    pub(super) tables: Vec<Embedding>,
    pub(super) input: Matrix<3>,
    pub(super) first: First,
    pub(super) blocks: Vec<Block>,
    pub(super) norm: Norm,
    pub(super) memory: (Matrix<3>, Matrix<1, HEARD>),
    pub(super) output: Matrix<1>,
}

/// A token of a window; `None` stands between sentences.
pub type Slot<'a> = Option<Item<'a>>;

/// What the net asks of a token.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// It, as written.
    pub token: &'a str,
    /// What was made of it.
    pub word: &'a Word,
    /// Whether its scores are wanted; it is seen by its neighbours in any case.
    pub asked: bool,
}

impl Item<'_> {
    /// The key under which a word that starts with a capital hears of its equals.
    pub fn capital(&self) -> Option<u64> {
        self.word.initial.is_some_and(char::is_uppercase).then_some(self.word.exact)
    }
}

/// Zeros before the first and after the last token, so that every token has neighbours.
const EDGE: usize = 4;

/// Tokens that go through a layer together.
pub(super) const TOGETHER: usize = 32;

impl Net {
    /// Scores every label of each token that is asked for, in order, in fixed point; `alone` knows words of the text.
    pub fn score(&self, alone: &mut Alone, window: &[Slot<'_>]) -> Vec<[i32; LABELS]> {
        let wanted = self.wanted(window);
        let Some(asked) = wanted.last().filter(|it| !it.is_empty()) else { return Vec::new() };
        let mut state = vec![[0; WIDTH]; window.len()];
        let mut normed = vec![[0; WIDTH]; EDGE + window.len() + EDGE];
        self.enter(alone, window, &wanted[0], &mut state);
        for (block, wanted) in self.blocks.iter().zip(wanted.windows(2)) {
            normalise(&block.norm, &wanted[0], &state, &mut normed);
            convolve(block, &wanted[1], &normed, &mut state);
        }
        let mut own: Vec<Vector> = asked.iter().map(|&at| self.norm.apply(&state[at])).collect();
        self.remember(window, asked, &mut own);
        let mut scores = vec![[0; LABELS]; own.len()];
        for (scores, own) in scores.chunks_mut(TOGETHER).zip(own.chunks(TOGETHER)) {
            let inputs: Vec<[&Vector; 1]> = own.iter().map(|it| [it]).collect();
            self.output.apply(&inputs, |at, token, values| {
                let values = values.into_iter().flat_map(i32x4::to_array);
                scores[token].iter_mut().skip(at * EIGHT).zip(values).for_each(|(score, value)| *score = value);
            });
        }
        scores
    }

    /// The tokens whose vectors are wanted after each block: at the end those asked for, before that what those look at.
    fn wanted(&self, window: &[Slot<'_>]) -> Vec<Vec<usize>> {
        let mut marked: Vec<bool> = window.iter().map(|slot| slot.is_some_and(|it| it.asked)).collect();
        let places = |marked: &[bool]| -> Vec<usize> { (0..window.len()).filter(|&at| marked[at] && window[at].is_some()).collect() };
        let mut wanted = vec![places(&marked)];
        for block in self.blocks.iter().rev() {
            for &at in wanted.last().into_iter().flatten() {
                for seen in [at.checked_sub(block.dilation), at.checked_add(block.dilation)].into_iter().flatten() {
                    if let Some(mark) = marked.get_mut(seen) {
                        *mark = true;
                    }
                }
            }
            wanted.push(places(&marked));
        }
        wanted.reverse();
        wanted
    }

    /// What the words bring along, and the first block, whose products are those of each word alone.
    fn enter(&self, alone: &mut Alone, window: &[Slot<'_>], wanted: &[usize], state: &mut [Sums]) {
        let words = alone.look_at(self, window);
        let convolution = &self.first.convolution;
        for &at in wanted {
            let seen = std::array::from_fn(|tap| *words.get((at + tap).checked_sub(TAPS / 2)?)?);
            state[at] = alone.sums(words[at]);
            alone.around(seen, |eight, sums| add(&mut state[at], eight, convolution.finish(eight, sums).map(hard_swish)));
        }
    }

    /// Adds to the vectors of capitalised words what their equals in the window are like.
    fn remember(&self, window: &[Slot<'_>], asked: &[usize], own: &mut [Vector]) {
        let memory = Memory::new(window, asked, own);
        let hear = |(at, &slot): (usize, &usize)| Some((at, memory.equals(window[slot].as_ref()?)?));
        let heard: Vec<(usize, (Vector, Vector))> = asked.iter().enumerate().filter_map(hear).collect();
        for heard in heard.chunks(TOGETHER) {
            let inputs: Vec<[&Vector; 3]> = heard.iter().map(|(at, (mean, most))| [&own[*at], mean, most]).collect();
            let hidden = hidden(&self.memory.0, &inputs);
            let inputs: Vec<[&Vector; 1]> = hidden.iter().map(|it| [it]).collect();
            let mut sums: Vec<Sums> = heard.iter().map(|(at, _)| own[*at].map(i32::from)).collect();
            self.memory.1.apply(&inputs, |eight, token, values| add(&mut sums[token], eight, values));
            heard.iter().zip(&sums).for_each(|((at, _), sum)| own[*at] = sum.map(narrow));
        }
    }
}

/// Writes eight results through hard swish to their place in a vector.
fn put(vector: &mut Vector, eight: usize, values: Eight) {
    for (four, values) in vector[eight * EIGHT..].as_chunks_mut::<4>().0.iter_mut().zip(values) {
        *four = hard_swish(values).to_array().map(|value| value as i16);
    }
}

/// A layer with hard swish.
fn hidden<const P: usize>(layer: &Matrix<3, P>, inputs: &[[&Vector; 3]]) -> Vec<Vector> {
    let mut hidden = vec![[0i16; WIDTH]; inputs.len()];
    layer.apply(inputs, |eight, token, values| put(&mut hidden[token], eight, values));
    hidden
}

/// Norms the vectors of some tokens; what stands between sentences and at both ends stays zero.
fn normalise(norm: &Norm, wanted: &[usize], state: &[Sums], normed: &mut [Vector]) {
    for &at in wanted {
        normed[EDGE + at] = norm.apply(&state[at]);
    }
}

/// Adds one residual block to the state of some tokens.
fn convolve(block: &Block, wanted: &[usize], normed: &[Vector], state: &mut [Sums]) {
    for wanted in wanted.chunks(TOGETHER) {
        let seen = |at: &usize| [EDGE + at - block.dilation, EDGE + at, EDGE + at + block.dilation].map(|it| &normed[it]);
        let inputs: Vec<[&Vector; 3]> = wanted.iter().map(seen).collect();
        let hidden = hidden(&block.convolution, &inputs);
        let inputs: Vec<[&Vector; 1]> = hidden.iter().map(|it| [it]).collect();
        block.linear.apply(&inputs, |eight, token, values| add(&mut state[wanted[token]], eight, values));
    }
}
