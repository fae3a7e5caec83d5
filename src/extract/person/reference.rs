//! Offices that stand for a person of the article without naming them.

use std::cmp::Reverse;

use super::gather::Group;
use super::phrase::{Phrase, Phrases};
use super::scene::Scene;
use crate::extract::{Mention, Role, Tenure};
use crate::lexicon::notable::notable;
use crate::lexicon::title::{Holders, TitleKind};
use crate::text::Lang;

/// Offices that many hold at once: they stand for nobody in particular.
const GENERAL: &[&str] =
    &["spokesperson", "member", "head", "official", "candidate", "member-of-parliament", "director-general", "party-leader"];

/// Leads a state or a party.
const LEADER: &str = "party-leader";

/// Offices that lead a state.
const HEADS: &[&str] = &["president", "supreme-leader", "king", "emir", "sultan"];

/// For each group, the places where an office means that person.
pub(super) fn resolve(scene: &Scene, phrases: &Phrases, groups: &[Group], roles: &[Vec<Role>]) -> Vec<Vec<Mention>> {
    let mut out = vec![Vec::new(); groups.len()];
    let used: Vec<usize> = groups.iter().flat_map(|g| g.names.iter().flat_map(|n| n.titles.iter().copied())).collect();
    for (index, phrase) in phrases.all.iter().enumerate() {
        let office = matches!(phrase.title.kind, TitleKind::State | TitleKind::Body);
        if !office || phrase.title.holders == Holders::Several || used.contains(&index) || is_general(phrase) {
            continue;
        }
        if let Some(group) = holder(scene, phrase, groups, roles).or_else(|| known_holder(phrase, groups)) {
            let span = scene.span_of(phrase.tokens.clone()).cover(phrase.core);
            out[group].push(Mention::because(span, "person.office-stands-for-name", phrase.core));
        }
    }
    out
}

/// The one holder of the office, or of several the one named last before: in English, if any, the one whom a sentence
/// named first, for it was about him ("A received B. The president said").
fn holder(scene: &Scene, phrase: &Phrase, groups: &[Group], roles: &[Vec<Role>]) -> Option<usize> {
    let office = |held: &str| held == phrase.title.office || phrase.title.office == "minister" && is_portfolio(held);
    let fits = |role: &Role| {
        role.office.is_some_and(office)
            && (role.tenure == Tenure::Former) == (phrase.tenure == Tenure::Former)
            && (phrase.country.is_none() || phrase.country == role.country)
    };
    let before = |group: usize| groups[group].names.iter().map(|n| n.tokens.start).filter(|s| *s < phrase.tokens.start).max();
    let several: Vec<usize> = (0..groups.len()).filter(|g| roles[*g].iter().any(fits)).collect();
    let english = scene.lang(phrase.tokens.start) == Lang::En && phrase.country.is_none() && several.len() > 1;
    let opened = |group: usize| {
        let start = groups[group].names.iter().map(|n| n.tokens.start).filter(|s| *s < phrase.tokens.start);
        start.filter(|s| english && opens_its_sentence(scene, groups, *s)).max()
    };
    // "King meets prince": a headline names nobody before; meant is whoever is named first.
    let first = |group: usize| groups[group].names.iter().map(|n| n.tokens.start).min().filter(|_| english);
    several.into_iter().max_by_key(|g| (opened(*g), before(*g), Reverse(first(*g)), Reverse(*g)))
}

/// How many words a sentence may have before the name it opens with: dateline, office, honorifics.
const OPENING: usize = 14;

/// Nobody is named before in the same sentence, and it is not far on.
fn opens_its_sentence(scene: &Scene, groups: &[Group], name: usize) -> bool {
    let place = |at: usize| scene.reading.sentence_at(scene.span_of(at..at + 1).start);
    let start = place(name).and_then(|s| scene.reading.sentences.get(s)).map_or(name, |s| scene.touched(s.span).start);
    if name - start.min(name) > OPENING {
        return false;
    }
    let names = || groups.iter().flat_map(|g| &g.names).map(|n| n.tokens.start);
    !names().any(|other| other < name && place(other) == place(name))
}

/// True for an office that "the minister" may mean: neither the prime minister nor a deputy.
fn is_portfolio(held: &str) -> bool {
    held.ends_with("-minister") && held != "prime-minister" && !held.starts_with("deputy-")
}

/// True for an office that tells nothing of who holds it; "the leader of" a country leads its state.
fn is_general(phrase: &Phrase) -> bool {
    GENERAL.contains(&phrase.title.office) && !(phrase.title.office == LEADER && phrase.country.is_some())
}

/// The one listed person of the article who holds such an office for the country, where the article does not say so.
fn known_holder(phrase: &Phrase, groups: &[Group]) -> Option<usize> {
    let country = phrase.country.filter(|_| phrase.tenure == Tenure::Current)?;
    let office = |held: &&str| *held == phrase.title.office || phrase.title.office == LEADER && HEADS.contains(held);
    let holds = |group: &usize| {
        let names = groups[*group].names.iter().map(|n| n.words.join(" "));
        names
            .chain([groups[*group].words.join(" ")])
            .filter_map(|name| notable(&name))
            .any(|n| n.country == Some(country) && n.offices.iter().any(&office))
    };
    let mut known = (0..groups.len()).filter(holds);
    known.next().filter(|_| known.next().is_none())
}
