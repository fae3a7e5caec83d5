//! Who speaks at a Persian cue.

use super::super::actor::Kind;
use super::super::speaker::{Memory, Speaker};
use super::super::unit::{Hit, Unit};
use super::bound::boundary_before;
use super::source::{source_end, source_of};
use crate::lexicon::Part;

/// Who speaks at a cue, and where its complement can begin at the earliest.
pub(super) fn of_cue(unit: &Unit, i: usize, said: &[(usize, Speaker)], memory: &Memory) -> Option<(Speaker, usize)> {
    let hit = &unit.hits[i];
    if hit.part(Part::Noun).is_some() {
        let near = unit.nominals.iter().position(|n| {
            n.at.start >= hit.at.end
                && n.kind.is_named()
                && (n.at.start <= hit.at.end + 4 || unit.inside_quote(n.at.start).is_none())
        })?;
        return Some((unit.speaker(&unit.group(near, unit.len()), memory), hit.at.end));
    }
    let quoted = unit.inside_quote(hit.at.start);
    let floor = quoted.map_or(0, |q| unit.position(q.inner.start));
    let mut until = hit.at.start;
    let mut left = until;
    let mut first = true;
    loop {
        left = boundary_before(unit, left).max(floor);
        if let Some(gerund) = closed_gerund(unit, left, until, first) {
            until = gerund.at.start;
            left = boundary_before(unit, until).max(floor);
            first = false;
        }
        let opened = |j: usize| left > 0 && unit.word(left - 1) == "که" && unit.hits[j].at.end + 1 == left;
        let before = |j: usize| unit.hits[j].at.end <= until && unit.hits[j].part(Part::Gerund).is_none();
        let earlier = said.iter().rev().find(|(j, _)| before(*j) && (unit.hits[*j].at.start >= left || !first && opened(*j)));
        if let Some((_, speaker)) = earlier.filter(|_| !first) {
            return Some((speaker.dropped(), boundary_before(unit, hit.at.start)));
        }
        let goes_on =
            said.iter().rev().find(|(j, _)| first && before(*j) && opened(*j)).filter(|_| has_own_verb(unit, left, until));
        if let Some((_, speaker)) = goes_on {
            return Some((speaker.dropped(), boundary_before(unit, hit.at.start)));
        }
        let from = earlier.map_or(left, |(j, _)| unit.hits[*j].at.end);
        if let Some(found) = unit.first_subject(content_free(unit, from, until)..until) {
            let (speaker, end) = sourced(unit, hit, from, &found, memory);
            let lower = if until < hit.at.start { boundary_before(unit, hit.at.start) } else { end };
            return Some((speaker, lower));
        }
        if let Some((j, speaker)) = earlier {
            return Some((speaker.dropped(), unit.hits[*j].at.end));
        }
        let inside = |near: usize| unit.embedded.iter().any(|r| r.start == near && r.contains(&hit.at.start));
        if first && left > 0 && unit.word(left - 1) == "که" && (left + 4 >= hit.at.start || inside(left - 1)) {
            let antecedent = unit.nominal_before(left).filter(|n| unit.nominals[*n].at.end + 3 >= left);
            if let Some(nominal) = antecedent {
                return Some((unit.speaker(&[nominal], memory), left));
            }
        }
        first = false;
        if left <= floor {
            break;
        }
    }
    if tells_of_unnamed(unit, hit) {
        return Some((Speaker::default(), boundary_before(unit, hit.at.start)));
    }
    let issued = unit.hits[..i].iter().rev().find(|h| h.part(Part::Source).is_some()).and_then(|h| source_of(unit, h, memory));
    let known = issued.map(|(speaker, _)| speaker).or_else(|| (!memory.last.actors.is_empty()).then(|| memory.last.dropped()));
    (quoted.is_none()).then(|| (known.unwrap_or_default(), boundary_before(unit, hit.at.start)))
}

/// «برخی رسانه‌ها گزارش دادند»: people or papers without a name, not whoever spoke last.
fn tells_of_unnamed(unit: &Unit, hit: &Hit) -> bool {
    let clause = boundary_before(unit, hit.at.start);
    let subject = |k: &usize| unit.is("unnamed", *k);
    let opens = |k: usize| k <= clause + 2 && !(clause..k).any(|p| unit.is("preposition", p) && unit.word(p) != "از");
    unit.inside_quote(hit.at.start).is_none() && (clause..hit.at.start).find(subject).is_some_and(opens)
}

/// «الف گفت که ب باید همکاری کند و افزود»: what stands before "and" is a clause with a verb of its own.
fn has_own_verb(unit: &Unit, left: usize, cue: usize) -> bool {
    cue > left + 1 && unit.word(cue - 1) == "و" && unit.is("finite", cue - 2)
}

/// The gerund whose clause begins at a position and has ended before another: its subject is none of the
/// main clause («X با بیان اینکه … است، گفت»).
fn closed_gerund<'u>(unit: &'u Unit, left: usize, until: usize, first: bool) -> Option<&'u Hit> {
    let gerund = unit.hits.iter().find(|h| h.at.end == left && h.part(Part::Gerund).is_some())?;
    (!first || (left..until).any(|k| unit.is("finite", k))).then_some(gerund)
}

/// Skips a leading «به گزارش X،» so that its outlet is not taken for the subject.
fn content_free(unit: &Unit, from: usize, to: usize) -> usize {
    let source = unit
        .hits
        .iter()
        .find(|h| h.part(Part::Source).is_some() && h.at.start >= from && h.at.start <= from + 1 && h.at.end < to);
    source.and_then(|h| source_end(unit, h)).filter(|end| *end < to).unwrap_or(from)
}

/// The speaker of a subject, or the source that the subject quotes («X به نقل از Y گفت»).
fn sourced(unit: &Unit, hit: &Hit, from: usize, group: &[usize], memory: &Memory) -> (Speaker, usize) {
    let subject = unit.speaker(group, memory);
    let end = group.last().map_or(from, |n| unit.titled_end(*n));
    let quotes = |h: &&Hit| h.part(Part::Source).is_some() && h.at.start >= end && h.at.end < hit.at.start;
    let unnamed = |h: &&Hit| {
        let first = unit.nominals.iter().find(|n| n.at.start >= h.at.end && n.at.start <= h.at.end + 2);
        first.is_some_and(|n| n.kind == Kind::Official && unit.is("close-to", n.at.end))
    };
    let inner = unit.hits.iter().find(quotes).filter(|h| !unnamed(h)).and_then(|h| source_of(unit, h, memory));
    match inner {
        // Sources without a name leave the words to whoever quotes them.
        Some((source, until)) if source.actors.is_empty() => (subject, until),
        Some((source, until)) => (Speaker { via: subject.actors, ..source }, until),
        None => (subject, end),
    }
}
