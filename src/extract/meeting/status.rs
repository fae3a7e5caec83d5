//! Whether and how: status and format of an event, from tense and cue words.

use super::super::{Format, Status};
use super::agent::Scene;
use super::frame::Clause;
use crate::lexicon::{Class, Event, Tense};

/// What a clause says of an event's reality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reality {
    /// It is, was or will be.
    Event(Option<Status>),
    /// It is denied, or contact is a habit: no meeting.
    None,
}

/// The status that the words around a trigger show.
pub fn reality(scene: &Scene, clause: &Clause, event: Event, tense: Tense) -> Reality {
    let near = nearby(scene, clause);
    let has = |class| scene.signs.any(near.clone(), class);
    if has(Class::Cancelled) || called_off(scene) {
        return Reality::Event(Some(Status::Cancelled));
    }
    let negated = scene.signs.within(near.clone()).any(|s| s.class == Class::Negated);
    let process = event == Event::Negotiation || event == Event::Talk && tense.is_noun();
    if process && has(Class::Ongoing) && (!has(Class::Planned) || negated) {
        return Reality::Event(Some(Status::Ongoing));
    }
    if negated || tense != Tense::Past && has(Class::Habit) {
        return Reality::None;
    }
    let status = match tense {
        Tense::Past => Some(Status::Held),
        Tense::Future => Some(Status::Planned),
        _ if has(Class::WasPlanned) || planned(scene, clause) => Some(Status::Planned),
        Tense::Present => Some(Status::Held),
        Tense::Noun | Tense::Own if event == Event::Negotiation && !has(Class::Done) => Some(Status::Ongoing),
        Tense::Noun | Tense::Own if has(Class::Done) => Some(Status::Held),
        Tense::Noun | Tense::Own => None,
    };
    Reality::Event(status)
}

/// True when a sentence with one event says further on that it was called off.
fn called_off(scene: &Scene) -> bool {
    let events = scene.signs.iter().filter(|s| s.event().is_some()).count();
    events == 1 && scene.signs.any(scene.tokens.clone(), Class::Cancelled)
}

/// The clause with the verb that governs it: a few words more on either side.
fn nearby(scene: &Scene, clause: &Clause) -> std::ops::Range<usize> {
    let start = clause.tokens.start.saturating_sub(3).max(scene.tokens.start);
    start..(clause.tokens.end + 2).min(scene.tokens.end)
}

/// True when a sign of the future stands in the clause, or right before it («قرار است که», من المقرر أن).
fn planned(scene: &Scene, clause: &Clause) -> bool {
    let from = clause.tokens.start.saturating_sub(4).max(scene.tokens.start);
    scene.signs.any(from..clause.tokens.end, Class::Planned)
}

/// The format that the words around a trigger, else the kind of event, show.
pub fn format(scene: &Scene, clause: &Clause, event: Event) -> Option<Format> {
    let has = |class| scene.signs.any(clause.tokens.clone(), class);
    if has(Class::Video) {
        return Some(Format::Video);
    }
    match event {
        Event::Call => Some(Format::Phone),
        Event::Meet | Event::Visit | Event::Host => Some(Format::InPerson),
        _ if has(Class::Phone) => Some(Format::Phone),
        _ if has(Class::Face) => Some(Format::InPerson),
        _ => None,
    }
}
