//! Where a meeting was that a journey told in the same sentence led to.

use std::ops::Range;

use super::place::{goal, is_town, place_of, within};
use crate::extract::Place;
use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::party::agent::{Agent, Scene};
use crate::extract::meeting::party::cast::Cast;
use crate::lexicon::{Class, Event, place};
use crate::text::Lang;

/// «برای گفت‌وگو با او به بروکسل برود»: where somebody goes to meet.
pub fn to_meet(scene: &Scene, clause: &Clause) -> Option<Place> {
    let goes = |s: &&Sign| s.event().is_some_and(|(event, _)| event == Event::Visit);
    // "Sent its minister to Moscow for talks": the preposition stands right before an English noun.
    let start = clause.trigger.start;
    let aim = |at: usize| scene.reading.word(at) == "for" && scene.grammar.adjective_before_noun;
    if (start.saturating_sub(3).max(clause.tokens.start)..start).any(aim) {
        return goal(scene, &Clause { tokens: clause.tokens.start..start, ..clause.clone() });
    }
    let visit = scene.grammar.finite_verb_ends_clause && scene.signs.within(clause.tokens.clone()).any(|s| goes(&s));
    goal(scene, clause).filter(|_| visit)
}

/// How many words may stand between where somebody goes and what for: «إلى باكو لإجراء محادثات».
const PURPOSE: usize = 2;

/// «متوجها إلى باكو لإجراء محادثات»: where somebody goes to meet.
pub fn bound_for(scene: &Scene, clause: &Clause, agents: &[Agent]) -> Option<Place> {
    let start = clause.trigger.start;
    let near = |end: usize| end <= start && start - end <= PURPOSE && (end..start).all(|at| scene.reading.is_word(at));
    let purpose = |end: usize| scene.reading.word(end).starts_with('ل') && near(end);
    let to = |at: usize| at > scene.tokens.start && matches!(scene.reading.word(at - 1), "الی" | "نحو");
    let goal = |tokens: &Range<usize>| scene.lang == Lang::Ar && purpose(tokens.end) && to(tokens.start);
    let state = agents.iter().find(|a| a.bare_place && goal(&a.tokens)).and_then(|a| place_of(scene, a));
    state.or_else(|| {
        let from = start.saturating_sub(PURPOSE + 4).max(scene.tokens.start);
        let hit = place::find(scene.reading, scene.reading.span_of(from..start + 1)).into_iter().find(|hit| goal(&hit.tokens))?;
        Some(Place { name: hit.value.english.to_string(), country: hit.value.country, span: hit.span })
    })
}

/// زار عدن والتقى رئيسها: the town of the journey that a meeting is joined to.
pub fn joined_to(scene: &Scene, cast: &Cast, clause: &Clause, agents: &[Agent]) -> Option<Place> {
    let before = scene.signs.within(scene.tokens.start..clause.trigger.start);
    let journey = before.rev().find(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()))?;
    let goes = scene.lang == Lang::Ar && matches!(journey.event(), Some((Event::Visit, _)));
    let between = journey.tokens.end..clause.trigger.end;
    let opens = |s: &Sign| s.event().is_some() || s.class == Class::Boundary;
    let joined = scene.signs.within(between.clone()).any(|s| opens(s) && s.clitic.and);
    let parted = scene.signs.within(between).any(|s| s.class == Class::Boundary && !s.clitic.and);
    let told = Clause::around(scene, &journey.tokens);
    let place = || within(scene, cast, &told, agents, Event::Visit).filter(is_town).or_else(|| goal(scene, &told));
    (goes && joined && !parted).then(place).flatten()
}

/// «وارد داکار شد و با او دیدار کرد», «که به داکار رفته بود»: Persian tells of the journey in a clause of its own before.
pub fn before(scene: &Scene, cast: &Cast, clause: &Clause, agents: &[Agent]) -> Option<Place> {
    let goes = |s: &&Sign| matches!(s.event(), Some((Event::Visit, _)));
    let ahead = scene.tokens.start..clause.trigger.start;
    let journey = scene.signs.within(ahead).rfind(goes).filter(|_| scene.grammar.finite_verb_ends_clause)?;
    let between = journey.tokens.start..clause.trigger.start;
    let made = scene.signs.any(between.clone(), Class::Done) && !scene.signs.any(between, Class::Cancelled);
    let told = Clause::around(scene, &journey.tokens);
    let place = || within(scene, cast, &told, agents, Event::Visit).filter(is_town).or_else(|| goal(scene, &told));
    made.then(place).flatten()
}
