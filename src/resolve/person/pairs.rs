//! Which forms of names are compared, and how alike they are.
//!
//! Forms meet under the consonants of their surnames, whole or but for one, so that the cost grows with the names and
//! not with the square of them.

use std::collections::BTreeMap;

use super::super::name::{Agreement, Key, alike};
use super::known::Known;
use super::names::Names;

/// More forms than these under one surname are told apart by how the given name begins.
const LARGE: usize = 48;
/// So few names found are all compared, however many listed ones are like them.
const FEW: usize = 24;
/// More than these by all consonants of the given name.
const HUGE: usize = 400;

/// From here on names are one person's though all they hold office for is other countries.
const SURELY: f32 = 0.25;

/// Two forms that can be one person's.
pub(super) struct Alike {
    /// How far their words are above the least likeness.
    pub likeness: f32,
    /// By number.
    pub forms: (usize, usize),
    /// What beside the names speaks for it.
    pub agreement: Agreement,
}

/// Pairs of forms that can be one name, the likest first.
pub(super) fn like_pairs(names: &Names, known: &BTreeMap<usize, Known>) -> Vec<Alike> {
    let mut near: Vec<(usize, usize)> = Vec::new();
    for block in blocks(names) {
        if block.len() > LARGE {
            compared_found(names, &block, &mut near);
        }
        compared(names, &block, LARGE, &mut near);
    }
    near.sort_unstable();
    near.dedup();
    let mut pairs: Vec<Alike> = near.into_iter().filter_map(|(a, b)| judge(names, known, a, b)).collect();
    pairs.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then_with(|| a.forms.cmp(&b.forms)));
    pairs
}

/// How alike two forms are, doubtful ones where office or country speaks for them.
fn judge(names: &Names, known: &BTreeMap<usize, Known>, a: usize, b: usize) -> Option<Alike> {
    let like = |agreement| alike(&names.forms[a], &names.forms[b], names.apart(a, b), agreement);
    // Few pairs pass with all the help there is; only those are worth looking at what is known of them.
    like(Agreement::Office)?;
    let both = known.get(&a).zip(known.get(&b));
    let agree = || both.map_or(Agreement::Names, |(x, y)| x.agreement(y));
    let told = |agreement| like(agreement).map(|likeness| Alike { likeness, forms: (a, b), agreement });
    // Of other countries only a name that is surely the same is one person's.
    let foreign = both.is_some_and(|(x, y)| x.stands_for_others(y));
    told(Agreement::Names).filter(|found| !foreign || found.likeness >= SURELY).or_else(|| told(agree()).filter(|_| !foreign))
}

/// Full names by the keys of their surnames.
fn blocks(names: &Names) -> Vec<Vec<usize>> {
    let full = names.forms.iter().enumerate().filter(|(_, form)| form.is_full());
    let mut keyed: Vec<(Key, usize)> =
        full.flat_map(|(index, form)| form.keys().into_iter().map(move |key| (key, index))).collect();
    keyed.sort_unstable();
    // A surname but for one consonant that very many bear tells nothing and would cost most.
    let worth = |block: &&[(Key, usize)]| block.len() > 1 && (block[0].0.given == Key::ANY || block.len() <= LARGE);
    let blocks = keyed.chunk_by(|a, b| a.0 == b.0).filter(worth);
    blocks.map(|block| block.iter().map(|(_, form)| *form).collect()).collect()
}

/// The pairs of the names found, where only listed ones make a block large.
fn compared_found(names: &Names, block: &[usize], out: &mut Vec<(usize, usize)>) {
    let found: Vec<usize> = block.iter().copied().filter(|form| names.listed[*form].is_none()).collect();
    if found.len() <= FEW {
        compared(names, &found, FEW, out);
    }
}

/// The pairs of a block, those of two listed names left out; of a large one only those whose given names begin alike,
/// so that a surname that thousands bear does not cost the square of them.
fn compared(names: &Names, block: &[usize], limit: usize, out: &mut Vec<(usize, usize)>) {
    if block.len() <= limit {
        let listed = |form: usize| names.listed[form].is_some();
        for (at, a) in block.iter().enumerate() {
            let others = block[at + 1..].iter().filter(|b| !(listed(*a) && listed(**b)));
            out.extend(others.map(|b| (*a.min(b), *a.max(b))));
        }
        return;
    }
    let mut parts: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for form in block {
        for key in names.forms[*form].given_keys(limit > LARGE) {
            parts.entry(key).or_default().push(*form);
        }
    }
    let next = if limit == LARGE { HUGE } else { usize::MAX };
    parts.into_values().for_each(|part| compared(names, &part, next, out));
}
