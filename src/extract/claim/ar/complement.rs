//! What stands after an Arabic cue and holds what is said.

use super::super::actor::{Kind, Nominal};
use super::super::quote::Quoted;
use super::super::unit::{Hit, Range, Unit};
use super::{is_live, relates};
use crate::lexicon::{Cue, Part, speech_words};

/// How far after its cue a complement may begin.
const FARTHEST: usize = 45;

/// Where a complement begins, whether the subject has ended there, and the rule that found it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Complement {
    /// End of the subject's region.
    pub subject_end: usize,
    /// First position of the content.
    pub start: usize,
    /// Bytes of its first word that are a preposition written on.
    pub prefix: u32,
    /// Name of the rule.
    pub rule: &'static str,
}

/// The first complement after a cue that the cue takes.
pub(super) fn find(unit: &Unit, i: usize, cue: &Cue) -> Option<Complement> {
    let hit = &unit.hits[i];
    let next_verb =
        unit.hits[i + 1..].iter().find(|h| is_live(unit, h) && !relates(unit, h) && unit.inside_quote(h.at.start).is_none());
    let limit = unit.len().min(hit.at.end + FARTHEST).min(next_verb.map_or(usize::MAX, |h| h.at.start));
    if cue.takes("object") {
        return described(unit, hit, limit);
    }
    for k in hit.at.end..limit {
        let closed = |r: &Range| r.start > hit.at.end && matches!(unit.word(r.end - 1), "،" | ",");
        if unit.interruption(k, limit).is_some_and(closed) {
            continue;
        }
        if let Some(found) = complement_at(unit, cue, hit.at.end, k, limit) {
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

/// «وصف X كذا بأنه …»: the content is what is described and how.
fn described(unit: &Unit, hit: &Hit, limit: usize) -> Option<Complement> {
    let how = unit.find(hit.at.end..limit, |k| {
        let word = unit.word(k);
        word.starts_with("بان")
            || word.starts_with("بال")
            || word.starts_with("کان")
            || unit.is_quote_mark(k) && unit.word(k - 1) == "ب"
    })?;
    let named = unit.first_subject(hit.at.end..how).filter(|g| unit.nominals[g[0]].at.start <= hit.at.end + 6);
    let start = named.and_then(|g| g.last().map(|n| unit.nominals[*n].at.end)).filter(|end| *end < how).unwrap_or(hit.at.end);
    Some(Complement { subject_end: start.max(hit.at.end), start, prefix: 0, rule: "claim.described-as" })
}

/// A complement that begins at a position.
fn complement_at(unit: &Unit, cue: &Cue, from: usize, k: usize, limit: usize) -> Option<Complement> {
    let word = unit.word(k);
    let at = |subject_end, start, rule| Some(Complement { subject_end, start, prefix: 0, rule });
    if opens_clause(unit, k) && takes_clause(cue) {
        let start = if unit.is("that-plain", k) { k + 1 } else { k };
        return at(k, start, "claim.that-clause");
    }
    if word == ":" && cue.takes("quote") {
        return at(k, k + 1, "claim.colon");
    }
    let cited =
        k > from && (unit.is("preposition", k - 1) || unit.hits.iter().any(|h| h.at.end == k && h.part(Part::Source).is_some()));
    // A name in quotation marks is no statement.
    let name = |q: &Quoted| unit.nominals.iter().any(|n| n.kind == Kind::Body && n.span.contains(q.inner));
    let quoted = unit.quote_at(k).filter(|q| unit.words_in(q.inner) >= 3 && !cited && !name(q));
    if cue.takes("quote") && quoted.is_some() {
        return at(k, k, "claim.quote");
    }
    let known = |k: usize| unit.nominals.iter().any(|n| n.at.contains(&k));
    for complement in cue.complements() {
        let glued = word.starts_with('ب') && word.len() > 6 && !unit.is("preposition", k) && !unit.is("after-bi", k);
        if complement == "ب"
            && glued
            && !(known(k) && k == from)
            && !begins_a_name(unit, k)
            && !(cue.takes("that") && is_before_a_clause(unit, k, limit))
        {
            return Some(Complement { subject_end: k, start: k, prefix: 2, rule: "claim.prepositional" });
        }
        if complement == word
            && matches!(complement, "علی" | "الی" | "عن" | "من")
            && !unit.is("that", k + 1)
            && !is_adverbial(unit, complement, k + 1)
            && !(complement == "عن" && unit.is("before-an", k - 1))
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

/// «صرح A خلال جلسة بمجلس النواب، أن»: a clause set off by a comma is what is said, and not the word before it.
fn is_before_a_clause(unit: &Unit, k: usize, limit: usize) -> bool {
    let clause = |at: usize| opens_clause(unit, at) && matches!(unit.word(at - 1), "،" | ",");
    let Some(that) = unit.find(k + 1..limit, clause) else { return false };
    let parted = |at: usize| matches!(unit.word(at), "." | "؛" | ":") || unit.is("and", at);
    !(k..that).any(parted) && !unit.hits.iter().any(|h| (k..that).contains(&h.at.start))
}

/// «صرح بوتين»: the first letter is the name's own.
fn begins_a_name(unit: &Unit, k: usize) -> bool {
    let word = unit.span_of(k..k + 1);
    unit.nominals.iter().any(|n| matches!(n.kind, Kind::Person | Kind::Body) && n.span.start <= word.start && n.at.contains(&k))
}

/// True for a complementizer, and not for a name that is spelled like one («مون جاي إن»).
pub(super) fn opens_clause(unit: &Unit, k: usize) -> bool {
    let spelled = k > 0 && (unit.word(k - 1) == "سی" || unit.word(k + 1) == "ان" || unit.word(k - 1) == "ان");
    let named = |n: &Nominal| matches!(n.kind, Kind::Person | Kind::Body) && n.at.contains(&k);
    let other = k > 0 && unit.is("before-that", k - 1);
    let apart = other || unit.word(k) == "ان" && spelled || unit.nominals.iter().any(named);
    unit.is("that", k) && !apart
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
    let kind = match preposition {
        "علی" => "after-ala",
        "من" => "after-min",
        "عن" => "after-an",
        "الی" => "after-ila",
        _ => return false,
    };
    unit.is(kind, k)
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
        || bare
            .into_iter()
            .any(|w| speech_words(unit.lang).is("head", w) || back(w).is_some_and(|w| speech_words(unit.lang).is("head", &w)))
}

/// A complement without any mark of its beginning: right after the subject, or the verb itself.
fn bare_complement(unit: &Unit, hit: &Hit, cue: &Cue, limit: usize) -> Option<Complement> {
    if !cue.takes("bare") && !cue.takes("noun") {
        return None;
    }
    if let Some(found) = headline_object(unit, hit, cue) {
        return Some(found);
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

/// «X وY يعلنان من الخرطوم طي الصفحة»: a headline whose subject stands before the verb.
fn headline_object(unit: &Unit, hit: &Hit, cue: &Cue) -> Option<Complement> {
    let subject = unit.nominal_before(hit.at.start).filter(|n| unit.nominals[*n].at.end + 2 >= hit.at.start)?;
    let headline = !unit.is_mark(unit.len() - 1) && !unit.is_governed(subject) && cue.takes("noun");
    let mut start = hit.at.end;
    if unit.is("preposition", start) {
        let place = unit.nominals.iter().find(|n| n.at.start == start + 1)?;
        start = place.at.end;
    }
    let whole = headline && start + 3 <= unit.len() && !unit.is_mark(start) && !unit.is("preposition", start);
    whole.then_some(Complement { subject_end: hit.at.end, start, prefix: 0, rule: "claim.noun-phrase" })
}
