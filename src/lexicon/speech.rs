//! The function words that the grammar of claims looks at: `assets/lexicon/cue/words.tsv`.

use std::sync::LazyLock;

use super::cue::spaced;
use super::phrase::{Phrase, PhraseList, Phrases};
use crate::text::{Lang, WordId, WordMap, fold};

/// A kind of function words by its name: a hash, for a comparison of numbers. A test sees to it that no two kinds
/// of the list share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WordKind(u64);

impl WordKind {
    /// The kind of a name (FNV-1a). Where the name is written out, the compiler works it out.
    #[inline(always)]
    #[must_use]
    pub const fn of(name: &str) -> Self {
        let (bytes, mut hash, mut i) = (name.as_bytes(), 0xcbf2_9ce4_8422_2325_u64, 0);
        while i < bytes.len() {
            hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0100_0000_01b3);
            i += 1;
        }
        Self(hash)
    }

    /// A bit for the kind: a word that begins no phrase with this bit begins none of the kind.
    #[inline(always)]
    const fn bit(self) -> u64 {
        1 << (self.0 % 64)
    }
}

/// The function words of one language, by kind (`preposition`, `that`, `pronoun` …).
#[derive(Clone, Debug)]
pub struct SpeechWords {
    phrases: Phrases<Vec<WordKind>>,
    /// For each first word the bits of all kinds that its phrases are of.
    kinds: WordMap<u64>,
}

/// The phrases of function words that begin with one word; looked up once for all questions about it.
#[derive(Clone, Copy, Debug)]
pub struct SpeechStart {
    words: &'static SpeechWords,
    phrases: &'static [Phrase<Vec<WordKind>>],
    /// The bits of their kinds.
    kinds: u64,
}

impl SpeechStart {
    /// True when no phrase begins with the word.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.phrases.is_empty()
    }

    /// The longest phrase of any of these kinds that goes on with `word(1)`, `word(2)` …: its length in words, and which
    /// of the kinds it is, the first where it is several.
    #[inline]
    pub fn any<T: Copy>(self, kinds: &[(WordKind, T)], word: impl Fn(usize) -> WordId) -> Option<(usize, T)> {
        if kinds.iter().all(|(kind, _)| self.kinds & kind.bit() == 0) {
            return None;
        }
        self.phrases.iter().find_map(|phrase| {
            let (_, what) = kinds.iter().find(|(kind, _)| phrase.value.contains(kind))?;
            let rest = self.words.phrases.rest(phrase);
            rest.iter().enumerate().all(|(i, r)| word(i + 1) == *r).then_some((rest.len() + 1, *what))
        })
    }

    /// How many words the longest phrase of this kind has that goes on with `word(1)`, `word(2)` …; 0 for none.
    #[inline]
    pub fn len(self, kind: WordKind, word: impl Fn(usize) -> WordId) -> usize {
        if self.kinds & kind.bit() == 0 { 0 } else { self.words.len_of(self.phrases, kind, word) }
    }
}

impl SpeechWords {
    /// What a word can begin.
    #[inline]
    pub fn starting(&'static self, word: WordId) -> SpeechStart {
        SpeechStart { words: self, phrases: self.phrases.starting(word), kinds: self.kinds.get(word).copied().unwrap_or(0) }
    }

    /// True when a single folded word is of this kind.
    pub fn is(&self, kind: &str, word: &str) -> bool {
        let id = WordId::known(word).unwrap_or_default();
        self.len_of(self.phrases.starting(id), WordKind::of(kind), |_| WordId::EMPTY) == 1
    }

    fn len_of(&self, phrases: &[Phrase<Vec<WordKind>>], kind: WordKind, word: impl Fn(usize) -> WordId) -> usize {
        let fits = |rest: &[WordId]| rest.iter().enumerate().all(|(i, r)| word(i + 1) == *r);
        let found = phrases.iter().find(|phrase| phrase.value.contains(&kind) && fits(self.phrases.rest(phrase)));
        found.map_or(0, |phrase| self.phrases.rest(phrase).len() + 1)
    }

    fn load(lang: Lang) -> Self {
        let mut phrases: PhraseList<Vec<WordKind>> = PhraseList::default();
        let mut kinds: WordMap<u64> = WordMap::default();
        for (kind, words) in words_of(lang) {
            let kind = WordKind::of(kind);
            for phrase in words.split('|').map(|phrase| spaced(&fold(phrase))) {
                let Some(first) = phrase.first() else { continue };
                *kinds.entry(*first, || 0) |= kind.bit();
                phrases.entry_of(&phrase, || Vec::with_capacity(1)).into_iter().for_each(|kinds| kinds.push(kind));
            }
        }
        Self { phrases: phrases.finish(), kinds }
    }
}

/// The rows of the list that belong to a language: kind and words.
fn words_of(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("../../assets/lexicon/cue/words.tsv").lines().filter_map(move |line| {
        let mut columns = line.split('\t');
        let (code, kind, words) = (columns.next()?, columns.next()?, columns.next()?);
        (code == lang.code()).then_some((kind, words))
    })
}

static WORDS: LazyLock<[SpeechWords; 3]> = LazyLock::new(|| Lang::ALL.map(SpeechWords::load));

/// The function words of a language.
pub fn speech_words(lang: Lang) -> &'static SpeechWords {
    &WORDS[lang as usize]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn kinds_of_words_are_told_apart() {
        let names: BTreeSet<&str> = Lang::ALL.into_iter().flat_map(words_of).map(|(kind, _)| kind).collect();
        let kinds: BTreeSet<u64> = names.iter().map(|name| WordKind::of(name).0).collect();
        assert_eq!(names.len(), kinds.len());
    }
}
