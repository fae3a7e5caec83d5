//! Clauses inside clauses: «X که … شد، گفت», "X، الذي …، قال", source phrases
//! between verb and complement. Whoever is named there is not the subject of
//! the clause around it.

use super::actor::Kind;
use super::unit::{Range, Unit};
use crate::lexicon::Part;
use crate::text::Lang;

/// Farthest end of a relative clause after its pronoun.
const LONGEST: usize = 40;

/// The clauses and phrases of a unit that interrupt another, each with the comma that closes it.
pub(super) fn embedded(unit: &Unit) -> Vec<Range> {
    let mut out: Vec<Range> = Vec::new();
    out.extend(dateline(unit).map(|end| 0..end));
    for at in 0..unit.len() {
        if out.last().is_some_and(|r| r.contains(&at)) {
            continue;
        }
        let end = match unit.lang {
            Lang::Fa => persian_end(unit, at),
            Lang::Ar => arabic_end(unit, at),
            Lang::En => english_end(unit, at),
        };
        out.extend(end.map(|end| at..end));
    }
    out
}

/// The end of «بغداد - ایرنا -» at the head of a unit: places and outlets before a dash.
fn dateline(unit: &Unit) -> Option<usize> {
    const LONGEST: usize = 12;
    let named = unit.nominals.first().filter(|n| n.at.start <= 1 && matches!(n.kind, Kind::State | Kind::Body))?;
    let verb = unit.hits.first().map_or(unit.len(), |h| h.at.start);
    let limit = verb.min(LONGEST).min(unit.len());
    let dash = (named.at.end..limit).rev().find(|k| matches!(unit.word(*k), "-" | "–" | "—" | "/"))?;
    let person = unit.nominals.iter().any(|n| n.at.start < dash && n.kind == Kind::Person);
    (unit.lang != Lang::En && !person && !(0..dash).any(|k| unit.is("finite", k))).then_some(dash + 1)
}

/// The end of a Persian relative clause that opens at a position: after its verb and comma.
fn persian_end(unit: &Unit, at: usize) -> Option<usize> {
    let complement = at == 0 || unit.hits.iter().any(|h| h.at.contains(&(at - 1))) || unit.is("finite", at - 1);
    if unit.word(at) != "که" || complement {
        return None;
    }
    let limit = unit.len().min(at + LONGEST);
    let stop = unit.find(at + 1..limit, |k| matches!(unit.word(k), "." | "؛" | ":" | "!" | "؟")).unwrap_or(limit);
    let verbs: Vec<usize> = (at + 1..stop).filter(|k| unit.is("finite", *k)).collect();
    let reported = |k: usize| unit.hits.iter().any(|h| h.at.contains(&k) && h.part(Part::Verb).is_some());
    let closed = verbs.iter().take_while(|k| !reported(**k)).find(|k| is_comma(unit, **k + 1)).map(|k| k + 2);
    closed.or_else(|| verbs.first().filter(|k| !reported(**k)).map(|k| k + 1))
}

/// The end of an Arabic relative clause or source phrase between commas.
fn arabic_end(unit: &Unit, at: usize) -> Option<usize> {
    let relative = at > 0 && is_comma(unit, at - 1) && (unit.is("relative", at) || unit.is("aside", at));
    let source = at > 0 && unit.hits.iter().any(|h| h.at.start == at && h.part(Part::Source).is_some());
    if !relative && !source {
        return None;
    }
    let limit = unit.len().min(at + LONGEST);
    unit.find(at + 1..limit, |k| is_comma(unit, k) || unit.word(k) == ".").map(|k| k + 1)
}

/// The end of an English relative clause between commas: at the comma before the verb it interrupts.
fn english_end(unit: &Unit, at: usize) -> Option<usize> {
    if at == 0 || !is_comma(unit, at - 1) || !(unit.is("relative", at) || unit.is("relative", at + 1)) {
        return None;
    }
    let limit = unit.len().min(at + LONGEST);
    let verb = |k: usize| {
        let cue = unit.hits.iter().any(|h| h.at.start == k && h.part(Part::Verb).is_some());
        cue || unit.is("auxiliary", k) || unit.is("adverb", k) || unit.is("irregular", k)
    };
    let first = unit.find(at + 1..limit, |k| is_comma(unit, k))?;
    Some(unit.find(first..limit, |k| is_comma(unit, k) && verb(k + 1)).unwrap_or(first) + 1)
}

fn is_comma(unit: &Unit, at: usize) -> bool {
    matches!(unit.word(at), "،" | ",")
}

impl Unit<'_> {
    /// The interruption that holds a position and ends before another.
    pub fn interruption(&self, at: usize, before: usize) -> Option<&Range> {
        self.embedded.iter().find(|r| r.contains(&at) && r.end <= before)
    }
}
