//! English: subject, verb, complement ("X said that …", "X denied …"), and the
//! complement before them ("…, X said").

use super::draft::{Draft, keep};
use super::speaker::{Memory, Speaker};
use super::unit::{Hit, Range, Unit};
use crate::lexicon::{Cue, Part};
use crate::text::Span;

/// The claims of an English unit.
pub(super) fn read(unit: &Unit, memory: &mut Memory) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut said: Vec<(usize, Speaker)> = Vec::new();
    for (i, hit) in unit.hits.iter().enumerate() {
        if unit.inside_quote(hit.at.start).is_some() || hit.part(Part::Source).is_some() {
            continue;
        }
        let Some(draft) = claim(unit, i, &said, memory) else { continue };
        let speaker = draft.speaker.clone();
        if keep(unit, draft, memory, &mut out) {
            said.push((i, speaker));
        }
    }
    sources(unit, memory, &mut out);
    out
}

fn claim(unit: &Unit, i: usize, said: &[(usize, Speaker)], memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let noun = reads_as_noun(unit, hit);
    if let Some(cue) = hit.part(Part::Noun).filter(|_| noun) {
        return noun_claim(unit, i, cue, memory);
    }
    if let Some(cue) = hit.part(Part::Participle).filter(|_| !noun) {
        let (content, rule) = complement(unit, i, cue)?;
        let speaker = participle_speaker(unit, i, said, memory)?;
        return Some(Draft::new(unit, hit, cue, content, speaker, rule));
    }
    if let Some(draft) = impersonal(unit, i, memory) {
        return Some(draft);
    }
    let cue =
        hit.part(Part::Verb).filter(|_| !noun && !negated(unit, hit) && !is_infinitive(unit, hit) && !is_passive(unit, hit))?;
    if let Some((content, speaker)) = trailing(unit, i, cue, memory) {
        return Some(Draft::new(unit, hit, cue, content, speaker, "claim.trailing-attribution"));
    }
    let (content, rule) = complement(unit, i, cue)?;
    let speaker = subject(unit, i, said, memory)?;
    Some(Draft::new(unit, hit, cue, content, speaker, rule))
}

/// True after an article, a possessive or a preposition, where a verb cannot stand.
fn reads_as_noun(unit: &Unit, hit: &Hit) -> bool {
    let Some(before) = hit.at.start.checked_sub(1) else { return hit.part(Part::Noun).is_some() };
    let adverb = unit.word(before).ends_with("ly") && before > 0 && reads_as_determiner(unit, before - 1);
    let determiner = unit.is("determiner", before) || adverb;
    let modified = hit.part(Part::Noun).is_some()
        && matches!(unit.word(hit.at.end), "for" | "of" | "that" | "by")
        && before > 0
        && reads_as_determiner(unit, before - 1);
    determiner || modified
}

fn reads_as_determiner(unit: &Unit, at: usize) -> bool {
    matches!(unit.word(at), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "'s" | "this" | "any")
}

fn negated(unit: &Unit, hit: &Hit) -> bool {
    (1..=2).any(|back| hit.at.start >= back && unit.is("negation", hit.at.start - back))
        || unit.word(hit.at.start.wrapping_sub(1)) == "t"
}

/// "to say": no statement yet, unless "had to accept", "went on to say".
fn is_infinitive(unit: &Unit, hit: &Hit) -> bool {
    let to = hit.at.start.checked_sub(1).filter(|k| unit.word(*k) == "to");
    to.is_some_and(|k| k == 0 || !unit.is("modal-to", k - 1))
}

/// "was told", "is described": the subject does not speak.
fn is_passive(unit: &Unit, hit: &Hit) -> bool {
    let before = hit.at.start.checked_sub(1).map_or("", |k| unit.word(k));
    let earlier = hit.at.start.checked_sub(2).map_or("", |k| unit.word(k));
    let be = |w: &str| matches!(w, "is" | "are" | "was" | "were" | "been" | "being" | "be");
    hit.at.len() == 1
        && (be(before) || matches!(before, "also" | "widely" | "often" | "not") && be(earlier))
        && unit.word(hit.at.start).ends_with('d')
}

/// "It was agreed that …": those who met.
fn impersonal(unit: &Unit, i: usize, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let cue = hit.part(Part::Verb).filter(|c| c.class == "agree")?;
    let it = hit.at.start.checked_sub(2).filter(|k| unit.word(*k) == "it" && matches!(unit.word(k + 1), "was" | "is"))?;
    let (content, _) = complement(unit, i, cue)?;
    let actors = memory.sides(unit.span_of(it..it + 1));
    Some(Draft::new(unit, hit, cue, content, Speaker { actors, ..Speaker::default() }, "claim.impersonal"))
}

/// What a cue says, after it.
fn complement(unit: &Unit, i: usize, cue: &Cue) -> Option<(Span, &'static str)> {
    let hit = &unit.hits[i];
    let mut k = hit.at.end;
    while unit.is("adverb", k)
        && !matches!(unit.word(k), "will" | "is" | "are" | "was" | "were" | "would" | "has" | "had" | "have")
    {
        k += 1;
    }
    if let Some(that) = clause_marker(unit, cue, k) {
        let end = clause_end(unit, i, that);
        return Some((unit.content(that, end)?, "claim.that-clause"));
    }
    let finish = |start: usize, rule| Some((unit.content(start, clause_end(unit, i, start))?, rule));
    match unit.word(k) {
        ":" if cue.takes("quote") || cue.takes("that") => return finish(k + 1, "claim.colon"),
        "," if cue.takes("quote") && unit.quote_at(k + 1).is_some() => return finish(k + 1, "claim.quote"),
        _ if cue.takes("quote") && unit.quote_at(k).is_some() => return finish(k, "claim.quote"),
        "to" if cue.takes("to") => return finish(k, "claim.infinitive"),
        "for" | "of" | "on" | "against" | "about" | "as" if cue.takes(unit.word(k)) && cue.class != "claim" => {
            return finish(k + 1, "claim.prepositional");
        }
        _ => {}
    }
    let clause = clause_end(unit, i, k);
    if cue.takes("infinitive") || cue.takes("as") || cue.class == "claim" && (cue.takes("of") || cue.takes("for")) {
        let link = if cue.takes("infinitive") {
            "to"
        } else if cue.takes("as") {
            "as"
        } else {
            "of"
        };
        let linked = unit.find(k + 1..clause.min(k + 14), |p| {
            unit.word(p) == link || link == "of" && cue.takes("for") && unit.word(p) == "for"
        });
        if linked.is_some() && !unit.is_mark(k) {
            return finish(k, if link == "to" { "claim.urged-to" } else { "claim.described-as" });
        }
    }
    if cue.takes("object") {
        return described(unit, k..clause);
    }
    if cue.takes("bare") && is_clause(unit, k, clause, cue) {
        return finish(k, "claim.bare-clause");
    }
    (cue.takes("noun") && opens_noun_phrase(unit, k)).then(|| finish(k, "claim.noun-phrase")).flatten()
}

/// The position after "that" when it opens the complement: "told reporters in Baghdad on Monday that".
fn clause_marker(unit: &Unit, cue: &Cue, from: usize) -> Option<usize> {
    let clause = cue.takes("that") || cue.takes("bare");
    let limit = unit.len().min(from + 14);
    let stop = |k: usize| {
        unit.is_mark(k) && !unit.is_quote_mark(k) && unit.word(k) != "'s" || unit.is("break", k) || unit.quote_at(k).is_some()
    };
    let found = unit.find(from..limit, |k| stop(k) || matches!(unit.word(k), "whether"))?;
    match unit.word(found) {
        "that" if clause => Some(found + 1),
        "whether" | "if" if cue.class == "ask" => Some(found),
        _ => None,
    }
}

/// True when what follows is a clause with a verb, not an object or an adverbial.
fn is_clause(unit: &Unit, start: usize, end: usize, cue: &Cue) -> bool {
    if end < start + 3
        || unit.is_mark(start)
        || unit.is("and", start)
        || matches!(unit.word(start), "to" | "of" | "by" | "so" | "nothing" | "about")
    {
        return false;
    }
    let adverbial = unit.is("preposition", start) && !matches!(unit.word(start), "as" | "without" | "despite" | "if" | "because");
    let object = matches!(
        cue.class,
        "confirm" | "agree" | "admit" | "deny" | "claim" | "announce" | "believe" | "promise" | "report" | "inform"
    ) || matches!(unit.word(start.wrapping_sub(1)), "told");
    let verbal = |k: usize| {
        (unit.is("auxiliary", k) || unit.is("supporting verb", k)) || unit.word(k).ends_with("ed") && unit.word(k).len() > 4
    };
    let found = unit.find(start..end.min(start + 25), verbal).is_some();
    if adverbial { found && unit.find(start..end.min(start + 8), |k| unit.is_mark(k)).is_some() } else { found || !object }
}

fn opens_noun_phrase(unit: &Unit, k: usize) -> bool {
    k < unit.len() && !unit.is_mark(k) && !unit.is("preposition", k) && !unit.is("break", k) && !unit.is("pronoun-m", k)
}

/// "called the issue a 'red line'": an object and what it is called.
fn described(unit: &Unit, range: Range) -> Option<(Span, &'static str)> {
    let called = unit.find(range.start + 1..range.end, |k| matches!(unit.word(k), "a" | "an") || unit.quote_at(k).is_some())?;
    let direct = unit
        .find(range.start..called, |k| unit.is("preposition", k) || unit.is_mark(k) && unit.word(k) != "'s")
        .is_none_or(|k| k != range.start);
    if !direct
        || unit.is("preposition", range.start)
        || unit.is_mark(range.start)
        || unit.find(range.start..called, |k| unit.is("preposition", k)).is_some()
    {
        return None;
    }
    Some((unit.tidy(unit.span_of(range))?, "claim.described-as"))
}

/// Where a content that begins at `start` ends.
fn clause_end(unit: &Unit, i: usize, start: usize) -> usize {
    let from = unit.after_quote(start).unwrap_or(start + 1);
    for k in from..unit.len() {
        if unit.inside_quote(k).is_some() {
            continue;
        }
        if unit.word(k) == ";" || unit.ends_sentence(k) {
            return k;
        }
        let Some(hit) = unit.hits[i + 1..].iter().find(|h| h.at.start == k) else { continue };
        let comma = k > 0 && unit.word(k - 1) == ",";
        if hit.part(Part::Source).is_some() || comma && hit.part(Part::Participle).is_some() {
            return k;
        }
        if hit.part(Part::Verb).is_some()
            && !reads_as_noun(unit, hit)
            && !is_infinitive(unit, hit)
            && let Some(joint) = joined_clause(unit, start, k)
        {
            return joint;
        }
    }
    unit.len()
}

/// "… and [the president] cited …": the conjunction that opens the clause of a later cue.
fn joined_clause(unit: &Unit, start: usize, cue: usize) -> Option<usize> {
    let opens = |k: usize| unit.is("break", k) || unit.is("preposition", k) || unit.word(k) == ",";
    let joint = (start + 2..cue).rev().take(14).find(|k| opens(*k) && !unit.is("adverb", *k))?;
    let between = joint + 1..cue;
    let adverbs = between.clone().all(|k| unit.is("adverb", k));
    let named = unit.first_subject(between).is_some();
    (matches!(unit.word(joint), "and" | "but" | "while" | "although") && (adverbs || named)).then_some(joint)
}

/// "…, X said." and "“…,” said X": the content before the verb.
fn trailing(unit: &Unit, i: usize, cue: &Cue, memory: &Memory) -> Option<(Span, Speaker)> {
    let hit = &unit.hits[i];
    if !cue.takes("quote") && !cue.takes("bare") {
        return None;
    }
    let before = (0..hit.at.start).rev().find(|k| unit.word(*k) == "," || unit.is_quote_mark(*k)).filter(|k| *k >= 3)?;
    let quoted = unit.is_quote_mark(before);
    let inverted = hit.at.start == before + 1;
    let named = if inverted {
        unit.first_subject(hit.at.end..unit.len().min(hit.at.end + 10))
    } else {
        unit.first_subject(before + 1..hit.at.start)
    }?;
    let after = if inverted { unit.nominals[*named.last()?].at.end } else { hit.at.end };
    let ends = after + 1 >= unit.len()
        || matches!(unit.word(after), "." | ",")
        || unit.is("preposition", after) && !quoted_after(unit, after)
        || unit.is("adverb", after)
        || quoted && unit.is_mark(after);
    let subject_only = inverted || unit.nominals[named[0]].at.start <= before + 6;
    if !ends || !subject_only || !quoted && unit.find(0..before, |k| unit.word(k) == ",").is_none() && !has_verb(unit, 0..before)
    {
        return None;
    }
    let start = (0..before).rev().find(|k| unit.hits[..i].iter().any(|h| h.at.end == *k)).filter(|_| false).unwrap_or(0);
    let content = if quoted { quote_ending(unit, before)? } else { unit.tidy(unit.span_of(start..before))? };
    Some((content, unit.speaker(&named, memory)))
}

/// The quotation that ends at a position; the text before it too when it is only a part.
fn quote_ending(unit: &Unit, at: usize) -> Option<Span> {
    let mark = unit.span_of(at..at + 1);
    let quote = unit.quotes.iter().find(|q| q.outer.end == mark.end)?;
    let leads = unit.position(quote.outer.start) <= 1;
    unit.tidy(if leads { quote.inner } else { Span::new(unit.span.start as usize, quote.outer.end as usize) })
}

fn quoted_after(unit: &Unit, from: usize) -> bool {
    unit.find(from..unit.len(), |k| unit.is("that", k)).is_some()
}

fn has_verb(unit: &Unit, mut range: Range) -> bool {
    range.any(|k| unit.is("auxiliary", k) || unit.word(k).ends_with("ed"))
}

/// Who speaks at a verb: the subject of its clause; of a verb joined to another, that one's; after a
/// relative pronoun or a pair of commas, the name before.
fn subject(unit: &Unit, i: usize, said: &[(usize, Speaker)], memory: &Memory) -> Option<Speaker> {
    let verb = unit.hits[i].at.start;
    let near = boundary_before(unit, verb);
    if let Some(group) = unit.first_subject(near..verb).or_else(|| possessor(unit, near..verb)) {
        return Some(unit.speaker(&group, memory));
    }
    if !adverbs_only(unit, near, verb) {
        let text = unit.tidy_words(unit.span_of(near..verb));
        return Some(Speaker { text: Some(text), ..Speaker::default() });
    }
    let before = near.checked_sub(1).map_or("", |k| unit.word(k));
    if matches!(before, "who" | "which" | "that") {
        let antecedent = unit.nominal_before(near).filter(|n| unit.nominals[*n].at.end + 4 >= near)?;
        return Some(unit.speaker(&[antecedent], memory));
    }
    if let Some((_, speaker)) = said.iter().rev().find(|(j, _)| unit.hits[*j].at.end <= verb && before != ",") {
        return Some(speaker.dropped());
    }
    let clause = clause_start(unit, near.saturating_sub(1));
    let group = unit.first_subject(clause..near).or_else(|| unit.first_subject(0..near));
    let earlier = group.map(|g| unit.speaker(&g, memory)).or_else(|| said.last().map(|(_, s)| s.dropped()));
    earlier.or_else(|| memory.is_fresh(unit).then(|| memory.last.dropped()))
}

/// "officials in Ankara", "the government of Chad": a governed name stands for the subject when there is no other.
fn possessor(unit: &Unit, range: Range) -> Option<Vec<usize>> {
    let official = unit.nominals.iter().any(|n| n.kind == super::actor::Kind::Official && range.contains(&n.at.start));
    let named = |n: &usize| unit.nominals[*n].kind.is_named() && range.contains(&unit.nominals[*n].at.start);
    (0..unit.nominals.len()).find(named).filter(|_| official).map(|n| vec![n])
}

/// Where the main clause that holds a position begins, relative clauses and apposition skipped.
fn clause_start(unit: &Unit, at: usize) -> usize {
    let strong =
        |k: usize| matches!(unit.word(k), "but" | "while" | "whereas" | "although" | ";" | ":" | "that") || unit.ends_sentence(k);
    (0..at).rev().find(|k| strong(*k)).map_or(0, |k| k + 1)
}

/// True when nothing but a conjunction and adverbs stands before the verb in its clause.
fn adverbs_only(unit: &Unit, left: usize, verb: usize) -> bool {
    (left..verb).all(|k| unit.is("adverb", k))
}

/// Where the clause that holds a position begins.
fn boundary_before(unit: &Unit, at: usize) -> usize {
    let breaks = |k: usize| {
        unit.is("break", k) && !joins_names(unit, k)
            || matches!(unit.word(k), "," | ";" | ":" | "." | "\"" | "“" | "”" | "—" | "–")
    };
    (0..at).rev().find(|k| breaks(*k)).map_or(0, |k| k + 1)
}

/// True for "and" between two names.
fn joins_names(unit: &Unit, k: usize) -> bool {
    let Some(left) = unit.nominal_before(k).map(|n| &unit.nominals[n]).filter(|n| n.at.end + 2 >= k && unit.is_and(k)) else {
        return false;
    };
    let right = unit.nominals.iter().any(|n| n.at.start > k && n.at.start <= k + 4);
    right && !unit.hits.iter().any(|h| h.at.start >= left.at.end && h.at.end <= k)
}

/// Who goes on at a participle: the last who spoke in this sentence, else its subject.
fn participle_speaker(unit: &Unit, i: usize, said: &[(usize, Speaker)], memory: &Memory) -> Option<Speaker> {
    let hit = &unit.hits[i];
    if let Some((_, speaker)) = said.last() {
        return Some(speaker.dropped());
    }
    let comma = hit.at.start > 0 && (unit.is_mark(hit.at.start - 1) || unit.is_and(hit.at.start - 1));
    let group = unit.first_subject(0..hit.at.start).filter(|_| comma)?;
    Some(unit.speaker(&group, memory).dropped())
}

/// "his warning that …", "an EU demand for Turkey to …".
fn noun_claim(unit: &Unit, i: usize, cue: &Cue, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let marker = unit.word(hit.at.end);
    let clause = marker == "that" && cue.takes("that");
    let asked = marker == "for"
        && cue.takes("for")
        && unit.find(hit.at.end..unit.len().min(hit.at.end + 8), |k| unit.word(k) == "to").is_some();
    if !clause && !asked {
        return None;
    }
    let near = unit.nominal_before(hit.at.start).filter(|n| unit.nominals[*n].at.end + 3 >= hit.at.start)?;
    let content = unit.content(hit.at.end + 1, clause_end(unit, i, hit.at.end + 1))?;
    Some(Draft::new(unit, hit, cue, content, unit.speaker(&[near], memory), "claim.noun-cue"))
}

/// "according to X": a source without another cue; with one, the way the words came.
fn sources(unit: &Unit, memory: &mut Memory, out: &mut Vec<Draft>) {
    for hit in &unit.hits {
        let Some(cue) = hit.part(Part::Source) else { continue };
        let Some(first) = unit.nominals.iter().position(|n| n.at.start >= hit.at.end && n.at.start <= hit.at.end + 6) else {
            continue;
        };
        let speaker = unit.speaker(&unit.group(first, unit.len()), memory);
        let named = unit.nominals[first].at.end;
        let comma = unit.find(named..unit.len(), |k| unit.word(k) == ",").unwrap_or(named);
        let range = if hit.at.start <= 2 { comma + 1..unit.len() } else { 0..hit.at.start };
        let span = unit.span_of(range.clone());
        let mut covered = false;
        for draft in out.iter_mut().filter(|d| span.overlaps(d.content)) {
            covered = true;
            if draft.speaker.via.is_empty() && draft.speaker.actors != speaker.actors {
                draft.speaker.via.clone_from(&speaker.actors);
            }
        }
        let content = if covered { None } else { unit.content(range.start, range.end) };
        if let Some(content) = content.filter(|_| !speaker.actors.is_empty()) {
            memory.spoke(unit, &speaker);
            out.push(Draft::new(unit, hit, cue, content, speaker, "claim.source-phrase"));
        }
    }
}
