//! The offices an article states for its people.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::normal;
use super::candidate::Named;
use super::gather::{Group, titles};
use super::phrase::{Phrase, Phrases};
use super::scene::{Mark, Scene};
use crate::extract::{Role, RuleId, Tenure};
use crate::lexicon::notable::{Notable, notable, notables_named};
use crate::lexicon::person::NameContext;
use crate::lexicon::title::TitleKind;
use crate::lexicon::{CountryForm, Iso};

/// The roles of each group.
pub(super) fn of(scene: &Scene, phrases: &Phrases, groups: &[Group]) -> Vec<Vec<Role>> {
    let main = main_country(scene);
    let roles = |group: &Group| {
        let mut roles = stated(scene, phrases, group);
        roles.extend(group.names.iter().filter_map(|name| as_counterpart(scene, phrases, name)));
        roles.extend(held_elsewhere(phrases, group, &roles));
        complete(&mut roles, group, main);
        roles
    };
    groups.iter().map(roles).collect()
}

fn stated(scene: &Scene, phrases: &Phrases, group: &Group) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for (name, index) in titles(group, phrases) {
        let phrase = &phrases.all[index];
        if phrase.title.kind == TitleKind::Honorific || phrase.title.kind == TitleKind::Rank {
            continue;
        }
        let country = phrase.country.or_else(|| country_of(scene, phrase)).or_else(|| country_after(scene, name.tokens.end));
        let role = Role {
            title: phrase.core,
            office: Some(phrase.title.office),
            country,
            tenure: phrase.tenure,
            evidence: phrase.core.cover(name.span),
            rule: RuleId("role.title-beside-name"),
        };
        if !roles.iter().any(|r| r.office == role.office && r.country == role.country && r.tenure == role.tenure) {
            roles.push(role);
        }
    }
    roles
}

/// نظيره الفرنسي NAME: the office of the one named before, for another country.
fn as_counterpart(scene: &Scene, phrases: &Phrases, name: &Named) -> Option<Role> {
    if name.rule != "person.counterpart" {
        return None;
    }
    let start = name.tokens.start;
    let country = (start.saturating_sub(4)..start).find_map(|at| country_at(scene, at))?;
    let word = (start.saturating_sub(5)..start).rev().find(|at| scene.has_bare(*at, NameContext::Counterpart))?;
    let before = phrases.all.iter().rfind(|p| p.tokens.start < word && p.title.kind == TitleKind::State);
    let title = scene.span_of(word..word + 1);
    Some(Role {
        title,
        office: before.map(|p| p.title.office),
        country: Some(country),
        tenure: Tenure::Current,
        evidence: title.cover(name.span),
        rule: RuleId("role.counterpart"),
    })
}

/// A listed person whose office the article names elsewhere, alone.
fn held_elsewhere(phrases: &Phrases, group: &Group, roles: &[Role]) -> Option<Role> {
    let listed = notable(&group.words.join(" "))?;
    let country = listed.country.filter(|c| roles.iter().all(|r| r.country != Some(*c)))?;
    let fits = |p: &&Phrase| listed.offices.contains(&p.title.office) && p.country.is_none_or(|c| c == country);
    let known = |p: &&Phrase| {
        p.country.is_some() || p.tokens.start < group.names.iter().map(|n| n.tokens.start).max().unwrap_or_default()
    };
    let phrase = phrases.all.iter().filter(fits).find(known)?;
    Some(Role {
        title: phrase.core,
        office: Some(phrase.title.office),
        country: Some(country),
        tenure: phrase.tenure,
        evidence: phrase.core,
        rule: RuleId("role.office-elsewhere"),
    })
}

/// The country of "this country" or of the body that the title names.
fn country_of(scene: &Scene, phrase: &Phrase) -> Option<Iso> {
    if phrase.this_country {
        return last_country_before(scene, phrase.tokens.start);
    }
    phrase.body.and_then(|b| scene.found.organizations.get(b)).and_then(|o| o.country)
}

/// King NAME of Jordan.
fn country_after(scene: &Scene, mut at: usize) -> Option<Iso> {
    if scene.word(at) != "of" {
        return None;
    }
    at += 1;
    while matches!(scene.word(at), "the" | "state" | "of" | "republic") {
        at += 1;
    }
    match scene.marks.get(at) {
        Some(Mark::Country(iso, ..)) => Some(*iso),
        _ => None,
    }
}

fn last_country_before(scene: &Scene, at: usize) -> Option<Iso> {
    (0..at).rev().find_map(|i| country_at(scene, i))
}

/// The country a token names, its capital aside.
fn country_at(scene: &Scene, at: usize) -> Option<Iso> {
    match scene.marks.get(at) {
        Some(Mark::Country(iso, form, _)) if *form != CountryForm::Capital => Some(*iso),
        _ => None,
    }
}

/// The country the article mentions most; in Persian texts Iran where they say "our country".
fn main_country(scene: &Scene) -> Option<Iso> {
    if (0..scene.tokens.len()).any(|at| scene.word(at) == "کشورمان") {
        return Iso::parse("IR");
    }
    let mut counts: BTreeMap<Iso, usize> = BTreeMap::new();
    for country in &scene.found.countries {
        *counts.entry(country.iso).or_default() += country.mentions.len();
    }
    counts.into_iter().max_by_key(|(iso, count)| (*count, std::cmp::Reverse(*iso))).map(|(iso, _)| iso)
}

/// An office stated without country is held for that of the person's other roles, of the listed holder of that
/// name, or else of the article.
fn complete(roles: &mut [Role], group: &Group, main: Option<Iso>) {
    let stated = roles.iter().find_map(|r| r.country);
    for role in roles.iter_mut().filter(|r| r.country.is_none() && is_of_state(r)) {
        let listed = || listed_country(group, role.office);
        let sources = [
            ("role.country-of-other-role", stated),
            ("role.country-of-listed-holder", stated.is_none().then(listed).flatten()),
            ("role.country-of-article", main),
        ];
        if let Some((rule, country)) = sources.into_iter().find(|(_, country)| country.is_some()) {
            role.country = country;
            role.rule = RuleId(rule);
        }
    }
}

/// The country of the listed person of this name; of several of one surname, of the one who held the office.
fn listed_country(group: &Group, office: Option<&str>) -> Option<Iso> {
    if let Some(full) = notable(&group.words.join(" ")) {
        return full.country;
    }
    let named = notables_named(normal(&group.words).last()?);
    let general = matches!(office, Some("minister" | "official"));
    let held = |n: &&Notable| general || n.offices.iter().any(|o| Some(*o) == office);
    let countries: BTreeSet<Iso> = named.into_iter().filter(held).filter_map(|n| n.country).collect();
    (countries.len() == 1).then(|| countries.into_iter().next()).flatten()
}

fn is_of_state(role: &Role) -> bool {
    role.office.is_some_and(|o| crate::lexicon::title::kind_of(o) == Some(TitleKind::State))
}
