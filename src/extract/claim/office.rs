//! Whom an office without a name stands for: the person whom the article gives
//! that office («امیر قطر», الوزير القطري, "the Qatari emir"), else the state that
//! an unnamed official serves.

use super::actor::{Kind, Nominal};
use super::speaker::Memory;
use super::unit::{Range, Unit};
use crate::extract::{Actor, CountryMention, Person, Role};
use crate::lexicon::CountryForm;
use crate::text::{Lang, Span, fold};

/// How many words may stand between a state and its institution: "Norway's new foreign ministry".
const OWNED: usize = 4;

/// An office as a phrase names it.
struct Office<'a> {
    words: Vec<&'a str>,
    state: Option<Actor>,
}

impl Office<'_> {
    /// "The newly sworn-in president": the office by its last word, where that is the head of a state.
    fn without_adjectives(self, unit: &Unit) -> Self {
        let heads = |w: &&str| crate::lexicon::speech_words(Lang::En).is("head-of-state", w);
        match self.words.last().copied().filter(|w| unit.lang == Lang::En && heads(w)) {
            Some(last) => Self { words: vec![last], ..self },
            None => self,
        }
    }
}

impl Memory<'_> {
    /// The actors that an office stands for, where it stands for other than its words name.
    pub fn office(&self, unit: &Unit, nominal: usize) -> Option<Vec<Actor>> {
        if let Some(person) = self.holder(unit, nominal) {
            return Some(vec![person]);
        }
        if unit.lang != Lang::En {
            return None;
        }
        let it = &unit.nominals[nominal];
        if let Some(all) = self.holders(unit, nominal).or_else(|| self.sides_of(unit, nominal)) {
            return Some(all);
        }
        match it.kind {
            Kind::Body => self.unnamed_official(unit, it),
            Kind::Person if unit.is_possessive(it.at.end) && follows_official(unit, it.at.end) => {
                self.home(*it.actors.first()?).map(|home| vec![home])
            }
            Kind::State => self.same_person(unit, it),
            Kind::Official => self.owned(unit, nominal),
            _ => None,
        }
    }

    /// The person whose office a phrase names, when the article states that office.
    pub fn holder(&self, unit: &Unit, nominal: usize) -> Option<Actor> {
        let it = &unit.nominals[nominal];
        if unit.lang == Lang::En && names_holder(unit, nominal) {
            return None;
        }
        let office = match (unit.lang, it.kind) {
            (Lang::En, Kind::State) => state_office(unit, it)?,
            (Lang::En, Kind::Official) => bare_office(unit, it)?,
            (Lang::En, Kind::Body) => return self.envoy(unit, it),
            (_, Kind::State | Kind::Official) => office_before_state(unit, it)?,
            _ => return None,
        };
        let office = if self.found.people.iter().any(|p| p.roles.iter().any(|r| is_held(unit, r, &office))) {
            office
        } else {
            office.without_adjectives(unit)
        };
        let last_seen = |p: &Person| p.mentions.iter().map(|m| m.span.start).filter(|s| *s < it.span.start).max();
        let holds = |p: &Person| p.roles.iter().any(|r| is_held(unit, r, &office));
        let people = self.found.people.iter().enumerate().filter(|(_, p)| holds(p));
        // Of several holders, the one who is speaking goes on.
        let spoke = |i: usize| self.is_fresh(unit) && self.last.actors.contains(&Actor::Person(i));
        people.filter_map(|(i, p)| Some((spoke(i), last_seen(p)?, i))).max().map(|(.., i)| Actor::Person(i))
    }

    /// "UN envoy", "the NATO chief": whom the article gives that office of the body.
    fn envoy(&self, unit: &Unit, it: &Nominal) -> Option<Actor> {
        let first = it.at.end + usize::from(unit.is_possessive(it.at.end));
        let office = (first..first + 3).find(|k| unit.is("office", *k))?;
        let Actor::Organization(body) = *it.actors.first()? else { return None };
        let of_body = |r: &Role| self.found.organizations[body].mentions.iter().any(|m| r.evidence.contains(m.span));
        let word = unit.word(office);
        let said = |r: &Role| fold(unit.reading.source(r.title)).split([' ', '-']).any(|w| w == word);
        let holds = |p: &Person| p.roles.iter().any(|r| of_body(r) && said(r));
        let mut people = self.found.people.iter().enumerate().filter(|(_, p)| holds(p));
        let only = people.next().filter(|_| people.next().is_none());
        only.map(|(i, _)| Actor::Person(i))
    }

    /// "the leaders of Chad and Sudan": the head of each state, or the state.
    fn holders(&self, unit: &Unit, nominal: usize) -> Option<Vec<Actor>> {
        let it = &unit.nominals[nominal];
        if !unit.is("heads", it.at.start) || unit.word(it.at.end) != "of" {
            return None;
        }
        let near = unit.nominals[nominal + 1..].iter().take_while(|n| n.kind == Kind::State && n.at.start <= it.at.end + 9);
        let states: Vec<Actor> = near.filter_map(|n| n.actors.first().copied()).collect();
        let head = |state: &Actor| {
            let office = Office { words: vec!["leader"], state: Some(*state) };
            let held = |p: &&Person| p.roles.iter().any(|r| is_held(unit, r, &office));
            let mut people = self.found.people.iter().enumerate().filter(|(_, p)| held(p));
            people.next().map_or(*state, |(i, _)| Actor::Person(i))
        };
        (states.len() > 1).then(|| states.iter().map(head).collect())
    }

    /// "The foreign ministers of Chad and Sudan": both states.
    fn sides_of(&self, unit: &Unit, nominal: usize) -> Option<Vec<Actor>> {
        let it = &unit.nominals[nominal];
        let owned = unit.lang == Lang::En && it.kind == Kind::Sides && unit.word(it.at.end) == "of";
        let near = |n: &&Nominal| {
            n.at.start <= it.at.end + 9 && !unit.hits.iter().any(|h| h.at.start >= it.at.end && h.at.end <= n.at.start)
        };
        let states = unit.nominals[nominal + 1..].iter().take_while(|n| n.kind == Kind::State && near(n));
        let states: Vec<Actor> = states.filter_map(|n| n.actors.first().copied()).collect();
        // Of those told of before the people go on speaking.
        let told = || self.resolve(unit, nominal);
        let known =
            owned && told().iter().any(|a| matches!(a, Actor::Person(_)) && self.home(*a).is_some_and(|h| states.contains(&h)));
        (owned && !known && !states.is_empty()).then_some(states)
    }

    /// "The army said": the state told of last, for the institutions that every state has.
    pub fn institution(&self, unit: &Unit, range: Range) -> Vec<Actor> {
        let Some(word) = range.clone().find(|k| unit.is("institution", *k)) else { return Vec::new() };
        let before = unit.span_of(range).start;
        let named = self.owner_of(unit, unit.word(word), before);
        named.or_else(|| self.last_acting_state(unit, before)).into_iter().collect()
    }

    /// "Oslo's foreign ministry … the ministry said": the state or body that the same word was told of before.
    fn owner_of(&self, unit: &Unit, word: &str, before: u32) -> Option<Actor> {
        let follows = |span: Span| {
            let end = unit.reading.tokens_in(span).end;
            let near = end..(end + OWNED).min(unit.reading.tokens.len());
            let plain = near.take_while(|at| unit.reading.is_word(*at) || unit.reading.word(*at) == "'s");
            plain.into_iter().any(|at| unit.reading.word(at) == word && unit.reading.tokens[at].span.start < before)
        };
        let ends = |span: Span| unit.reading.tokens_in(span).any(|at| unit.reading.word(at) == word);
        let states = self.found.countries.iter().flat_map(|c| {
            c.mentions.iter().map(move |m| (m.mention.span, Actor::Country(c.iso))).filter(|(span, _)| follows(*span))
        });
        let bodies =
            self.found.organizations.iter().enumerate().flat_map(|(i, o)| {
                o.mentions.iter().map(move |m| (m.span, Actor::Organization(i))).filter(|(span, _)| ends(*span))
            });
        let told = states.chain(bodies).filter(|(span, _)| unit.lang == Lang::En && span.start < before);
        told.max_by_key(|(span, _)| span.start).map(|(_, actor)| actor)
    }

    /// The country named last before a place otherwise than as where something was ("in Kenya").
    fn last_acting_state(&self, unit: &Unit, before: u32) -> Option<Actor> {
        let place = |m: &CountryMention| {
            let at = unit.reading.tokens_in(m.mention.span).start;
            at > 0 && matches!(unit.reading.word(at - 1), "in" | "at" | "from" | "to" | "near" | "through")
        };
        let named = |m: &&CountryMention| m.form != CountryForm::Capital && m.mention.span.start < before && !place(m);
        let last = self.found.countries.iter().filter_map(|c| {
            let starts = c.mentions.iter().filter(named).map(|m| m.mention.span.start);
            Some((starts.max()?, c.iso))
        });
        last.max().map(|(_, iso)| Actor::Country(iso)).or_else(|| self.last_state(before))
    }

    /// The country named last before a place.
    pub fn last_state(&self, before: u32) -> Option<Actor> {
        let by_name = |m: &&CountryMention| m.form != CountryForm::Capital && m.mention.span.start < before;
        let last = |by: &dyn Fn(&&CountryMention) -> bool| {
            let all = self.found.countries.iter();
            all.filter_map(|c| Some((c.mentions.iter().filter(by).map(|m| m.mention.span.start).max()?, c.iso))).max()
        };
        let named = last(&by_name).or_else(|| last(&|m| m.mention.span.start < before));
        named.map(|(_, iso)| Actor::Country(iso))
    }

    /// "a State Department official": the state; a spokesman speaks for the body.
    fn unnamed_official(&self, unit: &Unit, it: &Nominal) -> Option<Vec<Actor>> {
        let first = it.at.end + usize::from(unit.is_possessive(it.at.end));
        let official = (first..first + 2).any(|k| unit.is("agentless", k));
        let home = self.home(*it.actors.first()?).filter(|_| official)?;
        Some(vec![home])
    }

    /// "the Senegalese diplomat": somebody told of just before.
    fn same_person(&self, unit: &Unit, it: &Nominal) -> Option<Vec<Actor>> {
        let before = |back: usize| it.at.start.checked_sub(back).map_or("", |k| unit.word(k));
        let retired = it.at.start.checked_sub(1).is_some_and(|k| unit.is("once", k)) && before(2) == "the";
        let office = retired && (it.at.end..it.at.end + 3).any(|k| unit.is("office", k));
        let person = (before(1) == "the" && unit.is("person-noun", it.at.end) || office) && self.spoke_before(unit);
        let last = self.last.actors.first().filter(|a| person && matches!(a, Actor::Person(_)))?;
        let home = self.home(*last);
        home.is_none_or(|h| it.actors.contains(&h) || office).then(|| vec![*last])
    }

    /// "The spokesman for the presidency": the state whose presidency it is.
    fn state_spoken_for(&self, unit: &Unit, it: &Nominal) -> Option<Vec<Actor>> {
        let body = it.at.end..(it.at.end + OWNED).min(unit.len());
        let led = unit.is("spokesman", it.at.start) && unit.is("preposition", it.at.end);
        let plain = body.clone().all(|k| !unit.is_mark(k) && !unit.hits.iter().any(|h| h.at.start == k));
        let state = if led && plain { self.institution(unit, body) } else { Vec::new() };
        (!state.is_empty()).then_some(state)
    }

    /// "his spokesman", "one of his ministers", "the army": the state of the one before, or the state told of last.
    fn owned(&self, unit: &Unit, nominal: usize) -> Option<Vec<Actor>> {
        let it = &unit.nominals[nominal];
        let own = (it.at.start.saturating_sub(4)..it.at.start).rev().find(|k| unit.is("own", *k));
        if own.is_some() {
            let here = unit.nominals[..nominal].iter().rev().find(|n| matches!(n.kind, Kind::Person | Kind::State));
            let owner = here.and_then(|n| n.actors.first().copied()).or_else(|| self.meant(unit))?;
            return self.home(owner).or_else(|| self.last_state(it.span.start)).map(|home| vec![home]);
        }
        if let Some(state) = self.state_spoken_for(unit, it) {
            return Some(state);
        }
        if unit.is_definite(nominal) && self.is_fresh(unit) && !unit.is("institution", it.at.start) {
            return None;
        }
        let state = self.institution(unit, it.at.clone());
        (!state.is_empty()).then_some(state)
    }
}

/// "President Ruto", "Kenyan President Ruto": the holder is named right after the office.
fn names_holder(unit: &Unit, nominal: usize) -> bool {
    let from = unit.nominals[nominal].at.end;
    let next = unit.nominals[nominal + 1..].iter().find(|n| n.kind == Kind::Person);
    next.is_some_and(|n| n.at.start <= from + 4 && (from..n.at.start).all(|k| !unit.is_mark(k) && !unit.is("preposition", k)))
}

/// True when an official without a name follows within a few words.
fn follows_official(unit: &Unit, from: usize) -> bool {
    (from..from + 5).any(|k| unit.is("official", k))
}

/// "امیر قطر", الوزير القطري: the words from the office to the state.
fn office_before_state<'a>(unit: &Unit<'a>, it: &Nominal) -> Option<Office<'a>> {
    let state = it.actors.first().copied().filter(|_| it.kind == Kind::State);
    let first = (it.at.start.saturating_sub(5)..=it.at.start).find(|k| unit.is("office", *k))?;
    let words = (first..it.at.end).filter(|k| state.is_none() || !it.at.contains(k)).map(|k| bare(unit.word(k)));
    Some(Office { words: words.collect(), state })
}

/// "Egypt's foreign minister", "the Egyptian president": the words from the state to the office.
fn state_office<'a>(unit: &Unit<'a>, it: &Nominal) -> Option<Office<'a>> {
    // "The top Georgian diplomat".
    let top = it.at.start.checked_sub(1).is_some_and(|k| matches!(unit.word(k), "top" | "chief"));
    if top && unit.word(it.at.end) == "diplomat" {
        return Some(Office { words: vec!["foreign", "minister"], state: it.actors.first().copied() });
    }
    let first = it.at.end + usize::from(unit.is_possessive(it.at.end));
    let last = (first..first + 4).find(|k| unit.is("office", *k))?;
    let plain = (first..last).all(|k| !unit.is_mark(k) && !unit.is("break", k) && !unit.is("preposition", k));
    plain.then(|| Office { words: (first..=last).map(|k| unit.word(k)).collect(), state: it.actors.first().copied() })
}

/// "the prime minister", "the president of Chad".
fn bare_office<'a>(unit: &Unit<'a>, it: &Nominal) -> Option<Office<'a>> {
    let last = it.at.start;
    if !unit.is("office", last) {
        return None;
    }
    let starts = |k: usize| unit.is("determiner", k) || unit.is_mark(k) || unit.is("break", k) || unit.is("preposition", k);
    let first = (last.saturating_sub(4)..last).rev().find(|k| starts(*k)).map_or(last, |k| k + 1);
    let mut words: Vec<&str> = (first..=last).map(|k| unit.word(k)).collect();
    if unit.word(last + 1) == "general" {
        words.push("general");
    }
    let of = unit.word(it.at.end) == "of";
    let state =
        unit.nominals.iter().find(|n| of && n.kind == Kind::State && n.at.start > it.at.end && n.at.start <= it.at.end + 2);
    Some(Office { words, state: state.and_then(|n| n.actors.first().copied()) })
}

/// True when a role's title holds the words of an office, and no "deputy" besides.
fn is_held(unit: &Unit, role: &Role, office: &Office) -> bool {
    let title = fold(unit.reading.source(role.title));
    let title: Vec<&str> = title.split(|c: char| c.is_whitespace() || c == '-').map(bare).collect();
    let country = office.state.is_none_or(|s| role.country.map(Actor::Country) == Some(s));
    let deputy = |w: &&str| crate::lexicon::speech_words(Lang::En).is("deputy", w);
    let rank = title.iter().any(deputy) == office.words.iter().any(deputy);
    let head = crate::lexicon::speech_words(Lang::En);
    let leader = office.words == ["leader"] && title.iter().any(|w| head.is("head-of-state", w)) && rank;
    country && (leader || rank && office.words.iter().flat_map(|w| w.split('-')).all(|w| title.contains(&w)))
}

/// A word without the Arabic article and conjunction.
pub(super) fn bare(word: &str) -> &str {
    let word = word.strip_prefix('و').filter(|w| w.starts_with("ال")).unwrap_or(word);
    word.strip_prefix("ال").unwrap_or(word)
}
