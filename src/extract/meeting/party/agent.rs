//! Who can take part, sentence by sentence: noun phrases ([`Agent`]) with the
//! people, countries and bodies in them and the word that ties them to the rest.

use std::ops::Range;

use super::cast::{Cast, Seed};
use super::nisba::Side;
use super::phrase::Phrase;
use super::tie::{Tie, is_hyphen};
use crate::extract::Actor;
use crate::extract::meeting::frame::signs::{Sign, Signs};
use crate::extract::meeting::grammar::Grammar;
use crate::lexicon::{Class, CountryForm, Event, Iso, Layer, Link};
use crate::text::{Lang, Reading, Span};

/// A noun phrase that names somebody who can act.
#[derive(Clone, Debug, PartialEq)]
pub struct Agent {
    /// All of it, office and all.
    pub tokens: Range<usize>,
    /// Whom it names, each with the words.
    pub names: Vec<(Actor, Span)>,
    /// What ties it.
    pub tie: Tie,
    /// Joined to the agent before it by a conjunction or comma.
    pub coordinated: bool,
    /// It names a person.
    pub person: bool,
    /// Country or city by itself, without a noun for somebody who acts.
    pub bare_place: bool,
    /// A city that may stand for its country's government.
    pub city: bool,
    /// A body without a noun for somebody who acts.
    pub bare_body: bool,
}

impl Agent {
    /// Somebody in office without a name, of whom a sentence tells first: "he" in the next may be nobody else.
    pub fn opens_as_official(&self) -> bool {
        let states = self.names.iter().all(|(actor, _)| matches!(actor, Actor::Country(_)));
        self.tie == Tie::Start && states && !self.bare_place && !self.bare_body
    }
}

/// A sentence as the agents are read from it.
pub struct Scene<'a, 'r> {
    /// The article.
    pub reading: &'a Reading<'r>,
    /// The sentence.
    pub tokens: Range<usize>,
    /// Its signs.
    pub signs: &'a Signs,
    /// Its language.
    pub lang: Lang,
    /// The language's grammar.
    pub grammar: &'static Grammar,
}

impl Scene<'_, '_> {
    /// The agents of the sentence in order.
    pub fn agents(&self, cast: &Cast) -> Vec<Agent> {
        let phrases = self.joined(self.phrases(cast.seeds_in(self.tokens.clone())));
        let mut out: Vec<Agent> = Vec::new();
        for (i, phrase) in phrases.iter().enumerate() {
            let (tie, touches) = self.tie(phrase, i.checked_sub(1).map(|b| &phrases[b]));
            let beside = out.last().filter(|a| touches && phrases[i - 1].tokens.end == a.tokens.end);
            let before = beside.filter(|a| !self.is_set_off(a, phrase, tie));
            let orphan = touches && beside.is_none() && !phrase.head && !phrase.person();
            let in_brackets = out.last().filter(|a| a.tie == Tie::Link(Link::Source) && tie == Tie::Bare);
            let source = in_brackets.filter(|a| !phrase.person() && self.only_marks(a.tokens.end..phrase.tokens.start));
            let own = tie;
            let tie = before.or(source).map_or(tie, |a| a.tie);
            let reports = !phrase.person() && phrase.seeds.iter().any(|s| cast.is_outlet(s.actor));
            let tie = if reports { Tie::Link(Link::Source) } else { tie };
            let before = before.filter(|_| !reports && !self.is_quoted_behind(phrase, own));
            let side = self.side_of_an_event(&phrases, i);
            let tie = if side == Some(Side::First) { Tie::Direct } else { tie };
            let acts = side.is_some()
                || self.can_act(phrase, tie, before.is_some())
                || self.leads_to_one_that_acts(&phrases[i..])
                || self.begins_a_genitive_pair(&phrases[i..])
                || self.begins_a_compound(&phrases[i..]);
            if acts && !orphan {
                out.push(self.agent(phrase, tie, before.is_some() || side == Some(Side::Next), cast));
            }
        }
        out
    }

    /// "A met B, the agency (SPA) reported": who is quoted behind a comma is joined to nobody.
    fn is_quoted_behind(&self, phrase: &Phrase, tie: Tie) -> bool {
        let end = phrase.tokens.end;
        let bracket = end < self.tokens.end && self.reading.word(end) == "(";
        let closed = (end..self.tokens.end.min(end + 4)).find(|at| self.reading.word(*at) == ")");
        let next = closed.filter(|_| bracket).map_or(end, |at| at + 1);
        let says = self.signs.is(next, Class::Boundary) && !self.signs.is(next, Class::Relative);
        self.grammar.adjective_before_noun && tie == Tie::Comma && next < self.tokens.end && says
    }

    /// "In Kyiv, the minister", "as Reuters reported, the minister": a comma after a place or a source joins nobody to it.
    fn is_set_off(&self, before: &Agent, phrase: &Phrase, tie: Tie) -> bool {
        let source = before.tie == Tie::Link(Link::Source);
        let adjective = || phrase.seeds.iter().any(|s| s.form == Some(CountryForm::Adjective));
        let place = before.bare_place && before.tie == Tie::Link(Link::In) && (phrase.person() || phrase.head || adjective());
        tie == Tie::Comma && (source || place)
    }

    /// Countries act when a noun says so, or when they stand where a party stands.
    fn can_act(&self, phrase: &Phrase, tie: Tie, coordinated: bool) -> bool {
        let Some(form) = phrase.seeds.iter().find_map(|s| s.form) else { return true };
        if phrase.person() || phrase.head || coordinated {
            return true;
        }
        let owns = self.grammar.adjective_before_noun
            && phrase.tokens.end < self.tokens.end
            && self.reading.word(phrase.tokens.end) == "'s";
        let placed = matches!(tie, Tie::Link(_) | Tie::Direct | Tie::Start);
        let place = || self.is_capital(phrase) || self.town_before(phrase.tokens.start).is_some() || self.has_talks(phrase);
        placed && !owns && (form != CountryForm::Adjective || phrase.seeds.len() > 1 || place())
    }

    /// "Sudanese peace talks": the adjective of a country right before talks.
    fn has_talks(&self, phrase: &Phrase) -> bool {
        let talks = |s: &Sign| matches!(s.event(), Some((Event::Negotiation | Event::Talk, tense)) if tense.is_noun());
        let end = phrase.tokens.end;
        let near = end..(end + 4).min(self.tokens.end);
        self.grammar.adjective_before_noun && self.signs.within(near).any(|s| s.tokens.start == end && talks(s))
    }

    /// "US and Israeli officials": the first is a party because the second is.
    fn leads_to_one_that_acts(&self, phrases: &[Phrase]) -> bool {
        let [first, second, ..] = phrases else { return false };
        let chained = self.tie(second, Some(first)).1;
        chained && self.grammar.adjective_before_noun && second.head && !second.person()
    }

    /// "The Uzbek-Tajik commission": of compounds only those are read that an event or somebody in office follows.
    fn begins_a_compound(&self, phrases: &[Phrase]) -> bool {
        let [first, second, ..] = phrases else { return false };
        let joined = second.tokens.start == first.tokens.end + 1 && is_hyphen(self.reading.word(first.tokens.end));
        joined && self.grammar.adjective_before_noun && !first.person() && !second.person()
    }

    /// «گفت‌وگوهای غیرمستقیم سومالی و اتیوپی», «گفت‌وگوهای مستقیم سومالی با اتیوپی»: a country behind a Persian noun of an
    /// event and its adjective, and the other side.
    fn begins_a_genitive_pair(&self, phrases: &[Phrase]) -> bool {
        let [first, second, ..] = phrases else { return false };
        let bare = |p: &Phrase| !p.person() && p.seeds.iter().all(|s| s.form == Some(CountryForm::Name));
        let start = first.tokens.start;
        let noun = |at: usize| {
            self.signs.covering(at, Layer::Event).is_some_and(|s| s.event().is_some_and(|(_, tense)| tense.is_noun()))
        };
        let behind = (start.saturating_sub(3).max(self.tokens.start)..start).any(noun);
        let (tie, joined) = self.tie(second, Some(first));
        let sides = joined && bare(second) || tie == Tie::Link(Link::With);
        self.grammar.finite_verb_ends_clause && bare(first) && behind && sides
    }

    fn agent(&self, phrase: &Phrase, tie: Tie, coordinated: bool, cast: &Cast) -> Agent {
        let by_office = !self.signs.is(phrase.tokens.start, Class::Administration);
        let bare = !phrase.head && !phrase.person();
        let country = phrase.seeds.iter().all(|s| s.form.is_some());
        Agent {
            tokens: phrase.tokens.clone(),
            names: names(phrase, cast, by_office),
            tie,
            coordinated,
            person: phrase.person() && by_office,
            bare_place: bare && country,
            city: bare && phrase.seeds.iter().all(|s| s.form == Some(CountryForm::Capital)),
            bare_body: bare && !country,
        }
    }
}

/// Whom a phrase names: of several people the first, as others only stand in his title; people with the sides they
/// act for.
fn names(phrase: &Phrase, cast: &Cast, by_office: bool) -> Vec<(Actor, Span)> {
    let person = phrase.person();
    let first = phrase.seeds.iter().find(|s| matches!(s.actor, Actor::Person(_))).map(|s| s.actor);
    let own: Vec<Iso> =
        phrase.seeds.iter().filter_map(|s| if let Actor::Country(iso) = s.actor { Some(iso) } else { None }).collect();
    let mut names: Vec<(Actor, Span)> = Vec::new();
    // المجلس العسكري النيجري: the body and its country are one party, told by one name.
    let owner = phrase.seeds.iter().find_map(|s| match s.actor {
        Actor::Organization(i) => cast.country_of(i).map(|iso| (iso, s.span)),
        _ => None,
    });
    for seed in &phrase.seeds {
        match seed.actor {
            Actor::Person(_) if Some(seed.actor) != first => {}
            Actor::Person(i) => {
                names.extend(by_office.then_some((seed.actor, seed.span)));
                let sides = if own.is_empty() { cast.sides_of(i) } else { &own[..] };
                let worldwide = |s: &&Seed| matches!(s.actor, Actor::Organization(body) if cast.is_assumed_beside(i, body));
                let sides = if own.is_empty() && phrase.seeds.iter().any(worldwide) { &[][..] } else { sides };
                let now = sides.iter().filter(|iso| !cast.once_served(i, **iso));
                names.extend(now.map(|iso| (Actor::Country(*iso), seed.span)));
                let told = phrase.seeds.iter().any(|s| matches!(s.actor, Actor::Organization(_)));
                let body = cast.body_of(i).filter(|_| own.is_empty() && !told);
                names.extend(body.map(|body| (Actor::Organization(body), seed.span)));
            }
            Actor::Country(iso) => {
                let span = owner.filter(|(of, _)| *of == iso).map_or(seed.span, |(_, span)| span);
                names.extend((!person).then_some((seed.actor, span)));
                names.extend(seed.twin.map(|twin| (twin, span)));
            }
            Actor::Organization(i) => {
                let country = cast.country_of(i);
                let official = person || phrase.head && !phrase.group;
                names.extend((!official || country.is_none()).then_some((seed.actor, seed.span)));
                names.extend(country.filter(|_| !person).map(|iso| (Actor::Country(iso), seed.span)));
                names.extend(cast.members_of(i).iter().filter(|_| !person).map(|iso| (Actor::Country(*iso), seed.span)));
            }
        }
    }
    names
}
