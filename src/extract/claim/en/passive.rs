//! "was told by X that …", "X was quoted as saying …", "it was agreed that …".

use super::complement;
use crate::extract::claim::draft::Draft;
use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::Unit;
use crate::lexicon::Cue;

/// Farthest from a passive that "by" or "as saying" may stand.
const FARTHEST: usize = 14;

/// A passive whose agent speaks, or which tells what was agreed.
pub(super) fn read(unit: &Unit, i: usize, cue: &Cue, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    if let Some(speaker) = agent(unit, hit.at.end, memory) {
        let (content, _) = complement::explicit(unit, i, cue)?;
        return Some(Draft::new(unit, hit, cue, content, speaker, "claim.told-by"));
    }
    let it = (1..=3).filter_map(|back| hit.at.start.checked_sub(back)).any(|k| unit.word(k) == "it");
    if !it || !matches!(cue.class, "agree" | "believe") || !cue.takes("to") {
        return None;
    }
    let (content, _) = complement::explicit(unit, i, cue).or_else(|| complement::implicit(unit, i, cue))?;
    let actors = memory.sides(unit.span_of(hit.at.start..hit.at.start + 1));
    Some(Draft::new(unit, hit, cue, content, Speaker { actors, ..Speaker::default() }, "claim.impersonal"))
}

/// Who stands after "by".
fn agent(unit: &Unit, from: usize, memory: &Memory) -> Option<Speaker> {
    let by = unit.find(from..unit.len().min(from + 4), |k| unit.word(k) == "by")?;
    let first = unit.nominals.iter().position(|n| n.at.start > by && n.at.start <= by + 6)?;
    Some(unit.speaker(&unit.group(first, unit.len()), memory))
}

/// The verb of "quoted … as saying".
pub(super) fn quoting(unit: &Unit, saying: usize) -> Option<usize> {
    let link = saying.checked_sub(1).filter(|k| unit.word(*k) == "as")?;
    (link.saturating_sub(FARTHEST)..link).rev().find(|k| unit.is("quoting", *k))
}

/// Who is quoted at "as saying": the subject of a passive "was quoted", the object of an active one.
pub(super) fn quoted_as(unit: &Unit, i: usize, memory: &Memory) -> Option<Speaker> {
    let saying = unit.hits[i].at.start;
    let quoted = quoting(unit, saying)?;
    let link = saying - 1;
    let passive = quoted > 0 && (unit.is("copula", quoted - 1) || unit.is("copula-adverb", quoted - 1));
    if !passive {
        let first = unit.nominals.iter().position(|n| n.at.start > quoted && n.at.end <= link)?;
        return Some(unit.speaker(&unit.group(first, link), memory));
    }
    let near = super::subject::clause_start(unit, quoted);
    let group = unit.first_subject(near..quoted)?;
    let via = agent(unit, quoted + 1, memory).map(|s| s.actors).unwrap_or_default();
    Some(Speaker { via, ..unit.speaker(&group, memory) })
}
