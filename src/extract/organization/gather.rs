//! From finds to organizations: equal keys become one; bodies named without their state get it from the article.

use std::collections::BTreeMap;

use super::body::Countries;
use super::{Find, Key};
use crate::extract::Organization;
use crate::lexicon::Iso;
use crate::lexicon::organization::{Body, organizations};
use crate::text::{Lang, Reading};

/// How many words before a body its state may be named.
const NEAR: usize = 40;

/// The organizations of the finds, in order of their keys.
pub(super) fn organizations_of(reading: &Reading, countries: &Countries, finds: Vec<Find>) -> Vec<Organization> {
    let named = named_bodies(&finds);
    let mut by_key: BTreeMap<String, Organization> = BTreeMap::new();
    for find in finds {
        let words = reading.source(find.mention.span);
        let (key, english, country) = match find.key {
            Key::Known(key) => (key, find.english, find.country),
            Key::Unnamed(body) => state_of(reading, countries, &named, body, find.mention.span.start),
        };
        let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let entry = by_key.entry(key.clone()).or_insert_with(|| Organization {
            key,
            name: name.clone(),
            english,
            country,
            mentions: Vec::new(),
        });
        if name.chars().count() > entry.name.chars().count() {
            entry.name = name;
        }
        entry.mentions.push(find.mention);
    }
    by_key.into_values().collect()
}

/// The states whose bodies the article names in full, by kind of body.
fn named_bodies(finds: &[Find]) -> BTreeMap<String, Iso> {
    let known = finds.iter().filter_map(|f| match &f.key {
        Key::Known(key) => Some((key.clone(), f.country?)),
        Key::Unnamed(_) => None,
    });
    known.collect()
}

/// The state whose bodies a Persian article names without their state, when it speaks of it at all.
fn home(reading: &Reading, countries: &Countries) -> Option<Iso> {
    let iran = Iso::parse("IR").filter(|_| reading.article.lang == Lang::Fa)?;
    countries.names(iran).then_some(iran)
}

/// Of bodies that few states have, the one that is listed for a state the article names.
fn own_body(countries: &Countries, body: Body) -> Option<Iso> {
    let listed = |iso: &Iso| organizations().get(&organizations().body_of(body, *iso).0).is_some();
    let mut own = countries.states().into_iter().filter(listed);
    own.next().filter(|_| own.next().is_none())
}

/// Key, English name and state of a body named by its kind alone.
fn state_of(
    reading: &Reading,
    countries: &Countries,
    named: &BTreeMap<String, Iso>,
    body: Body,
    at: u32,
) -> (String, Option<String>, Option<Iso>) {
    let of_kind: Vec<Iso> =
        named.iter().filter(|(key, iso)| organizations().body_of(body, **iso).0 == **key).map(|(_, iso)| *iso).collect();
    let token = reading.tokens.partition_point(|t| t.span.start < at);
    let rare = if organizations().is_rare(body) { own_body(countries, body) } else { None };
    let state = match of_kind[..] {
        _ if rare.is_some() => rare,
        _ if home(reading, countries).is_some() => home(reading, countries),
        [only] => Some(only),
        _ if body.needs_country => own_body(countries, body).or_else(|| countries.most_named()),
        _ => countries.nearest(token, NEAR),
    };
    match state {
        Some(iso) => {
            let (key, english) = organizations().body_of(body, iso);
            (key, Some(english), Some(iso))
        }
        None => (format!("{}-{:016x}", body.key, reading.article.key.0), None, None),
    }
}
