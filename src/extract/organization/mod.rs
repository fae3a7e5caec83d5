//! Finds organizations: by name, as a body of a state, and by the words names are made of.

mod acronym;
mod body;
mod gather;
mod listed;
mod medium;
mod pattern;

use super::rule::Mention;
use super::{Extraction, Organization};
use crate::lexicon::Iso;
use crate::lexicon::name_part::parts;
use crate::lexicon::organization::organizations;
use crate::text::{Lang, Memo, Reading, Span};

/// An organization named at one place.
#[derive(Clone, Debug)]
struct Find {
    mention: Mention,
    /// Its key, or nothing where only the kind of body is known.
    key: Key,
    english: Option<String>,
    country: Option<Iso>,
}

/// How a find is told from others.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    /// Known or made.
    Known(String),
    /// A body of a state that is not named (وزارة الدفاع).
    Unnamed(crate::lexicon::organization::Body),
}

/// The organizations of an article.
pub fn find(reading: &Reading, found: &Extraction) -> Vec<Organization> {
    let countries = body::Countries::new(reading, found);
    let own = medium::Own::new(reading);
    let mut finds = Vec::new();
    for sentence in reading.sentences.iter().filter(|s| !s.furniture) {
        for token in sentence.tokens.clone().filter(|t| reading.is_word(*t) || pattern::is_number(reading, *t)) {
            for lang in languages(reading, token, sentence.lang) {
                let opens = may_open(reading, token, lang);
                if opens {
                    finds.extend(listed::at(reading, token, lang));
                    finds.extend(body::at(reading, &countries, token, lang));
                }
                // English names and sums of numbers may begin with words of no list.
                if opens || lang == Lang::En {
                    finds.extend(pattern::at(reading, &countries, token, lang));
                    finds.extend(pattern::special(reading, token, lang));
                }
                if opens {
                    finds.extend(medium::at(reading, token, lang));
                }
                finds.extend(own.at(reading, token, lang));
            }
        }
    }
    let finds = super::without_overlaps(listed::confirmed(finds), |f| f.mention.span);
    let finds = super::without_overlaps(acronym::with_acronyms(reading, finds), |f| f.mention.span);
    gather::organizations_of(reading, &countries, finds)
}

/// True for a word that a listed name, a body or a part of names begins with; looked up once for each word.
fn may_open(reading: &Reading, token: usize, lang: Lang) -> bool {
    static OPENS: [Memo<bool>; 3] = [const { Memo::new() }; 3];
    let (id, word) = (reading.word_id(token), reading.word(token));
    let lists = organizations();
    OPENS[lang as usize].get(id, || match lang {
        Lang::Ar => {
            lists.names(lang).begins_arabic(id, word)
                || lists.bodies(lang).begins_arabic(id, word)
                || lists.cues(lang).begins_arabic(id, word)
                || parts(lang).begins_arabic(id, word)
        }
        _ => {
            lists.names(lang).begins(id) || lists.bodies(lang).begins(id) || lists.cues(lang).begins(id) || parts(lang).begins(id)
        }
    })
}

/// The languages whose lists a word is looked up in: its script's; else that
/// of its line and, as short lines are easily taken for another, of the article.
fn languages(reading: &Reading, token: usize, lang: Lang) -> impl Iterator<Item = Lang> {
    let latin = reading.word(token).as_bytes().first().is_some_and(u8::is_ascii);
    let other = Some(reading.article.lang).filter(|o| !latin && o.is_rtl() && *o != lang);
    let first = match (latin, lang) {
        (true, _) => Lang::En,
        (false, Lang::En) => Lang::Ar,
        _ => lang,
    };
    std::iter::once(first).chain(other.filter(|o| *o != first))
}

/// True when one of a span's words has a capital letter, or its script has none.
fn capital(reading: &Reading, span: Span) -> bool {
    reading.tokens[reading.tokens_in(span)].iter().any(|t| t.capital)
}

#[cfg(test)]
mod tests;
