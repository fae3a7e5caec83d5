//! Where Persian clauses begin and end, and which verbs tell of the past.

use super::super::actor::Kind;
use super::super::unit::{Hit, Unit};
use crate::lexicon::Part;
use crate::text::Span;

/// Where a clause that begins at `start` ends: before another reporting clause joined to it.
pub(super) fn end_of_clause(unit: &Unit, i: usize, start: usize) -> usize {
    if let Some(quote) = unit.quote_at(start) {
        let nested = unit.hits[i + 1..].iter().find(|h| quoted_source(unit, h, quote.inner));
        return nested.map_or(unit.len(), |h| sentence_start(unit, h.at.start, start));
    }
    let apposed = |k: usize| matches!(unit.word(k), "؛" | ";") && unit.inside_quote(k).is_none();
    let sourced = |k: usize| unit.hits[i + 1..].iter().any(|h| h.at.start > k && h.part(Part::Source).is_some());
    if let Some(mark) = unit.find(start + 3..unit.len(), |k| apposed(k) && sourced(k)) {
        return mark;
    }
    let after = |h: &&Hit| h.at.start > start && h.part(Part::Source).is_none() && unit.inside_quote(h.at.start).is_none();
    let told = is_told(unit, &unit.hits[i]);
    let spoken = start > 0 && unit.word(start - 1) == ":";
    for hit in unit.hits[i + 1..].iter().filter(after).filter(|h| is_told(unit, h) || !told) {
        let joint = joined_clause(unit, start, hit.at.start);
        // What follows a colon goes on until somebody else is said to speak.
        let goes_on = |end: usize| spoken && unit.first_subject(end + 1..hit.at.start).is_none();
        if let Some(end) = joint.filter(|end| !goes_on(*end)) {
            return end;
        }
    }
    unit.find(start + 3..unit.len(), |k| unit.ends_sentence(k) && unit.inside_quote(k).is_none()).unwrap_or(unit.len())
}

/// True for a verb of the past: what a report goes on with; «خواهد گفت», «اعلام کند» belong to a content.
fn is_told(unit: &Unit, hit: &Hit) -> bool {
    let last = hit.at.end - 1;
    hit.part(Part::Verb).is_none() || !hit.at.clone().any(|k| unit.is("not-past", k)) && !unit.word(last).starts_with("می")
}

/// True when a cue inside a quotation has a named speaker of its own at the head of a sentence.
pub(super) fn quoted_source(unit: &Unit, hit: &Hit, inside: Span) -> bool {
    let at = unit.span_of(hit.at.clone());
    let before = unit.nominal_before(hit.at.start).map(|n| &unit.nominals[n]);
    let first = |start: usize| start == 0 || matches!(unit.word(start - 1), "." | "!" | "؟");
    inside.contains(at) && before.is_some_and(|n| n.kind == Kind::Person && n.at.end == hit.at.start && first(n.at.start))
}

fn sentence_start(unit: &Unit, at: usize, lower: usize) -> usize {
    (lower + 1..at).rev().find(|k| matches!(unit.word(*k), "." | "!" | "؟")).unwrap_or(at)
}

/// The conjunction that opens the clause of a later cue, when that clause is joined to this one.
pub(super) fn joined_clause(unit: &Unit, start: usize, cue: usize) -> Option<usize> {
    let joint = |k: usize| {
        k > start + 2
            && (unit.is("and", k) || matches!(unit.word(k), "،" | "," | "؛"))
            && (unit.is("finite", k - 1) || k + 1 == cue)
    };
    let contrast =
        |k: usize| (k.saturating_sub(4)..k).find(|from| unit.phrase("contrast", *from) == k + 1 - *from && *from > start + 2);
    let found = (start..cue).rev().find(|k| joint(*k) || unit.word(*k) == "که")?;
    if joint(found) { Some(found) } else { contrast(found) }
}

/// Where the clause of a gerund («با بیان اینکه …،») ends: at the comma before the next cue.
pub(super) fn end_of_gerund(unit: &Unit, i: usize) -> usize {
    let start = unit.hits[i].at.end;
    let comma = |k: &usize| matches!(unit.word(*k), "،" | ",");
    let closed = (start + 2..unit.len()).find(|k| comma(k) && unit.is("finite", k - 1));
    if let Some(closed) = closed.filter(|k| unit.hits[i + 1..].iter().any(|h| h.at.start > *k && h.part(Part::Verb).is_some())) {
        return closed;
    }
    let next = unit.hits[i + 1..]
        .iter()
        .find(|h| h.part(Part::Verb).is_some_and(|c| !c.takes("object")))
        .map_or(unit.len(), |h| h.at.start);
    (start..next).rev().find(comma).unwrap_or(next)
}

/// Where the clause that holds a position begins.
pub(super) fn boundary_before(unit: &Unit, at: usize) -> usize {
    let breaks = |k: usize| {
        let pair = unit.word(k) == "و" && unit.is("pair-end", k + 1);
        let joint = !pair && unit.is("and", k) || matches!(unit.word(k), "،" | "," | "که");
        let gerund = unit.hits.iter().any(|h| h.at.end == k + 1 && h.part(Part::Gerund).is_some());
        gerund || matches!(unit.word(k), "؛" | ":" | "." | "!" | "؟" | "که") || joint && k > 0 && unit.is("finite", k - 1)
    };
    let mut k = at.saturating_sub(1);
    while k > 0 {
        k -= 1;
        match unit.interruption(k, at) {
            Some(aside) => k = aside.start,
            None if breaks(k) => return k + 1,
            None => {}
        }
    }
    0
}

/// True for «اعلام کند», «محکوم خواهد کرد»: what may or will be said is not said.
pub(super) fn is_unreal(unit: &Unit, hit: &Hit) -> bool {
    let unreal = hit.at.clone().any(|k| unit.is("unreal", k)) && !hit.at.clone().any(|k| unit.word(k).starts_with("می"));
    unreal || is_own_wish(unit, hit)
}

/// «می‌خواهد با او صحبت کند»: what somebody wants to do, where nobody else is asked.
fn is_own_wish(unit: &Unit, hit: &Hit) -> bool {
    let last = unit.word(hit.at.end - 1);
    let wants = matches!(last, "میخواهد" | "میخواهند") || matches!(last, "خواهد" | "خواهند") && unit.word(hit.at.start) == "می";
    let from = boundary_before(unit, hit.at.start);
    let asked = (from..hit.at.start).any(|k| unit.word(k) == "از");
    wants && !asked && !matches!(unit.word(hit.at.end), "که" | ":" | "«")
}
