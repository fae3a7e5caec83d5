//! Groups that are joined step by step (disjoint sets); the smallest member stands for its group.

/// Disjoint sets of `0..n`.
#[derive(Clone, Debug)]
pub(super) struct Union {
    root: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl Union {
    /// Every number in a group of its own.
    pub fn new(count: usize) -> Self {
        Self { root: (0..count).collect(), members: (0..count).map(|i| vec![i]).collect() }
    }

    /// What stands for a member's group.
    pub fn root(&self, member: usize) -> usize {
        self.root[member]
    }

    /// True when two are in one group.
    pub fn same(&self, a: usize, b: usize) -> bool {
        self.root[a] == self.root[b]
    }

    /// The members of a group, in order of joining.
    pub fn members(&self, member: usize) -> Vec<usize> {
        self.members[self.root[member]].clone()
    }

    /// Makes two groups one.
    pub fn join(&mut self, a: usize, b: usize) {
        let (keep, gone) = (self.root[a].min(self.root[b]), self.root[a].max(self.root[b]));
        if keep != gone {
            let moved = std::mem::take(&mut self.members[gone]);
            moved.iter().for_each(|m| self.root[*m] = keep);
            self.members[keep].extend(moved);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_stay_joined() {
        let mut union = Union::new(5);
        union.join(3, 1);
        union.join(4, 3);
        assert!(union.same(1, 4) && !union.same(0, 4));
        assert_eq!((union.root(4), union.members(3)), (1, vec![1, 3, 4]));
    }
}
