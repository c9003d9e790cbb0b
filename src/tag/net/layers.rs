//! The net's weights by layer, and what one layer does to one vector or four; holds no shapes of the whole.

use super::fixed::{FRACTION, narrow};
use wide::{i16x8, i32x4};

/// Numbers in a token's vector.
pub const WIDTH: usize = 128;

/// Eight numbers at a time.
const LANES: usize = 8;

/// A token's vector, as the machine multiplies it.
pub type Vector = [i16x8; WIDTH / LANES];

/// A vector of zeros.
pub const ZERO: Vector = [i16x8::ZERO; WIDTH / LANES];

/// Numbers → a vector.
pub fn vector(numbers: &[i16; WIDTH]) -> Vector {
    let (chunks, _) = numbers.as_chunks::<LANES>();
    std::array::from_fn(|at| i16x8::new(chunks[at]))
}

/// A vector → its numbers.
pub fn numbers(vector: &Vector) -> [i16; WIDTH] {
    let mut numbers = [0; WIDTH];
    for (eight, lanes) in numbers.as_chunks_mut::<LANES>().0.iter_mut().zip(vector) {
        *eight = lanes.to_array();
    }
    numbers
}

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

/// A matrix whose rows are as long as `N` vectors; weights have [`WEIGHT_FRACTION`] bits behind the point.
#[derive(Debug)]
pub struct Matrix<const N: usize> {
    pub rows: Vec<[Vector; N]>,
    pub bias: Vec<i32>,
}

/// Bits behind the point of a weight in memory; the file holds bytes with a factor for each row.
pub const WEIGHT_FRACTION: u32 = 12;

impl<const N: usize> Matrix<N> {
    /// Multiplies the inputs of some tokens and hands each result to `out`: row, token, value.
    ///
    /// Tokens go four by four, so that a weight is fetched once for four of them; rows come first, so that a few dozen
    /// tokens at a time stay in the nearest memory while the weights stream by.
    pub fn apply(&self, inputs: &[[&Vector; N]], mut out: impl FnMut(usize, usize, i32)) {
        let (fours, rest) = inputs.as_chunks::<4>();
        for (at, (row, &bias)) in self.rows.iter().zip(&self.bias).enumerate() {
            for (group, four) in fours.iter().enumerate() {
                for (token, sum) in dots(row, four).into_iter().enumerate() {
                    out(at, 4 * group + token, (sum >> WEIGHT_FRACTION) + bias);
                }
            }
            for (token, one) in rest.iter().enumerate() {
                let [sum] = dots(row, std::array::from_ref(one));
                out(at, 4 * fours.len() + token, (sum >> WEIGHT_FRACTION) + bias);
            }
        }
    }
}

/// The dot products of a row and `T` inputs.
fn dots<const N: usize, const T: usize>(row: &[Vector; N], inputs: &[[&Vector; N]; T]) -> [i32; T] {
    let mut sums = [i32x4::ZERO; T];
    for (part, weights) in row.iter().enumerate() {
        for (lane, &weight) in weights.iter().enumerate() {
            for (sum, input) in sums.iter_mut().zip(inputs) {
                *sum += weight.dot(input[part][lane]);
            }
        }
    }
    sums.map(i32x4::reduce_add)
}

/// Layer norm's scale and offset.
#[derive(Debug)]
pub struct Norm {
    pub gamma: Vec<i16>,
    pub beta: Vec<i16>,
}

impl Norm {
    /// Mean 0 and variance 1 over `values`, then scaled and moved.
    pub fn apply(&self, values: &[i32; WIDTH]) -> Vector {
        let mean = values.iter().map(|&it| i64::from(it)).sum::<i64>() / WIDTH as i64;
        let squares: i64 = values.iter().map(|&it| (i64::from(it) - mean).pow(2)).sum();
        let deviation = ((squares / WIDTH as i64) as u64).isqrt().max(1) as i64;
        // One division a vector: the reciprocal keeps 30 bits.
        let reciprocal = (1i64 << 30) / deviation;
        let mut out = [0; WIDTH];
        for ((value, out), (&gamma, &beta)) in values.iter().zip(&mut out).zip(self.gamma.iter().zip(&self.beta)) {
            let normal = ((i64::from(*value) - mean) * reciprocal) >> (30 - FRACTION);
            *out = narrow(((normal * i64::from(gamma)) >> FRACTION) as i32 + i32::from(beta));
        }
        vector(&out)
    }
}

/// A residual block: norm, convolution over three tokens `dilation` apart, hard swish, linear.
#[derive(Debug)]
pub struct Block {
    pub norm: Norm,
    /// The earlier token's weights first.
    pub convolution: Matrix<3>,
    pub linear: Matrix<1>,
    pub dilation: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(value: i16) -> Norm {
        Norm { gamma: vec![1 << FRACTION; WIDTH], beta: vec![value; WIDTH] }
    }

    #[test]
    fn a_normed_vector_has_mean_zero_and_variance_one() {
        let out = numbers(&flat(0).apply(&std::array::from_fn(|it| 500 + it as i32 * 37)));
        let mean = out.iter().map(|&it| i32::from(it)).sum::<i32>() / WIDTH as i32;
        let variance = out.iter().map(|&it| i32::from(it).pow(2)).sum::<i32>() / WIDTH as i32 / (1 << FRACTION);
        assert!(mean.abs() <= 1 && (variance - (1 << FRACTION)).abs() < 12, "mean {mean}, variance {variance}");
    }

    #[test]
    fn a_flat_vector_is_no_division_by_zero() {
        assert_eq!(numbers(&flat(3).apply(&[5; WIDTH])), [3; WIDTH]);
    }

    #[test]
    fn rows_times_columns() {
        let one = 1 << WEIGHT_FRACTION;
        let row = |weights: &dyn Fn(usize) -> i16| [vector(&std::array::from_fn(weights))];
        let matrix = Matrix { rows: vec![row(&|_| one), row(&|at| if at == 127 { -one } else { 0 })], bias: vec![0, 5] };
        let counting: [i16; WIDTH] = std::array::from_fn(|at| at as i16);
        let input = vector(&counting);
        let mut found = Vec::new();
        matrix.apply(&[[&input], [&ZERO]], |row, token, value| found.push((row, token, value)));
        assert_eq!(found, [(0, 0, 127 * 64), (0, 1, 0), (1, 0, -122), (1, 1, 5)]);
        assert_eq!(numbers(&input), counting);
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
