//! What is known of each person whose full name was found: countries, offices, weight.

use std::collections::{BTreeMap, BTreeSet};

use super::super::name::Agreement;
use super::Find;
use super::names::Names;
use crate::extract::Person;
use crate::lexicon::Iso;

/// The offices and weight of a group of joined names.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Countries they hold or held office for.
    pub countries: BTreeSet<Iso>,
    /// Offices with their countries.
    pub offices: BTreeSet<(&'static str, Option<Iso>)>,
    /// How often they are named.
    pub mentions: usize,
}

impl Known {
    fn add(&mut self, person: &Person) {
        self.mentions += person.mentions.len();
        self.countries.extend(countries(person));
        self.offices.extend(person.roles.iter().filter_map(|r| r.office.map(|o| (o, r.country))));
    }

    /// True when they hold an office the person holds here.
    pub fn shares_office(&self, person: &Person) -> bool {
        person.roles.iter().any(|r| r.office.is_some_and(|o| self.offices.contains(&(o, r.country))))
    }

    /// What office and country say of two being one.
    pub fn agreement(&self, other: &Self) -> Agreement {
        let held = self.offices.iter().any(|office| is_single(office.0) && office.1.is_some() && other.offices.contains(office));
        match (held, self.countries.is_disjoint(&other.countries)) {
            (true, _) => Agreement::Office,
            (false, false) => Agreement::Country,
            (false, true) => Agreement::Names,
        }
    }

    /// True when all that both stand for is other countries.
    pub fn stands_for_others(&self, other: &Self) -> bool {
        !self.countries.is_empty() && !other.countries.is_empty() && self.countries.is_disjoint(&other.countries)
    }

    /// True when all they stand for is other countries than the person does here.
    pub fn is_apart(&self, person: &Person) -> bool {
        let here = countries(person);
        !here.is_empty() && !self.countries.is_empty() && here.is_disjoint(&self.countries)
    }
}

/// True for an office that one person of a country holds at a time.
pub(in crate::resolve) fn is_single(office: &str) -> bool {
    const MANY: [&str; 9] =
        ["deputy", "member", "official", "envoy", "adviser", "ambassador", "spokesperson", "candidate", "general"];
    office != "minister" && !MANY.iter().any(|many| office.contains(many))
}

/// The countries of a person's offices.
pub(super) fn countries(person: &Person) -> BTreeSet<Iso> {
    person.roles.iter().filter_map(|r| r.country).collect()
}

/// By group.
pub(super) fn known(names: &Names, finds: &[Find]) -> BTreeMap<usize, Known> {
    let mut known: BTreeMap<usize, Known> = BTreeMap::new();
    for find in finds {
        known.entry(names.joined.root(find.form)).or_default().add(find.person);
    }
    for (form, notable) in names.listed.iter().enumerate() {
        if let Some(notable) = notable {
            let entry = known.entry(names.joined.root(form)).or_default();
            entry.countries.extend(notable.country);
            entry.offices.extend(notable.offices.iter().map(|office| (*office, notable.country)));
        }
    }
    known
}
