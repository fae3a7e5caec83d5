//! Organizations: listed ones with their names in three languages, and the
//! kinds of body that every state has (ministries, parliament, army, …).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Iso;
use super::phrase::{PhraseList, Phrases};
use super::table::{forms, lang, rows};
use crate::text::Lang;

/// A listed organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The same for all its names (`united-nations`).
    pub key: &'static str,
    /// Its English name.
    pub english: &'static str,
    /// The state it belongs to.
    pub country: Option<Iso>,
    /// Its usual name in each language.
    usual: [Option<&'static str>; 3],
}

impl Listed {
    /// What it is usually called in a language.
    pub fn called(&self, lang: Lang) -> Option<&'static str> {
        self.usual[lang as usize]
    }
}

/// What a name needs to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// An everyday word: a cue before it.
    Cue,
    /// A cue, or a fuller name of the same organization in the article.
    FullName,
}

/// One of a listed organization's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Whose name it is.
    pub of: Listed,
    /// What it needs to count.
    pub needs: Needs,
    /// The only spelling that counts, where case decides.
    pub exact: Option<&'static str>,
}

/// A kind of body that every state has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// `ministry-of-defence`.
    pub key: &'static str,
    /// `Ministry of Defence`.
    pub english: &'static str,
    /// True when these words name a body only together with its state.
    pub needs_country: bool,
}

/// All that is known of organizations.
#[derive(Debug)]
pub struct Organizations {
    by_key: BTreeMap<&'static str, Listed>,
    names: [Phrases<Name>; 3],
    bodies: [Phrases<Body>; 3],
    aliases: BTreeMap<&'static str, &'static str>,
    cues: [Phrases<()>; 3],
}

static ORGANIZATIONS: LazyLock<Organizations> = LazyLock::new(Organizations::load);

/// The organizations, loaded once.
pub fn organizations() -> &'static Organizations {
    &ORGANIZATIONS
}

/// True for the key of a listed outlet or news agency.
pub fn is_outlet(key: &str) -> bool {
    static OUTLETS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
        rows(include_str!("../../assets/lexicon/organization/media.tsv")).filter_map(|r| r.first().copied()).collect()
    });
    OUTLETS.contains(key)
}

/// The lists of organizations with names of their own.
const LISTS: [&str; 4] = [
    include_str!("../../assets/lexicon/organization/international.tsv"),
    include_str!("../../assets/lexicon/organization/state.tsv"),
    include_str!("../../assets/lexicon/organization/media.tsv"),
    include_str!("../../assets/lexicon/organization/company.tsv"),
];

impl Organizations {
    /// A listed organization.
    pub fn get(&self, key: &str) -> Option<Listed> {
        self.by_key.get(key).copied()
    }

    /// Names of listed organizations.
    pub fn names(&self, lang: Lang) -> &Phrases<Name> {
        &self.names[lang as usize]
    }

    /// Heads of bodies that every state has («وزارة الدفاع»).
    pub fn bodies(&self, lang: Lang) -> &Phrases<Body> {
        &self.bodies[lang as usize]
    }

    /// Words before which an everyday word is a name.
    pub fn cues(&self, lang: Lang) -> &Phrases<()> {
        &self.cues[lang as usize]
    }

    /// The key and English name of a state's body.
    pub fn body_of(&self, body: Body, country: Iso) -> (String, String) {
        let made = format!("{}-{}", country.as_str().to_lowercase(), body.key);
        if let Some(listed) = self.aliases.get(made.as_str()).and_then(|key| self.get(key)) {
            return (listed.key.to_string(), listed.english.to_string());
        }
        let state = super::country::countries().english_name(country).unwrap_or_default();
        (made, format!("{} of {state}", body.english))
    }

    /// True for a kind of body that hardly any state has: one or two are listed.
    pub fn is_rare(&self, body: Body) -> bool {
        let of_kind = |made: &&&str| made.split_once('-').is_some_and(|(_, kind)| kind == body.key);
        (1..=2).contains(&self.aliases.keys().filter(of_kind).count()) && !body.key.starts_with("ministry")
    }

    fn load() -> Self {
        let mut out = Lists::default();
        LISTS.into_iter().flat_map(rows).for_each(|row| out.read_listed(&row));
        rows(include_str!("../../assets/lexicon/organization/body.tsv")).for_each(|row| out.read_body(&row));
        for row in rows(include_str!("../../assets/lexicon/organization/alias.tsv")) {
            if let [made, listed] = row[..] {
                out.aliases.insert(made, listed);
            }
        }
        for row in rows(include_str!("../../assets/lexicon/organization/cue.tsv")) {
            if let [code, cue] = row[..]
                && let Some(lang) = lang(code)
            {
                out.cues[lang as usize].add(cue, ());
            }
        }
        Self {
            by_key: out.by_key,
            names: out.names.map(PhraseList::finish),
            bodies: out.bodies.map(PhraseList::finish),
            aliases: out.aliases,
            cues: out.cues.map(PhraseList::finish),
        }
    }
}

/// The lists while they are read.
#[derive(Default)]
struct Lists {
    by_key: BTreeMap<&'static str, Listed>,
    names: [PhraseList<Name>; 3],
    bodies: [PhraseList<Body>; 3],
    aliases: BTreeMap<&'static str, &'static str>,
    cues: [PhraseList<()>; 3],
}

impl Lists {
    fn read_listed(&mut self, row: &[&'static str]) {
        let [key, country, english, more, fa, ar] = row[..] else { return };
        let first = |names: &'static str| forms(names).next().map(|name| name.trim_start_matches(['!', '?', '=']));
        let mut usual = [first(english); 3];
        (usual[Lang::Fa as usize], usual[Lang::Ar as usize]) = (first(fa), first(ar));
        let of = Listed { key, english: english.trim_start_matches(['!', '=']), country: Iso::parse(country), usual };
        self.by_key.insert(key, of);
        for (lang, names) in [(Lang::En, english), (Lang::En, more), (Lang::Fa, fa), (Lang::Ar, ar)] {
            for name in forms(names) {
                let needs = match name.chars().next() {
                    Some('!') => Needs::Cue,
                    Some('?') => Needs::FullName,
                    _ => Needs::Nothing,
                };
                // An article of the name has a capital letter; without one it is the sentence's.
                let article = name.starts_with("The ").then_some(name);
                let value = Name { of, needs, exact: name.strip_prefix('=').or(article) };
                self.names[lang as usize].add(name.trim_start_matches(['!', '?', '=']), value);
            }
        }
    }

    fn read_body(&mut self, row: &[&'static str]) {
        let [key, english, _, en, fa, ar] = row[..] else { return };
        for (lang, heads) in [(Lang::En, en), (Lang::Fa, fa), (Lang::Ar, ar)] {
            for head in forms(heads) {
                let value = Body { key, english, needs_country: head.starts_with('!') };
                self.bodies[lang as usize].add(head.trim_start_matches('!'), value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_in_every_language() {
        for (name, lang) in [("سازمان ملل متحد", Lang::Fa), ("الأمم المتحدة", Lang::Ar), ("U.N.", Lang::En)]
        {
            assert_eq!(organizations().names(lang).get(name).map(|n| n.of.key), Some("united-nations"), "{name}");
        }
    }

    #[test]
    fn bodies_of_a_state_have_one_key() {
        let body = |head, lang| *organizations().bodies(lang).get(head).unwrap();
        let japan = Iso::parse("JP").unwrap();
        let key = |head, lang| organizations().body_of(body(head, lang), japan).0;
        assert_eq!(key("وزارت امور خارجه", Lang::Fa), "jp-ministry-of-foreign-affairs");
        assert_eq!(key("وزارة الخارجية", Lang::Ar), key("Foreign Ministry", Lang::En));
    }

    #[test]
    fn aliases_lead_to_listed_organizations() {
        for (made, listed) in &organizations().aliases {
            assert!(organizations().get(listed).is_some(), "{made} {listed}");
        }
    }
}
