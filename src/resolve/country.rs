//! Countries: one entity per ISO code.

use std::collections::BTreeMap;

use super::{Entity, EntityId, EntityKey, EntityKind, Facts, Found, Resolution, mentions, names};
use crate::extract::{Actor, Extraction, Subject};
use crate::lexicon::Iso;
use crate::lexicon::country::countries;

/// Makes an entity of every country that is mentioned, stands behind a role or takes part in something.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let mut entities: BTreeMap<Iso, Entity> = BTreeMap::new();
    for f in found {
        for iso in referred(f.extraction) {
            entities.entry(iso).or_insert_with(|| blank(iso));
        }
        for country in &f.extraction.countries {
            let entity = entities.entry(country.iso).or_insert_with(|| blank(country.iso));
            entity.mentions.extend(mentions(f.article, country.mentions.iter().map(|m| &m.mention)));
        }
    }
    for (iso, mut entity) in entities {
        entity.names = names(entity.mentions.iter().map(|m| {
            let article = found[m.quote.article.0 as usize].article;
            (article.lang, m.quote.span.of(&article.body))
        }));
        let id = out.add(entity);
        out.countries.insert(iso, id);
    }
}

/// Countries that an article's roles, meetings and claims refer to, named there or not.
fn referred(extraction: &Extraction) -> impl Iterator<Item = Iso> {
    let roles = extraction.people.iter().flat_map(|p| &p.roles).filter_map(|r| r.country);
    let parties = extraction.meetings.iter().flat_map(|m| &m.parties).map(|p| p.actor);
    let about = extraction.claims.iter().flat_map(|c| &c.about).filter_map(|s| match s {
        Subject::Actor(actor) => Some(*actor),
        Subject::Meeting(_) => None,
    });
    let spoken = extraction.claims.iter().flat_map(|c| c.speakers.iter().chain(&c.via)).copied();
    roles.chain(parties.chain(about).chain(spoken).filter_map(|actor| match actor {
        Actor::Country(iso) => Some(iso),
        _ => None,
    }))
}

fn blank(iso: Iso) -> Entity {
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("country:{iso}")),
        kind: EntityKind::Country,
        label: countries().english_name(iso).map_or_else(|| iso.to_string(), str::to_string),
        names: Vec::new(),
        mentions: Vec::new(),
        facts: Facts::Country { iso },
        merges: Vec::new(),
    }
}
