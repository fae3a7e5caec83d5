//! "Biden called Xi on Friday": a telephone call, unlike "called Xi a dictator" and "called the plan a mistake"; and
//! "called on the minister in Paris": a visit, unlike "called on the minister to resign".

use super::signs::Sign;
use crate::extract::meeting::party::agent::Scene;
use crate::extract::{Actor, Party};
use crate::lexicon::{Event, Tense};

/// What opens the name that somebody is called by.
const OPENS: [&str; 7] = ["a", "an", "the", "\"", "“", "‘", "'"];

/// What makes "call" another verb: "called off the talks", "calls for peace".
const GOES_ON: [&str; 5] = ["off", "for", "on", "upon", "into"];

/// False for a verb that can mean more than calling by telephone and whose object is no person, or is given a name.
pub fn may_be_call(scene: &Scene, sign: &Sign, parties: &[Party]) -> bool {
    if scene.reading.word(sign.tokens.end - 1) == "on" && scene.reading.word(sign.tokens.start).starts_with("call") {
        return !demands(scene, sign);
    }
    let word = scene.reading.word(sign.tokens.start);
    let last = scene.reading.word(sign.tokens.end - 1);
    let next = if sign.tokens.end < scene.tokens.end { scene.reading.word(sign.tokens.end) } else { "" };
    let verb = sign.event().is_some_and(|(_, tense)| !tense.is_noun());
    if verb && matches!(last, "call" | "called" | "calls") && GOES_ON.contains(&next) {
        return false;
    }
    let ahead = last == "call" && matches!(sign.event(), Some((_, Tense::Future)));
    let alone = ahead || matches!(last, "called" | "calls") && !matches!(word, "phone" | "telephone");
    let doubtful = matches!(sign.event(), Some((Event::Call, _))) && alone;
    let object = parties.iter().find(|p| p.rule.0 == "meeting.object" && matches!(p.actor, Actor::Person(_)));
    !doubtful || object.is_some_and(|p| !is_named(scene, p))
}

/// "Called on the minister to resign": an infinitive follows in the same sentence.
fn demands(scene: &Scene, sign: &Sign) -> bool {
    (sign.tokens.end..scene.tokens.end).any(|at| scene.reading.word(at) == "to")
}

fn is_named(scene: &Scene, object: &Party) -> bool {
    let next = scene.reading.tokens_in(object.span).end;
    next < scene.tokens.end && OPENS.contains(&scene.reading.word(next))
}
