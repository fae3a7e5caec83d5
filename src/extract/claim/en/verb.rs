//! How a cue is used in its sentence: as a noun, a participle, a passive or a verb.

use crate::extract::claim::actor::Kind;
use crate::extract::claim::unit::{Hit, Unit};
use crate::lexicon::{Cue, Part};

/// A cue as its sentence uses it.
pub(super) enum Use {
    /// "his warning that".
    Noun(&'static Cue),
    /// "adding that".
    Participle(&'static Cue),
    /// "was told".
    Passive(&'static Cue),
    /// "said".
    Finite(&'static Cue),
}

/// How a hit is used; `None` when it says nothing.
pub(super) fn usage(unit: &Unit, hit: &Hit) -> Option<Use> {
    if is_compound(unit, hit) || is_capital_noun(unit, hit) {
        return None;
    }
    if is_noun(unit, hit) {
        return hit.part(Part::Noun).map(Use::Noun);
    }
    if let Some(cue) = hit.part(Part::Participle) {
        return Some(if has_be(unit, hit) { Use::Finite(cue) } else { Use::Participle(cue) });
    }
    let cue = hit.part(Part::Verb)?;
    if is_passive(unit, hit) {
        return Some(Use::Passive(cue));
    }
    let silent = is_negated(unit, hit) || is_infinitive(unit, hit) || is_supposed(unit, hit) || is_of_what_was_said(unit, hit);
    (!silent).then_some(Use::Finite(cue))
}

/// Where "Asked whether …," at the head of a sentence ends; what is asked there is no statement.
pub(super) fn asked(unit: &Unit) -> usize {
    let head = (0..2).find(|k| unit.is("questioned", *k));
    head.and_then(|k| unit.find(k..unit.len(), |j| unit.word(j) == ",")).unwrap_or(0)
}

/// "neighbouring States": no verb.
fn is_capital_noun(unit: &Unit, hit: &Hit) -> bool {
    let at = hit.at.start;
    let named = at > 0 && unit.is_small(at - 1) || unit.is_mark(hit.at.end);
    let noun = unit.is("noun-too", at) && at > 0 && !unit.is_small(at) && named;
    // "the main demand was": its own verb follows.
    noun || hit.part(Part::Noun).is_some() && at > 0 && unit.is("copula", hit.at.end) && !unit.is("copula-adverb", at - 1)
}

/// True after an article, a possessive or a preposition, where a verb cannot stand.
pub(super) fn is_noun(unit: &Unit, hit: &Hit) -> bool {
    let noun = hit.part(Part::Noun).is_some();
    let Some(before) = hit.at.start.checked_sub(1) else { return noun };
    if hit.part(Part::Participle).is_some() && unit.is("preposition", before) && unit.word(before) != "for" {
        return unit.word(before) != "as" && !unit.is("gerund-preposition", before);
    }
    let adverb = unit.word(before).ends_with("ly") && before > 0 && is_determiner(unit, before - 1);
    let base = !["s", "d", "t"].iter().any(|end| unit.word(hit.at.start).ends_with(end));
    let single = |n: usize| unit.nominals[n].kind == Kind::Person && unit.nominals[n].at.end == hit.at.start;
    // "NAME call for dialogue" in a headline: one person says "calls".
    if base && followed_noun(unit, hit) && unit.nominal_before(hit.at.start).is_some_and(single) {
        return true;
    }
    // "A formal request of the president".
    let named = |k: usize| unit.nominals.iter().any(|n| n.at.contains(&k));
    let described = before > 0 && unit.is("article", before - 1) && unit.is_small(before) && !named(before);
    if described && matches!(unit.word(hit.at.end), "of" | "for" | "by" | "from") {
        return true;
    }
    let owned = unit.is("determiner", before) && unit.word(before) != "as" || adverb;
    let followed = unit.is("noun-link", hit.at.end);
    owned || noun && followed && before > 0 && is_determiner(unit, before - 1)
}

fn followed_noun(unit: &Unit, hit: &Hit) -> bool {
    unit.is("noun-link", hit.at.end) && !unit.nominal_before(hit.at.start).is_some_and(|n| n > 0 && joined(unit, n))
}

/// True for a name that a conjunction joins to the one before.
fn joined(unit: &Unit, nominal: usize) -> bool {
    let start = unit.nominals[nominal].at.start;
    (start.saturating_sub(4)..start).any(|k| unit.is_and(k))
}

fn is_determiner(unit: &Unit, at: usize) -> bool {
    unit.is("possessor", at)
}

fn is_negated(unit: &Unit, hit: &Hit) -> bool {
    let before = |back: usize| hit.at.start.checked_sub(back);
    let negation = (1..=2).filter_map(before).any(|k| unit.is("negation", k) || unit.word(k).ends_with("n't"));
    negation || before(1).is_some_and(|k| unit.word(k) == "t")
}

/// "to say": no statement yet, unless "had to accept", "went on to say".
pub(super) fn is_infinitive(unit: &Unit, hit: &Hit) -> bool {
    let to = hit.at.start.checked_sub(1).filter(|k| unit.word(*k) == "to");
    to.is_some_and(|k| k == 0 || !unit.is("modal-to", k - 1))
}

fn has_be(unit: &Unit, hit: &Hit) -> bool {
    let before = |kind: &str, back: usize| hit.at.start.checked_sub(back).is_some_and(|k| unit.is(kind, k));
    before("copula", 1) || before("copula-adverb", 1) && before("copula", 2)
}

/// "was told", "is described": the subject does not speak.
fn is_passive(unit: &Unit, hit: &Hit) -> bool {
    let form = unit.word(hit.at.start);
    hit.at.len() == 1 && has_be(unit, hit) && (form.ends_with('d') || form.ends_with('n'))
}

/// "self-declared": part of a word, no verb.
fn is_compound(unit: &Unit, hit: &Hit) -> bool {
    let Some(before) = hit.at.start.checked_sub(1) else { return false };
    unit.word(before) == "-" && unit.span_of(before..before + 1).end == unit.span_of(hit.at.clone()).start
}

/// "would brief", "might tell": not said yet.
pub(super) fn is_to_come(unit: &Unit, hit: &Hit) -> bool {
    hit.at.start > 0 && unit.is("modal", hit.at.start - 1)
}

/// "The detonation of what it claimed was a bomb": how a thing is called, and no statement.
fn is_of_what_was_said(unit: &Unit, hit: &Hit) -> bool {
    let what = super::subject::boundary_before(unit, hit.at.start).checked_sub(1);
    what.is_some_and(|k| k > 0 && unit.word(k) == "what" && unit.is("preposition", k - 1))
}

/// "unless he agreed": told as a condition only.
fn is_supposed(unit: &Unit, hit: &Hit) -> bool {
    let clause = super::subject::boundary_before(unit, hit.at.start);
    let supposed = clause.checked_sub(1).is_some_and(|k| unit.is("supposing", k));
    supposed || (clause..hit.at.start).any(|k| unit.is("unless", k))
}
