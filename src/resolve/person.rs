//! People: which finds of which articles are one person.

use std::collections::BTreeMap;

use super::{Entity, EntityId, EntityKey, EntityKind, Facts, Found, MergeReason, Resolution, RoleFact, mentions, names, slug};
use crate::extract::{Person, RuleId};
use crate::text::{Quote, fold};

/// Joins the people of all articles.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let mut entities: BTreeMap<String, Entity> = BTreeMap::new();
    for f in found {
        for person in &f.extraction.people {
            let entity = entities.entry(fold(&person.name)).or_insert_with(|| blank(person));
            gather(entity, f, person);
        }
    }
    let mut ids = BTreeMap::new();
    for (key, mut entity) in entities {
        entity.names = names(entity.mentions.iter().map(|m| {
            let article = found[m.quote.article.0 as usize].article;
            (article.lang, m.quote.span.of(&article.body).to_string())
        }));
        ids.insert(key, out.add(entity));
    }
    out.people = found.iter().map(|f| f.extraction.people.iter().map(|p| ids[&fold(&p.name)]).collect()).collect();
}

/// Adds what one article says of a person.
fn gather(entity: &mut Entity, f: &Found, person: &Person) {
    if entity.mentions.last().is_some_and(|m| m.quote.article != f.article.id) {
        let text = format!("the same name in {}: {}", f.article.path, person.name);
        entity.merges.push(MergeReason { rule: RuleId("person.same-name"), text });
    }
    entity.mentions.extend(mentions(f.article, &person.mentions));
    let Facts::Person { roles } = &mut entity.facts else { return };
    roles.extend(person.roles.iter().map(|role| RoleFact {
        title: role.title.of(&f.article.body).to_string(),
        office: role.office,
        country: role.country,
        tenure: role.tenure,
        quote: Quote { article: f.article.id, span: role.evidence },
        rule: role.rule,
        published: f.article.published,
    }));
}

fn blank(person: &Person) -> Entity {
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("person:{}", slug(&person.name))),
        kind: EntityKind::Person,
        label: person.name.clone(),
        names: Vec::new(),
        mentions: Vec::new(),
        facts: Facts::Person { roles: Vec::new() },
        merges: Vec::new(),
    }
}
