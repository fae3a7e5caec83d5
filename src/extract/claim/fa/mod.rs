//! Persian: the verb stands last, its clause follows it («گفت که …») or its
//! complement precedes it («بر … تأکید کرد»).
//!
//! `complement` what is said · `bound` where clauses begin and end · `subject` who
//! says it · `source` «به گفته X».

mod bound;
mod complement;
mod source;
mod subject;

use super::draft::{Draft, keep};
use super::speaker::{Memory, Speaker};
use super::unit::Unit;
use crate::lexicon::{Cue, Part};
use crate::text::Span;

/// The claims of a Persian unit.
pub(super) fn read(unit: &Unit, memory: &mut Memory) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut said: Vec<(usize, Speaker)> = Vec::new();
    for (i, hit) in unit.hits.iter().enumerate() {
        let quoted = unit.inside_quote(hit.at.start);
        if hit.part(Part::Source).is_some()
            || bound::is_unreal(unit, hit)
            || quoted.is_some_and(|q| !bound::quoted_source(unit, hit, q.inner))
        {
            continue;
        }
        let speaker = subject::of_cue(unit, i, &said, memory);
        let Some((speaker, lower)) = speaker else { continue };
        let Some(draft) = claim(unit, i, lower, &speaker) else { continue };
        if keep(unit, draft, memory, &mut out) {
            said.push((i, speaker));
        }
    }
    source::read(unit, memory, &mut out);
    out
}

/// The claim of one cue; `lower` is where its complement can begin at the earliest.
fn claim(unit: &Unit, i: usize, lower: usize, speaker: &Speaker) -> Option<Draft> {
    let hit = &unit.hits[i];
    let make = |cue: &Cue, content: Span, rule| Draft::new(unit, hit, cue, content, speaker.clone(), rule);
    if let Some(cue) = hit.part(Part::Gerund) {
        let end = bound::end_of_gerund(unit, i);
        return Some(make(cue, unit.content(hit.at.end, end)?, "claim.gerund-clause"));
    }
    if let Some(cue) = hit.part(Part::Open) {
        let end = unit.find(hit.at.end..unit.len(), |k| unit.is("open-end", k))?;
        return Some(make(cue, unit.content(hit.at.end, end)?, "claim.demand-open"));
    }
    if let Some(cue) = hit.part(Part::Noun) {
        let (content, rule) = complement::of_headline_noun(unit, hit, cue)?;
        return Some(make(cue, content, rule));
    }
    let cue = hit.part(Part::Verb)?;
    if let Some((start, rule)) = complement::after(unit, hit, cue) {
        let end = bound::end_of_clause(unit, i, start);
        return Some(make(cue, unit.content(start, end)?, rule));
    }
    let (content, rule) = complement::before(unit, hit, cue, lower)?;
    Some(make(cue, content, rule))
}
