//! What is expected or goes on, and what became of it.

use super::time::Known;
use super::told::Told;
use super::veto::shared_people;
use crate::extract::Status;
use crate::resolve::row::{common, nested};

/// So many sides seldom plan two meetings at once.
const SEVERAL: usize = 3;

/// Of what is to come, or goes on, there is one between the same parties at a time.
pub(super) fn one_process(a: &Told, b: &Told) -> bool {
    let (x, y) = (a.meeting.status, b.meeting.status);
    let place = a.same_place(b);
    if x != y || !matches!(x, Status::Planned | Status::Ongoing) || place == Some(false) {
        return false;
    }
    let bodies = common(&a.bodies, &b.bodies) > 0 && nested(&a.bodies, &b.bodies);
    let several = a.sides.len() >= SEVERAL;
    let person = shared_people(a, b).next().is_some();
    let placed = a.sides.len() >= 2 && place == Some(true);
    let parties = a.sides == b.sides && (bodies || several || placed || person);
    parties && (x == Status::Ongoing || told_together(a, b)) || x == Status::Ongoing && place == Some(true)
}

/// Articles so many days apart can expect the same.
const EXPECTED: u32 = 60;

/// Published not long after one another, or nobody knows when.
fn told_together(a: &Told, b: &Told) -> bool {
    match (a.when.published, b.when.published) {
        (Some(x), Some(y)) => x.abs_diff(y) <= EXPECTED,
        (x, y) => x.is_none() && y.is_none(),
    }
}

/// So many days later a plan of several is carried out.
const CARRIED_OUT: i32 = 200;

/// What several sides planned, and then met for.
pub(super) fn carried_out(a: &Told, b: &Told) -> bool {
    let (plan, held) = if a.meeting.status == Status::Planned { (a, b) } else { (b, a) };
    let statuses = plan.meeting.status == Status::Planned && held.meeting.status == Status::Held;
    let later =
        plan.when.published.or(plan.when.anchor).zip(held.when.anchor).is_some_and(|(x, y)| (0..=CARRIED_OUT).contains(&(y - x)));
    statuses && later && a.sides == b.sides && a.sides.len() >= SEVERAL && nested(&a.bodies, &b.bodies)
}

/// An article that still expects a meeting does not mean one that was over when it was published.
pub(super) fn expected_later(a: &Told, b: &Told) -> bool {
    let over = |planned: &Told, held: &Told| {
        let unsaid = planned.meeting.date.is_none_or(|d| d.span.is_none());
        let statuses = planned.meeting.status == Status::Planned && held.meeting.status == Status::Held;
        let known = held.when.known != Known::Window && held.when.anchor <= planned.when.anchor;
        statuses && unsaid && known && held.when.anchor.is_some()
    };
    over(a, b) || over(b, a)
}
