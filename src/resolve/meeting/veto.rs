//! What cannot be said of one event.

use std::collections::BTreeSet;

use super::told::Told;
use crate::extract::{Format, Status};
use crate::lexicon::Iso;
use crate::resolve::EntityId;

/// Casts of so many people are named in part by each article.
const LARGE_CAST: usize = 3;

/// True when two reports cannot be of one event.
pub(super) fn clash(a: &Told, b: &Told) -> bool {
    a.when.closeness(b.when).is_none() || formats_clash(a, b) || statuses_clash(a, b) || people_clash(a, b) || sides_clash(a, b)
}

/// Face to face or by wire; a call may have a picture or not.
fn formats_clash(a: &Told, b: &Told) -> bool {
    let face = |f: Format| f == Format::InPerson;
    a.meeting.format.zip(b.meeting.format).is_some_and(|(x, y)| face(x) != face(y))
}

/// What was called off was not held; a process is not one of its rounds.
fn statuses_clash(a: &Told, b: &Told) -> bool {
    let (a, b) = (a.meeting.status, b.meeting.status);
    let called_off = (a == Status::Cancelled) != (b == Status::Cancelled);
    let held = a == Status::Held || b == Status::Held;
    called_off && held || (a == Status::Ongoing) != (b == Status::Ongoing)
}

/// How many people two reports share.
pub(super) fn shared_people(a: &Told, b: &Told) -> Vec<EntityId> {
    a.persons().filter(|id| b.persons().any(|other| other == *id)).collect()
}

/// Each names somebody whom the other does not, for one country: the president received him, and so did the minister.
fn people_clash(a: &Told, b: &Told) -> bool {
    let shared = shared_people(a, b).len();
    let enough = if a.people.len().min(b.people.len()) >= LARGE_CAST { 1 } else { 2 };
    if shared >= enough {
        return false;
    }
    let (x, y) = (only(a, b), only(b, a));
    let both = !x.is_empty() && !y.is_empty();
    let none_known = |of: &[&BTreeSet<Iso>]| of.iter().all(|c| c.is_empty());
    let rivals = x.iter().any(|p| y.iter().any(|q| !p.is_disjoint(q)));
    both && (rivals || none_known(&x) || none_known(&y))
}

/// The countries of the people whom only `a` names.
fn only<'t>(a: &'t Told, b: &Told) -> Vec<&'t BTreeSet<Iso>> {
    a.people.iter().filter(|(id, _)| b.persons().all(|other| other != *id)).map(|(_, of)| of).collect()
}

/// Each names a side that the other does not, and hardly anybody is in both.
fn sides_clash(a: &Told, b: &Told) -> bool {
    let apart = !a.sides.is_subset(&b.sides) && !b.sides.is_subset(&a.sides);
    apart && a.sides.intersection(&b.sides).count() < 2 && shared_people(a, b).len() < 2
}
