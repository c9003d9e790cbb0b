//! What the net makes of each word of a window before it looks at the neighbours; equal words are looked at once.
//!
//! The first convolution adds up products of a few words, and each of them is a matter of that word alone.
//! So they are made once for each different word, and only added up for each place.

use super::features::{NetWord, SIZES};
use super::fixed::ONE;
use super::layers::{EIGHT, Eight, Sums, TAPS, Vector, WIDTH};
use super::network::{Item, Net, Slot, TOGETHER};
use std::collections::HashMap;
use wide::i32x4;

/// A word's joined embeddings.
type Joined = [Vector; 3];

/// The different words of a text so far.
#[derive(Default)]
pub struct Alone {
    known: HashMap<(u64, bool), usize>,
    sums: Vec<Sums>,
    /// What each word gives the first convolution at each of its places.
    taps: Vec<[Sums; TAPS]>,
}

/// Words kept from one window to the next: two kilobytes each.
const MOST_KEPT: usize = 4096;

impl Alone {
    /// Looks up the words of a window that are not known yet, and tells which word stands in each slot.
    pub fn look_at(&mut self, net: &Net, window: &[Slot<'_>]) -> Vec<Option<usize>> {
        if self.sums.len() > MOST_KEPT {
            *self = Self::default();
        }
        let mut new: Vec<Joined> = Vec::new();
        let mut starts = true;
        let mut word_of = |slot: &Slot<'_>| {
            let began = std::mem::replace(&mut starts, slot.is_none());
            let item = slot.as_ref()?;
            let next = self.known.len();
            Some(*self.known.entry((item.word.exact, began)).or_insert_with(|| {
                new.push(join(net, item, began));
                next
            }))
        };
        let words = window.iter().map(&mut word_of).collect();
        let old = self.sums.len();
        self.sums.resize(old + new.len(), [0; WIDTH]);
        self.taps.resize(old + new.len(), [[0; WIDTH]; TAPS]);
        let (sums, taps) = (self.sums[old..].chunks_mut(TOGETHER), self.taps[old..].chunks_mut(TOGETHER));
        new.chunks(TOGETHER).zip(sums).zip(taps).for_each(|((joined, sums), taps)| look(net, joined, sums, taps));
        words
    }

    /// The vector of a word.
    pub fn sums(&self, word: Option<usize>) -> Sums {
        word.and_then(|word| self.sums.get(word)).copied().unwrap_or([0; WIDTH])
    }

    /// The products of the first convolution at some words side by side, eight by eight.
    pub fn around(&self, words: [Option<usize>; TAPS], mut out: impl FnMut(usize, Eight)) {
        let tap = |part: usize| words[part].and_then(|word| self.taps.get(word)).map_or(&[0; WIDTH], |taps| &taps[part]);
        let taps: [&Sums; TAPS] = std::array::from_fn(tap);
        for at in 0..WIDTH / EIGHT {
            let half = |taps: &Sums, half: usize| i32x4::new(taps.as_chunks::<4>().0[2 * at + half]);
            out(at, [0, 1].map(|it| taps.iter().fold(i32x4::ZERO, |sum, taps| sum + half(taps, it))));
        }
    }
}

/// Brings some words to the net's width and multiplies them for the first convolution.
fn look(net: &Net, joined: &[Joined], sums: &mut [Sums], taps: &mut [[Sums; TAPS]]) {
    let inputs: Vec<[&Vector; 3]> = joined.iter().map(<[_; 3]>::each_ref).collect();
    net.input.apply(&inputs, |at, token, values| put(&mut sums[token], at, values));
    let normed: Vec<Vector> = sums.iter().map(|it| net.first.norm.apply(it)).collect();
    let inputs: Vec<[&Vector; 1]> = normed.iter().map(|it| [it]).collect();
    let parts = taps.first().map_or(0, |it| it.len());
    (0..parts).for_each(|part| net.first.convolution.multiply_part(part, &inputs, |at, token, values| put(&mut taps[token][part], at, values)));
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
