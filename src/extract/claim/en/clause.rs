//! Where what is claimed ends, and where it falls into two statements.

use super::{subject, verb};
use crate::extract::claim::unit::{Hit, Range, Unit};
use crate::lexicon::Part;
use crate::text::Span;

/// Where a content that begins at `start` ends.
pub(super) fn clause_end(unit: &Unit, i: usize, start: usize) -> usize {
    let from = unit.after_quote(start).unwrap_or(start + 1);
    let infinitive = unit.word(start) == "to";
    let hit = unit.hits[i].at.start;
    let limit = unit.interruption(hit, unit.len()).map_or(unit.len(), |r| r.end.saturating_sub(1).max(from));
    for k in from..limit {
        // "…“for the future,” the ministry said in a statement".
        if unit.is_quote_mark(k) && k > start && unit.word(k - 1) == "," && attributed(unit, k) {
            return k + 1;
        }
        if unit.inside_quote(k).is_some() {
            continue;
        }
        if ends_here(unit, k, infinitive) {
            return k;
        }
        let Some(hit) = unit.hits[i + 1..].iter().find(|h| h.at.start == k) else { continue };
        let quoted = |k: usize| k > 1 && unit.is_quote_mark(k - 1) && unit.word(k - 2) == ",";
        let comma = k > 0 && (unit.word(k - 1) == "," || quoted(k));
        if hit.part(Part::Source).is_some() || comma && hit.part(Part::Participle).is_some() {
            return k;
        }
        let relative = unit.is("relative-what", subject::boundary_before(unit, k).saturating_sub(1));
        let finite = hit.part(Part::Verb).is_some() && !verb::is_noun(unit, hit) && !verb::is_infinitive(unit, hit) && !relative;
        if let Some(opening) = finite.then(|| inserted_clause(unit, start, k)).flatten() {
            return opening;
        }
        if let Some(joint) = finite.then(|| joined_clause(unit, start, k)).flatten() {
            return joint;
        }
    }
    limit
}

/// True for marks and words that lead out of a content.
fn ends_here(unit: &Unit, k: usize, infinitive: bool) -> bool {
    if unit.word(k) == ";" || unit.ends_sentence(k) {
        return true;
    }
    if unit.word(k) == "," && (attributed(unit, k) || is_apposed_report(unit, k) || opens_side_report(unit, k)) {
        return true;
    }
    let verb = |at: usize| unit.is_small(at) && unit.word(at).ends_with("ed") && unit.word(at).len() > 4;
    if unit.is_dash(k) {
        return !(k + 1..unit.len()).any(|j| unit.is_dash(j));
    }
    if unit.word(k) == "," {
        return unit.word(k + 1) == "but" && verb(k + 2) || unit.is("trailing-adjunct", k + 1);
    }
    infinitive && matches!(unit.word(k), "but" | "and") && verb(k + 1)
}

/// "…, the agency reported." at the end of the sentence: who passed it on.
fn attributed(unit: &Unit, comma: usize) -> bool {
    const LONGEST: usize = 22;
    let end = (comma + 1..unit.len().min(comma + LONGEST)).find(|k| *k + 1 >= unit.len() || unit.ends_sentence(*k));
    let Some(end) = end.map(|k| if unit.is_mark(k) { k } else { k + 1 }) else { return false };
    let closes = |h: &&Hit| h.at.end == end || h.at.end < end && is_adjunct(unit, h.at.end..end);
    let last = unit
        .hits
        .iter()
        .filter(|h| h.at.start > comma + 1 && h.at.end <= end)
        .find(|h| closes(h) && h.part(Part::Verb).is_some_and(|c| c.takes("bare") && c.takes("quote")));
    let it = unit.word(comma + 1) == "it";
    let told = |h: &Hit| it && h.at.start == comma + 2 || unit.first_subject(comma + 1..h.at.start).is_some();
    let plain = |h: &Hit| !(comma + 1..h.at.start).any(|k| unit.is("break", k) || unit.is_helping(k));
    last.is_some_and(|h| told(h) && plain(h))
}

/// "in a statement on Monday", "after the talks", "Friday": what may follow the verb of who passed it on.
fn is_adjunct(unit: &Unit, mut words: Range) -> bool {
    let led = unit.is("preposition", words.start) || unit.is("adverb", words.start) || unit.is("time-noun", words.start);
    let clause =
        |k: usize| unit.is_mark(k) && !unit.is_possessive(k) || unit.is_helping(k) || matches!(unit.word(k), "that" | "to");
    led && !words.any(clause)
}

/// "…, a formulation that the party described as …": what somebody else says of the statement.
fn is_apposed_report(unit: &Unit, comma: usize) -> bool {
    const LONGEST: usize = 14;
    let article = unit.is("article", comma + 1);
    let relative = (comma + 2..comma + 6).find(|k| unit.is("relative-that", *k));
    let Some(relative) = relative.filter(|_| article) else { return false };
    let verb = unit.hits.iter().find(|h| h.at.start > relative && h.part(Part::Verb).is_some());
    verb.is_some_and(|h| h.at.start < relative + LONGEST && unit.first_subject(relative + 1..h.at.start).is_some())
}

/// "…, while regretting that …": a statement of its own.
fn opens_side_report(unit: &Unit, comma: usize) -> bool {
    let joint = unit.is("and", comma + 1);
    joint && unit.hits.iter().any(|h| h.at.start == comma + 2 && h.part(Part::Participle).is_some())
}

/// "…, where, he says, …": the word that opens the clause of an inserted cue.
fn inserted_clause(unit: &Unit, start: usize, cue: usize) -> Option<usize> {
    let comma = (start + 2..cue).rev().take(5).find(|k| unit.word(*k) == ",")?;
    let inserted = unit.word(cue + 1) == "," && unit.is("break", comma - 1);
    inserted.then_some(comma - 1)
}

/// "… and [the president] cited …": the conjunction that opens the clause of a later cue.
fn joined_clause(unit: &Unit, start: usize, cue: usize) -> Option<usize> {
    // "That both A and B had asked": no clause has begun before the "and".
    let names = |k: usize| subject::joins_names(unit, k) && !(start..k).any(|j| unit.is_verbal(j));
    let opens = |k: usize| (unit.is("break", k) || unit.is("preposition", k) || unit.word(k) == ",") && !names(k);
    let joint = (start + 2..cue).rev().take(14).find(|k| opens(*k) && !unit.is("adverb", *k))?;
    let between: Range = joint + 1..cue;
    let adverbs = between.clone().all(|k| unit.is("adverb", k));
    // "Praised the deal, warned of delays": of a list of verbs each has its own object.
    let passive = matches!(unit.word(cue + 1), "as" | "by");
    if adverbs && !passive && unit.word(joint) == "," && !(start..joint).any(|k| unit.is_verbal(k)) {
        return Some(joint);
    }
    let named = unit.first_subject(between).is_some();
    (unit.is("joint", joint) && (adverbs || named)).then_some(joint)
}

/// "…, and that …": one statement for each clause.
pub(super) fn parts(unit: &Unit, content: Span) -> Vec<Span> {
    let at = unit.position(content.start)..unit.position(content.end);
    let comma = at.clone().find(|k| {
        unit.word(*k) == ","
            && matches!(unit.word(k + 1), "and" | "but")
            && unit.word(k + 2) == "that"
            && unit.inside_quote(*k).is_none()
    });
    let Some(comma) = comma.filter(|c| *c > at.start + 2) else { return vec![content] };
    let first = Span::new(content.start as usize, unit.span_of(comma..comma + 1).start as usize);
    let second = Span::new(unit.span_of(comma + 3..comma + 4).start as usize, content.end as usize);
    match (unit.tidy(first), unit.tidy(second)) {
        (Some(first), Some(second)) => [vec![first], parts(unit, second)].concat(),
        _ => vec![content],
    }
}
