//! Things joined two at a time → sets of things; cannot take anything apart again.

/// Disjoint sets of `0..n`, the smallest member standing for each.
#[derive(Clone, Debug)]
pub struct Union {
    parent: Vec<usize>,
}

impl Union {
    /// `count` sets of one.
    pub fn new(count: usize) -> Self {
        Self { parent: (0..count).collect() }
    }

    /// The smallest member of the set of `it`; `it` itself past the end.
    pub fn root(&mut self, it: usize) -> usize {
        let mut at = it;
        while let Some(&up) = self.parent.get(at).filter(|&&up| up != at) {
            let over = self.parent[up];
            self.parent[at] = over;
            at = over;
        }
        at
    }

    /// Makes one set of the two.
    pub fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (low, high) = (one.min(other), one.max(other));
        if let Some(parent) = self.parent.get_mut(high) {
            *parent = low;
        }
    }

    /// Whether the two are in one set.
    pub fn same(&mut self, one: usize, other: usize) -> bool {
        self.root(one) == self.root(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_member_stands_for_its_set() {
        let mut sets = Union::new(5);
        sets.join(4, 2);
        sets.join(2, 1);
        assert_eq!((sets.root(4), sets.root(3)), (1, 3));
        assert!(sets.same(1, 4) && !sets.same(0, 4));
    }
}
