//! What stands before an English event without being its subject, or as whose talks it is.

use super::agent::Agent;
use super::casting::Casting;
use crate::extract::meeting::frame::signs::Sign;
use crate::lexicon::{Class, Event, RuleWord, Tense};

impl Casting<'_, '_, '_> {
    /// "Briefed the minister on his visit": whose visit it was is told by the subject, not by who heard of it.
    pub fn is_told_about_it(&self, agent: &Agent) -> bool {
        let verb = |s: &Sign| s.tokens.end <= agent.tokens.start && s.event().is_some_and(|(_, tense)| !tense.is_noun());
        let heard = self.scene.signs.within(self.scene.tokens.start..agent.tokens.start).next_back().is_some_and(verb);
        self.scene.grammar.adjective_before_noun && self.tense.is_noun() && self.is_owned() && heard
    }

    /// "The Sudanese peace talks": the country whose talks they are.
    pub fn is_of_its_country(&self, agent: &Agent) -> bool {
        let talks = matches!(self.event, Event::Negotiation | Event::Talk) && self.tense == Tense::Noun;
        let beside = agent.bare_place && !agent.city && agent.tokens.end == self.clause.trigger.start;
        self.scene.grammar.adjective_before_noun && talks && beside
    }

    /// "As talks with C stalled, A and B met": in English the partner of the noun right before.
    pub fn is_of_a_noun_before(&self, agent: &Agent) -> bool {
        let near = agent.tokens.start.saturating_sub(3).max(self.scene.tokens.start)..agent.tokens.start;
        let noun = |s: &Sign| s.event().is_some_and(|(_, tense)| tense.is_noun()) && s.tokens != self.clause.trigger;
        self.scene.grammar.adjective_before_noun && self.scene.signs.within(near).any(noun)
    }

    /// "A met B before talks with C": behind such a word the subject goes on, not whom it met.
    pub fn is_told_as_a_time_of(&self, start: usize) -> bool {
        let word = start.checked_sub(1).filter(|at| *at > self.scene.tokens.start).map_or("", |at| self.scene.reading.word(at));
        self.scene.grammar.adjective_before_noun && (word == "following" || RuleWord::Conjunction.has(word))
    }

    /// Where the words of an English statement begin that the clause stands in.
    pub fn after_a_statement(&self) -> usize {
        let before = self.scene.signs.within(self.scene.tokens.start..self.clause.tokens.start);
        let says = |s: &Sign| s.class == Class::Boundary && !self.scene.signs.is(s.tokens.start, Class::Relative);
        let said = |s: &Sign| says(s) && RuleWord::States.has(self.scene.reading.word(s.tokens.start));
        let last = before.rev().find(|s| said(s)).filter(|_| self.scene.grammar.adjective_before_noun);
        last.map_or(self.scene.tokens.start, |s| s.tokens.end)
    }
}
