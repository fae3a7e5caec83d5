//! A trigger and what its clause says of the event: [`Frame`].

use std::ops::Range;

use super::super::{Actor, Dated, Format, Mention, Party, Place, RuleId, Status};
use super::agent::{Agent, Scene, Tie};
use super::grammar::{Object, Subject};
use super::signs::Sign;
use crate::lexicon::{Class, Event, Link, Tense};
use crate::text::Span;

/// How a trigger refers to its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointing {
    /// For the first time, as far as its words tell.
    Fresh,
    /// To one told before (این نشست, the talks).
    Known,
    /// To another one than that at hand (the previous meeting).
    Other,
}

/// One description of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Kind of event.
    pub event: Event,
    /// Index of its sentence.
    pub sentence: usize,
    /// The words of the trigger and the rule.
    pub trigger: Mention,
    /// Who takes part, as far as the clause says.
    pub parties: Vec<Party>,
    /// How it refers to the event.
    pub pointing: Pointing,
    /// Status, when the clause shows it.
    pub status: Option<Status>,
    /// When.
    pub date: Option<Dated>,
    /// Where.
    pub place: Option<Place>,
    /// How.
    pub format: Option<Format>,
}

/// The part of a sentence that belongs to a trigger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The trigger.
    pub trigger: Range<usize>,
    /// Everything up to the clauses before and after.
    pub tokens: Range<usize>,
}

impl Clause {
    /// Cuts the clause of a trigger out of its sentence.
    pub fn around(scene: &Scene, trigger: &Range<usize>) -> Self {
        let ends = |s: &Sign| {
            let verb = matches!(s.class, Class::Done | Class::Negated) && scene.grammar.finite_verb_ends_clause;
            s.class == Class::Boundary || verb
        };
        let other = |s: &Sign| s.event().is_some_and(|(_, tense)| tense != Tense::Noun);
        let before = scene.signs.within(scene.tokens.start..trigger.start).rev();
        let start = before.filter(|s| ends(s) || other(s)).map(|s| s.tokens.end).next().unwrap_or(scene.tokens.start);
        let mut after = scene.signs.within(trigger.end..scene.tokens.end).filter(|s| ends(s) || other(s));
        let end = after
            .next()
            .map_or(scene.tokens.end, |s| if s.class == Class::Boundary || other(s) { s.tokens.start } else { s.tokens.end });
        Self { trigger: trigger.clone(), tokens: start..end }
    }
}

/// Finds who takes part in the event of one trigger.
pub struct Casting<'a, 's, 'r> {
    /// The sentence.
    pub scene: &'a Scene<'s, 'r>,
    /// Its agents.
    pub agents: &'a [Agent],
    /// The clause of the trigger.
    pub clause: &'a Clause,
    /// Kind of event.
    pub event: Event,
    /// Tense of the trigger.
    pub tense: Tense,
    /// Whoever the sentence before is about.
    pub topic: Option<&'a Agent>,
}

impl Casting<'_, '_, '_> {
    /// The parties, in text order, without repeats.
    pub fn parties(&self) -> Vec<Party> {
        let mut chosen: Vec<(usize, &'static str)> = Vec::new();
        self.right(&mut chosen);
        self.left(&mut chosen);
        if self.sides(&chosen) < 2 {
            self.elsewhere(&mut chosen);
        }
        chosen.sort_unstable();
        let mut out = Vec::new();
        for (i, rule) in chosen {
            push(&mut out, &self.agents[i], rule);
        }
        if let Some(topic) = self.topic.filter(|_| self.lacks_subject(&out)) {
            push(&mut out, topic, "meeting.subject-of-the-sentence-before");
        }
        out
    }

    fn right(&self, chosen: &mut Vec<(usize, &'static str)>) {
        let Clause { trigger, tokens } = self.clause;
        for (i, agent) in self.agents.iter().enumerate() {
            if agent.tokens.start < trigger.end || agent.tokens.start >= tokens.end {
                continue;
            }
            let chained = agent.coordinated && i > 0 && chosen.iter().any(|(c, _)| *c == i - 1);
            if chained {
                chosen.push((i, "meeting.joined-by-and"));
            } else if let Some(rule) = (!agent.coordinated || !self.before_trigger(i)).then(|| self.on_the_right(agent)).flatten()
            {
                chosen.push((i, rule));
            }
        }
    }

    /// True when the agent that this one is joined to stands before the trigger.
    fn before_trigger(&self, i: usize) -> bool {
        i.checked_sub(1).is_some_and(|b| self.agents[b].tokens.start >= self.clause.trigger.end)
    }

    fn on_the_right(&self, agent: &Agent) -> Option<&'static str> {
        let distance = agent.tokens.start - self.clause.trigger.end;
        match agent.tie {
            Tie::Link(Link::With) => Some("meeting.with"),
            Tie::Link(Link::Between) => Some("meeting.between"),
            Tie::Link(Link::Of) if distance <= 4 => Some("meeting.of"),
            Tie::Direct if distance <= 2 => Some("meeting.object"),
            Tie::Link(Link::To) if self.takes_direction(agent) => Some("meeting.direction"),
            Tie::Link(Link::In) if self.event == Event::Visit && agent.bare_place && distance <= 3 => Some("meeting.destination"),
            Tie::Start | Tie::Comma | Tie::Bare if self.tense != Tense::Noun => match self.scene.grammar.object {
                Object::Anywhere if distance <= 25 => Some("meeting.object"),
                Object::AfterVerb if distance <= 3 => Some("meeting.object"),
                _ => None,
            },
            _ => None,
        }
    }

    fn takes_direction(&self, agent: &Agent) -> bool {
        match self.event {
            Event::Visit => agent.bare_place,
            Event::Call => true,
            _ => self.scene.grammar.direction_is_party && !agent.bare_place,
        }
    }

    fn left(&self, chosen: &mut Vec<(usize, &'static str)>) {
        let paired = self.sides(chosen) >= 2;
        let mut subject: Option<usize> = None;
        for (i, agent) in self.agents.iter().enumerate().rev() {
            if agent.tokens.end > self.clause.trigger.start || agent.tokens.start < self.clause.tokens.start {
                continue;
            }
            let rule = match agent.tie {
                Tie::Link(Link::With) => Some("meeting.with"),
                Tie::Link(Link::Between) => Some("meeting.between"),
                Tie::Link(Link::From) if self.event == Event::Host && !agent.bare_place => Some("meeting.guest"),
                Tie::Link(Link::To) if self.leads_to(agent) => Some("meeting.direction"),
                Tie::Link(Link::In) if self.event == Event::Visit && agent.bare_place => Some("meeting.destination"),
                Tie::Link(_) => None,
                _ if paired && !self.owns(agent) => None,
                _ => self.is_subject(i, &mut subject).then_some("meeting.subject"),
            };
            chosen.extend(rule.map(|rule| (i, rule)));
        }
    }

    /// Persian has both subject and object before the verb; elsewhere the nearest noun phrase (with those joined to it) is the subject.
    fn is_subject(&self, i: usize, subject: &mut Option<usize>) -> bool {
        let verb_last = self.scene.grammar.finite_verb_ends_clause;
        let joined = subject.is_some_and(|s| s == i + 1 && self.agents[s].coordinated);
        let takes = verb_last || subject.is_none() || joined;
        if takes {
            *subject = Some(i);
        }
        takes
    }

    /// "Biden's meeting".
    fn owns(&self, agent: &Agent) -> bool {
        agent.tokens.end + 1 == self.clause.trigger.start && self.scene.reading.word(agent.tokens.end) == "'s"
    }

    fn leads_to(&self, agent: &Agent) -> bool {
        match self.event {
            Event::Visit => agent.bare_place,
            Event::Meet => self.scene.grammar.finite_verb_ends_clause && !agent.bare_place,
            _ => false,
        }
    }

    /// A subject outside the usual place: after the partner, or in the clause before.
    fn elsewhere(&self, chosen: &mut Vec<(usize, &'static str)>) {
        let free = |(i, agent): &(usize, &Agent)| {
            !chosen.iter().any(|(c, _)| c == i)
                && !agent.bare_place
                && matches!(agent.tie, Tie::Start | Tie::Comma | Tie::Bare | Tie::Direct)
        };
        let mut all = self.agents.iter().enumerate().filter(free);
        let earlier = self.agents.iter().enumerate().filter(free).rfind(|(_, a)| a.tokens.end <= self.clause.tokens.start);
        let later = all.find(|(_, a)| a.tokens.start >= self.clause.trigger.end && self.may_follow(a));
        let first = if self.tense == Tense::Noun { later.or(earlier) } else { earlier.or(later) };
        if let Some((i, _)) = first {
            chosen.push((i, "meeting.subject-of-another-clause"));
        }
    }

    /// True for an agent after the trigger that can be the one who met: no other clause between, in Arabic also a verb.
    fn may_follow(&self, agent: &Agent) -> bool {
        let between = self.clause.trigger.end..agent.tokens.start;
        let near =
            between.len() <= 25 && !self.scene.signs.within(between).any(|s| s.event().is_some_and(|(_, t)| t != Tense::Noun));
        near && (self.scene.grammar.subject == Subject::EitherSide || agent.tokens.start < self.clause.tokens.end)
    }

    fn sides(&self, chosen: &[(usize, &'static str)]) -> usize {
        chosen.len()
    }

    /// True when the clause names at most one party and leaves its subject to a pronoun or to the verb.
    fn lacks_subject(&self, parties: &[Party]) -> bool {
        let Clause { trigger, tokens } = self.clause;
        let pronoun = self.scene.signs.any(tokens.clone(), Class::Pronoun);
        let verb = self.scene.grammar.subject == Subject::EitherSide && self.tense != Tense::Noun;
        let persons = parties.iter().filter(|p| matches!(p.actor, Actor::Person(_))).count();
        let alone = parties.iter().map(|p| p.span).collect::<std::collections::BTreeSet<Span>>().len() <= 1;
        alone && persons <= 1 && !parties.is_empty() && (pronoun || verb) && trigger.start >= tokens.start
    }
}

fn push(out: &mut Vec<Party>, agent: &Agent, rule: &'static str) {
    for (actor, span) in &agent.names {
        if !out.iter().any(|p| p.actor == *actor) {
            out.push(Party { actor: *actor, span: *span, rule: RuleId(rule) });
        }
    }
}
