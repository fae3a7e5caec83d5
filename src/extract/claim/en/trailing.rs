//! What is claimed before the verb: "…, X said", "“…,” said X", "…, X said, …".

use super::clause::clause_end;
use super::subject;
use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::{Range, Unit};
use crate::lexicon::Cue;
use crate::text::Span;

/// Most words between the mark and the verb that a subject alone can have before its name.
const LONGEST_LEAD: usize = 6;

/// Subject and verb after a comma or a quotation mark.
struct Attribution {
    /// The mark before them.
    mark: usize,
    /// The subject.
    group: Vec<usize>,
    /// The words of the subject.
    subject: Range,
    /// True for "said X".
    inverted: bool,
    /// The position after them, addressee, place and time included.
    after: usize,
}

/// A quotation before the verb, with its second half when the verb interrupts it.
pub(super) fn quoted(unit: &Unit, i: usize, cue: &Cue, memory: &Memory) -> Option<(Span, Speaker)> {
    let found = interrupted(unit, i, cue).or_else(|| attribution(unit, i, cue))?;
    let closing = (found.mark.saturating_sub(1)..=found.mark).rev().find(|k| unit.is_quote_mark(*k))?;
    let content = quote_ending(unit, closing, found.after)?;
    Some((content, found.speaker(unit, memory)))
}

/// A clause before the verb, or around it.
pub(super) fn plain(unit: &Unit, i: usize, cue: &Cue, memory: &Memory) -> Option<(Span, Speaker)> {
    let found = attribution(unit, i, cue)?;
    let goes_on = cue.takes("inserted");
    if unit.is_quote_mark(found.mark) || !(cue.takes("bare") || cue.takes("that") || goes_on) || cue.takes("noun") {
        return None;
    }
    let start = statement_start(unit, found.mark);
    let content = if is_inserted(unit, &found, start) {
        let end = clause_end(unit, i, found.after);
        let whole = start..end;
        if unit.is("break", found.mark - 1) { found.after + 1..end } else { whole }
    } else if !goes_on && tells(unit, start..found.mark, found.after) {
        start..found.mark
    } else {
        return None;
    };
    Some((unit.tidy(unit.span_of(content))?, found.speaker(unit, memory)))
}

/// "“…,” he was quoted as saying", "…, the agency quoted him as saying, …": what stands before and around it.
pub(super) fn quoted_as(unit: &Unit, i: usize) -> Option<Span> {
    let hit = &unit.hits[i];
    let quoting = super::passive::quoting(unit, hit.at.start)?;
    let mark = (1..quoting).rev().find(|k| unit.word(*k) == "," || unit.is_quote_mark(*k))?;
    let after = hit.at.end;
    if let Some(closing) = (mark - 1..=mark).rev().find(|k| unit.is_quote_mark(*k)) {
        return quote_ending(unit, closing, after);
    }
    let start = statement_start(unit, mark);
    let inserted = unit.word(after) == "," && unit.is_helping(after + 1);
    let end = if inserted { clause_end(unit, i, after) } else { mark };
    unit.tidy(unit.span_of(start..end)).filter(|_| has_verb(unit, start..end))
}

fn attribution(unit: &Unit, i: usize, cue: &Cue) -> Option<Attribution> {
    if !cue.takes("quote") && !cue.takes("bare") {
        return None;
    }
    let hit = &unit.hits[i];
    let verb = subject::verb_start(unit, hit.at.start);
    let mark =
        (0..verb).rev().find(|k| unit.word(*k) == "," || unit.is_quote_mark(*k) || unit.is_dash(*k)).filter(|k| *k >= 1)?;
    let inverted = verb == mark + 1 && verb == hit.at.start;
    let pronoun = matches!(unit.word(hit.at.end), "he" | "she" | "it" | "they" | "we");
    if inverted && pronoun {
        return None;
    }
    let range = if inverted { hit.at.end..unit.len().min(hit.at.end + 10) } else { mark + 1..verb };
    let group = unit.first_subject(range.clone()).unwrap_or_default();
    // "The economy will grow, it said.": the body of the sentence or who spoke last.
    if unit.word(mark + 1) == "it" && verb == mark + 2 && verb == hit.at.start {
        let last = after_adjuncts(unit, cue, hit.at.end)?;
        return Some(Attribution { mark, group, subject: mark + 1..verb, inverted, after: last });
    }
    let unknown = inverted.then(|| unit.capitals(range.start)).filter(|end| *end > range.start);
    // "The leaders of A, B and C agreed": the comma only parts a list.
    let kind = |n: &usize| unit.nominals[*n].kind;
    let listed = unit.nominals.iter().any(|n| n.at.end == mark && group.first().is_some_and(|g| kind(g) == n.kind));
    if listed && group.len() >= 2 && !inverted {
        return None;
    }
    let (first, end) = match (group.first(), group.last(), unknown) {
        (Some(first), Some(last), _) => (head(unit, &range, *first), unit.with_office(*last)),
        (_, _, Some(end)) => (range.start, end),
        _ => return None,
    };
    let after = if inverted { end } else { hit.at.end };
    let lead = range.start..first;
    // "A, for his part, conveyed the greetings of B": the words before the name hold a verb of their own.
    let verb = unit.is_verbal(lead.start) && lead.len() > 1 && unit.is("determiner", lead.start + 1);
    if verb
        || lead.len() > LONGEST_LEAD
        || lead.into_iter().any(|k| unit.is_helping(k) || unit.is_mark(k) && !unit.is_possessive(k))
    {
        return None;
    }
    let subject = first..end;
    // A quotation is a statement whatever follows the verb.
    let last = after_adjuncts(unit, cue, after).or_else(|| closes(unit, mark).then_some(after))?;
    Some(Attribution { mark, group, subject, inverted, after: last })
}

/// True where a quotation ends.
fn closes(unit: &Unit, mark: usize) -> bool {
    let end = unit.span_of(mark..mark + 1).end;
    unit.is_quote_mark(mark) && unit.quotes.iter().any(|q| q.outer.end == end)
}

/// "“…,” NAME, the spokesman of the army, said": the name after the mark, with its apposition.
fn interrupted(unit: &Unit, i: usize, cue: &Cue) -> Option<Attribution> {
    const LONGEST: usize = 24;
    let verb = subject::verb_start(unit, unit.hits[i].at.start);
    let comma = verb.checked_sub(1).filter(|k| unit.word(*k) == "," && cue.takes("quote"))?;
    let mark = (comma.saturating_sub(LONGEST)..comma).rev().find(|k| closes(unit, *k))?;
    let group = unit.first_subject(mark + 1..comma)?;
    let (first, last) = (unit.nominals[*group.first()?].at.start, unit.nominals[*group.last()?].at.end);
    let near = first <= mark + LONGEST_LEAD && !unit.hits.iter().any(|h| h.at.start > mark && h.at.start < comma);
    let plain = (mark + 1..first).all(|k| !unit.is_helping(k)) && !(mark + 1..comma).any(|k| matches!(unit.word(k), ";" | ":"));
    let after = unit.hits[i].at.end;
    (near && plain).then_some(Attribution { mark, group, subject: first..last, inverted: false, after })
}

/// Where a subject begins: at the first of its nominals, "the representative" of "the representative of Ghana, NAME".
fn head(unit: &Unit, range: &Range, first: usize) -> usize {
    let opening = unit.nominals.iter().find(|n| n.at.start >= range.start);
    opening.map_or(usize::MAX, |n| n.at.start).min(unit.nominals[first].at.start)
}

impl Attribution {
    fn speaker(&self, unit: &Unit, memory: &Memory) -> Speaker {
        let text = Some(unit.span_of(self.subject.clone()));
        if self.group.is_empty() && unit.word(self.subject.start) == "it" {
            return Speaker { text, ..subject::body_meant(unit, self.mark, memory) };
        }
        if self.group.is_empty() { Speaker { text, ..Speaker::default() } } else { unit.speaker(&self.group, memory) }
    }
}

/// The position of the mark after an addressee, a place and a time; `None` when a clause follows.
fn after_adjuncts(unit: &Unit, cue: &Cue, from: usize) -> Option<usize> {
    let end = unit.find(from..unit.len(), |k| unit.is_mark(k) && unit.word(k) != "'s").unwrap_or(unit.len());
    if end <= from {
        return Some(end);
    }
    let led = unit.is("preposition", from) || unit.is("adverb", from) || unit.is("time-noun", from);
    let addressed = cue.takes("addressee") && end <= from + 9;
    let described = unit.is("relative", from);
    let clause = (from..end).any(|k| unit.is_helping(k) || matches!(unit.word(k), "that"));
    (described || (led || addressed) && !clause).then_some(end)
}

/// The quotation that ends at a mark, and what of it the verb cut off; the text before it too when it is
/// only a part of the sentence.
fn quote_ending(unit: &Unit, at: usize, after: usize) -> Option<Span> {
    let mark = unit.span_of(at..at + 1);
    let quote = unit.quotes.iter().find(|q| q.outer.end == mark.end)?;
    let rest = unit.quote_at(after + 1).filter(|_| unit.word(after) == ",");
    let ended = quote.inner.of(unit.reading.body()).trim_end().ends_with(['.', '!', '?']);
    let end = rest.filter(|_| !ended).map_or(quote.inner.end, |q| q.inner.end);
    let opens = unit.position(quote.outer.start);
    let start = if opens <= statement_start(unit, opens) + 1 {
        quote.inner.start
    } else {
        unit.span_of(statement_start(unit, opens)..opens).start
    };
    let end = if start == quote.inner.start { end } else { end.max(quote.outer.end) };
    unit.tidy(Span::new(start as usize, end as usize))
}

/// Where the statement that holds a position begins: after a full stop, a semicolon or a colon.
fn statement_start(unit: &Unit, at: usize) -> usize {
    let strong = |k: usize| (matches!(unit.word(k), ";" | ":") || unit.ends_sentence(k)) && unit.inside_quote(k).is_none();
    (0..at).rev().find(|k| strong(*k)).map_or(0, |k| k + 1)
}

/// True for "the boycott, he argued, had failed": the words before it are no sentence yet.
fn is_inserted(unit: &Unit, found: &Attribution, start: usize) -> bool {
    let apposed = found.inverted && unit.is("determiner", found.after + 1);
    let goes_on = unit.word(found.after) == ","
        && !apposed
        && found.after + 3 < unit.len()
        && !unit.is("break", found.after + 1)
        && !unit.word(found.after + 1).ends_with("ing")
        && !unit.hits.iter().any(|h| h.at.start == found.after + 1);
    let open = unit.is("subordinate", start) || unit.is("break", found.mark.saturating_sub(1));
    goes_on && (open || !has_verb(unit, start..found.mark))
}

/// True when the words before the mark are a statement.
fn tells(unit: &Unit, range: Range, after: usize) -> bool {
    let last = after + 1 >= unit.len() || unit.ends_sentence(after) || unit.word(after) == ";";
    range.len() >= 3 && (last || has_verb(unit, range))
}

fn has_verb(unit: &Unit, mut range: Range) -> bool {
    range.any(|k| unit.is_verbal(k))
}
