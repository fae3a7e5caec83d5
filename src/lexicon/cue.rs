//! Reporting cues.
//!
//! `assets/lexicon/cue/{fa,ar,en}.tsv` say what a cue means and what stands
//! around it; Persian light verbs are expanded here, Arabic clitics (و ف س)
//! are taken off when a word is looked up.

use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;

use super::phrase::{PhraseList, Phrases};
use crate::text::{Lang, Memo, WordId, fold};

/// How a cue works in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A verb with a subject of its own.
    Verb,
    /// Goes on for the subject of the sentence (مؤكدا, "adding").
    Participle,
    /// Opens a clause that the subject of the sentence states («با بیان اینکه»).
    Gerund,
    /// The content stands between it and the verb («خواستار … شد»).
    Open,
    /// A noun with a clause ("warning that").
    Noun,
    /// Introduces who said it («به گفته», وفقا لـ, "according to").
    Source,
    /// Looks like a cue and is none.
    Stop,
}

impl Part {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "verb" => Part::Verb,
            "participle" => Part::Participle,
            "gerund" => Part::Gerund,
            "open" => Part::Open,
            "noun" => Part::Noun,
            "source" => Part::Source,
            "stop" => Part::Stop,
            _ => return None,
        })
    }
}

/// A reporting cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// What kind of speech it is (`say`, `deny`, `warn` …).
    pub class: &'static str,
    /// How it works in its sentence.
    pub part: Part,
    takes: Arc<[String]>,
}

impl Cue {
    /// True when the cue takes such a complement (`that`, `noun`, a preposition …, folded).
    pub fn takes(&self, what: &str) -> bool {
        self.takes.iter().any(|t| t == what)
    }

    /// Everything it takes, folded.
    pub fn complements(&self) -> impl Iterator<Item = &str> {
        self.takes.iter().map(String::as_str)
    }
}

/// The cues of one language.
#[derive(Debug)]
pub struct Cues {
    lang: Lang,
    phrases: Phrases<Vec<Cue>>,
}

/// Conjunctions and the future particle written onto an Arabic verb.
const CLITICS: [&str; 6] = ["", "و", "ف", "س", "وس", "فس"];

impl Cues {
    /// The longest cue phrase that begins with `text`, the word `word(0)`, and goes on with `word(1)` …: its length in
    /// words and its readings.
    pub fn at(&self, text: &str, word: impl Fn(usize) -> WordId) -> Option<(usize, &[Cue])> {
        let longest = |first: WordId| self.phrases.longest(first, &word, |_| true);
        let whole = longest(word(0));
        let found = match self.lang {
            Lang::Ar => {
                whole.into_iter().chain(bare(word(0), text).iter().filter_map(|w| longest(*w))).max_by_key(|(len, _)| *len)
            }
            _ => whole,
        };
        found.map(|(len, cues)| (len, cues.as_slice()))
    }

    fn load(lang: Lang, data: &'static str) -> Self {
        let rows = || data.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect::<Vec<_>>());
        let lights: FxHashMap<String, Vec<Light>> = rows()
            .filter_map(|row| match row.as_slice() {
                ["light", name, _, forms] => Some((fold(name), forms.split('|').map(Light::read).collect())),
                _ => None,
            })
            .collect();
        let mut phrases = PhraseList::default();
        for row in rows() {
            let [part, class, takes, forms] = row.as_slice() else { continue };
            let Some(part) = Part::parse(part) else { continue };
            let takes: Arc<[String]> = takes.split(',').map(fold).collect();
            for words in forms.split('|').flat_map(|form| expand(&fold(form), &lights)) {
                add(&mut phrases, &words, Cue { class, part, takes: takes.clone() });
            }
        }
        Self { lang, phrases: phrases.finish() }
    }
}

/// An Arabic word without clitics, the shortest one taken off first.
fn bare(id: WordId, word: &str) -> &'static [WordId] {
    static BARE: Memo<&'static [WordId]> = Memo::new();
    let cut = || CLITICS[1..].iter().filter_map(|c| word.strip_prefix(c)).filter(|w| !w.is_empty()).map(WordId::of);
    BARE.get(id, || if word.starts_with(['و', 'ف', 'س']) { Vec::leak(cut().collect()) } else { &[] })
}

/// The words of a folded phrase, cut at its spaces.
pub(super) fn spaced(folded: &str) -> Box<[WordId]> {
    folded.split_whitespace().map(WordId::of).collect()
}

/// Adds a reading to a phrase; two rows for one reading share their complements.
fn add(phrases: &mut PhraseList<Vec<Cue>>, words: &[WordId], cue: Cue) {
    let Some(readings) = phrases.entry_of(words, || Vec::with_capacity(1)) else { return };
    match readings.iter_mut().find(|r| r.part == cue.part) {
        Some(known) => known.takes = known.takes.iter().chain(cue.takes.iter()).cloned().collect(),
        None => readings.push(cue),
    }
}

/// A form of a light verb.
struct Light {
    /// Its first word.
    first: String,
    words: Box<[WordId]>,
}

impl Light {
    fn read(form: &str) -> Self {
        let form = fold(form);
        Self { first: form.split_whitespace().next().unwrap_or_default().to_owned(), words: spaced(&form) }
    }
}

/// `noun +light` with every form of the light verb, written apart and together.
fn expand(form: &str, lights: &FxHashMap<String, Vec<Light>>) -> Vec<Box<[WordId]>> {
    let Some((noun, light)) = form.split_once('+') else { return vec![spaced(form)] };
    let nouns = spaced(noun);
    let forms = lights.get(light).map_or(&[][..], Vec::as_slice);
    let mut out: Vec<Box<[WordId]>> = forms.iter().map(|f| [&*nouns, &*f.words].concat().into()).collect();
    if let [before @ .., _] = &*nouns
        && !light.starts_with('ا')
    {
        let last = noun.split_whitespace().next_back().unwrap_or_default();
        let together = |f: &Light| [before, &[WordId::of(&format!("{last}{}", f.first))], &f.words[1..]].concat().into();
        out.extend(forms.iter().filter(|f| !f.words.is_empty()).map(together));
    }
    out
}

static CUES: LazyLock<[Cues; 3]> = LazyLock::new(|| {
    [
        Cues::load(Lang::Fa, include_str!("../../assets/lexicon/cue/fa.tsv")),
        Cues::load(Lang::Ar, include_str!("../../assets/lexicon/cue/ar.tsv")),
        Cues::load(Lang::En, include_str!("../../assets/lexicon/cue/en.tsv")),
    ]
});

/// The reporting cues of a language.
pub fn cues(lang: Lang) -> &'static Cues {
    &CUES[lang as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lang: Lang, text: &str) -> Option<(usize, &'static str, Part)> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let word = |i: usize| words.get(i).map(|w| WordId::of(w)).unwrap_or_default();
        cues(lang).at(words[0], word).map(|(len, readings)| (len, readings[0].class, readings[0].part))
    }

    #[test]
    fn persian_light_verbs_in_every_spelling() {
        for text in ["تأکید کرده است", "تاکيد كرده‌اند که", "تأکید می‌کند", "تاکید می کنند", "تأکیدکرد"]
        {
            assert_eq!(found(Lang::Fa, text).map(|f| f.1), Some("stress"), "{text}");
        }
        assert_eq!(found(Lang::Fa, "گفت وگو کرد").map(|f| f.2), Some(Part::Stop));
        assert_eq!(found(Lang::Fa, "تبریک گفت").map(|f| f.2), Some(Part::Stop));
    }

    #[test]
    fn arabic_forms_with_clitics() {
        for (text, class) in [("وأكدت", "stress"), ("سيبلغ", "report"), ("فقالوا", "say"), ("ونفى", "deny"), ("يُحذّر", "warn")]
        {
            assert_eq!(found(Lang::Ar, text).map(|f| f.1), Some(class), "{text}");
        }
        assert_eq!(found(Lang::Ar, "مشدّدين").map(|f| f.2), Some(Part::Participle));
        assert_eq!(found(Lang::Ar, "مدينة"), None);
    }

    #[test]
    fn english_inflections_and_stops() {
        assert_eq!(found(Lang::En, "reiterated"), Some((1, "stress", Part::Verb)));
        assert_eq!(found(Lang::En, "denies any"), Some((1, "deny", Part::Verb)));
        assert_eq!(found(Lang::En, "adding that"), Some((1, "say", Part::Participle)));
        assert_eq!(found(Lang::En, "state visit").map(|f| f.2), Some(Part::Stop));
    }
}
