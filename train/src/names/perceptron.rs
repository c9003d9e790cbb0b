//! Sentences as feature numbers → weights, by the averaged structured perceptron; seeded, no clock.
//!
//! Every feature has a general row of weights and one for the corpus it is seen in, and a sentence is scored by their
//! sum: what only one corpus says stays with that corpus. A sentence may allow several labels for a word; then the best
//! sequence among the allowed ones is taken as the truth (a latent perceptron).

use super::corpora::HOME;
use galley::tag::labels::LABELS;
use galley::tag::viterbi::{Decoder, Scores, Transitions};

/// Weights in a row: one for each label, and padding to a multiple of eight.
const WIDTH: usize = LABELS.next_multiple_of(8);

/// Rows shared by the own features of all corpora but the home one.
const SHARED: usize = 1 << 20;

/// A sentence to learn from.
#[derive(Debug)]
pub struct Example {
    /// Feature numbers of all words, one after another.
    pub features: Vec<u32>,
    /// Where each word's features end.
    pub ends: Vec<u32>,
    /// For each word the labels it may have.
    pub allowed: Vec<u64>,
    /// Its corpus.
    pub domain: u32,
}

impl Example {
    fn features_of(&self, at: usize) -> &[u32] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.features[start..self.ends[at] as usize]
    }
}

/// Rows of weights: general ones, the home corpus' own, and the shared ones of all others.
#[derive(Debug)]
pub struct Perceptron {
    features: usize,
    weights: Vec<i16>,
    sums: Vec<f32>,
    transitions: Box<Transitions>,
    transition_sums: Vec<[f32; LABELS]>,
    updates: f32,
    margin: i32,
}

impl Perceptron {
    /// Nothing learned yet about `features` features; a reading must win by `margin` for every word to count as right.
    pub fn new(features: usize, margin: i32) -> Self {
        let size = (2 * features + SHARED) * WIDTH;
        Self {
            features,
            weights: vec![0; size],
            sums: vec![0.0; size],
            transitions: Box::new([[0; LABELS]; LABELS + 1]),
            transition_sums: vec![[0.0; LABELS]; LABELS + 1],
            updates: 1.0,
            margin,
        }
    }

    /// The row of a feature's copy for one corpus.
    fn own_row(&self, feature: u32, domain: u32) -> usize {
        if domain == HOME {
            return self.features + feature as usize;
        }
        let key = (u64::from(feature) << 8 | u64::from(domain)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        2 * self.features + (key >> 44) as usize % SHARED
    }

    /// Goes over the examples `passes` times.
    pub fn learn(&mut self, examples: &[&Example], passes: usize) {
        let mut decoder = Decoder::default();
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut random = 88_172_645_463_325_252u64;
        for pass in 0..passes {
            shuffle(&mut order, &mut random);
            let wrong = order.iter().filter(|&&at| self.learn_one(examples[at], &mut decoder)).count();
            println!("  pass {pass}: {:.1} % of {} sentences wrong", 100.0 * wrong as f32 / examples.len() as f32, examples.len());
        }
    }

    /// Learns from one sentence; whether it was read wrongly before.
    fn learn_one(&mut self, example: &Example, decoder: &mut Decoder) -> bool {
        let mut scores = self.scores(example);
        self.updates += 1.0;
        for (scores, allowed) in scores.iter_mut().zip(&example.allowed) {
            scores.iter_mut().enumerate().filter(|it| allowed >> it.0 & 1 == 0).for_each(|it| *it.1 += self.margin);
        }
        let Some(read) = decoder.best(&scores, &self.transitions, &[]) else { return false };
        if read.iter().zip(&example.allowed).all(|(label, allowed)| allowed >> label & 1 == 1) {
            return false;
        }
        let Some(truth) = decoder.best(&scores, &self.transitions, &example.allowed) else { return false };
        let (mut before_truth, mut before_read) = (LABELS, LABELS);
        for at in 0..read.len() {
            let (right, wrong) = (usize::from(truth[at]), usize::from(read[at]));
            if right != wrong {
                self.update(example, at, (right, wrong));
            }
            if right != wrong || before_truth != before_read {
                self.transitions[before_truth][right] += 1;
                self.transition_sums[before_truth][right] += self.updates;
                self.transitions[before_read][wrong] -= 1;
                self.transition_sums[before_read][wrong] -= self.updates;
            }
            (before_truth, before_read) = (right, wrong);
        }
        true
    }

    fn update(&mut self, example: &Example, at: usize, (right, wrong): (usize, usize)) {
        for &feature in example.features_of(at) {
            for row in [feature as usize, self.own_row(feature, example.domain)] {
                let row = row * WIDTH;
                self.weights[row + right] = self.weights[row + right].saturating_add(1);
                self.sums[row + right] += self.updates;
                self.weights[row + wrong] = self.weights[row + wrong].saturating_sub(1);
                self.sums[row + wrong] -= self.updates;
            }
        }
    }

    fn scores(&self, example: &Example) -> Vec<Scores> {
        (0..example.ends.len())
            .map(|at| {
                let mut sums = [0i16; WIDTH];
                for &feature in example.features_of(at) {
                    for row in [feature as usize, self.own_row(feature, example.domain)] {
                        let row = &self.weights[row * WIDTH..(row + 1) * WIDTH];
                        for (sum, weight) in sums.iter_mut().zip(row) {
                            *sum = sum.saturating_add(*weight);
                        }
                    }
                }
                std::array::from_fn(|label| i32::from(sums[label]))
            })
            .collect()
    }

    /// Replaces the weights by their mean over all sentences seen, in hundredths.
    pub fn average(mut self) -> Average {
        for (sum, &weight) in self.sums.iter_mut().zip(&self.weights) {
            *sum = f32::from(weight) - *sum / self.updates;
        }
        for (row, sums) in self.transitions.iter_mut().zip(&self.transition_sums) {
            for (score, sum) in row.iter_mut().zip(sums) {
                *score = ((*score as f32 - sum / self.updates) * Average::UNIT).round() as i32;
            }
        }
        Average { weights: self.sums, transitions: self.transitions, features: self.features }
    }
}

/// Averaged weights.
#[derive(Debug)]
pub struct Average {
    weights: Vec<f32>,
    features: usize,
    /// Scores of one label after another, in units of a hundredth.
    pub transitions: Box<Transitions>,
}

impl Average {
    /// Scores are kept in whole hundredths of a weight.
    pub const UNIT: f32 = 100.0;

    /// General weights of a feature with `home` percent of the home corpus' own.
    pub fn merged(&self, feature: usize, home: u32) -> [f32; LABELS] {
        let (general, own) = (feature * WIDTH, (self.features + feature) * WIDTH);
        let share = home as f32 / 100.0;
        std::array::from_fn(|label| self.weights[general + label] + share * self.weights[own + label])
    }

    /// Reads a sentence as text of an unknown corpus will be read.
    pub fn read(&self, example: &Example, home: u32, decoder: &mut Decoder) -> Vec<u8> {
        let score = |at| {
            let mut sums = [0f32; LABELS];
            for &feature in example.features_of(at) {
                for (sum, weight) in sums.iter_mut().zip(self.merged(feature as usize, home)) {
                    *sum += weight;
                }
            }
            sums.map(|it| (it * Self::UNIT).round() as i32)
        };
        let scores: Vec<Scores> = (0..example.ends.len()).map(score).collect();
        decoder.best(&scores, &self.transitions, &[]).unwrap_or_else(|| vec![0; scores.len()])
    }
}

fn shuffle(order: &mut [usize], random: &mut u64) {
    for at in (1..order.len()).rev() {
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        order.swap(at, (*random % (at as u64 + 1)) as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_learns_its_label() {
        let example = |feature: u32, label: u8| Example { features: vec![feature], ends: vec![1], allowed: vec![1 << label], domain: 3 };
        let (name, nothing) = (example(0, 4), example(1, 0));
        let mut perceptron = Perceptron::new(2, 0);
        perceptron.learn(&[&name, &nothing], 5);
        let average = perceptron.average();
        let mut decoder = Decoder::default();
        assert_eq!([average.read(&name, 0, &mut decoder), average.read(&nothing, 0, &mut decoder)], [[4], [0]]);
    }
}
