//! Who and what a claim is about: everybody named in its content, or meant by a
//! word that points at them.
//!
//! `asked` «از ترکیه خواست» · `state` «این کشور», "his country", "its neighbour" · `body` «این سازمان», "the
//! movement" · `parties` «دو طرف», "the other side" · `person` "he", عليهما · `meeting` «این نشست», "the talks".

mod asked;
mod body;
mod meeting;
mod parties;
mod person;
mod state;

use std::collections::BTreeSet;

pub(in crate::extract::claim) use body::is_group;

use super::actor::{Kind, Nominal};
use super::speaker::{Memory, Speaker};
use super::unit::{Range, Unit};
use crate::extract::{Actor, Subject};
use crate::lexicon::CountryForm;
use crate::text::{Lang, Span};

/// What a claim says, as far as it matters to whom it concerns.
pub(super) struct Told<'c> {
    /// The content.
    pub content: Span,
    /// Who claims it.
    pub speaker: &'c Speaker,
    /// Class of the cue.
    pub class: &'static str,
}

/// The subjects of a content, in a fixed order.
pub(super) fn subjects(unit: &Unit, told: &Told, memory: &Memory) -> Vec<Subject> {
    let at = unit.position(told.content.start)..unit.position(told.content.end);
    let mut actors: Vec<Actor> = named(unit, told, memory);
    actors.extend(state::pointed_at(unit, at.clone(), told.speaker, memory));
    actors.extend(body::pointed_at(unit, at.clone(), told.speaker, memory));
    actors.extend(state::ourselves(unit, at.clone(), told.speaker, memory));
    actors.extend(person::meant(unit, at.clone(), told.speaker, memory));
    actors.extend(asked::of(unit, at.clone(), told, memory));
    if speaks_of_himself(unit, at.clone(), told) {
        actors.extend(&told.speaker.actors);
    }
    if actors.is_empty() {
        actors.extend(state::promised(unit, at.clone(), told, memory));
    }
    if actors.is_empty() {
        actors.extend(state::bond(unit, at.clone(), told.speaker, memory));
    }
    if !actors.iter().any(|a| matches!(a, Actor::Country(_))) {
        actors.extend(state::ruling(unit, at.clone(), told.speaker, memory));
    }
    let pointing = meeting::Pointing { content: told.content, at, named: &actors, speaker: told.speaker };
    let meetings = meeting::told_of(unit, &pointing, memory);
    let mut out: BTreeSet<Subject> = actors.into_iter().map(Subject::Actor).collect();
    out.extend(meetings.into_iter().map(Subject::Meeting));
    out.into_iter().collect()
}

/// Everybody named in a content, or meant by an office or by the parties to a meeting.
fn named(unit: &Unit, told: &Told, memory: &Memory) -> Vec<Actor> {
    let mut out = Vec::new();
    let mut pair = None;
    let inside = |n: &Nominal| told.content.contains(n.span) && !told.speaker.text.is_some_and(|s| s.overlaps(n.span));
    for (i, nominal) in unit.nominals.iter().enumerate().filter(|(_, n)| inside(n)) {
        match nominal.kind {
            Kind::Sides if out.iter().any(|a| matches!(a, Actor::Person(_))) && is_leaders(unit, nominal) => {}
            Kind::Sides => out.extend(parties::meant(unit, i, told.speaker, memory)),
            Kind::States => pair = Some(i),
            kind if kind.is_named() && !is_site(unit, nominal, memory) => out.extend(&nominal.actors),
            _ => {}
        }
        out.extend(memory.holder(unit, i));
        out.extend(government(unit, nominal, memory));
    }
    if let Some(place) = pair {
        out.extend(parties::countries(unit, place, &out, told.speaker, memory));
    }
    out
}

/// True for "the two", الزعيمان: after names they are those.
fn is_leaders(unit: &Unit, nominal: &Nominal) -> bool {
    nominal.at.clone().any(|k| unit.is("leaders", k))
}

/// «دولت جو بایدن», "the Sánchez government": the country too.
fn government(unit: &Unit, nominal: &Nominal, memory: &Memory) -> Option<Actor> {
    let person = *nominal.actors.first().filter(|_| nominal.kind == Kind::Person)?;
    let next = nominal.at.end + usize::from(unit.is_possessive(nominal.at.end));
    let place = if unit.lang == Lang::En { Some(next) } else { nominal.at.start.checked_sub(1) };
    place.filter(|k| unit.is("administration", *k)).and_then(|_| memory.home(person))
}

/// True for a capital that is only a place: "in Vienna", مفاوضات فيينا.
fn is_site(unit: &Unit, nominal: &Nominal, memory: &Memory) -> bool {
    let before = nominal.at.start.checked_sub(1);
    let seated = before.and_then(|k| k.checked_sub(1)).is_some_and(|k| unit.is("seated", k));
    let placed = before.is_some_and(|k| unit.is("in-place", k) || unit.is("meeting", k)) && !seated;
    let placed = placed || unit.lang == Lang::En && (unit.is("meeting", nominal.at.end) || unit.is("statement", nominal.at.end));
    let mentions = || memory.found.countries.iter().flat_map(|c| &c.mentions);
    placed && mentions().any(|m| m.mention.span == nominal.span && m.form == CountryForm::Capital)
}

/// «گفت نسبت به توافق خوش‌بین است»: a Persian clause about a mind that names nobody whose it is.
fn tells_his_mind(unit: &Unit, at: Range) -> bool {
    let is = |k: usize| matches!(unit.word(k), "است" | "بود" | "بوده" | "نیست");
    let Some(mind) = at.clone().find(|k| unit.is("mind", *k) && is(k + 1)) else { return false };
    let subject = |i: usize| {
        let n = &unit.nominals[i];
        n.at.start >= at.start && n.at.end <= mind && !unit.is_governed(i)
    };
    unit.inside_quote(at.start).is_none() && !(0..unit.nominals.len()).any(subject)
}

/// "said he would go", "denied having gone", نفى أن يكون قد ذهب: the speaker is who does it.
fn speaks_of_himself(unit: &Unit, at: Range, told: &Told) -> bool {
    if unit.lang == Lang::Ar {
        return told.class == "deny" && unit.is("be", at.start) && unit.is("was", at.start + 1);
    }
    if unit.lang == Lang::Fa {
        return tells_his_mind(unit, at);
    }
    if unit.lang != Lang::En || unit.inside_quote(at.start).is_some() {
        return false;
    }
    let body = |a: &Actor| !matches!(a, Actor::Person(_));
    if unit.word(at.start) == "its" {
        return told.speaker.actors.iter().all(body);
    }
    let kinds = ["pronoun-m", "pronoun-f", "pronoun-many"];
    let he = |k: usize| unit.is("pronoun-m", k) || unit.is("pronoun-f", k);
    let pronoun = unit.word(at.start) == "it" || kinds.iter().any(|kind| unit.is(kind, at.start));
    let nobody = he(at.start) && told.speaker.actors.iter().all(body);
    pronoun && !nobody || told.class == "deny" && unit.word(at.start).ends_with("ing")
}
