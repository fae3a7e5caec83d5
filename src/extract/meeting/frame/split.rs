//! One verb, several meetings: "received A and then B", "saw A in Paris and B in Rome separately".

use std::ops::{Range, RangeInclusive};

use super::signs::Sign;
use super::{Clause, Frame};
use crate::calendar::DateMention;
use crate::extract::meeting::party::agent::{Agent, Scene};
use crate::extract::meeting::party::cast::Cast;
use crate::extract::meeting::slot::place;
use crate::extract::meeting::slot::when;
use crate::extract::{Actor, Dated, Party};
use crate::lexicon::{Class, Event, Link};
use crate::text::{Lang, Span};

/// The frames that a frame stands for: one for each partner where they were met one by one, else itself.
pub fn apart(scene: &Scene, cast: &Cast, clause: &Clause, agents: &[Agent], dates: &[DateMention], frame: Frame) -> Vec<Frame> {
    let from = if scene.grammar.finite_verb_ends_clause { clause.tokens.start } else { clause.trigger.end };
    let partners: Vec<&Agent> = agents.iter().filter(|a| a.tokens.start >= from && is_partner(a, &frame)).collect();
    let partners = if partners.is_empty() { bodies_apart(scene, agents, from, &frame) } else { partners };
    let partners = if opens_with_its_subject(scene, &frame, &partners) { partners[1..].to_vec() } else { partners };
    // "Held separate talks": the word stands before the noun.
    let lead = clause.trigger.start.saturating_sub(2).max(scene.tokens.start);
    let told = scene.signs.any(lead.min(from)..scene.tokens.end, Class::Apart) || one_by_one(scene, &frame, &partners);
    let told = told || partners.len() > 1 && partners.windows(2).all(|two| is_elsewhere(scene, two[0], two[1]));
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
        let own = when::within(dates, scene.reading.span_of(part.tokens.clone()));
        let date = own.filter(|_| part.tokens.len() > 1).find_map(|d| Some(Dated { date: d.date?, span: Some(d.span) }));
        Frame { parties: with_side(parties, partner), place, date: date.or(frame.date), ..frame.clone() }
    };
    partners.iter().zip(ends).map(one).collect()
}

/// «التقى A نظيريه B وC، كل على حدة»: the first behind an Arabic verb is its subject, and met all the others.
fn opens_with_its_subject(scene: &Scene, frame: &Frame, partners: &[&Agent]) -> bool {
    let subject = frame.parties.iter().any(|p| p.rule.0.starts_with("meeting.subject"));
    let several = partners.len() > 2 && !partners[1].coordinated;
    scene.lang == Lang::Ar && frame.verb && !subject && several
}

/// How many words may tell where and when the first partner was met.
const BETWEEN: RangeInclusive<usize> = 2..=10;

/// True where what stands behind a partner begins with a place or a day and is one phrase.
pub fn tells_where_or_when(scene: &Scene, words: &Range<usize>) -> bool {
    let first = words.start;
    let leads = scene.signs.link(first) == Some(Link::In) || matches!(scene.reading.word(first), "on" | "in" | "at");
    let other = |s: &Sign| s.event().is_some() || s.class == Class::Boundary;
    BETWEEN.contains(&words.len()) && leads && !scene.signs.within(words.clone()).any(other)
}

/// "With A in Paris and with B in Rome": the second was met elsewhere or on another day.
fn is_elsewhere(scene: &Scene, first: &Agent, second: &Agent) -> bool {
    let gap = first.tokens.end..second.tokens.start;
    let and = gap.clone().any(|at| scene.signs.link(at) == Some(Link::And));
    let rest = second.tokens.end..(second.tokens.end + 2).min(scene.tokens.end);
    and && tells_where_or_when(scene, &gap) && tells_where_or_when(scene, &rest)
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

/// "Met with delegates of A and separately with B": bodies, where the word stands between them.
fn bodies_apart<'a>(scene: &Scene, agents: &'a [Agent], from: usize, frame: &Frame) -> Vec<&'a Agent> {
    let met = |a: &&Agent| {
        let told = |p: &Party| p.rule.0 == "meeting.with" && a.names.iter().any(|(_, span)| *span == p.span);
        a.tokens.start >= from && frame.parties.iter().any(told)
    };
    let all: Vec<&Agent> = agents.iter().filter(met).collect();
    let between = |two: &[&Agent]| scene.signs.any(two[0].tokens.end..two[1].tokens.start, Class::Apart);
    if scene.grammar.adjective_before_noun && all.len() > 1 && all.windows(2).all(between) { all } else { Vec::new() }
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
