//! Arabic: the verb stands first, then its subject, then the complement
//! («قال X إن …», «شدد X على …»); participles («مشيرا إلى أن …») and verbs without
//! a subject («وأضاف …») go on for the last speaker.

use super::actor::Kind;
use super::draft::{Draft, keep};
use super::speaker::{Memory, Speaker};
use super::unit::{Hit, Unit};
use crate::lexicon::{Cue, Part};

/// How far after its cue a complement may begin.
const FARTHEST_COMPLEMENT: usize = 45;

/// Where a complement begins, whether the subject has ended there, and the rule that found it.
#[derive(Clone, Copy, Debug)]
struct Complement {
    /// End of the subject's region.
    subject_end: usize,
    /// First position of the content.
    start: usize,
    /// Bytes of its first word that are a preposition written on.
    prefix: u32,
    rule: &'static str,
}

/// The claims of an Arabic unit.
pub(super) fn read(unit: &Unit, memory: &mut Memory) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for (i, hit) in unit.hits.iter().enumerate() {
        if negated(unit, hit) || unit.inside_quote(hit.at.start).is_some() {
            continue;
        }
        let Some(draft) = verb(unit, i, memory).or_else(|| participle(unit, i, memory)) else { continue };
        keep(unit, draft, memory, &mut out);
    }
    sources(unit, memory, &mut out);
    out
}

fn negated(unit: &Unit, hit: &Hit) -> bool {
    hit.at.start > 0 && matches!(unit.word(hit.at.start - 1), "لم" | "لا" | "لن" | "ولم" | "ولا" | "ما" | "دون" | "او")
}

/// The claim of a finite verb.
fn verb(unit: &Unit, i: usize, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let cue = hit.part(Part::Verb).filter(|_| is_live(unit, hit))?;
    if relates(unit, hit) && unit.word(hit.at.start - 1) == "ما" {
        return None;
    }
    let found = complement(unit, i, cue)?;
    let mut speaker = subject(unit, hit, found, memory)?;
    quoted_from(unit, hit, found, &mut speaker, memory);
    let end = clause_end(unit, i, found.start);
    let mut span = unit.span_of(found.start..end);
    if unit.quote_at(found.start).is_none() {
        span.start += found.prefix;
        return Some(Draft::new(unit, hit, cue, unit.tidy(span)?, speaker, found.rule));
    }
    Some(Draft::new(unit, hit, cue, unit.content(found.start, end)?, speaker, found.rule))
}

/// True at the head of a clause, where an ambiguous word can only be a verb.
fn opens_clause(unit: &Unit, hit: &Hit) -> bool {
    hit.at.start == 0 || unit.is_mark(hit.at.start - 1) || matches!(unit.word(hit.at.start - 1), "قد" | "وقد" | "كما" | "ثم")
}

/// True for a verb that stands where it can only be one.
fn is_live(unit: &Unit, hit: &Hit) -> bool {
    hit.part(Part::Verb).is_some_and(|c| !c.takes("first") || opens_clause(unit, hit))
}

/// True after الذي, ما and the like.
fn relates(unit: &Unit, hit: &Hit) -> bool {
    hit.at.start > 0 && matches!(unit.word(hit.at.start - 1), "الذی" | "التی" | "الذین" | "ما" | "والذی" | "والتی" | "مما")
}

/// The claim of a participle that follows a finished clause.
fn participle(unit: &Unit, i: usize, memory: &Memory) -> Option<Draft> {
    let hit = &unit.hits[i];
    let cue = hit.part(Part::Participle)?;
    let found = complement(unit, i, cue).filter(|c| c.start <= hit.at.end + 6)?;
    if memory.last.actors.is_empty() && unit.nominals.is_empty() {
        return None;
    }
    let before = (!memory.is_fresh(unit)).then(|| unit.first_subject(0..hit.at.start)).flatten();
    let speaker = before.map_or_else(|| memory.last.dropped(), |group| unit.speaker(&group, memory));
    let end = clause_end(unit, i, found.start);
    let content = match unit.quote_at(found.start) {
        Some(_) => unit.content(found.start, end)?,
        None => {
            let mut span = unit.span_of(found.start..end);
            span.start += found.prefix;
            unit.tidy(span)?
        }
    };
    Some(Draft::new(unit, hit, cue, content, speaker, "claim.participle"))
}

/// The first complement after a cue that the cue takes.
fn complement(unit: &Unit, i: usize, cue: &Cue) -> Option<Complement> {
    let hit = &unit.hits[i];
    let next_verb =
        unit.hits[i + 1..].iter().find(|h| is_live(unit, h) && !relates(unit, h) && unit.inside_quote(h.at.start).is_none());
    let limit = unit.len().min(hit.at.end + FARTHEST_COMPLEMENT).min(next_verb.map_or(usize::MAX, |h| h.at.start));
    for k in hit.at.end..limit {
        if let Some(found) = complement_at(unit, cue, hit.at.end, k) {
            return Some(if cue.takes("urge") && found.rule == "claim.prepositional" { urged(unit, hit, found) } else { found });
        }
        if unit.word(k) == "."
            || k > hit.at.end
                && unit.hits.iter().any(|h| h.at.start == k && h.part(Part::Participle).is_some_and(|c| c.takes("that")))
        {
            break;
        }
    }
    bare_complement(unit, hit, cue, limit)
}

/// A complement that begins at a position.
fn complement_at(unit: &Unit, cue: &Cue, from: usize, k: usize) -> Option<Complement> {
    let word = unit.word(k);
    let at = |subject_end, start, rule| Some(Complement { subject_end, start, prefix: 0, rule });
    if unit.is("that", k) && takes_clause(cue) {
        let start = if unit.is("that-plain", k) { k + 1 } else { k };
        return at(k, start, "claim.that-clause");
    }
    if word == ":" && cue.takes("quote") {
        return at(k, k + 1, "claim.colon");
    }
    let cited =
        k > from && (unit.is("preposition", k - 1) || unit.hits.iter().any(|h| h.at.end == k && h.part(Part::Source).is_some()));
    let quoted = unit.quote_at(k).filter(|q| unit.words_in(q.inner) >= 3 && !cited);
    if cue.takes("quote") && quoted.is_some() {
        return at(k, k, "claim.quote");
    }
    let known = |k: usize| unit.nominals.iter().any(|n| n.at.contains(&k));
    for complement in cue.complements() {
        if complement == "ب" && word.starts_with('ب') && word.len() > 6 && !unit.is("preposition", k) && !(known(k) && k == from)
        {
            return Some(Complement { subject_end: k, start: k, prefix: 2, rule: "claim.prepositional" });
        }
        if complement == word
            && matches!(complement, "علی" | "الی" | "عن" | "من")
            && !unit.is("that", k + 1)
            && !is_adverbial(unit, complement, k + 1)
        {
            return at(k, k + 1, "claim.prepositional");
        }
    }
    (cue.takes("noun") && is_head(unit, k)).then_some(Complement {
        subject_end: k,
        start: k,
        prefix: 0,
        rule: "claim.noun-phrase",
    })
}

/// «دعا X الأطراف إلى …»: who is urged belongs to the content.
fn urged(unit: &Unit, hit: &Hit, found: Complement) -> Complement {
    let subject = unit.first_subject(hit.at.end..found.subject_end).and_then(|g| g.last().map(|n| unit.nominals[*n].at.end));
    match subject.or(hit.joined.then_some(hit.at.end)) {
        Some(start) if start + 1 < found.start => Complement { subject_end: start, start, prefix: 0, rule: "claim.urged-to" },
        _ => found,
    }
}

fn takes_clause(cue: &Cue) -> bool {
    cue.takes("that") || cue.complements().any(|c| matches!(c, "علی" | "الی" | "عن" | "من" | "ب"))
}

/// True for «من جانبه», «على هامش» and the like: no complement.
fn is_adverbial(unit: &Unit, preposition: &str, k: usize) -> bool {
    let word = unit.word(k);
    match preposition {
        "علی" => matches!(
            word,
            "هامش"
                | "حسابه"
                | "حسابها"
                | "صفحته"
                | "صفحتها"
                | "لسان"
                | "حد"
                | "منصه"
                | "تویتر"
                | "هذا"
                | "راس"
                | "قناه"
                | "موقع"
                | "موقعها"
        ),
        "من" => matches!(
            word,
            "جانبه"
                | "جهته"
                | "جانبها"
                | "جهتها"
                | "ناحیته"
                | "جهه"
                | "جانب"
                | "ناحیه"
                | "خلال"
                | "قبل"
                | "اجل"
                | "دون"
                | "بین"
        ),
        "عن" => matches!(word, "طریق"),
        "الی" => matches!(word, "ذلک" | "جانب"),
        _ => false,
    }
}

/// True for a noun that opens what is stated (ضرورة, التزامه …).
fn is_head(unit: &Unit, k: usize) -> bool {
    let word = unit.word(k);
    let bare = ["هما", "ها", "هم", "ه", "نا", "ی"]
        .iter()
        .filter_map(|suffix| word.strip_suffix(suffix))
        .filter(|w| w.chars().count() > 2);
    let back = |w: &str| w.strip_suffix('ت').map(|stem| format!("{stem}ه"));
    unit.is("head", k)
        || bare.into_iter().any(|w| {
            crate::lexicon::speech_words(unit.lang).is("head", w)
                || back(w).is_some_and(|w| crate::lexicon::speech_words(unit.lang).is("head", &w))
        })
}

/// A complement without any mark of its beginning: right after the subject, or the verb itself.
fn bare_complement(unit: &Unit, hit: &Hit, cue: &Cue, limit: usize) -> Option<Complement> {
    if !cue.takes("bare") && !cue.takes("noun") {
        return None;
    }
    let named = unit.first_subject(hit.at.end..limit).filter(|g| unit.nominals[g[0]].at.start <= hit.at.end + 5);
    let start = named.and_then(|g| g.last().map(|n| unit.nominals[*n].at.end));
    let subject_end = match start {
        Some(start) => start,
        None if hit.joined && cue.takes("bare") => hit.at.end,
        None if cue.part == Part::Participle => hit.at.end,
        None => return None,
    };
    let mut start = subject_end;
    while unit.is("time", start) || unit.word(start) == "،" && cue.takes("bare") {
        start += 1;
    }
    let blocked = unit.is_mark(start) || unit.is("preposition", start) && cue.takes("noun") || unit.len() < start + 4;
    (!blocked).then_some(Complement { subject_end, start, prefix: 0, rule: "claim.bare-clause" })
}

/// Where a content that begins at `start` ends.
fn clause_end(unit: &Unit, i: usize, start: usize) -> usize {
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
                comma
                    || complement(unit, index(unit, h), h.cues.iter().find(|c| c.part == Part::Participle).unwrap_or(&h.cues[0]))
                        .is_some_and(|c| c.start <= h.at.end + 3)
            }
            Some(h) if !is_live(unit, h) => false,
            Some(h) if h.joined => true,
            Some(h) => {
                h.part(Part::Verb).is_some()
                    && k > 0
                    && (unit.is("and", k - 1) && k > start + 3 || matches!(unit.word(k - 1), "کما"))
            }
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

fn index(unit: &Unit, hit: &Hit) -> usize {
    unit.hits.iter().position(|h| h.at == hit.at).unwrap_or(0)
}

/// Who speaks at a finite verb: named between verb and complement, else just before the verb, else the last speaker.
fn subject(unit: &Unit, hit: &Hit, found: Complement, memory: &Memory) -> Option<Speaker> {
    let adjacent = unit
        .nominal_before(hit.at.start)
        .filter(|n| !hit.joined && unit.nominals[*n].at.end == hit.at.start && !unit.is_governed(*n));
    if let Some(nominal) = adjacent {
        return Some(unit.speaker(&unit.group_ending(nominal, hit.at.start), memory));
    }
    if let Some(group) = unit.first_subject(hit.at.end..found.subject_end) {
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
    if memory.last.actors.is_empty() {
        let later = unit.first_subject(found.start..unit.len())?;
        return Some(unit.speaker(&later, memory).dropped());
    }
    (!memory.last.actors.is_empty() && (hit.joined || memory.is_fresh(unit))).then(|| memory.last.dropped())
}

/// «نقلا عن X», «نقل … عن X أن»: the speaker is X, the subject passes it on.
fn quoted_from(unit: &Unit, hit: &Hit, found: Complement, speaker: &mut Speaker, memory: &Memory) {
    let named_after = |k: usize| {
        let first = unit.nominals.iter().position(|n| n.at.start > k && n.at.start <= k + 6 && n.at.end <= found.start)?;
        Some(unit.speaker(&unit.group(first, found.start), memory))
    };
    let region = hit.at.end..found.subject_end;
    let cited = unit.hits.iter().find(|h| region.contains(&h.at.start) && h.part(Part::Source).is_some()).map(|h| h.at.end - 1);
    let reported = unit.word(hit.at.start).contains("نقل").then(|| unit.find(region.clone(), |k| unit.word(k) == "عن")).flatten();
    if let Some(source) = cited.or(reported).and_then(named_after) {
        let via = std::mem::take(&mut speaker.actors);
        *speaker = Speaker { via, ..source };
    }
}

/// Claims of «وفق X، …» and «…، بحسب X»: a source without another cue; with one, the way the words came.
fn sources(unit: &Unit, memory: &mut Memory, out: &mut Vec<Draft>) {
    for hit in unit.hits.iter().filter(|h| h.part(Part::Source).is_some() && unit.inside_quote(h.at.start).is_none()) {
        let Some(cue) = hit.part(Part::Source) else { continue };
        let Some(first) = unit.nominals.iter().position(|n| n.at.start >= hit.at.end && n.at.start <= hit.at.end + 5) else {
            continue;
        };
        let comma = unit.find(hit.at.end..unit.len(), |k| matches!(unit.word(k), "،" | ",")).unwrap_or(unit.len());
        let named = unit.find(unit.nominals[first].at.end..comma, |k| unit.is("source-end", k)).unwrap_or(comma);
        let group = unit.group(first, named.max(unit.nominals[first].at.end));
        let speaker = unit.speaker(&group, memory);
        let at = unit.span_of(hit.at.clone());
        if out.iter().any(|d| d.cue.end <= at.start && d.content.start >= at.end && !d.speaker.via.is_empty()) {
            continue;
        }
        let range = source_content(unit, hit, comma, unit.nominals[first].at.end);
        let span = unit.span_of(range.clone());
        let mut inside: Vec<&mut Draft> = out.iter_mut().filter(|d| span.overlaps(d.content)).collect();
        memory.cited(&speaker);
        if !inside.is_empty() {
            inside
                .iter_mut()
                .filter(|d| d.speaker.actors != speaker.actors && d.speaker.via.is_empty())
                .for_each(|d| d.speaker.via.clone_from(&speaker.actors));
            continue;
        }
        if let Some(content) = unit.content(range.start, range.end).filter(|_| !speaker.actors.is_empty()) {
            memory.spoke(unit, &speaker);
            out.push(Draft::new(unit, hit, cue, content, speaker, "claim.source-phrase"));
        }
    }
}

/// What a source phrase covers: all after its comma when it leads, else all before it.
fn source_content(unit: &Unit, hit: &Hit, comma: usize, named: usize) -> super::unit::Range {
    if hit.at.start > 3 {
        return 0..hit.at.start;
    }
    let mut start = if comma < unit.len() && comma <= named + 14 { comma + 1 } else { named };
    while matches!(unit.word(start), "فان" | "فقد" | "قد" | "فانه" | "فانها") && start + 1 < unit.len() {
        start += usize::from(!unit.word(start).ends_with('ه'));
        if unit.word(start).ends_with('ه') {
            break;
        }
    }
    let kind = unit.nominals.iter().any(|n| n.kind == Kind::Statement && n.at.start < start);
    let end = unit.find(start..unit.len(), |k| unit.word(k) == "." && kind).unwrap_or(unit.len());
    start..end
}
