//! Whether a weekday lies ahead: "will meet on Thursday", «سيلتقي الخميس», «پنجشنبه برگزار خواهد شد».
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

/// True when the words around a date speak of the future.
pub(super) fn lies_ahead(scan: &Scan, sentence: &Range<usize>, date: &Range<usize>) -> bool {
    let before = (sentence.start..date.start).rev().take(BEFORE);
    // Persian verbs close the clause; elsewhere they follow a date only where it opens the sentence.
    let follows = scan.words.lang == Lang::Fa || date.start < sentence.start + 3;
    let after = (date.end..sentence.end).take(if follows { AFTER } else { 0 });
    first_verdict(scan, before) || first_verdict(scan, after)
}

fn first_verdict(scan: &Scan, mut tokens: impl Iterator<Item = usize>) -> bool {
    let verdict = |at: usize| {
        let reported = scan.class(Class::Reported, at).is_some();
        if reported { Some(false) } else { is_future(scan, at).then_some(true) }
    };
    tokens.find_map(verdict).unwrap_or(false)
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
