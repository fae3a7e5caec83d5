//! Who speaks at a verb.

use super::Said;
use crate::extract::Actor;
use crate::extract::claim::actor::{Kind, Nominal};
use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::{Range, Unit};
use crate::lexicon::Part;

/// Who speaks at a verb: the subject of its clause; of a verb joined to another, that one's; after a
/// relative pronoun or a pair of commas, the name before.
pub(super) fn of_verb(unit: &Unit, i: usize, said: &Said, memory: &Memory) -> Option<Speaker> {
    let verb = verb_start(unit, unit.hits[i].at.start);
    if verb.checked_sub(1).is_some_and(|k| unit.is("relative-word", k)) {
        return antecedent(unit, verb - 1).map(|g| unit.speaker(&g, memory));
    }
    let near = after_reporting(unit, i, boundary_before(unit, verb), verb);
    if let Some(group) = unit.first_subject(near..verb).or_else(|| possessor(unit, near..verb)) {
        let speaker = unit.speaker(&group, memory);
        // "Officials in Oslo said": who they are is told by where they are.
        let home = possessor(unit, near..verb).filter(|_| speaker.actors.is_empty()).map(|g| unit.speaker(&g, memory));
        let text = speaker.text;
        let state = |a: &Actor| memory.home(*a).unwrap_or(*a);
        return Some(home.map_or(speaker, |home| Speaker { text, actors: home.actors.iter().map(state).collect(), ..home }));
    }
    if near == verb {
        return main(unit, i, said, memory);
    }
    if let Some(group) = antecedent(unit, near.saturating_sub(1)).filter(|_| is_pronoun_relative(unit, near)) {
        return Some(unit.speaker(&group, memory));
    }
    let text = unit.tidy_words(unit.span_of(near..verb));
    let actors = memory.institution(unit, near..verb);
    Some(Speaker { text: Some(text), actors, ..Speaker::default() })
}

/// Where the clause of a verb begins inside another's content: "the office said NAME had told NAME that".
fn after_reporting(unit: &Unit, i: usize, near: usize, verb: usize) -> usize {
    let inner = |h: &&super::super::unit::Hit| {
        let told = h.part(Part::Verb).is_some_and(|c| c.takes("bare") && c.takes("quote"));
        h.at.start >= near && h.at.end < verb && told && unit.first_subject(h.at.end..verb).is_some()
    };
    unit.hits[..i].iter().rev().find(inner).map_or(near, |h| h.at.end)
}

/// "whose spokesman, NAME, described": the name between an office and the verb.
fn apposed(unit: &Unit, verb: usize) -> Option<Vec<usize>> {
    let comma = verb.checked_sub(1).filter(|k| unit.word(*k) == ",")?;
    let name = unit.nominal_before(comma).filter(|n| unit.nominals[*n].at.end == comma)?;
    let before = unit.nominals[name].at.start.checked_sub(1)?;
    let opens = before - usize::from(unit.word(before) == "the" && before > 0);
    let official = |n: &&Nominal| n.kind == Kind::Official;
    let office = match unit.nominals[name].kind {
        Kind::Person => {
            let clause = clause_start(unit, opens);
            let told = |k: usize| unit.is("office", k) || unit.is("official", k) || unit.is("person-noun", k);
            let verb = unit.hits.iter().any(|h| h.at.start >= clause && h.at.end <= opens);
            let titled = unit.word(opens) == "," && !verb && (clause..opens).any(told);
            titled || unit.nominals[..name].iter().filter(official).any(|n| n.at.end == opens)
        }
        Kind::Body => {
            let clause = clause_start(unit, opens);
            let within = |n: &&Nominal| n.at.start >= clause && unit.is("spokesman", n.at.start);
            unit.nominals[..name].iter().filter(official).any(|n| within(&n))
        }
        _ => false,
    };
    (office && unit.word(opens) == ",").then(|| vec![name])
}

/// "After talks with B, A, in a statement, said": the name before a phrase that a pair of commas sets off.
fn set_off(unit: &Unit, verb: usize) -> Option<Vec<usize>> {
    const LONGEST: usize = 12;
    let close = verb.checked_sub(1).filter(|k| unit.word(*k) == ",")?;
    let open = (close.saturating_sub(LONGEST)..close).rev().find(|k| unit.word(*k) == ",")?;
    let phrase = unit.is("preposition", open + 1) || unit.word(open + 1).ends_with("ing");
    let plain = |n: usize| unit.nominals[n].at.end == open && unit.nominals[n].kind != Kind::Official && !unit.is_governed(n);
    let last = unit.nominal_before(open).filter(|n| phrase && plain(*n))?;
    // "A, who had met B, in a hall in Oslo, said": B is not the subject.
    let clause = clause_start(unit, open);
    if (clause..open).any(|k| unit.is("relative-word", k)) {
        return None;
    }
    let whole = unit.first_subject(clause_start(unit, open)..open).filter(|g| g.last() == Some(&last));
    whole.or(Some(vec![last]))
}

/// The subject of a verb that has none beside it: the speaker of the verb it is joined to, else the
/// first name of its clause.
fn main(unit: &Unit, i: usize, said: &Said, memory: &Memory) -> Option<Speaker> {
    let verb = verb_start(unit, unit.hits[i].at.start);
    let joined = verb.checked_sub(1).is_some_and(|k| unit.word(k) != ",");
    if let Some((_, speaker)) = said.iter().rev().find(|(j, _)| joined && unit.hits[*j].at.end <= verb) {
        return Some(speaker.dropped());
    }
    if let Some(group) = apposed(unit, verb).or_else(|| set_off(unit, verb)) {
        return Some(unit.speaker(&group, memory));
    }
    let clause = clause_start(unit, verb.saturating_sub(1));
    let group = unit.first_subject(clause..verb).or_else(|| unit.first_subject(0..verb));
    let named = group.map(|g| unit.speaker(&g, memory)).filter(|s| !s.actors.is_empty());
    let unknown = unit.capitals(clause);
    if named.is_none() && unknown > clause + 1 && unknown < verb && unit.word(unknown) == "," {
        return Some(Speaker { text: Some(unit.span_of(clause..unknown)), ..Speaker::default() });
    }
    let earlier = named.or_else(|| said.last().map(|(_, s)| s.dropped()));
    earlier.or_else(|| memory.is_fresh(unit).then(|| memory.last.dropped()))
}

/// Who goes on at a participle: the last who spoke in this sentence, else its subject.
pub(super) fn of_participle(unit: &Unit, i: usize, said: &Said, memory: &Memory) -> Option<Speaker> {
    let hit = &unit.hits[i];
    if let Some(nominal) = accompanied(unit, hit.at.start) {
        return Some(unit.speaker(&[nominal], memory));
    }
    if let Some((_, speaker)) = said.last() {
        return Some(speaker.dropped());
    }
    let comma = hit.at.start > 0 && (unit.is_mark(hit.at.start - 1) || unit.is_and(hit.at.start - 1));
    let group = unit.first_subject(0..hit.at.start).filter(|_| comma)?;
    Some(unit.speaker(&group, memory).dropped())
}

/// "with NAME saying …": the name before a participle that "with" makes its subject.
fn accompanied(unit: &Unit, participle: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    let named = unit.nominal_before(participle).filter(|n| unit.nominals[*n].at.end == participle)?;
    let opens = |k: &usize| unit.is("with", *k);
    let barred = |k: usize| unit.is_mark(k) && !unit.is_possessive(k);
    let with = (participle.saturating_sub(LONGEST)..unit.nominals[named].at.start).rev().find(opens)?;
    (!(with..unit.nominals[named].at.start).any(barred)).then_some(named)
}

/// Whom "it" means behind a statement: the body or state that the statement is about, else who spoke last.
pub(super) fn body_meant(unit: &Unit, mark: usize, memory: &Memory) -> Speaker {
    let body = |n: &usize| matches!(unit.nominals[*n].kind, Kind::Body | Kind::State);
    let own = unit.first_subject(0..mark).filter(|g| g.len() == 1 && body(&g[0]));
    let spoke = || memory.spoke_before(unit) && memory.last.actors.iter().all(|a| !matches!(a, Actor::Person(_)));
    if spoke() {
        return memory.last.dropped();
    }
    match own {
        Some(group) => unit.speaker(&group, memory),
        None => Speaker { actors: memory.body_told().to_vec(), ..Speaker::default() },
    }
}

/// Where a verb begins with its helping verbs and adverbs: "had repeatedly said".
pub(super) fn verb_start(unit: &Unit, at: usize) -> usize {
    let mut start = at;
    while start > 0 && (unit.is("adverb", start - 1) || unit.is_helping(start - 1)) {
        start -= 1;
    }
    start
}

/// True when the clause of a verb that ends at a position opens with "what", "which" or "that": "a step that X called".
pub(super) fn is_relative(unit: &Unit, verb: usize) -> bool {
    let clause = (0..verb).rev().take(16).find(|k| unit.is("object-relative", *k) || matches!(unit.word(*k), ";" | ":"));
    clause.is_some_and(|k| unit.is("object-relative", k) && unit.nominals.iter().any(|n| n.at.start > k && n.at.end <= verb))
}

/// True when the clause that begins at a position is opened by "who" or "which".
fn is_pronoun_relative(unit: &Unit, near: usize) -> bool {
    near > 0 && unit.is("relative", near - 1)
}

/// The name that a relative pronoun stands for, or whose apposition it follows.
fn antecedent(unit: &Unit, pronoun: usize) -> Option<Vec<usize>> {
    let last = unit.nominal_before(pronoun).filter(|n| unit.nominals[*n].at.end + 4 >= pronoun)?;
    let person = unit.nominals[last].kind == Kind::Person && unit.nominals[last].at.end + 1 == pronoun;
    if person && unit.word(pronoun) == "who" {
        return Some(vec![last]);
    }
    let clause = clause_start(unit, pronoun);
    let group = unit.first_subject(clause..pronoun).filter(|g| unit.word(pronoun.saturating_sub(1)) != "," || g.contains(&last));
    group.or_else(|| unit.first_subject(clause..pronoun)).or(Some(vec![last]))
}

/// "officials in Ankara", "the government of Chad": a governed name stands for the subject when there is no other.
fn possessor(unit: &Unit, range: Range) -> Option<Vec<usize>> {
    let official = unit.nominals.iter().any(|n| n.kind == Kind::Official && range.contains(&n.at.start));
    let named = |n: &usize| unit.nominals[*n].kind.is_named() && range.contains(&unit.nominals[*n].at.start);
    (0..unit.nominals.len()).find(named).filter(|_| official).map(|n| vec![n])
}

/// Where the main clause that holds a position begins, relative clauses and apposition skipped.
pub(super) fn clause_start(unit: &Unit, at: usize) -> usize {
    let strong = |k: usize| unit.is("clause-head", k) || matches!(unit.word(k), ";" | ":") || unit.ends_sentence(k);
    (0..at).rev().find(|k| strong(*k)).map_or(0, |k| k + 1)
}

/// Where the clause that holds a position begins.
pub(super) fn boundary_before(unit: &Unit, at: usize) -> usize {
    let breaks = |k: usize| {
        unit.is("break", k) && !joins_names(unit, k)
            || matches!(unit.word(k), "," | ";" | ":" | "." | "\"" | "“" | "”" | "—" | "–" | ")" | "(" | "what")
    };
    (0..at).rev().find(|k| breaks(*k)).map_or(0, |k| k + 1)
}

/// True for "and" between two names.
pub(super) fn joins_names(unit: &Unit, k: usize) -> bool {
    let Some(left) = unit.nominal_before(k).map(|n| &unit.nominals[n]).filter(|n| n.at.end + 2 >= k && unit.is_and(k)) else {
        return false;
    };
    let right = unit.is("own", k + 1) || unit.nominals.iter().any(|n| n.at.start > k && n.at.start <= k + 4);
    right && !unit.hits.iter().any(|h| h.at.start >= left.at.end && h.at.end <= k)
}
