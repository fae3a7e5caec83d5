//! Who and what a claim is about: everybody named in its content, or meant by a
//! word that points at them.

use std::collections::BTreeSet;

use super::actor::{Kind, Nominal};
use super::speaker::{Memory, Speaker};
use super::unit::Unit;
use crate::extract::{Actor, Mention, Subject};
use crate::lexicon::CountryForm;
use crate::text::{Lang, Span, fold};

/// The subjects of a content, in a fixed order.
pub(super) fn subjects(unit: &Unit, content: Span, speaker: &Speaker, memory: &Memory) -> Vec<Subject> {
    let mut out: BTreeSet<Subject> = BTreeSet::new();
    for (i, nominal) in unit.nominals.iter().enumerate() {
        if content.contains(nominal.span) && points_out(nominal) && !is_site(unit, nominal, memory) {
            out.extend(memory.resolve(unit, i).into_iter().map(Subject::Actor));
        }
    }
    out.extend(own_states(unit, content, speaker, memory).into_iter().map(Subject::Actor));
    out.extend(this_body(unit, content, memory).map(Subject::Actor));
    out.extend(meeting(unit, content, memory).map(Subject::Meeting));
    out.into_iter().collect()
}

/// True for a capital that is only a place: "in Vienna", مفاوضات فيينا.
fn is_site(unit: &Unit, nominal: &Nominal, memory: &Memory) -> bool {
    let before = nominal.at.start.checked_sub(1);
    let placed = before.is_some_and(|k| matches!(unit.word(k), "in" | "at" | "فی" | "در") || unit.is("meeting", k));
    let mentions = || memory.found.countries.iter().flat_map(|c| &c.mentions);
    placed && mentions().any(|m| m.mention.span == nominal.span && m.form == CountryForm::Capital)
}

/// «این اتحادیه», هذه المنظمة: the body named last whose name has that word.
fn this_body(unit: &Unit, content: Span, memory: &Memory) -> Option<Actor> {
    let at = (unit.position(content.start)..unit.position(content.end))
        .find(|k| matches!(unit.word(*k), "این" | "هذه" | "هذا" | "this"))?;
    let word = unit.word(at + 1).trim_start_matches("ال");
    let place = unit.span_of(at..at + 1).start;
    let bodies = memory.found.organizations.iter().enumerate();
    let named = |m: &&Mention| {
        m.span.start < place && fold(unit.reading.source(m.span)).split(' ').any(|w| w.trim_start_matches("ال") == word)
    };
    let last = bodies.filter_map(|(i, o)| Some((o.mentions.iter().filter(named).map(|m| m.span.start).max()?, i))).max();
    last.filter(|_| word.chars().count() > 3).map(|(_, i)| Actor::Organization(i))
}

/// True for names and for words that mean the parties; pronouns mostly mean the speaker himself.
fn points_out(nominal: &Nominal) -> bool {
    nominal.kind.is_named() || matches!(nominal.kind, Kind::Sides | Kind::States)
}

/// «کشورش», بلاده, "his country": the speaker's; «این کشور», "the country": the one named last.
fn own_states(unit: &Unit, content: Span, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let positions = unit.position(content.start)..unit.position(content.end);
    let mut out = Vec::new();
    for at in positions {
        if unit.is("own-state", at) {
            out.extend(speaker.actors.iter().filter_map(|a| memory.home(*a)));
        } else if unit.is("this-state", at) {
            let start = unit.span_of(at..at + 1).start;
            let before = memory.found.countries.iter().flat_map(|c| c.mentions.iter().map(|m| (m.mention.span.start, c.iso)));
            out.extend(before.filter(|(s, _)| *s < start).max().map(|(_, iso)| Actor::Country(iso)));
        }
    }
    out
}

/// The meeting that a content tells of: one whose trigger stands in it; else the one told in this sentence
/// or last before it, when the content points at a meeting («این نشست», المحادثات, "the talks") or says that they met.
fn meeting(unit: &Unit, content: Span, memory: &Memory) -> Option<usize> {
    let meetings = &memory.found.meetings;
    if let Some(here) = meetings.iter().position(|m| content.contains(m.trigger.span)) {
        return Some(here);
    }
    let at = unit.position(content.start)..unit.position(content.end);
    let pointed = at.clone().any(|k| unit.is("met", k) || unit.is("meeting", k) && is_definite(unit, k));
    let before = |m: &crate::extract::Meeting| m.sentences.iter().map(|s| s.start).filter(|s| *s <= content.start).max();
    pointed.then(|| (0..meetings.len()).filter_map(|i| Some((before(&meetings[i])?, i))).max().map(|(_, i)| i)).flatten()
}

/// True for a word for a meeting that was told of before.
fn is_definite(unit: &Unit, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |k| unit.word(k));
    let pointer =
        |word: &str| matches!(word, "این" | "ان" | "همین" | "هذا" | "هذه" | "the" | "this" | "that" | "these" | "those");
    let article = ["ال", "بال", "لل", "وال"].iter().any(|a| unit.word(at).starts_with(a));
    article || pointer(before(1)) || unit.lang == Lang::En && pointer(before(2))
}
