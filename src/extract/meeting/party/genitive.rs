//! Whose event a Persian noun names, where adjectives stand between: «گفت‌وگوهای غیرمستقیم سومالی و اتیوپی».

use super::agent::Agent;
use super::casting::{Casting, NOUN_REACH};
use super::tie::Tie;
use crate::extract::Actor;
use crate::extract::meeting::grammar::Object;
use crate::lexicon::{Class, Event, Layer, Link};
use crate::text::Span;

impl Casting<'_, '_, '_> {
    /// «گفت‌وگوهای غیرمستقیم سومالی و اتیوپی»: the genitive of a Persian noun behind its adjective.
    pub fn is_genitive_after_an_adjective(&self, i: usize) -> bool {
        let agent = &self.agents[i];
        let gap = self.clause.trigger.end..agent.tokens.start;
        let genitive = self.scene.grammar.object == Object::Genitive && self.tense.is_noun() && gap.len() <= 2;
        let plain = |at: usize| self.scene.reading.is_word(at) && !self.scene.signs.is(at, Class::Done);
        let several = self.agents.get(i + 1).is_some_and(|next| next.coordinated) && !agent.coordinated;
        // «نشست آتی گروه هفت»: the body that sits.
        let body = |(actor, _): &(Actor, Span)| matches!(actor, Actor::Organization(_));
        let sits = matches!(self.event, Event::Session | Event::Summit) && agent.names.iter().all(body);
        let ends_in_verb = self.scene.signs.is(self.clause.trigger.end - 1, Class::Done);
        genitive && (several || sits) && !ends_in_verb && gap.into_iter().all(plain)
    }

    /// «دیدار سه ساعته «الف» با «ب»»: adjectives and quotation marks between a Persian noun and whose meeting it is.
    pub fn is_genitive_before_a_partner(&self, i: usize) -> bool {
        let gap = self.clause.trigger.end..self.agents[i].tokens.start;
        let genitive = self.scene.grammar.object == Object::Genitive && self.tense.is_noun() && gap.len() <= NOUN_REACH;
        let tells = [Layer::Event, Layer::Link, Layer::Clause];
        let done = |at: usize| self.scene.signs.is(at, Class::Done) || self.scene.signs.is(at, Class::Current);
        let plain = |at: usize| !done(at) && tells.iter().all(|layer| self.scene.signs.covering(at, *layer).is_none());
        let visited = |next: &Agent| next.bare_place && next.tie == Tie::Link(Link::From);
        let travels = |next: &Agent| self.event == Event::Visit && next.bare_place && next.tie == Tie::Link(Link::To);
        let partner = |next: &Agent| next.tie == Tie::Link(Link::With) || visited(next) || travels(next);
        let partner = self.agents.get(i + 1).is_some_and(partner);
        genitive && partner && !done(self.clause.trigger.end - 1) && gap.into_iter().all(plain)
    }
}
