//! A `net` section → `Net`: tables, then layers, in one fixed order; checks every length.
//!
//! ```text
//! eleven tables    multiplier u32, then rows × width bytes          (sizes in features.rs)
//! input            matrix 128 × 265
//! first block      norm 128, matrix 128 × 384                       (three words)
//! three blocks     norm 128, matrix 128 × 96, matrix 128 × 128      (dilations 4 2 1; four groups of rows, each of its own columns)
//! norm 128, matrix 64 × 384, matrix 128 × 64, matrix 23 × 128
//!
//! matrix r × c     r multipliers i32 (24 bits behind the point), r biases i32, r · c bytes
//! norm n           n gammas i16, n betas i16
//! ```
//! Little endian throughout. `train/net/student.py` writes it.

use super::features::SIZES;
use super::layers::{Block, Embedding, First, GROUP, HEARD, Matrix, Norm, PAIRS, TAPS, WEIGHT_FRACTION, WIDTH};
use super::network::{LABELS, Net};
use crate::lexicon::{ModelError, Section};

/// Distances between the three tokens of the later blocks' convolutions. The farthest come first: the last blocks then
/// are wanted for few words beside those that are asked about.
const DILATIONS: [usize; 3] = [4, 2, 1];

impl Net {
    /// Version of the section's layout that this engine reads.
    pub const VERSION: u32 = 2;

    /// Loads the weights.
    ///
    /// # Errors
    /// [`ModelError::Version`], or [`ModelError::Malformed`] when the body is not as long as its layout says.
    pub fn from_section(section: &Section<'_>) -> Result<Self, ModelError> {
        if section.version != Self::VERSION {
            return Err(ModelError::Version { section: section.name.to_owned(), expected: Self::VERSION, found: section.version });
        }
        let mut reader = Reader { rest: section.body };
        match reader.net() {
            Some(net) if reader.rest.is_empty() => Ok(net),
            _ => Err(ModelError::Malformed { section: section.name.to_owned(), what: "tables and layers of the sizes of this version" }),
        }
    }
}

/// A weight's byte → the weight, rounded; one too great for sixteen bits is kept at the greatest.
fn widen(byte: i8, multiplier: i32) -> i16 {
    const SHIFT: u32 = 24 - WEIGHT_FRACTION;
    let weight = (i64::from(byte) * i64::from(multiplier) + (1 << (SHIFT - 1))) >> SHIFT;
    weight.clamp(i64::from(i16::MIN), i64::from(i16::MAX)) as i16
}

/// Takes numbers off the front; `None` when they run out.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn net(&mut self) -> Option<Net> {
        let tables = SIZES.iter().map(|size| self.table(size.rows, size.width)).collect::<Option<Vec<_>>>()?;
        let joined = SIZES.iter().map(|size| size.width).sum::<usize>() + 1;
        let input = self.matrix(WIDTH, joined, 1)?;
        let first = First { norm: self.norm()?, convolution: self.matrix(WIDTH, TAPS * WIDTH, 1)? };
        let blocks = DILATIONS.iter().map(|&dilation| self.block(dilation)).collect::<Option<Vec<_>>>()?;
        let norm = self.norm()?;
        let memory = (self.matrix(2 * HEARD, 3 * WIDTH, 1)?, self.matrix(WIDTH, 2 * HEARD, 1)?);
        Some(Net { tables, input, first, blocks, norm, memory, output: self.matrix(LABELS, WIDTH, 1)? })
    }

    fn table(&mut self, rows: usize, width: usize) -> Option<Embedding> {
        let multiplier = self.numbers(1, i32::from_le_bytes)?[0];
        Some(Embedding { rows: self.numbers(rows * width, i8::from_le_bytes)?, width, multiplier })
    }

    /// A matrix of bytes, widened once here; rows shorter than what they see of `N` vectors are filled with zeros.
    fn matrix<const N: usize, const P: usize>(&mut self, rows: usize, columns: usize, groups: usize) -> Option<Matrix<N, P>> {
        let multipliers = self.numbers(rows, i32::from_le_bytes)?;
        let bias = self.numbers(rows, i32::from_le_bytes)?;
        let weights: Vec<i8> = self.numbers(rows * columns, i8::from_le_bytes)?;
        let weight = |row: usize, column: usize| match weights.get(row * columns + column) {
            Some(&byte) if column < columns => widen(byte, multipliers[row]),
            _ => 0,
        };
        Some(Matrix::new(&bias, groups, weight))
    }

    fn norm(&mut self) -> Option<Norm> {
        let mut wide = || self.numbers(WIDTH, |it| i32::from(i16::from_le_bytes(it)));
        Some(Norm { gamma: wide()?, beta: wide()? })
    }

    fn block(&mut self, dilation: usize) -> Option<Block> {
        let norm = self.norm()?;
        let convolution = self.matrix(WIDTH, 3 * 2 * GROUP, PAIRS / GROUP)?;
        Some(Block { norm, convolution, linear: self.matrix(WIDTH, WIDTH, 1)?, dilation })
    }

    fn numbers<const N: usize, T>(&mut self, count: usize, read: impl Fn([u8; N]) -> T) -> Option<Vec<T>> {
        let (bytes, rest) = self.rest.split_at_checked(count * N)?;
        self.rest = rest;
        Some(bytes.chunks_exact(N).filter_map(|chunk| chunk.try_into().ok().map(&read)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Alone, Item, LABELS, Slot};
    use super::*;
    use crate::lexicon::{read_sections, write_section};
    use crate::tag::lists::Lists;
    use crate::tag::word::Word;

    /// The bytes of a body, every weight another small number.
    fn body() -> Vec<u8> {
        let matrix = |rows: usize, columns: usize| [vec![0; 4 * 2 * rows], vec![0; rows * columns]].concat();
        let tables = SIZES.iter().map(|size| vec![0; 4 + size.rows * size.width]);
        let joined = SIZES.iter().map(|size| size.width).sum::<usize>() + 1;
        let norm = || vec![0; 4 * WIDTH];
        let block = || [norm(), matrix(WIDTH, 3 * 2 * GROUP), matrix(WIDTH, WIDTH)].concat();
        let mut parts: Vec<Vec<u8>> = tables.collect();
        parts.extend([matrix(WIDTH, joined), norm(), matrix(WIDTH, TAPS * WIDTH)]);
        parts.extend(DILATIONS.map(|_| block()));
        parts.extend([norm(), matrix(2 * HEARD, 3 * WIDTH), matrix(WIDTH, 2 * HEARD), matrix(LABELS, WIDTH)]);
        let mut body = parts.concat();
        // Bytes that repeat late: small enough as factors, varied enough as weights.
        body.iter_mut().enumerate().for_each(|(at, byte)| *byte = if at % 4 < 2 { (at * 31 % 251) as u8 } else { 0 });
        body
    }

    fn load(body: &[u8]) -> Result<Net, ModelError> {
        Net::from_section(&read_sections(&write_section("net", Net::VERSION, body)).unwrap()[0])
    }

    fn scores(net: &Net, text: &str) -> Vec<[i32; LABELS]> {
        let words: Vec<(&str, Word)> = text.split(' ').map(|token| (token, Word::new(token, &Lists::default()))).collect();
        let window: Vec<Slot<'_>> = words.iter().map(|(token, word)| (*token != "|").then_some(Item { token, word, asked: true })).collect();
        net.score(&mut Alone::default(), &window)
    }

    #[test]
    fn a_body_of_another_length_is_refused() {
        let body = body();
        assert!(load(&body).is_ok());
        assert!(load(&body[1..]).is_err() && load(&[&body[..], &[0]].concat()).is_err() && load(&[]).is_err());
    }

    #[test]
    fn words_further_than_eight_away_are_not_heard() {
        let net = load(&body()).unwrap();
        let text = |far: &str| format!("she said the {far} was built by men who came to the coast from all over the country");
        let (bridge, harbour) = (scores(&net, &text("bridge")), scores(&net, &text("harbour")));
        assert_eq!(bridge[12..], harbour[12..]);
        assert_ne!(bridge[3], harbour[3]);
    }

    #[test]
    fn equal_capitalised_words_are_heard_from_afar() {
        let net = load(&body()).unwrap();
        let far = "| and then | for a long time | nothing at all was said of it by anyone there |";
        let last = |first: &str| *scores(&net, &format!("the {first} rose {far} then Obi came")).iter().rev().nth(1).unwrap();
        assert_ne!(last("Obi"), last("sea"));
        assert_eq!(last("obi"), last("sea"));
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(load(&body()).unwrap().score(&mut Alone::default(), &[]).is_empty());
    }
}
