//! A claim as a grammar reads it, before what it is about is known.

use super::speaker::{Memory, Speaker};
use super::unit::{Hit, Unit};
use crate::lexicon::Cue;
use crate::text::{Lang, Span};

/// A cue with its speaker and content.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// The reporting words.
    pub cue: Span,
    /// Class of the cue.
    pub class: &'static str,
    /// What is claimed.
    pub content: Span,
    /// Who claims it.
    pub speaker: Speaker,
    /// Name of the rule.
    pub rule: &'static str,
}

/// Takes a draft in; one inside another's content needs a named speaker of its own, and is not
/// who spoke last. Says whether it was taken.
pub(super) fn keep(unit: &Unit, draft: Draft, memory: &mut Memory, out: &mut Vec<Draft>) -> bool {
    let outer: Vec<&Draft> = out.iter().filter(|e| e.content.contains(draft.content)).collect();
    let nested = !outer.is_empty();
    // Whoever speaks inside a content is named there, and what is only demanded has not been said.
    let unsaid = |e: &Draft| unit.lang == Lang::En && e.class == "demand";
    let within = |text: Span| outer.iter().all(|e| e.content.contains(text) && !unsaid(e));
    let named = draft.speaker.text.is_some_and(within) && !draft.speaker.actors.is_empty();
    let bare = unit.lang == Lang::En && draft.rule == "claim.noun-phrase";
    if nested && (!named || bare) {
        return false;
    }
    if !nested {
        memory.spoke(unit, &draft.speaker);
    }
    out.push(draft);
    true
}

impl Draft {
    /// A draft of the cue at a hit.
    pub fn new(unit: &Unit, hit: &Hit, cue: &Cue, content: Span, speaker: Speaker, rule: &'static str) -> Self {
        Self { cue: unit.span_of(hit.at.clone()), class: cue.class, content, speaker, rule }
    }
}
