//! Whether a weekday or month lies ahead: "will meet on Thursday", «سيلتقي الخميس», «پنجشنبه برگزار خواهد شد».
//!
//! A word of the future counts when no reporting word stands between it and the
//! weekday: in "said on Monday that he will go" Monday is over.

use std::ops::Range;

use super::scan::Scan;
use super::words::Class;
use crate::text::Lang;

/// How many tokens before a date its verb may stand.
const BEFORE: usize = 14;
/// How many after it.
const AFTER: usize = 30;

/// Whether the words around a date speak of the future, or of the past; `None` when they tell neither.
pub(super) fn lies_ahead(scan: &Scan, sentence: &Range<usize>, date: &Range<usize>) -> Option<bool> {
    let before = (sentence.start..date.start).rev().take(BEFORE);
    // Persian verbs close the clause; elsewhere they follow a date only where it opens the sentence.
    let follows = scan.words.lang == Lang::Fa || date.start < sentence.start + 3;
    let after = (date.end..sentence.end).take(if follows { AFTER } else { 0 });
    let (before, after) = (first_verdict(scan, before), first_verdict(scan, after));
    if after == Some(true) { after } else { before.or(after) }
}

fn first_verdict(scan: &Scan, mut tokens: impl Iterator<Item = usize>) -> Option<bool> {
    tokens.find_map(|at| {
        let past = || scan.class(Class::Reported, at).is_some() || is_past_participle(scan, at);
        if is_future(scan, at) { Some(true) } else { past().then_some(false) }
    })
}

/// English "-ed", where it is no passive of a future ("will be signed").
fn is_past_participle(scan: &Scan, at: usize) -> bool {
    let word = scan.word(at);
    let passive = at.checked_sub(1).is_some_and(|i| matches!(scan.word(i), "be" | "been"));
    scan.words.lang == Lang::En && word.len() > 4 && word.ends_with("ed") && !passive
}

fn is_future(scan: &Scan, at: usize) -> bool {
    if scan.class(Class::Future, at).is_some() {
        return true;
    }
    let word = scan.word(at);
    let verb = word.strip_prefix('و').unwrap_or(word);
    let prefixed = ["سی", "ست"].iter().any(|p| verb.starts_with(p)) && verb.chars().count() > 4;
    prefixed && scan.words.lang == Lang::Ar && !scan.words.begins_with(Class::NoFuture, verb)
}
