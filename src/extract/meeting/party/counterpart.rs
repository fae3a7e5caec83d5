//! "His Turkish counterpart", نظيره التركي, «همتای ترک خود»: the one person of the article who holds the same office there.

use super::agent::{Agent, Scene};
use super::cast::Cast;
use crate::extract::Actor;
use crate::lexicon::{Class, Iso};

/// Names the people whom a sentence only calls somebody's counterpart.
pub fn name(scene: &Scene, cast: &Cast, agents: &mut [Agent]) {
    for i in 0..agents.len() {
        let Some(person) = meant(scene, cast, agents, i) else { continue };
        let span = agents[i].names.first().map_or_else(|| scene.reading.span_of(agents[i].tokens.clone()), |(_, span)| *span);
        agents[i].names.insert(0, (Actor::Person(person), span));
        agents[i].person = true;
    }
}

/// Whom an agent without a name of its own means, where another one of the sentence shows the office.
fn meant(scene: &Scene, cast: &Cast, agents: &[Agent], i: usize) -> Option<usize> {
    let agent = &agents[i];
    let country = only_country(agent).filter(|_| !agent.person)?;
    if !scene.signs.any(agent.tokens.clone(), Class::Counterpart) {
        return None;
    }
    let (before, after) = (agents[..i].iter().rev(), agents[i + 1..].iter());
    before.chain(after).filter_map(person_of).find_map(|subject| cast.colleague(subject, country))
}

fn only_country(agent: &Agent) -> Option<Iso> {
    let mut countries = agent.names.iter().filter_map(|(actor, _)| match actor {
        Actor::Country(iso) => Some(*iso),
        _ => None,
    });
    countries.next().filter(|_| countries.next().is_none())
}

fn person_of(agent: &Agent) -> Option<usize> {
    agent.names.iter().find_map(|(actor, _)| match actor {
        Actor::Person(i) => Some(*i),
        _ => None,
    })
}
