//! Meetings: which reports tell of one event.

use super::{Entity, EntityId, EntityKey, EntityKind, EntityMention, Facts, Found, MeetingFacts, Report, Resolution};
use crate::extract::Meeting;
use crate::text::Quote;

/// Makes an entity of every meeting.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    for f in found {
        let singles: Vec<Entity> = f.extraction.meetings.iter().map(|m| single(f, m, out)).collect();
        let ids = singles.into_iter().map(|entity| out.add(entity)).collect();
        out.meetings.push(ids);
    }
}

fn single(f: &Found, meeting: &Meeting, out: &Resolution) -> Entity {
    let article = f.article.id;
    let parties = meeting.parties.iter().filter_map(|p| out.actor(article.0 as usize, p.actor));
    let who: Vec<&str> = parties.map(|id| out.entity(id).label.as_str()).take(4).collect();
    let label = meeting.name.clone().unwrap_or_else(|| who.join(" – "));
    let when = meeting.date.map_or_else(String::new, |d| format!("-{}", d.date));
    let report =
        Report { article, status: meeting.status, date: meeting.date, place: meeting.place.clone(), format: meeting.format };
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("meeting:{}{when}", super::slug(&label))),
        kind: EntityKind::Meeting,
        label,
        names: Vec::new(),
        mentions: meeting
            .sentences
            .iter()
            .map(|s| EntityMention {
                quote: Quote { article, span: *s },
                rule: meeting.trigger.rule,
                because: meeting.trigger.span,
            })
            .collect(),
        facts: Facts::Meeting(Box::new(MeetingFacts {
            name: meeting.name.clone(),
            status: meeting.status,
            date: meeting.date.map(|d| d.date),
            place: meeting.place.as_ref().map(|p| p.name.clone()),
            format: meeting.format,
            reports: vec![report],
        })),
        merges: Vec::new(),
    }
}
