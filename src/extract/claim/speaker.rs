//! Who speaks: the subject of a cue, and what the article has told so far, from
//! which pronouns and the like get whom they stand for.

use super::actor::{Kind, Nominal};
use super::unit::Unit;
use crate::extract::{Actor, Extraction};
use crate::text::{Lang, Span};

/// Who speaks and the words that say so.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Speaker {
    /// Who, without repeats.
    pub actors: Vec<Actor>,
    /// The words; `None` where the subject is dropped.
    pub text: Option<Span>,
    /// Through whom the words came, outermost first.
    pub via: Vec<Actor>,
}

impl Speaker {
    /// The same speaker, not named again.
    pub fn dropped(&self) -> Self {
        Self { text: None, ..self.clone() }
    }
}

/// What the article has told so far.
#[derive(Clone, Debug)]
pub(super) struct Memory<'r> {
    /// All finds so far.
    pub found: &'r Extraction,
    /// Who spoke last, and in which sentence.
    pub last: Speaker,
    last_sentence: usize,
    topic: Option<Actor>,
    topic_sentence: usize,
    statement: Vec<Actor>,
    report: Vec<Actor>,
}

impl<'r> Memory<'r> {
    /// Nothing told yet.
    pub fn new(found: &'r Extraction) -> Self {
        Self {
            found,
            last: Speaker::default(),
            last_sentence: 0,
            topic: None,
            topic_sentence: 0,
            statement: Vec::new(),
            report: Vec::new(),
        }
    }

    /// Remembers who spoke in a unit.
    pub fn spoke(&mut self, unit: &Unit, speaker: &Speaker) {
        if speaker.actors.is_empty() {
            return;
        }
        if unit.nominals.iter().any(|n| n.kind == Kind::Statement) {
            self.statement.clone_from(&speaker.actors);
        }
        if let Some(body) = speaker.actors.iter().chain(&speaker.via).find(|a| matches!(a, Actor::Organization(_))) {
            self.report = vec![*body];
        }
        self.last = Speaker { text: None, via: Vec::new(), ..speaker.clone() };
        self.last_sentence = unit.sentence;
    }

    /// Remembers whom a unit was about, for the pronouns of the next.
    pub fn leave(&mut self, unit: &Unit) {
        let person = |n: &&usize| matches!(unit.nominals[**n].kind, Kind::Person | Kind::Office);
        let all: Vec<usize> = (0..unit.nominals.len()).collect();
        let subject = all.iter().filter(person).find(|n| !unit.is_governed(**n)).or_else(|| all.iter().find(person));
        if let Some(actor) = subject.and_then(|n| unit.nominals[*n].actors.first()) {
            self.topic = Some(*actor);
            self.topic_sentence = unit.sentence;
        }
    }

    /// Remembers an outlet that was cited.
    pub fn cited(&mut self, source: &Speaker) {
        if let Some(body) = source.actors.iter().find(|a| matches!(a, Actor::Organization(_))) {
            self.report = vec![*body];
        }
    }

    /// The body that spoke or was cited last.
    pub fn body_told(&self) -> &[Actor] {
        &self.report
    }

    /// True when somebody spoke in the unit just before.
    pub fn is_fresh(&self, unit: &Unit) -> bool {
        !self.last.actors.is_empty() && unit.sentence.saturating_sub(self.last_sentence) <= 3
    }

    /// True when somebody spoke in this very unit.
    pub fn spoke_in(&self, unit: &Unit) -> bool {
        !self.last.actors.is_empty() && unit.sentence == self.last_sentence
    }

    /// True when somebody spoke in one of the units just before, not in this one.
    pub fn spoke_before(&self, unit: &Unit) -> bool {
        self.is_fresh(unit) && self.last_sentence < unit.sentence
    }

    /// The actors that a nominal stands for.
    pub fn resolve(&self, unit: &Unit, nominal: usize) -> Vec<Actor> {
        let it = &unit.nominals[nominal];
        match it.kind {
            Kind::One => self.one(unit, nominal).into_iter().collect(),
            Kind::Many if self.last.actors.len() > 1 => self.last.actors.clone(),
            Kind::Sides => self.ranked(unit, nominal).unwrap_or_else(|| self.sides(it.span)),
            Kind::Many => self.sides(it.span),
            Kind::States => self.states(it.span),
            Kind::Author => self.author(),
            Kind::Statement => self.issuer(unit, nominal, &self.statement),
            Kind::Report => self.issuer(unit, nominal, &self.report),
            Kind::Official if !unit.institution(nominal, self).is_empty() => unit.institution(nominal, self),
            Kind::Official if self.body_spoken_for(unit, nominal).is_some() => {
                self.body_spoken_for(unit, nominal).into_iter().collect()
            }
            Kind::Official if unit.is_definite(nominal) && self.is_fresh(unit) => self.last.actors.clone(),
            Kind::Official if unit.lang != Lang::En => self.last_state(it.span.start).into_iter().collect(),
            Kind::Official => Vec::new(),
            Kind::Person if unit.is_served(nominal) => it.actors.iter().filter_map(|a| self.home(*a)).collect(),
            Kind::Office if unit.speaks_for(nominal) => it.actors.iter().filter_map(|a| self.home(*a)).collect(),
            Kind::Person | Kind::Office | Kind::Body | Kind::State => it.actors.clone(),
        }
    }

    /// Who "he" is: the subject before it, else the last speaker, else whom the last sentence was about.
    fn one(&self, unit: &Unit, nominal: usize) -> Option<Actor> {
        let is_person = |n: &usize| matches!(unit.nominals[*n].kind, Kind::Person | Kind::Office);
        // Whoever a quotation names is nobody of the sentence around it.
        let outside = |n: &usize| {
            let quoted = |n: usize| unit.inside_quote(unit.nominals[n].at.start).map(|q| q.inner);
            quoted(*n).is_none() || quoted(*n) == quoted(nominal)
        };
        let limit = if unit.lang == Lang::En { unit.statement_before(nominal) } else { usize::MAX };
        let mut before = (0..nominal).filter(is_person).filter(|n| unit.nominals[*n].at.end <= limit && outside(n));
        let here = before.find(|n| !unit.is_governed(*n)).and_then(|n| unit.nominals[n].actors.first());
        let spoke = self.last.actors.iter().find(|a| matches!(a, Actor::Person(_))).filter(|_| self.is_fresh(unit));
        let spoke = spoke.filter(|_| unit.lang != Lang::En || self.last_sentence >= self.topic_sentence);
        // A spokesman without a name goes on as "he" while nobody else is told of.
        let unnamed = || self.last.actors.first().filter(|_| self.is_fresh(unit) && self.last_sentence > self.topic_sentence);
        here.or(spoke).or_else(unnamed).copied().or(self.topic).or(self.last.actors.first().copied())
    }

    /// Whom "his" in a phrase without a name means: the last speaker, else whom the last sentence was about.
    pub fn meant(&self, unit: &Unit) -> Option<Actor> {
        let spoke = self.last.actors.first().filter(|_| self.is_fresh(unit) && self.last_sentence >= self.topic_sentence);
        spoke.copied().or(self.topic)
    }

    /// The country an actor stands for.
    pub fn home(&self, actor: Actor) -> Option<Actor> {
        let iso = match actor {
            Actor::Country(iso) => Some(iso),
            Actor::Person(i) => self.found.people.get(i)?.roles.iter().find_map(|r| r.country),
            Actor::Organization(i) => self.found.organizations.get(i)?.country,
        };
        iso.map(Actor::Country)
    }

    /// Whoever publishes the text: the person named first in it.
    fn author(&self) -> Vec<Actor> {
        let first = |i: &usize| self.found.people[*i].mentions.first().map_or(u32::MAX, |m| m.span.start);
        (0..self.found.people.len()).min_by_key(first).map(Actor::Person).into_iter().collect()
    }

    /// Who issued a statement or report: named right after it, else the last issuer, else the last speaker.
    fn issuer(&self, unit: &Unit, nominal: usize, known: &[Actor]) -> Vec<Actor> {
        let it = &unit.nominals[nominal];
        let cue = |k: usize| unit.hits.iter().any(|h| h.at.contains(&k));
        let alone = unit.lang == Lang::Ar && unit.word(it.at.start).trim_start_matches('و').starts_with("ال");
        let near = |n: &&Nominal| !alone && n.kind.is_named() && n.at.start <= it.at.end + 3;
        let next = unit.nominals.get(nominal + 1).filter(near);
        let between = |n: &Nominal| (it.at.end..n.at.start).any(|k| cue(k) || unit.is_mark(k) && !unit.is_quote_mark(k));
        match next.filter(|n| !between(n)) {
            Some(named) => named.actors.clone(),
            None if !known.is_empty() => known.to_vec(),
            None => self.last.actors.clone(),
        }
    }
}
