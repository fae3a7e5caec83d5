//! Who stands behind a trigger: partners, objects, and who is joined to them.

use super::agent::Agent;
use super::casting::{Casting, Chosen};
use super::tie::Tie;
use crate::extract::meeting::frame::split;
use crate::extract::meeting::grammar::Subject;
use crate::lexicon::{Event, Link, RuleWord, Tense};
use crate::text::Lang;

impl Casting<'_, '_, '_> {
    pub fn right(&self, chosen: &mut Chosen) {
        for (i, agent) in self.agents.iter().enumerate() {
            if !(self.clause.trigger.end..self.clause.tokens.end).contains(&agent.tokens.start) {
                continue;
            }
            let after = chosen.iter().any(|(c, _)| c + 1 == i);
            let chained = after && (agent.coordinated && !self.is_behind_a_list(i) || self.leads_the_one_before(agent))
                || self.is_next_met(i, chosen);
            let inner = agent.coordinated && i > 0 && self.agents[i - 1].tokens.start >= self.clause.trigger.end;
            let rule = if chained { Some("meeting.joined-by-and") } else { self.on_the_right(i).filter(|_| !inner) };
            let rule = rule.or_else(|| self.is_object_behind_the_subject(i, chosen).then_some("meeting.object"));
            chosen.extend(rule.map(|rule| (i, rule)));
        }
    }

    /// "After the meeting between A and B, C went to Oslo": who comes behind the last of a list and a comma.
    fn is_behind_a_list(&self, i: usize) -> bool {
        let word = |at: usize| if at > self.scene.tokens.start { self.scene.reading.word(at - 1) } else { "" };
        let led = |a: &Agent, mark: &str| word(a.tokens.start) == mark;
        let last = i.checked_sub(1).is_some_and(|b| self.agents[b].coordinated && led(&self.agents[b], "and"));
        let goes_on = self.agents.get(i + 1).is_some_and(|next| next.coordinated);
        let opens = self.scene.reading.tokens[self.agents[i].tokens.start].capital;
        self.scene.grammar.adjective_before_noun && last && led(&self.agents[i], ",") && opens && !goes_on
    }

    /// وفد الحركة برئاسة أحد قادتها: who leads a delegation is of its side.
    fn leads_the_one_before(&self, agent: &Agent) -> bool {
        let before = agent.tokens.start.checked_sub(1).map_or("", |at| self.scene.reading.word(at));
        agent.person && RuleWord::LedBy.has(before)
    }

    /// "Saw A in Paris on Monday and B in Rome": who comes after the place and day where the one before was met.
    fn is_next_met(&self, i: usize, chosen: &Chosen) -> bool {
        let agent = &self.agents[i];
        let met = |c: usize| self.agents[c].person && agent.person && i - c <= 2;
        let Some((last, _)) = chosen.last().filter(|(c, _)| met(*c)) else { return false };
        let place = |a: &Agent| a.bare_place && a.tie == Tie::Link(Link::In);
        let gap = self.agents[*last].tokens.end..agent.tokens.start;
        let and = !gap.is_empty() && self.scene.signs.link(gap.end - 1) == Some(Link::And);
        let told = split::tells_where_or_when(self.scene, &gap) && self.agents[last + 1..i].iter().all(place);
        let after = agent.tokens.end..(agent.tokens.end + 2).min(self.scene.tokens.end);
        and && told && (after.len() < 2 || split::tells_where_or_when(self.scene, &after))
    }

    fn on_the_right(&self, i: usize) -> Option<&'static str> {
        let agent = &self.agents[i];
        let gap = self.clause.trigger.end..agent.tokens.start;
        let joined_noun =
            self.tense.is_noun() && !agent.bare_place && !agent.bare_body && self.scene.grammar.subject == Subject::EitherSide;
        if self.is_behind_preparations(agent) {
            return None;
        }
        if self.owns_a_thing(agent) && !matches!(agent.tie, Tie::Link(Link::With | Link::Between)) {
            return None;
        }
        match agent.tie {
            Tie::Start if joined_noun && (1..=2).contains(&gap.len()) => Some("meeting.object"),
            Tie::Link(Link::Topic) if self.is_doer(agent) => Some("meeting.with"),
            Tie::Link(Link::Topic) if self.signs_between(agent) => Some("meeting.between"),
            _ if self.event == Event::Host && agent.bare_place => None,
            Tie::Link(_) if self.is_host_behind_by(agent) => Some("meeting.of"),
            Tie::Link(Link::With | Link::Between) if self.is_of_a_nearer_event(agent) || self.is_met_on_a_journey(agent) => None,
            Tie::Link(Link::Between) if self.is_a_topic_between(&gap) || self.is_discussed_between() => None,
            Tie::Link(Link::With) if self.is_host_of_another(&gap) || self.is_of_a_quarrel(agent) => None,
            Tie::Link(Link::With) if self.is_partner_of_a_topic(agent) => None,
            Tie::Comma | Tie::Start if self.tells_of_it(agent) => None,
            Tie::Link(Link::With) => Some("meeting.with"),
            Tie::Link(Link::Between) => Some("meeting.between"),
            _ if self.does_it(agent) => Some("meeting.subject"),
            _ if self.receives_a_thing(agent) => None,
            Tie::Link(Link::Of) if self.is_of_a_matter(&gap) => None,
            Tie::Link(Link::Of) if gap.len() <= 4 && !self.is_of_another(i) => Some("meeting.of"),
            Tie::Direct | Tie::Bare | Tie::Start | Tie::Comma if self.is_discussed(agent) => None,
            Tie::Direct if self.is_behind_an_article(agent) => None,
            Tie::Direct if gap.len() <= 4 && !self.is_site(i) => Some("meeting.object"),
            Tie::Link(Link::To) if self.follows_another_event(agent) => None,
            Tie::Link(Link::To) if self.takes_direction(agent) => Some("meeting.direction"),
            Tie::Link(Link::In) if self.event == Event::Visit && agent.bare_place && gap.len() <= 3 => {
                Some("meeting.destination")
            }
            Tie::Link(Link::In) if self.sits_in(agent, gap.len()) || self.is_at_home(agent) => Some("meeting.of"),
            Tie::Link(Link::From) if self.event == Event::Call && !agent.bare_place => Some("meeting.with"),
            Tie::Link(Link::From) if self.is_visited(agent) => Some("meeting.destination"),
            Tie::Bare if self.is_genitive_after_an_adjective(i) || self.is_genitive_before_a_partner(i) => Some("meeting.of"),
            // خلال استقباله، وزير الخارجية: the noun has its object as the verb has.
            Tie::Comma if self.tense == Tense::Own && self.scene.lang == Lang::Ar && gap.len() == 1 && !agent.bare_place => {
                Some("meeting.object")
            }
            Tie::Start | Tie::Comma | Tie::Bare if self.is_object_of_own(agent, &gap) => Some("meeting.object"),
            Tie::Start | Tie::Comma | Tie::Bare if self.takes_object(&gap) => Some("meeting.object"),
            _ => None,
        }
    }
}
