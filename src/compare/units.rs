//! A comparison counted in bytes → the same in the caller's unit; changes positions and nothing else.

use super::types::{Comparison, Side};
use crate::text::{Offsets, Unit};

impl Comparison {
    /// The same comparison with every position counted in `unit`.
    ///
    /// `before` and `after` must be the tables of the two texts, and the comparison must still count in bytes, as
    /// [`compare`](super::compare) answers it.
    pub fn in_unit(mut self, before: &Offsets, after: &Offsets, unit: Unit) -> Self {
        for difference in &mut self.differences {
            convert(difference.before.as_mut(), before, unit);
            convert(difference.after.as_mut(), after, unit);
        }
        self.offsets = unit;
        self
    }
}

fn convert(side: Option<&mut Side>, offsets: &Offsets, unit: Unit) {
    for range in side.into_iter().flat_map(|it| &mut it.spans) {
        range.start = offsets.from_byte(range.start, unit);
        range.end = offsets.from_byte(range.end, unit);
    }
}
