//! Capitals and seats of government: as towns, by what they are called, by the buildings that stand for them.

use super::spoken_of::is_official_as;
use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::party::agent::{Agent, Scene};
use crate::extract::meeting::party::cast::{Cast, Seed};
use crate::extract::{Actor, Place};
use crate::lexicon::country::countries;
use crate::lexicon::place;
use crate::lexicon::{Class, Iso, Link, RuleWord};
use crate::text::{Lang, Span};

/// Abidjan, Tel Aviv: a city that stands for a government without being the capital.
pub fn other_seat(scene: &Scene, agent: &Agent, iso: Iso) -> Option<Place> {
    let capital = countries().capital(iso, Lang::En).filter(|_| agent.city)?;
    let hits = place::find(scene.reading, scene.reading.span_of(agent.tokens.clone()));
    let town = hits.into_iter().find(|hit| hit.value.country == Some(iso) && hit.value.english != capital)?;
    let known = place::name_in(capital, scene.lang);
    let same = known.is_some_and(|name| crate::text::fold(name) == crate::text::fold(scene.reading.source(town.span)));
    (!same).then(|| Place { name: town.value.english.to_string(), country: Some(iso), span: town.span })
}

/// The capital of a country, under the country's name where both are one.
pub fn capital(iso: Iso, span: Span) -> Option<Place> {
    let name = countries().capital(iso, Lang::En).or_else(|| seat_of(iso)).or_else(|| countries().english_name(iso))?;
    Some(named(name, iso, span))
}

/// Brussels stands for the Union, not for Belgium's government, so that the list of countries leaves it out.
fn seat_of(iso: Iso) -> Option<&'static str> {
    (iso.as_str() == "BE").then_some("Brussels")
}

pub fn named(name: &str, iso: Iso, span: Span) -> Place {
    Place { name: name.to_string(), country: Some(iso), span }
}

/// «العاصمة القطرية», "the capital of Qatar".
pub fn named_capital(scene: &Scene, cast: &Cast, clause: &Clause) -> Option<Place> {
    let sign = scene.signs.within(clause.tokens.clone()).find(|s| s.class == Class::Capital)?;
    let gap = clause.trigger.end.min(sign.tokens.start)..sign.tokens.start;
    let other = |at: usize| scene.grammar.adjective_before_noun && scene.reading.word(at) == "as" && !is_official_as(scene, at);
    if gap.into_iter().any(other) || is_of_a_province(scene, sign.tokens.end) {
        return None;
    }
    if let Some(town) = named_behind(scene, sign.tokens.end) {
        return Some(town);
    }
    let near = sign.tokens.start.saturating_sub(3)..sign.tokens.end + 2;
    let beside = |seed: &&Seed| seed.tokens.end >= sign.tokens.start;
    cast.seeds_in(near).iter().filter(beside).find_map(|seed| match seed.actor {
        Actor::Country(iso) => capital(iso, scene.reading.span_of(sign.tokens.clone()).cover(seed.span)),
        _ => None,
    })
}

/// "The Tanzanian capital, Arusha": the town as the article calls it.
fn named_behind(scene: &Scene, end: usize) -> Option<Place> {
    let comma = end < scene.tokens.end && scene.reading.word(end) == ",";
    let at = end + usize::from(comma);
    let hit = place::at(scene.reading, at, scene.lang).filter(|_| scene.lang == Lang::En && at < scene.tokens.end)?;
    Some(Place { name: hit.value.english.to_string(), country: hit.value.country, span: hit.span })
}

/// «عاصمة الإقليم الصومالي»: the capital of a part of a country.
fn is_of_a_province(scene: &Scene, next: usize) -> bool {
    scene.lang == Lang::Ar && next < scene.tokens.end && RuleWord::Province.has(scene.reading.word(next))
}

/// "At the White House".
pub fn seat(scene: &Scene, clause: &Clause) -> Option<Place> {
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
