//! Who speaks at an Arabic cue.

use super::super::actor::Kind;
use super::super::speaker::{Memory, Speaker};
use super::super::unit::{Hit, Unit};
use super::complement::Complement;
use super::relates;
use crate::lexicon::Part;
use crate::text::Span;

/// Who speaks at a finite verb: named between verb and complement, else just before the verb, else the last speaker.
pub(super) fn of_verb(unit: &Unit, hit: &Hit, found: Complement, memory: &Memory) -> Option<Speaker> {
    if let Some(group) = topic(unit, hit).or_else(|| of_pluperfect(unit, hit)) {
        return Some(unit.speaker(&group, memory));
    }
    let adjacent = unit
        .nominal_before(hit.at.start)
        .filter(|n| !hit.joined && unit.nominals[*n].at.end == hit.at.start)
        .filter(|n| !unit.is_governed(*n) || opens_clause(unit, *n));
    if let Some(nominal) = adjacent {
        return Some(unit.speaker(&unit.group_ending(nominal, hit.at.start), memory));
    }
    if let Some(group) = unit.first_subject(hit.at.end..found.subject_end) {
        let holder = titled(unit, &group, found.subject_end).or_else(|| holder(unit, hit, &group, found.subject_end));
        let named = holder.map_or(group, |name| vec![name]);
        return Some(unit.speaker(&with_partner(unit, hit, found, named), memory));
    }
    if let Some(text) = stranger(unit, hit, found).filter(|_| memory.last.actors.is_empty()) {
        return Some(Speaker { text: Some(text), ..Speaker::default() });
    }
    if let Some(group) = topic_before(unit, hit.at.start).filter(|_| !hit.joined && !relates(unit, hit)) {
        return Some(unit.speaker(&group, memory));
    }
    let lower = (0..hit.at.start).rev().find(|k| matches!(unit.word(*k), "." | "؛" | ":" | "..")).map_or(0, |k| k + 1);
    let near = unit
        .nominal_before(hit.at.start)
        .filter(|n| hit.at.start - unit.nominals[*n].at.end <= 6 && unit.nominals[*n].at.start >= lower);
    if !hit.joined || relates(unit, hit) {
        let governs = |n: &usize| !relates(unit, hit) && unit.is_governed(*n);
        if let Some(nominal) = near.filter(|n| !governs(n)) {
            return Some(unit.speaker(&[nominal], memory));
        }
        let told = near.is_some() || !memory.is_fresh(unit);
        if let Some(group) = unit.first_subject(lower..hit.at.start).filter(|_| told) {
            return Some(unit.speaker(&group, memory));
        }
    }
    if let Some(speaker) = parties(unit, hit, memory).or_else(|| of_clause(unit, hit, memory)) {
        return Some(speaker);
    }
    if memory.last.actors.is_empty() {
        let person = |g: &Vec<usize>| g.iter().all(|n| unit.nominals[*n].kind == Kind::Person);
        let later = unit.first_subject(found.start..unit.len()).filter(person)?;
        return Some(unit.speaker(&later, memory).dropped());
    }
    (!memory.last.actors.is_empty() && (hit.joined || memory.is_fresh(unit))).then(|| memory.last.dropped())
}

/// «اتفق X مع نظيره Y على أن …»: both have agreed.
fn with_partner(unit: &Unit, hit: &Hit, found: Complement, mut group: Vec<usize>) -> Vec<usize> {
    const NEAR: usize = 8;
    let agrees = hit.part(Part::Verb).is_some_and(|c| c.class == "agree");
    let end = group.last().map_or(hit.at.end, |n| unit.nominals[*n].at.end);
    let with = unit.find(end..found.subject_end.min(end + 3), |k| unit.word(k) == "مع").filter(|_| agrees);
    let partner = with.and_then(|k| {
        let near = |n: &&usize| unit.nominals[**n].at.start <= k + NEAR && unit.nominals[**n].at.end <= found.subject_end;
        let after: Vec<usize> = (0..unit.nominals.len()).filter(|n| unit.nominals[*n].at.start > k).collect();
        after.iter().filter(near).find(|n| unit.nominals[**n].kind == Kind::Person).or_else(|| after.iter().find(near)).copied()
    });
    group.extend(partner.filter(|n| !group.contains(n)));
    group
}

/// «قال معاون لقائد كبير إن …»: the words of a subject that nothing else tells of.
fn stranger(unit: &Unit, hit: &Hit, found: Complement) -> Option<Span> {
    let cue = hit.part(Part::Verb)?;
    let at = hit.at.end;
    let word = unit.word(at);
    let function = ["preposition", "time", "that", "pronoun", "and", "this", "meeting"].iter().any(|kind| unit.is(kind, at));
    let adverb = word.ends_with('ا') || word.starts_with("لل") || word.starts_with("بال") || word.chars().count() < 3;
    let told = found.rule == "claim.that-clause" && at < found.subject_end && cue.class != "inform";
    let object = cue.takes("urge") || unit.hits.iter().any(|h| h.at.start == at);
    let end = unit.find(at..found.subject_end, |k| unit.is_mark(k) || unit.is("preposition", k)).unwrap_or(found.subject_end);
    (told && !function && !adverb && !object && !unit.is_mark(at)).then(|| unit.span_of(at..end.max(at + 1)))
}

/// «المتحدث باسم القوات في الميناء العقيد NAME من أن»: the name at the end of a long title.
fn titled(unit: &Unit, group: &[usize], end: usize) -> Option<usize> {
    let first = &unit.nominals[*group.first()?];
    let last = unit.nominal_before(end).filter(|n| !group.contains(n))?;
    let name = &unit.nominals[last];
    let open = |k: usize| unit.is_mark(k) || unit.is("that", k);
    let plain = !(first.at.end..name.at.start).any(open);
    let title = name.titled < name.span.start;
    (first.kind == Kind::Official && name.kind == Kind::Person && name.at.end == end && plain && title).then_some(last)
}

/// «قال مستشار الرئيس الأميركي للشؤون الأفريقية، NAME، إن»: the name that a comma sets off from its long title.
fn holder(unit: &Unit, hit: &Hit, group: &[usize], end: usize) -> Option<usize> {
    let first = &unit.nominals[*group.first()?];
    let office = unit.is("office", hit.at.end) || unit.is("official", hit.at.end);
    let comma = |k: usize| matches!(unit.word(k), "،" | ",");
    let set_off = |n: &usize| {
        let name = &unit.nominals[*n];
        let between = first.at.end..name.at.start.saturating_sub(1).max(first.at.end);
        let plain = !between.into_iter().any(|k| unit.is_mark(k) || unit.is("that", k));
        let closed = comma(name.at.end) || name.at.end == end;
        name.kind == Kind::Person && name.at.end <= end && comma(name.at.start.saturating_sub(1)) && closed && plain
    };
    let behind = (0..unit.nominals.len()).filter(|n| unit.nominals[*n].at.start > first.at.end);
    let bare = matches!(first.kind, Kind::State | Kind::Official);
    behind.filter(|_| office && bare && group.len() == 1).take(2).find(set_off)
}

/// «… ولولا يؤكد»: a name that و is written onto and a verb follows opens a clause.
fn opens_clause(unit: &Unit, nominal: usize) -> bool {
    let it = &unit.nominals[nominal];
    let written = unit.span_of(it.at.start..it.at.start + 1).start < it.span.start;
    written && it.kind == Kind::Person && unit.word(it.at.start).starts_with('و')
}

/// «أما X فقال …», «أما X فقد وصل، حيث قال …»: the topic speaks.
fn topic(unit: &Unit, hit: &Hit) -> Option<Vec<usize>> {
    let after = hit.at.start > 0 && unit.word(hit.at.start - 1) == "فقد";
    let joined = after || hit.joined && unit.word(hit.at.start).starts_with('ف');
    joined.then(|| topic_before(unit, hit.at.start)).flatten()
}

/// «كان X قد دعا …»: the subject between the two parts of the verb.
fn of_pluperfect(unit: &Unit, hit: &Hit) -> Option<Vec<usize>> {
    const FARTHEST: usize = 16;
    let had = hit.at.start.checked_sub(1).filter(|k| unit.word(*k) == "قد")?;
    let was = (had.saturating_sub(FARTHEST)..had).rev().find(|k| unit.is("was-verb", *k))?;
    unit.first_subject(was + 1..had)
}

/// The nominal that أما makes the topic of the words up to a position.
fn topic_before(unit: &Unit, at: usize) -> Option<Vec<usize>> {
    const FARTHEST: usize = 30;
    let head = (at.saturating_sub(FARTHEST)..at).rev().find(|k| matches!(unit.word(*k), "اما" | "واما" | "."));
    unit.first_subject(head.filter(|k| unit.word(*k) != ".")? + 1..at)
}

/// Those who met, at a verb in the dual or plural without a subject («اتفقا على …»).
fn parties(unit: &Unit, hit: &Hit, memory: &Memory) -> Option<Speaker> {
    let word = unit.word(hit.at.start).trim_start_matches(['و', 'ف']);
    let many = word.chars().count() > 4 && (word.ends_with('ا') || word.ends_with("ون") || word.ends_with("ان"));
    if !many || memory.last.actors.len() > 1 {
        return None;
    }
    let actors = memory.sides(unit.span_of(hit.at.clone()));
    (actors.len() > 1).then(|| Speaker { actors, ..Speaker::default() })
}

/// The subject of the sentence so far, for a verb joined to another that reports nothing
/// («ورحب X بالزيارة، وتوقع أن …»).
fn of_clause(unit: &Unit, hit: &Hit, memory: &Memory) -> Option<Speaker> {
    if memory.spoke_in(unit) || hit.at.start < 2 {
        return None;
    }
    let group = unit.first_subject(0..hit.at.start)?;
    let stated = unit.hits.iter().any(|h| h.at.end <= unit.nominals[group[0]].at.start && h.part(Part::Noun).is_some());
    let person = |n: &usize| matches!(unit.nominals[*n].kind, Kind::Person | Kind::Office | Kind::Body | Kind::Sides);
    let speaker = unit.speaker(&group, memory);
    (!stated && group.iter().any(person) && !speaker.actors.is_empty()).then(|| speaker.dropped())
}

/// Who goes on speaking at a participle: the subject of its sentence, else the last speaker.
pub(super) fn going_on(unit: &Unit, hit: &Hit, memory: &Memory) -> Option<Speaker> {
    if let Some(speaker) = of_clause(unit, hit, memory) {
        return Some(speaker);
    }
    let before = (!memory.is_fresh(unit)).then(|| unit.first_subject(0..hit.at.start)).flatten();
    let speaker = before.map_or_else(|| memory.last.dropped(), |group| unit.speaker(&group, memory));
    (!speaker.actors.is_empty() || !unit.nominals.is_empty()).then_some(speaker)
}

/// «نقلا عن X», «نقل … عن X أن»: the speaker is X, the subject passes it on.
pub(super) fn quoted_from(unit: &Unit, hit: &Hit, found: Complement, speaker: &mut Speaker, memory: &Memory) {
    let named_after = |k: usize| {
        let first = unit.nominals.iter().position(|n| n.at.start > k && n.at.start <= k + 6 && n.at.end <= found.start)?;
        Some(unit.speaker(&unit.group(first, found.start), memory))
    };
    let region = hit.at.end..found.subject_end;
    let cited = unit.hits.iter().find(|h| region.contains(&h.at.start) && cites(unit, h)).map(|h| h.at.end - 1);
    let reported = unit.word(hit.at.start).contains("نقل").then(|| unit.find(region.clone(), |k| unit.word(k) == "عن")).flatten();
    if let Some(source) = cited.or(reported).and_then(named_after) {
        let via = std::mem::take(&mut speaker.actors);
        *speaker = Speaker { via, ..source };
    }
}

/// True for «نقلا عن X», «على لسان X»: X says it; «بحسب X» only passes it on.
fn cites(unit: &Unit, hit: &Hit) -> bool {
    hit.part(Part::Source).is_some() && hit.at.clone().any(|k| matches!(unit.word(k), "نقلا" | "لسان"))
}
