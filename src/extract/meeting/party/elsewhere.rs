//! Subjects outside the clause of a trigger: in the clause before, after the partner, named together in the sentence.

use std::ops::Range;

use super::agent::{Agent, Scene};
use super::casting::{Casting, Chosen};
use super::tie::{Tie, is_comma, is_quote};
use crate::extract::meeting::frame::Pointing;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::grammar::Subject;
use crate::lexicon::{Class, Event, Link, RuleWord, Tense};
use crate::text::Lang;

/// How many words a phrase may have before its noun that opens a sentence: "At an extraordinary closed-door".
const OPENING: usize = 6;

/// ", the ministers of the Union".
fn article_behind_comma(scene: &Scene, agent: &Agent) -> bool {
    let word = |back: usize| agent.tokens.start.checked_sub(back).map_or("", |at| scene.reading.word(at));
    matches!(word(1), "the" | "both") && word(2) == ","
}

impl Casting<'_, '_, '_> {
    /// A subject outside the usual place: in the clause before, or after the partner.
    pub fn elsewhere(&self, chosen: &mut Chosen) {
        if chosen.is_empty() && self.comes_after_another() {
            return;
        }
        if chosen.is_empty() {
            let lone = self.event == Event::Host && !self.tense.is_noun() || self.speaks_of_guest() && self.event != Event::Visit;
            let lone = lone || self.opens_with_a_conjunction();
            let host =
                self.earlier(chosen).filter(|_| lone || self.event == Event::Host && self.scene.grammar.finite_verb_ends_clause);
            // "His spokesman said the two leaders had met": who is meant was told before.
            let told = self.collective.is_some() && self.tense != Tense::Own;
            chosen.extend(host.filter(|_| !told).map(|i| (i, "meeting.subject-of-another-clause")));
            self.pair_of_the_relative(chosen);
            return if chosen.is_empty() { self.pair_before(chosen) } else { self.whoever_else(chosen) };
        }
        if self.has_its_own_subject() || self.comes_after_another() {
            return;
        }
        let genitive = chosen.iter().all(|(_, rule)| *rule == "meeting.object") && self.tense.is_noun() && !self.is_owned();
        if genitive {
            return;
        }
        // خلال زيارته التي تستمر يومين نظيره: whoever comes behind a visit is not its guest too.
        let told = self.scene.lang == Lang::Ar
            && self.event == Event::Visit
            && chosen.iter().any(|(_, rule)| *rule == "meeting.subject");
        let found = self.earlier(chosen).or_else(|| self.later(chosen)).filter(|_| !told);
        // "A delegation headed by A visited Oslo and met B".
        let leads =
            |i: &usize| self.agents.get(*i).is_some_and(|a| a.tokens.end <= self.clause.tokens.start && self.leads_delegation(a));
        let leader = found.map(|i| i + 1).filter(leads).filter(|i| !chosen.iter().any(|(c, _)| c == i));
        let found = [found, leader].into_iter().flatten();
        chosen.extend(found.map(|i| (i, "meeting.subject-of-another-clause")));
    }

    /// "A said the president was to hold talks with B": an English clause whose subject is only not told by name.
    fn has_its_own_subject(&self) -> bool {
        let clause = self.clause.tokens.start..self.clause.trigger.start;
        let word = |at: usize| self.scene.reading.word(at);
        let article = clause.clone().next().is_some_and(|at| word(at) == "the");
        let verb = |at: usize| RuleWord::Verbal.has(word(at));
        let said = clause.start > self.scene.tokens.start && self.scene.signs.is(clause.start - 1, Class::Boundary);
        self.scene.grammar.adjective_before_noun && article && said && clause.skip(2).any(verb)
    }

    /// "The meeting, which A attended, came hours after talks in Oslo": the noun tells of another event.
    fn comes_after_another(&self) -> bool {
        let start = self.clause.tokens.start;
        let came = start > self.scene.tokens.start && RuleWord::ComesAfter.has(self.scene.reading.word(start - 1));
        self.scene.grammar.adjective_before_noun && self.tense.is_noun() && came
    }

    /// "A and B agreed a truce after meeting in Paris".
    fn opens_with_a_conjunction(&self) -> bool {
        let first = self.scene.reading.word(self.clause.trigger.start);
        let verb = self.event == Event::Meet && !self.tense.is_noun() && self.scene.grammar.adjective_before_noun;
        verb && RuleWord::While.has(first)
    }

    /// "A and B, who last met in May".
    fn pair_of_the_relative(&self, chosen: &mut Chosen) {
        let start = self.clause.tokens.start;
        let opens = start > self.scene.tokens.start && self.scene.signs.is(start - 1, Class::Relative);
        if !chosen.is_empty() || self.tense.is_noun() || !opens {
            return;
        }
        let near = |i: &usize| self.agents[*i].tokens.end < start && start - self.agents[*i].tokens.end <= 2;
        let Some(last) = (0..self.agents.len()).rfind(near).filter(|i| self.agents[*i].coordinated) else { return };
        let first = (0..last).rfind(|i| !self.agents[*i].coordinated).unwrap_or(0);
        chosen.extend((first..=last).map(|i| (i, "meeting.pair")));
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
        let lone = |a: &Agent| {
            a.bare_body && !matches!(a.tie, Tie::Start | Tie::Comma) || a.bare_place && (a.tie != Tie::Start || a.city)
        };
        let joined = |i: &usize| self.agents.get(i + 1).is_some_and(|next| next.coordinated);
        // "Dublin and Belfast agreed to hold talks": two capitals that open a clause are governments.
        let governments = |i: &usize| {
            let first = &self.agents[*i];
            let lead = joined(i) && first.city && self.agents[i + 1].city && first.tie == Tie::Start;
            lead && self.scene.grammar.adjective_before_noun
        };
        let acts = |i: &usize| (!lone(&self.agents[*i]) || governments(i)) && !self.agents[*i].coordinated;
        let meant = |i: &usize| self.collective.is_none() || self.agents[*i].tokens.end <= self.clause.trigger.start;
        if let Some(first) = (0..self.agents.len()).find(|i| tied(i) && acts(i) && joined(i) && meant(i)) {
            let chain = (first + 1..self.agents.len()).take_while(|i| self.agents[*i].coordinated);
            chosen.push((first, "meeting.pair"));
            chosen.extend(chain.map(|i| (i, "meeting.joined-by-and")));
        } else if let Some(partner) = (1..self.agents.len()).find(|i| self.is_beside_pronoun(*i)) {
            chosen.extend(
                [(0, "meeting.pair"), (partner, "meeting.joined-by-and")].into_iter().filter(|(i, _)| self.agents[*i].person),
            );
        } else if let Some(i) = self.subject_behind().filter(|_| self.is_occasion() && self.collective.is_none()) {
            chosen.push((i, "meeting.subject-of-another-clause"));
            let chain = (i + 1..self.agents.len()).take_while(|i| self.agents[*i].coordinated);
            chosen.extend(chain.map(|i| (i, "meeting.joined-by-and")));
        } else if self.is_occasion() && self.collective.is_none() {
            let told = |i: &usize| self.scene.signs.any(self.agents[*i].tokens.end..self.clause.trigger.start, Class::Pair);
            let subject = self.earlier(chosen).filter(|i| self.can_sit(*i) && !told(i));
            match subject {
                Some(i) => chosen.push((i, "meeting.subject-of-another-clause")),
                None => chosen.extend(self.speaker_and_hearer().into_iter().flatten().map(|i| (i, "meeting.pair"))),
            }
        }
    }

    /// "At a summit in Oslo on Sunday, the Union's leaders agreed": the subject behind the phrase that opens an English
    /// sentence.
    fn subject_behind(&self) -> Option<usize> {
        let (trigger, start) = (&self.clause.trigger, self.scene.tokens.start);
        let opens = trigger.start - start <= OPENING && !self.agents.iter().any(|a| a.tokens.start < trigger.start);
        let comma = |a: &Agent| self.scene.reading.word(a.tokens.start - 1) == "," && a.tokens.start - trigger.end <= OPENING * 3;
        let group = |a: &Agent| !a.bare_place && !matches!(a.tie, Tie::Link(_));
        let sits = matches!(self.event, Event::Session | Event::Summit | Event::Meet);
        let behind = |a: &Agent| a.tokens.start > trigger.end && group(a) && (comma(a) || article_behind_comma(self.scene, a));
        self.agents.iter().position(behind).filter(|_| opens && sits && self.scene.grammar.adjective_before_noun)
    }

    /// A person, or the body that a session is of.
    fn can_sit(&self, i: usize) -> bool {
        let sits = matches!(self.event, Event::Session | Event::Summit);
        let official = || !self.agents[i].bare_place && self.is_appended();
        self.agents[i].person || sits && self.agents[i].bare_body || official()
    }

    /// "In a telephone call on Saturday, A urged B to".
    fn speaker_and_hearer(&self) -> Option<[usize; 2]> {
        let free = |a: &Agent| a.person && a.tokens.start >= self.clause.trigger.end && !matches!(a.tie, Tie::Link(_));
        let verb = |at: usize| self.scene.reading.is_word(at) && self.scene.signs.link(at).is_none();
        let beside = |i: &usize| {
            let gap = self.agents[*i].tokens.end..self.agents[i + 1].tokens.start;
            (1..=3).contains(&gap.len()) && gap.into_iter().all(verb)
        };
        let pairs = 0..self.agents.len().saturating_sub(1);
        let mut pairs = pairs.filter(|i| free(&self.agents[*i]) && self.agents[i + 1].person);
        let first = pairs.find(beside).filter(|_| self.scene.grammar.adjective_before_noun)?;
        Some([first, first + 1])
    }

    /// "Smith said that he and Jones had agreed": the other one is the subject of the sentence.
    fn is_beside_pronoun(&self, i: usize) -> bool {
        let start = self.agents[i].tokens.start;
        let and =
            start.checked_sub(1).filter(|at| *at > self.scene.tokens.start && self.scene.signs.link(*at) == Some(Link::And));
        and.is_some_and(|at| matches!(self.scene.reading.word(at - 1), "he" | "she" | "او" | "وی"))
    }

    /// "Where he and NAME talked": whom the pronoun means, in the clause before or the sentence before.
    pub fn beside_pronoun(&self, chosen: &Chosen) -> Option<&Agent> {
        let verb = !self.tense.is_noun() && self.scene.grammar.adjective_before_noun;
        let (i, _) = chosen.iter().find(|(i, rule)| *rule == "meeting.subject" && self.is_beside_pronoun(*i)).filter(|_| verb)?;
        let here = self.agents[..*i].iter().find(|a| a.person && !matches!(a.tie, Tie::Link(_)));
        here.or(self.recent.first())
    }

    /// "During talks held in Cairo on Saturday": the subject of the sentence was there.
    fn is_occasion(&self) -> bool {
        let from = self.clause.trigger.start.saturating_sub(2).max(self.scene.tokens.start);
        let leads = |s: &Sign| matches!(s.class, Class::Link(Link::In) | Class::Done);
        let led = self.scene.signs.within(from..self.clause.trigger.start).any(leads);
        self.pointing == Pointing::Fresh && (led || self.is_appended())
    }

    /// "The ministers of the bloc, meeting in Accra, said".
    fn is_appended(&self) -> bool {
        let trigger = &self.clause.trigger;
        let comma = trigger.start > self.scene.tokens.start && self.scene.reading.word(trigger.start - 1) == ",";
        let place = trigger.end < self.scene.tokens.end && self.scene.signs.link(trigger.end) == Some(Link::In);
        comma && place && self.scene.reading.word(trigger.start) == "meeting"
    }

    /// True for agents that can be the subject of a clause.
    fn is_free(&self, i: usize, chosen: &Chosen) -> bool {
        let agent = &self.agents[i];
        let bare = self.scene.grammar.subject == Subject::EitherSide || agent.person;
        let placed = match agent.tie {
            Tie::Start | Tie::Comma | Tie::Direct => true,
            Tie::Bare => bare,
            Tie::Link(_) => self.leads_delegation(agent),
        };
        let body = agent.bare_body && !(agent.tie == Tie::Start && agent.names.len() == 1);
        placed && !agent.bare_place && !body && !chosen.iter().any(|(c, _)| *c == i)
    }

    /// "A delegation led by A".
    fn leads_delegation(&self, agent: &Agent) -> bool {
        let word = |back: usize| agent.tokens.start.checked_sub(back).map_or("", |at| self.scene.reading.word(at));
        agent.person && word(1) == "by" && matches!(word(2), "led" | "headed")
    }

    /// The subject of an earlier clause: of the one that a relative clause hangs on, else the first.
    pub fn earlier(&self, chosen: &Chosen) -> Option<usize> {
        let start = self.clause.tokens.start;
        let said = self.after_a_dropped_speaker();
        let told = |i: &usize| self.agents[*i].tokens.end <= start && self.agents[*i].tokens.start >= said;
        let mut before = (0..self.agents.len()).filter(|i| told(i) && self.is_free(*i, chosen));
        let near = |i: &usize| start - self.agents[*i].tokens.end <= 2 && !self.is_told_as_a_time_of(start);
        let mut all: Vec<usize> = before.by_ref().collect();
        // "A said B looked forward to hosting C": of whoever is told of, not of who tells it.
        let told = self.after_a_statement();
        if all.iter().any(|i| self.agents[*i].tokens.start >= told) {
            all.retain(|i| self.agents[*i].tokens.start >= told);
        }
        let first = all.first().map(|f| {
            let titled = |i: &&usize| self.agents[**i].person && self.agents[**i].tokens.start == self.agents[*f].tokens.start;
            all.iter().find(titled).unwrap_or(f)
        });
        all.iter().rfind(|i| near(i)).or(first).copied()
    }

    /// وأضاف أنه سيلتقي: "he" is whoever speaks, and no one whom the sentence names before.
    fn after_a_dropped_speaker(&self) -> usize {
        let before = self.scene.signs.within(self.scene.tokens.start..self.clause.trigger.start);
        let pronoun = |s: &&Sign| RuleWord::ThatHe.has(self.scene.reading.word(s.tokens.start));
        let said = before.rev().find(|s| s.class == Class::Boundary && pronoun(s)).filter(|_| self.scene.lang == Lang::Ar);
        let verb = |at: usize| self.scene.signs.is(at, Class::Boundary) && !self.scene.signs.is(at, Class::Relative);
        let start = said.map(|s| s.tokens.start).filter(|at| *at > self.scene.tokens.start && verb(at - 1));
        start.unwrap_or(self.scene.tokens.start)
    }

    fn later(&self, chosen: &Chosen) -> Option<usize> {
        (0..self.agents.len())
            .find(|i| self.agents[*i].tokens.start >= self.clause.trigger.end && self.is_free(*i, chosen) && self.may_follow(*i))
    }

    /// «القمة التي يتسلم خلالها الرئيس الرئاسة»: an Arabic clause about a noun has its own subject, up to its comma.
    fn is_in_a_relative_clause(&self, between: &Range<usize>) -> bool {
        let relative = self.scene.signs.within(between.clone()).rfind(|s| s.class == Class::Relative);
        let closed = |from: usize| (from..between.end).any(|at| is_comma(self.scene.reading.word(at)));
        self.scene.lang == Lang::Ar && relative.is_some_and(|s| !closed(s.tokens.end))
    }

    /// True for an agent after the trigger that can be the one who met: no other event between, and in its clause
    /// unless verbs may come first.
    fn may_follow(&self, i: usize) -> bool {
        let at = self.agents[i].tokens.start;
        // "“The summit will be held in May,” the minister said", "A will meet B, the spokesman said".
        let next = self.agents[i].tokens.end.min(self.scene.tokens.end - 1);
        let said = self.scene.signs.is(next, Class::Boundary) || self.scene.reading.word(next) == "told";
        let told = self.scene.signs.any(self.clause.trigger.end..at, Class::Planned) || is_quote(self.scene.reading.word(at - 1));
        let subject = !self.tense.is_noun() && self.agents.iter().any(|a| a.tokens.end <= self.clause.trigger.start);
        let told = if self.tense.is_noun() { told } else { subject };
        if self.scene.grammar.adjective_before_noun && said && told {
            return false;
        }
        let between = self.clause.trigger.end..at;
        let since = self.scene.signs.any(between.clone(), Class::Since) || self.is_in_a_relative_clause(&between);
        let near = between.len() <= 25
            && !since
            && !self.scene.signs.within(between).any(|s| s.event().is_some_and(|(_, t)| !t.is_noun()));
        near && (self.scene.grammar.subject == Subject::EitherSide || at < self.clause.tokens.end)
    }
}
