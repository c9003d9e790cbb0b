//! Two lists and how alike their items are → which belong together, the most alike first; knows nothing of what they are.

use std::cmp::Reverse;

/// Most pairs that are weighed: of longer lists an item meets only those about as far along as it is.
const MOST: usize = 1_000_000;

/// A list is met at least this far to either side.
const LEAST_REACH: usize = 8;

/// Pairs of indices, in order of the first; no item is in two of them. `alike` is `None` for what cannot belong together.
///
/// Equally alike pairs are taken by how little they are moved along their lists, then by their order.
pub fn pairs(left: usize, right: usize, alike: impl Fn(usize, usize) -> Option<u32>) -> Vec<(usize, usize)> {
    let mut weighed = Vec::new();
    for one in 0..left {
        let (at, reach) = (one * right / left.max(1), (MOST / left.max(1) / 2).max(LEAST_REACH));
        for other in at.saturating_sub(reach)..right.min(at.saturating_add(reach)) {
            if let Some(score) = alike(one, other) {
                weighed.push((Reverse(score), at.abs_diff(other), one, other));
            }
        }
    }
    weighed.sort_unstable();
    let (mut taken_left, mut taken_right) = (vec![false; left], vec![false; right]);
    let mut chosen = Vec::new();
    for (_, _, one, other) in weighed {
        if !taken_left[one] && !taken_right[other] {
            (taken_left[one], taken_right[other]) = (true, true);
            chosen.push((one, other));
        }
    }
    chosen.sort_unstable();
    chosen
}

/// Of `count` items those that no pair holds; `side` picks the item of a pair.
pub fn alone(count: usize, pairs: &[(usize, usize)], side: impl Fn(&(usize, usize)) -> usize) -> Vec<usize> {
    let mut paired: Vec<usize> = pairs.iter().map(side).collect();
    paired.sort_unstable();
    (0..count).filter(|it| paired.binary_search(it).is_err()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_alike_go_together() {
        let (left, right) = ([10_u32, 20, 30], [31_u32, 11, 500]);
        let alike = |one: usize, other: usize| left[one].abs_diff(right[other]).checked_sub(0).filter(|it| *it < 15).map(|it| 100 - it);
        assert_eq!(pairs(3, 3, alike), [(0, 1), (2, 0)]);
        assert_eq!(alone(3, &[(0, 1), (2, 0)], |it| it.0), [1]);
    }

    #[test]
    fn endless_lists_are_paired_along_their_length() {
        let found = pairs(30_000, 30_000, |one, other| (one == other).then_some(1));
        assert_eq!(found.len(), 30_000);
        assert_eq!(pairs(0, 5, |_, _| Some(1)), []);
    }
}
