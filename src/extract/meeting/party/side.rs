//! Which countries a person stands for, by the offices that are told or known.

use crate::extract::{Person, Role, Tenure};
use crate::lexicon::notable::{notable, notables_named};
use crate::lexicon::{Iso, Rank};
use crate::text::fold;

/// The sides of a person; of one whose office the article does not tell, the country he is known to stand for.
pub fn side(person: &Person) -> Vec<Iso> {
    if person.roles.is_empty() {
        return country_known(&fold(&person.name)).into_iter().collect();
    }
    sides(&person.roles)
}

/// The country of the listed person of a name; of a surname alone, where all its bearers are of one.
fn country_known(name: &str) -> Option<Iso> {
    if let Some(listed) = notable(name) {
        return listed.country;
    }
    let bearers = if name.contains(' ') { Vec::new() } else { notables_named(name) };
    let first = bearers.first()?.country;
    first.filter(|_| bearers.iter().all(|n| n.country == first))
}

/// Offices held now count: a former president speaks for nobody.
fn sides(roles: &[Role]) -> Vec<Iso> {
    let mut out: Vec<Iso> = Vec::new();
    for iso in roles.iter().filter(|r| r.tenure != Tenure::Former).filter_map(|r| r.country) {
        if !out.contains(&iso) {
            out.push(iso);
        }
    }
    out
}

/// The countries that somebody served once.
pub fn former(roles: &[Role]) -> Vec<Iso> {
    roles.iter().filter(|r| r.tenure == Tenure::Former).filter_map(|r| r.country).collect()
}

/// The offices that somebody holds now.
pub fn offices(roles: &[Role]) -> Vec<&'static str> {
    roles.iter().filter(|r| r.tenure != Tenure::Former).filter_map(|r| r.office).collect()
}

/// The highest office of state that somebody holds now.
pub fn rank(roles: &[Role]) -> Option<Rank> {
    roles.iter().filter(|r| r.tenure != Tenure::Former).filter_map(|r| Rank::of_office(r.office?)).min()
}
