//! What has been worked out of a word, kept for the next time it comes up.

use std::sync::OnceLock;

use super::word::WordId;

/// Room for answers is made for so many words at a time.
const LEAF: usize = 64;
/// So many leaves to a branch and branches to a memo: for four million words. What is asked of further words is
/// worked out each time.
const BRANCH: usize = 256;

type Leaf<T> = [OnceLock<T>; LEAF];
type Branch<T> = [OnceLock<Box<Leaf<T>>>; BRANCH];

/// The answers to one question about words, each worked out once. Threads that ask share it without waiting.
///
/// Made for a `static` beside the question: the answer has to depend on the word alone.
#[derive(Debug)]
pub struct Memo<T> {
    root: [OnceLock<Box<Branch<T>>>; BRANCH],
}

impl<T: Copy> Memo<T> {
    /// A memo without answers.
    #[must_use]
    pub const fn new() -> Self {
        Self { root: [const { OnceLock::new() }; BRANCH] }
    }

    /// The answer for a word: the one kept, or what `answer` gives.
    #[inline]
    pub fn get(&self, word: WordId, answer: impl FnOnce() -> T) -> T {
        let at = word.index();
        let Some(branch) = self.root.get(at / LEAF / BRANCH) else { return answer() };
        let branch = branch.get_or_init(|| Box::new([const { OnceLock::new() }; BRANCH]));
        let leaf = branch[at / LEAF % BRANCH].get_or_init(|| Box::new([const { OnceLock::new() }; LEAF]));
        *leaf[at % LEAF].get_or_init(answer)
    }
}

impl<T: Copy> Default for Memo<T> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_out_once() {
        static LENGTH: Memo<usize> = Memo::new();
        let word = WordId::of("remembered");
        assert_eq!(LENGTH.get(word, || 10), 10);
        assert_eq!(LENGTH.get(word, || unreachable!("kept")), 10);
        assert_eq!(LENGTH.get(WordId::EMPTY, || 0), 0);
    }
}
