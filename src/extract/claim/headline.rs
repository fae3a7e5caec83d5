//! "X: …" at the head of a sentence, and quotations that stand alone.

use super::actor::Kind;
use super::draft::Draft;
use super::speaker::Memory;
use super::unit::Unit;
use crate::text::fold;

/// Farthest position of the colon.
const LONGEST_HEAD: usize = 12;

/// "X: …" or "X to Y: …", where the words before the colon hold no cue.
pub(super) fn read(unit: &Unit, memory: &mut Memory, known: &[Draft]) -> Option<Draft> {
    let (head, colon) = head(unit)?;
    let group = unit.first_subject(head..colon)?;
    let (first, last) = (&unit.nominals[group[0]], &unit.nominals[*group.last()?]);
    let cue_before = unit.hits.iter().any(|h| (head..colon).contains(&h.at.start));
    // «X لـY: …»; with any other word it is no X who speaks («X في زيارة Y: …»).
    let to = unit.lang != crate::text::Lang::Ar || unit.word(last.at.end).starts_with('ل');
    let addressed = last.at.end == colon || to && unit.is("preposition", last.at.end) || unit.is_quote_mark(last.at.end);
    // "Chad: President Opens Dam" names the land the news is of.
    let rubric = first.kind == Kind::State && unit.lang == crate::text::Lang::En;
    // «سفر الف به سوچی: …»: an event says nothing.
    let event = unit.is("meeting", head);
    if cue_before
        || event
        || rubric
        || !first.kind.is_named()
        || first.at.start > head + 4
        || !addressed
        || is_own_outlet(unit, first.kind, group[0])
    {
        return None;
    }
    let content = unit.content(colon + 1, unit.len())?;
    let inside = known.iter().any(|d| content.contains(d.content) && d.content.len() * 2 > content.len());
    if inside && first.kind == Kind::Body {
        return None;
    }
    let speaker = unit.speaker(&group, memory);
    memory.spoke(unit, &speaker);
    Some(Draft { cue: unit.span_of(colon..colon + 1), class: "say", content, speaker, rule: "claim.headline-colon" })
}

/// Where the words before the first colon begin («…؛ X: …»), and the colon.
fn head(unit: &Unit) -> Option<(usize, usize)> {
    let colon = unit.find(1..unit.len(), |k| unit.word(k) == ":" && unit.inside_quote(k).is_none())?;
    let breaks = |k: &usize| matches!(unit.word(*k), "؛" | ";" | "." | "|" | "/" | "-" | "–" | "—");
    let head = (0..colon).rev().find(breaks).map_or(0, |k| k + 1);
    (colon <= head + LONGEST_HEAD).then_some((head, colon))
}

/// True for the outlet that published the article: a dateline is no source.
pub(super) fn is_own_outlet(unit: &Unit, kind: Kind, nominal: usize) -> bool {
    let words = fold(unit.reading.source(unit.nominals[nominal].span));
    let own = unit.reading.article.outlet.as_deref().map(fold).unwrap_or_default();
    kind == Kind::Body && !own.is_empty() && (own.contains(&words) || words.contains(&own))
}

/// A quotation that is the whole sentence goes on for the one who spoke just before.
pub(super) fn quote_alone(unit: &Unit, memory: &Memory) -> Option<Draft> {
    let quote = *unit.quotes.first()?;
    let whole = unit.words_in(quote.inner) * 5 >= unit.words_in(unit.span) * 4 && unit.words_in(quote.inner) >= 5;
    if !whole || !memory.is_fresh(unit) {
        return None;
    }
    let content = unit.tidy(quote.inner)?;
    let first = unit.position(quote.outer.start);
    Some(Draft {
        cue: unit.span_of(first..first + 1),
        class: "say",
        content,
        speaker: memory.last.dropped(),
        rule: "claim.quote-alone",
    })
}
