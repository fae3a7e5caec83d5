//! Words that point at a meeting: «این نشست», المحادثات, "the talks", "the venue".

use std::cmp::Reverse;

use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::{Range, Unit};
use crate::extract::{Actor, Format, Meeting, Status};
use crate::lexicon::speech_words;
use crate::text::{Lang, Span, fold};

/// A content that may point at meetings.
pub(super) struct Pointing<'c> {
    /// Where it stands.
    pub content: Span,
    /// Its positions.
    pub at: Range,
    /// Whom it names.
    pub named: &'c [Actor],
    /// Who claims it.
    pub speaker: &'c Speaker,
}

/// What sets meetings apart in a word: a call, a visit, a summit.
const SORTS: [&str; 3] = ["call-word", "visit-word", "summit-word"];

/// The meetings that a content tells of: those whose trigger stands in it; else the one it points at («این نشست»,
/// المحادثات, "the talks") or those it names meet in; else the main one, when it speaks of a meeting's venue or mood.
pub(super) fn told_of(unit: &Unit, pointing: &Pointing, memory: &Memory) -> Vec<usize> {
    let meetings = &memory.found.meetings;
    let (content, at) = (pointing.content, pointing.at.clone());
    let here: Vec<usize> = (0..meetings.len()).filter(|i| content.contains(meetings[*i].trigger.span)).collect();
    if !here.is_empty() {
        return here;
    }
    let to_come = at.clone().any(|k| unit.is("meeting", k) && is_next(unit, k) || unit.is("to-be-set", k));
    if let Some(planned) = to_come.then(|| planned(meetings, content)).flatten() {
        return vec![planned];
    }
    let words = || at.clone().filter(|k| unit.is("meeting", *k));
    if let Some(definite) = words().find(|k| is_definite(unit, *k) || is_bare_subject(unit, pointing, *k)) {
        return best(unit, pointing, memory, sort_of(unit, definite), 0);
    }
    if let Some(word) = words().next() {
        return best(unit, pointing, memory, sort_of(unit, word), 2);
    }
    if at.clone().any(|k| unit.is("met", k) || unit.is("signing", k)) {
        return best(unit, pointing, memory, None, 0);
    }
    let loose = at.clone().any(|k| unit.is("meeting-matter", k));
    let told = |i: &usize| meetings[*i].sentences.iter().any(|s| s.start <= content.start);
    let main = || (0..meetings.len()).filter(told).max_by_key(|i| (meetings[*i].sentences.len(), Reverse(*i)));
    loose.then(main).flatten().into_iter().collect()
}

/// The meeting that fits a word best, if it shares as many parties with the content as asked for.
fn best(unit: &Unit, pointing: &Pointing, memory: &Memory, sort: Option<&str>, shared: usize) -> Vec<usize> {
    let meetings = &memory.found.meetings;
    let near = |m: &Meeting| m.sentences.iter().any(|s| unit.span.contains(*s) || s.contains(unit.span));
    let told = |m: &Meeting| m.sentences.iter().any(|s| s.start <= pointing.content.start);
    let others = |m: &Meeting| pointing.named.iter().filter(|a| is_party(m, **a) && !pointing.speaker.actors.contains(a)).count();
    let fitting = (0..meetings.len()).filter(|i| {
        let m = &meetings[*i];
        (told(m) || others(m) > 1) && others(m) >= shared
    });
    let rank = |i: &usize| {
        let m = &meetings[*i];
        let same = sort.map_or(0, |s| 4 * usize::from(is_of_sort(unit, m, s)));
        let score = same + 2 * others(m).min(2) + usize::from(speaks_in(m, pointing)) + 2 * usize::from(near(m));
        (score, m.sentences.len(), Reverse(*i))
    };
    fitting.max_by_key(rank).into_iter().collect()
}

fn is_party(meeting: &Meeting, actor: Actor) -> bool {
    meeting.parties.iter().any(|p| p.actor == actor)
}

/// True when a speaker took part.
fn speaks_in(meeting: &Meeting, pointing: &Pointing) -> bool {
    pointing.speaker.actors.iter().any(|a| is_party(meeting, *a))
}

/// The sort of meeting that a word names.
fn sort_of(unit: &Unit, k: usize) -> Option<&'static str> {
    SORTS.into_iter().find(|sort| unit.is(sort, k))
}

/// True when a meeting's own word, or its format, is of a sort.
fn is_of_sort(unit: &Unit, meeting: &Meeting, sort: &str) -> bool {
    let words = fold(unit.reading.source(meeting.trigger.span));
    let call = sort == "call-word" && meeting.format == Some(Format::Phone);
    call || words.split(' ').any(|w| speech_words(unit.lang).is(sort, w))
}

/// "the next round", «دور سوم», الجولة المقبلة.
fn is_next(unit: &Unit, k: usize) -> bool {
    let near = if unit.lang == Lang::En { k.saturating_sub(2)..k } else { k + 1..k + 3 };
    near.into_iter().any(|j| unit.is("next", j))
}

/// The planned meeting told nearest to a content.
fn planned(meetings: &[Meeting], content: Span) -> Option<usize> {
    let far = |m: &Meeting| m.sentences.iter().map(|s| s.start.abs_diff(content.start)).min();
    let to_come = |i: &usize| meetings[*i].status == Status::Planned;
    (0..meetings.len()).filter(to_come).min_by_key(|i| far(&meetings[*i]))
}

/// «گفت‌وگوها سازنده بود»: a Persian subject without an ending is what was told of before.
fn is_bare_subject(unit: &Unit, pointing: &Pointing, at: usize) -> bool {
    unit.lang == Lang::Fa && at == pointing.at.start && pointing.named.is_empty() && unit.is("meeting", at)
}

/// True for a word for a meeting that was told of before.
fn is_definite(unit: &Unit, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |k| unit.word(k));
    let pointer =
        |word: &str| matches!(word, "این" | "ان" | "همین" | "هذا" | "هذه" | "the" | "this" | "that" | "these" | "those");
    let article = ["ال", "بال", "لل", "وال"].iter().any(|a| unit.word(at).starts_with(a));
    let own = unit.lang == Lang::Ar && (unit.word(at).ends_with("ته") || unit.word(at).ends_with("ائه"));
    article || own || pointer(before(1)) || unit.lang == Lang::En && pointer(before(2))
}
