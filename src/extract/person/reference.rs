//! Offices that stand for a person of the article without naming them.

use super::gather::Group;
use super::phrase::{Phrase, Phrases};
use super::scene::Scene;
use crate::extract::{Mention, Role, Tenure};
use crate::lexicon::title::TitleKind;

/// Offices that many hold at once: they stand for nobody in particular.
const GENERAL: &[&str] =
    &["spokesperson", "member", "head", "official", "candidate", "member-of-parliament", "director-general", "party-leader"];

/// For each group, the places where an office means that person.
pub(super) fn resolve(scene: &Scene, phrases: &Phrases, groups: &[Group], roles: &[Vec<Role>]) -> Vec<Vec<Mention>> {
    let mut out = vec![Vec::new(); groups.len()];
    let used: Vec<usize> = groups.iter().flat_map(|g| g.names.iter().flat_map(|n| n.titles.iter().copied())).collect();
    for (index, phrase) in phrases.all.iter().enumerate() {
        let office = matches!(phrase.title.kind, TitleKind::State | TitleKind::Body);
        if !office || used.contains(&index) || GENERAL.contains(&phrase.title.office) {
            continue;
        }
        if let Some(group) = holder(phrase, groups, roles) {
            let span = scene.span_of(phrase.tokens.clone()).cover(phrase.core);
            out[group].push(Mention::because(span, "person.office-stands-for-name", phrase.core));
        }
    }
    out
}

/// The one holder of the office, or of several the one named last before.
fn holder(phrase: &Phrase, groups: &[Group], roles: &[Vec<Role>]) -> Option<usize> {
    let office = |held: &str| held == phrase.title.office || phrase.title.office == "minister" && held.ends_with("-minister");
    let fits = |role: &Role| {
        role.office.is_some_and(office)
            && (role.tenure == Tenure::Former) == (phrase.tenure == Tenure::Former)
            && (phrase.country.is_none() || phrase.country == role.country)
    };
    let before = |group: usize| groups[group].names.iter().map(|n| n.tokens.start).filter(|s| *s < phrase.tokens.start).max();
    (0..groups.len()).filter(|g| roles[*g].iter().any(fits)).max_by_key(|g| (before(*g), std::cmp::Reverse(*g)))
}
