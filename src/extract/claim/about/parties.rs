//! Words that point at those who met: "the two leaders", «دو طرف», الطرف الآخر.

use std::collections::BTreeSet;

use crate::extract::Actor;
use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::Unit;
use crate::text::Span;

/// "the two leaders": those who met; "the two sides": the states they met for.
pub(super) fn meant(unit: &Unit, place: usize, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    if let Some(ranked) = memory.ranked(unit, place) {
        return ranked;
    }
    let nominal = &unit.nominals[place];
    let people = || {
        let mut people = memory.sides(nominal.span);
        people.retain(|a| matches!(a, Actor::Person(_)));
        // Whoever tells of the leaders is one of them only where there is nobody else.
        let others = people.iter().filter(|a| !speaker.actors.contains(a)).count();
        people.retain(|a| others < 2 || !speaker.actors.contains(a));
        people
    };
    if nominal.at.clone().any(|k| unit.is("leaders", k)) && !people().is_empty() {
        return people();
    }
    let states = memory.represented(nominal.span);
    match states.len() {
        0 | 1 if !people().is_empty() => [states, people().iter().filter_map(|p| memory.home(*p)).collect()].concat(),
        _ => states,
    }
}

/// "the two countries": the two of which a content names people or which it names; the speaker's own and the one it
/// names; else those who met.
pub(super) fn countries(unit: &Unit, place: usize, named: &[Actor], speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let homes = |actors: &[Actor]| actors.iter().filter_map(|a| memory.home(*a)).collect::<BTreeSet<Actor>>();
    let mut told = homes(named);
    let own = homes(&speaker.actors);
    let met = memory.resolve(unit, place);
    if met.len() == 2 && own.iter().any(|home| met.contains(home)) {
        return met;
    }
    if told.len() == 1 && own.len() == 1 {
        told.extend(own);
    }
    if told.len() == 2 { told.into_iter().collect() } else { met }
}

/// "the other side": whom the speaker's side met.
pub(super) fn other(memory: &Memory, place: Span, speaker: &Speaker) -> Vec<Actor> {
    let mut own = speaker.actors.clone();
    own.extend(speaker.actors.iter().filter_map(|a| memory.home(*a)));
    let mut states = memory.represented(place);
    states.retain(|a| !own.contains(a));
    if states.len() > 2 { Vec::new() } else { states }
}
