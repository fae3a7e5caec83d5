//! Words that point at a meeting: «این نشست», المحادثات, "the talks".

use crate::extract::claim::speaker::Memory;
use crate::extract::claim::unit::{Range, Unit};
use crate::extract::{Meeting, Status};
use crate::text::{Lang, Span};

/// The meetings that a content tells of: those whose trigger stands in it; else the one told in this sentence,
/// else the article's main one so far, when the content points at a meeting («این نشست», المحادثات, "the talks") or says that they met.
pub(super) fn told_of(unit: &Unit, content: Span, at: Range, memory: &Memory) -> Vec<usize> {
    let meetings = &memory.found.meetings;
    let here: Vec<usize> = (0..meetings.len()).filter(|i| content.contains(meetings[*i].trigger.span)).collect();
    if !here.is_empty() {
        return here;
    }
    let pointed = at.clone().any(|k| unit.is("met", k) || unit.is("signing", k) || unit.is("meeting", k) && is_definite(unit, k));
    let to_come = at.clone().any(|k| unit.is("meeting", k) && is_next(unit, k));
    if let Some(planned) = to_come.then(|| planned(meetings, content)).flatten() {
        return vec![planned];
    }
    let told = |i: &usize| meetings[*i].sentences.iter().any(|s| s.start <= content.start);
    let near = |i: &usize| meetings[*i].sentences.iter().any(|s| unit.span.contains(*s) || s.contains(unit.span));
    let same = || (0..meetings.len()).rev().find(near);
    let main = || (0..meetings.len()).filter(told).max_by_key(|i| (weight(&meetings[*i]), std::cmp::Reverse(*i)));
    pointed.then(|| same().or_else(main)).flatten().into_iter().collect()
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

/// How much of an article a meeting fills.
fn weight(meeting: &Meeting) -> usize {
    meeting.sentences.len()
}

/// True for a word for a meeting that was told of before.
fn is_definite(unit: &Unit, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |k| unit.word(k));
    let pointer =
        |word: &str| matches!(word, "این" | "ان" | "همین" | "هذا" | "هذه" | "the" | "this" | "that" | "these" | "those");
    let article = ["ال", "بال", "لل", "وال"].iter().any(|a| unit.word(at).starts_with(a));
    article || pointer(before(1)) || unit.lang == Lang::En && pointer(before(2))
}
