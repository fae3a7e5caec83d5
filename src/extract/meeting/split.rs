//! One verb, several meetings: "received A and then B", "saw A in Paris and B in Rome separately".

use super::super::{Actor, Party};
use super::agent::{Agent, Scene};
use super::cast::Cast;
use super::frame::{Clause, Frame};
use super::place;
use crate::lexicon::{Class, Event};
use crate::text::Span;

/// The frames that a frame stands for: one for each partner where they were met one by one, else itself.
pub fn apart(scene: &Scene, cast: &Cast, clause: &Clause, agents: &[Agent], frame: Frame) -> Vec<Frame> {
    let from = if scene.grammar.finite_verb_ends_clause { clause.tokens.start } else { clause.trigger.end };
    let partners: Vec<&Agent> = agents.iter().filter(|a| a.tokens.start >= from && is_partner(a, &frame)).collect();
    let told =
        scene.signs.any(from.min(clause.trigger.start)..scene.tokens.end, Class::Apart) || one_by_one(scene, &frame, &partners);
    if partners.len() < 2 || !told {
        return vec![frame];
    }
    let ends = partners.iter().skip(1).map(|a| a.tokens.start).chain([scene.tokens.end]);
    let one = |(partner, end): (&&Agent, usize)| {
        let others: Vec<Span> =
            partners.iter().filter(|a| **a != *partner).flat_map(|a| a.names.iter().map(|(_, s)| *s)).collect();
        let parties: Vec<Party> = frame.parties.iter().filter(|p| !others.contains(&p.span)).copied().collect();
        let part = Clause { tokens: partner.tokens.end.min(end)..end, ..clause.clone() };
        let place = place::of(scene, cast, &part, agents, frame.event).or_else(|| frame.place.clone());
        Frame { parties: with_side(parties, partner), place, ..frame.clone() }
    };
    partners.iter().zip(ends).map(one).collect()
}

/// The partner's country, where it was already named by another partner.
fn with_side(mut parties: Vec<Party>, partner: &Agent) -> Vec<Party> {
    let rule = parties.iter().find(|p| partner.names.iter().any(|(_, s)| *s == p.span)).map(|p| p.rule);
    for (actor, span) in &partner.names {
        if let Some(rule) = rule.filter(|_| !parties.iter().any(|p| p.actor == *actor)) {
            parties.push(Party { actor: *actor, span: *span, rule });
        }
    }
    parties
}

fn is_partner(agent: &Agent, frame: &Frame) -> bool {
    let met = |p: &Party| {
        let rule = matches!(p.rule.0, "meeting.with" | "meeting.object" | "meeting.joined-by-and");
        rule && agent.names.iter().any(|(_, span)| *span == p.span)
    };
    agent.person && frame.parties.iter().any(met)
}

/// A guest who holds talks with several in office in one country sees them one by one.
fn one_by_one(scene: &Scene, frame: &Frame, partners: &[&Agent]) -> bool {
    let side = |a: &&Agent| a.names.iter().find(|(actor, _)| matches!(actor, Actor::Country(_))).map(|(actor, _)| *actor);
    let sides: Vec<_> = partners.iter().map(side).collect();
    let guests = frame.parties.iter().filter(|p| matches!(p.actor, Actor::Person(_))).count() == partners.len() + 1;
    let at_home = |iso| frame.place.as_ref().is_some_and(|p| p.country == Some(iso));
    let hosted = sides.first().is_some_and(|s| matches!(s, Some(Actor::Country(iso)) if at_home(*iso)));
    let visit = hosted || scene.signs.iter().any(|s| matches!(s.event(), Some((Event::Visit, _))));
    let talks = matches!(frame.event, Event::Talk | Event::Meet);
    visit && talks && guests && sides.windows(2).all(|w| w[0] == w[1] && w[0].is_some())
}
