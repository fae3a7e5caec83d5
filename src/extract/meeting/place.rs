//! Where an event took place.

use super::super::{Actor, Format, Meeting, Place};
use super::agent::Scene;
use super::frame::Clause;
use crate::lexicon::Event;

/// The place that the clause of a trigger names.
pub fn of(_scene: &Scene, _clause: &Clause, _event: Event) -> Option<Place> {
    None
}

/// A guest's meetings with the host's side take place where the visit goes.
pub fn share(meetings: &mut [Meeting]) {
    let visits: Vec<(Vec<Actor>, Place)> = meetings.iter().filter_map(|m| Some((actors(m), m.place.clone()?))).collect();
    for meeting in meetings.iter_mut().filter(|m| m.place.is_none() && m.format == Some(Format::InPerson)) {
        let of = actors(meeting);
        let shared = visits.iter().find(|(visit, place)| {
            let guest = visit.iter().any(|a| matches!(a, Actor::Person(_)) && of.contains(a));
            guest && place.country.is_some_and(|c| of.contains(&Actor::Country(c)))
        });
        meeting.place = shared.map(|(_, place)| place.clone());
    }
}

fn actors(meeting: &Meeting) -> Vec<Actor> {
    meeting.parties.iter().map(|p| p.actor).collect()
}
