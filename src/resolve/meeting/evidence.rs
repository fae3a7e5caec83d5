//! How much speaks for two reports telling of one event: who, when, where, by which name.
//! Wording never counts.

use super::plan::{carried_out, expected_later, one_process};
use super::time::Closeness;
use super::told::Told;
use super::veto::{clash, same_round, shared_people};
use crate::resolve::row::common;

/// From here on two reports are one event.
pub(super) const ENOUGH: f32 = 2.75;
/// From here on, when their articles tell of another event together.
pub(super) const ENOUGH_BESIDE: f32 = 2.0;

/// Something else, beside the parties, that is the same in two reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Day,
    News,
    Days,
    Place,
    Form,
    Name,
    /// What goes on between the same parties, at no single time.
    Process,
    /// The round of the same number.
    Round,
}

impl Beside {
    const ALL: [Self; 8] = [Self::Day, Self::News, Self::Days, Self::Place, Self::Form, Self::Name, Self::Process, Self::Round];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Day => "the same day",
            Self::News => "news of the same day",
            Self::Days => "the same days",
            Self::Place => "the same place",
            Self::Form => "the same form",
            Self::Name => "the same name",
            Self::Process => "the same process",
            Self::Round => "the same round",
        }
    }
}

/// All that is the same beside the parties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Besides(u8);

impl Besides {
    pub fn has(self, what: Beside) -> bool {
        self.0 & (1 << what as u8) != 0
    }

    fn add(&mut self, what: Beside) {
        self.0 |= 1 << what as u8;
    }

    /// In words, in the order of [`Beside`].
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        Beside::ALL.into_iter().filter(move |what| self.has(*what)).map(Beside::words)
    }
}

/// Why two reports are taken as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Evidence {
    /// The rule, named for who is the same.
    pub rule: &'static str,
    /// The sum of all that speaks for it.
    pub weight: f32,
    /// How their times agree.
    pub time: Closeness,
    /// What else is the same.
    pub besides: Besides,
}

/// What speaks for one event; `None` when something cannot be said of one, or nobody is in both.
pub(super) fn evidence(a: &Told, b: &Told) -> Option<Evidence> {
    if clash(a, b) {
        return None;
    }
    let time = a.when.closeness(b.when)?;
    let (rule, who) = who(a, b)?;
    let mut evidence = Evidence { rule, weight: who + overlap(a, b), time, besides: Besides::default() };
    evidence.add_time(time);
    evidence.add_place(a, b);
    evidence.add(0.25, a.meeting.format.is_some() && a.meeting.format == b.meeting.format, Beside::Form);
    evidence.add(1.5, a.name.is_some() && a.name == b.name, Beside::Name);
    evidence.add(1.5, same_round(a, b) == Some(true), Beside::Round);
    evidence.add(2.25, one_process(a, b), Beside::Process);
    evidence.add(1.5, carried_out(a, b), Beside::Process);
    evidence.weight -= match other_bodies(a, b) {
        true if rule == "meeting.same-person" => 2.25,
        true => 1.0,
        false => 0.0,
    };
    evidence.weight -= if expected_later(a, b) { 1.5 } else { 0.0 };
    Some(evidence)
}

impl Evidence {
    /// True when who met tells one event even where a report does not say when.
    pub fn is_sure(&self) -> bool {
        let all = ["meeting.same-people", "meeting.same-person-and-sides"].contains(&self.rule);
        all || self.besides.has(Beside::Name) || self.besides.has(Beside::Round)
    }

    /// True when it does so for reports of the same days: who met and where.
    pub fn is_likely(&self) -> bool {
        let who = ["meeting.same-person-and-side", "meeting.same-sides", "meeting.same-sides-and-body"];
        who.contains(&self.rule) && self.besides.has(Beside::Place)
    }

    fn add(&mut self, weight: f32, holds: bool, what: Beside) {
        if holds {
            self.weight += weight;
            self.besides.add(what);
        }
    }

    fn add_time(&mut self, time: Closeness) {
        self.add(2.5, time == Closeness::SameDay, Beside::Day);
        self.add(2.0, time == Closeness::News, Beside::News);
        self.add(1.0, time == Closeness::Near, Beside::Days);
        self.weight -= if time == Closeness::Apart { 2.0 } else { 0.0 };
    }

    fn add_place(&mut self, a: &Told, b: &Told) {
        let place = a.same_place(b);
        self.add(1.0, place == Some(true), Beside::Place);
        // Of the same people on the same day one article is wrong; of another day too it is another meeting.
        let other = if self.time == Closeness::SameDay { 2.5 } else { 4.0 };
        self.weight -= if place == Some(false) { other } else { 0.0 };
    }
}

/// Who is in both reports, and how much that tells.
fn who(a: &Told, b: &Told) -> Option<(&'static str, f32)> {
    let mut shared = shared_people(a, b);
    let (first, second) = (shared.next(), shared.next());
    let (bodies, sides) = (common(&a.bodies, &b.bodies), common(&a.sides, &b.sides));
    if second.is_some() {
        return Some(("meeting.same-people", 2.25));
    }
    if let Some(person) = first {
        let with = a.others(person).filter(|iso| b.others(person).any(|other| other == *iso)).count();
        return Some(match with + bodies {
            0 => ("meeting.same-person", 0.5),
            3.. => ("meeting.same-person-and-sides", 2.0),
            _ => ("meeting.same-person-and-side", 1.25),
        });
    }
    match (sides, bodies + common(&a.parts, &b.parts)) {
        (3.., 1..) => Some(("meeting.same-sides-and-body", 1.5)),
        (2.., 1..) => Some(("meeting.same-sides-and-body", 1.25)),
        (2.., 0) => Some(("meeting.same-sides", 0.75)),
        (1, 1..) => Some(("meeting.same-side-and-body", 0.75)),
        (0, 1..) => Some(("meeting.same-body", 0.5)),
        (1, 0) => Some(("meeting.same-side", -1.0)),
        (0, 0) => None,
    }
}

/// The share of the parties that both reports name: of all, and where that are several, of the shorter report too.
fn overlap(a: &Told, b: &Told) -> f32 {
    let both = shared_people(a, b).count() + common(&a.bodies, &b.bodies) + common(&a.sides, &b.sides);
    let size = |t: &Told| t.people.len() + t.bodies.len() + t.sides.len();
    let (x, y) = (size(a), size(b));
    let of_all = both as f32 / (x + y - both).max(1) as f32;
    let of_fewer = both as f32 / x.min(y).max(1) as f32;
    if both >= 2 { f32::midpoint(of_all, of_fewer) } else { of_all }
}

/// Two articles each name a body that the other does not.
fn other_bodies(a: &Told, b: &Told) -> bool {
    !a.bodies.is_empty() && !b.bodies.is_empty() && common(&a.bodies, &b.bodies) == 0
}
