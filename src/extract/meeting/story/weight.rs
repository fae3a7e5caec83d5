//! How much a frame tells by itself: whether it makes a meeting, and which are placed first.

use std::collections::BTreeSet;

use crate::extract::meeting::frame::{Frame, Pointing};
use crate::extract::meeting::slot::place::is_town;
use crate::extract::{Actor, Party, Status};
use crate::lexicon::Event;
use crate::text::{Lang, Span};

/// The people of a frame.
pub fn people(frame: &Frame) -> BTreeSet<Actor> {
    frame.parties.iter().map(|p| p.actor).filter(|a| matches!(a, Actor::Person(_))).collect()
}

/// Meetings of two people first, then of several, then those that name sides only, then the rest.
fn rank(frame: &Frame) -> u8 {
    match (people(frame).len(), two_sided(frame)) {
        (0..=1, true) if frame.event == Event::Visit => 4,
        (2, true) => 0,
        (3.., true) => 1,
        (1, true) => 2,
        (0, true) => 3,
        _ => 5,
    }
}

/// Frames that only join come last.
pub fn order(frame: &Frame) -> u8 {
    if frame.joins { 6 } else { rank(frame) }
}

/// A document signed is a meeting where a day or a place is told with it.
pub fn is_event(frame: &Frame) -> bool {
    if is_of_guests_only(frame) {
        return false;
    }
    frame.event != Event::Sign
        || people(frame).len() >= 2
        || frame.place.is_some()
        || frame.date.is_some_and(|d| d.date.precision() >= 2)
}

/// «وصل الرئيس الكيني وقرينته», «سخنگو وزیر را در این سفر همراهی می‌کند»: a visit told of the guests alone, all of one country.
fn is_of_guests_only(frame: &Frame) -> bool {
    let guest = |p: &Party| matches!(p.rule.0, "meeting.object" | "meeting.joined-by-and" | "meeting.subject");
    let lands = frame.parties.iter().filter(|p| matches!(p.actor, Actor::Country(_))).count();
    let bodies = frame.parties.iter().any(|p| matches!(p.actor, Actor::Organization(_)));
    let several = people(frame).len() >= 2;
    let host = frame.place.as_ref().and_then(|p| p.country).map(Actor::Country);
    let alone = match frame.lang {
        Lang::Ar => frame.verb && frame.parties.iter().all(guest),
        Lang::Fa => frame.parties.iter().all(|p| Some(p.actor) != host && is_subject(p)),
        Lang::En => false,
    };
    alone && frame.event == Event::Visit && lands == 1 && several && !bodies
}

fn is_subject(party: &Party) -> bool {
    party.rule.0.starts_with("meeting.subject") || party.rule.0 == "meeting.joined-by-and"
}

/// True when the clause names two parties, each with words of its own.
pub fn two_sided(frame: &Frame) -> bool {
    frame.parties.iter().map(|p| p.span).collect::<BTreeSet<Span>>().len() >= 2
}

/// Events of many that make a meeting even when only one party is named.
pub fn stands_alone(frame: &Frame) -> bool {
    let body = frame.parties.iter().any(|p| matches!(p.actor, Actor::Organization(_)));
    if frame.hosts && !is_on_a_day(frame) {
        return false;
    }
    match frame.event {
        Event::Summit => body || frame.place.is_some(),
        Event::Negotiation => frame.place.is_some() && (frame.status == Some(Status::Ongoing) || !frame.parties.is_empty()),
        Event::Session => {
            body && (frame.place.is_some() || frame.date.is_some() || is_of_one_body(frame)) || is_held_by_a_body(frame)
        }
        _ if is_between_sides_of_one_country(frame) || is_with_unnamed_people(frame) => true,
        Event::Meet => is_of_one_body(frame) && (frame.place.as_ref().is_some_and(is_town) || is_on_a_day(frame)),
        Event::Visit | Event::Talk | Event::Host | Event::Call | Event::Sign | Event::Attend | Event::See => false,
    }
}

/// "The ministers of the bloc met": a body that gathers, and nobody else.
fn is_of_one_body(frame: &Frame) -> bool {
    let rule = if frame.verb { "meeting.subject" } else { "meeting.subject-of-another-clause" };
    let gathers = |p: &Party| p.rule.0 == rule && matches!(p.actor, Actor::Organization(_));
    frame.parties.len() == 1 && frame.parties.iter().all(gathers)
}

/// عقد مجلس الأمن جلسة طارئة: the body that sits is the subject.
fn is_held_by_a_body(frame: &Frame) -> bool {
    let sits = |p: &Party| p.rule.0 == "meeting.subject" && matches!(p.actor, Actor::Organization(_));
    frame.lang == Lang::Ar
        && frame.parties.len() == 1
        && frame.parties.iter().all(sits)
        && matches!(frame.status, Some(Status::Held | Status::Planned))
}

/// "Kenya's rival leaders met in Kampala", "talks between Kenya's government and the rebels in Kampala": sides that are
/// not told by name but belong to one country.
fn is_between_sides_of_one_country(frame: &Frame) -> bool {
    let meets = frame.verb && matches!(frame.event, Event::Meet);
    let talks = !frame.verb && matches!(frame.event, Event::Talk | Event::Negotiation | Event::Meet);
    let side = |p: &Party| {
        let rule = meets && p.rule.0 == "meeting.subject" || talks && matches!(p.rule.0, "meeting.between" | "meeting.of");
        rule && matches!(p.actor, Actor::Country(_))
    };
    let told = frame.place.as_ref().is_some_and(is_town) && frame.pointing == Pointing::Fresh;
    let sits = !matches!(frame.event, Event::Visit | Event::See | Event::Attend | Event::Call);
    let country = |p: &Party| !matches!(p.actor, Actor::Organization(_));
    let two = frame.unnamed && sits && !frame.parties.is_empty() && frame.parties.iter().all(country);
    told && (two || frame.parties.len() == 1 && frame.parties.iter().all(side))
}

/// "The envoy met rebel commanders in Oslo": somebody in office and people without a name.
fn is_with_unnamed_people(frame: &Frame) -> bool {
    let subject = |p: &Party| p.rule.0 == "meeting.subject";
    let meets = frame.verb && matches!(frame.event, Event::Meet | Event::Talk);
    let official = people(frame).len() == 1 && frame.parties.len() >= 2 && frame.parties.iter().all(subject);
    let told = frame.place.as_ref().is_some_and(is_town) && frame.status == Some(Status::Held);
    meets && official && told && frame.unnamed && frame.pointing == Pointing::Fresh
}

fn is_on_a_day(frame: &Frame) -> bool {
    frame.date.is_some_and(|d| d.date.precision() == 3)
}

/// Nameless meetings that count beside one told before: those with a place, those to come, sessions with a date.
pub fn can_be_another(frame: &Frame) -> bool {
    let sits = matches!(frame.event, Event::Session | Event::Summit);
    match frame.status {
        Some(Status::Planned) => true,
        Some(Status::Held) => frame.place.is_some() || sits,
        Some(Status::Cancelled) => frame.date.is_some(),
        _ => frame.round.is_some() && (frame.date.is_some() || frame.place.is_some()),
    }
}
