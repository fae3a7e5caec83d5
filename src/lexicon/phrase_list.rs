//! A table of phrases in the making.

use rustc_hash::FxHashMap;

use super::phrase::Phrases;
use crate::text::{WordId, fold_onto, token};

/// Phrases and what they stand for, in the order they were added.
#[derive(Clone, Debug)]
pub struct PhraseList<T> {
    all: Vec<Entry<T>>,
    /// The words of all phrases.
    pool: Vec<WordId>,
    /// The phrases of [`PhraseList::entry`] as a tree: a node and a further word lead to the next node; 0 is the root.
    nodes: FxHashMap<(usize, WordId), usize>,
    /// For each node the phrase that ends there.
    ends: Vec<Option<usize>>,
    /// Where phrases are folded.
    folded: String,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    /// Where its words lie in the pool.
    words: (usize, usize),
    value: T,
}

impl<T> Default for PhraseList<T> {
    fn default() -> Self {
        Self { all: Vec::new(), pool: Vec::new(), nodes: FxHashMap::default(), ends: vec![None], folded: String::new() }
    }
}

impl<T> PhraseList<T> {
    /// Adds a phrase; of two equal ones the first is looked at first.
    pub fn add(&mut self, phrase: &str, value: T) {
        let words = self.read(phrase);
        if words.0 < words.1 {
            self.all.push(Entry { words, value });
        }
    }

    /// What a phrase stands for, to be changed; made where it is new. `None` for a phrase without words.
    pub fn entry(&mut self, phrase: &str, new: impl FnOnce() -> T) -> Option<&mut T> {
        let words = self.read(phrase);
        self.entry_at(words, new)
    }

    /// The same for a phrase that is cut into words already.
    pub fn entry_of(&mut self, words: &[WordId], new: impl FnOnce() -> T) -> Option<&mut T> {
        let start = self.pool.len();
        self.pool.extend_from_slice(words);
        self.entry_at((start, self.pool.len()), new)
    }

    /// Adds the words of a phrase to the pool; where they lie.
    fn read(&mut self, phrase: &str) -> (usize, usize) {
        let start = self.pool.len();
        self.folded.clear();
        fold_onto(phrase, &mut self.folded);
        self.pool.extend(token::words(&self.folded).map(WordId::of));
        (start, self.pool.len())
    }

    fn entry_at(&mut self, words: (usize, usize), new: impl FnOnce() -> T) -> Option<&mut T> {
        if words.0 == words.1 {
            return None;
        }
        let node = self.node(words);
        let place = match self.ends[node] {
            Some(place) => {
                self.pool.truncate(words.0);
                place
            }
            None => {
                self.all.push(Entry { words, value: new() });
                *self.ends[node].insert(self.all.len() - 1)
            }
        };
        self.all.get_mut(place).map(|entry| &mut entry.value)
    }

    /// The node that words lead to.
    fn node(&mut self, words: (usize, usize)) -> usize {
        let (nodes, ends) = (&mut self.nodes, &mut self.ends);
        self.pool[words.0..words.1].iter().fold(0, |node, word| {
            *nodes.entry((node, *word)).or_insert_with(|| {
                ends.push(None);
                ends.len() - 1
            })
        })
    }

    /// The table: behind each first word the longest phrase first, of equally long ones the first added.
    pub fn finish(self) -> Phrases<T> {
        let Self { mut all, pool, .. } = self;
        let mut firsts: FxHashMap<WordId, u64> = FxHashMap::default();
        let mut rank = |first: WordId| {
            let next = firsts.len() as u64;
            *firsts.entry(first).or_insert(next)
        };
        // In one number, quick to sort: the first word in the upper half, in the lower how far the length is from the greatest.
        let shortness = |words: (usize, usize)| u64::from(u32::MAX) - (words.1 - words.0) as u64;
        all.sort_by_cached_key(|Entry { words, .. }| rank(pool[words.0]) << 32 | shortness(*words));
        let further = pool.len().saturating_sub(all.len());
        let mut out = Phrases::with_capacity(all.len(), further);
        all.into_iter().for_each(|Entry { words, value }| out.push(&pool[words.0..words.1], value));
        out
    }
}
