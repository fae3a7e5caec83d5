//! Where an event took place: a city beside its noun, the goal of a visit, a
//! place that "in" leads to, a building that stands for a capital.

use super::journey;
use super::seat::{capital, named, named_capital, other_seat, seat};
use super::spoken_of::{
    is_government, is_in_a_topic, is_of_a_matter, is_of_a_persian_matter, is_of_another_time, is_of_the_event_of_a_time,
    is_where_the_report_is_from,
};
use super::venue;
use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::beside;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::party::agent::{Agent, Scene};
use crate::extract::meeting::party::cast::Cast;
use crate::extract::meeting::party::tie::{Tie, is_quote};
use crate::extract::{Actor, Place};
use crate::lexicon::country::countries;
use crate::lexicon::phrase::Hit;
use crate::lexicon::place;
use crate::lexicon::{Class, CountryForm, Event, Iso, Link, RuleWord};
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
            // "After visiting Oslo, where he met".
            let visit = |s: &Sign| matches!(s.event(), Some((Event::Visit, _)));
            let visits = scene.lang == Lang::En && scene.signs.within(described.tokens.clone()).any(visit);
            let event = if visits { Event::Visit } else { event };
            within(scene, cast, &described, agents, event).filter(is_town).or_else(|| goal(scene, &described))
        })
        .or_else(|| journey::joined_to(scene, cast, clause, agents))
        .or_else(|| journey::before(scene, cast, clause, agents))
        .or_else(|| pointed_at(scene, cast, clause))
        .or_else(|| journey::to_meet(scene, clause))
        .or_else(|| journey::bound_for(scene, clause, agents))
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

/// True for a place that is no whole country.
pub fn is_town(place: &Place) -> bool {
    place.country.is_none_or(|iso| countries().english_name(iso) != Some(place.name.as_str()))
}

pub fn within(scene: &Scene, cast: &Cast, clause: &Clause, agents: &[Agent], event: Event) -> Option<Place> {
    // محادثات واشنطن وطالبان: a town that somebody is joined to is a side.
    let pairs = |i: usize| agents.get(i + 1).is_some_and(|next| next.coordinated) && agents[i].tie == Tie::Direct;
    let side = |i: usize| scene.lang == Lang::Ar && agents[i].tokens.start == clause.trigger.end && pairs(i);
    let stands = |a: &Agent| clause.tokens.contains(&a.tokens.start) && stands_for_place(scene, a, clause, event);
    let all: Vec<&Agent> = agents.iter().enumerate().filter(|(i, a)| stands(a) && !side(*i)).map(|(_, a)| a).collect();
    let capital = all.iter().find(|a| a.city).and_then(|a| place_of(scene, a));
    let trigger = scene.reading.span_of(clause.trigger.clone());
    let site = site(scene, clause, agents, event);
    // في البيت الأبيض لبحث القتال في الموصل: the seat is told first, what comes behind is spoken of.
    let sits = seat(scene, clause).filter(|_| scene.lang == Lang::Ar);
    let first =
        sits.filter(|seat| seat.span.start > trigger.start && site.as_ref().is_some_and(|s| s.span.start > seat.span.start));
    let towns = [capital, first.or(site)].into_iter().flatten();
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
fn site(scene: &Scene, clause: &Clause, agents: &[Agent], event: Event) -> Option<Place> {
    let span = scene.reading.span_of(clause.tokens.clone());
    let somebody = |hit: &Hit<_>| agents.iter().any(|a| a.tokens.start < hit.tokens.end && hit.tokens.start < a.tokens.end);
    let mut hits = place::find(scene.reading, span).into_iter();
    let there =
        |hit: &Hit<place::Place>| leads_to(scene, clause, hit) || event == Event::Visit && is_visited(scene, clause, agents, hit);
    let other = |at: usize| {
        let apart = is_of_a_persian_matter(scene, at) || is_of_the_event_of_a_time(scene, clause, at);
        apart || is_where_the_report_is_from(scene, at)
    };
    let spoken_of = |at: usize| is_of_a_matter(scene, clause, at) || other(at);
    let own = |at: usize| !spoken_of(at) && !beside::is_of_another(scene, &clause.trigger, at);
    let hit = hits.find(|hit| !somebody(hit) && there(hit) && own(hit.tokens.start))?;
    Some(Place { name: hit.value.english.to_string(), country: hit.value.country, span: hit.span })
}

/// زار المبعوث عدن: a town right behind an Arabic verb or its subject; «راهی استانبول».
fn is_visited(scene: &Scene, clause: &Clause, agents: &[Agent], hit: &Hit<place::Place>) -> bool {
    let locality = hit.tokens.start.checked_sub(1).filter(|at| scene.signs.is(*at, Class::Locality));
    let at = locality.unwrap_or(hit.tokens.start);
    if scene.lang == Lang::Fa {
        return at == clause.trigger.end;
    }
    let verb = scene.signs.within(clause.trigger.clone()).any(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()));
    let behind = at == clause.trigger.end || agents.iter().any(|a| a.tokens.end == at && a.tokens.start >= clause.trigger.end);
    scene.lang == Lang::Ar && verb && behind
}

/// The town that somebody goes to where the meeting is ("flew to Vienna, where").
pub fn goal(scene: &Scene, clause: &Clause) -> Option<Place> {
    let span = scene.reading.span_of(clause.tokens.clone());
    let before = |hit: &Hit<_>| hit.tokens.start.checked_sub(1).filter(|at| *at + 1 >= clause.tokens.start);
    // "Will travel to Oslo on Tuesday for talks": the verb holds the preposition.
    let verb = |at: usize| {
        let visit = |s: &Sign| s.tokens.end == at + 1 && matches!(s.event(), Some((Event::Visit, _)));
        matches!(scene.reading.word(at), "to" | "for" | "in") && scene.signs.iter().any(visit)
    };
    // "Left for Abuja, where he is to": Link::Topic elsewhere.
    let to = |hit: &Hit<_>| {
        before(hit).is_some_and(|at| scene.signs.link(at) == Some(Link::To) || scene.reading.word(at) == "for" || verb(at))
    };
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
    let plain = (from..hit.tokens.start).rev().filter(|t| !is_quote(reading.word(*t)));
    let mut before = plain.take_while(|t| reading.is_word(*t) && scene.signs.link(*t) != Some(Link::Topic));
    written_on.ends_with('ب') || before.any(|t| scene.signs.link(t) == Some(Link::In))
}

fn stands_for_place(scene: &Scene, agent: &Agent, clause: &Clause, event: Event) -> bool {
    let start = agent.tokens.start;
    let time = is_of_another_time(scene, agent, clause) || is_of_the_event_of_a_time(scene, clause, start);
    let time = time || is_where_the_report_is_from(scene, start);
    if time || is_government(scene, agent, clause) || is_of_a_persian_matter(scene, start) {
        return false;
    }
    let after = agent.tokens.start.checked_sub(clause.trigger.end);
    let pair = matches!(scene.reading.word(clause.trigger.end - 1), "between" | "with");
    let beside = after == Some(0) && !pair || agent.tokens.end == clause.trigger.start;
    let aside = scene.signs.any(clause.trigger.end..agent.tokens.start.max(clause.trigger.end), Class::Aside);
    let aside = aside || ends_a_persian_phrase(scene, agent, clause);
    let stay = is_of_a_stay(scene, agent, clause);
    // عقدت في الكويت قمة: the verb, where, and then what.
    let before = clause.trigger.start.checked_sub(agent.tokens.end).filter(|_| scene.lang == Lang::Ar);
    let before = before.is_some_and(|gap| gap <= 3);
    let near = before || agent.city || aside || after.is_some_and(|gap| gap <= 4 || is_behind_a_date(scene, agent));
    let near = near && !is_in_a_topic(scene, agent, clause) && !beside::is_of_another(scene, &clause.trigger, agent.tokens.start)
        || is_scene_of_a_last_verb(scene, agent, clause);
    let goal = match agent.tie {
        // An Arabic goal stands behind its verb.
        Tie::Link(Link::To) | Tie::Direct => event == Event::Visit && (scene.lang != Lang::Ar || after.is_some()),
        Tie::Bare | Tie::Comma => event == Event::Visit && scene.lang == Lang::Ar && after.is_some(),
        Tie::Link(Link::From) => matches!(event, Event::Visit | Event::Meet) && after.is_some() && scene.lang != Lang::Ar,
        _ => false,
    };
    agent.bare_place && (agent.tie == Tie::Link(Link::In) && near || stay || goal || beside && agent.city && !agent.coordinated)
}

/// التقاه خلال زيارة إلى الدوحة: where the visit went that a meeting was part of.
fn is_of_a_stay(scene: &Scene, agent: &Agent, clause: &Clause) -> bool {
    let from = agent.tokens.start.saturating_sub(4).max(clause.trigger.end);
    let goes = matches!(agent.tie, Tie::Link(Link::To) | Tie::Direct);
    let visit = |s: &Sign| matches!(s.event(), Some((Event::Visit, tense)) if tense.is_noun());
    scene.lang == Lang::Ar && goes && from < agent.tokens.start && scene.signs.within(from..agent.tokens.start).any(visit)
}

/// يلتقيان في الثاني عشر من يونيو المقبل في سنغافورة: when, and then where.
fn is_behind_a_date(scene: &Scene, agent: &Agent) -> bool {
    let Some(at) = agent.tokens.start.checked_sub(2).filter(|at| *at > scene.tokens.start) else { return false };
    let word = scene.reading.word(at);
    scene.lang == Lang::Ar && (RuleWord::RelativeDay.has(word) || word.starts_with(|c: char| c.is_numeric()))
}

/// «مذاکرات هیئت‌های الف و ب در بلاروس پایان یافت»: the place right behind those whose talks a Persian noun names.
fn ends_a_persian_phrase(scene: &Scene, agent: &Agent, clause: &Clause) -> bool {
    let gap = clause.trigger.end..agent.tokens.start.max(clause.trigger.end);
    let tells =
        |at: usize| matches!(scene.signs.link(at), Some(Link::Topic | Link::To | Link::From | Link::Source)) || scene.event(at);
    let verb = agent.tokens.end < scene.tokens.end && scene.signs.any(agent.tokens.end..clause.tokens.end, Class::Done);
    scene.grammar.finite_verb_ends_clause && verb && (1..=9).contains(&gap.len()) && !gap.into_iter().any(tells)
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
    let name = countries().name(iso, lang);
    let same = countries().capital(iso, lang).zip(name).is_some_and(|(city, state)| city == state);
    lang != Lang::En && (same || name.is_some_and(|name| RuleWord::Namesake.has(&crate::text::fold(name))))
}

pub fn place_of(scene: &Scene, agent: &Agent) -> Option<Place> {
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
