//! Finds of single articles → entities of the whole folder.
//!
//! `entity` what comes out · then one file per kind that says which finds are
//! one. The order is fixed (countries, organizations, people, meetings,
//! claims), so that the result is the same on every run; every merge keeps its
//! reason.

pub mod claim;
pub mod country;
pub mod entity;
pub mod meeting;
mod name;
pub mod organization;
pub mod person;
mod row;
mod statement;
mod union;

use std::collections::BTreeMap;

pub use entity::*;
use rustc_hash::FxHashSet;

use crate::extract::{Actor, Extraction, Subject};
use crate::lexicon::Iso;
use crate::text::Article;

/// Entities, and which entity each find of each article became.
#[derive(Clone, Debug, Default)]
pub struct Resolution {
    /// All entities; [`EntityId`] is the position.
    pub entities: Vec<Entity>,
    /// Entity of each country.
    pub countries: BTreeMap<Iso, EntityId>,
    /// By article, by index in its extraction.
    pub people: Vec<Vec<EntityId>>,
    /// By article, by index in its extraction.
    pub organizations: Vec<Vec<EntityId>>,
    /// By article, by index in its extraction.
    pub meetings: Vec<Vec<EntityId>>,
    /// By article, by index in its extraction.
    pub claims: Vec<Vec<EntityId>>,
}

/// An article with its finds.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The article.
    pub article: &'a Article,
    /// What was found in it.
    pub extraction: &'a Extraction,
}

/// Resolves the finds of all articles; `found[i].article.id` must be `i`.
pub fn resolve(found: &[Found]) -> Resolution {
    let mut out = Resolution::default();
    country::resolve(found, &mut out);
    organization::resolve(found, &mut out);
    person::resolve(found, &mut out);
    meeting::resolve(found, &mut out);
    claim::resolve(found, &mut out);
    unique_keys(&mut out.entities);
    out
}

/// Two entities that came to the same key are numbered, in order.
fn unique_keys(entities: &mut [Entity]) {
    let mut seen: FxHashSet<String> = FxHashSet::default();
    for entity in entities {
        let base = entity.key.0.clone();
        let mut n = 2;
        while !seen.insert(entity.key.0.clone()) {
            entity.key.0 = format!("{base}~{n}");
            n += 1;
        }
    }
}

impl Resolution {
    /// Adds an entity, giving it its id.
    pub fn add(&mut self, mut entity: Entity) -> EntityId {
        let id = EntityId(u32::try_from(self.entities.len()).unwrap_or(u32::MAX));
        entity.id = id;
        self.entities.push(entity);
        id
    }

    /// The entity an actor of an article became.
    pub fn actor(&self, article: usize, actor: Actor) -> Option<EntityId> {
        match actor {
            Actor::Person(i) => self.people.get(article)?.get(i).copied(),
            Actor::Organization(i) => self.organizations.get(article)?.get(i).copied(),
            Actor::Country(iso) => self.countries.get(&iso).copied(),
        }
    }

    /// The entity a claim's subject became.
    pub fn subject(&self, article: usize, subject: Subject) -> Option<EntityId> {
        match subject {
            Subject::Actor(actor) => self.actor(article, actor),
            Subject::Meeting(i) => self.meetings.get(article)?.get(i).copied(),
        }
    }

    /// The entity of an id.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }
}

/// Gathers spellings: most frequent first, then by language and text.
pub(crate) fn names<S: Ord + Into<String>>(forms: impl IntoIterator<Item = (crate::text::Lang, S)>) -> Vec<Name> {
    let mut counts: BTreeMap<(crate::text::Lang, S), u32> = BTreeMap::new();
    for form in forms {
        *counts.entry(form).or_default() += 1;
    }
    let mut names: Vec<_> = counts.into_iter().map(|((lang, text), count)| Name { lang, text: text.into(), count }).collect();
    names.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.cmp(b)));
    names
}

/// The mentions of one find as mentions of its entity.
pub(crate) fn mentions<'a>(
    article: &'a Article,
    found: impl IntoIterator<Item = &'a crate::extract::Mention> + 'a,
) -> impl Iterator<Item = EntityMention> + 'a {
    found.into_iter().map(|m| EntityMention {
        quote: crate::text::Quote { article: article.id, span: m.span },
        rule: m.rule,
        because: m.because,
    })
}

/// A key part from a name: lower-case words joined by hyphens.
pub(crate) fn slug(name: &str) -> String {
    let folded = crate::text::fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.join("-")
}
