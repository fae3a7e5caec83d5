//! A table of phrases, matched on the folded tokens of an article.
//!
//! The first word of a phrase is looked up by hash, the rest compared token by
//! token, longest phrase first; a line end inside a phrase is passed over, as
//! some files wrap their lines. In Arabic, particles written on to the first
//! word (و ف ب ل ك, and ل before the article) are taken off where what remains
//! begins a phrase.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::{Folded, Reading, Span, TokenKind, token};

/// A phrase without its first word, and what it stands for.
#[derive(Clone, Debug)]
struct Phrase<T> {
    rest: Box<[Box<str>]>,
    value: T,
}

/// Phrases by their first word.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    by_first: FxHashMap<Box<str>, Vec<Phrase<T>>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: FxHashMap::default() }
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
    let folded = Folded::new(phrase);
    let tokens = token::tokens(&folded, phrase);
    tokens.iter().filter(|t| t.kind != TokenKind::Newline).map(|t| t.folded.of(folded.text()).to_string()).collect()
}

impl<T> Phrases<T> {
    /// Adds a phrase; of two equal ones the first added wins.
    pub fn add(&mut self, phrase: &str, value: T) {
        let mut words = words(phrase).into_iter().map(String::into_boxed_str);
        let Some(first) = words.next() else { return };
        let rest: Box<[Box<str>]> = words.collect();
        let bucket = self.by_first.entry(first).or_default();
        let at = bucket.partition_point(|p| p.rest.len() >= rest.len());
        bucket.insert(at, Phrase { rest, value });
    }

    /// The value of a whole phrase.
    pub fn get(&self, phrase: &str) -> Option<&T> {
        let words = words(phrase);
        let (first, rest) = words.split_first()?;
        let same = |p: &&Phrase<T>| p.rest.len() == rest.len() && p.rest.iter().zip(rest).all(|(a, b)| **a == **b);
        self.by_first.get(first.as_str())?.iter().find(same).map(|p| &p.value)
    }

    /// The longest phrase that begins at a token and that `accept` agrees to.
    pub fn at(&self, reading: &Reading, token: usize, accept: impl Fn(&Hit<T>) -> bool) -> Option<Hit<'_, T>> {
        self.behind(reading, token, 0, reading.word(token), &accept)
    }

    /// The same in Arabic: particles may be written on to the first word.
    pub fn at_arabic(&self, reading: &Reading, token: usize, accept: impl Fn(&Hit<T>) -> bool) -> Option<Hit<'_, T>> {
        let word = reading.word(token);
        stems(word).find_map(|stem| match stem {
            Stem::Cut(skip) => self.behind(reading, token, skip, &word[skip..], &accept),
            Stem::Article(skip) => self.behind(reading, token, skip, &format!("ا{}", &word[skip..]), &accept),
        })
    }

    fn behind(
        &self,
        reading: &Reading,
        token: usize,
        skip: usize,
        first: &str,
        accept: &impl Fn(&Hit<T>) -> bool,
    ) -> Option<Hit<'_, T>> {
        let bucket = self.by_first.get(first)?;
        bucket.iter().find_map(|phrase| {
            let end = follow(reading, token + 1, &phrase.rest)?;
            let hit = Hit { tokens: token..end, span: cut_span(reading, token, skip, end), value: &phrase.value };
            accept(&hit).then_some(hit)
        })
    }
}

/// The token after the last word of `rest`, when they follow from `token` on.
fn follow(reading: &Reading, mut token: usize, rest: &[Box<str>]) -> Option<usize> {
    for word in rest {
        if reading.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Newline) {
            token += 1;
        }
        if reading.word(token) != &**word {
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
enum Stem {
    /// The word without its first bytes.
    Cut(usize),
    /// The same after ل, whose article has lost its alef (للعراق).
    Article(usize),
}

/// The readings of an Arabic word with ever more particles taken off, the whole word first.
fn stems(word: &str) -> impl Iterator<Item = Stem> {
    let conjunction = word.starts_with(['و', 'ف']).then_some('و'.len_utf8());
    let bare = std::iter::once(0).chain(conjunction);
    bare.clone().map(Stem::Cut).chain(bare.flat_map(|skip| behind_preposition(word, skip).into_iter().flatten()))
}

/// What follows ل, ب or ك; behind لل both a word in ل and one that has lost its alef.
fn behind_preposition(word: &str, skip: usize) -> [Option<Stem>; 2] {
    let rest = &word[skip..];
    let behind = skip + 'ل'.len_utf8();
    let article = rest.starts_with("لل").then_some(Stem::Article(behind));
    [rest.starts_with(['ل', 'ب', 'ک']).then_some(Stem::Cut(behind)), article]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Article, ArticleId};

    fn first(phrases: &[&str], text: &str) -> Option<String> {
        let mut table = Phrases::default();
        phrases.iter().for_each(|p| table.add(p, ()));
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
