//! Tables of phrases, matched on the words of an article.
//!
//! A phrase is found by its first word ([`WordMap`]); the rest is compared word
//! by word, longest phrase first; a line end inside a phrase is passed over, as
//! some files wrap their lines. In Arabic, particles written on to the first
//! word (و ف ب ل ك, and ل before the article) are taken off where what remains
//! begins a phrase.
//!
//! A table is put together in a [`PhraseList`] and then only read.

use std::ops::Range;

pub use super::phrase_list::PhraseList;
use crate::text::{Memo, Reading, Span, TokenKind, WordId, WordMap, fold, token};

/// A phrase behind its first word, and what it stands for.
#[derive(Clone, Debug)]
pub struct Phrase<T> {
    /// Where its further words lie in the pool of the table.
    start: u32,
    count: u32,
    /// The first of them: most phrases behind a common word differ here already.
    second: WordId,
    /// What it stands for.
    pub value: T,
}

impl<T> Phrase<T> {
    /// True when it has no second word, or one that fits.
    #[inline]
    pub fn goes_on(&self, fits: impl Fn(WordId) -> bool) -> bool {
        self.count == 0 || fits(self.second)
    }
}

/// Phrases by their first word.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    /// For each first word: its phrases, as a range of `all`.
    by_first: WordMap<(u32, u32)>,
    all: Vec<Phrase<T>>,
    /// The further words of all phrases.
    pool: Vec<WordId>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: WordMap::default(), all: Vec::new(), pool: Vec::new() }
    }
}

/// Where a phrase stands, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'t, T> {
    /// The tokens it covers, particles included.
    pub tokens: Range<usize>,
    /// The words of the body, without particles.
    pub span: Span,
    /// What it stands for.
    pub value: &'t T,
}

/// The folded words of a phrase, as an article's tokens would be cut.
pub fn words(phrase: &str) -> Vec<String> {
    token::words(&fold(phrase)).map(str::to_string).collect()
}

/// The same as words of the vocabulary.
pub fn word_ids(phrase: &str) -> Box<[WordId]> {
    let folded = fold(phrase);
    token::words(&folded).map(WordId::of).collect()
}

/// The words of a phrase, if some list or article has brought up all of them.
pub fn known_words(phrase: &str) -> Option<Vec<WordId>> {
    let folded = fold(phrase);
    token::words(&folded).map(WordId::known).collect()
}

impl<T> Phrases<T> {
    /// A table with room for so many phrases and further words.
    pub(super) fn with_capacity(phrases: usize, further: usize) -> Self {
        Self { by_first: WordMap::default(), all: Vec::with_capacity(phrases), pool: Vec::with_capacity(further) }
    }

    /// Adds a phrase behind the others of its first word.
    pub(super) fn push(&mut self, words: &[WordId], value: T) {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let Some((first, rest)) = words.split_first() else { return };
        let (at, start) = (number(self.all.len()), number(self.pool.len()));
        self.pool.extend_from_slice(rest);
        let second = rest.first().copied().unwrap_or(WordId::EMPTY);
        self.all.push(Phrase { start, count: number(rest.len()), second, value });
        self.by_first.entry(*first, || (at, at)).1 = at + 1;
    }

    /// True when a phrase begins with a word.
    #[inline]
    pub fn begins(&self, first: WordId) -> bool {
        self.by_first.has(first)
    }

    /// The same in Arabic: particles may be written on to the word.
    pub fn begins_arabic(&self, first: WordId, text: &str) -> bool {
        self.begins(first) || stems(first, text).iter().any(|stem| self.begins(stem.word))
    }

    /// The phrases that begin with a word, the longest first.
    #[inline]
    pub fn starting(&self, first: WordId) -> &[Phrase<T>] {
        self.by_first.get(first).map_or(&[], |(start, end)| &self.all[*start as usize..*end as usize])
    }

    /// The words of a phrase behind its first one.
    #[inline]
    pub fn rest(&self, phrase: &Phrase<T>) -> &[WordId] {
        &self.pool[phrase.start as usize..(phrase.start + phrase.count) as usize]
    }

    /// The longest phrase that begins with `first`, goes on with `word(1)`, `word(2)` … and passes a test; with its
    /// length in words.
    #[inline]
    pub fn longest(&self, first: WordId, word: impl Fn(usize) -> WordId, test: impl Fn(&T) -> bool) -> Option<(usize, &T)> {
        let phrases = self.starting(first);
        let second = if phrases.is_empty() { return None } else { word(1) };
        let fits = |phrase: &Phrase<T>| self.rest(phrase).iter().enumerate().all(|(i, r)| word(i + 1) == *r);
        let found = phrases.iter().find(|p| p.goes_on(|w| w == second) && fits(p) && test(&p.value))?;
        Some((found.count as usize + 1, &found.value))
    }

    /// All that the phrases stand for.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.all.iter().map(|phrase| &phrase.value)
    }

    /// The value of a whole phrase.
    pub fn get(&self, phrase: &str) -> Option<&T> {
        self.of(&known_words(phrase)?)
    }

    /// The same of a phrase that is cut into words already.
    pub fn of(&self, words: &[WordId]) -> Option<&T> {
        let (first, rest) = words.split_first()?;
        self.starting(*first).iter().find(|p| self.rest(p) == rest).map(|p| &p.value)
    }

    /// The longest phrase that begins at a token and that `accept` agrees to.
    pub fn at(&self, reading: &Reading, token: usize, accept: impl Fn(&Hit<T>) -> bool) -> Option<Hit<'_, T>> {
        self.behind(reading, token, 0, reading.word_id(token), &accept)
    }

    /// The same in Arabic: particles may be written on to the first word.
    pub fn at_arabic(&self, reading: &Reading, token: usize, accept: impl Fn(&Hit<T>) -> bool) -> Option<Hit<'_, T>> {
        let stems = stems(reading.word_id(token), reading.word(token));
        let whole = self.behind(reading, token, 0, reading.word_id(token), &accept);
        whole.or_else(|| stems.iter().find_map(|stem| self.behind(reading, token, stem.skip, stem.word, &accept)))
    }

    #[inline]
    fn behind(
        &self,
        reading: &Reading,
        token: usize,
        skip: usize,
        first: WordId,
        accept: &impl Fn(&Hit<T>) -> bool,
    ) -> Option<Hit<'_, T>> {
        let phrases = self.starting(first);
        let second = if phrases.is_empty() { return None } else { reading.word_id(past_line_end(reading, token + 1)) };
        phrases.iter().filter(|phrase| phrase.goes_on(|word| word == second)).find_map(|phrase| {
            let end = follow(reading, token + 1, self.rest(phrase))?;
            let hit = Hit { tokens: token..end, span: cut_span(reading, token, skip, end), value: &phrase.value };
            accept(&hit).then_some(hit)
        })
    }
}

/// The next token, or the one after it where that is a line end.
#[inline]
fn past_line_end(reading: &Reading, token: usize) -> usize {
    token + usize::from(reading.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Newline))
}

/// The token after the last word of `rest`, when they follow from `token` on.
fn follow(reading: &Reading, mut token: usize, rest: &[WordId]) -> Option<usize> {
    for word in rest {
        token = past_line_end(reading, token);
        if reading.word_id(token) != *word {
            return None;
        }
        token += 1;
    }
    Some(token)
}

/// The body's words from `token` (without its first `skip` folded bytes) to `end`.
fn cut_span(reading: &Reading, token: usize, skip: usize, end: usize) -> Span {
    let whole = reading.span_of(token..end);
    let Some(first) = reading.tokens.get(token).filter(|_| skip > 0) else { return whole };
    let start = first.folded.start as usize + skip;
    let inner = reading.folded.source_span(Span::new(start, first.folded.end as usize));
    Span { start: inner.start, end: whole.end }
}

/// What may be left of an Arabic word when the particles before it are taken off.
#[derive(Clone, Copy, Debug)]
struct Stem {
    /// How many bytes of the folded word come before it.
    skip: usize,
    word: WordId,
}

/// The readings of an Arabic word with ever more particles taken off, the whole word left out.
fn stems(id: WordId, word: &str) -> &'static [Stem] {
    static STEMS: Memo<&'static [Stem]> = Memo::new();
    STEMS.get(id, || if word.starts_with(['و', 'ف', 'ل', 'ب', 'ک']) { Vec::leak(cut_stems(word)) } else { &[] })
}

fn cut_stems(word: &str) -> Vec<Stem> {
    let conjunction = word.starts_with(['و', 'ف']).then_some('و'.len_utf8());
    let cut = |skip: usize| Stem { skip, word: WordId::of(&word[skip..]) };
    let behind = |skip: usize| behind_preposition(word, skip).into_iter().flatten();
    conjunction.map(cut).into_iter().chain(behind(0)).chain(conjunction.into_iter().flat_map(behind)).collect()
}

/// What follows ل, ب or ك; behind لل both a word in ل and one that has lost its alef (للعراق).
fn behind_preposition(word: &str, skip: usize) -> [Option<Stem>; 2] {
    let rest = &word[skip..];
    let behind = skip + 'ل'.len_utf8();
    let cut = || Stem { skip: behind, word: WordId::of(&word[behind..]) };
    let article = || Stem { skip: behind, word: WordId::of(&format!("ا{}", &word[behind..])) };
    [rest.starts_with(['ل', 'ب', 'ک']).then(cut), rest.starts_with("لل").then(article)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Article, ArticleId};

    fn first(phrases: &[&str], text: &str) -> Option<String> {
        let mut list = PhraseList::default();
        phrases.iter().for_each(|p| list.add(p, ()));
        let table = list.finish();
        let article = Article::new(ArticleId(0), "a.txt", text);
        let reading = Reading::new(&article);
        (0..reading.tokens.len()).find_map(|i| table.at_arabic(&reading, i, |_| true)).map(|h| reading.source(h.span).to_string())
    }

    #[test]
    fn longest_phrase_wins() {
        assert_eq!(first(&["غينيا", "غينيا بيساو"], "في غينيا بيساو").as_deref(), Some("غينيا بيساو"));
        assert_eq!(first(&["Saudi Arabia"], "in Saudi\nArabia").as_deref(), Some("Saudi\nArabia"));
        assert_eq!(first(&["U.S."], "the U.S. said").as_deref(), Some("U.S."));
    }

    #[test]
    fn particles_are_taken_off_where_a_phrase_remains() {
        for (text, want) in [("والعراق", "العراق"), ("للعراق", "لعراق"), ("وللعراق", "لعراق"), ("وبالعراق", "العراق")]
        {
            assert_eq!(first(&["العراق"], text).as_deref(), Some(want), "{text}");
        }
        assert_eq!(first(&["لبنان"], "لبنان").as_deref(), Some("لبنان"));
        assert_eq!(first(&["لبنان"], "للبنان").as_deref(), Some("لبنان"));
        assert_eq!(first(&["لبنان"], "ولبنان").as_deref(), Some("لبنان"));
        assert_eq!(first(&["لبنان"], "بنان"), None);
    }
}
