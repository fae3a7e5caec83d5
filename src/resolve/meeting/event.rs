//! Reports of one event: what they say together, and whether another report fits.

use std::collections::BTreeSet;

use super::time::{Days, possible};
use crate::extract::{Format, Meeting, Status};
use crate::lexicon::Iso;
use crate::resolve::{EntityId, EntityKind, Found, Resolution};
use crate::text::ArticleId;

/// One article's meeting with its parties resolved.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// Which article.
    pub article: ArticleId,
    /// Its index there.
    pub index: usize,
    /// The find itself.
    pub meeting: &'a Meeting,
    people: BTreeSet<EntityId>,
    sides: BTreeSet<EntityId>,
    bodies: BTreeSet<EntityId>,
    days: Days,
}

impl<'a> Told<'a> {
    /// Resolves the parties of a meeting.
    pub fn new(f: &Found<'a>, index: usize, meeting: &'a Meeting, out: &Resolution) -> Self {
        let article = f.article.id;
        let ids: Vec<EntityId> = meeting.parties.iter().filter_map(|p| out.actor(article.0 as usize, p.actor)).collect();
        let of = |kind| ids.iter().copied().filter(|id| out.entity(*id).kind == kind).collect();
        Self {
            article,
            index,
            meeting,
            people: of(EntityKind::Person),
            sides: of(EntityKind::Country),
            bodies: of(EntityKind::Organization),
            days: possible(meeting, f.article.published),
        }
    }

    /// What reports of the same event share at least one of: pairs of parties, of people where people are named.
    pub fn keys(&self) -> Vec<(EntityId, EntityId)> {
        let named: Vec<EntityId> = self.people.iter().chain(&self.bodies).copied().collect();
        let all: Vec<EntityId> = named.iter().chain(&self.sides).copied().collect();
        let firsts = if self.people.is_empty() { &all } else { &named };
        let mut keys = Vec::new();
        for (i, a) in firsts.iter().enumerate() {
            keys.extend(all[i + 1..].iter().map(|b| (*a.min(b), *a.max(b))));
        }
        keys.extend(all.first().filter(|_| all.len() == 1).map(|only| (*only, *only)));
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// True when the report says of itself when the meeting was, or can have been.
    fn is_dated(&self) -> bool {
        self.days.is_known()
    }
}

/// An event as its reports tell it.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// The reports, in order of articles.
    pub reports: Vec<Told<'a>>,
    people: BTreeSet<EntityId>,
    sides: BTreeSet<EntityId>,
    bodies: BTreeSet<EntityId>,
    days: Days,
}

impl<'a> Event<'a> {
    /// The event of a single report.
    pub fn new(told: Told<'a>) -> Self {
        let (people, sides, bodies, days) = (told.people.clone(), told.sides.clone(), told.bodies.clone(), told.days);
        Self { reports: vec![told], people, sides, bodies, days }
    }

    /// Adds a report that fits.
    pub fn add(&mut self, told: Told<'a>) {
        self.people.extend(&told.people);
        self.sides.extend(&told.sides);
        self.bodies.extend(&told.bodies);
        self.days = self.days.meet(told.days).unwrap_or(self.days);
        self.reports.push(told);
    }

    /// True when an article reports the event.
    pub fn is_told_by(&self, article: ArticleId) -> bool {
        self.reports.iter().any(|r| r.article == article)
    }

    /// The rule by which a report tells of this event, if it does.
    pub fn fits(&self, told: &Told) -> Option<&'static str> {
        if self.is_told_by(told.article) || self.clashes(told) {
            return None;
        }
        let people = self.people.intersection(&told.people).count();
        let dated = told.is_dated() && self.days.is_known();
        match people {
            2.. => Some("meeting.same-people"),
            1 if dated => Some("meeting.same-person-and-sides-and-time"),
            0 if self.is_process(told) => Some("meeting.same-process"),
            0 if dated && self.stated(told) => Some("meeting.same-sides-and-date"),
            _ => None,
        }
    }

    /// True when, in articles that tell of one event already, two more reports speak of the same parties and nothing
    /// clashes.
    pub fn fits_beside(&self, told: &Told) -> bool {
        !self.is_told_by(told.article) && !self.clashes(told) && self.sides == told.sides && !self.sides.is_empty()
    }

    /// True when something cannot be said of one event.
    fn clashes(&self, told: &Told) -> bool {
        apart(&self.people, &told.people, 2)
            || apart(&self.sides, &told.sides, usize::MAX)
            || !self.bodies.is_empty()
                && !told.bodies.is_empty()
                && self.bodies.is_disjoint(&told.bodies)
                && self.people.len() < 2
            || bodies_clash(&self.bodies, &told.bodies)
            || self.days.meet(told.days).is_none()
            || self.reports.iter().any(|r| reports_clash(r.meeting, told.meeting))
    }

    fn is_process(&self, told: &Told) -> bool {
        let ongoing = told.meeting.status == Status::Ongoing && self.reports[0].meeting.status == Status::Ongoing;
        let place = self.reports.iter().any(|r| same_place(r.meeting, told.meeting) == Some(true));
        let body = !self.bodies.is_disjoint(&told.bodies) && self.sides == told.sides && !self.sides.is_empty();
        ongoing && (place || body) || body && told.meeting.status == self.reports[0].meeting.status
    }

    /// Both sides give a date in words, or one of them and the other was published on it.
    fn stated(&self, told: &Told) -> bool {
        let worded = |m: &Meeting| m.date.is_some_and(|d| d.date.precision() == 3);
        worded(told.meeting)
            && self.reports.iter().any(|r| worded(r.meeting))
            && self.sides == told.sides
            && self.sides.len() >= 2
    }
}

/// True when neither set holds the other and they share fewer than `enough`.
fn apart(a: &BTreeSet<EntityId>, b: &BTreeSet<EntityId>, enough: usize) -> bool {
    !a.is_empty() && !b.is_empty() && a.intersection(b).count() < enough && !a.is_subset(b) && !b.is_subset(a)
}

/// Two different bodies meet in two different meetings.
fn bodies_clash(a: &BTreeSet<EntityId>, b: &BTreeSet<EntityId>) -> bool {
    !a.is_empty() && !b.is_empty() && a.is_disjoint(b)
}

fn reports_clash(a: &Meeting, b: &Meeting) -> bool {
    let formats = a.format.zip(b.format).is_some_and(|(x, y)| x != y && (x, y) != (Format::Video, Format::Phone));
    formats || same_place(a, b) == Some(false) || statuses_clash(a.status, b.status)
}

fn statuses_clash(a: Status, b: Status) -> bool {
    let called_off = (a == Status::Cancelled) != (b == Status::Cancelled);
    let held = a == Status::Held || b == Status::Held;
    called_off && held || (a == Status::Ongoing) != (b == Status::Ongoing)
}

/// Whether two reports name one place; `None` when one names none, or only the country of the other's.
fn same_place(a: &Meeting, b: &Meeting) -> Option<bool> {
    let (a, b) = (a.place.as_ref()?, b.place.as_ref()?);
    let country = |iso: Option<Iso>, name: &str| {
        iso.is_some_and(|iso| crate::lexicon::country::countries().english_name(iso) == Some(name))
    };
    if a.name == b.name {
        return Some(true);
    }
    let within = a.country == b.country && (country(a.country, &a.name) || country(b.country, &b.name));
    (!within).then_some(false)
}
