//! Sections `names` and `net` → `TagModel`: lists, net, weights and calibration; knows nothing of text.
//!
//! The net's section is read in [`super::net`]; that of the names is
//!
//! ```text
//! words         count, hashes (each as the difference to the one before), then column by column: three clusters, flags
//! phrases       count, hashes likewise, kinds
//! weights       rows: count, ids likewise; cells of each row; labels of all cells; weights of all cells (one byte each)
//! transitions   (labels + 1) x labels, zigzag
//! calibration   count, then margin and thousandths by turns
//! ```
//! Every number but a weight is a LEB128 variable-length integer. Columns, not records: they pack better.

use super::confidence::Calibration;
use super::features::BITS;
use super::labels::LABELS;
use super::lists::{Entry, Lists};
use super::net::Net;
use super::viterbi::Transitions;
use super::weights::{Cell, Weights};
use crate::lexicon::{ModelError, Section};

/// What the tagger learned.
#[derive(Debug)]
pub struct TagModel {
    pub(super) lists: Lists,
    /// Reads first, word by word with what stands around it.
    pub(super) net: Net,
    /// Weights of the second reading, which knows what the first said of the whole article.
    pub(super) weights: Weights,
    pub(super) calibration: Calibration,
}

impl TagModel {
    /// Version of the layout of `names` and of its features' meaning that this engine reads.
    pub const VERSION: u32 = 2;

    /// Loads the sections `names` and `net`.
    ///
    /// # Errors
    /// [`ModelError::Missing`], [`ModelError::Version`] or [`ModelError::Malformed`].
    pub fn from_sections(sections: &[Section<'_>]) -> Result<Self, ModelError> {
        let find = |name: &'static str| sections.iter().find(|section| section.name == name).ok_or(ModelError::Missing { section: name });
        let (lists, weights, calibration) = read_section(find("names")?)?;
        Ok(Self { lists, net: Net::from_section(find("net")?)?, weights, calibration })
    }

    /// The name lists and word clusters of a `names` section alone, which the net is made with.
    ///
    /// # Errors
    /// [`ModelError::Version`] or [`ModelError::Malformed`].
    pub fn lists_of(section: &Section<'_>) -> Result<Lists, ModelError> {
        Ok(read_section(section)?.0)
    }

    /// The body of a section up to the calibration curve, which is fitted after everything else.
    pub fn uncalibrated<'a>(section: &Section<'a>) -> Option<&'a [u8]> {
        let mut bytes = Bytes(section.body);
        read_learned(&mut bytes).ok()?;
        section.body.get(..section.body.len() - bytes.0.len())
    }
}

fn read_section(section: &Section<'_>) -> Result<(Lists, Weights, Calibration), ModelError> {
    if section.version != TagModel::VERSION {
        return Err(ModelError::Version { section: section.name.to_owned(), expected: TagModel::VERSION, found: section.version });
    }
    read(section.body).map_err(|what| ModelError::Malformed { section: section.name.to_owned(), what })
}

fn read(body: &[u8]) -> Result<(Lists, Weights, Calibration), &'static str> {
    let mut bytes = Bytes(body);
    let (lists, weights) = read_learned(&mut bytes)?;
    let calibration = read_calibration(&mut bytes).ok_or("a rising calibration curve")?;
    if bytes.0.is_empty() { Ok((lists, weights, calibration)) } else { Err("nothing after the calibration curve") }
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }

    fn number(&mut self) -> Option<u64> {
        let first = self.byte()?;
        // Most numbers are small.
        if first < 0x80 {
            return Some(first.into());
        }
        let mut number = u64::from(first & 0x7f);
        for shift in (7..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A count of things that take at least one byte each, so that no number makes us reserve more than the file has.
    fn count(&mut self) -> Option<usize> {
        let count = self.number()? as usize;
        (count <= self.0.len()).then_some(count)
    }

    fn column<T: TryFrom<u64>>(&mut self, count: usize) -> Option<Vec<T>> {
        filled(count, || T::try_from(self.number()?).ok())
    }

    /// Numbers that never fall, each as the difference to the one before.
    fn rising(&mut self, count: usize) -> Option<Vec<u32>> {
        let mut last = 0u64;
        filled(count, || {
            last += self.number()?;
            u32::try_from(last).ok()
        })
    }

    fn signed(&mut self) -> Option<i32> {
        let number = self.number()?;
        i32::try_from((number >> 1) as i64 ^ -((number & 1) as i64)).ok()
    }
}

/// `count` times what `next` gives, in room made once: a count was checked against the file.
fn filled<T>(count: usize, mut next: impl FnMut() -> Option<T>) -> Option<Vec<T>> {
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        all.push(next()?);
    }
    Some(all)
}

fn read_learned(bytes: &mut Bytes<'_>) -> Result<(Lists, Weights), &'static str> {
    let lists = read_lists(bytes).ok_or("name lists sorted by hash")?;
    let weights = read_weights(bytes).ok_or("weights of the second reading")?;
    Ok((lists, weights))
}

fn read_lists(bytes: &mut Bytes<'_>) -> Option<Lists> {
    let count = bytes.count()?;
    let hashes = bytes.rising(count)?;
    let clusters: [Vec<u16>; 3] = [bytes.column(count)?, bytes.column(count)?, bytes.column(count)?];
    let flags: Vec<u16> = bytes.column(count)?;
    let entry = |at: usize| Entry { clusters: std::array::from_fn(|grain| clusters[grain][at]), flags: flags[at] };
    let words = hashes.into_iter().enumerate().map(|(at, hash)| (hash, entry(at))).collect();
    let count = bytes.count()?;
    let hashes = bytes.rising(count)?;
    let kinds: Vec<u8> = bytes.column(count)?;
    Lists::new(words, hashes.into_iter().zip(kinds).collect())
}

fn read_weights(bytes: &mut Bytes<'_>) -> Option<Weights> {
    let count = bytes.count()?;
    let ids = bytes.rising(count)?;
    let lengths: Vec<u8> = bytes.column(count)?;
    let total = lengths.iter().map(|&it| usize::from(it)).sum();
    let labels: Vec<u8> = if total <= bytes.0.len() { bytes.column(total)? } else { return None };
    let weights: Vec<i8> = filled(total, || bytes.byte().map(|it| it as i8))?;
    let cells = labels.into_iter().zip(weights).map(|(label, weight)| Cell { label, weight }).collect();
    let mut transitions: Box<Transitions> = Box::new([[0; LABELS]; LABELS + 1]);
    for score in transitions.iter_mut().flatten() {
        *score = bytes.signed().filter(|it| it.unsigned_abs() < 1 << BITS)?;
    }
    Weights::new(ids.into_iter().zip(lengths), cells, transitions)
}

fn read_calibration(bytes: &mut Bytes<'_>) -> Option<Calibration> {
    let count = bytes.count()?;
    let points = (0..count).map(|_| Some((i32::try_from(bytes.number()?).ok()?, u16::try_from(bytes.number()?).ok()?)));
    Calibration::new(points.collect::<Option<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{read_sections, write_section};

    /// No words, no phrases, no rows, no scores: reads every text and finds nothing.
    fn empty() -> Vec<u8> {
        [vec![0, 0], vec![0], vec![0; LABELS * (LABELS + 1)], vec![0]].concat()
    }

    fn load(version: u32, body: &[u8]) -> Result<Lists, ModelError> {
        TagModel::lists_of(&read_sections(&write_section("names", version, body)).unwrap()[0])
    }

    #[test]
    fn the_empty_model_loads() {
        assert!(load(TagModel::VERSION, &empty()).is_ok());
    }

    #[test]
    fn names_without_their_net_are_no_model() {
        let file = write_section("names", TagModel::VERSION, &empty());
        let error = TagModel::from_sections(&read_sections(&file).unwrap()).unwrap_err();
        assert_eq!(error, ModelError::Missing { section: "net" });
    }

    #[test]
    fn another_version_is_named() {
        let message = load(99, &empty()).unwrap_err().to_string();
        assert_eq!(message, format!("model section names has version 99, this engine reads version {}", TagModel::VERSION));
    }

    #[test]
    fn every_cut_and_every_excess_is_refused() {
        let body = empty();
        for length in (0..body.len()).step_by(97).chain([body.len() - 1]) {
            assert!(load(TagModel::VERSION, &body[..length]).is_err(), "cut at {length}");
        }
        assert!(load(TagModel::VERSION, &[body, vec![0]].concat()).is_err());
    }

    #[test]
    fn wild_bytes_are_refused_without_a_panic() {
        for seed in 0..=255u8 {
            let wild: Vec<u8> = (0..400u32).map(|at| seed.wrapping_mul(31).wrapping_add((at * at) as u8)).collect();
            assert!(load(TagModel::VERSION, &wild).is_err());
        }
    }
}
