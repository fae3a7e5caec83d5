//! Words that make, place and date meetings: `assets/lexicon/meeting/{fa,ar,en}.tsv`.
//!
//! A phrase may carry several [`Class`]es; classes fall into [`Layer`]s that do
//! not disturb each other, so that `after` can be a preposition and a sign of
//! the past at once. Within a layer the longest phrase wins.
//!
//! `class` what phrases mean · `spelling` how the lists write that.

mod class;
mod spelling;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::phrase::{PhraseList, Phrases};
use super::table::rows;
use crate::text::{Lang, WordId, fold};
pub use class::{Class, Event, Layer, Link, Rank, Tense};

/// The phrases of one language, found by their first word.
#[derive(Clone, Debug, Default)]
pub struct MeetingWords {
    phrases: Phrases<Vec<Class>>,
    adverbs: FxHashSet<WordId>,
}

impl MeetingWords {
    fn load(tsv: &'static str) -> Self {
        let mut phrases = PhraseList::default();
        let mut adverbs = FxHashSet::default();
        for row in rows(tsv) {
            if let ["adverb", word] = row[..] {
                adverbs.insert(WordId::of(&fold(word)));
            } else if let [class, phrase] = row[..]
                && let Some(class) = Class::parse(class)
            {
                add(&mut phrases, phrase, class);
                if phrase.contains('\u{200C}') {
                    add(&mut phrases, &phrase.replace('\u{200C}', " "), class);
                }
            }
        }
        Self { phrases: phrases.finish(), adverbs }
    }

    /// True for a word that may stand inside a phrase ("will then meet").
    pub fn is_adverb(&self, word: WordId) -> bool {
        self.adverbs.contains(&word)
    }

    /// True when a phrase begins with a word.
    #[inline]
    pub fn begins(&self, first: WordId) -> bool {
        self.phrases.begins(first)
    }

    /// The phrases that begin with `first` and go on as `rest(n)` accepts the n-th further word; each with its
    /// length in words and its classes.
    #[inline]
    pub fn starting<'a>(
        &'a self,
        first: WordId,
        rest: impl Fn(usize, WordId) -> bool + 'a,
    ) -> impl Iterator<Item = (usize, &'a [Class])> + 'a {
        self.phrases.starting(first).iter().filter_map(move |phrase| {
            if !phrase.goes_on(|second| rest(1, second)) {
                return None;
            }
            let further = self.phrases.rest(phrase);
            let fits = further.iter().enumerate().all(|(n, word)| rest(n + 1, *word));
            fits.then_some((further.len() + 1, phrase.value.as_slice()))
        })
    }
}

fn add(phrases: &mut PhraseList<Vec<Class>>, phrase: &str, class: Class) {
    if let Some(classes) = phrases.entry(phrase, || Vec::with_capacity(1)).filter(|classes| !classes.contains(&class)) {
        classes.push(class);
    }
}

/// The lists, in the order of [`Lang::ALL`].
const LISTS: [&str; 3] = [
    include_str!("../../../assets/lexicon/meeting/fa.tsv"),
    include_str!("../../../assets/lexicon/meeting/ar.tsv"),
    include_str!("../../../assets/lexicon/meeting/en.tsv"),
];

static WORDS: LazyLock<[MeetingWords; 3]> = LazyLock::new(|| LISTS.map(MeetingWords::load));

/// The words of a language.
pub fn meeting_words(lang: Lang) -> &'static MeetingWords {
    match lang {
        Lang::Fa => &WORDS[0],
        Lang::Ar => &WORDS[1],
        Lang::En => &WORDS[2],
    }
}

/// True for the key of a movement that sits at the table for itself, not for the state it is of.
pub fn acts_for_itself(organization: &str) -> bool {
    static MOVEMENTS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
        rows(include_str!("../../../assets/lexicon/meeting/movement.tsv")).filter_map(|r| r.first().copied()).collect()
    });
    MOVEMENTS.contains(organization)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_read() {
        for tsv in LISTS {
            for row in rows(tsv) {
                let known = row[0] == "adverb" || Class::parse(row[0]).is_some();
                assert!(row.len() == 2 && known && !row[1].trim().is_empty(), "{row:?}");
            }
        }
    }

    #[test]
    fn half_spaces_may_be_spaces_or_nothing() {
        let words = meeting_words(Lang::Fa);
        let classes = |first: &str, second: &'static str| {
            let fits = move |n, w| n == 1 && w == WordId::of(second);
            words.starting(WordId::of(first), fits).flat_map(|(_, c)| c.to_vec()).collect::<Vec<_>>()
        };
        assert!(classes("گفتوگو", "").contains(&Class::Event(Event::Talk, Tense::Noun)));
        assert!(classes("گفت", "وگو").contains(&Class::Event(Event::Talk, Tense::Noun)));
    }
}
