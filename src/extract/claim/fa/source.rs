//! Sources: «به گفته X، …», «به نقل از X».

use super::super::actor::{Kind, Nominal};
use super::super::draft::Draft;
use super::super::headline::is_own_outlet;
use super::super::speaker::{Memory, Speaker};
use super::super::unit::{Hit, Unit};
use super::bound::joined_clause;
use crate::lexicon::Part;

/// Whom a source phrase names, and the position after the words.
pub(super) fn source_of(unit: &Unit, hit: &Hit, memory: &Memory) -> Option<(Speaker, usize)> {
    // «گزارش» of «به گزارش X» names nobody.
    let own = |n: &Nominal| matches!(n.kind, Kind::Report | Kind::Statement) && n.at.end <= hit.at.end;
    let comma = unit.find(hit.at.end..unit.len(), |k| matches!(unit.word(k), "،" | "," | ":" | ".")).unwrap_or(unit.len());
    let near = |n: &Nominal| n.at.start >= hit.at.start && n.at.start <= hit.at.end + 6 && n.at.end > hit.at.start;
    let other = unit.nominals.iter().position(|n| near(n) && !own(n) && n.at.start < comma);
    let named = other.or_else(|| unit.nominals.iter().position(near))?;
    if unit.nominals[named].at.start > comma {
        return None;
    }
    let group = unit.group(named, comma.max(unit.nominals[named].at.end));
    let person = unit.nominals[named..].iter().position(|n| n.kind == Kind::Person && n.at.end <= comma).map(|p| vec![named + p]);
    let chosen = if unit.nominals[named].kind == Kind::Office { person.unwrap_or(group) } else { group };
    let end = unit.nominals[*chosen.last()?].at.end.max(hit.at.end);
    Some((unit.speaker(&chosen, memory), end))
}

/// Where the words of a source phrase end: its comma or colon, else its last name.
pub(super) fn source_end(unit: &Unit, hit: &Hit) -> Option<usize> {
    let comma = unit.find(hit.at.end..unit.len().min(hit.at.end + 18), |k| matches!(unit.word(k), "،" | "," | ":"));
    let nested = |c: usize| unit.hits.iter().find(|h| h.at.start == c + 1 && h.part(Part::Source).is_some());
    let first = unit.nominals.iter().find(|n| n.at.start >= hit.at.end).map_or(hit.at.end, |n| n.at.end);
    // «به گزارش X انتظار می‌رود …»: the name ends the phrase where a clause follows without a comma.
    let comma = comma.filter(|c| !(first..*c).any(|k| unit.is("finite", k)));
    match comma {
        Some(comma) => nested(comma).and_then(|h| source_end(unit, h)).or(Some(comma + 1)),
        None => unit.nominals.iter().find(|n| n.at.start >= hit.at.start).map(|n| n.at.end),
    }
}

/// Claims of «به گفته X، …»: a source without another cue; with one, the outlet the words came through.
pub(super) fn read(unit: &Unit, memory: &mut Memory, out: &mut Vec<Draft>) {
    let all: Vec<&Hit> = unit.hits.iter().filter(|h| h.part(Part::Source).is_some()).collect();
    let Some((first, last)) = all.first().copied().zip(all.last().copied()) else { return };
    let Some((mut speaker, _)) = source_of(unit, last, memory) else { return };
    if !std::ptr::eq(first, last) {
        speaker.via = source_of(unit, first, memory).map(|s| s.0.actors).unwrap_or_default();
    }
    let leading = first.at.start <= 3 && unit.nominal_before(first.at.start).is_none();
    let Some(start) = source_end(unit, last) else { return };
    memory.cited(&speaker);
    let trailing = !leading && start + 1 >= unit.len();
    let comma = |k: usize| matches!(unit.word(k), "،" | ",");
    let aside = !leading && !trailing && last.at.start > 0 && comma(last.at.start - 1) && start > 0 && comma(start - 1);
    let opening = (0..last.at.start).rev().find(|k| matches!(unit.word(*k), "؛" | ";")).map_or(0, |k| k + 1);
    let clause = opening > 0 || last.at.start > 0 && unit.word(last.at.start - 1) == "که";
    let told = (opening..last.at.start).any(|k| unit.is("finite", k));
    let inserted = !leading && !trailing && clause && !told;
    let aside = aside && !inserted;
    let after_clause = unit.span_of(opening..opening + 1).start;
    let covered = out
        .iter()
        .filter(|d| !inserted || d.content.end > after_clause)
        .any(|d| d.content.start >= unit.span_of(start..start + 1).start || trailing);
    if covered {
        for draft in out.iter_mut().filter(|d| leading && d.speaker.via.is_empty() && d.speaker.actors != speaker.actors) {
            draft.speaker.via.clone_from(&speaker.actors);
        }
    }
    let own = unit.hits.iter().find(|h| h.at.start > start && h.part(Part::Verb).is_some());
    let before_own = own.filter(|_| covered).and_then(|h| joined_clause(unit, start, h.at.start)).filter(|end| *end > start + 6);
    let range = match before_own {
        Some(end) => start..end,
        None if covered => return,
        None if inserted => start..unit.len(),
        None if trailing => opening..last.at.start,
        None if aside => 0..unit.len(),
        None => start..unit.len(),
    };
    let byline = last.at.start == first.at.start && named_body(unit, last).is_some_and(|n| is_own_outlet(unit, Kind::Body, n));
    let Some(cue) = last.part(Part::Source).filter(|_| (leading || trailing || aside || inserted) && !byline) else { return };
    if let Some(content) = unit.content(range.start, range.end).filter(|_| !speaker.actors.is_empty()) {
        memory.spoke(unit, &speaker);
        out.push(Draft::new(unit, last, cue, content, speaker, "claim.source-phrase"));
    }
}

fn named_body(unit: &Unit, hit: &Hit) -> Option<usize> {
    unit.nominals.iter().position(|n| n.at.start >= hit.at.end && n.at.start <= hit.at.end + 3 && n.kind == Kind::Body)
}
