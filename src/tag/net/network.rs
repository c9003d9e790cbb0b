//! `Net`: the layers put together, from looked-up rows to label scores.

use super::features::{NetWord, SIZES};
use super::fixed::{ONE, hard_swish, narrow};
use super::layers::{Block, Embedding, Matrix, Norm, Vector, WIDTH, ZERO, numbers, vector};
use super::memory::Memory;
use crate::tag::word::Word;
use std::collections::HashMap;

/// Labels scored: outside, then begin and inside of every kind, in the order of `Kind::ALL`.
pub const LABELS: usize = 23;

/// The net's weights.
#[derive(Debug)]
pub struct Net {
    pub(super) tables: Vec<Embedding>,
    pub(super) input: Matrix<3>,
    pub(super) blocks: Vec<Block>,
    pub(super) norm: Norm,
    pub(super) memory: (Matrix<3>, Matrix<1>),
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
const TOGETHER: usize = 32;

impl Net {
    /// Scores every label of every token, in fixed point; slots between sentences get zeros.
    pub fn score(&self, window: &[Slot<'_>]) -> Vec<[i32; LABELS]> {
        let mut state = self.embed(window);
        for block in &self.blocks {
            convolve(block, window, &mut state);
        }
        let mut normed = normalise(&self.norm, window, &state);
        let own = &mut normed[EDGE..EDGE + window.len()];
        self.remember(window, own);
        let mut scores = vec![[0; LABELS]; window.len()];
        for (scores, own) in scores.chunks_mut(TOGETHER).zip(own.chunks(TOGETHER)) {
            let inputs: Vec<[&Vector; 1]> = own.iter().map(|it| [it]).collect();
            self.output.apply(&inputs, |row, token, value| scores[token][row] = value);
        }
        scores
    }

    /// Adds to the vectors of capitalised words what their equals in the window are like.
    fn remember(&self, window: &[Slot<'_>], own: &mut [Vector]) {
        let memory = Memory::new(window, own);
        let hear = |(at, slot): (usize, &Slot<'_>)| Some((at, memory.equals(slot.as_ref()?)?));
        let heard: Vec<(usize, (Vector, Vector))> = window.iter().enumerate().filter_map(hear).collect();
        for heard in heard.chunks(TOGETHER) {
            let inputs: Vec<[&Vector; 3]> = heard.iter().map(|(at, (mean, most))| [&own[*at], mean, most]).collect();
            let hidden = hidden(&self.memory.0, &inputs);
            let inputs: Vec<[&Vector; 1]> = hidden.iter().map(|it| [it]).collect();
            let mut sums: Vec<[i16; WIDTH]> = heard.iter().map(|(at, _)| numbers(&own[*at])).collect();
            self.memory.1.apply(&inputs, |row, token, value| sums[token][row] = narrow(value + i32::from(sums[token][row])));
            heard.iter().zip(&sums).for_each(|((at, _), sum)| own[*at] = vector(sum));
        }
    }

    /// Looks every token up and brings it to the net's width; equal words are looked up once.
    fn embed(&self, window: &[Slot<'_>]) -> Vec<[i32; WIDTH]> {
        let mut known: HashMap<(u64, bool), usize> = HashMap::new();
        let mut state: Vec<[i32; WIDTH]> = Vec::with_capacity(window.len());
        let mut starts = true;
        for slot in window {
            let Some(item) = slot else {
                starts = true;
                state.push([0; WIDTH]);
                continue;
            };
            let at = *known.entry((item.word.exact, starts)).or_insert(state.len());
            let values = state.get(at).copied().unwrap_or_else(|| self.enter(&NetWord::new(item.token, item.word), starts));
            state.push(values);
            starts = false;
        }
        state
    }

    /// Joins a token's embeddings into one vector and brings it to the net's width.
    fn enter(&self, word: &NetWord, starts: bool) -> [i32; WIDTH] {
        let mut joined = [0i16; 3 * WIDTH];
        let mut rest = joined.as_mut_slice();
        for (index, table) in self.tables.iter().enumerate() {
            let (out, after) = rest.split_at_mut(SIZES[index].width);
            match index {
                0 => table.look_up(&word.word, 1, out),
                1 => table.look_up(&word.grams, word.grams.len(), out),
                10 => table.look_up(&word.flags, 1, out),
                _ => table.look_up(&[word.single[index - 2]], 1, out),
            }
            rest = after;
        }
        // The next column says that a sentence starts here.
        if let Some(first) = rest.first_mut() {
            *first = if starts { ONE as i16 } else { 0 };
        }
        let parts: Vec<Vector> = joined.as_chunks::<WIDTH>().0.iter().map(vector).collect();
        let mut out = [0; WIDTH];
        self.input.apply(&[std::array::from_fn(|at| &parts[at])], |row, _, value| out[row] = value);
        out
    }
}

/// A layer with hard swish.
fn hidden(layer: &Matrix<3>, inputs: &[[&Vector; 3]]) -> Vec<Vector> {
    let mut hidden = vec![[0i16; WIDTH]; inputs.len()];
    layer.apply(inputs, |row, token, value| hidden[token][row] = hard_swish(value));
    hidden.iter().map(vector).collect()
}

/// Norms every token's vector; zeros between sentences and at both ends.
fn normalise(norm: &Norm, window: &[Slot<'_>], state: &[[i32; WIDTH]]) -> Vec<Vector> {
    let mut normed = vec![ZERO; EDGE + window.len() + EDGE];
    for ((slot, values), out) in window.iter().zip(state).zip(&mut normed[EDGE..]) {
        if slot.is_some() {
            *out = norm.apply(values);
        }
    }
    normed
}

/// Adds one residual block to the state.
fn convolve(block: &Block, window: &[Slot<'_>], state: &mut [[i32; WIDTH]]) {
    let normed = normalise(&block.norm, window, state);
    for (group, state) in state.chunks_mut(TOGETHER).enumerate() {
        let first = EDGE + group * TOGETHER;
        let seen = |token: usize| [token - block.dilation, token, token + block.dilation].map(|it| &normed[it]);
        let inputs: Vec<[&Vector; 3]> = (first..first + state.len()).map(seen).collect();
        let hidden = hidden(&block.convolution, &inputs);
        let inputs: Vec<[&Vector; 1]> = hidden.iter().map(|it| [it]).collect();
        block.linear.apply(&inputs, |row, token, value| state[token][row] += value);
    }
}
