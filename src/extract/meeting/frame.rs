//! A trigger and what its clause says of the event: [`Frame`].

use std::ops::Range;

use super::super::{Dated, Format, Mention, Party, Place, RuleId, Status};
use super::agent::{Agent, Scene, Tie};
use super::grammar::{Object, Subject};
use super::signs::Sign;
use crate::lexicon::{Class, Event, Link, Tense};

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
        let colon = |at: &usize| matches!(scene.reading.word(*at), ":" | ";" | "؛");
        let other = |s: &Sign| s.event().is_some_and(|(_, tense)| !tense.is_noun());
        let before = scene.signs.within(scene.tokens.start..trigger.start).rev();
        let left = (scene.tokens.start..trigger.start).rev().find(colon).map_or(scene.tokens.start, |at| at + 1);
        let right = (trigger.end..scene.tokens.end).find(colon).unwrap_or(scene.tokens.end);
        let start = before.filter(|s| ends(s) || other(s)).map(|s| s.tokens.end).next().unwrap_or(scene.tokens.start).max(left);
        let mut after = scene.signs.within(trigger.end..scene.tokens.end).filter(|s| ends(s) || other(s));
        let end = after
            .next()
            .map_or(scene.tokens.end, |s| if s.class == Class::Boundary || other(s) { s.tokens.start } else { s.tokens.end })
            .min(right);
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
    /// How the trigger refers to its event.
    pub pointing: Pointing,
    /// Whoever the sentence before is about.
    pub topic: Option<&'a Agent>,
}

/// Agents taken as parties, each with the rule.
type Chosen = Vec<(usize, &'static str)>;

impl Casting<'_, '_, '_> {
    /// The parties, in text order, without repeats.
    pub fn parties(&self) -> Vec<Party> {
        let mut chosen = Chosen::new();
        self.right(&mut chosen);
        self.left(&mut chosen);
        if self.wants_subject(&chosen) {
            self.elsewhere(&mut chosen);
        }
        chosen.sort_unstable();
        let mut out = Vec::new();
        for (i, rule) in &chosen {
            push(&mut out, &self.agents[*i], rule);
        }
        if let Some(topic) = self.topic.filter(|_| self.lacks_subject(&chosen)) {
            push(&mut out, topic, "meeting.subject-of-the-sentence-before");
        }
        out
    }

    fn right(&self, chosen: &mut Chosen) {
        for (i, agent) in self.agents.iter().enumerate() {
            if !(self.clause.trigger.end..self.clause.tokens.end).contains(&agent.tokens.start) {
                continue;
            }
            let chained = agent.coordinated && chosen.iter().any(|(c, _)| c + 1 == i);
            let inner = agent.coordinated && i > 0 && self.agents[i - 1].tokens.start >= self.clause.trigger.end;
            let rule = if chained { Some("meeting.joined-by-and") } else { self.on_the_right(i).filter(|_| !inner) };
            chosen.extend(rule.map(|rule| (i, rule)));
        }
    }

    fn on_the_right(&self, i: usize) -> Option<&'static str> {
        let agent = &self.agents[i];
        let gap = self.clause.trigger.end..agent.tokens.start;
        match agent.tie {
            _ if self.event == Event::Host && agent.bare_place => None,
            Tie::Link(Link::With) => Some("meeting.with"),
            Tie::Link(Link::Between) => Some("meeting.between"),
            Tie::Link(Link::Of) if gap.len() <= 4 => Some("meeting.of"),
            Tie::Direct if gap.len() <= 4 && !self.is_site(i) => Some("meeting.object"),
            Tie::Link(Link::To) if self.takes_direction(agent) => Some("meeting.direction"),
            Tie::Link(Link::In) if self.event == Event::Visit && agent.bare_place && gap.len() <= 3 => {
                Some("meeting.destination")
            }
            Tie::Link(Link::From) if self.is_visited(agent) => Some("meeting.destination"),
            Tie::Start | Tie::Comma | Tie::Bare if self.takes_object(&gap) => Some("meeting.object"),
            _ => None,
        }
    }

    /// A verb's subject or object without a preposition; what is discussed is no party.
    fn takes_object(&self, gap: &Range<usize>) -> bool {
        let reach = match self.scene.grammar.object {
            Object::Anywhere => 25,
            Object::AfterVerb => 3,
            Object::Genitive => 0,
        };
        let discussed = matches!(self.event, Event::Talk | Event::Negotiation);
        let topic = self.scene.signs.any(gap.clone(), Class::Link(Link::Topic));
        !self.tense.is_noun() && !discussed && gap.len() <= reach && !topic
    }

    /// "Vienna talks", «مذاکرات وین»: one city right beside the noun is where, not who.
    fn is_site(&self, i: usize) -> bool {
        let alone = !self.agents.get(i + 1).is_some_and(|next| next.coordinated) && !self.agents[i].coordinated;
        let sits = matches!(self.event, Event::Talk | Event::Negotiation | Event::Session | Event::Summit);
        self.agents[i].city && alone && sits && self.tense.is_noun()
    }

    /// «دیدار از تهران»: Persian visits are meetings "from" a place.
    fn is_visited(&self, agent: &Agent) -> bool {
        self.scene.grammar.finite_verb_ends_clause && agent.bare_place && matches!(self.event, Event::Meet | Event::Visit)
    }

    fn takes_direction(&self, agent: &Agent) -> bool {
        match self.event {
            Event::Visit => agent.bare_place,
            Event::Call => true,
            _ => self.scene.grammar.direction_is_party && !agent.bare_place,
        }
    }

    fn left(&self, chosen: &mut Chosen) {
        let paired = chosen.len() >= 2;
        let mut subject: Option<usize> = None;
        for (i, agent) in self.agents.iter().enumerate().rev() {
            if agent.tokens.end > self.clause.trigger.start || agent.tokens.start < self.clause.tokens.start {
                continue;
            }
            let beside = agent.tokens.end == self.clause.trigger.start && self.is_site(i);
            let rule = match agent.tie {
                _ if beside => None,
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

    /// Persian has both subject and object before the verb; elsewhere the nearest noun phrase (with those joined to
    /// it) is the subject.
    fn is_subject(&self, i: usize, subject: &mut Option<usize>) -> bool {
        let joined = subject.is_some_and(|s| s == i + 1 && self.agents[s].coordinated);
        let takes = self.scene.grammar.finite_verb_ends_clause || subject.is_none() || joined;
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

    /// True when the clause names partners at most, and the trigger does not just point back.
    fn wants_subject(&self, chosen: &Chosen) -> bool {
        let partner = |rule: &str| {
            matches!(
                rule,
                "meeting.with" | "meeting.direction" | "meeting.guest" | "meeting.joined-by-and" | "meeting.destination"
            )
        };
        let known = self.pointing == Pointing::Known && !self.is_owned();
        !known && (chosen.len() < 2 || chosen.iter().all(|(_, rule)| partner(rule)))
    }

    /// A subject outside the usual place: in the clause before, or after the partner.
    fn elsewhere(&self, chosen: &mut Chosen) {
        if chosen.is_empty() {
            return self.pair_before(chosen);
        }
        let genitive = chosen.iter().all(|(_, rule)| *rule == "meeting.object") && self.tense.is_noun() && !self.is_owned();
        if genitive {
            return;
        }
        let found = self.earlier(chosen).or_else(|| self.later(chosen));
        chosen.extend(found.map(|i| (i, "meeting.subject-of-another-clause")));
    }

    /// Those named together in the sentence of an event that itself names nobody ("A and B said after the meeting").
    fn pair_before(&self, chosen: &mut Chosen) {
        if !self.tense.is_noun() {
            return;
        }
        let tied = |i: &usize| matches!(self.agents[*i].tie, Tie::Start | Tie::Comma | Tie::Bare | Tie::Link(Link::Of));
        let acts = |i: &usize| !self.agents[*i].bare_place && !self.agents[*i].bare_body && !self.agents[*i].coordinated;
        let joined = |i: &usize| self.agents.get(i + 1).is_some_and(|next| next.coordinated);
        if let Some(first) = (0..self.agents.len()).find(|i| tied(i) && acts(i) && joined(i)) {
            let chain = (first + 1..self.agents.len()).take_while(|i| self.agents[*i].coordinated);
            chosen.push((first, "meeting.pair"));
            chosen.extend(chain.map(|i| (i, "meeting.joined-by-and")));
        }
    }

    /// True for agents that can be the subject of a clause.
    fn is_free(&self, i: usize, chosen: &Chosen) -> bool {
        let agent = &self.agents[i];
        let bare = self.scene.grammar.subject == Subject::EitherSide || agent.person;
        let placed = match agent.tie {
            Tie::Start | Tie::Comma | Tie::Direct => true,
            Tie::Bare => bare,
            Tie::Link(_) => false,
        };
        let body = agent.bare_body && !(agent.tie == Tie::Start && agent.names.len() == 1);
        placed && !agent.bare_place && !body && !chosen.iter().any(|(c, _)| *c == i)
    }

    /// The subject of an earlier clause: of the one that a relative clause hangs on, else the first.
    fn earlier(&self, chosen: &Chosen) -> Option<usize> {
        let start = self.clause.tokens.start;
        let mut before = (0..self.agents.len()).filter(|i| self.agents[*i].tokens.end <= start && self.is_free(*i, chosen));
        let near = |i: &usize| start - self.agents[*i].tokens.end <= 2;
        let all: Vec<usize> = before.by_ref().collect();
        all.iter().rfind(|i| near(i)).or(all.first()).copied()
    }

    fn later(&self, chosen: &Chosen) -> Option<usize> {
        (0..self.agents.len())
            .find(|i| self.agents[*i].tokens.start >= self.clause.trigger.end && self.is_free(*i, chosen) && self.may_follow(*i))
    }

    /// True for an agent after the trigger that can be the one who met: no other event between, and in its clause
    /// unless verbs may come first.
    fn may_follow(&self, i: usize) -> bool {
        let at = self.agents[i].tokens.start;
        let between = self.clause.trigger.end..at;
        let near = between.len() <= 25 && !self.scene.signs.within(between).any(|s| s.event().is_some_and(|(_, t)| !t.is_noun()));
        near && (self.scene.grammar.subject == Subject::EitherSide || at < self.clause.tokens.end)
    }

    /// True when a possessive points to the subject (لقائه، his meeting).
    fn is_owned(&self) -> bool {
        let before = self.clause.trigger.start.checked_sub(1).filter(|b| *b >= self.scene.tokens.start);
        self.tense == Tense::Own || before.is_some_and(|b| self.scene.signs.is(b, Class::Pronoun))
    }

    /// True when the clause names one party only and leaves its subject to a pronoun or to the verb.
    fn lacks_subject(&self, chosen: &Chosen) -> bool {
        if self.pointing == Pointing::Known && !self.is_owned() {
            return false;
        }
        let pronoun = self.scene.signs.any(self.clause.tokens.clone(), Class::Pronoun);
        let transitive = matches!(self.event, Event::Meet | Event::Host | Event::Call);
        let verb = self.scene.grammar.subject == Subject::EitherSide && !self.tense.is_noun() && transitive;
        chosen.len() == 1 && (pronoun || verb || self.is_owned())
    }
}

fn push(out: &mut Vec<Party>, agent: &Agent, rule: &'static str) {
    for (actor, span) in &agent.names {
        if !out.iter().any(|p| p.actor == *actor) {
            out.push(Party { actor: *actor, span: *span, rule: RuleId(rule) });
        }
    }
}
