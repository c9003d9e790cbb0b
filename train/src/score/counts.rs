//! Right, spurious and missing answers → precision, recall, F1.

use std::fmt;
use std::ops::AddAssign;

/// Counts of answers against a gold standard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Answered and right.
    pub right: usize,
    /// Answered, but not in the gold standard.
    pub spurious: usize,
    /// In the gold standard, but not answered.
    pub missing: usize,
}

impl Counts {
    /// Counts the answers that are in the gold standard, and those that are not; each list without repeats.
    pub fn of<T: PartialEq>(answers: &[T], gold: &[T]) -> Self {
        let right = answers.iter().filter(|it| gold.contains(it)).count();
        Self { right, spurious: answers.len() - right, missing: gold.len().saturating_sub(right) }
    }

    /// Share of the answers that are right, in percent.
    pub fn precision(self) -> f64 {
        percent(self.right, self.right + self.spurious)
    }

    /// Share of the gold standard that was answered, in percent.
    pub fn recall(self) -> f64 {
        percent(self.right, self.right + self.missing)
    }

    /// Harmonic mean of the two, in percent.
    pub fn f1(self) -> f64 {
        percent(2 * self.right, 2 * self.right + self.spurious + self.missing)
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.spurious += other.spurious;
        self.missing += other.missing;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "P {:5.1}  R {:5.1}  F1 {:5.1}  ({} right, {} spurious, {} missing)",
            self.precision(),
            self.recall(),
            self.f1(),
            self.right,
            self.spurious,
            self.missing
        )
    }
}
