//! Meetings: which reports tell of one event.
//!
//! Reports are joined on who met, and only where date, format, place and
//! status allow it; never on wording. `time` says when a report allows its
//! meeting to have been, `event` whether a report fits an event. Articles are
//! taken in order and events found by pairs of parties, so that the result is
//! the same on every run and the cost grows with the number of reports.

mod event;
mod time;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Entity, EntityId, EntityKey, EntityKind, EntityMention, Facts, Found, MeetingFacts, MergeReason, Report, Resolution,
};
use crate::extract::{Meeting, RuleId, Status};
use crate::text::{ArticleId, Quote};
use event::{Event, Told};

/// Makes an entity of every event.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let mut gathering = Gathering::default();
    for f in found {
        for (index, meeting) in f.extraction.meetings.iter().enumerate() {
            gathering.add(Told::new(f, index, meeting, out));
        }
    }
    gathering.join_companions();
    out.meetings = found.iter().map(|f| vec![EntityId(0); f.extraction.meetings.len()]).collect();
    for (event, reasons) in gathering.into_events() {
        let id = out.add(entity(&event, reasons, out));
        for report in &event.reports {
            out.meetings[report.article.0 as usize][report.index] = id;
        }
    }
}

/// Events so far, found by the pairs of parties they share.
#[derive(Default)]
struct Gathering<'a> {
    events: Vec<(Event<'a>, Vec<&'static str>)>,
    by_pair: BTreeMap<(EntityId, EntityId), Vec<usize>>,
}

impl<'a> Gathering<'a> {
    fn add(&mut self, told: Told<'a>) {
        let keys = told.keys();
        let known: BTreeSet<usize> = keys.iter().filter_map(|k| self.by_pair.get(k)).flatten().copied().collect();
        let fit = known.into_iter().find_map(|e| Some((e, self.events[e].0.fits(&told)?)));
        let at = match fit {
            Some((e, rule)) => {
                self.events[e].0.add(told);
                self.events[e].1.push(rule);
                e
            }
            None => {
                self.events.push((Event::new(told), Vec::new()));
                self.events.len() - 1
            }
        };
        for key in keys {
            let events = self.by_pair.entry(key).or_default();
            if events.last() != Some(&at) && !events.contains(&at) {
                events.push(at);
            }
        }
    }

    /// Joins what else articles tell that report one event: "the previous meeting" is then the same in each.
    fn join_companions(&mut self) {
        let mut partners: BTreeMap<ArticleId, BTreeSet<ArticleId>> = BTreeMap::new();
        for (event, _) in self.events.iter().filter(|(e, _)| e.reports.len() > 1) {
            for pair in event.reports.windows(2) {
                partners.entry(pair[1].article).or_default().insert(pair[0].article);
            }
        }
        let mut singles: BTreeMap<ArticleId, Vec<usize>> = BTreeMap::new();
        for (i, (event, _)) in self.events.iter().enumerate().filter(|(_, (e, _))| e.reports.len() == 1) {
            singles.entry(event.reports[0].article).or_default().push(i);
        }
        let pairs = partners.iter().flat_map(|(late, before)| before.iter().map(move |early| (*early, *late)));
        for (early, late) in pairs {
            for b in singles.get(&late).into_iter().flatten() {
                let told = self.events[*b].0.reports.first().cloned();
                let fits = |a: &&usize| told.as_ref().is_some_and(|t| self.events[**a].0.fits_beside(t));
                let a = singles.get(&early).into_iter().flatten().find(fits).copied();
                if let Some((a, told)) = a.zip(told) {
                    self.events[a].0.add(told);
                    self.events[a].1.push("meeting.told-beside-the-same-event");
                    self.events[*b].0.reports.clear();
                }
            }
        }
    }

    fn into_events(self) -> impl Iterator<Item = (Event<'a>, Vec<&'static str>)> {
        self.events.into_iter().filter(|(event, _)| !event.reports.is_empty())
    }
}

fn entity(event: &Event, rules: Vec<&'static str>, out: &Resolution) -> Entity {
    let facts = facts(event);
    let label = facts.name.clone().unwrap_or_else(|| label(event, out));
    let when = facts.date.map_or_else(String::new, |d| format!("-{d}"));
    let first = event.reports[0].article;
    let reasons = rules.into_iter().zip(event.reports.iter().skip(1));
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("meeting:{}{when}", super::slug(&label))),
        kind: EntityKind::Meeting,
        merges: reasons
            .map(|(rule, report)| MergeReason { rule: RuleId(rule), text: reason(&label, first, report.article) })
            .collect(),
        label,
        names: Vec::new(),
        mentions: event.reports.iter().flat_map(mentions).collect(),
        facts: Facts::Meeting(Box::new(facts)),
    }
}

fn reason(label: &str, first: ArticleId, other: ArticleId) -> String {
    format!("{label}: articles {} and {}", first.0 + 1, other.0 + 1)
}

/// The people, else the sides, that most reports name.
fn label(event: &Event, out: &Resolution) -> String {
    let mut ids: Vec<EntityId> = Vec::new();
    for report in &event.reports {
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

/// What the reports say together; each report is kept beside.
fn facts(event: &Event) -> MeetingFacts {
    let reports = || event.reports.iter().map(|r| r.meeting);
    let dates = || reports().filter_map(|m| m.date);
    let stated = dates().filter(|d| d.span.is_some()).map(|d| d.date).max_by_key(|d| d.precision());
    let cities = || reports().filter_map(|m| m.place.as_ref());
    MeetingFacts {
        name: reports().find_map(|m| m.name.clone()),
        status: status(&reports().map(|m| m.status).collect::<Vec<_>>()),
        date: stated.or_else(|| dates().map(|d| d.date).max_by_key(|d| d.precision())),
        place: cities().next().map(|p| p.name.clone()),
        format: reports().find_map(|m| m.format),
        reports: event.reports.iter().map(report).collect(),
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
