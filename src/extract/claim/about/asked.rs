//! Of whom something is asked: «از ترکیه خواست که …» is about Turkey.

use super::super::actor::Nominal;
use super::super::speaker::Memory;
use super::super::unit::{Range, Unit};
use super::Told;
use crate::extract::Actor;
use crate::text::Lang;

/// How many words before a content whoever is asked may be named.
const ASKED: usize = 18;

/// Those whom a Persian demand is put to.
pub(super) fn of(unit: &Unit, at: Range, told: &Told, memory: &Memory) -> Vec<Actor> {
    if unit.lang != Lang::Fa || told.class != "demand" {
        return Vec::new();
    }
    let from = at.start.saturating_sub(ASKED);
    let Some(of) = (from..at.start).rev().find(|k| leads(unit, *k)) else { return Vec::new() };
    let verb = |k: usize| unit.is("finite", k) && !unit.hits.iter().any(|h| h.at.contains(&k));
    if (of..at.start).any(verb) {
        return Vec::new();
    }
    let asked = |n: &Nominal| n.at.start > of && n.at.end <= at.start;
    let among = unit.nominals.iter().enumerate().filter(|(_, n)| asked(n));
    let named = |(i, n): (usize, &Nominal)| {
        let own = if n.kind.is_named() { n.actors.clone() } else { Vec::new() };
        own.into_iter().chain(memory.holder(unit, i)).collect::<Vec<Actor>>()
    };
    among.flat_map(named).filter(|a| !told.speaker.actors.contains(a)).collect()
}

/// «از» before those who are asked, not that of «پس از», «از سوی».
fn leads(unit: &Unit, k: usize) -> bool {
    let before = k > 0 && (unit.is("before-from", k - 1) || unit.word(k - 1) == "نقل");
    unit.word(k) == "از" && !before && !matches!(unit.word(k + 1), "سوی" | "طریق" | "جمله" | "جانب" | "طرف" | "این" | "ان")
}
