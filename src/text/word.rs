//! The vocabulary: every distinct folded word once, under a number.
//!
//! Rules and lists ask again and again whether two words are the same and what
//! a word means. A word is hashed once, when its article is cut into tokens;
//! from then on it is a [`WordId`], which is compared as a number and leads to
//! what a list ([`WordMap`]) or an earlier look at the word ([`Memo`]) knows.
//!
//! The vocabulary lives as long as the program and is shared by its lists and
//! articles. Numbers are given in the order in which words come up, which
//! differs from run to run where articles are read side by side: results may
//! depend on which words are the same, never on the numbers, so a [`WordId`]
//! has no order.

use std::sync::{LazyLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use rustc_hash::FxHashMap;

pub use super::memo::Memo;

/// A folded word of the vocabulary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct WordId(u32);

impl WordId {
    /// The empty word: what stands before the first and after the last word of a text.
    pub const EMPTY: Self = Self(0);

    /// The number of a word, which is new to the vocabulary or not.
    pub fn of(word: &str) -> Self {
        Self::known(word).unwrap_or_else(|| write().add(word))
    }

    /// The number of a word that some list or article has brought up before.
    pub fn known(word: &str) -> Option<Self> {
        read().find(word)
    }

    /// The numbers of many words, in their order.
    pub fn of_all<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Vec<Self> {
        let found: Vec<Option<Self>> = {
            let vocabulary = read();
            words.clone().map(|word| vocabulary.find(word)).collect()
        };
        if found.iter().all(Option::is_some) {
            return found.into_iter().flatten().collect();
        }
        let mut vocabulary = write();
        words.zip(found).map(|(word, known)| known.unwrap_or_else(|| vocabulary.add(word))).collect()
    }

    /// The word as an index: small numbers, no gaps.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// All words, with a hash table from text to number.
struct Vocabulary {
    numbers: FxHashMap<&'static str, WordId>,
    /// What is left of the block that new words are copied into.
    free: &'static mut [u8],
}

/// Words are copied into blocks of so many bytes.
const BLOCK: usize = 1 << 16;

impl Vocabulary {
    fn find(&self, word: &str) -> Option<WordId> {
        self.numbers.get(word).copied()
    }

    fn add(&mut self, word: &str) -> WordId {
        if let Some(known) = self.find(word) {
            return known;
        }
        let id = WordId(u32::try_from(self.numbers.len()).unwrap_or(u32::MAX));
        let word = self.keep(word);
        self.numbers.insert(word, id);
        id
    }

    /// A copy that lives as long as the program.
    fn keep(&mut self, word: &str) -> &'static str {
        if self.free.len() < word.len() {
            self.free = Box::leak(vec![0; BLOCK.max(word.len())].into_boxed_slice());
        }
        let (copy, free) = std::mem::take(&mut self.free).split_at_mut(word.len());
        copy.copy_from_slice(word.as_bytes());
        self.free = free;
        std::str::from_utf8(copy).unwrap_or_default()
    }
}

static VOCABULARY: LazyLock<RwLock<Vocabulary>> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary { numbers: FxHashMap::default(), free: &mut [] };
    vocabulary.add("");
    RwLock::new(vocabulary)
});

// A panic between the two steps of `add` leaves a word without a number, which does no harm: poison is passed over.
fn read() -> RwLockReadGuard<'static, Vocabulary> {
    VOCABULARY.read().unwrap_or_else(PoisonError::into_inner)
}

fn write() -> RwLockWriteGuard<'static, Vocabulary> {
    VOCABULARY.write().unwrap_or_else(PoisonError::into_inner)
}

/// What a list knows of some words. To ask for a word it does not know costs a look at one bit.
#[derive(Clone, Debug)]
pub struct WordMap<T> {
    /// A bit for each word up to the last one known.
    present: Vec<u64>,
    values: FxHashMap<WordId, T>,
}

impl<T> Default for WordMap<T> {
    fn default() -> Self {
        Self { present: Vec::new(), values: FxHashMap::default() }
    }
}

impl<T> WordMap<T> {
    /// What is known of a word.
    #[inline]
    pub fn get(&self, word: WordId) -> Option<&T> {
        if self.has(word) { self.values.get(&word) } else { None }
    }

    /// True for a word of the list.
    #[inline]
    pub fn has(&self, word: WordId) -> bool {
        let (block, bit) = (word.index() / 64, word.index() % 64);
        self.present.get(block).is_some_and(|bits| bits >> bit & 1 != 0)
    }

    /// What is known of a word, to be changed; made where it is new.
    pub fn entry(&mut self, word: WordId, new: impl FnOnce() -> T) -> &mut T {
        let (block, bit) = (word.index() / 64, word.index() % 64);
        if self.present.len() <= block {
            self.present.resize(block + 1, 0);
        }
        self.present[block] |= 1 << bit;
        self.values.entry(word).or_insert_with(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_for_each_word() {
        let word = WordId::of("a word of this test");
        assert_eq!(WordId::known("a word of this test"), Some(word));
        assert_eq!(WordId::known("no word of any test"), None);
        assert_eq!(WordId::of(""), WordId::EMPTY);
        let words = ["one of many", "", "a word of this test", "one of many"];
        let all = WordId::of_all(words.into_iter());
        assert_eq!((all[1], all[2]), (WordId::EMPTY, word));
        assert!(all[0] == all[3] && all[0] != all[2]);
    }

    #[test]
    fn a_map_knows_its_words_only() {
        let (known, other) = (WordId::of("known to the map"), WordId::of("not known to the map"));
        let mut map = WordMap::default();
        *map.entry(known, || 0) += 7;
        assert_eq!((map.get(known), map.get(other), map.get(WordId::EMPTY)), (Some(&7), None, None));
    }
}
