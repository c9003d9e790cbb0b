//! Margins of names and whether they were right → a rising curve of confidence; changes no decision.

use crate::score::names::{Verdict, calibration_error};

/// Steps of the provisional curve.
const STEPS: i32 = 100;

/// Margin units of its first step.
const UNIT: i32 = 40;

/// Names that one point of the fitted curve stands for, at least.
const GROUP: usize = 60;

/// A curve fine enough to read margins back from confidences, for fitting the real one.
pub fn provisional() -> Vec<(i32, u16)> {
    (0..=STEPS).map(|step| (step * step * UNIT, (step * 10) as u16)).collect()
}

/// The margin behind a confidence of the provisional curve.
fn margin(thousandths: u16) -> i32 {
    let (step, rest) = (i32::from(thousandths) / 10, i32::from(thousandths) % 10);
    step * step * UNIT + rest * (2 * step + 1) * UNIT / 10
}

/// Fits a curve to verdicts that were given with the provisional one.
pub fn fit(verdicts: &[Verdict]) -> Vec<(i32, u16)> {
    let mut sorted: Vec<(i32, bool)> = verdicts.iter().map(|it| (margin(it.thousandths), it.right)).collect();
    sorted.sort_unstable();
    let mut groups: Vec<Group> = sorted.chunks(GROUP).map(Group::of).collect();
    let mut rising: Vec<Group> = Vec::new();
    for group in groups.drain(..) {
        rising.push(group);
        while let [.., low, high] = rising.as_slice() {
            if low.share() < high.share() && low.margin() < high.margin() {
                break;
            }
            let both = low.and(high);
            rising.truncate(rising.len() - 2);
            rising.push(both);
        }
    }
    rising.iter().map(|it| (it.margin(), it.share())).collect()
}

/// The error of a curve fitted to one half of the verdicts and read on the other, both ways round.
pub fn honest_error(verdicts: &[Verdict]) -> f64 {
    let half = |odd: usize| verdicts.iter().copied().enumerate().filter(|it| it.0 % 2 == odd).map(|it| it.1).collect::<Vec<_>>();
    let read = |fitted: usize, read: usize| -> Vec<Verdict> {
        let curve = galley::tag::confidence::Calibration::new(fit(&half(fitted))).unwrap_or_default();
        half(read).iter().map(|it| Verdict { thousandths: curve.confidence(margin(it.thousandths)).thousandths(), right: it.right }).collect()
    };
    calibration_error(&[read(0, 1), read(1, 0)].concat())
}

/// Names of about the same margin.
struct Group {
    count: i64,
    right: i64,
    sum: i64,
}

impl Group {
    fn of(names: &[(i32, bool)]) -> Self {
        let right = names.iter().filter(|it| it.1).count() as i64;
        Self { count: names.len() as i64, right, sum: names.iter().map(|it| i64::from(it.0)).sum() }
    }

    fn and(&self, other: &Self) -> Self {
        Self { count: self.count + other.count, right: self.right + other.right, sum: self.sum + other.sum }
    }

    fn margin(&self) -> i32 {
        (self.sum / self.count.max(1)) as i32
    }

    /// Share of right names in thousandths, one right and one wrong name added: no group is certain.
    fn share(&self) -> u16 {
        ((self.right + 1) * 1000 / (self.count + 2)) as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_rises() {
        let verdict = |at: u16| Verdict { thousandths: at, right: u32::from(at) * 7919 % 1000 < u32::from(at) };
        let curve = fit(&(0..1000).map(verdict).collect::<Vec<_>>());
        assert!(curve.len() > 4, "{curve:?}");
        assert!(curve.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1));
    }

    #[test]
    fn margins_are_read_back() {
        let curve = galley::tag::confidence::Calibration::new(provisional()).unwrap();
        for wanted in [0, 41, 5_000, 123_456] {
            let read = margin(curve.confidence(wanted).thousandths());
            assert!((read - wanted).abs() <= 1 + wanted / 40, "{wanted} came back as {read}");
        }
    }
}
