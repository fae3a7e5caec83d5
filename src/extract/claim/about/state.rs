//! Words that point at a country: «این کشور», بلاده, "his country", "its neighbour".

use super::body::affiliation;
use super::{Told, parties};
use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::{Range, Unit};
use crate::extract::{Actor, Country};
use crate::lexicon::CountryForm;
use crate::text::Lang;

/// The countries that the words of a range point at.
pub(super) fn pointed_at(unit: &Unit, at: Range, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let mut out = Vec::new();
    for k in at {
        let before = unit.span_of(k..k + 1).start;
        if unit.is("own-state", k) {
            let own = |a: &Actor| memory.home(*a).or_else(|| affiliation(*a, memory));
            out.extend(speaker.actors.iter().filter_map(own));
        } else if unit.is("this-state", k) {
            out.extend(memory.last_state(before));
        } else if unit.is("the-state", k) {
            out.extend(main_state(memory));
        } else if unit.is("other-party", k) {
            out.extend(parties::other(memory, unit.span_of(k..k + 1), speaker));
        } else if unit.is("host-state", k) {
            out.extend(memory.host(unit.span_of(k..k + 1)));
        } else if unit.is("peninsula", k) {
            out.extend(koreas(memory));
        } else if unit.is("neighbour", k) {
            out.extend(other_state(memory, before, speaker));
        }
    }
    out
}

/// «ما», نحن at the head of a clause: whom the speaker stands for; "we" only of a body, which has no country to be meant.
pub(super) fn ourselves(unit: &Unit, at: Range, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let first = at.start;
    let opens = |k: usize| k == first || unit.is_mark(k - 1) || unit.is("that", k - 1) || unit.is("and", k - 1);
    let said = at.clone().any(|k| unit.is("we", k) && (unit.lang != Lang::Fa || opens(k)) || is_our_verb(unit, k));
    let stands_for = |actor: &Actor| match memory.home(*actor) {
        Some(home) => (unit.lang != Lang::En).then_some(home),
        None => affiliation(*actor, memory),
    };
    if said { speaker.actors.iter().filter_map(stands_for).collect() } else { Vec::new() }
}

/// «برمی‌داریم», «کرده‌ایم»: the ending of a Persian verb says "we".
fn is_our_verb(unit: &Unit, k: usize) -> bool {
    let word = unit.word(k);
    let present = word.strip_prefix('ن').unwrap_or(word).starts_with("می") || word.starts_with("برمی");
    unit.lang == Lang::Fa && (present && word.ends_with("یم") && word.chars().count() > 4 || unit.is("our-verb", k))
}

/// What two governments agree on or promise each other concerns both, even where it names neither.
pub(super) fn promised(unit: &Unit, at: Range, told: &Told, memory: &Memory) -> Vec<Actor> {
    let meet = |k: usize| unit.is("met", k) || unit.is("meeting", k) || unit.word(k) == "meet";
    if at.clone().any(meet) || unit.is("necessity", at.start) {
        return Vec::new();
    }
    let mut homes: Vec<Actor> = told.speaker.actors.iter().filter_map(|a| memory.home(*a)).collect();
    homes.sort_unstable();
    homes.dedup();
    let bound = matches!(told.class, "agree" | "promise");
    if bound && homes.len() == 2 { homes } else { Vec::new() }
}

/// «لزوم تقویت همکاری‌ها»: a bond that names nobody is between the two states that met, where one of them speaks of it.
pub(super) fn bond(unit: &Unit, mut at: Range, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let Some(place) = at.find(|k| unit.is("bond", *k)).filter(|_| unit.lang == Lang::Fa) else { return Vec::new() };
    let states = memory.represented(unit.span_of(place..place + 1));
    let speaks = speaker.actors.iter().filter_map(|a| memory.home(*a)).any(|home| states.contains(&home));
    if states.len() == 2 && speaks { states } else { Vec::new() }
}

/// "the government", النظام, «ارتش»: of the speaker's country, else of the one told of last.
pub(super) fn ruling(unit: &Unit, at: Range, speaker: &Speaker, memory: &Memory) -> Option<Actor> {
    let formed = |k: usize| k > 0 && unit.is("forming", k - 1);
    let named = |k: usize| unit.nominals.iter().any(|n| n.kind.is_named() && n.at.start == k + 1);
    let place = at.clone().find(|k| unit.is("the-ruling", *k) && !formed(*k) && !named(*k))?;
    let home = speaker.actors.iter().find_map(|a| memory.home(*a));
    home.or_else(|| memory.last_state(unit.span_of(place..place + 1).start))
}

/// "the peninsula": both Koreas, where an article names both.
fn koreas(memory: &Memory) -> Vec<Actor> {
    let named = memory.found.countries.iter().map(|c| c.iso).filter(|iso| matches!(iso.as_str(), "KP" | "KR"));
    let both: Vec<Actor> = named.map(Actor::Country).collect();
    if both.len() == 2 { both } else { Vec::new() }
}

/// "the country": the one the article names most by its name.
fn main_state(memory: &Memory) -> Option<Actor> {
    let named = |c: &Country| c.mentions.iter().filter(|m| m.form != CountryForm::Capital).count();
    let counted = memory.found.countries.iter().map(|c| (named(c), c.iso)).filter(|(n, _)| *n > 0);
    counted.max_by_key(|(n, iso)| (*n, std::cmp::Reverse(*iso))).map(|(_, iso)| Actor::Country(iso))
}

/// "its neighbour": the country named most before a place that is not the speaker's.
fn other_state(memory: &Memory, before: u32, speaker: &Speaker) -> Option<Actor> {
    let own: Vec<Actor> = speaker.actors.iter().filter_map(|a| memory.home(*a)).collect();
    let named =
        |c: &Country| c.mentions.iter().filter(|m| m.mention.span.start < before && m.form != CountryForm::Capital).count();
    let others = memory.found.countries.iter().filter(|c| !own.contains(&Actor::Country(c.iso)));
    let counted = others.map(|c| (named(c), std::cmp::Reverse(c.iso))).filter(|(n, _)| *n > 0);
    counted.max().map(|(_, iso)| Actor::Country(iso.0))
}
