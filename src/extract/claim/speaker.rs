//! Who speaks: the subject of a cue, and what pronouns and the like stand for.

use super::actor::{Kind, Nominal};
use super::unit::Unit;
use crate::extract::{Actor, Extraction, Meeting};
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

/// Offices that lead a state or its government.
const HEADS: [&str; 6] = ["president", "king", "emir", "sultan", "prime-minister", "supreme-leader"];

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
            Kind::Official => Vec::new(),
            Kind::Office if unit.speaks_for(nominal) => it.actors.iter().filter_map(|a| self.home(*a)).collect(),
            Kind::Person | Kind::Office | Kind::Body | Kind::State => it.actors.clone(),
        }
    }

    /// Who "he" is: the subject before it, else the last speaker, else whom the last sentence was about.
    fn one(&self, unit: &Unit, nominal: usize) -> Option<Actor> {
        let is_person = |n: &usize| matches!(unit.nominals[*n].kind, Kind::Person | Kind::Office);
        let here = (0..nominal).filter(is_person).find(|n| !unit.is_governed(*n)).and_then(|n| unit.nominals[n].actors.first());
        let spoke = self.last.actors.iter().find(|a| matches!(a, Actor::Person(_))).filter(|_| self.is_fresh(unit));
        let spoke = spoke.filter(|_| unit.lang != Lang::En || self.last_sentence >= self.topic_sentence);
        here.or(spoke).copied().or(self.topic).or(self.last.actors.first().copied())
    }

    /// Whom "his" in a phrase without a name means: the last speaker, else whom the last sentence was about.
    pub fn meant(&self, unit: &Unit) -> Option<Actor> {
        let spoke = self.last.actors.first().filter(|_| self.is_fresh(unit) && self.last_sentence >= self.topic_sentence);
        spoke.copied().or(self.topic)
    }

    /// The meeting of several parties told last before a place.
    fn latest(&self, before: Span) -> Option<&Meeting> {
        let told = |m: &&Meeting| m.parties.len() > 1 && m.sentences.iter().any(|s| s.start <= before.start);
        let last = |m: &&Meeting| m.sentences.iter().map(|s| s.start).filter(|s| *s <= before.start).max();
        self.found.meetings.iter().filter(told).max_by_key(last)
    }

    /// "the two presidents", الوزيران: those of that rank who met last before.
    pub fn ranked(&self, unit: &Unit, nominal: usize) -> Option<Vec<Actor>> {
        let it = &unit.nominals[nominal];
        let rank = ["heads-met", "ministers-met"].into_iter().find(|rank| unit.is(rank, it.at.start))?;
        let fits = |office: &str| match rank {
            "heads-met" => HEADS.contains(&office),
            _ => office.ends_with("-minister") && office != "prime-minister",
        };
        let holds = |a: &Actor| match a {
            Actor::Person(i) => self.found.people[*i].roles.iter().any(|r| r.office.is_some_and(fits)),
            _ => false,
        };
        let told = |m: &&Meeting| m.sentences.iter().any(|s| s.start <= it.span.start);
        let met = |m: &Meeting| m.parties.iter().map(|p| p.actor).filter(holds).collect::<Vec<_>>();
        let last = |m: &&Meeting| m.sentences.iter().map(|s| s.start).filter(|s| *s <= it.span.start).max();
        let fitting = self.found.meetings.iter().filter(told).filter(|m| met(m).len() > 1);
        fitting.max_by_key(last).map(met)
    }

    /// The states and bodies among the sides; of more than two, without the host.
    pub fn represented(&self, before: Span) -> Vec<Actor> {
        let mut out = self.sides(before);
        out.retain(|a| !matches!(a, Actor::Person(_)));
        let host = self.latest(before).and_then(|m| m.place.as_ref()?.country).map(Actor::Country);
        if out.len() > 2 {
            out.retain(|a| Some(*a) != host);
        }
        if out.len() > 2 {
            let states = out.clone();
            let apart = |a: &Actor| self.is_faction(*a) || self.home(*a).is_none_or(|home| !states.contains(&home));
            out.retain(|a| matches!(a, Actor::Country(_)) || apart(a));
        }
        let countries: Vec<Actor> = out.iter().filter(|a| matches!(a, Actor::Country(_))).copied().collect();
        if countries.len() > 1 { countries } else { out }
    }

    /// True for a movement or armed group, which is a side of its own.
    fn is_faction(&self, actor: Actor) -> bool {
        let Actor::Organization(i) = actor else { return false };
        self.found.organizations.get(i).is_some_and(super::about::is_group)
    }

    /// Those who met in the meeting told last before a place: its people and the countries they stand for.
    pub fn sides(&self, before: Span) -> Vec<Actor> {
        let mut out: Vec<Actor> = self.latest(before).map(|m| m.parties.iter().map(|p| p.actor).collect()).unwrap_or_default();
        if out.is_empty() {
            out = self.pair(before);
        }
        let mut seen = Vec::new();
        out.retain(|a| {
            !seen.contains(a) && {
                seen.push(*a);
                true
            }
        });
        out
    }

    /// The countries among the sides, or of the people among them.
    fn states(&self, before: Span) -> Vec<Actor> {
        let known = self.represented(before);
        if known.len() > 1 && known.iter().all(|a| matches!(a, Actor::Country(_))) {
            return known;
        }
        let sides = self.sides(before);
        let mut out: Vec<Actor> = Vec::new();
        for actor in sides {
            let state = match actor {
                Actor::Country(_) => Some(actor),
                Actor::Person(i) => {
                    self.found.people.get(i).and_then(|p| p.roles.iter().find_map(|r| r.country)).map(Actor::Country)
                }
                Actor::Organization(_) => None,
            };
            out.extend(state.filter(|s| !out.contains(s)));
        }
        if out.len() > 1 { out } else { self.pair(before) }
    }

    /// The two countries named last before a place.
    fn pair(&self, before: Span) -> Vec<Actor> {
        let last =
            |c: &crate::extract::Country| c.mentions.iter().map(|m| m.mention.span.start).filter(|s| *s < before.start).max();
        let mut seen: Vec<(u32, Actor)> =
            self.found.countries.iter().filter_map(|c| Some((last(c)?, Actor::Country(c.iso)))).collect();
        seen.sort_unstable_by(|a, b| b.cmp(a));
        seen.into_iter().take(2).map(|(_, actor)| actor).collect()
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

impl Unit<'_> {
    /// The body, with its country, that an unnamed official belongs to («مصدر في وزارة الخارجية», «مقامی در ناتو»).
    fn institution(&self, nominal: usize, memory: &Memory) -> Vec<Actor> {
        let it = &self.nominals[nominal];
        let Some(next) = self.nominals.get(nominal + 1).filter(|n| matches!(n.kind, Kind::Body | Kind::State)) else {
            return Vec::new();
        };
        let gap = it.at.end..next.at.start;
        let apart = |k: usize| self.is_mark(k) || self.is("that", k) || self.hits.iter().any(|h| h.at.contains(&k));
        let within = |k: usize| self.is("within", k);
        let glued = self.lang == Lang::Ar && self.word(next.at.start).starts_with(['ب', 'ل']);
        if gap.len() > 4 || gap.clone().any(apart) || !(glued || gap.clone().any(within)) {
            return Vec::new();
        }
        let follows = |n: &&Nominal| n.kind == Kind::Person && n.at.start <= next.at.end + 3;
        let named = self.nominals[nominal + 2..].iter().find(follows).filter(|n| !(next.at.end..n.at.start).any(apart));
        if let Some(person) = named {
            return person.actors.clone();
        }
        let mut out = next.actors.clone();
        out.extend(next.actors.iter().filter_map(|a| memory.home(*a)).filter(|a| !next.actors.contains(a)));
        out
    }

    /// True after "spokesman of": who speaks stands for the office, not for who holds it.
    fn speaks_for(&self, nominal: usize) -> bool {
        let start = self.nominals[nominal].at.start;
        (start.saturating_sub(2)..start).any(|k| self.is("spokesman", k))
    }

    /// The speaker that a group of nominals names.
    pub fn speaker(&self, group: &[usize], memory: &Memory) -> Speaker {
        let mut actors: Vec<Actor> = Vec::new();
        for nominal in group {
            let resolved = memory.office(self, *nominal).unwrap_or_else(|| memory.resolve(self, *nominal));
            actors.extend(resolved.into_iter().filter(|a| !actors.contains(a)).collect::<Vec<_>>());
        }
        let text = group.iter().map(|n| self.nominals[*n].span).reduce(Span::cover);
        Speaker { actors, text, via: Vec::new() }
    }
}
