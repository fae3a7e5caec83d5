//! Organizations: one entity per lexicon key or folded name.

use std::collections::BTreeMap;

use super::{Entity, EntityId, EntityKey, EntityKind, Facts, Found, MergeReason, Resolution, mentions, names, slug};
use crate::extract::{Organization, RuleId};

/// Joins the organizations of all articles on their keys.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let mut entities: BTreeMap<&str, Entity> = BTreeMap::new();
    for f in found {
        for org in &f.extraction.organizations {
            let entity = entities.entry(org.key.as_str()).or_insert_with(|| blank(org));
            entity.mentions.extend(mentions(f.article, &org.mentions));
        }
    }
    let mut ids: BTreeMap<&str, EntityId> = BTreeMap::new();
    for (key, mut entity) in entities {
        entity.names = names(entity.mentions.iter().map(|m| {
            let article = found[m.quote.article.0 as usize].article;
            (article.lang, m.quote.span.of(&article.body).to_string())
        }));
        if entity.names.len() > 1 {
            let forms: Vec<&str> = entity.names.iter().map(|n| n.text.as_str()).collect();
            let forms = forms.join(" · ");
            let text = format!("listed as one body: {forms}");
            entity.merges.push(MergeReason { rule: RuleId("organization.same-key"), text, told: vec![forms] });
        }
        ids.insert(key, out.add(entity));
    }
    out.organizations = found.iter().map(|f| f.extraction.organizations.iter().map(|o| ids[o.key.as_str()]).collect()).collect();
}

fn blank(org: &Organization) -> Entity {
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("organization:{}", slug(&org.key))),
        kind: EntityKind::Organization,
        label: org.english.clone().unwrap_or_else(|| org.name.clone()),
        names: Vec::new(),
        mentions: Vec::new(),
        facts: Facts::Organization { country: org.country },
        merges: Vec::new(),
    }
}
