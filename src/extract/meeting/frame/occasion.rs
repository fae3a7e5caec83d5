//! English events told as the time of another one: "met in Oslo ahead of talks in Rome on Friday". What stands on one side
//! of such a word is not told of the event on the other side.

use std::ops::Range;

use super::signs::Sign;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::{Class, Layer, Link, RuleWord};
use crate::text::{Lang, Reading, Span, TokenKind};

/// How many words may stand between the word of time and the noun of the event: "following a separate closed-door".
const LED: usize = 6;

/// Where a clause about a trigger may begin: behind the last word of time before a noun that is told for the first time.
pub fn begins(scene: &Scene, trigger: &Range<usize>) -> Option<usize> {
    let from = trigger.start.saturating_sub(LED + 2).max(scene.tokens.start);
    let at = (from..trigger.start).rev().find(|at| opens(scene, *at))?;
    let start = behind(scene, at);
    let known = (start..trigger.start).any(|at| scene.signs.is(at, Class::This));
    (leads_to(scene, start).as_ref() == Some(trigger) && !known && has_partner(scene, trigger)).then_some(start)
}

/// "Following talks with C": who takes part is told behind the noun; else they are those named before.
fn has_partner(scene: &Scene, trigger: &Range<usize>) -> bool {
    let near = trigger.end..(trigger.end + 3).min(scene.tokens.end);
    near.into_iter().any(|at| matches!(scene.signs.link(at), Some(Link::With | Link::Between)))
}

/// Where a clause about a trigger may end: before the next word of time that leads to another event.
pub fn ends(scene: &Scene, trigger: &Range<usize>) -> Option<usize> {
    let since = |at: usize| scene.lang == Lang::En && scene.reading.word(at) == "since";
    let leads = |at: &usize| {
        (opens(scene, *at) || since(*at)) && leads_to(scene, behind(scene, *at)).is_some_and(|noun| noun != *trigger)
    };
    (trigger.end..scene.tokens.end).find(leads)
}

/// "Held a press conference on Friday ahead of the meeting": what stands before such words is not the day of the noun
/// behind them.
pub fn is_before(scene: &Scene, trigger: &Range<usize>, date: usize) -> bool {
    let ahead = |at: usize| !matches!(scene.reading.word(at), "following" | "after" | "wake" | "heels");
    let from = trigger.start.saturating_sub(LED + 2).max(scene.tokens.start);
    let mut words = (from..trigger.start).rev().filter(|at| ahead(*at) && opens(scene, *at));
    words.any(|at| date < at && leads_to(scene, behind(scene, at)).as_ref() == Some(trigger))
}

/// A word that tells of the time of something by another event.
fn opens(scene: &Scene, at: usize) -> bool {
    let word = scene.reading.word(at);
    let pair = |first, second| word == first && at + 1 < scene.tokens.end && scene.reading.word(at + 1) == second;
    let led = |first: &str| at > scene.tokens.start && scene.reading.word(at - 1) == first;
    let idiom =
        led("the") && (pair("eve", "of") || pair("wake", "of") || pair("heels", "of")) || led("in") && pair("advance", "of");
    let time = matches!(word, "following" | "after" | "before") || pair("ahead", "of") || pair("prior", "to");
    let time = time || idiom || led("-") && pair("up", "to");
    scene.lang == Lang::En && time && scene.signs.covering(at, Layer::Event).is_none()
}

/// The first word behind such a word.
fn behind(scene: &Scene, at: usize) -> usize {
    at + 1 + usize::from(!matches!(scene.reading.word(at), "following" | "after" | "before" | "since"))
}

/// The noun of an event that stands right behind, but for what describes it.
fn leads_to(scene: &Scene, start: usize) -> Option<Range<usize>> {
    let near = start..(start + LED + 2).min(scene.tokens.end);
    let mark = |at: usize| scene.reading.tokens[at].kind == TokenKind::Mark && !is_inside(scene.reading.word(at));
    let event = scene.signs.within(near).find(|s| s.event().is_some())?;
    let gap = start..event.tokens.start;
    let plain = gap.len() <= LED && !gap.clone().any(mark) && !scene.signs.any(gap, Class::Boundary);
    (plain && is_noun(event)).then(|| event.tokens.clone())
}

fn is_noun(sign: &Sign) -> bool {
    sign.event().is_some_and(|(_, tense)| tense.is_noun())
}

/// What a name or a possessive may hold.
fn is_inside(word: &str) -> bool {
    matches!(word, "'s" | "-" | "'" | "’")
}

/// How many words may stand between a date and the deed it is of: "adopted on", "the elections due in".
const DEED: usize = 3;

/// "Under the plan adopted on 27 October", "when he was elected in 2016": the day of what was done, which is no meeting.
pub fn is_of_a_deed(scene: &Scene, trigger: &Range<usize>, date: &Range<usize>, whole: bool) -> bool {
    let Some(last) = governs(scene.reading, date).filter(|at| *at >= trigger.end) else { return false };
    let free = scene.signs.covering(last, Layer::Event).is_none();
    let happening = !whole && RuleWord::Happening.has(scene.reading.word(last));
    scene.lang == Lang::En && free && (RuleWord::Deed.has(scene.reading.word(last)) || happening)
}

/// The day that a sentence gives for a deed.
pub fn follows_a_deed(reading: &Reading, date: Span) -> bool {
    let tokens = reading.tokens_in(date);
    governs(reading, &tokens).is_some_and(|at| RuleWord::Deed.has(reading.word(at)))
}

/// The word that an English date hangs on: "adopted" in "adopted on".
fn governs(reading: &Reading, date: &Range<usize>) -> Option<usize> {
    let from = date.start.saturating_sub(DEED);
    let link = |at: &usize| matches!(reading.word(*at), "on" | "in" | "since" | "of" | "the" | "due" | "early" | "late");
    let mut before = (from..date.start).rev().skip_while(link);
    before.next().filter(|at| reading.is_word(*at))
}
