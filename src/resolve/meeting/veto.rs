//! What cannot be said of one event.

use super::time::Closeness;
use super::told::Told;
use crate::extract::{Format, Status};
use crate::lexicon::Iso;
use crate::resolve::EntityId;
use crate::resolve::row::{common, nested};

/// Casts of so many people are named in part by each article.
const LARGE_CAST: usize = 3;

/// True when two reports cannot be of one event.
pub(super) fn clash(a: &Told, b: &Told) -> bool {
    a.when.closeness(b.when).is_none()
        || formats_clash(a, b)
        || statuses_clash(a, b)
        || same_round(a, b) == Some(false)
        || widths_clash(a, b)
        || people_clash(a, b)
        || sides_clash(a, b)
}

/// Whether both are told as the same round of talks between the same sides; `None` where one does not count them. A
/// process is none of its rounds.
pub(super) fn same_round(a: &Told, b: &Told) -> Option<bool> {
    let counted = |t: &Told| t.meeting.round.filter(|_| t.meeting.status != Status::Ongoing);
    let sides = common(&a.sides, &b.sides) >= 2 && nested(&a.sides, &b.sides);
    counted(a).zip(counted(b)).filter(|_| sides).map(|(x, y)| x == y)
}

/// One is told to have two sides, the other three.
fn widths_clash(a: &Told, b: &Told) -> bool {
    a.width.zip(b.width).is_some_and(|(x, y)| x != y)
}

/// Face to face or by wire; a call may have a picture or not.
fn formats_clash(a: &Told, b: &Told) -> bool {
    let face = |f: Format| f == Format::InPerson;
    a.meeting.format.zip(b.meeting.format).is_some_and(|(x, y)| face(x) != face(y))
}

/// What was called off was not held; a process is not one of its rounds. Of one day in words, one article knows more.
fn statuses_clash(a: &Told, b: &Told) -> bool {
    if a.when.closeness(b.when) == Some(Closeness::SameDay) {
        return false;
    }
    let (a, b) = (a.meeting.status, b.meeting.status);
    let called_off = (a == Status::Cancelled) != (b == Status::Cancelled);
    let held = a == Status::Held || b == Status::Held;
    called_off && held || (a == Status::Ongoing) != (b == Status::Ongoing)
}

/// The people two reports share.
pub(super) fn shared_people<'t>(a: &'t Told, b: &'t Told) -> impl Iterator<Item = EntityId> + 't {
    a.persons().filter(|id| b.persons().any(|other| other == *id))
}

/// Each names somebody whom the other does not, for one country: the president received him, and so did the minister.
fn people_clash(a: &Told, b: &Told) -> bool {
    let shared = shared_people(a, b).count();
    let enough = if a.people.len().min(b.people.len()) >= LARGE_CAST { 1 } else { 2 };
    if shared >= enough {
        return false;
    }
    let (x, y) = (|| only(a, b), || only(b, a));
    let both = x().next().is_some() && y().next().is_some();
    let rivals = || x().any(|p| y().any(|q| common(&p.1, &q.1) > 0 && !hold_one_office(a, b, p.0, q.0)));
    let nobodys = |(_, of): &(EntityId, Vec<Iso>)| of.is_empty();
    both && (x().all(nobodys) || y().all(nobodys) || rivals())
}

/// The people whom only `a` names.
fn only<'t>(a: &'t Told, b: &'t Told) -> impl Iterator<Item = &'t (EntityId, Vec<Iso>)> {
    a.people.iter().filter(|(id, _)| b.persons().all(|other| other != *id))
}

/// Two people who hold the same office of one country on the same day are one whose name was read in two ways.
fn hold_one_office(a: &Told, b: &Told, p: EntityId, q: EntityId) -> bool {
    let posts =
        |told: &'_ Told, id| told.posts.iter().filter(move |post| post.0 == id).map(|post| (post.1, post.2)).collect::<Vec<_>>();
    let held = posts(a, p);
    a.when.closeness(b.when) >= Some(Closeness::News) && posts(b, q).iter().any(|post| held.contains(post))
}

/// Each names a side that the other does not, and hardly anybody is in both.
fn sides_clash(a: &Told, b: &Told) -> bool {
    !nested(&a.sides, &b.sides) && common(&a.sides, &b.sides) < 2 && shared_people(a, b).count() < 2
}
