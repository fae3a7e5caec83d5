//! Sessions told only by what was decided there: "the Security Council extended the mandate", اعتمد مجلس الأمن القرار.

use std::ops::Range;

use super::signs::Sign;
use super::{Clause, Frame, Pointing};
use crate::extract::meeting::party::agent::{Agent, Scene};
use crate::extract::meeting::party::tie::Tie;
use crate::extract::meeting::slot::when;
use crate::extract::{Actor, Extraction, Mention, Party, RuleId, Status};
use crate::lexicon::{Class, Event};
use crate::text::{Lang, Span};

/// What bodies are called that decide when they sit.
const DECIDING: [&str; 3] = ["Council", "Assembly", "Board"];

/// How many words may stand between a body and its verb: "the Council on Friday unanimously adopted".
const REACH: usize = 6;

/// The sessions that the verbs of a sentence tell of.
pub fn sessions(scene: &Scene, found: &Extraction, agents: &[Agent], sentence: usize) -> Vec<Frame> {
    let decides = |s: &&Sign| s.class == Class::Decides;
    let told = scene.signs.iter().filter(decides).filter_map(|sign| session(scene, found, agents, sign));
    told.take(1).map(|frame| Frame { sentence, ..frame }).collect()
}

fn session(scene: &Scene, found: &Extraction, agents: &[Agent], sign: &Sign) -> Option<Frame> {
    let body = agents.iter().find_map(|a| Some(a).zip(deciding(found, a)).filter(|(a, _)| is_subject(scene, a, sign)))?;
    let clause = Clause::around(scene, &sign.tokens);
    let moment = when::date(scene, &clause, &found.dates)?;
    let trigger = scene.reading.span_of(sign.tokens.clone());
    Some(Frame {
        event: Event::Session,
        sentence: 0,
        trigger: Mention::new(trigger, "meeting.decided"),
        verb: true,
        parties: vec![Party { actor: body.1.0, span: body.1.1, rule: RuleId("meeting.subject") }],
        pointing: Pointing::Fresh,
        collective: None,
        status: Some(Status::Held),
        date: Some(moment.at),
        until: None,
        place: None,
        format: None,
        round: None,
        hosts: false,
        unnamed: false,
        joins: false,
        lang: scene.lang,
    })
}

/// The body of no state that an agent names, where it is one that decides by sitting.
fn deciding(found: &Extraction, agent: &Agent) -> Option<(Actor, Span)> {
    agent.names.iter().copied().find(|(actor, _)| match actor {
        Actor::Organization(i) => found.organizations.get(*i).is_some_and(|o| {
            let english = o.english.as_deref().unwrap_or_default();
            o.country.is_none() && DECIDING.iter().any(|word| english.ends_with(word))
        }),
        _ => false,
    })
}

/// True where the body stands as the subject of the verb: right before it, at the other end of a Persian clause,
/// right behind an Arabic verb.
fn is_subject(scene: &Scene, agent: &Agent, sign: &Sign) -> bool {
    let before = sign.tokens.start.checked_sub(agent.tokens.end);
    let behind = agent.tokens.start.checked_sub(sign.tokens.end);
    let free = !matches!(agent.tie, Tie::Link(_));
    let near = |gap: usize| gap <= REACH && !cut(scene, agent.tokens.end..sign.tokens.start);
    free && match scene.lang {
        Lang::Fa => before.is_some(),
        Lang::Ar => behind.is_some_and(|gap| gap <= 1) || before.is_some_and(near),
        _ => before.is_some_and(near),
    }
}

/// True where another clause begins between the body and the verb.
fn cut(scene: &Scene, between: Range<usize>) -> bool {
    scene.signs.any(between, Class::Boundary)
}
