//! Who and what a claim is about: everybody named in its content, or meant by a
//! word that points at them.

use std::collections::BTreeSet;

use super::actor::{Kind, Nominal};
use super::speaker::{Memory, Speaker};
use super::unit::Unit;
use crate::extract::{Actor, Subject};
use crate::text::Span;

/// The subjects of a content, in a fixed order.
pub(super) fn subjects(unit: &Unit, content: Span, speaker: &Speaker, memory: &Memory) -> Vec<Subject> {
    let mut out: BTreeSet<Subject> = BTreeSet::new();
    for (i, nominal) in unit.nominals.iter().enumerate() {
        if content.contains(nominal.span) && points_out(nominal) {
            out.extend(memory.resolve(unit, i).into_iter().map(Subject::Actor));
        }
    }
    out.extend(own_states(unit, content, speaker, memory).into_iter().map(Subject::Actor));
    out.extend(meeting(unit, content, memory).map(Subject::Meeting));
    out.into_iter().collect()
}

/// True for names and for words that mean the parties; pronouns mostly mean the speaker himself.
fn points_out(nominal: &Nominal) -> bool {
    nominal.kind.is_named() || matches!(nominal.kind, Kind::Sides | Kind::States)
}

/// «کشورش», بلاده, "his country": the speaker's; «این کشور», "the country": the one named last.
fn own_states(unit: &Unit, content: Span, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let positions = unit.position(content.start)..unit.position(content.end);
    let mut out = Vec::new();
    for at in positions {
        if unit.is("own-state", at) {
            out.extend(speaker.actors.iter().filter_map(|a| home(*a, memory)));
        } else if unit.is("this-state", at) {
            let start = unit.span_of(at..at + 1).start;
            let before = memory.found.countries.iter().flat_map(|c| c.mentions.iter().map(|m| (m.mention.span.start, c.iso)));
            out.extend(before.filter(|(s, _)| *s < start).max().map(|(_, iso)| Actor::Country(iso)));
        }
    }
    out
}

/// The country an actor stands for.
fn home(actor: Actor, memory: &Memory) -> Option<Actor> {
    let iso = match actor {
        Actor::Country(iso) => Some(iso),
        Actor::Person(i) => memory.found.people.get(i)?.roles.iter().find_map(|r| r.country),
        Actor::Organization(i) => memory.found.organizations.get(i)?.country,
    };
    iso.map(Actor::Country)
}

/// The meeting that a content tells of: one whose trigger stands in it, else the one told in
/// this sentence or last before it, when the content has a word for a meeting.
fn meeting(unit: &Unit, content: Span, memory: &Memory) -> Option<usize> {
    let meetings = &memory.found.meetings;
    if let Some(here) = meetings.iter().position(|m| content.contains(m.trigger.span)) {
        return Some(here);
    }
    let named = (unit.position(content.start)..unit.position(content.end)).any(|at| unit.is("meeting", at));
    let before = |m: &crate::extract::Meeting| m.sentences.iter().map(|s| s.start).filter(|s| *s <= content.start).max();
    named.then(|| (0..meetings.len()).filter_map(|i| Some((before(&meetings[i])?, i))).max().map(|(_, i)| i)).flatten()
}
