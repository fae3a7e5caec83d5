//! Countries: their names, adjectives, peoples, capitals and epithets in three languages.
//!
//! The lists under `assets/lexicon/country` give what has to be known; regular
//! inflection (Arabic nisbas, Persian and English plurals) is formed here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::inflect::{inflected_adjectives, inflected_names};
use super::phrase::{PhraseList, Phrases};
use super::table::{forms, lang, rows};
use super::{CountryForm, Iso};
use crate::text::Lang;

/// How far a form can be trusted to mean its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// Always.
    Sure,
    /// Unless a given name or form of address stands before it.
    Surname,
    /// Unless it stands in a person's name.
    GivenName,
    /// When the article backs it: a cue beside it, or the country named otherwise.
    Backed,
    /// An everyday word: when a cue stands beside it and the article names the country.
    Everyday,
}

/// What a form refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The country.
    pub iso: Iso,
    /// What kind of word it is.
    pub form: CountryForm,
    /// How far it can be trusted.
    pub guard: Guard,
    /// The only spelling that counts, where case decides (US, but not us).
    pub exact: Option<&'static str>,
}

/// Names of one country.
#[derive(Clone, Debug, Default)]
struct Names {
    usual: [Option<&'static str>; 3],
    capital: [Option<&'static str>; 3],
}

/// All that is known of countries.
#[derive(Debug)]
pub struct Countries {
    names: BTreeMap<Iso, Names>,
    capitals: Vec<(Lang, &'static str, Iso)>,
    phrases: [Phrases<Box<[Reference]>>; 3],
    /// Spellings that mean no country, though a form of one folds to the same key.
    other_words: BTreeSet<&'static str>,
    cues: [BTreeMap<String, Vec<Cue>>; 3],
}

/// What a word beside a form says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Stands before a country's name and decides alone.
    Sure,
    /// Stands before a country's name.
    Before,
    /// Stands after a country's name.
    After,
    /// Stands before an adjective of origin.
    Person,
    /// Stands in the sentence when something else is meant.
    Against,
    /// A given name or form of address: what follows is a surname.
    Name,
}

static COUNTRIES: LazyLock<Countries> = LazyLock::new(Countries::load);

/// The countries, loaded once.
pub fn countries() -> &'static Countries {
    &COUNTRIES
}

impl Countries {
    /// All countries, by code.
    pub fn all(&self) -> impl Iterator<Item = Iso> {
        self.names.keys().copied()
    }

    /// The usual name of a country in a language.
    pub fn name(&self, iso: Iso, lang: Lang) -> Option<&'static str> {
        self.names.get(&iso)?.usual[lang as usize]
    }

    /// The usual English name of a country.
    pub fn english_name(&self, iso: Iso) -> Option<&'static str> {
        self.name(iso, Lang::En)
    }

    /// The usual name of a country's capital in a language, when it differs from the country's own.
    pub fn capital(&self, iso: Iso, lang: Lang) -> Option<&'static str> {
        self.names.get(&iso)?.capital[lang as usize]
    }

    /// All names of capitals.
    pub fn capitals(&self) -> &[(Lang, &'static str, Iso)] {
        &self.capitals
    }

    /// What a word or phrase refers to, as a whole; whether it does so in a text, its surroundings decide.
    pub fn lookup(&self, phrase: &str, lang: Lang) -> Option<Reference> {
        self.phrases(lang).get(phrase)?.first().copied()
    }

    /// All forms of a language; a phrase without references holds a country's name and means none.
    pub fn phrases(&self, lang: Lang) -> &Phrases<Box<[Reference]>> {
        &self.phrases[lang as usize]
    }

    /// True for a word as written that means no country, though it folds to the form of one.
    pub fn is_other_word(&self, source: &str) -> bool {
        self.other_words.contains(source)
    }

    /// True when a folded word is such a cue.
    pub fn is_cue(&self, word: &str, lang: Lang, cue: Cue) -> bool {
        self.cues[lang as usize].get(word).is_some_and(|cues| cues.contains(&cue))
    }

    fn load() -> Self {
        let mut builder = Builder::default();
        builder.read(Lang::Fa, include_str!("../../assets/lexicon/country/fa.tsv"));
        builder.read(Lang::Ar, include_str!("../../assets/lexicon/country/ar.tsv"));
        builder.read(Lang::En, include_str!("../../assets/lexicon/country/en.tsv"));
        for row in rows(include_str!("../../assets/lexicon/country/not.tsv")) {
            if let [code, phrase] = row[..]
                && let Some(lang) = lang(code)
            {
                builder.exclude(lang, phrase);
            }
        }
        builder.finish()
    }
}

/// The cues of `cue.tsv`, by folded word.
fn cues() -> [BTreeMap<String, Vec<Cue>>; 3] {
    let mut out: [BTreeMap<String, Vec<Cue>>; 3] = Default::default();
    for row in rows(include_str!("../../assets/lexicon/country/cue.tsv")) {
        let [code, cue, word] = row[..] else { continue };
        let cue = match cue {
            "sure" => Cue::Sure,
            "before" => Cue::Before,
            "after" => Cue::After,
            "person" => Cue::Person,
            "against" => Cue::Against,
            _ => Cue::Name,
        };
        if let Some(lang) = lang(code) {
            out[lang as usize].entry(key(word)).or_default().push(cue);
        }
    }
    out
}

fn key(phrase: &str) -> String {
    super::phrase::words(phrase).join(" ")
}

/// Collects the forms of all languages; of several forms spelled alike all are kept, names first.
#[derive(Default)]
struct Builder {
    names: BTreeMap<Iso, Names>,
    capitals: Vec<(Lang, &'static str, Iso)>,
    forms: [BTreeMap<String, Vec<Reference>>; 3],
    other_words: BTreeSet<&'static str>,
}

impl Builder {
    fn read(&mut self, lang: Lang, list: &'static str) {
        let countries: Vec<_> =
            rows(list).filter(|row| row.len() == 6).filter_map(|row| Some((Iso::parse(row[0])?, row))).collect();
        for (iso, row) in &countries {
            let names = self.names.entry(*iso).or_default();
            names.usual[lang as usize] = forms(row[1]).map(unmarked).next();
            names.capital[lang as usize] = forms(row[4]).map(unmarked).next();
            self.capitals.extend(forms(row[4]).map(|capital| (lang, unmarked(capital), *iso)));
            for name in forms(row[1]) {
                inflected_names(unmarked(name), lang).into_iter().for_each(|n| self.add(lang, *iso, CountryForm::Name, name, &n));
            }
            for (column, form) in [(3, CountryForm::People), (4, CountryForm::Capital), (5, CountryForm::Epithet)] {
                forms(row[column]).for_each(|word| self.add(lang, *iso, form, word, unmarked(word)));
            }
        }
        for (iso, row) in &countries {
            for adjective in forms(row[2]) {
                let regular = !adjective.starts_with('=');
                for (word, form) in inflected_adjectives(unmarked(adjective), lang, regular) {
                    self.add(lang, *iso, form, adjective, &word);
                }
            }
        }
    }

    /// Adds a `word` formed from what the list writes as `marked`.
    fn add(&mut self, lang: Lang, iso: Iso, form: CountryForm, marked: &'static str, word: &str) {
        let guard = match marked.chars().next() {
            Some('?') => Guard::Backed,
            Some('!') => Guard::Everyday,
            Some('~') => Guard::Surname,
            Some('+') => Guard::GivenName,
            _ => Guard::Sure,
        };
        let exact = marked.strip_prefix('=');
        let known = self.forms[lang as usize].entry(key(word)).or_default();
        if !known.iter().any(|r| r.iso == iso && r.exact == exact) {
            known.push(Reference { iso, form, guard, exact });
        }
    }

    fn exclude(&mut self, lang: Lang, phrase: &'static str) {
        match phrase.strip_prefix('=') {
            Some(word) => drop(self.other_words.insert(word)),
            None => drop(self.forms[lang as usize].insert(key(phrase), Vec::new())),
        }
    }

    fn finish(self) -> Countries {
        let phrases = self.forms.map(|forms| {
            let mut phrases = PhraseList::default();
            forms.into_iter().for_each(|(phrase, references)| phrases.add(&phrase, references.into_boxed_slice()));
            phrases.finish()
        });
        Countries { names: self.names, capitals: self.capitals, phrases, other_words: self.other_words, cues: cues() }
    }
}

/// A form without the mark that says how far it can be trusted.
fn unmarked(form: &'static str) -> &'static str {
    form.trim_start_matches(['?', '!', '=', '~', '+'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(phrase: &str, lang: Lang) -> Option<String> {
        countries().lookup(phrase, lang).map(|r| r.iso.to_string())
    }

    #[test]
    fn every_country_has_a_name_in_every_language() {
        for iso in countries().all() {
            for lang in Lang::ALL {
                assert!(countries().name(iso, lang).is_some(), "{iso} {lang:?}");
            }
        }
        assert!(countries().all().count() >= 197);
    }

    #[test]
    fn no_two_countries_share_a_sure_form() {
        for lang in Lang::ALL {
            for iso in countries().all() {
                let name = countries().name(iso, lang).unwrap();
                assert_eq!(countries().lookup(name, lang).map(|r| r.iso), Some(iso), "{name}");
            }
        }
    }

    #[test]
    fn inflections_are_formed() {
        for (phrase, lang, want) in [
            ("والأردن", Lang::Ar, None),
            ("الأردنيين", Lang::Ar, Some("JO")),
            ("الكورية الجنوبية", Lang::Ar, Some("KR")),
            ("نيجيرية", Lang::Ar, Some("NG")),
            ("نيجرية", Lang::Ar, Some("NE")),
            ("ژاپنی‌ها", Lang::Fa, Some("JP")),
            ("ژاپنیهای", Lang::Fa, Some("JP")),
            ("کانادای", Lang::Fa, Some("CA")),
            ("Norwegians", Lang::En, Some("NO")),
            ("Guinea-Bissau", Lang::En, Some("GW")),
            ("Indian Ocean", Lang::En, None),
        ] {
            assert_eq!(iso(phrase, lang).as_deref(), want, "{phrase}");
        }
    }

    #[test]
    fn capitals_are_known() {
        let japan = Iso::parse("JP").unwrap();
        assert_eq!(countries().capital(japan, Lang::En), Some("Tokyo"));
        assert_eq!(countries().english_name(japan), Some("Japan"));
    }
}
