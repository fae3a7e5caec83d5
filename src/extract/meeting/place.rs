//! Where an event took place: a city beside its noun, the goal of a visit, a
//! place that "in" leads to, a building that stands for a capital.

use super::super::{Actor, Place};
use super::agent::{Agent, Scene};
use super::cast::{Cast, Seed};
use super::frame::Clause;
use super::signs::Sign;
use super::tie::Tie;
use super::venue;
use crate::lexicon::country::countries;
use crate::lexicon::phrase::Hit;
use crate::lexicon::place;
use crate::lexicon::{Class, CountryForm, Event, Iso, Link};
use crate::text::{Lang, Span};

/// The place that the clause of a trigger names.
pub fn of(scene: &Scene, cast: &Cast, clause: &Clause, agents: &[Agent], event: Event) -> Option<Place> {
    let found = within(scene, cast, clause, agents, event);
    found
        .or_else(|| {
            let tokens = clause.outer.clone()?;
            within(scene, cast, &Clause { tokens, ..clause.clone() }, agents, event).filter(is_town)
        })
        .or_else(|| {
            let described = Clause { tokens: clause.hangs_on(scene)?, ..clause.clone() };
            within(scene, cast, &described, agents, event).filter(is_town).or_else(|| goal(scene, &described))
        })
        .or_else(|| pointed_at(scene, cast, clause))
        .or_else(|| journey(scene, clause))
}

/// "There", «در همین شهر»: the place named last; "here": where the report was written.
fn pointed_at(scene: &Scene, cast: &Cast, clause: &Clause) -> Option<Place> {
    let near = clause.tokens.start..(clause.tokens.end + 1).min(scene.tokens.end);
    let sign = scene.signs.within(near).find(|s| matches!(s.class, Class::Here | Class::There))?;
    if sign.class == Class::Here {
        return venue::dateline(scene.reading);
    }
    named_last(scene, cast, sign.tokens.start)
}

/// How many tokens back a place may be named that "there" means.
const BACK: usize = 70;

fn named_last(scene: &Scene, cast: &Cast, before: usize) -> Option<Place> {
    let tokens = before.saturating_sub(BACK)..before;
    let capital_seed = cast.seeds_in(tokens.clone()).iter().rfind(|s| s.form == Some(CountryForm::Capital));
    let capital = capital_seed.and_then(|s| match s.actor {
        Actor::Country(iso) => capital(iso, s.span),
        _ => None,
    });
    let hits = place::find(scene.reading, scene.reading.span_of(tokens));
    let town = hits.into_iter().rfind(|hit| cast.seeds_in(hit.tokens.clone()).is_empty());
    let town = town.map(|hit| Place { name: hit.value.english.to_string(), country: hit.value.country, span: hit.span });
    [capital, town].into_iter().flatten().max_by_key(|p| p.span.start)
}

/// «برای گفت‌وگو با او به بروکسل برود»: where somebody goes to meet.
fn journey(scene: &Scene, clause: &Clause) -> Option<Place> {
    let goes = |s: &&Sign| s.event().is_some_and(|(event, _)| event == Event::Visit);
    let visit = scene.grammar.finite_verb_ends_clause && scene.signs.within(clause.tokens.clone()).any(|s| goes(&s));
    goal(scene, clause).filter(|_| visit)
}

/// True for a place that is no whole country.
pub fn is_town(place: &Place) -> bool {
    place.country.is_none_or(|iso| countries().english_name(iso) != Some(place.name.as_str()))
}

fn within(scene: &Scene, cast: &Cast, clause: &Clause, agents: &[Agent], event: Event) -> Option<Place> {
    let stands = |a: &&Agent| clause.tokens.contains(&a.tokens.start) && stands_for_place(scene, a, clause, event);
    let all: Vec<&Agent> = agents.iter().filter(stands).collect();
    let capital = all.iter().find(|a| a.city).and_then(|a| place_of(scene, a));
    let trigger = scene.reading.span_of(clause.trigger.clone());
    let towns = [capital, site(scene, clause, agents)].into_iter().flatten();
    towns
        .min_by_key(|place| distance(trigger, place.span))
        .or_else(|| named_capital(scene, cast, clause))
        .or_else(|| all.first().and_then(|a| place_of(scene, a)))
        .or_else(|| seat(scene, clause))
}

fn distance(a: Span, b: Span) -> u32 {
    a.start.saturating_sub(b.end).max(b.start.saturating_sub(a.end))
}

/// A town that is no capital: "in the resort of Sochi", «بجدة», «در بندر سوچی».
fn site(scene: &Scene, clause: &Clause, agents: &[Agent]) -> Option<Place> {
    let span = scene.reading.span_of(clause.tokens.clone());
    let somebody = |hit: &Hit<_>| agents.iter().any(|a| a.tokens.start < hit.tokens.end && hit.tokens.start < a.tokens.end);
    let mut hits = place::find(scene.reading, span).into_iter();
    let hit = hits.find(|hit| !somebody(hit) && leads_to(scene, clause, hit))?;
    Some(Place { name: hit.value.english.to_string(), country: hit.value.country, span: hit.span })
}

/// The town that somebody goes to where the meeting is ("flew to Vienna, where").
fn goal(scene: &Scene, clause: &Clause) -> Option<Place> {
    let span = scene.reading.span_of(clause.tokens.clone());
    let to = |hit: &Hit<_>| hit.tokens.start > clause.tokens.start && scene.signs.link(hit.tokens.start - 1) == Some(Link::To);
    let hit = place::find(scene.reading, span).into_iter().rfind(to)?;
    Some(Place { name: hit.value.english.to_string(), country: hit.value.country, span: hit.span })
}

/// How many words may stand between "in" and the town: "in the Black Sea resort of".
const BETWEEN: usize = 5;

fn leads_to(scene: &Scene, clause: &Clause, hit: &Hit<place::Place>) -> bool {
    let reading = scene.reading;
    let first = reading.tokens.get(hit.tokens.start).map_or(hit.span, |t| t.span);
    let written_on = crate::text::fold(reading.source(Span { start: first.start, end: hit.span.start.max(first.start) }));
    let from = hit.tokens.start.saturating_sub(BETWEEN + 1).max(clause.tokens.start);
    let mut before = (from..hit.tokens.start).rev().take_while(|t| reading.is_word(*t));
    written_on.ends_with('ب') || before.any(|t| scene.signs.link(t) == Some(Link::In))
}

fn stands_for_place(scene: &Scene, agent: &Agent, clause: &Clause, event: Event) -> bool {
    let after = agent.tokens.start.checked_sub(clause.trigger.end);
    let beside = after == Some(0) || agent.tokens.end == clause.trigger.start;
    let aside = scene.signs.any(clause.trigger.end..agent.tokens.start.max(clause.trigger.end), Class::Aside);
    let near = agent.city || aside || after.is_some_and(|gap| gap <= 4) || is_scene_of_a_last_verb(scene, agent, clause);
    let goal = match agent.tie {
        Tie::Link(Link::To) | Tie::Direct => event == Event::Visit,
        Tie::Link(Link::From) => matches!(event, Event::Visit | Event::Meet) && after.is_some(),
        _ => false,
    };
    agent.bare_place && (agent.tie == Tie::Link(Link::In) && near || goal || beside && agent.city && !agent.coordinated)
}

/// «در قطر با یکدیگر گفت‌وگو کردند»: Persian says where before the verb; what is talked about follows a word of its own.
fn is_scene_of_a_last_verb(scene: &Scene, agent: &Agent, clause: &Clause) -> bool {
    let before = agent.tokens.end <= clause.trigger.start && scene.grammar.finite_verb_ends_clause;
    let told = |at: usize| scene.signs.link(at) == Some(Link::Topic) || scene.signs.is(at, Class::Relation);
    let from = agent.tokens.start.saturating_sub(TOPIC_REACH).max(clause.tokens.start);
    let event = |s: &Sign| s.event().is_some();
    before && !(from..agent.tokens.start).any(told) && !scene.signs.within(agent.tokens.end..clause.trigger.start).any(event)
}

/// How far before a place the word may stand that makes it a topic: «درباره آخرین تحولات در سوریه».
const TOPIC_REACH: usize = 6;

/// الجزائر, تونس, الكويت: the state has the name of its capital, and people meet in a city.
fn is_also_a_city(iso: Iso, lang: Lang) -> bool {
    lang != Lang::En && countries().capital(iso, lang).zip(countries().name(iso, lang)).is_some_and(|(city, state)| city == state)
}

fn place_of(scene: &Scene, agent: &Agent) -> Option<Place> {
    let (iso, span) = agent.names.iter().find_map(|(actor, span)| match actor {
        Actor::Country(iso) => Some((*iso, *span)),
        _ => None,
    })?;
    let either = agent.city || is_also_a_city(iso, scene.lang);
    if let Some(town) = other_seat(scene, agent, iso) {
        return Some(town);
    }
    if either { capital(iso, span) } else { countries().english_name(iso).map(|name| named(name, iso, span)) }
}

/// Abidjan, Tel Aviv: a city that stands for a government without being the capital.
fn other_seat(scene: &Scene, agent: &Agent, iso: Iso) -> Option<Place> {
    let capital = countries().capital(iso, Lang::En).filter(|_| agent.city)?;
    let hits = place::find(scene.reading, scene.reading.span_of(agent.tokens.clone()));
    let town = hits.into_iter().find(|hit| hit.value.country == Some(iso) && hit.value.english != capital)?;
    let known = place::name_in(capital, scene.lang);
    let same = known.is_some_and(|name| crate::text::fold(name) == crate::text::fold(scene.reading.source(town.span)));
    (!same).then(|| Place { name: town.value.english.to_string(), country: Some(iso), span: town.span })
}

/// The capital of a country, under the country's name where both are one.
fn capital(iso: Iso, span: Span) -> Option<Place> {
    let name = countries().capital(iso, Lang::En).or_else(|| countries().english_name(iso))?;
    Some(named(name, iso, span))
}

fn named(name: &str, iso: Iso, span: Span) -> Place {
    Place { name: name.to_string(), country: Some(iso), span }
}

/// «العاصمة القطرية», "the capital of Qatar".
fn named_capital(scene: &Scene, cast: &Cast, clause: &Clause) -> Option<Place> {
    let sign = scene.signs.within(clause.tokens.clone()).find(|s| s.class == Class::Capital)?;
    let near = sign.tokens.start.saturating_sub(3)..sign.tokens.end + 2;
    let beside = |seed: &&Seed| seed.tokens.end >= sign.tokens.start;
    cast.seeds_in(near).iter().filter(beside).find_map(|seed| match seed.actor {
        Actor::Country(iso) => capital(iso, scene.reading.span_of(sign.tokens.clone()).cover(seed.span)),
        _ => None,
    })
}

/// "At the White House".
fn seat(scene: &Scene, clause: &Clause) -> Option<Place> {
    scene.signs.within(clause.tokens.clone()).find_map(|sign| {
        let Class::Seat(iso) = sign.class else { return None };
        let mut at = sign.tokens.start;
        while at > clause.tokens.start && scene.reading.word(at - 1) == "the" {
            at -= 1;
        }
        let before = at.checked_sub(1).and_then(|b| scene.signs.link(b));
        let led = matches!(before, Some(Link::In | Link::To)) || sign.clitic.link.is_some();
        led.then(|| capital(iso, scene.reading.span_of(sign.tokens.clone()))).flatten()
    })
}
