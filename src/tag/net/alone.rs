//! What the net makes of each word of a window before it looks at the neighbours; equal words are looked at once.
//!
//! The first convolution adds up products of three words, and each of the three is a matter of that word alone.
//! So they are made once for each different word, and only added up for each place.

use super::features::{NetWord, SIZES};
use super::fixed::ONE;
use super::layers::{Block, EIGHT, Eight, Sums, Vector, WIDTH};
use super::network::{Item, Net, Slot, TOGETHER};
use std::collections::HashMap;
use wide::i32x4;

/// A word's joined embeddings.
type Joined = [Vector; 3];

/// The different words of a window, and where they stand.
pub struct Alone {
    /// Which word stands in each slot.
    words: Vec<Option<usize>>,
    sums: Vec<Sums>,
    /// What each word gives the first convolution as the earlier, the middle and the later of three.
    taps: Vec<[Sums; 3]>,
}

impl Alone {
    /// Looks every different word up; `block` is the first.
    pub fn new(net: &Net, block: &Block, window: &[Slot<'_>]) -> Self {
        let mut known: HashMap<(u64, bool), usize> = HashMap::new();
        let mut joined: Vec<Joined> = Vec::new();
        let mut starts = true;
        let mut word_of = |slot: &Slot<'_>| {
            let began = std::mem::replace(&mut starts, slot.is_none());
            let item = slot.as_ref()?;
            Some(*known.entry((item.word.exact, began)).or_insert_with(|| {
                joined.push(join(net, item, began));
                joined.len() - 1
            }))
        };
        let words = window.iter().map(&mut word_of).collect();
        let mut alone = Self { words, sums: vec![[0; WIDTH]; joined.len()], taps: vec![[[0; WIDTH]; 3]; joined.len()] };
        for ((joined, sums), taps) in joined.chunks(TOGETHER).zip(alone.sums.chunks_mut(TOGETHER)).zip(alone.taps.chunks_mut(TOGETHER)) {
            look(net, block, joined, sums, taps);
        }
        alone
    }

    /// The vector of the word in a slot.
    pub fn sums(&self, at: usize) -> Sums {
        self.words.get(at).copied().flatten().and_then(|word| self.sums.get(word)).copied().unwrap_or([0; WIDTH])
    }

    /// The products of the first convolution at a slot, eight by eight.
    pub fn around(&self, at: usize, dilation: usize, mut out: impl FnMut(usize, Eight)) {
        let seen = [at.checked_sub(dilation), Some(at), at.checked_add(dilation)];
        let tap = |(part, slot): (usize, Option<usize>)| Some(&self.taps.get((*self.words.get(slot?)?)?)?[part]);
        let [before, own, after] = std::array::from_fn(|part| tap((part, seen[part])).unwrap_or(&[0; WIDTH]).as_chunks::<4>().0);
        for (at, fours) in before.as_chunks::<2>().0.iter().zip(own.as_chunks::<2>().0).zip(after.as_chunks::<2>().0).enumerate() {
            let ((before, own), after) = fours;
            out(at, std::array::from_fn(|half| i32x4::new(before[half]) + i32x4::new(own[half]) + i32x4::new(after[half])));
        }
    }
}

/// Brings some words to the net's width and multiplies them for the first convolution.
fn look(net: &Net, block: &Block, joined: &[Joined], sums: &mut [Sums], taps: &mut [[Sums; 3]]) {
    let inputs: Vec<[&Vector; 3]> = joined.iter().map(<[_; 3]>::each_ref).collect();
    net.input.apply(&inputs, |at, token, values| put(&mut sums[token], at, values));
    let normed: Vec<Vector> = sums.iter().map(|it| block.norm.apply(it)).collect();
    let inputs: Vec<[&Vector; 1]> = normed.iter().map(|it| [it]).collect();
    let parts = taps.first().map_or(0, |it| it.len());
    (0..parts).for_each(|part| block.convolution.multiply_part(part, &inputs, |at, token, values| put(&mut taps[token][part], at, values)));
}

/// Writes eight results to their place.
fn put(sums: &mut Sums, at: usize, values: Eight) {
    for (four, values) in sums[at * EIGHT..].as_chunks_mut::<4>().0.iter_mut().zip(values) {
        *four = values.to_array();
    }
}

/// Joins a token's embeddings into one vector; `began` says whether a sentence starts with it.
fn join(net: &Net, item: &Item<'_>, began: bool) -> Joined {
    let word = NetWord::new(item.token, item.word);
    let mut joined = [0i16; 3 * WIDTH];
    let mut rest = joined.as_mut_slice();
    for (index, table) in net.tables.iter().enumerate() {
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
        *first = if began { ONE as i16 } else { 0 };
    }
    let parts = joined.as_chunks::<WIDTH>().0;
    std::array::from_fn(|at| parts[at])
}
