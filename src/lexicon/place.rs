//! Cities and other places where people meet, with their English names.
//!
//! Many names of places are everyday words or personal names too, so this list
//! is for a slot that calls for a place («در …», "in …"), not for whole texts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Iso;
use super::country::countries;
use super::phrase::{Hit, PhraseList, Phrases, known_words};
use super::table::{forms, lang, rows};
use crate::text::{Lang, Reading, Span, fold};

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its English name.
    pub english: &'static str,
    /// The country it lies in.
    pub country: Option<Iso>,
}

static PLACES: LazyLock<[Phrases<Place>; 3]> = LazyLock::new(load);

/// The lists, those of our own first: the first form added wins.
const LISTS: [&str; 2] =
    [include_str!("../../assets/lexicon/place/diplomatic.tsv"), include_str!("../../assets/lexicon/place/city.tsv")];

/// Names of towns that are everyday words first («دوشنبه», المدينة).
fn everyday() -> BTreeSet<(Lang, String)> {
    let list = rows(include_str!("../../assets/lexicon/place/not.tsv"));
    list.filter_map(|row| Some((lang(row.first()?)?, fold(row.get(1)?)))).collect()
}

fn load() -> [Phrases<Place>; 3] {
    let mut out: [PhraseList<Place>; 3] = Default::default();
    let everyday = everyday();
    let read = |list: &'static str, out: &mut [PhraseList<Place>; 3]| {
        for row in rows(list) {
            let [english, iso, more, fa, ar] = row[..] else { continue };
            let place = Place { english, country: Iso::parse(iso) };
            for (lang, names) in [(Lang::En, english), (Lang::En, more), (Lang::Fa, fa), (Lang::Ar, ar)] {
                let names = forms(names).filter(|name| !everyday.contains(&(lang, fold(name))));
                names.for_each(|name| out[lang as usize].add(name, place));
            }
        }
    };
    // A city of our own list keeps its name where it only stands for a government elsewhere (Abidjan, Tel Aviv).
    read(LISTS[0], &mut out);
    for (lang, form, iso) in countries().capitals() {
        if let Some(english) = countries().capital(*iso, Lang::En) {
            out[*lang as usize].add(form, Place { english, country: Some(*iso) });
        }
    }
    read(LISTS[1], &mut out);
    out.map(PhraseList::finish)
}

/// What a capital or a place of diplomacy of an English name is usually called. Of other cities the first of
/// several spellings is not the usual one.
pub fn name_in(english: &str, lang: Lang) -> Option<&'static str> {
    static USUAL: LazyLock<BTreeMap<(Lang, &'static str), &'static str>> = LazyLock::new(usual);
    USUAL.get(&(lang, english)).copied()
}

fn usual() -> BTreeMap<(Lang, &'static str), &'static str> {
    let mut out = BTreeMap::new();
    for row in rows(LISTS[0]) {
        let [english, _, _, fa, ar] = row[..] else { continue };
        for (lang, names) in [(Lang::Fa, fa), (Lang::Ar, ar)] {
            out.extend(forms(names).next().map(|name| ((lang, english), name)));
        }
    }
    for iso in countries().all() {
        let Some(english) = countries().capital(iso, Lang::En) else { continue };
        for lang in [Lang::Fa, Lang::Ar] {
            out.extend(countries().capital(iso, lang).map(|name| ((lang, english), name)));
        }
    }
    out
}

/// What a name refers to, as a whole.
pub fn lookup(name: &str, lang: Lang) -> Option<Place> {
    PLACES[lang as usize].get(name).copied()
}

/// True when a name is that of a place in any language.
pub fn is_place(name: &str) -> bool {
    // The lists first: before they are read, their words may be unknown.
    let all = &*PLACES;
    known_words(name).is_some_and(|words| all.iter().any(|places| places.of(&words).is_some()))
}

/// The places named within a span, in text order.
pub fn find(reading: &Reading, within: Span) -> Vec<Hit<'static, Place>> {
    let tokens = reading.tokens_in(within);
    let lang = reading.sentence_at(within.start).map_or(reading.article.lang, |s| reading.sentences[s].lang);
    let mut out: Vec<Hit<Place>> = Vec::new();
    let mut token = tokens.start;
    while token < tokens.end {
        let hit = at(reading, token, lang).filter(|h| h.tokens.end <= tokens.end);
        token = hit.as_ref().map_or(token + 1, |h| h.tokens.end);
        out.extend(hit);
    }
    out
}

/// The place named from a token on.
pub fn at(reading: &Reading, token: usize, lang: Lang) -> Option<Hit<'static, Place>> {
    let latin = reading.word(token).as_bytes().first().is_some_and(u8::is_ascii);
    let capital = reading.tokens.get(token).is_some_and(|t| t.capital);
    match lang {
        _ if latin => PLACES[Lang::En as usize].at(reading, token, |_| capital),
        Lang::Ar => PLACES[Lang::Ar as usize].at_arabic(reading, token, |_| true),
        lang => PLACES[lang as usize].at(reading, token, |_| true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Article, ArticleId};

    fn found(text: &str) -> Vec<&'static str> {
        let article = Article::new(ArticleId(0), "a.txt", text);
        let reading = Reading::new(&article);
        find(&reading, Span::new(0, text.len())).iter().map(|h| h.value.english).collect()
    }

    #[test]
    fn one_english_name_for_every_spelling() {
        assert_eq!(found("در ژنو و نیویورک"), ["Geneva", "New York"]);
        assert_eq!(found("في جنيف وبنيويورك وبالقاهرة"), ["Geneva", "New York", "Cairo"]);
        assert_eq!(found("in Camp David, Washington, D.C. and nice places"), ["Camp David", "Washington"]);
    }
}
