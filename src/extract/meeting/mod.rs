//! Finds meetings: who met whom, when, where, how, and whether it took place.
//!
//! A sentence's words of meeting are `frame`d one by one: each frame is one description of an event, with who takes part
//! (`party`) and whether, when, where and how (`slot`). `story` decides which descriptions of an article tell of one event.
//! `grammar` holds what the languages do differently.

mod frame;
mod grammar;
mod party;
mod slot;
mod story;
#[cfg(test)]
mod testing;

use std::ops::Range;

use super::{Dated, Extraction, Meeting, Mention, Status};
use crate::lexicon::{Class, Event, Layer, Link, RuleWord, Tense};
use crate::text::{Lang, Reading, Span};
use frame::signs::{Sign, Signs};
use frame::{Clause, Frame, Pointing};
use frame::{aside, beside, called, decision, doubt, purpose, round, split, stay};
use grammar::fa;
use party::agent::{Agent, Scene};
use party::cast::Cast;
use party::casting::Casting;
use party::collective::Named;
use party::{collective, counterpart};
use slot::status::Reality;
pub(super) use slot::venue::after_dateline;
use slot::{place, status, venue, when};
use story::Story;
use story::told::Told;

/// How many people of the sentences before are remembered.
const RECENT: usize = 6;

/// The meetings of an article.
pub fn find(reading: &Reading, found: &Extraction) -> Vec<Meeting> {
    let dates = found.dates.iter().map(|d| d.span).collect();
    let mut teller = Teller { reading, found, cast: Cast::new(reading, found), dates };
    let (frames, echoes) = teller.read();
    let mut story = Story::tell(&frames, reading.article.published);
    echoes.into_iter().for_each(|sentence| story.attach(sentence));
    let told = Told { reading, found, story: &story };
    let mut meetings: Vec<Meeting> = story.drafts.iter().map(|d| told.meeting(d)).collect();
    told.date_from_statement(&mut meetings);
    venue::settle(reading, &mut meetings, &frames);
    meetings.retain(|m| !m.parties.is_empty() || m.name.is_some() && m.sentences.len() > 1);
    meetings
}

/// An article while its meetings are read.
struct Teller<'a, 'r> {
    reading: &'a Reading<'r>,
    found: &'a Extraction,
    cast: Cast,
    dates: Vec<Span>,
}

impl Teller<'_, '_> {
    /// All frames in text order, and the sentences that only speak of the parties of a meeting.
    fn read(&mut self) -> (Vec<Frame>, Vec<usize>) {
        let (mut frames, mut echoes) = (Vec::new(), Vec::new());
        let (mut recent, mut named) = (Vec::<Agent>::new(), Named::default());
        for (i, sentence) in self.reading.sentences.iter().enumerate().filter(|(_, s)| !s.furniture) {
            let in_name = |tokens: &Range<usize>| self.cast.names_something(tokens);
            let signs = Signs::read(self.reading, sentence.tokens.clone(), sentence.lang).outside_names(in_name);
            let grammar = grammar::of(sentence.lang);
            let tokens = after_dateline(self.reading, i)..sentence.tokens.end;
            let scene = Scene { reading: self.reading, tokens, signs: &signs, grammar, lang: sentence.lang };
            let mut agents = scene.agents(&self.cast);
            counterpart::name(&scene, &self.cast, &mut agents);
            agents.iter().for_each(|a| self.cast.learn(&a.names));
            let before = frames.len();
            for sign in signs.within(scene.tokens.clone()) {
                frames.extend(self.frames(&scene, &agents, sign, i, &recent));
            }
            if frames.len() == before {
                frames.extend(decision::sessions(&scene, self.found, &agents, i));
            }
            frames[before..].iter_mut().for_each(|frame| named.fill(frame, &self.cast));
            collective::admit(&scene, &mut frames, before);
            stay::settle(&scene, &mut frames, before);
            purpose::settle(&scene, &self.dates, &mut frames, before);
            named.hear(i, &agents, &frames[before..]);
            if signs.any(sentence.tokens.clone(), Class::Aside) {
                aside::settle(&mut frames, before);
            }
            if frames.len() == before && signs.any(sentence.tokens.clone(), Class::Sides) {
                echoes.push(i);
            }
            let (people, others): (Vec<Agent>, Vec<Agent>) = agents.into_iter().partition(|a| a.person);
            let official = others.into_iter().filter(Agent::opens_as_official);
            recent = people.into_iter().chain(official).chain(recent).take(RECENT).collect();
        }
        (frames, echoes)
    }

    /// What one trigger tells: mostly one event, or one for each of several partners.
    fn frames(&self, scene: &Scene, agents: &[Agent], sign: &Sign, sentence: usize, recent: &[Agent]) -> Vec<Frame> {
        if sign.event().is_none() {
            return Vec::new();
        }
        let clause = Clause::around(scene, &sign.tokens);
        let frame = self.frame(scene, agents, sign, &clause, recent);
        let frame = frame.map(|f| Frame { sentence, ..f });
        frame.map_or_else(Vec::new, |f| split::apart(scene, &self.cast, &clause, agents, &self.found.dates, f))
    }

    fn frame(&self, scene: &Scene, agents: &[Agent], sign: &Sign, clause: &Clause, recent: &[Agent]) -> Option<Frame> {
        let (event, tense) = sign.event()?;
        let own = when::date(scene, clause, &self.found.dates);
        let round = round::of(scene, &sign.tokens);
        let pointing = pointing(scene, sign, &self.dates, round);
        let known = tense == Tense::Noun && event == Event::Negotiation && points_here(scene, sign);
        let on_a_day = own.is_some_and(|m| m.is_day()) || round.is_some() || known;
        let arrived = event == Event::Visit;
        let background = pointing == Pointing::Fresh && own.is_some() && !arrived && clause.tells_of_before(scene);
        let pointing = if background { Pointing::Other } else { pointing };
        let Reality::Event(status) = status::reality(scene, clause, event, tense, on_a_day) else { return None };
        let status = if tells_the_week_ahead(scene, sign, own) { Some(Status::Planned) } else { status };
        let of_sides = fa::is_of_its_sides(scene, sign.tokens.start);
        let (status, pointing) = if of_sides { (None, Pointing::Known) } else { (status, pointing) };
        let next = status == Some(Status::Planned) && sign.tokens.start > 0 && is_next(scene, sign.tokens.start);
        let pointing = if next { Pointing::Fresh } else { pointing };
        if doubt::with_press(scene, clause) || self.with_outlet(scene, clause) {
            return None;
        }
        let moment = own.or_else(|| when::date_before(scene, clause, &self.found.dates));
        let moment = moment.or_else(|| when::date_of_journey(scene, clause, &self.found.dates));
        let ahead = self.reading.article.published.filter(|_| status == Some(Status::Planned));
        let over = self.reading.article.published.filter(|_| status == Some(Status::Held) && scene.lang == Lang::En);
        let moment = moment.map(|m| m.not_before(ahead).not_after(over));
        let meant = collective::read(scene, clause, tense, scene.lang);
        let apart = own.is_some() && tense.is_noun() && (event == Event::Call || status == Some(Status::Planned));
        let meant = meant.or_else(|| collective::opened_with(scene, clause).filter(|_| apart));
        let casting = Casting { scene, agents, clause, event, tense, pointing, collective: meant, recent };
        let prepared = tense.is_noun() && beside::is_prepared(scene, &sign.tokens);
        let status = if prepared { Some(Status::Planned) } else { status };
        let parties = match hosts_others(scene, clause) {
            true => casting.own_parties(),
            false if prepared => casting.parties_behind(),
            false if pointing == Pointing::Known && doubt::conveys_greetings(scene, clause) => Vec::new(),
            false => casting.parties(),
        };
        let counted = (tense == Tense::Own && doubt::only_counts(scene, sign) || doubt::is_of_many(scene, sign))
            && !doubt::names_partner(&parties);
        let moment = moment.filter(|m| status != Some(Status::Planned) || !is_before(scene, m.at));
        let nobody = counted
            || doubt::is_of_a_group(scene, sign)
            || doubt::is_of_an_office(scene, sign)
            || doubt::is_passed_on(scene, sign)
            || event == Event::Visit && fa::comes_later(scene, sign.tokens.start)
            || doubt::is_only_a_topic(scene, sign, &parties)
            || event == Event::See && !doubt::sees_somebody(&parties)
            || event == Event::Host && doubt::welcomes_a_thing(scene, clause, &parties);
        if nobody || !called::may_be_call(scene, sign, &parties) {
            return None;
        }
        // حضر القمة: of the meetings told before it is the summit.
        let summit = event == Event::Attend && matches!(self.reading.word(sign.tokens.end - 1), "القمه" | "قمه");
        Some(Frame {
            event: if summit { Event::Summit } else { event },
            sentence: 0,
            trigger: Mention::new(self.reading.span_of(sign.tokens.clone()), rule(event)),
            collective: meant,
            verb: !tense.is_noun() || clause.is_told_by_a_light_verb(scene),
            parties,
            pointing,
            status: status::by_date(status, tense, own, self.reading.article.published),
            date: moment.map(|m| m.at),
            until: moment.and_then(|m| m.until),
            place: place::of(scene, &self.cast, clause, agents, event),
            format: status::format(scene, clause, event),
            round,
            hosts: hosts_others(scene, clause),
            unnamed: frame::has_unnamed_side(scene, clause, agents),
            joins: event == Event::Attend && tense == Tense::Own
                || pointing == Pointing::Known && own.is_none() && collective::tells_who_was_present(scene, clause),
            lang: scene.lang,
        })
    }

    /// True when the partner is an outlet: an interview.
    fn with_outlet(&self, scene: &Scene, clause: &Clause) -> bool {
        let after = clause.trigger.end..(clause.trigger.end + 4).min(clause.tokens.end);
        let partner = self.cast.seeds_in(after).iter().find(|s| self.cast.is_outlet(s.actor));
        let with = |at: usize| scene.signs.link(at) == Some(Link::With);
        partner.is_some_and(|s| (clause.trigger.end..s.tokens.start).any(with))
    }
}

/// "The ministers meet on Friday": below its headline an English report tells so what is to come.
fn tells_the_week_ahead(scene: &Scene, sign: &Sign, own: Option<when::Moment>) -> bool {
    let word = scene.reading.word(sign.tokens.start);
    let simple =
        matches!(sign.event(), Some((_, Tense::Present))) && !matches!(word, "is" | "are" | "briefing" | "holding" | "in");
    let simple = simple && !word.ends_with("ing");
    scene.grammar.adjective_before_noun && simple && scene.tokens.start > 0 && own.is_some_and(|m| m.weekday)
}

/// "The next meeting will be in Oslo": that to come is no other one.
fn is_next(scene: &Scene, trigger: usize) -> bool {
    let from = trigger.saturating_sub(1).max(scene.tokens.start);
    scene.grammar.adjective_before_noun && (from..=trigger).any(|at| scene.reading.word(at) == "next")
}

/// True for a date that stands before the text of a report.
fn is_before(scene: &Scene, date: Dated) -> bool {
    date.span.is_some_and(|span| span.end <= scene.reading.span_of(scene.tokens.clone()).start)
}

/// How many words may stand before the meeting on whose sidelines others met: «على هامش مشاركته في الدورة الثانية لمنتدى».
const SIDELINES: usize = 8;

/// "On the sidelines of the summit": another meeting is told than that of the noun.
fn hosts_others(scene: &Scene, clause: &Clause) -> bool {
    let arabic = scene.lang == Lang::Ar;
    let reach = if arabic { SIDELINES } else { 3 };
    let near = clause.trigger.start.saturating_sub(reach).max(scene.tokens.start)..clause.trigger.start;
    scene.signs.within(near).rfind(|s| s.class == Class::Aside).is_some_and(|s| {
        if arabic {
            let plain = |at: usize| scene.reading.is_word(at) && scene.signs.covering(at, Layer::Clause).is_none();
            return (s.tokens.end..clause.trigger.start).all(plain);
        }
        (s.tokens.end..clause.trigger.start)
            .all(|at| scene.signs.is(at, Class::This) || matches!(scene.reading.word(at), "the" | "a" | "an"))
    })
}

/// Whether the words beside a trigger point to an event told before or to another one.
fn pointing(scene: &Scene, sign: &Sign, dates: &[Span], round: Option<u8>) -> Pointing {
    let around = sign.tokens.start.saturating_sub(1).max(scene.tokens.start)..(sign.tokens.end + 2).min(scene.tokens.end);
    let dated = |s: &Sign| dates.iter().any(|d| d.overlaps(scene.reading.span_of(s.tokens.clone())));
    if sign.event().is_some_and(|(_, t)| t.is_noun()) {
        let ahead = beside::upcoming(scene, &sign.tokens);
        let other = |s: &Sign| s.class == Class::Other && !dated(s) && ahead != Some(s.tokens.start);
        if scene.signs.within(around).any(other) {
            return Pointing::Other;
        }
        let before = sign.tokens.start.checked_sub(1).filter(|b| *b >= scene.tokens.start);
        let numbered = sign.clitic.article && round.is_some();
        if gathers_behind(scene, sign) {
            return Pointing::Fresh;
        }
        if sign.clitic.article && !numbered || before.is_some_and(|b| scene.signs.is(b, Class::This)) {
            return Pointing::Known;
        }
    }
    Pointing::Fresh
}

/// «نتائج اللقاء الذي جمع A بB»: an Arabic noun whose own clause tells who met is of no event told before.
fn gathers_behind(scene: &Scene, sign: &Sign) -> bool {
    let next = sign.tokens.end;
    let inside = next + 1 < scene.tokens.end;
    scene.lang == Lang::Ar
        && inside
        && scene.signs.is(next, Class::Relative)
        && RuleWord::Gather.has(scene.reading.word(next + 1))
}

/// True for "this" right before a trigger.
fn points_here(scene: &Scene, sign: &Sign) -> bool {
    sign.tokens.start > scene.tokens.start && scene.signs.is(sign.tokens.start - 1, Class::This)
}

fn rule(event: Event) -> &'static str {
    match event {
        Event::Meet => "meeting.met",
        Event::Session => "meeting.session",
        Event::Summit => "meeting.summit",
        Event::Talk => "meeting.talks",
        Event::Negotiation => "meeting.negotiations",
        Event::Call => "meeting.call",
        Event::Visit => "meeting.visit",
        Event::Host => "meeting.received",
        Event::Sign => "meeting.signed",
        Event::Attend => "meeting.attended",
        Event::See => "meeting.saw",
    }
}
