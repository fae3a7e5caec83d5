//! News media that no list has: the one that published the article, and names
//! behind the words for a kind of medium («خبرگزاری سپهر», صحيفة النسيم).

use super::super::rule::Mention;
use super::{Find, Key};
use crate::lexicon::name_part::{Part, parts};
use crate::lexicon::organization::organizations;
use crate::lexicon::person::name_facts;
use crate::lexicon::phrase::{Hit, PhraseList, Phrases, word_ids};
use crate::lexicon::title::title_at;
use crate::text::{Lang, Reading, Span, fold};

/// Bytes from the start within which the lines stand that say who published an article.
const HEAD: u32 = 600;

/// The medium that published an article, to be found in its text.
pub(super) struct Own {
    names: Phrases<String>,
    words: usize,
}

impl Own {
    pub(super) fn new(reading: &Reading) -> Self {
        let mut names = PhraseList::default();
        let name = reading.article.outlet.as_deref().map(|outlet| own_name(reading, outlet)).unwrap_or_default();
        let words = name.split_whitespace().filter(|word| word.chars().count() > 1).count();
        if words > 0 && !holds_title(reading.article.lang, name) {
            names.add(name, fold(name).split_whitespace().collect::<Vec<_>>().join(" "));
        }
        Self { names: names.finish(), words }
    }

    /// The medium named at a token: anywhere when its name has several words, else where it says who published the article.
    pub(super) fn at(&self, reading: &Reading, token: usize, lang: Lang) -> Option<Find> {
        let hit = match lang {
            Lang::Ar => self.names.at_arabic(reading, token, |_| true),
            _ => self.names.at(reading, token, |hit| lang != Lang::En || super::capital(reading, hit.span)),
        }?;
        let sure = self.words > 1 || (hit.span.start < HEAD && is_set_off(reading, &hit));
        sure.then(|| find(hit.span, hit.value, lang, Mention::new(hit.span, "organization.own-outlet")))
    }
}

/// The name without the desk that stands before it («گروه سیاسی خبرگزاری سپهر») and without the word for a paper or
/// channel; what stands in quotation marks is all of it (خبرگزاری "سپهر" قطر).
fn own_name<'o>(reading: &Reading, outlet: &'o str) -> &'o str {
    let quoted = outlet.split(['"', '«', '»', '“', '”']).nth(1).map(str::trim);
    if let Some(quoted) = quoted.filter(|name| !name.is_empty()) {
        return quoted;
    }
    let plays = |word: &str, part: Part| parts(reading.article.lang).get(word).is_some_and(|parts| parts.contains(&part));
    let starts = outlet.split_whitespace().map(|word| word.as_ptr() as usize - outlet.as_ptr() as usize);
    let agency = |at: &usize| plays(outlet[*at..].split_whitespace().next().unwrap_or_default(), Part::Agency);
    let last = starts.filter(agency).fold(None, |_, at| Some(at));
    let name = last.map_or(outlet, |at| &outlet[at..]);
    name.split_once(' ').filter(|(word, _)| plays(word, Part::Medium)).map_or(name, |(_, rest)| rest)
}

/// True for a name that is an office ("Minister for Foreign Affairs" over a statement).
fn holds_title(lang: Lang, name: &str) -> bool {
    let words = word_ids(name);
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    (0..words.len()).any(|first| title_at(lang, word(first), |ahead| word(first + ahead)).is_some())
}

/// True between marks or at the ends of a line («کابل - فردا - …»), where no sentence uses the word.
fn is_set_off(reading: &Reading, hit: &Hit<String>) -> bool {
    let open = hit.tokens.start.checked_sub(1).is_none_or(|before| !reading.is_word(before));
    open && !reading.is_word(hit.tokens.end)
}

/// The medium whose kind is named at a token, and its name behind it.
pub(super) fn at(reading: &Reading, token: usize, lang: Lang) -> Option<Find> {
    let kinds = |parts: &[Part]| parts.iter().any(|p| matches!(p, Part::Agency | Part::Medium));
    let hit = match lang {
        Lang::Ar => parts(lang).at_arabic(reading, token, |hit| kinds(hit.value)),
        _ => parts(lang).at(reading, token, |hit| kinds(hit.value)),
    }?;
    let titled = lang != Lang::En || super::capital(reading, hit.span);
    let end = name_end(reading, hit.tokens.end, lang).filter(|_| titled)?;
    let name = reading.span_of(hit.tokens.end..end);
    if organizations().names(lang).at(reading, hit.tokens.end, |_| true).is_some() {
        return None;
    }
    // The word for an agency belongs to its name, that for a paper or channel does not.
    let span = if hit.value.contains(&Part::Agency) { hit.span.cover(name) } else { name };
    let words = fold(reading.source(name)).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(find(span, &words, lang, Mention::because(span, "organization.kind-of-medium", hit.span)))
}

/// The end of a name that begins at a token.
fn name_end(reading: &Reading, token: usize, lang: Lang) -> Option<usize> {
    match lang {
        Lang::En => {
            let run = (token..).take_while(|t| reading.is_word(*t) && reading.tokens[*t].capital).take(3).count();
            (run > 0).then_some(token + run)
        }
        Lang::Ar => (is_name(reading, token, lang) && reading.word(token).starts_with("ال")).then_some(token + 1),
        Lang::Fa => is_name(reading, token, lang).then_some(token + 1),
    }
}

/// True for a word that no sentence is made of: neither common nor one that names of bodies never have.
fn is_name(reading: &Reading, token: usize, lang: Lang) -> bool {
    let common = parts(lang).at(reading, token, |hit| hit.value.iter().any(|p| *p != Part::Inner)).is_some();
    reading.is_word(token) && !common && name_facts(lang, reading.word_id(token), reading.word(token)).score > -1.0
}

fn find(span: Span, words: &str, lang: Lang, mention: Mention) -> Find {
    debug_assert_eq!(mention.span, span);
    match organizations().names(lang).get(words).map(|name| name.of) {
        Some(of) => {
            Find { mention, key: Key::Known(of.key.to_string()), english: Some(of.english.to_string()), country: of.country }
        }
        None => Find { mention, key: Key::Known(words.to_string()), english: None, country: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Extraction;
    use crate::text::{Article, ArticleId};

    /// What is found of organizations in a text that an outlet published.
    fn found(outlet: &str, text: &str) -> Vec<String> {
        let article = Article { outlet: Some(outlet.into()), ..Article::new(ArticleId(0), "a.txt", text) };
        let reading = Reading::new(&article);
        let all = super::super::find(&reading, &Extraction::default());
        let mut spans: Vec<Span> = all.iter().flat_map(|o| o.mentions.iter().map(|m| m.span)).collect();
        spans.sort_unstable();
        spans.into_iter().map(|span| reading.source(span).to_owned()).collect()
    }

    #[test]
    fn the_outlet_of_the_article() {
        let text = "Talks end\nFjord Wire | 3 May 2011\nThe envoy told Fjord Wire that he was tired.";
        assert_eq!(found("Fjord Wire", text), ["Fjord Wire", "Fjord Wire"]);
        assert_eq!(found("الساحة", "اجتماع الوزراء\nتونس - «الساحة»: قال الوزير إن الساحة خالية."), ["الساحة"]);
        assert_eq!(found("گروه سیاسی خبرگزاری سپنتا", "خبرگزاری سپنتا: نشست پایان یافت."), ["خبرگزاری سپنتا"]);
    }

    #[test]
    fn an_office_is_no_outlet() {
        assert_eq!(found("Minister for Trade", "Minister for Trade\nThe Minister for Trade spoke."), [""; 0]);
    }

    #[test]
    fn names_behind_their_kind() {
        assert_eq!(found("", "خبرگزاری سپنتا گفت راه باز است."), ["خبرگزاری سپنتا"]);
        assert_eq!(found("", "روزنامه محلی گفت راه باز است."), [""; 0]);
        assert_eq!(found("", "عبرت السفينة قناة السويس."), [""; 0]);
    }
}
