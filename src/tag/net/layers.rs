//! The net's weights by layer, and what one layer does to the vectors of some tokens; holds no shapes of the whole.

use super::fixed::{FRACTION, narrow};
use wide::{i16x8, i32x4, i32x8, i64x4};

/// Numbers in a token's vector.
pub const WIDTH: usize = 128;

/// A token's vector, as layers take it.
pub type Vector = [i16; WIDTH];

/// A token's vector as layers sum it up.
pub type Sums = [i32; WIDTH];

/// Eight results of a layer, which stand side by side in a token's vector.
pub type Eight = [i32x4; 2];

/// Results in an [`Eight`].
pub const EIGHT: usize = 8;

/// Embeddings: rows of bytes with one multiplier for the table.
#[derive(Debug)]
pub struct Embedding {
    pub rows: Vec<i8>,
    pub width: usize,
    /// Fixed-point factor from a byte to an activation, 16 bits behind the point.
    pub multiplier: i32,
}

impl Embedding {
    /// Writes the sum of some rows, divided by `divisor`, into `out`, which is as long as a row.
    pub fn look_up(&self, rows: &[usize], divisor: usize, out: &mut [i16]) {
        let mut sums = [0i32; 64];
        for &row in rows {
            let row = self.rows.get(row * self.width..(row + 1) * self.width).unwrap_or(&[]);
            sums.iter_mut().zip(row).for_each(|(sum, &byte)| *sum += i32::from(byte));
        }
        for (out, sum) in out.iter_mut().zip(sums) {
            *out = narrow(((i64::from(sum) * i64::from(self.multiplier)) >> 16) as i32 / divisor.max(1) as i32);
        }
    }
}

/// Bits behind the point of a weight in memory; the file holds bytes with a factor for each row.
pub const WEIGHT_FRACTION: u32 = 12;

/// Pairs of numbers in a vector: the machine multiplies and adds two at a time.
pub const PAIRS: usize = WIDTH / 2;

/// Pairs that a row of a convolution in groups sees of each vector.
pub const GROUP: usize = PAIRS / 4;

/// Pairs of a vector that the words' memory of their equals fills.
pub const HEARD: usize = PAIRS / 2;

/// What eight rows of a matrix say to a pair of inputs; a row's two weights stand side by side.
type Weights = [i16x8; 2];

/// A matrix that takes `N` vectors, of each of which a row sees `P` pairs of numbers: all, or those of its group.
/// Weights have [`WEIGHT_FRACTION`] bits behind the point.
#[derive(Debug)]
pub struct Matrix<const N: usize, const P: usize = PAIRS> {
    /// Eight rows each; the last eight are filled up with zeros.
    eights: Vec<Rows<N, P>>,
    bias: Vec<Eight>,
}

/// Eight rows of a matrix, pair by pair.
#[derive(Debug)]
struct Rows<const N: usize, const P: usize> {
    weights: [Box<[Weights; P]>; N],
    /// Which `P` pairs of a vector the rows see.
    group: usize,
}

impl<const N: usize, const P: usize> Matrix<N, P> {
    /// Arranges the weights of some rows; `weight` gives that of a row and a column, `groups` says how many groups the
    /// rows are shared out to, in order.
    pub fn new(bias: &[i32], groups: usize, weight: impl Fn(usize, usize) -> i16) -> Self {
        let inside = |row: usize, column: usize| if row < bias.len() { weight(row, column) } else { 0 };
        let lanes = |row: usize, column: usize| i16x8::new(std::array::from_fn(|lane| inside(row + lane / 2, column + lane % 2)));
        let pair = |row: usize, column: usize| [lanes(row, column), lanes(row + EIGHT / 2, column)];
        let part = |row: usize, part: usize| Box::new(std::array::from_fn(|at| pair(row, 2 * (part * P + at))));
        let starts = || (0..bias.len()).step_by(EIGHT);
        let bias_at = |row: usize| i32x4::new(std::array::from_fn(|lane| bias.get(row + lane).copied().unwrap_or(0)));
        let rows = |row: usize| Rows { weights: std::array::from_fn(|it| part(row, it)), group: row * groups / bias.len() };
        Self { eights: starts().map(rows).collect(), bias: starts().map(|row| [bias_at(row), bias_at(row + EIGHT / 2)]).collect() }
    }

    /// Multiplies the inputs of some tokens and hands over the results, eight at a time: which eight, token, values.
    pub fn apply(&self, inputs: &[[&Vector; N]], mut out: impl FnMut(usize, usize, Eight)) {
        let eights = self.eights.iter().map(|rows| (rows.weights.each_ref().map(Box::as_ref), rows.group));
        multiply(eights, inputs, |at, token, sums| out(at, token, self.finish(at, sums)));
    }

    /// The products of one of the `N` vectors alone, as [`finish`](Self::finish) takes them: those of all `N` are their sum.
    pub fn multiply_part(&self, part: usize, inputs: &[[&Vector; 1]], out: impl FnMut(usize, usize, Eight)) {
        multiply(self.eights.iter().map(|rows| ([rows.weights[part].as_ref()], rows.group)), inputs, out);
    }

    /// Sums of products → results.
    pub fn finish(&self, at: usize, sums: Eight) -> Eight {
        let bias = self.bias[at];
        std::array::from_fn(|half| (sums[half] >> WEIGHT_FRACTION) + bias[half])
    }
}

/// Tokens go four by four, so that a weight is fetched once for four of them; rows come first, so that a few dozen
/// tokens at a time stay in the nearest memory while the weights stream by.
fn multiply<'a, const N: usize, const P: usize>(
    eights: impl Iterator<Item = ([&'a [Weights; P]; N], usize)>,
    inputs: &[[&Vector; N]],
    mut out: impl FnMut(usize, usize, Eight),
) {
    let (fours, rest) = inputs.as_chunks::<4>();
    for (at, (weights, group)) in eights.enumerate() {
        for (place, four) in fours.iter().enumerate() {
            for (token, sums) in dots(weights, group, four).into_iter().enumerate() {
                out(at, 4 * place + token, sums);
            }
        }
        for (token, one) in rest.iter().enumerate() {
            let [sums] = dots(weights, group, std::array::from_ref(one));
            out(at, 4 * fours.len() + token, sums);
        }
    }
}

/// The dot products of eight rows and `T` inputs. A function of its own: amid a great one, browsers keep its sums in memory,
/// and a whole report takes a fifth longer.
#[inline(never)]
fn dots<const N: usize, const P: usize, const T: usize>(weights: [&[Weights; P]; N], group: usize, inputs: &[[&Vector; N]; T]) -> [Eight; T] {
    let mut sums = [[i32x4::ZERO; 2]; T];
    for (part, weights) in weights.iter().enumerate() {
        let inputs: [&[[i16; 2]; P]; T] = std::array::from_fn(|token| &inputs[token][part].as_chunks::<2>().0.as_chunks::<P>().0[group]);
        for (at, weights) in weights.iter().enumerate() {
            for (sums, input) in sums.iter_mut().zip(inputs) {
                let input = both(input[at]);
                sums[0] += weights[0].dot(input);
                sums[1] += weights[1].dot(input);
            }
        }
    }
    sums
}

/// A pair four times over.
fn both(pair: [i16; 2]) -> i16x8 {
    bytemuck::cast(i32x4::splat(bytemuck::cast(pair)))
}

/// Adds eight results to the numbers at their place.
pub fn add(sums: &mut Sums, at: usize, values: Eight) {
    for (four, values) in sums[at * EIGHT..].as_chunks_mut::<4>().0.iter_mut().zip(values) {
        *four = (i32x4::new(*four) + values).to_array();
    }
}

/// Layer norm's scale and offset, kept as wide as they are multiplied: each word is normed several times.
#[derive(Debug)]
pub struct Norm {
    pub gamma: Vec<i32>,
    pub beta: Vec<i32>,
}

impl Norm {
    /// Mean 0 and variance 1 over `values`, then scaled and moved.
    pub fn apply(&self, values: &Sums) -> Vector {
        let values = values.as_chunks::<EIGHT>().0;
        let eight = |it: &[i32; EIGHT]| -> Eight { bytemuck::cast(*it) };
        let sums = values.iter().map(eight).fold(i32x4::ZERO, |sum, [a, b]| sum + a + b).to_array();
        let mean = i32x4::splat(sums.into_iter().fold(0, i32::wrapping_add) / WIDTH as i32);
        let off = |it: &[i32; EIGHT]| eight(it).map(|four| four - mean);
        let squares = values.iter().map(off).fold(i64x4::ZERO, |sum, [a, b]| sum + a.widening_mul(a) + b.widening_mul(b)).to_array();
        let squares = squares.into_iter().fold(0, i64::wrapping_add);
        let deviation = ((squares / WIDTH as i64) as u64).isqrt().clamp(1, 1 << RECIPROCAL) as i32;
        // One division a vector. No value lies further from the mean than twelve deviations, so that the products fit.
        let reciprocal = i32x4::splat((1 << RECIPROCAL) / deviation);
        let mut out = [0; WIDTH];
        let scale = self.gamma.as_chunks::<EIGHT>().0.iter().zip(self.beta.as_chunks::<EIGHT>().0);
        for ((values, out), (gamma, beta)) in values.iter().zip(out.as_chunks_mut::<EIGHT>().0).zip(scale) {
            let scaled = |four: i32x4, gamma: i32x4, beta: i32x4| ((((four * reciprocal) >> (RECIPROCAL - FRACTION)) * gamma) >> FRACTION) + beta;
            let ([a, b], [gamma_a, gamma_b], [beta_a, beta_b]) = (off(values), eight(gamma), eight(beta));
            let scaled: i32x8 = bytemuck::cast([scaled(a, gamma_a, beta_a), scaled(b, gamma_b, beta_b)]);
            *out = i16x8::from_i32x8_saturate(scaled).to_array();
        }
        out
    }
}

/// Bits behind the point of a deviation's reciprocal.
const RECIPROCAL: u32 = 27;

/// Tokens that the first block's convolution sees side by side.
pub const TAPS: usize = 3;

/// The first residual block: norm, convolution over [`TAPS`] tokens side by side, hard swish.
#[derive(Debug)]
pub struct First {
    pub norm: Norm,
    /// The earliest token's weights first.
    pub convolution: Matrix<TAPS>,
}

/// A later residual block: norm, convolution over three tokens `dilation` apart in groups of channels, hard swish, and a
/// linear layer that mixes the groups.
#[derive(Debug)]
pub struct Block {
    pub norm: Norm,
    pub convolution: Matrix<3, GROUP>,
    pub linear: Matrix<1>,
    pub dilation: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(value: i16) -> Norm {
        Norm { gamma: vec![1 << FRACTION; WIDTH], beta: vec![i32::from(value); WIDTH] }
    }

    #[test]
    fn a_normed_vector_has_mean_zero_and_variance_one() {
        let out = flat(0).apply(&std::array::from_fn(|it| 500 + it as i32 * 37));
        let mean = out.iter().map(|&it| i32::from(it)).sum::<i32>() / WIDTH as i32;
        let variance = out.iter().map(|&it| i32::from(it).pow(2)).sum::<i32>() / WIDTH as i32 / (1 << FRACTION);
        assert!(mean.abs() <= 1 && (variance - (1 << FRACTION)).abs() < 12, "mean {mean}, variance {variance}");
    }

    #[test]
    fn a_flat_vector_is_no_division_by_zero() {
        assert_eq!(flat(3).apply(&[5; WIDTH]), [3; WIDTH]);
    }

    #[test]
    fn rows_times_columns() {
        let one = 1 << WEIGHT_FRACTION;
        let matrix = Matrix::<1>::new(&[0, 5], 1, |row, column| [one, if column == 127 { -one } else { 0 }][row]);
        let counting: Vector = std::array::from_fn(|at| at as i16);
        let mut found = Vec::new();
        matrix.apply(&[[&counting], [&[0; WIDTH]]], |at, token, values| found.push((at, token, values[0].to_array(), values[1].to_array())));
        assert_eq!(found, [(0, 0, [127 * 64, -122, 0, 0], [0; 4]), (0, 1, [0, 5, 0, 0], [0; 4])]);
    }

    #[test]
    fn five_tokens_are_as_five_times_one() {
        let matrix = Matrix::<1>::new(&[1; 16], 1, |row, column| (row as i16 * 31 + column as i16 * 17) % 101 - 50);
        let tokens: [Vector; 5] = std::array::from_fn(|token| std::array::from_fn(|at| (token * 37 + at * 11) as i16));
        let all = |inputs: &[[&Vector; 1]]| {
            let mut results = vec![[0; WIDTH]; inputs.len()];
            matrix.apply(inputs, |at, token, values| add(&mut results[token], at, values));
            results
        };
        let alone: Vec<Sums> = tokens.iter().flat_map(|token| all(&[[token]])).collect();
        assert_eq!(all(&tokens.each_ref().map(|token| [token])), alone);
    }

    #[test]
    fn rows_are_summed_and_averaged() {
        let table = Embedding { rows: vec![1, 2, 3, 4], width: 2, multiplier: 10 << 16 };
        let mut out = [0; 2];
        table.look_up(&[0, 1], 1, &mut out);
        assert_eq!(out, [40, 60]);
        table.look_up(&[0, 1], 2, &mut out);
        assert_eq!(out, [20, 30]);
    }
}
