//! What stands around a Persian cue and holds what is said.

use super::super::actor::Kind;
use super::super::unit::{Hit, Range, Unit};
use super::bound::boundary_before;
use crate::lexicon::Cue;
use crate::text::Span;

/// «تأکید X بر …», «هشدار نسبت به …» at the head of a headline.
pub(super) fn of_headline_noun(unit: &Unit, hit: &Hit, cue: &Cue) -> Option<(Span, &'static str)> {
    let sentence =
        unit.is("finite", unit.len() - 1) || unit.len() > 1 && unit.is_mark(unit.len() - 1) && unit.is("finite", unit.len() - 2);
    if hit.at.start > 1 || sentence {
        return None;
    }
    let range = hit.at.end..unit.len().min(hit.at.end + 12);
    let start = cue.complements().filter_map(|c| prepositional(unit, range.clone(), c)).min()?;
    Some((unit.content(start, unit.after_quote(start).unwrap_or(unit.len()))?, "claim.headline-noun"))
}

/// Where the clause after a cue begins, and the rule that says so.
pub(super) fn after(unit: &Unit, hit: &Hit, cue: &Cue) -> Option<(usize, &'static str)> {
    let next = hit.at.end;
    let left = unit.len().saturating_sub(next);
    match unit.word(next) {
        "که" if cue.takes("that") => Some((next + 1, "claim.that-clause")),
        ":" if cue.takes("quote") || cue.takes("that") => Some((next + 1, "claim.colon")),
        "،" | ","
            if cue.takes("bare")
                && left > 4
                && !is_comparison(unit, hit)
                && !has_prepositional(unit, hit, cue)
                && !unit.is("and", next + 1) =>
        {
            let start = if unit.word(next + 1) == "که" { next + 2 } else { next + 1 };
            Some((start, "claim.comma-clause"))
        }
        _ if cue.takes("quote") && unit.quote_at(next).is_some() => Some((next, "claim.quote")),
        _ if cue.takes("bare") && left > 3 && !unit.is_mark(next) && !unit.is("and", next) && !unit.is("finite", next) => {
            Some((next, "claim.bare-clause"))
        }
        _ => None,
    }
}

/// True for «آن‌گونه که X خبر داد،»: what follows is not its clause.
fn is_comparison(unit: &Unit, hit: &Hit) -> bool {
    let start = boundary_before(unit, hit.at.start);
    (start.saturating_sub(4)..hit.at.start).any(|k| unit.is("comparison", k))
}

/// True when a complement of the cue stands before it.
fn has_prepositional(unit: &Unit, hit: &Hit, cue: &Cue) -> bool {
    let lower = boundary_before(unit, hit.at.start);
    cue.complements().filter(|c| is_preposition(c)).any(|c| prepositional(unit, lower..hit.at.start, c).is_some())
}

fn is_preposition(complement: &str) -> bool {
    !matches!(complement, "that" | "bare" | "quote" | "noun" | "object" | "rest" | "-")
}

/// The complement before a cue: after its preposition, or its object.
pub(super) fn before(unit: &Unit, hit: &Hit, cue: &Cue, lower: usize) -> Option<(Span, &'static str)> {
    let region = lower..hit.at.start;
    if cue.takes("object") {
        let marker = unit.find(region.clone(), |k| unit.word(k) == "را").filter(|k| k + 1 < hit.at.start)?;
        let start = object_start(unit, lower..marker);
        return Some((unit.tidy(unit.span_of(start..hit.at.start))?, "claim.described-as"));
    }
    if let Some(found) = accused(unit, cue, region.clone()) {
        return Some(found);
    }
    for complement in cue.complements().filter(|c| is_preposition(c)) {
        if complement == "را" {
            let Some(marker) = (region.start..region.end).rev().find(|k| unit.word(*k) == "را") else { continue };
            if unit.word(marker + 1) == "که" && marker + 4 < region.end {
                return Some((unit.tidy(unit.span_of(marker + 2..region.end))?, "claim.object-clause"));
            }
            let apart = |k: usize| matches!(unit.word(k), "،" | ",") && unit.interruption(k, region.end).is_none();
            if (marker..region.end).any(apart) {
                continue;
            }
            let start = object_start(unit, region.start..marker);
            return Some((unit.tidy(unit.span_of(start..marker))?, "claim.object"));
        }
        if let Some(start) = prepositional(unit, region.clone(), complement) {
            return Some((unit.tidy(unit.span_of(start..region.end))?, "claim.prepositional"));
        }
    }
    None
}

/// «X Y را به … متهم کرد»: who is accused belongs to the content.
fn accused(unit: &Unit, cue: &Cue, region: Range) -> Option<(Span, &'static str)> {
    let marker = region.clone().rev().find(|k| unit.word(*k) == "را").filter(|_| cue.class == "claim")?;
    let of = unit.find(marker + 1..region.end, |k| unit.word(k) == "به").filter(|_| cue.takes("به"))?;
    let start = object_start(unit, region.start..marker);
    (of <= marker + 4).then(|| unit.tidy(unit.span_of(start..region.end))).flatten().map(|content| (content, "claim.accused-of"))
}

/// The position after a preposition («بر», «نسبت به») in a range.
fn prepositional(unit: &Unit, range: Range, preposition: &str) -> Option<usize> {
    let words: Vec<&str> = preposition.split(' ').collect();
    let fits = |k: usize| words.iter().enumerate().all(|(i, w)| unit.word(k + i) == *w) && k + words.len() < range.end;
    let addressed = |k: usize| {
        preposition == "به" && matches!(unit.word(k + 1), "وی" | "او" | "خبرنگاران" | "خبرگزاری" | "شدت" | "صراحت" | "ویژه")
    };
    let partial = |k: usize| preposition == "از" && k > 0 && unit.is("before-from", k - 1);
    unit.find(range.clone(), |k| fits(k) && !addressed(k) && !partial(k)).map(|k| k + words.len())
}

/// Where an object begins: after the adjuncts («در …», «با …») that stand between subject and object.
fn object_start(unit: &Unit, range: Range) -> usize {
    let mut start = range.start;
    if let Some(comma) = range.clone().rev().find(|k| matches!(unit.word(*k), "،" | ",")) {
        start = comma + 1;
    }
    if unit.is("in-place", start) && unit.is("this", start + 1) && unit.is("meeting", start + 2) {
        start += 2 + unit.phrase("meeting", start + 2);
    } else if matches!(unit.word(start), "در" | "با" | "طی" | "ضمن" | "پس" | "پیش") {
        let last = (start..range.end).rev().find(|k| matches!(unit.word(*k), "در" | "با" | "طی"));
        let nominal =
            last.and_then(|k| unit.nominals.iter().find(|n| n.at.start > k && n.at.start <= k + 3 && n.at.end < range.end));
        start = nominal.map_or(start, |n| n.at.end);
        // «در یک پیام توییتری»: the adjective of a statement goes with it.
        let statement = nominal.is_some_and(|n| n.kind == Kind::Statement);
        start += usize::from(statement && unit.is("statement-adjective", start));
    }
    while start < range.end && (unit.phrase("adverb", start) > 0 || unit.is_mark(start) && !unit.is_quote_mark(start)) {
        start += unit.phrase("adverb", start).max(1);
    }
    start
}
