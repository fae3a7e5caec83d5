//! One article's report of a meeting, with its parties resolved.

use super::time::When;
use crate::extract::{Actor, Meeting, Tenure};
use crate::lexicon::country::countries;
use crate::lexicon::sides::sides_told;
use crate::lexicon::{Iso, notable};
use crate::resolve::person::is_single;
use crate::resolve::row::sorted;
use crate::resolve::{EntityId, EntityKind, Facts, Found, Resolution};
use crate::text::{ArticleId, fold};

/// Parties beyond these are not used to find like reports.
const MOST_KEYS: usize = 6;

/// One article's meeting. Its rows are in order, each thing once.
#[derive(Clone, Debug)]
pub(super) struct Told<'a> {
    /// Which article.
    pub article: ArticleId,
    /// Its index there.
    pub index: usize,
    /// The find itself.
    pub meeting: &'a Meeting,
    /// People who took part, each with the countries they stand for.
    pub people: Vec<(EntityId, Vec<Iso>)>,
    /// The offices of those people that one person of a country holds at a time.
    pub posts: Vec<(EntityId, Iso, &'static str)>,
    /// The countries that took part, by name or through their people and bodies.
    pub sides: Vec<Iso>,
    /// Bodies that belong to no single state.
    pub bodies: Vec<EntityId>,
    /// Bodies and movements of one state: its government may sit across the table.
    pub parts: Vec<EntityId>,
    /// When it can have been.
    pub when: When,
    /// Its proper name, folded.
    pub name: Option<String>,
    /// How many sides it is said to have.
    pub width: Option<u8>,
    /// True when the place is a whole country.
    in_country: bool,
    /// True when the meeting's own sentences name the place.
    place_told: bool,
}

/// What like reports share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key<'a> {
    /// Two people, or a person and a body.
    Pair(EntityId, EntityId),
    /// A person and a country that is not theirs.
    With(EntityId, Iso),
    /// Two countries.
    Sides(Iso, Iso),
    /// A body.
    Body(EntityId),
    /// A person.
    Person(EntityId),
    /// A country and the place.
    At(Iso, &'a str),
    /// The proper name.
    Name(String),
}

impl<'a> Told<'a> {
    /// Resolves the parties of a meeting.
    pub fn new(f: &Found<'a>, index: usize, meeting: &'a Meeting, out: &Resolution) -> Self {
        let article = f.article.id;
        let whole = |iso: Iso, name: &str| countries().english_name(iso) == Some(name);
        let mut told = Self {
            article,
            index,
            meeting,
            people: Vec::new(),
            posts: Vec::new(),
            sides: Vec::new(),
            bodies: Vec::new(),
            parts: Vec::new(),
            when: When::new(meeting, f.article),
            name: meeting.name.as_deref().map(fold),
            width: meeting.sentences.first().and_then(|s| sides_told(s.of(&f.article.body))),
            in_country: meeting.place.as_ref().is_some_and(|p| p.country.is_some_and(|iso| whole(iso, &p.name))),
            place_told: meeting.place.as_ref().is_some_and(|p| meeting.sentences.iter().any(|s| s.contains(p.span))),
        };
        for party in &meeting.parties {
            if let Some(id) = out.actor(article.0 as usize, party.actor) {
                told.add(f, party.actor, id, out);
            }
        }
        told.people = sorted(told.people);
        told.sides = sorted(told.sides);
        told.bodies = sorted(told.bodies);
        told.parts = sorted(told.parts);
        told
    }

    fn add(&mut self, f: &Found, actor: Actor, id: EntityId, out: &Resolution) {
        match (actor, &out.entity(id).facts) {
            (Actor::Country(iso), _) => self.sides.push(iso),
            (_, Facts::Organization { country: Some(iso) }) => {
                self.sides.push(*iso);
                self.parts.push(id);
            }
            (Actor::Person(i), _) => {
                let of = represented(f, i, id, out);
                self.sides.extend(&of);
                self.posts.extend(posts(f, i).map(|(iso, office)| (id, iso, office)));
                self.people.push((id, of));
            }
            _ => self.bodies.push(id),
        }
    }

    /// The people by their entities.
    pub fn persons(&self) -> impl Iterator<Item = EntityId> {
        self.people.iter().map(|(id, _)| *id)
    }

    /// The parties of another side than a person's that the report names, in order.
    pub fn others(&self, person: EntityId) -> impl Iterator<Item = Iso> {
        let own = self.people.iter().find(|(id, _)| *id == person).map_or(&[][..], |(_, of)| of);
        self.sides.iter().copied().filter(|iso| !own.contains(iso))
    }

    /// What reports of the same event share at least one of.
    pub fn keys(&self) -> Vec<Key<'a>> {
        let named: Vec<EntityId> = self.persons().take(MOST_KEYS).chain(self.bodies.iter().copied().take(MOST_KEYS)).collect();
        let sides: Vec<Iso> = self.sides.iter().copied().take(MOST_KEYS).collect();
        let mut keys: Vec<Key<'a>> = self.bodies.iter().map(|b| Key::Body(*b)).collect();
        keys.extend(self.persons().take(MOST_KEYS).map(Key::Person));
        for (i, a) in named.iter().enumerate() {
            keys.extend(named[i + 1..].iter().map(|b| Key::Pair(*a.min(b), *a.max(b))));
            keys.extend(self.others(*a).take(MOST_KEYS).map(|iso| Key::With(*a, iso)));
        }
        for (i, a) in sides.iter().enumerate() {
            keys.extend(sides[i + 1..].iter().map(|b| Key::Sides(*a, *b)));
        }
        let place = self.meeting.place.as_ref().map(|p| p.name.as_str());
        keys.extend(place.into_iter().flat_map(|place| sides.iter().map(move |iso| Key::At(*iso, place))));
        // What a government and a movement of its own country hold has one side only.
        keys.extend(self.parts.iter().filter(|_| sides.len() == 1).map(|part| Key::Body(*part)));
        keys.extend(self.name.clone().map(Key::Name));
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Whether two reports name one place; `None` when one names none, infers it, or names only the country of the other's.
    pub fn same_place(&self, other: &Self) -> Option<bool> {
        let (a, b) = (self.meeting.place.as_ref()?, other.meeting.place.as_ref()?);
        if a.name == b.name {
            return (!self.in_country).then_some(true);
        }
        let within = a.country == b.country && (self.in_country || other.in_country);
        // Where one is only inferred, the other may know better.
        (!within && self.place_told && other.place_told).then_some(false)
    }
}

/// The offices an article gives a person that only one person of a country holds.
fn posts(f: &Found, index: usize) -> impl Iterator<Item = (Iso, &'static str)> {
    let roles = f.extraction.people.get(index).map_or(&[][..], |p| &p.roles);
    let held = roles.iter().filter(|r| r.tenure != Tenure::Former);
    held.filter_map(|r| Some((r.country?, r.office.filter(|office| is_single(office))?)))
}

/// The countries a person stands for: as the article says, else as others say or the list of known people does.
fn represented(f: &Found, index: usize, id: EntityId, out: &Resolution) -> Vec<Iso> {
    let roles = f.extraction.people.get(index).map_or(&[][..], |p| &p.roles);
    let here = sorted(roles.iter().filter(|r| r.tenure != Tenure::Former).filter_map(|r| r.country).collect());
    if !here.is_empty() {
        return here;
    }
    let entity = out.entity(id);
    if entity.kind != EntityKind::Person {
        return here;
    }
    let told = match &entity.facts {
        Facts::Person { roles } => sorted(roles.iter().filter_map(|r| r.country).collect()),
        _ => Vec::new(),
    };
    match told.len() {
        0 => notable::notable(&fold(&entity.label)).and_then(|n| n.country).into_iter().collect(),
        1 => told,
        _ => Vec::new(),
    }
}
