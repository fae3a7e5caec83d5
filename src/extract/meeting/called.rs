//! "Biden called Xi on Friday": a telephone call, unlike "called Xi a dictator" and "called the plan a mistake".

use super::super::{Actor, Party};
use super::agent::Scene;
use super::signs::Sign;
use crate::lexicon::Event;

/// What opens the name that somebody is called by.
const OPENS: [&str; 7] = ["a", "an", "the", "\"", "“", "‘", "'"];

/// False for a verb that can mean more than calling by telephone and whose object is no person, or is given a name.
pub fn may_be_call(scene: &Scene, sign: &Sign, parties: &[Party]) -> bool {
    let word = scene.reading.word(sign.tokens.start);
    let doubtful = matches!(sign.event(), Some((Event::Call, _))) && sign.tokens.len() == 1 && matches!(word, "called" | "calls");
    let object = parties.iter().find(|p| p.rule.0 == "meeting.object" && matches!(p.actor, Actor::Person(_)));
    !doubtful || object.is_some_and(|p| !is_named(scene, p))
}

fn is_named(scene: &Scene, object: &Party) -> bool {
    let next = scene.reading.tokens_in(object.span).end;
    next < scene.tokens.end && OPENS.contains(&scene.reading.word(next))
}
