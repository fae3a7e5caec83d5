//! Arabic: the verb stands first, then its subject, then the complement
//! («قال X إن …», «شدد X على …»); participles («مشيرا إلى أن …») and verbs without
//! a subject («وأضاف …») go on for the last speaker; nouns take a clause
//! («إعلان X أن …»).
//!
//! `complement` what is said · `end` where it ends · `subject` who says it ·
//! `source` «وفق X».

mod complement;
mod end;
mod source;
mod subject;

use super::draft::{Draft, keep};
use super::speaker::Memory;
use super::unit::{Hit, Unit};
use crate::lexicon::{Cue, Part};
use crate::text::Span;
use complement::Complement;

/// The claims of an Arabic unit.
pub(super) fn read(unit: &Unit, memory: &mut Memory) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for (i, hit) in unit.hits.iter().enumerate() {
        if negated(unit, hit) || unit.inside_quote(hit.at.start).is_some() {
            continue;
        }
        let draft = verb(unit, i, memory).or_else(|| participle(unit, i, memory)).or_else(|| noun(unit, i, memory));
        for part in draft.into_iter().flat_map(|d| end::coordinated(unit, d)) {
            keep(unit, part, memory, &mut out);
        }
    }
    source::read(unit, memory, &mut out);
    out
}

fn negated(unit: &Unit, hit: &Hit) -> bool {
    hit.at.start > 0 && matches!(unit.word(hit.at.start - 1), "لم" | "لا" | "لن" | "ولم" | "ولا" | "ما" | "دون" | "او")
}

/// The claim of a finite verb.
fn verb(unit: &Unit, i: usize, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let cue = hit.part(Part::Verb).filter(|_| is_live(unit, hit))?;
    if relates(unit, hit) && unit.word(hit.at.start - 1) == "ما" {
        return None;
    }
    let found = complement::find(unit, i, cue)?;
    let mut speaker = subject::of_verb(unit, hit, found, memory)?;
    subject::quoted_from(unit, hit, found, &mut speaker, memory);
    let content = content(unit, i, found)?;
    Some(Draft::new(unit, hit, cue, content, speaker, found.rule))
}

/// What a complement says, without the preposition written onto it.
fn content(unit: &Unit, i: usize, found: Complement) -> Option<Span> {
    let end = end::of_clause(unit, i, found.start);
    if unit.quote_at(found.start).is_some() {
        return unit.content(found.start, end);
    }
    let mut span = unit.span_of(found.start..end);
    span.start += found.prefix;
    unit.tidy(span)
}

/// True at the head of a clause, where an ambiguous word can only be a verb.
fn opens_clause(unit: &Unit, hit: &Hit) -> bool {
    hit.at.start == 0 || unit.is_mark(hit.at.start - 1) || matches!(unit.word(hit.at.start - 1), "قد" | "وقد" | "كما" | "ثم")
}

/// True for a verb that stands where it can only be one.
fn is_live(unit: &Unit, hit: &Hit) -> bool {
    let noun = hit.at.start > 0 && matches!(unit.word(hit.at.start - 1), "عدم" | "بعدم" | "لعدم" | "وعدم");
    !noun && hit.part(Part::Verb).is_some_and(|c| !c.takes("first") || opens_clause(unit, hit))
}

/// True after الذي, ما and the like.
fn relates(unit: &Unit, hit: &Hit) -> bool {
    hit.at.start > 0 && matches!(unit.word(hit.at.start - 1), "الذی" | "التی" | "الذین" | "ما" | "والذی" | "والتی" | "مما")
}

/// The claim of a participle that follows a finished clause.
fn participle(unit: &Unit, i: usize, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let cue = hit.part(Part::Participle)?;
    let found = complement::find(unit, i, cue).filter(|c| c.start <= hit.at.end + 6 || cue.takes("object"))?;
    let speaker = subject::going_on(unit, hit, memory)?;
    Some(Draft::new(unit, hit, cue, content(unit, i, found)?, speaker, "claim.participle"))
}

/// The claim of a noun with a clause: «إعلان X أن …», «تأكيده أن …».
fn noun(unit: &Unit, i: usize, memory: &Memory) -> Option<Draft> {
    const FARTHEST: usize = 14;
    let hit = &unit.hits[i];
    let cue = hit.part(Part::Noun)?;
    let limit = unit.len().min(hit.at.end + FARTHEST);
    let blocked =
        |k: usize| matches!(unit.word(k), "." | "؛" | ":") || unit.hits.iter().any(|h| h.at.start == k && is_live(unit, h));
    let that = unit.find(hit.at.end..limit, |k| complement::opens_clause(unit, k) || blocked(k)).filter(|k| !blocked(*k))?;
    let named = unit.nominals.iter().position(|n| n.at.start >= hit.at.end && n.at.end <= that);
    let speaker = match named {
        Some(first) => unit.speaker(&unit.group(first, that), memory),
        None if that <= hit.at.end + 1 => memory.last.dropped(),
        None => return None,
    };
    let start = if unit.is("that-plain", that) { that + 1 } else { that };
    let span = unit.span_of(start..end::of_clause(unit, i, start));
    (!speaker.actors.is_empty()).then_some(())?;
    Some(Draft::new(unit, hit, cue, unit.tidy(span)?, speaker, "claim.noun-clause"))
}

/// The place of a hit among the hits.
fn index(unit: &Unit, hit: &Hit) -> usize {
    unit.hits.iter().position(|h| h.at == hit.at).unwrap_or(0)
}

/// The reading of a hit as a participle, or whatever it has.
fn participle_of(hit: &Hit) -> &Cue {
    hit.cues.iter().find(|c| c.part == Part::Participle).unwrap_or(&hit.cues[0])
}
