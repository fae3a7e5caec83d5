//! Which reports are worth comparing: those that share parties, near one another in time.

use std::collections::BTreeMap;

use super::evidence::{ENOUGH_BESIDE, Evidence, evidence};
use super::told::{Key, Told};

/// How many reports of the same parties a report is compared with, in order of time.
const NEIGHBOURS: usize = 32;

/// Two reports and what speaks for their being one.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    /// The report that stands first.
    pub a: usize,
    /// The other one.
    pub b: usize,
    /// Why.
    pub evidence: Evidence,
}

/// The pairs that may be one event, those with the strongest evidence first; too little evidence for any use left out. The cost grows with the number of
/// reports: however many tell of the same parties, each meets only its neighbours in time.
pub(super) fn pairs(told: &[Told]) -> Vec<Pair> {
    let mut blocks: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (i, report) in told.iter().enumerate() {
        report.keys().into_iter().for_each(|key| blocks.entry(key).or_default().push(i));
    }
    let mut near = Near::default();
    blocks.into_values().for_each(|block| neighbours(told, block, &mut near));
    let weighed = near.into_pairs().filter_map(|(a, b)| Some(Pair { a, b, evidence: evidence(&told[a], &told[b])? }));
    let mut pairs: Vec<Pair> = weighed.filter(|pair| pair.evidence.weight >= ENOUGH_BESIDE).collect();
    pairs.sort_by(|x, y| y.evidence.weight.total_cmp(&x.evidence.weight).then_with(|| (x.a, x.b).cmp(&(y.a, y.b))));
    pairs
}

/// Pairs of reports. The same pair comes up in many blocks, so copies are dropped whenever the row has doubled.
#[derive(Default)]
struct Near {
    /// The earlier report in the upper half, the later one in the lower.
    pairs: Vec<u64>,
    /// How many pairs were left when copies were last dropped.
    kept: usize,
}

/// Rows shorter than this are not looked through for copies.
const FEW: usize = 1 << 16;

impl Near {
    fn add<'o>(&mut self, a: usize, others: impl Iterator<Item = &'o usize>) {
        self.pairs.extend(others.map(|b| (a.min(*b) as u64) << 32 | a.max(*b) as u64));
        if self.pairs.len() > FEW.max(self.kept * 2) {
            self.drop_copies();
        }
    }

    fn drop_copies(&mut self) {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        self.kept = self.pairs.len();
    }

    /// Each pair once, in order.
    fn into_pairs(mut self) -> impl Iterator<Item = (usize, usize)> {
        self.drop_copies();
        self.pairs.into_iter().map(|pair| ((pair >> 32) as usize, (pair & u64::from(u32::MAX)) as usize))
    }
}

/// The pairs of a block: each report with the next ones in time; those without any time with the first ones.
fn neighbours(told: &[Told], block: Vec<usize>, near: &mut Near) {
    let (mut timed, timeless): (Vec<usize>, Vec<usize>) = block.into_iter().partition(|i| told[*i].when.anchor.is_some());
    timed.sort_by_key(|i| (told[*i].when.anchor, *i));
    for (at, a) in timed.iter().enumerate() {
        near.add(*a, timed[at + 1..].iter().take(NEIGHBOURS));
    }
    for (at, a) in timeless.iter().enumerate() {
        let others = timeless[at + 1..].iter().take(NEIGHBOURS).chain(timed.iter().take(NEIGHBOURS));
        near.add(*a, others);
    }
}
