//! What English tells of plans: verbs that go on after one of what is to come, what may only be, and plans that are those
//! of something else.

use std::ops::Range;

use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::{Class, RuleWord, Tense};
use crate::text::Lang;

/// "To visit Oslo, hold talks with its premier", "will fly to Oslo and meet its premier": an English verb without an ending
/// that goes on after one of what is to come.
pub fn is_joined_infinitive(scene: &Scene, clause: &Clause) -> bool {
    let start = clause.trigger.start;
    let verb = [start, start.saturating_sub(1), start.saturating_sub(2)].into_iter().find(|at| {
        *at > scene.tokens.start && RuleWord::Infinitive.has(scene.reading.word(*at)) && !scene.reading.tokens[*at].capital
    });
    let Some(joint) = verb.map(|at| at - 1).filter(|_| scene.grammar.adjective_before_noun) else { return false };
    let future = |s: &Sign| matches!(s.event(), Some((_, Tense::Future)));
    let plain = |s: &Sign| s.class != Class::Boundary;
    let from = scene.signs.within(scene.tokens.start..joint).rev().take_while(|s| plain(s)).find(|s| future(s));
    let past = |s: &Sign| matches!(s.event(), Some((_, Tense::Past)));
    let between = |s: &Sign| scene.signs.within(s.tokens.end..joint).any(past);
    matches!(scene.reading.word(joint), "," | "and" | "then") && from.is_some_and(|s| !between(s))
}

/// "Discussed a potential summit": what may only be.
pub fn is_possible(scene: &Scene, clause: &Clause) -> bool {
    let from = clause.trigger.start.saturating_sub(4).max(scene.tokens.start);
    let before = (from..clause.trigger.start).rev().map(|at| scene.reading.word(at));
    let maybe = |word: &str| matches!(word, "possible" | "potential" | "hypothetical" | "eventual");
    scene.lang == Lang::En && before.take_while(|word| !matches!(*word, "a" | "the" | "an" | "," | "of")).any(maybe)
}

/// "Is meeting officials as both push for talks to resume": behind an English verb, what is wanted or to come of
/// something else.
pub fn is_a_plan_of_others(scene: &Scene, trigger: &Range<usize>, sign: &Sign) -> bool {
    let verb = scene.signs.within(trigger.clone()).any(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()));
    let others = RuleWord::PlansElse.has(scene.reading.word(sign.tokens.start));
    let behind = scene.lang == Lang::En && sign.tokens.start >= trigger.end;
    behind && (verb && others || is_a_reason(scene, sign))
}

/// "Ended early due to rain": a reason, and not what is due to come.
fn is_a_reason(scene: &Scene, sign: &Sign) -> bool {
    let last = sign.tokens.end - 1;
    let due = sign.tokens.len() == 2 && scene.reading.word(sign.tokens.start) == "due" && scene.reading.word(last) == "to";
    let next = if sign.tokens.end < scene.tokens.end { scene.reading.word(sign.tokens.end) } else { "" };
    due && !RuleWord::Infinitive.has(next)
        && !matches!(next, "be" | "take" | "last" | "end" | "start" | "resume" | "continue" | "run")
}
