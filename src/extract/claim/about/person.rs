//! Pronouns for people in a content: "He told us", عليهما.

use crate::extract::Actor;
use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::{Range, Unit};
use crate::text::Lang;

/// Whom the pronouns of a content mean besides the speaker.
pub(super) fn meant(unit: &Unit, at: Range, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let mut out = Vec::new();
    if at.clone().any(|k| unit.is("both-of-them", k)) {
        out.extend(together(speaker, memory));
    }
    if unit.lang == Lang::En && somebody_else(unit, at.clone(), speaker) {
        out.extend(last_person(unit.span_of(at.start..at.start + 1).start, speaker, memory));
    }
    out
}

/// The countries of those who speak together.
fn together(speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let homes: Vec<Actor> = speaker.actors.iter().filter_map(|a| memory.home(*a)).collect();
    if homes.iter().any(|h| *h != homes[0]) { homes } else { Vec::new() }
}

/// "He told us …" at the head of a quotation, "she would not …" told by a body: not who speaks.
fn somebody_else(unit: &Unit, at: Range, speaker: &Speaker) -> bool {
    let first = at.clone().find(|k| !unit.is_mark(*k)).unwrap_or(at.start);
    let he = |k: usize| unit.is("pronoun-m", k) || unit.is("pronoun-f", k);
    let quoted = unit.inside_quote(first).is_some();
    let person = speaker.actors.iter().any(|a| matches!(a, Actor::Person(_)));
    let him = || at.clone().any(|k| matches!(unit.word(k), "him") && unit.inside_quote(k).is_some());
    he(first) && (quoted || !person && !speaker.actors.is_empty()) || quoted && him()
}

/// The person named last before a place who does not speak.
fn last_person(before: u32, speaker: &Speaker, memory: &Memory) -> Option<Actor> {
    let people = memory.found.people.iter().enumerate();
    let last = people.filter_map(|(i, p)| {
        let named = p.mentions.iter().map(|m| m.span.start).filter(|s| *s < before).max()?;
        (!speaker.actors.contains(&Actor::Person(i))).then_some((named, i))
    });
    last.max().map(|(_, i)| Actor::Person(i))
}
