//! Persian: the verb stands last, its clause follows it («گفت که …») or its
//! complement precedes it («بر … تأکید کرد»).

use super::actor::Kind;
use super::draft::{Draft, keep};
use super::headline::is_own_outlet;
use super::speaker::{Memory, Speaker};
use super::unit::{Hit, Range, Unit};
use crate::lexicon::{Cue, Part};
use crate::text::Span;

/// The claims of a Persian unit.
pub(super) fn read(unit: &Unit, memory: &mut Memory) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut said: Vec<(usize, Speaker)> = Vec::new();
    for (i, hit) in unit.hits.iter().enumerate() {
        let quoted = unit.inside_quote(hit.at.start);
        if hit.part(Part::Source).is_some() || is_unreal(unit, hit) || quoted.is_some_and(|q| !quoted_source(unit, hit, q.inner))
        {
            continue;
        }
        let speaker = subject(unit, i, &said, memory);
        let Some((speaker, lower)) = speaker else { continue };
        let Some(draft) = claim(unit, i, lower, &speaker) else { continue };
        if keep(unit, draft, memory, &mut out) {
            said.push((i, speaker));
        }
    }
    sources(unit, memory, &mut out);
    out
}

/// The claim of one cue; `lower` is where its complement can begin at the earliest.
fn claim(unit: &Unit, i: usize, lower: usize, speaker: &Speaker) -> Option<Draft> {
    let hit = &unit.hits[i];
    let make = |cue: &Cue, content: Span, rule| Draft::new(unit, hit, cue, content, speaker.clone(), rule);
    if let Some(cue) = hit.part(Part::Gerund) {
        let end = gerund_end(unit, i);
        return Some(make(cue, unit.content(hit.at.end, end)?, "claim.gerund-clause"));
    }
    if let Some(cue) = hit.part(Part::Open) {
        let end = unit.find(hit.at.end..unit.len(), |k| unit.is("open-end", k))?;
        return Some(make(cue, unit.content(hit.at.end, end)?, "claim.demand-open"));
    }
    if let Some(cue) = hit.part(Part::Noun) {
        let (content, rule) = headline_noun(unit, hit, cue)?;
        return Some(make(cue, content, rule));
    }
    let cue = hit.part(Part::Verb)?;
    if let Some((start, rule)) = complement_after(unit, hit, cue) {
        let end = clause_end(unit, i, start);
        return Some(make(cue, unit.content(start, end)?, rule));
    }
    let (content, rule) = complement_before(unit, hit, cue, lower)?;
    Some(make(cue, content, rule))
}

/// «تأکید X بر …», «هشدار نسبت به …» at the head of a headline.
fn headline_noun(unit: &Unit, hit: &Hit, cue: &Cue) -> Option<(Span, &'static str)> {
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
fn complement_after(unit: &Unit, hit: &Hit, cue: &Cue) -> Option<(usize, &'static str)> {
    let next = hit.at.end;
    let left = unit.len().saturating_sub(next);
    match unit.word(next) {
        "که" if cue.takes("that") => Some((next + 1, "claim.that-clause")),
        ":" if cue.takes("quote") || cue.takes("that") => Some((next + 1, "claim.colon")),
        "،" | "," if cue.takes("bare") && left > 4 && !has_prepositional(unit, hit, cue) && !unit.is("and", next + 1) => {
            let start = if unit.word(next + 1) == "که" { next + 2 } else { next + 1 };
            Some((start, "claim.comma-clause"))
        }
        _ if cue.takes("quote") && unit.quote_at(next).is_some() => Some((next, "claim.quote")),
        _ if cue.takes("bare") && left > 4 && !unit.is_mark(next) && !unit.is("and", next) && !unit.is("finite", next) => {
            Some((next, "claim.bare-clause"))
        }
        _ => None,
    }
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
fn complement_before(unit: &Unit, hit: &Hit, cue: &Cue, lower: usize) -> Option<(Span, &'static str)> {
    let region = lower..hit.at.start;
    if cue.takes("object") {
        let marker = unit.find(region.clone(), |k| unit.word(k) == "را").filter(|k| k + 1 < hit.at.start)?;
        let start = object_start(unit, lower..marker);
        return Some((unit.tidy(unit.span_of(start..hit.at.start))?, "claim.described-as"));
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
    if matches!(unit.word(start), "در" | "با" | "طی" | "ضمن" | "پس" | "پیش") {
        let last = (start..range.end).rev().find(|k| matches!(unit.word(*k), "در" | "با" | "طی"));
        let nominal =
            last.and_then(|k| unit.nominals.iter().find(|n| n.at.start > k && n.at.start <= k + 3 && n.at.end < range.end));
        start = nominal.map_or(start, |n| n.at.end);
    }
    while start < range.end && (unit.phrase("adverb", start) > 0 || unit.is_mark(start) && !unit.is_quote_mark(start)) {
        start += unit.phrase("adverb", start).max(1);
    }
    start
}

/// Where a clause that begins at `start` ends: before another reporting clause joined to it.
fn clause_end(unit: &Unit, i: usize, start: usize) -> usize {
    if let Some(quote) = unit.quote_at(start) {
        let nested = unit.hits[i + 1..].iter().find(|h| quoted_source(unit, h, quote.inner));
        return nested.map_or(unit.len(), |h| sentence_start(unit, h.at.start, start));
    }
    let after = |h: &&Hit| h.at.start > start && h.part(Part::Source).is_none() && unit.inside_quote(h.at.start).is_none();
    let told = is_told(unit, &unit.hits[i]);
    for hit in unit.hits[i + 1..].iter().filter(after).filter(|h| is_told(unit, h) || !told) {
        if let Some(end) = joined_clause(unit, start, hit.at.start) {
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

/// True for «اعلام کند», «محکوم خواهد کرد»: what may or will be said is not said.
fn is_unreal(unit: &Unit, hit: &Hit) -> bool {
    hit.at.clone().any(|k| unit.is("unreal", k)) && !hit.at.clone().any(|k| unit.word(k).starts_with("می"))
}

/// True when a cue inside a quotation has a named speaker of its own at the head of a sentence.
fn quoted_source(unit: &Unit, hit: &Hit, inside: Span) -> bool {
    let at = unit.span_of(hit.at.clone());
    let before = unit.nominal_before(hit.at.start).map(|n| &unit.nominals[n]);
    let first = |start: usize| start == 0 || matches!(unit.word(start - 1), "." | "!" | "؟");
    inside.contains(at) && before.is_some_and(|n| n.kind == Kind::Person && n.at.end == hit.at.start && first(n.at.start))
}

fn sentence_start(unit: &Unit, at: usize, lower: usize) -> usize {
    (lower + 1..at).rev().find(|k| matches!(unit.word(*k), "." | "!" | "؟")).unwrap_or(at)
}

/// The conjunction that opens the clause of a later cue, when that clause is joined to this one.
fn joined_clause(unit: &Unit, start: usize, cue: usize) -> Option<usize> {
    let joint = |k: usize| {
        k > start + 2
            && (unit.is("and", k) || matches!(unit.word(k), "،" | "," | "؛"))
            && (unit.is("finite", k - 1) || k + 1 == cue)
    };
    let found = (start..cue).rev().find(|k| joint(*k) || unit.word(*k) == "که")?;
    joint(found).then_some(found)
}

/// Where the clause of a gerund («با بیان اینکه …،») ends: at the comma before the next cue.
fn gerund_end(unit: &Unit, i: usize) -> usize {
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
fn boundary_before(unit: &Unit, at: usize) -> usize {
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

/// Who speaks at a cue, and where its complement can begin at the earliest.
fn subject(unit: &Unit, i: usize, said: &[(usize, Speaker)], memory: &Memory) -> Option<(Speaker, usize)> {
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
    let issued = unit.hits[..i].iter().rev().find(|h| h.part(Part::Source).is_some()).and_then(|h| source_of(unit, h, memory));
    let known = issued.map(|(speaker, _)| speaker).or_else(|| (!memory.last.actors.is_empty()).then(|| memory.last.dropped()));
    (quoted.is_none()).then(|| (known.unwrap_or_default(), boundary_before(unit, hit.at.start)))
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
    let end = group.last().map_or(from, |n| unit.nominals[*n].at.end);
    let quotes = |h: &&Hit| h.part(Part::Source).is_some() && h.at.start >= end && h.at.end < hit.at.start;
    let inner = unit.hits.iter().find(quotes).and_then(|h| source_of(unit, h, memory));
    match inner {
        Some((source, until)) => (Speaker { via: subject.actors, ..source }, until),
        None => (subject, end),
    }
}

/// Whom a source phrase names, and the position after the words.
fn source_of(unit: &Unit, hit: &Hit, memory: &Memory) -> Option<(Speaker, usize)> {
    let named = unit
        .nominals
        .iter()
        .position(|n| n.at.start >= hit.at.start && n.at.start <= hit.at.end + 6 && n.at.end > hit.at.start)?;
    let comma = unit.find(hit.at.end..unit.len(), |k| matches!(unit.word(k), "،" | "," | ":" | ".")).unwrap_or(unit.len());
    if unit.nominals[named].at.start > comma {
        return None;
    }
    let group = unit.group(named, comma.max(unit.nominals[named].at.end));
    let person = unit.nominals[named..].iter().position(|n| n.kind == Kind::Person && n.at.end <= comma).map(|p| vec![named + p]);
    let chosen = if unit.nominals[named].kind == Kind::Office { person.unwrap_or(group) } else { group };
    let end = unit.nominals[*chosen.last()?].at.end.max(hit.at.end);
    Some((unit.speaker(&chosen, memory), end))
}

/// Where the words of a source phrase end: its comma or colon, else its last name.
fn source_end(unit: &Unit, hit: &Hit) -> Option<usize> {
    let comma = unit.find(hit.at.end..unit.len().min(hit.at.end + 18), |k| matches!(unit.word(k), "،" | "," | ":"));
    let nested = |c: usize| unit.hits.iter().find(|h| h.at.start == c + 1 && h.part(Part::Source).is_some());
    match comma {
        Some(comma) => nested(comma).and_then(|h| source_end(unit, h)).or(Some(comma + 1)),
        None => unit.nominals.iter().find(|n| n.at.start >= hit.at.start).map(|n| n.at.end),
    }
}

/// Claims of «به گفته X، …»: a source without another cue; with one, the outlet the words came through.
fn sources(unit: &Unit, memory: &mut Memory, out: &mut Vec<Draft>) {
    let all: Vec<&Hit> = unit.hits.iter().filter(|h| h.part(Part::Source).is_some()).collect();
    let Some((first, last)) = all.first().copied().zip(all.last().copied()) else { return };
    let Some((mut speaker, _)) = source_of(unit, last, memory) else { return };
    if !std::ptr::eq(first, last) {
        speaker.via = source_of(unit, first, memory).map(|s| s.0.actors).unwrap_or_default();
    }
    let leading = first.at.start <= 3 && unit.nominal_before(first.at.start).is_none();
    let Some(start) = source_end(unit, last) else { return };
    memory.cited(&speaker);
    let trailing = !leading && start + 1 >= unit.len();
    let comma = |k: usize| matches!(unit.word(k), "،" | ",");
    let aside = !leading && !trailing && last.at.start > 0 && comma(last.at.start - 1) && start > 0 && comma(start - 1);
    let covered = out.iter().any(|d| d.content.start >= unit.span_of(start..start + 1).start || trailing);
    if covered {
        for draft in out.iter_mut().filter(|d| leading && d.speaker.via.is_empty() && d.speaker.actors != speaker.actors) {
            draft.speaker.via.clone_from(&speaker.actors);
        }
    }
    let own = unit.hits.iter().find(|h| h.at.start > start && h.part(Part::Verb).is_some());
    let before_own = own.filter(|_| covered).and_then(|h| joined_clause(unit, start, h.at.start)).filter(|end| *end > start + 6);
    let range = match before_own {
        Some(end) => start..end,
        None if covered => return,
        None if trailing => 0..last.at.start,
        None if aside => 0..unit.len(),
        None => start..unit.len(),
    };
    let byline = last.at.start == first.at.start && named_body(unit, last).is_some_and(|n| is_own_outlet(unit, Kind::Body, n));
    let Some(cue) = last.part(Part::Source).filter(|_| (leading || trailing || aside) && !byline) else { return };
    if let Some(content) = unit.content(range.start, range.end).filter(|_| !speaker.actors.is_empty()) {
        memory.spoke(unit, &speaker);
        out.push(Draft::new(unit, last, cue, content, speaker, "claim.source-phrase"));
    }
}

fn named_body(unit: &Unit, hit: &Hit) -> Option<usize> {
    unit.nominals.iter().position(|n| n.at.start >= hit.at.end && n.at.start <= hit.at.end + 3 && n.kind == Kind::Body)
}
