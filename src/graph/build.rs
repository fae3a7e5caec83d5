//! Entities and finds → relations with their evidence.

use std::collections::BTreeMap;

use super::relation::{Evidence, Relation, RelationId, RelationKind};
use crate::extract::{Claim, Meeting, Person, RuleId};
use crate::resolve::{EntityId, Found, Resolution};
use crate::text::{Quote, Span};

/// What makes two pieces of evidence speak of one relation.
type Ends = (EntityId, EntityId, RelationKind);

/// Relations under construction, with title and evidence.
#[derive(Default)]
struct Gathered {
    relations: BTreeMap<Ends, (Option<String>, Vec<Evidence>)>,
}

impl Gathered {
    fn add(&mut self, ends: (Option<EntityId>, Option<EntityId>), kind: RelationKind, evidence: Evidence) {
        self.add_titled(ends, kind, evidence, || None);
    }

    fn add_titled(
        &mut self,
        ends: (Option<EntityId>, Option<EntityId>),
        kind: RelationKind,
        evidence: Evidence,
        title: impl FnOnce() -> Option<String>,
    ) {
        let (Some(from), Some(to)) = ends else { return };
        if from == to {
            return;
        }
        let entry = self.relations.entry((from, to, kind)).or_default();
        if entry.0.is_none() {
            entry.0 = title();
        }
        // Articles come one after another: only those of the same one can be equal.
        let article = evidence.quote.article;
        if !entry.1.iter().rev().take_while(|e| e.quote.article == article).any(|e| *e == evidence) {
            entry.1.push(evidence);
        }
    }
}

/// The relations that the finds of all articles show, in order of their ends and kind.
pub fn relations(found: &[Found], resolved: &Resolution) -> Vec<Relation> {
    let mut gathered = Gathered::default();
    for (at, f) in found.iter().enumerate() {
        let seen = Seen { at, f, resolved };
        for (i, person) in f.extraction.people.iter().enumerate() {
            seen.roles(i, person, &mut gathered);
        }
        for (i, meeting) in f.extraction.meetings.iter().enumerate() {
            seen.parties(i, meeting, &mut gathered);
        }
        for (i, claim) in f.extraction.claims.iter().enumerate() {
            seen.statement(i, claim, &mut gathered);
        }
        seen.belonging(&mut gathered);
    }
    let numbered = gathered.relations.into_iter().zip(0..);
    numbered
        .map(|(((from, to, kind), (title, evidence)), id)| Relation { id: RelationId(id), from, to, kind, title, evidence })
        .collect()
}

/// One article's finds while its relations are read off.
struct Seen<'a> {
    at: usize,
    f: &'a Found<'a>,
    resolved: &'a Resolution,
}

impl Seen<'_> {
    fn evidence(&self, span: Span, rule: RuleId) -> Evidence {
        Evidence { quote: Quote { article: self.f.article.id, span }, rule }
    }

    fn roles(&self, index: usize, person: &Person, out: &mut Gathered) {
        let who = self.resolved.people[self.at].get(index).copied();
        for role in &person.roles {
            let Some(iso) = role.country else { continue };
            let country = self.resolved.countries.get(&iso).copied();
            let evidence = self.evidence(role.evidence, role.rule);
            let title = || Some(role.title.of(&self.f.article.body).to_string());
            out.add_titled((who, country), RelationKind::Represents, evidence, title);
        }
    }

    fn parties(&self, index: usize, meeting: &Meeting, out: &mut Gathered) {
        let event = self.resolved.meetings[self.at].get(index).copied();
        for party in &meeting.parties {
            let who = self.resolved.actor(self.at, party.actor);
            out.add((who, event), RelationKind::TookPart, self.evidence(party.span, party.rule));
        }
    }

    fn statement(&self, index: usize, claim: &Claim, out: &mut Gathered) {
        let node = self.resolved.claims[self.at].get(index).copied();
        let evidence = self.evidence(claim.content, claim.rule);
        for speaker in &claim.speakers {
            out.add((self.resolved.actor(self.at, *speaker), node), RelationKind::Claimed, evidence);
        }
        for source in &claim.via {
            out.add((self.resolved.actor(self.at, *source), node), RelationKind::Reported, evidence);
        }
        for subject in &claim.about {
            out.add((node, self.resolved.subject(self.at, *subject)), RelationKind::About, evidence);
        }
    }

    fn belonging(&self, out: &mut Gathered) {
        for (i, org) in self.f.extraction.organizations.iter().enumerate() {
            let (Some(iso), Some(first)) = (org.country, org.mentions.first()) else { continue };
            let country = self.resolved.countries.get(&iso).copied();
            let body = self.resolved.organizations[self.at].get(i).copied();
            out.add((body, country), RelationKind::BelongsTo, self.evidence(first.span, first.rule));
        }
    }
}
