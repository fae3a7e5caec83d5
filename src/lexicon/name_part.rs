//! The words that names of organizations are made of.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::phrase::{PhraseList, Phrases};
use super::table::{forms, lang, rows};
use crate::text::Lang;

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Opens a name («شورای», اللجنة).
    Head,
    /// Opens a name that needs a single part («حزب», الجبهة).
    Party,
    /// Opens a name before a definite noun (هيئة).
    Construct,
    /// The same, and a single noun is enough (جامعة).
    PartyConstruct,
    /// Belongs to a name.
    Inner,
    /// Does not belong to a name.
    Never,
    /// A preposition or the like, which no chain of nouns holds.
    Function,
    /// With the word before it means something else (حركة المرور).
    Stop,
    /// Ends an English name ("Party").
    Tail,
    /// Opens an English name with "of" ("University").
    BeforeOf,
    /// Joins the parts of an English name ("for").
    Link,
    /// Stands beside numbers that name a body («گروه ۱+۵»).
    Counted,
    /// Stands before a name in quotation marks (شركة «…»).
    Quoted,
    /// Stands before the name of a news agency and belongs to it («خبرگزاری»).
    Agency,
    /// Stands before the name of a paper, channel or station and does not belong to it (صحيفة).
    Medium,
}

static PARTS: LazyLock<[Phrases<Vec<Part>>; 3]> = LazyLock::new(load);

fn load() -> [Phrases<Vec<Part>>; 3] {
    let mut known: [BTreeMap<&'static str, Vec<Part>>; 3] = Default::default();
    for row in rows(include_str!("../../assets/lexicon/organization/part.tsv")) {
        let [code, role, words] = row[..] else { continue };
        if let (Some(lang), Some(part)) = (lang(code), part(role)) {
            forms(words).for_each(|word| known[lang as usize].entry(word).or_default().push(part));
        }
    }
    known.map(|words| {
        let mut out = PhraseList::default();
        words.into_iter().for_each(|(word, parts)| out.add(word, parts));
        out.finish()
    })
}

fn part(role: &str) -> Option<Part> {
    Some(match role {
        "head" => Part::Head,
        "party" => Part::Party,
        "construct" => Part::Construct,
        "party-construct" => Part::PartyConstruct,
        "part" => Part::Inner,
        "never" => Part::Never,
        "function" => Part::Function,
        "stop" => Part::Stop,
        "tail" => Part::Tail,
        "before-of" => Part::BeforeOf,
        "link" => Part::Link,
        "counted" => Part::Counted,
        "quoted" => Part::Quoted,
        "agency" => Part::Agency,
        "medium" => Part::Medium,
        _ => return None,
    })
}

/// The words of a language, each with what it does in names.
pub fn parts(lang: Lang) -> &'static Phrases<Vec<Part>> {
    &PARTS[lang as usize]
}
