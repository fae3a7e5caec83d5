//! Groups that are joined step by step (disjoint sets); the smallest member stands for its group.

/// Disjoint sets of `0..n`.
#[derive(Clone, Debug)]
pub(super) struct Union {
    /// Where the group of each number is kept.
    place: Vec<usize>,
    /// The members of the groups, by place.
    members: Vec<Vec<usize>>,
    /// The smallest member, by place.
    least: Vec<usize>,
}

impl Union {
    /// Every number in a group of its own.
    pub fn new(count: usize) -> Self {
        let numbers = || (0..count).collect();
        Self { place: numbers(), members: (0..count).map(|i| vec![i]).collect(), least: numbers() }
    }

    /// What stands for a member's group.
    pub fn root(&self, member: usize) -> usize {
        self.least[self.place[member]]
    }

    /// True when two are in one group.
    pub fn same(&self, a: usize, b: usize) -> bool {
        self.place[a] == self.place[b]
    }

    /// The members of a group, in order of joining.
    pub fn group(&self, member: usize) -> &[usize] {
        &self.members[self.place[member]]
    }

    /// Makes two groups one; the smaller is moved, so that many joins stay cheap.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.place[a], self.place[b]);
        if a == b {
            return;
        }
        let (keep, gone) = if self.members[a].len() >= self.members[b].len() { (a, b) } else { (b, a) };
        let moved = std::mem::take(&mut self.members[gone]);
        moved.iter().for_each(|m| self.place[*m] = keep);
        self.least[keep] = self.least[keep].min(self.least[gone]);
        self.members[keep].extend(moved);
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
        assert_eq!((union.root(4), union.group(3)), (1, [3, 1, 4].as_slice()));
    }
}
