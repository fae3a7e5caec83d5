//! What a cue says, after it.

use super::clause::clause_end;
use super::verb;
use crate::extract::claim::unit::{Hit, Range, Unit};
use crate::lexicon::{Cue, Part};
use crate::text::Span;

/// Farthest from the cue that its complement may open: "told reporters in Baghdad on Monday that".
const FARTHEST: usize = 16;

/// What opens a complement, and where it begins.
enum Opening {
    That(usize),
    Whether(usize),
    Colon(usize),
    Quote(usize),
    To(usize),
}

/// A complement that says where it begins: "that", a colon, a quotation, "to".
pub(super) fn explicit(unit: &Unit, i: usize, cue: &Cue) -> Option<(Span, &'static str)> {
    let (start, rule) = match opening(unit, cue, after_adverbs(unit, unit.hits[i].at.end))? {
        Opening::That(k) | Opening::Whether(k) => (k, "claim.that-clause"),
        Opening::Colon(k) => (k, "claim.colon"),
        Opening::Quote(k) => (k, "claim.quote"),
        Opening::To(k) => (k, "claim.infinitive"),
    };
    Some((unit.content(start, clause_end(unit, i, start))?, rule))
}

/// A complement that begins right after the cue, or after its object.
pub(super) fn implicit(unit: &Unit, i: usize, cue: &Cue) -> Option<(Span, &'static str)> {
    let k = after_adverbs(unit, unit.hits[i].at.end);
    let end = clause_end(unit, i, k);
    let finish = |start: usize, rule| Some((unit.content(start, clause_end(unit, i, start))?, rule));
    if unit.is("complement-preposition", k) && cue.takes(unit.word(k)) && cue.class != "claim" {
        return finish(k + 1, "claim.prepositional");
    }
    if let Some(rule) = linked(unit, cue, k..end) {
        return finish(k, rule);
    }
    if cue.takes("object") {
        return described(unit, k..end);
    }
    if cue.takes("bare") && is_clause(unit, cue, k..end) {
        return finish(k, "claim.bare-clause");
    }
    (cue.takes("noun") && opens_noun_phrase(unit, k)).then(|| finish(k, "claim.noun-phrase")).flatten()
}

fn after_adverbs(unit: &Unit, mut k: usize) -> usize {
    while unit.is("adverb", k) && !unit.is_helping(k) && !unit.is("quantifier", k) {
        k += 1;
    }
    k
}

/// What opens the complement, looked for past an addressee, a place, a time and a parenthesis.
fn opening(unit: &Unit, cue: &Cue, from: usize) -> Option<Opening> {
    let clause = cue.takes("that") || cue.takes("bare");
    let mut k = from;
    while k < unit.len().min(from + FARTHEST) {
        if unit.quote_at(k).is_some() {
            return (cue.takes("quote") && opens_quotation(unit, cue, from, k)).then_some(Opening::Quote(k));
        }
        match unit.word(k) {
            ":" => return (cue.takes("quote") || clause).then_some(Opening::Colon(k + 1)),
            "that" => return opens_clause(unit, cue, from, k).then_some(Opening::That(k + 1)),
            "whether" | "if" | "how" | "why" | "what" | "when" | "where" if cue.class == "ask" => {
                return Some(Opening::Whether(k));
            }
            "whether" | "if" | "how" | "why" => return None,
            "to" if cue.takes("to") && opens_infinitive(unit, cue, from, k) => return Some(Opening::To(k)),
            "," => k = after_parenthesis(unit, k)?.checked_sub(1)?,
            _ if stops(unit, k) => return None,
            _ => {}
        }
        k += 1;
    }
    None
}

/// True for words that no addressee, place or time holds.
fn stops(unit: &Unit, k: usize) -> bool {
    let subject = matches!(unit.word(k), "it" | "there")
        || ["pronoun-m", "pronoun-f", "pronoun-many", "self"].iter().any(|kind| unit.is(kind, k));
    let noun = |h: &Hit| verb::is_noun(unit, h) || h.part(Part::Noun).is_some() && unit.word(h.at.end) == "that";
    let verb = || unit.hits.iter().any(|h| h.at.start == k && h.part(Part::Verb).is_some() && !noun(h));
    let within = || unit.nominals.iter().any(|n| n.kind.is_named() && n.at.contains(&k));
    unit.is_mark(k) && unit.word(k) != "'s" && !within() || unit.is("break", k) || subject || unit.is_helping(k) || verb()
}

/// The position after the comma that closes a parenthesis, when the complement opens there;
/// a quotation may open right after the first comma.
fn after_parenthesis(unit: &Unit, comma: usize) -> Option<usize> {
    if unit.quote_at(comma + 1).is_some() {
        return Some(comma + 1);
    }
    let close = unit.find(comma + 1..unit.len().min(comma + FARTHEST), |k| unit.word(k) == ",")?;
    let plain = (comma + 1..close).all(|k| !unit.is_helping(k));
    let opens = matches!(unit.word(close + 1), "that" | "to") || unit.quote_at(close + 1).is_some();
    (plain && opens).then_some(close + 1)
}

/// A quotation opens a complement right after the cue, a comma, an addressee, a place or a time.
fn opens_quotation(unit: &Unit, cue: &Cue, from: usize, k: usize) -> bool {
    let long = unit.quote_at(k).is_some_and(|q| unit.words_in(q.inner) >= 4);
    let led = cue.takes("addressee") || unit.is("preposition", from);
    k == from || unit.word(k - 1) == "," || long && led && !unit.is("determiner", k - 1)
}

/// True unless "that" belongs to a noun after the cue ("announced a plan that"), whose claim it may be
/// ("denied reports that").
fn opens_clause(unit: &Unit, cue: &Cue, from: usize, k: usize) -> bool {
    let noun = || unit.hits.iter().any(|h| h.at.end == k && h.part(Part::Noun).is_some());
    if matches!(cue.class, "deny" | "express" | "confirm" | "admit" | "stress") && k > from && noun() {
        return true;
    }
    let timed = (from..k).any(|j| unit.is("time-noun", j));
    let object = k > from && unit.word(from) != "," && !unit.is("preposition", from) && !cue.takes("addressee") && !timed;
    (cue.takes("that") || cue.takes("bare")) && !object
}

/// "agreed late on Monday to meet", "promised them to leave", not "agreed to a truce".
fn opens_infinitive(unit: &Unit, cue: &Cue, from: usize, k: usize) -> bool {
    let next = k + 1;
    let bare = is_bare_infinitive(unit, next);
    let talks = unit.is("meeting", next) && unit.word(next).ends_with('s');
    let adjunct = k == from
        || unit.is("preposition", from)
        || unit.is("adverb", from)
        || unit.is("object-pronoun", from)
        || unit.word(from) == ","
        || cue.class == "promise";
    bare && !talks && adjunct
}

/// True for a word after "to" that can be a verb.
fn is_bare_infinitive(unit: &Unit, at: usize) -> bool {
    let named = unit.nominals.iter().any(|n| n.at.contains(&at) && n.kind.is_named());
    let headline = unit.sentence == 0;
    (headline || unit.is_small(at)) && !unit.is("determiner", at) && !unit.is("preposition", at) && !named
}

/// "urged both to leave", "described it as …", "accused them of …".
fn linked(unit: &Unit, cue: &Cue, range: Range) -> Option<&'static str> {
    let accuses = cue.class == "claim" && (cue.takes("of") || cue.takes("for"));
    let link = match () {
        () if cue.takes("infinitive") => "to",
        () if cue.takes("as") => "as",
        () if accuses => "of",
        () => return None,
    };
    let comparison = |p: usize| link == "as" && unit.is("comparison", p);
    let named = |p: usize| link == "to" && !is_bare_infinitive(unit, p + 1);
    let fits = |p: usize| {
        let same = unit.word(p) == link && !comparison(p) && !named(p);
        same || link == "of" && cue.takes("for") && unit.word(p) == "for"
    };
    let found = unit.find(range.start + 1..range.end.min(range.start + 14), fits)?;
    let told = cue.takes("addressee") && (range.start..found).any(|k| unit.is_helping(k) || unit.is_mark(k));
    (!unit.is_mark(range.start) && !told).then_some(if link == "to" { "claim.urged-to" } else { "claim.described-as" })
}

/// True when what follows is a clause with a verb, not an object or an adverbial.
fn is_clause(unit: &Unit, cue: &Cue, range: Range) -> bool {
    let (start, end) = (range.start, range.end);
    let opener = unit.is("no-clause", start);
    if end < start + 3 || unit.is_mark(start) || unit.is("and", start) || opener {
        return false;
    }
    let verb = unit.find(start..end.min(start + 25), |k| unit.is_verbal(k));
    let relative = |v: usize| (start + 1..v).any(|k| unit.is("relative-word", k));
    let verb = verb.filter(|v| cue.takes("free") || !relative(*v));
    let comma = unit.find(start..end.min(start + 8), |k| unit.is_mark(k) && unit.word(k) != "'s");
    if cue.takes("addressee") && comma.is_some_and(|c| verb.is_none_or(|v| c < v)) {
        return false;
    }
    let adverbial = unit.is("preposition", start) && !unit.is("clause-preposition", start);
    if adverbial { verb.is_some() && comma.is_some() } else { verb.is_some() || cue.takes("free") }
}

fn opens_noun_phrase(unit: &Unit, k: usize) -> bool {
    k < unit.len() && !unit.is_mark(k) && !unit.is("preposition", k) && !unit.is("break", k) && !unit.is("pronoun-m", k)
}

/// "called the issue a 'red line'": an object and what it is called; "what X called a step": what it is called.
fn described(unit: &Unit, range: Range) -> Option<(Span, &'static str)> {
    let relative = super::subject::is_relative(unit, range.start.checked_sub(1)?);
    if relative {
        return Some((unit.content(range.start, range.end)?, "claim.described-as"));
    }
    let called = unit.find(range.start + 1..range.end, |k| unit.is("article", k) || unit.quote_at(k).is_some())?;
    let between = range.start..called;
    let loose = unit.is_mark(range.start) || between.into_iter().any(|k| unit.is("preposition", k));
    if loose {
        return None;
    }
    Some((unit.tidy(unit.span_of(range))?, "claim.described-as"))
}
