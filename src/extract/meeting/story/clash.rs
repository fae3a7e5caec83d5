//! What keeps two descriptions from being of one event: day, format, status, place.

use std::collections::BTreeSet;

use super::weight::people;
use crate::calendar::days_after;
use crate::extract::meeting::frame::{Frame, Pointing};
use crate::extract::meeting::slot::place::is_town;
use crate::extract::{Actor, Format, Party, Place, Status};
use crate::lexicon::Event;
use crate::text::{Lang, PartialDate};

/// True when date, format, place or status of two frames cannot be those of one event.
pub fn clash(a: &Frame, b: &Frame) -> bool {
    clash_in_status(a, b) || clash_in_kind(a, b)
}

/// True when one is a process or to come, and the other is not.
fn clash_in_status(a: &Frame, b: &Frame) -> bool {
    let one = || {
        is_round(a, b)
            || is_one_journey(a, b)
            || is_of_one_day(a, b)
            || is_on_arrival(a, b)
            || was_announced(a, b)
            || is_headline_of(a, b)
            || is_noun_of_a_headline(a, b)
            || is_what_they_met_for(a, b)
    };
    statuses_clash(a.status, b.status) && !one()
}

/// True when all but the status keeps two frames apart.
pub fn clash_in_kind(a: &Frame, b: &Frame) -> bool {
    let called = |f: &Frame| matches!(f.format, Some(Format::Phone | Format::Video));
    let met = |f: &Frame| f.place.as_ref().is_some_and(is_town) && f.format.is_none();
    if called(a) && met(b) || called(b) && met(a) {
        return true;
    }
    if sits_beside(a, b) || sits_beside(b, a) || sit_apart(a, b) {
        return true;
    }
    let other = if a.hosts { b } else { a };
    let sits = matches!(other.event, Event::Session | Event::Summit);
    if a.hosts != b.hosts && (a.sentence == b.sentence || a.lang == Lang::Ar && !sits) {
        return true;
    }
    let rounds = a.round.zip(b.round).is_some_and(|(a, b)| a != b);
    rounds || days_clash(a, b) || places_clash(a.place.as_ref(), b.place.as_ref()) || formats_clash(a.format, b.format)
}

/// «استقبل الملك رئيس الوزراء الذي يشارك في اجتماعات اللجنة»: two people met, and the body sits elsewhere.
fn sits_beside(meeting: &Frame, session: &Frame) -> bool {
    let body = |p: &&Party| {
        let sits = matches!(p.rule.0, "meeting.of" | "meeting.object" | "meeting.subject");
        sits && matches!(p.actor, Actor::Organization(_))
    };
    let meets = !matches!(meeting.event, Event::Summit | Event::Attend | Event::Visit) && people(meeting).len() >= 2;
    let meets = meets && !meeting.parties.iter().any(|p| body(&p));
    let sits = matches!(session.event, Event::Session | Event::Summit) && meeting.lang == Lang::Ar;
    let apart = |p: &Party| !meeting.parties.iter().any(|m| m.actor == p.actor);
    meets && sits && meeting.sentence == session.sentence && session.parties.iter().filter(body).any(apart)
}

/// «در آستانه نشست ناتو … در نشست اتحادیه اروپا»: the sessions of two bodies, told in Persian.
fn sit_apart(a: &Frame, b: &Frame) -> bool {
    let sits = |f: &Frame| f.lang == Lang::Fa && matches!(f.event, Event::Session | Event::Summit);
    let own = |p: &&Party| matches!(p.rule.0, "meeting.of" | "meeting.object") && matches!(p.actor, Actor::Organization(_));
    let bodies = |f: &Frame| f.parties.iter().filter(own).map(|p| p.actor).collect::<BTreeSet<Actor>>();
    let (first, second) = (bodies(a), bodies(b));
    sits(a) && sits(b) && !first.is_empty() && !second.is_empty() && first.is_disjoint(&second)
}

/// A town is in its country; two towns are two places.
fn places_clash(a: Option<&Place>, b: Option<&Place>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.name != b.name && (a.country != b.country || is_town(a) && is_town(b)))
}

/// "Met in a round of talks": within a sentence a process is the meeting it is a part of.
pub fn is_round(a: &Frame, b: &Frame) -> bool {
    let process = |f: &Frame| f.status == Some(Status::Ongoing);
    a.sentence == b.sentence && process(a) != process(b)
}

/// "Flew to Cairo to meet its minister": the visit is there, the talks are to come; a journey told once as set out
/// for and once as under way is one, too.
fn is_one_journey(a: &Frame, b: &Frame) -> bool {
    let visits = |f: &Frame| f.event == Event::Visit;
    let open = |f: &Frame| matches!(f.status, Some(Status::Held | Status::Planned));
    let goal = |f: &Frame| f.place.as_ref().map(|p| (p.country, p.name.clone()));
    let same = goal(a).zip(goal(b)).is_some_and(|(a, b)| a == b);
    let purpose = a.sentence == b.sentence && visits(a) != visits(b) && (goal(a).is_none() || goal(b).is_none());
    // «در این سفر او را همراهی می‌کنند»: a Persian journey spoken of again.
    let again = |f: &Frame| f.lang == Lang::Fa && f.pointing == Pointing::Known && f.place.is_none() && f.date.is_none();
    let known = visits(a) && visits(b) && (again(a) || again(b));
    open(a) && open(b) && (purpose || known || same && visits(a) && visits(b) && (a.date.is_none() || b.date.is_none()))
}

/// A Persian headline says that talks go on, the report below it that they were held: one event in one place.
fn is_headline_of(a: &Frame, b: &Frame) -> bool {
    let head = |f: &Frame| f.sentence < HEAD && f.lang == Lang::Fa && f.status == Some(Status::Ongoing);
    let held = |f: &Frame| f.status == Some(Status::Held) && a.sentence.abs_diff(b.sentence) < HEAD;
    head(a) && held(b) || head(b) && held(a)
}

/// Somebody arrived, and is to meet his hosts: one event, unless another day is told.
fn is_on_arrival(a: &Frame, b: &Frame) -> bool {
    let arrives = |f: &Frame| f.event == Event::Visit && f.status == Some(Status::Held);
    let waits = |f: &Frame| f.event != Event::Visit && f.status == Some(Status::Planned);
    let (guest, plan) = if arrives(a) { (a, b) } else { (b, a) };
    let day = |f: &Frame| f.date.map(|d| d.date);
    let then = plan.date.is_none() || plan.lang == Lang::Ar && day(plan) == day(guest);
    let nobody = people(guest).is_empty() && people(plan).is_empty() && sides(guest) == sides(plan);
    let shared = nobody || guest.parties.is_empty() || people(guest).intersection(&people(plan)).count() > 0;
    // In Persian what is told behind the plan may be a journey of years ago.
    let before = guest.lang == Lang::Ar || guest.sentence <= plan.sentence || guest.date.is_none();
    arrives(guest) && waits(plan) && then && shared && before && guest.sentence.abs_diff(plan.sentence) <= ARRIVAL
}

/// The countries of a frame.
fn sides(frame: &Frame) -> BTreeSet<Actor> {
    frame.parties.iter().map(|p| p.actor).filter(|a| matches!(a, Actor::Country(_))).collect()
}

/// "Met in Oslo, two days after it was said that he would visit Oslo": the journey told as to come has been made.
fn was_announced(a: &Frame, b: &Frame) -> bool {
    let (plan, met) = if a.status == Some(Status::Planned) { (a, b) } else { (b, a) };
    let town = |f: &Frame| f.place.as_ref().filter(|p| is_town(p)).map(|p| p.name.clone());
    let goes = plan.event == Event::Visit && plan.status == Some(Status::Planned) && plan.date.is_none();
    let there =
        met.event != Event::Visit && met.status == Some(Status::Held) && met.lang != Lang::Ar && met.sentence < plan.sentence;
    goes && there
        && town(plan).is_some()
        && town(plan) == town(met)
        && !people(plan).is_empty()
        && people(plan).is_subset(&people(met))
}

/// "A in Oslo for talks with B": the noun of a headline tells neither of what has been nor of what is to come.
fn is_noun_of_a_headline(a: &Frame, b: &Frame) -> bool {
    let (headline, told) = if a.sentence == 0 { (a, b) } else { (b, a) };
    let open = headline.sentence == 0 && !headline.verb && headline.lang == Lang::En && headline.date.is_none();
    open && told.sentence <= HEAD && people(headline).len() >= 2 && people(headline) == people(told)
}

/// «التقى A نظيره B لإجراء مباحثات»: the Arabic noun tells what a meeting of the same sentence was for.
fn is_what_they_met_for(a: &Frame, b: &Frame) -> bool {
    let (plan, met) = if a.status == Some(Status::Planned) { (a, b) } else { (b, a) };
    let open = plan.status == Some(Status::Planned) && !plan.verb && plan.date.is_none() && plan.sentence == met.sentence;
    let held = met.status == Some(Status::Held) && met.verb && matches!(met.event, Event::Meet | Event::Host);
    let behind = met.trigger.span.end <= plan.trigger.span.start;
    met.lang == Lang::Ar && open && held && behind && people(plan).is_subset(&people(met))
}

/// How many sentences behind an arrival it may be told whom the guest is to meet.
const ARRIVAL: usize = 4;

/// What was to come in the morning has been in the evening: the same people on the same day.
fn is_of_one_day(a: &Frame, b: &Frame) -> bool {
    let day = |f: &Frame| f.date.map(|d| d.date).filter(|d| d.precision() == 3);
    let same = day(a).is_some() && day(a) == day(b) && a.event != Event::Visit && b.event != Event::Visit;
    let (x, y) = (people(a), people(b));
    let nested = x.is_subset(&y) || y.is_subset(&x);
    same && (nested && !x.is_empty() && !y.is_empty() || x.is_empty() && y.is_empty() && sides(a) == sides(b))
}

/// "Arrived in Seoul on Sunday and met his counterpart there on Monday": an arrival is the beginning of the visit.
fn is_one_stay(a: &Frame, b: &Frame) -> bool {
    let (came, met) = if a.event == Event::Visit { (a, b) } else { (b, a) };
    let town = |f: &Frame| f.place.as_ref().filter(|p| is_town(p)).map(|p| p.name.clone());
    let held = |f: &Frame| f.status == Some(Status::Held) && f.lang == Lang::En;
    let days = came.date.zip(met.date).map(|(c, m)| (c.date, m.date));
    let soon = days.is_some_and(|(came, met)| (0..=STAY).any(|n| days_after(came, n) == Some(met)));
    let guests = people(came);
    came.event == Event::Visit
        && met.event != Event::Visit
        && held(came)
        && held(met)
        && soon
        && guests.len() == 1
        && guests.is_subset(&people(met))
        && town(came).is_some()
        && town(came) == town(met)
}

/// So many days after an arrival the guest may meet his host.
const STAY: i32 = 2;

/// True when two frames cannot be of one day.
fn days_clash(a: &Frame, b: &Frame) -> bool {
    let Some((first, second)) = a.date.zip(b.date).map(|(a, b)| (a.date, b.date)) else { return false };
    if is_one_stay(a, b) {
        return false;
    }
    // «سفر او برای روز سه‌شنبه»: a noun tells not whether the last or the next such day is meant.
    let week = |a: PartialDate, b: PartialDate| days_after(a, 7) == Some(b);
    if a.status.is_none() && week(first, second) || b.status.is_none() && week(second, first) {
        return false;
    }
    let holds = |from: PartialDate, until: Option<PartialDate>, day: PartialDate| {
        until.is_some_and(|until| from <= day && day <= until || until.can_equal(day))
    };
    !(first.can_equal(second) || holds(first, a.until, second) || holds(second, b.until, first))
}

fn formats_clash(a: Option<Format>, b: Option<Format>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a != b)
}

fn statuses_clash(a: Option<Status>, b: Option<Status>) -> bool {
    match a.zip(b) {
        Some((Status::Planned, Status::Cancelled) | (Status::Cancelled, Status::Planned)) | None => false,
        Some((a, b)) => a != b,
    }
}

/// News stands in the first so many sentences.
const HEAD: usize = 4;
/// What was longer ago than so many days is no news.
const OVER: i32 = 90;

/// One is what the article reports, without a day, the other was long before.
pub fn is_history_beside_news(a: &Frame, b: &Frame, published: Option<PartialDate>) -> bool {
    is_news(a) && is_history(b, published) || is_news(b) && is_history(a, published)
}

/// Told at the head, by a verb, as what happened.
fn is_news(frame: &Frame) -> bool {
    frame.sentence < HEAD && frame.date.is_none() && frame.verb && matches!(frame.status, None | Some(Status::Held))
}

/// Of another year than the article, or long before it.
fn is_history(frame: &Frame, published: Option<PartialDate>) -> bool {
    let Some(date) = frame.date.map(|d| d.date) else { return false };
    let long_ago = |p: PartialDate| days_after(p, -OVER).is_some_and(|day| date < day && !date.can_equal(day));
    frame.sentence >= HEAD && published.map_or(date.precision() == 1, |p| p.precision() == 3 && long_ago(p))
}
