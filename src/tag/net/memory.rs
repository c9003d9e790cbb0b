//! What equal capitalised words of a window look like together: their mean and their maximum.

use super::fixed::narrow;
use super::layers::{Sums, Vector, WIDTH};
use super::network::{Item, Slot};
use std::collections::HashMap;

/// Words of a window by their letters.
pub struct Memory {
    groups: HashMap<u64, Group>,
}

struct Group {
    sum: Sums,
    most: Vector,
    count: i32,
}

impl Memory {
    /// Gathers the capitalised words among `asked`, whose vectors are `own`.
    pub fn new(window: &[Slot<'_>], asked: &[usize], own: &[Vector]) -> Self {
        let mut groups: HashMap<u64, Group> = HashMap::new();
        for (key, own) in asked.iter().zip(own).filter_map(|(&at, own)| Some((window[at].as_ref()?.capital()?, own))) {
            let group = groups.entry(key).or_insert(Group { sum: [0; WIDTH], most: [i16::MIN; WIDTH], count: 0 });
            group.count += 1;
            for ((sum, most), value) in group.sum.iter_mut().zip(&mut group.most).zip(own) {
                *sum += i32::from(*value);
                *most = (*most).max(*value);
            }
        }
        Self { groups }
    }

    /// Mean and maximum of a word's equals, itself included; nothing for words that hear of none.
    pub fn equals(&self, item: &Item<'_>) -> Option<(Vector, Vector)> {
        let group = self.groups.get(&item.capital()?)?;
        Some((group.sum.map(|sum| narrow(sum / group.count)), group.most))
    }
}
