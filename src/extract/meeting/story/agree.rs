//! Whether what a frame tells can be of a meeting that other frames tell of.

use std::collections::BTreeSet;

use super::Story;
use super::clash::{clash, clash_in_kind, is_history_beside_news, is_round};
use super::weight::{people, two_sided};
use crate::extract::meeting::frame::{Frame, Pointing};
use crate::extract::{Actor, Status};
use crate::lexicon::Event;
use crate::text::Lang;

impl Story<'_> {
    /// Some party of the frame takes part already.
    pub fn shares(&self, d: usize, i: usize) -> bool {
        let known = || self.drafts[d].frames.iter().flat_map(|f| &self.frames[*f].parties);
        let takes_part = |actor: Actor| known().any(|p| p.actor == actor);
        self.frames[i].parties.iter().any(|p| takes_part(p.actor))
    }

    /// Sides, people or slots keep the frame apart from the draft.
    pub fn clashes(&self, d: usize, i: usize) -> bool {
        let frame = &self.frames[i];
        if scene_of_one(frame, &self.frames[self.drafts[d].frames[0]]) {
            return false;
        }
        if are_guest_and_host(frame, &self.frames[self.drafts[d].frames[0]]) {
            return self.differ(d, i);
        }
        let another = self.drafts[d].other != (frame.pointing == Pointing::Other) && !self.is_told_beside(d, i);
        if another || self.differ(d, i) {
            return true;
        }
        let kinds: [fn(&Actor) -> bool; 2] = [|a| matches!(a, Actor::Person(_)), |a| matches!(a, Actor::Country(_))];
        let mine = self.actors(d);
        let theirs: BTreeSet<Actor> = frame.parties.iter().map(|p| p.actor).collect();
        let sits = |e: Event| matches!(e, Event::Session | Event::Summit);
        let body = |a: &&Actor| matches!(a, Actor::Organization(_)) && theirs.contains(a);
        let same_body = sits(frame.event) && sits(self.frames[self.drafts[d].frames[0]].event) && mine.iter().any(|a| body(&a));
        let many = |lands: usize| lands >= 3 && people(frame).union(&self.people(d)).count() <= lands;
        let same_sides = land_set(&mine) == land_set(&theirs) && many(lands(&mine));
        let apart = !same_body
            && !same_sides
            && kinds.iter().any(|kind| {
                let a: BTreeSet<&Actor> = mine.iter().filter(|x| kind(x)).collect();
                let b: BTreeSet<&Actor> = theirs.iter().filter(|x| kind(x)).collect();
                !a.is_empty() && !b.is_empty() && !a.is_subset(&b) && !b.is_subset(&a)
            });
        let side = |a: &&Actor| !matches!(a, Actor::Person(_));
        let (ours, others): (BTreeSet<&Actor>, BTreeSet<&Actor>) =
            (mine.iter().filter(side).collect(), theirs.iter().filter(side).collect());
        let few = ours.intersection(&others).count() < 2 && !ours.is_subset(&others) && !others.is_subset(&ours);
        let body = others.difference(&ours).any(|a| matches!(a, Actor::Organization(_)));
        let other_sides = few && body && theirs.len() >= 2 && people(frame).is_empty() && !same_body;
        let kinds_differ = frame.event != self.frames[self.drafts[d].frames[0]].event;
        let wider = kinds_differ && lands(&theirs) >= 3 && lands(&mine) == 2 && people(frame).is_empty() && self.names_people(d);
        apart || other_sides || wider
    }

    /// «در جلسه‌ای دیگر با او دیدار کرد»: one Persian sentence names those who met once, by a noun and by a verb.
    fn is_told_beside(&self, d: usize, i: usize) -> bool {
        let frame = &self.frames[i];
        let actors = |f: &Frame| f.parties.iter().map(|p| p.actor).collect::<BTreeSet<Actor>>();
        let same = |f: &Frame| f.sentence == frame.sentence && actors(f) == actors(frame);
        frame.lang == Lang::Fa && self.drafts[d].frames.iter().any(|f| same(&self.frames[*f]))
    }

    /// True when date, format, place or status of a frame and a draft cannot be those of one event.
    pub fn differ(&self, d: usize, i: usize) -> bool {
        let told = || self.drafts[d].frames.iter().map(|known| &self.frames[*known]);
        let frame = &self.frames[i];
        // "They met on Thursday, but the first round of talks brought nothing": one sentence tells of one event.
        let round = frame.status == Some(Status::Ongoing) && told().any(|known| is_round(known, frame));
        told().any(|known| {
            let apart = if round { clash_in_kind(known, frame) } else { clash(known, frame) };
            apart || is_history_beside_news(known, frame, self.published)
        })
    }
}

/// How many sentences a visit and the meeting it is for may be apart.
const APART: usize = 3;

/// «يتوجه الأمير إلى مصر … ويلتقي رئيسها»: an Arabic visit told of the guest, and a meeting told of his host.
fn are_guest_and_host(a: &Frame, b: &Frame) -> bool {
    let side = |f: &Frame| {
        let mut named = f.parties.iter().filter(|p| matches!(p.actor, Actor::Person(_)));
        let one = named.next().filter(|_| named.next().is_none())?;
        f.parties.iter().find(|p| p.span == one.span && matches!(p.actor, Actor::Country(_))).map(|p| p.actor)
    };
    let of = |f: &Frame| land_set(&f.parties.iter().map(|p| p.actor).collect());
    let visit = (a.event == Event::Visit) != (b.event == Event::Visit) && a.sentence.abs_diff(b.sentence) <= APART;
    a.lang == Lang::Ar && visit && of(a).len() == 2 && of(a) == of(b) && side(a).zip(side(b)).is_some_and(|(x, y)| x != y)
}

/// How many countries are among those who take part.
pub fn lands(actors: &BTreeSet<Actor>) -> usize {
    land_set(actors).len()
}

pub fn land_set(actors: &BTreeSet<Actor>) -> BTreeSet<Actor> {
    actors.iter().filter(|a| matches!(a, Actor::Country(_))).copied().collect()
}

/// "The next round of the talks between A and B": two nouns of one sentence for one event.
pub fn scene_of_one(a: &Frame, b: &Frame) -> bool {
    let actors = |f: &Frame| f.parties.iter().map(|p| p.actor).collect::<BTreeSet<Actor>>();
    let alike = || a.date == b.date && a.status == b.status && a.place == b.place && actors(a) == actors(b);
    a.lang == Lang::Ar && a.sentence == b.sentence && !a.verb && !b.verb && two_sided(a) && alike()
}
