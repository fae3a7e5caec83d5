//! Words that point at an organization: «این سازمان», هذه المنظمة, "the movement", "his party".

use crate::extract::claim::speaker::{Memory, Speaker};
use crate::extract::claim::unit::{Range, Unit};
use crate::extract::{Actor, Organization};
use crate::lexicon::organization::is_outlet;
use crate::lexicon::{RuleWord, acts_for_itself};
use crate::text::{Lang, fold};

/// The organizations that the words of a range point at.
pub(super) fn pointed_at(unit: &Unit, at: Range, speaker: &Speaker, memory: &Memory) -> Vec<Actor> {
    let mut out = Vec::new();
    for k in at {
        if unit.is("own-body", k) {
            out.extend(speaker.actors.iter().find_map(|a| affiliation(*a, memory)));
        } else if unit.is("chambers", k) {
            out.extend(chambers(unit, k, memory));
        } else if let Some(word) = pointed_word(unit, k) {
            out.extend(last_named(unit, k, word, speaker, memory));
        }
    }
    out
}

/// The word for a body that a pointer at a position is followed by, or holds.
fn pointed_word<'u>(unit: &Unit<'u>, k: usize) -> Option<&'u str> {
    let named = |at: usize| unit.nominals.iter().any(|n| n.at.contains(&at) && n.kind.is_named());
    let free = |at: usize| !named(at) && !named(at + 1);
    match unit.lang {
        Lang::En | Lang::Fa => {
            let pointer = matches!(unit.word(k), "این" | "ان" | "همین" | "this" | "the" | "that");
            (pointer && unit.is("body", k + 1) && free(k + 1)).then(|| unit.word(k + 1))
        }
        Lang::Ar => {
            let word = unit.word(k);
            (unit.is("body", k) && free(k)).then(|| bare(word))
        }
    }
}

/// A word without the Arabic article and what is written onto it.
fn bare(word: &str) -> &str {
    let word = word.strip_prefix(['و', 'ف', 'ب', 'ك']).filter(|w| w.starts_with("ال")).unwrap_or(word);
    word.strip_prefix("ال").or_else(|| word.strip_prefix("لل")).unwrap_or(word)
}

/// The body named last before a position whose name has a word; for a word that names have not
/// ("the group"), the one named last that is neither an office nor an outlet.
fn last_named(unit: &Unit, k: usize, word: &str, speaker: &Speaker, memory: &Memory) -> Option<Actor> {
    let place = unit.span_of(k..k + 1).start;
    let bodies = memory.found.organizations.iter().enumerate();
    let last = |o: &Organization| o.mentions.iter().map(|m| m.span.start).filter(|s| *s < place).max();
    let fits = |o: &Organization| {
        let mention = |m: &crate::extract::Mention| fold(unit.reading.source(m.span)).split(' ').any(|w| bare(w) == word);
        o.mentions.iter().any(mention)
    };
    let same = bodies.clone().filter(|(_, o)| fits(o)).filter_map(|(i, o)| Some((last(o)?, i))).max();
    let other = |i: usize| !speaker.actors.contains(&Actor::Organization(i));
    let group = || bodies.filter(|(i, o)| other(*i) && is_group(o)).filter_map(|(i, o)| Some((last(o)?, i))).max();
    let grouped = unit.is("group", k) || unit.is("group", k + 1);
    let kind = |kind: fn(&Organization) -> bool| {
        memory.found.organizations.iter().enumerate().filter(move |(_, o)| kind(o)).filter_map(|(i, o)| Some((last(o)?, i))).max()
    };
    let sort = match word {
        _ if RuleWord::Fighters.has(word) => kind(is_armed),
        "mission" => kind(is_mission),
        _ => None,
    };
    let found = same.or(sort).or_else(|| if grouped { group() } else { None }).map(|(_, i)| Actor::Organization(i));
    // «این گروه»: where no other is told of, the one that speaks.
    let own = || speaker.actors.iter().find(|a| matches!(a, Actor::Organization(_))).copied().filter(|_| grouped);
    found.or_else(own)
}

/// True for a party, movement, alliance or armed group, as far as its key tells.
pub(in crate::extract::claim) fn is_group(organization: &Organization) -> bool {
    const OFFICES: [&str; 14] = [
        "ministry",
        "agency",
        "news",
        "office",
        "presidency",
        "council",
        "parliament",
        "palace",
        "university",
        "institute",
        "center",
        "court",
        "house",
        "department",
    ];
    !is_outlet(&organization.key) && !OFFICES.iter().any(|w| organization.key.contains(w))
}

/// A movement that fights.
fn is_armed(organization: &Organization) -> bool {
    let told = organization.country.is_none() && organization.key.split('-').any(|w| RuleWord::Armed.has(w));
    acts_for_itself(&organization.key) || told
}

/// A mission of the United Nations, whose names are short forms.
fn is_mission(organization: &Organization) -> bool {
    RuleWord::Mission.has(&organization.key)
}

/// "the two chambers", المجلسين: the two assemblies named last before.
fn chambers(unit: &Unit, k: usize, memory: &Memory) -> Vec<Actor> {
    const ASSEMBLIES: [&str; 8] =
        ["high-council", "council-of-state", "parliament", "assembly", "senate", "representatives", "duma", "congress"];
    let place = unit.span_of(k..k + 1).start;
    let assembly = |o: &Organization| o.country.is_some() && ASSEMBLIES.iter().any(|w| o.key.contains(w));
    let last = |o: &Organization| o.mentions.iter().map(|m| m.span.start).filter(|s| *s < place).max();
    let bodies = memory.found.organizations.iter().enumerate().filter(|(_, o)| assembly(o));
    let mut seen: Vec<(u32, usize)> = bodies.filter_map(|(i, o)| Some((last(o)?, i))).collect();
    seen.sort_unstable_by(|a, b| b.cmp(a));
    if seen.len() < 2 { Vec::new() } else { seen.into_iter().take(2).map(|(_, i)| Actor::Organization(i)).collect() }
}

/// The body that a speaker speaks for: itself, or the one that stands in his office.
pub(super) fn affiliation(actor: Actor, memory: &Memory) -> Option<Actor> {
    let Actor::Person(i) = actor else { return matches!(actor, Actor::Organization(_)).then_some(actor) };
    let roles = &memory.found.people.get(i)?.roles;
    let bodies = memory.found.organizations.iter().enumerate();
    let within = |o: &Organization| {
        o.mentions.iter().any(|m| roles.iter().any(|r| r.title.contains(m.span) || r.evidence.contains(m.span)))
    };
    bodies.filter(|(_, o)| within(o)).map(|(i, _)| Actor::Organization(i)).next()
}
