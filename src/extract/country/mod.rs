//! Finds countries.
//!
//! One pass over the words finds every form of the lexicon; forms that are
//! also everyday words or shared by two countries wait until the whole article
//! is known ([`context`]). The two Koreas are also named by half their name ([`korea`]).

mod context;
mod korea;

use std::collections::BTreeMap;

use super::rule::Mention;
use super::{Country, CountryMention};
use crate::lexicon::country::{Cue, Guard, Reference, countries};
use crate::lexicon::phrase::Hit;
use crate::lexicon::{CountryForm, Iso};
use crate::text::{Lang, Reading, Span};
use context::Context;

/// A form found in the text.
#[derive(Clone, Debug)]
struct Candidate<'t> {
    tokens: std::ops::Range<usize>,
    span: Span,
    lang: Lang,
    /// What it may refer to; empty where it means no country.
    references: &'t [Reference],
}

/// The countries of an article.
pub fn find(reading: &Reading) -> Vec<Country> {
    let candidates = candidates(reading);
    let decided = Context::new(reading, &candidates).decide();
    let mut by_iso: BTreeMap<Iso, Vec<CountryMention>> = BTreeMap::new();
    for (candidate, decision) in candidates.iter().zip(decided) {
        if let Some((reference, because)) = decision {
            let mention = Mention::because(candidate.span, rule(reference, because.is_some()), because.unwrap_or(candidate.span));
            by_iso.entry(reference.iso).or_default().push(CountryMention { mention, form: reference.form });
        }
    }
    korea::complete(reading, &mut by_iso);
    by_iso.into_iter().map(|(iso, mentions)| Country { iso, mentions }).collect()
}

fn rule(reference: Reference, backed: bool) -> &'static str {
    match reference.form {
        _ if backed => "country.backed-by-context",
        CountryForm::Name => "country.name",
        CountryForm::Adjective => "country.adjective",
        CountryForm::Capital => "country.capital",
        CountryForm::People => "country.people",
        CountryForm::Epithet => "country.epithet",
    }
}

/// All forms in text order, none within another.
fn candidates<'t>(reading: &Reading) -> Vec<Candidate<'t>> {
    let mut out = Vec::new();
    let mut token = 0;
    for sentence in reading.sentences.iter().filter(|s| !s.furniture) {
        token = token.max(sentence.tokens.start);
        while token < sentence.tokens.end {
            let found = reading.is_word(token).then(|| candidate(reading, token, sentence.lang)).flatten();
            token = found.as_ref().map_or(token + 1, |c| c.tokens.end);
            out.extend(found);
        }
    }
    out
}

fn candidate<'t>(reading: &Reading, token: usize, lang: Lang) -> Option<Candidate<'t>> {
    let latin = reading.word(token).as_bytes().first().is_some_and(u8::is_ascii);
    let other = reading.article.lang;
    let langs = match (latin, lang) {
        (true, _) => [Some(Lang::En), None],
        (_, Lang::En) => [Some(Lang::Ar), Some(Lang::Fa)],
        _ => [Some(lang), (other != lang && other.is_rtl()).then_some(other)],
    };
    langs.into_iter().flatten().find_map(|lang| {
        let phrases = countries().phrases(lang);
        let accept = |hit: &Hit<Box<[Reference]>>| acceptable(reading, hit, lang);
        let hit = if lang == Lang::Ar { phrases.at_arabic(reading, token, accept) } else { phrases.at(reading, token, accept) }?;
        Some(Candidate { tokens: hit.tokens, span: hit.span, lang, references: hit.value })
    })
}

/// True when the spelling allows it: in English a name has a capital letter, and some forms one spelling only.
fn acceptable(reading: &Reading, hit: &Hit<Box<[Reference]>>, lang: Lang) -> bool {
    let source = reading.source(hit.span);
    if lang != Lang::En {
        return !(source.ends_with('ى') && countries().is_other_word(source));
    }
    let capital = reading.tokens[hit.tokens.clone()].iter().any(|t| t.capital);
    capital
        && (hit.value.is_empty()
            || hit.value.iter().any(|r| {
                // Germán is a given name, no German.
                let plain = source.is_ascii() || r.form != CountryForm::Adjective;
                plain && r.exact.is_none_or(|exact| exact == source || all_caps(source, exact))
            }))
}

/// True in a headline in capitals, for forms that are no short code.
fn all_caps(source: &str, exact: &str) -> bool {
    exact.len() > 3 && source.len() == exact.len() && source == exact.to_uppercase()
}

#[cfg(test)]
mod tests;
