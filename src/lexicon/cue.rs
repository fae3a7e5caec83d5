//! Reporting cues and the function words that the grammar of claims looks at.
//!
//! `assets/lexicon/cue/{fa,ar,en}.tsv` say what a cue means and what stands
//! around it; Persian light verbs are expanded here, Arabic clitics (و ف س)
//! are taken off when a word is looked up.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{Lang, fold};

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
    takes: Vec<String>,
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

/// Phrases of one or more folded words, found by their first word, the longest first.
#[derive(Clone, Debug)]
struct Phrases<T> {
    by_first: FxHashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Phrases<T> {
    fn new() -> Self {
        Self { by_first: FxHashMap::default() }
    }

    /// The value of a phrase, made when it is new.
    fn entry(&mut self, phrase: &str, new: impl FnOnce() -> T) -> Option<&mut T> {
        let mut words = phrase.split_whitespace().map(str::to_string);
        let list = self.by_first.entry(words.next()?).or_default();
        let rest: Vec<String> = words.collect();
        let at = match list.iter().position(|(r, _)| *r == rest) {
            Some(at) => at,
            None => {
                let at = list.iter().position(|(r, _)| r.len() < rest.len()).unwrap_or(list.len());
                list.insert(at, (rest, new()));
                at
            }
        };
        list.get_mut(at).map(|(_, value)| value)
    }

    /// The phrases that begin with a word, the longest first.
    fn starting(&self, first: &str) -> &[(Vec<String>, T)] {
        self.by_first.get(first).map_or(&[], Vec::as_slice)
    }

    /// The longest phrase that begins with `first`, goes on with `word(1)`, `word(2)` … and passes a test.
    fn longest<'w>(&self, first: &str, word: impl Fn(usize) -> &'w str, test: impl Fn(&T) -> bool) -> Option<(usize, &T)> {
        let fits = |rest: &[String]| rest.iter().enumerate().all(|(i, r)| word(i + 1) == r);
        let found = self.starting(first).iter().find(|(rest, value)| fits(rest) && test(value));
        found.map(|(rest, value)| (rest.len() + 1, value))
    }
}

/// The cues of one language.
#[derive(Clone, Debug)]
pub struct Cues {
    lang: Lang,
    phrases: Phrases<Vec<Cue>>,
}

/// Conjunctions and the future particle written onto an Arabic verb.
const CLITICS: [&str; 6] = ["", "و", "ف", "س", "وس", "فس"];

impl Cues {
    /// The longest cue phrase that begins with `word(0)`: its length in words and its readings.
    pub fn at<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<(usize, &[Cue])> {
        let clitics = if self.lang == Lang::Ar { &CLITICS[..] } else { &CLITICS[..1] };
        let bare = clitics.iter().filter_map(|c| word(0).strip_prefix(c)).filter(|w| !w.is_empty());
        let found = bare.filter_map(|first| self.phrases.longest(first, &word, |_| true)).max_by_key(|(len, _)| *len);
        found.map(|(len, cues)| (len, cues.as_slice()))
    }

    fn load(lang: Lang, data: &'static str) -> Self {
        let rows = || data.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect::<Vec<_>>());
        let lights: FxHashMap<String, Vec<String>> = rows()
            .filter_map(|row| match row.as_slice() {
                ["light", name, _, forms] => Some((fold(name), forms.split('|').map(fold).collect())),
                _ => None,
            })
            .collect();
        let mut phrases = Phrases::new();
        for row in rows() {
            let [part, class, takes, forms] = row.as_slice() else { continue };
            let Some(part) = Part::parse(part) else { continue };
            for form in forms.split('|').flat_map(|form| expand(&fold(form), &lights)) {
                add(&mut phrases, &form, Cue { class, part, takes: takes.split(',').map(fold).collect() });
            }
        }
        Self { lang, phrases }
    }
}

/// Adds a reading to a phrase; two rows for one reading share their complements.
fn add(phrases: &mut Phrases<Vec<Cue>>, form: &str, cue: Cue) {
    let Some(readings) = phrases.entry(form, Vec::new) else { return };
    match readings.iter_mut().find(|r| r.part == cue.part) {
        Some(known) => known.takes.extend(cue.takes),
        None => readings.push(cue),
    }
}

/// `noun +light` with every form of the light verb, written apart and together.
fn expand(form: &str, lights: &FxHashMap<String, Vec<String>>) -> Vec<String> {
    let Some((noun, light)) = form.split_once('+') else { return vec![form.to_string()] };
    let noun = noun.trim();
    let forms = lights.get(light).map_or(&[][..], Vec::as_slice);
    let apart = forms.iter().map(|f| format!("{noun} {f}"));
    let together = forms.iter().filter(|_| !noun.is_empty() && !light.starts_with('ا')).map(|f| format!("{noun}{f}"));
    apart.chain(together).collect()
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

/// The function words of one language, by kind (`preposition`, `that`, `pronoun` …).
#[derive(Clone, Debug)]
pub struct SpeechWords {
    phrases: Phrases<Vec<&'static str>>,
}

/// The phrases of function words that begin with one word; looked up once for all questions about it.
#[derive(Clone, Copy, Debug, Default)]
pub struct SpeechStart(&'static [(Vec<String>, Vec<&'static str>)]);

impl SpeechStart {
    /// True when no phrase begins with the word.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// How many words the longest phrase of this kind has that goes on with `word(1)`, `word(2)` …; 0 for none.
    pub fn len<'w>(self, kind: &str, word: impl Fn(usize) -> &'w str) -> usize {
        let fits = |rest: &[String]| rest.iter().enumerate().all(|(i, r)| word(i + 1) == r);
        let found = self.0.iter().find(|(rest, kinds)| kinds.contains(&kind) && fits(rest));
        found.map_or(0, |(rest, _)| rest.len() + 1)
    }
}

impl SpeechWords {
    /// What a word can begin.
    pub fn starting(&'static self, word: &str) -> SpeechStart {
        SpeechStart(self.phrases.starting(word))
    }

    /// How many words the longest phrase of this kind has that begins with `word(0)`; 0 for none.
    pub fn len_at<'w>(&self, kind: &str, word: impl Fn(usize) -> &'w str) -> usize {
        self.phrases.longest(word(0), &word, |kinds| kinds.contains(&kind)).map_or(0, |(len, _)| len)
    }

    /// True when a single folded word is of this kind.
    pub fn is(&self, kind: &str, word: &str) -> bool {
        self.len_at(kind, |i| if i == 0 { word } else { "" }) == 1
    }

    fn load(lang: Lang) -> Self {
        let mut phrases: Phrases<Vec<&'static str>> = Phrases::new();
        for line in include_str!("../../assets/lexicon/cue/words.tsv").lines() {
            let mut columns = line.split('\t');
            let (Some(code), Some(kind), Some(words)) = (columns.next(), columns.next(), columns.next()) else { continue };
            for phrase in words.split('|').filter(|_| code == lang.code()) {
                if let Some(kinds) = phrases.entry(&fold(phrase), Vec::new) {
                    kinds.push(kind);
                }
            }
        }
        Self { phrases }
    }
}

static WORDS: LazyLock<[SpeechWords; 3]> = LazyLock::new(|| Lang::ALL.map(SpeechWords::load));

/// The function words of a language.
pub fn speech_words(lang: Lang) -> &'static SpeechWords {
    &WORDS[lang as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lang: Lang, text: &str) -> Option<(usize, &'static str, Part)> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let word = |i: usize| words.get(i).copied().unwrap_or("");
        cues(lang).at(word).map(|(len, readings)| (len, readings[0].class, readings[0].part))
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
