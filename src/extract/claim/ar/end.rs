//! Where the content of an Arabic cue ends, and where it is two.

use super::super::draft::Draft;
use super::super::unit::{Hit, Unit};
use super::{complement, index, is_live, participle_of};
use crate::lexicon::{Part, speech_words};
use crate::text::Span;

/// Fewest words of each part of a coordinated content.
const FEWEST: usize = 5;

/// Where a content that begins at `start` ends.
pub(super) fn of_clause(unit: &Unit, i: usize, start: usize) -> usize {
    let told = is_told(unit, &unit.hits[i]);
    let from = unit.after_quote(start).unwrap_or(start + 1);
    for k in from..unit.len() {
        if unit.inside_quote(k).is_some() {
            continue;
        }
        let comma = k > 0 && unit.is_mark(k - 1);
        let hit = unit.hits[i + 1..].iter().find(|h| h.at.start == k);
        let stops = match hit {
            Some(h) if h.part(Part::Source).is_some() => comma || k + 8 >= unit.len(),
            Some(h) if h.part(Part::Participle).is_some() => {
                comma || complement::find(unit, index(unit, h), participle_of(h)).is_some_and(|c| c.start <= h.at.end + 3)
            }
            Some(h) if !is_live(unit, h) || told && !is_told(unit, h) => false,
            Some(h) if h.joined => comma || reports(unit, h),
            Some(h) => {
                h.part(Part::Verb).is_some()
                    && k > 0
                    && (unit.is("and", k - 1) && k > start + 3 || matches!(unit.word(k - 1), "کما"))
            }
            None if comma && unit.word(k) == "وقد" => !unit.word(k + 1).starts_with(['ی', 'ت', 'ن']),
            None if unit.is("contrast", k) && !unit.hits.iter().any(|h| h.at.end == k) => k > start + 2 && has_report(unit, i, k),
            None => (comma || unit.word(k) == "اما") && unit.phrase("tail", k) > 0 && k > start + 3,
        };
        let full_stop = k > start + 3 && unit.ends_sentence(k) && unit.quote_at(start).is_none();
        if stops || full_stop {
            let joint = k > 0 && unit.is("and", k - 1) && !unit.is_mark(k - 1);
            return if joint { k - 1 } else { k };
        }
    }
    unit.len()
}

/// True for a verb of the past, or one with its subject right after it: what a report goes on with;
/// an imperfect («ويؤكد») belongs to a content told in the past.
fn is_told(unit: &Unit, hit: &Hit) -> bool {
    let word = unit.word(hit.at.start).trim_start_matches(['و', 'ف']);
    let past = word.starts_with('ت') && speech_words(unit.lang).is("past-ta", word);
    let imperfect = word.starts_with('ی') || word.starts_with('ت') && !past;
    !imperfect || unit.nominals.iter().any(|n| n.at.start == hit.at.end && n.kind.is_named())
}

/// True for a joined verb with a complement of its own; «ونقل التجارب» has none.
fn reports(unit: &Unit, hit: &Hit) -> bool {
    hit.part(Part::Verb).is_some_and(|c| complement::find(unit, index(unit, hit), c).is_some())
}

/// True when a report of its own follows a contrasting conjunction («، إلا أن X حذر من …»).
fn has_report(unit: &Unit, i: usize, at: usize) -> bool {
    const NEAR: usize = 12;
    let free = |h: &&Hit| unit.inside_quote(h.at.start).is_none() && h.at.start > at && h.at.start <= at + NEAR;
    let next = unit.hits[i + 1..].iter().filter(free).find(|h| is_live(unit, h) && is_told(unit, h));
    next.is_some_and(|h| h.part(Part::Verb).is_some_and(|c| complement::find(unit, index(unit, h), c).is_some()))
}

/// A draft, or two where a second clause with its own complementizer follows («… ، وأن …»).
pub(super) fn coordinated(unit: &Unit, draft: Draft) -> Vec<Draft> {
    let range = unit.position(draft.content.start)..unit.position(draft.content.end);
    let clause = draft.rule == "claim.that-clause";
    let joint = |k: usize| {
        let word = unit.word(k).strip_prefix('و').unwrap_or("");
        clause
            && matches!(word, "ان" | "انه" | "انها" | "انهم" | "انهما" | "بان" | "بانه" | "بانها")
            && !is_subjunctive(unit, k + 1)
    };
    let apart = |k: usize| k >= range.start + FEWEST && k + FEWEST < range.end && unit.inside_quote(k).is_none();
    let Some(k) = unit.find(range.clone(), |k| apart(k) && joint(k)) else { return vec![draft] };
    let first = Span { start: draft.content.start, end: unit.span_of(k - 1..k).end };
    let word = unit.span_of(k..k + 1);
    let plain = matches!(unit.word(k), "وان" | "وبان");
    let start = if plain { unit.span_of(k + 1..k + 2).start } else { word.start + 2 };
    let second = Span { start, end: draft.content.end };
    let part = |span: Span| unit.tidy(span).map(|content| Draft { content, ..draft.clone() });
    let mut out: Vec<Draft> = part(first).into_iter().collect();
    out.extend(part(second).into_iter().flat_map(|d| coordinated(unit, d)));
    out
}

/// True for a verb in the imperfect: أن makes no statement of it.
fn is_subjunctive(unit: &Unit, at: usize) -> bool {
    unit.word(at).starts_with(['ی', 'ن'])
}
