//! Sources without another cue: «وفق X، …» and «…، بحسب X».

use super::super::actor::Kind;
use super::super::draft::Draft;
use super::super::speaker::Memory;
use super::super::unit::{Hit, Range, Unit};
use crate::lexicon::Part;

/// Claims of «وفق X، …» and «…، بحسب X»: a source without another cue; with one, the way the words came.
pub(super) fn read(unit: &Unit, memory: &mut Memory, out: &mut Vec<Draft>) {
    for hit in unit.hits.iter().filter(|h| h.part(Part::Source).is_some() && unit.inside_quote(h.at.start).is_none()) {
        let Some(cue) = hit.part(Part::Source) else { continue };
        let Some(first) = unit.nominals.iter().position(|n| n.at.start >= hit.at.end && n.at.start <= hit.at.end + 5) else {
            continue;
        };
        let comma = unit.find(hit.at.end..unit.len(), |k| matches!(unit.word(k), "،" | ",")).unwrap_or(unit.len());
        let named = unit.find(unit.nominals[first].at.end..comma, |k| unit.is("source-end", k)).unwrap_or(comma);
        let group = unit.group(first, named.max(unit.nominals[first].at.end));
        let speaker = unit.speaker(&group, memory);
        let at = unit.span_of(hit.at.clone());
        let around = |d: &&mut Draft| d.cue.end <= at.start && d.content.start >= at.end;
        if let Some(draft) = out.iter_mut().find(around) {
            if draft.speaker.via.is_empty() && draft.speaker.actors != speaker.actors {
                draft.speaker.via.clone_from(&speaker.actors);
            }
            continue;
        }
        let range = source_content(unit, hit, comma, unit.nominals[first].at.end);
        let span = unit.span_of(range.clone());
        let mut inside: Vec<&mut Draft> = out.iter_mut().filter(|d| span.overlaps(d.content)).collect();
        memory.cited(&speaker);
        if !inside.is_empty() {
            inside
                .iter_mut()
                .filter(|d| d.speaker.actors != speaker.actors && d.speaker.via.is_empty())
                .for_each(|d| d.speaker.via.clone_from(&speaker.actors));
            continue;
        }
        if let Some(content) = unit.content(range.start, range.end).filter(|_| !speaker.actors.is_empty()) {
            memory.spoke(unit, &speaker);
            out.push(Draft::new(unit, hit, cue, content, speaker, "claim.source-phrase"));
        }
    }
}

/// What a source phrase covers: all after its comma when it leads, else all before it.
fn source_content(unit: &Unit, hit: &Hit, comma: usize, named: usize) -> Range {
    if hit.at.start > 3 {
        return 0..if is_parenthesis(unit, hit, comma, named) { unit.len() } else { hit.at.start };
    }
    let mut start = if comma < unit.len() && comma <= named + 14 { comma + 1 } else { named };
    while matches!(unit.word(start), "فان" | "فقد" | "قد" | "فانه" | "فانها") && start + 1 < unit.len() {
        start += usize::from(!unit.word(start).ends_with('ه'));
        if unit.word(start).ends_with('ه') {
            break;
        }
    }
    let kind = unit.nominals.iter().any(|n| n.kind == Kind::Statement && n.at.start < start);
    let end = unit.find(start..unit.len(), |k| unit.word(k) == "." && kind).unwrap_or(unit.len());
    start..end
}

/// How few words may stand before a source that the sentence goes on behind.
const OPENING: usize = 8;

/// «وتناول اللقاء، وفق الوزارة، سبل التعاون»: the sentence has hardly begun before its source.
fn is_parenthesis(unit: &Unit, hit: &Hit, comma: usize, named: usize) -> bool {
    let set_off = matches!(unit.word(hit.at.start - 1), "،" | ",") && comma < unit.len() && comma <= named + 3;
    set_off && hit.at.start <= OPENING && unit.len() - comma > hit.at.start
}
