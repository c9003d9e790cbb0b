//! Feature ids of a corpus → a dense numbering of those that occur at least twice; the rest can teach nothing general.

use galley::tag::features::BITS;

/// A numbering of feature ids.
#[derive(Debug)]
pub struct Vocabulary {
    /// For each feature id its number plus one, or 0.
    numbers: Vec<u32>,
    /// For each number its feature id.
    ids: Vec<u32>,
}

impl Vocabulary {
    /// Numbers the features that `visit` shows at least twice.
    pub fn of(visit: impl FnOnce(&mut dyn FnMut(&[u32]))) -> Self {
        let mut counts = vec![0u8; 1 << BITS];
        visit(&mut |features| {
            for &it in features {
                counts[it as usize] = counts[it as usize].saturating_add(1);
            }
        });
        let ids: Vec<u32> = (0..1u32 << BITS).filter(|&id| counts[id as usize] >= 2).collect();
        let mut numbers = vec![0; 1 << BITS];
        for (number, &id) in ids.iter().enumerate() {
            numbers[id as usize] = number as u32 + 1;
        }
        Self { numbers, ids }
    }

    /// How many features are numbered.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// The numbers of `features`, unknown ones left out.
    pub fn numbers<'a>(&'a self, features: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
        features.iter().filter_map(|&id| self.numbers[id as usize].checked_sub(1))
    }

    /// The feature id of a number.
    pub fn id(&self, number: usize) -> u32 {
        self.ids[number]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_occurs_once_has_no_number() {
        let vocabulary = Vocabulary::of(|see| {
            see(&[7, 9]);
            see(&[9, 3, 3]);
        });
        assert_eq!((vocabulary.len(), vocabulary.numbers(&[3, 7, 9]).collect::<Vec<_>>()), (2, vec![0, 1]));
        assert_eq!(vocabulary.id(1), 9);
    }
}
