//! Who stands before a trigger: its subject.

use super::agent::Agent;
use super::casting::{Casting, Chosen};
use super::lacking::groups;
use super::tie::Tie;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::frame::{Pointing, resumes};
use crate::extract::meeting::grammar::{Object, Subject};
use crate::lexicon::{Class, Event, Link, RuleWord, Tense};
use crate::text::Lang;

impl Casting<'_, '_, '_> {
    pub fn left(&self, chosen: &mut Chosen) {
        let either = self.scene.grammar.subject == Subject::EitherSide;
        let guest =
            |rule: &str| matches!(rule, "meeting.with" | "meeting.joined-by-and" | "meeting.destination" | "meeting.direction");
        let guests = chosen.iter().all(|(_, rule)| guest(rule));
        // «يجري الرئيس زيارة إلى … تلبية لدعوة نظيره»: the guest stands before the noun.
        let host = chosen.iter().any(|(i, _)| self.agents[*i].person);
        let visits = host && self.event == Event::Visit && self.scene.lang == Lang::Ar;
        let paired = !visits && chosen.len() >= 2 && (self.tense.is_noun() && !guests || either && groups(chosen) > 1);
        // أمير يلتقي الوزير والرئيس: those joined by "and" behind the verb are its objects when one stands right before it.
        let joined = chosen.len() >= 2 && either && !self.tense.is_noun() && groups(chosen) == 1 && !self.takes_pronoun();
        let joined = joined && !self.goes_on_about_the_subject();
        if let Some(i) = self.before_a_relative_clause() {
            chosen.push((i, "meeting.subject"));
            return;
        }
        let shares = self.shares_its_subject();
        let spoken_of = self.is_only_spoken_of() || self.is_told_as_a_time();
        let watched = chosen.is_empty() && spoken_of
            || self.gathers_others()
            || self.is_gathered()
            || self.is_told_of()
            || self.is_only_reported(chosen);
        let mut subject: Option<usize> = None;
        for (i, agent) in self.agents.iter().enumerate().rev() {
            if agent.tokens.end > self.clause.trigger.start || !self.clause.holds(agent.tokens.start) {
                continue;
            }
            let beside = agent.tokens.end == self.clause.trigger.start && self.is_site(i);
            let rule = match agent.tie {
                _ if beside || self.attends_another(i) => None,
                Tie::Link(Link::With | Link::Between) if self.is_told_as_a_time() => None,
                Tie::Link(Link::With | Link::Between) if paired && self.scene.grammar.object == Object::Genitive => None,
                Tie::Link(Link::With) if self.was_met_before(agent) => None,
                Tie::Link(Link::With | Link::Between) if self.is_of_a_noun_before(agent) => None,
                Tie::Link(Link::Topic) if self.is_doer(agent) => Some("meeting.with"),
                Tie::Link(Link::With) => Some("meeting.with"),
                Tie::Link(Link::Between) => Some("meeting.between"),
                Tie::Link(_) if self.names_the_event(i) => Some("meeting.of"),
                Tie::Link(Link::From) if self.event == Event::Host && !agent.bare_place => Some("meeting.guest"),
                Tie::Link(Link::To) if self.leads_to(agent) || self.hears(agent) => Some("meeting.direction"),
                Tie::Link(Link::In) if self.event == Event::Visit && agent.bare_place => Some("meeting.destination"),
                Tie::Link(Link::Topic) if self.is_bound_for(agent) => Some("meeting.destination"),
                Tie::Link(Link::Topic) if self.follows_a_conjunction(agent) => Some("meeting.subject"),
                Tie::Link(_) => None,
                _ if self.is_of_its_country(agent) => Some("meeting.of"),
                Tie::Direct if self.is_told_about_it(agent) => None,
                _ if shares => None,
                _ if (paired || watched) && !self.owns(agent) || self.is_genitive_of_another(agent) => None,
                _ if joined && agent.tokens.end != self.clause.trigger.start => None,
                _ => self.is_subject(i, &mut subject).then_some("meeting.subject"),
            };
            chosen.extend(rule.map(|rule| (i, rule)));
        }
    }

    /// «پس از گفت‌وگو با او عازم قاهره شد»: the partner of what came before.
    fn was_met_before(&self, agent: &Agent) -> bool {
        let before = self.scene.signs.within(self.clause.tokens.start..agent.tokens.start);
        let noun = |s: &&Sign| s.event().is_some_and(|(_, tense)| tense.is_noun());
        let Some(noun) = before.rev().find(noun).filter(|_| self.scene.grammar.finite_verb_ends_clause) else { return false };
        let led = noun.tokens.start.checked_sub(1).filter(|at| self.scene.reading.word(*at) == "از");
        let after = led.is_some_and(|at| at > 0 && matches!(self.scene.reading.word(at - 1), "پس" | "بعد" | "پیش" | "قبل"));
        after && agent.tokens.start - noun.tokens.end <= 2
    }

    /// «از سوی وزیر خارجه استقبال شد», «تماسی از سوی او دریافت کرد»: who received or called.
    pub fn is_doer(&self, agent: &Agent) -> bool {
        let word = |back: usize| agent.tokens.start.checked_sub(back).map_or("", |at| self.scene.reading.word(at));
        let by = word(1) == "توسط" || word(1) == "سوی" && word(2) == "از" || word(1) == "طرف" && word(2) == "از";
        // «اطلاعیه صادره از سوی دولت، در این گفت‌وگوی تلفنی»: a comma closes what somebody else did.
        let before = agent.tokens.end <= self.clause.trigger.start;
        let closed = before && self.scene.reading.word(agent.tokens.end) == "،";
        by && !closed && matches!(self.event, Event::Host | Event::Call)
    }

    /// «درباره نشست آستانه با حضور ایران گفت‌وگو کردند»: those present at what is talked about.
    fn attends_another(&self, i: usize) -> bool {
        let first = (0..=i).rev().find(|j| !self.agents[*j].coordinated).unwrap_or(i);
        let agent = &self.agents[first];
        if !self.scene.grammar.finite_verb_ends_clause || agent.tie != Tie::Link(Link::With) {
            return false;
        }
        let present = |at: usize| RuleWord::Participation.has(self.scene.reading.word(at));
        let with = agent.tokens.start.checked_sub(2).filter(|at| *at > self.clause.tokens.start && present(at + 1));
        with.is_some_and(|with| {
            let near = with.saturating_sub(2).max(self.clause.tokens.start)..with;
            self.scene.signs.within(near).any(|s| s.event().is_some_and(|(_, tense)| tense.is_noun()))
        })
    }

    /// "Rice, who had been in Ramallah, flies to Amman": the subject of a verb after a clause about it.
    fn before_a_relative_clause(&self) -> Option<usize> {
        let trigger = &self.clause.trigger;
        let before = trigger.start.checked_sub(1).filter(|b| *b > self.scene.tokens.start)?;
        let verb = self.scene.grammar.adjective_before_noun && !self.tense.is_noun() && resumes(self.scene, trigger);
        let mut opened = self.scene.signs.within(self.scene.tokens.start..before).rev().filter(|s| s.class == Class::Relative);
        let relative = opened.next().filter(|_| verb)?.tokens.start;
        self.agents.iter().rposition(|a| a.tokens.end <= relative && relative - a.tokens.end <= 2 && !a.bare_place)
    }

    /// "At the Union's summit", "took part in the Chile-Peru talks": who stands right before an English event noun.
    fn names_the_event(&self, i: usize) -> bool {
        let agent = &self.agents[i];
        let sits = matches!(self.event, Event::Session | Event::Summit | Event::Meet | Event::Talk | Event::Negotiation);
        let start = self.clause.trigger.start;
        let beside = |end: usize| {
            let end = end + usize::from(self.scene.reading.word(end) == "'s");
            end <= start && start - end <= 1 && (end..start).all(|at| !self.scene.stops(at))
        };
        let pair = self.agents.get(i + 1).is_some_and(|next| next.coordinated && next.bare_place && beside(next.tokens.end));
        let body = agent.bare_body && beside(agent.tokens.end) || agent.bare_place && !agent.city && pair;
        self.scene.grammar.adjective_before_noun && self.tense == Tense::Noun && sits && body && !self.is_occasion_of_another()
    }

    /// "Met his host at the Union's summit": the summit is only where they met.
    fn is_occasion_of_another(&self) -> bool {
        let meets = |s: &Sign| {
            let other = matches!(s.event(), Some((Event::Meet | Event::Talk | Event::Host | Event::Call | Event::See, _)));
            s.class == Class::Aside || other && s.tokens != self.clause.trigger
        };
        self.scene.signs.iter().any(meets)
    }

    /// "A met B on Friday and will fly to Oslo": the subject of the second verb is that of the first.
    fn shares_its_subject(&self) -> bool {
        let (trigger, start) = (&self.clause.trigger, self.clause.tokens.start);
        let word = |at: usize| self.scene.reading.word(at);
        let joint = trigger.start.checked_sub(1).filter(|at| *at > start && matches!(word(*at), "and" | "but" | "then"));
        let first = self
            .scene
            .signs
            .within(self.scene.tokens.start..start)
            .any(|s| s.tokens.end == start && s.event().is_some_and(|(_, tense)| !tense.is_noun() && tense != Tense::Own));
        let met = self.agents.iter().any(|a| a.tokens.start == start);
        self.scene.grammar.adjective_before_noun && !self.tense.is_noun() && joint.is_some() && first && met
    }

    /// "Peskov hailed the meeting": a known meeting that its sentence does not place its subject in.
    fn is_only_spoken_of(&self) -> bool {
        let reach = if self.scene.lang == Lang::Ar { 2 } else { 4 };
        let from = self.clause.trigger.start.saturating_sub(reach).max(self.clause.tokens.start);
        // «درباره این مذاکرات گفت»: in Persian who speaks about it need not have been there.
        let about = self.scene.lang != Lang::Fa;
        let topic = |s: &Sign| about && s.class == Class::Link(Link::Topic);
        let leads = |s: &Sign| topic(s) || matches!(s.class, Class::Link(Link::In) | Class::Done) || s.event().is_some();
        let led = self.scene.signs.within(from..self.clause.trigger.start).any(leads);
        self.pointing == Pointing::Known && self.tense == Tense::Noun && !led
    }

    /// "After Kenya met Uganda": what looks like a preposition opens a clause.
    fn follows_a_conjunction(&self, agent: &Agent) -> bool {
        let verb = self.scene.grammar.adjective_before_noun && !self.tense.is_noun();
        let before = agent.tokens.start.checked_sub(1).filter(|at| *at >= self.scene.tokens.start);
        let opens = before.is_some_and(|at| RuleWord::Conjunction.has(self.scene.reading.word(at)));
        verb && opens && self.clause.trigger.start - agent.tokens.end <= 1
    }

    /// Persian has both subject and object before the verb; elsewhere the nearest noun phrase (with those joined to
    /// it) is the subject.
    fn is_subject(&self, i: usize, subject: &mut Option<usize>) -> bool {
        let joined = subject.is_some_and(|s| s == i + 1 && (self.agents[s].coordinated || self.is_told(s)));
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
            // An Arabic goal stands behind its verb.
            Event::Visit => agent.bare_place && self.scene.lang != Lang::Ar,
            Event::Meet => self.scene.grammar.finite_verb_ends_clause && !agent.bare_place,
            _ => false,
        }
    }

    /// What follows another event noun is its genitive in Persian; a place after another verb is where that one goes.
    fn is_genitive_of_another(&self, agent: &Agent) -> bool {
        let start = agent.tokens.start;
        let ends_here = |s: &Sign| s.event().is_some() && s.tokens.end == start && s.tokens != self.clause.trigger;
        let near = |s: &Sign| {
            let gap = s.tokens.end..start;
            let noun = s.event().is_some_and(|(_, tense)| tense.is_noun()) && s.tokens != self.clause.trigger;
            let plain = |at: usize| self.scene.reading.is_word(at) && self.scene.signs.link(at).is_none();
            noun && s.tokens.end <= start && gap.len() <= 2 && gap.into_iter().all(plain)
        };
        let persian = agent.bare_body && self.scene.lang == Lang::Fa;
        if persian && self.scene.signs.within(self.clause.tokens.start..start).any(near) {
            return true;
        }
        let goal = agent.bare_place && agent.tie == Tie::Direct && self.scene.grammar.object == Object::AfterVerb;
        let genitive = (agent.bare_body || agent.city) && self.scene.grammar.object == Object::Genitive;
        (goal || genitive) && self.scene.signs.iter().any(ends_here)
    }
}
