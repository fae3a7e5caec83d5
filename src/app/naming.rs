//! What entities are called in the language of the interface: as its speakers call them, where that is known.
//!
//! Where no article of the language names somebody, the list of known people and bodies does. Only what is shown
//! changes, and what search finds by it; keys and export stay the same in every language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::language::Language;
use crate::graph::RelationKind;
use crate::lexicon::country::countries;
use crate::lexicon::notable::notable;
use crate::lexicon::organization::organizations;
use crate::lexicon::place;
use crate::library::Library;
use crate::resolve::{Entity, EntityKind, Facts};
use crate::text::fold;

/// What stands between those who met, in the label of a meeting.
const BETWEEN: &str = " – ";

/// The names of all entities of a library, by their ids.
#[must_use]
pub fn names(library: &Library, language: Language) -> Vec<String> {
    let mut names: Vec<String> = library.entities().iter().map(|entity| own_name(entity, language)).collect();
    for entity in library.entities() {
        if let Facts::Meeting(facts) = &entity.facts
            && facts.name.is_none()
        {
            names[entity.id.0 as usize] = meeting_name(library, entity, &names);
        }
    }
    names
}

/// What an entity is called apart from others: its form in the language, where one was found or is listed.
fn own_name(entity: &Entity, language: Language) -> String {
    let found = match (language, &entity.facts) {
        (Language::English, _) | (_, Facts::Meeting(_) | Facts::Claim(_)) => None,
        (_, Facts::Country { iso }) => countries().name(*iso, language.lang()).map(str::to_owned),
        (_, Facts::Person { .. } | Facts::Organization { .. }) => fullest(entity, language).or_else(|| listed(entity, language)),
    };
    found.unwrap_or_else(|| entity.label.clone())
}

/// The listed name of somebody or of a body whom no article of the language names.
fn listed(entity: &Entity, language: Language) -> Option<String> {
    let name = match entity.kind {
        EntityKind::Person => notable(&fold(&entity.label))?.called(language.lang()),
        _ => organizations().get(entity.key.0.split_once(':')?.1)?.called(language.lang()),
    };
    name.map(str::to_owned)
}

/// The form of the language with the most words, of those the commonest. A surname alone does not stand for a full
/// name in another script.
fn fullest(entity: &Entity, language: Language) -> Option<String> {
    let words = |text: &str| text.split_whitespace().count();
    let spoken = || entity.names.iter().filter(|name| name.lang == language.lang());
    let forms = spoken().filter(|name| !spoken().any(|other| is_clipped(&name.text, &other.text)));
    let best = forms.max_by_key(|name| (words(&name.text).min(3), name.count, std::cmp::Reverse(&name.text)))?;
    let is_whole = entity.kind != EntityKind::Person || words(&best.text) > 1 || words(&entity.label) == 1;
    is_whole.then(|| best.text.clone())
}

/// In «للأمم المتحدة» the article has no alif: what is left without the preposition is not how the name is written.
fn is_clipped(form: &str, other: &str) -> bool {
    form.starts_with('ل') && other.strip_prefix('ا') == Some(form)
}

/// A meeting is called after those who took part.
fn meeting_name(library: &Library, meeting: &Entity, names: &[String]) -> String {
    let relations = library.network.relations_of(meeting.id);
    let parties = relations.iter().filter(|r| r.kind == RelationKind::TookPart).map(|r| library.entity(r.from));
    let called: BTreeMap<&str, &str> = parties.map(|p| (p.label.as_str(), names[p.id.0 as usize].as_str())).collect();
    let parts = meeting.label.split(BETWEEN).map(|part| called.get(part).copied().unwrap_or(part));
    parts.collect::<Vec<_>>().join(BETWEEN)
}

/// What a place with an English name is called.
#[must_use]
pub fn place_name(english: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::English => Cow::Borrowed(english),
        _ => place::name_in(english, language.lang()).map_or(Cow::Borrowed(english), Cow::Borrowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::read_bytes;

    fn library() -> Library {
        let texts = [
            "António Guterres, the UN secretary-general, met Vladimir Putin, the Russian president, in Moscow.",
            "ولادیمیر پوتین، رئیس‌جمهور روسیه، در مسکو با آنتونیو گوترش، دبیرکل سازمان ملل متحد، دیدار کرد.",
        ];
        let articles = texts.iter().enumerate().map(|(i, text)| read_bytes(&format!("{i}.txt"), text.as_bytes()).unwrap());
        Library::build(articles.collect(), || true).unwrap()
    }

    fn called(label: &str, language: Language) -> String {
        let library = library();
        let entity = library.entities().iter().find(|e| e.label == label).unwrap_or_else(|| panic!("no {label}"));
        names(&library, language)[entity.id.0 as usize].clone()
    }

    #[test]
    fn countries_and_people_are_called_as_in_the_language() {
        assert_eq!(called("Russia", Language::Persian), "روسیه");
        assert_eq!(called("Russia", Language::Arabic), "روسيا");
        assert_eq!(called("Vladimir Putin", Language::Persian), "ولادیمیر پوتین");
        // No Arabic article names him: he is called as listed.
        assert_eq!(called("Vladimir Putin", Language::Arabic), "فلاديمير بوتين");
        assert_eq!(called("Vladimir Putin", Language::English), "Vladimir Putin");
    }

    #[test]
    fn a_name_keeps_the_alif_of_its_article() {
        assert!(is_clipped("لأمم المتحدة", "الأمم المتحدة"));
        assert!(!is_clipped("لبنان", "الأردن"));
    }

    #[test]
    fn places_that_are_capitals_are_translated() {
        assert_eq!(place_name("Moscow", Language::Persian), "مسکو");
        assert_eq!(place_name("Moscow", Language::English), "Moscow");
        assert_eq!(place_name("Nowhere-on-Sea", Language::Arabic), "Nowhere-on-Sea");
    }
}
