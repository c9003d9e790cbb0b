//! By how much a name won → how often such names are right; fitted in train/, in whole numbers.

use crate::text::Confidence;

/// Points of a rising curve: margin, thousandths.
#[derive(Debug, Default)]
pub struct Calibration {
    points: Vec<(i32, u16)>,
}

impl Calibration {
    /// Wraps points whose margins rise and whose thousandths do not fall; `None` for others.
    pub fn new(points: Vec<(i32, u16)>) -> Option<Self> {
        let rising = points.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1);
        (rising && points.iter().all(|it| it.1 <= 1000)).then_some(Self { points })
    }

    /// How sure a name is that won by `margin`, on a straight line between two points.
    pub fn confidence(&self, margin: i32) -> Confidence {
        let at = self.points.partition_point(|point| point.0 <= margin);
        let thousandths = match (at.checked_sub(1).and_then(|it| self.points.get(it)), self.points.get(at)) {
            (Some(&low), Some(&high)) => between(low, high, margin),
            (Some(only), None) | (None, Some(only)) => only.1,
            (None, None) => 500,
        };
        Confidence::new(thousandths)
    }
}

fn between(low: (i32, u16), high: (i32, u16), margin: i32) -> u16 {
    let (width, part) = (i64::from(high.0) - i64::from(low.0), i64::from(margin) - i64::from(low.0));
    low.1 + (i64::from(high.1 - low.1) * part / width.max(1)) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_lines_between_points() {
        let curve = Calibration::new(vec![(0, 400), (100, 900)]).unwrap();
        let read = [-5, 0, 50, 100, i32::MAX].map(|margin| curve.confidence(margin).thousandths());
        assert_eq!(read, [400, 400, 650, 900, 900]);
    }

    #[test]
    fn a_falling_curve_is_refused() {
        assert!(Calibration::new(vec![(0, 400), (100, 300)]).is_none());
        assert!(Calibration::new(vec![(0, 400), (0, 500)]).is_none());
    }
}
