//! Visits told only as the occasion of a meeting: "met him during a visit to Doha" is one event, and Doha is where.

use std::ops::Range;

use super::Frame;
use crate::extract::meeting::party::agent::Scene;
use crate::extract::meeting::story::weight::two_sided;
use crate::lexicon::{Event, RuleWord};
use crate::text::Lang;

/// Takes the visits of a sentence that only say where its meeting was into that meeting.
pub fn settle(scene: &Scene, frames: &mut Vec<Frame>, first: usize) {
    let mut at = first + 1;
    while at < frames.len() {
        let host = (first..at).rfind(|i| is_told_by_a_verb(&frames[*i])).filter(|_| is_occasion(scene, &frames[at]));
        match host {
            Some(host) => {
                let stay = frames.remove(at);
                frames[host].place = frames[host].place.take().or(stay.place);
            }
            None => at += 1,
        }
    }
}

fn is_told_by_a_verb(frame: &Frame) -> bool {
    let meets = matches!(frame.event, Event::Meet | Event::Host | Event::Session | Event::Talk);
    meets && frame.verb && two_sided(frame)
}

/// خلال زيارته لبغداد, ضمن زيارة رسمية.
fn is_occasion(scene: &Scene, frame: &Frame) -> bool {
    let trigger: Range<usize> = scene.reading.tokens_in(frame.trigger.span);
    let before = trigger.start.checked_sub(1).filter(|at| *at >= scene.tokens.start);
    let led = |at: usize| RuleWord::During.has(scene.reading.word(at));
    scene.lang == Lang::Ar && frame.event == Event::Visit && !frame.verb && before.is_some_and(led)
}
