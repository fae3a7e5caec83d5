//! What the reports of an event say together; each report is kept beside, so that conflicts stay visible.

use super::event::{Event, Join};
use super::told::Told;
use super::veto::shared_people;
use crate::extract::{Meeting, RuleId, Status};
use crate::lexicon::country::countries;
use crate::resolve::row::shared;
use crate::resolve::{
    Entity, EntityId, EntityKey, EntityKind, EntityMention, Facts, Found, MeetingFacts, MergeReason, Report, Resolution, slug,
};
use crate::text::Quote;

/// The entity of an event.
pub(super) fn entity(event: &Event, told: &[Told], found: &[Found], out: &Resolution) -> Entity {
    let reports: Vec<&Told> = event.reports.iter().map(|i| &told[*i]).collect();
    let facts = facts(&reports);
    let label = facts.name.clone().unwrap_or_else(|| label(&reports, out));
    let when = facts.date.map_or_else(String::new, |d| format!("-{d}"));
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("meeting:{}{when}", slug(&label))),
        kind: EntityKind::Meeting,
        merges: event.joins.iter().map(|join| reason(join, told, found, out)).collect(),
        label,
        names: Vec::new(),
        mentions: reports.iter().flat_map(|r| mentions(r)).collect(),
        facts: Facts::Meeting(Box::new(facts)),
    }
}

/// A join in words: the articles, who is in both, what else is the same.
fn reason(join: &Join, told: &[Told], found: &[Found], out: &Resolution) -> MergeReason {
    let (a, b) = (&told[join.a], &told[join.b]);
    let path = |t: &Told| found[t.article.0 as usize].article.path.clone();
    let mut same: Vec<String> = shared_people(a, b).map(|id| out.entity(id).label.clone()).collect();
    let few = same.len() < 2;
    let sides = shared(&a.sides, &b.sides).filter(|_| few);
    same.extend(sides.filter_map(|iso| countries().english_name(*iso)).map(str::to_string));
    same.extend(shared(&a.bodies, &b.bodies).map(|id| out.entity(*id).label.clone()));
    let mut told = vec![path(a), path(b), same.join(" · ")];
    same.extend(join.evidence.besides.words().map(str::to_string));
    let text = format!("{} and {}: {}", path(a), path(b), same.join(", "));
    told.extend(join.evidence.besides.words().map(str::to_string));
    MergeReason { rule: RuleId(join.evidence.rule), text, told }
}

/// The people, else the sides, that the reports name.
fn label(reports: &[&Told], out: &Resolution) -> String {
    let mut ids: Vec<EntityId> = Vec::new();
    for report in reports {
        let parties = report.meeting.parties.iter().filter_map(|p| out.actor(report.article.0 as usize, p.actor));
        parties.for_each(|id| {
            if !ids.contains(&id) {
                ids.push(id);
            }
        });
    }
    let people: Vec<EntityId> = ids.iter().copied().filter(|id| out.entity(*id).kind == EntityKind::Person).collect();
    let shown = if people.len() >= 2 { people } else { ids };
    let names: Vec<&str> = shown.iter().take(4).map(|id| out.entity(*id).label.as_str()).collect();
    names.join(" – ")
}

fn mentions<'e>(told: &'e Told) -> impl Iterator<Item = EntityMention> + 'e {
    told.meeting.sentences.iter().map(|s| EntityMention {
        quote: Quote { article: told.article, span: *s },
        rule: told.meeting.trigger.rule,
        because: told.meeting.trigger.span,
    })
}

fn facts(reports: &[&Told]) -> MeetingFacts {
    let all = || reports.iter().map(|r| r.meeting);
    let dates = || all().filter_map(|m| m.date);
    let stated = dates().filter(|d| d.span.is_some()).map(|d| d.date).max_by_key(|d| d.precision());
    MeetingFacts {
        name: all().find_map(|m| m.name.clone()),
        status: status(&all().map(|m| m.status).collect::<Vec<_>>()),
        date: stated.or_else(|| dates().map(|d| d.date).max_by_key(|d| d.precision())),
        place: all().find_map(|m| m.place.as_ref()).map(|p| p.name.clone()),
        format: all().find_map(|m| m.format),
        reports: reports.iter().map(|r| report(r)).collect(),
    }
}

fn report(told: &Told) -> Report {
    let Meeting { status, date, place, format, .. } = told.meeting;
    Report { article: told.article, status: *status, date: *date, place: place.clone(), format: *format }
}

/// What was held was planned before; what was cancelled too.
fn status(told: &[Status]) -> Status {
    let order = [Status::Held, Status::Cancelled, Status::Ongoing, Status::Planned];
    order.into_iter().find(|s| told.contains(s)).unwrap_or_default()
}
