//! Frames → meetings: which descriptions in one article tell of one event.
//!
//! Two frames are one meeting when the people and sides of one are among those
//! of the other and nothing clashes: date, format, status, or a word that says
//! "another one". Frames that name most are placed first, so that a general
//! description finds its particular meeting; frames that name nobody go to the
//! last meeting told.
//!
//! `weight` says how much a frame tells by itself · `agree` and `clash` what keeps frames apart · `told` what the frames of
//! one event tell together.

pub mod agree;
pub mod clash;
pub mod told;
pub mod weight;

use std::collections::BTreeSet;

use crate::extract::meeting::frame::{Frame, Pointing};
use crate::extract::meeting::slot::place::is_town;
use crate::extract::{Actor, Status};
use crate::lexicon::Event;
use crate::text::PartialDate;
use weight::{can_be_another, is_event, people, stands_alone, two_sided};

/// A meeting being put together: indexes of its frames, and what they say together.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// Its frames, the one that made it first.
    pub frames: Vec<usize>,
    /// Further sentences that tell of it.
    pub sentences: BTreeSet<usize>,
    /// Parties taken over from another meeting of the same body.
    pub inherited: Option<usize>,
    /// It was told as another one than that at hand.
    pub other: bool,
}

/// All drafts of an article.
pub struct Story<'a> {
    /// The frames in text order.
    pub frames: &'a [Frame],
    /// What became of them.
    pub drafts: Vec<Draft>,
    /// When the article was published.
    pub published: Option<PartialDate>,
}

impl<'a> Story<'a> {
    /// Places every frame.
    pub fn tell(frames: &'a [Frame], published: Option<PartialDate>) -> Self {
        let mut story = Self { frames, drafts: Vec::new(), published };
        let mut order: Vec<usize> = (0..frames.len()).collect();
        order.sort_by_cached_key(|i| (weight::order(&frames[*i]), *i));
        for i in order {
            story.place(i);
        }
        story.in_order();
        story
    }

    /// Puts the drafts in the order of the text, and what points from one to another with them.
    fn in_order(&mut self) {
        let mut order: Vec<usize> = (0..self.drafts.len()).collect();
        order.sort_by_key(|d| self.drafts[*d].frames.iter().copied().min());
        let place = |old: usize| order.iter().position(|d| *d == old);
        let moved =
            order.iter().map(|d| Draft { inherited: self.drafts[*d].inherited.and_then(place), ..self.drafts[*d].clone() });
        self.drafts = moved.collect();
    }

    /// Adds sentences that speak of the parties of the meeting just told ("both sides agreed").
    pub fn attach(&mut self, sentence: usize) {
        if let Some(d) = self.latest(sentence, |_| true).filter(|d| sentence - self.last_sentence(*d, sentence) <= 4) {
            self.drafts[d].sentences.insert(sentence);
        }
    }

    fn place(&mut self, i: usize) {
        let frame = &self.frames[i];
        if frame.hosts && frame.parties.is_empty() {
            // Only named to say where others met.
        } else if frame.joins {
            self.place_joining(i);
        } else if let Some(d) = self.pointed_at(i).or_else(|| self.same_round(i)) {
            self.drafts[d].frames.push(i);
        } else if let Some(d) = self.where_guests_come(i) {
            self.drafts[d].frames.push(i);
        } else if two_sided(frame) {
            self.place_two_sided(i);
        } else if frame.pointing == Pointing::Other {
            self.place_other(i);
        } else if let Some(d) = self.best(i) {
            self.drafts[d].frames.push(i);
        } else if frame.pointing == Pointing::Known {
            self.place_pointer(i);
        } else if stands_alone(frame) {
            self.add(i);
        } else if frame.parties.is_empty() && (frame.place.is_some() || frame.date.is_some() || frame.round.is_some()) {
            self.place_nameless(i);
        }
    }

    /// Somebody took part in the meeting just told.
    fn place_joining(&mut self, i: usize) {
        let frame = &self.frames[i];
        let process = |d: &Draft| self.frames[d.frames[0]].status == Some(Status::Ongoing);
        let near = |d: &usize| frame.sentence - self.last_sentence(*d, frame.sentence) <= 5 && !self.differ(*d, i);
        let fits = |d: &Draft| !d.other && !process(d);
        let alike = self.latest(frame.sentence, |d| fits(d) && self.is_alike(d, frame)).filter(near);
        let last = alike.or_else(|| self.latest(frame.sentence, fits).filter(near));
        match last {
            Some(d) => self.drafts[d].frames.push(i),
            None if frame.event != Event::Attend && two_sided(frame) => self.add(i),
            None => {}
        }
    }

    /// Somebody travels to the town where a meeting of many is, told nearby: he takes part.
    fn where_guests_come(&self, i: usize) -> Option<usize> {
        let frame = &self.frames[i];
        let town = frame.place.as_ref().filter(|p| frame.event == Event::Visit && is_town(p))?;
        let sits = |e: Event| matches!(e, Event::Session | Event::Summit | Event::Negotiation | Event::Talk | Event::Sign);
        let there = |d: &usize| {
            let told: Vec<&Frame> = self.drafts[*d].frames.iter().map(|f| &self.frames[*f]).collect();
            let same = told.iter().any(|f| f.place.as_ref().is_some_and(|p| p.name == town.name));
            same && told.iter().any(|f| sits(f.event)) && self.distance(*d, frame.sentence) <= 3 && !self.differ(*d, i)
        };
        let host = |d: &usize| people(frame).len() < 2 && self.people(*d).len() < 3 && self.shares(*d, i);
        (0..self.drafts.len()).filter(there).find(host)
    }

    /// The meeting of the same number in a row of rounds, where the frame names nobody.
    fn same_round(&self, i: usize) -> Option<usize> {
        let frame = &self.frames[i];
        let numbered = |d: &usize| self.drafts[*d].frames.iter().any(|f| self.frames[*f].round == frame.round);
        let nameless = frame.round.is_some() && frame.parties.is_empty();
        nameless.then(|| (0..self.drafts.len()).find(|d| numbered(d) && !self.differ(*d, i))).flatten()
    }

    /// A meeting with a day or place that names nobody: the one just told, or another one of the same parties.
    fn place_nameless(&mut self, i: usize) {
        let frame = &self.frames[i];
        let sits = !matches!(frame.event, Event::Visit | Event::Call | Event::See | Event::Attend);
        let signs = |d: &Draft| d.frames.iter().any(|f| self.frames[*f].event == Event::Sign);
        let fits = |d: &Draft| !d.other && (frame.event != Event::Sign || signs(d));
        let Some(d) = self.latest(frame.sentence, fits).filter(|_| sits) else { return };
        let reach = if frame.round.is_some() { 12 } else { 4 };
        let near = frame.sentence.abs_diff(self.last_sentence(d, frame.sentence)) <= reach;
        if !self.differ(d, i) {
            if self.drafts.len() == 1 || near && (frame.place.is_some() || frame.round.is_some()) {
                self.drafts[d].frames.push(i);
            }
        } else if near && can_be_another(frame) && self.first_sentence(d) <= frame.sentence {
            self.drafts.push(Draft { frames: vec![i], inherited: Some(d), ..Draft::default() });
        }
    }

    /// The meeting just told, when the trigger points to it and names nobody from elsewhere ("X took part in this meeting").
    fn pointed_at(&self, i: usize) -> Option<usize> {
        let frame = &self.frames[i];
        let near = |d: &usize| frame.sentence - self.last_sentence(*d, frame.sentence) <= 2 && !self.drafts[*d].other;
        let known = frame.pointing == Pointing::Known && two_sided(frame);
        let last = known.then(|| self.latest(frame.sentence, |_| true)).flatten().filter(near)?;
        let mine = self.actors(last);
        let sides = |a: &Actor| matches!(a, Actor::Country(_));
        let alike = frame.parties.iter().map(|p| p.actor).filter(sides).all(|a| mine.contains(&a));
        (alike && self.shares(last, i) && !self.differ(last, i)).then_some(last)
    }

    fn place_two_sided(&mut self, i: usize) {
        let parts = self.parts_of(i);
        if parts.len() >= 2 {
            parts.into_iter().for_each(|d| self.drafts[d].frames.push(i));
        } else {
            match self.best(i) {
                Some(d) => self.drafts[d].frames.push(i),
                None => self.add(i),
            }
        }
    }

    /// The meetings of two whose people a frame of several names together.
    fn parts_of(&self, i: usize) -> Vec<usize> {
        let named = people(&self.frames[i]);
        let part = |d: &usize| {
            let of: BTreeSet<Actor> = self.people(*d);
            of.len() >= 2 && of.len() < named.len() && of.is_subset(&named) && !self.clashes(*d, i)
        };
        (0..self.drafts.len()).filter(part).collect()
    }

    /// "The previous meeting": another one of the same body.
    fn place_other(&mut self, i: usize) {
        let frame = &self.frames[i];
        let known = (0..self.drafts.len()).find(|d| self.drafts[*d].other && !self.clashes(*d, i));
        if let Some(d) = known {
            self.drafts[d].frames.push(i);
        } else if frame.date.is_some() || frame.place.is_some() {
            let model = self.latest(frame.sentence, |d| !d.other);
            if model.is_some() || !frame.parties.is_empty() {
                self.drafts.push(Draft { frames: vec![i], inherited: model, other: true, ..Draft::default() });
            }
        }
    }

    fn place_pointer(&mut self, i: usize) {
        let frame = &self.frames[i];
        let fits = |d: &Draft| {
            let made = &self.frames[d.frames[0]];
            let same_kind = (made.event == Event::Call) == (frame.event == Event::Call);
            let process = |f: &Frame| f.status == Some(Status::Ongoing);
            !d.other && same_kind && (frame.event == Event::Negotiation || !process(made))
        };
        let clash = |d: usize| self.differ(d, i);
        let told = |d: &usize| self.first_sentence(*d) <= frame.sentence;
        let alike = self.latest(frame.sentence, |d| fits(d) && self.is_alike(d, frame)).filter(told);
        let Some(d) = alike.or_else(|| self.latest(frame.sentence, fits)) else { return };
        let near = frame.sentence.abs_diff(self.last_sentence(d, frame.sentence)) <= 4;
        let ahead = matches!(frame.status, Some(Status::Planned | Status::Cancelled)) && frame.date.is_some();
        if !clash(d) {
            self.drafts[d].frames.push(i);
        } else if near && ahead {
            self.drafts.push(Draft { frames: vec![i], inherited: Some(d), ..Draft::default() });
        }
    }

    /// "The summit" is the summit told before, not the talks beside it.
    fn is_alike(&self, draft: &Draft, frame: &Frame) -> bool {
        frame.event == Event::Summit && draft.frames.iter().any(|f| self.frames[*f].event == Event::Summit)
    }

    fn add(&mut self, i: usize) {
        if !is_event(&self.frames[i]) {
            return;
        }
        let other = self.frames[i].pointing == Pointing::Other;
        self.drafts.push(Draft { frames: vec![i], other, ..Draft::default() });
    }

    /// The draft that a frame with parties belongs to: the nearest that does not clash; none when a new
    /// general description fits several.
    fn best(&self, i: usize) -> Option<usize> {
        let frame = &self.frames[i];
        let mut fitting: Vec<usize> = (0..self.drafts.len()).filter(|d| self.shares(*d, i) && !self.clashes(*d, i)).collect();
        let general = people(frame).len() == 1 && frame.pointing == Pointing::Fresh && two_sided(frame);
        let several_people = fitting.iter().filter(|d| self.people(**d).len() >= 2).count();
        let told_alike = |d: usize| people(frame) == self.people(d);
        if general && several_people >= 2 && !fitting.iter().any(|d| told_alike(*d)) && frame.event != Event::Visit {
            return None;
        }
        let kind = |d: usize| self.frames[self.drafts[d].frames[0]].event != frame.event;
        fitting.sort_by_key(|d| (kind(*d), self.distance(*d, frame.sentence), *d));
        fitting.first().copied()
    }

    /// Everybody who takes part in a draft.
    pub fn actors(&self, d: usize) -> BTreeSet<Actor> {
        self.drafts[d].frames.iter().flat_map(|f| &self.frames[*f].parties).map(|p| p.actor).collect()
    }

    /// Somebody took part, as the first frame tells.
    pub fn names_people(&self, d: usize) -> bool {
        !people(&self.frames[self.drafts[d].frames[0]]).is_empty()
    }

    /// The people among them.
    pub fn people(&self, d: usize) -> BTreeSet<Actor> {
        self.actors(d).into_iter().filter(|a| matches!(a, Actor::Person(_))).collect()
    }

    /// The draft told last before or in a sentence; where none was, the first told after it.
    fn latest(&self, sentence: usize, fits: impl Fn(&Draft) -> bool) -> Option<usize> {
        let fitting: Vec<usize> = (0..self.drafts.len()).filter(|d| fits(&self.drafts[*d])).collect();
        let told = fitting.iter().filter(|d| self.first_sentence(**d) <= sentence);
        let last = told.max_by_key(|d| (self.last_sentence(**d, sentence), usize::MAX - **d));
        last.or_else(|| fitting.iter().min_by_key(|d| self.first_sentence(**d))).copied()
    }

    fn first_sentence(&self, d: usize) -> usize {
        self.drafts[d].frames.iter().map(|f| self.frames[*f].sentence).min().unwrap_or(0)
    }

    /// The last sentence up to `sentence` that tells of a draft.
    fn last_sentence(&self, d: usize, sentence: usize) -> usize {
        let of_frames = self.drafts[d].frames.iter().map(|f| self.frames[*f].sentence);
        of_frames.chain(self.drafts[d].sentences.iter().copied()).filter(|s| *s <= sentence).max().unwrap_or(sentence)
    }

    fn distance(&self, d: usize, sentence: usize) -> usize {
        self.drafts[d].frames.iter().map(|f| self.frames[*f].sentence.abs_diff(sentence)).min().unwrap_or(usize::MAX)
    }
}
