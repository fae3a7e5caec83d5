//! Which words of a sentence mean something to a meeting: [`Sign`]s.

use std::ops::Range;

use super::ar;
use crate::lexicon::{Class, Event, Layer, Link, Tense, meeting_words};
use crate::text::{Lang, Reading};

/// What Arabic writes onto the front of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clitic {
    /// و or ف.
    pub and: bool,
    /// ب, ل or ك.
    pub link: Option<Link>,
    /// ال.
    pub article: bool,
}

/// A phrase of the lexicon in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What it means.
    pub class: Class,
    /// Where it stands.
    pub tokens: Range<usize>,
    /// What is written onto its first word.
    pub clitic: Clitic,
}

impl Sign {
    /// The event and tense of a trigger.
    pub fn event(&self) -> Option<(Event, Tense)> {
        match self.class {
            Class::Event(event, tense) => Some((event, tense)),
            _ => None,
        }
    }
}

/// The signs of one sentence in text order.
#[derive(Clone, Debug, Default)]
pub struct Signs(Vec<Sign>);

impl Signs {
    /// Reads the signs of a range of tokens.
    pub fn read(reading: &Reading, tokens: Range<usize>, lang: Lang) -> Self {
        let mut found: Vec<Sign> = tokens.clone().flat_map(|at| matches(reading, at, tokens.end, lang)).collect();
        found.sort_by_key(|s| (s.class.layer(), s.tokens.start, usize::MAX - s.tokens.len(), s.clitic != Clitic::default()));
        let mut kept: Vec<Sign> = Vec::with_capacity(found.len());
        for sign in found {
            let fits = kept.last().is_none_or(|last| {
                let same_words = last.tokens == sign.tokens && last.class != sign.class && last.clitic == sign.clitic;
                last.class.layer() != sign.class.layer() || last.tokens.end <= sign.tokens.start || same_words
            });
            if fits {
                kept.push(sign);
            }
        }
        kept.sort_by_key(|s| (s.tokens.start, s.tokens.end));
        Self(kept)
    }

    /// All signs in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Sign> {
        self.0.iter()
    }

    /// The signs that lie in a range.
    pub fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Sign> {
        let first = self.0.partition_point(|s| s.tokens.start < range.start);
        let last = self.0.partition_point(|s| s.tokens.start < range.end).max(first);
        self.0[first..last].iter().filter(move |s| s.tokens.end <= range.end)
    }

    /// True when a sign of this class lies in a range.
    pub fn any(&self, range: Range<usize>, class: Class) -> bool {
        self.within(range).any(|s| s.class == class)
    }

    /// The sign of a layer that covers a token.
    pub fn covering(&self, token: usize, layer: Layer) -> Option<&Sign> {
        self.0.iter().take_while(|s| s.tokens.start <= token).find(|s| s.class.layer() == layer && s.tokens.contains(&token))
    }

    /// True when the token belongs to a sign of this class.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.0.iter().take_while(|s| s.tokens.start <= token).any(|s| s.class == class && s.tokens.contains(&token))
    }

    /// The link that covers a token.
    pub fn link(&self, token: usize) -> Option<Link> {
        self.covering(token, Layer::Link).and_then(|s| match s.class {
            Class::Link(link) => Some(link),
            _ => None,
        })
    }
}

/// The phrases that begin at a token, its clitics taken off where the language writes them on.
fn matches(reading: &Reading, at: usize, end: usize, lang: Lang) -> Vec<Sign> {
    if !reading.tokens.get(at).is_some_and(|t| t.kind != crate::text::TokenKind::Newline) {
        return Vec::new();
    }
    let word = reading.word(at);
    let forms = if lang == Lang::Ar { ar::without_clitics(word) } else { vec![(word, Clitic::default())] };
    let mut out = Vec::new();
    for (form, clitic) in forms {
        let rest = |n: usize, wanted: &str| at + n < end && continues(reading.word(at + n), wanted, lang);
        for (length, classes) in meeting_words(lang).starting(form, rest) {
            let sign = |class: &Class| Sign { class: *class, tokens: at..at + length, clitic };
            out.extend(classes.iter().filter(|class| ar::allows(**class, clitic)).map(sign));
        }
    }
    out
}

/// True when a word is the wanted one, in Arabic also with the article or a preposition written on.
fn continues(word: &str, wanted: &str, lang: Lang) -> bool {
    word == wanted || lang == Lang::Ar && ar::without_clitics(word).iter().any(|(form, clitic)| *form == wanted && !clitic.and)
}
