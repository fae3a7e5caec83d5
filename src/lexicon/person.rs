//! How much a word looks like part of a personal name, and the words around names.
//!
//! Lists are evidence, not proof: a listed token carries the logarithm of how
//! much more often it is a name than a word, and any other token is judged by
//! its letters.

use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::table::rows;
use crate::text::{Lang, Memo, WordId, fold};

/// What a word beside or inside a name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameContext {
    /// A name may follow it.
    Before,
    /// It may follow a name.
    After,
    /// Somebody of the same office (نظيره, همتای, counterpart).
    Counterpart,
    /// Part of a name that needs another part after it (بن, van).
    Particle,
    /// Part of a name that needs another part before it (الدين, زاده, Jr).
    Tail,
    /// What two people have when their surnames stand before it with a hyphen (the Putin-Xi summit).
    Shared,
    /// Numbers bearers of one name (الثاني, «دوم»).
    Ordinal,
    /// Never part of a name.
    Stop,
    /// A place or thing that is called after people (شارع, مسجد, خیابان).
    Venue,
    /// Makes a capitalised phrase the name of something else (University, Party).
    Organ,
    /// A month, before which a number is a day and not a ruler's.
    Month,
    /// The name of a Latin letter (جي، ال), as initials are written.
    Letter,
    /// A further name follows (known, معروف, الملقب).
    KnownAs,
    /// Stands before those words ("better", "widely").
    HowKnown,
}

/// What a word tells, all at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contexts(u16);

impl Contexts {
    /// True when the word has this meaning.
    pub fn has(self, context: NameContext) -> bool {
        self.0 & (1 << context as u8) != 0
    }

    /// What either of two words tells.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn add(&mut self, context: NameContext) {
        self.0 |= 1 << context as u8;
    }
}

/// The name lists of one language.
struct NameList {
    tokens: FxHashMap<&'static str, i8>,
    shapes: FxHashMap<&'static str, f32>,
    context: FxHashMap<String, Contexts>,
}

static LISTS: LazyLock<[NameList; 3]> = LazyLock::new(|| {
    let tokens = [
        include_str!("../../assets/lexicon/person/tokens_fa.tsv"),
        include_str!("../../assets/lexicon/person/tokens_ar.tsv"),
        include_str!("../../assets/lexicon/person/tokens_en.tsv"),
    ];
    let shapes =
        [include_str!("../../assets/lexicon/person/shape_fa.tsv"), include_str!("../../assets/lexicon/person/shape_ar.tsv"), ""];
    Lang::ALL.map(|lang| NameList {
        tokens: weighted(tokens[lang as usize]),
        shapes: weighted(shapes[lang as usize]),
        context: context(lang),
    })
});

/// Rows of `weight⇥word word …` as a map from word to weight.
fn weighted<W: std::str::FromStr + Copy>(text: &'static str) -> FxHashMap<&'static str, W> {
    let mut out = FxHashMap::with_capacity_and_hasher(text.bytes().filter(|b| *b == b' ').count(), FxBuildHasher);
    for row in rows(text) {
        if let (Some(Ok(weight)), Some(words)) = (row.first().map(|w| w.parse::<W>()), row.get(1)) {
            out.extend(words.split(' ').map(|w| (w, weight)));
        }
    }
    out
}

fn context(lang: Lang) -> FxHashMap<String, Contexts> {
    let mut out: FxHashMap<String, Contexts> = FxHashMap::default();
    for row in rows(include_str!("../../assets/lexicon/person/context.tsv")) {
        let (Some(kind), Some(code), Some(words)) = (row.first(), row.get(1), row.get(2)) else { continue };
        let kind = match *kind {
            "before" => NameContext::Before,
            "after" => NameContext::After,
            "counterpart" => NameContext::Counterpart,
            "particle" => NameContext::Particle,
            "tail" => NameContext::Tail,
            "shared" => NameContext::Shared,
            "ordinal" => NameContext::Ordinal,
            "venue" => NameContext::Venue,
            "organ" => NameContext::Organ,
            "month" => NameContext::Month,
            "letter" => NameContext::Letter,
            "known-as" => NameContext::KnownAs,
            "how-known" => NameContext::HowKnown,
            _ => NameContext::Stop,
        };
        for word in words.split(' ').filter(|_| *code == lang.code()) {
            out.entry(fold(word)).or_default().add(kind);
        }
    }
    out
}

/// All that the lists tell of one word.
#[derive(Clone, Copy, Debug)]
pub struct NameFacts {
    /// What [`name_score`] gives.
    pub score: f32,
    /// Its score in the name list, where it is listed.
    weight: Option<i8>,
    /// What [`contexts`] gives.
    pub contexts: Contexts,
}

impl NameFacts {
    /// What [`is_known_word`] gives.
    pub fn is_known_word(self) -> bool {
        self.weight.is_some()
    }

    /// What [`is_listed_name`] gives.
    pub fn is_listed_name(self, least: i8) -> bool {
        self.weight.is_some_and(|weight| weight >= least)
    }
}

/// What the lists tell of a word of an article; looked up once for each word.
pub fn name_facts(lang: Lang, id: WordId, word: &str) -> NameFacts {
    static FACTS: [Memo<NameFacts>; 3] = [const { Memo::new() }; 3];
    FACTS[lang as usize].get(id, || NameFacts {
        score: name_score(lang, word),
        weight: LISTS[lang as usize].tokens.get(word).copied(),
        contexts: contexts(lang, word),
    })
}

/// How much a folded word looks like part of a personal name: above 0 more likely than not, between −8 and 6.
pub fn name_score(lang: Lang, word: &str) -> f32 {
    let list = &LISTS[lang as usize];
    match list.tokens.get(word) {
        Some(score) => f32::from(*score),
        None if lang == Lang::En => 0.5,
        None if is_inflected(list, lang, word) => -3.0,
        None => shape(list, word),
    }
}

/// Letters that inflection writes before and after common words.
const AFFIXES: [(&[&str], &[&str]); 2] = [
    (
        &["", "می", "نمی", "بی", "هم"],
        &[
            "", "ها", "های", "هایی", "هایش", "ش", "شان", "اند", "ام", "ایم", "ند", "تر", "ترین", "یم", "ید", "ست", "مان", "گان",
            "ات",
        ],
    ),
    (
        &["", "ال", "ی", "ت", "ن", "سی", "ست", "سن", "لی", "لت", "لل", "بال", "وال", "فال", "کال", "وی", "وت", "فی", "مت"],
        &[
            "", "ه", "ها", "هم", "هما", "نا", "ان", "ون", "ین", "ات", "وا", "ت", "تا", "ته", "تها", "یه", "ی", "ا", "هن", "کم",
            "تین", "تان", "یین",
        ],
    ),
];

/// True when an unlisted word is a listed common word in another form.
fn is_inflected(list: &NameList, lang: Lang, word: &str) -> bool {
    let (prefixes, suffixes) = AFFIXES[lang as usize];
    let stems =
        prefixes.iter().filter_map(|p| word.strip_prefix(p)).flat_map(|w| suffixes.iter().filter_map(|s| w.strip_suffix(s)));
    let mut long = stems.filter(|stem| stem.len() != word.len() && stem.chars().count() >= 4);
    long.any(|stem| list.tokens.get(stem).is_some_and(|score| *score <= -3))
}

/// True when a folded word stands in the name list, whatever its score.
pub fn is_known_word(lang: Lang, word: &str) -> bool {
    LISTS[lang as usize].tokens.contains_key(word)
}

/// True when a folded word is listed as a name with at least this score.
pub fn is_listed_name(lang: Lang, word: &str, least: i8) -> bool {
    LISTS[lang as usize].tokens.get(word).is_some_and(|s| *s >= least)
}

/// True when a folded word is a family name that is written before the given name (Kim, تشن).
pub fn is_family_first(lang: Lang, word: &str) -> bool {
    static FAMILIES: LazyLock<[FxHashSet<String>; 2]> = LazyLock::new(|| {
        let mut out = [FxHashSet::default(), FxHashSet::default()];
        for row in rows(include_str!("../../assets/lexicon/person/family_first.tsv")) {
            let [script, words] = row[..] else { continue };
            out[usize::from(script == "latin")].extend(words.split(' ').map(fold));
        }
        out
    });
    FAMILIES[usize::from(lang == Lang::En)].contains(word)
}

/// How foreign or name-like the letters are, from trigrams.
fn shape(list: &NameList, word: &str) -> f32 {
    let framed = format!("^{word}$");
    let starts: Vec<usize> = framed.char_indices().map(|(at, _)| at).chain([framed.len()]).collect();
    let grams = starts.len().saturating_sub(3);
    if grams == 0 {
        return -2.0;
    }
    let sum: f32 = (0..grams).filter_map(|i| list.shapes.get(&framed[starts[i]..starts[i + 3]])).sum();
    (sum / (grams as f32).sqrt() * 0.9).clamp(-4.0, 3.0)
}

/// All meanings of a folded word beside or inside names.
pub fn contexts(lang: Lang, word: &str) -> Contexts {
    LISTS[lang as usize].context.get(word).copied().unwrap_or_default()
}

/// True when a folded word has this meaning beside or inside names.
pub fn has_context(lang: Lang, word: &str, context: NameContext) -> bool {
    contexts(lang, word).has(context)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_words_are_told_apart() {
        for (lang, name) in
            [(Lang::Fa, "لاوروف"), (Lang::Fa, "محسن"), (Lang::Ar, "بلینکن"), (Lang::Ar, "ماکرون"), (Lang::En, "james")]
        {
            assert!(name_score(lang, name) > 0.0, "{name}");
        }
        for (lang, word) in [(Lang::Fa, "کشورها"), (Lang::Fa, "می‌گوید"), (Lang::Ar, "الاجتماع"), (Lang::En, "would")]
        {
            assert!(name_score(lang, &fold(word)) < 0.0, "{word}");
        }
        assert!(has_context(Lang::Ar, "بن", NameContext::Particle));
        assert!(!has_context(Lang::En, "paris", NameContext::Particle));
    }
}
