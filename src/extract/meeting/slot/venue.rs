//! Where meetings were whose sentences do not say: where the guest went, where
//! the report was written.

use std::ops::Range;

use super::place::is_town;
use crate::calendar::days_after;
use crate::extract::meeting::frame::Frame;
use crate::extract::{Actor, Format, Meeting, Place, Status};
use crate::lexicon::{Event, Iso, place};
use crate::text::{PartialDate, Reading};

/// How many sentences at the top may open with the place of the report.
const HEAD: usize = 6;

/// Where somebody came, and when.
struct Visit {
    place: Place,
    day: Option<PartialDate>,
    who: Vec<Actor>,
}

/// How many tokens a dateline may have, with agency and date.
const LEAD: usize = 16;

/// Gives meetings that can have been face to face the place they must have had.
pub fn settle(reading: &Reading, meetings: &mut [Meeting], frames: &[Frame]) {
    let arrivals = frames.iter().filter(|f| is_arrival(f));
    let visits: Vec<Visit> = arrivals.filter_map(visit).collect();
    let dateline = dateline(reading);
    for (i, meeting) in meetings.iter_mut().enumerate() {
        let open = meeting.place.as_ref().is_none_or(|p| !is_town(p)) && can_be_elsewhere(meeting);
        if !open {
            continue;
        }
        let inside = |c: Iso| meeting.place.as_ref().is_none_or(|p| p.country == Some(c));
        let host = |p: &&Place| p.country.is_some_and(|c| inside(c) && is_between(meeting, c));
        let fresh = is_recent(meeting, reading.article.published);
        let first = |p: &Place| i == 0 && (sits(meeting) || p.country.is_some_and(|c| inside(c) && is_side(meeting, c)));
        let written = dateline.as_ref().filter(|p| fresh && (host(p) || first(p)));
        let then = |day: Option<PartialDate>| {
            fresh || meeting.date.is_none() || day.zip(meeting.date).is_some_and(|(a, b)| a.can_equal(b.date))
        };
        let guest = |v: &&Visit| host(&&v.place) || v.place.country.is_some_and(|c| inside(c) && is_of_guest(meeting, v, c));
        let visited = visits.iter().filter(|v| then(v.day)).find(guest).map(|v| &v.place);
        let known = written.or(visited).cloned();
        if known.is_some() {
            meeting.place = known;
            meeting.format = meeting.format.or(Some(Format::InPerson));
        }
    }
    share(meetings);
}

/// Somebody came to a place, or was received there.
fn is_arrival(frame: &Frame) -> bool {
    matches!(frame.event, Event::Visit | Event::Host) && matches!(frame.status, None | Some(Status::Held))
}

fn visit(frame: &Frame) -> Option<Visit> {
    let place = frame.place.clone().filter(is_town)?;
    Some(Visit { place, day: frame.date.map(|d| d.date), who: frame.parties.iter().map(|p| p.actor).collect() })
}

/// The guest of a visit met his host's side.
fn is_of_guest(meeting: &Meeting, visit: &Visit, host: Iso) -> bool {
    let of = actors(meeting);
    let guest = visit.who.iter().any(|a| *a != Actor::Country(host) && of.contains(a));
    guest && of.contains(&Actor::Country(host))
}

/// The country takes part, and somebody else.
fn is_side(meeting: &Meeting, country: Iso) -> bool {
    let of = actors(meeting);
    of.len() >= 2 && of.contains(&Actor::Country(country))
}

/// Somebody from elsewhere met the country's side.
fn is_between(meeting: &Meeting, country: Iso) -> bool {
    let of = actors(meeting);
    of.contains(&Actor::Country(country)) && of.iter().any(|a| !matches!(a, Actor::Country(c) if *c == country)) && of.len() >= 3
}

/// A body takes part.
fn sits(meeting: &Meeting) -> bool {
    meeting.parties.iter().any(|p| matches!(p.actor, Actor::Organization(_)))
}

/// Held on the day of the report or not long before.
fn is_recent(meeting: &Meeting, published: Option<PartialDate>) -> bool {
    let near = |d: PartialDate, p: PartialDate| d.can_equal(p) || (1..=3).any(|n| days_after(p, -n) == Some(d));
    let day = meeting.date.map(|d| d.date).zip(published);
    match meeting.status {
        Status::Held => day.is_none_or(|(d, p)| near(d, p)),
        Status::Planned => day.is_some_and(|(d, p)| d == p || days_after(p, 1) == Some(d)),
        Status::Cancelled | Status::Ongoing => false,
    }
}

/// "CAIRO, 3 May —", «بغداد - ایرنا -»: the place a report opens with.
pub fn dateline(reading: &Reading) -> Option<Place> {
    (0..reading.sentences.len().min(HEAD + 1)).find_map(|i| {
        let sentence = &reading.sentences[i];
        let at = sentence.tokens.start;
        let hit = place::at(reading, at, sentence.lang)?;
        let next = hit.tokens.end;
        let follows = next < sentence.tokens.end && is_dateline_mark(reading.word(next)) && can_open(reading, i);
        let words = reading.source(hit.span);
        let latin = words.is_ascii() && words.chars().any(char::is_lowercase);
        (follows && !latin).then(|| Place { name: hit.value.english.to_string(), country: hit.value.country, span: hit.span })
    })
}

/// How long a first sentence is that is no headline.
const LONG: usize = 14;

/// A headline has no dateline, but an article need not have a headline.
fn can_open(reading: &Reading, sentence: usize) -> bool {
    let tokens = &reading.sentences[sentence].tokens;
    let lead = tokens.start..tokens.end.min(tokens.start + 4);
    sentence > 0 || tokens.len() > LONG && lead.into_iter().any(|at| matches!(reading.word(at), "-" | "–" | "—" | "("))
}

/// The first token after the dateline that a sentence opens with; the town and the agency in it take no part.
pub fn after_dateline(reading: &Reading, sentence: usize) -> usize {
    let Some(s) = reading.sentences.get(sentence) else { return 0 };
    let opens = sentence <= HEAD && can_open(reading, sentence) && place::at(reading, s.tokens.start, s.lang).is_some();
    if let Some(end) = opens.then(|| after_brackets(reading, s.tokens.clone())).flatten() {
        return end;
    }
    let mut head = s.tokens.start..s.tokens.end.min(s.tokens.start + LEAD);
    let dash = head.clone().rfind(|at| matches!(reading.word(*at), "-" | "–" | "—") && !is_inside_a_word(reading, *at));
    let colon = head.rfind(|at| reading.word(*at) == ":");
    dash.or(colon).filter(|_| opens).map_or(s.tokens.start, |at| at + 1)
}

/// "Chile-Peru talks", but not "LIMA-The minister".
fn is_inside_a_word(reading: &Reading, dash: usize) -> bool {
    let Some(before) = dash.checked_sub(1) else { return false };
    let touches =
        |a: usize, b: usize| reading.tokens.get(a).zip(reading.tokens.get(b)).is_some_and(|(a, b)| a.span.end == b.span.start);
    let shouted = !reading.source(reading.tokens[before].span).chars().any(char::is_lowercase);
    touches(before, dash) && touches(dash, dash + 1) && !shouted
}

/// "CAIRO (Agency / Partner - 18 May) Egypt said": what follows the brackets behind the town, and their dash.
fn after_brackets(reading: &Reading, tokens: Range<usize>) -> Option<usize> {
    let near = tokens.start + 1..tokens.end.min(tokens.start + LEAD);
    let open = near.clone().take(5).find(|at| reading.word(*at) == "(")?;
    let between = (tokens.start..open).all(|at| reading.tokens[at].capital || !reading.is_word(at));
    let close = (open..tokens.end.min(open + LEAD)).find(|at| reading.word(*at) == ")").filter(|_| between)?;
    let dash = matches!(reading.word((close + 1).min(tokens.end - 1)), "-" | "–" | "—" | ":");
    Some((close + 1 + usize::from(dash)).min(tokens.end))
}

fn is_dateline_mark(word: &str) -> bool {
    matches!(word, "-" | "–" | "—" | ":" | "," | "،" | "/" | "(" | "فی" | "في") || word.starts_with(|c: char| c.is_numeric())
}

/// A guest's other meetings with the host's side take place where the visit goes.
fn share(meetings: &mut [Meeting]) {
    let told = meetings.iter().filter(|m| m.status != Status::Cancelled);
    let visits: Vec<(Vec<Actor>, Place)> = told.filter_map(|m| Some((actors(m), m.place.clone()?))).collect();
    for meeting in meetings.iter_mut().filter(|m| m.place.is_none() && can_be_elsewhere(m)) {
        let of = actors(meeting);
        let shared = visits.iter().find(|(visit, place)| {
            let guest = visit.iter().any(|a| matches!(a, Actor::Person(_)) && of.contains(a));
            guest && place.country.is_some_and(|c| of.contains(&Actor::Country(c)))
        });
        meeting.place = shared.map(|(_, place)| place.clone());
        if meeting.place.is_some() {
            meeting.format = meeting.format.or(Some(Format::InPerson));
        }
    }
}

fn can_be_elsewhere(meeting: &Meeting) -> bool {
    matches!(meeting.format, None | Some(Format::InPerson)) && matches!(meeting.status, Status::Held | Status::Planned)
}

fn actors(meeting: &Meeting) -> Vec<Actor> {
    meeting.parties.iter().map(|p| p.actor).collect()
}
