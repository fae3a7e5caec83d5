//! "Arrived in Oslo on Sunday to meet the minister", "met on Friday to discuss trade": an infinitive tells what an event
//! was for, and not of another one.

use std::ops::Range;

use super::Frame;
use crate::extract::Status;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::{Class, Event};
use crate::text::Span;

/// How many words may stand between an event and its purpose.
const REACH: usize = 24;

/// Takes the infinitives of a sentence that tell what another event was for into that event.
pub fn settle(scene: &Scene, dates: &[Span], frames: &mut Vec<Frame>, first: usize) {
    if !scene.grammar.adjective_before_noun {
        return;
    }
    let mut at = first + 1;
    while at < frames.len() {
        let host = (first..at).rfind(|i| is_purpose(scene, dates, &frames[*i], &frames[at]));
        match host {
            Some(host) => {
                let purpose = frames.remove(at);
                join(&mut frames[host], purpose);
            }
            None => at += 1,
        }
    }
}

fn is_purpose(scene: &Scene, dates: &[Span], host: &Frame, purpose: &Frame) -> bool {
    let (before, after) = (tokens(scene, host), tokens(scene, purpose));
    let Some(to) = led_by_to(scene, &after) else { return false };
    let between = before.end..to;
    let told = matches!(host.status, Some(Status::Held | Status::Planned)) && host.event != Event::Call;
    told && between.len() <= REACH && follows(scene, dates, &before, to) && !is_parted(scene, &between)
}

/// The "to" of an infinitive.
fn led_by_to(scene: &Scene, trigger: &Range<usize>) -> Option<usize> {
    let to = |at: &usize| *at > scene.tokens.start && scene.reading.word(*at) == "to";
    Some(trigger.start).filter(to).or(trigger.start.checked_sub(1).filter(to)).or(trigger.start.checked_sub(2).filter(to))
}

/// The infinitive stands right behind the event, a name or a day: behind other words it tells what is wanted or planned.
fn follows(scene: &Scene, dates: &[Span], event: &Range<usize>, to: usize) -> bool {
    let last = scene.reading.span_of(to - 1..to);
    let day = dates.iter().any(|d| d.end == last.end);
    event.end == to || day || scene.reading.tokens[to - 1].capital
}

/// Another verb or a sign that it is only wanted stands between.
fn is_parted(scene: &Scene, between: &Range<usize>) -> bool {
    let stops = [Class::Boundary, Class::Wish, Class::Planned, Class::WasPlanned, Class::Negated, Class::Cancelled];
    let verb = |at: usize| scene.reading.word(at).ends_with("ed") && !scene.reading.tokens[at].capital;
    let other = scene.signs.within(between.clone()).any(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()));
    other || stops.into_iter().any(|class| scene.signs.any(between.clone(), class)) || between.clone().any(verb)
}

fn join(host: &mut Frame, purpose: Frame) {
    for party in purpose.parties {
        if !host.parties.iter().any(|p| p.actor == party.actor) {
            host.parties.push(party);
        }
    }
    host.place = host.place.take().or(purpose.place);
    host.date = host.date.or(purpose.date);
}

fn tokens(scene: &Scene, frame: &Frame) -> Range<usize> {
    scene.reading.tokens_in(frame.trigger.span)
}
