//! Organizations by the words their names are made of: a head («کمیتهٔ»,
//! اللجنة, "Council") and parts that only names put together.

mod ar;
mod en;
mod fa;
mod number;
mod quoted;

use super::super::rule::Mention;
use super::body::Countries;
use super::{Find, Key};
use crate::lexicon::name_part::{Part, parts};
use crate::lexicon::organization::organizations;
use crate::lexicon::{Iso, RuleWord};
use crate::text::{Lang, Reading, Span, fold};

/// A name in the making: what it covers so far, and what of.
#[derive(Clone, Debug)]
struct Name {
    span: Span,
    /// The token after its last.
    end: usize,
    /// How many parts follow the head, states left out.
    parts: usize,
    states: Vec<Iso>,
}

/// The organization whose name begins at a token.
pub(super) fn at(reading: &Reading, countries: &Countries, token: usize, lang: Lang) -> Option<Find> {
    let name = match lang {
        Lang::Fa => fa::name(reading, countries, token),
        Lang::Ar => ar::name(reading, countries, token),
        Lang::En => en::name(reading, countries, token),
    }?;
    // "The Security Council": a listed name behind the article.
    let listed = super::listed::at(reading, reading.tokens_in(name.span).start, lang);
    if let Some(listed) = listed.filter(|l| l.mention.span == name.span || is_followed_by_another(reading, l.mention.span, lang))
    {
        return Some(listed);
    }
    let words = fold(reading.source(name.span));
    let key = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let country = if let [only] = name.states[..] { Some(only) } else { None };
    if let Some(body) = organizations().bodies(lang).get(&words) {
        let mention = Mention::new(name.span, "organization.body-alone");
        return Some(Find { mention, key: Key::Unnamed(*body), english: None, country: None });
    }
    Some(Find { mention: Mention::new(name.span, "organization.name-parts"), key: Key::Known(key), english: None, country })
}

/// Behind a listed name, what a conjunction joins to it is something else (جبهة البوليساريو والمغرب), and so is what
/// somebody does there (مفوض الاتحاد الأفريقي للشؤون السياسية).
fn is_followed_by_another(reading: &Reading, listed: Span, lang: Lang) -> bool {
    let next = reading.word(reading.tokens_in(listed).end);
    match lang {
        Lang::Ar => next.starts_with('و') || RuleWord::Affairs.has(next),
        Lang::Fa => next == "و",
        Lang::En => next == "and",
    }
}

/// True for a number, which some names begin with (the 6+6 committee).
pub(super) fn is_number(reading: &Reading, token: usize) -> bool {
    reading.word(token).as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// The organizations named by numbers or in quotation marks behind the word at a token.
pub(super) fn special(reading: &Reading, token: usize, lang: Lang) -> impl Iterator<Item = Find> {
    number::at(reading, token, lang).into_iter().chain(quoted::at(reading, token, lang))
}

/// The end of a word or phrase that plays one of these parts.
fn plays(reading: &Reading, token: usize, lang: Lang, any: &[Part]) -> Option<usize> {
    let hit = parts(lang).at(reading, token, |hit| hit.value.iter().any(|p| any.contains(p)))?;
    Some(hit.tokens.end)
}

impl Name {
    fn new(span: Span, end: usize) -> Self {
        Self { span, end, parts: 0, states: Vec::new() }
    }

    /// Takes in the tokens up to `end`.
    fn extend(&mut self, reading: &Reading, end: usize) {
        self.span = self.span.cover(reading.span_of(self.end..end));
        self.end = end;
    }

    /// Takes in a part up to `end`.
    fn part(&mut self, reading: &Reading, end: usize) {
        self.extend(reading, end);
        self.parts += 1;
    }

    /// Takes in the state named next, if one is.
    fn state(&mut self, reading: &Reading, countries: &Countries) -> bool {
        let Some((tokens, iso, _)) = countries.from(reading, self.end) else { return false };
        self.extend(reading, tokens.end);
        self.states.push(*iso);
        true
    }
}
