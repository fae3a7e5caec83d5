//! Who takes part in the event of one trigger: [`Casting`].

use std::ops::Range;

use super::agent::{Agent, Scene};
use super::tie::Tie;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::frame::{Clause, Collective, Pointing};
use crate::extract::meeting::grammar::Object;
use crate::extract::{Actor, Party, RuleId};
use crate::lexicon::{Class, Event, Link, RuleWord, Tense};
use crate::text::Lang;

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
    /// Parties named before whom the clause speaks of.
    pub collective: Option<Collective>,
    /// The people of the sentences before, whoever the last one is about first.
    pub recent: &'a [Agent],
}

/// How far behind an event noun its genitive may stand, adjectives and numbers between.
pub const NOUN_REACH: usize = 5;

/// How far behind a visit its goal may stand that "to" is written onto.
const LETTER_REACH: usize = 6;

/// How far behind a meeting a body may stand that "to" is written onto: «اجتماع تحضيري للجنة».
const BODY_REACH: usize = 3;

/// Agents taken as parties, each with the rule.
pub type Chosen = Vec<(usize, &'static str)>;

impl Casting<'_, '_, '_> {
    /// The parties, in text order, without repeats.
    pub fn parties(&self) -> Vec<Party> {
        let mut chosen = Chosen::new();
        self.right(&mut chosen);
        self.left(&mut chosen);
        let signed = self.event == Event::Sign && !chosen.is_empty();
        if !signed && self.wants_subject(&chosen) {
            self.elsewhere(&mut chosen);
        }
        chosen.sort_unstable();
        let mut out = Vec::new();
        for (i, rule) in &chosen {
            push(&mut out, &self.agents[*i], rule);
        }
        if let Some(topic) = self.topic(&out).filter(|_| self.lacks_subject(&chosen)) {
            push(&mut out, topic, "meeting.subject-of-the-sentence-before");
        }
        if let Some(other) = self.beside_pronoun(&chosen) {
            push(&mut out, other, "meeting.subject-of-another-clause");
        }
        if let Some(guest) = self.guest(&out) {
            push(&mut out, guest, "meeting.guest-of-the-sentences-before");
        }
        out
    }

    /// Whom the sentence before is about; «رئیس‌جمهور با او دیدار کرد» speaks of somebody else than the one it names.
    fn topic(&self, parties: &[Party]) -> Option<&Agent> {
        let new = |a: &&Agent| !a.names.iter().any(|(actor, _)| parties.iter().any(|p| p.actor == *actor));
        let pronoun = |at: usize| at > self.clause.tokens.start && self.scene.signs.is(at, Class::Pronoun);
        let with = |at: usize| pronoun(at) && self.scene.signs.link(at - 1) == Some(Link::With);
        let met = self.scene.lang == Lang::Fa && self.clause.tokens.clone().any(with);
        let subject = met && parties.iter().any(|p| p.rule.0 == "meeting.subject");
        let mut recent = self.recent.iter();
        if subject { recent.find(new) } else { recent.next() }
    }

    /// Only those whose meeting the noun names: a body behind it.
    pub fn own_parties(&self) -> Vec<Party> {
        let mut chosen = Chosen::new();
        self.right(&mut chosen);
        let mut out = Vec::new();
        for (i, rule) in chosen.iter().filter(|(_, rule)| matches!(*rule, "meeting.of" | "meeting.object")) {
            push(&mut out, &self.agents[*i], rule);
        }
        out
    }

    /// Only those named behind the noun: whoever prepares an event need not be there.
    pub fn parties_behind(&self) -> Vec<Party> {
        let mut chosen = Chosen::new();
        self.right(&mut chosen);
        let mut out = Vec::new();
        for (i, rule) in &chosen {
            push(&mut out, &self.agents[*i], rule);
        }
        out
    }

    /// «با مهمان خود», "his host": whoever else was named last.
    fn guest(&self, parties: &[Party]) -> Option<&Agent> {
        let new = |a: &&Agent| !a.names.iter().any(|(actor, _)| parties.iter().any(|p| p.actor == *actor));
        // Hosts and guests act for somebody; who only signs the report is neither.
        let acts = |a: &&Agent| a.names.iter().any(|(actor, _)| !matches!(actor, Actor::Person(_)));
        (self.speaks_of_guest() && self.event != Event::Visit).then(|| self.recent.iter().filter(acts).find(new)).flatten()
    }

    pub fn speaks_of_guest(&self) -> bool {
        self.scene.signs.any(self.clause.tokens.clone(), Class::Guest)
    }

    /// "Met to discuss the issue of Myanmar": what an English event was about.
    pub fn is_of_a_matter(&self, gap: &Range<usize>) -> bool {
        let matter = |at: usize| RuleWord::Matter.has(self.scene.reading.word(at)) || self.scene.reading.word(at) == "to";
        self.scene.grammar.adjective_before_noun && gap.clone().any(matter)
    }

    /// "Met A on the sidelines of talks led by B": who is named with the other event.
    pub fn is_host_of_another(&self, gap: &Range<usize>) -> bool {
        self.scene.grammar.adjective_before_noun && self.scene.signs.any(gap.clone(), Class::Aside)
    }

    /// "A and B met in Oslo, Foreign Minister C said": who reports it.
    pub fn tells_of_it(&self, agent: &Agent) -> bool {
        let next = agent.tokens.end;
        let inside = next < self.scene.tokens.end;
        let says = inside && (self.scene.signs.is(next, Class::Boundary) || self.scene.reading.word(next) == "told");
        self.scene.grammar.adjective_before_noun && says && !self.scene.signs.is(next, Class::Relative)
    }

    /// خلال الزيارة الرئيس: a noun with its article takes no genitive, but adjectives.
    pub fn is_behind_an_article(&self, agent: &Agent) -> bool {
        let article = |s: &Sign| s.tokens == self.clause.trigger && s.clitic.article;
        let noun = self.tense == Tense::Noun && self.scene.lang == Lang::Ar;
        noun && !agent.bare_place && self.scene.signs.within(self.clause.trigger.clone()).any(article)
    }

    /// "Was received at the airport by the minister".
    pub fn is_host_behind_by(&self, agent: &Agent) -> bool {
        let word = |at: Option<usize>| at.map_or("", |at| self.scene.reading.word(at));
        let passive = matches!(word(self.clause.trigger.start.checked_sub(1)), "was" | "were" | "been" | "being");
        let by = word(agent.tokens.start.checked_sub(1)) == "by" || word(agent.tokens.start.checked_sub(2)) == "by";
        self.event == Event::Host && !self.tense.is_noun() && passive && by
    }

    /// "Welcomed the Union's decision", "received the report of the minister": only people and those in office are received.
    pub fn receives_a_thing(&self, agent: &Agent) -> bool {
        let verb = self.event == Event::Host && !self.tense.is_noun() && self.scene.grammar.object == Object::AfterVerb;
        let bare = agent.bare_body || agent.bare_place;
        verb && (bare || matches!(agent.tie, Tie::Link(Link::Of)))
    }

    /// "Received the president's letter": what follows the owner is no person.
    pub fn owns_a_thing(&self, agent: &Agent) -> bool {
        let end = agent.tokens.end;
        let verb = !self.tense.is_noun() && self.event != Event::Visit && self.scene.grammar.object == Object::AfterVerb;
        verb && end + 1 < self.scene.tokens.end && self.scene.reading.word(end) == "'s" && !self.scene.event(end + 1)
    }

    /// A verb's subject or object without a preposition; what is discussed is no party.
    pub fn takes_object(&self, gap: &Range<usize>) -> bool {
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
    pub fn is_site(&self, i: usize) -> bool {
        let alone = !self.agents.get(i + 1).is_some_and(|next| next.coordinated) && !self.agents[i].coordinated;
        let sits = matches!(self.event, Event::Talk | Event::Negotiation | Event::Session | Event::Summit);
        self.agents[i].city && alone && sits && self.tense.is_noun()
    }

    /// «دیدار از تهران»: Persian visits are meetings "from" a place.
    pub fn is_visited(&self, agent: &Agent) -> bool {
        self.scene.grammar.finite_verb_ends_clause && agent.bare_place && matches!(self.event, Event::Meet | Event::Visit)
    }

    pub fn takes_direction(&self, agent: &Agent) -> bool {
        match self.event {
            Event::Visit => agent.bare_place && !self.is_far_behind(agent),
            Event::Call => true,
            // «في أشغال الجمعية العامة»: a letter written on a body far behind is a genitive.
            _ if agent.bare_body && agent.tokens.start - self.clause.trigger.end > BODY_REACH => false,
            _ => self.scene.grammar.direction_is_party && !agent.bare_place,
        }
    }

    /// زيارة تبحث ... ضربة عسكرية لسورية: a letter written on leads to the goal only close behind the visit.
    fn is_far_behind(&self, agent: &Agent) -> bool {
        let at = agent.tokens.start;
        let letter = self.scene.lang == Lang::Ar && self.scene.reading.word(at).starts_with('ل');
        letter && at.saturating_sub(self.clause.trigger.end) > LETTER_REACH
    }

    /// "King Abdullah of Jordan", «نشست سران اتحادیه»: it belongs to the words before it.
    pub fn is_of_another(&self, i: usize) -> bool {
        let before = i.checked_sub(1).map(|b| self.agents[b].tokens.end);
        before.is_some_and(|end| end > self.clause.trigger.start && self.agents[i].tokens.start - end <= 2)
    }
}

fn push(out: &mut Vec<Party>, agent: &Agent, rule: &'static str) {
    for (actor, span) in &agent.names {
        if !out.iter().any(|p| p.actor == *actor) {
            out.push(Party { actor: *actor, span: *span, rule: RuleId(rule) });
        }
    }
}
