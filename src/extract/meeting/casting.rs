//! Who takes part in the event of one trigger: [`Casting`].

use std::ops::Range;

use super::super::{Party, RuleId};
use super::agent::{Agent, Scene, Tie};
use super::frame::{Clause, Pointing};
use super::grammar::{Object, Subject};
use super::signs::Sign;
use crate::lexicon::{Class, Event, Link, Tense};

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
    /// Whether the clause speaks of parties named before.
    pub collective: bool,
    /// The people of the sentences before, whoever the last one is about first.
    pub recent: &'a [Agent],
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
        if let Some(topic) = self.recent.first().filter(|_| self.lacks_subject(&chosen)) {
            push(&mut out, topic, "meeting.subject-of-the-sentence-before");
        }
        if let Some(guest) = self.guest(&out) {
            push(&mut out, guest, "meeting.guest-of-the-sentences-before");
        }
        out
    }

    /// «با مهمان خود», "his host": whoever else was named last.
    fn guest(&self, parties: &[Party]) -> Option<&Agent> {
        let new = |a: &&Agent| !a.names.iter().any(|(actor, _)| parties.iter().any(|p| p.actor == *actor));
        (self.speaks_of_guest() && self.event != Event::Visit).then(|| self.recent.iter().find(new)).flatten()
    }

    fn speaks_of_guest(&self) -> bool {
        self.scene.signs.any(self.clause.tokens.clone(), Class::Guest)
    }

    fn right(&self, chosen: &mut Chosen) {
        for (i, agent) in self.agents.iter().enumerate() {
            if !(self.clause.trigger.end..self.clause.tokens.end).contains(&agent.tokens.start) {
                continue;
            }
            let chained = agent.coordinated && chosen.iter().any(|(c, _)| c + 1 == i) || self.is_next_met(i, chosen);
            let inner = agent.coordinated && i > 0 && self.agents[i - 1].tokens.start >= self.clause.trigger.end;
            let rule = if chained { Some("meeting.joined-by-and") } else { self.on_the_right(i).filter(|_| !inner) };
            chosen.extend(rule.map(|rule| (i, rule)));
        }
    }

    /// "Saw A in Paris and B in Rome": who comes after the place where the one before was met.
    fn is_next_met(&self, i: usize, chosen: &Chosen) -> bool {
        let agent = &self.agents[i];
        let Some((last, _)) = chosen.last().filter(|(c, _)| c + 2 == i && self.agents[*c].person && agent.person) else {
            return false;
        };
        let place = &self.agents[last + 1];
        let and = |at: usize| self.scene.signs.link(at) == Some(Link::And);
        place.bare_place && place.tie == Tie::Link(Link::In) && place.tokens.end < agent.tokens.start && and(place.tokens.end)
    }

    fn on_the_right(&self, i: usize) -> Option<&'static str> {
        let agent = &self.agents[i];
        let gap = self.clause.trigger.end..agent.tokens.start;
        let joined_noun =
            self.tense.is_noun() && !agent.bare_place && !agent.bare_body && self.scene.grammar.subject == Subject::EitherSide;
        match agent.tie {
            Tie::Start if joined_noun && (1..=2).contains(&gap.len()) => Some("meeting.object"),
            _ if self.event == Event::Host && agent.bare_place => None,
            Tie::Link(Link::With) => Some("meeting.with"),
            Tie::Link(Link::Between) => Some("meeting.between"),
            Tie::Link(Link::Of) if gap.len() <= 4 && !self.is_of_another(i) => Some("meeting.of"),
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
        let paired = chosen.len() >= 2 && (self.tense.is_noun() || self.scene.grammar.subject == Subject::EitherSide);
        if let Some(i) = self.before_a_relative_clause() {
            chosen.push((i, "meeting.subject"));
            return;
        }
        let watched = chosen.is_empty() && self.is_only_spoken_of();
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
                _ if (paired || watched) && !self.owns(agent) || self.is_genitive_of_another(agent) => None,
                _ => self.is_subject(i, &mut subject).then_some("meeting.subject"),
            };
            chosen.extend(rule.map(|rule| (i, rule)));
        }
    }

    /// "Rice, who had been in Ramallah, flies to Amman": the subject of a verb after a clause about it.
    fn before_a_relative_clause(&self) -> Option<usize> {
        let before = self.clause.trigger.start.checked_sub(1).filter(|b| *b > self.scene.tokens.start)?;
        let verb = self.scene.grammar.adjective_before_noun && !self.tense.is_noun() && self.scene.reading.word(before) == ",";
        let mut opened = self.scene.signs.within(self.scene.tokens.start..before).rev().filter(|s| s.class == Class::Relative);
        let relative = opened.next().filter(|_| verb)?.tokens.start;
        self.agents.iter().rposition(|a| a.tokens.end <= relative && relative - a.tokens.end <= 2 && !a.bare_place)
    }

    /// "Peskov hailed the meeting": a known meeting that its sentence does not place its subject in.
    fn is_only_spoken_of(&self) -> bool {
        let from = self.clause.trigger.start.saturating_sub(4).max(self.clause.tokens.start);
        let leads = |s: &Sign| matches!(s.class, Class::Link(Link::In | Link::Topic) | Class::Done) || s.event().is_some();
        let led = self.scene.signs.within(from..self.clause.trigger.start).any(leads);
        self.pointing == Pointing::Known && self.tense == Tense::Noun && !led
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
        let lone = self.takes_pronoun() && groups(chosen) == 1 || self.names_objects_only(chosen);
        !known && (chosen.len() < 2 || lone || chosen.iter().all(|(_, rule)| partner(rule)))
    }

    /// "King Abdullah of Jordan", «نشست سران اتحادیه»: it belongs to the words before it.
    fn is_of_another(&self, i: usize) -> bool {
        let before = i.checked_sub(1).map(|b| self.agents[b].tokens.end);
        before.is_some_and(|end| end > self.clause.trigger.start && self.agents[i].tokens.start - end <= 2)
    }

    /// An English verb that so far has no subject.
    fn names_objects_only(&self, chosen: &Chosen) -> bool {
        let object = |rule: &str| matches!(rule, "meeting.object" | "meeting.joined-by-and" | "meeting.with");
        self.scene.grammar.object == Object::AfterVerb && !self.tense.is_noun() && chosen.iter().all(|(_, rule)| object(rule))
    }

    /// What follows another event noun is its genitive in Persian; a place after another verb is where that one goes.
    fn is_genitive_of_another(&self, agent: &Agent) -> bool {
        let start = agent.tokens.start;
        let ends_here = |s: &Sign| s.event().is_some() && s.tokens.end == start && s.tokens != self.clause.trigger;
        let goal = agent.bare_place && agent.tie == Tie::Direct && self.scene.grammar.object == Object::AfterVerb;
        let genitive = agent.bare_body && self.scene.grammar.object == Object::Genitive;
        (goal || genitive) && self.scene.signs.iter().any(ends_here)
    }

    /// استقبله، اجتمع به: who was met is a pronoun.
    fn takes_pronoun(&self) -> bool {
        let suffix = |word: &str| ["ه", "ها", "هم", "هما"].into_iter().any(|s| word.ends_with(s));
        let verb = self.scene.grammar.subject == Subject::EitherSide && !self.tense.is_noun();
        let after = (self.clause.trigger.end < self.clause.tokens.end).then(|| self.scene.reading.word(self.clause.trigger.end));
        let with = after.is_some_and(|w| matches!(w, "به" | "بها" | "بهم" | "معه" | "معها" | "معهم"));
        verb && (with || suffix(self.scene.reading.word(self.clause.trigger.end - 1)))
    }

    /// A subject outside the usual place: in the clause before, or after the partner.
    fn elsewhere(&self, chosen: &mut Chosen) {
        if chosen.is_empty() {
            let lone = self.event == Event::Host && !self.tense.is_noun() || self.speaks_of_guest() && self.event != Event::Visit;
            let host =
                self.earlier(chosen).filter(|_| lone || self.event == Event::Host && self.scene.grammar.finite_verb_ends_clause);
            chosen.extend(host.map(|i| (i, "meeting.subject-of-another-clause")));
            return if chosen.is_empty() { self.pair_before(chosen) } else { self.whoever_else(chosen) };
        }
        let genitive = chosen.iter().all(|(_, rule)| *rule == "meeting.object") && self.tense.is_noun() && !self.is_owned();
        if genitive {
            return;
        }
        let found = self.earlier(chosen).or_else(|| self.later(chosen));
        chosen.extend(found.map(|i| (i, "meeting.subject-of-another-clause")));
    }

    /// Further subjects joined to one found in another clause.
    fn whoever_else(&self, chosen: &mut Chosen) {
        let Some((first, _)) = chosen.last().copied() else { return };
        let chain = (first + 1..self.agents.len()).take_while(|i| self.agents[*i].coordinated);
        chosen.extend(chain.map(|i| (i, "meeting.joined-by-and")));
    }

    /// Those named together in the sentence of an event that itself names nobody ("A and B said after the meeting").
    fn pair_before(&self, chosen: &mut Chosen) {
        if !self.tense.is_noun() {
            return;
        }
        let tied = |i: &usize| matches!(self.agents[*i].tie, Tie::Start | Tie::Comma | Tie::Bare | Tie::Link(Link::Of));
        let acts = |i: &usize| !self.agents[*i].bare_place && !self.agents[*i].bare_body && !self.agents[*i].coordinated;
        let joined = |i: &usize| self.agents.get(i + 1).is_some_and(|next| next.coordinated);
        let meant = |i: &usize| !self.collective || self.agents[*i].tokens.end <= self.clause.trigger.start;
        if let Some(first) = (0..self.agents.len()).find(|i| tied(i) && acts(i) && joined(i) && meant(i)) {
            let chain = (first + 1..self.agents.len()).take_while(|i| self.agents[*i].coordinated);
            chosen.push((first, "meeting.pair"));
            chosen.extend(chain.map(|i| (i, "meeting.joined-by-and")));
        } else if let Some(partner) = (1..self.agents.len()).find(|i| self.is_beside_pronoun(*i)) {
            chosen.extend(
                [(0, "meeting.pair"), (partner, "meeting.joined-by-and")].into_iter().filter(|(i, _)| self.agents[*i].person),
            );
        } else if self.is_occasion() {
            chosen.extend(
                self.earlier(chosen).filter(|i| self.agents[*i].person).map(|i| (i, "meeting.subject-of-another-clause")),
            );
        }
    }

    /// "Smith said that he and Jones had agreed": the other one is the subject of the sentence.
    fn is_beside_pronoun(&self, i: usize) -> bool {
        let start = self.agents[i].tokens.start;
        let and =
            start.checked_sub(1).filter(|at| *at > self.scene.tokens.start && self.scene.signs.link(*at) == Some(Link::And));
        and.is_some_and(|at| matches!(self.scene.reading.word(at - 1), "he" | "she" | "او" | "وی"))
    }

    /// "During talks held in Cairo on Saturday": the subject of the sentence was there.
    fn is_occasion(&self) -> bool {
        let from = self.clause.trigger.start.saturating_sub(2).max(self.scene.tokens.start);
        let leads = |s: &Sign| matches!(s.class, Class::Link(Link::In) | Class::Done);
        self.pointing == Pointing::Fresh && self.scene.signs.within(from..self.clause.trigger.start).any(leads)
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
        let first = all.first().map(|f| {
            let titled = |i: &&usize| self.agents[**i].person && self.agents[**i].tokens.start == self.agents[*f].tokens.start;
            all.iter().find(titled).unwrap_or(f)
        });
        all.iter().rfind(|i| near(i)).or(first).copied()
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

    /// "He met", "she joins": the subject is a pronoun right before the verb.
    fn subject_is_pronoun(&self) -> bool {
        let before = self.clause.trigger.start.checked_sub(1).filter(|b| *b >= self.scene.tokens.start);
        let verb = self.scene.grammar.adjective_before_noun && !self.tense.is_noun();
        verb && before.is_some_and(|b| matches!(self.scene.reading.word(b), "he" | "she" | "i"))
    }

    /// True when the clause names one party only and leaves its subject to a pronoun or to the verb.
    fn lacks_subject(&self, chosen: &Chosen) -> bool {
        if self.pointing == Pointing::Known && !self.is_owned() {
            return false;
        }
        let pronoun = self.scene.signs.any(self.clause.tokens.clone(), Class::Pronoun);
        let transitive = matches!(self.event, Event::Meet | Event::Host | Event::Call);
        let verb = self.scene.grammar.subject == Subject::EitherSide && !self.tense.is_noun() && transitive;
        let partners = |rule: &str| matches!(rule, "meeting.with" | "meeting.direction" | "meeting.joined-by-and");
        let lone = chosen.len() == 1 || groups(chosen) == 1 && chosen.iter().all(|(_, rule)| partners(rule));
        let goer = self.subject_is_pronoun() && chosen.iter().all(|(_, rule)| *rule != "meeting.subject");
        lone && (pronoun || verb || self.is_owned()) || goer
    }
}

/// How many were named apart from one another.
fn groups(chosen: &Chosen) -> usize {
    chosen.iter().filter(|(_, rule)| *rule != "meeting.joined-by-and").count()
}

fn push(out: &mut Vec<Party>, agent: &Agent, rule: &'static str) {
    for (actor, span) in &agent.names {
        if !out.iter().any(|p| p.actor == *actor) {
            out.push(Party { actor: *actor, span: *span, rule: RuleId(rule) });
        }
    }
}
