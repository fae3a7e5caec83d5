//! Phrases of time as a reader would underline them: an expression with its
//! preposition («تا سال ۲۰۱۳»), and expressions that are said as one («از شنبه تا چهارشنبه»).

use std::ops::Range;

use super::scan::{Known, Scan};
use super::words::{Class, words};
use super::{DateKind, DateMention, expressions};
use crate::text::{Reading, Span};

/// A phrase of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// All its words.
    pub span: Span,
    /// True for times of day and durations in hours, false for dates and longer durations.
    pub time: bool,
}

/// The phrases of an article in text order.
pub fn phrases(reading: &Reading) -> Vec<Phrase> {
    let known = Known::of(reading);
    let mut out: Vec<(Range<usize>, bool)> = Vec::new();
    for mention in expressions(reading) {
        let time = mention.kind >= DateKind::Time;
        let lang = reading.sentence_at(mention.span.start).map_or(reading.article.lang, |i| reading.sentences[i].lang);
        let scan = Scan { reading, words: words(lang), known: &known };
        let tokens = with_lead(&scan, &mention, out.last().map_or(0, |p| p.0.end));
        match out.last_mut().filter(|(last, t)| *t == time && joined(&scan, last.end, tokens.start)) {
            Some((last, _)) => last.end = tokens.end,
            None => out.push((tokens, time)),
        }
    }
    out.into_iter().map(|(tokens, time)| Phrase { span: reading.span_of(tokens), time }).collect()
}

/// The tokens of an expression and of the preposition before it.
fn with_lead(scan: &Scan, mention: &DateMention, free: usize) -> Range<usize> {
    let tokens = scan.reading.tokens_in(mention.span);
    let lead = |n: usize| {
        let at = tokens.start.checked_sub(n).filter(|at| *at >= free)?;
        let hit = scan.class(Class::Lead, at).filter(|hit| hit.end == tokens.start)?;
        let fits = match hit.value {
            1 => mention.kind < DateKind::Time,
            2 => true,
            _ => begins_with_unit(scan, tokens.start),
        };
        fits.then_some(at)
    };
    let start = lead(2).or_else(|| lead(1)).unwrap_or(tokens.start);
    start..tokens.end
}

fn begins_with_unit(scan: &Scan, at: usize) -> bool {
    [Class::Unit, Class::Units, Class::Ordinal].iter().any(|class| scan.class(*class, at).is_some()) || scan.word(at) == "فصل"
}

/// True when nothing, or one joining word, stands between two expressions.
fn joined(scan: &Scan, end: usize, start: usize) -> bool {
    end == start || scan.class(Class::Joint, end).is_some_and(|hit| hit.end == start)
}
