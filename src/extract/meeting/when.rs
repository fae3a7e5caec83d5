//! When an event took place: the date nearest to its trigger, in its clause first.

use super::super::Dated;
use super::agent::Scene;
use super::frame::Clause;
use crate::calendar::DateMention;
use crate::text::{Reading, Span};

/// The date that the clause of a trigger, else its sentence, gives.
pub fn date(scene: &Scene, clause: &Clause, dates: &[DateMention]) -> Option<Dated> {
    let trigger = scene.reading.span_of(clause.trigger.clone());
    let inside = |span: Span| {
        let mut known = dates.iter().filter(|d| span.contains(d.span)).collect::<Vec<_>>();
        known.sort_by_key(|d| (distance(trigger, d.span), d.span.start));
        known.into_iter().find_map(|d| d.date.map(|date| Dated { date, span: Some(d.span) }))
    };
    inside(scene.reading.span_of(clause.tokens.clone()))
}

/// The first date of a sentence: that of the statement which reports the event.
pub fn of_sentence(reading: &Reading, sentence: usize, dates: &[DateMention]) -> Option<Dated> {
    let span = reading.sentences.get(sentence)?.span;
    let first = dates.iter().filter(|d| span.contains(d.span)).find_map(|d| d.date.map(|date| (date, d.span)))?;
    Some(Dated { date: first.0, span: Some(first.1) })
}

fn distance(a: Span, b: Span) -> u32 {
    a.start.saturating_sub(b.end).max(b.start.saturating_sub(a.end))
}
