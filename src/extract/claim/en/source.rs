//! "according to X", "in his view", "his warning that …".

use super::clause::clause_end;
use crate::extract::claim::actor::Kind;
use crate::extract::claim::draft::Draft;
use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::{Hit, Range, Unit};
use crate::lexicon::{Cue, Part};

/// "his warning that …", "an EU demand for Turkey to …".
pub(super) fn noun(unit: &Unit, i: usize, cue: &Cue, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let marker = unit.word(hit.at.end);
    let clause = marker == "that" && cue.takes("that");
    let asked = marker == "for"
        && cue.takes("for")
        && unit.find(hit.at.end..unit.len().min(hit.at.end + 8), |k| unit.word(k) == "to").is_some();
    if !clause && !asked {
        return None;
    }
    let near = unit.nominal_before(hit.at.start).filter(|n| unit.nominals[*n].at.end + 3 >= hit.at.start)?;
    let content = unit.content(hit.at.end + 1, clause_end(unit, i, hit.at.end + 1))?;
    Some(Draft::new(unit, hit, cue, content, unit.speaker(&[near], memory), "claim.noun-cue"))
}

/// "according to X": a source without another cue; with one, the way the words came.
pub(super) fn read(unit: &Unit, memory: &mut Memory, out: &mut Vec<Draft>) {
    for hit in unit.hits.iter().filter(|h| unit.inside_quote(h.at.start).is_none()) {
        let Some(cue) = hit.part(Part::Source) else { continue };
        let Some((speaker, named)) = holder(unit, hit, cue, memory) else { continue };
        let range = stated(unit, hit, named);
        let span = unit.span_of(range.clone());
        let mut covered = false;
        for draft in out.iter_mut().filter(|d| span.overlaps(d.content)) {
            let inside = unit.words_in(draft.content) * 3 < unit.words_in(span) && span.contains(draft.content);
            covered |= !inside || draft.speaker.text.is_some() && unit.words_in(draft.content) * 2 > unit.words_in(span);
            if draft.speaker.via.is_empty() && draft.speaker.actors != speaker.actors {
                draft.speaker.via.clone_from(&speaker.actors);
            }
        }
        let content = if covered { None } else { unit.content(range.start, range.end) };
        if let Some(content) = content.filter(|_| !speaker.actors.is_empty()) {
            memory.spoke(unit, &speaker);
            out.push(Draft::new(unit, hit, cue, content, speaker, "claim.source-phrase"));
        }
    }
}

/// Whom a source phrase names, and where the name ends.
fn holder(unit: &Unit, hit: &Hit, cue: &Cue, memory: &Memory) -> Option<(Speaker, usize)> {
    if cue.takes("holder") {
        let actors = memory.meant(unit).into_iter().collect();
        return Some((Speaker { actors, text: Some(unit.span_of(hit.at.clone())), via: Vec::new() }, hit.at.end));
    }
    let first = unit.nominals.iter().position(|n| n.at.start >= hit.at.end && n.at.start <= hit.at.end + 6)?;
    let it = &unit.nominals[first];
    // "According to the agency, A and B met".
    let alone = unit.word(it.at.end) == "," && matches!(it.kind, Kind::Body | Kind::State | Kind::Official);
    let limit = if alone { it.at.end } else { unit.len() };
    Some((unit.speaker(&unit.group(first, limit), memory), it.at.end))
}

/// What the source tells: the sentence without the phrase.
fn stated(unit: &Unit, hit: &Hit, named: usize) -> Range {
    let sentence = (0..hit.at.start).rev().find(|k| unit.ends_sentence(*k)).map_or(0, |k| k + 1);
    let end = unit.find(hit.at.end..unit.len(), |k| unit.ends_sentence(k)).unwrap_or(unit.len());
    let comma = unit.find(named..end, |k| unit.word(k) == ",").unwrap_or(named);
    if hit.at.start <= sentence + 2 { comma + 1..end } else { sentence..hit.at.start }
}
