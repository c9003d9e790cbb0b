//! Feature ids → scores of labels, by sparse rows of small weights; knows neither words nor sequences.

use super::features::{BITS, Template};
use super::labels::LABELS;
use super::viterbi::{Scores, Transitions};

/// Low bits of an id that a row keeps; the high ones choose its run, which holds a row or two.
const LOW: u32 = 8;
/// Bits of an id that [`Weights::present`] does not look at.
const EIGHT: u32 = 3;
const MASK: u32 = (1 << LOW) - 1;
const RUNS: usize = 1 << (BITS - LOW);

/// One weight: for a label, so much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The label.
    pub label: u8,
    /// The weight, -127 to 127, square-rooted: see [`expand`].
    pub weight: i8,
}

/// What a feature of a template says.
pub type Said<'a> = (Template, &'a [Cell]);

/// What one reading learned, packed: features are looked up all over it, so what counts is how much of it stays in near memory.
#[derive(Debug)]
pub struct Weights {
    /// A bit for each eight ids, set where one of them has a row. Most features have none, and this much stays in near memory.
    present: Vec<u64>,
    /// First row of each run of ids with equal high bits.
    starts: Vec<u32>,
    /// Each row's low bits of its id, and above them where its cells end.
    rows: Vec<u32>,
    cells: Vec<Cell>,
    transitions: Box<Transitions>,
}

/// Small weights are kept finely and great ones coarsely: the file holds the square root, this gives the square.
pub const fn expand(weight: i8) -> i16 {
    weight as i16 * (weight as i16).abs()
}

/// Adds up what some rows say of each label.
pub fn sum<'a>(rows: impl Iterator<Item = &'a [Cell]>) -> Scores {
    let mut scores = [0; LABELS];
    for cell in rows.flatten() {
        scores[usize::from(cell.label)] += i32::from(expand(cell.weight));
    }
    scores
}

impl Weights {
    /// Wraps rows, each an id and how many of the cells are its own, sorted by id without repeats; `None` when an id or a
    /// label is out of range or out of order, when there are fewer cells than rows say, or more than a row's end can count.
    pub fn new(rows: impl ExactSizeIterator<Item = (u32, u8)>, cells: Vec<Cell>, transitions: Box<Transitions>) -> Option<Self> {
        if cells.iter().any(|cell| usize::from(cell.label) >= LABELS) {
            return None;
        }
        let mut starts = vec![0u32; RUNS + 1];
        let mut present = vec![0u64; 1 << (BITS - EIGHT - 6)];
        let mut packed = Vec::with_capacity(rows.len());
        let (mut end, mut next) = (0usize, 0u64);
        for (id, length) in rows {
            if u64::from(id) < next || id >> BITS != 0 {
                return None;
            }
            next = u64::from(id) + 1;
            end += usize::from(length);
            starts[(id >> LOW) as usize + 1] += 1;
            present[(id >> (EIGHT + 6)) as usize] |= 1 << (id >> EIGHT & 63);
            let end = u32::try_from(end).ok().filter(|it| it >> (u32::BITS - LOW) == 0)?;
            packed.push(end << LOW | (id & MASK));
        }
        if end > cells.len() {
            return None;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Some(Self { present, starts, rows: packed, cells, transitions })
    }

    /// What one feature says; most say nothing.
    pub fn find(&self, feature: u32) -> Option<&[Cell]> {
        if self.present.get((feature >> (EIGHT + 6)) as usize)? >> (feature >> EIGHT & 63) & 1 == 0 {
            return None;
        }
        let run = (feature >> LOW) as usize;
        let (start, end) = (*self.starts.get(run)? as usize, *self.starts.get(run + 1)? as usize);
        let at = start + self.rows.get(start..end)?.iter().position(|row| row & MASK == feature & MASK)?;
        let from = at.checked_sub(1).and_then(|it| self.rows.get(it)).map_or(0, |row| row >> LOW);
        self.cells.get(from as usize..(self.rows.get(at)? >> LOW) as usize)
    }

    /// Scores of one label after another.
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat() -> Box<Transitions> {
        Box::new([[0; LABELS]; LABELS + 1])
    }

    #[test]
    fn rows_are_found_and_summed() {
        let cells = [(1, 2), (1, -3), (44, 127)].map(|(label, weight)| Cell { label, weight }).to_vec();
        let weights = Weights::new([(3, 1), (4, 1), ((1 << BITS) - 1, 1)].into_iter(), cells, flat()).unwrap();
        let scores = sum([3, 4, 5, (1 << BITS) - 1].into_iter().filter_map(|it| weights.find(it)));
        assert_eq!((scores[1], scores[44], scores[0]), (4 - 9, 127 * 127, 0));
    }

    #[test]
    fn disorder_is_refused() {
        let new = |rows: &[(u32, u8)], labels: &[u8]| {
            let cells = labels.iter().map(|&label| Cell { label, weight: 1 }).collect();
            Weights::new(rows.iter().copied(), cells, flat())
        };
        assert!(new(&[(3, 0), (4, 1)], &[0]).is_some());
        assert!(new(&[(4, 0), (3, 0)], &[]).is_none());
        assert!(new(&[(1 << BITS, 0)], &[]).is_none());
        assert!(new(&[(0, 1)], &[LABELS as u8]).is_none());
        assert!(new(&[(0, 2)], &[1]).is_none(), "a cell short");
    }
}
