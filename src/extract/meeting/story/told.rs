//! What the frames of one event tell together: its parties, slots and name.

use super::{Draft, Story};
use crate::calendar::days_after;
use crate::extract::meeting::Frame;
use crate::extract::meeting::slot::place;
use crate::extract::meeting::slot::when;
use crate::extract::{Actor, Dated, Extraction, Format, Meeting, Party, Status};
use crate::lexicon::Event;
use crate::text::{PartialDate, Reading};

/// What bodies are called that exist to meet.
const STANDING: [&str; 7] = ["Council", "Committee", "Commission", "Group", "Forum", "Assembly", "Dialogue"];

/// The frames of an article, sorted by event.
pub struct Told<'a, 'r> {
    pub reading: &'a Reading<'r>,
    pub found: &'a Extraction,
    pub story: &'a Story<'a>,
}

impl Told<'_, '_> {
    /// The meeting of a draft: what its frames tell together.
    pub fn meeting(&self, draft: &Draft) -> Meeting {
        let frames: Vec<&Frame> = draft.frames.iter().map(|f| &self.story.frames[*f]).collect();
        let parties = parties(self.story, draft);
        let mut sentences: Vec<usize> = frames.iter().map(|f| f.sentence).chain(draft.sentences.iter().copied()).collect();
        sentences.sort_unstable();
        sentences.dedup();
        let status = status_of(&frames);
        let town = frames.iter().filter_map(|f| f.place.as_ref()).find(|p| place::is_town(p)).cloned();
        let format = frames.iter().find_map(|f| f.format);
        let remote = matches!(format, Some(Format::Phone | Format::Video));
        let place = town.or_else(|| frames.iter().find_map(|f| f.place.clone())).filter(|_| !remote);
        Meeting {
            name: self.name(&parties, &frames, status),
            status,
            date: dated(&frames, status, self.reading.article.published),
            format: format.or_else(|| usual_format(&frames, &parties, place.is_some(), status)),
            place,
            round: round_of(&frames),
            parties,
            sentences: sentences.into_iter().map(|s| self.reading.sentences[s].span).collect(),
            trigger: frames[0].trigger,
        }
    }

    /// The name of the body that sits, or of talks known by their place.
    fn name(&self, parties: &[Party], frames: &[&Frame], status: Status) -> Option<String> {
        let place = frames.iter().find_map(|f| f.place.as_ref());
        if status == Status::Ongoing && frames.iter().any(|f| f.event == Event::Negotiation) {
            return place.map(|p| format!("{} talks", p.name));
        }
        let sits = frames.iter().any(|f| matches!(f.event, Event::Session | Event::Summit));
        let mut bodies = parties.iter().filter_map(|p| match p.actor {
            Actor::Organization(i) => self.found.organizations.get(i)?.english.as_deref().map(str::to_string),
            _ => None,
        });
        bodies.find(|name| sits && STANDING.iter().any(|word| name.contains(word)))
    }

    /// Where an article gives no date for the meeting it reports, the statement's date is taken, else that of another
    /// meeting of somebody who took part, told shortly before, else that of publication.
    pub fn date_from_statement(&self, meetings: &mut [Meeting]) {
        let mut open = Vec::new();
        for (i, (meeting, draft)) in meetings.iter_mut().zip(&self.story.drafts).enumerate() {
            let whole = meeting.date.is_some_and(|d| d.date.precision() == 3);
            if whole || meeting.status != Status::Held || draft.other {
                continue;
            }
            // "Discussed trade and agreed to meet again on 2 September": a day yet to come is that of something else.
            let ahead = |d: &Dated| self.reading.article.published.is_some_and(|p| d.date > p && !d.date.can_equal(p));
            let fits = |d: &Dated| !ahead(d) && meeting.date.is_none_or(|m| m.date.can_equal(d.date));
            let mut sentences = draft.frames.iter().map(|f| self.story.frames[*f].sentence);
            let stated = sentences.find_map(|s| when::of_sentence(self.reading, s, &self.found.dates).filter(fits));
            meeting.date = stated.or(meeting.date);
            if meeting.date.is_none() {
                open.push(i);
            }
        }
        let published = self.reading.article.published.map(|date: PartialDate| Dated { date, span: None });
        for i in open {
            meetings[i].date = published.and_then(|p| day_of_the_journey(meetings, i, p.date)).or(published);
        }
    }
}

/// How many days before the report a meeting was that lends its day to another one.
const RECENT: i32 = 3;

/// "Arrived on Monday and met A. He also met B": the day of the last meeting told before that somebody shares.
fn day_of_the_journey(meetings: &[Meeting], i: usize, published: PartialDate) -> Option<Dated> {
    let meeting = &meetings[i];
    let start = |m: &Meeting| m.sentences.first().map_or(0, |s| s.start);
    let person = |p: &&Party| matches!(p.actor, Actor::Person(_));
    let shares = |m: &Meeting| m.parties.iter().filter(person).any(|p| meeting.parties.iter().any(|own| own.actor == p.actor));
    let recent = |d: &Dated| (0..=RECENT).any(|n| days_after(published, -n) == Some(d.date));
    let lends = |m: &&Meeting| m.status == Status::Held && m.format == meeting.format && start(m) <= start(meeting) && shares(m);
    let told = meetings.iter().enumerate().filter(|(j, m)| *j != i && lends(m));
    told.filter_map(|(_, m)| m.date.filter(recent).map(|d| (start(m), d))).max_by_key(|(at, _)| *at).map(|(_, d)| d)
}

/// The parties of all frames of a draft; of another meeting of the same body only the sides.
fn parties(story: &Story, draft: &Draft) -> Vec<Party> {
    let own = draft.frames.iter().flat_map(|f| &story.frames[*f].parties);
    let model = draft.inherited.map_or(&[][..], |d| &story.drafts[d].frames);
    let sides = model.iter().flat_map(|f| &story.frames[*f].parties).filter(|p| !matches!(p.actor, Actor::Person(_)));
    let mut out: Vec<Party> = Vec::new();
    for party in own.chain(sides) {
        if !out.iter().any(|p| p.actor == party.actor) {
            out.push(*party);
        }
    }
    out
}

/// The one round that the frames tell of.
fn round_of(frames: &[&Frame]) -> Option<u8> {
    let mut rounds = frames.iter().filter_map(|f| f.round);
    let first = rounds.next()?;
    rounds.all(|round| round == first).then_some(first)
}

fn status_of(frames: &[&Frame]) -> Status {
    let said = |status| frames.iter().any(|f| f.status == Some(status));
    if said(Status::Cancelled) {
        return Status::Cancelled;
    }
    let on_a_day = |f: &&Frame| f.status == Some(Status::Held) && f.date.is_some_and(|d| d.date.precision() == 3);
    let process = frames[0].status == Some(Status::Ongoing) && !frames.iter().any(on_a_day)
        || frames.iter().all(|f| matches!(f.status, None | Some(Status::Ongoing)));
    frames.iter().filter_map(|f| f.status).find(|s| *s != Status::Ongoing || process).unwrap_or_default()
}

/// The most precise date of the frames; of equals that of one which tells the status, else the first. What is to come
/// has no day gone by, unless the words that plan it say so.
fn dated(frames: &[&Frame], status: Status, today: Option<PartialDate>) -> Option<Dated> {
    let over = |d: &Dated| today.map_or(d.date.precision() < 3, |today| d.date < today && !d.date.can_equal(today));
    let fits = |(sure, date): &(bool, Dated)| *sure || status != Status::Planned || !over(date);
    let dates = || frames.iter().filter_map(|f| Some((f.status == Some(status), f.date?))).filter(fits);
    let best = dates().map(|(_, d)| d.date.precision()).max()?;
    let precise = || dates().filter(|(_, d)| d.date.precision() == best);
    precise().find(|(sure, _)| *sure).or_else(|| precise().next()).map(|(_, d)| d)
}

/// Sessions and talks of people at a place are face to face.
fn usual_format(frames: &[&Frame], parties: &[Party], placed: bool, status: Status) -> Option<Format> {
    let people = parties.iter().filter(|p| matches!(p.actor, Actor::Person(_))).count();
    let sits = frames.iter().any(|f| matches!(f.event, Event::Session | Event::Summit));
    (status != Status::Ongoing
        && (placed || sits || people >= 2 && status == Status::Held && frames.iter().any(|f| f.event == Event::Meet)))
    .then_some(Format::InPerson)
}
